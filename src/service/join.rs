//! Joining second old log-ins of one address once its mailbox is proved (K36).

use serde_json::{Value, json};

use super::member::describe;
use super::{Error, Scene};
use crate::domain::account::Account;
use crate::domain::event::{Change, EventKind};
use crate::domain::membership::Membership;
use crate::domain::merge;
use crate::domain::user::User;
use crate::store::Slice;

impl Scene<'_> {
    /// Gives `user` what its shadows hold, and switches the shadows off.
    ///
    /// Whoever reads the mailbox has now shown to be the person to whom the account's owner gave
    /// each of those log-ins. A shadow that staff have switched off stays as it is.
    pub(super) fn join_shadows(&self, user: &User) -> Result<(), Error> {
        let Some(email) = user.address.email() else {
            return Ok(());
        };
        let shadows = self.tx.shadows_of(email.canonical())?;
        for mut shadow in shadows.into_iter().filter(|shadow| !shadow.disabled) {
            for row in self.tx.accounts_of(shadow.id, Slice::ALL)? {
                self.withdraw_offer_to(&row.account, shadow.id)?;
                match &row.member {
                    _ if row.account.is_owner(shadow.id) => {
                        self.take_ownership(user, &row.account)?;
                    }
                    Some(member) => self.take_over(user, &row.account, member)?,
                    None => {}
                }
            }
            self.tx.move_contacts(shadow.id, user.id)?;
            self.tx.move_legacy_rows(shadow.id, None, user.id)?;
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

    /// K14: the account goes on having an owner who can log in.
    pub(super) fn take_ownership(&self, user: &User, account: &Account) -> Result<(), Error> {
        self.withdraw_offers(account)?;
        if let Some(member) = self.tx.member(user.id, account.id)? {
            self.tx.remove_member(member.id)?;
            self.record_place(EventKind::MembershipRemoved, Some(&member), None)?;
        }
        self.put_owner(account, user.id)?;
        Ok(())
    }

    /// The place `from` becomes the place of `user`, or part of it.
    pub(super) fn take_over(
        &self,
        user: &User,
        account: &Account,
        from: &Membership,
    ) -> Result<(), Error> {
        let mail = self.tx.member_mail(from.id)?;
        self.tx.remove_member(from.id)?;
        self.record_place(EventKind::MembershipRemoved, Some(from), None)?;
        self.tx.save_account(account)?;
        if account.is_owner(user.id) {
            return Ok(());
        }
        let kept = self.tx.member(user.id, account.id)?;
        let after = match &kept {
            Some(kept) => {
                let after = merge::merged(kept, from, self.now);
                self.tx.save_member(&after)?;
                self.record_place(EventKind::MembershipChanged, Some(kept), Some(&after))?;
                after
            }
            None => {
                let mut moved = Membership { user: user.id, ..from.clone() };
                moved.id = self.tx.add_member(&moved)?;
                self.record_place(EventKind::MembershipAdded, None, Some(&moved))?;
                moved
            }
        };
        let both = [mail, self.tx.member_mail(after.id)?].concat();
        Ok(self.tx.put_member_mail(&after, &crate::domain::mail::in_order(&both)?)?)
    }

    fn record_place(
        &self,
        kind: EventKind,
        before: Option<&Membership>,
        after: Option<&Membership>,
    ) -> Result<(), Error> {
        let member = after.or(before);
        let told = |it: Option<&Membership>| it.map_or(Value::Null, |it| describe(&self.rules, it));
        self.record(&Change {
            kind,
            account: member.map(|it| it.account),
            user: member.map(|it| it.user),
            subject: member.map_or(0, |it| it.id.0),
            before: told(before),
            after: told(after),
        })
    }
}
