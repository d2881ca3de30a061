//! What an engine keeps of an upgrade's phases.

use super::StoreError;
use crate::domain::ids::Seconds;
use crate::domain::upgrade::Phase;

type Result<T> = std::result::Result<T, StoreError>;

/// Which of the two systems answers.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PhaseRow {
    /// The phase.
    pub phase: Phase,
    /// Since when; 0: always.
    pub since: Seconds,
    /// In whose name a refused move was made; empty: it was not.
    pub forced: String,
    /// Disagreements for which there was no room.
    pub missed: i64,
}

/// A question to which the two gave different answers.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Disagreement {
    /// Row number.
    pub id: i64,
    /// The row of the panel's clients.
    pub client: i64,
    /// The row of the panel's contacts; 0: the client itself.
    pub contact: i64,
    /// What was asked for: a key of the panel or of Keyholder.
    pub permission: String,
    /// On which page.
    pub page: String,
    /// What the panel said; Keyholder said the opposite.
    pub legacy: bool,
    /// Keyholder's reason.
    pub reason: String,
    /// `open`, `explained` or `settled`.
    pub state: String,
    /// What staff say about it.
    pub explained: String,
    /// How often it was seen.
    pub seen: i64,
    /// When first.
    pub first_at: Seconds,
    /// When last.
    pub last_at: Seconds,
}

/// Phases and disagreements.
pub trait Shadow {
    /// Which of the two answers.
    fn phase(&self) -> Result<PhaseRow>;
    /// Saves it.
    fn put_phase(&self, row: &PhaseRow) -> Result<()>;
    /// The one about this row, permission and page.
    fn disagreement_at(
        &self,
        client: i64,
        contact: i64,
        permission: &str,
        page: &str,
    ) -> Result<Option<Disagreement>>;
    /// The one with this number.
    fn disagreement(&self, id: i64) -> Result<Option<Disagreement>>;
    /// Adds one (`id` is not looked at).
    fn add_disagreement(&self, row: &Disagreement) -> Result<()>;
    /// Saves everything about one.
    fn save_disagreement(&self, row: &Disagreement) -> Result<()>;
    /// Those in a state (empty: all) behind the one with this number, oldest first.
    fn disagreements(&self, state: &str, after: i64, limit: i64) -> Result<Vec<Disagreement>>;
    /// How many there are in a state (empty: all).
    fn count_disagreements(&self, state: &str) -> Result<i64>;
}
