//! Other notations that people and programs write: markup, YAML, SQL, JavaScript, logfmt.

use super::{Form, holds_json, identifier, lines};

pub(super) fn name(text: &str) -> Option<Form> {
    markup(text)
        .or_else(|| comments(text))
        .or_else(|| script(text))
        .or_else(|| sql(text))
        .or_else(|| logfmt(text))
        .or_else(|| protobuf(text))
        .or_else(|| yaml(text))
}

fn markup(text: &str) -> Option<Form> {
    let tag = identifier(text.strip_prefix('<')?.trim_start_matches(['?', '!', '/'])).to_ascii_lowercase();
    match tag.as_str() {
        "" => text.starts_with("<!--").then_some(Form::Html),
        "doctype" | "html" | "head" | "body" => Some(Form::Html),
        "xml" => Some(Form::Xml),
        _ => (text.contains("</") || text.contains("/>")).then_some(Form::Xml),
    }
}

/// JSON behind comments.
fn comments(text: &str) -> Option<Form> {
    let mut rest = text;
    let mut some = false;
    loop {
        rest = rest.trim_start();
        rest = if rest.starts_with("//") {
            &rest[rest.find('\n')?..]
        } else if rest.starts_with("/*") {
            &rest[rest.find("*/")? + 2..]
        } else {
            return (some && rest.starts_with(['{', '['])).then_some(Form::Jsonc);
        };
        some = true;
    }
}

fn script(text: &str) -> Option<Form> {
    let words = ["module.exports = ", "export default {", "const ", "let ", "var "];
    let line = lines(text).next()?;
    let assigns =
        line.contains("= {") || line.contains("= [") || line.contains("={") || line.starts_with("export default {");
    (assigns && words.iter().any(|word| line.starts_with(word))).then_some(Form::JavaScript)
}

fn sql(text: &str) -> Option<Form> {
    let upper = text.get(..text.len().min(512)).unwrap_or(text).to_ascii_uppercase();
    let is_shouted = text.starts_with(|char: char| char.is_ascii_uppercase()) && upper.get(..6) == text.get(..6);
    let is_ended = text.trim_end().ends_with(';');
    let is_select = upper.starts_with("SELECT ") && upper.contains(" FROM ") || upper.starts_with("SELECT\n");
    let is_other = ["INSERT INTO ", "CREATE TABLE ", "CREATE EXTERNAL TABLE ", "UPDATE "]
        .iter()
        .any(|word| upper.starts_with(word))
        && [" VALUES", " SET ", "("].iter().any(|word| upper.contains(word));
    ((is_select || is_other) && (is_shouted || is_ended)).then_some(Form::Sql)
}

/// `name=value` from the beginning of the line to its end, at least three times.
fn logfmt(text: &str) -> Option<Form> {
    let mut rest = lines(text).next()?;
    if holds_json(rest) {
        return None;
    }
    let mut count = 0;
    while !rest.is_empty() {
        let name = identifier(rest);
        let value = rest[name.len()..].strip_prefix('=')?;
        if name.is_empty() {
            return None;
        }
        let end = match value.strip_prefix('"') {
            Some(quoted) => quoted.find('"').map_or(value.len(), |end| end + 2),
            None => value.find(' ').unwrap_or(value.len()),
        };
        rest = value[end..].trim_start();
        count += 1;
    }
    (count >= 3).then_some(Form::Logfmt)
}

/// Lines `name: value` and `name {`.
fn protobuf(text: &str) -> Option<Form> {
    let (mut fields, mut blocks) = (0, 0);
    for line in lines(text) {
        let line = line.trim();
        let name = identifier(line);
        match line[name.len()..].trim_start() {
            "}" => {}
            "{" if !name.is_empty() => blocks += 1,
            rest if !name.is_empty() && rest.starts_with(": ") && !rest.ends_with(',') => fields += 1,
            _ => return None,
        }
    }
    (blocks > 0 && fields > 0).then_some(Form::ProtobufText)
}

/// Nothing but keys with values, and items of lists.
fn yaml(text: &str) -> Option<Form> {
    let mut keys = 0;
    let mut first_value = "";
    for (index, line) in lines(text).enumerate() {
        let line = line.trim_start().trim_start_matches("- ");
        if line.starts_with('#') || line == "---" || line == "-" {
            continue;
        }
        let name = line.find([':', ' ']).map_or("", |end| &line[..end]);
        let of_key = |char: char| char.is_ascii_alphanumeric() || "_-.@$".contains(char);
        let is_key =
            name.starts_with(|char: char| char.is_ascii_alphabetic() || char == '@') && name.chars().all(of_key);
        let rest = &line[name.len()..];
        if is_key && (rest == ":" || rest.starts_with(": ")) {
            keys += 1;
            if keys == 1 {
                first_value = rest[1..].trim();
            }
        } else if index == 0 || !is_item(line) {
            return None;
        }
    }
    let name = identifier(text.trim_start_matches(['-', '\n', '\r', ' ']));
    let is_alone = !first_value.is_empty()
        && !first_value.contains(' ')
        && name.starts_with(|char: char| char.is_ascii_lowercase());
    let is_word = ["ERROR", "WARN", "INFO", "DEBUG", "Error", "Warning", "Note", "http", "https"].contains(&name);
    (!is_word && (keys >= 2 || keys == 1 && is_alone)).then_some(Form::Yaml)
}

/// Whether a line may be an element of a list, or the next line of a text.
fn is_item(line: &str) -> bool {
    !line.starts_with(['{', '[', '}', ']']) && line.split(' ').count() <= 3
}
