//! The text about a topic.

use std::fmt::Write as _;

use mailtrail::report::plain;
use mailtrail::{Options, Rule, validate_text};
use mailtrail_schemas::{Entry, plain_docs};
use mailtrail_wire::{EnumShape, Erratum, Member, Shape};

use super::shapes::Named;
use super::topic::Topic;

/// Columns of a line.
const WIDTH: usize = 100;

/// Documents that are named.
const NAMED: usize = 8;

/// The page of a topic.
pub(super) fn page(topic: &Topic) -> String {
    let mut page = Page::default();
    match topic {
        Topic::Rule(rule) => rule_page(&mut page, rule),
        Topic::Erratum(erratum) => erratum_page(&mut page, erratum),
        Topic::Document(entry) => document_page(&mut page, entry),
        Topic::Type(Named { shape, documents }) => {
            page.head(shape.name().unwrap_or_default(), "type", documents);
            shape_page(&mut page, shape);
        }
        Topic::Member { member, owner, documents } => {
            page.head(member.name, &format!("field of {}", owner.name), documents);
            page.text(&facts(member), 2);
            page.docs(member.docs);
            if let Some(shape) = choice(member.shape) {
                page.blank();
                values(&mut page, shape);
            }
        }
        Topic::Value { value, owner, documents } => {
            page.head(value.text, &format!("value of {}", owner.name), documents);
            page.docs(value.docs);
        }
        Topic::Variant { variant, owner, documents } => {
            page.head(
                variant.keys.first().copied().unwrap_or_default(),
                &format!("variant of {}", owner.name),
                documents,
            );
            page.docs(variant.docs);
            if let Some(payload) = variant.payload {
                page.text(&format!("Its own fields are in `{payload}`."), 2);
            }
            if let Some(name) = variant.shape.name() {
                page.text(&format!("`mailtrail explain {name}` shows its fields."), 2);
            }
        }
        Topic::Envelope(name) => {
            page.head(name, "envelope without a type of its own: its content is checked", &[]);
        }
    }
    page.text
}

/// All rules, a line each.
pub(super) fn rules() -> String {
    let mut page = Page::default();
    let width = Rule::ALL.iter().map(|rule| rule.name.len()).max().unwrap_or_default();
    for Rule { name, title, .. } in Rule::ALL {
        page.item(&format!("{name:width$}"), title, 0);
    }
    page.text
}

fn rule_page(page: &mut Page, rule: &Rule) {
    let levels: Vec<_> = rule.levels.iter().map(|level| level.as_str()).collect();
    page.head(rule.name, &format!("rule ({})", levels.join(" or ")), &[]);
    page.text(&format!("{}.", capital(rule.title)), 2);
    page.text(rule.text, 2);
    if rule.example.is_empty() {
        return;
    }
    page.blank();
    page.text("An example:", 2);
    for line in rule.example.lines() {
        page.line(&format!("    {}", plain(line)));
    }
    let (findings, _) = validate_text(rule.example, &Options::default());
    for finding in findings.iter().filter(|finding| finding.rule == rule.name).take(1) {
        page.text(&format!("{}: {}", finding.level, finding.message), 2);
        if let Some(help) = &finding.help {
            page.text(&format!("help: {help}"), 2);
        }
    }
}

fn erratum_page(page: &mut Page, erratum: &Erratum) {
    page.head(erratum.id, "known deviation of AWS's data from AWS's documentation", &[]);
    page.text(&format!("Where: {}.", erratum.places.join(", ")), 2);
    page.text(&format!("{}; {}.", capital(erratum.says), erratum.seen), 2);
    page.text(&format!("In your own fixtures, {}.", erratum.write), 2);
    page.text(&format!("Without it, the rule would be `{}`.", erratum.kind.as_str()), 2);
}

fn document_page(page: &mut Page, entry: &Entry) {
    page.head(entry.name, &format!("type of documents, {} in Rust", entry.shape.name().unwrap_or_default()), &[]);
    page.text(&entry.description(), 2);
    if let Some(address) = entry.page() {
        page.line(&format!("  {address}"));
    }
    let discriminators = entry.discriminators();
    if !discriminators.is_empty() {
        page.text(&format!("Told by: {}.", discriminators.join(", ")), 2);
    }
    page.blank();
    members(page, entry.shape);
    page.blank();
    page.text("An example:", 2);
    for line in entry.example().trim_end().lines() {
        page.line(&format!("    {line}"));
    }
}

fn shape_page(page: &mut Page, shape: &'static Shape) {
    match shape {
        Shape::Record(record) => page.docs(record.docs),
        Shape::Tagged(tagged) => page.docs(tagged.docs),
        Shape::Enum(shape) => page.docs(shape.docs),
        Shape::Lexical(lexical) => {
            page.text(lexical.text.description, 2);
            page.text(&format!("Usually like {}.", lexical.text.examples.join(", ")), 2);
        }
        _ => {}
    }
    page.blank();
    members(page, shape);
}

/// The members of an object, the variants of a choice, the values of an enum: a line each.
fn members(page: &mut Page, shape: &'static Shape) {
    match shape {
        Shape::Record(record) => {
            let width = record.members.iter().map(|member| member.name.len()).max().unwrap_or_default();
            for member in record.members {
                let marks = if member.required { ", required" } else { "" };
                page.line(&format!("  {:width$}  {}{marks}", member.name, kind(member.shape)));
            }
        }
        Shape::Tagged(tagged) => {
            for variant in tagged.variants {
                let name = variant.shape.name().unwrap_or_default();
                page.line(&format!("  {}  {name}", variant.keys.join(" or ")));
            }
        }
        Shape::Enum(shape) => values(page, shape),
        _ => {}
    }
}

fn values(page: &mut Page, shape: &'static EnumShape) {
    let width = shape.values.iter().map(|value| value.text.len()).max().unwrap_or_default().min(40);
    for value in shape.values {
        let docs = plain_docs(value.docs);
        let first = docs.split("\n\n").next().unwrap_or_default();
        page.item(&format!("{:width$}", value.text), first, 2);
    }
}

/// What a member is, in one line.
fn facts(member: &Member) -> String {
    let mut facts = vec![capital(&kind(member.shape))];
    facts.push(if member.required { "required".into() } else { "optional".into() });
    if member.nullable {
        facts.push("may be `null`".into());
    }
    if member.deprecated {
        facts.push("deprecated".into());
    }
    if let Some(since) = member.since {
        facts.push(format!("since version {since}"));
    }
    facts.push(member.evidence.as_str().into());
    format!("{}.", facts.join(", "))
}

/// Name of the type of a value.
fn kind(shape: &Shape) -> String {
    match shape {
        Shape::List(inner) => format!("array of {}", kind(inner)),
        Shape::Map(inner) => format!("object of {}", kind(inner)),
        Shape::Either([left, right]) => format!("{} or {}", kind(left), kind(right)),
        Shape::Any => "any JSON".into(),
        Shape::Text => "string".into(),
        Shape::Bool => "boolean".into(),
        Shape::Number => "number".into(),
        Shape::Flag { .. } => "boolean, also as a string".into(),
        other => other.name().unwrap_or("value").into(),
    }
}

/// The enum that the values of a member are of.
fn choice(shape: &'static Shape) -> Option<&'static EnumShape> {
    match shape {
        Shape::Enum(shape) => Some(shape),
        Shape::List(inner) | Shape::Map(inner) => choice(inner),
        Shape::Either(shapes) => shapes.iter().find_map(|shape| choice(shape)),
        _ => None,
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// A page that grows.
#[derive(Default)]
struct Page {
    text: String,
}

impl Page {
    fn head(&mut self, name: &str, what: &str, documents: &[&str]) {
        self.line(&format!("{}: {what}", plain(name)));
        if documents.is_empty() {
            return;
        }
        let named = documents.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ");
        let more = documents.len().saturating_sub(NAMED);
        let more = if more == 0 { String::new() } else { format!(" and {more} more") };
        self.text(&format!("In {named}{more}."), 2);
    }

    fn docs(&mut self, docs: &str) {
        for paragraph in plain_docs(docs).split("\n\n").filter(|paragraph| !paragraph.starts_with("```")) {
            self.text(paragraph, 2);
        }
    }

    fn blank(&mut self) {
        self.text.push('\n');
    }

    fn line(&mut self, line: &str) {
        // Nothing can fail that writes to a string.
        let _ = writeln!(self.text, "{}", line.trim_end());
    }

    /// A paragraph, broken into lines.
    fn text(&mut self, text: &str, indent: usize) {
        self.filled(String::new(), text, indent);
    }

    /// A name and what it means, in columns.
    fn item(&mut self, name: &str, text: &str, indent: usize) {
        self.filled(format!("{:indent$}{name}  ", ""), text, indent + name.chars().count() + 2);
    }

    /// A paragraph behind a beginning of its first line; the others are indented.
    fn filled(&mut self, begin: String, text: &str, indent: usize) {
        let mut begin = Some(begin).filter(|begin| !begin.is_empty());
        let mut put = |line: &str| {
            let before = begin.take().unwrap_or_else(|| " ".repeat(indent));
            self.line(&format!("{before}{line}"));
        };
        let mut line = String::new();
        let mut words = text.split(' ').peekable();
        while let Some(word) = words.next() {
            line.push_str(word);
            let next = words.peek().map_or(0, |next| next.chars().count() + 1);
            if indent + line.chars().count() + next > WIDTH {
                put(&line);
                line.clear();
            } else {
                line.push(' ');
            }
        }
        if !line.trim().is_empty() {
            put(&line);
        }
    }
}
