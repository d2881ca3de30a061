//! What the host decides for everybody, and the permissions that there are.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::invite::NoArguments;
use super::member::Nothing;
use super::view::language_of;
use super::{By, Core, Error, Scene};
use crate::domain::catalogue::{self, BUILT_IN};
use crate::domain::delegation::Holdings;
use crate::domain::dialect::Dialect;
use crate::domain::effective;
use crate::domain::event::{Change, EventKind};
use crate::domain::ids::AccountId;
use crate::domain::permission::{Permission, PermissionSet};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Put {
    key: String,
    value: String,
}

#[derive(Serialize)]
pub(super) struct SettingList {
    settings: Map<String, Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct InLanguage {
    #[serde(default)]
    language: String,
    /// On which account `offered` is about; needs an actor.
    account: Option<AccountId>,
}

#[derive(Serialize)]
pub(super) struct PermissionView {
    number: u32,
    key: String,
    group: &'static str,
    title: String,
    description: String,
    whmcs: Vec<String>,
    hostbill: Vec<String>,
    /// Whether the actor may give it on the account.
    #[serde(skip_serializing_if = "Option::is_none")]
    offered: Option<bool>,
}

#[derive(Serialize)]
pub(super) struct WhmcsView {
    key: &'static str,
    title: &'static str,
}

#[derive(Serialize)]
pub(super) struct PermissionList {
    permissions: Vec<PermissionView>,
    whmcs: Vec<WhmcsView>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Register {
    key: String,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Registered {
    number: u32,
    key: String,
}

impl Core {
    pub(super) fn settings(&self, by: &By, _: NoArguments) -> Result<SettingList, Error> {
        by.must_be_host()?;
        self.read(by, |scene| {
            let list = scene.rules.settings.list(&scene.rules.catalogue);
            let settings = list.into_iter().map(|(key, value)| (key.to_owned(), json!(value)));
            Ok(SettingList { settings: settings.collect() })
        })
    }

    pub(super) fn put_setting(&self, by: &By, put: Put) -> Result<Nothing, Error> {
        by.must_be_host()?;
        self.write_once(by, |scene| {
            let catalogue = &scene.rules.catalogue;
            let mut settings = scene.rules.settings.clone();
            settings.put(&put.key, &put.value, catalogue)?;
            if settings == scene.rules.settings {
                return Ok(Nothing {});
            }
            scene.tx.put_setting(&put.key, &put.value)?;
            let kind = if put.key == "permissions.ceiling" {
                EventKind::CeilingChanged
            } else {
                EventKind::SettingChanged
            };
            let value_in = |list: Vec<(&'static str, String)>| {
                list.into_iter().find(|(key, _)| *key == put.key).map(|(_, value)| value)
            };
            scene.record(&Change {
                kind,
                account: None,
                user: None,
                subject: 0,
                before: json!({ &put.key: value_in(scene.rules.settings.list(catalogue)) }),
                after: json!({ &put.key: value_in(settings.list(catalogue)) }),
            })?;
            Ok(Nothing {})
        })
    }

    /// Every permission with its texts; with an account, whether the actor may give it there.
    pub(super) fn permissions(&self, by: &By, ask: InLanguage) -> Result<PermissionList, Error> {
        let language = language_of(&ask.language)?;
        self.read(by, |scene| {
            let offers = ask.account.map(|account| scene.offers(account)).transpose()?;
            let offered = |permission| offers.map(|offers| offers.contains(permission));
            let mut permissions: Vec<PermissionView> = BUILT_IN
                .iter()
                .map(|entry| PermissionView {
                    number: entry.permission.number(),
                    key: entry.key.to_owned(),
                    group: entry.group.word(),
                    title: catalogue::title(entry.permission, language).to_owned(),
                    description: catalogue::description(entry.permission, language).to_owned(),
                    whmcs: keys_with(Dialect::Whmcs, entry.permission),
                    hostbill: keys_with(Dialect::HostBill, entry.permission),
                    offered: offered(entry.permission),
                })
                .collect();
            permissions.extend(scene.rules.catalogue.extra().map(|(permission, key)| {
                PermissionView {
                    number: permission.number(),
                    key: key.to_owned(),
                    group: catalogue::Group::General.word(),
                    title: key.to_owned(),
                    description: String::new(),
                    whmcs: Vec::new(),
                    hostbill: Vec::new(),
                    offered: offered(permission),
                }
            }));
            let whmcs = Dialect::Whmcs
                .rows()
                .iter()
                .map(|(key, _)| WhmcsView { key, title: catalogue::whmcs_title(key, language) });
            Ok(PermissionList { permissions, whmcs: whmcs.collect() })
        })
    }

    /// K3: a key of the panel or of a plugin, kept verbatim.
    pub(super) fn register_permission(&self, by: &By, ask: Register) -> Result<Registered, Error> {
        by.must_be_host()?;
        self.write_once(by, |scene| {
            let catalogue = &scene.rules.catalogue;
            if let Some(known) = catalogue.find(&ask.key) {
                return Ok(Registered { number: known.number(), key: ask.key.clone() });
            }
            if !catalogue::valid_extra_key(&ask.key) {
                return Err(Error::Invalid(format!(
                    "a permission key reads prefix:name, printable, without spaces: {}",
                    ask.key.chars().take(100).collect::<String>()
                )));
            }
            let free = catalogue.next_free().ok_or_else(|| {
                Error::Invalid("all 64 numbers for keys of the panel are taken".into())
            })?;
            scene.tx.add_permission(free.number(), &ask.key)?;
            scene.record(&Change {
                kind: EventKind::SettingChanged,
                account: None,
                user: None,
                subject: i64::from(free.number()),
                before: Value::Null,
                after: json!({ "permission": ask.key }),
            })?;
            Ok(Registered { number: free.number(), key: ask.key.clone() })
        })
    }
}

impl Scene<'_> {
    /// What the actor may give on an account, as far as it would have effect (K7, K9, K12).
    fn offers(&self, account: AccountId) -> Result<PermissionSet, Error> {
        let (account, holdings) = self.managed(account)?;
        let reach = effective::reach(&account, self.rules.policy());
        Ok(match holdings {
            Holdings::Anything | Holdings::Owner(_) => reach,
            Holdings::Member { grants, .. } => reach.intersection(grants.everywhere()),
        })
    }
}

/// The keys of a panel that need this permission.
fn keys_with(dialect: Dialect, permission: Permission) -> Vec<String> {
    let needed = |row: &&(&'static str, PermissionSet)| row.1.contains(permission);
    dialect.rows().iter().filter(needed).map(|(key, _)| (*key).to_owned()).collect()
}
