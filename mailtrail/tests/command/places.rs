//! Line, column and pointer of every finding, held against a naive reading that keeps the place of every character.

use serde_json::Value;

use super::support::{fixtures, names, run};

/// A character and where it stands: line and column.
type Placed = (char, (u64, u64));

/// The characters of a text with their places.
fn placed(text: &str) -> Vec<Placed> {
    let mut place = (1, 1);
    let mut all = Vec::new();
    for char in text.trim_start_matches('\u{feff}').chars() {
        all.push((char, place));
        place = if char == '\n' { (place.0 + 1, 1) } else { (place.0, place.1 + 1) };
    }
    all
}

/// A member or an element: its pointer, the place of its name, the place of its value, and its text if it is one.
#[derive(Debug)]
struct Entry {
    pointer: String,
    name: (u64, u64),
    value: (u64, u64),
    text: Vec<Placed>,
}

/// Reads valid JSON, character by character.
struct Naive<'a> {
    chars: &'a [Placed],
    at: usize,
    entries: Vec<Entry>,
}

impl Naive<'_> {
    fn read(chars: &[Placed]) -> Vec<Entry> {
        let mut naive = Naive { chars, at: 0, entries: Vec::new() };
        naive.value("", None);
        naive.entries
    }

    fn skip(&mut self, skipped: impl Fn(char) -> bool) {
        while self.chars.get(self.at).is_some_and(|(char, _)| skipped(*char)) {
            self.at += 1;
        }
    }

    fn next(&mut self) -> Placed {
        self.skip(char::is_whitespace);
        self.chars[self.at]
    }

    fn value(&mut self, pointer: &str, name: Option<(u64, u64)>) {
        let (first, value) = self.next();
        let text = if first == '"' { self.text() } else { Vec::new() };
        self.entries.push(Entry { pointer: pointer.into(), name: name.unwrap_or(value), value, text });
        match first {
            '{' => self.members(pointer),
            '[' => self.elements(pointer),
            '"' => {}
            _ => self.skip(|char| !matches!(char, ',' | '}' | ']') && !char.is_whitespace()),
        }
    }

    fn members(&mut self, pointer: &str) {
        self.at += 1;
        while self.next().0 != '}' {
            self.skip(|char| char == ',' || char.is_whitespace());
            let place = self.next().1;
            let name: String = self.text().into_iter().map(|(char, _)| char).collect();
            self.skip(|char| char == ':' || char.is_whitespace());
            self.value(&format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1")), Some(place));
        }
        self.at += 1;
    }

    fn elements(&mut self, pointer: &str) {
        self.at += 1;
        let mut index = 0;
        while self.next().0 != ']' {
            self.skip(|char| char == ',' || char.is_whitespace());
            self.value(&format!("{pointer}/{index}"), None);
            index += 1;
        }
        self.at += 1;
    }

    /// What a quoted text stands for; each character has the place of its spelling.
    fn text(&mut self) -> Vec<Placed> {
        let mut text = Vec::new();
        let mut units: Vec<(u16, (u64, u64))> = Vec::new();
        self.at += 1;
        loop {
            let (char, place) = self.chars[self.at];
            self.at += 1;
            let unescaped = match char {
                '"' => None,
                '\\' => {
                    self.at += 1;
                    match self.chars[self.at - 1].0 {
                        'u' => {
                            let hex: String = self.chars[self.at..self.at + 4].iter().map(|(char, _)| char).collect();
                            self.at += 4;
                            units.push((u16::from_str_radix(&hex, 16).unwrap(), place));
                            continue;
                        }
                        'n' => Some('\n'),
                        't' => Some('\t'),
                        'r' => Some('\r'),
                        'b' => Some('\u{8}'),
                        'f' => Some('\u{c}'),
                        other => Some(other),
                    }
                }
                other => Some(other),
            };
            for decoded in char::decode_utf16(units.iter().map(|(unit, _)| *unit)) {
                text.push((decoded.unwrap_or('\u{fffd}'), units[0].1));
            }
            units.clear();
            match unescaped {
                Some(char) => text.push((char, place)),
                None => return text,
            }
        }
    }
}

/// Checks the place of a finding in a text.
fn assert_place(text: &str, finding: &Value) {
    let field = |name: &str| finding[name].as_str().unwrap_or_default();
    let mut chars = placed(text);
    let mut ways = vec![field("pointer").to_owned()];
    ways.extend(finding["inner"].as_array().into_iter().flatten().map(|way| way.as_str().unwrap().to_owned()));
    let last = ways.pop().unwrap();
    for way in ways {
        if chars.iter().all(|(char, _)| char.is_ascii_alphanumeric() || "+/=".contains(*char)) {
            // What is packed stands where its string begins, which the way before it has led to.
            return;
        }
        let entries = Naive::read(&chars);
        chars = entries.into_iter().rfind(|entry| entry.pointer == way).expect("the way leads to a text").text;
    }
    let place = (finding["line"].as_u64().unwrap(), finding["column"].as_u64().unwrap());
    if last.is_empty() {
        // A whole document; a text that should hold one may hold something else. What is packed stands where its string begins.
        let (first, (line, column)) = *chars.iter().find(|(char, _)| !char.is_whitespace()).unwrap();
        let is_packed = first.is_ascii_alphanumeric() && place == (line, column - 1);
        assert!(is_packed || place == (line, column), "{finding:#}");
        return;
    }
    if field("rule") == "truncated" {
        // Behind the last character of what is no JSON.
        return assert_eq!(chars.last().unwrap().1.0, place.0, "{finding:#}");
    }
    let entries = Naive::read(&chars);
    let found: Vec<_> = entries.iter().filter(|entry| entry.pointer == last).collect();
    let expected = match (field("rule"), found.last()) {
        ("unknown-member" | "duplicate-member", Some(_)) => found.iter().map(|entry| entry.name).collect(),
        (_, Some(entry)) => vec![entry.value, entry.name],
        (_, None) => {
            assert!(field("found").contains("nothing"), "{finding:#}");
            let parent = last.rsplit_once('/').unwrap().0;
            vec![entries.iter().find(|entry| entry.pointer == parent).expect("the member has a parent").value]
        }
    };
    assert!(expected.contains(&place), "expected {expected:?}: {finding:#}");
}

fn assert_places(path: &str) -> usize {
    let text = String::from_utf8(std::fs::read(fixtures().join(path)).unwrap()).unwrap();
    let arguments = ["validate", "--format", "json", "--explain-detection", path];
    let findings = run(arguments).findings();
    for finding in &findings {
        assert_place(&text, finding);
    }
    findings.len()
}

#[test]
fn places_in_documents_of_every_type() {
    for family in ["cloudtrail-records", "ses-events"] {
        let folder = fixtures().join(family);
        let outcome = run(["validate", "--format", "json", "--explain-detection", family]);
        let mut texts = std::collections::BTreeMap::new();
        for finding in outcome.findings() {
            let file = finding["file"].as_str().unwrap().to_owned();
            let name = file.rsplit('/').next().unwrap();
            let text = texts.entry(file.clone()).or_insert_with(|| std::fs::read_to_string(folder.join(name)).unwrap());
            assert_place(text, &finding);
        }
        assert!(texts.len() + 5 > names(family).len(), "all but empty log files are explained");
    }
}

#[test]
fn places_in_envelopes_and_containers() {
    for name in [
        "array.json",
        "cloudwatch-logs-decoded.json",
        "cloudwatch-logs-filter-log-events.json",
        "cloudwatch-logs-get-log-events.json",
        "insights-results.json",
        "lookalike-dynamodb-stream.json",
        "lookup-events-output.json",
        "mixed-families.json",
        "records-not-first.json",
        "log-file.json",
        "bom.json",
        "ses-lambda-without-verdicts.json",
        "ses-raw-delivery.json",
        "ses-sns-http.json",
        "ses-sqs-sns.json",
        "sns-delivery-notification.json",
    ] {
        assert!(assert_places(&format!("files/{name}")) > 0, "{name}");
    }
}

/// Wrappers of text without words before it; of what is base64 the place is that of the string.
#[test]
fn places_in_wrappers() {
    let is_text = |name: &String| {
        let packed = [
            "base64",
            "kinesis",
            "firehose",
            "record-of-a-put",
            "kafka",
            "mq",
            "lattice",
            "logs-message",
            "fluent-bit",
            "telemetry",
        ];
        !packed.iter().any(|it| name.contains(it))
    };
    for name in names("wrappers").iter().filter(|name| is_text(name)) {
        assert!(assert_places(&format!("wrappers/{name}")) > 0, "{name}");
    }
}

#[test]
fn places_in_valid_but_trying_files() {
    for name in [
        "duplicate-key.json",
        "duplicate-key-escaped.json",
        "duplicate-unknown-key.json",
        "lone-surrogate.json",
        "records-not-objects.json",
        "records-null.json",
        "records-not-an-array.json",
        "number-400-digits.json",
    ] {
        assert!(assert_places(&format!("broken/{name}")) > 0, "{name}");
    }
}

/// A fault within texts within texts: where it is in the file, and the way there.
#[test]
fn places_deep_inside() {
    for (name, place, ways, first, human) in [
        (
            "ses-sns-http.json",
            (6, 215),
            vec!["/Message", "/bounce/bouncedRecipients"],
            r#"\"mary@example.com\""#,
            "6:215 at /Message -> /bounce/bouncedRecipients\n",
        ),
        (
            "ses-sqs-sns.json",
            (6, 1782),
            vec!["/Records/0/body", "/Message", "/mail/tags/campaign"],
            r#"\\\"spring\\\""#,
            "6:1782 at /Records/0/body -> /Message -> /mail/tags/campaign\n",
        ),
    ] {
        let path = format!("files/{name}");
        let [finding] = &run(["validate", "--format", "json", &path]).findings()[..] else { panic!("{name}") };
        assert_eq!((finding["line"].as_u64(), finding["column"].as_u64()), (Some(place.0), Some(place.1)), "{name}");
        assert_eq!(finding["pointer"], ways[0], "{name}");
        assert_eq!(finding["inner"], serde_json::json!(ways[1..]), "{name}");
        let report = run(["validate", &path]).stdout;
        assert!(report.contains(&format!("\n  --> {path}:{human}")), "{report}");
        let chars = placed(&std::fs::read_to_string(fixtures().join(&path)).unwrap());
        let there = chars.iter().skip_while(|(_, at)| *at != place).map(|(char, _)| char);
        assert!(there.collect::<String>().starts_with(first), "{name}");
    }
}

/// In an export of a log group the time in front of a record counts for the column.
#[test]
fn places_behind_a_time() {
    let text = format!("2026-03-02T08:15:30.120Z {}\n", super::records::odd_record()).repeat(2);
    let findings = super::support::run_on_bytes(&["validate", "--format", "json", "-"], text.as_bytes()).findings();
    let column = text.find(r#""futureMember""#).unwrap() + 1;
    for (line, finding) in (1..).zip(&findings) {
        assert_eq!((finding["line"].as_u64(), finding["column"].as_u64()), (Some(line), Some(column as u64)));
    }
    assert_eq!(findings.len(), 2);
}

#[test]
fn the_naive_reading_reads() {
    let chars = placed("{\"a\":\n [1,\"\\u00e9\\n\\ud83d\\ude00{}\"]}");
    let entries = Naive::read(&chars);
    let pointers: Vec<_> = entries.iter().map(|entry| entry.pointer.as_str()).collect();
    assert_eq!(pointers, ["", "/a", "/a/0", "/a/1"]);
    assert_eq!((entries[1].name, entries[1].value), ((1, 2), (2, 2)));
    let text = [('é', (2, 6)), ('\n', (2, 12)), ('😀', (2, 14)), ('{', (2, 26)), ('}', (2, 27))];
    assert_eq!(entries[3].text, text);
}
