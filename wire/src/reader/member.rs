//! Fields of known names, found without searching for the end of the name.

use std::borrow::Cow;

use super::{Reader, Walk, string};
use crate::{Fault, FieldName};

/// How many members are tried behind the one that usually follows, and then from the first one on, before a name is
/// looked up by its text.
const AHEAD: usize = 6;

/// Known field names of a type, made by the derive.
#[derive(Clone, Copy, Debug)]
pub struct Names {
    /// Names in the order in which documents usually have them.
    pub list: &'static [Name],
    /// Returns the index of a name.
    pub index: fn(&str) -> Option<usize>,
}

impl Names {
    /// Index and length of the name that a text begins with, if it is one of those behind an index, or of the first ones if there are none.
    #[inline(never)]
    fn near(&self, index: usize, text: &[u8], head: Block) -> Option<(usize, usize)> {
        let begins = |(index, name): (usize, &Name)| name.begins(text, head).then_some((index, name.text.len()));
        let mut tries = AHEAD;
        for (offset, name) in self.list.get(index + 1..).unwrap_or_default().iter().take(AHEAD).enumerate() {
            if let Some(found) = begins((index + 1 + offset, name)) {
                return Some(found);
            }
            tries -= 1;
        }
        self.list.iter().take(tries.min(index)).enumerate().find_map(begins)
    }
}

/// A field name, ready to be compared with the text block by block.
#[derive(Clone, Copy, Debug)]
pub struct Name {
    /// Name with its quotes and colon.
    text: &'static str,
    /// Its first block, and the bits of it that count.
    head: Block,
    mask: Block,
    /// Its last block, if it is longer than one.
    last: Block,
}

/// Sixteen bytes, as two words.
type Block = [u64; 2];

const BLOCK: usize = size_of::<Block>();

impl Name {
    /// Makes a name from its text with quotes and colon: `"name":`.
    pub const fn new(text: &'static str) -> Self {
        let length = text.len();
        Self {
            text,
            head: block(text.as_bytes(), 0),
            mask: block(&[0xff; BLOCK], BLOCK.saturating_sub(length)),
            last: block(text.as_bytes(), length.saturating_sub(BLOCK)),
        }
    }

    /// Returns the name itself.
    pub fn as_str(&self) -> &'static str {
        &self.text[1..self.text.len() - 2]
    }

    /// Whether a text, of which `head` is the first block, begins with this name.
    ///
    /// Masked words spare the search for the end of a name and a call to compare it: a tenth of reading.
    #[inline]
    fn begins(&self, text: &[u8], head: Block) -> bool {
        head[0] & self.mask[0] == self.head[0]
            && head[1] & self.mask[1] == self.head[1]
            && (self.text.len() <= BLOCK || self.goes_on(text))
    }

    /// Whether a text has what stands behind the first block.
    #[inline]
    fn goes_on(&self, text: &[u8]) -> bool {
        let end = self.text.len() - BLOCK;
        first_block(text.get(end..).unwrap_or_default()) == Some(self.last)
            && (end <= BLOCK || text[BLOCK..end] == self.text.as_bytes()[BLOCK..end])
    }
}

#[inline]
fn first_block(text: &[u8]) -> Option<Block> {
    let block: &[u8; BLOCK] = text.first_chunk()?;
    let (first, second) = (block.first_chunk()?, block.last_chunk()?);
    Some([u64::from_le_bytes(*first), u64::from_le_bytes(*second)])
}

/// Bytes from an offset on, as many as there are.
const fn block(bytes: &[u8], at: usize) -> Block {
    let mut words = [0; 2];
    let mut index = 0;
    while index < BLOCK && at + index < bytes.len() {
        words[index / 8] |= (bytes[at + index] as u64) << (8 * (index % 8));
        index += 1;
    }
    words
}

/// A field that was found in an object of a known type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found<'a> {
    /// A known one, by its index.
    Known(usize),
    /// Another one, by its name.
    Other(Cow<'a, str>),
    /// One whose name has an unpaired surrogate, as written.
    Raw(&'a str),
}

impl Found<'_> {
    /// Returns its name.
    pub fn into_name(self, names: &Names) -> FieldName {
        match self {
            Self::Known(index) => names.list[index].as_str().into(),
            Self::Other(name) => name.into(),
            Self::Raw(inner) => FieldName::raw(inner),
        }
    }
}

impl<'a> Reader<'a> {
    /// Reads the next field name and its colon if they are those of a known field that usually follows the last one. Otherwise the position is unchanged.
    #[doc(hidden)]
    #[allow(clippy::inline_always, reason = "a tenth of reading: the name that is expected most often comes")]
    #[inline(always)]
    pub fn usual_member(&mut self, walk: &mut Walk, names: &Names) -> Option<usize> {
        let bytes = self.text.as_bytes();
        if walk.begun && bytes.get(self.at) != Some(&b',') {
            return None;
        }
        let at = self.at + usize::from(walk.begun);
        let rest = bytes.get(at..)?;
        let head = first_block(rest)?;
        let (index, length) = match names.list.get(walk.next) {
            Some(name) if name.begins(rest, head) => (walk.next, name.text.len()),
            _ => names.near(walk.next, rest, head)?,
        };
        walk.begun = true;
        walk.name_at = at;
        walk.next = index + 1;
        self.at = at + length;
        Some(index)
    }

    /// Leaves an object that has fields and ends here.
    #[doc(hidden)]
    #[inline]
    pub fn ends(&mut self, walk: &Walk) -> bool {
        let ends = walk.begun && self.peek() == Some(b'}');
        if ends {
            self.leave(walk);
        }
        ends
    }

    /// Reads the next field name the slow way, or the end of the object.
    ///
    /// # Errors
    ///
    /// See [`name`](Self::name).
    #[doc(hidden)]
    pub fn any_member(&mut self, walk: &mut Walk, names: &Names) -> Result<Option<Found<'a>>, Fault> {
        let name = match self.raw_name(walk)? {
            None => return Ok(None),
            Some((inner, false)) => Cow::Borrowed(inner),
            Some((inner, true)) => match string::unescape(inner) {
                Some(name) => Cow::Owned(name),
                None => return Ok(Some(Found::Raw(inner))),
            },
        };
        Ok(Some(match (names.index)(&name) {
            Some(index) => {
                walk.next = index + 1;
                Found::Known(index)
            }
            None => Found::Other(name),
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::FaultKind;

    const NAMES: Names = Names {
        list: &[
            Name::new("\"a\":"),
            Name::new("\"ab\":"),
            Name::new("\"thirteenChars\":"),
            Name::new("\"fourteenCharsX\":"),
            Name::new("\"sessionCredentialFromConsole\":"),
            Name::new("\"aNameThatIsLongerThanTwoWordsOfSixteenBytes\":"),
            Name::new("\"b\":"),
            Name::new("\"c\":"),
            Name::new("\"d\":"),
        ],
        index: |name| NAMES.list.iter().position(|known| known.as_str() == name),
    };

    /// Members of an object of numbers, found with the known names.
    fn found(text: &str) -> Result<Vec<Found<'_>>, Fault> {
        let mut reader = Reader::new(text);
        let mut walk = reader.object()?;
        let mut found = Vec::new();
        loop {
            let member = match reader.usual_member(&mut walk, &NAMES) {
                Some(index) => Found::Known(index),
                None if reader.ends(&walk) => break,
                None => match reader.any_member(&mut walk, &NAMES)? {
                    Some(member) => member,
                    None => break,
                },
            };
            assert_eq!(text.as_bytes()[walk.name_at], b'"');
            found.push(member);
            reader.number()?;
        }
        reader.end()?;
        Ok(found)
    }

    #[test]
    fn finds_names_of_every_length_in_every_order_and_spacing() {
        let count = NAMES.list.len();
        for step in [1, 2, 4, 5, 7, 8] {
            let order: Vec<_> = (0..count).map(|index| index * step % count).collect();
            for (before, after) in [("", ""), ("", " "), (" ", ""), ("\n  ", " ")] {
                let members: Vec<_> =
                    order.iter().map(|index| format!("{before}{}{after}1", NAMES.list[*index].text)).collect();
                let expected: Vec<_> = order.iter().copied().map(Found::Known).collect();
                assert_eq!(found(&format!("{{{}{before}}}", members.join(","))).unwrap(), expected);
                let spaced = members.join(" ,").replace("\":", "\" :");
                assert_eq!(found(&format!("{{{spaced}}}")).unwrap(), expected);
            }
        }
    }

    #[test]
    fn tells_known_names_from_similar_ones() {
        use Found::{Known, Other};
        assert_eq!(found(r#"{"\u0061":1,"b":2}"#).unwrap(), [Known(0), Known(6)]);
        assert_eq!(found(r#"{"a":1,"a":2,"A":3}"#).unwrap(), [Known(0), Known(0), Other("A".into())]);
        let similar =
            ["", "abc", "thirteenCharz", "sessionCredentialFromConsolE", "aNameThatIsLongerThanTwoW0rdsOfSixteenBytes"];
        for name in similar {
            assert_eq!(found(&format!(r#"{{"{name}":1}}"#)).unwrap(), [Other(name.into())]);
        }
    }

    #[test]
    fn faults_are_those_of_any_object() {
        for text in [
            "{",
            "{\"a\"",
            "{\"a\":",
            "{\"a\":1",
            "{\"a\":1,",
            "{\"a\":1,}",
            "{,}",
            "{\"a\":1 \"b\":2}",
            "{\"a\" 1}",
            "{\"a\":1,,\"ab\":2}",
            "{\"thirteenChars\":1;\"fourteenCharsX\":2}",
            "{\"sessionCredentialFrom",
        ] {
            let fault = found(text).unwrap_err();
            let skipped = Reader::new(text).skip().unwrap_err();
            // A number must follow in this test, any value when skipping.
            if skipped.kind != FaultKind::ExpectedValue {
                assert_eq!(fault, skipped, "{text}");
            }
        }
    }
}
