//! What a view says is what the type says: for every fixture, and for every fixture with one change at every place.
//!
//! Both show themselves alike, member by member and down to the last value, so that what they show is compared.
#![allow(clippy::expect_used, clippy::unwrap_used)]

#[path = "mutations/change.rs"]
#[allow(dead_code, reason = "shared with the mutations")]
mod change;

use std::collections::BTreeSet;

use mailtrail_tests::tree::{Step, steps};
use mailtrail_tests::{Tree, TypeVisitor, WireType, fixtures, visit_types};

use change::{CHANGES, OBJECT_CHANGES};

fn assert_same<T: WireType>(text: &str, context: &dyn Fn() -> String) {
    let owned = T::read_document(text).map(|value| format!("{value:?}"));
    let viewed = T::view(text).map(|view| format!("{view:?}"));
    match (owned, viewed) {
        (Ok(owned), Ok(viewed)) => assert!(owned == viewed, "{}\n{text}\n{owned}\n{viewed}", context()),
        (Err(owned), Err(viewed)) => assert_eq!(owned.to_string(), viewed.to_string(), "{}", context()),
        (owned, viewed) => panic!("{}\n{text}\n{owned:?}\n{viewed:?}", context()),
    }
}

/// Names on the way; `*` stands for any element.
fn place(tree: &Tree, way: &[Step]) -> String {
    let names = (0..way.len()).map(|index| match tree.at(&way[..index]) {
        Some(Tree::Object(members)) => members[way[index]].0.lossy(),
        _ => "*".to_owned(),
    });
    names.fold(String::new(), |place, name| place + "/" + &name)
}

struct Each {
    seen: BTreeSet<(&'static str, String, String)>,
    changed: usize,
}

impl TypeVisitor for Each {
    fn visit<T: WireType>(&mut self, prefixes: &'static [&'static str]) {
        for fixture in fixtures().iter().filter(|fixture| prefixes.contains(&fixture.prefix())) {
            assert_same::<T>(&fixture.text, &|| fixture.name.clone());
            let tree = Tree::parse(&fixture.text).expect("a fixture that is JSON");
            for way in steps(&tree) {
                let place = place(&tree, &way);
                if !self.seen.insert((std::any::type_name::<T>(), fixture.prefix().to_owned(), place.clone())) {
                    continue;
                }
                for (name, change) in CHANGES.iter().chain(OBJECT_CHANGES) {
                    let Some(mutant) = change(&tree, &way) else { continue };
                    assert_same::<T>(&mutant.compact(), &|| format!("{name} at {place} in {}", fixture.name));
                    self.changed += 1;
                }
            }
        }
    }
}

#[test]
fn views_say_what_the_types_say() {
    let mut each = Each { seen: BTreeSet::new(), changed: 0 };
    visit_types(&mut each);
    assert!(each.changed > 10_000, "only {} changes", each.changed);
}
