//! The types of std that stand in documents.

use crate::{Erratum, Error, Fault, Reader, Shape, Wire, Writer};

impl Wire for String {
    const SHAPE: &'static Shape = &Shape::Text;

    #[inline]
    fn read_from(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        reader.text_as(str::to_owned)
    }

    #[inline]
    fn read_usual(member: &mut Option<Self>, reader: &mut Reader<'_>) -> bool {
        match reader.plain_here() {
            Some(text) => {
                *member = Some(text.to_owned());
                true
            }
            None => false,
        }
    }

    #[inline]
    fn write_to(&self, writer: &mut Writer) {
        writer.text(self);
    }
}

impl Wire for bool {
    const SHAPE: &'static Shape = &Shape::Bool;

    fn read_from(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        reader.bool()
    }

    fn write_to(&self, writer: &mut Writer) {
        writer.raw(if *self { "true" } else { "false" });
    }
}

impl<T: Wire> Wire for Vec<T> {
    const SHAPE: &'static Shape = &Shape::List(T::SHAPE);

    fn read_from(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        let mut items = Self::new();
        let mut walk = reader.array()?;
        while reader.item(&mut walk)? {
            items.push(T::read_from(reader)?);
        }
        Ok(items)
    }

    fn write_to(&self, writer: &mut Writer) {
        writer.list(self);
    }
}

impl<T: Wire> Wire for Box<T> {
    const SHAPE: &'static Shape = T::SHAPE;
    const ERRATA: &'static [Erratum] = T::ERRATA;

    fn lack(&self) -> Option<Error> {
        (**self).lack()
    }

    fn lack_within(&self) -> Option<Error> {
        (**self).lack_within()
    }

    fn refusal(text: &str) -> Option<Error> {
        T::refusal(text)
    }

    #[inline]
    fn read_from(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        T::read_boxed(reader)
    }

    fn write_to(&self, writer: &mut Writer) {
        T::write_to(self, writer);
    }
}

/// `null` is nothing; a struct keeps apart whether its field said that or nothing at all.
impl<T: Wire> Wire for Option<T> {
    const SHAPE: &'static Shape = T::SHAPE;

    fn read_from(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        if reader.null()? { Ok(None) } else { T::read_from(reader).map(Some) }
    }

    fn write_to(&self, writer: &mut Writer) {
        match self {
            Some(value) => value.write_to(writer),
            None => writer.raw("null"),
        }
    }
}
