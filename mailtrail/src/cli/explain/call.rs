//! What a record of an API call holds.

use std::fmt::Write as _;

use cloudtrail_records::IamAction;
use mailtrail::input::Trouble;
use mailtrail_models::{Field, Operation, Service, Type, near, services, sources};

/// Levels of structures that are shown.
const DEEPEST: usize = 5;

/// Fields that are shown of one side.
const MOST: usize = 400;

/// What a record of a call holds.
pub(super) fn call(name: &str) -> Result<String, Trouble> {
    let Some((source, operation)) = name.split_once(':') else { return alone(name) };
    let source = source.strip_suffix(".amazonaws.com").unwrap_or(source);
    let known: Vec<_> = services(source).collect();
    if known.is_empty() {
        return Err(unknown_service(name, source));
    }
    let able: Vec<_> = known.iter().filter_map(|service| Some((service, service.operation(operation)?))).collect();
    if able.is_empty() {
        let names = known.iter().flat_map(|service| &service.operations).map(|operation| operation.name.as_str());
        let titles: Vec<_> = known.iter().map(|service| service.title).collect();
        let trouble = Trouble::new(name, format!("no operation `{operation}` of {}", titles.join(", ")));
        return Err(match near(operation, names) {
            Some(nearest) => trouble.with_help(format!("did you mean `{source}:{nearest}`?")),
            None => trouble.with_help(format!("`mailtrail explain call {source}` lists the operations")),
        });
    }
    Ok(able.into_iter().map(|(service, operation)| explained(service, operation)).collect::<Vec<_>>().join("\n"))
}

/// A name without a colon: of a service, or of an operation.
fn alone(name: &str) -> Result<String, Trouble> {
    let mut text = String::new();
    for service in services(name) {
        let names: Vec<_> = service.operations.iter().map(|operation| operation.name.as_str()).collect();
        // Nothing can fail that writes to a string.
        let _ = writeln!(text, "{}, {}: {} operations", service.title, service.version, names.len());
        for operation in names {
            text.extend(["  ", name, ":", operation, "\n"]);
        }
    }
    if text.is_empty() {
        let mut all: Vec<_> = sources().collect();
        all.sort_unstable();
        all.dedup();
        let of = |source: &&str| {
            services(source).any(|service| service.source == *source && service.operation(name).is_some())
        };
        for source in all.into_iter().filter(of) {
            text.extend([source, ":", name, "\n"]);
        }
    }
    if text.is_empty() { Err(unknown_service(name, name)) } else { Ok(text) }
}

fn unknown_service(name: &str, source: &str) -> Trouble {
    let trouble = Trouble::new(name, format!("no model of a service or operation `{source}`"));
    match near(source, sources()) {
        Some(nearest) => trouble.with_help(format!("there is a service `{nearest}`")),
        None => trouble.with_help("write service and operation, such as `iam:CreateUser`"),
    }
}

/// What a record of one operation holds.
fn explained(service: &Service, operation: &Operation) -> String {
    let mut text = String::new();
    let action =
        IamAction::of(service.source, &operation.name).map_or("several".to_owned(), |action| action.to_string());
    let rows = [
        ("API", format!("{}, {}", service.title, service.version)),
        ("eventSource", format!("{}.amazonaws.com", service.source)),
        ("eventName", operation.name.clone()),
        ("IAM action", action),
    ];
    for (name, value) in rows {
        let _ = writeln!(text, "{name:12} {value}");
    }
    for (name, fields) in
        [("requestParameters", service.request(operation)), ("responseElements", service.response(operation))]
    {
        let _ = writeln!(text, "\n{name}{}", if fields.is_empty() { ": nothing" } else { "" });
        let mut rows = Vec::new();
        list(service, fields, &mut Vec::new(), &mut rows);
        let width = rows.iter().take(MOST).map(|(name, _)| name.len()).max().unwrap_or_default();
        for (name, kind) in rows.iter().take(MOST) {
            let _ = writeln!(text, "{name:width$}  {kind}");
        }
        if rows.len() > MOST {
            let _ = writeln!(text, "  ... and {} more", rows.len() - MOST);
        }
    }
    text
}

/// Rows of names and types; a structure within itself is not shown again.
fn list(service: &Service, fields: &[Field], within: &mut Vec<usize>, rows: &mut Vec<(String, String)>) {
    let indent = 2 * within.len() + 2;
    for field in fields {
        rows.push((format!("{:indent$}{}", "", field.logged_name()), field.kind.to_string()));
        let Some(at) = structure(&field.kind) else { continue };
        if !within.contains(&at) && within.len() < DEEPEST {
            within.push(at);
            list(service, service.structure(at), within, rows);
            within.pop();
        }
    }
}

/// Structure of a value, or of its elements.
fn structure(kind: &Type) -> Option<usize> {
    match kind {
        Type::Structure(at) => Some(*at),
        Type::List(inner) | Type::Map(inner) => structure(inner),
        _ => None,
    }
}
