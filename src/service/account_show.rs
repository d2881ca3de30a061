//! An account as the host sees it.

use serde::{Deserialize, Serialize};

use super::view::keys;
use super::{By, Core, Error};
use crate::domain::ids::{AccountId, UserId};
use crate::domain::permission::PermissionSet;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ShowAccount {
    account: AccountId,
}

#[derive(Serialize)]
pub(super) struct AccountView {
    account: AccountId,
    name: String,
    company: String,
    email: String,
    status: &'static str,
    owner: UserId,
    /// `None`: everything.
    ceiling: Option<Vec<String>>,
    second_factor: bool,
    /// The mail categories that the account's own address gets (K25).
    mail: Vec<String>,
}

impl Core {
    pub(super) fn show_account(&self, by: &By, ask: ShowAccount) -> Result<AccountView, Error> {
        by.must_be_host()?;
        self.read(by, |scene| {
            let account = scene.account(ask.account)?;
            let all = account.ceiling == PermissionSet::EVERYTHING;
            Ok(AccountView {
                account: account.id,
                status: account.status.word(),
                owner: account.owner,
                ceiling: (!all).then(|| keys(&scene.rules, account.ceiling)),
                second_factor: account.second_factor,
                mail: account.mail,
                name: account.name,
                company: account.company,
                email: account.email,
            })
        })
    }
}
