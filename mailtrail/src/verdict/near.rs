//! Names and values near to one that is not known: what someone may have meant.

/// Longest text that is compared.
const LONGEST: usize = 80;

/// The known text that is nearest in meaning, if one is near.
///
/// Texts that differ only in case and separators come first, then words with a slip of the pen. Texts whose digits differ
/// are never near: they name versions, numbers or regions.
pub(super) fn nearest(text: &str, known: impl IntoIterator<Item = &'static str>) -> Option<&'static str> {
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
    if !is_word_by_word(text, known) {
        return None;
    }
    let (text, known): (String, String) = (folded(text).collect(), folded(known).collect());
    if text.len().abs_diff(known.len()) > allowed || !digits(&text).eq(digits(&known)) || are_opposites(&text, &known) {
        return None;
    }
    Some(strsim::damerau_levenshtein(&text, &known)).filter(|distance| *distance <= allowed)
}

/// Letters that may be wrong, missing, additional or swapped in a word.
fn slips(word: &str) -> usize {
    match word.len() {
        0..5 => 0,
        5..12 => 1,
        _ => 2,
    }
}

/// Whether names of as many words differ by a slip in each word at most: `eventName` is another word than `eventTime`.
fn is_word_by_word(text: &str, known: &str) -> bool {
    let (words, known) = (words(text), words(known));
    let is_near = |(word, known): (&String, &String)| {
        word == known || known.len() >= 4 && strsim::damerau_levenshtein(word, known) <= 1
    };
    words.len() != known.len() || words.iter().zip(&known).all(is_near)
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

fn digits(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(char::is_ascii_digit)
}

/// Whether one word is the other with a prefix that turns its meaning around.
fn are_opposites(one: &str, other: &str) -> bool {
    const PREFIXES: [&str; 5] = ["un", "in", "im", "non", "no"];
    let is_negated = |long: &str, short: &str| PREFIXES.iter().any(|prefix| long.strip_prefix(prefix) == Some(short));
    is_negated(one, other) || is_negated(other, one)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn the_nearest_name_is_one_that_may_have_been_meant() {
        let near = |text| nearest(text, ["readOnly", "eventID", "id", "eventName", "detail-type"]);
        assert_eq!(near("readonly"), Some("readOnly"));
        assert_eq!(near("eventId"), Some("eventID"));
        assert_eq!(near("EVENT_NAME"), Some("eventName"));
        assert_eq!(near("detailType"), Some("detail-type"));
        assert_eq!(near("evnetName"), Some("eventName"));
        assert_eq!(near("readOnlyy"), Some("readOnly"));
        assert_eq!(near("ID"), Some("id"));
        assert_eq!(near("ix"), None, "a slip in a short name makes another name");
        assert_eq!(near("eventSource"), None);
        assert_eq!(near("eventTime"), None, "another word");
        assert_eq!(nearest("maxEventTimes", ["minEventTimes"]), None);
        assert_eq!(nearest("recipientAcountId", ["recipientAccountId"]), Some("recipientAccountId"));
        assert_eq!(near(""), None);
        assert_eq!(near(&"readOnly".repeat(1000)), None);
    }

    #[test]
    fn a_value_that_means_something_else_is_not_near() {
        assert_eq!(nearest("TLSv1.4", ["TLSv1.1", "TLSv1.2", "TLSv1.3"]), None);
        assert_eq!(nearest("us-east-3", ["us-east-1"]), None);
        assert_eq!(nearest("unsuccessful", ["successful"]), None);
        assert_eq!(nearest("tlsv1.2", ["TLSv1.1", "TLSv1.2"]), Some("TLSv1.2"));
        assert_eq!(nearest("Reject", ["Reset"]), None);
        assert_eq!(nearest("AwsApiCal", ["AwsApiCall", "AwsVpceEvent"]), Some("AwsApiCall"));
        assert_eq!(nearest("OPT_OUT", ["OptIn", "OptOut"]), Some("OptOut"));
    }
}
