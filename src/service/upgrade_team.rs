//! Teams of HostBill: roles of an account, held by the team's contacts (K8, K36).

use super::upgrade::{CONTACT, Readable, TEAM};
use super::{Error, Scene};
use crate::domain::account::Account;
use crate::domain::delegation::Holdings;
use crate::domain::ids::RoleId;
use crate::domain::role::{self, Role};
use crate::import::Origin;
use crate::import::hostbill::Team;
use crate::store::LegacyRow;

impl Scene<'_> {
    /// A local team becomes a role with exactly its privileges, given to those of its contacts that
    /// may log in.
    pub(super) fn take_team(
        &self,
        panel: Origin,
        row: &Readable<Team>,
    ) -> Result<Option<&'static str>, Error> {
        let team = match row {
            Ok(team) => team,
            Err((id, error)) => return self.not_imported(panel, TEAM, *id, error.to_string()),
        };
        if self.is_known(panel, TEAM, team.id)? {
            return Ok(None);
        }
        let Some(account) = self.tx.account(team.client)? else {
            let why = format!("its client does not exist: {}", team.client);
            return self.not_imported(panel, TEAM, team.id, why);
        };
        if !team.active {
            let why = team.notes.join("; ");
            let why = if why.is_empty() { "the team is not Active".to_owned() } else { why };
            return self.not_imported(panel, TEAM, team.id, why);
        }
        let mut notes = team.notes.clone();
        let scene = match self.know_keys_of(panel, &team.permissions)? {
            Some(rules) => &self.under(rules),
            None => self,
        };
        let role = scene.role_of_team(panel, &account, team, &mut notes)?;
        for member in &team.members {
            scene.join_team(panel, &account, *member, &role, &mut notes)?;
        }
        scene.remember(
            panel,
            LegacyRow {
                kind: TEAM.to_owned(),
                id: team.id,
                account: Some(account.id),
                notes,
                ..LegacyRow::default()
            },
        )
    }

    fn role_of_team(
        &self,
        panel: Origin,
        account: &Account,
        team: &Team,
        notes: &mut Vec<String>,
    ) -> Result<Role, Error> {
        let permissions = self.permissions_of(panel, &team.permissions, notes)?;
        let mut others = self.tx.roles_of(Some(account.id))?;
        others.extend(self.tx.roles_of(None)?);
        let name = role::name(&team.name, RoleId(0), &others).unwrap_or_else(|error| {
            notes.push(format!("its name cannot be used: {error}"));
            format!("Team {}", team.id)
        });
        let role =
            Role { id: RoleId(0), account: Some(account.id), name, permissions, ready_made: None };
        self.save_role(Some(account), &Holdings::Anything, None, role)
    }

    fn join_team(
        &self,
        panel: Origin,
        account: &Account,
        member: i64,
        role: &Role,
        notes: &mut Vec<String>,
    ) -> Result<(), Error> {
        let row = self.tx.legacy_row(panel.name(), CONTACT, member)?;
        let user = row.filter(|row| row.account == Some(account.id)).and_then(|row| row.user);
        let before = match user {
            Some(user) => self.tx.member(user, account.id)?,
            None => None,
        };
        let Some(before) = before else {
            notes.push(format!("no log-in of this client, so no member of the team: {member}"));
            return Ok(());
        };
        let mut after = before.clone();
        after.grants.roles.insert(role.id, role.permissions);
        // Every write moves the account's version on; this one has to see the one before.
        let account = self.tx.account(account.id)?.unwrap_or_else(|| account.clone());
        self.save_membership(&account, &before, &after)
    }
}
