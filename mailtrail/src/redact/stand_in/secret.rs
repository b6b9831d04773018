//! Secrets: as long, of the same letters, with the word that says that they are none.

use super::{Sort, StandIns};
use crate::redact::shuffle::shuffled;
use crate::verdict::secret_form;

const WORD: &str = "EXAMPLE";

impl StandIns {
    pub(super) fn secret(&self, secret: &str) -> String {
        if secret.contains(WORD) {
            return secret.to_owned();
        }
        if secret.starts_with("-----BEGIN") {
            return self.pem(secret);
        }
        if secret.contains("://") {
            return format!("https://example.com/{WORD}/{}", self.key.letters(Sort::Text, secret));
        }
        if secret.len() < WORD.len() {
            return WORD.to_owned();
        }
        // Signs of base64 that are written with per cent signs are so again.
        let plain = decoded(secret);
        if plain.len() < secret.len() {
            return encoded(&self.secret(&plain));
        }
        // What has other characters may be anything: an address, an ARN, several words.
        if !secret.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+/=._-".contains(&byte)) {
            return format!("{WORD}-{}", self.key.letters(Sort::Text, secret));
        }
        // What says whose token it is stays.
        let prefix = secret_form::prefix(secret);
        if prefix > 0 && secret.len() - prefix >= WORD.len() {
            return format!("{}{}", &secret[..prefix], self.secret(&secret[prefix..]));
        }
        let mut new = shuffled(secret, self.key);
        // Padding and dots stay where they are.
        let at = new.trim_end_matches('=').rfind('.').map_or(0, |dot| dot + 1);
        let at = if new.trim_end_matches('=').len() - at < WORD.len() { 0 } else { at };
        new.replace_range(at..at + WORD.len(), WORD);
        new
    }

    /// A line of a key or a certificate.
    pub(in crate::redact) fn pem_line(&self, line: &str) -> String {
        let new = shuffled(line, self.key);
        match new.get(WORD.len()..) {
            Some(rest) if !line.trim_start().starts_with("-----") => format!("{WORD}{rest}"),
            _ => new,
        }
    }

    /// The lines of a key or a certificate, with other letters in all but the first and the last one.
    fn pem(&self, pem: &str) -> String {
        let mut is_first = true;
        let lines = pem.split_inclusive('\n').map(|line| {
            if line.trim_start().starts_with("-----") {
                return line.to_owned();
            }
            let new = shuffled(line, self.key);
            if !is_first || line.trim_end().len() < WORD.len() {
                return new;
            }
            is_first = false;
            format!("{WORD}{}", &new[new.floor_char_boundary(WORD.len())..])
        });
        let new: String = lines.collect();
        if new.contains(WORD) { new } else { self.pem_in_one(pem) }
    }

    /// The same of one that is written in one line, or has short ones.
    fn pem_in_one(&self, pem: &str) -> String {
        let Some(head) = pem.get(5..).and_then(|rest| rest.find("-----")).map(|at| at + 10) else {
            return pem.to_owned();
        };
        let tail = pem.rfind("-----END").filter(|tail| *tail >= head).unwrap_or(pem.len());
        let body = &pem[head..tail];
        if !body.contains(|char: char| char.is_ascii_alphanumeric()) {
            return pem.to_owned();
        }
        let line =
            ["\\r\\n", "\\n", "%0D%0A", "%0A", "%0a", "\n", " ", "+"].into_iter().find(|end| body.starts_with(end));
        let line = line.unwrap_or_default();
        format!("{}{line}{WORD}{}{line}{}", &pem[..head], self.key.letters(Sort::Text, body), &pem[tail..])
    }
}

/// Signs of base64, and how they are written in URLs.
const SIGNS: [(&str, char); 3] = [("%2B", '+'), ("%2F", '/'), ("%3D", '=')];

fn decoded(secret: &str) -> String {
    SIGNS.iter().fold(secret.to_owned(), |text, (code, sign)| {
        text.replace(code, &sign.to_string()).replace(&code.to_ascii_lowercase(), &sign.to_string())
    })
}

fn encoded(secret: &str) -> String {
    SIGNS.iter().fold(secret.to_owned(), |text, (code, sign)| text.replace(*sign, code))
}
