//! Writing of JSON text.

use crate::extra::Rest;
use crate::reader::special;
use crate::{Extra, FieldName, Json, Wire};

/// Text that grows by whole values.
///
/// ```
/// let mut writer = mailtrail_wire::Writer::default();
/// writer.text("tab\there");
/// assert_eq!(writer.into_text(), r#""tab\there""#);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Writer(String);

impl Writer {
    /// Appends JSON text as it stands; it must be a whole value.
    ///
    /// ```
    /// let mut writer = mailtrail_wire::Writer::default();
    /// writer.raw("[1,2]");
    /// assert_eq!(writer.into_text(), "[1,2]");
    /// ```
    pub fn raw(&mut self, json: &str) {
        self.0.push_str(json);
    }

    /// Appends a text in quotes, escaping what JSON wants escaped.
    ///
    /// ```
    /// let mut writer = mailtrail_wire::Writer::default();
    /// writer.text("\"\\\n\u{1}é");
    /// assert_eq!(writer.into_text(), r#""\"\\\n\u0001é""#);
    /// ```
    pub fn text(&mut self, text: &str) {
        self.0.push('"');
        let mut from = 0;
        loop {
            let at = special(text.as_bytes(), from);
            self.0.push_str(&text[from..at]);
            let Some(byte) = text.as_bytes().get(at) else { break };
            match byte {
                b'"' => self.0.push_str("\\\""),
                b'\\' => self.0.push_str("\\\\"),
                b'\n' => self.0.push_str("\\n"),
                b'\r' => self.0.push_str("\\r"),
                b'\t' => self.0.push_str("\\t"),
                control => {
                    const HEX: &[u8; 16] = b"0123456789abcdef";
                    self.0.push_str("\\u00");
                    self.0.push(char::from(HEX[usize::from(control >> 4)]));
                    self.0.push(char::from(HEX[usize::from(control & 15)]));
                }
            }
            from = at + 1;
        }
        self.0.push('"');
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
        self.0.push('{');
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
        self.0.push('[');
        for (index, item) in items.into_iter().enumerate() {
            if index > 0 {
                self.0.push(',');
            }
            item.write_to(self);
        }
        self.0.push(']');
    }

    /// Takes the text.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::Writer::default().into_text(), "");
    /// ```
    pub fn into_text(self) -> String {
        self.0
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
    /// Writes a member if it has a value.
    ///
    /// The name must need no escapes, as the names of known members do.
    #[inline]
    pub fn member<T: Wire>(&mut self, name: &'static str, value: &Option<T>) {
        if let Some(value) = value {
            self.plain(name);
            value.write_to(self.writer);
        }
    }

    /// Writes a field of a struct: its value, or what is said of it beside, if `fields` has its bit.
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
                self.plain(name);
                value.write_to(self.writer);
            }
            None if fields >> index & 1 == 1 => self.beside(name, index, extra.rest()),
            None => {}
        }
    }

    fn beside(&mut self, name: &'static str, index: usize, rest: &Rest) {
        self.plain(name);
        self.writer.raw(if rest.is_null(index) { "null" } else { rest.odd_at(index).map_or("null", Json::as_str) });
    }

    /// Writes the name of a member that needs no escapes.
    #[inline]
    fn plain(&mut self, name: &'static str) {
        self.comma();
        self.writer.0.push('"');
        self.writer.0.push_str(name);
        self.writer.0.push_str("\":");
    }

    /// Writes a member of any name.
    pub fn entry<T: Wire>(&mut self, name: &str, value: &T) {
        self.comma();
        self.writer.text(name);
        self.writer.0.push(':');
        value.write_to(self.writer);
    }

    /// Writes the members that a type does not know.
    pub fn extra<T>(&mut self, extra: &Extra<T>) {
        for (name, json) in extra.named() {
            self.named(name, json);
        }
    }

    /// Writes a member of a name that was read.
    pub(crate) fn named<T: Wire>(&mut self, name: &FieldName, value: &T) {
        self.comma();
        name.write_to(self.writer);
        self.writer.0.push(':');
        value.write_to(self.writer);
    }

    /// Writes members as they stand, separated by commas.
    pub(crate) fn members(&mut self, text: &str) {
        self.comma();
        self.writer.raw(text);
    }

    /// Ends the object.
    pub fn end(self) {
        self.writer.0.push('}');
    }

    fn comma(&mut self) {
        if self.begun {
            self.writer.0.push(',');
        }
        self.begun = true;
    }
}
