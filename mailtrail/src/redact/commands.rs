//! Words of commands and sentences that tell by what stands before them: `useradd -m hannah`, `mfa code 839201`.

use mailtrail_wire::Content;

use super::enumerated::is_enumerated;
use super::vocabulary::is_word;
use super::words::is_harmless;

/// Commands that name users and groups, which no other words stand behind.
const COMMANDS: [&str; 12] = [
    "adduser", "addgroup", "chage", "deluser", "gpasswd", "groupadd", "groupdel", "groupmod", "passwd", "useradd",
    "userdel", "usermod",
];

/// Words before `code` that say that it is used once.
const ONCE: [&str; 12] = [
    "2fa",
    "access",
    "auth",
    "authentication",
    "confirmation",
    "login",
    "mfa",
    "one-time",
    "security",
    "sms",
    "totp",
    "verification",
];

/// Words for numbers that are used once, and those of them that mean nothing else.
const CODES: [&str; 4] = ["otp", "totp", "passcode", "pin"];

/// What the words so far lead to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Leads {
    #[default]
    Nowhere,
    /// Options and names of users.
    Command,
    /// Perhaps the word for a number that is used once.
    Once,
    /// Such a number.
    Code,
}

impl Leads {
    /// Takes the next word of a text and what stands before it; answers what it says, if it is what the words before lead to.
    pub(super) fn next(&mut self, gap: &str, word: &str) -> Option<Content> {
        let is = |words: &[&str], word: &str| words.iter().any(|it| it.eq_ignore_ascii_case(word));
        let bare = word.trim_end_matches([':', '.', '=']);
        let goes_on = gap.bytes().all(|byte| byte == b' ') || *self == Self::Code && gap.len() <= 2;
        if !goes_on {
            *self = Self::Nowhere;
        }
        let was = std::mem::take(self);
        *self = if COMMANDS.contains(&word) {
            Self::Command
        } else if is(&CODES, bare) || was == Self::Once && bare.eq_ignore_ascii_case("code") {
            Self::Code
        } else if is(&ONCE, bare) {
            Self::Once
        } else {
            match was {
                Self::Command if word.starts_with(['-', '/']) => was,
                Self::Command if is_of_user(word) => {
                    *self = was;
                    return Some(Content::Name);
                }
                Self::Code if matches!(bare, "is" | "was" | "code" | "") => was,
                Self::Code if (4..=8).contains(&bare.len()) && bare.bytes().all(|byte| byte.is_ascii_digit()) => {
                    return Some(Content::Secret);
                }
                _ => Self::Nowhere,
            }
        };
        None
    }
}

/// Whether a word may name a user or a group, and none that every system has.
fn is_of_user(word: &str) -> bool {
    (2..=64).contains(&word.len())
        && word.starts_with(|char: char| char.is_ascii_lowercase())
        && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
        && !is_word(word)
        && !is_harmless(word)
        && !is_enumerated(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<(&str, Content)> {
        let (mut leads, mut gap) = (Leads::default(), "");
        let words = text.split_inclusive([' ', ';', '\n']).filter_map(|part| {
            let word = part.trim_end_matches([' ', ';', '\n']);
            let told = leads.next(gap, word);
            gap = &part[word.len()..];
            told.map(|content| (word, content))
        });
        words.collect()
    }

    #[test]
    fn commands_and_codes() {
        for (text, words) in [
            ("sudo useradd -m hannah", &["hannah"][..]),
            ("usermod -aG quarzit hannah; ls", &["quarzit", "hannah"]),
            ("useradd -s /bin/bash hannah\nplum", &["hannah"]),
            ("mfa code 839201 given", &["839201"]),
            ("OTP is 4711.", &["4711."]),
            ("verification code: 839201", &["839201"]),
            ("passwd failed for hannah", &[]),
            ("exit code 839201", &[]),
            ("status code: 5550, login at 8080", &[]),
        ] {
            assert_eq!(told(text).iter().map(|(word, _)| *word).collect::<Vec<_>>(), words, "{text}");
        }
    }
}
