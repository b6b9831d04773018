//! Guesses the kind of the next document from the previous ones.

use std::borrow::Cow;

use mailtrail_wire::{JsonRef, Reader};
use memchr::memmem::Finder;

use super::model::Kind;

/// Kinds that are remembered.
const MOST: usize = 8;

/// Text of a document in which its kind is looked for.
const NEAR: usize = 2048;

/// Shortest line that is believed to be a document.
const SHORTEST: usize = 64;

/// Names that are remembered of documents of a kind.
const MOST_NAMES: usize = 64;

/// Longest name that is remembered.
const LONGEST_NAME: usize = 64;

/// Kinds of the last documents, to one of which the next one is believed to belong.
///
/// Where there are several, the kind is the one whose mark comes first in the text: a name that all documents of the kind had
/// so far, and no other. This costs next to nothing; whether it is right, the check tells.
#[derive(Clone, Debug, Default)]
pub(crate) struct Guess {
    recent: Vec<Recent>,
    /// The one that was right last.
    last: usize,
}

#[derive(Clone, Debug)]
struct Recent {
    kind: &'static Kind,
    /// Names that all documents of the kind had that were looked at.
    common: Vec<String>,
    /// Names that one of them had.
    all: Vec<String>,
    /// A common name that those of other kinds do not have, with its quotes.
    mark: Option<Finder<'static>>,
}

impl Guess {
    /// Whether there is nothing to go by.
    pub(crate) fn is_empty(&self) -> bool {
        self.recent.is_empty()
    }

    /// The kind that the document that begins a text is believed to be of.
    pub(crate) fn kind(&mut self, text: &str) -> Option<&'static Kind> {
        if self.recent.len() > 1 {
            self.choose(text);
        }
        self.recent.get(self.last).map(|recent| recent.kind)
    }

    fn choose(&mut self, text: &str) {
        let near = &text.as_bytes()[..text.len().min(NEAR)];
        let line = memchr::memchr(b'\n', near).filter(|end| *end >= SHORTEST);
        let mut near = &near[..line.unwrap_or(near.len())];
        let others = (0..self.recent.len()).filter(|index| *index != self.last);
        let mut first = None;
        for index in std::iter::once(self.last).chain(others) {
            if let Some(at) = self.recent[index].mark.as_ref().and_then(|mark| mark.find(near)) {
                (first, near) = (Some(index), &near[..at]);
                if line.is_some() {
                    // The line is the document.
                    break;
                }
            }
        }
        self.last = first.unwrap_or(self.last);
    }

    /// Takes note of the kind of a document, which was told apart.
    pub(crate) fn learn(&mut self, kind: &'static Kind, document: &str) {
        let names = JsonRef::ahead(&Reader::new(document)).members().map(|(name, _)| name);
        let names: Vec<_> = names.filter(|name| name.len() <= LONGEST_NAME).take(MOST_NAMES).collect();
        let known = self.recent.iter().position(|recent| std::ptr::eq(recent.kind, kind));
        self.last = if let Some(index) = known {
            self.recent[index].add(names);
            index
        } else if self.recent.len() < MOST {
            self.recent.push(Recent::new(kind, names));
            self.recent.len() - 1
        } else {
            // The one that was right last is not given up.
            let index = (self.last + 1) % MOST;
            self.recent[index] = Recent::new(kind, names);
            index
        };
        self.mark();
    }

    /// Looks for the marks of all kinds.
    fn mark(&mut self) {
        for index in 0..self.recent.len() {
            let is_of_another = |name: &String| {
                let mut others = self.recent.iter().enumerate().filter(|(other, _)| *other != index);
                others.any(|(_, other)| other.all.contains(name))
            };
            let name = self.recent[index].common.iter().find(|name| !is_of_another(name));
            self.recent[index].mark = name.map(|name| Finder::new(&format!("\"{name}\"")).into_owned());
        }
    }
}

impl Recent {
    fn new(kind: &'static Kind, names: Vec<Cow<'_, str>>) -> Self {
        let names: Vec<_> = names.into_iter().map(Cow::into_owned).collect();
        Self { kind, common: names.clone(), all: names, mark: None }
    }

    /// Takes the names of another document of the kind into account.
    fn add(&mut self, names: Vec<Cow<'_, str>>) {
        self.common.retain(|common| names.iter().any(|name| name == common));
        for name in names {
            if self.all.len() < MOST_NAMES && !self.all.iter().any(|known| *known == name) {
                self.all.push(name.into_owned());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::{Identity, identify};

    fn learn(guess: &mut Guess, document: &str) -> &'static Kind {
        let Identity::Kind(kind, _) = identify(document) else { unreachable!("{document}") };
        guess.learn(kind, document);
        kind
    }

    const RECORD: &str = r#"{"eventVersion":"1.08","userIdentity":{"type":"Root"},"eventTime":"2026-01-02T03:04:05Z"}"#;
    const ACCESS: &str = r#"{"event_timestamp":1,"user":"a","rule_id":"b","access_granted":true}"#;
    const LOGIN: &str = r#"{"event_timestamp":1,"user":"a","method":"b","auth_successful":true}"#;

    #[test]
    fn kinds_in_turn_are_told_by_names_that_no_other_has() {
        let mut guess = Guess::default();
        assert!(guess.is_empty() && guess.kind(RECORD).is_none());
        let kinds = [RECORD, ACCESS, LOGIN].map(|document| learn(&mut guess, document));
        for (document, kind) in [RECORD, ACCESS, LOGIN, ACCESS, LOGIN, LOGIN, RECORD].iter().zip([0, 1, 2, 1, 2, 2, 0])
        {
            let text = format!("{document}\n{RECORD}\n{LOGIN}\n{ACCESS}\n");
            assert_eq!(guess.kind(&text).unwrap().name, kinds[kind].name, "{document}");
        }
        assert_eq!(guess.kind("{}").unwrap().name, kinds[0].name, "that of the one before");
    }

    #[test]
    fn a_name_that_is_missing_or_of_another_kind_is_no_mark_any_longer() {
        let mut guess = Guess::default();
        let [access, login] = [ACCESS, LOGIN].map(|document| learn(&mut guess, document));
        let without = r#"{"event_timestamp":1,"access_granted":true}"#;
        assert_eq!(guess.kind(without).unwrap().name, login.name, "the mark is `rule_id`");
        learn(&mut guess, without);
        let with = r#"{"event_timestamp":1,"access_granted":"x","auth_successful":true}"#;
        assert_eq!(guess.kind(LOGIN).unwrap().name, login.name);
        assert_eq!(guess.kind(without).unwrap().name, access.name);
        assert_eq!(guess.kind(with).unwrap().name, access.name);
    }

    #[test]
    fn only_so_many_kinds_and_names_are_remembered() {
        let mut guess = Guess::default();
        let kinds: Vec<_> = crate::kind::FAMILIES.iter().flat_map(|family| (family.kinds)()).collect();
        let wide: Vec<_> = (0..1000).map(|number| format!("\"{number}\":1")).collect();
        let wide = format!("{{\"{}\":1,{}}}", "x".repeat(1000), wide.join(","));
        for kind in &kinds {
            guess.learn(kind, &wide);
            guess.learn(kind, RECORD);
            assert!(std::ptr::eq(guess.kind(&wide).unwrap(), *kind), "there is no mark");
        }
        assert_eq!(guess.recent.len(), MOST);
        assert!(guess.recent.iter().all(|recent| recent.all.len() <= MOST_NAMES));
    }
}
