//! Guesses where the elements of a long text begin.

use memchr::memmem::Finder;

/// Cuts a text into pieces of whole elements, by guessing, so that several threads can share it.
///
/// Records of one source are written by one program and begin alike. The cutter learns from the first one: the bytes from its `{` to the end of
/// its first key. Where the same bytes occur again at a place where an element can begin, an element most probably begins.
/// The bytes cannot occur inside a string, because the quotes would be escaped. A nested object can begin the same way, so
/// callers must check that the piece before a cut really ends there.
///
/// ```
/// use mailtrail::input::Cutter;
///
/// let text = r#"{"id": 1, "sub": {"id": 2}}, {"id": 3}"#;
/// let cutter = Cutter::learn(text).expect("an object with a key");
/// assert_eq!(cutter.find(text, 1), Some(29));
/// assert_eq!(cutter.find(text, 30), None);
/// ```
#[derive(Debug, Clone)]
pub struct Cutter {
    opening: Finder<'static>,
    /// What stands before the first element on its line, if anything.
    #[cfg(feature = "threads")]
    before: Option<Before>,
}

/// What stands before an element on its line.
#[cfg(feature = "threads")]
#[derive(Debug, Clone, Copy)]
struct Before {
    /// First byte of the line.
    first: u8,
    /// Bytes before the element.
    length: usize,
}

/// Most bytes before an element on its line.
#[cfg(feature = "threads")]
const MOST_BEFORE: usize = 512;

/// Bytes of a line that are enough to tell what it is, what stands before its document aside.
#[cfg(feature = "threads")]
const SHORTEST: usize = 512;

impl Cutter {
    /// Makes a cutter for elements that begin with `opening`.
    pub fn new(opening: &str) -> Self {
        Self {
            opening: Finder::new(opening).into_owned(),
            #[cfg(feature = "threads")]
            before: None,
        }
    }

    /// Makes a cutter from the text of a first element; `None` if it is not an object or has no key.
    pub fn learn(element_text: &str) -> Option<Self> {
        learn_opening(element_text).map(Self::new)
    }

    /// Makes a cutter from the first of some lines that has an element; if words stand before it, lines are cut that begin alike
    /// and have words before such an element too.
    #[cfg(feature = "threads")]
    pub(crate) fn learn_lines(text: &str) -> Option<Self> {
        /// Lines that are looked at.
        const MOST_LINES: usize = 64;
        if let Some(cutter) = Self::learn(text) {
            return Some(cutter);
        }
        text.lines().take(MOST_LINES).find_map(|line| {
            let first = *line.as_bytes().first().filter(|first| !first.is_ascii_whitespace())?;
            let near = &line.as_bytes()[..line.len().min(MOST_BEFORE)];
            let length = memchr::memmem::find(near, b"{\"")?;
            let cutter = Self::learn(&line[length..])?;
            Some(Self { before: (length > 0).then_some(Before { first, length }), ..cutter })
        })
    }

    /// Finds the first place at or behind `near` where an element, or a line with one, seems to begin.
    #[cfg(feature = "threads")]
    pub(crate) fn cut(&self, text: &str, near: usize) -> Option<usize> {
        let Some(before) = self.before else { return self.find(text, near) };
        let bytes = text.as_bytes();
        let lines = self.opening.find_iter(bytes.get(near..)?).filter_map(|found| {
            let found = near + found;
            let from = found.saturating_sub(MOST_BEFORE);
            let line = from + memchr::memrchr(b'\n', &bytes[from..found])? + 1;
            let alike =
                if before.first.is_ascii_digit() { bytes[line].is_ascii_digit() } else { bytes[line] == before.first };
            (alike && line < found).then_some(line)
        });
        // Behind a short line it cannot be told whether it goes on.
        let shortest = 2 * before.length + SHORTEST;
        let mut lines = lines.filter(|line| {
            let end = line - 1;
            let from = end.saturating_sub(shortest);
            end > shortest && memchr::memrchr(b'\n', &bytes[from..end]).is_none()
        });
        lines.next()
    }

    /// Like [`find_cut`], with the search prepared once.
    pub fn find(&self, text: &str, near: usize) -> Option<usize> {
        find(&self.opening, text, near)
    }

    /// Whether its elements begin with this opening.
    pub(crate) fn is(&self, opening: &str) -> bool {
        self.opening.needle() == opening.as_bytes()
    }

    /// Does as [`find`](Self::find), or finds the place that a fault behind the first quote of an opening is about: what stood before it
    /// was cut within a string.
    /// It looks for what begins before a limit.
    pub(crate) fn find_at_fault(&self, text: &str, fault: usize, limit: usize) -> Option<usize> {
        let opening = self.opening.needle();
        let quote = memchr::memchr(b'"', opening)?;
        let begin = fault.checked_sub(quote + 1).filter(|begin| *begin > 0);
        let bytes = text.as_bytes();
        let begins = |at: &usize| bytes[*at..].starts_with(opening) && can_begin(&bytes[..*at]);
        begin.filter(|at| *at < bytes.len()).filter(begins).or_else(|| {
            let near = text.as_bytes().get(fault..limit.saturating_add(opening.len()).min(text.len()))?;
            self.opening.find_iter(near).map(|found| fault + found).find(|&at| can_begin(&bytes[..at]))
        })
    }

    /// Finds the first line at or behind `near` that begins with the opening, whatever stands before it.
    pub(crate) fn find_line(&self, text: &str, near: usize) -> Option<usize> {
        let text = text.as_bytes();
        let mut found = self.opening.find_iter(text.get(near..)?).map(|found| near + found);
        found.find(|&at| at.checked_sub(1).is_none_or(|before| text[before] == b'\n'))
    }
}

/// Finds the first place at or after `near` where `opening` occurs and an element can begin.
///
/// An element can begin after `,`, `}` or `]`, at the beginning of a line (perhaps after a semicolon), and at the beginning of the text, ignoring white space;
/// never after `:`.
///
/// ```
/// use mailtrail::input::find_cut;
///
/// let text = "{\"a\":1}\n{\"a\":2}\n{\"a\":3}\n";
/// assert_eq!(find_cut(text, "{\"a\"", 9), Some(16));
/// ```
pub fn find_cut(text: &str, opening: &str, near: usize) -> Option<usize> {
    find(&Finder::new(opening), text, near)
}

fn find(opening: &Finder<'_>, text: &str, near: usize) -> Option<usize> {
    let text = text.as_bytes();
    opening.find_iter(text.get(near..)?).map(|found| near + found).find(|&at| can_begin(&text[..at]))
}

/// Whether an element can begin behind these bytes.
pub(crate) fn can_begin(before: &[u8]) -> bool {
    let is_space = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\r' | b'\n');
    let end = before.iter().rposition(|byte| !is_space(byte)).map_or(0, |last| last + 1);
    let (text, space) = before.split_at(end);
    match text.last() {
        None | Some(b',' | b'}' | b']') => true,
        Some(b':') => false,
        Some(b';') if text[..end - 1].ends_with(b"\n") => true,
        Some(_) => space.contains(&b'\n'),
    }
}

/// Returns what all elements of this kind begin with: the bytes from `{` to the closing quote of the first key.
///
/// White space before the element is skipped. Returns `None` if it is not an object, has no key, or ends within the key.
///
/// ```
/// use mailtrail::input::learn_opening;
///
/// assert_eq!(learn_opening(r#"{ "eventVersion": "1.11" }"#), Some(r#"{ "eventVersion""#));
/// assert_eq!(learn_opening("[1]"), None);
/// ```
pub fn learn_opening(element_text: &str) -> Option<&str> {
    let element = element_text.trim_ascii_start();
    let key = element.strip_prefix('{')?.trim_ascii_start().strip_prefix('"')?;
    let mut escaped = false;
    let closing = key.bytes().position(|byte| {
        let closes = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        closes
    })?;
    Some(&element[..=element.len() - key.len() + closing])
}

#[cfg(test)]
mod tests {
    use super::*;

    const OPENING: &str = "{\"a\"";

    #[test]
    fn the_opening_ends_with_the_first_key() {
        let openings = [
            ("{\"a\":1}", Some("{\"a\"")),
            (" \n{\"a\":1}", Some("{\"a\"")),
            ("{\r\n\t \"a b\" : 1}", Some("{\r\n\t \"a b\"")),
            (r#"{"a\"b\\":1}"#, Some(r#"{"a\"b\\""#)),
            ("{\"\":1}", Some("{\"\"")),
            ("{\"é\":1}", Some("{\"é\"")),
            ("", None),
            ("{}", None),
            ("{", None),
            ("{\"a", None),
            ("{\"a\\\"", None),
            ("[{\"a\":1}]", None),
            ("\"a\"", None),
        ];
        for (element, opening) in openings {
            assert_eq!(learn_opening(element), opening, "{element}");
            assert_eq!(Cutter::learn(element).is_some(), opening.is_some());
        }
    }

    #[test]
    fn places_where_an_element_can_begin() {
        for before in [
            "",
            " ",
            "{\"x\":1}",
            "{\"x\":1} ",
            "{\"x\":1},",
            "{\"x\":1}\n",
            "[],\r\n",
            "[]",
            "[\n  ",
            "# note\n",
            "1\n",
        ] {
            let text = format!("{before}{{\"a\":1}}");
            assert_eq!(find_cut(&text, OPENING, 0), Some(before.len()), "{text}");
        }
    }

    #[test]
    fn places_where_none_can_begin() {
        for before in ["[", "[ ", "{\"x\":", "{\"x\": ", "{\"x\":\n  ", "note ", "\"", "\u{a0}"] {
            let text = format!("{before}{{\"a\":1}}");
            assert_eq!(find_cut(&text, OPENING, 0), None, "{text}");
        }
    }

    #[test]
    fn text_in_a_string_is_no_element() {
        let text = r#"{"b":"x,{\"a\":1}"}"#;
        assert_eq!(find_cut(text, OPENING, 0), None);
    }

    #[test]
    fn the_search_begins_at_near_but_looks_back() {
        let text = "{\"a\":1},{\"a\":2},é{\"a\":3}";
        assert_eq!(find_cut(text, OPENING, 0), Some(0));
        assert_eq!(find_cut(text, OPENING, 1), Some(8));
        assert_eq!(find_cut(text, OPENING, 8), Some(8));
        assert_eq!(find_cut(text, OPENING, 9), None);
        assert_eq!(find_cut(text, OPENING, 17), None, "inside of a character");
        assert_eq!(find_cut(text, OPENING, 1000), None, "behind the text");
    }

    #[test]
    #[cfg(feature = "threads")]
    fn lines_with_words_before_the_element_are_cut() {
        let line = |words: &str| format!("{words}{{\"a\":\"{}\",\"b\":{{\"a\":1}}}}\n", "x".repeat(2 * SHORTEST));
        let text: String = ["INFO ", "INFO ", "WARN ", "INFO ", "INFO main: "].map(line).concat();
        let lines: Vec<_> = text.match_indices("INFO").map(|(at, _)| at).collect();
        let cutter = Cutter::learn_lines(&format!("ready\n{text}")).unwrap();
        assert_eq!(cutter.cut(&text, 1), Some(lines[1]));
        assert_eq!(cutter.cut(&text, lines[1] + 100), Some(lines[2]), "another word");
        assert_eq!(cutter.cut(&text, lines[3] + 100), None);
        let short = "INFO {\"a\":1}\n".repeat(9);
        assert_eq!(
            Cutter::learn_lines(&short).unwrap().cut(&short, 20),
            None,
            "it cannot be told whether a short line goes on"
        );
        let times: String = ["2026-03-02T08:15:30Z ", "3 Mar 2026: ", "Mar 3 "].map(line).concat();
        let cutter = Cutter::learn_lines(&times).unwrap();
        assert_eq!((cutter.cut(&times, 1), cutter.cut(&times, times.len() / 2)), (times.find("3 Mar"), None));
        assert!(Cutter::learn_lines("ready\n\nsteady\n  {}").is_none());
    }

    #[test]
    fn a_cutter_finds_the_same() {
        let text = "{\n  \"a\": 1\n},\n{\n  \"a\": {\n  \"b\": 2}\n}\n";
        let cutter = Cutter::learn(text).unwrap();
        for near in 0..=text.len() {
            assert_eq!(cutter.find(text, near), find_cut(text, "{\n  \"a\"", near));
        }
        assert_eq!(cutter.find(text, 1), Some(14));
    }
}
