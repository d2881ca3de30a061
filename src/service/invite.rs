//! Invitations on the inviter's side: create, list, resend, cancel, expire (K17, K18, K20).

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::error::Thing;
use super::member::{Page, describe_items};
use super::view::{InvitationView, ItemView, departments_of, items_of, set_of, time_of};
use super::{By, Core, Error, Scene};
use crate::domain::account::{Account, AccountStatus};
use crate::domain::decision::No;
use crate::domain::email::Email;
use crate::domain::event::{Change, EventKind};
use crate::domain::grants::Grants;
use crate::domain::ids::{
    AccountId, DepartmentId, DomainId, InvitationId, RoleId, Seconds, ServiceId,
};
use crate::domain::invitation::{Event, Invitation, LIFE, State};
use crate::domain::membership;
use crate::domain::rule::BrokenRule;
use crate::store::Place;

/// How many overdue invitations one transaction writes down.
const BATCH: i64 = 500;

/// What to offer to whom.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewInvitation {
    /// To which account.
    pub account: AccountId,
    /// Where to send it.
    pub email: String,
    /// Permission keys on the whole account.
    pub permissions: Vec<String>,
    /// The dialect of the keys; empty: Keyholder's own.
    #[serde(default)]
    pub dialect: String,
    /// From when the membership will hold.
    pub not_before: Option<Seconds>,
    /// Until when the membership will hold.
    pub not_after: Option<Seconds>,
    /// Grants on single services.
    #[serde(default)]
    pub services: Vec<ItemView>,
    /// Grants on single domains.
    #[serde(default)]
    pub domains: Vec<ItemView>,
    /// Departments that stay closed.
    #[serde(default)]
    pub denied_departments: Vec<DepartmentId>,
    /// Roles of the account or of the installation.
    #[serde(default)]
    pub roles: Vec<RoleId>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct OneInvitation {
    pub invite: InvitationView,
}

#[derive(Serialize)]
pub(super) struct InvitationList {
    invitations: Vec<InvitationView>,
    next: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Which {
    account: AccountId,
    invitation: InvitationId,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NoArguments {}

#[derive(Serialize)]
pub(super) struct Expired {
    expired: usize,
}

impl Core {
    /// Offers a membership to an address (K17-K20). Gives the invitation's number.
    pub fn invite(&self, by: &By, new: &NewInvitation) -> Result<InvitationId, Error> {
        Ok(self.create_invitation(by, new.clone())?.invite.invitation)
    }

    pub(super) fn create_invitation(
        &self,
        by: &By,
        new: NewInvitation,
    ) -> Result<OneInvitation, Error> {
        let email = Email::parse_reachable(&new.email)?;
        let answer = self.write_once(by, |scene| {
            let (account, holdings) = scene.managed(new.account)?;
            must_be_open(&account)?;
            let grants = offered(scene, &account, &new)?;
            let (not_before, not_after) = (time_of(new.not_before)?, time_of(new.not_after)?);
            membership::window_to_come(not_before, not_after, scene.now)?;
            holdings.may_give(&Grants::default(), &grants)?;
            holdings.may_last(not_after)?;
            scene.count_invitation(account.id, &email)?;
            scene.must_not_be_member(&account, &email)?;
            scene.replace_open(&account, &email)?;
            let mut invitation = Invitation {
                id: InvitationId(0),
                account: account.id,
                email: email.clone(),
                inviter: by.actor.clone(),
                grants,
                not_before,
                not_after,
                sent_at: scene.now,
                state: State::Sent,
                token_hash: None,
                accepted_by: None,
            };
            invitation.id = scene.tx.add_invitation(&invitation)?;
            scene.record_invitation(EventKind::InvitationSent, None, &invitation)?;
            Ok(OneInvitation { invite: scene.invitation_view(&invitation)? })
        });
        if matches!(answer, Err(Error::Rule(BrokenRule::UserRequired))) {
            // K23: this answer tells something about the address, so it is counted as well.
            self.write(by, |scene| scene.count_invitation(new.account, &email))?;
        }
        answer
    }

    pub(super) fn invitations(&self, by: &By, page: Page) -> Result<InvitationList, Error> {
        // A list that says Sent after seven days would be wrong, and expired is a written state.
        self.expire(by, NoArguments {})?;
        self.read(by, |scene| {
            let (account, _) = scene.managed(page.account)?;
            let asked = page.asked()?;
            let mut rows = scene.tx.invitations_of(account.id, asked.slice())?;
            let next = asked.cut(&mut rows, |row| Place(row.id.0, 0));
            let invitations =
                rows.iter().map(|row| scene.invitation_view(row)).collect::<Result<_, _>>()?;
            Ok(InvitationList { invitations, next })
        })
    }

    pub(super) fn resend_invitation(&self, by: &By, which: Which) -> Result<OneInvitation, Error> {
        self.write_once(by, |scene| {
            let (account, holdings) = scene.managed(which.account)?;
            must_be_open(&account)?;
            let before = scene.own_invitation(&which)?;
            holdings.may_give(&Grants::default(), &before.grants)?;
            holdings.may_last(before.not_after)?;
            membership::window_to_come(before.not_before, before.not_after, scene.now)?;
            let mut after = before.clone();
            // K21: who sends it answers for it; the first inviter may be gone.
            after.inviter = by.actor.clone();
            after.state = before.after(Event::Resend, scene.now)?;
            after.sent_at = scene.now;
            // The old token is dead at once; the next mail brings a new one.
            after.token_hash = None;
            scene.count_invitation(account.id, &after.email)?;
            scene.must_not_be_member(&account, &after.email)?;
            // K20: an expired one that is sent again takes the place of a newer one.
            if before.state != State::Sent {
                scene.replace_open(&account, &after.email)?;
            }
            scene.tx.save_invitation(&after, before.state)?;
            scene.record_invitation(EventKind::InvitationSent, Some(&before), &after)?;
            Ok(OneInvitation { invite: scene.invitation_view(&after)? })
        })
    }

    pub(super) fn cancel_invitation(&self, by: &By, which: Which) -> Result<OneInvitation, Error> {
        // K17: that it has expired is told once and stays told, so it is written down first.
        self.expire(by, NoArguments {})?;
        self.write_once(by, |scene| {
            scene.managed(which.account)?;
            let before = scene.own_invitation(&which)?;
            let after = scene.end(&before, Event::Cancel, EventKind::InvitationCancelled)?;
            Ok(OneInvitation { invite: scene.invitation_view(&after)? })
        })
    }

    /// Writes down that overdue invitations have expired. Anybody may cause it: it only says
    /// what is true already.
    pub(super) fn expire(&self, by: &By, _: NoArguments) -> Result<Expired, Error> {
        let mut expired = self.expire_offers()?;
        loop {
            let due = self.read(by, |scene| {
                Ok(scene.tx.overdue_invitations(scene.now.saturating_sub(LIFE), 1)?)
            })?;
            if due.is_empty() {
                return Ok(Expired { expired });
            }
            expired += self.write(&By { request: None, ..By::system() }, |scene| {
                let before = scene.now.saturating_sub(LIFE);
                let rows = scene.tx.overdue_invitations(before, BATCH)?;
                for row in &rows {
                    scene.end(row, Event::Expire, EventKind::InvitationExpired)?;
                }
                Ok(rows.len())
            })?;
        }
    }
}

impl Scene<'_> {
    /// An invitation of this account; those of others do not exist.
    fn own_invitation(&self, which: &Which) -> Result<Invitation, Error> {
        self.tx
            .invitation(which.invitation)?
            .filter(|invitation| invitation.account == which.account)
            .ok_or(Error::NotFound(Thing::Invitation))
    }

    /// Takes an invitation to a state in which no token fits any more.
    pub(super) fn end(
        &self,
        before: &Invitation,
        event: Event,
        kind: EventKind,
    ) -> Result<Invitation, Error> {
        let mut after = before.clone();
        after.state = before.after(event, self.now)?;
        // A declined or expired link should still say what happened, so its hash stays; only
        // `Sent` opens anything. A cancelled one is gone.
        if after.state == State::Cancelled {
            after.token_hash = None;
        }
        self.tx.save_invitation(&after, before.state)?;
        self.record_invitation(kind, Some(before), &after)?;
        Ok(after)
    }

    /// K20: somebody who is a member already is not invited again, be it with a second log-in.
    fn must_not_be_member(&self, account: &Account, email: &Email) -> Result<(), Error> {
        for shadow in self.tx.shadows_of(email.canonical())? {
            if account.is_owner(shadow.id) || self.tx.member(shadow.id, account.id)?.is_some() {
                return Err(BrokenRule::AlreadyMember.into());
            }
        }
        let Some(user) = self.tx.user_by_address(email.canonical())? else {
            return if self.rules.settings.require_user {
                Err(BrokenRule::UserRequired.into())
            } else {
                Ok(())
            };
        };
        if account.is_owner(user.id) || self.tx.member(user.id, account.id)?.is_some() {
            return Err(BrokenRule::AlreadyMember.into());
        }
        Ok(())
    }

    /// K20: a new invitation to the same address takes the place of the old one.
    fn replace_open(&self, account: &Account, email: &Email) -> Result<(), Error> {
        if let Some(old) = self.tx.open_invitation(account.id, email.canonical())? {
            let (event, kind) = if old.is_overdue(self.now) {
                (Event::Expire, EventKind::InvitationExpired)
            } else {
                (Event::Cancel, EventKind::InvitationCancelled)
            };
            self.end(&old, event, kind)?;
        }
        Ok(())
    }

    pub(super) fn record_invitation(
        &self,
        kind: EventKind,
        before: Option<&Invitation>,
        after: &Invitation,
    ) -> Result<(), Error> {
        self.record(&Change {
            kind,
            account: Some(after.account),
            user: after.accepted_by,
            subject: after.id.0,
            before: before.map_or(Value::Null, |invitation| self.describe(invitation)),
            after: self.describe(after),
        })
    }

    fn describe(&self, invitation: &Invitation) -> Value {
        json!({
            "email": invitation.email.as_str(),
            "status": invitation.state.word(),
            "permissions": self.rules.catalogue.keys_of(invitation.grants.own).join(","),
            "roles": invitation.grants.roles.keys().collect::<Vec<_>>(),
            "services": describe_items(&self.rules, &invitation.grants.services),
            "domains": describe_items(&self.rules, &invitation.grants.domains),
            "denied_departments": invitation.grants.denied_departments,
            "not_before": invitation.not_before,
            "not_after": invitation.not_after,
            "sent_at": invitation.sent_at,
        })
    }
}

pub(super) fn must_be_open(account: &Account) -> Result<(), Error> {
    if account.status == AccountStatus::Closed {
        return Err(BrokenRule::CannotEnter(No::AccountClosed).into());
    }
    Ok(())
}

fn offered(scene: &Scene<'_>, account: &Account, new: &NewInvitation) -> Result<Grants, Error> {
    let own = set_of(&scene.rules, &new.dialect, &new.permissions)?;
    let grants = Grants {
        services: items_of(&scene.rules, &new.services, ServiceId)?,
        domains: items_of(&scene.rules, &new.domains, DomainId)?,
        denied_departments: departments_of(
            &scene.rules,
            &new.denied_departments,
            &BTreeSet::new(),
        )?,
        roles: scene.roles_given(account.id, &new.roles)?,
        ..Grants::of(own)
    };
    scene.must_fit_items(account, &grants)?;
    if grants.is_empty() {
        return Err(BrokenRule::NothingGiven.into());
    }
    Ok(grants)
}
