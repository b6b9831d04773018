//! The line of a text around the place of a finding.

use std::ops::Range;

use mailtrail_wire::is_secret_at;

use super::secret::{Hidden, hidden};
use crate::envelope::{Place, Source};

/// Bytes that are shown before a place, and from its beginning on.
const BEFORE: usize = 100;
const BEHIND: usize = 140;

/// Lines that are shown of an object or array that has nothing on its first one.
const LINES: usize = 3;

/// A part of a text around the place of a finding: its line, or a window of it, with secrets left out.
///
/// The text is from the file or, if the place is in a text that was unpacked, from that one. It is unescaped; escape it before you show it (see
/// [`plain`](crate::report::plain)).
///
/// ```
/// use mailtrail::{Options, validate_text};
///
/// let (findings, _) = validate_text(r#"{"eventVersion": 7, "userIdentity": {}, "eventTime": "a"}"#, &Options::default());
/// let snippet = findings[0].snippet.as_ref().expect("a place in a document");
/// assert_eq!(snippet.marked(), "7");
/// assert!(!snippet.is_cut_before && !snippet.is_cut_behind);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Snippet {
    /// The line, or a window of it. If an object begins alone on its line, up to two more lines follow.
    pub text: String,
    /// Offset in it where the place begins.
    pub start: usize,
    /// Offset in it where the place ends, on the first line.
    pub end: usize,
    /// Whether the line continues before it.
    pub is_cut_before: bool,
    /// Whether the last line continues after it.
    pub is_cut_behind: bool,
}

impl Snippet {
    /// Returns the part that the finding is about.
    ///
    /// ```
    /// use mailtrail::{Options, validate_text};
    ///
    /// let (findings, _) = validate_text("{\"a\": tru}", &Options::default());
    /// assert_eq!(findings[0].snippet.as_ref().map(|snippet| snippet.marked()), Some("tru"));
    /// ```
    pub fn marked(&self) -> &str {
        self.text.get(self.start..self.end).unwrap_or_default()
    }

    /// What is shown of a text around a place.
    pub(super) fn of(source: &Source<'_>, place: &Place<'_>) -> Option<Self> {
        let Source { text, is_valid, .. } = *source;
        let window = Window::of(source);
        if window.shown.is_empty() {
            return None;
        }
        let hides = hidden(text, window.shown.clone(), is_valid);
        let is_secret = is_secret_at(&place.pointer) || place.inner.iter().any(|way| is_secret_at(way));
        let is_hidden = |mark: &Range<usize>| {
            mark.is_empty() || hides.iter().any(|hide| hide.range.start <= mark.start && mark.end <= hide.range.end)
        };
        // Of a secret nothing is shown of which it cannot be told where it ends; a name or a brace is none.
        let is_value = !text[window.mark.clone()].starts_with(['{', '['])
            && !text[window.mark.end..].trim_start().starts_with(':');
        if is_secret && (is_value || !is_valid) && !is_hidden(&window.mark) {
            return None;
        }
        Some(window.without(text, &hides))
    }

    /// Bytes of text that it has.
    pub(crate) fn len(&self) -> usize {
        self.text.len()
    }
}

/// What is shown of a text, and what is marked.
#[derive(Debug)]
struct Window {
    shown: Range<usize>,
    mark: Range<usize>,
    cut: (bool, bool),
}

impl Window {
    fn of(source: &Source<'_>) -> Self {
        let Source { text, part, is_valid, is_first, is_cut } = source;
        let bytes = text.as_bytes();
        let from = text.ceil_char_boundary(part.start.saturating_sub(BEFORE));
        let line = memchr::memrchr(b'\n', &bytes[from..part.start]).map(|end| from + end + 1);
        let start = line.unwrap_or(from);
        let rest = &text[part.start..text.floor_char_boundary(part.start.saturating_add(BEHIND))];
        let is_lone = *is_valid && matches!(rest.lines().next().map(str::trim_end), Some("{" | "[" | "[{"));
        let lines = if is_lone { LINES } else { 1 };
        let end = rest.match_indices('\n').nth(lines - 1).map(|(end, _)| end);
        let (length, is_cut) =
            end.map_or((rest.len(), *is_cut || part.start + rest.len() < text.len()), |end| (end, false));
        let shown = text[..part.start + length].trim_end_matches('\r').len().max(part.start);
        let first = rest.find('\n').map_or(shown, |end| part.start + end).min(shown);
        // A document that stands in a line of others may have only its indent before it.
        let is_begun = line.is_some() || from == 0 && (*is_first || is_lone);
        Self { shown: start..shown, mark: part.start..part.end.clamp(part.start, first), cut: (!is_begun, is_cut) }
    }

    /// The text without what is hidden.
    fn without(self, text: &str, hides: &[Hidden]) -> Snippet {
        let Self { shown, mark, cut } = self;
        let (mut out, mut at, mut marked) = (String::with_capacity(shown.len()), shown.start, [0, 0]);
        let mut copy = |out: &mut String, until: usize, at: usize| {
            for (place, out_place) in [mark.start, mark.end].into_iter().zip(&mut marked) {
                if (at..=until).contains(&place) {
                    *out_place = out.len() + place - at;
                }
            }
            out.push_str(&text[at..until]);
        };
        let mut inside = [None, None];
        for hide in hides {
            let range = hide.range.start.max(at)..hide.range.end.min(shown.end);
            if range.is_empty() {
                continue;
            }
            copy(&mut out, range.start, at);
            let before = out.len();
            // Of what begins before, nothing is told.
            let told = if range.start == hide.range.start { hide.told } else { 0 };
            out.push_str(text.get(range.start..range.start + told).unwrap_or_default());
            out.push_str(if told == 0 { "***" } else { "…" });
            for (place, known) in [mark.start, mark.end].into_iter().zip(&mut inside) {
                if range.start < place && place < range.end
                    || place == range.end && known.is_none() && place == mark.end
                {
                    *known = Some((before, out.len()));
                }
            }
            at = range.end;
        }
        copy(&mut out, shown.end.max(at), at);
        let [start, end] = marked;
        let start = inside[0].map_or(start, |(before, _)| before);
        let end = inside[1].map_or(end, |(_, behind)| behind).max(start);
        Snippet { text: out, start, end, is_cut_before: cut.0, is_cut_behind: cut.1 }
    }
}

#[cfg(test)]
mod tests {
    use crate::{Options, Snippet, validate_text};

    /// The snippets of a text, with brackets around what is marked.
    fn snippets(text: &str) -> Vec<String> {
        let (findings, _) = validate_text(text, &Options::default());
        findings.iter().filter_map(|finding| finding.snippet.as_deref().map(said)).collect()
    }

    fn said(snippet: &Snippet) -> String {
        let Snippet { text, start, end, .. } = snippet;
        let cut = |is_cut| if is_cut { "…" } else { "" };
        let (before, behind) = (cut(snippet.is_cut_before), cut(snippet.is_cut_behind));
        format!("{before}{}[{}]{}{behind}", &text[..*start], &text[*start..*end], &text[*end..])
    }

    const HEAD: &str = r#"{"eventVersion":"1.11","userIdentity":{"type":"Root"},"eventTime":"2026-01-02T03:04:05Z""#;

    #[test]
    fn a_long_line_is_a_window() {
        let text = format!(
            r#"{HEAD},"requestParameters":{{"a":"{}"}},"new":1,"b":"{}"}}"#,
            "x ".repeat(500),
            "y ".repeat(500)
        );
        let found = snippets(&text);
        let new = found.iter().find(|it| it.contains("[\"new\"]")).unwrap();
        assert!(new.starts_with("…x x") || new.starts_with("… x"), "{new}");
        assert!(new.ends_with("y …") || new.ends_with("y…"), "{new}");
        assert!(new.len() < 300, "{new}");
    }

    #[test]
    fn what_an_object_begins_with_is_shown() {
        let lines = HEAD.replace("{\"eventV", "{\n  \"eventV").replace(",\"", ",\n  \"");
        let text = format!("[\n  {lines}\n}}\n]");
        let first = &snippets(&text)[0];
        assert_eq!(first, "[{]\n  \"eventVersion\":\"1.11\",\n  \"userIdentity\":{\"type\":\"Root\"},");
    }

    #[test]
    fn secrets_are_left_out() {
        let key = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
        let text = format!(r#"{HEAD},"password":"QxZvW","new":1,"other":"{key}"}}"#);
        let found = snippets(&text);
        let new = found.iter().find(|it| it.contains("[\"new\"]")).unwrap();
        assert!(new.ends_with(r#""password":***,["new"]:1,"other":"wJal…"}"#), "{new}");
        let broken = snippets(&format!(r#"{HEAD},"password" "QxZvW","new":1}}"#));
        assert!(broken.iter().all(|it| !it.contains("QxZvW")), "{broken:?}");
        assert!(broken[0].ends_with(r#""password" "[***]"#), "{broken:?}");
    }

    #[test]
    fn the_end_of_a_text_is_marked() {
        assert_eq!(snippets("{\"a\": [1,\n"), ["{\"a\": [1,[]"]);
    }

    #[test]
    fn inner_texts_are_shown() {
        let inner = format!("{HEAD},\n\"new\":1}}").replace('"', "\\\"").replace('\n', "\\n");
        let text = format!(
            r#"{{"Type":"Notification","TopicArn":"arn:aws:sns:eu-west-1:111122223333:a","Message":"{inner}"}}"#
        );
        assert!(snippets(&text).contains(&"[\"new\"]:1}".to_owned()), "{:?}", snippets(&text));
    }
}
