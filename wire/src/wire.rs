//! The trait of every type that occurs in a document.

use crate::error::BYTE_ORDER_MARK;
use crate::{Erratum, Error, Fault, Reader, Shape, Writer};

/// A type that reads itself from JSON text, writes itself back, and describes what it looks like.
///
/// [`derive(Wire)`](macro@crate::Wire) implements it for structs; [`open_enum`](crate::open_enum),
/// [`derive(Tagged)`](macro@crate::Tagged) and [`text_value`](crate::text_value) for other types. Read and write whole documents
/// with [`Document`].
///
/// ```
/// use mailtrail_wire::{Reader, Wire, Writer};
///
/// let names = Vec::<String>::read_from(&mut Reader::new(r#"["a", "b"]"#))?;
/// let mut writer = Writer::default();
/// names.write_to(&mut writer);
/// assert_eq!(writer.into_text(), r#"["a","b"]"#);
/// # Ok::<(), mailtrail_wire::Fault>(())
/// ```
pub trait Wire: Sized {
    /// What the type looks like on the wire.
    const SHAPE: &'static Shape;

    /// Known deviations of real documents from the vendor's pages, for types that stand for whole documents; see
    /// [`Strict`](crate::Strict).
    const ERRATA: &'static [Erratum] = &[];

    /// Reads one value at the reader's position.
    ///
    /// # Errors
    ///
    /// Returns a mismatch if a value of another type is next. The position may then be read again as something else.
    fn read_from(reader: &mut Reader<'_>) -> Result<Self, Fault>;

    /// Reads one value into its field. Large types override this to be filled in place.
    ///
    /// # Errors
    ///
    /// See [`read_from`](Self::read_from).
    ///
    /// ```
    /// use mailtrail_wire::{Reader, Wire};
    ///
    /// let mut member = None;
    /// bool::read_into(&mut member, &mut Reader::new("true"))?;
    /// assert_eq!(member, Some(true));
    /// # Ok::<(), mailtrail_wire::Fault>(())
    /// ```
    #[inline]
    fn read_into(member: &mut Option<Self>, reader: &mut Reader<'_>) -> Result<(), Fault> {
        *member = Some(Self::read_from(reader)?);
        Ok(())
    }

    /// Reads one value into its field, if it has the most common form. Otherwise the position is unchanged, and
    /// [`read_into`](Self::read_into) reads it.
    #[doc(hidden)]
    #[inline]
    fn read_usual(_member: &mut Option<Self>, _reader: &mut Reader<'_>) -> bool {
        false
    }

    /// Reads one value into a box. Large types override this to be filled in place.
    #[doc(hidden)]
    #[inline]
    fn read_boxed(reader: &mut Reader<'_>) -> Result<Box<Self>, Fault> {
        Self::read_from(reader).map(Box::new)
    }

    /// Reads a document from its text, even if it lacks an essential field.
    ///
    /// [`Document::from_json`] refuses an envelope without records, so that nobody mistakes it for an empty one. This
    /// method reads it, so that it can be shown, checked and written back.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not valid JSON, or JSON of another type altogether.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, SnsLambdaEvent, Wire};
    ///
    /// let text = r#"{"Records":"oops"}"#;
    /// assert!(SnsLambdaEvent::from_json(text).is_err());
    /// assert_eq!(SnsLambdaEvent::read_document(text)?.to_json(), text);
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    // Records override it, so that their large values are moved once less.
    fn read_document(text: &str) -> Result<Self, Error> {
        let mut reader = Reader::new(text);
        Self::read_from(&mut reader)
            .and_then(|value| reader.end().map(|()| value))
            .map_err(|fault| Error::new(text, fault))
    }

    /// Returns an error if an essential field is missing: an envelope without records is not an envelope.
    #[doc(hidden)]
    #[inline]
    fn lack(&self) -> Option<Error> {
        None
    }

    /// Returns the same error if this is an essential field of another value.
    #[doc(hidden)]
    #[inline]
    fn lack_within(&self) -> Option<Error> {
        self.lack()
    }

    /// Returns why a text is not a value of the type, if the type knows that better than its shape.
    #[doc(hidden)]
    fn refusal(_text: &str) -> Option<Error> {
        None
    }

    /// Writes the value.
    fn write_to(&self, writer: &mut Writer);
}

/// Reads and writes whole documents, for every [`Wire`] type.
///
/// ```
/// use mailtrail_wire::{Document as _, Number};
///
/// let number = Number::from_json(" 1.50 ")?;
/// assert_eq!(number.to_json(), "1.50");
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
pub trait Document: Wire {
    /// Reads a document from its text.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not valid JSON, if it is JSON of another type altogether (an array where an object is expected), or if an envelope
    /// lacks an essential field. Other fields of unexpected types are not errors; they are kept, and checking finds them.
    /// [`Strict`](crate::Strict) refuses them.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, Json};
    ///
    /// assert!(Json::from_json("{} {}").is_err());
    /// ```
    fn from_json(text: &str) -> Result<Self, Error> {
        let value = Self::read_document(text)?;
        match value.lack() {
            None => Ok(value),
            Some(error) => Err(error.placed(text)),
        }
    }

    /// Reads a document from bytes, which must be UTF-8. A byte order mark is skipped.
    ///
    /// Offsets of errors count the byte order mark; columns do not.
    ///
    /// # Errors
    ///
    /// See [`from_json`](Self::from_json). Also returns an error if the bytes are not UTF-8.
    ///
    /// ```
    /// use mailtrail_wire::Document as _;
    ///
    /// assert_eq!(String::from_json_slice(b"\"a\"")?, "a");
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    fn from_json_slice(bytes: &[u8]) -> Result<Self, Error> {
        let text = std::str::from_utf8(bytes).map_err(|error| Error::utf8(bytes, error))?;
        match text.strip_prefix(BYTE_ORDER_MARK) {
            Some(rest) => Self::from_json(rest).map_err(|error| error.moved_by(BYTE_ORDER_MARK.len_utf8())),
            None => Self::from_json(text),
        }
    }

    /// Writes the document as compact JSON text.
    ///
    /// ```
    /// use mailtrail_wire::Document as _;
    ///
    /// assert_eq!("\"quoted\"".to_owned().to_json(), r#""\"quoted\"""#);
    /// ```
    fn to_json(&self) -> String {
        Writer::written(self)
    }
}

impl<T: Wire> Document for T {}
