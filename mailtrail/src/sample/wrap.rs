//! Puts a document into an envelope: fills in the type of the envelope, or what its line of the table needs.

use std::io::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use mailtrail_wire::{ApiGatewayEvent, Shape, Wire as _};
use ses_events::{EventType, Spelling};

use super::extent::Extent;
use super::fill::Filler;
use super::tree::Tree;
use super::values::{self, Field};
use super::world::World;
use crate::envelope::{Demand, Envelope, Outlet};

/// An envelope around a document, and whether it comes in `{"Records": [...]}`, as functions get it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
    pub(super) envelope: &'static Envelope,
    pub(super) in_records: bool,
}

impl Step {
    /// The envelope around a document, or around nothing if it carries nothing.
    pub(super) fn around(self, inner: Option<&Tree>, world: &mut World, extent: Extent) -> Tree {
        world.for_lambda = self.envelope.name == "sns lambda record";
        // Of events of API Gateway only what they carry is checked; a sample is a whole one all the same.
        let shape = match self.envelope.name {
            "api gateway event" => ApiGatewayEvent::SHAPE,
            _ => self.envelope.shape,
        };
        let typed = !matches!(shape, Shape::Any);
        let mut tree = match shape {
            Shape::Any => Tree::Object(Vec::new()),
            shape => Filler::new(world, extent).value(shape, &Field::of("", "")),
        };
        world.for_lambda = false;
        if self.envelope.name == "insights row" {
            tree = Tree::List(vec![
                insights_field("@timestamp", &world.time(0, true).replace('T', " ").replace('Z', "")),
                insights_field("@message", ""),
            ]);
        }
        if let Some(inner) = inner {
            put(self.envelope, &mut tree, inner);
        }
        // Fields of a type are there if they have to be; what clues ask for is in a form of its own.
        for (pointer, demand) in self.envelope.demands(&|pointer| tree.get(pointer).is_some()) {
            let field = Field::of("", pointer.rsplit('/').next().unwrap_or_default());
            let value = demanded(world, demand, &field);
            let is_there = tree.get(pointer).is_some();
            if !is_there
                || !typed && matches!(demand, Demand::Is(_) | Demand::Like(_))
                || matches!(demand, Demand::Is(_))
            {
                *tree.reach(pointer) = value;
            }
        }
        agree(self.envelope, &mut tree, inner);
        if self.envelope.name == "insights row" {
            // Rows stand in the answer to a query.
            return Tree::Object(vec![
                ("results".into(), Tree::List(vec![tree])),
                ("status".into(), Tree::text("Complete")),
            ]);
        }
        if self.in_records { Tree::Object(vec![("Records".into(), Tree::List(vec![tree]))]) } else { tree }
    }
}

fn insights_field(name: &str, value: &str) -> Tree {
    Tree::object([("field", Tree::text(name)), ("value", Tree::text(value))])
}

/// Puts a document where the envelope has it.
fn put(envelope: &Envelope, tree: &mut Tree, inner: &Tree) {
    let Some((path, outlet)) = envelope.outlets().next() else { return };
    let payload = match outlet {
        Outlet::Inline => inner.clone(),
        Outlet::Text => Tree::Text(inner.compact()),
        Outlet::Base64 => Tree::Text(STANDARD.encode(inner.compact())),
        Outlet::Base64Gzip => Tree::Text(STANDARD.encode(gzip(&inner.compact()))),
        Outlet::Flagged(flag) => {
            *tree.reach(flag) = Tree::Raw("false".into());
            Tree::Text(inner.compact())
        }
    };
    if envelope.name == "put-events request" {
        let names = [
            ("Source", Tree::text("mail.example.com")),
            ("DetailType", Tree::text("Mail")),
            ("Detail", Tree::Text(inner.compact())),
        ];
        *tree.reach("/Entries/*") = Tree::object(names);
        return;
    }
    if path == "/*[field=@message]/value" {
        if let Tree::List(items) = tree {
            *items[1].member("value") = payload;
        }
        return;
    }
    // A star at the end stands for an element of a list, or for what is there itself.
    let place = match path.strip_suffix("/*") {
        Some(list) if !envelope.lists(list) && !tree.get(list).is_some_and(|it| matches!(it, Tree::List(_))) => list,
        _ => path,
    };
    *tree.reach(place) = payload;
}

fn gzip(text: &str) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    // Writing to memory cannot fail.
    drop(encoder.write_all(text.as_bytes()));
    encoder.finish().unwrap_or_default()
}

/// A value that an envelope asks for.
fn demanded(world: &mut World, demand: Demand, field: &Field) -> Tree {
    const TEXTS: [&str; 10] = [
        "aws:kafka",
        "aws:mq",
        "function",
        "platform.report",
        "Email Sent",
        "2026-03-02 08:15:30.120",
        "info",
        "DATA_MESSAGE",
        "true",
        "example",
    ];
    match demand {
        Demand::Any | Demand::Text => match &*field.name {
            "timestamp" | "ingestiontime" | "classuid" | "partition" => Tree::Raw(values::number(world, field)),
            "requestcontext" | "context" | "elb" | "http" | "info" | "agent" | "host" => {
                Tree::object([("name", Tree::text("example"))])
            }
            _ => Tree::Text(values::text(world, field)),
        },
        Demand::Number => Tree::Raw(values::number(world, field)),
        Demand::Object => Tree::object([("name", Tree::text("example"))]),
        Demand::List => Tree::List(Vec::new()),
        Demand::Is(text) => Tree::text(text),
        Demand::Like(test) => Tree::text(TEXTS.iter().find(|text| test(text)).copied().unwrap_or("example")),
    }
}

/// What the envelope says of what is inside.
fn agree(envelope: &Envelope, tree: &mut Tree, inner: Option<&Tree>) {
    let text = |pointer: &str| match inner?.get(pointer)? {
        Tree::Text(text) => Some(text.as_str()),
        _ => None,
    };
    match envelope.name {
        "eventbridge event of ses" => {
            let event = text("/eventType").or_else(|| text("/notificationType")).unwrap_or_default();
            if let Some(kind) = EventType::from(event).spelling(Spelling::DetailType) {
                *tree.member("detail-type") = Tree::text(kind);
            }
        }
        "eventbridge event" => {
            let detail = match text("/eventType") {
                Some("AwsConsoleSignIn") => "AWS Console Sign In via CloudTrail",
                Some("AwsCloudTrailInsight") => "AWS Insight via CloudTrail",
                Some(_) => "AWS API Call via CloudTrail",
                None => "Scheduled Event",
            };
            *tree.member("detail-type") = Tree::text(detail);
            if inner.is_none() {
                *tree.member("source") = Tree::text("aws.events");
            }
        }
        "lookup event" | "lookup-events output" => {
            let place = if envelope.name == "lookup event" { "" } else { "/Events/*" };
            for (name, pointer) in
                [("EventId", "/eventID"), ("EventName", "/eventName"), ("EventSource", "/eventSource")]
            {
                if let Some(text) =
                    text(pointer).filter(|_| tree.get(&format!("{}/{name}", place.replace('*', "0"))).is_some())
                {
                    *tree.reach(&format!("{place}/{name}")) = Tree::text(text);
                }
            }
        }
        _ => {}
    }
}
