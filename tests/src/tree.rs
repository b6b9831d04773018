//! JSON as a tree that keeps everything: duplicate names, number text, lone surrogates.

use std::fmt;

mod compare;
mod edit;
mod parse;
mod render;

pub use self::compare::discrepancies;
pub use self::edit::{Step, steps};
pub use self::render::Style;

/// A text as UTF-16 code units, so that half a surrogate pair has its place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Text(pub Vec<u16>);

impl Text {
    /// The text as Rust has it; nothing if a surrogate stands alone.
    pub fn as_string(&self) -> Option<String> {
        String::from_utf16(&self.0).ok()
    }

    /// The text with replacement characters for lone surrogates.
    pub fn lossy(&self) -> String {
        String::from_utf16_lossy(&self.0)
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self(text.encode_utf16().collect())
    }
}

/// One JSON value.
#[derive(Clone, PartialEq, Eq)]
pub enum Tree {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number, by its text.
    Number(String),
    /// A text.
    Text(Text),
    /// A list.
    List(Vec<Self>),
    /// An object, in the order of its members, duplicates included.
    Object(Vec<(Text, Self)>),
}

impl fmt::Debug for Tree {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.compact())
    }
}

impl Tree {
    /// Reads a text; an error is the byte offset of what is not JSON.
    ///
    /// # Errors
    ///
    /// If the text is not one JSON value, or nests deeper than 300 levels.
    pub fn parse(text: &str) -> Result<Self, usize> {
        parse::document(text)
    }

    /// Text of the tree on one line, without blanks.
    pub fn compact(&self) -> String {
        self.render(Style::default())
    }
}
