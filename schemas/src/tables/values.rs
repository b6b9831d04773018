//! What stands in columns of text, beyond their kind.

mod sentence;

pub(super) use self::sentence::{Holds, Sentence};

use mailtrail_wire::Shape;

use crate::{Column, ColumnKind, Table, entry};

/// Names that lead to a column or to a member of a structure in it.
pub(super) type Path = Vec<&'static str>;

/// Columns and members of which a reader has to know more than that they are text.
///
/// If a table has the rows in a list, as log files have, paths begin at a row.
#[derive(Default)]
pub(super) struct Values {
    instants: Vec<Path>,
    milliseconds: Vec<Path>,
    json: Vec<Path>,
    maps_of_json: Vec<Path>,
    lists: Vec<Path>,
    objects: Vec<Path>,
    /// Those of them that lie in elements of lists, where no query gets by their names alone.
    in_lists: Vec<Path>,
}

impl Values {
    pub(super) fn of(table: &Table) -> Self {
        let mut values = Self::default();
        let skipped = usize::from(rows(&table.columns).is_some());
        if let Some(entry) = entry(table.entry) {
            values.look(entry.shape, &[], &[]);
        }
        let columns = rows(&table.columns).unwrap_or(&table.columns);
        let lists = [&mut values.instants, &mut values.milliseconds, &mut values.lists, &mut values.objects];
        for list in lists {
            for path in list.iter_mut() {
                path.drain(..skipped);
            }
            list.retain(|path| is_text(columns, path));
            values.in_lists.extend(list.iter().filter(|path| is_in_list(columns, path)).cloned());
        }
        values.look_for_json(columns, &[]);
        values
    }

    fn look(&mut self, shape: &'static Shape, path: &[&'static str], within: &[&str]) {
        if shape.name().is_some_and(|name| within.contains(&name)) {
            return;
        }
        let within: Vec<&str> = within.iter().copied().chain(shape.name()).collect();
        match shape {
            Shape::Record(record) => {
                for member in record.members {
                    self.look(member.shape, &longer(path, member.name), &within);
                }
            }
            Shape::Tagged(tagged) => tagged.variants.iter().for_each(|variant| self.look(variant.shape, path, &within)),
            Shape::List(inner) | Shape::Map(inner) => self.look(inner, path, &within),
            Shape::Lexical(lexical) if lexical.text.name == "Timestamp" => add(&mut self.instants, path),
            Shape::Either(_) => self.look_at_choices(shape, path),
            _ => {}
        }
    }

    fn look_at_choices(&mut self, shape: &Shape, path: &[&'static str]) {
        let choices = shape.choices();
        if path.last() == Some(&"event_timestamp") {
            add(&mut self.milliseconds, path);
        } else if choices.iter().any(|choice| matches!(choice, Shape::List(_))) {
            add(&mut self.lists, path);
        } else if choices.iter().any(|choice| matches!(choice, Shape::Record(_) | Shape::Tagged(_) | Shape::Map(_))) {
            add(&mut self.objects, path);
        }
    }

    fn look_for_json(&mut self, columns: &[Column], path: &[&'static str]) {
        for column in columns {
            let path = longer(path, column.name);
            let mut kind = &column.kind;
            let mut in_map = false;
            while let ColumnKind::List(inner) | ColumnKind::Map(inner) = kind {
                in_map |= matches!(kind, ColumnKind::Map(_));
                kind = inner;
            }
            match kind {
                ColumnKind::Json if in_map => add(&mut self.maps_of_json, &path),
                ColumnKind::Json => add(&mut self.json, &path),
                ColumnKind::Struct(columns) => self.look_for_json(columns, &path),
                _ => {}
            }
        }
    }
}

/// Columns of the rows, if the only column of a document is the list of what is wanted as rows.
pub(super) fn rows(columns: &[Column]) -> Option<&[Column]> {
    match columns {
        [Column { kind: ColumnKind::List(inner), .. }] => match &**inner {
            ColumnKind::Struct(columns) => Some(columns),
            _ => None,
        },
        _ => None,
    }
}

fn longer(path: &[&'static str], name: &'static str) -> Path {
    path.iter().copied().chain([name]).collect()
}

fn add(paths: &mut Vec<Path>, path: &[&'static str]) {
    if !paths.iter().any(|earlier| earlier == path) {
        paths.push(path.to_vec());
    }
}

/// Whether a path leads through a list or map.
fn is_in_list(columns: &[Column], path: &[&str]) -> bool {
    let Some((first, rest)) = path.split_first() else { return false };
    match columns.iter().find(|column| column.name == *first).map(|column| &column.kind) {
        Some(ColumnKind::List(_) | ColumnKind::Map(_)) => !rest.is_empty(),
        Some(ColumnKind::Struct(columns)) => is_in_list(columns, rest),
        _ => false,
    }
}

fn is_text(columns: &[Column], path: &[&str]) -> bool {
    let Some((first, rest)) = path.split_first() else { return false };
    let Some(column) = columns.iter().find(|column| column.name == *first) else { return false };
    let mut kind = &column.kind;
    while let ColumnKind::List(inner) | ColumnKind::Map(inner) = kind {
        kind = inner;
    }
    match kind {
        ColumnKind::Struct(columns) => is_text(columns, rest),
        ColumnKind::Text | ColumnKind::Mixed => rest.is_empty(),
        _ => false,
    }
}
