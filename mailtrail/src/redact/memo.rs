//! What was decided of texts before: most texts of a log come again.

/// Bits of how many decisions are remembered; of texts that share a place, the last one is.
const BITS: u32 = 12;

/// What each word of a text is multiplied by, so that all its bits reach the upper ones.
const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

/// Longest text that is remembered.
const LONGEST: usize = 400;

/// What was asked of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Question {
    /// The stand-in of a value that is what a type says, by its number.
    Content(u8),
    /// The stand-in of a word by its form.
    Token,
    /// Whether words stay that most likely are those of a vocabulary.
    Words,
    /// What becomes of a text of which nobody tells, where no documents are looked for.
    Opaque,
    /// Whether all words of a text of people stay.
    Prose,
    /// Whether nothing in a text looks real.
    Guard,
    /// Whether a text is a word of a vocabulary.
    Enumerated,
    /// Whether the name of a member stays, in an object whose members somebody named, or in another one.
    Key { is_own: bool },
}

/// Answers, each of which depends on the question and the text alone.
#[derive(Debug)]
pub(super) struct Memo {
    /// None before the first answer.
    places: Vec<Place>,
    bits: u32,
}

impl Default for Memo {
    fn default() -> Self {
        Self::with(BITS)
    }
}

#[derive(Clone, Debug)]
struct Place {
    question: Question,
    text: String,
    /// What takes its place; nothing if it stays.
    new: Option<String>,
}

impl Memo {
    /// A memo of so many places, in bits.
    pub(super) fn with(bits: u32) -> Self {
        Self { places: Vec::new(), bits }
    }

    /// The answer, if it was given before: what takes the place of the text, if anything does.
    #[expect(clippy::option_option, reason = "known or not, and stays or not: callers go on with the inner one")]
    pub(super) fn get(&self, question: Question, text: &str) -> Option<Option<&str>> {
        let place = self.places.get(self.place(question, text)?)?;
        (place.text == text && place.question == question).then_some(place.new.as_deref())
    }

    pub(super) fn put(&mut self, question: Question, text: &str, new: Option<&str>) {
        let Some(at) = self.place(question, text) else { return };
        if self.places.is_empty() {
            // An empty text is never asked for.
            self.places = vec![Place { question: Question::Token, text: String::new(), new: None }; 1 << self.bits];
        }
        let place = &mut self.places[at];
        place.question = question;
        place.text.clear();
        place.text.push_str(text);
        match (&mut place.new, new) {
            (Some(known), Some(new)) => {
                known.clear();
                known.push_str(new);
            }
            (known, new) => *known = new.map(str::to_owned),
        }
    }

    /// Where the answer stands; nowhere for texts that are long or, as UUIDs are, most likely never seen again.
    fn place(&self, question: Question, text: &str) -> Option<usize> {
        let bytes = text.as_bytes();
        if bytes.is_empty() || bytes.len() > LONGEST || bytes.len() == 36 && bytes[8] == b'-' && bytes[13] == b'-' {
            return None;
        }
        let number = match question {
            Question::Content(number) => u64::from(number),
            Question::Token => 256,
            Question::Words => 257,
            Question::Opaque => 258,
            Question::Guard => 259,
            Question::Prose => 260,
            Question::Enumerated => 261,
            Question::Key { is_own } => 262 + u64::from(is_own),
        };
        let mix = |hash: u64, word: u64| (hash.rotate_left(5) ^ word).wrapping_mul(FACTOR);
        let (words, rest) = bytes.as_chunks::<8>();
        let mut hash =
            words.iter().fold(number << 8 | bytes.len() as u64, |hash, word| mix(hash, u64::from_le_bytes(*word)));
        hash = mix(hash, rest.iter().fold(0, |word, byte| word << 8 | u64::from(*byte)));
        usize::try_from(hash >> (64 - self.bits)).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACES: usize = 1 << BITS;

    #[test]
    fn answers_belong_to_a_question_and_a_text() {
        let mut memo = Memo::default();
        assert_eq!(memo.get(Question::Token, "jane"), None);
        memo.put(Question::Token, "jane", Some("name-a"));
        memo.put(Question::Words, "jane", None);
        assert_eq!(memo.get(Question::Token, "jane"), Some(Some("name-a")));
        assert_eq!(memo.get(Question::Words, "jane"), Some(None));
        assert_eq!(memo.get(Question::Content(1), "jane"), None);
        memo.put(Question::Token, "jane", Some("name-b"));
        assert_eq!(memo.get(Question::Token, "jane"), Some(Some("name-b")));
    }

    #[test]
    fn of_texts_that_share_a_place_the_last_is_remembered() {
        let mut memo = Memo::default();
        let texts: Vec<_> = (0..3 * PLACES).map(|number| format!("text {number}")).collect();
        for text in &texts {
            memo.put(Question::Opaque, text, Some(text));
        }
        let known = texts.iter().filter(|text| memo.get(Question::Opaque, text).is_some()).count();
        assert!((PLACES / 2..=PLACES).contains(&known), "{known}");
        assert!(texts.iter().all(|text| memo.get(Question::Opaque, text).is_none_or(|new| new == Some(text))));
    }

    #[test]
    fn long_texts_and_uuids_are_not() {
        let mut memo = Memo::default();
        for text in ["7c9e6679-7425-40de-944b-e07fc1f90ae7", &"x".repeat(LONGEST + 1), ""] {
            memo.put(Question::Token, text, None);
            assert_eq!(memo.get(Question::Token, text), None);
        }
    }
}
