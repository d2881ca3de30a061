//! Whether the person of a session may open a ticket, and as whose it counts (K10, K26).

use serde::{Deserialize, Serialize};

use super::check::{AskItem, Facts, question};
use super::view::language_of;
use super::{By, Core, Error};
use crate::domain::decision::decide;
use crate::domain::ids::{AccountId, DepartmentId, UserId};
use crate::domain::reason;
use crate::domain::rule::BrokenRule;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewTicket {
    session: String,
    /// The account that the panel will put it under.
    account: AccountId,
    department: Option<DepartmentId>,
    #[serde(default)]
    language: String,
}

#[derive(Serialize)]
pub(super) struct MayOpen {
    allowed: bool,
    reason: &'static str,
    text: &'static str,
    /// Whose ticket it is: who gets the replies.
    opener: Option<UserId>,
}

impl Core {
    pub(super) fn may_open_ticket(&self, by: &By, new: NewTicket) -> Result<MayOpen, Error> {
        let language = language_of(&new.language)?;
        self.read(by, |scene| {
            let session = scene.session(&new.session)?;
            if session.row.account != Some(new.account) {
                return Err(BrokenRule::OtherAccount.into());
            }
            let shown = session.entry();
            let asked = AskItem {
                user: session.user.id,
                account: new.account,
                permission: "tickets.open".to_owned(),
                service: None,
                domain: None,
                department: new.department,
                function: None,
                second_factor: shown.second_factor,
                acting: shown.acting,
                language: String::new(),
            };
            let ask = question(scene, &asked)?;
            let facts = Facts::load(scene.tx, asked.user, asked.account, ask.target)?;
            let verdict = decide(facts.standing(scene.rules.policy()), &ask, scene.now);
            Ok(MayOpen {
                allowed: verdict.is_allowed(),
                reason: verdict.word(),
                text: reason::text(verdict, language),
                opener: verdict.is_allowed().then_some(session.user.id),
            })
        })
    }
}
