//! What an envelope needs, and where a payload goes: a line of the table, read in the other direction.

use super::clue::Clue;
use super::form::Envelope;
use super::packing::Packed;
use super::way::Way;

/// What has to stand at a place.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Demand {
    /// Anything.
    Any,
    /// A string, a number, an object or an array of any content.
    Text,
    Number,
    Object,
    List,
    /// This string.
    Is(&'static str),
    /// A string that passes this test.
    Like(fn(&str) -> bool),
}

/// How a payload is packed where it goes.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Outlet {
    /// As it is.
    Inline,
    /// As a string.
    Text,
    /// As base64 of it, or of gzip of it.
    Base64,
    Base64Gzip,
    /// As a string, which a flag at this pointer says.
    Flagged(&'static str),
}

impl Envelope {
    /// What a document still needs to be such an envelope; `has` says what is there.
    pub(crate) fn demands(&self, has: &dyn Fn(&str) -> bool) -> Vec<(&'static str, Demand)> {
        let mut demands = Vec::new();
        add(self.clues, has, &mut demands);
        demands
    }

    /// Where payloads go, the usual place first.
    pub(crate) fn outlets(&self) -> impl Iterator<Item = (&'static str, Outlet)> {
        self.ways.iter().map(|Way(path, packed)| {
            let outlet = match packed {
                Packed::Inline | Packed::Loose => Outlet::Inline,
                Packed::Text | Packed::Perhaps => Outlet::Text,
                Packed::Base64 => Outlet::Base64,
                Packed::Base64Gzip => Outlet::Base64Gzip,
                Packed::Flagged(flag) => Outlet::Flagged(flag),
            };
            // Where a clue says what it has to be, it is that.
            let outlet = match outlet {
                Outlet::Inline if self.clues.iter().any(|clue| matches!(clue, Clue::Str(at) if at == path)) => {
                    Outlet::Text
                }
                Outlet::Text if self.clues.iter().any(|clue| matches!(clue, Clue::Obj(at) if at == path)) => {
                    Outlet::Inline
                }
                outlet => outlet,
            };
            (*path, outlet)
        })
    }

    /// Whether it must hold a list at a place.
    pub(crate) fn lists(&self, pointer: &str) -> bool {
        self.clues.iter().any(|clue| matches!(clue, Clue::List(list) if *list == pointer))
    }
}

fn add(clues: &'static [Clue], has: &dyn Fn(&str) -> bool, demands: &mut Vec<(&'static str, Demand)>) {
    for clue in clues {
        match clue {
            Clue::Has(pointer) if !has(pointer) => demands.push((pointer, Demand::Any)),
            Clue::HasAny(pointers) if !pointers.iter().any(|pointer| has(pointer)) => {
                demands.extend(pointers.first().map(|pointer| (*pointer, Demand::Any)));
            }
            Clue::Str(pointer) if !has(pointer) => demands.push((pointer, Demand::Text)),
            Clue::Num(pointer) if !has(pointer) => demands.push((pointer, Demand::Number)),
            Clue::Obj(pointer) if !has(pointer) => demands.push((pointer, Demand::Object)),
            Clue::List(pointer) if !has(pointer) => demands.push((pointer, Demand::List)),
            Clue::Is(pointer, text) => demands.push((pointer, Demand::Is(text))),
            Clue::Like(pointer, test) => demands.push((pointer, Demand::Like(*test))),
            Clue::Either(groups) => add(groups.first().copied().unwrap_or_default(), has, demands),
            _ => {}
        }
    }
}
