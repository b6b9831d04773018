//! The table of faults.

use std::fmt;

use serde_json::Value;

const TABLES: &[&str] = &[
    include_str!("cloudtrail.txt"),
    include_str!("ses.txt"),
    include_str!("workmail.txt"),
    include_str!("syntax.txt"),
    include_str!("packed.txt"),
];

/// A fault: how the input is made, and what is to be found.
pub(crate) struct Fault {
    pub(crate) name: String,
    /// Verb and rest of each line.
    pub(crate) steps: Vec<(String, String)>,
    pub(crate) expected: Vec<Expected>,
    /// Whether the input cannot be read to its end.
    pub(crate) unread: bool,
}

/// A finding that is to be found.
pub(crate) struct Expected {
    /// Only with `--strict`.
    pub(crate) strict: bool,
    level: String,
    rule: String,
    /// The pointer, and those within strings.
    place: String,
}

impl Expected {
    fn parse(line: &str) -> Option<Self> {
        let (strict, line) = line.strip_prefix("strict ").map_or((false, line), |rest| (true, rest));
        let (level, rest) = line.split_once(' ')?;
        if !["error", "warning", "note", "known"].contains(&level) {
            return None;
        }
        let (rule, place) = rest.split_once(' ').unwrap_or((rest, ""));
        Some(Self { strict, level: level.into(), rule: rule.into(), place: place.into() })
    }

    /// A finding of a JSON report, and its line and column.
    pub(crate) fn of(finding: &Value) -> (Self, (u64, u64)) {
        let text = |name: &str| finding[name].as_str().unwrap_or_default().to_owned();
        let mut place = text("pointer");
        for inner in finding["inner"].as_array().into_iter().flatten() {
            place = format!("{place} | {}", inner.as_str().unwrap());
        }
        let at = (finding["line"].as_u64().unwrap(), finding["column"].as_u64().unwrap());
        (Self { strict: false, level: text("level"), rule: text("rule"), place }, at)
    }

    /// Whether a job fails of it.
    pub(crate) fn fails(&self, strict: bool) -> bool {
        match self.level.as_str() {
            "error" => true,
            "known" => false,
            _ => strict,
        }
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = format!("{} {} {}", self.level, self.rule, self.place);
        f.write_str(line.trim_end())
    }
}

/// All faults, in the order of the table.
pub(crate) fn faults() -> Vec<Fault> {
    let sections = TABLES.iter().flat_map(|table| sections(table));
    let faults = sections.map(|(name, body)| {
        let lines = || body.lines().filter(|line| !line.is_empty());
        let steps = lines().filter(|line| *line != "unread" && Expected::parse(line).is_none());
        let words = steps.map(|line| line.split_once(' ').unwrap_or((line, "")));
        Fault {
            name: name.to_owned(),
            steps: words.map(|(verb, rest)| (verb.to_owned(), rest.to_owned())).collect(),
            expected: lines().filter_map(Expected::parse).collect(),
            unread: lines().any(|line| line == "unread"),
        }
    });
    faults.collect()
}

/// Names and bodies of what begins with a line `== name`; before the first is a comment.
pub(crate) fn sections(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.split("\n== ").skip(1).map(|section| section.split_once('\n').unwrap())
}
