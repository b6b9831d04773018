//! The types of std that stand in documents.

use crate::{Fault, Presence, Reader, Shape, Wire, Writer};

impl Wire for String {
    const SHAPE: &'static Shape = &Shape::Text;

    #[inline]
    fn read_from(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        reader.owned_string()
    }

    #[inline]
    fn read_into(member: &mut Presence<Self>, reader: &mut Reader<'_>) -> Result<(), Fault> {
        *member = Presence::Value(reader.owned_string()?);
        Ok(())
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

    fn read_from(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        T::read_from(reader).map(Self::new)
    }

    fn write_to(&self, writer: &mut Writer) {
        T::write_to(self, writer);
    }
}
