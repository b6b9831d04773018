//! Arbitrary JSON, and documents that are more or less of a type.

use mailtrail_tests::{Text, Tree};
use mailtrail_wire::{Member, Shape, TaggedShape, TaggedVariant};
use proptest::prelude::*;
use proptest::strategy::Union;

/// Any text, half surrogate pairs included.
fn text() -> BoxedStrategy<Tree> {
    let words = prop::sample::select(vec![
        "",
        "true",
        "True",
        "false",
        "null",
        "Management",
        "Insight",
        "Start",
        "AwsApiCall",
        "1.08",
        "1.10",
        "2026-01-02T03:04:05Z",
        "2026-01-02T03:04:05.120Z",
        "2026-01-02 03:04:05",
        "ses.amazonaws.com",
        "\"\\/\u{0}\u{7f}\u{feff}",
    ]);
    prop_oneof![
        4 => words.prop_map(Text::from),
        2 => any::<String>().prop_map(|text| Text::from(&*text)),
        1 => prop::collection::vec(any::<u16>(), 0..6).prop_map(Text),
        1 => prop::collection::vec(0xd7ff_u16..0xe001, 1..4).prop_map(Text),
    ]
    .prop_map(Tree::Text)
    .boxed()
}

fn number() -> BoxedStrategy<Tree> {
    let spelled = prop::sample::select(vec![
        "0",
        "-0",
        "1.0",
        "1.10",
        "1e3",
        "1E+3",
        "500.0",
        "9.82222E-5",
        "123456789012345678901234567890",
        "1e400",
        "-1.5e-300",
        "18446744073709551616",
        "0.1000000000000000055511151231257827",
    ]);
    prop_oneof![
        spelled.prop_map(str::to_owned),
        any::<i64>().prop_map(|number| number.to_string()),
        "-?(0|[1-9][0-9]{0,20})(\\.[0-9]{1,20})?([eE][+-]?[0-9]{1,3})?",
    ]
    .prop_map(Tree::Number)
    .boxed()
}

/// Any name, half surrogate pairs included.
fn name() -> BoxedStrategy<Text> {
    let names = prop::sample::select(vec![
        "",
        "a",
        "b",
        "eventName",
        "Records",
        "extra",
        "a/b~c",
        "\"",
        "\\",
        "memberOfTomorrow",
        "eventCategory",
    ]);
    prop_oneof![
        12 => names.prop_map(Text::from),
        4 => any::<String>().prop_map(|text| Text::from(&*text)),
        1 => prop::collection::vec(0xd7ff_u16..0xe001, 1..4).prop_map(Text),
    ]
    .boxed()
}

/// Any JSON value.
pub(crate) fn any_value() -> BoxedStrategy<Tree> {
    let leaf = prop_oneof![Just(Tree::Null), any::<bool>().prop_map(Tree::Bool), number(), text()];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Tree::List),
            prop::collection::vec((name(), inner), 0..4).prop_map(Tree::Object),
        ]
    })
    .boxed()
}

/// Mostly a value of a shape, sometimes another.
fn near(shape: &'static Shape) -> BoxedStrategy<Tree> {
    prop_oneof![8 => of_shape(shape), 1 => any_value(), 1 => Just(Tree::Null)].boxed()
}

/// A value of a shape: an object with some of its members, of which some are of another kind.
pub(crate) fn of_shape(shape: &'static Shape) -> BoxedStrategy<Tree> {
    match shape {
        Shape::Text => text(),
        Shape::Lexical(lexical) => {
            let examples = prop::sample::select(lexical.text.examples.to_vec());
            prop_oneof![3 => examples.prop_map(|example| Tree::Text(example.into())), 1 => text()].boxed()
        }
        Shape::Enum(set) => {
            let values = prop::sample::select(set.values.to_vec());
            prop_oneof![3 => values.prop_map(|value| Tree::Text(value.text.into())), 1 => text()].boxed()
        }
        Shape::Bool | Shape::Flag { .. } => prop_oneof![any::<bool>().prop_map(Tree::Bool), text()].boxed(),
        Shape::Number => number(),
        Shape::List(item) => prop::collection::vec(near(item), 0..3).prop_map(Tree::List).boxed(),
        Shape::Map(item) => prop::collection::vec((name(), near(item)), 0..3).prop_map(Tree::Object).boxed(),
        Shape::Tagged(tagged) => Union::new(tagged.variants.iter().map(|variant| tagged_as(tagged, variant))).boxed(),
        Shape::Either(shapes) => Union::new(shapes.iter().map(|shape| of_shape(shape))).boxed(),
        Shape::Record(record) => object(record.members),
        _ => any_value(),
    }
}

/// A variant that mostly says what it is, and sometimes has what another variant has.
fn tagged_as(tagged: &'static TaggedShape, variant: &'static TaggedVariant) -> BoxedStrategy<Tree> {
    if tagged.tags.is_empty() {
        return of_shape(variant.shape);
    }
    let says = (prop::sample::select(tagged.tags), prop::sample::select(variant.keys));
    let member = |name: &str, value: Tree| (Text::from(name), value);
    let foreign = prop::sample::select(tagged.variants).prop_map(|other| other.payload);
    (says, of_shape(variant.shape), prop::option::weighted(0.2, foreign), any_value())
        .prop_map(move |((tag, key), tree, foreign, value)| {
            let Tree::Object(mut members) = tree else { return tree };
            members.insert(0, member(tag, Tree::Text(key.into())));
            members.extend(foreign.flatten().map(|name| member(name, value)));
            Tree::Object(members)
        })
        .boxed()
}

fn object(members: &'static [Member]) -> BoxedStrategy<Tree> {
    if members.is_empty() {
        return prop::collection::vec((name(), any_value()), 0..3).prop_map(Tree::Object).boxed();
    }
    let known = Union::new(members.iter().map(|member| (Just(Text::from(member.name)), near(member.shape)).boxed()));
    let any = prop_oneof![12 => known, 1 => (name(), any_value())];
    prop::collection::vec(any, 0..8).prop_map(Tree::Object).boxed()
}
