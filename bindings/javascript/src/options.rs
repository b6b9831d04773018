//! What is asked.

use mailtrail::{Level, Options};
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::refused;

/// What is asked of documents, and what a run fails at.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Asked {
    pub(crate) options: Options,
    pub(crate) fail_on: Level,
}

#[wasm_bindgen]
impl Asked {
    /// What is asked by default.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        let mut options = Options::default();
        options.threads = 1;
        Self { options, fail_on: Level::Error }
    }

    /// Documents of other programs in logs are errors, and notes fail a run, whatever level was set for that.
    pub fn strict(&mut self) {
        self.options.strict = true;
        self.fail_on = Level::Note;
    }

    /// The kind of each document is a note.
    pub fn explain_detection(&mut self) {
        self.options.explain_detection = true;
    }

    /// Expects documents of a kind, a family, or an envelope.
    ///
    /// # Errors
    ///
    /// If nothing has this name.
    pub fn expect(&mut self, name: &str) -> Result<(), JsError> {
        self.options.expect.push(name.parse().map_err(refused)?);
        Ok(())
    }

    /// Takes each document for one of this kind.
    ///
    /// # Errors
    ///
    /// If no kind has this name.
    pub fn of_type(&mut self, name: &str) -> Result<(), JsError> {
        self.options.of_type = Some(name.parse().map_err(refused)?);
        Ok(())
    }

    /// Gives a rule or a group of rules a level.
    ///
    /// # Errors
    ///
    /// If there is no such rule, or no such level.
    pub fn level(&mut self, rule: &str, level: &str) -> Result<(), JsError> {
        self.options.levels.set(rule, level.parse().map_err(refused)?).map_err(refused)
    }

    /// Sets the lowest level that fails a run.
    ///
    /// # Errors
    ///
    /// If there is no such level.
    pub fn fail_on(&mut self, level: &str) -> Result<(), JsError> {
        let found = Level::ALL.into_iter().find(|known| known.as_str() == level);
        let names = Level::ALL.map(|level| format!("`{level}`")).join(", ");
        self.fail_on = found.ok_or_else(|| refused(format!("unknown level `{level}`, expected one of {names}")))?;
        Ok(())
    }
}
