//! Rules that do not count toward the verdict: calls, and remarks of the report itself.

use mailtrail_wire::Level::Note;

use crate::verdict::rule::Rule;

pub(super) const RULES: &[Rule] = &[
    // Calls, beside the verdict.
    Rule {
        name: "call-unknown-operation",
        levels: &[Note],
        title: "an API call that no model of its service has",
        text: "Shown with `--calls`. Models are younger or older than services, so such notes are never counted.",
        example: "",
    },
    Rule {
        name: "call-unknown-field",
        levels: &[Note],
        title: "a field of an API call that no model has",
        text: "Shown with `--calls`. Models are younger or older than services, so such notes are never counted.",
        example: "",
    },
    Rule {
        name: "call-other-type",
        levels: &[Note],
        title: "a value of an API call that is of another type than in the models",
        text: "Shown with `--calls`. Models are younger or older than services, so such notes are never counted.",
        example: "",
    },
    // The report itself.
    Rule {
        name: "more-findings",
        levels: &[Note],
        title: "there are more findings than are given",
        text: "All are counted.",
        example: "",
    },
    Rule {
        name: "detection",
        levels: &[Note],
        title: "what a document was taken for, and why",
        text: "Shown with `--explain-detection`.",
        example: "",
    },
];
