//! Stand-ins: the value that takes the place of another one, always the same, of the same form.

mod account;
mod address;
mod agent;
mod arn;
mod bytes;
mod encoded;
mod figures;
mod host;
mod ip;
mod key_id;
mod network;
mod path;
mod phone;
mod quads;
mod secret;
mod time;
mod token;
mod url;

use mailtrail_wire::Content;

pub(super) use self::account::is_documentation_account;
pub(super) use self::address::{holds_address, split_address};
pub(super) use self::host::{is_aws, is_documentation_host, is_host};
pub(super) use self::ip::{is_documentation_v4, is_documentation_v6, parse_v4, parse_v6};
pub(super) use self::key_id::is_key_id;
pub(super) use self::network::{is_documentation_mac, mac, partial, reverse, tells_nothing};
pub(super) use self::phone::{is_fiction, is_phone};
pub(super) use self::quads::{dashed, is_peer, quads};
pub(super) use self::time::moment_length;
pub(super) use self::token::{is_jwt, is_route, is_url, is_uuid, is_v6};
pub(super) use super::forms::{is_account, is_id};
use super::keyed::{Keyed, Sort};
use super::ledger::{Ledger, Space, Supposed};
use super::memo::{Memo, Question};
use super::vocabulary::{is_service, is_word};
use super::words::is_public_word;

/// All stand-ins of a run.
///
/// Most of them are hashed of the value, so nothing is remembered. Account IDs and IPv4 addresses for documentation are few: which of them
/// are taken is.
pub(super) struct StandIns {
    key: Keyed,
    pub(super) ledger: Ledger,
    /// By how many seconds times are shifted.
    pub(super) shift: Option<::time::Duration>,
    /// The year of the file, for times without one.
    pub(super) year: Option<i32>,
    /// Stand-ins of words: names stand alone, in ARNs, in paths and in hosts.
    words: Memo,
}

/// Bits of how many words are remembered.
const WORDS: u32 = 10;

impl StandIns {
    pub(super) fn new(key: Keyed, shift: Option<::time::Duration>) -> Self {
        Self { key, ledger: Ledger::default(), shift, year: None, words: Memo::with(WORDS) }
    }

    /// The same for a thread that works ahead of its turn.
    pub(super) fn ahead(&self) -> Self {
        Self { key: self.key, ledger: self.ledger.ahead(), words: Memo::with(WORDS), ..*self }
    }

    /// Takes over what was supposed ahead, now that it is its turn; answers whether everything is as it was supposed.
    ///
    /// If it is not, what came before the first difference is as it will be when the text is gone through again.
    pub(super) fn accept(&mut self, supposed: Supposed) -> bool {
        let is_so = self.ledger.fits(&supposed)
            && supposed.accounts.iter().all(|(account, new)| self.account(account) == *new)
            && supposed.ips.iter().all(|(ip, new)| self.v4(*ip) == *new);
        if is_so {
            self.ledger.take_names(supposed);
        }
        is_so
    }

    /// How many values did not get the stand-in that their hash chose, as another value has it: account IDs, IPv4 addresses.
    pub(super) fn moved(&self) -> [u64; 2] {
        [Space::Accounts, Space::Ips].map(|space| self.ledger.counts(space)[0])
    }

    /// How many values got a stand-in that another value may have, for want of room.
    pub(super) fn beyond(&self) -> u64 {
        [Space::Accounts, Space::Ips].map(|space| self.ledger.counts(space)[1]).iter().sum()
    }

    /// Changes whenever a stand-in was given that another time might be another one.
    pub(super) fn doubts(&self) -> u64 {
        self.ledger.doubts()
    }

    /// What was made of a word before, or is made now and depends on the word alone.
    fn remembered(&mut self, question: Question, word: &str, make: impl FnOnce(&mut Self) -> String) -> String {
        if self.shift.is_some() {
            return make(self);
        }
        if let Some(known) = self.words.get(question, word) {
            return known.unwrap_or(word).to_owned();
        }
        let doubts = self.doubts();
        let new = make(self);
        if self.doubts() == doubts {
            self.words.put(question, word, (new != word).then_some(&*new));
        }
        new
    }

    /// The stand-in of a value that is what a type says; nothing if it stays.
    pub(super) fn of(&mut self, content: Content, value: &str) -> Option<String> {
        if is_uuid(value)
            && !is_nothing(value)
            && matches!(content, Content::Id | Content::Name | Content::KeyId | Content::AccountId)
        {
            return Some(self.id(value)).filter(|new| new != value);
        }
        if value.trim().is_empty() || is_nothing(value) {
            return None;
        }
        if !matches!(content, Content::Secret | Content::Subject | Content::Time) && is_public_word(value) {
            return None;
        }
        let new = match content {
            Content::Public | Content::Within | Content::Opaque | Content::Text | Content::Unmarked => return None,
            Content::Time => return self.time(value),
            Content::Address => self.addresses(value),
            Content::HostName => self.host_or_label(value),
            Content::Url if value.contains("://") => self.url(value),
            Content::Path => self.path(value),
            Content::Subject if is_of_aws(value) => return None,
            Content::Subject => format!("Subject {}", self.key.letters(Sort::Subject, value)),
            Content::UserAgent => self.agent(value),
            Content::Secret => self.secret(value),
            _ => self.token(value),
        };
        (new != value).then_some(new)
    }

    /// The stand-in of a text of which nothing is known but that it is one.
    pub(super) fn prose(&self, value: &str) -> String {
        self.key.letters_behind("Text ", Sort::Text, value)
    }

    /// The stand-in of a whole mail, which has as little to tell as a text.
    pub(super) fn mail(&self, value: &str) -> String {
        if is_own_text(value) { value.to_owned() } else { self.prose(value) }
    }

    /// The stand-in of a value that has to say itself that it is none.
    pub(super) fn example(&self, value: &str) -> String {
        format!("EXAMPLE-{}", self.key.letters(Sort::Text, value))
    }

    pub(super) fn name(&self, value: &str) -> String {
        if is_stand_in_name(value) { value.to_owned() } else { self.key.letters_behind("name-", Sort::Name, value) }
    }
}

/// Whether a text is what [`StandIns::prose`] gives.
pub(super) fn is_own_text(text: &str) -> bool {
    text.strip_prefix("Text ").is_some_and(|rest| rest.len() == 10 && is_letters(rest))
}

/// Whether a text is what [`StandIns::name`] gives.
pub(super) fn is_stand_in_name(text: &str) -> bool {
    text.strip_prefix("name-").is_some_and(|rest| rest.len() == 10 && is_letters(rest))
}

/// Whether a text begins with the stand-in of a name, whatever the case.
pub(super) fn begins_with_name(text: &str) -> bool {
    text.get(..15).is_some_and(|first| is_stand_in_name(&first.to_ascii_lowercase()))
}

/// Whether a text is the stand-in of a name or an address.
pub(super) fn is_stand_in(text: &str) -> bool {
    let is_of = |part: &str, begin| part.strip_prefix(begin).is_some_and(|rest| rest.len() == 10 && is_letters(rest));
    is_stand_in_name(text)
        || text.split_once('@').is_some_and(|(user, host)| {
            is_of(user, "user-") && host.strip_suffix(".example.com").is_some_and(|domain| is_of(domain, "d-"))
        })
}

fn is_letters(text: &str) -> bool {
    text.bytes().all(|it| matches!(it, b'a'..=b'z' | b'2'..=b'7'))
}

/// Whether a subject is one that services of AWS write: `Amazon SES Email Event Notification`.
fn is_of_aws(subject: &str) -> bool {
    let mut words = subject.split(' ');
    subject.len() <= 100
        && matches!(words.next(), Some("Amazon" | "AWS"))
        && subject.split(' ').all(|word| is_word(word) || is_service(word))
}

/// Whether a text says that there is nothing.
pub(super) fn is_nothing(text: &str) -> bool {
    matches!(text, "-" | "*" | "null" | "None" | "none" | "N/A" | "n/a" | "unknown" | "undefined" | "<>")
        || cloudtrail_records::MASKS.contains(&text)
        || text.bytes().all(|byte| byte == b'*' || byte == b' ')
        || text == "00000000-0000-0000-0000-000000000000"
}

#[cfg(test)]
mod tests;
