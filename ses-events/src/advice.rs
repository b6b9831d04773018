//! Help for typical mistakes in these documents.

use std::sync::LazyLock;

use mailtrail_wire::{Expectation, Issue, IssueKind, JsonKind, JsonRef};

use crate::{EventType, NotificationType, OpenEnum as _, Spelling};

/// Returns what most likely went wrong in a document with this issue, if it is a typical mistake.
///
/// `document` is the document that was checked, so that the pointer of the issue leads to its place.
///
/// ```
/// use ses_events::{Json, SendingEvent, Wire, advise, check};
///
/// let text = r#"{"eventType": "BOUNCE", "mail": {}}"#;
/// let issues = check(text, SendingEvent::SHAPE)?;
/// assert_eq!(
///     advise(&issues[0], Json::parse(text)?.view()).unwrap(),
///     "did you mean `Bounce`? `BOUNCE` is the spelling of version 2 of the API",
/// );
/// # Ok::<(), ses_events::Error>(())
/// ```
pub fn advise(issue: &Issue, document: JsonRef<'_>) -> Option<String> {
    if issue.kind == IssueKind::MissingOneOf && matches!(issue.expected, Expectation::Tag(_)) {
        return without_type(document.get(&issue.pointer)?);
    }
    let (parent, name) = issue.pointer.rsplit_once('/')?;
    if issue.kind == IssueKind::UnknownMember {
        return unknown_member(name, || document.get(parent));
    }
    let around = || document.get(parent);
    let value = document.get(&issue.pointer);
    let text = value.and_then(JsonRef::as_str);
    match (issue.kind, name, text.as_deref()) {
        (IssueKind::UnknownValue, "eventType", Some(text)) => event_type(text),
        (IssueKind::UnknownValue, "notificationType", Some(text)) => notification_type(text),
        (IssueKind::UnknownValue, "detail-type", Some(text)) => detail_type(text),
        (IssueKind::UnknownValue, _, Some(text)) => other_case(issue, text),
        (IssueKind::Missing, ..) => misnamed_payload(name, around()?),
        (IssueKind::WrongType, ..) => wrong_type(&issue.pointer, value?),
        (IssueKind::OtherType, ..) => contradiction(name, around()?),
        _ => None,
    }
}

/// An event without a word about its type.
fn without_type(event: JsonRef<'_>) -> Option<String> {
    let [mail] = event.probe(["mail"]);
    mail?;
    Some("write the type as a string into `eventType`, or into `notificationType` of a notification".into())
}

fn event_type(text: &str) -> Option<String> {
    if let Some((kind, place)) = EventType::recognise(text) {
        if place == Spelling::Payload {
            return Some(format!("did you mean `{kind}`? `{text}` is the name of its payload"));
        }
        return Some(format!("did you mean `{kind}`? `{text}` is the spelling of {place}"));
    }
    match NotificationType::from(text) {
        NotificationType::Received => {
            return Some("write it into `notificationType`: a received message is not a sending event".into());
        }
        NotificationType::AmazonSnsSubscriptionSucceeded => {
            return Some("write it into `notificationType`: it confirms that a topic was set up".into());
        }
        _ => {}
    }
    if text == "Unsubscribe" {
        return Some("did you mean `Subscription`? Amazon SES has no type `Unsubscribe`, only services that imitate its format do"
            .into());
    }
    let kind = similar(text)?;
    Some(format!("did you mean `{kind}`? (a value AWS adds later is kept)"))
}

fn notification_type(text: &str) -> Option<String> {
    if text == NotificationType::Received.as_str() {
        return Some("a received message is not a sending event: read it as a `ReceivedNotification`".into());
    }
    let kind = EventType::recognise(text).map(|(kind, _)| kind).or_else(|| similar(text))?;
    Some(format!("write `{kind}` into `eventType`: it is the type of an event, not of a notification"))
}

/// `Email Send` and its like: the right texts are not made of the names of the types.
fn detail_type(text: &str) -> Option<String> {
    let rest = text.strip_prefix("Email ").or_else(|| text.strip_prefix("SES ")).unwrap_or(text);
    let kind = EventType::recognise(rest).map(|(kind, _)| kind).or_else(|| similar(rest))?;
    let right = kind.spelling(Spelling::DetailType)?;
    Some(format!("did you mean `{right}`? That is the `detail-type` of `{kind}` events"))
}

/// Type whose name is the same but for case, blanks, underscores and a plural.
fn similar(text: &str) -> Option<EventType> {
    static TYPES: LazyLock<Vec<(String, &str)>> =
        LazyLock::new(|| EventType::VALUES.iter().map(|value| (plain(value.text), value.text)).collect());
    let wanted = plain(text);
    // `Deliveries` and its like.
    let stem = wanted.strip_suffix('y').or_else(|| wanted.strip_suffix("ie"));
    let alike = |kind: &str| kind == wanted || stem.is_some() && kind.strip_suffix('y') == stem;
    TYPES.iter().find(|(plain, _)| alike(plain)).map(|(_, text)| EventType::from(*text))
}

/// The letters of a name in lower case, in the singular.
fn plain(name: &str) -> String {
    let mut letters = String::with_capacity(name.len());
    letters.extend(name.chars().filter(char::is_ascii_alphabetic).map(|char| char.to_ascii_lowercase()));
    let is_plural_of = |rest: &&str| rest.ends_with('s') || rest.ends_with("ch");
    let singular = letters.strip_suffix("es").filter(is_plural_of).or_else(|| letters.strip_suffix('s'));
    let length = singular.map_or(letters.len(), str::len);
    letters.truncate(length);
    letters
}

/// A value that is right but for its case and underscores: the APIs write `OPT_OUT` where the events have `OptOut`.
fn other_case(issue: &Issue, text: &str) -> Option<String> {
    let plain = |text: &str| text.replace(['_', '-', ' '], "").to_lowercase();
    let known = issue.expected.known().into_iter().find(|known| plain(known) == plain(text))?;
    let is_of_the_apis = text.contains('_') && !text.contains(|char: char| char.is_ascii_lowercase());
    Some(if is_of_the_apis {
        format!("did you mean `{known}`? The APIs spell it `{text}`")
    } else {
        format!("did you mean `{known}`? (a value AWS adds later is kept)")
    })
}

/// A payload that is not there because it stands under another name of the type.
fn misnamed_payload(name: &str, around: JsonRef<'_>) -> Option<String> {
    let kind = EventType::from_spelling(Spelling::Payload, name)?;
    let names = around.members().map(|(name, _)| name.into_owned());
    let other = names.filter(|other| other != name).find(|other| is_name_of(other, &kind))?;
    Some(renamed(&other, name, &kind))
}

/// Looks into the document only for a name that is that of a type.
fn unknown_member<'d>(name: &str, around: impl FnOnce() -> Option<JsonRef<'d>>) -> Option<String> {
    if name == "eventId" {
        return Some("remove it: Amazon SES writes no `eventId`, only services that imitate its format do".into());
    }
    let named = type_of_name(name)?;
    let [kind] = around()?.probe(["eventType"]);
    let kind = EventType::from(&*kind?.as_str()?);
    let payload = kind.payload_key().filter(|_| named == kind)?;
    Some(renamed(name, payload, &kind))
}

/// The same for the field that is missing and for the one that stands there instead, which are one mistake.
fn renamed(found: &str, payload: &str, kind: &EventType) -> String {
    format!("rename `{found}` to `{payload}`: that is the payload of a `{kind}` event")
}

/// Whether a name is that of a type, in whatever spelling.
fn is_name_of(name: &str, kind: &EventType) -> bool {
    type_of_name(name).as_ref() == Some(kind)
}

/// Type that a name is that of, in whatever spelling.
fn type_of_name(name: &str) -> Option<EventType> {
    EventType::recognise(name).map(|(kind, _)| kind).or_else(|| similar(name))
}

fn wrong_type(pointer: &str, value: JsonRef<'_>) -> Option<String> {
    let (parent, name) = pointer.rsplit_once('/')?;
    Some(match (name, value.kind()) {
        (_, JsonKind::Text) if parent.ends_with("/tags") || parent.ends_with("/linkTags") => {
            format!("put it in an array, even a single value: `[{}]`", value.text())
        }
        (_, JsonKind::Text) if parent.ends_with("Recipients") => {
            format!("write an object for each recipient: `{{\"emailAddress\": {}}}`", value.text())
        }
        ("tags" | "linkTags", JsonKind::List) => {
            "write an object with an array of values for each name, such as `{\"campaign\": [\"spring\"]}`; an array of names and \
             values is the form of API requests"
                .into()
        }
        ("headersTruncated", JsonKind::Text) => "write `true` or `false` without quotes; AWS's page calls it a string, but all events have a boolean".into(),
        ("delayedRecipients", JsonKind::Object) => "put it in an array, even a single object; only AWS's page calls it an object".into(),
        (verdict, JsonKind::Text) if verdict.ends_with("Verdict") => {
            "write an object, such as `{\"status\": \"PASS\"}`".into()
        }
        (_, JsonKind::Text) if value.as_str().is_some_and(|text| text.starts_with(['{', '['])) => {
            "this is JSON packed as a string: write it without quotes and escapes".into()
        }
        _ => return None,
    })
}

fn contradiction(name: &str, around: JsonRef<'_>) -> Option<String> {
    let other = EventType::from_spelling(Spelling::Payload, name)?;
    let [event, notification] = around.probe(["eventType", "notificationType"]);
    let (member, value) = match (event, notification) {
        (Some(value), _) => ("eventType", value),
        (None, Some(value)) => ("notificationType", value),
        (None, None) => return None,
    };
    let kind = value.as_str()?;
    Some(format!("correct `{member}` (`{kind}`), or remove `{name}`, the payload of a `{other}` event"))
}
