//! Help for issues whose type has no advice: one kind of help for each kind of issue.

mod epoch;
mod form;
mod impossible;
mod mistyped;
mod quoted;

use mailtrail_wire::{Expectation, Issue, IssueKind, JsonRef, Reader};

use super::near::nearest_known;

/// What to know of half a surrogate pair.
pub(super) const HALF: &str = "one half of a surrogate pair is missing: the text may have been cut inside a character";

/// Known values that are listed where none is near.
const LISTED: usize = 6;

/// What to do about an issue of a document, where that is known.
pub(super) fn help(issue: &Issue, text: &str) -> Option<String> {
    match (&issue.expected, issue.kind) {
        // Help quotes the value, or what it could be.
        (Expectation::Value(_) | Expectation::Text { .. }, _) if issue.found.is_secret() => None,
        (_, IssueKind::UnknownValue) => Some(unknown_value(issue)),
        (_, IssueKind::OptionalNull) => Some("leave the field out".into()),
        (Expectation::Value(_), IssueKind::Null) => Some(null(issue).into()),
        (Expectation::Value(shape), IssueKind::WrongType) => mistyped::help(issue, shape, value(issue, text)),
        (Expectation::Value(_), IssueKind::Form) => quoted::flag(value(issue, text)),
        (Expectation::Text { shape, flaws }, _) => form::help(shape, flaws, &value(issue, text).as_str()?),
        (Expectation::Unicode, _) => Some(HALF.into()),
        (Expectation::OnlyOnce, _) => {
            Some("the first one counts here, the last one in many other parsers; remove one".into())
        }
        (Expectation::OneOf(_), _) => Some("correct it, or the fields that belong to another type".into()),
        (Expectation::Payload { of, .. }, _) => {
            Some(format!("correct the type of the document, or remove what does not belong to `{}`", of.keys[0]))
        }
        (Expectation::AnyOf(_), _) => Some("add one of them".into()),
        (Expectation::Fields(_), _) => Some("write its fields, or leave the object out".into()),
        (Expectation::Tag(tagged), _) => {
            tagged.tags.first().map(|tag| format!("write the type as a string into `{tag}`"))
        }
        _ => None,
    }
}

/// The value that may have been meant in place of an unknown one.
pub(super) fn fix(issue: &Issue) -> Option<&'static str> {
    (issue.kind == IssueKind::UnknownValue && !issue.found.is_secret())
        .then(|| nearest_known(issue, issue.found.bare()))
        .flatten()
}

/// The value that an issue is about.
fn value<'t>(issue: &Issue, text: &'t str) -> JsonRef<'t> {
    let mut reader = Reader::new(text);
    reader.seek(issue.at);
    let end = reader.skip().map_or(text.len(), |()| reader.at());
    JsonRef::ahead(&Reader::new(text.get(issue.at..end).unwrap_or_default()))
}

fn unknown_value(issue: &Issue) -> String {
    if let Some(near) = nearest_known(issue, issue.found.bare()) {
        return format!("did you mean `{near}`? (a value AWS adds later is kept)");
    }
    let known = issue.expected.known();
    if issue.found.bare().is_empty() {
        return "leave the field out, or write a value".into();
    }
    match known.as_slice() {
        [first @ .., last] if !first.is_empty() && known.len() <= LISTED => {
            format!("known values are `{}` and `{last}`; a value AWS adds later is kept", first.join("`, `"))
        }
        _ => "a value AWS adds later is kept".into(),
    }
}

/// What to do about `null`: an element or an entry of a map is removed, a required field needs a value.
fn null(issue: &Issue) -> &'static str {
    let (_, below) = issue.place();
    if below.matches('/').count() > 1 { "remove it, or write a value" } else { "the field is required: write a value" }
}
