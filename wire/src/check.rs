//! Checking a document against a shape: one pass over the text, nothing allocated while all is well.

mod issue;

use std::borrow::Cow;
use std::collections::BTreeSet;

pub use self::issue::{Issue, IssueKind};
use crate::path::Path;
use crate::reader::Found;
use crate::{Error, Fault, JsonRef, Member, Reader, RecordShape, Shape, TaggedShape, TaggedVariant, TextForm};

/// Checks a document against the shape of a type.
///
/// # Errors
///
/// If the text is not JSON; everything else is an [`Issue`].
///
/// ```
/// use mailtrail_wire::{EventBridgeEvent, IssueKind, Json, Wire, check};
///
/// let issues = check(r#"{"version":"0","id":7}"#, EventBridgeEvent::<Json>::SHAPE)?;
/// assert_eq!(issues[0].kind, IssueKind::WrongType);
/// assert_eq!(issues[0].pointer, "/id");
/// assert!(issues.iter().any(|issue| issue.kind == IssueKind::Missing && issue.pointer == "/source"));
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
pub fn check(text: &str, shape: &Shape) -> Result<Vec<Issue>, Error> {
    let mut reader = Reader::new(text);
    let mut issues = Vec::new();
    check_next(&mut reader, shape, &mut issues).and_then(|()| reader.end()).map_err(|fault| Error::new(text, fault))?;
    Ok(issues)
}

/// Checks the value at a reader's place and goes behind it.
///
/// # Errors
///
/// If the text is not JSON.
///
/// ```
/// use mailtrail_wire::{Reader, Shape, check_next};
///
/// let mut reader = Reader::new(r#""a" 1"#);
/// let mut issues = Vec::new();
/// check_next(&mut reader, &Shape::Text, &mut issues)?;
/// check_next(&mut reader, &Shape::Text, &mut issues)?;
/// assert_eq!(issues.len(), 1);
/// assert_eq!(issues[0].at, 4);
/// # Ok::<(), mailtrail_wire::Fault>(())
/// ```
pub fn check_next(reader: &mut Reader<'_>, shape: &Shape, issues: &mut Vec<Issue>) -> Result<(), Fault> {
    check_next_up_to(reader, shape, usize::MAX, issues)
}

/// The same, but of each kind of issue no more than so many are told: a hostile document has millions, which would fill the memory.
///
/// # Errors
///
/// If the text is not JSON.
///
/// ```
/// use mailtrail_wire::{Reader, Shape, check_next_up_to};
///
/// let mut issues = Vec::new();
/// check_next_up_to(&mut Reader::new("[1, 2, 3, null]"), &Shape::List(&Shape::Text), 2, &mut issues)?;
/// let places: Vec<_> = issues.iter().map(|issue| issue.pointer.as_str()).collect();
/// assert_eq!(places, ["/0", "/1", "/3"], "two of a wrong type, and a null");
/// # Ok::<(), mailtrail_wire::Fault>(())
/// ```
pub fn check_next_up_to(
    reader: &mut Reader<'_>,
    shape: &Shape,
    most: usize,
    issues: &mut Vec<Issue>,
) -> Result<(), Fault> {
    Checker { issues, most, told: [0; IssueKind::COUNT] }.value(reader, shape, &Path::Root)
}

struct Checker<'i> {
    issues: &'i mut Vec<Issue>,
    /// How many issues of each kind are told at most.
    most: usize,
    /// How many issues of each kind there were.
    told: [usize; IssueKind::COUNT],
}

impl Checker<'_> {
    fn value(&mut self, reader: &mut Reader<'_>, shape: &Shape, path: &Path<'_>) -> Result<(), Fault> {
        let first = reader.peek();
        match (shape, first) {
            (Shape::Any, _) => reader.skip(),
            (Shape::Text, Some(b'"')) => self.text(reader, path, |_| None),
            (Shape::Lexical(lexical), Some(b'"')) => self.text(reader, path, |text| match (lexical.form)(text) {
                TextForm::Usual => None,
                TextForm::Unusual => Some((IssueKind::Form, example(lexical.text))),
                TextForm::Unreadable => Some((IssueKind::BadText, example(lexical.text))),
            }),
            (Shape::Enum(set), Some(b'"')) => self.text(reader, path, |text| {
                let list = || set.values.iter().map(|value| value.text).collect::<Vec<_>>().join("`, `");
                (!set.is_known(text)).then(|| (IssueKind::UnknownValue, format!("one of `{}`", list())))
            }),
            (Shape::Bool, Some(b't' | b'f')) => reader.bool().map(drop),
            (Shape::Flag { text }, Some(b't' | b'f')) => {
                if *text {
                    self.push(reader, IssueKind::Form, path, shape.expected());
                }
                reader.bool().map(drop)
            }
            (Shape::Flag { text: usual }, Some(b'"')) => self.text(reader, path, |text| match text {
                "true" | "false" if *usual => None,
                "true" | "false" | "True" | "False" => Some((IssueKind::Form, shape.expected().into())),
                _ => Some((IssueKind::WrongType, shape.expected().into())),
            }),
            (Shape::Number, Some(b'-' | b'0'..=b'9')) => reader.number().map(drop),
            (Shape::Record(record), Some(b'{')) => self.record(reader, record, path),
            (Shape::Map(value), Some(b'{')) => self.map(reader, value, path),
            (Shape::List(item), Some(b'[')) => self.list(reader, item, path),
            (Shape::Tagged(tagged), Some(b'{')) => self.tagged(reader, tagged, path),
            (Shape::Either(_), Some(byte)) if shape.begins_with(byte) => self.value(reader, shape.chosen(byte), path),
            (_, Some(b'n')) => {
                self.push(reader, IssueKind::Null, path, shape.expected());
                reader.skip()
            }
            _ => {
                self.push(reader, IssueKind::WrongType, path, shape.expected());
                reader.skip()
            }
        }
    }

    fn text(
        &mut self,
        reader: &mut Reader<'_>,
        path: &Path<'_>,
        judge: impl FnOnce(&str) -> Option<(IssueKind, String)>,
    ) -> Result<(), Fault> {
        let at = reader.at();
        match reader.string() {
            Ok(text) => {
                if let Some((kind, expected)) = judge(&text) {
                    self.tell(Issue::new(reader.text(), at, kind, path, expected));
                }
                Ok(())
            }
            Err(fault) if fault.is_mismatch() => {
                self.push(reader, IssueKind::BadText, path, "text whose surrogates come in pairs");
                reader.skip()
            }
            Err(fault) => Err(fault),
        }
    }

    fn record(&mut self, reader: &mut Reader<'_>, record: &RecordShape, path: &Path<'_>) -> Result<(), Fault> {
        let object_at = reader.at();
        let mut seen = 0_u128;
        let mut unknown: BTreeSet<Cow<'_, str>> = BTreeSet::new();
        let mut walk = reader.object()?;
        while let Some(found) = reader.member(&mut walk, &record.names)? {
            match found {
                Found::Known(index) if seen & (1 << index) == 0 => {
                    seen |= 1 << index;
                    let member = &record.members[index];
                    let here = path.field(record.name, member.name);
                    if reader.peek() == Some(b'n') && (member.nullable || !member.required) {
                        if !member.nullable && !member.shape.begins_with(b'n') {
                            self.push(reader, IssueKind::OptionalNull, &here, member.shape.expected());
                        }
                        reader.skip()?;
                        continue;
                    }
                    if !member.one_of.is_empty() {
                        self.discriminator(reader, member, &here)?;
                    }
                    self.value(reader, member.shape, &here)?;
                }
                Found::Known(index) => {
                    let here = path.field(record.name, record.members[index].name);
                    self.at_name(reader, walk.name_at(), IssueKind::Duplicate, &here, "a name only once");
                    reader.skip()?;
                }
                Found::Other(name) => {
                    let kind = if unknown.contains(&name) { IssueKind::Duplicate } else { IssueKind::UnknownMember };
                    let expected = if kind == IssueKind::Duplicate { "a name only once" } else { record.name };
                    self.at_name(reader, walk.name_at(), kind, &path.field(record.name, &name), expected);
                    reader.skip()?;
                    unknown.insert(name);
                }
            }
        }
        let missing = record.required & !seen;
        if missing != 0 {
            self.missing(reader, record, path, object_at, seen == 0 && unknown.is_empty(), missing);
        }
        Ok(())
    }

    fn missing(
        &mut self,
        reader: &Reader<'_>,
        record: &RecordShape,
        path: &Path<'_>,
        at: usize,
        empty: bool,
        missing: u128,
    ) {
        let names = record.members.iter().enumerate().filter(|(index, _)| missing & (1 << index) != 0);
        if empty {
            let list = names.map(|(_, member)| format!("`{}`", member.name)).collect::<Vec<_>>().join(", ");
            self.tell(Issue::new(reader.text(), at, IssueKind::EmptyObject, path, list));
            return;
        }
        for (_, member) in names {
            let here = path.field(record.name, member.name);
            let expected = member.shape.expected().to_owned();
            self.tell(Issue::new(reader.text(), at, IssueKind::Missing, &here, expected));
        }
    }

    /// Reports a discriminator that says that the document is of another known type.
    fn discriminator(&mut self, reader: &mut Reader<'_>, member: &Member, path: &Path<'_>) -> Result<(), Fault> {
        let start = reader.at();
        let is_unknown = |text: &str| matches!(member.shape, Shape::Enum(set) if !set.is_known(text));
        match reader.string() {
            Ok(text) if !member.one_of.contains(&&*text) && !is_unknown(&text) => {
                let expected = format!("one of `{}`", member.one_of.join("`, `"));
                let issue = Issue::new(reader.text(), start, IssueKind::OtherType, path, expected);
                self.tell(issue);
            }
            Ok(_) => {}
            Err(fault) if fault.is_mismatch() => {}
            Err(fault) => return Err(fault),
        }
        reader.seek(start);
        Ok(())
    }

    fn map(&mut self, reader: &mut Reader<'_>, value: &Shape, path: &Path<'_>) -> Result<(), Fault> {
        let mut names: Vec<Cow<'_, str>> = Vec::new();
        let mut walk = reader.object()?;
        while let Some(name) = reader.name(&mut walk)? {
            let here = path.name(&name);
            if names.contains(&name) {
                self.at_name(reader, walk.name_at(), IssueKind::Duplicate, &here, "a name only once");
            }
            self.value(reader, value, &here)?;
            if names.len() < MAP_NAMES {
                names.push(name);
            }
        }
        Ok(())
    }

    fn list(&mut self, reader: &mut Reader<'_>, item: &Shape, path: &Path<'_>) -> Result<(), Fault> {
        let mut walk = reader.array()?;
        let mut index = 0;
        while reader.item(&mut walk)? {
            self.value(reader, item, &path.index(index))?;
            index += 1;
        }
        Ok(())
    }

    fn tagged(&mut self, reader: &mut Reader<'_>, tagged: &TaggedShape, path: &Path<'_>) -> Result<(), Fault> {
        let object = JsonRef::ahead(reader);
        if let Some(variant) = tagged.variant(object) {
            let before = self.issues.len();
            self.value(reader, variant.shape, path)?;
            self.contradictions(before, tagged, variant, path);
            return Ok(());
        }
        match tagged.tag(object) {
            Some((tag, value)) => {
                let at = value.text().as_ptr() as usize - reader.text().as_ptr() as usize;
                let keys: Vec<_> = tagged.variants.iter().flat_map(|variant| variant.keys).copied().collect();
                let expected = format!("one of `{}`", keys.join("`, `"));
                self.at_name(reader, at, IssueKind::UnknownValue, &path.name(tag), &expected);
            }
            None => self.push(reader, IssueKind::UnknownType, path, tagged.name),
        }
        reader.skip()
    }

    /// Members that are unknown because another type of document has them are more than unknown.
    fn contradictions(&mut self, before: usize, tagged: &TaggedShape, variant: &TaggedVariant, path: &Path<'_>) {
        let Some(payload) = variant.payload else { return };
        let (here, _) = path.pointer();
        for issue in self.issues[before..].iter_mut().filter(|issue| issue.kind == IssueKind::UnknownMember) {
            let name = issue.pointer.strip_prefix(&here).and_then(|rest| rest.strip_prefix('/'));
            if let Some(other) = name.and_then(|name| tagged.payload(name)) {
                issue.kind = IssueKind::OtherType;
                issue.expected = format!("`{payload}`, the payload of `{}`", variant.keys.join("`, `"));
                issue.found =
                    format!("`{}`, the payload of `{}`", other.payload.unwrap_or_default(), other.keys.join("`, `"));
            }
        }
    }

    fn tell(&mut self, issue: Issue) {
        let told = &mut self.told[issue.kind as usize];
        *told += 1;
        if *told <= self.most {
            self.issues.push(issue);
        }
    }

    fn push(&mut self, reader: &Reader<'_>, kind: IssueKind, path: &Path<'_>, expected: &str) {
        self.at_name(reader, reader.at(), kind, path, expected);
    }

    fn at_name(&mut self, reader: &Reader<'_>, at: usize, kind: IssueKind, path: &Path<'_>, expected: &str) {
        self.tell(Issue::new(reader.text(), at, kind, path, expected.to_owned()));
    }
}

/// How many names of one free map are watched for duplicates, so that a huge map stays cheap.
const MAP_NAMES: usize = 64;

fn example(text: &crate::TextShape) -> String {
    match text.examples.first() {
        Some(example) => format!("{} like `{example}`", text.name),
        None => text.name.to_owned(),
    }
}
