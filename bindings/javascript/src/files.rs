//! What is read.

use mailtrail::input::Source;
use wasm_bindgen::prelude::wasm_bindgen;

/// Bytes and texts, each under the name of a file.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Files {
    sources: Vec<Source>,
}

#[wasm_bindgen]
impl Files {
    /// None yet.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Appends bytes, packed or not.
    pub fn bytes(&mut self, name: String, bytes: Vec<u8>) {
        self.sources.push(Source::in_memory(name, bytes));
    }

    /// Appends a text.
    pub fn text(&mut self, name: String, text: String) {
        self.sources.push(Source::in_memory(name, text));
    }
}

impl Files {
    pub(crate) fn sources(&self) -> &[Source] {
        &self.sources
    }
}
