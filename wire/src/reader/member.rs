//! Members of known names, found without looking for the end of their names.

use std::borrow::Cow;

use super::{Reader, Walk, string};
use crate::{Fault, FieldName};

/// How many members are tried behind the one that usually follows, and then from the first one on, before a name is
/// looked up by its text.
const AHEAD: usize = 6;

/// Known member names of a type; the derive makes them.
#[derive(Clone, Copy, Debug)]
pub struct Names {
    /// Names in the order in which documents usually have them.
    pub list: &'static [Name],
    /// Index of a name.
    pub index: fn(&str) -> Option<usize>,
}

impl Names {
    /// Index of the name that a text begins with, if it is one of those behind an index, or of the first ones if there are none.
    #[inline]
    fn near(&self, index: usize, text: &[u8], head: u64) -> Option<usize> {
        let (before, behind) = self.list.split_at_checked(index + 1).unwrap_or((self.list, &[]));
        let ahead = &behind[..behind.len().min(AHEAD)];
        if let Some(found) = ahead.iter().position(|name| name.begins(text, head)) {
            return Some(index + 1 + found);
        }
        let first = &before[..before.len().min(AHEAD - ahead.len())];
        first.iter().position(|name| name.begins(text, head))
    }
}

/// Member name, ready to be compared with the text word by word.
#[derive(Clone, Copy, Debug)]
pub struct Name {
    /// Name with its quotes and colon.
    text: &'static str,
    /// Its first word, and the bits of it that count.
    head: u64,
    mask: u64,
    /// Its second word and its last one, if it is longer than one.
    second: u64,
    last: u64,
}

const WORD: usize = size_of::<u64>();

impl Name {
    /// Makes one of a name with its quotes and colon: `"name":`.
    pub const fn new(text: &'static str) -> Self {
        let length = text.len();
        let counted = if length < WORD { length } else { WORD };
        Self {
            text,
            head: word(text, 0),
            mask: u64::MAX >> (8 * (WORD - counted)),
            second: word(text, WORD),
            last: word(text, length.saturating_sub(WORD)),
        }
    }

    /// The name itself.
    pub fn as_str(&self) -> &'static str {
        &self.text[1..self.text.len() - 2]
    }

    /// Whether a text, of which `head` is the first word, begins with this name.
    ///
    /// Masked words spare the search for the end of a name and a call to compare it: a tenth of reading.
    #[inline]
    fn begins(&self, text: &[u8], head: u64) -> bool {
        head & self.mask == self.head && (self.text.len() <= WORD || self.ends(text))
    }

    /// The same for the bytes behind the first word.
    #[inline]
    fn ends(&self, text: &[u8]) -> bool {
        let length = self.text.len();
        let Some(text) = text.get(..length) else { return false };
        let is =
            |at: usize, word: u64| text[at..].first_chunk().is_some_and(|found| u64::from_le_bytes(*found) == word);
        // Two words may overlap; of three, the one in the middle is compared as well.
        is(length - WORD, self.last)
            && (length <= 2 * WORD || is(WORD, self.second))
            && (length <= 3 * WORD || text[2 * WORD..length - WORD] == self.text.as_bytes()[2 * WORD..length - WORD])
    }
}

/// Bytes of a text from an offset on, as many as there are.
const fn word(text: &str, at: usize) -> u64 {
    let bytes = text.as_bytes();
    let (mut word, mut index) = (0, 0);
    while index < WORD && at + index < bytes.len() {
        word |= (bytes[at + index] as u64) << (8 * index);
        index += 1;
    }
    word
}

/// Member that was found in an object of a known type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found<'a> {
    /// Known one, by its index.
    Known(usize),
    /// Another one, by its name.
    Other(Cow<'a, str>),
    /// One whose name has an unpaired surrogate, as it is written.
    Raw(&'a str),
}

impl Found<'_> {
    /// Its name.
    pub fn into_name(self, names: &Names) -> FieldName {
        match self {
            Self::Known(index) => names.list[index].as_str().into(),
            Self::Other(name) => name.into(),
            Self::Raw(inner) => FieldName::raw(inner),
        }
    }
}

impl<'a> Reader<'a> {
    /// Reads the next member name and its colon as [`name`](Self::name) does, trying the members first that usually
    /// follow the last one.
    ///
    /// # Errors
    ///
    /// As [`name`](Self::name).
    #[inline]
    #[doc(hidden)]
    pub fn member(&mut self, walk: &mut Walk, names: &Names) -> Result<Option<Found<'a>>, Fault> {
        match self.usual_member(walk, names) {
            Some(index) => Ok(Some(Found::Known(index))),
            None => self.any_member(walk, names),
        }
    }

    #[inline]
    pub(crate) fn usual_member(&mut self, walk: &mut Walk, names: &Names) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let mut at = self.at;
        if walk.begun {
            if self.peek() != Some(b',') {
                return None;
            }
            at = self.at + 1;
        }
        let rest = bytes.get(at..)?;
        let head = u64::from_le_bytes(*rest.first_chunk()?);
        let index = match names.list.get(walk.next) {
            Some(name) if name.begins(rest, head) => walk.next,
            _ => names.near(walk.next, rest, head)?,
        };
        *walk = Walk { begun: true, name_at: at, next: index + 1, ..*walk };
        self.at = at + names.list[index].text.len();
        Some(index)
    }

    /// Leaves an object that has members and ends here.
    #[inline]
    pub(crate) fn ends(&mut self, walk: &Walk) -> bool {
        let ends = walk.begun && self.peek() == Some(b'}');
        if ends {
            self.leave(walk);
        }
        ends
    }

    /// Reads the next member name the long way, or the end of the object.
    pub(crate) fn any_member(&mut self, walk: &mut Walk, names: &Names) -> Result<Option<Found<'a>>, Fault> {
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
        while let Some(member) = reader.member(&mut walk, &NAMES)? {
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
