//! From issues of the checker and errors of the reader to findings that help.

use mailtrail_wire::{Erratum, Error, ErrorKind, Issue, IssueKind, JsonRef, Reader, Shape, judge};

use super::{Finding, Level};
use crate::envelope::Scope;
use crate::typed::Advise;

/// Makes findings of the issues of one document.
pub(crate) struct Explainer<'s> {
    /// What the document looks like; the variant, if its members tell one.
    shape: &'static Shape,
    errata: &'static [Erratum],
    advise: Advise,
    scope: &'s Scope<'s>,
    view: JsonRef<'s>,
}

impl<'s> Explainer<'s> {
    pub(crate) fn new(shape: &'static Shape, errata: &'static [Erratum], advise: Advise, scope: &'s Scope<'s>) -> Self {
        let view = JsonRef::ahead(&Reader::new(scope.text));
        Self { shape: chosen(shape, view), errata, advise, scope, view }
    }

    /// Finding for an issue; with advice, if the document may be looked through for it.
    pub(crate) fn issue(&self, issue: Issue, advised: bool) -> Finding {
        let (level, erratum) = judge(&issue, self.scope.text, self.errata);
        let place = self.scope.place(issue.at, &issue.pointer);
        let message = message(&issue);
        let (rule, help) = if let Some(erratum) = erratum {
            let help = format!("known deviation; the page says: {}; seen: {}", erratum.says, erratum.seen);
            (erratum.id, Some(help))
        } else {
            let advice = advised.then(|| (self.advise)(&issue, self.view)).flatten();
            let help = advice.or_else(|| help(&issue, self.shape, advised.then_some(self.view)));
            (issue.kind.as_str(), help)
        };
        let finding = Finding::new(level, rule, place, issue.expected, issue.found).saying(message);
        Finding { help, ..finding }
    }
}

/// Shape of a value whose members or first byte decide it.
fn chosen(shape: &'static Shape, view: JsonRef<'_>) -> &'static Shape {
    match shape {
        Shape::Tagged(tagged) => tagged.variant(view).map_or(shape, |variant| chosen(variant.shape, view)),
        Shape::Either(_) => view.text().bytes().next().map_or(shape, |byte| chosen(shape.chosen(byte), view)),
        _ => shape,
    }
}

fn message(issue: &Issue) -> String {
    let name = last_name(&issue.pointer);
    match issue.kind {
        IssueKind::Missing => format!("expected the member `{name}`, {}, found nothing", issue.expected),
        IssueKind::EmptyObject => format!("expected an object with {}, found an empty one", issue.expected),
        IssueKind::UnknownValue => {
            format!("{} is none of the values known for `{}`", issue.found, last_name(list(&issue.pointer)))
        }
        IssueKind::UnknownMember => format!("`{name}` is no known member of {}", issue.expected),
        IssueKind::UnknownType => format!("expected a known type of {}, found another object", issue.expected),
        IssueKind::Duplicate => format!("expected each name only once in an object, found `{name}` again"),
        _ => format!("expected {}, found {}", issue.expected, issue.found),
    }
}

fn help(issue: &Issue, shape: &'static Shape, view: Option<JsonRef<'_>>) -> Option<String> {
    let name = last_name(&issue.pointer);
    match issue.kind {
        IssueKind::UnknownMember => {
            let Some(Shape::Record(record)) = at(shape, view, parent(&issue.pointer)) else { return None };
            let known = nearest(&name, record.members.iter().map(|member| member.name))?;
            Some(format!("there is a member `{known}`; names are compared letter by letter"))
        }
        IssueKind::UnknownValue => {
            let text = issue.found.trim_matches(['`', '"']);
            let known: Vec<_> = match (at(shape, view, &issue.pointer), at(shape, view, parent(&issue.pointer))) {
                (Some(Shape::Enum(set)), _) => set.values.iter().map(|value| value.text).collect(),
                (_, Some(Shape::Tagged(tagged))) => tagged.variants.iter().flat_map(|it| it.keys).copied().collect(),
                _ => return None,
            };
            match nearest(text, known.into_iter()) {
                Some(known) => {
                    Some(format!("there is a value `{known}`; if AWS has added this one, it is kept as it is"))
                }
                None => Some("if AWS has added this value, it is kept as it is".into()),
            }
        }
        IssueKind::Duplicate => {
            Some("the first one counts here, the last one in many other readers; remove one".into())
        }
        IssueKind::OtherType => Some("a discriminator and the other members contradict each other".into()),
        _ => None,
    }
}

/// Finding for text that is not JSON.
pub(crate) fn error(error: &Error, scope: &Scope<'_>) -> Finding {
    let place = scope.place(error.offset(), error.path());
    let rule = match error.kind() {
        ErrorKind::Truncated => "truncated",
        ErrorKind::TooDeep => "too-deep",
        ErrorKind::Utf8 => "invalid-utf8",
        ErrorKind::Type => IssueKind::WrongType.as_str(),
        _ => "syntax",
    };
    let (expected, found) = halves(error.message());
    let at_place = |text: &str, offset| {
        let (line, column) = scope.position(offset);
        format!("{text} at line {line}, column {column}")
    };
    let help = match remark(error, scope.text) {
        Some((text, Some(offset))) => Some(at_place(text, offset)),
        Some((text, None)) => Some(text.to_owned()),
        None => None,
    };
    let unpacked = scope
        .packed_position(error.offset())
        .map(|(line, column)| format!("in the unpacked text at line {line}, column {column}"));
    let finding = Finding::new(Level::Error, rule, place, expected, found).saying(error.message());
    Finding { help: help.or(unpacked), ..finding }
}

/// What to do about an error, and where if that is another place.
fn remark(error: &Error, text: &str) -> Option<(&'static str, Option<usize>)> {
    let read = &text[..text.floor_char_boundary(error.offset())];
    let before = read.trim_end();
    let next = text.as_bytes().get(error.offset());
    let separator = error.message().starts_with("expected `,` or");
    let object = error.message().starts_with("expected `,` or `}`");
    match (error.kind(), next) {
        (ErrorKind::Truncated, _) => not_closed(read),
        (ErrorKind::TooDeep, _) => Some(("a document that nests deeper is not read; AWS writes none", None)),
        (_, Some(b'{' | b'[')) if object => not_closed(before),
        (_, Some(b'a'..=b'z' | b'A'..=b'Z')) if separator && before.ends_with('"') => {
            Some(("the text that ends here may lack its own closing quotation mark", None))
        }
        _ => error.advice().map(|advice| (advice.text, advice.offset)),
    }
}

/// The innermost object, array or text that is still open at the end of a text.
fn not_closed(text: &str) -> Option<(&'static str, Option<usize>)> {
    let mut open = Vec::new();
    let (mut quote, mut escaped) = (None, false);
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (Some(_), b'"') if !escaped => quote = None,
            (None, b'"') => quote = Some(at),
            (None, b'{') => open.push((at, "close the object that begins")),
            (None, b'[') => open.push((at, "close the list that begins")),
            (None, b'}' | b']') => drop(open.pop()),
            _ => {}
        }
        escaped = byte == b'\\' && !escaped && quote.is_some();
    }
    let text = quote.map(|at| (at, "close the text that begins"));
    text.or(open.pop()).map(|(at, what)| (what, Some(at)))
}

/// What was expected and what was found, out of a message that says both.
fn halves(message: &str) -> (String, String) {
    let message = message.strip_prefix("expected ").unwrap_or(message);
    let (expected, found) = message.split_once(", found ").unwrap_or((message, ""));
    (expected.to_owned(), found.to_owned())
}

fn parent(pointer: &str) -> &str {
    pointer.rsplit_once('/').map_or("", |(parent, _)| parent)
}

/// Pointer of the list that an element stands in, of any other value its own: elements go by the name of their list.
fn list(pointer: &str) -> &str {
    match pointer.rsplit_once('/') {
        Some((list, token)) if !list.is_empty() && token.bytes().all(|byte| byte.is_ascii_digit()) => list,
        _ => pointer,
    }
}

fn last_name(pointer: &str) -> String {
    let token = pointer.rsplit_once('/').map_or("", |(_, token)| token);
    token.replace("~1", "/").replace("~0", "~")
}

/// Shape of what stands at a pointer; what the members on the way decide is known if they may be looked at.
fn at(shape: &'static Shape, view: Option<JsonRef<'_>>, pointer: &str) -> Option<&'static Shape> {
    let mut here = (shape, view);
    for token in pointer.split('/').skip(1) {
        let shape = match here.0 {
            Shape::Record(record) => (record.index)(token).map(|index| record.members[index].shape)?,
            Shape::List(item) | Shape::Map(item) => item,
            _ => return None,
        };
        let view = here.1.and_then(|view| view.get(&format!("/{token}")));
        here = (view.map_or(shape, |view| chosen(shape, view)), view);
    }
    Some(here.0)
}

/// Known text that someone who wrote this one may have meant.
fn nearest(text: &str, known: impl Iterator<Item = &'static str>) -> Option<&'static str> {
    let lower = text.to_lowercase();
    let length = lower.chars().count();
    let far = |known: &str| (known.len() / 4).min(2);
    known
        // Texts whose lengths differ more cannot be near: most are sorted out here, at no cost.
        .filter(|known| known.chars().count().abs_diff(length) <= far(known))
        .map(|known| (strsim::damerau_levenshtein(&lower, &known.to_lowercase()), known))
        .filter(|(distance, known)| *distance <= far(known))
        .min()
        .map(|(_, known)| known)
}

#[cfg(test)]
mod tests;
