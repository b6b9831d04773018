//! Typos in one word. In a short word, hardly any typo leaves a word that can be nothing else.

/// Shortest word in which any letter may be wrong.
const LONG: usize = 5;

/// The same for a word of a longer name, of which the other words say what is meant.
const LONG_BESIDE_OTHERS: usize = 4;

/// Whether a word differs from a known one by a slip; `is_alone` says that there is no other word in the name.
///
/// In short words letters are swapped or doubled, or one is missing; another letter makes another word of them, as `ip` and
/// `id`, `main` and `mail`, unless its key lies beside the right one and other words say what is meant.
pub(super) fn is_slip(word: &str, known: &str, is_alone: bool) -> bool {
    if known.len() >= (if is_alone { LONG } else { LONG_BESIDE_OTHERS }) {
        return strsim::damerau_levenshtein(word, known) <= 1;
    }
    let (word, known): (Vec<_>, Vec<_>) = (word.chars().collect(), known.chars().collect());
    let from = word.iter().zip(&known).take_while(|(one, other)| one == other).count();
    let (rest, known_rest) = (&word[from..], &known[from..]);
    match (rest, known_rest) {
        ([one, two, rest @ ..], [first, second, other @ ..]) if (one, two, rest) == (second, first, other) => true,
        ([one, rest @ ..], [first, other @ ..]) if rest == other => !is_alone && are_neighbours(*one, *first),
        ([one, rest @ ..], other) if rest == other => from > 0 && word[from - 1] == *one,
        (rest, [_, other @ ..]) if rest == other => known.len() > if is_alone { 3 } else { 1 },
        _ => false,
    }
}

/// Whether the keys of two letters lie side by side.
fn are_neighbours(one: char, other: char) -> bool {
    const ROWS: [&str; 3] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
    ROWS.iter().any(|row| row.find(one).zip(row.find(other)).is_some_and(|(one, other)| one.abs_diff(other) == 1))
}

#[cfg(test)]
mod tests {
    use super::is_slip;

    #[test]
    fn slips_in_short_words() {
        for (word, known, alone, among) in [
            ("mial", "mail", true, true),
            ("maill", "mail", true, true),
            ("mai", "mail", true, true),
            ("main", "mail", false, true),
            ("ot", "to", true, true),
            ("tto", "to", true, true),
            ("t", "to", false, true),
            ("ri", "ip", false, false),
            ("id", "ip", false, false),
            ("io", "ip", false, true),
            ("set", "get", false, false),
            ("fet", "get", false, true),
            ("et", "get", false, true),
            ("gett", "get", true, true),
            ("gets", "get", false, false),
            ("statuz", "status", true, true),
            ("stade", "status", false, false),
        ] {
            assert_eq!((is_slip(word, known, true), is_slip(word, known, false)), (alone, among), "{word} {known}");
        }
    }
}
