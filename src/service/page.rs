//! Pages of lists: what a caller asks for, and where the next page begins.

use super::Error;
use crate::store::{Place, Slice};

/// Rows of a page when the caller does not say.
pub(super) const PAGE: i64 = 100;
/// The most rows of one page.
const LARGEST_PAGE: i64 = 1000;

/// First row and number of rows.
fn window(offset: i64, limit: Option<i64>) -> (i64, i64) {
    (offset.max(0), limit.unwrap_or(PAGE).clamp(0, LARGEST_PAGE))
}

/// The page that was asked for: by the number of its first row, or behind the last row of the page
/// before, which costs the same however far in that is.
#[derive(Copy, Clone, Debug)]
pub(super) struct Asked {
    after: Option<Place>,
    offset: i64,
    limit: i64,
    /// Whether the entry before the first row was on this page.
    first_given: bool,
}

impl Asked {
    /// `after` is what a page before gave as `next`.
    pub fn new(after: Option<&str>, offset: i64, limit: Option<i64>) -> Result<Asked, Error> {
        let (offset, limit) = window(offset, limit);
        let after = after.map(place).transpose()?;
        Ok(Asked { after, offset, limit, first_given: false })
    }

    /// The first rows.
    pub fn first(limit: i64) -> Asked {
        Asked { after: None, offset: 0, limit, first_given: false }
    }

    /// Whether it begins with the list.
    pub fn is_first(&self) -> bool {
        self.after.is_none() && self.offset == 0
    }

    /// Whether the list's length is told with it: counting costs the list and not the page, so
    /// whoever walks on does not pay for it again.
    pub fn counts(&self) -> bool {
        self.after.is_none()
    }

    /// The rows of the same page in a list that has one more entry before its first row.
    pub fn behind_first(&self) -> Asked {
        match self.after {
            Some(_) => *self,
            None if self.offset == 0 && self.limit > 0 => {
                Asked { limit: self.limit - 1, first_given: true, ..*self }
            }
            None if self.offset == 0 => *self,
            None => Asked { offset: self.offset - 1, ..*self },
        }
    }

    /// The rows to read: one more than asked for, which tells whether the list goes on.
    pub fn slice(&self) -> Slice {
        Slice { after: self.after, offset: self.offset, limit: self.limit + 1 }
    }

    /// The part of a whole list, whose numbers rise, that is to be shown: one more than asked for.
    pub fn part_of<T>(&self, all: Vec<T>, number: impl Fn(&T) -> i64) -> Vec<T> {
        let after = self.after.map_or(i64::MIN, |place| place.0);
        let behind = all.into_iter().filter(|one| number(one) > after);
        let most = usize::try_from(self.limit).unwrap_or(0).saturating_add(1);
        behind.skip(usize::try_from(self.offset).unwrap_or(0)).take(most).collect()
    }

    /// Takes that one more away, and tells where the next page begins; `None`: the list ends here.
    pub fn cut<T>(&self, rows: &mut Vec<T>, place: impl Fn(&T) -> Place) -> Option<String> {
        let limit = usize::try_from(self.limit).unwrap_or(0);
        if rows.len() <= limit {
            return None;
        }
        rows.truncate(limit);
        let before_all = self.first_given.then_some(Place(0, 0));
        let last = rows.last().map(place).or(self.after).or(before_all)?;
        Some(format!("{}.{}", last.0, last.1))
    }
}

fn place(text: &str) -> Result<Place, Error> {
    let read = || {
        let (first, second) = text.split_once('.')?;
        Some(Place(first.parse().ok()?, second.parse().ok()?))
    };
    read().ok_or_else(|| Error::Invalid(format!("not the `next` of a page before: {text:.40}")))
}
