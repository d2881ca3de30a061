//! The members of an account, or those of them who are looked for.

use serde::{Deserialize, Serialize};

use super::page::Asked;
use super::view::MemberView;
use super::{By, Core, Error, text};
use crate::domain::ids::AccountId;
use crate::domain::membership::Status;
use crate::domain::search::Search;
use crate::store::Place;

/// A page of the members, of all of them or of those who are looked for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AskMembers {
    account: AccountId,
    #[serde(default)]
    search: String,
    status: Option<String>,
    #[serde(default)]
    offset: i64,
    limit: Option<i64>,
    after: Option<String>,
}

#[derive(Serialize)]
pub(super) struct MemberList {
    members: Vec<MemberView>,
    total: Option<i64>,
    next: Option<String>,
}

impl Core {
    pub(super) fn members(&self, by: &By, ask: AskMembers) -> Result<MemberList, Error> {
        let search = Search::of(&text::plain("search", &ask.search)?);
        let status = ask.status.as_deref().map(status_of).transpose()?;
        let asked = Asked::new(ask.after.as_deref(), ask.offset, ask.limit)?;
        self.read(by, |scene| {
            let (account, _) = scene.managed(ask.account)?;
            let owner = scene.user(account.owner)?;
            // The owner comes first, has no row among the memberships, and is Active.
            let with_owner = status.is_none_or(|status| status == Status::Active)
                && search.fits(&owner.first_name, &owner.last_name, owner.address.as_str());
            let mut members = Vec::new();
            if with_owner && asked.is_first() && ask.limit != Some(0) {
                members.push(scene.owner_view(&account, &owner)?);
            }
            let rest = if with_owner { asked.behind_first() } else { asked };
            let (mut rows, others) = if search.is_empty() && status.is_none() {
                let count = || scene.tx.count_members(account.id);
                let others = asked.counts().then(count).transpose()?;
                (scene.tx.members_of(account.id, rest.slice())?, others)
            } else {
                let found = scene.tx.found_members(account.id, status, &search)?;
                let others = i64::try_from(found.len()).ok().filter(|_| asked.counts());
                let shown = rest.part_of(found, |user| user.0);
                let rows = shown.into_iter().map(|user| scene.member(user, account.id));
                (rows.collect::<Result<Vec<_>, _>>()?, others)
            };
            let next = rest.cut(&mut rows, |row| Place(row.user.0, 0));
            for row in &rows {
                members.push(scene.member_view(row)?);
            }
            let total = others.map(|others| others + i64::from(with_owner));
            Ok(MemberList { members, total, next })
        })
    }
}

/// A status that members are looked for by.
fn status_of(word: &str) -> Result<Status, Error> {
    Status::from_word(word).ok_or_else(|| {
        let known = Status::ALL.map(Status::word).join(", ");
        Error::Invalid(format!("unknown status: {word}; known: {known}"))
    })
}
