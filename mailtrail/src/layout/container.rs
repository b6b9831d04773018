//! Values that contain documents.

use std::borrow::Cow;
use std::sync::LazyLock;

use mailtrail_wire::{Fault, FaultKind, Reader, push_token};
use memchr::memmem::Finder;

/// An array, or an object with a list of documents.
#[derive(Debug)]
pub(crate) struct Container {
    /// Name of the list; empty for an array.
    pub(crate) name: &'static str,
    /// What the object is called in reports.
    pub(crate) title: &'static str,
    /// Members of the object that are known.
    pub(crate) members: &'static [&'static str],
    /// Whether a list may be this one, by the text behind its bracket; the names of some lists say little.
    begins: fn(&str) -> bool,
}

/// A list of documents that is no member.
pub(crate) static ARRAY: Container = Container { name: "", title: "an array", members: &[], begins: |_| true };

/// Fields beside `Records`: a function that sums up a stream by windows of time gets the window too.
const RECORDS: &[&str] =
    &["Records", "window", "state", "shardId", "eventSourceARN", "isFinalInvokeForWindow", "isWindowTerminatedEarly"];

/// Objects with a list of documents, by the name of the list.
pub(crate) static CONTAINERS: &[Container] = &[
    Container { name: "Records", title: "a log file", members: RECORDS, begins: |_| true },
    Container { name: "Events", title: "a lookup-events output", members: &["Events", "NextToken"], begins: |_| true },
    Container {
        name: "events",
        title: "an output of filter-log-events or get-log-events",
        members: &["events", "searchedLogStreams", "nextToken", "nextForwardToken", "nextBackwardToken"],
        begins: begins_with_log_event,
    },
    Container {
        name: "Messages",
        title: "an output of receive-message",
        members: &["Messages"],
        begins: begins_with_sqs_message,
    },
    Container {
        name: "results",
        title: "an output of get-query-results",
        members: &["results", "queryLanguage", "statistics", "encryptionKey", "status"],
        begins: |rest| rest.trim_start().starts_with(['[', ']']),
    },
];

/// The searches for their names, prepared once.
static FINDERS: LazyLock<Vec<Finder<'static>>> =
    LazyLock::new(|| CONTAINERS.iter().map(|container| Finder::new(container.name)).collect());

/// Names are all different.
impl PartialEq for Container {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Container {}

/// Whether a list begins with an event of a log, by its first name, or is empty.
fn begins_with_log_event(rest: &str) -> bool {
    if rest.trim_start().starts_with(']') {
        return true;
    }
    let mut reader = Reader::new(rest);
    let Ok(mut walk) = reader.object() else { return false };
    let name = reader.name(&mut walk).ok().flatten();
    name.is_some_and(|name| matches!(&*name, "logStreamName" | "timestamp" | "message" | "ingestionTime" | "eventId"))
}

/// Whether a list begins with a message of a queue, by its first name.
fn begins_with_sqs_message(rest: &str) -> bool {
    if rest.trim_start().starts_with(']') {
        return true;
    }
    let mut reader = Reader::new(rest);
    let Ok(mut walk) = reader.object() else { return false };
    let name = reader.name(&mut walk).ok().flatten();
    name.is_some_and(|name| matches!(&*name, "MessageId" | "ReceiptHandle" | "MD5OfBody" | "Body" | "Attributes"))
}

impl Container {
    /// Pointer of what stands at a pointer within an element.
    pub(crate) fn pointer(&self, index: u64, pointer: &str) -> String {
        let mut whole = String::new();
        if !self.name.is_empty() {
            push_token(&mut whole, self.name);
        }
        push_token(&mut whole, &index.to_string());
        whole.push_str(pointer);
        whole
    }
}

/// Beginning of an object up to its list of documents.
#[derive(Debug)]
pub(crate) struct Head {
    pub(crate) container: &'static Container,
    /// Offset behind the bracket that begins the list.
    pub(crate) length: usize,
    /// Whether there are members before the list.
    pub(crate) has_members: bool,
}

/// The list of documents in the object that begins a text, as far as the text goes.
pub(crate) fn head(text: &str) -> Option<Head> {
    let mut reader = Reader::new(text);
    let mut walk = reader.object().ok()?;
    let mut has_members = false;
    loop {
        let name = reader.name(&mut walk).ok()??;
        if let Some(container) = CONTAINERS.iter().find(|container| container.name == name)
            && reader.peek() == Some(b'[')
            && (container.begins)(&text[reader.at() + 1..])
        {
            return Some(Head { container, length: reader.at() + 1, has_members });
        }
        has_members = true;
        reader.skip().ok()?;
    }
}

/// Whether the name of a list of documents may stand in a text, however it is written; cheap.
pub(super) fn may_name_list(text: &[u8]) -> bool {
    memchr::memchr(b'\\', text).is_some() || FINDERS.iter().any(|finder| finder.find(text).is_some())
}

/// Whether an object begins here whose first name is that of a list of documents.
pub(super) fn begins_with_name(text: &str) -> bool {
    let bytes = text.as_bytes();
    let inner = match bytes {
        [b'{', b'"', ..] => &bytes[1..],
        [b'{', ..] => bytes[1..].trim_ascii_start(),
        _ => return false,
    };
    let Some(name) = inner.strip_prefix(b"\"") else { return false };
    let is_first = |it: &Container| name.strip_prefix(it.name.as_bytes()).is_some_and(|rest| rest.starts_with(b"\""));
    CONTAINERS.iter().any(is_first)
}

/// Whether a text begins with a list of documents that nothing stands before; looks at no more than its beginning.
pub(crate) fn begins_container(text: &str) -> bool {
    const NEAR: usize = 256;
    let near = &text[..text.floor_char_boundary(NEAR)];
    match near.strip_prefix('[') {
        Some(rest) => rest.trim_ascii_start().starts_with('{'),
        None => head(near).is_some_and(|head| !head.has_members),
    }
}

/// Offsets and names of the members before the list that a text begins with.
pub(crate) fn members_before<'a>(text: &'a str, head: &Head) -> impl Iterator<Item = (usize, Cow<'a, str>)> {
    let list = head.length - 1;
    let mut reader = Reader::new(text);
    let mut walk = reader.object().ok().filter(|_| head.has_members);
    std::iter::from_fn(move || {
        let walk = walk.as_mut()?;
        let name = reader.name(walk).ok()??;
        reader.peek();
        if reader.at() == list {
            return None;
        }
        reader.skip().ok()?;
        Some((walk.name_at(), name))
    })
}

/// A member of the object of a container, behind its list.
#[derive(Debug)]
pub(crate) struct Further<'a> {
    /// Offset of the name.
    pub(crate) at: usize,
    pub(crate) name: Cow<'a, str>,
    /// Offset behind the bracket, if the value is a list.
    pub(crate) list: Option<usize>,
}

/// The member behind a comma; the reader stands before its value then.
pub(crate) fn further<'a>(reader: &mut Reader<'a>) -> Result<Further<'a>, Fault> {
    fn fault<T>(reader: &mut Reader<'_>, kind: FaultKind) -> Result<T, Fault> {
        let kind = if reader.peek().is_none() { FaultKind::End } else { kind };
        Err(Fault::new(kind, reader.at()))
    }
    match reader.peek() {
        Some(b',') => reader.seek(reader.at() + 1),
        _ => return fault(reader, FaultKind::ExpectedCommaOrBrace),
    }
    match reader.peek() {
        Some(b'"') => {}
        Some(b'}') => return fault(reader, FaultKind::TrailingComma),
        _ => return fault(reader, FaultKind::ExpectedName),
    }
    let at = reader.at();
    let name = match reader.string() {
        // A name with half a surrogate pair is what is written between its quotes.
        Err(fault) if fault.kind == FaultKind::LoneSurrogate => {
            let quoted = reader.raw()?;
            Cow::Borrowed(quoted.get(1..quoted.len() - 1).unwrap_or_default())
        }
        name => name?,
    };
    match reader.peek() {
        Some(b':') => reader.seek(reader.at() + 1),
        _ => return fault(reader, FaultKind::ExpectedColon),
    }
    match reader.peek() {
        Some(b'[') => Ok(Further { at, name, list: Some(reader.at() + 1) }),
        Some(_) => Ok(Further { at, name, list: None }),
        None => fault(reader, FaultKind::End),
    }
}
