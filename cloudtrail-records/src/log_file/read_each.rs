//! Log files event by event.

use std::borrow::Cow;
use std::iter::FusedIterator;

use mailtrail_wire::{Error, Fault, FaultKind, Reader, Walk, Wire as _};

use super::follow::end_of_element;
use crate::{Event, LogFile};

/// See [`LogFile::read_each`](crate::LogFile::read_each).
pub(super) struct ReadEach<'a> {
    text: Cow<'a, str>,
    at: usize,
    place: Place,
}

/// What leads from one event to the next.
struct Step<'t> {
    reader: Reader<'t>,
    place: Place,
}

/// Where in a log file the reader stands.
enum Place {
    /// Before everything.
    Start,
    /// In the list of events, with the object around it.
    Events { object: Walk, list: Walk },
    /// Before an event in that list, because the comma before it is missing.
    Event { object: Walk, list: Walk },
    /// Behind the list.
    Rest { object: Walk },
    /// Behind everything, or behind what cannot be followed.
    End,
}

impl<'a> ReadEach<'a> {
    pub(super) fn new(text: Cow<'a, str>) -> Self {
        Self { text, at: 0, place: Place::Start }
    }
}

impl Step<'_> {
    /// Next event; whatever goes wrong leaves the place where to go on.
    fn advance(&mut self, place: Place) -> Result<Option<Event>, Fault> {
        match place {
            Place::Start => {
                let object = self.reader.object()?;
                self.find(object)
            }
            Place::Events { object, list } => self.item(object, list),
            Place::Event { object, list } => self.event(object, list),
            Place::Rest { object } => self.rest(object),
            Place::End => Ok(None),
        }
    }

    /// Goes to the list of events.
    fn find(&mut self, mut object: Walk) -> Result<Option<Event>, Fault> {
        while let Some(name) = self.reader.name(&mut object)? {
            if name != "Records" {
                self.reader.skip()?;
                continue;
            }
            return match self.reader.array() {
                Ok(list) => self.item(object, list),
                Err(fault) => {
                    if fault.is_mismatch() {
                        self.reader.skip()?;
                        self.place = Place::Rest { object };
                    }
                    Err(fault)
                }
            };
        }
        self.reader.end()?;
        Err(Fault::new(FaultKind::Missing, 0))
    }

    fn item(&mut self, object: Walk, mut list: Walk) -> Result<Option<Event>, Fault> {
        match self.reader.item(&mut list) {
            Ok(true) => self.event(object, list),
            Ok(false) => self.rest(object),
            Err(fault) => {
                match self.reader.peek() {
                    Some(b'{') if fault.kind == FaultKind::ExpectedCommaOrBracket => {
                        self.place = Place::Event { object, list };
                    }
                    Some(b']') => self.place = Place::Events { object, list },
                    _ => {}
                }
                Err(fault)
            }
        }
    }

    fn event(&mut self, object: Walk, list: Walk) -> Result<Option<Event>, Fault> {
        let start = self.reader.at();
        // An event is a document of its own: how deep it is counts from its root.
        let mut reader = Reader::new(self.reader.text());
        reader.seek(start);
        let event = Event::read_from(&mut reader);
        self.reader.seek(reader.at());
        if event.is_err() {
            match end_of_element(self.reader.text(), start) {
                Some(end) => self.reader.seek(end),
                None => return event.map(Some),
            }
        }
        self.place = Place::Events { object, list };
        event.map(Some)
    }

    /// Looks through what stands behind the list.
    fn rest(&mut self, mut object: Walk) -> Result<Option<Event>, Fault> {
        while self.reader.name(&mut object)?.is_some() {
            self.reader.skip()?;
        }
        self.reader.end().map(|()| None)
    }
}

impl Iterator for ReadEach<'_> {
    type Item = Result<Event, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut step = Step { reader: Reader::new(&self.text), place: Place::End };
        step.reader.seek(self.at);
        let event = step.advance(std::mem::replace(&mut self.place, Place::End));
        (self.at, self.place) = (step.reader.at(), step.place);
        let error = |fault: Fault| match fault.kind {
            FaultKind::Missing => LogFile::without_records(),
            _ => Error::new(&self.text, fault),
        };
        event.map_err(error).transpose()
    }
}

impl FusedIterator for ReadEach<'_> {}
