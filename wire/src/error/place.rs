//! Errors about fields, which have a path instead of a line, and about the documents that contain them.

use super::{Error, Inner};
use crate::words::noun;
use crate::{Advice, Expected, Fault, FaultKind, Found, Issue, IssueKind, JsonRef, Shape, is_hidden, position};

/// What stands between the pointers of two documents of which one is packed as text in the other.
const PACKED: &str = " -> ";

/// How many names of fields a message lists.
const MOST_NAMES: usize = 6;

impl Error {
    /// Makes an error about unusable content at a JSON pointer.
    ///
    /// ```
    /// use mailtrail_wire::{Error, ErrorKind};
    ///
    /// let error = Error::content("/records/0/data", "invalid base64");
    /// assert_eq!(error.kind(), ErrorKind::Content);
    /// assert_eq!(error.to_string(), "/records/0/data: invalid base64");
    /// ```
    pub fn content(path: impl Into<String>, message: impl Into<String>) -> Self {
        Self::about(path.into(), FaultKind::Content, message.into(), Found::default())
    }

    /// Moves the error into a document that contains this one at a pointer.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, SnsLambdaRecord};
    ///
    /// let error = SnsLambdaRecord::default().sns().unwrap_err();
    /// assert_eq!(error.under("/Records/0").path(), "/Records/0/Sns");
    /// ```
    pub fn under(mut self, pointer: &str) -> Self {
        let inner = &mut *self.0;
        inner.path.insert_str(0, pointer);
        (inner.fault.at, inner.line, inner.column) = (0, 0, 0);
        if let Some(Advice { text, offset: Some(_) }) = inner.advice {
            inner.advice = Some(Advice { text, offset: None });
            inner.help = Some(text.to_owned());
        }
        self
    }

    /// Moves the error into a document that contains this one as a string at a path. Line and column remain those in the string.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, Json};
    ///
    /// let error = Json::from_json(r#"{"a": oops}"#).unwrap_err().within("/Records/0/body");
    /// assert_eq!(error.to_string(), "/Records/0/body -> /a: expected a value, found `oops` at line 1, column 7");
    /// ```
    pub fn within(mut self, path: &str) -> Self {
        let inner = &mut *self.0;
        inner.path = match inner.path.as_str() {
            "" => path.to_owned(),
            rest => format!("{path}{PACKED}{rest}"),
        };
        self
    }

    /// The error that an issue of a document is.
    pub(crate) fn of_issue(issue: &Issue, text: &str) -> Self {
        let kind = match issue.kind {
            IssueKind::Missing | IssueKind::EmptyObject | IssueKind::MissingOneOf => FaultKind::Missing,
            _ => FaultKind::Mismatch(Expected::Form),
        };
        let mut error = Self::about(issue.pointer.clone(), kind, issue.to_string(), issue.found.clone());
        error.put_at(text, issue.at);
        error
    }

    /// Error about a field that is not there.
    pub(crate) fn missing(path: String, name: &str, shape: &Shape) -> Self {
        let message = format!("missing field `{name}` ({})", noun(shape));
        Self::about(path, FaultKind::Missing, message, Found::default())
    }

    /// Error about a value of another type.
    pub(crate) fn wrong(path: String, value: &str, shape: &Shape) -> Self {
        let found = Found::at_pointer(value, 0, &path);
        let message = format!("expected {shape}, found {found}");
        Self::about(path, FaultKind::Mismatch(expected(shape)), message, found)
    }

    /// The same error with line and column in the text of the document that it is about.
    pub(crate) fn placed(mut self, text: &str) -> Self {
        if self.0.line > 0 {
            return self;
        }
        let pointer = self.0.path.split(PACKED).next().unwrap_or_default();
        let document = JsonRef::new(text);
        let value = document.get(pointer);
        let holder = || pointer.rsplit_once('/').and_then(|(holder, _)| document.get(holder));
        let Some(place) = value.or_else(holder) else { return self };
        let at = place.text().as_ptr() as usize - text.as_ptr() as usize;
        if value.is_none() && self.0.help.is_none() {
            self.0.help = fields_of(place);
        }
        self.put_at(text, at);
        self
    }

    fn put_at(&mut self, text: &str, at: usize) {
        self.0.fault.at = at;
        (self.0.line, self.0.column) = position(text, at);
    }

    fn about(path: String, kind: FaultKind, message: String, found: Found) -> Self {
        let fault = Fault::new(kind, 0);
        Self(Box::new(Inner { fault, found, message, help: None, advice: None, path, line: 0, column: 0 }))
    }
}

/// What an object has instead of the field that is missing: mostly enough to see what it is.
fn fields_of(object: JsonRef<'_>) -> Option<String> {
    let mut names: Vec<_> = object.members().map(|(name, _)| name).take(MOST_NAMES + 1).collect();
    names.retain(|name| name.len() <= 40 && !name.contains('`') && !name.chars().any(is_hidden));
    if names.is_empty() {
        return None;
    }
    let more = if names.len() > MOST_NAMES { ", …" } else { "" };
    names.truncate(MOST_NAMES);
    Some(format!("the object has `{}`{more}", names.join("`, `")))
}

fn expected(shape: &Shape) -> Expected {
    match shape {
        Shape::Bool | Shape::Flag { text: false } => Expected::Bool,
        Shape::Number => Expected::Number,
        Shape::Record(_) | Shape::Map(_) | Shape::Tagged(_) => Expected::Object,
        Shape::List(_) => Expected::List,
        Shape::Text | Shape::Enum(_) => Expected::Text,
        _ => Expected::Form,
    }
}
