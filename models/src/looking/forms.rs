//! The forms that services have in logs.

use mailtrail_wire::{JsonKind, JsonRef};

use crate::{Field, Type};

/// How a service writes what is asked and answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Names and types of the model.
    Model,
    /// EC2: arrays are objects with `items`, whose names end in `Set`.
    Ec2,
    /// S3: what stood in the query of the URL, and XML.
    S3,
    /// XML made into JSON: an array of one element is that element, attributes are fields, text is `content`.
    Xml,
}

/// Fields of S3's requests that stand for parts of the URL, headers and the kind of the request.
const S3_FIELDS: &[&str] = &[
    "accelerate",
    "acl",
    "analytics",
    "attributes",
    "AWSAccessKeyId",
    "bucketName",
    "bucketPolicy",
    "cors",
    "delete",
    "encryption",
    "Expires",
    "Host",
    "intelligent-tiering",
    "inventory",
    "legal-hold",
    "lifecycle",
    "list-type",
    "location",
    "logging",
    "metrics",
    "notification",
    "object-lock",
    "ownershipControls",
    "partNumber",
    "policy",
    "policyStatus",
    "publicAccessBlock",
    "replication",
    "requestPayment",
    "restore",
    "retention",
    "Signature",
    "tagging",
    "torrent",
    "uploads",
    "versioning",
    "versions",
    "website",
];

/// Fields that EC2 names otherwise than its model, in any operation: what stands in logs, and a name in the model.
const EC2_FIELDS: &[(&str, &str)] = &[
    ("accountAttributeNameSet", "AttributeNames"),
    ("aclProtocol", "Protocol"),
    ("attributeType", "Attribute"),
    ("availabilityZoneIdSet", "ZoneIds"),
    ("availabilityZoneSet", "ZoneNames"),
    ("groupSet", "SecurityGroupIds"),
    ("keySet", "KeyNames"),
    ("placementGroupIdSet", "GroupIds"),
    ("placementGroupSet", "GroupNames"),
    ("regionSet", "RegionNames"),
    ("securityGroupIdSet", "GroupIds"),
    ("securityGroupSet", "GroupNames"),
    ("sharedUsersSet", "RestorableByUserIds"),
    ("zone", "AvailabilityZone"),
];

/// Events of S3 that its model has under another name.
const S3_OPERATIONS: &[(&str, &str)] = &[
    ("DeleteAccountPublicAccessBlock", "DeletePublicAccessBlock"),
    ("DeleteBucketPublicAccessBlock", "DeletePublicAccessBlock"),
    ("GetAccelerateConfiguration", "GetBucketAccelerateConfiguration"),
    ("GetAccountPublicAccessBlock", "GetPublicAccessBlock"),
    ("GetBucketObjectLockConfiguration", "GetObjectLockConfiguration"),
    ("GetBucketPublicAccessBlock", "GetPublicAccessBlock"),
    ("PutAccelerateConfiguration", "PutBucketAccelerateConfiguration"),
    ("PutAccountPublicAccessBlock", "PutPublicAccessBlock"),
    ("PutBucketObjectLockConfiguration", "PutObjectLockConfiguration"),
    ("PutBucketPublicAccessBlock", "PutPublicAccessBlock"),
];

/// Name of an event's operation in the model.
pub(super) fn modelled(source: &str, event: &str) -> Option<&'static str> {
    let is_s3 = matches!(source, "s3" | "s3control" | "s3express");
    let found = S3_OPERATIONS.iter().find(|(known, _)| is_s3 && *known == event);
    found.map(|(_, name)| *name)
}

/// Fields that stand in answers and in XML whatever the model says.
const ANYWHERE: &[&str] = &["_return", "requestId", "requesterId", "xmlns", "xmlns:xsi", "xsi:type"];

/// Whether a text stands where something must not be read.
pub(super) fn is_mask(text: &str) -> bool {
    text.starts_with("HIDDEN_DUE_TO_SECURITY_REASONS") || text.len() > 2 && text.bytes().all(|byte| byte == b'*')
}

/// Whether a field has a meaning of its own in a form.
pub(super) fn is_of_form(form: Form, name: &str, is_top: bool) -> bool {
    let is = |known: &&str| known.eq_ignore_ascii_case(name);
    ANYWHERE.iter().any(is) && (is_top || form != Form::Model)
        || matches!(form, Form::S3 | Form::Xml) && (name == "tag" || name == "content")
        || form == Form::S3 && is_top && (S3_FIELDS.iter().any(is) || lower(name).starts_with("x-"))
}

/// Field of a structure that a name stands for.
pub(super) fn field<'f>(form: Form, fields: &'f [Field], name: &str) -> Option<&'f Field> {
    let is = |field: &&Field| {
        field.name.eq_ignore_ascii_case(name) || field.others.iter().any(|other| other.eq_ignore_ascii_case(name))
    };
    fields.iter().find(is).or_else(|| {
        let wanted = match form {
            Form::Model => return None,
            Form::Ec2 => lower(name.strip_suffix("Set").unwrap_or(name)),
            Form::S3 | Form::Xml => lower(name),
        };
        let wanted = stem(&wanted);
        let is_like = |field: &&Field| {
            let mut names = std::iter::once(&field.name).chain(&field.others);
            names.any(|known| stem(&lower(known)) == wanted)
        };
        let mut others = EC2_FIELDS.iter().filter(|(known, _)| form == Form::Ec2 && *known == name);
        let other = || others.find_map(|(_, other)| fields.iter().find(|field| field.name == *other));
        fields.iter().find(is_like).or_else(other)
    })
}

fn lower(name: &str) -> String {
    name.to_ascii_lowercase()
}

/// A name in lower case without what makes it a plural, an identifier, or the name of an array.
fn stem(mut name: &str) -> &str {
    while let Some(shorter) = ["set", "s", "id", "name"].iter().find_map(|end| name.strip_suffix(end)) {
        if shorter.is_empty() {
            break;
        }
        name = shorter;
    }
    name
}

/// Elements of an array in the form of a service, if it is one.
pub(super) fn elements<'a>(form: Form, value: JsonRef<'a>) -> Option<Vec<(String, JsonRef<'a>)>> {
    let items = |list: JsonRef<'a>, path: &str| -> Vec<_> {
        list.items().enumerate().map(|(at, item)| (format!("{path}/{at}"), item)).collect()
    };
    match (value.kind(), form) {
        (JsonKind::List, _) => Some(items(value, "")),
        (JsonKind::Object, Form::Ec2) => match value.probe(["items", "item"]) {
            [Some(list), _] | [None, Some(list)] if list.kind() == JsonKind::List => Some(items(list, "/items")),
            _ => value.members().next().is_none().then(Vec::new),
        },
        (_, Form::S3 | Form::Xml) => Some(vec![(String::new(), value)]),
        _ => None,
    }
}

/// Whether a value stands for a scalar: in XML with its attributes, in EC2 with the name of the element.
pub(super) fn wraps_scalar(form: Form, kind: &Type, value: JsonRef<'_>) -> bool {
    let is_scalar = matches!(kind, Type::Text | Type::Flag | Type::Number | Type::Time);
    let may = |kind| !matches!(kind, JsonKind::Object | JsonKind::List);
    let is_flat = || value.members().all(|(_, inner)| may(inner.kind()));
    is_scalar && form != Form::Model && value.kind() == JsonKind::Object && is_flat()
}

/// Name of an event without the version of the API: `20150331`, `20150331v2` or `2020_05_31`.
pub(super) fn without_version(event: &str) -> &str {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let dated = event.rsplit_once('v').filter(|(_, revision)| digits(revision)).map_or(event, |(dated, _)| dated);
    let name = dated.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == '_');
    match dated.len() - name.len() {
        8 | 10 => name,
        _ => event,
    }
}
