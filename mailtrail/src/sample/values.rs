//! Typical values of fields, by their meaning: the name, and the type of the field if it matters.

mod table;

use self::table::TEXTS;
use super::tree::Tree;
use super::world::World;

/// A field: the type that has it, and its name without the signs and the case in which services differ.
#[derive(Clone, Debug)]
pub(super) struct Field {
    pub(super) owner: &'static str,
    pub(super) name: String,
}

impl Field {
    pub(super) fn of(owner: &'static str, name: &str) -> Self {
        Self { owner, name: name.replace(['_', '-', '@'], "").to_lowercase() }
    }
}

/// Seconds from the moment of a document to the time in a field.
pub(super) fn seconds(field: &Field) -> i64 {
    match &*field.name {
        "newesteventtime" | "windowend" | "endtime" | "enddate" | "digestendtime" | "querycompletetime" => 3_600,
        "oldesteventtime" | "ingestiontime" | "eventdate" => 60,
        "expirationtime" => 14_400,
        "expirestime" | "notafter" | "nextupdate" => 31_536_000,
        "notbefore" | "thisupdate" | "resourcecreationtime" | "creationdate" => -86_400,
        "arrivaldate" => 30,
        "timestamp" if field.owner != "Mail" && field.owner != "InboundMail" => 2,
        "approximatefirstreceivetimestamp" | "approximatearrivaltimestamp" => 5,
        _ => 0,
    }
}

/// Text of a field.
pub(super) fn text(world: &mut World, field: &Field) -> String {
    if let Some(text) = of_turn(world, field) {
        return text;
    }
    let fits = |owner: &str, names: &str| {
        (owner.is_empty() || owner == field.owner) && names.split(' ').any(|name| name == field.name || name == "*")
    };
    match TEXTS.iter().find(|(owner, names, _)| fits(owner, names)) {
        Some((_, _, text)) => filled(world, field, text),
        None => of_ending(world, field),
    }
}

/// A text with what stands in braces filled in.
fn filled(world: &mut World, field: &Field, text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('{') {
        out.push_str(before);
        let found = behind.split_once('}').and_then(|(name, behind)| Some((of_document(world, field, name)?, behind)));
        if let Some((value, behind)) = found {
            out.push_str(&value);
            rest = behind;
        } else {
            out.push('{');
            rest = behind;
        }
    }
    out + rest
}

/// What a word in braces stands for in a document.
fn of_document(world: &mut World, field: &Field, slot: &str) -> Option<String> {
    Some(match slot {
        "account" => world.account.into(),
        "region" => world.region.into(),
        "user" => world.person.name.into(),
        "full" => world.person.full.into(),
        "address" => world.person.address(),
        "recipient" => world.recipients[0].address(),
        "subject" => world.subject.into(),
        "ip" => world.ip.clone(),
        "message" => world.message.clone(),
        "feedback" => world.message.replace("0100019a5b3c2d1e", "0100019a5b3c37f6"),
        "request" => world.request.clone(),
        "source" => world.call.source.into(),
        "service" => world.call.source.trim_end_matches(".amazonaws.com").into(),
        "event" => world.call.name.into(),
        "time" => world.time(seconds(field), true),
        "bare" => world.time(0, false).trim_end_matches('Z').into(),
        "blank" => world.time(0, false).replace('T', " ").replace('Z', ".000"),
        "uuid" => world.dice.uuid(),
        "code" => world.dice.code(6),
        _ => world.dice.digits(slot.strip_prefix("digits")?.parse().ok()?),
    })
}

/// Texts that go with the type of identity, with the attribute, or with the service that a document is of.
fn of_turn(world: &World, field: &Field) -> Option<String> {
    let (account, user) = (world.account, world.person.name);
    let identity = if world.shows_all { 0 } else { world.turn % 4 };
    Some(match (field.owner, &*field.name, identity) {
        ("UserIdentity", "arn", 1) => format!("arn:aws:sts::{account}:assumed-role/MailFunction/{user}"),
        ("UserIdentity", "arn", 2) => format!("arn:aws:iam::{account}:root"),
        ("UserIdentity", "principalid", 1) => format!("AROACKCEVSQ6C2EXAMPLE:{user}"),
        ("UserIdentity", "principalid", 2) => account.into(),
        ("UserIdentity", "accesskeyid", 1) => "ASIAIOSFODNN7EXAMPLE".into(),
        ("EventBridgeEvent", "source", _) if world.of_ses => "aws.ses".into(),
        ("InsightValue", "value", _) => match world.turn % 4 {
            0 => world.user_arn(),
            1 => world.call.source.into(),
            2 => "AccessDenied".into(),
            _ => world.arn("ses", "identity/example.com"),
        },
        _ => return None,
    })
}

/// What is known of a field by the end of its name.
fn of_ending(world: &mut World, field: &Field) -> String {
    let name = &*field.name;
    if name.ends_with("arn") {
        world.user_arn()
    } else if name.ends_with("time") || name.ends_with("timestamp") || name.ends_with("date") {
        world.time(seconds(field), true)
    } else if name.ends_with("id") || name.ends_with("identifier") {
        world.dice.uuid()
    } else if name.ends_with("email") || name.ends_with("address") {
        world.person.address()
    } else {
        format!("example {name}")
    }
}

/// Number of a field, as it is written.
pub(super) fn number(world: &mut World, field: &Field) -> String {
    match &*field.name {
        "timestamp"
        | "eventtimestamp"
        | "timeepoch"
        | "approximatearrivaltimestamp"
        | "starttime"
        | "endtime"
        | "expirestime"
        | "messagetimestamp"
        | "ingestiontime"
            if field.owner != "MetricDatapoint" =>
        {
            if field.owner == "KinesisData" {
                format!("{}.12", world.epoch(seconds(field)) / 1000)
            } else {
                world.epoch(seconds(field)).to_string()
            }
        }
        "lastupdatedtimestamp" => "2026".into(),
        "processingtimemillis" => (200 + world.dice.below(900)).to_string(),
        "average" | "insightaverage" => "5.2".into(),
        "baselineaverage" => "0.5".into(),
        "baselineduration" => "11336".into(),
        "bias" | "offset" => "0".into(),
        "startminutes" => "540".into(),
        "endminutes" => "1020".into(),
        "messagesizebytes" | "receivedmessagesize" | "size" | "bytesscanned" => {
            (1_000 + world.dice.below(90_000)).to_string()
        }
        "allowedmessagesize" => "41943040".into(),
        _ => (1 + world.dice.below(40)).to_string(),
    }
}

/// Names of the entries of a map.
pub(super) fn names(field: &Field) -> &'static [&'static str] {
    match (field.owner, &*field.name) {
        ("Mail", "tags") => &["ses:configuration-set", "ses:from-domain", "campaign"],
        ("Click", "linktags") => &["samplekey"],
        (_, "headers" | "multivalueheaders") => &["content-type"],
        ("SqsLambdaRecord", "attributes") => &["ApproximateReceiveCount", "SentTimestamp"],
        (_, "dimensions") => &["ses:configuration-set"],
        ("MetricStreamRecord", "value") => &["max", "min", "sum", "count"],
        ("MetricDatapoint", "extendedstatistics") => &["p90"],
        ("GetQueryResultsOutput", _) => &["eventName"],
        (_, "messageattributes") => &["topic"],
        ("EvidenceData", "attributes") => &["findingTitle"],
        _ => &["team"],
    }
}

/// Text of the entry of a map.
pub(super) fn entry(world: &mut World, field: &Field, name: &str) -> String {
    match name {
        "ses:configuration-set" => "newsletter".into(),
        "ses:from-domain" => "example.com".into(),
        "campaign" => "spring".into(),
        "samplekey" => "samplevalue".into(),
        "content-type" => "application/json".into(),
        "team" => "mail".into(),
        "ApproximateReceiveCount" => "1".into(),
        "SentTimestamp" => world.epoch(1).to_string(),
        "eventName" => world.call.name.into(),
        "findingTitle" => "MFA is enabled".into(),
        _ => text(world, field),
    }
}

/// JSON of a field whose content is nobody's type.
pub(super) fn json(world: &World, field: &Field) -> Tree {
    match (field.owner, &*field.name) {
        ("Record", "requestparameters") => world.json(world.call.request),
        ("Record", "responseelements") => world.json(world.call.response),
        ("Record", "serviceeventdetails") => Tree::object([("state", Tree::text("done"))]),
        ("Record", "additionaleventdata") => Tree::object([("SignatureVersion", Tree::text("SigV4"))]),
        ("ActivityLogData", "requestparameters") => Tree::object([("method", Tree::text("passkey"))]),
        ("ActivityLogData", "responseelements") => Tree::object([("result", Tree::text("ok"))]),
        ("ActivityLogIdentity", "details") => Tree::object([("department", Tree::text("support"))]),
        ("ConfigurationItem", "configuration") => Tree::object([("userName", Tree::text(world.person.name))]),
        ("ConfigurationItem", "relatedevents") => Tree::List(Vec::new()),
        (_, "messageattributes") => {
            Tree::object([("stringValue", Tree::text("newsletter")), ("dataType", Tree::text("String"))])
        }
        _ => Tree::object([]),
    }
}
