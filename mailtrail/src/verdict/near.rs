//! Names and values similar to an unknown one: what somebody may have meant.

mod memo;
mod slip;

pub(super) use self::memo::nearest_known;
use self::slip::is_slip;

/// Longest text that is compared.
const LONGEST: usize = 80;

/// Longest name of which a slip may make another one, wherever it divides the name.
const LONGEST_SHORT: usize = 4;

/// The known text that is nearest in meaning, if one is near.
///
/// Texts that differ only in case and separators come first, then words with a slip of the pen. Texts whose digits differ
/// are never near: they name versions, numbers or regions.
pub(crate) fn nearest(text: &str, known: impl IntoIterator<Item = &'static str>) -> Option<&'static str> {
    let distances = known.into_iter().filter_map(|known| Some((distance(text, known)?, known)));
    distances.min().map(|(_, known)| known)
}

/// How far two texts are from each other, if they are near: nothing if only case and separators differ.
pub(super) fn distance(text: &str, known: &str) -> Option<usize> {
    // Most are sorted out here, at no cost: separators aside, near texts are about as long as each other.
    if text.is_empty() || text.len() > LONGEST || text.len().abs_diff(known.len()) > known.len() {
        return None;
    }
    if folded(text).eq(folded(known)) {
        return Some(0);
    }
    let allowed = slips(known);
    if allowed == 0 {
        return None;
    }
    // A slip changes at most two of the letters that a word has.
    if (letters(text) ^ letters(known)).count_ones() as usize > 2 * allowed {
        return None;
    }
    let is_word_by_word = is_word_by_word(text, known);
    let (text, known): (String, String) = (folded(text).collect(), folded(known).collect());
    if !is_word_by_word && !is_swapped(&text, &known) {
        return None;
    }
    if text.len().abs_diff(known.len()) > allowed || !are_digits_alike(&text, &known) || are_opposites(&text, &known) {
        return None;
    }
    Some(strsim::damerau_levenshtein(&text, &known)).filter(|distance| *distance <= allowed)
}

/// Letters that may be wrong, missing, additional or swapped in a word.
fn slips(word: &str) -> usize {
    match word.len() {
        0..2 => 0,
        2..12 => 1,
        _ => 2,
    }
}

/// Whether names of as many words differ by a slip in each word at most: `eventName` is another word than `eventTime`.
fn is_word_by_word(text: &str, known: &str) -> bool {
    let (text, known) = (words(text), words(known));
    if text.len() != known.len() {
        let (text, known) = (text.concat(), known.concat());
        return known.len() > LONGEST_SHORT || is_slip(&text, &known, true);
    }
    let is_alone = known.len() == 1;
    text.iter().zip(&known).all(|(word, known)| word == known || is_slip(word, known, is_alone))
}

/// The words of a name in camel case or with separators, in lower case.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut before = ' ';
    for char in name.chars() {
        let is_separator = matches!(char, '_' | '-' | ' ');
        if is_separator || char.is_ascii_uppercase() && before.is_ascii_lowercase() {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| !is_separator) {
            word.push(char.to_ascii_lowercase());
        }
        before = char;
    }
    words
}

/// A text without case and separators.
fn folded(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|char| !matches!(char, '_' | '-' | ' ')).map(|char| char.to_ascii_lowercase())
}

/// The letters and digits of a text, a bit for each.
fn letters(text: &str) -> u64 {
    folded(text).fold(0, |set, char| set | 1 << (u32::from(char) % 64))
}

/// Whether two texts have the same digits, or the only digit of a name, as in `s3Bucket`, was left out or doubled. A digit at
/// the end is a number.
fn are_digits_alike(text: &str, known: &str) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let (found, wanted) = (digits(text), digits(known));
    let is_in_word = wanted.len() == 1 && !known.ends_with(|last: char| last.is_ascii_digit());
    found == wanted || is_in_word && (found.is_empty() || found == wanted.repeat(2))
}

/// Whether two long texts differ by two neighboring letters alone, which may be those between which a word ends.
fn is_swapped(text: &str, known: &str) -> bool {
    let (text, known) = (text.as_bytes(), known.as_bytes());
    let Some(at) = text.iter().zip(known).position(|(one, other)| one != other) else { return false };
    let ([one, two, rest @ ..], [first, second, other @ ..]) = (&text[at..], &known[at..]) else { return false };
    known.len() > LONGEST_SHORT && (one, two, rest) == (second, first, other)
}

/// Whether one word is the other with a prefix that turns its meaning around.
fn are_opposites(one: &str, other: &str) -> bool {
    const PREFIXES: [&str; 5] = ["un", "in", "im", "non", "no"];
    let is_negated = |long: &str, short: &str| PREFIXES.iter().any(|prefix| long.strip_prefix(prefix) == Some(short));
    is_negated(one, other) || is_negated(other, one)
}

#[cfg(test)]
mod tests;
