//! Help for the mistakes that are typical of these documents.

use mailtrail_wire::{Issue, IssueKind, JsonKind, JsonRef};

use crate::{EventType, NotificationType, OpenEnum as _, Spelling};

/// What someone whose document has this issue most likely got wrong, if it is one of the typical mistakes.
///
/// The document is the one that was checked, so that the pointer of the issue leads to its place.
///
/// ```
/// use ses_events::{Json, SendingEvent, Wire, advise, check};
///
/// let text = r#"{"eventType": "BOUNCE", "mail": {}}"#;
/// let issues = check(text, SendingEvent::SHAPE)?;
/// assert_eq!(
///     advise(&issues[0], Json::parse(text)?.view()).unwrap(),
///     "`BOUNCE` is the spelling of version 2 of the API; the event itself says `Bounce`",
/// );
/// # Ok::<(), ses_events::Error>(())
/// ```
pub fn advise(issue: &Issue, document: JsonRef<'_>) -> Option<String> {
    if issue.kind == IssueKind::UnknownType {
        return without_type(document.get(&issue.pointer)?);
    }
    let (parent, name) = issue.pointer.rsplit_once('/')?;
    let around = document.get(parent)?;
    let value = document.get(&issue.pointer);
    let text = value.and_then(JsonRef::as_str);
    match (issue.kind, name, text.as_deref()) {
        (IssueKind::UnknownValue, "eventType", Some(text)) => event_type(text),
        (IssueKind::UnknownValue, "notificationType", Some(text)) => notification_type(text),
        (IssueKind::UnknownValue, "detail-type", Some(text)) => detail_type(text),
        (IssueKind::UnknownValue, _, Some(text)) => other_case(issue, text),
        (IssueKind::Missing, ..) => misnamed_payload(name, around),
        (IssueKind::UnknownMember, ..) => unknown_member(name, around),
        (IssueKind::WrongType, ..) => wrong_type(&issue.pointer, value?),
        (IssueKind::OtherType, ..) => contradiction(name, around),
        _ => None,
    }
}

/// An event without a word about its type, or with something else than a word.
fn without_type(event: JsonRef<'_>) -> Option<String> {
    let [mail] = event.probe(["mail"]);
    mail?;
    Some("an event says its type in `eventType`, a notification in `notificationType`, as text".into())
}

fn event_type(text: &str) -> Option<String> {
    if let Some((kind, place)) = EventType::recognise(text) {
        if place == Spelling::Payload {
            return Some(format!("`{text}` is the name of the payload; the event itself says `{kind}`"));
        }
        return Some(format!("`{text}` is the spelling of {place}; the event itself says `{kind}`"));
    }
    match NotificationType::from(text) {
        NotificationType::Received => {
            return Some("put the type of a received message in `notificationType`; this is no sending event".into());
        }
        NotificationType::AmazonSnsSubscriptionSucceeded => {
            return Some("put this type in `notificationType`; it says that a topic was set up".into());
        }
        _ => {}
    }
    if text == "Unsubscribe" {
        return Some("Amazon SES has no such type; changes of what a recipient wants are `Subscription`, and services that imitate \
                     the format write `Unsubscribe`"
            .into());
    }
    let kind = similar(text)?;
    Some(format!("did you mean `{kind}`? types are compared letter by letter"))
}

fn notification_type(text: &str) -> Option<String> {
    if text == NotificationType::Received.as_str() {
        return Some(
            "this is a message that was received, no sending event: read it as a `ReceivedNotification`".into(),
        );
    }
    let kind = EventType::recognise(text).map(|(kind, _)| kind).or_else(|| similar(text))?;
    Some(format!("`{kind}` is a type of events, which stands in `eventType`"))
}

/// `Email Send` and its like: the right texts are not made of the names of the types.
fn detail_type(text: &str) -> Option<String> {
    let rest = text.strip_prefix("Email ").or_else(|| text.strip_prefix("SES ")).unwrap_or(text);
    let kind = EventType::recognise(rest).map(|(kind, _)| kind).or_else(|| similar(rest))?;
    let right = kind.spelling(Spelling::DetailType)?;
    Some(format!("events of the type `{kind}` have the detail-type `{right}`"))
}

/// Type whose name is the same but for case, blanks, underscores and a plural.
fn similar(text: &str) -> Option<EventType> {
    let plain = |text: &str| {
        let letters: String = text.chars().filter(char::is_ascii_alphabetic).collect::<String>().to_lowercase();
        let singular = letters.strip_suffix("es").filter(|rest| rest.ends_with('s') || rest.ends_with("ch"));
        singular.or_else(|| letters.strip_suffix('s')).map(str::to_owned).unwrap_or(letters)
    };
    let wanted = plain(text);
    let alike = |kind: &EventType| match wanted.strip_suffix('y').or_else(|| wanted.strip_suffix("ie")) {
        // `Deliveries` and its like.
        Some(stem) => plain(kind.as_str()).strip_suffix('y') == Some(stem) || plain(kind.as_str()) == wanted,
        None => plain(kind.as_str()) == wanted,
    };
    EventType::VALUES.iter().map(|value| EventType::from(value.text)).find(alike)
}

/// A value that is right but for its case and underscores: the APIs write `OPT_OUT` where the events have `OptOut`.
fn other_case(issue: &Issue, text: &str) -> Option<String> {
    let plain = |text: &str| text.replace(['_', '-', ' '], "").to_lowercase();
    let known = issue.expected.known().into_iter().find(|known| plain(known) == plain(text))?;
    Some(format!("the APIs spell it `{text}`, events say `{known}`"))
        .filter(|_| text.chars().all(|char| !char.is_ascii_lowercase()))
        .or_else(|| Some(format!("did you mean `{known}`? values are compared letter by letter")))
}

/// A payload that is not there because it stands under another name of the type.
fn misnamed_payload(name: &str, around: JsonRef<'_>) -> Option<String> {
    let kind = EventType::from_spelling(Spelling::Payload, name)?;
    let names = around.members().map(|(name, _)| name.into_owned());
    let other = names.filter(|other| other != name).find(|other| is_name_of(other, &kind))?;
    Some(format!("rename `{other}` to `{name}`: that is where the payload of `{kind}` stands"))
}

fn unknown_member(name: &str, around: JsonRef<'_>) -> Option<String> {
    if name == "eventId" {
        return Some("Amazon SES writes no `eventId`; services that imitate the format do".into());
    }
    let [kind] = around.probe(["eventType"]);
    let kind = EventType::from(&*kind?.as_str()?);
    let payload = kind.payload_key().filter(|_| is_name_of(name, &kind))?;
    Some(format!("rename it to `{payload}`: that is where the payload of `{kind}` stands"))
}

/// Whether a name is that of a type, in whatever spelling.
fn is_name_of(name: &str, kind: &EventType) -> bool {
    EventType::recognise(name).map(|(kind, _)| kind).or_else(|| similar(name)).as_ref() == Some(kind)
}

fn wrong_type(pointer: &str, value: JsonRef<'_>) -> Option<String> {
    let (parent, name) = pointer.rsplit_once('/')?;
    Some(match (name, value.kind()) {
        (_, JsonKind::Text) if parent.ends_with("/tags") || parent.ends_with("/linkTags") => {
            format!("each name has a list of values, even of one: `[{}]`", value.text())
        }
        (_, JsonKind::Text) if parent.ends_with("Recipients") => {
            format!("each recipient is an object: `{{\"emailAddress\": {}}}`", value.text())
        }
        ("tags" | "linkTags", JsonKind::List) => {
            "a list of names and values is the form of requests to the API; events have an object with a list of values \
             for each name, such as `{\"campaign\": [\"spring\"]}`"
                .into()
        }
        ("headersTruncated", JsonKind::Text) => "write `true` or `false` without quotation marks; only AWS's page calls it a text".into(),
        ("delayedRecipients", JsonKind::Object) => "write a list of objects, even for one; only AWS's page speaks of an object".into(),
        ("processingTimeMillis", JsonKind::Text) => "write the number without quotation marks".into(),
        (verdict, JsonKind::Text) if verdict.ends_with("Verdict") => {
            "a verdict is an object, such as `{\"status\": \"PASS\"}`".into()
        }
        (_, JsonKind::Text) if value.as_str().is_some_and(|text| text.starts_with(['{', '['])) => {
            "this is JSON in a text; take it out of the text".into()
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
    Some(format!(
        "`{member}` says `{kind}`, the payload `{name}` is that of `{other}`: correct one, or remove `{name}`"
    ))
}
