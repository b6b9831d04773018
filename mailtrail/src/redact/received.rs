//! Ways of mails: `Received` and what servers found out, in which words of protocols stand between names of hosts.

use mailtrail_wire::Content;

use super::care::Care;
use super::edits::Edits;
use super::redactor::Redactor;
use super::stand_in::{is_host, parse_v4};

/// Words of these headers, in lower case.
const WORDS: &[&str] = &[
    "action",
    "adkim",
    "administrator",
    "amazonses",
    "and",
    "apr",
    "arc",
    "are",
    "as",
    "aspf",
    "aug",
    "auth",
    "authenticated",
    "authenticated-sender",
    "based",
    "best",
    "bits",
    "body",
    "bst",
    "by",
    "cdt",
    "cert",
    "certificate",
    "cest",
    "cet",
    "cipher",
    "client",
    "client-ip",
    "comauth",
    "compauth",
    "cst",
    "d",
    "date",
    "dec",
    "deny",
    "designate",
    "designates",
    "digest",
    "dis",
    "dkim",
    "dmarc",
    "does",
    "domain",
    "dovecot",
    "edt",
    "ehlo",
    "encrypted",
    "envelope-from",
    "envelope-sender",
    "error",
    "esmtp",
    "esmtpa",
    "esmtps",
    "esmtpsa",
    "est",
    "exim",
    "fail",
    "feb",
    "for",
    "fri",
    "from",
    "frontend",
    "gmt",
    "guess",
    "header",
    "helo",
    "host",
    "http",
    "https",
    "i",
    "id",
    "identity",
    "in",
    "invalid",
    "invoked",
    "iprev",
    "is",
    "issuer",
    "jan",
    "jst",
    "jul",
    "jun",
    "key",
    "lmtp",
    "lmtps",
    "local",
    "lookup",
    "mail-from",
    "mailfrom",
    "mapi",
    "mar",
    "may",
    "mdt",
    "mechanism",
    "microsoft",
    "mon",
    "mst",
    "network",
    "neutral",
    "no",
    "none",
    "not",
    "nov",
    "oct",
    "of",
    "ok",
    "on",
    "or",
    "pass",
    "pdt",
    "permanent",
    "permerror",
    "permitted",
    "policy",
    "postfix",
    "pra",
    "present",
    "protocol",
    "pst",
    "qmail",
    "quarantine",
    "query",
    "reason",
    "receiver",
    "record",
    "records",
    "reject",
    "requested",
    "s",
    "sat",
    "sender",
    "sendmail",
    "sep",
    "server",
    "signature",
    "signed",
    "smtp",
    "smtps",
    "smtpsvc",
    "softfail",
    "sp",
    "spf",
    "subject",
    "sun",
    "svc",
    "temperror",
    "temporary",
    "than",
    "that",
    "the",
    "this",
    "thu",
    "timeout",
    "tls",
    "to",
    "transport",
    "tue",
    "uid",
    "unknown",
    "unverified",
    "user",
    "using",
    "utc",
    "utf8smtp",
    "utf8smtps",
    "verified",
    "verify",
    "version",
    "via",
    "was",
    "wed",
    "when",
    "with",
    "without",
    "x-originating-ip",
    "yes",
];

/// Whether a word of such a header is nobody's: a word of a protocol, a number, a time, a suite of ciphers.
fn is_common(word: &str) -> bool {
    let is = |test: &dyn Fn(u8) -> bool| word.bytes().all(test);
    let is_suite = || {
        word.starts_with("TLS")
            || is(&|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'_'))
                && ["AES", "RSA", "ECDHE", "CHACHA", "SHA"].iter().any(|suite| word.contains(suite))
    };
    word.len() < 2
        || word.len() <= 10
            && parse_v4(word).is_none()
            && is(&|byte| byte.is_ascii_digit() || matches!(byte, b':' | b'.' | b'+' | b'-'))
        || WORDS.binary_search(&&*word.to_ascii_lowercase()).is_ok()
        || is_suite()
}

impl Redactor {
    /// Replaces in the value of such a header.
    pub(super) fn way(&mut self, text: &str, at: usize, out: &mut Edits) {
        let before = out.len();
        let is_edge = |char: char| char.is_whitespace() || "()[]<>;,\"'".contains(char);
        let mut begin = 0;
        for part in text.split_inclusive(is_edge) {
            let word = part.trim_end_matches(is_edge);
            self.way_word(word, at + begin, out);
            begin += part.len();
        }
        self.times(text, at, before, out);
    }

    fn way_word(&mut self, word: &str, at: usize, out: &mut Edits) {
        let known = out.len();
        if is_common(word) {
            return;
        }
        self.scan(word, at, Care::Much, out);
        if out.len() > known || is_host(word) || self.stand_ins.by_form(word).is_some() {
            return;
        }
        let mut begin = 0;
        for part in word.split_inclusive(['=', '/', ':', '.', '@']) {
            let bare = part.trim_end_matches(['=', '/', ':', '.', '@']);
            if !is_common(bare) {
                self.token(Content::Name, bare, at + begin, out);
            }
            begin += part.len();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_in_order_and_common() {
        for word in ["from", "ESMTPS", "08:15:30", "+0000", "TLS1_2", "ECDHE-RSA-AES128-GCM-SHA256", "Mon", "2026"] {
            assert!(is_common(word), "{word}");
        }
        assert!(!is_common("jane-laptop") && !is_common("123456789012"));
    }
}
