//! Asks HostBill's admin API for everything that the upgrade reads, and keeps the replies as files.

use std::path::Path;
use std::time::Duration;

use ini::Ini;
use serde_json::{Map, Value};

use super::replies::{self, Replies};
use super::{PanelError, hostbill};

/// After so many numbers in a row without a team there are no more: no call lists teams.
const NO_MORE_TEAMS: i64 = 50;
/// More pages than any list has; one that never ends is an error.
const MOST_PAGES: i64 = 100_000;

/// The address of an admin API and what opens it. Never shown.
pub struct Api {
    url: String,
    id: String,
    key: String,
}

impl Api {
    /// The key travels with every call, so only over TLS, or within this machine.
    pub fn new(url: &str, id: &str, key: &str) -> Result<Api, PanelError> {
        let here = ["http://127.0.0.1", "http://localhost", "http://[::1]"];
        let is_here = |start: &&str| {
            let rest = url.strip_prefix(*start);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([':', '/']))
        };
        if url.contains('@') || !(url.starts_with("https://") || here.iter().any(is_here)) {
            return Err(PanelError::Api("its address has to begin with https://".to_owned()));
        }
        if id.is_empty() || key.is_empty() {
            return Err(PanelError::Api("api_id or api_key is missing".to_owned()));
        }
        Ok(Api { url: url.to_owned(), id: id.to_owned(), key: key.to_owned() })
    }

    /// From a file: `[hostbill]` with `url`, `api_id` and `api_key`.
    pub fn of_file(path: &Path) -> Result<Api, PanelError> {
        let how = ini::ParseOption { enabled_escape: false, ..ini::ParseOption::default() };
        let file = Ini::load_from_file_opt(path, how)
            .map_err(|error| PanelError::Options(format!("{}: {error}", path.display())))?;
        let get = |name: &str| file.get_from(Some("hostbill"), name).unwrap_or_default().to_owned();
        Api::new(&get("url"), &get("api_id"), &get("api_key"))
    }

    /// Fetches all replies into a folder below `beside`, which goes when they have been read.
    pub fn fetch(&self, beside: &Path) -> Result<Replies, PanelError> {
        let folder = tempfile::Builder::new()
            .prefix("keyholder-replies-")
            .tempdir_in(beside)
            .map_err(|error| PanelError::Api(format!("{}: {error}", beside.display())))?;
        let asking = Asking { api: self, agent: agent(), folder: folder.path() };
        asking.everything()?;
        Replies::open_for_now(folder)
    }
}

fn agent() -> ureq::Agent {
    let config = ureq::Agent::config_builder()
        .timeout_global(Some(Duration::from_secs(60)))
        // Whoever answers with another address does not get the key.
        .max_redirects(0)
        .max_redirects_will_error(true)
        .build();
    config.new_agent()
}

struct Asking<'a> {
    api: &'a Api,
    agent: ureq::Agent,
    folder: &'a Path,
}

impl Asking<'_> {
    fn everything(&self) -> Result<(), PanelError> {
        let mut seen = std::collections::BTreeSet::new();
        for page in 0..MOST_PAGES {
            let parameters = [("page", page.to_string())];
            let reply = self.ask("getClients", &parameters)?;
            self.must_succeed("getClients", &reply)?;
            let fresh: Vec<i64> = hostbill::listed(&reply, "clients", false)
                .into_iter()
                .filter(|id| seen.insert(*id))
                .collect();
            // Some versions give the last page again instead of an empty one.
            if fresh.is_empty() {
                break;
            }
            self.keep("getClients", page, 0, &reply)?;
            for client in fresh {
                self.client(client)?;
            }
        }
        self.teams()
    }

    fn client(&self, client: i64) -> Result<(), PanelError> {
        let id = ("id", client.to_string());
        let details = self.ask("getClientDetails", std::slice::from_ref(&id))?;
        self.keep("getClientDetails", client, 0, &details)?;
        let mut before = None;
        for page in 0..MOST_PAGES {
            let reply = self.ask("getClientContacts", &[id.clone(), ("page", page.to_string())])?;
            self.must_succeed("getClientContacts", &reply)?;
            let contacts = reply.get("contacts").cloned();
            let none = hostbill::items(&reply, "contacts").next().is_none();
            if page > 0 && (none || before == Some(contacts.clone())) {
                break;
            }
            self.keep("getClientContacts", client, page, &reply)?;
            for contact in hostbill::listed(&reply, "contacts", true) {
                let reply = self.ask("getClientContact", &[("id", contact.to_string())])?;
                self.keep("getClientContact", contact, 0, &reply)?;
            }
            if none {
                break;
            }
            before = Some(contacts);
        }
        Ok(())
    }

    fn teams(&self) -> Result<(), PanelError> {
        let (mut team, mut missing) = (1, 0);
        while missing < NO_MORE_TEAMS {
            let reply = self.ask("getClientTeam", &[("id", team.to_string())])?;
            let is_one = hostbill::refusal(&reply).is_none()
                && reply.get("team").and_then(Value::as_object).is_some_and(|it| !it.is_empty());
            if is_one {
                self.keep("getClientTeam", team, 0, &reply)?;
                missing = 0;
            } else {
                missing += 1;
            }
            team += 1;
        }
        Ok(())
    }

    fn ask(
        &self,
        call: &str,
        parameters: &[(&str, String)],
    ) -> Result<Map<String, Value>, PanelError> {
        let wrong = |what: &str| PanelError::Api(format!("{call}: {what}"));
        let key = [("api_id", &self.api.id), ("api_key", &self.api.key)];
        let mut form = vec![("call", call)];
        form.extend(key.iter().map(|(name, value)| (*name, value.as_str())));
        form.extend(parameters.iter().map(|(name, value)| (*name, value.as_str())));
        // In the body, not in the address: servers write addresses into their logs.
        let reply = self.agent.post(&self.api.url).send_form(form);
        let mut reply = reply.map_err(|error| wrong(&error.to_string()))?;
        let text = reply.body_mut().read_to_string().map_err(|error| wrong(&error.to_string()))?;
        serde_json::from_str(&text).map_err(|error| wrong(&format!("no JSON came back: {error}")))
    }

    fn must_succeed(&self, call: &str, reply: &Map<String, Value>) -> Result<(), PanelError> {
        match hostbill::refusal(reply) {
            Some(said) => Err(PanelError::Api(format!("{call}: {said}"))),
            None => Ok(()),
        }
    }

    fn keep(
        &self,
        call: &str,
        id: i64,
        page: i64,
        reply: &Map<String, Value>,
    ) -> Result<(), PanelError> {
        let path = self.folder.join(replies::name_of(call, id, page));
        let text = Value::Object(reply.clone()).to_string();
        std::fs::write(&path, text)
            .map_err(|error| PanelError::Api(format!("{}: {error}", path.display())))
    }
}
