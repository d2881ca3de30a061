//! What the panel tells about its services and domains (K11).

use serde::Deserialize;

use super::error::Thing;
use super::member::Nothing;
use super::{By, Core, Error};
use crate::domain::decision::{ItemFacts, Target};
use crate::domain::ids::{AccountId, DomainId, ServiceId};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PutItem {
    account: AccountId,
    service: Option<ServiceId>,
    domain: Option<DomainId>,
    #[serde(default)]
    functions: Vec<String>,
}

impl Core {
    /// Writes down which account a service or domain belongs to and which functions it has.
    /// Grants on it that members of another account held end here.
    pub(super) fn put_item(&self, by: &By, put: PutItem) -> Result<Nothing, Error> {
        by.must_be_host()?;
        let target = match (put.service, put.domain) {
            (Some(service), None) => Target::Service(service),
            (None, Some(domain)) => Target::Domain(domain),
            _ => return Err(Error::Invalid("give a service or a domain".into())),
        };
        self.write_once(by, |scene| {
            if scene.tx.account(put.account)?.is_none() {
                return Err(Error::NotFound(Thing::Account));
            }
            let facts = ItemFacts { account: put.account, functions: put.functions.clone() };
            scene.tx.put_item(target, &facts)?;
            Ok(Nothing {})
        })
    }
}
