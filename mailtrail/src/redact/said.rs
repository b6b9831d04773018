//! Names that lines of a log tell by the words around them: `user=Jane Roe`, `name="Jane Roe"`, `for jane from`, `Jane Roe <…>`, `/home/jane`.

use mailtrail_wire::Content;

use super::care::Care;
use super::commands::Leads;
use super::edits::Edits;
use super::enumerated::is_enumerated;
use super::forms::is_around;
use super::names::by_name;
use super::percent::is_encoded;
use super::query::statement;
use super::redactor::Redactor;
use super::stand_in::{is_nothing, is_url};
use super::vocabulary::is_word;
use super::words::is_harmless;

/// Names of values that tell of somebody, besides those that fields have, in lower case.
const KEYS: &[(&str, Content)] = &[
    ("address", Content::Name),
    ("author", Content::Name),
    ("bucket", Content::Name),
    ("city", Content::Name),
    ("contact", Content::Name),
    ("customer", Content::Name),
    ("employee", Content::Name),
    ("firstname", Content::Name),
    ("gid", Content::Name),
    ("guest", Content::Name),
    ("host", Content::HostName),
    ("key", Content::Path),
    ("lastname", Content::Name),
    ("login", Content::Name),
    ("member", Content::Name),
    ("object", Content::Path),
    ("owner", Content::Name),
    ("person", Content::Name),
    ("rhost", Content::HostName),
    ("ruser", Content::Name),
    ("street", Content::Name),
    ("surname", Content::Name),
    ("uid", Content::Name),
];

/// Words that people are called, before their names.
const CALLED: [&str; 9] = ["user", "username", "customer", "employee", "member", "guest", "owner", "contact", "name"];

/// Accounts that systems have.
const SYSTEM: [&str; 14] = [
    "root", "ubuntu", "ec2-user", "centos", "admin", "app", "git", "node", "runner", "user", "Public", "public",
    "daemon", "nobody",
];

/// Words before an address that belong to no name.
const HEADERS: [&str; 8] = ["From", "To", "Cc", "Bcc", "By", "Sender", "For", "Reply-To"];

/// What comes before the present word of a text.
#[derive(Debug)]
pub(super) struct Before {
    /// Where the last word stands.
    last: (usize, usize),
    leads: Leads,
    is_on: bool,
    /// Whether addresses may stand behind names.
    has_angles: bool,
}

impl Before {
    pub(super) fn new(text: &str, care: Care) -> Self {
        let is_on = care == Care::Much;
        Self {
            last: (0, 0),
            leads: Leads::default(),
            is_on,
            has_angles: is_on && memchr::memmem::find(text.as_bytes(), b" <").is_some(),
        }
    }
}

impl Redactor {
    /// Replaces the name that begins at a place of a text, if the words around it tell that it is one; answers where it ends.
    pub(super) fn said(
        &mut self,
        text: &str,
        begin: usize,
        before: &mut Before,
        base: usize,
        out: &mut Edits,
    ) -> Option<usize> {
        if !before.is_on {
            return None;
        }
        let rest = &text[begin..];
        let word = &rest[..rest.find(is_around).unwrap_or(rest.len())];
        let last = std::mem::replace(&mut before.last, (begin, begin + word.len()));
        let last = (&text[last.0..last.1], text.get(last.1..begin).unwrap_or_default());
        let plain = word.trim_end_matches(['.', ':', '!', '?']);
        if let Some(content) = before.leads.next(last.1, plain) {
            self.replace(content, plain, base + begin, out);
            return Some(begin + plain.len());
        }
        if let Some(length) = statement(rest) {
            self.query(&rest[..length], base + begin, out);
            return Some(begin + length);
        }
        let done = self.behind_key(text, begin, word, last, base, out);
        let done = done.or_else(|| self.named_by_words(text, begin, word, last, base, out));
        let done = done.or_else(|| {
            let length = if before.has_angles { before_address(text, begin)? } else { return None };
            self.replace(Content::Name, &text[begin..begin + length], base + begin, out);
            Some(begin + length)
        });
        let done = done.or_else(|| self.request(begin, word, last, base, out));
        done.or_else(|| self.at_home(begin, word, base, out))
    }

    /// `user=Jane Roe`, `name = "Jane Roe"`, `customer: Jane Roe`
    fn behind_key(
        &mut self,
        text: &str,
        begin: usize,
        word: &str,
        last: (&str, &str),
        base: usize,
        out: &mut Edits,
    ) -> Option<usize> {
        let (key, is_equal, from) = match word.find('=') {
            // The value begins in this word, or in a quote behind it.
            Some(cut) if cut > 0 => (&word[..cut], true, begin + cut + 1),
            // `userName = Jane Roe`, of which this is the sign.
            Some(0) if word.len() == 1 && matches!(last.1, " ") => (last.0, true, begin + 1),
            Some(_) => return None,
            None => (word.strip_suffix(':')?, false, begin + word.len()),
        };
        let content = content_of(key, is_equal)?;
        let (start, end, is_quoted) = value(text, from, content)?;
        let value = &text[start..end];
        let line = &text[..begin];
        let is_alone = || {
            line[line.rfind('\n').map_or(0, |at| at + 1)..].trim_start_matches([' ', '-']).is_empty()
                && matches!(text.as_bytes().get(end), None | Some(b'\n' | b'\r'))
        };
        let is_said = |value: &str| is_quoted || is_said(value, is_equal) || is_alone();
        if is_nothing(value) || is_enumerated(value) || value.contains("://") || !is_said(value) {
            return None;
        }
        if !is_quoted && content == Content::Name && value.contains(['@', '%', '&', '/', '=', '+']) {
            return None;
        }
        self.replace(content, value, base + start, out);
        Some(end)
    }

    /// `user Jane Roe logged in`, `for jane from`, `user[jane]`
    fn named_by_words(
        &mut self,
        text: &str,
        begin: usize,
        word: &str,
        last: (&str, &str),
        base: usize,
        out: &mut Edits,
    ) -> Option<usize> {
        let called = |word: &str| CALLED.iter().any(|it| it.eq_ignore_ascii_case(word));
        let is_bare = !word.is_empty() && !word.contains(['=', '/', '@', ':', '.', '%']);
        let is_known = |word: &str| is_word(word) || is_harmless(word) || is_enumerated(word) || SYSTEM.contains(&word);
        if !is_bare || is_known(word) {
            return None;
        }
        let behind = &text[begin + word.len()..];
        let end = match last.1 {
            "[" | "(" if called(last.0) => begin + text[begin..].find([']', ')', '\n'])?,
            " " if last.0.eq_ignore_ascii_case("sudo:") && behind.starts_with(" : ") => begin + word.len(),
            // `192.0.2.1 - jane [02/Mar/2026:...`, and a bucket before the time.
            " " if behind.starts_with(" [") && (last.0 == "-" || last.0.len() == 64) => begin + word.len(),
            " " if last.0 == "for" && behind.starts_with(" from ") => begin + word.len(),
            " " if called(last.0) && last.0 != "name" => {
                let end = begin + names(&text[begin..], true)?;
                let next = text[end..].trim_start_matches(' ');
                let next = &next[..next.find(|char: char| !char.is_ascii_alphabetic()).unwrap_or(next.len())];
                let goes_on = [
                    "from",
                    "by",
                    "logged",
                    "at",
                    "on",
                    "has",
                    "via",
                    "with",
                    "in",
                    "does",
                    "did",
                    "not",
                    "failed",
                    "was",
                    "cannot",
                    "could",
                    "signed",
                    "tried",
                    "connected",
                    "changed",
                    "deleted",
                    "created",
                ];
                let is_end =
                    text[end..].trim_start_matches(['.', '!']).trim_start_matches(' ').starts_with(['\n', '('])
                        || text[end..].trim_end_matches(['.', '!']).is_empty();
                (is_end || goes_on.contains(&next) || text[end..].starts_with(':')).then_some(end)?
            }
            _ => return None,
        };
        self.replace(Content::Name, &text[begin..end], base + begin, out);
        Some(end)
    }

    /// `GET /a/jane?name=Jane+Roe`, `REST.GET.OBJECT a/jane.pdf`
    fn request(&mut self, begin: usize, word: &str, last: (&str, &str), base: usize, out: &mut Edits) -> Option<usize> {
        // What stood before was a secret.
        if let Some(query) = word.strip_prefix('&').filter(|query| is_query(query)) {
            self.parameters(query, base + begin + 1, out);
            return Some(begin + word.len());
        }
        let is_request = matches!(last.0, "GET" | "POST" | "PUT" | "HEAD" | "DELETE" | "PATCH" | "OPTIONS");
        let is_path = is_request && word.starts_with('/') || last.0.starts_with("REST.") && word.len() > 1;
        let query = if is_url(word) || word.starts_with('=') {
            None
        } else {
            word.find('?').filter(|at| is_query(&word[at + 1..]))
        };
        if !is_path && query.is_none() {
            return None;
        }
        let (path, query) = word.split_at(query.unwrap_or(word.len()));
        if is_path {
            self.replace(Content::Path, path, base + begin, out);
        } else {
            self.word_of(path, base + begin, out);
        }
        if let Some(query) = query.strip_prefix('?') {
            self.parameters(query, base + begin + path.len() + 1, out);
        }
        Some(begin + word.len())
    }

    fn word_of(&mut self, word: &str, at: usize, out: &mut Edits) {
        if is_encoded(word) {
            self.encoded_word(word, at, Care::Much, out);
        } else {
            self.word(word, at, Care::Much, out);
        }
    }

    /// `/home/jane/x`, `C:\Users\jane`: what stands before and behind is looked at as ever.
    fn at_home(&mut self, begin: usize, word: &str, base: usize, out: &mut Edits) -> Option<usize> {
        if is_url(word) || !word.contains(['/', '\\']) {
            return None;
        }
        let found = ["/home/", "/Users/", "\\Users\\"].iter().find_map(|home| Some(word.find(home)? + home.len()))?;
        let rest = &word[found..];
        let name = &rest[..rest.find(['/', '\\', ':']).unwrap_or(rest.len())];
        if name.is_empty() || SYSTEM.contains(&name) || name.contains('@') {
            return None;
        }
        self.word(&word[..found], base + begin, Care::Much, out);
        self.replace(Content::Name, name, base + begin + found, out);
        Some(begin + found + name.len())
    }
}

/// Whether a query stands behind a question mark.
fn is_query(text: &str) -> bool {
    text.starts_with(|char: char| char.is_ascii_alphanumeric())
        && text.split('&').next().and_then(|pair| pair.split_once('=')).is_some_and(|(name, _)| !name.contains('?'))
}

/// What a value behind this name tells of somebody.
fn content_of(key: &str, is_equal: bool) -> Option<Content> {
    let key = key.rsplit(['.', '[', '(', '?', '&', '-']).next().unwrap_or(key);
    // What has other signs in it tells more than what is behind it.
    if key.len() > 40 || !key.starts_with(|char: char| char.is_ascii_alphabetic()) || key.contains([':', '/', '@', '%'])
    {
        return None;
    }
    let plain: String = key.chars().filter(|char| *char != '_').map(|char| char.to_ascii_lowercase()).collect();
    if CALLED.contains(&&*plain) {
        return Some(Content::Name);
    }
    let own = KEYS.iter().find(|(known, _)| *known == plain).map(|(_, content)| *content);
    if let Some(own) = own.filter(|own| is_equal || *own == Content::Name && plain != "address") {
        return Some(own);
    }
    match by_name(key) {
        Some(content @ (Content::Name | Content::HostName | Content::Subject)) if is_equal => Some(content),
        Some(Content::Name) if plain.ends_with("name") => Some(Content::Name),
        _ => None,
    }
}

/// Where a value stands that begins behind a sign: between quotes, or as many words as may be a name.
fn value(text: &str, from: usize, content: Content) -> Option<(usize, usize, bool)> {
    let gap = text[from..].bytes().take_while(|byte| *byte == b' ').count();
    let begin = from + gap;
    let rest = &text[begin..];
    if let Some(quote @ ('"' | '\'')) = rest.chars().next() {
        let end = rest[1..]
            .find([quote, '\n'])
            .filter(|end| (1..=200).contains(end) && rest[1 + end..].starts_with(quote))?;
        return Some((begin + 1, begin + 1 + end, true));
    }
    let word = rest.find(|char: char| is_around(char) && char != '\'').unwrap_or(rest.len());
    let word = rest[..word].trim_end_matches(['.', ':', '!', '?', '\'']).len();
    if word == 0 {
        return None;
    }
    let length = if content == Content::Name { names(rest, false).unwrap_or(word).max(word) } else { word };
    Some((begin, begin + length, false))
}

/// Whether a value without quotes is one of somebody: behind a colon, sentences go on.
fn is_said(value: &str, is_equal: bool) -> bool {
    is_equal || value.contains(' ') && value.split(' ').all(is_name)
}

/// Length of up to four words that may be a name at the beginning of a text; the first may be in small letters.
fn names(text: &str, is_loose: bool) -> Option<usize> {
    let mut end = 0;
    for count in 0..4 {
        let gap = text[end..].bytes().take_while(|byte| *byte == b' ').count();
        if count > 0 && !(1..=2).contains(&gap) {
            break;
        }
        let rest = &text[end + gap..];
        let word = &rest[..rest.find(|char: char| is_around(char) && char != '\'').unwrap_or(rest.len())];
        let bare = word.trim_end_matches(['.', ':', '!', '?', '\'']);
        if !(is_name(bare) || count == 0 && is_loose && bare.len() > 1) {
            break;
        }
        end += gap + bare.len();
        if bare.len() < word.len() {
            break;
        }
    }
    (end > 0).then_some(end)
}

/// Whether a word may be a part of a name: with a capital, and none of the vocabulary.
fn is_name(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
        && word.chars().all(|char| char.is_alphabetic() || matches!(char, '-' | '\'' | '.'))
        && word.chars().any(char::is_lowercase)
        && !is_word(word)
        && !is_harmless(word)
}

/// Length of the name that begins at a place, if an address in angle brackets stands behind it.
fn before_address(text: &str, begin: usize) -> Option<usize> {
    let rest = &text[begin..];
    let is_quoted = text[..begin].ends_with('"');
    let end = if is_quoted { rest.find('"')? } else { rest.find(" <")? };
    let name = rest.get(..end).filter(|name| (2..=80).contains(&name.len()))?;
    let address = rest[end..].trim_start_matches('"').strip_prefix(" <")?;
    let address = &address[..address.find(['>', ' ', '\n'])?];
    let fits = |word: &str| {
        word.starts_with(char::is_uppercase)
            && word.chars().all(|char| char.is_alphabetic() || matches!(char, '-' | '\'' | '.' | ','))
            && !HEADERS.contains(&word)
    };
    (address.contains('@') && (is_quoted || name.split(' ').count() <= 4 && name.split(' ').all(fits))).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_end_where_sentences_go_on() {
        for (text, name) in [
            ("Jane Roe logged in", Some("Jane Roe")),
            ("Jane  Roe, x", Some("Jane  Roe")),
            ("Jane Failed to", Some("Jane")),
            ("O'Brien Roe", Some("O'Brien Roe")),
            ("J\u{fc}rgen Vo\u{df}.", Some("J\u{fc}rgen Vo\u{df}")),
            ("logged in", None),
        ] {
            assert_eq!(names(text, false).map(|end| &text[..end]), name, "{text}");
        }
        assert_eq!(before_address("Jane Roe <j@x> a", 0), Some(8));
        assert_eq!(before_address("\"Roe, Jane\" <j@x> a", 1), Some(9));
        assert!(before_address("Mail from <j@x> a", 0).is_none() && before_address("a <b> c", 0).is_none());
    }
}
