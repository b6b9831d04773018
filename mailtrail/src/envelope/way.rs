//! Where the payloads of an envelope are, as data.

use std::ops::ControlFlow;

use mailtrail_wire::{JsonKind, JsonRef, Reader, push_token};

use super::begins::holds_json;
use super::packing::{Packed, Packing};

/// Where payloads are, and how they are packed.
///
/// The place is a pointer in which `*` stands for each element of an array, or for what stands there if it is an object or a string that
/// holds JSON; `*[name=text]` for each element whose field is this text; and `{}` for each field of an object.
#[derive(Debug)]
pub(super) struct Way(pub(super) &'static str, pub(super) Packed);

/// A document inside an envelope: where, and how it is packed.
#[derive(Debug)]
pub(crate) struct Payload<'a, 'p> {
    pub(crate) pointer: &'p str,
    pub(crate) value: JsonRef<'a>,
    pub(crate) packing: Packing,
    /// The object or array that it is a field or an element of.
    pub(crate) around: JsonRef<'a>,
    /// Whether documents of other programs are normal in its place.
    pub(crate) has_strangers: bool,
}

impl Payload<'_, '_> {
    /// Whether it is what its packing says; if not, that is a finding about the envelope.
    pub(crate) fn is_packed_as_it_should(&self) -> bool {
        self.packing == Packing::Inline || self.value.kind() == JsonKind::Text
    }
}

/// Takes payloads, until it breaks off.
type Take<'t, 'a> = &'t mut dyn FnMut(Payload<'a, '_>) -> ControlFlow<()>;

impl Way {
    /// Whether documents of other programs are normal in its place.
    pub(super) fn has_strangers(&self) -> bool {
        matches!(self.1, Packed::Perhaps)
    }

    /// Hands over all payloads of a document, in the order of the document.
    pub(super) fn walk<'a>(&self, root: JsonRef<'a>, take: Take<'_, 'a>) -> ControlFlow<()> {
        let Self(path, packed) = self;
        let has_strangers = self.has_strangers();
        let tokens: Vec<_> = path.split('/').skip(1).collect();
        go(&tokens, [root; 2], &mut String::new(), &mut |pointer, [around, value]| match packed.of(value, root) {
            Some(packing) => take(Payload { pointer, value, packing, around, has_strangers }),
            None => ControlFlow::Continue(()),
        })
    }
}

/// Goes on from a value, and what it stands in, by these tokens.
fn go<'a>(
    tokens: &[&str],
    [around, value]: [JsonRef<'a>; 2],
    pointer: &mut String,
    take: &mut dyn FnMut(&str, [JsonRef<'a>; 2]) -> ControlFlow<()>,
) -> ControlFlow<()> {
    let Some((token, rest)) = tokens.split_first() else { return take(pointer, [around, value]) };
    let length = pointer.len();
    let mut step = |name: &str, inner, pointer: &mut String| {
        push_token(pointer, name);
        let flow = go(rest, [value, inner], pointer, take);
        pointer.truncate(length);
        flow
    };
    match *token {
        "{}" => {
            for (name, value) in value.members() {
                step(&name, value, pointer)?;
            }
        }
        _ if token.starts_with('*') && value.text().starts_with('[') => {
            let condition = token.strip_prefix("*[").and_then(|it| it.trim_end_matches(']').split_once('='));
            for (index, item) in value.items().enumerate() {
                if condition.is_none_or(|(name, text)| item.probe([name])[0].is_some_and(|value| value == text)) {
                    step(&index.to_string(), item, pointer)?;
                }
            }
        }
        "*" if value.kind() == JsonKind::Object || holds_json(value) => {
            return go(rest, [around, value], pointer, take);
        }
        "*" => {}
        _ => {
            let list = if rest.is_empty() { None } else { list_in(value, token) };
            if let Some(value) = list.or_else(|| value.get(&format!("/{token}"))) {
                step(token, value, pointer)?;
            }
        }
    }
    ControlFlow::Continue(())
}

/// The list in a field, if there is one; its text goes on behind it, so that nothing goes over it but who takes its elements.
fn list_in<'a>(object: JsonRef<'a>, name: &str) -> Option<JsonRef<'a>> {
    let mut reader = Reader::new(object.text());
    let mut walk = reader.object().ok()?;
    while reader.name(&mut walk).ok()?? != name {
        reader.skip().ok()?;
    }
    Some(JsonRef::ahead(&reader)).filter(|value| value.kind() == JsonKind::List)
}

#[cfg(test)]
mod tests {
    use super::*;
    use mailtrail_wire::Json;

    fn walk(path: &'static str, document: &str) -> Vec<(String, String)> {
        let json = Json::parse(document).unwrap();
        let mut found = Vec::new();
        let _ = Way(path, Packed::Inline).walk(json.view(), &mut |payload| {
            found.push((payload.pointer.to_owned(), payload.value.text().to_owned()));
            ControlFlow::Continue(())
        });
        found
    }

    #[test]
    fn ways_lead_to_payloads() {
        for (path, document, expected) in [
            ("", "1", &[("", "1")][..]),
            ("/a", r#"{"b":1}"#, &[]),
            ("/a/b", r#"{"a":{"b":1}}"#, &[("/a/b", "1")]),
            ("/a/*", r#"{"a":[1,2]}"#, &[("/a/0", "1"), ("/a/1", "2")]),
            ("/a/*", r#"{"a":{"b":1}}"#, &[("/a", r#"{"b":1}"#)]),
            ("/a/*/b", r#"{"a":[{"b":1},{},{"b":2}]}"#, &[("/a/0/b", "1"), ("/a/2/b", "2")]),
            ("/{}/S", r#"{"a":{"S":1},"b/c":{"S":2},"d":{"N":3}}"#, &[("/a/S", "1"), ("/b~1c/S", "2")]),
            (
                "/*[field=@message]/value",
                r#"[{"field":"a","value":1},{"field":"@message","value":2}]"#,
                &[("/1/value", "2")],
            ),
            ("/*/1", "[[1,2],[3,4]]", &[("/0/1", "2"), ("/1/1", "4")]),
        ] {
            let expected: Vec<_> = expected.iter().map(|(at, text)| ((*at).to_owned(), (*text).to_owned())).collect();
            assert_eq!(walk(path, document), expected, "{path} {document}");
        }
    }
}
