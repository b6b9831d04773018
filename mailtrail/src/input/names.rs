//! Decides which file names are those of log files.

mod rotation;

/// The endings of log files, for messages.
pub(super) const ENDINGS: &str = "`.json`, `.jsonl`, `.ndjson`, `.log`, each also with `.gz` or `.zst`, `.tar`, `.tgz`, `000000.gz`; \
     `.txt`, `.csv` and names without extension if they begin like logs; all of these rotated too, such as `app.log.1`";

/// Endings of log files before an optional ending of a packed file.
const PLAIN: [&str; 4] = [".json", ".jsonl", ".ndjson", ".log"];

/// Endings of archives.
const ARCHIVES: [&str; 6] = [".tar", ".tar.gz", ".tgz", ".tar.zst", ".tzst", ".taz"];

/// Endings of packed files.
const PACKED: [&str; 3] = [".gz", ".zst", ".zstd"];

/// What the name of a file says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Name {
    /// It is a log file.
    Log,
    /// It is one if its first bytes are those of one.
    Perhaps(Look),
    /// It is none.
    Other,
}

/// What the first bytes must look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// Lines with an object among the first.
    Lines,
    /// A table with a column of a console's export.
    Table,
    /// JSON, as delivery streams write it into files whose names have no ending.
    Json,
}

impl Name {
    /// Looks at a name without its folders; further endings count as those of log files.
    pub(super) fn of(name: &str, further: &[String]) -> Self {
        if ARCHIVES.iter().any(|ending| strip_ending(name, ending).is_some()) {
            return Self::Log;
        }
        let plain = PACKED.iter().find_map(|ending| strip_ending(name, ending)).unwrap_or(name);
        match Self::of_plain(name, plain, further) {
            // Before it was rotated, it was called in another way.
            Self::Other => rotation::names_before(plain)
                .map(|before| Self::before_rotation(before, further))
                .find(|kind| *kind != Self::Other)
                .unwrap_or(Self::Other),
            kind => kind,
        }
    }

    /// Looks at a name without the suffix of its rotation. A number before that is no export, but a version.
    fn before_rotation(name: &str, further: &[String]) -> Self {
        if ARCHIVES.iter().any(|ending| strip_ending(name, ending).is_some()) {
            return Self::Log;
        }
        let plain = PACKED.iter().find_map(|ending| strip_ending(name, ending)).unwrap_or(name);
        if is_export(plain) { Self::Other } else { Self::of_plain(name, plain, further) }
    }

    /// Looks at a name, and at the same without the ending of a packed file.
    fn of_plain(name: &str, plain: &str, further: &[String]) -> Self {
        let ends = |ending: &str| strip_ending(plain, ending).is_some() || strip_ending(name, ending).is_some();
        if PLAIN.iter().any(|ending| ends(ending)) || further.iter().any(|ending| ends(ending)) || is_export(plain) {
            Self::Log
        } else if ends(".txt") {
            Self::Perhaps(Look::Lines)
        } else if ends(".csv") {
            Self::Perhaps(Look::Table)
        } else if !plain.is_empty() && !plain.contains('.') {
            Self::Perhaps(Look::Json)
        } else {
            Self::Other
        }
    }
}

/// Whether a name says that a file is a tar archive, packed or not.
pub(super) fn says_tar(name: &str) -> bool {
    ARCHIVES.iter().any(|ending| strip_ending(name, ending).is_some())
}

/// Whether a name says that a file is JSON and nothing else, packed, rotated or not.
pub(super) fn says_json(name: &str) -> bool {
    let plain = |name| PACKED.iter().find_map(|ending| strip_ending(name, ending)).unwrap_or(name);
    let is_json =
        |name| [".json", ".jsonl", ".ndjson"].iter().any(|ending| strip_ending(plain(name), ending).is_some());
    is_json(name) || rotation::names_before(plain(name)).any(is_json)
}

/// CloudWatch exports log groups as `000000.gz` and so on.
fn is_export(name: &str) -> bool {
    name == "aws-logs-write-test" || !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit())
}

fn strip_ending<'a>(name: &'a str, ending: &str) -> Option<&'a str> {
    let (stem, found) = name.split_at_checked(name.len().checked_sub(ending.len())?)?;
    found.eq_ignore_ascii_case(ending).then_some(stem)
}

impl Look {
    /// Whether the first bytes of a file, unpacked, look as they must.
    pub(super) fn is_met(self, head: &[u8]) -> bool {
        let text = String::from_utf8_lossy(head);
        let text = text.trim_start_matches('\u{feff}').trim_start();
        match self {
            Self::Lines => holds_object(text),
            Self::Table => text.lines().next().is_some_and(is_header) || holds_cell(text),
            Self::Json => text.strip_prefix(['{', '[']).is_some_and(|rest| rest.trim_start().starts_with(['"', '{'])),
        }
    }
}

/// Whether an object with a name in it stands somewhere, perhaps within a text of JSON.
fn holds_object(text: &str) -> bool {
    text.match_indices('{').any(|(at, _)| {
        let rest = text[at + 1..].trim_start().trim_start_matches('\\');
        let name = rest
            .strip_prefix('"')
            .map(|rest| rest.trim_start_matches(|char: char| char.is_alphanumeric() || "@._-:$ ".contains(char)));
        let end = name.map(|end| end.trim_start_matches('\\'));
        end.and_then(|end| end.strip_prefix('"')).is_some_and(|rest| rest.trim_start().starts_with(':'))
    })
}

/// Whether a cell begins with an object in which the quotes are doubled.
fn holds_cell(text: &str) -> bool {
    text.match_indices('{').any(|(at, _)| {
        let before = text[..at].trim_end_matches(|char: char| char.is_ascii_whitespace() || char == '[');
        before.ends_with('"') && text[at + 1..].trim_ascii_start().starts_with("\"\"")
    })
}

/// Columns of the exports of Logs Insights, the log events viewer, Event history, Athena and Splunk, in lower case.
const COLUMNS: [&str; 12] = [
    "@message",
    "message",
    "_raw",
    "eventversion",
    "event name",
    "eventname",
    "event id",
    "eventid",
    "useridentity",
    "event time",
    "event",
    "eventtype",
];

fn is_header(line: &str) -> bool {
    let columns = line.split([',', ';', '\t']).map(|column| column.trim().trim_matches('"').to_lowercase());
    line.len() < 16 * 1024 && columns.into_iter().any(|column| COLUMNS.contains(&column.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_log_files() {
        for name in [
            "a.json",
            "a.jsonl",
            "a.ndjson",
            "a.log",
            "A.JSON",
            "a.json.gz",
            "a.LOG.GZ",
            ".json",
            "ä.log",
            "a.json.zst",
            "000000.gz",
            "000000",
            "7.zst",
            "a.tar",
            "a.tar.gz",
            "a.TGZ",
            "a.tar.zst",
        ] {
            assert_eq!(Name::of(name, &[]), Name::Log, "{name}");
        }
        for name in ["", "a.b.gz", ".gz", "a.json.gz.gz", "a.json.bak", "a.yaml", "a.zip", "€gz.x", "a."] {
            assert_eq!(Name::of(name, &[]), Name::Other, "{name}");
        }
        let looks = [
            ("a.txt", Look::Lines),
            ("a.TXT.gz", Look::Lines),
            ("a.csv", Look::Table),
            ("a.csv.zst", Look::Table),
            ("stream-1-2024-05-14-08-20-00-EXAMPLE", Look::Json),
            ("stream.gz", Look::Json),
            ("log", Look::Json),
        ];
        for (name, look) in looks {
            assert_eq!(Name::of(name, &[]), Name::Perhaps(look), "{name}");
        }
    }

    #[test]
    fn further_endings() {
        let further = [".out".to_owned(), ".json.bak".to_owned()];
        for name in ["a.out", "a.OUT.gz", "a.json.bak", "a.json.bak.zst"] {
            assert_eq!(Name::of(name, &further), Name::Log, "{name}");
            assert_eq!(Name::of(name, &[]), Name::Other, "{name}");
        }
    }

    #[test]
    fn rotated_files_are_what_they_were() {
        for name in [
            "app.log.1",
            "app.LOG.12",
            "app.log.2.gz",
            "x.json.1",
            "x.ndjson.gz.1",
            "x.ndjson.zst.1.gz",
            "app.log-20260302",
            "app.log-20260302.gz",
            "app.log-20260302-1772439330",
            "app.log.20260302",
            "app.log.2026-03-02",
            "app.log.2026-03-02.3.zst",
            "app.log.2026-03-02-08",
            "app.log.2026-03-02_08-15-30",
            "app.log.2026-03-02T08:15:30Z",
            "export.tar.gz.1",
        ] {
            assert_eq!(Name::of(name, &[]), Name::Log, "{name}");
        }
        for (name, look) in [
            ("messages.1", Look::Json),
            ("messages.3.gz", Look::Json),
            ("notes.txt.1", Look::Lines),
            ("notes.TXT-20260302", Look::Lines),
            ("table.csv.7", Look::Table),
        ] {
            assert_eq!(Name::of(name, &[]), Name::Perhaps(look), "{name}");
        }
        for name in [
            "events.jsonl.bak",
            "app.log.old",
            "app.log.1.bak",
            "app.log.x1",
            "app.log.1x",
            "app.log1",
            "app.log.",
            "app.log-",
            "lib.so.1",
            "photo.jpg.1",
            "1.2.3",
            "000000.1",
            ".1",
            "app.log.202603020815301234",
        ] {
            assert_eq!(Name::of(name, &[]), Name::Other, "{name}");
        }
        assert_eq!(Name::of("app.out.1", &[".out".to_owned()]), Name::Log);
    }

    #[test]
    fn first_bytes_of_logs() {
        let lines = [
            r#"{"eventVersion":"1.11"}"#,
            "2024-05-14T08:20:00.120Z {\n  \"eventVersion\" : 1}",
            r#"x "{\"Type\": 1}""#,
            r#"INFO {"@timestamp":1}"#,
            "\u{feff}{\"a\":1}",
        ];
        for text in lines {
            assert!(Look::Lines.is_met(text.as_bytes()), "{text}");
        }
        for text in ["", "notes", "{", "{}", "fn main() { \"a\"; }", "set {\"a\", \"b\"}", "\u{0}\u{1}"] {
            assert!(!Look::Lines.is_met(text.as_bytes()), "{text}");
        }
        for text in ["@timestamp,@message\n", "\u{feff}\"Event name\",\"Event time\"", "timestamp,message", "a;_RAW"] {
            assert!(Look::Table.is_met(text.as_bytes()), "{text}");
        }
        for text in ["", "name,price\n1,@message", "messages"] {
            assert!(!Look::Table.is_met(text.as_bytes()), "{text}");
        }
        for text in ["{\"a\":1}", " [ {", "[\"{}\"]"] {
            assert!(Look::Json.is_met(text.as_bytes()), "{text}");
        }
        for text in ["", "{", "[section]", "#!/bin/sh", "MIT"] {
            assert!(!Look::Json.is_met(text.as_bytes()), "{text}");
        }
    }
}
