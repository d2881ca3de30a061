//! What the panel tells about its services and domains (K11).

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::error::Thing;
use super::member::Nothing;
use super::page::Asked;
use super::view::{above_0, functions_of};
use super::{By, Core, Error, Named, Scene};
use crate::domain::account::Account;
use crate::domain::decision::{ItemFacts, Target};
use crate::domain::event::{Change, EventKind};
use crate::domain::grants::Grants;
use crate::domain::ids::{AccountId, DomainId, ServiceId};
use crate::store::Place;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PutItem {
    account: AccountId,
    service: Option<ServiceId>,
    domain: Option<DomainId>,
    /// Missing: those that are known stay.
    functions: Option<Vec<String>>,
}

/// A page of what the panel has told about.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PageOfItems {
    /// `service` or `domain`.
    kind: String,
    #[serde(default)]
    offset: i64,
    limit: Option<i64>,
    after: Option<String>,
}

#[derive(Serialize)]
pub(super) struct Item {
    id: i64,
    account: AccountId,
}

/// Which services and domains of an account.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ShowItems {
    account: AccountId,
    #[serde(default)]
    services: Vec<ServiceId>,
    #[serde(default)]
    domains: Vec<DomainId>,
}

#[derive(Serialize)]
pub(super) struct ItemFunctions {
    id: i64,
    functions: Vec<String>,
}

#[derive(Serialize)]
pub(super) struct ItemPage {
    items: Vec<Item>,
    next: Option<String>,
}

#[derive(Serialize)]
pub(super) struct ItemList {
    services: Vec<ItemFunctions>,
    domains: Vec<ItemFunctions>,
}

/// The most services, and the most domains, that are shown at once.
const MOST_SHOWN: usize = 1_000;

impl Core {
    /// What is known here, so that the panel can say what has moved since.
    pub(super) fn items(&self, by: &By, page: PageOfItems) -> Result<ItemPage, Error> {
        by.must_be_host()?;
        if !["service", "domain"].contains(&page.kind.as_str()) {
            return Err(Error::Invalid("kind is service or domain".into()));
        }
        let asked = Asked::new(page.after.as_deref(), page.offset, page.limit)?;
        self.read(by, |scene| {
            let mut rows = scene.tx.items(&page.kind, asked.slice())?;
            let next = asked.cut(&mut rows, |row| Place(row.0, 0));
            let items = rows.into_iter().map(|(id, account)| Item { id, account }).collect();
            Ok(ItemPage { items, next })
        })
    }

    /// The functions that services and domains have: what can be given on them. Those of another
    /// account, and those that the panel has not told of, are left out.
    pub(super) fn show_items(&self, by: &By, ask: ShowItems) -> Result<ItemList, Error> {
        if ask.services.len().max(ask.domains.len()) > MOST_SHOWN {
            return Err(Error::Invalid(format!("more than {MOST_SHOWN} of a kind")));
        }
        self.read(by, |scene| {
            let (account, _) = scene.managed(ask.account)?;
            let services = ask.services.iter().map(|id| (id.0, Target::Service(*id)));
            let domains = ask.domains.iter().map(|id| (id.0, Target::Domain(*id)));
            Ok(ItemList {
                services: scene.functions_on(&account, services)?,
                domains: scene.functions_on(&account, domains)?,
            })
        })
    }

    /// Writes down which account a service or domain belongs to and which functions it has.
    /// Grants on it that members of another account held end here.
    pub(super) fn put_item(&self, by: &By, put: PutItem) -> Result<Nothing, Error> {
        by.must_be_host()?;
        let target = match (put.service, put.domain) {
            (Some(service), None) => Target::Service(ServiceId(above_0(service.0)?)),
            (None, Some(domain)) => Target::Domain(DomainId(above_0(domain.0)?)),
            _ => return Err(Error::Invalid("give a service or a domain".into())),
        };
        let functions = put.functions.as_deref().map(functions_of).transpose()?;
        self.write_once(by, |scene| {
            if scene.tx.account(put.account)?.is_none() {
                return Err(Error::NotFound(Thing::Account));
            }
            let before = scene.tx.item(target)?;
            let facts = ItemFacts {
                account: put.account,
                functions: match (&functions, &before) {
                    (Some(told), _) => told.clone(),
                    (None, Some(before)) => before.functions.clone(),
                    (None, None) => Vec::new(),
                },
            };
            if before.as_ref() == Some(&facts) {
                return Ok(Nothing {});
            }
            // Grants end with it, so every account that holds some writes its own row (I2).
            let old = before.as_ref().map(|item| item.account).filter(|id| *id != facts.account);
            for id in old.into_iter().chain([facts.account]) {
                if let Some(account) = scene.tx.account(id)? {
                    scene.tx.save_account(&account)?;
                }
            }
            scene.tx.put_item(target, &facts)?;
            // Both accounts learn of a move: grants on it have ended on the one.
            if let Some(left) = before.as_ref().filter(|item| item.account != facts.account) {
                scene.record_item(target, left.account, Some(left), None)?;
            }
            let known = before.as_ref().filter(|item| item.account == facts.account);
            scene.record_item(target, facts.account, known, Some(&facts))?;
            Ok(Nothing {})
        })
    }
}

impl Scene<'_> {
    fn functions_on(
        &self,
        account: &Account,
        targets: impl Iterator<Item = (i64, Target)>,
    ) -> Result<Vec<ItemFunctions>, Error> {
        let mut known = Vec::new();
        for (id, target) in targets {
            match self.tx.item(target)? {
                Some(facts) if facts.account == account.id => {
                    known.push(ItemFunctions { id, functions: facts.functions });
                }
                _ => {}
            }
        }
        Ok(known)
    }

    /// Whether the panel says that this belongs to another account.
    pub(super) fn is_foreign(&self, account: &Account, target: Target) -> Result<bool, Error> {
        Ok(self.tx.item(target)?.is_some_and(|item| item.account != account.id))
    }

    /// Nobody grants on what belongs to another account: to them it does not exist.
    pub(super) fn must_not_be_foreign(
        &self,
        account: &Account,
        grants: &Grants,
    ) -> Result<(), Error> {
        let services = grants.services.keys().copied().map(Target::Service);
        let domains = grants.domains.keys().copied().map(Target::Domain);
        for target in services.chain(domains) {
            if self.is_foreign(account, target)? {
                return Err(Error::NotFound(Thing::Service));
            }
        }
        Ok(())
    }

    /// K11: grants on things of this account only, and of functions only that they have. What the
    /// panel has not told of is taken as it comes.
    pub(super) fn must_fit_items(&self, account: &Account, given: &Grants) -> Result<(), Error> {
        self.must_not_be_foreign(account, given)?;
        let services = given.services.iter().map(|(id, grant)| (Target::Service(*id), grant));
        let domains = given.domains.iter().map(|(id, grant)| (Target::Domain(*id), grant));
        for (target, grant) in services.chain(domains) {
            let Some(facts) = self.tx.item(target)? else {
                continue;
            };
            if let Some(name) = facts.lacks(grant) {
                return Err(Error::unknown(Named::Function, name, facts.functions.clone()));
            }
        }
        Ok(())
    }

    fn record_item(
        &self,
        target: Target,
        account: AccountId,
        before: Option<&ItemFacts>,
        after: Option<&ItemFacts>,
    ) -> Result<(), Error> {
        let (kind, id) = match target {
            Target::Service(id) => ("service", id.0),
            Target::Domain(id) => ("domain", id.0),
            Target::Account => ("account", account.0),
        };
        let describe = |facts: Option<&ItemFacts>| {
            let describe = |facts: &ItemFacts| json!({ kind: id, "functions": facts.functions });
            facts.map_or(Value::Null, describe)
        };
        self.record(&Change {
            kind: EventKind::AccountChanged,
            account: Some(account),
            user: None,
            subject: id,
            before: describe(before),
            after: describe(after),
        })
    }
}
