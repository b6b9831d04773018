//! Conflicts that Git left in a file: `<<<<<<< HEAD`, `=======`, `>>>>>>> topic`.

/// Letters of a marker.
const LENGTH: usize = 7;

/// Where the first conflict begins, or goes on; a line of `=` alone is none.
pub(crate) fn find_conflict(text: &str) -> Option<usize> {
    let lines = memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1);
    std::iter::once(0).chain(lines).find(|at| matches!(marker(&text[*at..]), Some('<' | '>')))
}

/// Whether a marker stands at a place in a text, on a line of its own.
pub(crate) fn is_conflict(text: &str, at: usize) -> bool {
    let begins_line = text.get(..at).is_some_and(|before| before.is_empty() || before.ends_with('\n'));
    begins_line && marker(&text[at..]).is_some()
}

/// Length of a line that begins or ends a conflict, or names its common ancestor.
pub(super) fn marker_line(text: &str) -> Option<usize> {
    let marker = marker(text)?;
    (marker != '=').then(|| text.lines().next().unwrap_or_default().trim_end().len())
}

/// The letter of the marker that a line is.
fn marker(line: &str) -> Option<char> {
    let first = line.chars().next().filter(|first| matches!(first, '<' | '=' | '>' | '|'))?;
    let rest = line.trim_start_matches(first);
    let is_alone = rest.is_empty() || rest.starts_with(['\n', '\r']);
    let is_marker = line.len() - rest.len() == LENGTH && (is_alone || first != '=' && rest.starts_with(' '));
    is_marker.then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_stand_on_lines_of_their_own() {
        for text in ["<<<<<<< HEAD\n", ">>>>>>> topic", "||||||| 1a2b3c4\r\n", "=======\n", "=======", "<<<<<<<\n"] {
            assert!(is_conflict(text, 0), "{text}");
        }
        for text in ["<<<<<< HEAD", "<<<<<<<< HEAD", "<<<<<<<HEAD", "======= a", "========", "", "-------"] {
            assert!(!is_conflict(text, 0), "{text}");
        }
        assert!(!is_conflict("a <<<<<<< b", 2) && is_conflict("a\n<<<<<<< b", 2));
    }

    #[test]
    fn the_first_one_is_found() {
        assert_eq!(find_conflict("{\n<<<<<<< HEAD\n\"a\":1,\n=======\n"), Some(2));
        assert_eq!(find_conflict("=======\n>>>>>>> topic\n"), Some(8));
        assert_eq!(find_conflict("=======\n{\"a\":\"<<<<<<< b\"}\n"), None);
    }

    #[test]
    fn lines_have_a_length() {
        assert_eq!(marker_line("<<<<<<< HEAD \r\n{"), Some(12));
        assert_eq!(marker_line("=======\n"), None);
    }
}
