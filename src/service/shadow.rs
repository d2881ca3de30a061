//! The phases of an upgrade: the panel answers, both do, Keyholder does (K35).

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::error::Thing;
use super::invite::NoArguments;
use super::member::Nothing;
use super::{By, Core, Error, Scene, text};
use crate::domain::decision::{Ask, Verdict};
use crate::domain::dialect::{self, Dialect};
use crate::domain::event::{Change, EventKind};
use crate::domain::ids::Seconds;
use crate::domain::permission::PermissionSet;
use crate::domain::upgrade::Phase;
use crate::import::whmcs7::PANEL;
use crate::store::{Disagreement, PhaseRow};

/// The most disagreements that are kept; further ones are counted.
const MOST: i64 = 10_000;
/// The most questions of one page.
const MOST_ASKED: usize = 100;

const OPEN: &str = "open";
const EXPLAINED: &str = "explained";
const SETTLED: &str = "settled";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Move {
    phase: String,
    /// Who answers for going on although it is refused.
    #[serde(default)]
    force: String,
}

#[derive(Serialize)]
pub(super) struct PhaseView {
    phase: &'static str,
    since: Option<Seconds>,
    forced: String,
    unexplained: i64,
    explained: i64,
    settled: i64,
    missed: i64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Observe {
    client: i64,
    #[serde(default)]
    contact: i64,
    page: String,
    asked: Vec<Asked>,
}

/// One answer that the panel gave.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    permission: String,
    allowed: bool,
}

#[derive(Serialize)]
pub(super) struct Observed {
    phase: &'static str,
    disagreements: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct List {
    #[serde(default)]
    state: String,
    #[serde(default)]
    after: i64,
    limit: Option<i64>,
}

#[derive(Serialize)]
pub(super) struct Disagreements {
    disagreements: Vec<View>,
    total: i64,
    next: Option<i64>,
}

#[derive(Serialize)]
struct View {
    disagreement: i64,
    client: i64,
    contact: i64,
    permission: String,
    page: String,
    panel: bool,
    keyholder: bool,
    reason: String,
    state: String,
    explained: String,
    seen: i64,
    first_at: Seconds,
    last_at: Seconds,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Explain {
    disagreement: i64,
    text: String,
}

impl Core {
    /// Which of the two answers now, for the gate.
    pub(super) fn phase(&self, by: &By, _: NoArguments) -> Result<PhaseView, Error> {
        by.must_be_host()?;
        self.read(by, |scene| scene.phase_view())
    }

    /// Goes on to another phase, or back.
    pub(super) fn move_phase(&self, by: &By, ask: Move) -> Result<PhaseView, Error> {
        by.must_be_host()?;
        let to = Phase::from_word(&ask.phase).ok_or_else(|| {
            Error::Invalid(format!(
                "unknown phase: {}; known: prepare, shadow, live",
                text::harmless(&ask.phase)
            ))
        })?;
        let force = text::plain("force", ask.force.trim())?;
        self.write(by, |scene| {
            let before = scene.tx.phase()?;
            if before.phase == to {
                return scene.phase_view();
            }
            let unexplained = scene.tx.count_disagreements(OPEN)?;
            let refused = before.phase.may_become(to, unexplained + before.missed, false).is_err();
            before.phase.may_become(to, unexplained + before.missed, !force.is_empty())?;
            let forced = if refused { force.clone() } else { String::new() };
            scene.tx.put_phase(&PhaseRow {
                phase: to,
                since: scene.now,
                forced: forced.clone(),
                // A shadow run that begins anew has missed nothing yet.
                missed: if to == Phase::Shadow { 0 } else { before.missed },
            })?;
            scene.record(&Change {
                kind: EventKind::SettingChanged,
                account: None,
                user: None,
                subject: 0,
                before: json!({ "upgrade.phase": before.phase.word() }),
                after: json!({ "upgrade.phase": to.word(), "forced": forced }),
            })?;
            scene.phase_view()
        })
    }

    /// The panel tells what it has answered on a page. In the shadow run Keyholder answers too, and
    /// what differs is written down; otherwise nothing is.
    pub(super) fn observe(&self, by: &By, ask: Observe) -> Result<Observed, Error> {
        by.must_be_host()?;
        if ask.asked.len() > MOST_ASKED {
            return Err(Error::Invalid(format!("at most {MOST_ASKED} answers of one page")));
        }
        if ask.client < 1 || ask.contact < 0 {
            return Err(Error::Invalid(
                "client and contact are numbers of the panel's rows".into(),
            ));
        }
        let page = text::plain("page", &ask.page)?.replace(is_mark, "");
        let (phase, changes) = self.read(by, |scene| {
            let phase = scene.tx.phase()?.phase;
            let mut changes = Vec::new();
            if phase == Phase::Shadow {
                for asked in &ask.asked {
                    changes.extend(scene.compared(&ask, &page, asked)?);
                }
            }
            Ok((phase, changes))
        })?;
        let differ = changes.iter().filter(|it| it.state != SETTLED).count();
        // Agreement, which is the rule, writes nothing.
        if !changes.is_empty() {
            self.write(by, |scene| changes.iter().try_for_each(|it| scene.keep(it)))?;
        }
        Ok(Observed { phase: phase.word(), disagreements: differ })
    }

    pub(super) fn disagreements(&self, by: &By, ask: List) -> Result<Disagreements, Error> {
        by.must_be_host()?;
        if !matches!(ask.state.as_str(), "" | OPEN | EXPLAINED | SETTLED) {
            return Err(Error::Invalid("state is open, explained, settled, or left out".into()));
        }
        let limit = ask.limit.unwrap_or(100).clamp(1, 1000);
        self.read(by, |scene| {
            let mut rows = scene.tx.disagreements(&ask.state, ask.after, limit + 1)?;
            let more = i64::try_from(rows.len()).unwrap_or(i64::MAX) > limit;
            if more {
                rows.pop();
            }
            Ok(Disagreements {
                next: rows.last().filter(|_| more).map(|row| row.id),
                total: scene.tx.count_disagreements(&ask.state)?,
                disagreements: rows.into_iter().map(view).collect(),
            })
        })
    }

    /// Staff say why the two disagree: it no longer stands in the way. An empty text takes it back.
    pub(super) fn explain_disagreement(&self, by: &By, ask: Explain) -> Result<Nothing, Error> {
        by.must_be_host()?;
        let text = text::plain("text", ask.text.trim())?;
        self.write(by, |scene| {
            let found = scene.tx.disagreement(ask.disagreement)?;
            let mut row = found.ok_or(Error::NotFound(Thing::Disagreement))?;
            let before = std::mem::replace(&mut row.explained, text.clone());
            row.state = if text.is_empty() { OPEN } else { EXPLAINED }.to_owned();
            scene.tx.save_disagreement(&row)?;
            scene.record(&Change {
                kind: EventKind::SettingChanged,
                account: None,
                user: None,
                subject: row.id,
                before: json!({ "disagreement": before }),
                after: json!({ "disagreement": text, "permission": row.permission }),
            })?;
            Ok(Nothing {})
        })
    }
}

/// Marks without a picture, which could make a line look like another one.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn view(row: Disagreement) -> View {
    View {
        disagreement: row.id,
        client: row.client,
        contact: row.contact,
        permission: row.permission,
        page: row.page,
        panel: row.legacy,
        keyholder: !row.legacy,
        reason: row.reason,
        state: row.state,
        explained: row.explained,
        seen: row.seen,
        first_at: row.first_at,
        last_at: row.last_at,
    }
}

impl Scene<'_> {
    fn phase_view(&self) -> Result<PhaseView, Error> {
        let row = self.tx.phase()?;
        Ok(PhaseView {
            phase: row.phase.word(),
            since: (row.since > 0).then_some(row.since),
            forced: row.forced,
            unexplained: self.tx.count_disagreements(OPEN)?,
            explained: self.tx.count_disagreements(EXPLAINED)?,
            settled: self.tx.count_disagreements(SETTLED)?,
            missed: row.missed,
        })
    }

    /// What is to be written about one answer of the panel; `None`: nothing.
    fn compared(
        &self,
        ask: &Observe,
        page: &str,
        asked: &Asked,
    ) -> Result<Option<Disagreement>, Error> {
        let (allowed, reason) = self.own_answer(ask, &asked.permission)?;
        let known = self.tx.disagreement_at(ask.client, ask.contact, &asked.permission, page)?;
        if allowed == asked.allowed {
            let open = known.filter(|row| row.state == OPEN);
            return Ok(open.map(|row| Disagreement { state: SETTLED.into(), ..row }));
        }
        let fresh = Disagreement {
            client: ask.client,
            contact: ask.contact,
            permission: asked.permission.clone(),
            page: page.to_owned(),
            first_at: self.now,
            state: OPEN.to_owned(),
            ..Disagreement::default()
        };
        let row = known.unwrap_or(fresh);
        // What staff said was about that answer for that reason.
        let same = row.state == EXPLAINED && row.legacy == asked.allowed && row.reason == reason;
        let state = if same { EXPLAINED } else { OPEN }.to_owned();
        let (seen, last_at) = (row.seen + 1, self.now);
        Ok(Some(Disagreement { legacy: asked.allowed, reason, state, seen, last_at, ..row }))
    }

    fn keep(&self, row: &Disagreement) -> Result<(), Error> {
        if row.id != 0 {
            return Ok(self.tx.save_disagreement(row)?);
        }
        // Somebody else may have met it in the meantime.
        match self.tx.disagreement_at(row.client, row.contact, &row.permission, &row.page)? {
            Some(known) => {
                Ok(self.tx.save_disagreement(&Disagreement { id: known.id, ..row.clone() })?)
            }
            None if self.tx.count_disagreements("")? >= MOST => {
                let phase = self.tx.phase()?;
                Ok(self.tx.put_phase(&PhaseRow { missed: phase.missed + 1, ..phase })?)
            }
            None => Ok(self.tx.add_disagreement(row)?),
        }
    }

    /// Keyholder's answer for a row of the panel, and its reason.
    fn own_answer(&self, ask: &Observe, key: &str) -> Result<(bool, String), Error> {
        let set = self.meaning(key)?;
        let (kind, id) =
            if ask.contact == 0 { ("client", ask.client) } else { ("contact", ask.contact) };
        let row = self.tx.legacy_row(PANEL, kind, id)?;
        let place = row.and_then(|row| row.user.zip(row.account));
        let Some((user, account)) = place.filter(|(_, account)| account.0 == ask.client) else {
            return Ok((false, "not_taken_over".to_owned()));
        };
        let mut reason = "not_granted".to_owned();
        for permission in set.iter() {
            let verdict: Verdict = self.answer(user, account, &Ask::anywhere(permission))?;
            reason = verdict.word().to_owned();
            if !verdict.is_allowed() {
                return Ok((false, reason));
            }
        }
        Ok((true, reason))
    }

    /// What a key stands for: one of the panel, or one of Keyholder.
    fn meaning(&self, key: &str) -> Result<PermissionSet, Error> {
        let catalogue = &self.rules.catalogue;
        if let Ok(imported) = dialect::import(Dialect::Whmcs, [key], catalogue) {
            return Ok(imported.set);
        }
        Ok(catalogue.set_of([key])?)
    }
}
