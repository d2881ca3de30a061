//! Invitations on the invited person's side: show, accept, decline (K18-K22).

use ipnet::IpNet;
use serde::{Deserialize, Serialize};

use super::error::Thing;
use super::invite::NoArguments;
use super::invite::must_be_open;
use super::member::Nothing;
use super::{By, Core, Error, Scene, password, secret, text};
use crate::domain::account::Account;
use crate::domain::decision::Target;
use crate::domain::event::{Change, EventKind};
use crate::domain::grants::Grants;
use crate::domain::ids::{AccountId, InvitationId, MembershipId, Seconds, UserId};
use crate::domain::invitation::{Event, Invitation};
use crate::domain::membership::{Kind, Membership, Status};
use crate::domain::rule::BrokenRule;
use crate::domain::user::{Address, User};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ByToken {
    token: String,
}

#[derive(Serialize)]
pub(super) struct Shown {
    invitation: InvitationId,
    account: AccountId,
    account_name: String,
    inviter_name: String,
    email: String,
    expires: Seconds,
    needs: &'static str,
    permissions: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Register {
    first_name: String,
    last_name: String,
    password: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Accept {
    token: String,
    invitation: InvitationId,
    session: Option<String>,
    register: Option<Register>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Decline {
    token: String,
    invitation: InvitationId,
}

#[derive(Serialize)]
pub(super) struct Accepted {
    account: AccountId,
    user: UserId,
}

/// What an inviter can still give (K21).
#[derive(Default)]
struct Left {
    grants: Grants,
    not_after: Option<Seconds>,
    allow_from: Vec<IpNet>,
}

impl Core {
    pub(super) fn show_invitation(&self, by: &By, ask: ByToken) -> Result<Shown, Error> {
        let shown = self.read(by, |scene| {
            let invitation = scene.invitation_of(&ask.token)?;
            invitation.after(Event::Accept, scene.now)?;
            let account = scene.tx.account(invitation.account)?;
            let account = account.ok_or(Error::NotFound(Thing::Account))?;
            must_be_open(&account)?;
            let known = scene.tx.user_by_address(invitation.email.canonical())?.is_some();
            let keys = scene.rules.catalogue.keys_of(invitation.grants.everywhere());
            Ok(Shown {
                invitation: invitation.id,
                account: account.id,
                account_name: account.display_name(),
                inviter_name: scene.inviter_name(&invitation.inviter)?,
                email: invitation.email.as_str().to_owned(),
                expires: invitation.expires(),
                needs: if known { "login" } else { "register" },
                permissions: keys.into_iter().map(str::to_owned).collect(),
            })
        });
        // Whoever was told that it has expired must not find it alive when the clock goes back.
        if matches!(shown, Err(Error::Rule(BrokenRule::InvitationExpired))) {
            self.expire(by, NoArguments {})?;
        }
        shown
    }

    pub(super) fn accept_invitation(&self, by: &By, ask: Accept) -> Result<Accepted, Error> {
        if ask.session.is_some() && ask.register.is_some() {
            return Err(Error::Invalid("give a session or register, not both".into()));
        }
        // Hashing takes a while: not inside the transaction, which others wait for.
        let hash = match &ask.register {
            Some(register) => Some(password::hash_new(&register.password)?),
            None => None,
        };
        let outcome = self.write(by, |scene| {
            let before = scene.shown_invitation(&ask.token, ask.invitation)?;
            if let Some(refused) = scene.expired_now(&before)? {
                return Ok(Err(refused));
            }
            before.after(Event::Accept, scene.now)?;
            let account = scene.tx.account(before.account)?;
            let account = account.ok_or(Error::NotFound(Thing::Account))?;
            must_be_open(&account)?;
            let (user, kind) = match (&ask.session, &ask.register, &hash) {
                (Some(session), _, _) => (scene.person_of(session, &before)?, Kind::Guest),
                (None, Some(register), Some(hash)) => {
                    (scene.register(register, hash, &before)?, Kind::SubAccount)
                }
                _ => return Err(BrokenRule::LoginNeeded.into()),
            };
            let by = by.as_user(user);
            scene.acting(&by).accept(&account, &before, user, kind)?;
            Ok(Ok(Accepted { account: account.id, user }))
        })?;
        Ok(outcome?)
    }

    pub(super) fn decline_invitation(&self, by: &By, ask: Decline) -> Result<Nothing, Error> {
        let outcome = self.write(by, |scene| {
            let before = scene.shown_invitation(&ask.token, ask.invitation)?;
            if let Some(refused) = scene.expired_now(&before)? {
                return Ok(Err(refused));
            }
            scene.end(&before, Event::Decline, EventKind::InvitationDeclined)?;
            Ok(Ok(Nothing {}))
        })?;
        Ok(outcome?)
    }
}

impl Scene<'_> {
    fn invitation_of(&self, token: &str) -> Result<Invitation, Error> {
        self.tx.invitation_by_token(&secret::hash(token))?.ok_or(Error::NotFound(Thing::Invitation))
    }

    /// K19: the invitation of the token must be the one that the page showed.
    fn shown_invitation(&self, token: &str, shown: InvitationId) -> Result<Invitation, Error> {
        let invitation = self.invitation_of(token)?;
        if invitation.id == shown {
            Ok(invitation)
        } else {
            Err(BrokenRule::OtherInvitation.into())
        }
    }

    /// K17: expired is a state that is written and stays. `Some`: it has just been written, and
    /// the transaction must be committed although the person is refused.
    fn expired_now(&self, invitation: &Invitation) -> Result<Option<BrokenRule>, Error> {
        if !invitation.is_overdue(self.now) {
            return Ok(None);
        }
        self.end(invitation, Event::Expire, EventKind::InvitationExpired)?;
        Ok(Some(BrokenRule::InvitationExpired))
    }

    /// The logged-in person who accepts; with `invitation.bind_email` the one it was sent to.
    fn person_of(&self, session: &str, invitation: &Invitation) -> Result<UserId, Error> {
        let session = self.own_session(session)?;
        let mut user = self.user(session.row.user)?;
        let same = user.address.email().is_some_and(|email| *email == invitation.email);
        let canonical = invitation.email.canonical();
        if user.shadow_of.as_deref() == Some(canonical) {
            // A second old log-in of this very address: first the mailbox, then the two are one.
            return Err(BrokenRule::ConfirmByMail.into());
        }
        if same {
            // Whose an old password is, nobody knows: it may have been typed by whoever typed the
            // address into a contact form, and the session slipped to its reader. So first a
            // password of the person's own, by the mailed link (K36).
            if !session.row.proved {
                return Err(BrokenRule::ConfirmByMail.into());
            }
            // The token came by mail to this very address: the mailbox is proved (K19).
            self.prove_mailbox(&mut user)?;
        } else if self.rules.settings.bind_email {
            return Err(BrokenRule::OtherAddress.into());
        } else if !session.row.proved {
            return Err(BrokenRule::ConfirmByMail.into());
        }
        Ok(user.id)
    }

    /// K20: an unknown address registers and joins in one step.
    fn register(
        &self,
        register: &Register,
        hash: &str,
        invitation: &Invitation,
    ) -> Result<UserId, Error> {
        if self.tx.user_by_address(invitation.email.canonical())?.is_some() {
            return Err(BrokenRule::LoginExists.into());
        }
        // K21: the host may have begun to ask for a login since the invitation was sent.
        if self.rules.settings.require_user {
            return Err(BrokenRule::UserRequired.into());
        }
        let user = User {
            id: UserId(0),
            address: Address::Valid(invitation.email.clone()),
            first_name: text::plain("first_name", &register.first_name)?,
            last_name: text::plain("last_name", &register.last_name)?,
            language: String::new(),
            disabled: false,
            mailbox_proved: true,
            password_moved: true,
            shadow_of: None,
            generation: 0,
            created: self.now,
        };
        let id = self.tx.add_user(&user, invitation.email.canonical())?;
        self.tx.add_credential(id, None, hash)?;
        self.record(&Change {
            kind: EventKind::UserAdded,
            account: None,
            user: Some(id),
            subject: id.0,
            before: serde_json::Value::Null,
            after: serde_json::json!({ "email": invitation.email.as_str() }),
        })?;
        Ok(id)
    }

    /// K21: everything is looked at again, and what is given is what may be given now.
    fn accept(
        &self,
        account: &Account,
        before: &Invitation,
        user: UserId,
        kind: Kind,
    ) -> Result<(), Error> {
        let Left { grants, not_after, allow_from } = self.left_of(account, before)?;
        if grants.is_empty() {
            return Err(BrokenRule::NothingLeft.into());
        }
        let mut member = Membership {
            id: MembershipId(0),
            user,
            account: account.id,
            kind,
            status: Status::Active,
            not_before: before.not_before,
            not_after,
            grants,
            allow_from,
            generation: 0,
            last_used: None,
            created: Some(self.now),
        };
        self.join(account, &mut member)?;
        self.link_contact(account, &before.email, user)?;
        let taken = Invitation { accepted_by: Some(user), ..before.clone() };
        self.end(&taken, Event::Accept, EventKind::InvitationAccepted)?;
        Ok(())
    }

    /// What is left of an invitation now that it is accepted.
    fn left_of(&self, account: &Account, invitation: &Invitation) -> Result<Left, Error> {
        let ceiling = account.ceiling.intersection(self.rules.settings.ceiling);
        match self.holdings(&invitation.inviter, account) {
            Ok(holdings) => {
                let left = holdings.cut(&invitation.grants, ceiling);
                Ok(Left {
                    grants: self.without_foreign(account, left)?,
                    not_after: holdings.until(invitation.not_after),
                    allow_from: holdings.networks().to_vec(),
                })
            }
            // Who may not invite any more has nothing left to give.
            Err(Error::Rule(_) | Error::NotFound(_)) => Ok(Left::default()),
            Err(error) => Err(error),
        }
    }

    /// K11: what was offered on a service or domain that has moved since is gone.
    fn without_foreign(&self, account: &Account, mut grants: Grants) -> Result<Grants, Error> {
        for id in grants.services.keys().copied().collect::<Vec<_>>() {
            if self.is_foreign(account, Target::Service(id))? {
                grants.services.remove(&id);
            }
        }
        for id in grants.domains.keys().copied().collect::<Vec<_>>() {
            if self.is_foreign(account, Target::Domain(id))? {
                grants.domains.remove(&id);
            }
        }
        Ok(grants)
    }
}
