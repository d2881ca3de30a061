//! Joining second old log-ins of one address once its mailbox is proved (K36).

use serde_json::{Value, json};

use super::member::describe;
use super::{Error, Scene};
use crate::domain::event::{Change, EventKind};
use crate::domain::membership::Membership;
use crate::domain::user::User;
use crate::store::Slice;

impl Scene<'_> {
    /// Gives `user` what its shadows hold, and switches the shadows off.
    ///
    /// Whoever reads the mailbox has now shown to be the person to whom the account's owner gave
    /// each of those log-ins, so the rights add up.
    pub(super) fn join_shadows(&self, user: &User) -> Result<(), Error> {
        let Some(email) = user.address.email() else {
            return Ok(());
        };
        for mut shadow in self.tx.shadows_of(email.canonical())? {
            for row in self.tx.accounts_of(shadow.id, Slice::ALL)? {
                if let Some(member) = row.member {
                    self.take_over(user, &member)?;
                }
            }
            self.tx.move_contacts(shadow.id, user.id)?;
            self.tx.remove_credentials(shadow.id)?;
            shadow.disabled = true;
            shadow.shadow_of = None;
            shadow.generation += 1;
            self.tx.save_user(&shadow)?;
            self.record(&Change {
                kind: EventKind::UserChanged,
                account: None,
                user: Some(shadow.id),
                subject: shadow.id.0,
                before: Value::Null,
                after: json!({ "joined_into": user.id }),
            })?;
        }
        Ok(())
    }

    fn take_over(&self, user: &User, from: &Membership) -> Result<(), Error> {
        let Some(account) = self.tx.account(from.account)? else {
            return Ok(());
        };
        let mail = self.tx.member_mail(from.id)?;
        self.tx.remove_member(from.id)?;
        let kept = self.tx.member(user.id, account.id)?;
        let after = match &kept {
            _ if account.is_owner(user.id) => None,
            Some(member) => {
                let mut both = member.clone();
                both.grants.own = both.grants.own.union(from.grants.own);
                self.tx.save_member(&both)?;
                Some(both)
            }
            None => {
                let mut moved = Membership { user: user.id, ..from.clone() };
                moved.id = self.tx.add_member(&moved)?;
                Some(moved)
            }
        };
        if let Some(member) = &after {
            let both = [mail, self.tx.member_mail(member.id)?].concat();
            self.tx.put_member_mail(member, &crate::domain::mail::in_order(&both)?)?;
        }
        self.tx.save_account(&account)?;
        self.record(&Change {
            kind: EventKind::MembershipChanged,
            account: Some(account.id),
            user: Some(user.id),
            subject: after.as_ref().map_or(0, |member| member.id.0),
            before: kept.map_or(Value::Null, |member| describe(&self.rules, &member)),
            after: after.map_or(Value::Null, |member| describe(&self.rules, &member)),
        })
    }
}
