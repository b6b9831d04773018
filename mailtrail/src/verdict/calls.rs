//! Notes about the API call of a CloudTrail record, by the model of the API.

use mailtrail_models::{NoteKind, Outcome, look};
use mailtrail_wire::{JsonRef, Reader};

use super::{Finding, Level};
use crate::envelope::Scope;

/// What the model of a service doesn't explain of a call.
pub(crate) fn calls(scope: &Scope<'_>) -> Vec<Finding> {
    let view = JsonRef::ahead(&Reader::new(scope.text));
    let Outcome::Looked(notes) = look(view) else { return Vec::new() };
    let before = view.text().as_ptr() as usize - scope.text.as_ptr() as usize;
    let finding = |note: mailtrail_models::Note| {
        let (expected, found, nearest) = match &note.kind {
            NoteKind::UnknownOperation { name, nearest } => ("a known operation".to_owned(), name.as_str(), nearest),
            NoteKind::UnknownField { name, nearest } => ("a known field".to_owned(), name.as_str(), nearest),
            NoteKind::OtherType { expected, found } => (expected.clone(), *found, &None),
            _ => (String::new(), "", &None),
        };
        let place = scope.place(before + note.at, &note.pointer);
        let message = note.message();
        let finding =
            Finding::new(Level::Note, note.kind.rule(), place, expected, format!("`{found}`")).saying(message);
        match nearest {
            Some(nearest) => finding.helping(format!("did you mean `{nearest}`?")),
            None => finding,
        }
    };
    notes.into_iter().map(finding).collect()
}
