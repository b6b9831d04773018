//! Writing a tree in one of many spellings of the same content.

use std::fmt::Write as _;

use super::{Text, Tree};

/// Spelling of a document.
#[derive(Clone, Copy, Debug, Default)]
pub struct Style {
    /// Blanks, tabs and line breaks wherever JSON allows them.
    pub blanks: bool,
    /// Every unit of every text as `\uXXXX`.
    pub escapes: bool,
}

impl Tree {
    /// Text of the tree in a spelling.
    pub fn render(&self, style: Style) -> String {
        let mut writer = Render { style, out: String::new() };
        writer.value(self);
        writer.gap();
        writer.out
    }
}

struct Render {
    style: Style,
    out: String,
}

impl Render {
    fn gap(&mut self) {
        if self.style.blanks {
            self.out.push_str(" \t\r\n");
        }
    }

    fn token(&mut self, token: &str) {
        self.gap();
        self.out.push_str(token);
    }

    fn value(&mut self, tree: &Tree) {
        match tree {
            Tree::Null => self.token("null"),
            Tree::Bool(value) => self.token(if *value { "true" } else { "false" }),
            Tree::Number(text) => self.token(text),
            Tree::Text(text) => self.text(text),
            Tree::List(items) => {
                self.token("[");
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        self.token(",");
                    }
                    self.value(item);
                }
                self.token("]");
            }
            Tree::Object(members) => {
                self.token("{");
                for (index, (name, value)) in members.iter().enumerate() {
                    if index > 0 {
                        self.token(",");
                    }
                    self.text(name);
                    self.token(":");
                    self.value(value);
                }
                self.token("}");
            }
        }
    }

    fn text(&mut self, text: &Text) {
        self.token("\"");
        if self.style.escapes {
            for unit in &text.0 {
                let _ = write!(self.out, "\\u{unit:04X}");
            }
        } else {
            for char in char::decode_utf16(text.0.iter().copied()) {
                match char {
                    Ok('"') => self.out.push_str("\\\""),
                    Ok('\\') => self.out.push_str("\\\\"),
                    Ok(char @ '\0'..='\u{1f}') => _ = write!(self.out, "\\u{:04x}", u32::from(char)),
                    Ok(char) => self.out.push(char),
                    Err(lone) => _ = write!(self.out, "\\u{:04x}", lone.unpaired_surrogate()),
                }
            }
        }
        self.out.push('"');
    }
}
