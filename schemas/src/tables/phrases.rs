//! How an engine handles structured values.

use super::values::{Holds, Sentence, Values};
use crate::Table;

/// Expressions of an engine. Each is null, or the text itself, where the value is not what it should be, so that one odd row stops no query.
pub(super) struct Phrases {
    /// How names are written.
    pub(super) name: fn(&str) -> String,
    /// What stands around a name that is a word of the language.
    pub(super) quote: char,
    pub(super) instant: fn(&str) -> String,
    pub(super) milliseconds: fn(&str) -> String,
    /// The member `userName`.
    pub(super) json: fn(&str) -> String,
    /// A list of texts, also of a single one.
    pub(super) list: fn(&str) -> String,
    pub(super) object: fn(&str) -> String,
}

impl Phrases {
    /// Notes for the head of a table: a sentence, and a query on lines of its own. `row` is the name of a row in `from`, if it needs one.
    pub(super) fn notes(&self, table: &Table, from: &str, row: Option<&str>) -> Vec<String> {
        let values = Values::of(table);
        values.sentences(self.name).iter().map(|sentence| self.note(sentence, from, row)).collect()
    }

    fn note(&self, Sentence { holds, text, example }: &Sentence<'_>, from: &str, row: Option<&str>) -> String {
        let expression = match holds {
            Holds::Instants => self.instant,
            Holds::Milliseconds => self.milliseconds,
            Holds::Json => self.json,
            Holds::ListOrText => self.list,
            Holds::ObjectOrText => self.object,
        };
        match example {
            // Other members of any kind have no member in common that could stand in an example.
            Some(path) if *holds != Holds::Json || path.as_slice() == ["requestParameters"] => {
                let names = row.into_iter().chain(path.iter().copied()).map(|name| self.quoted(name));
                let column = names.collect::<Vec<_>>().join(".");
                let select = format!("SELECT {}", expression(&column));
                let gap = if select.len() + from.len() > WIDTH { "\n  " } else { " " };
                format!("{text}\n  {select}{gap}FROM {from}")
            }
            _ => text.clone(),
        }
    }

    fn quoted(&self, name: &str) -> String {
        let written = (self.name)(name);
        if RESERVED.contains(&name) { format!("{0}{written}{0}", self.quote) } else { written }
    }
}

/// Length up to which a query stays on one line.
const WIDTH: usize = 100;

/// Words of SQL among the names of members.
const RESERVED: &[&str] = &["from", "to"];
