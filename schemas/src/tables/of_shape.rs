//! Makes columns from shapes.

use mailtrail_wire::{Member, Shape, TaggedShape};

use super::{merge, remark};
use crate::{Column, ColumnKind};

/// Columns of an object; none of anything else. `within` are the names of the types around it.
pub(super) fn columns(shape: &Shape, within: &[&str]) -> Vec<Column> {
    let inside: Vec<&str> = within.iter().copied().chain(shape.name()).collect();
    match shape {
        Shape::Record(record) => record.members.iter().map(|member| column(member, &inside)).collect(),
        Shape::Tagged(tagged) => {
            let mut merged = Vec::new();
            for variant in tagged.variants {
                merge::columns(&mut merged, columns(variant.shape, &inside));
            }
            for column in merged.iter_mut().filter(|column| column.comment.is_empty()) {
                column.comment = remark::of(docs_of_member(tagged, column.name));
            }
            merged
        }
        _ => Vec::new(),
    }
}

/// Documentation of the type of a member, which holds for all variants.
fn docs_of_member(tagged: &TaggedShape, name: &str) -> &'static str {
    let records = tagged.variants.iter().filter_map(|variant| match variant.shape {
        Shape::Record(record) => Some(record),
        _ => None,
    });
    let member = records.flat_map(|record| record.members).find(|member| member.name == name);
    match member.map(|member| member.shape) {
        Some(Shape::Lexical(shape)) => shape.text.description,
        Some(Shape::Enum(shape)) => shape.docs,
        Some(Shape::Record(shape)) => shape.docs,
        Some(Shape::Tagged(shape)) => shape.docs,
        _ => "",
    }
}

fn column(member: &Member, within: &[&str]) -> Column {
    Column { name: member.name, kind: kind(member.shape, within), comment: remark::of(member.docs) }
}

fn kind(shape: &Shape, within: &[&str]) -> ColumnKind {
    match shape {
        Shape::Text | Shape::Lexical(_) | Shape::Enum(_) | Shape::Flag { .. } => ColumnKind::Text,
        Shape::Bool => ColumnKind::Bool,
        Shape::Number => ColumnKind::Number,
        Shape::List(inner) => ColumnKind::List(Box::new(kind(inner, within))),
        Shape::Map(inner) => ColumnKind::Map(Box::new(kind(inner, within))),
        Shape::Record(_) | Shape::Tagged(_) => object(shape, within),
        Shape::Either([left, right]) => merge::kinds(kind(left, within), kind(right, within)),
        _ => ColumnKind::Json,
    }
}

/// An object is a structure, unless no engine can hold one: a type within itself, no members, or names that differ by case alone.
fn object(shape: &Shape, within: &[&str]) -> ColumnKind {
    if shape.name().is_some_and(|name| within.contains(&name)) {
        return ColumnKind::Json;
    }
    let columns = columns(shape, within);
    if columns.is_empty() || merge::clash(&columns) { ColumnKind::Json } else { ColumnKind::Struct(columns) }
}
