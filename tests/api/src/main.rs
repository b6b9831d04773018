//! The public API of a crate as rustdoc describes it.
//!
//! usage: `mailtrail-api list JSON` prints it, a line for each item; `mailtrail-api examples JSON` prints the items whose page has no
//! example with an assertion, and fails if there is one.

use std::collections::BTreeSet;
use std::error::Error;
use std::process::ExitCode;

use rustdoc_types::{Crate, Id, Item, ItemEnum, StructKind, Visibility};

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["list", json] => {
            let api = public_api::Builder::from_rustdoc_json(json)
                .omit_blanket_impls(true)
                .omit_auto_trait_impls(true)
                .omit_auto_derived_impls(true)
                .build()?;
            let lines = api.items().map(ToString::to_string).collect();
            listed(lines).iter().for_each(|line| println!("{line}"));
            Ok(ExitCode::SUCCESS)
        }
        ["examples", json] => {
            let described: Crate = serde_json::from_str(&std::fs::read_to_string(json)?)?;
            let without = without_example(&described);
            println!(
                "{} items have an example, {} have none; {} views",
                without.have,
                without.lack.len(),
                without.views.len()
            );
            without.lack.iter().for_each(|path| println!("no example: {path}"));
            Ok(if without.lack.is_empty() && without.have > 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
        }
        _ => Err("usage: mailtrail-api list|examples JSON".into()),
    }
}

/// Traits that come with `Wire`, from the same macro.
const WITH_WIRE: &[&str] =
    &["impl mailtrail_wire::view::Viewed for ", "impl schemars::", "impl serde_core::", "impl<'de> serde_core::"];

/// Modules that are generated; what they are made of is committed, and another check holds them to it.
const GENERATED: &[&str] = &[
    "cloudtrail_records::api::cloud_trail",
    "cloudtrail_records::api::cloud_trail_data",
    "cloudtrail_records::api::mail_manager",
    "cloudtrail_records::api::message_flow",
    "cloudtrail_records::api::ses",
    "cloudtrail_records::api::ses_v2",
    "cloudtrail_records::api::work_mail",
];

/// Lines without what follows from others: items that a trait asks for, and traits that come with another one.
fn listed(lines: Vec<String>) -> Vec<String> {
    let mut of_trait = false;
    let mut listed = lines;
    listed.retain(|line| {
        if GENERATED.iter().any(|module| line.contains(&format!("{module}::"))) {
            return false;
        }
        if line.starts_with("impl") {
            of_trait = line.contains(" for ");
            return !WITH_WIRE.iter().any(|start| line.starts_with(start));
        }
        let is_item = ["pub fn ", "pub const ", "pub type "].iter().any(|start| line.starts_with(start));
        of_trait &= is_item && holder_is_type(line);
        !of_trait
    });
    listed
}

/// Whether an item belongs to a type and not to a module.
fn holder_is_type(line: &str) -> bool {
    let path = line.split(['(', ':', '<']).next().map_or(0, str::len);
    let path = line[path..].split(['(', ' ', '=']).next().unwrap_or_default();
    let holder = path.rsplit("::").nth(1).unwrap_or_default();
    holder.starts_with(|first: char| first.is_uppercase()) || holder.ends_with('>')
}

/// What was looked at.
#[derive(Default)]
struct Examples {
    have: usize,
    /// Types with a view.
    views: BTreeSet<String>,
    lack: BTreeSet<String>,
}

/// Walks all that can be reached from the outside, hidden items aside.
fn without_example(described: &Crate) -> Examples {
    let mut examples = Examples::default();
    let mut seen = BTreeSet::new();
    walk(described, described.root, "", &mut seen, &mut examples);
    examples
}

fn walk(described: &Crate, id: Id, holder: &str, seen: &mut BTreeSet<u32>, examples: &mut Examples) {
    let Some(item) = described.index.get(&id).filter(|item| item.crate_id == 0) else { return };
    let name = item.name.as_deref().unwrap_or_default();
    let path = if holder.is_empty() { name.to_owned() } else { format!("{holder}::{name}") };
    if !seen.insert(id.0) {
        return;
    }
    if let Some(of) = name.strip_suffix("View").filter(|name| has_type(described, name)) {
        // The derive writes it, and its page shows the type that it looks at.
        examples.views.insert(of.to_owned());
        return;
    }
    let below = match &item.inner {
        ItemEnum::Module(_) if GENERATED.contains(&&*path) => return,
        ItemEnum::Module(module) => {
            for id in &module.items {
                walk(described, *id, &path, seen, examples);
            }
            return;
        }
        ItemEnum::Use(import) => {
            if let Some(id) = import.id {
                walk(described, id, holder, seen, examples);
            }
            return;
        }
        ItemEnum::Struct(it) => &it.impls,
        ItemEnum::Enum(it) => &it.impls,
        ItemEnum::Trait(_) | ItemEnum::Function(_) | ItemEnum::TypeAlias(_) | ItemEnum::Macro(_) => &Vec::new(),
        _ => return,
    };
    note(item, &path, examples);
    for id in below {
        let Some(Item { inner: ItemEnum::Impl(block), .. }) = described.index.get(id) else { continue };
        // What traits ask for has its example on the page of the trait.
        if block.trait_.is_some() {
            continue;
        }
        for id in &block.items {
            if let Some(method) = described.index.get(id)
                && matches!(method.inner, ItemEnum::Function(_))
                && method.visibility == Visibility::Public
            {
                let name = method.name.as_deref().unwrap_or_default();
                if is_variant_accessor(described, item, name) || is_generic_getter(described, item, name) {
                    continue;
                }
                note(method, &format!("{path}::{name}"), examples);
            }
        }
    }
}

/// Whether there is a type of this name.
fn has_type(described: &Crate, name: &str) -> bool {
    described
        .index
        .values()
        .any(|item| item.name.as_deref() == Some(name) && matches!(item.inner, ItemEnum::Struct(_) | ItemEnum::Enum(_)))
}

/// Whether a method is the `as_...` that the derive writes for a variant; the page of the enum shows how to use it.
fn is_variant_accessor(described: &Crate, item: &Item, method: &str) -> bool {
    let ItemEnum::Enum(it) = &item.inner else { return false };
    let Some(wanted) = method.strip_prefix("as_").map(|name| name.replace('_', "")) else { return false };
    let names = it.variants.iter().filter_map(|id| described.index.get(id)?.name.as_deref());
    names.map(str::to_lowercase).any(|name| name == wanted)
}

/// Whether a method is the getter that the derive writes for a field of a type with parameters, for which it knows no example.
fn is_generic_getter(described: &Crate, item: &Item, method: &str) -> bool {
    let ItemEnum::Struct(it) = &item.inner else { return false };
    let StructKind::Plain { fields, .. } = &it.kind else { return false };
    let names = fields.iter().filter_map(|id| described.index.get(id)?.name.as_deref());
    !it.generics.params.is_empty() && names.into_iter().any(|name| name == method)
}

fn note(item: &Item, path: &str, examples: &mut Examples) {
    if item.docs.as_deref().is_some_and(has_example) {
        examples.have += 1;
    } else {
        examples.lack.insert(path.to_owned());
    }
}

/// Whether docs have a block of Rust that asserts something.
fn has_example(docs: &str) -> bool {
    let mut inside = None;
    for line in docs.lines().map(str::trim_start) {
        if let Some(kind) = line.strip_prefix("```") {
            inside = match inside {
                None => Some(kind.is_empty() || ["rust", "no_run", "should_panic"].iter().any(|it| kind.contains(it))),
                Some(_) => None,
            };
        } else if inside == Some(true) && (line.contains("assert") || line.contains("panic!")) {
            return true;
        }
    }
    false
}
