//! Counts of each kind.

use super::Level;

/// Counts of one kind or envelope.
///
/// ```
/// use mailtrail::{Options, validate_text};
///
/// let (_, summary) = validate_text(r#"{"eventVersion": 7, "userIdentity": {}, "eventTime": ""}"#, &Options::default());
/// assert_eq!((summary.kinds[0].kind, summary.kinds[0].documents), (Some("cloudtrail record"), 1));
/// assert!(summary.kinds[0].errors > 0);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct KindSummary {
    /// Name of the kind or envelope; `None` for unknown documents and for text around documents.
    pub kind: Option<&'static str>,
    /// Number of documents.
    pub documents: u64,
    /// Number of findings of level error.
    pub errors: u64,
    /// Number of findings of level warning.
    pub warnings: u64,
    /// Number of findings of level note.
    pub notes: u64,
    /// Number of known deviations.
    pub known: u64,
}

impl KindSummary {
    /// Findings of a level.
    #[cfg(all(feature = "files", feature = "reports"))]
    pub(super) fn at(&self, level: Level) -> u64 {
        match level {
            Level::Error => self.errors,
            Level::Warning => self.warnings,
            Level::Note => self.notes,
            Level::Known => self.known,
        }
    }

    fn of_mut(&mut self, level: Level) -> &mut u64 {
        match level {
            Level::Error => &mut self.errors,
            Level::Warning => &mut self.warnings,
            Level::Note => &mut self.notes,
            Level::Known => &mut self.known,
        }
    }

    fn add(&mut self, other: &Self) {
        self.documents += other.documents;
        self.errors += other.errors;
        self.warnings += other.warnings;
        self.notes += other.notes;
        self.known += other.known;
    }
}

/// Counts a document of a kind or envelope.
pub(super) fn count_document(kinds: &mut Vec<KindSummary>, kind: &'static str) {
    of(kinds, Some(kind)).documents += 1;
}

/// Counts a finding in a document of a kind or envelope, or elsewhere.
pub(super) fn count_finding(kinds: &mut Vec<KindSummary>, kind: Option<&'static str>, level: Level) {
    count_findings(kinds, kind, level, 1);
}

/// The same for several.
pub(super) fn count_findings(kinds: &mut Vec<KindSummary>, kind: Option<&'static str>, level: Level, count: u64) {
    *of(kinds, kind).of_mut(level) += count;
}

/// Takes findings away that were counted; what nothing is left of goes.
pub(super) fn discount(kinds: &mut Vec<KindSummary>, kind: Option<&'static str>, level: Level, count: u64) {
    *of(kinds, kind).of_mut(level) -= count;
    kinds.retain(|it| *it != KindSummary { kind: it.kind, ..KindSummary::default() });
}

/// Adds the figures of others.
pub(super) fn add(kinds: &mut Vec<KindSummary>, others: &[KindSummary]) {
    for other in others {
        of(kinds, other.kind).add(other);
    }
}

/// The figures of a kind; they are in the order of the names, so that the order of the input makes no difference.
fn of<'a>(kinds: &'a mut Vec<KindSummary>, kind: Option<&'static str>) -> &'a mut KindSummary {
    // There are few in an input, and the same name is nearly always the same text.
    let is_same = |known: &KindSummary| match (known.kind, kind) {
        (Some(known), Some(kind)) => std::ptr::eq(known, kind),
        (known, kind) => known.is_none() && kind.is_none(),
    };
    let at = kinds.iter().position(is_same).unwrap_or_else(|| {
        kinds.binary_search_by(|known| known.kind.cmp(&kind)).unwrap_or_else(|at| {
            kinds.insert(at, KindSummary { kind, ..KindSummary::default() });
            at
        })
    });
    &mut kinds[at]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_in_the_order_of_the_names() {
        let mut kinds = Vec::new();
        for name in ["b", "a", "c", "a"] {
            count_document(&mut kinds, name);
        }
        count_finding(&mut kinds, None, Level::Note);
        let mut others = Vec::new();
        count_finding(&mut others, Some("d"), Level::Error);
        count_finding(&mut others, Some("a"), Level::Warning);
        add(&mut kinds, &others);
        let said: Vec<_> = kinds.iter().map(|it| (it.kind, it.documents, it.errors, it.warnings, it.notes)).collect();
        let expected = [
            (None, 0, 0, 0, 1),
            (Some("a"), 2, 0, 1, 0),
            (Some("b"), 1, 0, 0, 0),
            (Some("c"), 1, 0, 0, 0),
            (Some("d"), 0, 1, 0, 0),
        ];
        assert_eq!(said, expected);
    }
}
