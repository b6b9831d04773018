//! Words that say nothing of anybody: those of English sentences about requests and mail, of AWS, and of SMTP.

use super::word_set::{WordSet, places};

/// Words in lower case.
static WORDS: WordSet<{ places(WORDS_LIST) }> = WordSet::of(WORDS_LIST);
const WORDS_LIST: &str = include_str!("vocabulary.txt");

/// Names of fields and things of AWS that consist of several words, in lower case.
static COMPOUNDS: WordSet<{ places(COMPOUNDS_LIST) }> = WordSet::of(COMPOUNDS_LIST);
const COMPOUNDS_LIST: &str = include_str!("compounds.txt");

/// What stands before the colon in names of actions: `s3:GetObject`.
static SERVICES: WordSet<{ places(SERVICES_LIST) }> = WordSet::of(SERVICES_LIST);
const SERVICES_LIST: &str = include_str!("services.txt");

/// Words of the vocabularies of AWS's API models, besides these; `tests/facts/calls/vocabularies` makes the list.
static OF_MODELS: WordSet<{ places(OF_MODELS_LIST) }> = WordSet::of(OF_MODELS_LIST);
const OF_MODELS_LIST: &str = include_str!("enumerated_words.txt");

/// Longest word there is.
const LONGEST: usize = 40;

/// Whether a word is one of the vocabulary, in any case, or several of one.
pub(super) fn is_word(word: &str) -> bool {
    in_lower(word, |word| WORDS.has(word) || word.len() > 4 && word.strip_suffix('s').is_some_and(|one| WORDS.has(one)))
}

/// Whether a name in camel case is one of AWS: of a field or thing of several services, or of an action.
pub(super) fn is_compound(name: &str) -> bool {
    const VERBS: &[&str] = &[
        "Assume", "Attach", "Batch", "Copy", "Create", "Delete", "Describe", "Detach", "Get", "Head", "List", "Modify",
        "Put", "Run", "Send", "Start", "Stop", "Tag", "Untag", "Update",
    ];
    let is_action = || humps(name).next().is_some_and(|verb| VERBS.contains(&verb)) && is_camel(name, is_word);
    in_lower(name, |name| COMPOUNDS.has(name) || name.strip_suffix('s').is_some_and(|one| COMPOUNDS.has(one)))
        || is_action()
}

fn in_lower(word: &str, is_known: impl Fn(&str) -> bool) -> bool {
    if word.len() > LONGEST {
        return false;
    }
    if !word.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return is_known(word);
    }
    let mut lower = [0; LONGEST];
    let lower = &mut lower[..word.len()];
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    std::str::from_utf8(lower).is_ok_and(is_known)
}

/// Whether a word in lower case stands in values of vocabularies.
pub(super) fn is_of_models(word: &str) -> bool {
    OF_MODELS.has(word)
}

/// Whether a text before a colon is the name of a service.
pub(super) fn is_service(name: &str) -> bool {
    in_lower(name, |name| SERVICES.has(name))
}

/// The words that a name in camel case consists of: `DBInstance` of `DB` and `Instance`.
pub(super) fn humps(name: &str) -> impl Iterator<Item = &str> {
    let bytes = name.as_bytes();
    let mut from = 0;
    std::iter::from_fn(move || {
        let begin = from;
        bytes.get(begin)?;
        from += 1;
        while let Some(byte) = bytes.get(from) {
            let is_upper = byte.is_ascii_uppercase();
            let was_upper = bytes[from - 1].is_ascii_uppercase();
            let before_lower = bytes.get(from + 1).is_some_and(u8::is_ascii_lowercase);
            if is_upper && (!was_upper || before_lower) {
                break;
            }
            from += 1;
        }
        name.get(begin..from)
    })
}

/// Whether a text is a name in camel case, of two words at least, each of which a condition knows.
pub(super) fn is_camel(name: &str, knows: impl Fn(&str) -> bool) -> bool {
    name.len() <= 2 * LONGEST
        && name.bytes().all(|byte| byte.is_ascii_alphabetic())
        && name[1..].bytes().any(|byte| byte.is_ascii_uppercase())
        && humps(name).all(|hump| knows(plural(hump)))
}

/// A word in capitals without the small letter that makes it several: `IDs`.
fn plural(hump: &str) -> &str {
    match hump.strip_suffix('s') {
        Some(one) if one.len() > 1 && one.bytes().all(|byte| byte.is_ascii_uppercase()) => one,
        _ => hump,
    }
}

/// Whether a text is a constant in capitals, each word of which is known: `INVALID_FOR_SUMMARY`.
pub(super) fn is_constant(name: &str) -> bool {
    name.contains('_')
        && name.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_')
        && name.split('_').all(|part| part.is_empty() || is_word(part))
}

/// Whether a text is a number that tells nothing: of four digits at most, or a round one; or several with signs between them, such as
/// `5.1.1`, `08:15:30` and `1,000`.
pub(super) fn is_code(word: &str) -> bool {
    /// Limits that services name.
    const LIMITS: [&str; 10] =
        ["16384", "32767", "32768", "65535", "65536", "86400", "131072", "262144", "604800", "1048576"];
    let bare = word.strip_prefix(['v', 'V']).unwrap_or(word);
    let is_number = |part: &str| part.len() <= 4 || part.ends_with("000") && part.len() <= 9 || LIMITS.contains(&part);
    let digits = bare.bytes().filter(u8::is_ascii_digit).count();
    digits > 0
        && bare.bytes().all(|byte| byte.is_ascii_digit() || b".:,-/+#%*".contains(&byte))
        && bare.split(|char: char| !char.is_ascii_digit()).all(is_number)
        // A telephone number has signs between its digits, too.
        && (digits <= 6 || !bare.contains(['-', '/', '.']) && bare.len() - digits <= 3)
}

/// Whether a word is never a name, whatever is called so.
pub(super) fn is_small(word: &str) -> bool {
    const SMALL: &[&str] = &[
        "and", "are", "but", "can", "does", "exist", "for", "found", "from", "has", "have", "into", "its", "may",
        "must", "not", "perform", "that", "the", "this", "was", "were", "when", "will", "with", "you", "your",
    ];
    word.len() < 3 || SMALL.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_camel_case() {
        let all = |name| humps(name).collect::<Vec<_>>();
        assert_eq!(all("DBInstance"), ["DB", "Instance"]);
        assert_eq!(all("alarmNames"), ["alarm", "Names"]);
        assert_eq!(all("VPC"), ["VPC"]);
        for (name, is) in [("DBInstance", true), ("stateValue", true), ("PayrollInstance", false), ("user", false)] {
            assert_eq!(is_camel(name, is_word), is, "{name}");
        }
    }

    #[test]
    fn numbers() {
        for code in ["550", "5.1.1", "550-5.1.1", "#5.7.1", "08:15:30", "1,000", "10000", "65536", "100%", "v1.2"] {
            assert!(is_code(code), "{code}");
        }
        for number in ["48291", "0170-5550100", "089-1234-5678", "1234567", "", "-", "12345-6"] {
            assert!(!is_code(number), "{number}");
        }
    }

    #[test]
    fn the_vocabulary_is_in_lower_case_and_has_no_word_twice() {
        assert!(
            ["DBInstance", "tagSet", "GetObject"].into_iter().all(is_compound) && !is_compound("RequestQueueOwner")
        );
        let words: Vec<_> = include_str!("vocabulary.txt").split_ascii_whitespace().collect();
        assert!(words.is_sorted() && words.len() == WORDS.len() && words.iter().all(|word| word.len() <= LONGEST));
        assert!(words.iter().all(|word| *word == word.to_ascii_lowercase()));
        assert!(is_word("Denied") && !is_word("payroll") && is_service("SNS") && !is_service("payroll"));
    }
}
