//! Per cent signs: what is written with them, decoded and encoded again in the same manner.

/// Characters between the parts of words that are encoded each for itself.
pub(super) const BETWEEN: [char; 7] = ['=', '&', '?', '#', '/', '|', ';'];

/// How often a text may be encoded.
pub(super) const LAYERS: usize = 6;

/// A text that was written with per cent signs, and how.
pub(super) struct Percent {
    pub(super) text: String,
    /// Characters that stand encoded, a bit for each.
    encoded: u128,
    /// Characters that stand for themselves.
    bare: u128,
    /// Whether a plus stands for a space.
    plus: bool,
    /// Whether digits are in lower case.
    is_lower: bool,
}

/// Whether anything is encoded in a text.
pub(super) fn is_encoded(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr_iter(b'%', bytes).any(|at| byte(&bytes[at..]).is_some())
}

/// The byte that a per cent sign and two digits stand for.
fn byte(bytes: &[u8]) -> Option<u8> {
    let digit = |at: usize| char::from(*bytes.get(at)?).to_digit(16);
    u8::try_from(digit(1)? << 4 | digit(2)?).ok()
}

fn bit(byte: u8) -> u128 {
    if byte < 128 { 1 << byte } else { 0 }
}

impl Percent {
    /// Decodes a text once.
    pub(super) fn of(text: &str) -> Self {
        Self::decoded(text, false)
    }

    /// Decodes the value of a parameter, in which a plus is a space.
    pub(super) fn of_parameter(text: &str) -> Self {
        Self::decoded(text, true)
    }

    fn decoded(text: &str, plus: bool) -> Self {
        let (mut out, mut encoded, mut bare) = (Vec::with_capacity(text.len()), 0, 0);
        let (mut has_lower, mut has_plus) = (false, false);
        let mut rest = text.as_bytes();
        while let Some(first) = rest.first() {
            if *first == b'%'
                && let Some(byte) = byte(rest)
            {
                encoded |= bit(byte);
                has_lower |= rest[1..3].iter().any(u8::is_ascii_lowercase);
                out.push(byte);
                rest = &rest[3..];
                continue;
            }
            let is_space = plus && *first == b'+';
            has_plus |= is_space;
            bare |= if is_space { 0 } else { bit(*first) };
            out.push(if is_space { b' ' } else { *first });
            rest = &rest[1..];
        }
        // What is no UTF-8 is Latin-1, most likely.
        let text =
            String::from_utf8(out).unwrap_or_else(|error| error.as_bytes().iter().map(|it| char::from(*it)).collect());
        Self { text, encoded, bare, plus: has_plus, is_lower: has_lower }
    }

    /// Encodes another text as this one was.
    pub(super) fn again(&self, new: &str) -> String {
        let digits: &[u8; 16] = if self.is_lower { b"0123456789abcdef" } else { b"0123456789ABCDEF" };
        let mut out = String::with_capacity(new.len() + 16);
        for char in new.chars() {
            let is_bare = match u8::try_from(char).ok().filter(u8::is_ascii) {
                None => false,
                Some(b' ') if self.plus => {
                    out.push('+');
                    continue;
                }
                Some(byte) if self.encoded & bit(byte) != 0 => false,
                Some(byte) if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) => true,
                Some(byte) => byte != b'%' && !byte.is_ascii_control() && self.bare & bit(byte) != 0,
            };
            if is_bare {
                out.push(char);
                continue;
            }
            for byte in char.encode_utf8(&mut [0; 4]).bytes() {
                out.push('%');
                out.push(char::from(digits[usize::from(byte >> 4)]));
                out.push(char::from(digits[usize::from(byte & 15)]));
            }
        }
        out
    }

    /// Decodes a text until nothing is encoded, from the outermost layer inwards; nothing if there are too many.
    pub(super) fn layers(text: &str) -> Option<Vec<Self>> {
        let mut layers = vec![Self::of(text)];
        while let Some(last) = layers.last().filter(|last| is_encoded(&last.text)) {
            if layers.len() == LAYERS {
                return None;
            }
            let next = Self::of(&last.text);
            layers.push(next);
        }
        Some(layers)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_encoded_again_as_they_were() {
        for text in ["jane%40acme.io", "jane%2Edoe%40acme%2Eio", "a%2fb%3a", "J%C3%BCrgen", "a/b%20c", "50%25+x"] {
            let it = Percent::of(text);
            assert_eq!(it.again(&it.text), text);
        }
        let it = Percent::of_parameter("Jane+Doe%21");
        assert_eq!((&*it.text, it.again("Text a b!")), ("Jane Doe!", "Text+a+b%21".to_owned()));
        assert_eq!(Percent::of("a%40b").again("x@y z/"), "x%40y%20z%2F");
        assert_eq!(Percent::of("J%FCrgen").text, "J\u{fc}rgen");
    }

    #[test]
    fn layers_have_an_end() {
        assert_eq!(Percent::layers("a%2540b").unwrap().last().unwrap().text, "a@b");
        assert!(Percent::layers(&format!("%{}40", "25".repeat(40))).is_none());
        assert!(!is_encoded("100 % sure, 50%") && is_encoded("%40"));
    }
}
