//! A document with AWS's field names, after a serializer or a table changed their case.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::Range;

use mailtrail_wire::{JsonRef, Reader, RecordShape, Shape, TaggedShape, push_token};

/// Names as they stand in a document, and as they should.
pub(crate) type Renames<'r> = &'r [(String, &'static str)];

/// How deep objects are looked through.
const DEEPEST: usize = 64;

/// A document under the right names, and where everything stood.
#[derive(Debug)]
pub(crate) struct Renamed {
    pub(crate) text: String,
    changes: Vec<Change>,
    /// Names in the document, by the pointers that their values have under the right names.
    names: BTreeMap<String, String>,
}

/// A name that was put into the place of another one.
#[derive(Debug)]
struct Change {
    source: Range<usize>,
    renamed: Range<usize>,
}

impl Renamed {
    /// A document under the names of a shape. Names are known again if they differ in case, in `_`, `-` and blanks, or if they
    /// are among `renames`.
    pub(crate) fn of(text: &str, shape: &'static Shape, renames: Renames<'_>) -> Self {
        let mut out = Self { text: String::with_capacity(text.len()), changes: Vec::new(), names: BTreeMap::new() };
        let mut renaming = Renaming { text, renames, copied: 0, out: &mut out };
        renaming.value(JsonRef::ahead(&Reader::new(text)), shape, &mut String::new(), 0);
        let copied = renaming.copied;
        out.text.push_str(&text[copied..]);
        out
    }

    /// Place in the document of a place under the right names.
    pub(crate) fn source(&self, at: usize) -> usize {
        let before = self.changes.partition_point(|change| change.renamed.start <= at);
        let Some(change) = before.checked_sub(1).map(|index| &self.changes[index]) else { return at };
        match at.checked_sub(change.renamed.end) {
            Some(behind) => change.source.end + behind,
            None => change.source.start,
        }
    }

    /// Pointer in the document of a pointer under the right names.
    pub(crate) fn pointer(&self, pointer: &str) -> String {
        let mut source = String::new();
        let mut end = 0;
        for token in pointer.split('/').skip(1) {
            end += 1 + token.len();
            if let Some(name) = self.names.get(&pointer[..end]) {
                push_token(&mut source, name);
            } else {
                source.push('/');
                source.push_str(token);
            }
        }
        source
    }
}

struct Renaming<'r, 't> {
    text: &'t str,
    renames: Renames<'r>,
    /// Where the part of the text ends that was copied.
    copied: usize,
    out: &'r mut Renamed,
}

impl<'t> Renaming<'_, 't> {
    fn value(&mut self, value: JsonRef<'t>, shape: &'static Shape, pointer: &mut String, depth: usize) {
        let Some(byte) = value.text().bytes().next().filter(|_| depth < DEEPEST) else { return };
        match (shape.chosen(byte), byte) {
            (Shape::Record(record), b'{') => self.object(value, record, pointer, depth),
            (Shape::Tagged(tagged), b'{') => {
                if let Some(Shape::Record(record)) = variant(value, tagged, self.renames) {
                    self.object(value, record, pointer, depth);
                }
            }
            (Shape::Map(inner), b'{') => {
                for (name, value) in value.members() {
                    self.inside(value, inner, &name, pointer, depth);
                }
            }
            (Shape::List(inner), b'[') => {
                for (index, value) in value.items().enumerate() {
                    self.inside(value, inner, &index.to_string(), pointer, depth);
                }
            }
            _ => {}
        }
    }

    fn object(&mut self, object: JsonRef<'t>, record: &'static RecordShape, pointer: &mut String, depth: usize) {
        let mut taken: Vec<_> = object.members().filter_map(|(name, _)| (record.index)(&name)).collect();
        let mut before = self.at(object) + 1;
        for (name, value) in object.members() {
            let at = self.at(value);
            let key = before..at;
            before = at + value.text().len();
            let known = (record.index)(&name);
            let found = known.or_else(|| {
                let wanted = meant(&name, record, self.renames).filter(|wanted| !taken.contains(wanted))?;
                taken.push(wanted);
                Some(wanted)
            });
            let Some(member) = found.map(|index| &record.members[index]) else { continue };
            if known.is_none() {
                self.rename(key, &name, member.name, pointer);
            }
            self.inside(value, member.shape, member.name, pointer, depth);
        }
    }

    fn inside(&mut self, value: JsonRef<'t>, shape: &'static Shape, name: &str, pointer: &mut String, depth: usize) {
        let length = pointer.len();
        push_token(pointer, name);
        self.value(value, shape, pointer, depth + 1);
        pointer.truncate(length);
    }

    /// Puts a name into the place of the one that stands somewhere in a part of the text.
    fn rename(&mut self, part: Range<usize>, found: &str, wanted: &str, pointer: &str) {
        let text = &self.text[part.clone()];
        let Some((first, last)) = text.find('"').zip(text.rfind('"')).filter(|(first, last)| first < last) else {
            return;
        };
        let source = part.start + first + 1..part.start + last;
        self.out.text.push_str(&self.text[self.copied..source.start]);
        let start = self.out.text.len();
        self.out.text.push_str(wanted);
        self.copied = source.end;
        self.out.changes.push(Change { source, renamed: start..self.out.text.len() });
        let mut pointer = pointer.to_owned();
        push_token(&mut pointer, wanted);
        self.out.names.insert(pointer, found.to_owned());
    }

    fn at(&self, value: JsonRef<'t>) -> usize {
        value.text().as_ptr() as usize - self.text.as_ptr() as usize
    }
}

/// The variant that an object is under the right names.
fn variant(object: JsonRef<'_>, tagged: &'static TaggedShape, renames: Renames<'_>) -> Option<&'static Shape> {
    let records = || {
        tagged.variants.iter().filter_map(|variant| match variant.shape {
            Shape::Record(record) => Some(*record),
            _ => None,
        })
    };
    let known = |name: &str| records().find_map(|record| Some(record.members[meant(name, record, renames)?].name));
    let mut text = String::from("{");
    for (name, value) in object.members() {
        let name = known(&name).unwrap_or_default();
        if !name.is_empty() {
            let comma = if text.len() > 1 { "," } else { "" };
            let _ = write!(text, "{comma}\"{name}\":{}", value.text());
        }
    }
    text.push('}');
    let variant = tagged.variant(JsonRef::ahead(&Reader::new(&text)))?;
    Some(variant.shape)
}

/// The field of an object that is meant by a name.
fn meant(name: &str, record: &RecordShape, renames: Renames<'_>) -> Option<usize> {
    let listed = renames.iter().find(|(found, _)| found == name).and_then(|(_, wanted)| (record.index)(wanted));
    listed.or_else(|| record.members.iter().position(|member| folded(name).eq(folded(member.name))))
}

/// A name without case, `_`, `-` and blanks.
fn folded(name: &str) -> impl Iterator<Item = char> {
    name.chars().filter(|it| !matches!(it, '_' | '-' | ' ')).map(|it| it.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use mailtrail_wire::{EventBridgeEvent, Json, Wire as _};

    use super::Renamed;

    #[test]
    fn names_are_those_of_the_shape() {
        let text = r#"{ "Detail_Type" : 1, "Source":"a","id":2, "ID":3, "x":{"Source":1}, "regoin":4}"#;
        let renamed = Renamed::of(text, EventBridgeEvent::<Json>::SHAPE, &[("regoin".into(), "region")]);
        assert_eq!(renamed.text, r#"{ "detail-type" : 1, "source":"a","id":2, "ID":3, "x":{"Source":1}, "region":4}"#);
        for wanted in ["1,", "\"a\"", "2,", "3,", "4}", "x"] {
            let (at, expected) = (renamed.text.find(wanted).unwrap(), text.find(wanted).unwrap());
            assert_eq!(renamed.source(at), expected, "{wanted}");
        }
        assert_eq!(renamed.pointer("/detail-type/0"), "/Detail_Type/0");
        assert_eq!(renamed.pointer("/ID"), "/ID");
        assert_eq!(renamed.pointer(""), "");
    }
}
