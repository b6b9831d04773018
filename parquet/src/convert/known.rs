//! Finds the files that were converted before, under the same name or another one.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use mailtrail::Sink;
use mailtrail::input::{Source, Trouble};

use super::look::{Candidate, digest, full};
use super::{Converted, Moved, list};
use crate::manifest::{Commit, Half, Known, Manifest, half};

/// Leaves those that were not converted yet; what is to be said of the others is said.
pub(super) fn new_ones(
    candidates: Vec<Candidate>,
    sources: &[Source],
    manifest: &Manifest,
    converted: &mut Converted,
    sink: &mut dyn Sink,
) -> io::Result<Vec<Candidate>> {
    if manifest.is_empty() {
        return Ok(candidates);
    }
    // Where each content lies that was converted before.
    let halves = candidates.iter().map(Candidate::half);
    let now: BTreeSet<Half> = halves.filter(|half| manifest.known().group_of(*half).is_some()).collect();
    let mut before = Before { manifest, last: None, claimed: BTreeSet::new() };
    let mut new = Vec::new();
    for candidate in candidates {
        let source = &sources[candidate.source];
        let path = source.path().and_then(full).unwrap_or_default();
        match manifest.known().at(&path) {
            Some(known) if known.digest == candidate.half() => {
                if known.has_errors {
                    list(&mut converted.incomplete, &mut converted.incomplete_files, source.name());
                }
                converted.skipped += 1;
            }
            // What was in this file lies in another one now, as logs do that are rotated.
            known if known.is_none_or(|known| now.contains(&known.digest) && !has_grown(source, known)) => {
                match before.moved_from(&candidate, &path)? {
                    Some(before) => {
                        let moved = Moved { file: source.name(), before };
                        list(&mut converted.moved, &mut converted.moved_files, moved);
                    }
                    None => new.push(candidate),
                }
            }
            known => {
                let how = if known.is_some_and(|known| has_grown(source, known)) { "has grown" } else { "has changed" };
                let message =
                    format!("it was converted before, and its content {how} since; the tables have what it was");
                let help = "convert only files that nobody writes to any more; to convert all of this one, use another folder or another name";
                sink.trouble(&Trouble::new(source.name(), message).with_help(help));
            }
        }
    }
    Ok(new)
}

/// Looks into the groups of the manifest.
struct Before<'m> {
    manifest: &'m Manifest,
    last: Option<(u64, Commit)>,
    /// Paths and contents that were found under another name.
    claimed: BTreeSet<(String, Half)>,
}

impl Before<'_> {
    /// The name under which a content was converted, if it is there no more: then the file has a new name.
    /// If it is there still, this is another file with the same content.
    fn moved_from(&mut self, candidate: &Candidate, path: &str) -> io::Result<Option<String>> {
        let Some(number) = self.manifest.known().group_of(candidate.half()) else { return Ok(None) };
        if self.last.as_ref().is_none_or(|(last, _)| *last != number) {
            self.last = Some((number, self.manifest.read(number)?));
        }
        let Some((_, commit)) = &self.last else { return Ok(None) };
        let hex = candidate.digest.to_hex();
        let mut same = commit.inputs.iter().filter(|input| *input.digest == *hex.as_str());
        // Several files may have had this content: each of those that are gone has one new name.
        let gone = same.find(|input| {
            let is_free = input.path != path && !self.claimed.contains(&(input.path.clone(), candidate.half()));
            is_free && !is_still_there(Path::new(&input.path), candidate)
        });
        Ok(gone.map(|input| {
            self.claimed.insert((input.path.clone(), candidate.half()));
            input.name.clone()
        }))
    }
}

/// Whether a file begins with all that it was.
fn has_grown(source: &Source, known: Known) -> bool {
    let begin = || -> io::Result<bool> {
        let Some(path) = source.path() else { return Ok(false) };
        let mut hasher = blake3::Hasher::new();
        hasher.update_reader(File::open(path)?.take(known.bytes))?;
        Ok(hasher.count() == known.bytes && half(&hasher.finalize().to_hex()) == known.digest)
    };
    begin().unwrap_or(false)
}

fn is_still_there(path: &Path, candidate: &Candidate) -> bool {
    let is_as_long = std::fs::metadata(path).is_ok_and(|data| data.is_file() && data.len() == candidate.bytes);
    is_as_long && File::open(path).and_then(digest).is_ok_and(|(digest, _)| half(&digest.to_hex()) == candidate.half())
}
