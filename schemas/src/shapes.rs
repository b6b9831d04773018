//! The named shapes that a type of document consists of.

use std::collections::BTreeMap;

use mailtrail_wire::Shape;

/// Shapes by name. Within one family a name means one shape; a test holds it.
#[derive(Debug, Default)]
pub(crate) struct Shapes(BTreeMap<&'static str, &'static Shape>);

impl Shapes {
    pub(crate) fn of(shape: &'static Shape) -> Self {
        let mut shapes = Self::default();
        shapes.add(shape);
        shapes
    }

    #[cfg(feature = "calls")]
    pub(crate) fn of_all(shapes: impl IntoIterator<Item = &'static Shape>) -> Self {
        let mut all = Self::default();
        shapes.into_iter().for_each(|shape| all.add(shape));
        all
    }

    pub(crate) fn get(&self, name: &str) -> Option<&'static Shape> {
        self.0.get(name).copied()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &'static Shape> {
        self.0.values().copied()
    }

    fn add(&mut self, shape: &'static Shape) {
        if let Some(name) = shape.name()
            && self.0.insert(name, shape).is_some()
        {
            return;
        }
        match shape {
            Shape::Record(record) => record.members.iter().for_each(|member| self.add(member.shape)),
            Shape::List(inner) | Shape::Map(inner) => self.add(inner),
            Shape::Tagged(tagged) => tagged.variants.iter().for_each(|variant| self.add(variant.shape)),
            Shape::Either(shapes) => shapes.iter().for_each(|shape| self.add(shape)),
            _ => {}
        }
    }
}
