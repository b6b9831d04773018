//! Findings about limits that are exceeded.

use mailtrail_wire::IssueKind;

use super::{Finding, Level};
use crate::envelope::{Beyond, Place, Scope};
use crate::input::Position;

/// Finding for what a document of a file unpacks to beyond its budget.
pub(crate) fn beyond(scope: &Scope<'_>, at: usize, pointer: &str, beyond: Beyond) -> Finding {
    let most = match beyond {
        Beyond::Bytes(most) => bytes(most),
        Beyond::Documents(most) => format!("{} documents", grouped(most)),
    };
    let expected = format!("at most {most} in all envelopes of a document");
    Finding::new(Level::Error, "unpacks-too-far", scope.place(at, pointer), expected, "more")
        .saying(format!("unpacks to more than {most}"))
        .helping("anything packed in this document from here on is not checked")
}

/// Finding for a document with more levels than it may have.
pub(crate) fn too_deep(scope: &Scope<'_>, levels: usize) -> Finding {
    Finding::new(Level::Error, "too-deep", scope.place(0, ""), format!("at most {levels} levels"), "more")
        .saying(format!("nested deeper than {levels} levels"))
        .helping("it is not checked")
}

/// Finding that stands for those that are beyond all that are given.
pub(crate) fn more_in_all(most: usize) -> Finding {
    let message = format!("only the first {} findings are returned; all are counted", grouped(most as u64));
    let place = Place::file(Position::default(), String::new());
    Finding::new(Level::Note, "more-findings", place, "", "more").saying(message)
}

/// Finding for a document with so many findings that not all are reported.
pub(crate) fn more_in_document(scope: &Scope<'_>, kept: usize) -> Finding {
    let message =
        format!("only the first {} findings in this document are reported; all are counted", grouped(kept as u64));
    Finding::new(Level::Note, "more-findings", scope.place(0, ""), "", "more").saying(message)
}

/// Finding for a document with so many findings of a kind that not all are reported.
pub(crate) fn more_findings(scope: &Scope<'_>, kind: IssueKind, most: usize) -> Finding {
    let rule = kind.as_str();
    let message =
        format!("only the first {} findings of the rule `{rule}` in this document are reported", grouped(most as u64));
    Finding::new(Level::Note, "more-findings", scope.place(0, ""), "", rule).saying(message)
}

/// A number with commas between its thousands.
pub(super) fn grouped(number: u64) -> String {
    if number < 1000 { number.to_string() } else { format!("{},{:03}", grouped(number / 1000), number % 1000) }
}

/// A number of bytes, in MiB if there are some.
pub(super) fn bytes(bytes: u64) -> String {
    const MIB: u64 = 1024 * 1024;
    if bytes.is_multiple_of(MIB) && bytes > 0 {
        format!("{} MiB", bytes / MIB)
    } else {
        format!("{} bytes", grouped(bytes))
    }
}
