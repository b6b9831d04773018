//! Counts of documents: their kinds, and values in them, by name.

use std::ops::Range;

use time::OffsetDateTime;

use super::field::Field;
use super::quick_hash::quick_hash;
use crate::kind::Kind;

/// Values of the documents of a stretch, in their order; each name stands here once.
#[derive(Debug, Default)]
pub(crate) struct Facts {
    /// How many documents of each kind there were, by the order in which the kinds came.
    pub(crate) kinds: Vec<(&'static Kind, u64)>,
    /// How many documents were selected.
    pub(crate) selected: u64,
    /// How many documents say when something happened.
    pub(crate) dated: u64,
    /// Seconds since 1970 of the first and of the last of them.
    pub(crate) span: Option<(i64, i64)>,
    /// Names of values, one behind the other.
    text: String,
    /// The fields and where the names stand, by the order in which they came.
    names: Vec<(Field, Range<usize>)>,
    /// Which name stands where its hash leads.
    slots: Vec<u32>,
    /// The names of all values, in their order.
    items: Vec<u32>,
    /// Number behind that of the last name of each field, most often the next one too; 0 if there was none.
    last: [u32; Field::ALL.len()],
    /// The hour of the last time, and the numbers of the day and the hour that it lies in.
    periods: [Option<(i64, u32)>; 2],
}

impl Facts {
    /// Longest name; of a longer one the beginning counts.
    const LONGEST: usize = 256;

    pub(crate) fn is_empty(&self) -> bool {
        self.kinds.is_empty()
    }

    /// Bytes that it takes, about.
    pub(crate) fn size(&self) -> usize {
        self.text.len() + self.names.len() * size_of::<(Field, Range<usize>)>() + 4 * self.items.len()
    }

    /// Counts documents of a kind.
    pub(crate) fn kind(&mut self, kind: &'static Kind, documents: u64) {
        match self.kinds.iter_mut().find(|(known, _)| std::ptr::eq(*known, kind)) {
            Some((_, count)) => *count += documents,
            None => self.kinds.push((kind, documents)),
        }
    }

    /// Counts a document that says when something happened.
    pub(crate) fn time(&mut self, seconds: i64) {
        self.dated += 1;
        self.span(seconds, seconds);
    }

    fn span(&mut self, first: i64, last: i64) {
        let (known_first, known_last) = self.span.unwrap_or((first, last));
        self.span = Some((known_first.min(first), known_last.max(last)));
    }

    /// Counts a value.
    pub(crate) fn value(&mut self, field: Field, name: &str) {
        let name = if name.len() > Self::LONGEST { &name[..name.floor_char_boundary(Self::LONGEST)] } else { name };
        let item = self.name(field, name);
        self.items.push(item);
    }

    /// Counts the day or the hour in which a time lies.
    pub(crate) fn period(&mut self, field: Field, time: OffsetDateTime) {
        let hour = time.unix_timestamp().div_euclid(3600);
        let place = usize::from(field == Field::Hour);
        let item = match self.periods[place] {
            Some((known, item)) if known == hour => item,
            _ => self.name(field, &field.period(time)),
        };
        self.periods[place] = Some((hour, item));
        self.items.push(item);
    }

    /// Remembers a name without counting it.
    pub(crate) fn seen(&mut self, field: Field, name: &str) {
        self.name(field, &name[..name.floor_char_boundary(Self::LONGEST)]);
    }

    /// All values, in their order, as fields and names; which number each name has, and how many there are.
    pub(crate) fn names(&self) -> impl ExactSizeIterator<Item = (Field, &str)> {
        self.names.iter().map(|(field, range)| (*field, &self.text[range.clone()]))
    }

    /// Numbers of the names of all values, in their order.
    pub(crate) fn items(&self) -> &[u32] {
        &self.items
    }

    /// Adds what was counted behind this.
    pub(crate) fn append(&mut self, more: Self) {
        if self.is_empty() {
            *self = more;
            return;
        }
        more.kinds.iter().for_each(|(kind, count)| self.kind(kind, *count));
        (self.selected, self.dated) = (self.selected + more.selected, self.dated + more.dated);
        if let Some((first, last)) = more.span {
            self.span(first, last);
        }
        let numbers: Vec<u32> = more.names().map(|(field, name)| self.name(field, name)).collect();
        self.items.extend(more.items.iter().map(|item| numbers[*item as usize]));
    }

    /// Number of a name.
    fn name(&mut self, field: Field, name: &str) -> u32 {
        let last = self.last[field as usize];
        if last > 0 && self.text[self.names[last as usize - 1].1.clone()] == *name {
            return last - 1;
        }
        let number = self.number(field, name);
        self.last[field as usize] = number + 1;
        number
    }

    /// Number of a name, whichever was the last one.
    fn number(&mut self, field: Field, name: &str) -> u32 {
        if self.names.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let mask = self.slots.len() - 1;
        let mut at = hash(field, name) & mask;
        loop {
            match self.slots[at] {
                0 => break,
                number => {
                    let (known, range) = &self.names[number as usize - 1];
                    if *known == field && self.text[range.clone()] == *name {
                        return number - 1;
                    }
                }
            }
            at = (at + 1) & mask;
        }
        let from = self.text.len();
        self.text.push_str(name);
        self.names.push((field, from..self.text.len()));
        // There are never so many that a number would not do: whoever collects them hands them out before.
        let number = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        self.slots[at] = number;
        number - 1
    }

    fn grow(&mut self) {
        let length = (self.slots.len() * 2).max(64);
        self.slots.clear();
        self.slots.resize(length, 0);
        for (index, (field, range)) in self.names.iter().enumerate() {
            let mut at = hash(*field, &self.text[range.clone()]) & (length - 1);
            while self.slots[at] != 0 {
                at = (at + 1) & (length - 1);
            }
            self.slots[at] = u32::try_from(index + 1).unwrap_or(u32::MAX);
        }
    }
}

/// A quick hash that nobody can foresee, so that nobody can make many names fall together.
fn hash(field: Field, name: &str) -> usize {
    let hash = quick_hash(field as u64, name);
    usize::try_from(hash >> 32).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_kept_once_and_values_in_order() {
        let mut facts = Facts::default();
        for index in 0..1000 {
            facts.value(Field::Event, &format!("name {}", index % 300));
        }
        assert_eq!(facts.names().len(), 300);
        let names: Vec<_> = facts.names().collect();
        let values: Vec<_> = facts.items().iter().map(|item| names[*item as usize].1).collect();
        assert!(values.iter().enumerate().all(|(index, value)| *value == format!("name {}", index % 300)));
    }

    #[test]
    fn appended_is_as_if_counted_behind() {
        let kind = (crate::kind::FAMILIES[0].kinds)()[0];
        let (mut whole, mut first, mut second) = (Facts::default(), Facts::default(), Facts::default());
        for (index, name) in ["a", "b", "a", "c", "b"].into_iter().enumerate() {
            for facts in [&mut whole, if index < 3 { &mut first } else { &mut second }] {
                facts.kind(kind, 1);
                facts.value(Field::Service, name);
                facts.time(i64::try_from(index).unwrap());
            }
        }
        first.append(second);
        assert_eq!(first.names().collect::<Vec<_>>(), whole.names().collect::<Vec<_>>());
        assert_eq!((first.items(), first.span, first.dated), (whole.items(), whole.span, whole.dated));
    }

    #[test]
    fn periods_are_those_of_each_time() {
        let mut facts = Facts::default();
        for seconds in [-1, 0, 3599, 3600, 86_399, 86_400, 0, -3601] {
            let time = OffsetDateTime::from_unix_timestamp(seconds).unwrap();
            facts.period(Field::Day, time);
            facts.period(Field::Hour, time);
        }
        let names: Vec<_> = facts.names().map(|(_, name)| name).collect();
        let values: Vec<_> = facts.items().iter().map(|item| names[*item as usize]).collect();
        let hours: Vec<_> = values.chunks(2).map(|both| (both[0], both[1].split_once('T').unwrap().1)).collect();
        let (eve, first, second) = ("1969-12-31", "1970-01-01", "1970-01-02");
        let expected = [
            (eve, "23"),
            (first, "00"),
            (first, "00"),
            (first, "01"),
            (first, "23"),
            (second, "00"),
            (first, "00"),
            (eve, "22"),
        ];
        assert_eq!(hours, expected);
    }

    #[test]
    fn long_names_count_by_their_beginning() {
        let mut facts = Facts::default();
        facts.value(Field::Subject, &"é".repeat(1000));
        assert_eq!(facts.names().next().unwrap().1.len(), Facts::LONGEST);
    }
}
