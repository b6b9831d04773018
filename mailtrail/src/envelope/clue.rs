//! Clues that identify an envelope, as data.

use std::borrow::Cow;

use mailtrail_wire::{JsonKind, JsonRef};

use super::begins::holds_json;
use super::sketch::Sketch;

/// Something that a document must have; places are JSON pointers.
#[derive(Debug)]
pub(super) enum Clue {
    /// A field, whatever it is.
    Has(&'static str),
    /// One of several fields.
    HasAny(&'static [&'static str]),
    /// A string.
    Str(&'static str),
    /// A number.
    Num(&'static str),
    /// An object.
    Obj(&'static str),
    /// An array.
    List(&'static str),
    /// A string with this text.
    Is(&'static str, &'static str),
    /// A string that passes a test.
    Like(&'static str, fn(&str) -> bool),
    /// Not all of these.
    Not(&'static [Clue]),
    /// All of one of these groups.
    Either(&'static [&'static [Clue]]),
    /// An element of the array that the document is has all of these.
    Element(&'static [Clue]),
    /// The document is a string that holds JSON.
    HoldsJson,
}

/// What was found, as part of a sentence.
enum Fact<'a> {
    Has(Cow<'static, str>, &'static str),
    Says(&'static str, Cow<'a, str>),
    Element(String),
    HoldsJson,
}

/// Whether a document has all of these.
pub(super) fn all(clues: &[Clue], sketch: &Sketch<'_>) -> bool {
    clues.iter().all(|clue| clue.holds(sketch))
}

/// What was found, in words, of clues that all hold.
pub(super) fn reason(clues: &[Clue], sketch: &Sketch<'_>) -> String {
    let mut facts = Vec::new();
    collect(clues, sketch, &mut facts);
    let mut sentence = String::new();
    for (index, fact) in facts.iter().enumerate() {
        let has_before = index > 0 && matches!(facts[index - 1], Fact::Has(..));
        let goes_on = matches!(fact, Fact::Has(..)) && matches!(facts.get(index + 1), Some(Fact::Has(..)));
        sentence.push_str(match (index, has_before, fact, goes_on) {
            (0, _, Fact::Has(..), _) => "it has ",
            (0, ..) => "",
            (_, true, Fact::Has(..), true) => ", ",
            (_, false, Fact::Has(..), _) => " and it has ",
            _ => " and ",
        });
        sentence.push_str(&fact.words());
    }
    sentence
}

impl Fact<'_> {
    fn words(&self) -> Cow<'_, str> {
        match self {
            Self::Has(name, kind) => format!("{kind}`{name}`").into(),
            Self::Says(pointer, text) => format!("`{}` is `{text}`", name(pointer)).into(),
            Self::Element(inner) => format!("in one of its elements {inner}").into(),
            Self::HoldsJson => "it is a string that holds JSON".into(),
        }
    }
}

fn collect<'a>(clues: &[Clue], sketch: &Sketch<'a>, facts: &mut Vec<Fact<'a>>) {
    for clue in clues {
        match clue {
            Clue::Has(pointer) => facts.push(Fact::Has(name(pointer), "")),
            Clue::HasAny(pointers) => {
                let found = pointers.iter().find(|pointer| sketch.get(pointer).is_some());
                facts.extend(found.map(|pointer| Fact::Has(name(pointer), "")));
            }
            Clue::Str(pointer) => facts.push(Fact::Has(name(pointer), "the string ")),
            Clue::Num(pointer) => facts.push(Fact::Has(name(pointer), "the number ")),
            Clue::Obj(pointer) => facts.push(Fact::Has(name(pointer), "the object ")),
            Clue::List(pointer) => facts.push(Fact::Has(name(pointer), "the array ")),
            Clue::Is(pointer, _) | Clue::Like(pointer, _) => {
                let text = sketch.get(pointer).and_then(JsonRef::as_str);
                facts.extend(text.map(|text| Fact::Says(pointer, text)));
            }
            Clue::Not(_) => {}
            Clue::Either(groups) => {
                let group = groups.iter().find(|group| all(group, sketch));
                collect(group.copied().unwrap_or_default(), sketch, facts);
            }
            Clue::Element(clues) => {
                let inner = sketch.elements().find(|element| all(clues, element));
                facts.extend(inner.map(|element| Fact::Element(reason(clues, &element))));
            }
            Clue::HoldsJson => facts.push(Fact::HoldsJson),
        }
    }
}

/// A place as people write it.
fn name(pointer: &'static str) -> Cow<'static, str> {
    let path = pointer.strip_prefix('/').unwrap_or(pointer);
    if path.contains('/') { path.replace("/0", "[]").replace('/', ".").into() } else { path.into() }
}

impl Clue {
    fn holds(&self, sketch: &Sketch<'_>) -> bool {
        let is = |pointer, kind| sketch.get(pointer).is_some_and(|value| value.kind() == kind);
        match self {
            Self::Has(pointer) => sketch.get(pointer).is_some(),
            Self::HasAny(pointers) => pointers.iter().any(|pointer| sketch.get(pointer).is_some()),
            Self::Str(pointer) => is(pointer, JsonKind::Text),
            Self::Num(pointer) => is(pointer, JsonKind::Number),
            Self::Obj(pointer) => is(pointer, JsonKind::Object),
            Self::List(pointer) => is(pointer, JsonKind::List),
            Self::Is(pointer, text) => sketch.get(pointer).is_some_and(|value| value == *text),
            Self::Like(pointer, test) => sketch.get(pointer).and_then(JsonRef::as_str).is_some_and(|text| test(&text)),
            Self::Not(clues) => !all(clues, sketch),
            Self::Either(groups) => groups.iter().any(|group| all(group, sketch)),
            Self::Element(clues) => sketch.elements().any(|element| all(clues, &element)),
            Self::HoldsJson => holds_json(sketch.view()),
        }
    }

    /// Whether it may hold though a document has no fields.
    pub(super) fn is_nameless(&self) -> bool {
        matches!(self, Self::Element(_) | Self::HoldsJson | Self::Not(_))
    }

    /// Hands over the places that matter; of elements of an array those in each.
    pub(super) fn pointers(&self, take: &mut dyn FnMut(&'static str)) {
        match self {
            Self::Has(pointer)
            | Self::Str(pointer)
            | Self::Num(pointer)
            | Self::Obj(pointer)
            | Self::List(pointer)
            | Self::Is(pointer, _)
            | Self::Like(pointer, _) => take(pointer),
            Self::HasAny(pointers) => pointers.iter().copied().for_each(take),
            Self::Not(clues) | Self::Element(clues) => clues.iter().for_each(|clue| clue.pointers(take)),
            Self::Either(groups) => groups.iter().copied().flatten().for_each(|clue| clue.pointers(take)),
            Self::HoldsJson => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Clue::{Either, Element, Has, HasAny, Is, List, Not, Num, Str};
    use super::{Clue, all, reason};
    use crate::envelope::sketch::Sketch;
    use mailtrail_wire::Json;

    #[test]
    fn reasons_are_sentences() {
        let cases: [(&[Clue], &str, &str); 6] = [
            (&[Has("/Type")], r#"{"Type":null}"#, "it has `Type`"),
            (
                &[Str("/id"), Num("/timestamp"), Str("/message")],
                r#"{"id":"1","timestamp":1,"message":""}"#,
                "it has the string `id`, the number `timestamp` and the string `message`",
            ),
            (
                &[Is("/Type", "A"), HasAny(&["/body", "/Message"])],
                r#"{"Type":"A","Message":1}"#,
                "`Type` is `A` and it has `Message`",
            ),
            (&[Str("/records/0/data")], r#"{"records":[{"data":""}]}"#, "it has the string `records[].data`"),
            (
                &[Either(&[&[Has("/time"), Has("/id")], &[List("/Events")]]), Not(&[Has("/time")])],
                r#"{"id":1,"Events":[]}"#,
                "it has the array `Events`",
            ),
            (
                &[Element(&[Is("/field", "@message"), Has("/value")])],
                r#"[{"field":"a"},{"field":"@message","value":""}]"#,
                "in one of its elements `field` is `@message` and it has `value`",
            ),
        ];
        for (clues, document, words) in cases {
            let json = Json::parse(document).unwrap();
            let names = names(clues);
            let sketch = Sketch::among(json.view(), &names);
            assert!(all(clues, &sketch), "{document}");
            assert_eq!(reason(clues, &sketch), words);
            let other = Json::parse("{}").unwrap();
            assert!(!all(clues, &Sketch::among(other.view(), &names)), "{document}");
        }
    }

    fn names(clues: &[Clue]) -> Vec<&'static str> {
        let mut names = Vec::new();
        for clue in clues {
            clue.pointers(&mut |pointer| names.extend(pointer.split('/').nth(1)));
        }
        names.sort_unstable();
        names
    }
}
