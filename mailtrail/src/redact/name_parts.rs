//! Parts of the names of files that tell: ARNs, IP addresses, names of hosts, identifiers, and words between signs.

use std::ops::Range;

use super::stand_in::{is_host, is_uuid, is_v6, parse_v4, parse_v6};
use crate::verdict::secret_form::ip_host;

/// Ends of names by which files are found and read.
pub(super) const ENDS: &[&str] = &[
    "json", "jsonl", "ndjson", "log", "txt", "csv", "tsv", "gz", "gzip", "zst", "bz2", "xz", "zip", "tar", "tgz",
    "parquet", "eml", "xml", "bak", "old", "md", "html", "yml", "yaml", "ldjson",
];

/// Ends of names of hosts that no file has behind a single word.
const DOMAINS: [&str; 14] =
    ["com", "net", "org", "edu", "gov", "io", "de", "fr", "uk", "eu", "nl", "ch", "internal", "corp"];

/// Whether a byte stands between words in names of files.
fn is_sign(byte: u8) -> bool {
    matches!(byte, b'_' | b'-' | b'.' | b'=' | b' ' | b',' | b'(' | b')' | b'[' | b']' | b'+')
}

/// Length of a name without the ends of a file.
pub(super) fn stem(name: &str) -> usize {
    let mut stem = name;
    while let Some((before, last)) = stem.rsplit_once('.')
        && (ENDS.iter().any(|end| end.eq_ignore_ascii_case(last)) || ends_in_number(before, last))
    {
        stem = before;
    }
    stem.len()
}

/// Whether a file has been rotated: `trail.log.1`, and no `10.1.2.3`.
fn ends_in_number(before: &str, last: &str) -> bool {
    let end = before.rsplit('.').next().unwrap_or_default();
    !last.is_empty()
        && last.bytes().all(|byte| byte.is_ascii_digit())
        && ENDS.iter().any(|it| it.eq_ignore_ascii_case(end))
}

/// The places of parts that may tell, in their order.
pub(super) fn parts(name: &str) -> Vec<Range<usize>> {
    let (mut parts, mut at, stem) = (Vec::new(), 0, stem(name));
    while at < name.len() {
        let rest = &name[at..];
        let length = several(rest, &rest[..stem.saturating_sub(at)]).unwrap_or_else(|| {
            let word = rest.bytes().take_while(|byte| !is_sign(*byte)).count();
            // `ip10.1.2.3`
            rest[..word]
                .find(|char: char| char.is_ascii_digit())
                .filter(|at| *at > 0 && v4(&rest[*at..]) > 0)
                .unwrap_or(word)
        });
        if length > 0 {
            parts.push(at..at + length);
        }
        at += length;
        at +=
            name[at..].chars().next().filter(|char| char.is_ascii() && is_sign(*char as u8)).map_or(0, char::len_utf8);
    }
    parts
}

/// Length of a part that has signs in it: a text begins with one, and without the ends of a file it is the other.
fn several(text: &str, bare: &str) -> Option<usize> {
    if text.starts_with("arn:") {
        return Some(bare.len());
    }
    let v6 = bare.bytes().take_while(|byte| byte.is_ascii_hexdigit() || *byte == b':').count();
    if is_v6(&bare[..v6]) && parse_v6(&bare[..v6]).is_some() {
        return Some(v6);
    }
    if let length @ 1.. = v4(text) {
        return Some(length);
    }
    let host = bare.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-')).count();
    let host = bare[..host].trim_end_matches(['.', '-']);
    let is_own = || {
        host.bytes().filter(|byte| *byte == b'.').count() > 1
            || host.rsplit_once('.').is_some_and(|(_, end)| DOMAINS.iter().any(|it| it.eq_ignore_ascii_case(end)))
    };
    if is_host(host) && is_own() {
        return Some(host.len());
    }
    if let Some((length, _)) = ip_host(text) {
        return Some(length);
    }
    let word = text.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'-').count();
    if text.get(..36).is_some_and(is_uuid) {
        return Some(36);
    }
    is_resource(&text[..word]).then_some(word)
}

/// Length of the IPv4 address that a text begins with; zero if there is none.
fn v4(text: &str) -> usize {
    let run = text.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b'.').count();
    let bare = text[..run].trim_end_matches('.');
    if parse_v4(bare).is_some() { bare.len() } else { 0 }
}

/// `i-0123456789abcdef0`
fn is_resource(word: &str) -> bool {
    word.split_once('-').is_some_and(|(kind, id)| {
        id.len() == 17
            && kind.bytes().all(|byte| byte.is_ascii_lowercase())
            && id.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_with_signs_in_them_are_one() {
        for (name, expected) in [
            ("trail_10.1.2.3_x.json", &["trail", "10.1.2.3", "x", "json"][..]),
            ("10.1.2.3.json.gz", &["10.1.2.3", "json", "gz"]),
            ("10.1.2.3", &["10.1.2.3"]),
            ("ip10.1.2.3.log.1", &["ip", "10.1.2.3", "log", "1"]),
            ("2001:db8::7.log", &["2001:db8::7", "log"]),
            ("on-ip-10-1-2-3.log", &["on", "ip-10-1-2-3", "log"]),
            ("arn:aws:iam::111122223333:user-jane.json", &["arn:aws:iam::111122223333:user-jane", "json"]),
            ("db7.acme.io.log", &["db7.acme.io", "log"]),
            ("sample.mail.json", &["sample", "mail", "json"]),
            ("i-0123456789abcdef0.log", &["i-0123456789abcdef0", "log"]),
            ("2026-03-02.tar.gz", &["2026", "03", "02", "tar", "gz"]),
            ("\u{fc}ber\u{2013}all.json", &["\u{fc}ber\u{2013}all", "json"]),
        ] {
            assert_eq!(parts(name).into_iter().map(|range| &name[range]).collect::<Vec<_>>(), expected, "{name}");
        }
    }
}
