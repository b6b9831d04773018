//! Which stories are told.

use super::{EXPORT, LINES, subjects, trace};
use crate::support::run;

/// Words of the command line, and the subjects of the stories that fit.
const FILTERS: &[(&[&str], &[&str])] = &[
    (&["--message-id", "EXAMPLE303@example.com"], &["Minutes of Thursday"]),
    (&["--message-id", "<EXAMPLE303@example.com>"], &["Minutes of Thursday"]),
    (&["--message-id", " <EXAMPLE303@example.com> "], &["Minutes of Thursday"]),
    (&["--message-id", "<EXAMPLE321@example.com>"], &["Re: Lunch on Friday"]),
    (&["--message-id", "EXAMPLE303"], &[]),
    (&["--message-id", ""], &[]),
    (&["--trace-id", "trace-EXAMPLE30301"], &["Minutes of Thursday"]),
    (&["--trace-id", "trace-EXAMPLE30302"], &["Minutes of Thursday"]),
    (&["--trace-id", "trace-EXAMPLE303"], &[]),
    (&["--from", "ceo@example.org"], &["Transfer today"]),
    (&["--from", "Jane <JANE@example.com>", "--subject", "lunch"], &["Lunch on Friday", "Re: Lunch on Friday"]),
    (&["--from", "jane@example.com", "--to", "mary@example.com", "--subject", "invitation"], &["Invitation"]),
    (&["--from", "richard@example.com", "--subject", "INVITATION"], &["Invitation"]),
    (&["--to", "nobody@example.org"], &["Minutes of Thursday"]),
    (&["--to", "Team@Example.com"], &["To all of you"]),
    (&["--to", "example.com"], &[]),
    (&["--subject", "lunch on friday"], &["Lunch on Friday", "Re: Lunch on Friday"]),
    (&["--subject", "Build 4", "--to", "jane@example.com"], &["Build 43 is fine"]),
    (&["--message-id", "EXAMPLE303@example.com", "--subject", "lunch"], &[]),
];

#[test]
fn filters_tell_what_is_asked_for() {
    for (words, expected) in FILTERS {
        for file in [EXPORT, LINES, "files/workmail-mailbox-insights-fields.json"] {
            let outcome = trace(&[words, &[file][..]].concat());
            assert_eq!(subjects(&outcome), *expected, "{words:?}");
            assert_eq!(outcome.code, i32::from(expected.is_empty()), "{words:?}");
            let table = run([&["trace"], *words, &[file]].concat());
            assert_eq!((table.code, table.stdout.is_empty()), (outcome.code, expected.is_empty()), "{words:?}");
        }
    }
}
