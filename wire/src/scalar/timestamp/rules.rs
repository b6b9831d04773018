//! Which days and times there are, as regular expressions.

use crate::TextRule;

/// Rules of every text with a time in it. What begins with a slash or with nine digits is a time of another form, of which they say nothing.
pub(super) const RULES: &[TextRule] = &[
    TextRule {
        name: "DayOfMonth",
        description: "The day is one that the month has; a leap day is another rule's matter.",
        pattern: "^(/|[0-9]{9}|....-?((0[1-9]|1[0-2])-?(0[1-9]|[12][0-9])|(0[13-9]|1[0-2])-?30|(0[13578]|1[02])-?31))",
        example: "2026-01-02T03:04:05Z",
    },
    TextRule {
        name: "LeapDay",
        description: "The 29th of February is one of a leap year.",
        pattern: concat!(
            "^(/|[0-9]{9}|([02468][048]|[13579][26])00|..(0[48]|[2468][048]|[13579][26])",
            "|....-?(0[13-9]|1|02-?([01]|2[0-8])))",
        ),
        example: "2028-02-29T03:04:05Z",
    },
    TextRule {
        name: "TimeOfDay",
        description: "The time is one that a day has, and so is the offset; a text may be a day alone.",
        pattern: concat!(
            "^(/|[0-9]{9}|.{10}$)",
            "|[Tt ]([01][0-9]|2[0-3])(:?[0-5][0-9]){2}[.0-9Zz]*( ?[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?$",
        ),
        example: "2026-01-02T03:04:05Z",
    },
];
