//! Separators that people and programs put between documents.

use super::conflict::marker_line;

/// Something between documents that belongs to none of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Separator {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// `|`
    Bar,
    /// `&`
    Ampersand,
    /// `---`, `===`, `***` or longer.
    Rule,
    /// `...`, the end of a document of YAML.
    Dots,
    /// `\n`, `\r\n` or `\t` written as backslash and letter, once or more.
    EscapedLineEnd,
    /// A Markdown fence: three or more backticks or tildes, and a word behind them.
    Fence,
    /// U+001E, RFC 7464.
    Record,
    /// U+0000.
    Nul,
    /// U+000C and other control characters that divide: file, group and unit separators, vertical tab, end of transmission.
    Control,
    /// Quotes of a shell around a document.
    Quote,
    /// A line that Git wrote around one side of a conflict.
    Conflict,
    /// Byte order mark and other characters of no width, no-break space.
    Invisible,
}

impl Separator {
    /// Words for a message: "`;` between documents".
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Comma => "`,` between documents",
            Self::Semicolon => "`;` between documents",
            Self::Bar => "`|` between documents",
            Self::Ampersand => "`&` between documents",
            Self::Rule => "a line of dashes between documents",
            Self::Dots => "`...` between documents",
            Self::EscapedLineEnd => "`\\n` (backslash and n) instead of a line break between documents",
            Self::Fence => "Markdown fences around documents",
            Self::Record => "record separators (U+001E) between documents",
            Self::Nul => "null characters (U+0000) between documents",
            Self::Control => "control characters between documents",
            Self::Quote => "quotes around documents",
            Self::Conflict => "Git conflict markers between documents",
            Self::Invisible => "invisible characters between documents",
        }
    }

    /// What to do about it, if anything.
    pub(crate) fn help(self) -> Option<&'static str> {
        match self {
            Self::Record => None,
            Self::Comma => Some("put each document on a line of its own, or all of them in an array"),
            Self::Fence => Some("save what is between the fences"),
            Self::Quote => Some("remove the quotes of the shell"),
            Self::Invisible => Some("save the file without them"),
            _ => Some("put each document on a line of its own"),
        }
    }
}

/// The separator that a text begins with, and its length. White space in front is not skipped.
///
/// It answers for a place between documents only; within one the same characters mean something else.
pub(crate) fn separator(text: &str) -> Option<(Separator, usize)> {
    let first = text.chars().next()?;
    let run = |char: char| text.len() - text.trim_start_matches(char).len();
    if let Some(length) = marker_line(text) {
        return Some((Separator::Conflict, length));
    }
    let found = match first {
        ',' => (Separator::Comma, run(',')),
        ';' => (Separator::Semicolon, run(';')),
        '|' => (Separator::Bar, run('|')),
        '&' => (Separator::Ampersand, run('&')),
        '-' | '=' | '*' | '_' | '#' if run(first) >= 3 => (Separator::Rule, run(first)),
        '.' if run('.') == 3 => (Separator::Dots, 3),
        '\\' => (Separator::EscapedLineEnd, escaped_line_ends(text)),
        '`' | '~' => (Separator::Fence, fence(text, run(first))),
        '\u{1e}' => (Separator::Record, run(first)),
        '\0' => (Separator::Nul, run(first)),
        '\u{4}' | '\u{b}' | '\u{c}' | '\u{1a}' | '\u{1c}' | '\u{1d}' | '\u{1f}' => (Separator::Control, run(first)),
        '\'' if is_shell_quote(&text[1..]) => (Separator::Quote, 1),
        '\u{feff}' | '\u{a0}' | '\u{200b}'..='\u{200f}' | '\u{2028}' | '\u{2029}' | '\u{2060}' => {
            (Separator::Invisible, run(first))
        }
        _ => return None,
    };
    (found.1 > 0).then_some(found)
}

/// Length of line ends and tabs that are written as backslash and letter.
fn escaped_line_ends(text: &str) -> usize {
    let mut length = 0;
    loop {
        let rest = text[length..].trim_start_matches('\\');
        let slashes = text.len() - length - rest.len();
        if !(1..=4).contains(&slashes) || !rest.starts_with(['n', 'r', 't']) {
            return length;
        }
        length += slashes + 1;
    }
}

/// Length of a fence with its word, up to the end of the line; zero if it is none.
fn fence(text: &str, run: usize) -> usize {
    if run < 3 {
        return 0;
    }
    let line = text.lines().next().unwrap_or_default().trim_end();
    let word = line[run..].trim();
    let is_word = word.chars().all(|char| char.is_alphanumeric() || " -_+.:=".contains(char));
    if is_word && word.len() <= 64 { line.len() } else { 0 }
}

/// Whether a quote is in front of a document, or behind one, at the end of a line or of an argument.
fn is_shell_quote(rest: &str) -> bool {
    match rest.trim_start_matches([' ', '\t']).chars().next() {
        None | Some('{' | '[' | '\n' | '\r' | ';' | '|' | '&' | ',' | ')' | '\\') => true,
        Some(_) => rest.starts_with([' ', '\t']),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_what_stands_between_documents() {
        for (text, expected, length) in [
            (";{", Separator::Semicolon, 1),
            (";;\n{", Separator::Semicolon, 2),
            ("| {", Separator::Bar, 1),
            (",\n{", Separator::Comma, 1),
            ("---\n{", Separator::Rule, 3),
            ("----------{", Separator::Rule, 10),
            ("===\n", Separator::Rule, 3),
            ("...\n", Separator::Dots, 3),
            (r"\n{", Separator::EscapedLineEnd, 2),
            (r"\r\n{", Separator::EscapedLineEnd, 4),
            (r"\\r\\n{", Separator::EscapedLineEnd, 6),
            ("```json\n{", Separator::Fence, 7),
            ("```\r\n", Separator::Fence, 3),
            ("~~~~ json title=a.json \n", Separator::Fence, 22),
            ("\u{1e}{", Separator::Record, 1),
            ("\0\0{", Separator::Nul, 2),
            ("\u{c}{", Separator::Control, 1),
            ("&{", Separator::Ampersand, 1),
            ("'{\"a\":1}'", Separator::Quote, 1),
            ("'\n", Separator::Quote, 1),
            ("' https://hooks.example.com", Separator::Quote, 1),
            ("\u{feff}{", Separator::Invisible, 3),
            ("\u{200b}{", Separator::Invisible, 3),
        ] {
            assert_eq!(separator(text), Some((expected, length)), "{text:?}");
            assert!(!expected.name().is_empty() && expected.help().is_none_or(|help| !help.ends_with('.')));
        }
    }

    #[test]
    fn takes_nothing_else() {
        for text in [
            "",
            "{",
            "[",
            "INFO {",
            "-1",
            "--",
            "..",
            "`x`",
            "``",
            "'tis",
            r"\d",
            r"\",
            "```a \"b\"\n",
            "2026-03-02",
            "true",
            "\t",
        ] {
            assert_eq!(separator(text), None, "{text:?}");
        }
    }
}
