//! Findings about text around documents, and about JSON values that are not documents.

use mailtrail_wire::{Error, IssueKind, JsonKind, JsonRef, Reader, pointer_at, push_token};

use super::beyond::{bytes, grouped};
use super::finding::REFERRAL;
use super::help::HALF;
use super::{Finding, Level, Once, Summary, describe, error, near};
use crate::envelope::{Oddity, Place, Scope};
use crate::input::{Defect, Position};
use crate::kind::Stranger;
use crate::layout::{Flaw, Remark, SIGHT};
use crate::syntax::{Separator, find_conflict, is_conflict, name_form};

/// What the help says first if nothing more is looked for in a record.
pub(crate) const NOT_CHECKED: &str = "this record is not checked; ";

/// Rule of findings that say what a document was taken for.
pub(crate) const DETECTION: &str = "detection";

/// Finding for a document that is not JSON.
pub(crate) fn broken(scope: &Scope<'_>, flaw: &Flaw) -> Finding {
    match &flaw.invalid {
        None if is_conflict(scope.text, flaw.fault.at) => conflict(scope, flaw.fault.at),
        Some(defect) => invalid_utf8(scope, defect),
        None => error(&Error::new(scope.text, flaw.fault), scope),
    }
}

/// Finding for a document with a conflict of Git in it.
pub(crate) fn conflicting(scope: &Scope<'_>) -> Option<Finding> {
    find_conflict(scope.text).map(|at| conflict(scope, at))
}

/// Rule of findings about conflicts of Git.
pub(crate) const CONFLICT: &str = "conflict-marker";

/// Bytes of a marker.
const MARKER: usize = 7;

fn conflict(scope: &Scope<'_>, at: usize) -> Finding {
    let (expected, found) = ("one side of the conflict", "both");
    Finding::new(
        Level::Error,
        CONFLICT,
        scope.place_of(at..at + MARKER.min(scope.text.len() - at), "").in_text(SIGHT),
        expected,
        found,
    )
    .saying("Git conflict markers: the file has both sides of a merge")
    .helping("keep one side, and remove the lines with `<<<<<<<`, `=======` and `>>>>>>>`")
    .once(Once::File)
}

/// Finding for lines of text in a file of JSON.
pub(crate) fn stray_text(first: Position, lines: u64) -> Finding {
    let place = Place::file(first, String::new());
    let found = if lines == 1 { "1 line of text".to_owned() } else { format!("{} lines of text", grouped(lines)) };
    let which = if lines == 1 { "" } else { "; this is the first" };
    Finding::new(Level::Warning, "stray-text", place, "nothing but JSON", found.clone())
        .saying(format!("{found} without a document in a file named as JSON{which}"))
        .helping("other parsers stop here: remove the text, or name the file `.log`")
}

/// Findings for a remark on text.
pub(crate) fn remark(scope: &Scope<'_>, remark: &Remark<'_>) -> Vec<Finding> {
    let field = |level, rule: &'static str, at, name: &str, expected: &str| {
        let mut pointer = String::new();
        push_token(&mut pointer, name);
        let place = scope.place(at, &pointer);
        // The list behind it may go on for long.
        let length = usize::try_from(place.length).unwrap_or(SIGHT);
        Finding::new(level, rule, place.in_text(length.min(SIGHT)), expected, format!("`{name}`")).about_name()
    };
    match remark {
        Remark::Fault(flaw) => {
            let until = scope.text.floor_char_boundary(flaw.fault.at.saturating_add(flaw.skipped));
            let skipped = scope.text.get(flaw.fault.at..until).unwrap_or_default();
            vec![broken(scope, flaw).in_list(scope, flaw).skipping(skipped)]
        }
        Remark::Invalid { defects, more } => invalid(scope, defects, *more),
        Remark::InvalidText { first, places } => vec![invalid_text(scope, first, *places)],
        Remark::TooLong(most) => {
            let most = bytes(*most as u64);
            let expected = format!("a document of at most {most}");
            let finding = Finding::new(
                Level::Error,
                "document-too-long",
                scope.place(0, "").in_text(SIGHT),
                expected,
                "a longer one",
            );
            let finding = finding.saying(format!("document longer than {most}"));
            vec![finding.helping(format!(
                "it is not checked: the limit for one document is {most}; \
                 if there are several, a closing bracket or quote is missing"
            ))]
        }
        Remark::UnknownField { container, at, name } => {
            let message = format!("unknown field `{name}` of {}", container.title);
            let finding = field(Level::Note, "unknown-member", *at, name, "a known field").saying(message);
            let finding = finding.in_container(container.title);
            vec![match near::nearest(name, container.members.iter().copied()) {
                Some(near) => {
                    Finding { level: Level::Warning, ..finding }.helping(format!("did you mean `{near}`?")).fixing(near)
                }
                None => finding,
            }]
        }
        Remark::MoreFields { container, at, most } => {
            let message =
                format!("only the first {} unknown fields of {} are reported", grouped(*most as u64), container.title);
            vec![
                Finding::new(Level::Note, "more-findings", scope.place(*at, "").in_text(0), "", "more").saying(message),
            ]
        }
        Remark::NameIsNoText { at, name } => {
            let finding = field(Level::Error, IssueKind::BadText.as_str(), *at, name, "surrogates in pairs");
            vec![finding.saying(format!("unpaired surrogate in `{name}`")).helping(HALF)]
        }
        Remark::ListAgain { at, name } => {
            let expected = "each field only once";
            let finding = field(Level::Warning, "duplicate-member", *at, name, expected);
            let finding = finding.saying(format!("duplicate field `{name}`"));
            vec![finding.helping("the documents of both are checked; many other parsers see only the last one")]
        }
        Remark::Separator(Separator::Conflict) => vec![conflict(scope, 0)],
        Remark::Separator(separator) => {
            let level = if *separator == Separator::Nul { Level::Error } else { Level::Warning };
            let finding =
                Finding::new(level, "separator", scope.place(0, "").in_text(SIGHT), "white space", separator.name());
            let finding = finding.saying(separator.name()).once(Once::File);
            vec![Finding { help: separator.help().map(str::to_owned), ..finding }]
        }
        Remark::W3c(remark) => vec![super::w3c::finding(scope, *remark)],
        Remark::Csv(remark) => vec![super::csv::finding(scope, *remark)],
        Remark::Trailing => {
            let message = "text after a document on the same line";
            vec![
                Finding::new(Level::Error, "trailing-text", whole_line(scope), "the end of the line", "")
                    .saying(message)
                    .helping("remove it, or put each document on a line of its own"),
            ]
        }
    }
}

impl Finding {
    /// The same with the place where the list begins that the file ends in.
    fn in_list(mut self, scope: &Scope<'_>, flaw: &Flaw) -> Self {
        if let (Some(help), Some(list)) = (&self.help, flaw.list) {
            // In a packed text, lines and columns are those of the file.
            let at = usize::try_from(list.offset).unwrap_or_default();
            let (line, column) = scope.outer().map_or((list.line, list.column), |(outer, _)| outer.position(at));
            self.help = Some(format!("{help}; the list begins at line {line}, column {column}"));
        }
        self
    }
}

/// Places of bytes that are not UTF-8, the last with the number of those behind it.
fn invalid(scope: &Scope<'_>, defects: &[Defect], more: usize) -> Vec<Finding> {
    let mut findings: Vec<_> = defects.iter().map(|defect| invalid_utf8(scope, defect)).collect();
    if more > 0
        && let Some(last) = findings.last_mut()
    {
        let help = last.help.take().unwrap_or_default();
        last.help = Some(format!("{help}; {more} more such places in this record are not listed"));
    }
    findings
}

fn invalid_utf8(scope: &Scope<'_>, defect: &Defect) -> Finding {
    let place = place_of(scope, defect, &pointer_at(scope.text, defect.window_offset));
    let bytes = bytes_of(defect);
    let message = format!("invalid UTF-8: {bytes}");
    Finding::new(Level::Error, "invalid-utf8", place, "UTF-8", bytes)
        .saying(message)
        .helping(format!("{NOT_CHECKED}convert the file to UTF-8"))
}

/// Place of bytes that are not UTF-8.
fn place_of<'s>(scope: &Scope<'s>, defect: &Defect, pointer: &str) -> Place<'s> {
    let Position { line, column, offset, .. } = defect.position;
    let place = scope.place(defect.window_offset, pointer).in_text(SIGHT);
    Place { line, column, offset, length: defect.bytes().len() as u64, ..place }
}

/// Place of all that stands on a line.
fn whole_line<'s>(scope: &Scope<'s>) -> Place<'s> {
    scope.place_of(0..scope.text.lines().next().map_or(0, str::len), "").in_text(SIGHT)
}

/// Bytes that are not UTF-8, in hexadecimal digits: "byte `0xe9`".
fn bytes_of(defect: &Defect) -> String {
    let bytes: Vec<_> = defect.bytes().iter().map(|byte| format!("0x{byte:02x}")).collect();
    format!("{} `{}`", if bytes.len() == 1 { "byte" } else { "bytes" }, bytes.join(" "))
}

/// Bytes in a line of text that are not UTF-8; what is said of them for all lines of a file is known at its end.
fn invalid_text(scope: &Scope<'_>, first: &Defect, places: usize) -> Finding {
    let bytes = bytes_of(first);
    let help = match places {
        1 => format!("at byte offset {}; convert the file to UTF-8", first.position.offset),
        _ => format!("the first one is at byte offset {}; convert the file to UTF-8", first.position.offset),
    };
    Finding::new(Level::Error, "invalid-utf8", place_of(scope, first, ""), "UTF-8", bytes.clone())
        .saying(format!("invalid UTF-8 in a line of text: {bytes}"))
        .helping(help)
        .once(Once::Lines)
}

/// At the end of a file: the first line of text with bytes that are not UTF-8, and how many there are.
pub(crate) fn invalid_lines(first: Finding, lines: u64) -> Finding {
    let first = first.once(Once::Each);
    if lines == 1 {
        return first;
    }
    let message = format!("invalid UTF-8 in {lines} lines of text; the first one has {}", first.found);
    let help = first.help.as_deref().map(|help| help.strip_prefix("the first one is ").unwrap_or(help));
    let help = help.map(|help| format!("the first place is {help}"));
    Finding { help, ..first.saying(message) }
}

/// Finding for a document with words before each of its lines.
pub(crate) fn prefixed(scope: &Scope<'_>) -> Finding {
    let found = "the same words before each line of a document";
    Finding::new(Level::Warning, "prefixed-lines", scope.place(0, "").in_text(SIGHT), "JSON", found)
        .saying("words before each line of a document")
        .helping(
            "the words are skipped and the document is checked; print the log without a prefix, or each document on one line",
        )
        .once(Once::File)
}

/// At the end of a file: something must have been there, and something known.
pub(crate) fn silence(counts: &Summary, head: &str, begun: bool, entered: bool) -> Option<Finding> {
    let is_known = counts.records + counts.unrecognized + counts.errors + counts.envelopes > 0;
    match begun {
        false => Some(empty(head)),
        true if !is_known && (counts.lines + counts.others > 0 || !entered) => Some(no_document(counts, head)),
        true => None,
    }
}

/// Finding for a file without any text, or with blanks alone.
fn empty(head: &str) -> Finding {
    let place = Place::file(Position::default(), String::new());
    let (found, message) =
        if head.is_empty() { ("nothing", "empty file") } else { ("white space", "only white space in this file") };
    Finding::new(Level::Warning, "empty-input", place, "a document", found).saying(message)
}

/// Finding for a file in which nothing was recognized.
fn no_document(counts: &Summary, head: &str) -> Finding {
    let place = Place::file(Position::default(), String::new());
    let counted = |count: u64, noun| if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") };
    let text = |lines| format!("{} of text", counted(lines, "line"));
    let documents = |others| match others {
        1 => "1 document of another program".to_owned(),
        _ => format!("{others} documents of other programs"),
    };
    let scalar = scalar(head);
    let found = match (counts.lines, counts.others) {
        (0, 0) => "separators".to_owned(),
        (0, others) => documents(others),
        (_, 0) if scalar.is_some() => format!("a JSON {}", scalar.as_ref().map(describe).unwrap_or_default()),
        (lines, 0) => text(lines),
        (lines, others) => format!("{} and {}", text(lines), documents(others)),
    };
    let help = match name_form(head) {
        Some(form) => format!("this looks like {}: {}", form.name(), form.help()),
        None if scalar.is_some() => "a record or event is a JSON object".into(),
        None if counts.others > 0 => {
            format!("such documents are not checked; {REFERRAL}")
        }
        None => "only JSON documents are checked".into(),
    };
    Finding::new(Level::Error, "no-document", place, "a known document", found.clone())
        .saying(format!("no known document in this file, only {found}"))
        .helping(help)
}

/// Whether a text is one value of JSON that is neither an object nor an array.
pub(crate) fn is_scalar(text: &str) -> bool {
    scalar(text).is_some()
}

/// What the only value of a file is, if it is neither an object nor an array.
fn scalar(text: &str) -> Option<Stranger> {
    let mut reader = Reader::new(text);
    let view = JsonRef::ahead(&reader);
    reader.skip().ok()?;
    reader.end().ok()?;
    (!matches!(view.kind(), JsonKind::Object | JsonKind::List)).then(|| Stranger::of(view))
}

/// Finding for an envelope of an odd form.
pub(crate) fn odd(scope: &Scope<'_>, oddity: Oddity) -> Finding {
    let place = scope.place(0, "");
    match oddity {
        Oddity::PackedJson => Finding::new(Level::Warning, "packed-json", place, "JSON", "a string that holds JSON")
            .saying("JSON packed as a string")
            .helping("it was encoded once too often; what is inside is checked anyway"),
        Oddity::NoMessage => {
            Finding::new(Level::Note, "row-without-message", place, "`@message`", "a row of Logs Insights without it")
                .saying("row of Logs Insights without `@message`")
                .helping("add `@message` to the query's `fields` to get records that can be checked")
        }
    }
}
