//! Identifiers of access keys and principals: `AKIA…`, `ASIA…`, `AROA…`.

use super::{Sort, StandIns};
use crate::redact::keyed::take;
use crate::verdict::secret_form;

const PREFIXES: &[&str] =
    &["ABIA", "ACCA", "AGPA", "AIDA", "AIPA", "AKIA", "ANPA", "ANVA", "APKA", "AROA", "ASCA", "ASIA"];
const LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// Whether a text is the identifier of a key or a principal.
pub(in crate::redact) fn is_key_id(text: &str) -> bool {
    is_small_key_id(text)
        || (16..=128).contains(&text.len())
            && text.is_char_boundary(4)
            && PREFIXES.contains(&&text[..4])
            && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
}

/// The same in small letters, such as in names of hosts.
fn is_small_key_id(text: &str) -> bool {
    text.starts_with('a')
        && text.len() <= 21
        && secret_form::next(text, 0) == Some((0..text.len(), secret_form::Form::KeyId))
}

impl StandIns {
    /// The same prefix, as many letters, and the word that says that it is none.
    pub(super) fn key_id(&self, id: &str) -> String {
        const WORD: &str = "EXAMPLE";
        if id.ends_with("EXAMPLE") || id.ends_with("example") {
            return id.to_owned();
        }
        if id.starts_with('a') {
            return self.key_id(&id.to_ascii_uppercase()).to_ascii_lowercase();
        }
        let mut hash = self.key.hash(Sort::KeyId, id.as_bytes());
        let mut out = id[..4].to_owned();
        for index in 0..id.len() - 4 - WORD.len() {
            if index % 24 == 23 {
                hash = self.key.hash(Sort::KeyId, &hash.to_le_bytes());
            }
            out.push(char::from(LETTERS[take(&mut hash, 32)]));
        }
        out + WORD
    }
}
