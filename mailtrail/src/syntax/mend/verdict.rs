//! Decides whether a quote ends a string, by the text after it.

use super::ahead::Ahead;

/// How a string is quoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Double,
    Single,
    Backtick,
    Typographic,
    /// `\"`, as inside of a string.
    Escaped,
    /// `""`, as inside of a cell of CSV.
    Doubled,
}

impl Style {
    /// How the string is quoted that begins at a place.
    pub(super) fn at(text: Ahead<'_>, at: usize, doubled: bool) -> Option<Self> {
        match text.char(at)? {
            '"' if doubled && text.byte(at + 1) == Some(b'"') => Some(Self::Doubled),
            '"' => Some(Self::Double),
            '\'' => Some(Self::Single),
            '`' => Some(Self::Backtick),
            '“' | '”' | '„' | '‟' | '‘' | '’' | '‚' | '«' | '»' | '＂' => Some(Self::Typographic),
            '\\' if text.byte(at + 1) == Some(b'"') => Some(Self::Escaped),
            _ => None,
        }
    }

    /// Length of the opening quote.
    pub(super) fn opening(self, text: Ahead<'_>, at: usize) -> usize {
        match self {
            Self::Double | Self::Single | Self::Backtick => 1,
            Self::Escaped | Self::Doubled => 2,
            Self::Typographic => text.char(at).map_or(1, char::len_utf8),
        }
    }

    /// Length of the quote at a place if it may end a string of this style.
    pub(super) fn closing(self, text: Ahead<'_>, at: usize) -> Option<usize> {
        match self {
            Self::Double | Self::Escaped => (text.byte(at) == Some(b'"')).then_some(1),
            Self::Single => (text.byte(at) == Some(b'\'')).then_some(1),
            Self::Backtick => (text.byte(at) == Some(b'`')).then_some(1),
            Self::Doubled => text.rest(at).starts_with("\"\"").then_some(2),
            Self::Typographic => {
                let quotes = ['“', '”', '„', '‟', '’', '‘', '‚', '«', '»', '＂', '"'];
                text.char(at).filter(|char| quotes.contains(char)).map(char::len_utf8)
            }
        }
    }
}

/// What a string is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Name,
    Field,
    Element,
    Top,
}

/// What a quote in a string is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    End,
    /// The string should have ended here already.
    Earlier(usize),
    Inner,
}

/// Judges the quote that ends at `after`; `content` is what the string would be, beginning at `start`.
pub(super) fn judge(text: Ahead<'_>, role: Role, start: usize, content: &str, after: usize) -> Verdict {
    let next = text.space(after);
    let broke = text.breaks(after, next);
    let end_if = |yes| if yes { Verdict::End } else { Verdict::Inner };
    let Some(char) = text.char(next) else { return Verdict::End };
    match (role, char) {
        (Role::Top, _) | (Role::Name, ':' | '=') => Verdict::End,
        (Role::Name, '"') if text.colon(next + 1) => Verdict::Inner,
        (Role::Name, _) => match name_end(content) {
            Some((colon, sure)) if sure || !"\"{[,}]".contains(char) => Verdict::Earlier(start + colon),
            _ => end_if(!(next == after && is_split_name(text, after))),
        },
        (_, '}' | ']' | ')' | ';') => Verdict::End,
        (_, ',') => end_if(follows_comma(text, role, next)),
        (_, ':') => end_if(!content.is_empty() && content.len() <= 128 && content.chars().all(of_name)),
        (_, '/') => end_if(matches!(text.byte(next + 1), Some(b'/' | b'*'))),
        (_, '#') => end_if(next > after),
        (_, '.') => end_if(next > after && text.rest(next).starts_with("...")),
        (Role::Field, _) if text.name(next) && (next > after || char == '"') => Verdict::End,
        (Role::Element, '"') => end_if(broke || text.element(next)),
        (Role::Element, '{' | '[') => end_if(next > after || !content.is_empty()),
        _ => end_if(broke),
    }
}

fn of_name(char: char) -> bool {
    char.is_alphanumeric() || matches!(char, '_' | '-' | '.' | ':' | '@' | '$')
}

/// The colon that seems to end a name whose closing quote is missing: surely if a value stands behind it.
pub(super) fn name_end(content: &str) -> Option<(usize, bool)> {
    let before_value = |colon: &usize| {
        let rest = content[colon + 1..].trim_start();
        rest.is_empty()
            || rest.starts_with(['{', '[', '-', '\''])
            || rest.starts_with(|char: char| char.is_ascii_digit())
    };
    let colons = || content.match_indices(':').map(|(at, _)| at).filter(|at| *at > 0).take(16);
    let sure = colons().find(before_value).map(|colon| (colon, true));
    sure.or_else(|| colons().next().map(|colon| (colon, false)))
}

/// Whether the quote behind which the rest stands is within a name: letters, then a quote and a colon.
pub(super) fn is_split_name(text: Ahead<'_>, after: usize) -> bool {
    let (word, end) = text.word(after);
    !word.is_empty() && text.byte(end) == Some(b'"') && text.colon(end + 1)
}

/// Whether what follows a comma is what may follow a value.
fn follows_comma(text: Ahead<'_>, role: Role, comma: usize) -> bool {
    let next = text.space(comma + 1);
    if text.breaks(comma, next) {
        return true;
    }
    match text.char(next) {
        Some(char) if char.is_alphabetic() || char == '_' => match role {
            Role::Field => text.name(next),
            _ => ["true", "false", "null", "None", "True", "False"].contains(&text.word(next).0),
        },
        _ => true,
    }
}
