//! Prints schemas in the order that people expect.

use std::fmt::{self, Write as _};

use serde_json::{Map, Value};

use crate::order::Order;
use crate::walk::NAMED;

/// Keywords in the order in which they are written; others follow by name.
const KEYWORDS: &[&str] = &[
    "openapi",
    "$schema",
    "$id",
    "id",
    "$ref",
    "title",
    "name",
    "version",
    "description",
    "info",
    "paths",
    "components",
    "deprecated",
    "nullable",
    "type",
    "const",
    "enum",
    "pattern",
    "items",
    "properties",
    "required",
    "additionalProperties",
    "allOf",
    "anyOf",
    "oneOf",
    "discriminator",
    "not",
    "if",
    "then",
    "else",
    "tsType",
    "example",
    "examples",
    "$defs",
    "definitions",
];

/// Text of a schema, with a newline at the end; `example` stands in the place of the examples as it is.
pub(crate) fn schema(value: &Value, order: &Order, example: Option<&str>) -> String {
    let mut printer = Printer { out: String::new(), order, example };
    // Writing to a text does not fail.
    let _ = printer.schema(value, 0);
    printer.out.push('\n');
    printer.out
}

struct Printer<'p> {
    out: String,
    order: &'p Order,
    example: Option<&'p str>,
}

impl Printer<'_> {
    fn schema(&mut self, value: &Value, depth: usize) -> fmt::Result {
        let Value::Object(keywords) = value else { return self.data(value, depth) };
        let rank = |keyword: &String| KEYWORDS.iter().position(|known| known == keyword).unwrap_or(KEYWORDS.len());
        let mut sorted: Vec<_> = keywords.iter().collect();
        sorted.sort_by_key(|(keyword, _)| rank(keyword));
        let title = keywords.get("title").and_then(Value::as_str);
        self.object(sorted.into_iter(), depth, |printer, keyword, value, depth| match (keyword, value) {
            ("examples", _) if depth == 1 && printer.example.is_some() => printer.example(),
            ("properties", Value::Object(members)) => printer.members(members, title, depth),
            (_, Value::Object(named)) if NAMED.contains(&keyword) => {
                printer.object(named.iter(), depth, |printer, _, value, depth| printer.schema(value, depth))
            }
            ("allOf" | "anyOf" | "oneOf", Value::Array(list)) => printer.list(list, depth, Printer::schema),
            ("const" | "default" | "example", value) => printer.data(value, depth),
            (_, value) => printer.schema(value, depth),
        })
    }

    fn members(&mut self, members: &Map<String, Value>, title: Option<&str>, depth: usize) -> fmt::Result {
        let order = title.and_then(|title| self.order.get(title)).unwrap_or_default();
        let mut sorted: Vec<_> = members.iter().collect();
        sorted.sort_by_key(|(name, _)| order.iter().position(|known| known == *name).unwrap_or(order.len()));
        self.object(sorted.into_iter(), depth, |printer, _, value, depth| printer.schema(value, depth))
    }

    fn object<'v>(
        &mut self,
        members: impl ExactSizeIterator<Item = (&'v String, &'v Value)>,
        depth: usize,
        print: impl Fn(&mut Self, &str, &Value, usize) -> fmt::Result,
    ) -> fmt::Result {
        if members.len() == 0 {
            self.out.push_str("{}");
            return Ok(());
        }
        self.out.push('{');
        for (index, (name, value)) in members.enumerate() {
            self.line(index, depth + 1);
            write!(self.out, "{}: ", Value::from(name.as_str()))?;
            print(self, name, value, depth + 1)?;
        }
        self.line(0, depth);
        self.out.push('}');
        Ok(())
    }

    fn list(
        &mut self,
        list: &[Value],
        depth: usize,
        print: impl Fn(&mut Self, &Value, usize) -> fmt::Result,
    ) -> fmt::Result {
        self.out.push('[');
        for (index, value) in list.iter().enumerate() {
            self.line(index, depth + 1);
            print(self, value, depth + 1)?;
        }
        self.line(0, depth);
        self.out.push(']');
        Ok(())
    }

    fn data(&mut self, value: &Value, depth: usize) -> fmt::Result {
        match value {
            Value::Array(list) if list.iter().any(|value| value.is_object() || value.is_array()) => {
                self.list(list, depth, Printer::data)
            }
            Value::Array(list) => {
                let items: Vec<_> = list.iter().map(Value::to_string).collect();
                let line = items.join(", ");
                if line.len() + 2 * depth < WIDTH {
                    return write!(self.out, "[{line}]");
                }
                self.list(list, depth, Printer::data)
            }
            Value::Object(members) => {
                self.object(members.iter(), depth, |printer, _, value, depth| printer.data(value, depth))
            }
            value => write!(self.out, "{value}"),
        }
    }

    fn example(&mut self) -> fmt::Result {
        let example = self.example.unwrap_or_default().trim_end().replace('\n', "\n    ");
        write!(self.out, "[\n    {example}\n  ]")
    }

    fn line(&mut self, index: usize, depth: usize) {
        if index > 0 {
            self.out.push(',');
        }
        self.out.push('\n');
        self.out.extend(std::iter::repeat_n("  ", depth));
    }
}

/// How long a list on one line may be.
const WIDTH: usize = 110;
