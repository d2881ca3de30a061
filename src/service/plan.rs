//! A plan: the whole upgrade on a copy of the store, batch by batch, so that the panel can go through it
//! page by page and throw it away (K35).

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::invite::NoArguments;
use super::member::Nothing;
use super::upgrade::panel_of;
use super::{Batch, By, Compared, Core, Error, secret};
use crate::import::{OldPanel, Row};
use crate::store::StoreError;

/// The name of a plan, as one is begun.
#[derive(Serialize)]
pub(super) struct Begun {
    plan: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Which {
    plan: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Compare {
    #[serde(default)]
    plan: String,
    #[serde(default)]
    panel: String,
    #[serde(default)]
    clients: Vec<Row>,
    #[serde(default)]
    contacts: Vec<Row>,
    /// Clients of these contacts that are not compared now: whether they may be entered counts.
    #[serde(default)]
    known: Vec<Row>,
}

impl Core {
    /// Begins a plan. One that was left behind goes: there is one at a time.
    pub(super) fn begin_plan(&self, by: &By, _: NoArguments) -> Result<Begun, Error> {
        by.must_be_host()?;
        self.remove_plans()?;
        let (plan, _) = secret::token()?;
        self.backup(&self.copy_of(&plan)?)?;
        Ok(Begun { plan })
    }

    /// Throws the plan away.
    pub(super) fn end_plan(&self, by: &By, which: Which) -> Result<Nothing, Error> {
        by.must_be_host()?;
        self.on_plan(&which.plan, |_| Ok(()))?;
        self.remove_plans()?;
        Ok(Nothing {})
    }

    /// Puts every question about these rows to the panel's rows and to Keyholder.
    pub(super) fn compare_action(&self, by: &By, ask: Compare) -> Result<Compared, Error> {
        by.must_be_host()?;
        let mut old = OldPanel::of(panel_of(&ask.panel)?);
        for row in &ask.known {
            old.client(row);
        }
        let Compare { panel, clients, contacts, .. } = ask;
        let batch = Batch { panel, clients, contacts, ..Batch::default() };
        self.on_plan(&ask.plan, |core| core.compare_rows(by, &mut old, &batch))
    }

    /// Works on the plan's copy; without a name on the store itself.
    pub(super) fn on_plan<T>(
        &self,
        plan: &str,
        work: impl FnOnce(&Core) -> Result<T, Error>,
    ) -> Result<T, Error> {
        if plan.is_empty() {
            return work(self);
        }
        let path = self.copy_of(plan)?;
        if !path.exists() {
            return Err(Error::Invalid("there is no such plan any more; begin one".into()));
        }
        let path = path.to_str().ok_or_else(not_text)?;
        work(&Core::open_with_clock(path, Arc::clone(&self.clock))?)
    }

    fn copy_of(&self, plan: &str) -> Result<PathBuf, Error> {
        let is_ours = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        if plan.is_empty() || plan.len() > 64 || !plan.bytes().all(is_ours) {
            return Err(Error::Invalid("plan is not a name that upgrade.plan gave".into()));
        }
        let mut path = self.begin_of_copies()?;
        path.push(plan);
        Ok(PathBuf::from(path))
    }

    /// What the names of all copies begin with.
    fn begin_of_copies(&self) -> Result<OsString, Error> {
        let Some(path) = self.store.path() else {
            return Err(Error::Invalid("a store in memory cannot be planned on".into()));
        };
        let mut begin = path.into_os_string();
        begin.push("-plan-");
        Ok(begin)
    }

    fn remove_plans(&self) -> Result<(), Error> {
        let begin = PathBuf::from(self.begin_of_copies()?);
        let folder = begin.parent().filter(|it| !it.as_os_str().is_empty());
        let name = begin.file_name().unwrap_or_default().to_string_lossy().into_owned();
        for file in std::fs::read_dir(folder.unwrap_or(Path::new("."))).map_err(failed)? {
            let file = file.map_err(failed)?;
            if file.file_name().to_string_lossy().starts_with(&name) {
                match std::fs::remove_file(file.path()) {
                    Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                        return Err(failed(error));
                    }
                    _ => {}
                }
            }
        }
        Ok(())
    }
}

fn failed(error: std::io::Error) -> Error {
    Error::Store(StoreError::Failed(format!("the copy of a plan: {error}")))
}

fn not_text() -> Error {
    Error::Invalid("the path of the store is not UTF-8".into())
}
