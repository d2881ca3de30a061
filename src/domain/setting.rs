//! What the installation decides for everybody: the settings that the rules name.

use super::catalogue::Catalogue;
use super::decision::Policy;
use super::ids::DepartmentId;
use super::limit::InvitationLimits;
use super::permission::PermissionSet;
use super::ticket::Copies;

/// Every setting with its value. Defaults are those of the specification.
#[derive(Clone, Eq, PartialEq, Debug)]
pub struct Settings {
    /// `members.delegate` (K7).
    pub delegate: bool,
    /// `departments.deny_hides` (K10).
    pub deny_hides: bool,
    /// `departments.known`: the panel's departments; empty: the panel has not told (K10).
    pub departments: Vec<DepartmentId>,
    /// `invitation.bind_email` (K19).
    pub bind_email: bool,
    /// `invitation.require_user` (K20).
    pub require_user: bool,
    /// `invitation.per_account`, `.per_address`, `.per_remote`: mails in a day, 0 for any number
    /// (K23).
    pub invitations: InvitationLimits,
    /// `contacts.notify_owner` (K24).
    pub notify_owner: bool,
    /// `tickets.copies` (K26).
    pub copies: Copies,
    /// `upgrade.same_person` is `trust` (K36); otherwise a mailbox must be proved.
    pub trust_same_person: bool,
    /// `permissions.ceiling`: the most that any account may do (K9).
    pub ceiling: PermissionSet,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            delegate: false,
            deny_hides: false,
            departments: Vec::new(),
            bind_email: true,
            require_user: false,
            invitations: InvitationLimits { per_account: 100, per_address: 10, per_remote: 200 },
            notify_owner: true,
            copies: Copies::Opener,
            trust_same_person: false,
            ceiling: PermissionSet::EVERYTHING,
        }
    }
}

/// A setting that does not exist, or a value that it cannot have.
#[derive(Clone, Eq, PartialEq, Debug, thiserror::Error)]
pub enum BadSetting {
    /// No setting of this name.
    #[error("unknown setting: {0}; known: {known}", known = Settings::KEYS.join(", "))]
    Unknown(String),
    /// A value that the setting does not take.
    #[error("setting {key} takes {takes}, not: {value}")]
    Value {
        /// Which setting.
        key: &'static str,
        /// What it takes.
        takes: String,
        /// What came.
        value: String,
    },
}

impl Settings {
    /// The names of all settings.
    pub const KEYS: [&'static str; 12] = [
        "members.delegate",
        "departments.deny_hides",
        "departments.known",
        "invitation.bind_email",
        "invitation.require_user",
        "invitation.per_account",
        "invitation.per_address",
        "invitation.per_remote",
        "contacts.notify_owner",
        "tickets.copies",
        "upgrade.same_person",
        "permissions.ceiling",
    ];

    /// Takes one stored or given value over.
    pub fn put(&mut self, key: &str, value: &str, catalogue: &Catalogue) -> Result<(), BadSetting> {
        match key {
            "members.delegate" => self.delegate = switch("members.delegate", value)?,
            "departments.deny_hides" => {
                self.deny_hides = switch("departments.deny_hides", value)?;
            }
            "departments.known" => self.departments = departments(value)?,
            "invitation.bind_email" => self.bind_email = switch("invitation.bind_email", value)?,
            "invitation.require_user" => {
                self.require_user = switch("invitation.require_user", value)?;
            }
            "invitation.per_account" => {
                self.invitations.per_account = number("invitation.per_account", value)?;
            }
            "invitation.per_address" => {
                self.invitations.per_address = number("invitation.per_address", value)?;
            }
            "invitation.per_remote" => {
                self.invitations.per_remote = number("invitation.per_remote", value)?;
            }
            "contacts.notify_owner" => self.notify_owner = switch("contacts.notify_owner", value)?,
            "tickets.copies" => self.copies = copies(value)?,
            "upgrade.same_person" => self.trust_same_person = same_person(value)?,
            "permissions.ceiling" => self.ceiling = ceiling(value, catalogue)?,
            _ => return Err(BadSetting::Unknown(key.to_owned())),
        }
        Ok(())
    }

    /// Every setting as name and text.
    pub fn list(&self, catalogue: &Catalogue) -> Vec<(&'static str, String)> {
        let on_off = |on: bool| if on { "on" } else { "off" }.to_owned();
        let same_person = if self.trust_same_person { "trust" } else { "prove" };
        let ceiling = if self.ceiling == PermissionSet::EVERYTHING {
            "all".to_owned()
        } else {
            catalogue.keys_of(self.ceiling).join(",")
        };
        vec![
            ("members.delegate", on_off(self.delegate)),
            ("departments.deny_hides", on_off(self.deny_hides)),
            ("departments.known", self.known_departments()),
            ("invitation.bind_email", on_off(self.bind_email)),
            ("invitation.require_user", on_off(self.require_user)),
            ("invitation.per_account", self.invitations.per_account.to_string()),
            ("invitation.per_address", self.invitations.per_address.to_string()),
            ("invitation.per_remote", self.invitations.per_remote.to_string()),
            ("contacts.notify_owner", on_off(self.notify_owner)),
            ("tickets.copies", self.copies.word().to_owned()),
            ("upgrade.same_person", same_person.to_owned()),
            ("permissions.ceiling", ceiling),
        ]
    }

    fn known_departments(&self) -> String {
        if self.departments.is_empty() {
            return "any".to_owned();
        }
        let numbers: Vec<String> = self.departments.iter().map(|id| id.0.to_string()).collect();
        numbers.join(",")
    }

    /// The part that decisions look at.
    pub fn policy(&self) -> Policy {
        Policy { ceiling: self.ceiling, delegate: self.delegate, deny_hides: self.deny_hides }
    }
}

fn switch(key: &'static str, value: &str) -> Result<bool, BadSetting> {
    match value {
        "on" => Ok(true),
        "off" => Ok(false),
        _ => Err(bad_value(key, "on or off".into(), value)),
    }
}

fn number(key: &'static str, value: &str) -> Result<i64, BadSetting> {
    let takes = "a number from 0 (no limit) to 1000000";
    let number = value.parse().ok().filter(|number| (0..=1_000_000).contains(number));
    number.ok_or_else(|| bad_value(key, takes.into(), value))
}

fn departments(value: &str) -> Result<Vec<DepartmentId>, BadSetting> {
    if value == "any" {
        return Ok(Vec::new());
    }
    let id = |text: &str| text.trim().parse().ok().filter(|id| *id > 0).map(DepartmentId);
    let ids: Option<Vec<_>> = value.split(',').map(id).collect();
    let takes = "any, or the numbers of the panel's departments with commas between them";
    ids.ok_or_else(|| bad_value("departments.known", takes.into(), value))
}

fn copies(value: &str) -> Result<Copies, BadSetting> {
    Copies::from_word(value)
        .ok_or_else(|| bad_value("tickets.copies", "opener or support".into(), value))
}

fn same_person(value: &str) -> Result<bool, BadSetting> {
    match value {
        "prove" => Ok(false),
        "trust" => Ok(true),
        _ => Err(bad_value("upgrade.same_person", "prove or trust".into(), value)),
    }
}

fn ceiling(value: &str, catalogue: &Catalogue) -> Result<PermissionSet, BadSetting> {
    if value == "all" {
        return Ok(PermissionSet::EVERYTHING);
    }
    let keys = value.split(',').map(str::trim).filter(|key| !key.is_empty());
    catalogue.set_of(keys).map_err(|unknown| {
        bad_value("permissions.ceiling", format!("all or permission keys ({unknown})"), value)
    })
}

fn bad_value(key: &'static str, takes: String, value: &str) -> BadSetting {
    BadSetting::Value { key, takes, value: value.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_reads_back_what_it_lists() {
        let catalogue = Catalogue::built_in();
        let mut changed = Settings::default();
        for (key, value) in [
            ("members.delegate", "on"),
            ("departments.deny_hides", "on"),
            ("departments.known", "1,2,7"),
            ("invitation.bind_email", "off"),
            ("invitation.require_user", "on"),
            ("invitation.per_account", "1"),
            ("invitation.per_address", "2"),
            ("invitation.per_remote", "0"),
            ("contacts.notify_owner", "off"),
            ("tickets.copies", "support"),
            ("upgrade.same_person", "trust"),
            ("permissions.ceiling", "tickets.view,tickets.open"),
        ] {
            changed.put(key, value, &catalogue).expect("a known setting");
        }
        let mut again = Settings::default();
        for (key, value) in changed.list(&catalogue) {
            again.put(key, &value, &catalogue).expect("a listed setting");
        }
        assert_eq!(again, changed);
        let listed: Vec<_> = changed.list(&catalogue).into_iter().map(|(key, _)| key).collect();
        assert_eq!(listed, Settings::KEYS);
    }

    #[test]
    fn an_unknown_setting_is_named_and_the_known_ones_listed() {
        let error = Settings::default().put("members.foo", "on", &Catalogue::built_in());
        let text = error.expect_err("no such setting").to_string();
        assert!(text.contains("members.foo") && text.contains("members.delegate"));
    }

    #[test]
    fn a_value_that_a_setting_does_not_take_is_refused_and_changes_nothing() {
        let catalogue = Catalogue::built_in();
        let mut settings = Settings::default();
        for key in Settings::KEYS {
            assert!(settings.put(key, "perhaps", &catalogue).is_err());
        }
        assert_eq!(settings, Settings::default());
    }
}
