//! Every text of every type says what it tells of people, and says it rightly.
#![allow(clippy::expect_used, clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};

use mailtrail_tests::kinds::{TypeVisitor, WireType, visit_types};
use mailtrail_wire::{Content, Member, Shape, is_secret};

/// Members of all types, by type and name.
#[derive(Default)]
struct Members {
    types: BTreeSet<(&'static str, usize)>,
    members: BTreeMap<(&'static str, &'static str), &'static Member>,
}

impl Members {
    fn all() -> BTreeMap<(&'static str, &'static str), &'static Member> {
        let mut all = Self::default();
        visit_types(&mut all);
        all.members
    }

    fn walk(&mut self, shape: &'static Shape) {
        match shape {
            // Types with something else inside share their name.
            Shape::Record(record) if self.types.insert((record.name, record.members.as_ptr() as usize)) => {
                for member in record.members {
                    self.members.insert((record.name, member.name), member);
                    self.walk(member.shape);
                }
            }
            Shape::Tagged(tagged) => tagged.variants.iter().for_each(|variant| self.walk(variant.shape)),
            Shape::List(inner) | Shape::Map(inner) => self.walk(inner),
            Shape::Either(shapes) => shapes.iter().for_each(|shape| self.walk(shape)),
            _ => {}
        }
    }
}

impl TypeVisitor for Members {
    fn visit<T: WireType>(&mut self, _: &'static [&'static str]) {
        self.walk(T::SHAPE);
    }
}

/// Whether a value of this shape may be text that no type but that of the member says anything of.
fn has_text(shape: &Shape) -> bool {
    match shape {
        Shape::Text | Shape::Lexical(_) | Shape::Any => true,
        Shape::List(inner) | Shape::Map(inner) => has_text(inner),
        Shape::Either(shapes) => shapes.iter().any(|shape| has_text(shape)),
        _ => false,
    }
}

fn has_names(shape: &Shape) -> bool {
    match shape {
        Shape::Map(_) => true,
        Shape::List(inner) => has_names(inner),
        Shape::Either(shapes) => shapes.iter().any(|shape| has_names(shape)),
        _ => false,
    }
}

#[test]
fn every_text_has_a_mark() {
    let members = Members::all();
    assert!(members.len() > 700, "{}", members.len());
    let unmarked = |member: &Member| [member.content, member.names].contains(&Content::Unmarked);
    let missing: Vec<_> = members.iter().filter(|(_, member)| unmarked(member)).map(|(place, _)| place).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn nothing_but_text_has_a_mark() {
    // What this is, the type says that stands in it, which may be anything.
    let is_detail = |place: &_| *place == ("EventBridgeEvent", "detail");
    for (place, member) in Members::all().into_iter().filter(|(place, _)| !is_detail(place)) {
        assert!(has_text(member.shape) || member.content == Content::of(member.shape), "{place:?}: {member:#?}");
        assert!(has_names(member.shape) || member.names == Content::Public, "{place:?}: {member:#?}");
    }
}

/// A name decides where no type does, so both have to say the same.
#[test]
fn secrets_are_those_of_the_names() {
    for (place, member) in Members::all() {
        if has_text(member.shape) {
            assert_eq!(member.content == Content::Secret, is_secret(member.name), "{place:?}: {:?}", member.content);
        }
    }
}

#[test]
fn types_say_what_their_texts_are() {
    for (place, member) in Members::all() {
        let name = member.shape.name();
        match name {
            Some("Timestamp" | "LakeTimestamp" | "LookupTimestamp") => {
                assert_eq!(member.content, Content::Time, "{place:?}");
            }
            Some("EventVersion" | "EventSource") => assert_eq!(member.content, Content::Public, "{place:?}"),
            _ => {}
        }
    }
}

/// A word of each kind of content that types have; nothing of it is said twice.
#[test]
fn every_content_occurs() {
    let members = Members::all();
    let occur: BTreeSet<_> = members.values().flat_map(|member| [member.content, member.names]).collect();
    let missing: Vec<_> = Content::ALL.iter().filter(|content| !occur.contains(content)).collect();
    assert_eq!(missing, [&Content::Unmarked]);
}

#[test]
fn marks_by_hand() {
    let members = Members::all();
    for (record, member, content) in [
        ("Record", "eventName", Content::Public),
        ("Record", "eventSource", Content::Public),
        ("Record", "eventTime", Content::Time),
        ("Record", "awsRegion", Content::Public),
        ("Record", "sourceIPAddress", Content::IpAddress),
        ("Record", "userAgent", Content::UserAgent),
        ("Record", "errorCode", Content::Public),
        ("Record", "errorMessage", Content::Text),
        ("Record", "requestParameters", Content::Opaque),
        ("Record", "responseElements", Content::Opaque),
        ("Record", "additionalEventData", Content::Opaque),
        ("Record", "recipientAccountId", Content::AccountId),
        ("Record", "requestID", Content::Id),
        ("Record", "userIdentity", Content::Within),
        ("Record", "readOnly", Content::Public),
        ("UserIdentity", "accessKeyId", Content::KeyId),
        ("UserIdentity", "arn", Content::Arn),
        ("UserIdentity", "userName", Content::Name),
        ("UserIdentity", "principalId", Content::Id),
        ("UserIdentity", "invokedBy", Content::Public),
        ("UserIdentity", "sessionContext", Content::Within),
        ("SessionContext", "sourceIdentity", Content::Name),
        ("TlsDetails", "clientProvidedHostHeader", Content::HostName),
        ("LookupEvent", "CloudTrailEvent", Content::Opaque),
        ("Digest", "digestS3Object", Content::Path),
        ("Mail", "source", Content::Address),
        ("Mail", "destination", Content::Address),
        ("Mail", "sourceIp", Content::IpAddress),
        ("Mail", "sendingAccountId", Content::AccountId),
        ("Mail", "commonHeaders", Content::Within),
        ("Mail", "headersTruncated", Content::Public),
        ("Mail", "tags", Content::Text),
        ("CommonHeaders", "subject", Content::Subject),
        ("CommonHeaders", "from", Content::Address),
        ("CommonHeaders", "replyTo", Content::Address),
        ("CommonHeaders", "date", Content::Time),
        ("Header", "name", Content::Public),
        ("Header", "value", Content::Header),
        ("BouncedRecipient", "emailAddress", Content::Address),
        ("BouncedRecipient", "diagnosticCode", Content::Text),
        ("BouncedRecipient", "status", Content::Public),
        ("Click", "link", Content::Url),
        ("Bounce", "reportingMTA", Content::HostName),
        ("CertificateValidity", "subject", Content::Name),
        ("OrganizationEmailReceived", "subject", Content::Subject),
        ("OutgoingEmailSubmitted", "recipients", Content::Address),
        ("MailboxAccessLog", "folder_path", Content::Path),
        ("AuthenticationLog", "user", Content::Name),
        ("AvailabilityRequester", "bearer", Content::Secret),
        ("SnsMessage", "Token", Content::Secret),
        ("SnsMessage", "SubscribeURL", Content::Secret),
        ("SnsMessage", "Signature", Content::Id),
        ("SnsMessage", "TopicArn", Content::Arn),
        ("SnsMessage", "Message", Content::Opaque),
        ("EventBridgeEvent", "account", Content::AccountId),
        ("EventBridgeEvent", "resources", Content::Arn),
        ("S3Object", "key", Content::Path),
        ("FirehoseRecord", "data", Content::Opaque),
    ] {
        let found = members.get(&(record, member)).unwrap_or_else(|| panic!("{record}.{member}"));
        assert_eq!(found.content, content, "{record}.{member}");
    }
    for (record, member, names) in [
        ("Mail", "tags", Content::Name),
        ("Click", "linkTags", Content::Name),
        ("ResourceTags", "tags", Content::Name),
        ("EventContext", "requestContext", Content::Public),
        ("SqsLambdaRecord", "attributes", Content::Public),
        ("Record", "requestParameters", Content::Public),
        ("FunctionUrlEvent", "headers", Content::Public),
        ("FunctionUrlEvent", "queryStringParameters", Content::Name),
    ] {
        let found = members.get(&(record, member)).unwrap_or_else(|| panic!("{record}.{member}"));
        assert_eq!(found.names, names, "{record}.{member}");
    }
}
