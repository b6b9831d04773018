//! Forms that tell what a text is, whatever it stands for.

/// Whether a text is twelve digits.
pub(super) fn is_account(text: &str) -> bool {
    text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a text is an identifier, and no name: letters and digits mixed, and long.
pub(super) fn is_id(text: &str) -> bool {
    if text.len() < 8 {
        return false;
    }
    let (mut digits, mut letters) = (0, 0);
    for byte in text.bytes() {
        match byte {
            b'0'..=b'9' => digits += 1,
            b'a'..=b'z' | b'A'..=b'Z' => letters += 1,
            b'-' | b'_' | b'+' | b'/' | b'=' | b'.' | b'~' => {}
            _ => return false,
        }
    }
    // Slashes belong to base64, or stand between parts that are looked at one by one.
    let is_base64 = || {
        text.len() >= 24
            && !text.starts_with('/')
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+/=".contains(&byte))
            && !text.split('/').any(is_account)
    };
    digits + letters >= 8 && (digits >= 2 || text.len() >= 40) && (!text.contains('/') || is_base64())
}

/// Characters that stand around words.
pub(super) fn is_around(char: char) -> bool {
    char.is_whitespace()
        || matches!(
            char,
            '"' | '\''
                | '`'
                | '<'
                | '>'
                | '('
                | ')'
                | '{'
                | '}'
                | '['
                | ']'
                | ','
                | ';'
                | '|'
                | '\u{2018}'
                | '\u{2019}'
                | '\u{201c}'
                | '\u{201d}'
        )
}

/// Signs between the parts of a word.
pub(super) const SIGNS: [char; 7] = ['=', ':', '/', '#', '&', '%', '\\'];

/// Longest word of which each part is looked at together with all that is behind it.
pub(super) const LONG: usize = 512;

/// Longest word that may be one thing, such as a URL with another one in it: a longer one is looked at in pieces, however it begins.
pub(super) const LONGEST: usize = 4096;

/// A word in pieces with their offsets, each of parts between signs that are not longer together than [`LONG`], or of one that is.
pub(super) fn pieces<'a>(word: &'a str, signs: &'a [char]) -> impl Iterator<Item = (usize, &'a str)> {
    let mut next = Some(0);
    std::iter::from_fn(move || {
        let begin = next?;
        let rest = &word[begin..];
        let end = (rest.len() > LONG)
            .then(|| rest[..rest.floor_char_boundary(LONG)].rfind(signs).or_else(|| rest.find(signs)))
            .flatten();
        next = end.map(|end| begin + end + 1);
        Some((begin, &rest[..end.unwrap_or(rest.len())]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_are_cut_at_signs() {
        let (short, long) = ("a=b:".repeat(100), format!("{}={}=x", "a:b".repeat(200), "c".repeat(600)));
        assert_eq!(pieces(&short, &SIGNS).collect::<Vec<_>>(), [(0, &*short)]);
        let cut: Vec<_> = pieces(&long, &SIGNS).collect();
        assert!(cut.iter().all(|(begin, piece)| long[*begin..].starts_with(piece)));
        assert!(cut.iter().all(|(_, piece)| piece.len() <= LONG || !piece.contains(SIGNS)));
        assert_eq!(cut.iter().map(|(_, piece)| piece.len() + 1).sum::<usize>(), long.len() + 1);
    }
}
