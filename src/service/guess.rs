//! Counting tries, so that nothing can be guessed and nobody flooded (K23, K31). The numbers
//! stand in `domain/limit.rs`.

use super::error::Thing;
use super::{By, Core, Error, Scene};
use crate::domain::delegation::Actor;
use crate::domain::email::Email;
use crate::domain::ids::AccountId;
use crate::domain::limit::{self, Counted};
use crate::domain::rule::BrokenRule;

impl Core {
    /// Counts the try before anything is looked at, so that many at once count as many. A right
    /// one is taken off again with [`Scene::uncount`].
    pub(super) fn try_once(&self, by: &By, targets: &[Counted]) -> Result<(), Error> {
        self.write(by, |scene| {
            scene.must_not_be_guessing(targets)?;
            scene.count(targets)
        })
    }

    /// Runs what takes a mailed token; tokens that fit nothing are counted by network address.
    pub(super) fn with_token<T>(
        &self,
        by: &By,
        work: impl FnOnce() -> Result<T, Error>,
    ) -> Result<T, Error> {
        let targets = limit::token(&by.remote);
        if targets.is_empty() {
            return work();
        }
        self.read(by, |scene| scene.must_not_be_guessing(&targets))?;
        let result = work();
        if result.as_ref().is_err_and(is_a_wrong_token) {
            self.write(by, |scene| scene.count(&targets))?;
        }
        result
    }
}

fn is_a_wrong_token(error: &Error) -> bool {
    matches!(
        error,
        Error::NotFound(Thing::Invitation | Thing::Offer) | Error::Rule(BrokenRule::LinkInvalid)
    )
}

impl Scene<'_> {
    /// Refused when one of the targets was tried too often.
    pub(super) fn must_not_be_guessing(&self, targets: &[Counted]) -> Result<(), Error> {
        for counted in targets {
            if !counted.limit.allows(self.tx.attempt(&counted.target)?, self.now) {
                return Err(BrokenRule::TooMany.into());
            }
        }
        Ok(())
    }

    /// Counts a try for each target.
    pub(super) fn count(&self, targets: &[Counted]) -> Result<(), Error> {
        for counted in targets {
            let tries = counted.limit.counted(self.tx.attempt(&counted.target)?, self.now);
            self.tx.save_attempt(&counted.target, tries)?;
        }
        Ok(())
    }

    /// Takes a try that was right off again.
    pub(super) fn uncount(&self, targets: &[Counted]) -> Result<(), Error> {
        for counted in targets {
            let tries = counted.limit.returned(self.tx.attempt(&counted.target)?);
            self.tx.save_attempt(&counted.target, tries)?;
        }
        Ok(())
    }

    /// K23: one more mail of invitation. The host is not limited.
    pub(super) fn count_invitation(&self, account: AccountId, to: &Email) -> Result<(), Error> {
        if !matches!(self.by.actor, Actor::User(_)) {
            return Ok(());
        }
        let limits = self.rules.settings.invitations;
        let targets = limit::invitation(limits, account, to, &self.by.remote);
        self.must_not_be_guessing(&targets)?;
        self.count(&targets)
    }
}
