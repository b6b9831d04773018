//! Rules that do not count toward the verdict: calls, and remarks of the report itself.

use mailtrail_wire::Level::Note;

use crate::verdict::rule::Rule;

pub(super) const RULES: &[Rule] = &[
    // Calls, beside the verdict.
    Rule {
        name: "call-unknown-operation",
        levels: &[Note],
        title: "an API call that is not in the models of its service",
        text: "Shown with `--calls`. Models may be older or newer than the service, so such notes are never counted.",
        example: "",
    },
    Rule {
        name: "call-unknown-field",
        levels: &[Note],
        title: "a field of an API call that is not in the models",
        text: "Shown with `--calls`. Models may be older or newer than the service, so such notes are never counted.",
        example: "",
    },
    Rule {
        name: "call-other-type",
        levels: &[Note],
        title: "a value of an API call with another type than in the models",
        text: "Shown with `--calls`. Models may be older or newer than the service, so such notes are never counted.",
        example: "",
    },
    // The report itself.
    Rule {
        name: "more-findings",
        levels: &[Note],
        title: "there are more findings than are shown",
        text: "All are counted.",
        example: "",
    },
    Rule {
        name: "detection",
        levels: &[Note],
        title: "the type of a document, and why",
        text: "Shown with `--explain-detection`.",
        example: "",
    },
];
