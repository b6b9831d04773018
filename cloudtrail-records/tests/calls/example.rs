//! Documents made of shapes.

use mailtrail_wire::{RecordShape, Shape};

/// A value of a shape with all that it may have, to some depth.
pub(crate) fn example(shape: &Shape, depth: usize, out: &mut String) {
    match shape {
        Shape::Record(RecordShape { members, .. }) => {
            out.push('{');
            for member in members.iter().filter(|_| depth < 6) {
                if !out.ends_with('{') {
                    out.push(',');
                }
                out.extend(["\"", member.name, "\":"]);
                example(member.shape, depth + 1, out);
            }
            out.push('}');
        }
        Shape::List(element) => {
            out.push('[');
            example(element, depth + 1, out);
            out.push(']');
        }
        Shape::Map(value) => {
            *out += "{\"Any name\":";
            example(value, depth + 1, out);
            out.push('}');
        }
        Shape::Either([first, _]) => example(first, depth, out),
        Shape::Text => *out += r#""HIDDEN_DUE_TO_SECURITY_REASONS""#,
        Shape::Enum(shape) => out.extend(["\"", shape.values.last().unwrap().text, "\""]),
        Shape::Flag { .. } | Shape::Bool => *out += "true",
        Shape::Number => *out += "1.50",
        Shape::Any => *out += r#"{"hb":[1,2],"offset":0}"#,
        other => panic!("a type that calls don't have: {other:?}"),
    }
}
