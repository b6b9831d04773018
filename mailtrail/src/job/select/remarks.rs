//! Why nothing was selected.

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::input::Shown;
use crate::job::extract::{Choice, Pattern, Seen, Unwrapped};
use crate::job::facets::{Question, may_answer, may_have, may_have_time};
use crate::job::field::{Field, nearest};
use crate::job::selection::Selection;
use crate::kind::Expected;

/// Names that are listed where none is near.
const LISTED: usize = 5;

/// What there is to say about a selection that came to nothing.
pub(super) fn remarks(selection: &Selection, choice: &Choice<'_>, unwrapped: &Unwrapped, seen: &Seen) -> Vec<String> {
    if unwrapped.written > 0 || unwrapped.kinds.is_empty() {
        return Vec::new();
    }
    let mut remarks = impossible(selection, choice, unwrapped);
    if !remarks.is_empty() {
        return remarks;
    }
    for ((field, patterns), (_, texts)) in choice.values.iter().zip(asked(selection)) {
        let names = seen.of(*field);
        let is_met = |pattern: &Pattern| names.iter().any(|name| pattern.matches(name));
        if patterns.iter().any(|pattern| !pattern.is_name() || is_met(pattern)) {
            continue;
        }
        for text in texts {
            remarks.push(unknown(*field, text, names));
        }
    }
    if let Some((first, last)) = seen.span().map(|(first, last)| (said(first), said(last))) {
        let when = if first == last { first } else { format!("{first} to {last}") };
        remarks.push(format!("the documents that match all other conditions are from {when}"));
    }
    remarks
}

/// A time to the second.
fn said(time: OffsetDateTime) -> String {
    time.format(&Rfc3339).unwrap_or_default()
}

/// Fields that values are asked for, in the order of the choice.
fn asked(selection: &Selection) -> impl Iterator<Item = &(Field, Vec<String>)> {
    selection.values.iter().filter(|(_, values)| !values.is_empty())
}

/// Conditions that no document of the kinds that were read can meet.
fn impossible(selection: &Selection, choice: &Choice<'_>, unwrapped: &Unwrapped) -> Vec<String> {
    let kinds: Vec<&str> = unwrapped.kinds.iter().map(|(kind, _)| kind.name).collect();
    let read = kinds.join(", ");
    let is_covered = |expected: &Expected| kinds.iter().any(|kind| expected.covers(kind));
    let of_envelope = choice.asks_for_envelopes();
    let mut remarks = Vec::new();
    if !selection.kinds.is_empty() && !of_envelope && !selection.kinds.iter().any(is_covered) {
        let wanted: Vec<_> = selection.kinds.iter().map(|it| format!("`{it}`")).collect();
        remarks.push(format!("no document is of kind {}; found: {read}", wanted.join(" or ")));
        return remarks;
    }
    let may = |name: &str, may: &dyn Fn(&str) -> bool| {
        let is_possible = kinds.iter().any(|kind| may(kind));
        (!is_possible).then(|| format!("no document here can have `{name}`; found: {read}"))
    };
    for (field, _) in asked(selection) {
        remarks.extend(may(field.name(), &|kind| may_have(kind, *field)));
    }
    for (question, _) in &choice.questions {
        let name = match question {
            Question::Denied => "denied",
            Question::Failed => "failed",
            Question::Root => "root",
            Question::ReadOnly => "read-only",
        };
        remarks.extend(may(name, &|kind| may_answer(kind, *question)));
    }
    if choice.asks_for_time() {
        remarks.extend(may("time", &may_have_time));
    }
    remarks
}

/// A name that no document has, and what may have been meant.
fn unknown(field: Field, text: &str, names: &[String]) -> String {
    let short = |name: &'_ str| name.strip_suffix(".amazonaws.com").map(str::to_owned);
    let near = nearest(text, names.iter().map(String::as_str)).map(str::to_owned).or_else(|| {
        let short: Vec<_> = names.iter().filter_map(|name| Some((short(name)?, name))).collect();
        let near = nearest(text, short.iter().map(|(short, _)| short.as_str()))?;
        short.iter().find(|(short, _)| short == near).map(|(_, name)| (*name).clone())
    });
    let said = format!("no `{field}` is `{}`", Shown(text));
    match near {
        Some(near) => format!("{said}; did you mean `{}`?", Shown(&near)),
        None if names.is_empty() => said,
        None => {
            let listed: Vec<_> = names.iter().take(LISTED).map(|name| format!("`{}`", Shown(name))).collect();
            let more = names.len().saturating_sub(LISTED);
            let more = if more > 0 { format!(" and {more} more") } else { String::new() };
            format!("{said}; found {}{more}", listed.join(", "))
        }
    }
}
