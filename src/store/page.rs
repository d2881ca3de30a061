//! Which rows of a list: what lists that may be long are read by.

/// Where a row stands in the order of its list: the number that the list is sorted by, and the
/// row's own where several share that one (0 where they cannot).
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub struct Place(pub i64, pub i64);

/// A part of a list.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub struct Slice {
    /// Only rows behind this place; found through the index, however far in it lies.
    pub after: Option<Place>,
    /// So many of those are skipped, each of which costs a step.
    pub offset: i64,
    /// At most so many rows.
    pub limit: i64,
}

impl Slice {
    /// Everything.
    pub const ALL: Slice = Slice { after: None, offset: 0, limit: i64::MAX };

    /// The rows from `offset` on.
    pub fn from(offset: i64, limit: i64) -> Slice {
        Slice { after: None, offset, limit }
    }

    /// The place to begin behind in a list whose numbers rise.
    pub fn rising(&self) -> i64 {
        self.after.map_or(i64::MIN, |place| place.0)
    }

    /// The place to begin behind in a list whose numbers fall.
    pub fn falling(&self) -> Place {
        self.after.unwrap_or(Place(i64::MAX, i64::MAX))
    }
}
