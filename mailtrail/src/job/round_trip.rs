//! Round trips: every document into its type and back, compared with its source.

use mailtrail_wire::{Difference, DifferenceKind, Fault, Reader, check_next, differences};

use super::Job;
use super::validate::unrecognized;
use crate::envelopes::Envelope;
use crate::scope::Scope;
use crate::tally::Tally;
use crate::{Finding, Kind, Level, explain};

/// Reads everything into its type, writes it again and reports every difference.
#[derive(Debug)]
pub(crate) struct RoundTrip;

impl Job for RoundTrip {
    fn quick(&self, reader: &mut Reader<'_>, kind: &Kind, tally: &mut Tally) -> Result<bool, Fault> {
        reader.peek();
        let start = reader.at();
        let mut issues = Vec::new();
        check_next(reader, kind.shape, &mut issues)?;
        let source = &reader.text()[start..reader.at()];
        let exact = issues.is_empty()
            && (kind.round_trip)(source)
                .is_ok_and(|written| differences(source, &written).is_ok_and(|it| it.is_empty()));
        tally.counts.records += u64::from(exact);
        tally.counts.exact += u64::from(exact);
        Ok(exact)
    }

    fn document(&self, scope: &Scope<'_>, kind: &'static Kind, tally: &mut Tally) {
        tally.counts.records += 1;
        match compared(scope, kind.round_trip) {
            Ok(found) if found.is_empty() => tally.counts.exact += 1,
            Ok(found) => {
                tally.counts.changed += 1;
                found.into_iter().for_each(|difference| tally.push(finding(difference, scope)));
            }
            Err(finding) => {
                tally.counts.failed += 1;
                tally.push(finding);
            }
        }
    }

    fn envelope(&self, scope: &Scope<'_>, envelope: &'static Envelope, tally: &mut Tally) {
        match compared(scope, envelope.round_trip) {
            Ok(found) => found.into_iter().for_each(|difference| tally.push(finding(difference, scope))),
            Err(finding) => tally.push(finding),
        }
    }

    fn broken(&self, finding: Finding, tally: &mut Tally) {
        tally.counts.records += 1;
        tally.counts.failed += 1;
        tally.push(finding);
    }

    fn unrecognized(&self, scope: &Scope<'_>, why: &str, tally: &mut Tally) {
        tally.counts.unrecognized += 1;
        tally.counts.records += 1;
        tally.counts.failed += 1;
        tally.push(unrecognized(scope, why, Level::Error));
    }
}

type Write = fn(&str) -> Result<String, mailtrail_wire::Error>;

fn compared(scope: &Scope<'_>, write: Write) -> Result<Vec<Difference>, Finding> {
    write(scope.text)
        .and_then(|written| differences(scope.text, &written))
        .map_err(|error| explain::error(&error, scope))
}

fn finding(difference: Difference, scope: &Scope<'_>) -> Finding {
    let place = scope.place(difference.at, &difference.pointer);
    let (before, after) = (shown(&difference.before), shown(&difference.after));
    let (rule, message) = match difference.kind {
        DifferenceKind::Lost => ("lost-member", format!("expected {before}, found nothing after writing")),
        DifferenceKind::Added => ("added-member", format!("expected nothing, found {after} after writing")),
        DifferenceKind::Changed => ("changed-value", format!("expected {before}, found {after} after writing")),
    };
    Finding {
        level: Level::Error,
        rule: rule.into(),
        line: place.line,
        column: place.column,
        pointer: place.pointer,
        inner: place.inner,
        message,
        found: after,
        expected: before,
        help: Some("a fault of mailtrail: please report it with the record".into()),
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
