//! Values after the name of a secret: `AWS_SECRET_ACCESS_KEY=…`, `pw: …`, `Authorization: …`, `Cookie: sid=…`.

use std::ops::Range;

use mailtrail_wire::is_secret;

/// How much the name of a value promises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Promise {
    /// A password: any word may be one.
    Password,
    /// A session: other things have the same names.
    Session,
    /// A number that is used once.
    Number,
    /// Any other secret.
    Secret,
}

/// Names of passwords that fields of documents do not have, in lower case and without signs.
const PASSWORDS: &[&str] = &[
    "pw",
    "pwd",
    "pass",
    "passwd",
    "password",
    "passcode",
    "passphrase",
    "passwort",
    "kennwort",
    "userpassword",
    "userpwd",
    "userpass",
    "passe",
    "wachtwoord",
    "contrasena",
    "senha",
];

/// Names of sessions and of numbers that are used once.
const SESSIONS: &[&str] = &[
    "apitoken",
    "aspnetsessionid",
    "auth",
    "authkey",
    "connectsid",
    "cookie",
    "creds",
    "credentials",
    "csrf",
    "csrftoken",
    "jsessionid",
    "jwt",
    "phpsessid",
    "sessid",
    "session",
    "sessionid",
    "sessionkey",
    "setcookie",
    "sharedaccesssignature",
    "sid",
    "sig",
    "signature",
    "xsrf",
    "xsrftoken",
];

/// Numbers that are used once.
const NUMBERS: &[&str] = &["otp", "pin", "totp", "mfacode", "cvc", "cvv"];

/// Ends of names of passwords, behind a sign.
const PASSES: &[&str] = &["pass", "pw", "pwd"];

/// The last two letters of all of these, the last one first: nearly all other names are sorted out by them.
const ENDS: [u32; 32] = {
    let lists = [PASSWORDS, SESSIONS, NUMBERS, PASSES];
    let (mut ends, mut list) = ([0; 32], 0);
    while list < lists.len() {
        let mut index = 0;
        while index < lists[list].len() {
            let name = lists[list][index].as_bytes();
            let (last, other) = (name[name.len() - 1] & 31, name[name.len() - 2] & 31);
            ends[last as usize] |= 1 << other;
            index += 1;
        }
        list += 1;
    }
    ends
};

/// Attributes of cookies.
const ATTRIBUTES: &[&str] = &["path", "domain", "expires", "maxage", "samesite", "priority", "version"];

/// Longest name that is looked at.
const LONGEST: usize = 64;

/// Bytes before a value in which the header that it belongs to is looked for.
const BACK: usize = 1024;

/// Whether a value behind this name and an equals sign is a secret, wherever the pair stands.
#[cfg(feature = "redact")]
pub(crate) fn is_named(name: &str) -> bool {
    promise(name).is_some()
}

/// What a name promises.
fn promise(name: &str) -> Option<Promise> {
    if is_secret(name) {
        let is_password = ["password", "passwd", "passphrase"].iter().any(|end| ends_with(name, end));
        return Some(if is_password { Promise::Password } else { Promise::Secret });
    }
    let mut letters = name.bytes().rev().filter(u8::is_ascii_alphanumeric);
    let (last, other) = (letters.next()?, letters.next()?);
    if !name.ends_with(|char: char| char.is_ascii_alphabetic()) || ENDS[usize::from(last & 31)] >> (other & 31) & 1 == 0
    {
        return None;
    }
    let mut letters = [0; LONGEST];
    let plain = plain(name, &mut letters)?;
    // `DB_PASS`, `smtp-pwd`
    let end = name.rsplit(['_', '-']).next().unwrap_or(name);
    if PASSWORDS.contains(&plain) || end.len() < name.len() && PASSES.iter().any(|it| end.eq_ignore_ascii_case(it)) {
        Some(Promise::Password)
    } else if NUMBERS.contains(&plain) {
        Some(Promise::Number)
    } else if SESSIONS.contains(&plain) {
        Some(Promise::Session)
    } else {
        None
    }
}

fn ends_with(name: &str, end: &str) -> bool {
    name.len().checked_sub(end.len()).and_then(|at| name.get(at..)).is_some_and(|it| it.eq_ignore_ascii_case(end))
}

/// Letters and digits of a name in lower case.
fn plain<'a>(name: &str, letters: &'a mut [u8; LONGEST]) -> Option<&'a str> {
    let mut length = 0;
    for byte in name.bytes().filter(u8::is_ascii_alphanumeric) {
        *letters.get_mut(length)? = byte.to_ascii_lowercase();
        length += 1;
    }
    std::str::from_utf8(&letters[..length]).ok()
}

/// The value behind the name of a secret that ends before a place, and a sign there.
pub(super) fn behind(text: &str, sign: usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let (length, is_equal) = match bytes[sign] {
        b'=' => (1, true),
        b':' => (1, false),
        _ if bytes[sign..].starts_with(b"%3D") || bytes[sign..].starts_with(b"%3d") => (3, true),
        _ => return None,
    };
    let before = text[..sign].trim_end_matches([' ', '"', '\'', '\\']);
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    let name = before.bytes().rev().take(LONGEST).take_while(is_part).count();
    let name = &before[before.len() - name..];
    let name = if before[..before.len() - name.len()].ends_with('%') { name.get(2..)? } else { name };
    if name.is_empty() {
        return None;
    }
    // `arn:aws:secretsmanager:...:secret:name`
    let is_part = bytes[sign] == b':' && before[..before.len() - name.len()].ends_with([':', '/', '.']);
    if is_part {
        return None;
    }
    let mut behind = sign + length;
    if is_equal && bytes.get(behind) == Some(&b'>') {
        behind += 1;
    }
    let Some(promise) = promise(name) else {
        return (is_equal && is_of_cookie(&text[..sign], name))
            .then(|| value(text, behind).0)
            .filter(|it| it.len() > 1);
    };
    if ends_with(name, "authorization")
        && let Some(range) = credentials(text, behind)
    {
        return range;
    }
    let (range, is_quoted) = value(text, behind);
    // The folder that a command runs in.
    if name == "PWD" && text[range.clone()].starts_with('/') {
        return None;
    }
    let has_gap = range.start > sign + length;
    says(promise, &text[range.clone()], is_equal && (is_quoted || !has_gap), is_quoted).then_some(range)
}

/// Whether a value is what its name promises.
fn says(promise: Promise, value: &str, is_close: bool, is_quoted: bool) -> bool {
    let has = |is: fn(&u8) -> bool| value.as_bytes().iter().any(is);
    let (has_digit, has_letter) = (has(u8::is_ascii_digit), has(u8::is_ascii_alphabetic));
    // `tokens=5`, `pass=3`
    let is_count = value.len() < 4 && !has_letter;
    match promise {
        Promise::Password if is_close => !is_count && value.len() > 1,
        // A sentence goes on behind a colon, mostly.
        Promise::Password => {
            let has_sign = value.bytes().any(|byte| b"!$%^*~+=?@_".contains(&byte));
            let is_mixed = value.get(1..).is_some_and(|rest| rest.bytes().any(|byte| byte.is_ascii_uppercase()))
                && has(u8::is_ascii_lowercase);
            value.len() >= 4 && !value.contains(':') && has_letter && (has_digit || has_sign && !is_quoted || is_mixed)
        }
        Promise::Number => has_digit && (4..=16).contains(&value.len()),
        Promise::Session => {
            has_digit && (is_close && value.len() >= 4 || value.len() >= 8 && has_letter && !value.contains(':'))
        }
        Promise::Secret if is_close => value.len() >= 4,
        Promise::Secret => value.len() >= 8 && has_digit && has_letter && !value.contains(':'),
    }
}

/// Where a value stands that begins behind a sign, and whether it stands in quotes: those may have spaces between them.
fn value(text: &str, from: usize) -> (Range<usize>, bool) {
    let rest = &text[from..];
    let gap = rest.bytes().take_while(|byte| *byte == b' ').count();
    let escapes = rest[gap..].bytes().take_while(|byte| *byte == b'\\').count();
    let begin = gap + escapes;
    if let Some(quote @ ('"' | '\'')) = rest[begin..].chars().next() {
        let inner = &rest[begin + 1..];
        let end = inner.find(['\n', '\r', quote]).unwrap_or(inner.len());
        let end = inner[..end].trim_end_matches('\\').len();
        // What is long goes on behind the quote that was left out.
        if end <= 128 && inner[end..].starts_with([quote, '\\']) {
            return (from + begin + 1..from + begin + 1 + end, true);
        }
    }
    let gap = rest.bytes().take_while(|byte| b" \"'\\".contains(byte)).count();
    let value = &rest[gap..];
    let end =
        value.find(|char: char| char.is_whitespace() || "\"'`,;&()[]{}<>|\\".contains(char)).unwrap_or(value.len());
    let end =
        ["%26", "%20", "%22", "%2C", "%0A"].iter().filter_map(|sign| value[..end].find(sign)).min().unwrap_or(end);
    let value = value[..end].trim_end_matches('.');
    (from + gap..from + gap + value.len(), false)
}

/// The password that a sentence tells, which begins with the word for it: `password is …`.
pub(super) fn in_sentence(text: &str, at: usize) -> Option<Range<usize>> {
    let rest = &text[at..];
    let length = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
    if !matches!(promise(&rest[..length]), Some(Promise::Password)) {
        return None;
    }
    let behind = rest[length..].strip_prefix(' ')?;
    let behind = ["is ", "was ", "to ", "= "].iter().find_map(|word| behind.strip_prefix(word)).unwrap_or(behind);
    let (range, _) = value(text, text.len() - behind.len());
    let value = &text[range.clone()];
    let has = |is: fn(&u8) -> bool| value.as_bytes().iter().any(is);
    (value.len() >= 6 && has(u8::is_ascii_digit) && has(u8::is_ascii_alphabetic) && !value.contains(['=', ':']))
        .then_some(range)
}

/// What stands in a header behind the name of the scheme, if there is a scheme; nothing inside if parameters stand there, which are looked at
/// one by one.
#[expect(clippy::option_option, reason = "a scheme or not, and one text behind it or several")]
fn credentials(text: &str, from: usize) -> Option<Option<Range<usize>>> {
    let rest = &text[from..];
    let begin = rest.bytes().take_while(|byte| b" \"'\\".contains(byte)).count();
    let is_scheme = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    let scheme = rest[begin..].bytes().take_while(|byte| is_scheme(*byte)).count();
    let gap = rest[begin + scheme..].bytes().take_while(|byte| *byte == b' ').count();
    if scheme == 0 || gap == 0 {
        return None;
    }
    let begin = begin + scheme + gap;
    let is_end = |char: char| char.is_whitespace() || "\"'`,;&()[]{}<>|\\".contains(char);
    let word = &rest[begin..begin + rest[begin..].find(is_end).unwrap_or(rest.len() - begin)];
    let is_pair = word.trim_end_matches('=').contains('=') || rest[begin + word.len()..].starts_with(['"', '\\']);
    let has = |is: fn(&u8) -> bool| word.as_bytes().iter().any(is);
    let is_one = word.len() >= 8 && has(u8::is_ascii_digit) && has(u8::is_ascii_alphabetic);
    (is_pair || is_one).then(|| (!is_pair).then(|| from + begin..from + begin + word.len()))
}

/// Whether a pair stands in a header of cookies, and is no attribute of one.
fn is_of_cookie(before: &str, name: &str) -> bool {
    let back = before.floor_char_boundary(before.len().saturating_sub(BACK));
    let line = &before[back..];
    let line = &line[memchr::memrchr(b'\n', line.as_bytes()).map_or(0, |at| at + 1)..];
    let Some(at) = memchr::memmem::rfind(line.as_bytes(), b"ookie") else { return false };
    let behind = line[at + 5..].trim_start_matches(['"', '\'', ' ', '\\']);
    let mut letters = [0; LONGEST];
    behind.starts_with(':')
        // What closes the text of the header ends it.
        && !behind[1..].trim_start_matches([' ', '"', '\'', '\\']).contains(['"', '\'', ',', '{', '}'])
        && plain(name, &mut letters).is_some_and(|name| !ATTRIBUTES.contains(&name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        let places = text.char_indices().filter(|(_, char)| matches!(char, ':' | '=' | '%'));
        places.filter_map(|(at, _)| behind(text, at)).map(|range| &text[range]).collect()
    }

    #[test]
    fn passwords_and_sessions() {
        for (text, secret) in [
            ("pw=summer", "summer"),
            ("DB_PASS=summer7", "summer7"),
            ("pwd => summer7", "summer7"),
            ("password=\"two words\" x", "two words"),
            ("password='two words'", "two words"),
            (r#"{\"pw\": \"summer7\"}"#, "summer7"),
            ("pass: Summer!", "Summer!"),
            ("sid=4711ab", "4711ab"),
            ("JSESSIONID=4711abCD", "4711abCD"),
            ("otp: 4711ab47", "4711ab47"),
            ("pin=4711", "4711"),
            ("Set-Cookie: a=4711; Path=/; HttpOnly", "4711"),
            ("Authorization: 4711abcd", "4711abcd"),
            ("Authorization: Token 4711abcd", "4711abcd"),
        ] {
            assert_eq!(found(text), [secret], "{text}");
        }
        assert_eq!(found("Cookie: theme=dark; sid=4711ab"), ["dark", "4711ab"]);
    }

    #[test]
    fn sentences() {
        assert_eq!(in_sentence("password is summer7", 0), Some(12..19));
        assert_eq!(in_sentence("Passwd summer7.", 0), Some(7..14));
        for text in ["password is wrong", "passing 7summer", "password", "pass 3 of 4"] {
            assert_eq!(in_sentence(text, 0), None, "{text}");
        }
    }

    #[test]
    fn other_things_of_these_names_stay() {
        for text in [
            "pass=3 fail=1",
            "dkim=pass auth=pass",
            "password: required",
            "session: expired",
            "Sid: AllowAll",
            "authorization: missing",
            "Authorization: Digest realm=x, qop=auth",
            "path=/a; domain=example.com",
            "cookie is a=bcd",
            "compass=north",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}
