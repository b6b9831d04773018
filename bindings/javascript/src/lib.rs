//! The core of mailtrail for JavaScript. The functions here take and give texts and bytes; `core.mjs` and `core.cjs`, which the package
//! makes of them, are wrapped by `api.js` into what `index.d.ts` promises.
#![forbid(unsafe_code)]

mod documents;
mod explain;
mod figures;
mod files;
mod json;
mod options;
mod redact;
mod report;
mod sample;
mod select;
mod times;
mod trace;

use wasm_bindgen::JsError;

/// An error in words.
fn refused(error: impl std::fmt::Display) -> JsError {
    JsError::new(&error.to_string())
}
