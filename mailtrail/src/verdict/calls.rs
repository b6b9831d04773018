//! Notes about the API call of a CloudTrail record, from the model of the API.

use mailtrail_models::{Note, NoteKind, Outcome, look};
use mailtrail_wire::{JsonRef, Reader};

use super::{Finding, Level};
use crate::envelope::Scope;

/// What the model of a service doesn't explain of a call.
pub(crate) fn calls(scope: &Scope<'_>) -> Vec<Finding> {
    let view = JsonRef::ahead(&Reader::new(scope.text));
    let Outcome::Looked(notes) = look(view) else { return Vec::new() };
    let before = view.text().as_ptr() as usize - scope.text.as_ptr() as usize;
    notes.iter().filter_map(|note| finding(scope, before, note)).collect()
}

fn finding(scope: &Scope<'_>, before: usize, note: &Note) -> Option<Finding> {
    let (rule, expected, found, nearest) = match &note.kind {
        NoteKind::UnknownOperation { name, nearest } => {
            ("call-unknown-operation", "a known operation", name.as_str(), nearest)
        }
        NoteKind::UnknownField { name, nearest } => ("call-unknown-field", "a known field", name.as_str(), nearest),
        NoteKind::OtherType { expected, found } => ("call-other-type", expected.as_str(), *found, &None),
        _ => return None,
    };
    let place = scope.place(before + note.at, &note.pointer);
    let finding =
        Finding::new(Level::Note, rule, place, expected, format!("`{found}`")).saying(note.message()).about_name();
    Some(match nearest {
        Some(nearest) => finding.helping(format!("did you mean `{nearest}`?")),
        None => finding,
    })
}
