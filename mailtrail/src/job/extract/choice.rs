//! Decides which documents are taken.

use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

use time::OffsetDateTime;

use super::pattern::Pattern;
use crate::envelope::{ENVELOPES, Scope};
use crate::job::facets::{Facets, Question};
use crate::job::facts::Facts;
use crate::job::field::Field;
use crate::job::follow::{of_log_event, of_words};
use crate::job::product::Product;
use crate::job::selection::Selection;
use crate::kind::{Expected, Kind};

/// Whether a document is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::job) enum Wanted {
    Yes,
    No,
    /// That depends on where it stands.
    Unsure,
}

/// Which documents are taken, put so that it is quickly decided.
#[derive(Debug)]
pub(in crate::job) struct Choice<'s> {
    kinds: &'s [Expected],
    /// Whether one of the kinds is an envelope.
    envelopes: bool,
    since: Option<OffsetDateTime>,
    until: Option<OffsetDateTime>,
    pub(in crate::job) questions: Vec<(Question, bool)>,
    pub(in crate::job) values: Vec<(Field, Vec<Pattern>)>,
    /// Whether some document was taken.
    found: AtomicBool,
}

impl<'s> Choice<'s> {
    /// Documents of these kinds, or in such envelopes; all, if there are none.
    pub(in crate::job) fn of_kinds(kinds: &'s [Expected]) -> Self {
        let names = |expected: &Expected| ENVELOPES.iter().any(|envelope| expected.covers(envelope.name));
        let envelopes = kinds.iter().any(names);
        let (questions, values) = (Vec::new(), Vec::new());
        Self { kinds, envelopes, since: None, until: None, questions, values, found: AtomicBool::new(false) }
    }

    pub(in crate::job) fn of(selection: &'s Selection) -> Self {
        let flags = [
            (Question::Denied, selection.denied),
            (Question::Failed, selection.failed),
            (Question::Root, selection.root),
        ];
        let questions = flags.into_iter().filter(|(_, is_asked)| *is_asked);
        let read_only = selection.read_only.map(|answer| (Question::ReadOnly, answer));
        let values = selection.values.iter().filter(|(_, values)| !values.is_empty());
        Self {
            since: selection.since,
            until: selection.until,
            questions: questions.chain(read_only).collect(),
            values: values
                .map(|(field, values)| (*field, values.iter().map(|it| Pattern::of(*field, it)).collect()))
                .collect(),
            ..Self::of_kinds(&selection.kinds)
        }
    }

    /// Whether envelopes around a document matter.
    pub(in crate::job) fn asks_for_envelopes(&self) -> bool {
        self.envelopes
    }

    /// Whether times matter.
    pub(in crate::job) fn asks_for_time(&self) -> bool {
        self.since.or(self.until).is_some() || self.values.iter().any(|(field, _)| field.is_period())
    }

    /// Whether a document is taken; where it stands may not be known yet.
    pub(in crate::job) fn wants(
        &self,
        kind: &Kind,
        text: &str,
        scope: Option<&Scope<'_>>,
        product: &mut Product,
    ) -> Wanted {
        if !self.kinds.is_empty() && !self.kinds.iter().any(|expected| expected.covers(kind.name)) {
            match scope {
                _ if !self.envelopes => return Wanted::No,
                None => return Wanted::Unsure,
                Some(scope) if !self.lies_in(scope, product) => return Wanted::No,
                Some(_) => {}
            }
        }
        if self.questions.is_empty() && self.values.is_empty() && !self.asks_for_time() {
            return Wanted::Yes;
        }
        let facets = Facets::of(kind, text);
        let Product { stamp, facts, .. } = product;
        let wanted = self.meets(kind, &facets, scope, stamp.as_deref(), facts);
        match wanted {
            Wanted::Yes => self.found.store(true, Relaxed),
            // What there is instead is only told if nothing is found.
            Wanted::No if !self.found.load(Relaxed) => {
                for (field, _) in self.values.iter().filter(|(_, patterns)| patterns.iter().any(Pattern::is_name)) {
                    facets.each(*field, &mut |value| facts.seen(*field, value));
                }
            }
            Wanted::No | Wanted::Unsure => {}
        }
        wanted
    }

    /// Whether a document meets all conditions but for its kind; takes note of the time if that alone is another.
    fn meets(
        &self,
        kind: &Kind,
        facets: &Facets<'_>,
        scope: Option<&Scope<'_>>,
        stamp: Option<&str>,
        counted: &mut Facts,
    ) -> Wanted {
        if !self.questions.iter().all(|(question, answer)| facets.is(*question) == Some(*answer)) {
            return Wanted::No;
        }
        for (field, patterns) in self.values.iter().filter(|(field, _)| !field.is_period()) {
            let mut matches = *field == Field::Kind && patterns.iter().any(|pattern| pattern.matches(kind.name));
            facets.each_meant(*field, &mut |value| {
                matches = matches || patterns.iter().any(|pattern| pattern.matches(value));
            });
            if !matches {
                return Wanted::No;
            }
        }
        if !self.asks_for_time() {
            return Wanted::Yes;
        }
        let time = match (facets.time(), scope) {
            (None, None) => return Wanted::Unsure,
            (None, Some(scope)) => of_log_event(scope).or_else(|| of_words(stamp?)),
            (time, _) => time,
        };
        let is_in_period = |time, (field, patterns): &(Field, Vec<Pattern>)| {
            !field.is_period() || patterns.iter().any(|pattern| pattern.matches(&field.period(time)))
        };
        let is_within = time.is_some_and(|time| {
            self.since.is_none_or(|since| time >= since)
                && self.until.is_none_or(|until| time <= until)
                && self.values.iter().all(|asked| is_in_period(time, asked))
        });
        if is_within {
            return Wanted::Yes;
        }
        if let Some(time) = time.filter(|_| !self.found.load(Relaxed)) {
            counted.time(time.unix_timestamp());
        }
        Wanted::No
    }

    /// Whether a document lies in an envelope, or a list, that is asked for.
    fn lies_in(&self, scope: &Scope<'_>, product: &Product) -> bool {
        let list = match scope.element().map(|(container, _)| container.name) {
            Some("Records") => Some("log file"),
            Some("Events") => Some("lookup-events output"),
            _ => None,
        };
        let mut names = product.envelopes(scope).into_iter().chain(list);
        names.any(|name| self.kinds.iter().any(|expected| expected.covers(name)))
    }
}
