//! One change at a time: every member of every fixture is changed, and the document must still be read, come back exactly,
//! and be judged by `check` just as its typed form says.
//!
//! By default a change is made once for each type, member and kind of value; with `MAILTRAIL_EVERY_MUTATION` set it is
//! made in every fixture.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::print_stdout)]

mod mutations {
    pub(crate) mod change;
}

use std::collections::BTreeSet;

use mailtrail_tests::judge::assert_holds;
use mailtrail_tests::tree::{Step, Style, discrepancies, steps};
use mailtrail_tests::{Fixture, Kind, Tree, TypeVisitor, WireType, fixtures, is_refused, kinds, visit_types};
use mailtrail_wire::{Document as _, Json, Shape, check, differences};
use mutations::change::{self, CHANGES, OBJECT_CHANGES};

#[test]
fn fixtures_themselves_are_judged_as_their_typed_form_says() {
    for kind in kinds() {
        for fixture in fixtures().iter().filter(|fixture| kind.holds(fixture)) {
            assert_holds(&kind, &parse(fixture));
        }
    }
}

fn parse(fixture: &Fixture) -> Tree {
    Tree::parse(&fixture.text).unwrap_or_else(|at| panic!("{} is not JSON at byte {at}", fixture.name))
}

/// Makes each change of a list at each place that is not yet known.
fn mutate(changes: &[(&str, change::Change)], wanted: impl Fn(&Kind) -> bool) -> usize {
    let every = std::env::var_os("MAILTRAIL_EVERY_MUTATION").is_some();
    let mut seen = BTreeSet::new();
    let mut count = 0;
    for kind in kinds().iter().filter(|kind| wanted(kind)) {
        for fixture in fixtures().iter().filter(|fixture| kind.holds(fixture)) {
            let tree = parse(fixture);
            let mut ways = steps(&tree);
            ways.push(Vec::new());
            for way in ways {
                let Some(place) = place(kind.shape, &tree, &way) else { continue };
                for (name, change) in changes {
                    let Some(mutant) = change(&tree, &way) else { continue };
                    if !seen.insert((kind.name, place.clone(), *name)) && !every {
                        continue;
                    }
                    let context = format!("{} with {name} at {place} in {}", kind.name, fixture.name);
                    let told = std::panic::AssertUnwindSafe(|| assert_holds(kind, &mutant));
                    if let Err(panic) = std::panic::catch_unwind(told) {
                        eprint_context(&context);
                        std::panic::resume_unwind(panic);
                    }
                    count += 1;
                }
            }
        }
    }
    println!("{count} changes");
    count
}

#[allow(clippy::print_stderr)]
fn eprint_context(context: &str) {
    eprintln!("in {context}");
}

/// Names on the way and the kind of value at its end; `*` stands for any element, and for any name that has no type.
///
/// Where a function tells the variant, nothing below the first level: there the value reads the same as its own type, which has
/// its own turn. Where members tell it, places within a variant begin anew with each type, so that what several variants share
/// is changed once.
fn place(shape: &Shape, tree: &Tree, way: &[Step]) -> Option<String> {
    let mut place = String::new();
    let (mut shape, mut here, mut within) = (Some(shape), tree, false);
    for (index, step) in way.iter().enumerate() {
        while let Some(Shape::Tagged(tagged)) = shape {
            if tagged.tags.is_empty() && way.len() - index > 1 {
                return None;
            }
            within |= !tagged.tags.is_empty();
            shape = tagged.variant(Json::parse(&here.compact()).expect("JSON").view()).map(|variant| variant.shape);
        }
        if let Some(Shape::Record(record)) = shape
            && within
        {
            record.name.clone_into(&mut place);
        }
        let name = match here {
            Tree::Object(members) => members[*step].0.lossy(),
            _ => "*".into(),
        };
        shape = match shape.map(|shape| shape.chosen(here.compact().as_bytes()[0])) {
            Some(Shape::Record(record)) => {
                record.members.iter().find(|member| member.name == name).map(|member| member.shape)
            }
            Some(Shape::List(item) | Shape::Map(item)) => Some(item),
            _ => None,
        };
        place = place + "/" + if shape.is_some() { &name } else { "*" };
        here = here.at(&[*step]).expect("a step that is there");
    }
    let kind = match here {
        Tree::Null => " null",
        Tree::Bool(_) => " bool",
        Tree::Number(_) => " number",
        Tree::Text(_) => " text",
        Tree::List(_) => " list",
        Tree::Object(_) => " object",
    };
    Some(place + kind)
}

#[test]
fn values_of_another_kind_in_records() {
    assert!(mutate(CHANGES, |kind| kind.name == "Record") > 2000);
}

#[test]
fn values_of_another_kind_in_other_types() {
    assert!(mutate(CHANGES, |kind| kind.name != "Record") > 2000);
}

#[test]
fn members_added_doubled_and_reordered() {
    assert!(mutate(OBJECT_CHANGES, |_| true) > 500);
}

/// Blanks and escapes change nothing but the spelling.
struct Spellings;

impl TypeVisitor for Spellings {
    fn visit<T: WireType>(&mut self, prefixes: &'static [&'static str]) {
        for fixture in fixtures().iter().filter(|fixture| prefixes.contains(&fixture.prefix())) {
            let tree = parse(fixture);
            let plain = T::read_document(&tree.compact()).expect("a fixture");
            let findings = |text: &str| -> Vec<_> {
                check(text, T::SHAPE)
                    .unwrap()
                    .into_iter()
                    .map(|issue| (issue.kind, issue.pointer, issue.expected))
                    .collect()
            };
            for style in [
                Style { blanks: true, escapes: false },
                Style { blanks: false, escapes: true },
                Style { blanks: true, escapes: true },
            ] {
                let text = tree.render(style);
                let value = T::read_document(&text).unwrap_or_else(|error| panic!("{}: {error}\n{text}", fixture.name));
                assert_eq!(value, plain, "{} {style:?}", fixture.name);
                let written = Tree::parse(&value.to_json()).expect("JSON");
                assert_eq!(discrepancies(&tree, &written), Vec::<String>::new(), "{} {style:?}", fixture.name);
                assert_eq!(differences(&text, &value.to_json()).unwrap(), [], "{} {style:?}", fixture.name);
                assert_eq!(findings(&text), findings(&tree.compact()), "{} {style:?}", fixture.name);
                if !is_refused::<T>(&text) {
                    let by_serde: T = serde_json::from_str(&text).expect("a fixture");
                    assert_eq!(by_serde, plain, "{} {style:?}", fixture.name);
                }
            }
        }
    }
}

#[test]
fn blanks_and_escapes_change_nothing() {
    visit_types(&mut Spellings);
}
