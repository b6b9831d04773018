//! The tables of all fields, filled in the order of the input.

use time::OffsetDateTime;

use super::names::Names;
use super::{Stats, Table};
use crate::job::facts::Facts;
use crate::job::field::Field;
use crate::job::product::Taker;
use crate::kind::Kind;
use crate::verdict::Summary;

/// What was counted so far.
#[derive(Debug, Default)]
pub(super) struct Tables {
    kinds: Vec<(&'static Kind, u64)>,
    dated: u64,
    span: Option<(i64, i64)>,
    /// Of each field, in the order of the fields.
    names: [Option<Names>; Field::ALL.len()],
}

impl Tables {
    pub(super) fn finish(self, summary: Summary, with_kinds: bool) -> Stats {
        let documents = self.kinds.iter().map(|(_, count)| count).sum();
        let time = |seconds| OffsetDateTime::from_unix_timestamp(seconds).ok();
        let (first, last) = self.span.map_or((None, None), |(first, last)| (time(first), time(last)));
        let mut tables = Vec::new();
        if with_kinds && documents > 0 {
            let rows = self.kinds.iter().map(|(kind, count)| (kind.name.to_owned(), *count)).collect();
            tables.push(Table { field: Field::Kind, rows: by_count(rows), total: documents, short_by: 0 });
        }
        for (field, names) in Field::ALL.into_iter().zip(self.names) {
            let Some(names) = names else { continue };
            let (rows, total, short_by) = names.finish();
            let rows = if matches!(field, Field::Day | Field::Hour) { rows } else { by_count(rows) };
            tables.push(Table { field, rows, total, short_by });
        }
        Stats { summary, documents, dated: self.dated, first, last, tables }
    }
}

/// Rows with the highest counts first, those with the same by name.
fn by_count(mut rows: Vec<(String, u64)>) -> Vec<(String, u64)> {
    rows.sort_by(|(name, count), (other_name, other)| other.cmp(count).then_with(|| name.cmp(other_name)));
    rows
}

impl Taker for Tables {
    fn take(&mut self, _: &str, facts: Facts) -> bool {
        for (kind, count) in &facts.kinds {
            match self.kinds.iter_mut().find(|(known, _)| std::ptr::eq(*known, *kind)) {
                Some((_, known)) => *known += count,
                None => self.kinds.push((*kind, *count)),
            }
        }
        self.dated += facts.dated;
        self.span = match (self.span, facts.span) {
            (Some((first, last)), Some((other_first, other_last))) => {
                Some((first.min(other_first), last.max(other_last)))
            }
            (known, None) => known,
            (None, new) => new,
        };
        // Where each name of the stretch has its count, once that was looked up.
        let stretch: Vec<(Field, &str)> = facts.names().collect();
        let mut places: Vec<Option<(u32, u32)>> = vec![None; stretch.len()];
        for item in facts.items() {
            let (field, name) = stretch[*item as usize];
            let names = self.names[field as usize].get_or_insert_with(|| Names::new(Names::MOST));
            let place = &mut places[*item as usize];
            match place {
                Some((place, era)) if *era == names.era => names.again(*place),
                _ => {
                    let new = names.add(name);
                    *place = Some((new, names.era));
                }
            }
        }
        true
    }
}
