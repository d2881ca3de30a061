//! Which of the two systems answers while a panel is being upgraded (K35).

use super::rule::BrokenRule;

/// Who answers.
#[derive(Copy, Clone, Eq, PartialEq, Debug, Default)]
pub enum Phase {
    /// The panel, as it always did. Keyholder is being filled.
    Prepare,
    /// The panel; Keyholder is asked as well, and disagreements are written down.
    Shadow,
    /// Keyholder.
    #[default]
    Live,
}

impl Phase {
    /// The word in answers and rows.
    pub const fn word(self) -> &'static str {
        match self {
            Phase::Prepare => "prepare",
            Phase::Shadow => "shadow",
            Phase::Live => "live",
        }
    }

    /// The phase behind a word.
    pub fn from_word(word: &str) -> Option<Phase> {
        [Phase::Prepare, Phase::Shadow, Phase::Live].into_iter().find(|it| it.word() == word)
    }

    /// Whether one may go on to `to`. The way back is always open; the way forward is not while
    /// the two disagree and nobody has said why, unless somebody takes it upon their name.
    pub fn may_become(self, to: Phase, unexplained: i64, forced: bool) -> Result<(), BrokenRule> {
        match (self, to) {
            (Phase::Prepare, Phase::Live) if !forced => Err(BrokenRule::NoShadowRun),
            (_, Phase::Live) if unexplained > 0 && !forced => {
                Err(BrokenRule::Disagreements(unexplained))
            }
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn k35_cutting_over_is_refused_while_disagreements_stand_unless_somebody_answers_for_it() {
        let cases = [
            (Phase::Shadow, Phase::Live, 0, false, true),
            (Phase::Shadow, Phase::Live, 1, false, false),
            (Phase::Shadow, Phase::Live, 1, true, true),
            (Phase::Prepare, Phase::Live, 0, false, false),
            (Phase::Prepare, Phase::Live, 0, true, true),
            (Phase::Prepare, Phase::Shadow, 7, false, true),
            (Phase::Live, Phase::Prepare, 7, false, true),
            (Phase::Live, Phase::Shadow, 7, false, true),
        ];
        for (from, to, unexplained, forced, may) in cases {
            let verdict = from.may_become(to, unexplained, forced);
            assert_eq!(verdict.is_ok(), may, "{from:?} to {to:?}, {unexplained}, {forced}");
        }
    }

    #[test]
    fn a_phase_reads_back_from_its_word() {
        for phase in [Phase::Prepare, Phase::Shadow, Phase::Live] {
            assert_eq!(Phase::from_word(phase.word()), Some(phase));
        }
        assert_eq!(Phase::from_word("Live"), None);
    }
}
