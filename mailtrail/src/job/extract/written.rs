//! Writes the lines that a job makes.

use std::collections::BTreeMap;
use std::io;

use time::OffsetDateTime;

use crate::job::facts::Facts;
use crate::job::field::Field;
use crate::job::product::Taker;
use crate::kind::Kind;

/// Kinds, and how many documents there were of each.
type Kinds = Vec<(&'static Kind, u64)>;

/// Writes lines as they come, and adds up what was counted.
pub(super) struct Written<'w> {
    out: &'w mut (dyn io::Write + Send),
    failure: Option<io::Error>,
    kinds: Kinds,
    written: u64,
    seen: Seen,
}

/// What documents have which were not selected.
#[derive(Debug, Default)]
pub(in crate::job) struct Seen {
    /// Names, of the fields that names were asked for.
    names: BTreeMap<Field, Vec<String>>,
    /// Seconds since 1970 of the first and of the last that match but for their time.
    span: Option<(i64, i64)>,
}

impl Seen {
    /// Names of a field that are remembered.
    const MOST: usize = 1_000;

    pub(in crate::job) fn of(&self, field: Field) -> &[String] {
        self.names.get(&field).map(Vec::as_slice).unwrap_or_default()
    }

    /// From when to when those are that match but for their time.
    pub(in crate::job) fn span(&self) -> Option<(OffsetDateTime, OffsetDateTime)> {
        let (first, last) = self.span?;
        let time = |seconds| OffsetDateTime::from_unix_timestamp(seconds).ok();
        Some((time(first)?, time(last)?))
    }

    fn add(&mut self, field: Field, name: &str) {
        let names = self.names.entry(field).or_default();
        if names.len() < Self::MOST && !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
}

impl<'w> Written<'w> {
    pub(super) fn new(out: &'w mut (dyn io::Write + Send)) -> Self {
        Self { out, failure: None, kinds: Vec::new(), written: 0, seen: Seen::default() }
    }

    /// Kinds of all documents and how many there were of each, how many documents were written, and names of those that were not.
    pub(super) fn finish(mut self) -> io::Result<(Kinds, u64, Seen)> {
        if let Some(failure) = self.failure.take() {
            return Err(failure);
        }
        self.out.flush()?;
        Ok((self.kinds, self.written, self.seen))
    }
}

impl Taker for Written<'_> {
    fn take(&mut self, lines: &str, facts: Facts) -> bool {
        if self.written == 0 {
            facts.names().for_each(|(field, name)| self.seen.add(field, name));
            if let Some((first, last)) = facts.span {
                let (known_first, known_last) = self.seen.span.unwrap_or((first, last));
                self.seen.span = Some((known_first.min(first), known_last.max(last)));
            }
        }
        for (kind, count) in facts.kinds {
            match self.kinds.iter_mut().find(|(known, _)| std::ptr::eq(*known, kind)) {
                Some((_, known)) => *known += count,
                None => self.kinds.push((kind, count)),
            }
        }
        self.written += facts.selected;
        self.failure = self.out.write_all(lines.as_bytes()).err();
        self.failure.is_none()
    }
}
