//! Comparing two documents by content, and telling where they differ.

use std::borrow::Cow;
use std::cmp::Ordering;

use crate::reader::decode_units;
use crate::{Error, JsonKind, JsonRef, Reader, push_token};

/// One place in which a document differs from its source.
///
/// ```
/// use mailtrail_wire::{DifferenceKind, differences};
///
/// let found = differences(r#"{"a":1.0,"b":null}"#, r#"{"a":1,"c":[]}"#)?;
/// let kinds: Vec<_> = found.iter().map(|it| (it.pointer.as_str(), it.kind)).collect();
/// assert_eq!(
///     kinds,
///     [("/a", DifferenceKind::Changed), ("/b", DifferenceKind::Lost), ("/c", DifferenceKind::Added)]
/// );
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Difference {
    /// What kind of difference it is.
    pub kind: DifferenceKind,
    /// JSON pointer (RFC 6901) of the value.
    pub pointer: String,
    /// Byte offset in the source of the value, or of the object that lacks it.
    pub at: usize,
    /// JSON text in the source; empty for an added value.
    pub before: String,
    /// JSON text in the other document; empty for a lost value.
    pub after: String,
}

/// Kinds of differences.
///
/// ```
/// assert_eq!(mailtrail_wire::DifferenceKind::Lost.as_str(), "lost");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DifferenceKind {
    /// Value stands in the source alone.
    Lost,
    /// Value stands in the other document alone.
    Added,
    /// Value stands in both and differs.
    Changed,
}

impl DifferenceKind {
    /// Stable word for reports.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::DifferenceKind::Added.as_str(), "added");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Lost => "lost",
            Self::Added => "added",
            Self::Changed => "changed",
        }
    }
}

/// Compares a document with its source: the order of members aside, and however texts are escaped, they must have the
/// same members, the same texts, the same number text, and the same number of entries of the same name.
///
/// # Errors
///
/// If one of the two is not JSON.
///
/// ```
/// use mailtrail_wire::differences;
///
/// assert!(differences(r#"{"a":"\u003c","b":[1e3]}"#, r#"{"b":[1e3],"a":"<"}"#)?.is_empty());
/// assert_eq!(differences("[1,2]", "[1]")?[0].pointer, "/1");
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
pub fn differences(source: &str, other: &str) -> Result<Vec<Difference>, Error> {
    let (left, right) = (whole(source)?, whole(other)?);
    let mut report = Report { source, found: Vec::new() };
    report.value(left, right, &mut String::new());
    Ok(report.found)
}

/// Whether two JSON texts have the same content.
pub(crate) fn same(left: &str, right: &str) -> bool {
    differences(left, right).is_ok_and(|found| found.is_empty())
}

fn whole(text: &str) -> Result<JsonRef<'_>, Error> {
    let mut reader = Reader::new(text);
    reader.raw().and_then(|value| reader.end().map(|()| JsonRef::new(value))).map_err(|fault| Error::new(text, fault))
}

struct Report<'s> {
    source: &'s str,
    found: Vec<Difference>,
}

impl<'s> Report<'s> {
    fn value(&mut self, left: JsonRef<'s>, right: JsonRef<'_>, pointer: &mut String) {
        if left.text() == right.text() {
            return;
        }
        match (left.kind(), right.kind()) {
            (JsonKind::Object, JsonKind::Object) => self.objects(left, right, pointer),
            (JsonKind::List, JsonKind::List) => self.lists(left, right, pointer),
            (JsonKind::Text, JsonKind::Text) if same_text(left.text(), right.text()) => {}
            _ => self.push(DifferenceKind::Changed, pointer, left.text(), right.text(), left.text()),
        }
    }

    fn objects(&mut self, left: JsonRef<'s>, right: JsonRef<'_>, pointer: &mut String) {
        let mut rest: Members<'_> = Members::new(right);
        for (name, value) in left.members() {
            let length = pointer.len();
            push_token(pointer, &name);
            match rest.take(&name) {
                Some(other) => self.value(value, other, pointer),
                None => self.push(DifferenceKind::Lost, pointer, value.text(), "", value.text()),
            }
            pointer.truncate(length);
        }
        for (name, value) in rest.left() {
            let length = pointer.len();
            push_token(pointer, name);
            self.push(DifferenceKind::Added, pointer, "", value.text(), left.text());
            pointer.truncate(length);
        }
    }

    fn lists(&mut self, left: JsonRef<'s>, right: JsonRef<'_>, pointer: &mut String) {
        let (mut before, mut after) = (left.items(), right.items());
        for index in 0_usize.. {
            let length = pointer.len();
            push_token(pointer, &index.to_string());
            match (before.next(), after.next()) {
                (Some(value), Some(other)) => self.value(value, other, pointer),
                (Some(value), None) => self.push(DifferenceKind::Lost, pointer, value.text(), "", value.text()),
                (None, Some(other)) => self.push(DifferenceKind::Added, pointer, "", other.text(), left.text()),
                (None, None) => {
                    pointer.truncate(length);
                    return;
                }
            }
            pointer.truncate(length);
        }
    }

    fn push(&mut self, kind: DifferenceKind, pointer: &str, before: &str, after: &str, place: &'s str) {
        self.found.push(Difference {
            kind,
            pointer: pointer.to_owned(),
            at: place.as_ptr() as usize - self.source.as_ptr() as usize,
            before: before.to_owned(),
            after: after.to_owned(),
        });
    }
}

/// Members of an object that wait for their counterparts: sorted by name, in document order among equal names.
struct Members<'r> {
    sorted: Vec<(Cow<'r, str>, JsonRef<'r>, bool)>,
}

impl<'r> Members<'r> {
    fn new(object: JsonRef<'r>) -> Self {
        let mut sorted: Vec<_> = object.members().map(|(name, value)| (name, value, false)).collect();
        sorted.sort_by(|left, right| left.0.cmp(&right.0));
        Self { sorted }
    }

    /// Next member of this name that was not taken yet.
    fn take(&mut self, name: &str) -> Option<JsonRef<'r>> {
        let from = self.sorted.partition_point(|entry| (*entry.0).cmp(name) == Ordering::Less);
        let entry = self.sorted[from..].iter_mut().take_while(|entry| entry.0 == name).find(|entry| !entry.2)?;
        entry.2 = true;
        Some(entry.1)
    }

    fn left(&self) -> impl Iterator<Item = (&str, JsonRef<'r>)> {
        self.sorted.iter().filter(|entry| !entry.2).map(|entry| (&*entry.0, entry.1))
    }
}

/// Whether two JSON texts stand for the same text, lone surrogates included.
fn same_text(left: &str, right: &str) -> bool {
    fn inner(text: &str) -> &str {
        text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(text)
    }
    decode_units(inner(left)).eq(decode_units(inner(right)))
}
