//! Decides whether a document with issues is of the assumed kind.

use std::sync::LazyLock;

use mailtrail_wire::{Fault, Issue, IssueKind, JsonRef, Reader, check_next_up_to};

use super::families::FAMILIES;
use super::model::{Family, Kind};
use crate::envelope::{self, bits_of, sorted};
use crate::layout::CONTAINERS;

/// Issues of one kind in a document from which on it is looked at more closely.
const FEW: usize = 16;

/// What a document that is believed to be of a kind is.
#[derive(Debug)]
pub(crate) enum Likely {
    /// It is of the kind, and has no issues.
    Clean,
    /// It is of the kind, and has these issues.
    Noted(Vec<Issue>),
    /// It may be of another kind.
    Unsure,
}

impl Kind {
    /// Looks at the document at a reader's place, which is believed to be of this kind, and goes behind it.
    pub(crate) fn look(&self, reader: &mut Reader<'_>) -> Result<Likely, Fault> {
        reader.peek();
        let start = reader.at();
        let mut issues = Vec::new();
        check_next_up_to(reader, self.shape, FEW, &mut issues)?;
        let text = &reader.text()[start..reader.at()];
        if !(self.confirm)(JsonRef::ahead(&Reader::new(text))) {
            return Ok(Likely::Unsure);
        }
        if issues.is_empty() {
            return Ok(Likely::Clean);
        }
        if !is_certain(self, text, &issues) {
            return Ok(Likely::Unsure);
        }
        for issue in &mut issues {
            issue.at -= start;
        }
        Ok(Likely::Noted(issues))
    }
}

/// Places that decide what a document is, and those that they lie in.
struct Decisive {
    /// For envelopes, but for those that come after all kinds.
    wrappers: Vec<(&'static str, u128)>,
    /// For families, a bit for each of them.
    kinds: Vec<(&'static str, u128)>,
    /// A bit that each of them has, and few others: most places of issues decide nothing.
    marks: [u64; MARKS],
}

const MARKS: usize = 32;

/// The bit of a place (FNV-1a), and the number among which it is.
fn mark(place: &str) -> (usize, u64) {
    let hash = place.bytes().fold(0x811c_9dc5, |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let hash = (hash ^ hash >> 16) as usize;
    (hash / 64 % MARKS, 1 << (hash % 64))
}

impl Decisive {
    fn may_have(&self, place: &str) -> bool {
        let (at, bit) = mark(place);
        self.marks[at] & bit != 0
    }
}

static DECISIVE: LazyLock<Decisive> = LazyLock::new(|| {
    let mut wrappers = Vec::new();
    envelope::strict_pointers(&mut |pointer| wrappers.extend(ways(pointer)));
    let families = FAMILIES.iter().enumerate().flat_map(|(index, family)| {
        family.asks.iter().flat_map(|pointer| ways(pointer)).map(move |way| (way, 1 << index))
    });
    let (wrappers, kinds) = (sorted(wrappers.into_iter().map(|way| (way, 0))), sorted(families));
    let mut marks = [0; MARKS];
    let mut take = |place: &str| {
        let (at, bit) = mark(place);
        marks[at] |= bit;
    };
    for (place, _) in wrappers.iter().chain(&kinds) {
        take(place);
    }
    for container in CONTAINERS {
        take(&format!("/{}", container.name));
    }
    take("");
    Decisive { wrappers, kinds, marks }
});

/// A pointer, and those of all that it leads through.
fn ways(pointer: &'static str) -> impl Iterator<Item = &'static str> {
    let slashes = pointer.bytes().enumerate().filter(|(_, byte)| *byte == b'/').map(|(at, _)| at);
    slashes.skip(1).chain([pointer.len()]).filter_map(|end| pointer.get(..end))
}

/// Whether a document is of a kind as surely as one without issues: nothing is wrong with what decides about it, so that the
/// same document without its issues would be told apart in the same way.
fn is_certain(kind: &Kind, text: &str, issues: &[Issue]) -> bool {
    if issues.len() >= FEW || !text.starts_with('{') {
        return false;
    }
    let mut is_asked = false;
    for issue in issues {
        let pointer = issue.pointer.as_str();
        if !DECISIVE.may_have(pointer) {
            continue;
        }
        let is_list = CONTAINERS.iter().any(|container| pointer.strip_prefix('/') == Some(container.name));
        if pointer.is_empty() || is_list || bits_of(pointer, &DECISIVE.wrappers).is_some() {
            return false;
        }
        let families = bits_of(pointer, &DECISIVE.kinds).unwrap_or_default();
        is_asked |= families != 0 && !(is_about_value(issue.kind) && kind.is_told_by_names(families));
    }
    kind.tell.map_or(!is_asked, |tell| tell(JsonRef::ahead(&Reader::new(text))))
}

/// Whether an issue is about the value of a field that belongs where it stands.
fn is_about_value(kind: IssueKind) -> bool {
    matches!(
        kind,
        IssueKind::WrongType
            | IssueKind::Null
            | IssueKind::OptionalNull
            | IssueKind::BadText
            | IssueKind::Form
            | IssueKind::UnknownValue
    )
}

impl Kind {
    /// Whether this kind is told by names of fields alone, and none but its own family asks for a field.
    fn is_told_by_names(&self, families: u128) -> bool {
        self.by_names
            && FAMILIES.iter().enumerate().all(|(index, family)| families & 1 << index == 0 || self.is_of(family))
    }

    fn is_of(&self, family: &Family) -> bool {
        (family.kinds)().iter().any(|kind| std::ptr::eq(*kind, self))
    }
}

#[cfg(test)]
mod tests {
    use mailtrail_wire::Json;

    use super::*;
    use crate::kind::{Identity, identify};

    const DOCUMENTS: &[&str] = &[
        r#"{"eventVersion":"1.08","userIdentity":{"type":"Root","principalId":"123456789012","arn":"arn:aws:iam::123456789012:root","accountId":"123456789012"},"eventTime":"2026-01-02T03:04:05Z","eventSource":"s3.amazonaws.com","eventName":"ListBuckets","awsRegion":"us-east-1","sourceIPAddress":"192.0.2.1","userAgent":"x","requestParameters":null,"responseElements":null,"eventID":"7c9e6679-7425-40de-944b-e07fc1f90ae7","eventType":"AwsApiCall","recipientAccountId":"123456789012"}"#,
        r#"{"awsAccountId":"123456789012","digestStartTime":"2026-01-02T03:04:05Z","digestEndTime":"2026-01-02T04:04:05Z","digestS3Bucket":"amzn-s3-demo-bucket","digestS3Object":"a","newestEventTime":null,"oldestEventTime":null,"previousDigestS3Bucket":null,"previousDigestS3Object":null,"previousDigestHashValue":null,"previousDigestHashAlgorithm":null,"previousDigestSignature":null,"digestPublicKeyFingerprint":"a","digestSignatureAlgorithm":"SHA256withRSA","logFiles":[]}"#,
        r#"{"eventType":"Reject","mail":{"timestamp":"2026-01-02T03:04:05.000Z","source":"a@example.com","messageId":"a","destination":["b@example.com"]},"reject":{"reason":"Bad content"}}"#,
        r#"{"traceId":"trace-EXAMPLE1","event":{"eventName":"ORGANIZATION_EMAIL_RECEIVED","recipients":["jane@example.com"],"from":"mary@example.org","subject":"Agenda","messageId":"<EXAMPLE1@example.org>","spamVerdict":"PASS","dkimVerdict":"PASS","dmarcVerdict":"PASS","spfVerdict":"PASS","messageTimestamp":1772439330000}}"#,
        r#"{"event_timestamp":1767323045120,"request_id":"a","organization_arn":"arn:aws:workmail:us-east-1:111122223333:organization/m-1","user_id":"a","source_ip":"192.0.2.1","protocol":"IMAP","access_granted":true}"#,
        r#"{"actions":[{"action":{"type":"DEFAULT"},"recipients":["a@example.com"]}]}"#,
        r#"{"disposition":"CONTINUE"}"#,
    ];

    const VALUES: &[&str] =
        &["null", "1", r#""x""#, "{}", r#"{"a":{}}"#, "[]", r#"[{"a":1}]"#, r#"["x"]"#, r#""aws:s3""#];

    /// The document with another member, or with another value of one, at the top and one level below.
    fn variants(text: &str) -> Vec<String> {
        let view = Json::parse(text).unwrap();
        let mut names: std::collections::BTreeSet<_> =
            DECISIVE.wrappers.iter().chain(&DECISIVE.kinds).map(|(at, _)| at[1..].to_owned()).collect();
        names.extend(["x".to_owned(), "Messages".to_owned(), "results".to_owned()]);
        let mut variants = Vec::new();
        for name in names.iter().filter(|name| !name.contains('/')) {
            variants.extend(VALUES.iter().map(|value| format!("{},\"{name}\":{value}}}", &text[..text.len() - 1])));
        }
        for (name, value) in view.view().members() {
            let at = value.text().as_ptr() as usize - view.view().text().as_ptr() as usize;
            let (before, behind) = (&text[..at], &text[at + value.text().len()..]);
            variants.extend(VALUES.iter().map(|value| format!("{before}{value}{behind}")));
            variants.push(text.replace(&format!("\"{name}\":"), &format!("\"x{name}\":")));
            if value.text().len() > 2 && value.text().starts_with('{') {
                let inner = &value.text()[1..];
                variants.push(format!("{before}{{\"type\":\"x\",{inner}{behind}"));
                variants.push(format!("{before}{{\"original\":\"x\",{inner}{behind}"));
                variants.push(format!("{before}{{\"x\":\"x\",{inner}{behind}"));
            }
        }
        variants
    }

    #[test]
    fn what_is_certain_is_what_would_be_recognized() {
        for document in DOCUMENTS {
            let Identity::Kind(kind, _) = identify(document) else { unreachable!("{document}") };
            let (mut certain, mut unsure) = (0, 0);
            for variant in variants(document) {
                match kind.look(&mut Reader::new(&variant)).unwrap() {
                    Likely::Noted(_) => {
                        certain += 1;
                        let identity = identify(&variant);
                        assert!(matches!(identity, Identity::Kind(other, _) if std::ptr::eq(kind, other)), "{variant}");
                    }
                    Likely::Clean => {}
                    Likely::Unsure => unsure += 1,
                }
            }
            assert!(certain > 5 && unsure > 100, "{}: {certain} {unsure}", kind.name);
        }
    }

    #[test]
    fn no_kind_has_a_list_that_is_a_container() {
        for name in FAMILIES.iter().flat_map(|family| (family.kinds)()).flat_map(|kind| names(kind.shape)) {
            assert!(CONTAINERS.iter().all(|container| container.name != name), "{name}");
        }
    }

    fn names(shape: &'static mailtrail_wire::Shape) -> Vec<&'static str> {
        match shape {
            mailtrail_wire::Shape::Record(record) => record.members.iter().map(|member| member.name).collect(),
            mailtrail_wire::Shape::Tagged(tagged) => tagged.variants.iter().flat_map(|it| names(it.shape)).collect(),
            _ => Vec::new(),
        }
    }
}
