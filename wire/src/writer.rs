//! Writes JSON text.

mod compact;
mod mark;

use std::cell::Cell;

pub use self::mark::Mark;
use crate::extra::Rest;
use crate::reader::{is_plain, special};
use crate::{Extra, FieldName, Json, Wire};

/// How much memory a thread keeps for the next document that it writes.
const MOST_SPARE: usize = 64 * 1024;

thread_local! {
    /// Memory of the document that was written last, without its text: a text of the right length is one allocation then.
    static SPARE: Cell<String> = const { Cell::new(String::new()) };
}

/// Text that grows by whole values.
///
/// ```
/// let mut writer = mailtrail_wire::Writer::default();
/// writer.text("tab\there");
/// assert_eq!(writer.into_text(), r#""tab\there""#);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Writer {
    text: String,
    /// Whether blanks between the words of texts that were read are left out.
    compact: bool,
    /// Where objects and their members stand, if that is asked for.
    marks: Option<Vec<Mark>>,
}

impl Writer {
    /// Writes a value into memory that is used again and again, and hands over its text, with or without blanks between the words of
    /// what was read.
    pub(crate) fn lend<T: Wire, R>(value: &T, compact: bool, take: impl FnOnce(&mut String) -> R) -> R {
        let mut writer = Self { text: SPARE.try_with(Cell::take).unwrap_or_default(), compact, marks: None };
        value.write_to(&mut writer);
        let mut text = writer.text;
        let taken = take(&mut text);
        if text.capacity() <= MOST_SPARE {
            text.clear();
            // A thread that is ending needs none.
            let _ = SPARE.try_with(|spare| spare.set(text));
        }
        taken
    }

    /// Makes a writer that reuses the allocation of a text. The text is cleared first.
    ///
    /// ```
    /// let mut writer = mailtrail_wire::Writer::reusing("used".to_owned());
    /// writer.raw("1");
    /// assert_eq!(writer.into_text(), "1");
    /// ```
    pub fn reusing(mut text: String) -> Self {
        text.clear();
        Self { text, compact: false, marks: None }
    }

    /// Like [`reusing`](Self::reusing), and also records where objects and their fields are. JSON text that is written unchanged
    /// is not looked into.
    ///
    /// For objects with thousands of fields, not all positions are recorded.
    ///
    /// ```
    /// use mailtrail_wire::{Mark, Writer};
    ///
    /// let mut writer = Writer::marking("used".to_owned(), vec![Mark::End(3)]);
    /// writer.raw("1");
    /// assert_eq!(writer.into_marked(), ("1".to_owned(), vec![]));
    /// ```
    pub fn marking(mut text: String, mut marks: Vec<Mark>) -> Self {
        text.clear();
        marks.clear();
        Self { text, compact: false, marks: Some(marks) }
    }

    /// Returns the text, and the positions of objects and their fields in it.
    ///
    /// ```
    /// let mut writer = mailtrail_wire::Writer::default();
    /// writer.raw("1");
    /// assert_eq!(writer.into_marked(), ("1".to_owned(), vec![]), "nobody asked");
    /// ```
    pub fn into_marked(self) -> (String, Vec<Mark>) {
        (self.text, self.marks.unwrap_or_default())
    }

    #[inline]
    fn mark(&mut self, mark: Mark) {
        if self.marks.is_some() {
            self.push_mark(mark);
        }
    }

    #[cold]
    fn push_mark(&mut self, mark: Mark) {
        if let Some(marks) = self.marks.as_mut().filter(|marks| marks.len() < mark::MOST) {
            marks.push(mark);
        }
    }

    /// Text of a value.
    pub(crate) fn written<T: Wire>(value: &T) -> String {
        Self::lend(
            value,
            false,
            |text| if text.len() > MOST_SPARE { std::mem::take(text) } else { text.as_str().to_owned() },
        )
    }

    /// Appends JSON text that was read: it may have blanks between its words.
    pub(crate) fn source(&mut self, json: &str) {
        if self.compact && compact::has_blanks(json) {
            compact::push(&mut self.text, json);
        } else {
            self.text.push_str(json);
        }
    }

    /// Appends JSON text unchanged; it must be a whole value.
    ///
    /// ```
    /// let mut writer = mailtrail_wire::Writer::default();
    /// writer.raw("[1,2]");
    /// assert_eq!(writer.into_text(), "[1,2]");
    /// ```
    pub fn raw(&mut self, json: &str) {
        self.text.push_str(json);
    }

    /// Appends a string in quotes, escaping what JSON requires.
    ///
    /// ```
    /// let mut writer = mailtrail_wire::Writer::default();
    /// writer.text("\"\\\n\u{1}é");
    /// assert_eq!(writer.into_text(), r#""\"\\\n\u0001é""#);
    /// ```
    #[inline]
    pub fn text(&mut self, text: &str) {
        self.text.reserve(text.len() + 2);
        self.text.push('"');
        if is_plain(text.as_bytes()) {
            self.text.push_str(text);
        } else {
            self.escaped(text);
        }
        self.text.push('"');
    }

    #[cold]
    fn escaped(&mut self, text: &str) {
        let mut from = 0;
        loop {
            let at = special(text.as_bytes(), from);
            self.text.push_str(&text[from..at]);
            let Some(byte) = text.as_bytes().get(at) else { break };
            match byte {
                b'"' => self.text.push_str("\\\""),
                b'\\' => self.text.push_str("\\\\"),
                b'\n' => self.text.push_str("\\n"),
                b'\r' => self.text.push_str("\\r"),
                b'\t' => self.text.push_str("\\t"),
                control => {
                    const HEX: &[u8; 16] = b"0123456789abcdef";
                    self.text.push_str("\\u00");
                    self.text.push(char::from(HEX[usize::from(control >> 4)]));
                    self.text.push(char::from(HEX[usize::from(control & 15)]));
                }
            }
            from = at + 1;
        }
    }

    /// Begins an object.
    ///
    /// ```
    /// let mut writer = mailtrail_wire::Writer::default();
    /// let mut object = writer.object();
    /// object.member("readOnly", &Some(true));
    /// object.member("errorCode", &None::<String>);
    /// object.end();
    /// assert_eq!(writer.into_text(), r#"{"readOnly":true}"#);
    /// ```
    pub fn object(&mut self) -> ObjectWriter<'_> {
        self.mark(Mark::Object(self.text.len()));
        self.text.push('{');
        ObjectWriter { writer: self, begun: false }
    }

    /// Writes the elements of a list.
    ///
    /// ```
    /// let mut writer = mailtrail_wire::Writer::default();
    /// writer.list(&[true, false]);
    /// assert_eq!(writer.into_text(), "[true,false]");
    /// ```
    pub fn list<'i, T: Wire + 'i>(&mut self, items: impl IntoIterator<Item = &'i T>) {
        self.text.push('[');
        for (index, item) in items.into_iter().enumerate() {
            if index > 0 {
                self.text.push(',');
            }
            item.write_to(self);
        }
        self.text.push(']');
    }

    /// Returns the text.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::Writer::default().into_text(), "");
    /// ```
    pub fn into_text(self) -> String {
        self.text
    }
}

/// An object that is being written; see [`Writer::object`].
///
/// ```
/// use mailtrail_wire::{Json, Number, SnsMessage, Writer};
///
/// let mut message = SnsMessage::default();
/// message.extra.push("x", Json::null());
/// let mut writer = Writer::default();
/// let mut object = writer.object();
/// object.entry("n", &Number::from(1_u64));
/// object.extra(&message.extra);
/// object.end();
/// assert_eq!(writer.into_text(), r#"{"n":1,"x":null}"#);
/// ```
#[derive(Debug)]
pub struct ObjectWriter<'w> {
    writer: &'w mut Writer,
    begun: bool,
}

impl ObjectWriter<'_> {
    /// Writes a field if it has a value.
    ///
    /// ```
    /// let mut writer = mailtrail_wire::Writer::default();
    /// let mut object = writer.object();
    /// object.member("a", &Some(true));
    /// object.member("b", &None::<bool>);
    /// object.end();
    /// assert_eq!(writer.into_text(), r#"{"a":true}"#);
    /// ```
    ///
    /// The name must not need escapes; names of known fields never do.
    #[inline]
    pub fn member<T: Wire>(&mut self, name: &'static str, value: &Option<T>) {
        if let Some(value) = value {
            self.plain(name);
            value.write_to(self.writer);
        }
    }

    /// Writes a field of a struct: its value, or the entry in `extra` if `fields` has its bit.
    ///
    /// Pass the name as written, with quotes and colon, and a comma before it.
    #[doc(hidden)]
    #[inline]
    pub fn field<T: Wire, E>(
        &mut self,
        name: &'static str,
        value: &Option<T>,
        index: usize,
        fields: u64,
        extra: &Extra<E>,
    ) {
        match value {
            Some(value) => {
                self.written(name);
                value.write_to(self.writer);
            }
            None if fields >> index & 1 == 1 => self.beside(name, index, extra.rest()),
            None => {}
        }
    }

    fn beside(&mut self, name: &'static str, index: usize, rest: &Rest) {
        self.written(name);
        self.writer.source(if rest.is_null(index) { "null" } else { rest.odd_at(index).map_or("null", Json::as_str) });
    }

    /// Writes a name that comes with quotes and colon, and a comma before it.
    #[inline]
    fn written(&mut self, name: &'static str) {
        self.writer.mark(Mark::Member(self.writer.text.len() + usize::from(self.begun)));
        self.writer.text.push_str(if self.begun { name } else { name.get(1..).unwrap_or_default() });
        self.begun = true;
    }

    /// Writes the name of a member that needs no escapes.
    #[inline]
    fn plain(&mut self, name: &'static str) {
        self.comma();
        self.writer.text.push('"');
        self.writer.text.push_str(name);
        self.writer.text.push_str("\":");
    }

    /// Writes a field of any name.
    ///
    /// ```
    /// let mut writer = mailtrail_wire::Writer::default();
    /// let mut object = writer.object();
    /// object.entry("a \"quoted\" name", &true);
    /// object.end();
    /// assert_eq!(writer.into_text(), r#"{"a \"quoted\" name":true}"#);
    /// ```
    pub fn entry<T: Wire>(&mut self, name: &str, value: &T) {
        self.comma();
        self.writer.text(name);
        self.writer.text.push(':');
        value.write_to(self.writer);
    }

    /// Writes the unknown fields.
    ///
    /// ```
    /// use mailtrail_wire::{Extra, Json, Writer};
    ///
    /// let mut extra = Extra::<()>::default();
    /// extra.push("b", Json::null());
    /// let mut writer = Writer::default();
    /// let mut object = writer.object();
    /// object.member("a", &Some(true));
    /// object.extra(&extra);
    /// object.end();
    /// assert_eq!(writer.into_text(), r#"{"a":true,"b":null}"#);
    /// ```
    pub fn extra<T>(&mut self, extra: &Extra<T>) {
        for (name, json) in extra.named() {
            self.named(name, json);
        }
    }

    /// Writes a member of a name that was read.
    pub(crate) fn named<T: Wire>(&mut self, name: &FieldName, value: &T) {
        self.comma();
        name.write_to(self.writer);
        self.writer.text.push(':');
        value.write_to(self.writer);
    }

    /// Writes members as they stand, separated by commas.
    pub(crate) fn members(&mut self, text: &str) {
        self.comma();
        self.writer.source(text);
    }

    /// Ends the object.
    ///
    /// ```
    /// let mut writer = mailtrail_wire::Writer::default();
    /// writer.object().end();
    /// assert_eq!(writer.into_text(), "{}");
    /// ```
    pub fn end(self) {
        self.writer.mark(Mark::End(self.writer.text.len()));
        self.writer.text.push('}');
    }

    fn comma(&mut self) {
        if self.begun {
            self.writer.text.push(',');
        }
        self.begun = true;
        self.writer.mark(Mark::Member(self.writer.text.len()));
    }
}
