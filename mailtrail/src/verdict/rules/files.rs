//! Rules for whole files and runs.

use mailtrail_wire::Level::{Error, Warning};

use crate::verdict::rule::Rule;

pub(super) const RULES: &[Rule] = &[
    // Files.
    Rule {
        name: "not-json",
        levels: &[Error],
        title: "a file in another format",
        text: "The message names the format if it is known, and the help says what to do.",
        example: "Event ID,Event time,Event name\na1b2,2026-03-02,ListUsers\n",
    },
    Rule {
        name: "empty-input",
        levels: &[Warning],
        title: "a file without a document",
        text: "The file is empty, or has only white space or a header.",
        example: "\n",
    },
    Rule {
        name: "no-document",
        levels: &[Error],
        title: "a file in which nothing was recognized",
        text: "A run over such a file must not pass silently. `mailtrail validate --explain-detection` shows the type of each document.",
        example: "started\nstopped\n",
    },
    Rule {
        name: "stray-text",
        levels: &[Warning],
        title: "lines of text in a file named as JSON",
        text: "Other parsers stop there. Remove the text, or name the file `.log`.",
        example: "",
    },
    // Recognition.
    Rule {
        name: "unrecognized-document",
        levels: &[Error],
        title: "a document of no known kind",
        text: "The message names the nearest kind, and why the document is not one. In a log, documents of other programs are normal \
               and are only counted.",
        example: r#"{"name": "jane"}"#,
    },
    Rule {
        name: "unexpected-kind",
        levels: &[Error],
        title: "a document of another kind than was asked for",
        text: "`--expect` lists the kinds that are allowed.",
        example: "",
    },
    Rule {
        name: "no-expected-failure",
        levels: &[Error],
        title: "a file did not fail as expected",
        text: "The configuration, or an `.expected.toml` file, says with which rule and where the file must fail. Fix the fixture, or remove \
               the expectation.",
        example: "",
    },
    Rule {
        name: "no-expected-document",
        levels: &[Error],
        title: "a run without any expected document",
        text: "There was no document of the kinds that `--expect` lists.",
        example: "",
    },
];
