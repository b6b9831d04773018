//! Sentences about values.

use super::{Path, Values};

/// What columns hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::tables) enum Holds {
    Instants,
    Milliseconds,
    Json,
    ListOrText,
    ObjectOrText,
}

/// A sentence about some columns, and one of them for an example.
pub(in crate::tables) struct Sentence<'a> {
    pub(in crate::tables) holds: Holds,
    pub(in crate::tables) text: String,
    pub(in crate::tables) example: Option<&'a Path>,
}

impl Values {
    /// What is to say about a table; names are written by `write`.
    pub(in crate::tables) fn sentences(&self, write: fn(&str) -> String) -> Vec<Sentence<'_>> {
        let names = |paths: &[Path]| {
            let names: Vec<String> = paths.iter().map(|path| write(&path.join("."))).collect();
            names.join(", ")
        };
        let mut json = names(&self.json);
        if !self.maps_of_json.is_empty() {
            json = format!("{json}, and the values of {}", names(&self.maps_of_json));
        }
        let all = [
            (
                Holds::Instants,
                &self.instants,
                format!("Timestamps are text as it was written: {}.", names(&self.instants)),
            ),
            (
                Holds::Milliseconds,
                &self.milliseconds,
                format!("Milliseconds since 1970, as text: {}.", names(&self.milliseconds)),
            ),
            (Holds::Json, &self.json, format!("Values of any kind, as JSON: {json}.")),
            (Holds::ListOrText, &self.lists, format!("A list as JSON, or plain text: {}.", names(&self.lists))),
            (
                Holds::ObjectOrText,
                &self.objects,
                format!("An object as JSON, or plain text: {}.", names(&self.objects)),
            ),
        ];
        let of_some = all.into_iter().filter(|(_, paths, _)| !paths.is_empty());
        of_some.map(|(holds, paths, text)| Sentence { holds, text, example: self.shortest(paths) }).collect()
    }

    /// Path for an example: the shortest of those that a query can follow.
    fn shortest<'a>(&self, paths: &'a [Path]) -> Option<&'a Path> {
        paths.iter().filter(|path| !self.in_lists.contains(path)).min_by_key(|path| path.len())
    }

    /// All sentences.
    pub(in crate::tables) fn text(&self, write: fn(&str) -> String) -> String {
        self.sentences(write).into_iter().map(|sentence| sentence.text).collect::<Vec<_>>().join(" ")
    }
}
