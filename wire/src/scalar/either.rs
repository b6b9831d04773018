//! Values of one of two JSON types.

use std::fmt;

use crate::{Fault, Reader, Shape, Wire, Writer};

/// A value that can be written as either of two JSON types, both legitimate.
///
/// The first byte decides, so the two must begin differently: an array and a string, a string and a number, a string and an object.
///
/// ```
/// use mailtrail_wire::{Document as _, Either, List};
///
/// type Addresses = Either<List<String>, String>;
/// let list = Addresses::from_json(r#"["jane@example.com"]"#)?;
/// let text = Addresses::from_json(r#""jane@example.com""#)?;
/// assert_eq!(list.left().unwrap()[0], "jane@example.com");
/// assert_eq!(text.right().unwrap(), "jane@example.com");
/// assert_eq!(text.to_json(), r#""jane@example.com""#);
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum Either<L, R> {
    /// The first form.
    Left(L),
    /// The second form.
    Right(R),
}

impl<L, R> Either<L, R> {
    /// Returns the value if it has the first form.
    ///
    /// ```
    /// use mailtrail_wire::Either;
    ///
    /// assert_eq!(Either::<u8, bool>::Left(7).left(), Some(&7));
    /// ```
    pub fn left(&self) -> Option<&L> {
        match self {
            Self::Left(value) => Some(value),
            Self::Right(_) => None,
        }
    }

    /// Returns the value if it has the second form.
    ///
    /// ```
    /// use mailtrail_wire::Either;
    ///
    /// assert_eq!(Either::<u8, bool>::Right(true).right(), Some(&true));
    /// ```
    pub fn right(&self) -> Option<&R> {
        match self {
            Self::Right(value) => Some(value),
            Self::Left(_) => None,
        }
    }
}

/// Shows the value as if it were alone.
impl<L: fmt::Debug, R: fmt::Debug> fmt::Debug for Either<L, R> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Left(value) => value.fmt(formatter),
            Self::Right(value) => value.fmt(formatter),
        }
    }
}

impl<L: Wire, R: Wire> Wire for Either<L, R> {
    const SHAPE: &'static Shape = &Shape::Either([L::SHAPE, R::SHAPE]);

    fn read_from(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        match reader.peek() {
            Some(byte) if !L::SHAPE.begins_with(byte) && R::SHAPE.begins_with(byte) => {
                R::read_from(reader).map(Self::Right)
            }
            _ => L::read_from(reader).map(Self::Left),
        }
    }

    fn write_to(&self, writer: &mut Writer) {
        match self {
            Self::Left(value) => value.write_to(writer),
            Self::Right(value) => value.write_to(writer),
        }
    }
}

crate::serde_impls!(Either<L, R>, L: Wire, R: Wire);
