//! Findings about documents of no known kind.

use mailtrail_wire::JsonKind;

use super::finding::{HELD_AT, HOLDS, REFERRAL};
use super::{Finding, Level};
use crate::envelope::Scope;
use crate::kind::{Likeness, Mistyped, Near, Stranger};
use crate::layout::Setting;

/// Rule of findings about documents that were not recognized.
pub(crate) const UNRECOGNIZED: &str = "unrecognized-document";

/// What is known of a document that was not recognized.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Unknown<'u> {
    pub(crate) stranger: &'u Stranger,
    pub(crate) likeness: &'u Likeness,
    /// The first known document inside: its name and its pointer.
    pub(crate) first: Option<(&'static str, &'u str)>,
    /// Number of known documents inside.
    pub(crate) inside: usize,
    /// Whether some of them are but nearly known.
    pub(crate) are_near: bool,
    /// The envelope around it, if there is one.
    pub(crate) within: Option<&'static str>,
}

/// What an unknown document is for the verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// One of another program, as is normal in a log.
    Other,
    /// Something around known documents, in a log.
    Wrapper,
    /// One that should have been known.
    Unrecognized,
    /// A kind or envelope with a field of another type.
    Mistyped,
}

impl<'u> Unknown<'u> {
    /// An unknown document without anything known in it.
    pub(crate) fn alone(stranger: &'u Stranger, within: Option<&'static str>) -> Self {
        Self { stranger, likeness: &Likeness::None, first: None, inside: 0, are_near: false, within }
    }

    /// What the document is for the verdict.
    pub(crate) fn standing(&self, setting: Setting) -> Standing {
        match (self.likeness, setting) {
            (Likeness::Near(near), _) if near.only_mistyped().is_some() => Standing::Mistyped,
            (Likeness::Near(_), _) | (_, Setting::Alone) => Standing::Unrecognized,
            _ if self.inside > 0 => Standing::Wrapper,
            _ => Standing::Other,
        }
    }
}

/// Finding for a document that was not recognized.
pub(crate) fn unrecognized(scope: &Scope<'_>, unknown: &Unknown<'_>) -> Finding {
    let found = describe(unknown.stranger);
    if let Likeness::Near(near) = unknown.likeness
        && let Some(wrong) = near.only_mistyped()
    {
        return mistyped(scope, near.name, wrong, unknown);
    }
    let message = match (unknown.likeness, unknown.within) {
        (Likeness::Near(near), _) => format!("not a known document; nearest: `{}`, {}", near.name, lacks(near)),
        (_, Some(envelope)) => format!("not a known document ({found}) in this `{envelope}`"),
        (_, None) => format!("not a known document ({found})"),
    };
    let finding =
        Finding::new(Level::Error, UNRECOGNIZED, scope.place(0, ""), "a known document", found).saying(message);
    finding.helping(help(unknown, scope))
}

/// Finding for the field that keeps a document from being recognized.
fn mistyped(scope: &Scope<'_>, name: &str, wrong: &Mistyped, unknown: &Unknown<'_>) -> Finding {
    let at = mailtrail_wire::JsonRef::ahead(&mailtrail_wire::Reader::new(scope.text))
        .get(&wrong.pointer)
        .map_or(0, |value| value.text().as_ptr() as usize - scope.text.as_ptr() as usize);
    let (expected, found) = (kind(wrong.expected), kind(wrong.found));
    let field = wrong.pointer.rsplit('/').next().unwrap_or_default();
    let message = format!("`{field}` of this `{name}` has to be {expected}, found {found}");
    let finding = Finding::new(Level::Error, "wrong-type", scope.place_of_value(at, &wrong.pointer), expected, found);
    let finding = finding.saying(message);
    finding.advised(holds(unknown, scope))
}

/// What a document looks like, in words.
pub(crate) fn describe(stranger: &Stranger) -> String {
    match stranger {
        Stranger::Object { names, .. } if names.is_empty() => "object without fields".into(),
        Stranger::Object { names, more } => {
            let names: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
            format!("object with {}{}", names.join(", "), if *more { ", ..." } else { "" })
        }
        Stranger::Row => "row of Logs Insights without `@message`".into(),
        Stranger::Array => "array".into(),
        Stranger::String => "string".into(),
        Stranger::Number => "number".into(),
        Stranger::Boolean => "boolean".into(),
        Stranger::Null => "`null`".into(),
        Stranger::Text => "text without a JSON object".into(),
        Stranger::TooDeep(deepest) => format!("more than {deepest} envelopes within each other"),
    }
}

/// What keeps a document from being what it is near to.
fn lacks(near: &Near) -> String {
    const SHOWN: usize = 3;
    let mut parts = Vec::new();
    if !near.missing.is_empty() {
        let missing: Vec<_> = near.missing.iter().map(|name| format!("`{name}`")).collect();
        parts.push(format!("which has {}", missing.join(" and ")));
    }
    if !near.renames.is_empty() {
        let renames = near.renames.iter().take(SHOWN);
        let renames: Vec<_> = renames.map(|(found, wanted)| format!("`{wanted}` for `{found}`")).collect();
        let more = match near.renames.len().saturating_sub(SHOWN) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        parts.push(format!("with {}{more}", renames.join(", ")));
    }
    for wrong in &near.mistyped {
        let field = wrong.pointer.rsplit('/').next().unwrap_or_default();
        parts.push(format!("with {} as `{field}`, not {}", kind(wrong.expected), kind(wrong.found)));
    }
    parts.join(", ")
}

fn help(unknown: &Unknown<'_>, scope: &Scope<'_>) -> String {
    let advice = match unknown.likeness {
        Likeness::Near(near) if !near.renames.is_empty() => Some(spelling(&near.renames).to_owned()),
        Likeness::Near(near) if !near.missing.is_empty() => {
            let missing: Vec<_> = near.missing.iter().map(|name| format!("`{name}`")).collect();
            Some(format!("if this is one, add {}", missing.join(" and ")))
        }
        Likeness::Foreign(name) => Some(format!("it looks like {name}, which is not checked")),
        _ => None,
    };
    match (advice, holds(unknown, scope)) {
        (Some(advice), Some(holds)) => format!("{advice}; {holds}"),
        (Some(text), None) | (None, Some(text)) => text,
        (None, None) => format!("it is not checked; {REFERRAL}"),
    }
}

/// What is inside, in words; its pointer is that in the file.
fn holds(unknown: &Unknown<'_>, scope: &Scope<'_>) -> Option<String> {
    let (name, pointer) = unknown.first?;
    let place = if pointer.is_empty() {
        String::from("` in base64")
    } else {
        let (first, inner) = scope.pointers(pointer);
        let pointers: Vec<_> = std::iter::once(first).chain(inner).collect();
        format!("{HELD_AT}{}`", pointers.join(" -> "))
    };
    Some(match unknown.inside {
        1 if unknown.are_near => format!("{HOLDS}what is nearly a `{name}{place}"),
        1 => format!("{HOLDS}a `{name}{place}, which is checked"),
        count => format!("{HOLDS}{count} known documents, which are checked; the first is a `{name}{place}"),
    })
}

/// What to do about names that are spelled in another way.
fn spelling(renames: &[(String, &'static str)]) -> &'static str {
    const MANY: usize = 3;
    let all = |is: fn(&str, &str) -> bool| renames.iter().all(|(found, wanted)| is(found, wanted));
    if renames.len() >= MANY && all(|found, wanted| found == wanted.to_lowercase()) {
        "write field names as AWS does; Athena and some other tools put them in lower case"
    } else if renames.iter().any(|(found, _)| found.contains('_')) {
        "write field names as AWS does; a serializer may have put them in snake_case"
    } else if all(|found, wanted| found.eq_ignore_ascii_case(wanted) && found.starts_with(char::is_uppercase)) {
        "write field names as AWS does; a serializer may have put them in PascalCase"
    } else {
        "write field names as AWS does, letter by letter"
    }
}

/// A type of JSON, in words.
fn kind(kind: JsonKind) -> &'static str {
    match kind {
        JsonKind::Null => "`null`",
        JsonKind::Bool => "a boolean",
        JsonKind::Number => "a number",
        JsonKind::Text => "a string",
        JsonKind::List => "an array",
        JsonKind::Object => "an object",
    }
}
