//! Ways with slashes: keys of objects, folders.

use super::token::route;
use super::{StandIns, is_account};
use crate::redact::vocabulary::{is_camel, is_word};
use crate::redact::words::is_public_resource;

/// Ends of names of files.
const ENDS: &[&str] = &[
    ".json.gz",
    ".jsonl.gz",
    ".json",
    ".jsonl",
    ".gz",
    ".csv",
    ".log",
    ".txt",
    ".eml",
    ".zip",
    ".parquet",
    ".pdf",
    ".png",
    ".jpg",
];

impl StandIns {
    /// Words of AWS, dates and regions stay, and so do the ends of names of files.
    pub(super) fn path(&mut self, path: &str) -> String {
        if path.contains("://") {
            return self.url(path);
        }
        if let Some((method, path)) = route(path) {
            return format!("{method} {}", self.path(path));
        }
        let mut out = String::with_capacity(path.len() + 16);
        for part in path.split_inclusive('/') {
            let (part, slash) = part.strip_suffix('/').map_or((part, ""), |bare| (bare, "/"));
            let end = ENDS.iter().find(|end| part.ends_with(**end)).map_or(0, |end| end.len());
            let (stem, end) = part.split_at(part.len() - end);
            match stem.split_once('_') {
                // `111122223333_CloudTrail_us-east-1_20260302T0815Z_EXAMPLE.json.gz`
                Some((account, _)) if is_account(account) => {
                    let pieces: Vec<String> = stem.split('_').map(|piece| self.piece(piece)).collect();
                    out.push_str(&pieces.join("_"));
                }
                _ => out.push_str(&self.piece(stem)),
            }
            out.push_str(end);
            out.push_str(slash);
        }
        out
    }

    fn piece(&mut self, piece: &str) -> String {
        // `[$LATEST]0123456789abcdef0123456789abcdef`, a stream of a function.
        if let Some((version, id)) = piece.strip_prefix('[').and_then(|rest| rest.split_once(']'))
            && (version == "$LATEST" || version.len() <= 6 && version.bytes().all(|it| it.is_ascii_digit()))
            && !id.is_empty()
        {
            return format!("[{version}]{}", self.token(id));
        }
        // `{id}`, `{proxy+}`: parameters of routes.
        if let Some(name) = piece.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
            let bare = name.trim_end_matches('+');
            let stays = is_word(bare) || is_camel(bare, is_word);
            return if stays { piece.to_owned() } else { format!("{{{}{}}}", self.token(bare), &name[bare.len()..]) };
        }
        let is_date = piece.len() <= 4 && piece.bytes().all(|it| it.is_ascii_digit());
        if piece.is_empty() || is_date || is_public_resource(piece) { piece.to_owned() } else { self.token(piece) }
    }
}
