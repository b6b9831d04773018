//! What a member is by its name, where no type tells.

use mailtrail_wire::{Content, is_secret};

use super::known_names::of_known_name;
use super::promise::Promise;
use super::values::of_types;

/// Ends of names in lower case, and what is behind them.
const ENDS: &[(&str, Content)] = &[
    ("accountid", Content::AccountId),
    ("accesskeyid", Content::KeyId),
    ("arn", Content::Arn),
    ("arns", Content::Arn),
    ("bucketname", Content::Name),
    ("cidr", Content::IpAddress),
    ("cidrip", Content::IpAddress),
    ("email", Content::Address),
    ("emailaddress", Content::Address),
    ("hostname", Content::HostName),
    ("domain", Content::HostName),
    ("domainname", Content::HostName),
    ("endpoint", Content::HostName),
    ("ipaddress", Content::IpAddress),
    ("location", Content::Path),
    ("path", Content::Path),
    ("prefix", Content::Path),
    ("recipient", Content::Address),
    ("recipients", Content::Address),
    ("subject", Content::Subject),
    ("uri", Content::Url),
    ("url", Content::Url),
    ("useragent", Content::UserAgent),
    ("name", Content::Name),
    ("names", Content::Name),
    ("user", Content::Name),
    ("username", Content::Name),
    ("alias", Content::Name),
    ("role", Content::Name),
    ("id", Content::Id),
    ("ids", Content::Id),
    ("token", Content::Secret),
    ("credentials", Content::Secret),
    ("date", Content::Time),
    ("timestamp", Content::Time),
    ("time", Content::Time),
];

/// Whether members of types have this name.
pub(super) fn is_of_types(name: &str) -> bool {
    of_types(name).is_some()
}

/// What a member of this name says, if that can be told.
pub(super) fn by_name(name: &str) -> Option<Content> {
    if is_secret(name) {
        return Some(Content::Secret);
    }
    match of_known_name(name) {
        Some(Content::Opaque) => return None,
        Some(content) => return Some(content),
        None => {}
    }
    if let Some(content) = of_types(name) {
        return Some(content);
    }
    let mut lower = [0; 64];
    let mut length = 0;
    for byte in name.bytes().filter(u8::is_ascii_alphanumeric) {
        *lower.get_mut(length)? = byte.to_ascii_lowercase();
        length += 1;
    }
    let lower = &lower[..length];
    ENDS.iter().find(|(end, _)| lower.ends_with(end.as_bytes())).map(|(_, content)| *content)
}

/// What names were found to say: there are few names in a log.
#[derive(Debug, Default)]
pub(super) struct NameMemo {
    places: Vec<(String, Told)>,
}

/// What a name says of a value, what it promises, and what it says as that of a header.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told {
    pub(super) content: Option<Content>,
    pub(super) promise: Promise,
    pub(super) header: Content,
}

fn told(name: &str) -> Told {
    Told { content: by_name(name), promise: Promise::of(name), header: of_header(name) }
}

impl NameMemo {
    /// Does as [`by_name`], [`Promise::of`] and [`of_header`].
    pub(super) fn of(&mut self, name: &str) -> Told {
        const PLACES: usize = 1 << 9;
        const LONGEST: usize = 64;
        let bytes = name.as_bytes();
        if bytes.len() > LONGEST {
            return told(name);
        }
        let at = |index: usize| bytes.get(index).copied().map_or(0, usize::from);
        let end = bytes.len();
        let hash = at(0) ^ at(end / 2) << 2 ^ at(end.wrapping_sub(2)) << 3 ^ at(end.wrapping_sub(1)) << 1 ^ end << 4;
        if self.places.is_empty() {
            self.places = vec![(String::new(), told("")); PLACES];
        }
        let (known, result) = &mut self.places[hash % PLACES];
        if known != name {
            known.clear();
            known.push_str(name);
            *result = told(name);
        }
        *result
    }
}

/// What the value of a header of a mail says, by the header's name.
fn of_header(name: &str) -> Content {
    let name = name.to_ascii_lowercase();
    match name.as_str() {
        "from" | "to" | "cc" | "bcc" | "sender" | "reply-to" | "return-path" | "delivered-to" | "errors-to"
        | "resent-from" | "resent-to" | "x-original-to" | "message-id" | "in-reply-to" | "references"
        | "resent-message-id" | "content-id" => Content::Address,
        "subject" | "thread-topic" => Content::Subject,
        "date"
        | "resent-date"
        | "mime-version"
        | "content-transfer-encoding"
        | "precedence"
        | "importance"
        | "x-priority"
        | "auto-submitted"
        | "content-language" => Content::Time,
        "user-agent" | "x-mailer" => Content::UserAgent,
        "content-type"
        | "content-disposition"
        | "x-amzn-trace-id"
        | "received"
        | "authentication-results"
        | "arc-authentication-results"
        | "received-spf"
        | "x-ses-receipt"
        | "dkim-signature"
        | "arc-seal"
        | "arc-message-signature"
        | "x-ses-dkim-signature"
        | "x-sg-eid"
        | "feedback-id"
        | "list-unsubscribe" => Content::Text,
        _ if is_secret(&name) => Content::Secret,
        _ => Content::Opaque,
    }
}

/// Whether a value is a hash or a signature of something that is another thing now.
pub(super) fn is_digest(name: &str) -> bool {
    const ENDS: [&str; 9] =
        ["signature", "hash", "hashvalue", "md5", "digest", "fingerprint", "etag", "md5ofbody", "sha256"];
    let name = name.as_bytes();
    // Most names are sorted out by a letter.
    let may_end = name.last().is_some_and(|last| matches!(last | 0x20, b'e' | b'h' | b'5' | b't' | b'g' | b'y' | b'6'));
    if !may_end && !matches!(name.first(), Some(b'm' | b'M')) {
        return false;
    }
    let is = |part: Option<&[u8]>, text: &str| part.is_some_and(|part| part.eq_ignore_ascii_case(text.as_bytes()));
    ENDS.iter().any(|end| is(name.len().checked_sub(end.len()).and_then(|at| name.get(at..)), end))
        || is(name.get(..5), "md5of")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell() {
        for (name, content) in [
            ("roleArn", Content::Arn),
            ("userName", Content::Name),
            ("x-amz-security-token", Content::Secret),
            ("BucketName", Content::Name),
            ("vpcId", Content::Id),
            ("creationDate", Content::Time),
        ] {
            assert_eq!(by_name(name), Some(content), "{name}");
        }
        assert_eq!(by_name("maxItems"), None);
    }
}
