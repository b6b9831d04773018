//! How many marks of a kind or envelope a document has.

use std::fmt::Write as _;

use mailtrail_wire::{JsonRef, push_token};

use super::Mistyped;
use super::fields::Fields;
use super::mark::{Candidate, Fits, KEY};

/// What was found of a candidate in a document.
pub(super) struct Score<'a> {
    pub(super) candidate: &'static Candidate,
    pub(super) points: u32,
    pub(super) renames: Vec<(String, &'static str)>,
    pub(super) missing: Vec<String>,
    pub(super) mistyped: Vec<Mistyped>,
    /// The marks that were found.
    found: Vec<(&'static [&'static str], JsonRef<'a>)>,
}

impl<'a> Score<'a> {
    /// Score of a candidate, if it is enough.
    pub(super) fn of(candidate: &'static Candidate, fields: &Fields<'a>, holds: bool) -> Option<Self> {
        let mut score = Self {
            candidate,
            points: if holds { candidate.inside } else { 0 },
            renames: Vec::new(),
            missing: Vec::new(),
            mistyped: Vec::new(),
            found: Vec::new(),
        };
        let mut has_key = false;
        for mark in candidate.marks {
            let Some((value, renames)) = fields.find(mark.path) else {
                if mark.is_needed {
                    score.missing.push(mark.path.join("."));
                }
                continue;
            };
            match mark.fits {
                Fits::If(fits) if !fits(value) => continue,
                Fits::Must(fits) if !fits(value) => return None,
                _ => {}
            }
            let mut points = mark.points;
            if let Some(expected) = mark.kind.filter(|expected| *expected != value.kind()) {
                // A type of its own is no sign of this candidate, but it does not speak for another one either.
                points = points.saturating_sub(1);
                let mut pointer = String::new();
                for wanted in mark.path {
                    let found = renames.iter().find(|(_, name)| name == wanted);
                    push_token(&mut pointer, found.map_or(*wanted, |(found, _)| found));
                }
                if mark.is_needed {
                    score.mistyped.push(Mistyped { pointer, expected, found: value.kind() });
                }
            }
            score.points += points;
            has_key |= points >= KEY;
            for rename in renames {
                if !score.renames.contains(&rename) {
                    score.renames.push(rename);
                }
            }
            if !score.found.iter().any(|(path, _)| *path == mark.path) {
                score.found.push((mark.path, value));
            }
        }
        (has_key && score.points >= candidate.least).then_some(score)
    }

    /// Number of things that keep the document from being one.
    pub(super) fn faults(&self) -> usize {
        self.renames.len() + self.missing.len() + self.mistyped.len()
    }

    /// A document of the marks that were found, under their right names.
    pub(super) fn corrected(&self) -> String {
        let mut text = String::from("{");
        let mut open: Option<&str> = None;
        // Fields of one object stand next to each other in the tables; of a whole object its fields say enough.
        let is_outer = |path: &[&str]| {
            path.len() == 1 && self.found.iter().any(|(other, _)| other.len() > 1 && other[0] == path[0])
        };
        for (path, value) in self.found.iter().filter(|(path, _)| !is_outer(path)) {
            let outer = (path.len() > 1).then(|| path[0]);
            if open.is_some() && open != outer {
                text.push('}');
                open = None;
            }
            if !text.ends_with('{') {
                text.push(',');
            }
            if let Some(name) = outer.filter(|_| open.is_none()) {
                let _ = write!(text, "\"{name}\":{{");
                open = outer;
            }
            let _ = write!(text, "\"{}\":{}", path[path.len() - 1], value.text());
        }
        text.push_str(if open.is_some() { "}}" } else { "}" });
        text
    }
}
