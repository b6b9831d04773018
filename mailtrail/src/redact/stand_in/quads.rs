//! IPv4 addresses within words: between other signs, or written with hyphens.

use std::net::Ipv4Addr;
use std::ops::Range;

use super::{StandIns, parse_v4};

/// Words before an address, where one with a version would be a product.
const PEERS: [&str; 22] = [
    "addr",
    "address",
    "client",
    "dest",
    "destination",
    "dst",
    "from",
    "host",
    "inet",
    "ip",
    "ipv4",
    "node",
    "peer",
    "remote",
    "rhost",
    "server",
    "source",
    "src",
    "tcp",
    "to",
    "udp",
    "via",
];

/// Whether a word says that an address follows.
pub(in crate::redact) fn is_peer(word: &str) -> bool {
    word.len() <= 11 && PEERS.iter().any(|it| it.eq_ignore_ascii_case(word))
}

/// The places of IPv4 addresses that stand between other signs in a word.
pub(in crate::redact) fn quads(word: &str) -> Vec<Range<usize>> {
    let bytes = word.as_bytes();
    let mut found = Vec::new();
    if memchr::memchr_iter(b'.', bytes).take(3).count() < 3 {
        return found;
    }
    let mut at = 0;
    while let Some(begin) = bytes[at..].iter().position(u8::is_ascii_digit).map(|begin| at + begin) {
        let length = bytes[begin..].iter().take_while(|byte| byte.is_ascii_digit() || **byte == b'.').count();
        at = begin + length;
        let end = begin + word[begin..at].trim_end_matches('.').len();
        let before = &word[..begin];
        let letters = before.trim_end_matches('-');
        let letters =
            &letters[letters.bytes().rposition(|byte| !byte.is_ascii_alphanumeric()).map_or(0, |at| at + 1)..];
        let is_glued = || {
            before.ends_with(|char: char| char.is_ascii_alphabetic())
                && !matches!(letters, "v" | "V" | "r" | "rev" | "ver" | "version")
                && parse_v4(&word[begin..end]).is_some_and(is_no_version)
        };
        let begins = before.is_empty()
            || before.ends_with(['=', ':', '/', '_', '>', '&', '|', '@', '#', '~', '+', '[', '(', ' ', ',', ';'])
            || is_peer(letters)
            || is_glued()
            || before.ends_with('-') && found.last().is_some_and(|last: &Range<usize>| last.end + 1 == begin);
        let ends = bytes.get(end).is_none_or(|byte| match byte {
            b'.' => end + 1 == bytes.len(),
            byte if byte.is_ascii_alphabetic() => parse_v4(&word[begin..end]).is_some_and(is_no_version),
            byte => !byte.is_ascii_digit(),
        });
        if begins && ends && parse_v4(&word[begin..end]).is_some() {
            found.push(begin..end);
        }
    }
    found
}

/// Whether four numbers between letters are an address: a private one, or one with larger numbers than versions have.
fn is_no_version(ip: Ipv4Addr) -> bool {
    ip.is_private() && ip.octets() != [10, 0, 0, 0] || ip.octets().iter().filter(|octet| **octet > 40).count() > 1
}

/// The place of a private IPv4 address that is written with hyphens: `srv10-1-2-3`.
pub(in crate::redact) fn dashed(word: &str) -> Option<(Range<usize>, Ipv4Addr)> {
    let bytes = word.as_bytes();
    if memchr::memchr_iter(b'-', bytes).take(3).count() < 3 {
        return None;
    }
    let mut at = 0;
    while let Some(begin) = bytes[at..].iter().position(u8::is_ascii_digit).map(|begin| at + begin) {
        let length = bytes[begin..].iter().take_while(|byte| byte.is_ascii_digit() || **byte == b'-').count();
        at = begin + length;
        let run = word[begin..at].trim_end_matches('-');
        if run.len() <= 15
            && let Ok(ip) = run.replace('-', ".").parse::<Ipv4Addr>()
            && ip.is_private()
        {
            return Some((begin..begin + run.len(), ip));
        }
    }
    None
}

impl StandIns {
    /// An IPv4 address that is written with hyphens.
    pub(in crate::redact) fn dashed(&mut self, ip: Ipv4Addr) -> String {
        self.v4(ip).to_string().replace('.', "-")
    }

    /// A word in which IPv4 addresses stand between other signs; nothing if there are none.
    pub(super) fn with_quads(&mut self, word: &str) -> Option<String> {
        let quads = quads(word);
        if quads.is_empty() {
            return None;
        }
        let mut out = String::with_capacity(word.len() + 16);
        let mut at = 0;
        for quad in quads {
            self.between(&word[at..quad.start], &mut out);
            at = quad.end;
            out.push_str(&parse_v4(&word[quad]).map(|ip| self.v4(ip).to_string()).unwrap_or_default());
        }
        self.between(&word[at..], &mut out);
        Some(out)
    }

    fn between(&mut self, text: &str, out: &mut String) {
        for part in text.split_inclusive(|char: char| !char.is_alphanumeric()) {
            let bare = part.trim_end_matches(|char: char| !char.is_alphanumeric());
            if bare.len() < 2 || is_peer(bare) || bare.len() < 6 && bare.bytes().all(|byte| byte.is_ascii_digit()) {
                out.push_str(bare);
            } else {
                out.push_str(&self.token(bare));
            }
            out.push_str(&part[bare.len()..]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_with_hyphens() {
        for (word, found) in [
            ("srv10-1-2-3", Some("10-1-2-3")),
            ("node-192-168-1-20.corp", Some("192-168-1-20")),
            ("ip-10-1-2-3x", Some("10-1-2-3")),
            ("2026-03-02-08", None),
            ("10-1-2-3-4", None),
            ("84-17-52-203", None),
        ] {
            assert_eq!(dashed(word).map(|(range, _)| &word[range]), found, "{word}");
        }
    }

    #[test]
    fn addresses_between_other_signs() {
        for (word, found) in [
            ("a=10.1.2.3&b=10.1.2.4", &["10.1.2.3", "10.1.2.4"][..]),
            ("10.1.2.3_10.1.2.4", &["10.1.2.3", "10.1.2.4"]),
            ("10.1.2.3-", &["10.1.2.3"]),
            ("10.1.2.3, 10.1.2.4", &["10.1.2.3", "10.1.2.4"]),
            ("10.1.2.3-10.1.2.4", &["10.1.2.3", "10.1.2.4"]),
            ("host-10.1.2.3", &["10.1.2.3"]),
            ("lib-1.2.3.4", &[]),
            ("v1.2.3.4", &[]),
            ("1.2.3.4.5", &[]),
            ("1.2.3.4.example", &[]),
            ("host10.1.2.3x", &["10.1.2.3"]),
            ("x84.17.52.203", &["84.17.52.203"]),
            ("openssl1.1.1.1", &[]),
            ("v10.1.2.3", &[]),
        ] {
            assert_eq!(quads(word).into_iter().map(|range| &word[range]).collect::<Vec<_>>(), found, "{word}");
        }
    }
}
