//! Checking a document against a shape: one pass over the text, nothing allocated while all is well.

mod expectation;
mod issue;
mod names;
mod opaque;
mod seen;

use std::borrow::Cow;
use std::collections::BTreeSet;

use self::names::{Names, Suspicion};
use self::opaque::is_no_text;
use self::seen::Seen;

pub use self::expectation::Expectation;
pub use self::issue::{Issue, IssueKind};
use crate::path::Path;
use crate::reader::{Found, shown, unescaped};
use crate::{
    Error, Fault, JsonKind, JsonRef, Member, Reader, RecordShape, Shape, TaggedShape, TaggedVariant, TextForm,
};

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
pub fn check(text: &str, shape: &'static Shape) -> Result<Vec<Issue>, Error> {
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
pub fn check_next(reader: &mut Reader<'_>, shape: &'static Shape, issues: &mut Vec<Issue>) -> Result<(), Fault> {
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
    shape: &'static Shape,
    most: usize,
    issues: &mut Vec<Issue>,
) -> Result<(), Fault> {
    let suspicion = Suspicion::new(reader.text());
    Checker { issues, most, told: [0; IssueKind::COUNT], suspicion }.value(reader, shape, &Path::Root)
}

struct Checker<'i> {
    issues: &'i mut Vec<Issue>,
    /// How many issues of each kind are told at most.
    most: usize,
    /// How many issues of each kind there were.
    told: [usize; IssueKind::COUNT],
    suspicion: Suspicion<'i>,
}

impl Checker<'_> {
    fn value(&mut self, reader: &mut Reader<'_>, shape: &'static Shape, path: &Path<'_>) -> Result<(), Fault> {
        let first = reader.peek();
        match (shape, first) {
            (Shape::Any, _) => self.opaque(reader, path),
            (Shape::Text, Some(b'"')) => self.text(reader, path, |_| None),
            (Shape::Lexical(lexical), Some(b'"')) => self.text(reader, path, |text| {
                let kind = match (lexical.form)(text) {
                    TextForm::Usual => return None,
                    TextForm::Unusual => IssueKind::Form,
                    TextForm::Unreadable => IssueKind::BadText,
                };
                Some((kind, Expectation::Text { shape: lexical.text, flaws: (lexical.flaws)(text) }))
            }),
            (Shape::Enum(set), Some(b'"')) => self.text(reader, path, |text| {
                (!set.is_known(text)).then_some((IssueKind::UnknownValue, Expectation::Known(set)))
            }),
            (Shape::Bool, Some(b't' | b'f')) => reader.bool().map(drop),
            (Shape::Flag { text }, Some(b't' | b'f')) => {
                if *text {
                    self.push(reader, IssueKind::Form, path, Expectation::Value(shape));
                }
                reader.bool().map(drop)
            }
            (Shape::Flag { text: usual }, Some(b'"')) => self.text(reader, path, |text| match text {
                "true" | "false" if *usual => None,
                "true" | "false" | "True" | "False" => Some((IssueKind::Form, Expectation::Value(shape))),
                _ => Some((IssueKind::WrongType, Expectation::Value(shape))),
            }),
            (Shape::Number, Some(b'-' | b'0'..=b'9')) => reader.number().map(drop),
            (Shape::Record(record), Some(b'{')) => self.record(reader, record, path),
            (Shape::Map(value), Some(b'{')) => self.map(reader, value, path),
            (Shape::List(item), Some(b'[')) => self.list(reader, item, path),
            (Shape::Tagged(tagged), Some(b'{')) => self.tagged(reader, tagged, path),
            (Shape::Either(_), Some(byte)) if shape.begins_with(byte) => self.value(reader, shape.chosen(byte), path),
            (_, Some(b'n')) => {
                self.push(reader, IssueKind::Null, path, Expectation::Value(shape));
                reader.skip()
            }
            (_, first) => {
                self.push(reader, IssueKind::WrongType, path, Expectation::Value(shape));
                // Of a text one thing is enough to say.
                if matches!(first, Some(b'{' | b'[')) { self.opaque(reader, path) } else { reader.skip() }
            }
        }
    }

    fn text(
        &mut self,
        reader: &mut Reader<'_>,
        path: &Path<'_>,
        judge: impl FnOnce(&str) -> Option<(IssueKind, Expectation)>,
    ) -> Result<(), Fault> {
        let at = reader.at();
        match reader.string() {
            Ok(text) => {
                if let Some((kind, expected)) = judge(&text) {
                    self.at_name(reader, at, kind, path, expected);
                }
                Ok(())
            }
            Err(fault) if fault.is_mismatch() => {
                self.push(reader, IssueKind::BadText, path, Expectation::Unicode);
                reader.skip()
            }
            Err(fault) => Err(fault),
        }
    }

    fn record(&mut self, reader: &mut Reader<'_>, record: &'static RecordShape, path: &Path<'_>) -> Result<(), Fault> {
        let object_at = reader.at();
        let mut seen = Seen::default();
        // Names that are not known, as bytes, since one with an unpaired surrogate is no text.
        let mut unknown: Option<BTreeSet<Cow<'_, [u8]>>> = None;
        let mut walk = reader.object()?;
        loop {
            let index = match reader.usual_member(&mut walk, &record.names) {
                Some(index) => index,
                None if reader.ends(&walk) => break,
                None => match reader.any_member(&mut walk, &record.names)? {
                    Some(Found::Known(index)) => index,
                    Some(found) => {
                        self.unknown(reader, record, found, walk.name_at(), &mut unknown, path)?;
                        continue;
                    }
                    None => break,
                },
            };
            let member = &record.members[index];
            if !seen.insert(index) {
                self.again(reader, walk.name_at(), &path.member(record, member))?;
                continue;
            }
            if reader.peek() == Some(b'n') && (member.nullable || !member.required) {
                if !member.nullable && !member.shape.begins_with(b'n') {
                    let here = path.member(record, member);
                    self.push(reader, IssueKind::OptionalNull, &here, Expectation::Value(member.shape));
                }
                reader.null()?;
                continue;
            }
            let here = path.member(record, member);
            if !member.one_of.is_empty() {
                self.discriminator(reader, member, &here)?;
            }
            self.value(reader, member.shape, &here)?;
        }
        let seen = seen.bits();
        let missing = record.required & !seen;
        if missing != 0 {
            self.missing(reader, record, path, object_at, seen == 0 && unknown.is_none(), missing);
        }
        if record.any_of != 0 && (missing == 0 || seen != 0 || unknown.is_some()) {
            self.any_of(reader, record, path, object_at);
        }
        Ok(())
    }

    /// A field that the record had before.
    #[cold]
    fn again(&mut self, reader: &mut Reader<'_>, at: usize, path: &Path<'_>) -> Result<(), Fault> {
        self.at_name(reader, at, IssueKind::Duplicate, path, Expectation::OnlyOnce);
        self.opaque(reader, path)
    }

    /// Reports that none of the fields of which one is needed says anything.
    #[cold]
    fn any_of(&mut self, reader: &Reader<'_>, record: &'static RecordShape, path: &Path<'_>, at: usize) {
        let object = JsonRef::ahead(&Reader::new(&reader.text()[at..]));
        let members = || record.members.iter().enumerate().filter(|(index, _)| record.any_of & (1 << index) != 0);
        let says_something = |(_, member): (usize, &Member)| {
            let [value] = object.probe([member.name]);
            value.is_some_and(|value| says_something(member.shape, value))
        };
        if !members().any(says_something) {
            let expected = Expectation::AnyOf(members().map(|(_, member)| member).collect());
            self.tell(Issue::new(reader.text(), at, IssueKind::MissingOneOf, path, expected));
        }
    }

    /// A field that the record does not have, or whose name is no text.
    #[cold]
    fn unknown<'t>(
        &mut self,
        reader: &mut Reader<'t>,
        record: &'static RecordShape,
        found: Found<'t>,
        at: usize,
        before: &mut Option<BTreeSet<Cow<'t, [u8]>>>,
        path: &Path<'_>,
    ) -> Result<(), Fault> {
        let (text, bytes, kind, expected) = match found {
            Found::Known(_) => return Ok(()),
            Found::Other(text) => {
                let bytes = Cow::Owned(text.as_bytes().to_vec());
                (text, bytes, IssueKind::UnknownMember, Expectation::NoSuchField(record))
            }
            Found::Raw(inner) => {
                (Cow::Borrowed(inner), unescaped((inner, true)), IssueKind::BadText, Expectation::Unicode)
            }
        };
        let here = path.field(record.name, &text);
        if before.get_or_insert_default().insert(bytes) {
            self.at_name(reader, at, kind, &here, expected);
        } else {
            self.at_name(reader, at, IssueKind::Duplicate, &here, Expectation::OnlyOnce);
        }
        self.opaque(reader, &here)
    }

    #[cold]
    fn missing(
        &mut self,
        reader: &Reader<'_>,
        record: &'static RecordShape,
        path: &Path<'_>,
        at: usize,
        empty: bool,
        missing: u128,
    ) {
        let names = record.members.iter().enumerate().filter(|(index, _)| missing & (1 << index) != 0);
        if empty {
            let members = names.map(|(_, member)| member).collect();
            self.tell(Issue::new(reader.text(), at, IssueKind::EmptyObject, path, Expectation::Fields(members)));
            return;
        }
        for (_, member) in names {
            let here = path.member(record, member);
            self.tell(Issue::new(reader.text(), at, IssueKind::Missing, &here, Expectation::Field(member)));
        }
    }

    /// Reports a discriminator that says that the document is of another known type.
    fn discriminator(
        &mut self,
        reader: &mut Reader<'_>,
        member: &'static Member,
        path: &Path<'_>,
    ) -> Result<(), Fault> {
        let start = reader.at();
        let is_unknown = |text: &str| matches!(member.shape, Shape::Enum(set) if !set.is_known(text));
        match reader.string() {
            Ok(text) if !member.one_of.contains(&&*text) && !is_unknown(&text) => {
                self.at_name(reader, start, IssueKind::OtherType, path, Expectation::OneOf(member.one_of));
            }
            Ok(_) => {}
            Err(fault) if fault.is_mismatch() => {}
            Err(fault) => return Err(fault),
        }
        reader.seek(start);
        Ok(())
    }

    #[inline(never)]
    fn map(&mut self, reader: &mut Reader<'_>, value: &'static Shape, path: &Path<'_>) -> Result<(), Fault> {
        reader.peek();
        let mut names = Names::new(reader);
        let mut walk = reader.object()?;
        while let Some(name) = reader.raw_name(&mut walk)? {
            let text = shown(name);
            let here = path.name(&text);
            if names.is_duplicate(name, walk.name_at()) {
                self.at_name(reader, walk.name_at(), IssueKind::Duplicate, &here, Expectation::OnlyOnce);
            } else if is_no_text(name) {
                self.at_name(reader, walk.name_at(), IssueKind::BadText, &here, Expectation::Unicode);
            }
            self.value(reader, value, &here)?;
        }
        Ok(())
    }

    fn list(&mut self, reader: &mut Reader<'_>, item: &'static Shape, path: &Path<'_>) -> Result<(), Fault> {
        let mut walk = reader.array()?;
        let mut index = 0;
        while reader.item(&mut walk)? {
            self.value(reader, item, &path.index(index))?;
            index += 1;
        }
        Ok(())
    }

    fn tagged(&mut self, reader: &mut Reader<'_>, tagged: &'static TaggedShape, path: &Path<'_>) -> Result<(), Fault> {
        let object = JsonRef::ahead(reader);
        if let Some(variant) = tagged.variant(object) {
            let before = self.issues.len();
            self.value(reader, variant.shape, path)?;
            self.contradictions(before, tagged, variant, path);
            return Ok(());
        }
        let offset = |value: JsonRef<'_>| value.text().as_ptr() as usize - reader.text().as_ptr() as usize;
        match (tagged.tag(object), tagged.mistyped_tag(object)) {
            (Some((tag, value)), _) => {
                let at = offset(value);
                self.at_name(reader, at, IssueKind::UnknownValue, &path.name(tag), Expectation::Tagged(tagged));
            }
            (None, Some((tag, value))) => {
                let (at, is_null) = (offset(value), value.kind() == JsonKind::Null);
                let kind = if is_null { IssueKind::Null } else { IssueKind::WrongType };
                self.at_name(reader, at, kind, &path.name(tag), Expectation::Value(&Shape::Text));
            }
            (None, None) => self.push(reader, IssueKind::UnknownType, path, Expectation::Tagged(tagged)),
        }
        self.opaque(reader, path)
    }

    /// Members that are unknown because another type of document has them are more than unknown.
    fn contradictions(
        &mut self,
        before: usize,
        tagged: &'static TaggedShape,
        variant: &'static TaggedVariant,
        path: &Path<'_>,
    ) {
        if variant.payload.is_none() {
            return;
        }
        let (here, _) = path.pointer();
        for issue in self.issues[before..].iter_mut().filter(|issue| issue.kind == IssueKind::UnknownMember) {
            let name = issue.pointer.strip_prefix(&here).and_then(|rest| rest.strip_prefix('/'));
            if let Some(found) = name.and_then(|name| tagged.payload(name)) {
                issue.kind = IssueKind::OtherType;
                issue.expected = Expectation::Payload { of: variant, found };
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

    #[cold]
    fn push(&mut self, reader: &Reader<'_>, kind: IssueKind, path: &Path<'_>, expected: Expectation) {
        self.at_name(reader, reader.at(), kind, path, expected);
    }

    #[cold]
    fn at_name(&mut self, reader: &Reader<'_>, at: usize, kind: IssueKind, path: &Path<'_>, expected: Expectation) {
        self.tell(Issue::new(reader.text(), at, kind, path, expected));
    }
}

/// Whether a value is more than `null`, an empty list, or a flag that is false.
fn says_something(shape: &Shape, value: JsonRef<'_>) -> bool {
    match (shape, value.kind()) {
        (_, JsonKind::Null) => false,
        (Shape::List(_), JsonKind::List) => value.items().next().is_some(),
        (Shape::Bool | Shape::Flag { .. }, JsonKind::Bool) => value.as_bool() == Some(true),
        (Shape::Flag { .. }, JsonKind::Text) => !value.as_str().is_some_and(|text| matches!(&*text, "false" | "False")),
        _ => true,
    }
}
