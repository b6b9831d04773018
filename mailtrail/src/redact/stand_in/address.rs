//! Mail addresses, and the names of whom they belong to.

use super::host::is_documentation_host;
use super::{Sort, StandIns, is_aws, is_host, is_id};
use crate::redact::shuffle::shuffled;

/// Local part and domain of an address.
pub(in crate::redact) fn split_address(text: &str) -> Option<(&str, &str)> {
    let (local, domain) = text.rsplit_once('@')?;
    let is_local = |char: char| {
        !char.is_whitespace() && !matches!(char, '<' | '>' | ',' | ';' | ':' | '(' | ')' | '[' | ']' | '{' | '}')
    };
    let is_domain = |char: char| char.is_alphanumeric() || matches!(char, '.' | '-' | '_' | '[' | ']' | ':');
    let fits = !local.is_empty() && domain.len() > 1 && local.len() <= 320 && domain.len() <= 255;
    let begins = domain.starts_with(|char: char| char.is_alphanumeric() || char == '[');
    (fits && begins && local.chars().all(is_local) && domain.chars().all(is_domain)).then_some((local, domain))
}

/// Whether an address stands in the local part of another one, as in `bounce+jane=example.com`.
pub(in crate::redact) fn holds_address(local: &str) -> bool {
    local.rsplit_once(['@', '=']).is_some_and(|(_, domain)| is_host(domain) && !is_documentation_host(domain))
}

impl StandIns {
    /// The stand-in of one address.
    pub(super) fn address(&mut self, address: &str) -> String {
        let Some((local, domain)) = split_address(address) else { return self.name(address) };
        let host = self.host(domain);
        if is_documentation_host(domain) && host == domain {
            return if holds_address(local) {
                format!("user-{}@{domain}", self.key.letters(Sort::Address, &address.to_lowercase()))
            } else {
                address.to_owned()
            };
        }
        // Identifiers of messages are no addresses, and stand alone elsewhere.
        if is_aws(domain) || is_id(local) && local.len() > 30 {
            return format!("{}@{host}", if is_id(local) { shuffled(local, self.key) } else { self.name(local) });
        }
        format!("user-{}@{host}", self.key.letters(Sort::Address, &address.to_lowercase()))
    }

    /// The stand-in of an address in the name of a file: the same, but those that differ in letter case differ in the letter case of the user.
    pub(in crate::redact) fn address_of_name(&mut self, address: &str) -> String {
        let new = self.address(address);
        if new == address || !address.bytes().any(|byte| byte.is_ascii_uppercase()) {
            return new;
        }
        let case = self.key.hash(Sort::Address, address.as_bytes()) | 1;
        let is_upper = |at: usize| case >> (at % 128) & 1 == 1;
        let own = new.find(".example").unwrap_or(new.len());
        let cased = |(at, char): (usize, char)| if at < own && is_upper(at) { char.to_ascii_uppercase() } else { char };
        new.char_indices().map(cased).collect()
    }

    /// The stand-in of a list of addresses, with names or without: brackets, quotes and commas stay.
    pub(super) fn addresses(&mut self, list: &str) -> String {
        let mut out = String::with_capacity(list.len());
        for part in list.split_inclusive([',', ';', '<', '>']) {
            let (part, end) = match part.char_indices().next_back() {
                Some((at, ',' | ';' | '<' | '>')) => part.split_at(at),
                _ => (part, ""),
            };
            let is_edge = |char: char| char.is_whitespace() || matches!(char, '"' | '\'');
            let inner = part.trim_matches(is_edge);
            let before = part.len() - part.trim_start_matches(is_edge).len();
            out.push_str(&part[..before]);
            if inner.contains('@') {
                out.push_str(&self.address(inner));
            } else if inner.chars().any(char::is_alphanumeric) && !is_word(inner) {
                out.push_str(&self.name(inner));
            } else {
                out.push_str(inner);
            }
            out.push_str(&part[before + inner.len()..]);
            out.push_str(end);
        }
        out
    }
}

/// Words that stand where addresses do.
fn is_word(text: &str) -> bool {
    matches!(text, "MAILER-DAEMON" | "undisclosed-recipients:" | "null" | "None" | "mailto:" | "rfc822")
}
