//! One word, by its form: the same word gets the same stand-in wherever it stands.

use super::address::split_address;
use super::{
    StandIns, is_account, is_documentation_account, is_documentation_v4, is_host, is_key_id, is_nothing, is_phone,
    is_stand_in_name, parse_v4,
};
use crate::redact::forms::{LONG, LONGEST, pieces};
use crate::redact::memo::Question;
use crate::redact::percent::is_encoded;
use crate::redact::shuffle::{is_hex, shuffled};
use crate::redact::words::{is_public_word, is_region};
use crate::verdict::secret_form::{ip_host, is_token};

/// Signs between the parts of a word, in the order in which it is cut at them.
const SIGNS: [char; 3] = [':', '/', '|'];

impl StandIns {
    /// The stand-in of a word by its form, the same wherever it stands.
    pub(in crate::redact) fn token(&mut self, word: &str) -> String {
        self.remembered(Question::Token, word, |it| it.token_of(word))
    }

    fn token_of(&mut self, word: &str) -> String {
        if let Some(region) = region_in(word).filter(|_| word.len() <= LONG) {
            // `payroll-eu-west-1-111122223333`: what stands around a region is replaced for itself.
            let (before, behind) = (&word[..region.start - 1], &word[region.end..]);
            let sign = &word[region.start - 1..region.start];
            let behind = match behind.strip_prefix(['-', '.', '_']) {
                Some(rest) if !rest.is_empty() => format!("{}{}", &behind[..1], self.token(rest)),
                _ => behind.to_owned(),
            };
            return format!("{}{sign}{}{behind}", self.token(before), &word[region]);
        }
        if word.len() > LONGEST && word.contains(['<', ':', '@', '%']) {
            return self.name(word);
        }
        let mut new = self.token_by_form(word);
        if new.len() != word.len() {
            return new;
        }
        // An account in a longer name has the stand-in that it has alone.
        let is_long = |digits: &[u8]| digits.len() >= 12;
        if !word.as_bytes().chunk_by(|one, other| one.is_ascii_digit() && other.is_ascii_digit()).any(is_long) {
            return new;
        }
        let mut at = 0;
        for part in word.split_inclusive(|char: char| !char.is_ascii_alphanumeric()) {
            let range = at..at + part.trim_end_matches(|char: char| !char.is_ascii_alphanumeric()).len();
            at += part.len();
            let is_changed = new.get(range.clone()).is_some_and(|it| is_account(it) && it != &word[range.clone()]);
            if is_account(&word[range.clone()]) && is_changed {
                let account = self.account(&word[range.clone()]);
                new.replace_range(range, &account);
            }
        }
        new
    }

    fn token_by_form(&mut self, word: &str) -> String {
        if is_uuid(word) {
            self.id(word)
        } else if let Some(new) = self.load_balancer(word) {
            new
        } else if word.is_empty()
            || is_nothing(word)
            || is_public_word(word)
            || is_example(word)
            || is_stand_in_name(word)
        {
            word.to_owned()
        } else if let Some(at) = crate::redact::of_aws::scope_at(word) {
            format!("{}{}", self.token(&word[..at]), &word[at..])
        } else if route(word).is_some() {
            self.path(word)
        } else if let Some(new) = self.by_form(word) {
            new
        } else if word.split_once('_').is_some_and(|(account, _)| is_account(account)) {
            self.path(word)
        } else if let Some(new) = self.by_host(word) {
            new
        } else if let Some((region, id)) = word.split_once('_').filter(|(region, id)| is_region(region) && is_plain(id))
        {
            // `us-east-1_AbCdEfGhI`, a pool of users.
            format!("{region}_{}", self.id(id))
        } else if let Some(new) = self.with_quads(word) {
            new
        } else if crate::redact::forms::is_id(word) {
            self.id(word)
        } else if let Some(rest) = word.strip_prefix("aws:").filter(|rest| rest.contains(':')) {
            // `aws:ec2-infrastructure:i-1234567890abcdef0`: the service stays.
            let cut = rest.find(':').map_or(rest.len(), |at| at + 1);
            format!("aws:{}{}", &rest[..cut], self.token(&rest[cut..]))
        } else if word.len() > LONG && word.contains(SIGNS) {
            let mut new = String::with_capacity(word.len());
            for (begin, piece) in pieces(word, &SIGNS) {
                new.push_str(&word[begin.saturating_sub(1)..begin]);
                new.push_str(&self.token(piece));
            }
            new
        } else if let Some((kind, digest)) = word.split_once(':').filter(|(kind, digest)| is_digest(kind, digest)) {
            format!("{kind}:{}", self.id(digest))
        } else if let Some((first, rest)) = split(word) {
            format!("{}{}{}", self.token(first), &word[first.len()..word.len() - rest.len()], self.token(rest))
        } else if is_encoded(word) {
            self.encoded(word)
        } else {
            self.name(word)
        }
    }

    /// The stand-in of what has a form that tells: ARN, URL, address, key, account, IP, host.
    pub(in crate::redact) fn by_form(&mut self, word: &str) -> Option<String> {
        let bytes = word.as_bytes();
        Some(match bytes.first()? {
            b'a' if word.starts_with("arn:") => self.arn(word),
            b'<' if word.ends_with('>') && word.len() > 2 => format!("<{}>", self.token(&word[1..word.len() - 1])),
            b'+' if is_phone(word) => self.phone(word),
            b'-' if word.starts_with("-----BEGIN") => self.secret(word),
            b'A' | b'a' if is_key_id(word) => self.key_id(word),
            b'e' | b'i' if ip_host(word).is_some_and(|(length, _)| length == word.find('.').unwrap_or(word.len())) => {
                self.ip_host(word)?
            }
            b'g' | b'x' | b's' | b'r' | b'p' | b'w' | b'n' | b'A' | b'I' | b'F' if is_token(word) => self.secret(word),
            b'0'..=b'9' if is_account(word) => self.account(word),
            b'0'..=b'9' if is_split_account(word) => {
                self.account(&word.replace('-', "")).chars().enumerate().flat_map(hyphens).collect()
            }
            b'e' if is_jwt(word) => self.secret(word),
            _ if is_url(word) => self.url(word),
            _ if bytes.contains(&b'@') && split_address(word).is_some() => self.address(word),
            _ => return self.network(word),
        })
    }

    /// The stand-in of a name of a host alone.
    pub(in crate::redact) fn by_host(&mut self, word: &str) -> Option<String> {
        is_host(word).then(|| self.host(word))
    }

    /// The stand-in of the path of a load balancer or a group of targets: `app/orchard/50dc6c495c0c9188`.
    pub(in crate::redact) fn load_balancer(&mut self, word: &str) -> Option<String> {
        let mut parts = word.split('/');
        let (kind, name, id) = (parts.next()?, parts.next()?, parts.next()?);
        let is_one = matches!(kind, "app" | "net" | "gwy" | "targetgroup")
            && parts.next().is_none()
            && id.len() == 16
            && is_hex(id.as_bytes());
        is_one.then(|| format!("{kind}/{}/{}", self.token(name), self.id(id)))
    }

    /// An identifier: what says its type stays.
    pub(in crate::redact) fn id(&self, id: &str) -> String {
        if let Some(stem) = id.strip_suffix(".pem") {
            return format!("{}.pem", self.id(stem));
        }
        let prefix = prefix(id);
        let new = shuffled(&id[prefix..], self.key);
        // Four numbers that are no address could become one that is somebody's.
        if parse_v4(&new).is_some_and(|ip| !is_documentation_v4(ip)) {
            return self.id(&new);
        }
        if prefix == 0 { new } else { format!("{}{new}", &id[..prefix]) }
    }
}

/// Whether a text is a UUID, and so an identifier and nothing else.
pub(in crate::redact) fn is_uuid(text: &str) -> bool {
    let bytes = text.as_bytes();
    let fits = |(at, byte): (usize, &u8)| {
        if matches!(at, 8 | 13 | 18 | 23) { *byte == b'-' } else { byte.is_ascii_hexdigit() }
    };
    bytes.len() == 36
        && bytes.iter().enumerate().all(fits)
        && bytes.iter().filter(|byte| byte.is_ascii_digit()).count() >= 2
}

/// Length of what says the type of an identifier: `i-`, `vpc-`, `m-`.
fn prefix(id: &str) -> usize {
    let Some((before, rest)) = id.split_once('-') else { return 0 };
    if before == "SimpleNotificationService" {
        return before.len() + 1;
    }
    // `1-5759e988-bd862e3fe1be46a994272793`, of a trace: the version stays.
    if before == "1" && rest.len() == 33 && rest.as_bytes()[8] == b'-' {
        return 2;
    }
    let is_type = (1..=12).contains(&before.len()) && before.bytes().all(|byte| byte.is_ascii_lowercase());
    let is_rest = rest.len() >= 8 && (is_hex(rest.as_bytes()) || rest.bytes().all(|byte| byte.is_ascii_digit()));
    if is_type && is_rest { before.len() + 1 } else { 0 }
}

/// Whether a word says itself that it is an example.
pub(in crate::redact) fn is_example(word: &str) -> bool {
    let is_real = |part: &str| is_account(part) && !is_documentation_account(part);
    memchr::memchr(b'X', word.as_bytes()).is_some()
        && word.contains("EXAMPLE")
        && !word.contains(['@', '/', ':'])
        && !word.split(|char: char| !char.is_ascii_alphanumeric()).any(is_real)
}

/// Whether a text looks like an IPv6 address, and not like a time or a path of names.
pub(in crate::redact) fn is_v6(word: &str) -> bool {
    let colons = word.bytes().filter(|byte| *byte == b':').count();
    colons >= 2
        && word.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b':' || byte == b'.')
        && (colons > 2 || word.bytes().any(|byte| byte.is_ascii_digit()))
}

/// Whether a text begins with a scheme.
pub(in crate::redact) fn is_url(word: &str) -> bool {
    memchr::memchr(b':', word.as_bytes()).is_some_and(|at| {
        at > 0
            && word[at..].starts_with("://")
            && word[..at].bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
    })
}

/// Whether a text is a token of three parts in base64, of which the first two are JSON.
pub(in crate::redact) fn is_jwt(word: &str) -> bool {
    word.starts_with("eyJ")
        && word.len() > 40
        && word.contains('.')
        && word.bytes().all(|it| it.is_ascii_alphanumeric() || b"-_.=".contains(&it))
}

/// The method and the path of a route: `GET /pets/{id}`.
pub(super) fn route(word: &str) -> Option<(&str, &str)> {
    const METHODS: [&str; 8] = ["ANY", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];
    let blank = memchr::memchr(b' ', word.as_bytes())?;
    Some((&word[..blank], &word[blank + 1..]))
        .filter(|(method, path)| METHODS.contains(method) && path.starts_with('/') && !path.contains(' '))
}

/// Whether a text is one.
pub(in crate::redact) fn is_route(text: &str) -> bool {
    route(text).is_some()
}

/// Where a region stands in a name of letters, digits and hyphens, behind something else.
fn region_in(word: &str) -> Option<std::ops::Range<usize>> {
    let is_sign = |byte: u8| matches!(byte, b'-' | b'_' | b'.');
    if word.len() < 12 || !word.bytes().all(|byte| byte.is_ascii_alphanumeric() || is_sign(byte)) {
        return None;
    }
    // What regions begin with has two letters, or four: `us-gov-west-1`, `eusc-de-east-1`.
    let begins = |sign: &usize| [3, 5].iter().any(|length| word.as_bytes().get(sign + length) == Some(&b'-'));
    let found = memchr::memchr_iter(b'-', word.as_bytes()).filter(begins).find_map(|sign| {
        let (start, rest) = (sign + 1, &word[sign + 1..]);
        let ends = rest.bytes().enumerate().filter(|(at, byte)| *at > 7 && is_sign(*byte)).map(|(at, _)| at);
        let end = ends.take(3).chain([rest.len()]).find(|end| is_region(&rest[..*end]))?;
        Some(start..start + end)
    });
    // Nearly all words are sorted out by now.
    found.filter(|_| !is_uuid(word) && !is_host(word))
}

/// Whether a text is letters and digits.
fn is_plain(text: &str) -> bool {
    (6..=32).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// `sha256:...`, the digest of an image or of a file.
fn is_digest(kind: &str, digest: &str) -> bool {
    matches!(kind, "md5" | "sha1" | "sha256" | "sha384" | "sha512") && digest.len() >= 32 && is_hex(digest.as_bytes())
}

/// `1111-2222-3333`
fn is_split_account(word: &str) -> bool {
    word.len() == 14
        && word
            .bytes()
            .enumerate()
            .all(|(at, byte)| if at == 4 || at == 9 { byte == b'-' } else { byte.is_ascii_digit() })
}

fn hyphens((at, digit): (usize, char)) -> impl Iterator<Item = char> {
    (at == 4 || at == 8).then_some('-').into_iter().chain([digit])
}

/// The first part of a word with colons or slashes, and the rest.
fn split(word: &str) -> Option<(&str, &str)> {
    SIGNS.iter().find_map(|sign| word.split_once(*sign))
}
