use std::thread;
use std::time::Duration;

use super::*;
use crate::envelope::Place;
use crate::input::{Position, Unread};
use crate::job::product::Nobody;
use crate::verdict::Level;

/// Writes down what comes, in words.
#[derive(Default)]
struct Notes(Vec<String>);

impl Sink for Notes {
    fn finding(&mut self, file: &Source, finding: &Finding) {
        self.0.push(format!("{file}: {}", finding.found));
    }

    fn trouble(&mut self, trouble: &Trouble) {
        self.0.push(format!("trouble: {trouble}"));
    }

    fn passed_over(&mut self, archive: &Source, members: &PassedOver) {
        self.0.push(format!("{archive}: {members}"));
    }

    fn done(&mut self, file: &Source, bytes: u64) {
        self.0.push(format!("{file}: {bytes} bytes"));
    }
}

fn sources(count: usize) -> Vec<Source> {
    (0..count).map(|index| Source::File(format!("file {index}").into())).collect()
}

fn tally(found: impl IntoIterator<Item = String>) -> Tally {
    let mut tally = Tally::default();
    for found in found {
        let place = Place::file(Position::default(), String::new());
        tally.push(Finding::new(Level::Note, "syntax", place, "", found));
    }
    tally
}

#[test]
fn files_that_are_done_early_wait_for_their_turn() {
    let (sources, mut notes) = (sources(3), Notes::default());
    let mut nobody = Nobody;
    let order = Order::new(&sources, &mut notes, &mut nobody, 64, 1);
    assert_eq!([order.begin(), order.begin(), order.begin(), order.begin()], [Some(0), Some(1), Some(2), None]);
    let [mut first, mut second, mut third] = [0, 1, 2].map(|index| order.output(index, 0));
    third.tally(tally(["c".into()]));
    third.trouble(Trouble::new("file 2", "ends early"));
    third.bytes(3);
    third.finish();
    second.tally(tally(["b".into()]));
    first.tally(tally(["a".into()]));
    second.finish();
    first.finish();
    assert_eq!((order.summaries()[0].1.files, notes.0.len()), (3, 7));
    assert_eq!(
        notes.0,
        [
            "file 0: a",
            "file 0: 0 bytes",
            "file 1: b",
            "file 1: 0 bytes",
            "file 2: c",
            "trouble: file 2: ends early",
            "file 2: 3 bytes"
        ]
    );
}

#[test]
fn what_is_found_in_an_archive_names_its_members() {
    let (sources, mut notes) = (sources(2), Notes::default());
    let mut nobody = Nobody;
    let order = Order::new(&sources, &mut notes, &mut nobody, 64, 1);
    let [mut first, mut second] = [0, 1].map(|index| order.output(index, 0));
    let mut passed_over = PassedOver::default();
    passed_over.add(Unread::Link);
    for member in ["a", "b"] {
        second.begin(&sources[1].member(member));
        second.tally(tally([format!("in {member}")]));
        second.bytes(2);
    }
    second.passed_over(&passed_over);
    second.finish();
    first.begin(&sources[0]);
    first.tally(tally(["plain".into()]));
    first.finish();
    assert_eq!(order.summaries()[0].1.files, 3);
    let expected = [
        "file 0: plain",
        "file 0: 0 bytes",
        "file 1:a: in a",
        "file 1:b: in b",
        "file 1: 1 file not read: 1 link",
        "file 1: 4 bytes",
    ];
    assert_eq!(notes.0, expected);
}

/// An archive can have any number of members that cannot be read.
#[test]
fn troubles_without_number_are_not_held() {
    let (sources, mut notes) = (sources(1), Notes::default());
    let mut nobody = Nobody;
    let order = Order::new(&sources, &mut notes, &mut nobody, 64, 1);
    let mut first = order.output(0, 0);
    for _ in 0..=2 * HELD {
        first.trouble(Trouble::new("member", "ends early"));
    }
    assert_eq!(first.held.troubles.len(), 1);
    first.finish();
    drop(order);
    assert_eq!(notes.0.len(), 2 * HELD + 2);
}

#[test]
fn the_file_whose_turn_it_is_holds_nothing_back() {
    let (sources, mut notes) = (sources(2), Notes::default());
    let mut nobody = Nobody;
    let order = Order::new(&sources, &mut notes, &mut nobody, 64, 1);
    let mut first = order.output(0, 0);
    first.tally(tally(["a".into()]));
    assert!(first.held.findings.is_empty());
    let mut second = order.output(1, 0);
    second.tally(tally(["b".into()]));
    assert_eq!(second.held.findings.len(), 1);
}

#[test]
fn a_file_that_holds_back_too_much_waits() {
    let (sources, mut notes) = (sources(2), Notes::default());
    let mut nobody = Nobody;
    let order = Order::new(&sources, &mut notes, &mut nobody, 64, 1);
    thread::scope(|scope| {
        let second = scope.spawn(|| {
            let mut output = order.output(1, 0);
            output.tally(tally((0..HELD).map(|index| index.to_string())));
            output.finish();
        });
        thread::sleep(Duration::from_millis(30));
        assert!(!second.is_finished(), "it is not its turn");
        let mut first = order.output(0, 0);
        first.tally(tally(["a".into()]));
        first.finish();
    });
    assert_eq!(order.summaries()[0].1.notes, HELD as u64 + 1);
    assert_eq!((notes.0[0].as_str(), notes.0[2].as_str(), notes.0.len()), ("file 0: a", "file 1: 0", HELD + 3));
}

#[test]
fn files_too_far_ahead_are_not_begun() {
    let (sources, mut notes) = (sources(4), Notes::default());
    let mut nobody = Nobody;
    let order = Order::new(&sources, &mut notes, &mut nobody, 2, 1);
    assert_eq!([order.begin(), order.begin()], [Some(0), Some(1)]);
    thread::scope(|scope| {
        let third = scope.spawn(|| order.begin());
        thread::sleep(Duration::from_millis(30));
        assert!(!third.is_finished(), "two files are under way");
        order.output(0, 0).finish();
        assert_eq!(third.join().unwrap(), Some(2));
    });
}
