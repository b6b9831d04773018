//! One column for the common fields of variants.

use crate::{Column, ColumnKind};

/// Adds columns. A comment that is not true of all variants is dropped.
///
/// A column whose name differs from an earlier one by case alone is left out, because most engines ignore case; no document has both.
pub(super) fn columns(all: &mut Vec<Column>, more: Vec<Column>) {
    for column in more {
        match all.iter_mut().find(|earlier| earlier.name.eq_ignore_ascii_case(column.name)) {
            Some(earlier) if earlier.name == column.name => {
                if earlier.comment != column.comment {
                    earlier.comment.clear();
                }
                let kind = std::mem::replace(&mut earlier.kind, ColumnKind::Json);
                earlier.kind = kinds(kind, column.kind);
            }
            Some(_) => {}
            None => all.push(column),
        }
    }
}

/// Kind that holds what either of two kinds holds.
pub(super) fn kinds(left: ColumnKind, right: ColumnKind) -> ColumnKind {
    match (left, right) {
        (left, right) if left == right => left,
        (ColumnKind::Struct(mut left), ColumnKind::Struct(right)) => {
            columns(&mut left, right);
            ColumnKind::Struct(left)
        }
        (ColumnKind::List(left), ColumnKind::List(right)) => ColumnKind::List(Box::new(kinds(*left, *right))),
        (ColumnKind::Map(left), ColumnKind::Map(right)) => ColumnKind::Map(Box::new(kinds(*left, *right))),
        (ColumnKind::Text | ColumnKind::Mixed, _) | (_, ColumnKind::Text | ColumnKind::Mixed) => ColumnKind::Mixed,
        _ => ColumnKind::Json,
    }
}

/// Whether names differ by case alone.
pub(super) fn clash(columns: &[Column]) -> bool {
    let clashes = |(index, column): (usize, &Column)| {
        columns[..index].iter().any(|earlier| earlier.name.eq_ignore_ascii_case(column.name))
    };
    columns.iter().enumerate().any(clashes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(name: &'static str, kind: ColumnKind) -> Column {
        Column { name, kind, comment: String::new() }
    }

    #[test]
    fn kinds_widen() {
        let list = |kind| ColumnKind::List(Box::new(kind));
        assert_eq!(kinds(ColumnKind::Text, ColumnKind::Text), ColumnKind::Text);
        assert_eq!(kinds(ColumnKind::Number, ColumnKind::Text), ColumnKind::Mixed);
        assert_eq!(kinds(ColumnKind::Bool, ColumnKind::Number), ColumnKind::Json);
        assert_eq!(kinds(list(ColumnKind::Text), ColumnKind::Text), ColumnKind::Mixed);
        assert_eq!(kinds(list(ColumnKind::Text), list(ColumnKind::Number)), list(ColumnKind::Mixed));
        let left = ColumnKind::Struct(vec![column("a", ColumnKind::Text)]);
        let right = ColumnKind::Struct(vec![column("b", ColumnKind::Bool), column("A", ColumnKind::Bool)]);
        let both = ColumnKind::Struct(vec![column("a", ColumnKind::Text), column("b", ColumnKind::Bool)]);
        assert_eq!(kinds(left, right), both);
    }

    #[test]
    fn names_clash_whatever_their_case() {
        assert!(clash(&[column("deviceId", ColumnKind::Text), column("deviceID", ColumnKind::Text)]));
        assert!(!clash(&[column("deviceId", ColumnKind::Text), column("device", ColumnKind::Text)]));
    }
}
