//! What may come of a step.

/// The words that a refusal may carry; none: the step must be done.
#[derive(Clone, Default, PartialEq, Debug)]
pub struct Expect {
    pub words: Vec<&'static str>,
    /// The specification does not say whether it is done or refused; the model follows.
    pub silent: bool,
}

impl Expect {
    pub fn done() -> Expect {
        Expect::default()
    }

    pub fn refused(word: &'static str) -> Expect {
        Expect { words: vec![word], silent: false }
    }

    /// A broken rule: refused, with this word or with that of another broken rule.
    pub fn add(&mut self, word: &'static str) {
        // A rule that is broken for certain ends the silence: only the words stay.
        self.words.push(word);
        self.silent = false;
    }

    pub fn add_if(&mut self, broken: bool, word: &'static str) {
        if broken {
            self.add(word);
        }
    }

    /// Rules that another part of the model found broken.
    pub fn join(&mut self, other: Expect) {
        for word in other.words {
            if other.silent {
                self.perhaps(true, word);
            } else {
                self.add(word);
            }
        }
    }

    /// Something that the specification leaves open: done, or refused with this word.
    pub fn perhaps(&mut self, open: bool, word: &'static str) {
        if open {
            self.silent |= self.words.is_empty();
            self.words.push(word);
        }
    }

    /// Whether `code` (`None`: done) is what the specification allows.
    pub fn allows(&self, code: Option<&str>) -> bool {
        match code {
            None => self.words.is_empty() || self.silent,
            Some(code) => self.words.contains(&code),
        }
    }
}
