//! Findings of groups, in the order of the groups.

use std::collections::BTreeMap;

use mailtrail::input::{PassedOver, Source, Trouble};
use mailtrail::{Finding, Level, Sink, Sort};

/// What was found in a group, until it is the group's turn.
pub(super) struct Noted {
    /// How many findings of a sort are enough, by level.
    enough: Vec<(Level, u64)>,
    events: Vec<Event>,
}

enum Event {
    Finding(Source, Box<Finding>),
    More(Source, Sort, u64),
    Trouble(Trouble),
    PassedOver(Source, PassedOver),
    Done(Source, u64),
}

impl Noted {
    /// Nothing yet, for a sink.
    pub(super) fn like(sink: &dyn Sink) -> Self {
        let levels = [Level::Error, Level::Warning, Level::Note, Level::Known];
        Self { enough: levels.map(|level| (level, sink.enough(level))).to_vec(), events: Vec::new() }
    }

    /// Errors by file, and what kept a file from being read.
    pub(super) fn errors(&self) -> BTreeMap<String, u64> {
        let mut errors = BTreeMap::new();
        for event in &self.events {
            let (file, count) = match event {
                Event::Finding(file, finding) if finding.level == Level::Error => (file.name(), 1),
                Event::More(file, sort, count) if sort.level == Level::Error => (file.name(), *count),
                Event::Trouble(trouble) => (trouble.place.clone(), 1),
                _ => continue,
            };
            *errors.entry(file).or_default() += count;
        }
        errors
    }

    /// Errors of a file: its own, and those of its members.
    pub(super) fn of(errors: &BTreeMap<String, u64>, file: &str) -> u64 {
        let inside = format!("{file}:");
        let members = errors.range(inside.clone()..).take_while(|(name, _)| name.starts_with(&inside));
        errors.get(file).copied().unwrap_or_default() + members.map(|(_, count)| count).sum::<u64>()
    }

    fn hand_to(self, sink: &mut dyn Sink) {
        for event in self.events {
            match event {
                Event::Finding(file, finding) => sink.finding(&file, &finding),
                Event::More(file, sort, count) => sink.more(&file, &sort, count),
                Event::Trouble(trouble) => sink.trouble(&trouble),
                Event::PassedOver(archive, members) => sink.passed_over(&archive, &members),
                Event::Done(file, bytes) => sink.done(&file, bytes),
            }
        }
    }
}

impl Sink for Noted {
    fn finding(&mut self, file: &Source, finding: &Finding) {
        self.events.push(Event::Finding(file.clone(), Box::new(finding.clone())));
    }

    fn enough(&self, level: Level) -> u64 {
        self.enough.iter().find(|(known, _)| *known == level).map_or(u64::MAX, |(_, enough)| *enough)
    }

    fn more(&mut self, file: &Source, sort: &Sort, count: u64) {
        self.events.push(Event::More(file.clone(), sort.clone(), count));
    }

    fn trouble(&mut self, trouble: &Trouble) {
        self.events.push(Event::Trouble(trouble.clone()));
    }

    fn passed_over(&mut self, archive: &Source, members: &PassedOver) {
        self.events.push(Event::PassedOver(archive.clone(), members.clone()));
    }

    fn done(&mut self, file: &Source, bytes: u64) {
        self.events.push(Event::Done(file.clone(), bytes));
    }
}

/// Hands to a sink what groups found, each when those before it are through.
pub(super) struct Ordered<'s> {
    sink: &'s mut dyn Sink,
    next: u64,
    waiting: BTreeMap<u64, Noted>,
}

impl<'s> Ordered<'s> {
    pub(super) fn new(first: u64, sink: &'s mut dyn Sink) -> Self {
        Self { sink, next: first, waiting: BTreeMap::new() }
    }

    pub(super) fn sink(&self) -> &dyn Sink {
        self.sink
    }

    pub(super) fn take(&mut self, number: u64, noted: Noted) {
        self.waiting.insert(number, noted);
        while let Some(noted) = self.waiting.remove(&self.next) {
            noted.hand_to(self.sink);
            self.next += 1;
        }
    }
}
