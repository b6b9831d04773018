//! Checks a document against a shape, in one pass over the text that allocates nothing if there is no issue.

mod clean;
mod expectation;
mod issue;
mod names;
mod opaque;
mod record;
mod seen;
mod tagged;

use self::clean::skip_clean;
use self::names::{Names, Suspicion};
use self::opaque::is_no_text;

pub use self::expectation::Expectation;
pub use self::issue::{Issue, IssueKind};
use crate::path::Path;
use crate::reader::shown;
use crate::{Error, Fault, Reader, Shape, TextForm};

/// Checks a document against the shape of a type.
///
/// # Errors
///
/// Returns an error if the text is not valid JSON. Everything else is an [`Issue`].
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

/// Checks the value at the reader's position, and moves the reader past it.
///
/// # Errors
///
/// Returns an error if the text is not valid JSON.
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

/// Like [`check_next`], but reports at most `most` issues of each kind: a hostile document can have millions, which would fill the memory.
///
/// # Errors
///
/// Returns an error if the text is not valid JSON.
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
    Checker { issues, most, told: [0; IssueKind::COUNT], suspicion: None }.value(reader, shape, &Path::Root)
}

struct Checker<'i, 't> {
    issues: &'i mut Vec<Issue>,
    /// Maximum number of issues reported for each kind.
    most: usize,
    /// How many issues of each kind there were.
    told: [u32; IssueKind::COUNT],
    /// Made for the first opaque value.
    suspicion: Option<Suspicion<'t>>,
}

impl<'t> Checker<'_, 't> {
    fn value(&mut self, reader: &mut Reader<'t>, shape: &'static Shape, path: &Path<'_>) -> Result<(), Fault> {
        let first = reader.peek();
        match (shape, first) {
            (Shape::Any, _) => self.opaque(reader, path),
            (Shape::Text, Some(b'"')) => match reader.skip_text() {
                Ok(()) => Ok(()),
                Err(fault) => self.no_text(reader, fault, path),
            },
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
            Err(fault) => self.no_text(reader, fault, path),
        }
    }

    /// A text with an unpaired surrogate; any other fault is one of syntax.
    #[cold]
    fn no_text(&mut self, reader: &mut Reader<'_>, fault: Fault, path: &Path<'_>) -> Result<(), Fault> {
        if !fault.is_mismatch() {
            return Err(fault);
        }
        self.push(reader, IssueKind::BadText, path, Expectation::Unicode);
        reader.skip()
    }

    #[inline(never)]
    fn map(&mut self, reader: &mut Reader<'t>, value: &'static Shape, path: &Path<'_>) -> Result<(), Fault> {
        reader.peek();
        let mut names = Names::new(reader);
        let mut walk = reader.object()?;
        while let Some(name) = reader.raw_name(&mut walk)? {
            let is_duplicate = names.is_duplicate(name, walk.name_at());
            if !is_duplicate && !name.1 && skip_clean(reader, value) {
                continue;
            }
            let text = shown(name);
            let here = path.name(&text);
            if is_duplicate {
                self.at_name(reader, walk.name_at(), IssueKind::Duplicate, &here, Expectation::OnlyOnce);
            } else if is_no_text(name) {
                self.at_name(reader, walk.name_at(), IssueKind::BadText, &here, Expectation::Unicode);
            }
            self.value(reader, value, &here)?;
        }
        Ok(())
    }

    fn list(&mut self, reader: &mut Reader<'t>, item: &'static Shape, path: &Path<'_>) -> Result<(), Fault> {
        let mut walk = reader.array()?;
        let mut index = 0;
        while reader.item(&mut walk)? {
            if !skip_clean(reader, item) {
                self.value(reader, item, &path.index(index))?;
            }
            index += 1;
        }
        Ok(())
    }

    fn tell(&mut self, issue: Issue) {
        let told = &mut self.told[issue.kind as usize];
        *told = told.saturating_add(1);
        if usize::try_from(*told).is_ok_and(|told| told <= self.most) {
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
