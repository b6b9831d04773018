//! Secrets that are recognized by their form, wherever they are: tokens of services, credentials in headers and URLs, values after the name of a secret.

mod named;
mod option;

use std::ops::Range;

#[cfg(feature = "redact")]
pub(crate) use self::named::is_named;

/// What was found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// A token, a password, or what else opens something.
    Secret,
    /// User and password before the host of a URL.
    Login,
    /// The identifier of a key or a principal.
    KeyId,
    /// A key or a certificate in lines, from its first line to its last one.
    Pem,
    /// A name of a host that is made of its IP address, up to its first dot.
    IpHost,
}

/// How tokens begin, and the least number of characters behind that.
const TOKENS: &[(&str, usize)] = &[
    ("ghp_", 16),
    ("gho_", 16),
    ("ghu_", 16),
    ("ghs_", 16),
    ("ghr_", 16),
    ("github_pat_", 16),
    ("glpat-", 12),
    ("xoxb-", 10),
    ("xoxp-", 10),
    ("xoxa-", 10),
    ("xoxr-", 10),
    ("xoxs-", 10),
    ("xapp-", 10),
    ("sk_live_", 8),
    ("rk_live_", 8),
    ("pk_live_", 8),
    ("sk_test_", 8),
    ("rk_test_", 8),
    ("whsec_", 16),
    ("npm_", 30),
    ("AIza", 30),
    ("IQoJb3JpZ2lu", 8),
    ("FwoGZXIvYXdz", 8),
    ("FQoGZXIvYXdz", 8),
];

/// How identifiers of keys and principals begin.
const KEYS: &[&str] = &["ABIA", "ACCA", "AGPA", "AIDA", "AIPA", "AKIA", "ANPA", "ANVA", "APKA", "AROA", "ASCA", "ASIA"];

/// Bytes behind a scheme in which user and password end.
const AUTHORITY: usize = 1024;

/// Shortest text that has any of them.
pub(crate) const SHORTEST: usize = 10;

/// The next secret of a text from a place on.
pub(crate) fn next(text: &str, from: usize) -> Option<(Range<usize>, Form)> {
    let bytes = text.as_bytes();
    if bytes.len() < SHORTEST {
        return None;
    }
    (from..bytes.len()).find_map(|at| match bytes[at] {
        b'-' if at == 0 || bytes[at - 1] <= b' ' || bytes.get(at + 1) == Some(&b'-') => found(text, at),
        b':' | b'=' | b'%' => found(text, at),
        first if may_begin(first, bytes.get(at + 1..at + 4)) && begins(bytes, at) => found(text, at),
        _ => None,
    })
}

/// The secret that begins at a place, or whose sign stands there.
#[inline(never)]
fn found(text: &str, at: usize) -> Option<(Range<usize>, Form)> {
    match text.as_bytes()[at] {
        b'-' => pem(text, at).map(|range| (range, Form::Pem)).or_else(|| option::next(text, at)),
        b':' | b'=' | b'%' => {
            behind_scheme(text, at).or_else(|| named::behind(text, at).map(|range| (range, Form::Secret)))
        }
        _ => token(text, at).map(|range| (range, Form::Secret)).or_else(|| other(text, at)),
    }
}

/// Whether a secret may begin with a letter and those behind it: nearly no word does.
fn may_begin(first: u8, behind: Option<&[u8]>) -> bool {
    let Some(&[second, third, fourth]) = behind else { return false };
    match first {
        b'g' => matches!(second, b'h' | b'l' | b'i'),
        b'x' => matches!(second, b'o' | b'a'),
        b'p' | b'P' if second | 0x20 == b'a' => third | 0x20 == b's' && fourth | 0x20 == b's',
        b's' | b'r' | b'p' => second == b'k' && third == b'_',
        b'w' => second == b'h' && third == b's',
        b'n' => second == b'p' && third == b'm',
        b'I' => second == b'Q' && third == b'o',
        b'F' => matches!(second, b'w' | b'Q') && third == b'o',
        b'A' | b'a' => fourth | 0x20 == b'a',
        b'b' | b'B' => matches!(second | 0x20, b'e' | b'a') && matches!(third | 0x20, b'a' | b's'),
        b'e' => matches!((second, third), (b'y', b'J') | (b'c', b'2')),
        b'i' => second == b'p' && third == b'-',
        _ => false,
    }
}

/// Whether a word is a token from end to end.
pub(crate) fn is_token(word: &str) -> bool {
    word.len() >= SHORTEST && token(word, 0) == Some(0..word.len())
}

/// Characters at the beginning of a word that tell what sort of token it is.
#[cfg(feature = "redact")]
pub(crate) fn prefix(word: &str) -> usize {
    let of_service = TOKENS.iter().find(|(prefix, _)| word.starts_with(prefix) && prefix.ends_with(['_', '-']));
    of_service.map_or(0, |(prefix, _)| prefix.len())
}

/// Whether a word begins at a place: behind a sign, or behind one that is written with a per cent sign.
fn begins(bytes: &[u8], at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return true };
    !bytes[before].is_ascii_alphanumeric()
        || at >= 3 && bytes[at - 3] == b'%' && bytes[at - 2..at].iter().all(u8::is_ascii_hexdigit)
}

/// Length of what a condition holds for, with signs of base64 that are written with a per cent sign.
fn run(bytes: &[u8], is_part: impl Fn(u8) -> bool) -> usize {
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        at += match byte {
            b'%' if matches!(bytes.get(at + 1..at + 3), Some(b"2B" | b"2b" | b"2F" | b"2f" | b"3D" | b"3d")) => 3,
            byte if is_part(*byte) => 1,
            _ => break,
        };
    }
    at
}

/// A key or a certificate in lines that begins at a place, to the end of the text if it has none.
fn pem(text: &str, at: usize) -> Option<Range<usize>> {
    let rest = &text[at..];
    let behind = rest.strip_prefix("-----BEGIN").filter(|behind| behind.starts_with([' ', '+', '%']))?;
    let end = behind.find("-----END").and_then(|end| {
        let from = end + "-----END".len();
        Some(from + behind[from..].find("-----")? + 5)
    });
    let end = end.map_or(text.len(), |end| text.len() - behind.len() + end);
    Some(at..end)
}

/// A token of a service that begins at a place.
fn token(text: &str, at: usize) -> Option<Range<usize>> {
    let rest = &text.as_bytes()[at..];
    if rest.starts_with(b"eyJ") {
        return jwt(rest).map(|length| at..at + length);
    }
    let (prefix, shortest) = TOKENS.iter().find(|(prefix, _)| rest.starts_with(prefix.as_bytes()))?;
    let is_base64 = prefix.ends_with(|char: char| char.is_ascii_lowercase());
    let is_part = |byte: u8| {
        byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-') || is_base64 && matches!(byte, b'+' | b'/' | b'=')
    };
    let length = if is_base64 {
        run(&rest[prefix.len()..], is_part)
    } else {
        rest[prefix.len()..].iter().take_while(|byte| is_part(**byte)).count()
    };
    // What has no digit and one case is several words.
    let body = &rest[prefix.len()..prefix.len() + length];
    let is_mixed = body.iter().any(u8::is_ascii_digit) || body.iter().any(u8::is_ascii_uppercase);
    (length >= *shortest && is_mixed).then(|| at..at + prefix.len() + length)
}

/// Length of a token of three parts in base64, of which the first is JSON.
fn jwt(rest: &[u8]) -> Option<usize> {
    let is_part = |byte: &&u8| byte.is_ascii_alphanumeric() || b"-_.=".contains(byte);
    let length = rest.iter().take_while(is_part).count();
    let length = length - rest[..length].iter().rev().take_while(|byte| **byte == b'.').count();
    (length > 40 && rest[..length].contains(&b'.')).then_some(length)
}

/// Credentials behind the name of their scheme, identifiers of keys, and names of hosts, at the beginning of a word.
fn other(text: &str, at: usize) -> Option<(Range<usize>, Form)> {
    let rest = &text[at..];
    match rest.as_bytes()[0] {
        b'b' | b'B' => credentials(rest).map(|range| (at + range.start..at + range.end, Form::Secret)),
        b'A' | b'a' => key_id(rest.as_bytes()).map(|length| (at..at + length, Form::KeyId)),
        b'p' | b'P' => named::in_sentence(text, at).map(|range| (range, Form::Secret)),
        b'e' | b'i' => ip_host(rest).map(|(length, _)| (at..at + length, Form::IpHost)),
        _ => None,
    }
}

/// `Bearer …`, `Basic …`: where the credentials stand.
fn credentials(rest: &str) -> Option<Range<usize>> {
    let scheme = ["bearer", "basic"]
        .iter()
        .find(|scheme| rest.get(..scheme.len()).is_some_and(|first| first.eq_ignore_ascii_case(scheme)))?;
    let behind = &rest[scheme.len()..];
    let gap = ["%20", "+", " "].iter().find(|gap| behind.starts_with(**gap))?;
    let begin = scheme.len() + gap.len() + behind[gap.len()..].bytes().take_while(|byte| *byte == b' ').count();
    let length = run(&rest.as_bytes()[begin..], |byte| byte.is_ascii_alphanumeric() || b"-._~+/=".contains(&byte));
    let word = rest[begin..begin + length].trim_end_matches(['.', '-']);
    let has = |is: fn(&u8) -> bool| word.as_bytes().iter().any(is);
    let is_mixed = has(u8::is_ascii_digit) && has(u8::is_ascii_alphabetic)
        || has(u8::is_ascii_uppercase)
            && word[1..].bytes().any(|byte| byte.is_ascii_uppercase())
            && has(u8::is_ascii_lowercase);
    let is_basic = *scheme == "basic";
    (word.len() >= if is_basic { 8 } else { 12 } && (is_mixed || word.ends_with('=')) && is_whole_word(word))
        .then(|| begin..begin + word.len())
}

/// Whether a word is no name of something that schemes have: `basic-auth-1` is.
fn is_whole_word(word: &str) -> bool {
    word.contains("EXAMPLE") || word.split(['-', '_', '.']).any(|part| part.len() >= 8)
}

/// Length of the identifier of a key that a text begins with; of those in small letters, such as in names of hosts, the usual ones.
fn key_id(rest: &[u8]) -> Option<usize> {
    let first: [u8; 4] = rest.get(..4)?.try_into().ok()?;
    let is_lower = first[0] == b'a';
    if !KEYS.iter().any(|key| key.as_bytes() == first.to_ascii_uppercase()) {
        return None;
    }
    let is_part = |byte: &&u8| {
        byte.is_ascii_digit() || if is_lower { byte.is_ascii_lowercase() } else { byte.is_ascii_uppercase() }
    };
    let length = rest.iter().take_while(is_part).count();
    let ends = rest.get(length).is_none_or(|byte| !byte.is_ascii_alphanumeric());
    let fits = if is_lower {
        matches!(length, 20 | 21)
            && (rest[..length].iter().any(u8::is_ascii_digit) || rest[..length].ends_with(b"example"))
            && !rest[..length].iter().any(|byte| matches!(byte, b'0' | b'1' | b'8' | b'9'))
    } else {
        (16..=128).contains(&length)
    };
    (ends && fits).then_some(length)
}

/// The IP address that a host is named after, `ec2-192-0-2-7` or `ip-192-0-2-7`, and the length of that name.
pub(crate) fn ip_host(rest: &str) -> Option<(usize, std::net::Ipv4Addr)> {
    let numbers = rest.strip_prefix("ec2-").or_else(|| rest.strip_prefix("ip-"))?;
    let length = numbers.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b'-').count();
    let ends = numbers.as_bytes().get(length).is_none_or(|byte| !byte.is_ascii_alphanumeric());
    let address = numbers[..length].replace('-', ".").parse().ok().filter(|_| ends && length <= 15)?;
    Some((rest.len() - numbers.len() + length, address))
}

/// User and password of a URL whose scheme ends with a colon at a place, also if its signs are written with per cent signs.
fn behind_scheme(text: &str, colon: usize) -> Option<(Range<usize>, Form)> {
    let rest = &text[colon..];
    let is_encoded =
        rest.starts_with('%') && rest.get(..9).is_some_and(|first| first.eq_ignore_ascii_case("%3A%2F%2F"));
    let begin = if is_encoded { 9 } else { rest.starts_with("://").then_some(3)? };
    let authority = &rest[begin..];
    let authority = &authority[..authority.floor_char_boundary(AUTHORITY)];
    let end =
        authority.find(|char: char| char.is_whitespace() || "/?#\"'<>`\\,".contains(char)).unwrap_or(authority.len());
    let authority = &authority[..end];
    let (sign, colon_sign) = if is_encoded { ("%40", "%3A") } else { ("@", ":") };
    let at = authority.rfind(sign)?;
    let login = &authority[..at];
    let split = login.find(colon_sign).or_else(|| login.find("%3a")).or_else(|| login.find(':'))?;
    (split + colon_sign.len().min(login.len() - split) < login.len())
        .then(|| (colon + begin..colon + begin + login.len(), Form::Login))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What of a text is found, one behind another.
    fn found(text: &str) -> Vec<(&str, Form)> {
        let mut at = 0;
        let next = || {
            let (range, form) = next(text, at)?;
            at = range.end;
            Some((&text[range], form))
        };
        std::iter::from_fn(next).collect()
    }

    #[test]
    fn tokens_are_found_wherever_they_stand() {
        let jwt = format!("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIx{}.c2lnbmF0dXJl", "A".repeat(20));
        for token in [
            "ghp_Ab1Ab1Ab1Ab1Ab1Ab1Ab1Ab1Ab1Ab1Ab1Ab1",
            "github_pat_11AAAAAAA0_Ab1Ab1Ab1Ab1Ab1",
            "xoxb-1111111111-2222222222-Ab1Ab1",
            "sk_live_Ab1Ab1Ab1Ab1Ab1",
            "glpat-Ab1Ab1Ab1Ab1Ab1Ab1",
            "AIzaAb1Ab1Ab1Ab1Ab1Ab1Ab1Ab1Ab1Ab1Ab1Ab1",
            "IQoJb3JpZ2luX2VjEJr//////////wEaCXVz",
            "FwoGZXIvYXdzEAb1%2FAb1%2BAb1Ab1%3D",
            &jwt,
        ] {
            for text in [
                token.to_owned(),
                format!("the token {token} is old"),
                format!("a_{token}"),
                format!("x%3D{token}&y=1"),
                format!("{{\"a\":\"{token}\"}}"),
            ] {
                assert_eq!(found(&text), [(token, Form::Secret)], "{text}");
            }
            assert!(is_token(token));
        }
        for text in
            ["ghp_short", "sk_live_and_let_die", "xghp_Ab1Ab1Ab1Ab1Ab1Ab1", "eyJhbGciOiJIUzI1NiJ9", "AIza", "glpat-"]
        {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn credentials_of_headers_urls_and_names() {
        for (text, secret, form) in [
            ("Authorization: Bearer abcDEF123456789", "abcDEF123456789", Form::Secret),
            ("authorization%3A%20Basic%20dXNlcjpwYXNzd29yZA==", "dXNlcjpwYXNzd29yZA==", Form::Secret),
            ("Basic dXNlcjpwYXNz", "dXNlcjpwYXNz", Form::Secret),
            ("postgres://app:hunter2@db.example.com/x", "app:hunter2", Form::Login),
            ("u=postgres%3A%2F%2Fapp%3Ahunter2%40db", "app%3Ahunter2", Form::Login),
            ("AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG", "wJalrXUtnFEMI/K7MDENG", Form::Secret),
            ("aws_secret_access_key = wJalrXUtnFEMI/K7MDENG", "wJalrXUtnFEMI/K7MDENG", Form::Secret),
            ("password: hunter22, then", "hunter22", Form::Secret),
            ("key AKIAQWERTYUIOPASDFGH", "AKIAQWERTYUIOPASDFGH", Form::KeyId),
            ("a/akiaqwertyuiopasdfg2.b", "akiaqwertyuiopasdfg2", Form::KeyId),
            ("on ip-10-1-2-3.ec2.internal", "ip-10-1-2-3", Form::IpHost),
            ("ec2-84-17-52-203.compute-1.amazonaws.com", "ec2-84-17-52-203", Form::IpHost),
        ] {
            assert_eq!(found(text), [(secret, form)], "{text}");
        }
        for text in [
            "Basic authentication is needed",
            "a bearer token is missing",
            "basic-auth-configuration",
            "Invalid token: expired or so",
            "https://example.com/a:b@c",
            "mailto://jane@example.com",
            "asiapacificregionally",
            "ip-address-of-the-host",
            "ec2-1-2-3",
            "the password is wrong",
            "arn:aws:secretsmanager:us-east-1:111122223333:secret:name-12345678",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
