//! Looks ahead: short questions about the text at a place.

/// Longest name that is looked for in front of a colon.
const LONGEST_NAME: usize = 128;

/// A text and questions about places in it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ahead<'a>(pub(super) &'a str);

impl<'a> Ahead<'a> {
    pub(super) fn byte(self, at: usize) -> Option<u8> {
        self.0.as_bytes().get(at).copied()
    }

    pub(super) fn char(self, at: usize) -> Option<char> {
        self.rest(at).chars().next()
    }

    pub(super) fn rest(self, at: usize) -> &'a str {
        self.0.get(at..).unwrap_or_default()
    }

    /// Offset behind white space.
    pub(super) fn space(self, at: usize) -> usize {
        let rest = self.0.as_bytes().get(at..).unwrap_or_default();
        at + rest.iter().position(|byte| !matches!(byte, b' ' | b'\t' | b'\n' | b'\r')).unwrap_or(rest.len())
    }

    /// Whether a line ends between two places.
    pub(super) fn breaks(self, from: usize, to: usize) -> bool {
        self.0.as_bytes().get(from..to).is_some_and(|gap| gap.contains(&b'\n') || gap.contains(&b'\r'))
    }

    /// Whether a colon, or what stands for it, is next.
    pub(super) fn colon(self, at: usize) -> bool {
        matches!(self.byte(self.space(at)), Some(b':' | b'='))
    }

    /// Whether a name and its colon are next, the name in quotes of any form or in none.
    pub(super) fn name(self, at: usize) -> bool {
        let at = self.space(at);
        match self.char(at) {
            Some('\\') => self.rest(at).starts_with("\\\"") && self.colon(self.word(at + 2).1 + 2),
            Some(quote @ ('"' | '\'' | '`' | '“' | '”' | '‘' | '„')) => self.quoted_name(at, quote),
            Some(_) => {
                let (word, end) = self.word(at);
                !word.is_empty() && self.colon(end)
            }
            None => false,
        }
    }

    /// Whether a name in double quotes stands here, with its colon.
    fn quoted_name(self, at: usize, quote: char) -> bool {
        let rest = self.rest(at + quote.len_utf8());
        let closes = |char: char| char == quote || (quote > '\u{2000}' && matches!(char, '"' | '”' | '“' | '’'));
        let end = rest.char_indices().take(LONGEST_NAME).find(|(_, char)| closes(*char) || *char == '\n');
        end.is_some_and(|(length, char)| {
            closes(char)
                && !rest[..length].contains([',', '{', '}'])
                && self.colon(at + quote.len_utf8() + length + char.len_utf8())
        })
    }

    /// Letters, digits and what may stand between them, and where they end.
    pub(super) fn word(self, at: usize) -> (&'a str, usize) {
        let rest = self.rest(at);
        let of_word = |char: &char| char.is_alphanumeric() || matches!(char, '_' | '$' | '.' | '-' | '@');
        let length = rest.chars().take(LONGEST_NAME).take_while(of_word).map(char::len_utf8).sum();
        (rest.get(..length).unwrap_or_default(), at + length)
    }

    /// Whether a string in double quotes stands here that ends where a value of an array may end.
    pub(super) fn element(self, at: usize) -> bool {
        let Some(rest) = self.rest(at).strip_prefix('"') else { return false };
        let end = rest.bytes().take(LONGEST_NAME * 2).position(|byte| matches!(byte, b'"' | b'\n'));
        end.is_some_and(|length| {
            rest.as_bytes()[length] == b'"'
                && match self.byte(self.space(at + length + 2)) {
                    Some(b']') => true,
                    Some(b',') => {
                        let next = self.space(self.space(at + length + 2) + 1);
                        !self.char(next).is_some_and(|char| char.is_alphabetic() || char == ',')
                    }
                    _ => false,
                }
        })
    }

    /// Whether strings with commas between them and a closing bracket of this form are next, from a comma on.
    pub(super) fn list(self, mut at: usize, closing: u8) -> bool {
        for _ in 0..16 {
            at = self.space(at);
            if self.byte(at) == Some(closing) {
                return true;
            }
            let next = self.space(at + 1);
            if self.byte(at) != Some(b',') || self.byte(next) != Some(b'"') {
                return false;
            }
            let rest = self.rest(next + 1);
            let Some(length) = rest.bytes().take(LONGEST_NAME).position(|byte| byte == b'"') else { return false };
            at = next + length + 2;
        }
        false
    }

    /// Whether a text goes on like what may follow a value: in an object, in an array, or at the end.
    pub(super) fn follows(self, at: usize, context: Option<bool>) -> bool {
        let at = self.space(at);
        match (self.byte(at), context) {
            (None, context) => context.is_none(),
            (Some(b'}'), Some(object)) => object,
            (Some(b']'), Some(object)) => !object,
            (Some(b','), Some(object)) => self.name(at + 1) == object,
            _ => false,
        }
    }
}
