//! Where the log stands, and the order of what is told of it.

use super::{EXPORT, LINES, fixture, stories, trace, trace_text};
use crate::layouts::gzip;
use crate::support::run_on_bytes;

#[test]
fn standard_input_is_read() {
    let expected = trace(&[EXPORT]).stdout;
    let text = fixture(EXPORT);
    assert_eq!(trace_text(&[], &text).stdout, expected);
    let outcome = run_on_bytes(&["trace", "--format", "json", "-"], &gzip(text.as_bytes()));
    assert_eq!((outcome.code, outcome.stdout), (0, expected));
}

#[test]
fn several_files_are_one_log() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).into_os_string().into_string().unwrap();
    for (whole, cuts) in [(LINES, [7, 60]), (EXPORT, [12, 113])] {
        let text = fixture(whole);
        let lines: Vec<_> = text.split_inclusive('\n').collect();
        let parts = [&lines[..cuts[0]], &lines[cuts[0]..cuts[1]], &lines[cuts[1]..]];
        let names = ["a.json", "b.log.gz", "c.ndjson"].map(path);
        for (name, part) in names.iter().zip(parts) {
            let bytes = part.concat().into_bytes();
            std::fs::write(name, if name.ends_with("gz") { gzip(&bytes) } else { bytes }).unwrap();
        }
        let expected = trace(&[whole]).stdout;
        let outcome = trace(&[&names[0], &names[1], &names[2]]);
        assert_eq!((outcome.code, &outcome.stdout), (0, &expected), "{whole}");
        assert_eq!(trace(&[&path("")]).stdout, expected, "the folder has them in order");
        if whole == EXPORT {
            assert_eq!(trace(&[&names[2], &names[0], &names[1]]).stdout, expected, "times tell the order");
        }
    }
}

/// So many stories come before their turn that the order of files must be kept whatever becomes of threads.
#[test]
fn stories_come_in_the_order_of_their_first_events() {
    let told = stories(&trace(&[EXPORT]));
    let times: Vec<_> = told.iter().filter_map(|story| story["first"].as_str()).collect();
    let mut sorted = times.clone();
    sorted.sort_unstable();
    assert_eq!(times, sorted);
    assert_eq!(times.len(), 38);
}
