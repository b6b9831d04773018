//! Rules for names and values that Amazon SES accepts.

pub(crate) mod rule_error;
pub(crate) mod rule_error_kind;
pub(crate) mod rule_part;

use crate::{RuleError, RulePart};

/// Which texts are taken: ASCII letters, digits and a few more, up to a length.
pub(crate) struct Rule {
    /// What the text is.
    pub(crate) part: RulePart,
    /// Characters that are taken beside ASCII letters and digits.
    pub(crate) letters: &'static str,
    /// Most characters; none where no page and no answer of the service gives a limit.
    pub(crate) max: Option<usize>,
}

impl Rule {
    /// Whether a text follows the rule; length first, then the characters, as the service does.
    pub(crate) fn check(&self, text: &str) -> Result<(), RuleError> {
        if text.is_empty() {
            return Err(RuleError::empty(self));
        }
        if let Some(max) = self.max {
            let length = text.chars().count();
            if length > max {
                return Err(RuleError::too_long(self.part, text, length, max));
            }
        }
        let odd = text.chars().enumerate().find(|(_, letter)| !self.takes(*letter));
        odd.map_or(Ok(()), |(at, letter)| Err(RuleError::character(self, text, at + 1, letter)))
    }

    fn takes(&self, letter: char) -> bool {
        letter.is_ascii_alphanumeric() || self.letters.contains(letter)
    }
}
