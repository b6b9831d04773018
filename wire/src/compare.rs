//! Compares two documents by content, and finds where they differ.

mod hash;

use std::borrow::Cow;
use std::collections::BTreeMap;

pub(crate) use self::hash::hash_content;
use crate::path::Path;
use crate::reader::{decode_units, shown, unescaped};
use crate::{Error, Fault, Reader};

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
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Difference {
    /// Kind of the difference.
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
    /// The value is only in the source.
    Lost,
    /// The value is only in the other document.
    Added,
    /// The value is in both documents, and differs.
    Changed,
}

impl DifferenceKind {
    /// Returns the stable name used in reports.
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

/// Compares a document with its source. The order of fields and the escaping of strings don't matter; the documents must have the
/// same fields, the same strings, the same spelling of numbers, and the same number of entries with the same name.
///
/// # Errors
///
/// Returns an error if one of the two is not valid JSON.
///
/// ```
/// use mailtrail_wire::differences;
///
/// assert!(differences(r#"{"a":"\u003c","b":[1e3]}"#, r#"{"b":[1e3],"a":"<"}"#)?.is_empty());
/// assert_eq!(differences("[1,2]", "[1]")?[0].pointer, "/1");
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
pub fn differences(source: &str, other: &str) -> Result<Vec<Difference>, Error> {
    compared(source, other).map_err(|fault| broken(source, other, fault))
}

fn compared(source: &str, other: &str) -> Result<Vec<Difference>, Fault> {
    let (mut left, mut right) = (Reader::new(source), Reader::new(other));
    let mut report = Report { found: Vec::new() };
    report.value(&mut left, &mut right, &Path::Root)?;
    left.end()?;
    right.end()?;
    Ok(report.found)
}

/// Whether two JSON texts have the same content.
pub(crate) fn same(left: &str, right: &str) -> bool {
    differences(left, right).is_ok_and(|found| found.is_empty())
}

/// The error of the document that is broken, of the source if both are.
#[cold]
fn broken(source: &str, other: &str, fault: Fault) -> Error {
    for text in [source, other] {
        let mut reader = Reader::new(text);
        if let Err(fault) = raw(&mut reader).and_then(|_| reader.end()) {
            return Error::new(text, fault);
        }
    }
    Error::new(source, fault)
}

/// The value at a reader's place.
fn raw<'t>(reader: &mut Reader<'t>) -> Result<&'t str, Fault> {
    reader.peek();
    let start = reader.at();
    reader.skip()?;
    Ok(&reader.text()[start..reader.at()])
}

/// What was found so far. Both documents are read once, side by side; only members that moved are read again.
struct Report {
    found: Vec<Difference>,
}

impl Report {
    /// Compares the values at the places of two readers and goes behind them.
    fn value<'t>(&mut self, left: &mut Reader<'t>, right: &mut Reader<'t>, path: &Path<'_>) -> Result<(), Fault> {
        match (left.peek(), right.peek()) {
            (Some(b'{'), Some(b'{')) => self.objects(left, right, path),
            (Some(b'['), Some(b'[')) => self.lists(left, right, path),
            (Some(b'"'), Some(b'"')) if left.same_plain(right) => Ok(()),
            types => {
                let (before, after) = (raw(left)?, raw(right)?);
                let texts = types == (Some(b'"'), Some(b'"'));
                if before != after && !(texts && same_text(before, after)) {
                    self.push(DifferenceKind::Changed, path, left.at() - before.len(), before, after);
                }
                Ok(())
            }
        }
    }

    fn objects<'t>(&mut self, left: &mut Reader<'t>, right: &mut Reader<'t>, path: &Path<'_>) -> Result<(), Fault> {
        let object_at = left.at();
        let (mut before, mut after) = (left.object()?, right.object()?);
        let mut waiting = Waiting::default();
        let mut more = true;
        while let Some(name) = left.raw_name(&mut before)? {
            // The usual case: the same member comes next in both.
            if let (text, false) = name
                && waiting.is_empty()
                && more
                && right.same_name(&mut after, left, &before)
            {
                self.value(left, right, &path.name(text))?;
                continue;
            }
            let text = shown(name);
            let here = path.name(&text);
            let name = unescaped(name);
            if let Some(value) = waiting.take(&name) {
                self.value(left, &mut Reader::new(value), &here)?;
                continue;
            }
            let mut lost = true;
            while more {
                let Some(other) = right.raw_name(&mut after)? else {
                    more = false;
                    break;
                };
                let other = unescaped(other);
                if other == name {
                    lost = false;
                    self.value(left, right, &here)?;
                    break;
                }
                waiting.push(other, raw(right)?);
            }
            if lost {
                let value = raw(left)?;
                self.push(DifferenceKind::Lost, &here, left.at() - value.len(), value, "");
            }
        }
        while more && let Some(other) = right.raw_name(&mut after)? {
            waiting.push(unescaped(other), raw(right)?);
        }
        for ((name, _), value) in waiting.members {
            let text = String::from_utf8_lossy(&name);
            let here = path.name(&text);
            self.push(DifferenceKind::Added, &here, object_at, "", value);
        }
        Ok(())
    }

    fn lists<'t>(&mut self, left: &mut Reader<'t>, right: &mut Reader<'t>, path: &Path<'_>) -> Result<(), Fault> {
        let list_at = left.at();
        let (mut before, mut after) = (left.array()?, right.array()?);
        let (mut in_left, mut in_right) = (true, true);
        for index in 0.. {
            let here = path.index(index);
            in_left = in_left && left.item(&mut before)?;
            in_right = in_right && right.item(&mut after)?;
            match (in_left, in_right) {
                (true, true) => self.value(left, right, &here)?,
                (true, false) => {
                    let value = raw(left)?;
                    self.push(DifferenceKind::Lost, &here, left.at() - value.len(), value, "");
                }
                (false, true) => self.push(DifferenceKind::Added, &here, list_at, "", raw(right)?),
                (false, false) => break,
            }
        }
        Ok(())
    }

    #[cold]
    fn push(&mut self, kind: DifferenceKind, path: &Path<'_>, at: usize, before: &str, after: &str) {
        self.found.push(Difference {
            kind,
            pointer: path.pointer().0,
            at,
            before: before.to_owned(),
            after: after.to_owned(),
        });
    }
}

/// Members that the other document has earlier than the source, by name and then in document order.
#[derive(Default)]
struct Waiting<'t> {
    members: BTreeMap<(Cow<'t, [u8]>, usize), &'t str>,
    count: usize,
}

impl<'t> Waiting<'t> {
    fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    fn push(&mut self, name: Cow<'t, [u8]>, value: &'t str) {
        self.members.insert((name, self.count), value);
        self.count += 1;
    }

    /// First member of this name that was not taken yet.
    fn take(&mut self, name: &Cow<'t, [u8]>) -> Option<&'t str> {
        let (key, _) = self.members.range((name.clone(), 0)..).next().filter(|(key, _)| key.0 == *name)?;
        let key = key.clone();
        self.members.remove(&key)
    }
}

/// Whether two JSON texts stand for the same text, lone surrogates included.
fn same_text(left: &str, right: &str) -> bool {
    fn inner(text: &str) -> &str {
        text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(text)
    }
    decode_units(inner(left)).eq(decode_units(inner(right)))
}

#[cfg(test)]
mod tests;
