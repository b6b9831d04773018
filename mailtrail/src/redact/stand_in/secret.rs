//! Secrets: as long, of the same letters, with the word that says that they are none.

use super::StandIns;
use crate::redact::shuffle::shuffled;

const WORD: &str = "EXAMPLE";

impl StandIns {
    pub(super) fn secret(&self, secret: &str) -> String {
        if secret.contains(WORD) {
            return secret.to_owned();
        }
        if secret.starts_with("-----BEGIN ") {
            return self.pem(secret);
        }
        if !secret.is_ascii() || secret.len() < WORD.len() || secret.contains("://") {
            return if secret.contains("://") { "https://example.com/EXAMPLE".to_owned() } else { WORD.to_owned() };
        }
        let mut new = shuffled(secret, self.key);
        // Padding and dots stay where they are.
        let at = new.trim_end_matches('=').rfind('.').map_or(0, |dot| dot + 1);
        let at = if new.trim_end_matches('=').len() - at < WORD.len() { 0 } else { at };
        new.replace_range(at..at + WORD.len(), WORD);
        new.chars().map(|char| if char.is_ascii_graphic() { char } else { 'x' }).collect()
    }

    /// The lines of a key or a certificate, with other letters in all but the first and the last one.
    fn pem(&self, pem: &str) -> String {
        let body = |line: &str| {
            if line.trim_start().starts_with("-----") { line.to_owned() } else { shuffled(line, self.key) }
        };
        let mut is_first = true;
        let lines = pem.split_inclusive('\n').map(|line| {
            let new = body(line);
            if new == line || !is_first || line.trim_end().len() < WORD.len() {
                return new;
            }
            is_first = false;
            format!("{WORD}{}", &new[new.floor_char_boundary(WORD.len())..])
        });
        let new: String = lines.collect();
        // The first line alone says nothing.
        if new == pem && pem.trim_end().contains('\n') { WORD.to_owned() } else { new }
    }
}
