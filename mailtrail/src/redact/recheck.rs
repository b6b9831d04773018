//! Broken text once more: where values end is a guess there, so what became of it is looked at as the guard will.

use std::ops::Range;

use mailtrail_wire::Content;

use super::edits::Edits;
use super::faults::keep;
use super::redactor::Redactor;

/// How often a text is looked at.
const ROUNDS: usize = 4;

/// What became of a text, and what each part of that comes from.
struct Outcome {
    text: String,
    /// Places in the source and in the outcome, of each replacement.
    replaced: Vec<(Range<usize>, Range<usize>)>,
}

impl Outcome {
    /// Applies the replacements from an index on to a text that stands at an offset.
    fn of(source: &str, at: usize, before: usize, edits: &Edits) -> Self {
        let mut it = Self { text: String::with_capacity(source.len()), replaced: Vec::new() };
        let mut done = 0;
        for (edit, new) in edits.iter().skip(before) {
            let range = edit.start - at..edit.end - at;
            it.text.push_str(&source[done..range.start]);
            let begin = it.text.len();
            it.text.push_str(new);
            keep(&source[range.clone()], new, &mut it.text);
            done = range.end;
            it.replaced.push((range, begin..it.text.len()));
        }
        it.text.push_str(&source[done..]);
        it
    }

    /// The part of the source that a place of the outcome comes from: of a replacement, all of it.
    fn source(&self, place: &Range<usize>) -> Range<usize> {
        let (mut from, mut to) = (place.start, place.end);
        let before = |at: usize| self.replaced.partition_point(|(_, new)| new.end <= at);
        let index = before(place.start);
        match self.replaced.get(index) {
            Some((old, new)) if new.start <= place.start => from = old.start,
            _ => from = self.plain(index, from),
        }
        let index = before(place.end);
        match self.replaced.get(index) {
            Some((old, new)) if new.start < place.end => to = old.end,
            _ => to = self.plain(index, to),
        }
        from..to
    }

    /// Where a place that is between replacements is in the source, behind so many of them.
    fn plain(&self, index: usize, at: usize) -> usize {
        let last = index.checked_sub(1).and_then(|index| self.replaced.get(index));
        last.map_or(at, |(old, new)| at - new.end + old.end)
    }
}

impl Redactor {
    /// Replaces what the guard would still find in what became of a text; its replacements are those from an index on.
    pub(super) fn recheck(&mut self, text: &str, at: usize, before: usize, out: &mut Edits) {
        for round in 0..ROUNDS {
            let outcome = Outcome::of(text, at, before, out);
            let mut places = self.still_real(&outcome);
            if places.is_empty() {
                return;
            }
            places.sort_by_key(|(place, _)| place.start);
            let mut all = Edits::default();
            let mut done = 0;
            for (place, content) in places.into_iter().filter(|(place, _)| !place.is_empty()) {
                if place.start < done {
                    continue;
                }
                for (edit, new) in
                    out.iter().skip(before).filter(|(edit, _)| (done..place.start).contains(&(edit.start - at)))
                {
                    all.push(edit.start..edit.end, edit.content, new);
                }
                let value = &text[place.clone()];
                let new = if round == 0 { example(content) } else { None };
                let new = new.map_or_else(|| self.stand_ins.example(value), str::to_owned);
                self.put(content, value, &new, at + place.start, &mut all);
                done = place.end;
            }
            for (edit, new) in out.iter().skip(before).filter(|(edit, _)| edit.start - at >= done) {
                all.push(edit.start..edit.end, edit.content, new);
            }
            out.retain_from(before, |_| false);
            all.sorted_into(out);
        }
    }

    /// Places in the source of what the guard finds.
    fn still_real(&mut self, outcome: &Outcome) -> Vec<(Range<usize>, Content)> {
        let mut found = self.buffer();
        // Whoever looks counts nothing and takes nothing away.
        let (summary, counts, budget) = (self.summary.clone(), self.counts, (self.unpacks, self.packs));
        self.is_guard = true;
        self.refill();
        self.loose(&outcome.text, 0, &mut found);
        self.is_guard = false;
        (self.summary, self.counts, (self.unpacks, self.packs)) = (summary, counts, budget);
        let mut places: Vec<_> =
            found.iter().map(|(edit, _)| (outcome.source(&(edit.start..edit.end)), edit.content)).collect();
        self.give_back(found);
        places.dedup_by(|one, other| one.0 == other.0);
        places
    }
}

/// What takes the place of a value by what it is, if it has a form.
fn example(content: Content) -> Option<&'static str> {
    Some(match content {
        Content::AccountId => "111122223333",
        Content::IpAddress => "192.0.2.1",
        Content::Address => "user@example.com",
        _ => return None,
    })
}
