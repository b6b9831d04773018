//! Every message of every error, with its place and its advice.
//!
//! Changed snapshots are a change of the product; read them before accepting them.
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod messages {
    mod kinds;
    mod scalars;
    mod structure;
    mod words;
}

use std::fmt::Write as _;

use cloudtrail_records::{Document as _, Error, Json};
use mailtrail_wire::is_hidden;

/// Message, kind, pointer, offset and advice of the error of each text.
fn errors<'t>(read: impl Fn(&str) -> Error, texts: impl IntoIterator<Item = &'t str>) -> String {
    let mut lines = String::new();
    for text in texts {
        line(&mut lines, text, &read(text));
    }
    lines
}

fn line(lines: &mut String, text: &str, error: &Error) {
    let text: String = text.escape_debug().collect();
    let short = if text.len() > 60 { format!("{}…", &text[..50]) } else { text };
    let (message, line, column) = (error.message(), error.line(), error.column());
    _ = writeln!(lines, "{short}\n  {message} at line {line}, column {column}");
    _ = writeln!(lines, "  {:?} in {:?} at byte {}", error.kind(), error.path(), error.offset());
    // Everything that the line says.
    let escape = |char: char| if is_hidden(char) { char.escape_debug().to_string() } else { char.to_string() };
    let shown: String = error.path().chars().map(escape).collect();
    let path = if error.path().is_empty() { String::new() } else { format!("{shown}: ") };
    let help = error.help().map(|help| format!("; help: {help}")).unwrap_or_default();
    assert_eq!(error.to_string(), format!("{path}{message} at line {line}, column {column}{help}"));
    if let Some(help) = error.help() {
        _ = writeln!(lines, "  help: {help}");
    }
}

fn json(text: &str) -> Error {
    Json::from_json(text).expect_err(text)
}
