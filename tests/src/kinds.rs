//! The table of types: which fixtures are which type, and how to read and write it.

use std::fmt::{self, Debug};

use cloudtrail_records::{
    ActivityLogEvent, AggregatedEvent, AuditEvent, CloudTrailEventBridgeEvent, ConfigurationItemEvent,
    DeliveryNotification, Digest, Event, EvidenceEvent, InsightEvent, LakeInsightEvent, LogFile, LookupEvent,
    LookupEventsOutput, Record,
};
use mailtrail_wire::{Document as _, Error, Shape, Wire};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// What every document type can do.
pub trait WireType: Wire + Serialize + DeserializeOwned + Debug + Clone + PartialEq + Send + Sync + 'static {}

impl<T: Wire + Serialize + DeserializeOwned + Debug + Clone + PartialEq + Send + Sync + 'static> WireType for T {}

/// Something to do with every document type.
pub trait TypeVisitor {
    /// Does it with one type, whose fixtures begin with one of the prefixes.
    fn visit<T: WireType>(&mut self, prefixes: &'static [&'static str]);
}

/// Goes through all document types. A new type takes one line here.
pub fn visit_types(visitor: &mut impl TypeVisitor) {
    visitor.visit::<Record>(&["record"]);
    visitor.visit::<InsightEvent>(&["insight-event"]);
    visitor.visit::<LakeInsightEvent>(&["lake-insight-event"]);
    visitor.visit::<AggregatedEvent>(&["aggregated-event"]);
    visitor.visit::<ActivityLogEvent>(&["activity-log-event"]);
    visitor.visit::<ConfigurationItemEvent>(&["configuration-item-event"]);
    visitor.visit::<EvidenceEvent>(&["evidence-event"]);
    visitor.visit::<Event>(&[
        "record",
        "insight-event",
        "lake-insight-event",
        "aggregated-event",
        "activity-log-event",
        "configuration-item-event",
        "evidence-event",
    ]);
    visitor.visit::<LogFile>(&["log-file"]);
    visitor.visit::<CloudTrailEventBridgeEvent>(&["event-bridge-event"]);
    visitor.visit::<LookupEvent>(&["lookup-event"]);
    visitor.visit::<LookupEventsOutput>(&["lookup-events-output"]);
    visitor.visit::<Digest>(&["digest"]);
    visitor.visit::<DeliveryNotification>(&["delivery-notification"]);
    visitor.visit::<AuditEvent>(&["audit-event"]);
}

/// A value of one of the document types.
pub trait Typed: Debug {
    /// Its JSON text.
    fn to_json(&self) -> String;
}

impl<T: WireType> Typed for T {
    fn to_json(&self) -> String {
        mailtrail_wire::Document::to_json(self)
    }
}

/// What reading gives.
pub type Read = Result<Box<dyn Typed>, Error>;

/// A document type as data.
#[derive(Clone, Copy)]
pub struct Kind {
    /// Name of the type.
    pub name: &'static str,
    /// How the names of its fixtures begin.
    pub prefixes: &'static [&'static str],
    /// What it looks like on the wire.
    pub shape: &'static Shape,
    /// Reads a text.
    pub read: fn(&str) -> Read,
    /// Reads bytes.
    pub read_slice: fn(&[u8]) -> Read,
}

impl Kind {
    /// Whether a fixture is of this type.
    pub fn holds(&self, fixture: &crate::Fixture) -> bool {
        self.prefixes.contains(&fixture.prefix())
    }
}

impl Debug for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name)
    }
}

/// All document types.
pub fn kinds() -> Vec<Kind> {
    let mut table = Table(Vec::new());
    visit_types(&mut table);
    table.0
}

struct Table(Vec<Kind>);

impl TypeVisitor for Table {
    fn visit<T: WireType>(&mut self, prefixes: &'static [&'static str]) {
        self.0.push(Kind {
            name: T::SHAPE.name().expect("document types have a name"),
            prefixes,
            shape: T::SHAPE,
            read: |text| T::from_json(text).map(boxed),
            read_slice: |bytes| T::from_json_slice(bytes).map(boxed),
        });
    }
}

fn boxed<T: WireType>(value: T) -> Box<dyn Typed> {
    Box::new(value)
}
