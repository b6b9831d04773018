//! How often memory is asked for: never while a clean document is checked or viewed, once when one is written.
#![allow(clippy::expect_used, clippy::unwrap_used)]

use std::hint::black_box;

use allocation_counter::measure;
use mailtrail_tests::{TypeVisitor, WireType, fixtures, visit_types};
use mailtrail_wire::{Document as _, check};

/// Clean documents, and those of them at which something asked for memory more often than it should.
#[derive(Default)]
struct Clean {
    documents: usize,
    wrong: Vec<String>,
}

impl TypeVisitor for Clean {
    fn visit<T: WireType>(&mut self, prefixes: &'static [&'static str]) {
        for fixture in fixtures().iter().filter(|fixture| prefixes.contains(&fixture.prefix())) {
            let (name, text) = (&fixture.name, &*fixture.text);
            // What is escaped is another text than the one that stands there, for which there has to be memory.
            if text.contains('\\') || !check(text, T::SHAPE).is_ok_and(|issues| issues.is_empty()) {
                continue;
            }
            self.documents += 1;
            let value = T::from_json(text).expect("a clean document");
            let once = value.to_json();
            let counts = [
                ("check", 0, measure(|| drop(black_box(check(text, T::SHAPE))))),
                ("view", 0, measure(|| drop(black_box(T::view(text))))),
                ("write", 1, measure(|| drop(black_box(value.to_json())))),
            ];
            for (work, expected, counted) in counts {
                if counted.count_total != expected && once.len() < 64 * 1024 {
                    self.wrong.push(format!("{name}: {work} asks {} times", counted.count_total));
                }
            }
        }
    }
}

#[test]
fn clean_documents_are_checked_and_viewed_without_memory_and_written_into_one_piece() {
    let mut clean = Clean::default();
    visit_types(&mut clean);
    assert!(clean.documents > 200, "{} documents are clean", clean.documents);
    assert!(clean.wrong.is_empty(), "{:#?}", clean.wrong);
}

#[test]
fn memory_is_counted() {
    assert_eq!(measure(|| drop(black_box(String::from("text")))).count_total, 1);
}
