//! A user as the host sees and switches one off (K31).

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::error::Thing;
use super::member::Nothing;
use super::{By, Core, Error};
use crate::domain::event::{Change, EventKind};
use crate::domain::ids::UserId;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ShowUser {
    user: UserId,
}

#[derive(Serialize)]
pub(super) struct UserView {
    user: UserId,
    name: String,
    email: String,
    disabled: bool,
    mailbox_proved: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DisableUser {
    user: UserId,
    disabled: bool,
}

impl Core {
    pub(super) fn show_user(&self, by: &By, ask: ShowUser) -> Result<UserView, Error> {
        by.must_be_host()?;
        self.read(by, |scene| {
            let user = scene.tx.user(ask.user)?.ok_or(Error::NotFound(Thing::User))?;
            Ok(UserView {
                user: user.id,
                name: user.display_name(),
                email: user.address.as_str().to_owned(),
                disabled: user.disabled,
                mailbox_proved: user.mailbox_proved,
            })
        })
    }

    pub(super) fn disable_user(&self, by: &By, ask: DisableUser) -> Result<Nothing, Error> {
        by.must_be_host()?;
        self.write_once(by, |scene| {
            let mut user = scene.user(ask.user)?;
            let before = json!({ "disabled": user.disabled });
            if user.disabled != ask.disabled {
                user.disabled = ask.disabled;
                user.generation += 1;
                scene.tx.save_user(&user)?;
                scene.record(&Change {
                    kind: EventKind::UserChanged,
                    account: None,
                    user: Some(user.id),
                    subject: user.id.0,
                    before,
                    after: json!({ "disabled": user.disabled }),
                })?;
            }
            Ok(Nothing {})
        })
    }
}
