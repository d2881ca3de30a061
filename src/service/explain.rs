//! Why an answer is what it is (K13): the rule, what decided, whom to ask, in words.

use ipnet::IpNet;
use serde::Serialize;

use super::check::{AskItem, Facts, question};
use super::view::language_of;
use super::{By, Core, Error, Scene};
use crate::domain::catalogue::Language;
use crate::domain::decision::{Target, Verdict, decide};
use crate::domain::ids::{Seconds, UserId};
use crate::domain::reason::{self, Because, Helper};

/// The answer of `explain`.
#[derive(Serialize)]
pub(super) struct Explained {
    allowed: bool,
    reason: &'static str,
    rule: &'static str,
    because: BecauseView,
    text: &'static str,
    ask: Option<Asked>,
}

/// Somebody to turn to.
#[derive(Serialize)]
pub(super) struct Asked {
    who: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    user: Option<UserId>,
    name: String,
}

/// What decided an answer. Fields that say nothing are left out.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
pub(super) struct BecauseView {
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    of: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    not_before: Option<Seconds>,
    #[serde(skip_serializing_if = "Option::is_none")]
    not_after: Option<Seconds>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    networks: Vec<IpNet>,
}

impl Core {
    pub(super) fn explain(&self, by: &By, asked: AskItem) -> Result<Explained, Error> {
        let language = language_of(&asked.language)?;
        self.read(by, |scene| {
            let ask = question(scene, &asked)?;
            let facts = Facts::load(scene.tx, asked.user, asked.account, ask.target)?;
            let standing = facts.standing(scene.rules.policy());
            let verdict = decide(standing, &ask, scene.now);
            let because = reason::because(standing, &ask, verdict);
            Ok(Explained {
                allowed: verdict.is_allowed(),
                reason: verdict.word(),
                rule: reason::rule(verdict),
                because: scene.because_view(because, language)?,
                text: reason::text(verdict, language),
                ask: scene.whom_to_ask(&facts, verdict)?,
            })
        })
    }
}

impl Scene<'_> {
    fn whom_to_ask(&self, facts: &Facts, verdict: Verdict) -> Result<Option<Asked>, Error> {
        let Verdict::Denied(no) = verdict else {
            return Ok(None);
        };
        let helper = reason::helper(no);
        let user = match (helper, &facts.account) {
            (Helper::Nobody, _) => return Ok(None),
            (Helper::Owner, Some(account)) => self.tx.user(account.owner)?,
            _ => None,
        };
        let name = user.as_ref().map(|user| user.display_name()).unwrap_or_default();
        Ok(Some(Asked { who: helper.word(), user: user.map(|user| user.id), name }))
    }

    /// What decided, with the names of roles.
    pub(super) fn because_view(
        &self,
        because: Because,
        language: Language,
    ) -> Result<BecauseView, Error> {
        let kind = |kind| BecauseView { kind, ..BecauseView::default() };
        Ok(match because {
            Because::Reason => kind("reason"),
            Because::Owner => kind("owner"),
            Because::Own => kind("own"),
            Because::Role(id) => {
                let role = self.tx.role(id)?;
                let name = role.map(|role| role.title(language).to_owned());
                BecauseView { id: Some(id.0), name, ..kind("role") }
            }
            Because::Item(target) => item(target),
            Because::Function(target, name) => {
                let BecauseView { kind: of, id, .. } = item(target);
                BecauseView { id, name: Some(name), of: Some(of), ..kind("function") }
            }
            Because::InstallationCeiling => {
                BecauseView { of: Some("installation"), ..kind("ceiling") }
            }
            Because::AccountCeiling => BecauseView { of: Some("account"), ..kind("ceiling") },
            Because::Department(id) => BecauseView { id: Some(id.0), ..kind("department") },
            Because::Window { not_before, not_after } => {
                BecauseView { not_before, not_after, ..kind("window") }
            }
            Because::AllowList(networks) => BecauseView { networks, ..kind("allow_list") },
        })
    }
}

fn item(target: Target) -> BecauseView {
    let (kind, id) = match target {
        Target::Account => ("account", None),
        Target::Service(id) => ("service", Some(id.0)),
        Target::Domain(id) => ("domain", Some(id.0)),
    };
    BecauseView { kind, id, ..BecauseView::default() }
}
