//! Paths in shapes.

use mailtrail_wire::Shape;

/// Whether a path leads to a single value in some form of a shape.
pub(crate) fn exists(shape: &Shape, path: &str) -> bool {
    let steps: Vec<_> = path.split('.').collect();
    leads(shape, &steps)
}

/// Shape of the variant of a tagged shape that a key leads to.
pub(crate) fn variant(shape: &Shape, key: &str) -> Option<&'static Shape> {
    let Shape::Tagged(tagged) = shape else { return None };
    tagged.variants.iter().find(|variant| variant.keys.contains(&key)).map(|variant| variant.shape)
}

fn leads(shape: &Shape, steps: &[&str]) -> bool {
    match (shape, steps) {
        (Shape::Either(shapes), _) => shapes.iter().any(|shape| leads(shape, steps)),
        (Shape::Tagged(tagged), _) => tagged.variants.iter().any(|variant| leads(variant.shape, steps)),
        (Shape::Record(record), [name, rest @ ..]) => {
            record.members.iter().any(|member| member.name == *name && leads(member.shape, rest))
        }
        (Shape::List(element), [index, rest @ ..]) => index.parse::<usize>().is_ok() && leads(element, rest),
        (Shape::Record(_) | Shape::List(_) | Shape::Map(_) | Shape::Any, _) => false,
        (_, rest) => rest.is_empty(),
    }
}
