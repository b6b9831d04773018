//! Names of headers: those that are registered or of well-known programs stay, the words that somebody put into others do not.

use mailtrail_wire::{Content, Fault, Reader};

use super::edits::Edits;
use super::redactor::Redactor;
use super::stand_in::begins_with_name;
use super::unescaped::{Unescaped, write_json};
use super::vocabulary::{is_camel, is_service, is_word};
use super::words::is_harmless;

/// Names of IANA's registries of mail and of HTTP, and those that most mails and requests have, in lower case.
const NAMES: &[&str] = &[
    "accept",
    "age",
    "alternate-recipient",
    "api-key",
    "apparently-to",
    "approved",
    "archive",
    "archived-at",
    "authentication-results",
    "authorization",
    "autoforwarded",
    "autosubmitted",
    "bcc",
    "bounces-to",
    "cc",
    "comments",
    "complaints-to",
    "connection",
    "control",
    "cookie",
    "cross-origin-opener-policy",
    "date",
    "deferred-delivery",
    "delivered-to",
    "delivery-date",
    "distribution",
    "dnt",
    "downgraded-from",
    "encoding",
    "encrypted",
    "errors-to",
    "etag",
    "expect",
    "expires",
    "feedback-id",
    "followup-to",
    "forwarded",
    "from",
    "generate-delivery-report",
    "host",
    "hp-outer",
    "importance",
    "in-reply-to",
    "incomplete-copy",
    "injection-date",
    "jabber-id",
    "keywords",
    "latest-delivery-time",
    "lines",
    "link",
    "location",
    "max-forwards",
    "message-context",
    "message-id",
    "message-type",
    "mime-version",
    "mmhs-exempted-address",
    "newsgroups",
    "nntp-posting-host",
    "obsoletes",
    "old-return-path",
    "organization",
    "origin",
    "originator-return-address",
    "p1-content-type",
    "path",
    "pragma",
    "precedence",
    "prevent-nondelivery-report",
    "priority",
    "range",
    "received",
    "received-spf",
    "references",
    "referer",
    "refresh",
    "relay-version",
    "reply-by",
    "reply-to",
    "require-recipient-valid-since",
    "retry-after",
    "return-path",
    "return-receipt-to",
    "savedfromemail",
    "see-also",
    "sender",
    "sensitivity",
    "server",
    "server-timing",
    "set-cookie",
    "sio-label",
    "sio-label-history",
    "solicitation",
    "status",
    "strict-transport-security",
    "subject",
    "summary",
    "supersedes",
    "te",
    "thread-index",
    "thread-topic",
    "tls-report-domain",
    "tls-report-submitter",
    "tls-required",
    "to",
    "traceparent",
    "tracestate",
    "trailer",
    "transfer-encoding",
    "upgrade",
    "upgrade-insecure-requests",
    "user-agent",
    "vary",
    "vbr-info",
    "via",
    "warning",
    "www-authenticate",
    "x-campaign",
    "x-campaignid",
    "x-csa-complaints",
    "x-loop",
    "x-mailer",
    "x-originating-ip",
    "x-originatororg",
    "x-priority",
    "x-received",
    "x-requested-with",
    "x-sender",
    "xref",
];

/// How names of families of headers begin, in lower case.
const FAMILIES: &[&str] = &[
    "accept-",
    "access-control-",
    "arc-",
    "auto-",
    "bimi-",
    "cache-",
    "cdn-",
    "cf-",
    "cloudfront-",
    "content-",
    "disposition-",
    "dkim-",
    "domainkey-",
    "if-",
    "list-",
    "mmhs-",
    "original-",
    "pics-",
    "proxy-",
    "resent-",
    "sec-",
    "x-amavis-",
    "x-amz-",
    "x-amzn-",
    "x-apple-",
    "x-aws-",
    "x-barracuda-",
    "x-bess-",
    "x-cisco-",
    "x-eopattributedmessage",
    "x-exchange-",
    "x-exim-",
    "x-fb-",
    "x-feedback-",
    "x-forefront-",
    "x-forwarded-",
    "x-gm-",
    "x-gmail-",
    "x-google-",
    "x-incoming-",
    "x-ironport-",
    "x-kse-",
    "x-kaspersky-",
    "x-ld-processed",
    "x-mailgun-",
    "x-mandrill-",
    "x-mc-",
    "x-microsoft-",
    "x-mimecast-",
    "x-mimeole",
    "x-mozilla-",
    "x-ms-",
    "x-msmail-",
    "x-original-",
    "x-php-",
    "x-pm-",
    "x-pmx-",
    "x-postmark-",
    "x-proofpoint-",
    "x-report-abuse",
    "x-rspamd-",
    "x-salesforce-",
    "x-sendgrid-",
    "x-ses-",
    "x-sfdc-",
    "x-sg-",
    "x-sophos-",
    "x-spam",
    "x-thread-",
    "x-virus-",
    "x-vr-",
    "x-yahoo-",
    "x-ymail-",
];

/// Longest name that is looked at part by part.
const LONGEST: usize = 128;

/// Whether a name is one that everybody's headers have.
fn is_known(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    NAMES.binary_search(&&*lower).is_ok() || FAMILIES.iter().any(|family| lower.starts_with(family))
}

/// Whether a text has the form of a name of a header.
fn is_name(text: &str) -> bool {
    (2..=LONGEST).contains(&text.len())
        && text.starts_with(|char: char| char.is_ascii_alphabetic())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'))
}

/// Whether a part of a name between its signs says nothing of anybody.
fn stays(part: &str) -> bool {
    const SMALL: [&str; 14] = [
        "x", "id", "ip", "url", "uri", "api", "app", "ref", "trace", "tenant", "campaign", "mail", "mailer", "envelope",
    ];
    let lower = || part.to_ascii_lowercase();
    part.len() < 2
        || part.bytes().all(|byte| byte.is_ascii_digit()) && part.len() < 5
        || is_word(part)
        || is_service(part)
        || is_harmless(part)
        || SMALL.contains(&&*lower())
        || is_camel(part, |hump| is_word(hump) || SMALL.contains(&&*hump.to_ascii_lowercase()))
}

/// Whether the members of an object are headers, by the name of the object.
pub(super) fn holds_headers(object: &str) -> bool {
    object.len() >= 7 && object.get(object.len() - 7..).is_some_and(|end| end.eq_ignore_ascii_case("headers"))
}

/// Whether a word is a list of names of headers, as signatures have them: `from:to:subject`.
pub(super) fn is_list_of_headers(word: &str) -> bool {
    let names = || word.split(':').filter(|name| !name.is_empty());
    let may_begin = |name: &str| is_name(name) && (name.starts_with(['x', 'X']) || is_known(name));
    word.contains(':') && names().next().is_some_and(may_begin) && names().all(is_name) && {
        let known = names().filter(|name| is_known(name)).count();
        known > 1 && 2 * known >= names().count() && names().count() > 2
    }
}

impl Redactor {
    /// Replaces in the name of a header, which is a string.
    pub(super) fn name_of_header(&mut self, reader: &mut Reader<'_>, at: usize, out: &mut Edits) -> Result<(), Fault> {
        let raw = reader.raw()?;
        let (inner, begin) = (&raw[1..raw.len() - 1], at + reader.at() - raw.len() + 1);
        let text = Unescaped::json(inner);
        let mut edits = self.buffer();
        if self.is_guard {
            self.guard(&text.text, 0, &mut edits);
        } else if !text.text.is_empty() {
            self.header_name(&text.text, 0, &mut edits);
        }
        text.carry(&edits, begin, write_json, out);
        self.give_back(edits);
        Ok(())
    }

    /// Replaces in the name of a header what somebody put into it.
    pub(super) fn header_name(&mut self, name: &str, at: usize, out: &mut Edits) {
        if is_known(name) {
            return;
        }
        if !is_name(name) {
            return self.token(Content::Name, name, at, out);
        }
        let (mut done, mut is_stand_in) = (0, false);
        for part in name.split_inclusive(['-', '_', '.']) {
            let bare = part.trim_end_matches(['-', '_', '.']);
            if !is_stand_in && !stays(bare) {
                let new = self.stand_ins.name(&bare.to_ascii_lowercase());
                let new = match bare.as_bytes() {
                    [first, second, ..] if first.is_ascii_uppercase() && second.is_ascii_uppercase() => {
                        new.to_uppercase()
                    }
                    [first, ..] if first.is_ascii_uppercase() => new.replace("name", "Name"),
                    _ => new,
                };
                self.put(Content::Name, bare, &new, at + done, out);
            }
            // `Name-abcdefghij` is one already.
            is_stand_in = bare.eq_ignore_ascii_case("name") && begins_with_name(&name[done..]);
            done += part.len();
        }
    }

    /// Replaces in a list of names of headers, which begins at an offset.
    pub(super) fn header_list(&mut self, list: &str, at: usize, out: &mut Edits) {
        let mut done = 0;
        for name in list.split_inclusive(':') {
            let bare = name.trim_end_matches(':');
            if !bare.is_empty() {
                self.header_name(bare, at + done, out);
            }
            done += name.len();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::redact::{RedactOptions, Redactor};

    #[test]
    fn names_that_everybody_has_stay() {
        assert!(NAMES.is_sorted() && FAMILIES.iter().chain(NAMES).all(|name| *name == name.to_ascii_lowercase()));
        for name in ["X-SES-Outgoing", "List-Id", "ARC-Seal", "X-Mailer", "message-ID", "X-MS-Has-Attach", "Content-ID"]
        {
            assert!(is_known(name), "{name}");
        }
        assert!(!is_known("X-Quarzit-Tenant") && !is_known("Quarzit"));
        assert!(is_list_of_headers("from:to:x-quarzit-tenant") && is_list_of_headers("From:Subject:Date:"));
        for text in ["a:b", "x-quarzit:y", "from:to", "08:15:30", "arn:aws:ses", "from:", "to:jane:roe"] {
            assert!(!is_list_of_headers(text), "{text}");
        }
    }

    #[test]
    fn words_of_somebody_are_replaced_in_the_same_form() {
        let options = RedactOptions { key: Some("k".into()), ..RedactOptions::default() };
        let mut it = Redactor::new(&options);
        let mut new = |name: &str| {
            let mut edits = Edits::default();
            it.header_name(name, 0, &mut edits);
            let mut new = String::new();
            edits.apply(name, &mut new);
            new
        };
        for name in ["X-Request-Id", "X-Tenant-ID", "x-api-key", "X-Mail-Sender", "X-TenantId"] {
            assert_eq!(new(name), name);
        }
        let (one, other) = (new("X-Quarzit-Tenant"), new("x-quarzit-tenant"));
        assert!(one.starts_with("X-Name-") && one.ends_with("-Tenant") && !one.contains("Quarzit"), "{one}");
        assert!(one.eq_ignore_ascii_case(&other) && new("X-QUARZIT-TENANT").eq_ignore_ascii_case(&one), "{other}");
        assert_eq!(new(&one), one);
        assert!(new("Quarzit Tenant").starts_with("name-"));
    }
}
