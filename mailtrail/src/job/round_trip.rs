//! Round trips: reads every document into its type, writes it, and compares it with its source.

mod reordered;
mod rewritten;
mod same;

use mailtrail_wire::{Difference, DifferenceKind, Error, Fault, Found, IssueKind, Reader, differences, is_secret_at};

use self::rewritten::is_exact;
use self::same::is_same;
use super::limits::Limits;
use super::tally::Tally;
use super::work::{Job, Quick};
use crate::envelope::{Envelope, Scope};
use crate::kind::{Expected, Kind, Likely};
use crate::layout::Setting;
use crate::verdict::{self, Finding, Level, Levels, Standing, Unknown};

/// Reads everything into its type, writes it again and reports every difference.
#[derive(Debug, Default)]
pub(crate) struct RoundTrip {
    /// Whether documents of other programs in logs are errors.
    pub(crate) strict: bool,
    /// What is expected; anything, if it is empty.
    pub(crate) expect: Vec<Expected>,
    /// The kind that each document is that is none of those that are known.
    pub(crate) of_kind: Option<&'static Kind>,
    /// Levels of rules instead of their own.
    pub(crate) levels: Levels,
    /// How much of a document is looked at and reported.
    pub(crate) limits: Limits,
}

impl RoundTrip {
    /// Where a document counts as standing: with `strict`, one of another program is out of place in a log too.
    fn place(&self, setting: Setting) -> Setting {
        if self.strict { Setting::Alone } else { setting }
    }
}

impl Job for RoundTrip {
    fn quick(&self, reader: &mut Reader<'_>, kind: &Kind, tally: &mut Tally) -> Result<Quick, Fault> {
        reader.peek();
        let start = reader.at();
        let is_certain = match kind.look(reader)? {
            Likely::Clean => true,
            // What is missing may be so much that it is no document of the kind.
            Likely::Noted(issues) => {
                self.expect.is_empty() && issues.iter().all(|issue| issue.kind != IssueKind::Missing)
            }
            Likely::Unsure => false,
        };
        let exact = is_certain && is_exact(kind, &reader.text()[start..reader.at()]);
        if exact {
            tally.counts.record(kind.name);
            tally.counts.exact += 1;
        }
        Ok(Quick::taken(exact))
    }

    fn document(&self, scope: &Scope<'_>, kind: &'static Kind, tally: &mut Tally) {
        tally.counts.record(kind.name);
        *match compare(scope, kind.round_trip, tally) {
            Ok(0) => &mut tally.counts.exact,
            Ok(_) => &mut tally.counts.changed,
            Err(Unreadable) => &mut tally.counts.failed,
        } += 1;
    }

    fn envelope(&self, scope: &Scope<'_>, envelope: &'static Envelope, tally: &mut Tally) {
        // Envelopes are no records: their findings count, they do not.
        drop(compare(scope, envelope.round_trip, tally));
    }

    fn plain_text(&self, tally: &mut Tally) {
        // The envelope, whose text it is, was compared.
        tally.counts.records += 1;
        tally.counts.exact += 1;
    }

    fn broken(&self, finding: Finding, tally: &mut Tally) {
        tally.counts.broken(&finding);
        tally.counts.failed += 1;
        tally.push(finding);
    }

    fn unrecognized(&self, scope: &Scope<'_>, unknown: &Unknown<'_>, setting: Setting, tally: &mut Tally) {
        match unknown.standing(self.place(setting)) {
            Standing::Other => return tally.counts.others += 1,
            Standing::Wrapper => return,
            Standing::Unrecognized => tally.counts.unrecognized += 1,
            Standing::Mistyped => {}
        }
        tally.counts.records += 1;
        tally.counts.failed += 1;
        tally.push(verdict::unrecognized(scope, unknown));
    }

    fn expects(&self) -> &[Expected] {
        &self.expect
    }

    fn of_kind(&self) -> Option<&'static Kind> {
        self.of_kind
    }

    fn levels(&self) -> &Levels {
        &self.levels
    }

    fn limits(&self) -> &Limits {
        &self.limits
    }
}

/// A document that could not be read into its type; what kept it from that is among the findings.
struct Unreadable;

/// Writes a document again and reports the differences; answers how many there are.
fn compare(
    scope: &Scope<'_>,
    write: fn(&str) -> Result<String, Error>,
    tally: &mut Tally,
) -> Result<usize, Unreadable> {
    let compared = write(scope.text).and_then(|written| {
        if is_same(scope.text, &written) { Ok(Vec::new()) } else { differences(scope.text, &written) }
    });
    match compared {
        Ok(found) => {
            for difference in &found {
                tally.push(finding(difference, scope));
            }
            Ok(found.len())
        }
        Err(error) => {
            tally.push(verdict::error(&error, scope));
            Err(Unreadable)
        }
    }
}

fn finding(difference: &Difference, scope: &Scope<'_>) -> Finding {
    let place = scope.place_of_value(difference.at, &difference.pointer);
    let shown = if is_secret_at(&difference.pointer) { secret } else { shown };
    let (before, after) = (shown(&difference.before), shown(&difference.after));
    let rule = match difference.kind {
        DifferenceKind::Lost => "lost-member",
        DifferenceKind::Added => "added-member",
        DifferenceKind::Changed => "changed-value",
    };
    Finding::new(Level::Error, rule, place, before, format!("{after} after writing"))
        .helping("this is a bug in mailtrail: please report it with the record")
}

/// What is said of the JSON text of a secret.
fn secret(json: &str) -> String {
    match Found::secret(json) {
        found if found.is_nothing() => "nothing".into(),
        found => found.to_string(),
    }
}

/// JSON text in backticks, cut to a readable length.
fn shown(json: &str) -> String {
    const LONGEST: usize = 60;
    match json.char_indices().nth(LONGEST) {
        _ if json.is_empty() => "nothing".into(),
        Some((cut, _)) => format!("`{}…`", &json[..cut]),
        None => format!("`{json}`"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_secret_that_changed_kind_and_length_are_told() {
        let said = |name: &str| {
            let (before, after) = (format!("{{\"{name}\":\"QxZvW\"}}"), format!("{{\"{name}\":\"hunter\"}}"));
            let scope = Scope::file(&before, crate::input::Position::default(), None);
            finding(&differences(&before, &after).unwrap()[0], &scope).message
        };
        assert_eq!(said("user"), "expected `\"QxZvW\"`, found `\"hunter\"` after writing");
        assert_eq!(said("password"), "expected a string of 5 characters, found a string of 6 characters after writing");
    }
}
