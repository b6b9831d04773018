//! All rules, in groups: text, files, recognition, types, round trips, calls, and remarks of the report itself.

use mailtrail_wire::Level::{Error, Note, Warning};

use super::rule::Rule;

impl Rule {
    /// All rules but the known deviations, each of which has the name of its [erratum](mailtrail_wire::Erratum) as a rule.
    ///
    /// ```
    /// use mailtrail::Rule;
    ///
    /// assert!(Rule::ALL.iter().any(|rule| rule.name == "syntax"));
    /// ```
    pub const ALL: &'static [Self] = RULES;

    /// The rule of a name.
    ///
    /// ```
    /// assert!(mailtrail::Rule::of("weather").is_none());
    /// ```
    pub fn of(name: &str) -> Option<&'static Self> {
        Self::ALL.iter().find(|rule| rule.name == name)
    }
}

/// All rules but the known deviations.
const RULES: &[Rule] = &[
    // Text that is not JSON.
    Rule {
        name: "syntax",
        levels: &[Error],
        title: "text that is not JSON",
        text: "The message says what was expected and what stands there. The rest of the document is checked as if the fault were mended, and \
               reading goes on with the next document.",
        example: r#"{"eventVersion": "1.11" "userIdentity": {"type": "Root"}}"#,
    },
    Rule {
        name: "truncated",
        levels: &[Error],
        title: "a document that ends too early",
        text: "The file was cut off, or a bracket or quote is missing. The help names the object, array or string that is still open.",
        example: r#"{"eventVersion": "1.11", "userIdentity": {"#,
    },
    Rule {
        name: "invalid-utf8",
        levels: &[Error],
        title: "bytes that are not UTF-8",
        text: "JSON is UTF-8. Convert the file; the help gives the byte offset.",
        example: "",
    },
    Rule {
        name: "comment",
        levels: &[Error],
        title: "a comment in JSON",
        text: "JSON has no comments. Remove them.",
        example: "// a role\n{\"eventVersion\": \"1.11\", \"userIdentity\": {\"type\": \"Root\"}}",
    },
    Rule {
        name: "conflict-marker",
        levels: &[Error],
        title: "the marks of a merge conflict of Git",
        text: "Both sides of a merge are still in the file. Keep one, and remove the lines with `<<<<<<<`, `=======` and `>>>>>>>`.",
        example: "[\n<<<<<<< HEAD\n{\"eventVersion\": \"1.11\", \"userIdentity\": {\"type\": \"Root\"}}\n=======\n{}\n>>>>>>> other\n]",
    },
    Rule {
        name: "separator",
        levels: &[Warning, Error],
        title: "something other than white space between documents",
        text: "Commas, record separators, byte order marks and the like between documents are skipped, but other parsers stop there. A NUL \
               byte is an error: a file with a hole in it was often not written to its end.",
        example: "{\"eventVersion\": \"1.11\", \"userIdentity\": {\"type\": \"Root\"}},\n{\"eventVersion\": \"1.11\", \"userIdentity\": {\"type\": \"Root\"}}",
    },
    Rule {
        name: "fragment",
        levels: &[Error],
        title: "a line that looks like part of a document",
        text: "The beginning or the end of the document is missing, on this line or on the one before.",
        example: "started\n\"eventVersion\": \"1.11\",\n",
    },
    Rule {
        name: "trailing-text",
        levels: &[Error],
        title: "text after a document on the same line",
        text: "Remove it, or put each document on a line of its own.",
        example: "",
    },
    Rule {
        name: "too-deep",
        levels: &[Error],
        title: "a document nested too deeply",
        text: "Documents are read 128 levels deep. AWS writes none that are deeper.",
        example: "",
    },
    Rule {
        name: "document-too-long",
        levels: &[Error],
        title: "a document that is too long",
        text: "A document that is no list of documents is read up to 32 MiB. If there are several, a closing bracket or quote is missing.",
        example: "",
    },
    Rule {
        name: "unpacks-too-far",
        levels: &[Error],
        title: "an envelope that unpacks to too much",
        text: "What lies in the envelopes of one document has a limit, so that a small file cannot unpack to endless work.",
        example: "",
    },
    Rule {
        name: "packed-json",
        levels: &[Warning],
        title: "JSON packed into a string",
        text: "The document was encoded once too often. What is inside is checked anyway.",
        example: r#""{\"eventVersion\": \"1.11\", \"userIdentity\": {\"type\": \"Root\"}}""#,
    },
    Rule {
        name: "prefixed-lines",
        levels: &[Warning],
        title: "words before each line of a document",
        text: "A logger wrote a prefix before each line of a document. It is skipped and the document is checked; print the log without a \
               prefix, or each document on one line.",
        example: "web | {\nweb |  \"eventVersion\": \"1.11\",\nweb |  \"userIdentity\": {\"type\": \"Root\"}\nweb | }\n",
    },
    // Tables.
    Rule {
        name: "csv-quote",
        levels: &[Error],
        title: "quotation marks in CSV that do not match",
        text: "Close the cell with `\"`, and write each `\"` inside it twice. Reading goes on at the next whole row.",
        example: "",
    },
    Rule {
        name: "csv-cells",
        levels: &[Warning],
        title: "a row of CSV with more or fewer cells than the header",
        text: "Put cells with the delimiter or a line break in them in quotation marks.",
        example: "",
    },
    Rule {
        name: "w3c-values",
        levels: &[Error],
        title: "a line of a W3C log with more or fewer values than `#Fields:` has names",
        text: "Such lines are not checked. Deliver with a delimiter that no value holds, such as a tab, or as JSON.",
        example: "#Fields: resource_arn event_timestamp\narn:aws:ses:eu-west-1:111122223333:mailmanager-rule-set/rs-EXAMPLE1\n",
    },
    Rule {
        name: "w3c-value",
        levels: &[Warning],
        title: "a list or object in a W3C log that is not JSON",
        text: "AWS does not say how such logs write lists and objects. The value is not checked; all else of the line is.",
        example: "#Fields: resource_arn event_timestamp message_id recipients\n\
                  arn:aws:ses:eu-west-1:111122223333:mailmanager-ingress-point/inp-EXAMPLE1,1772439330120,EXAMPLE1,jane@example.com\n",
    },
    Rule {
        name: "row-without-message",
        levels: &[Note],
        title: "a row of Logs Insights without `@message`",
        text: "Nothing in it can be checked. Add `@message` to the query's `fields`.",
        example: r#"[[{"field": "@timestamp", "value": "2026-03-02 08:15:30.000"}]]"#,
    },
    // Files.
    Rule {
        name: "not-json",
        levels: &[Error],
        title: "a file in another format",
        text: "The message names the format where it is known, the help what to do.",
        example: "Event ID,Event time,Event name\na1b2,2026-03-02,ListUsers\n",
    },
    Rule {
        name: "empty-input",
        levels: &[Warning],
        title: "a file without a document",
        text: "The file is empty, or has nothing but white space or a header.",
        example: "\n",
    },
    Rule {
        name: "no-document",
        levels: &[Error],
        title: "a file in which nothing was recognized",
        text: "A run over such a file must not pass in silence. `mailtrail validate --explain-detection` says what each document is taken for.",
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
        text: "The message names the nearest kind and what keeps the document from being one. In a log, documents of other programs are normal \
               and are only counted.",
        example: r#"{"name": "jane"}"#,
    },
    Rule {
        name: "unexpected-kind",
        levels: &[Error],
        title: "a document of another kind than was asked for",
        text: "`--expect` names the kinds that may be there.",
        example: "",
    },
    Rule {
        name: "no-expected-failure",
        levels: &[Error],
        title: "a file that must fail did not fail so",
        text: "A configuration file, or one beside the file, says with which rule and where it fails. Mend the fixture, or remove what \
               is said of it.",
        example: "",
    },
    Rule {
        name: "no-expected-document",
        levels: &[Error],
        title: "a run in which nothing was found that was asked for",
        text: "`--expect` names kinds of which there was no document at all.",
        example: "",
    },
    // Documents that are not what their types say.
    Rule {
        name: "missing-member",
        levels: &[Error],
        title: "a required field is missing",
        text: "AWS's pages say that it is always there. If it stands there under another name, the message says under which.",
        example: r#"{"eventVersion": "1.11", "eventCategory": "Management", "userIdentity": {"type": "Root"}}"#,
    },
    Rule {
        name: "empty-object",
        levels: &[Error],
        title: "an object is empty though its type has required fields",
        text: "Either leave the object out or write its fields.",
        example: r#"{"eventType": "Bounce", "mail": {}, "bounce": {}}"#,
    },
    Rule {
        name: "missing-one-of",
        levels: &[Error],
        title: "none of several fields is there, though one has to be",
        text: "The message names them. `null`, an empty list and a flag that is false do not count.",
        example: "",
    },
    Rule {
        name: "wrong-type",
        levels: &[Error],
        title: "a value of another JSON type",
        text: "The message says which type was expected. Reading keeps such a value as it is; only checking calls it wrong.",
        example: r#"{"eventVersion": 1.11, "userIdentity": {"type": "Root"}}"#,
    },
    Rule {
        name: "unexpected-null",
        levels: &[Error],
        title: "`null` in a required field, a list or a map",
        text: "Write a value, or leave the element out.",
        example: r#"{"eventType": "Bounce", "mail": null, "bounce": {}}"#,
    },
    Rule {
        name: "bad-text",
        levels: &[Error],
        title: "a string that cannot be read as what it stands for",
        text: "A time that is none, an address that is none, an escape that stands for half a character.",
        example: r#"{"eventVersion": "1.11", "userIdentity": {"type": "Root"}, "eventTime": "yesterday"}"#,
    },
    Rule {
        name: "other-type",
        levels: &[Error],
        title: "a field says that the document is of another type",
        text: "The field that decides the type says one thing, and the rest of the document another.",
        example: r#"{"eventType": "Bounce", "mail": {}, "delivery": {}}"#,
    },
    Rule {
        name: "contradiction",
        levels: &[Warning],
        title: "values that contradict each other",
        text: "Each value is right by itself; together they cannot be.",
        example: "",
    },
    Rule {
        name: "unknown-value",
        levels: &[Warning],
        title: "a value that is none of the known ones",
        text: "It may be misspelt, or newer than this version. Reading keeps it.",
        example: r#"{"eventVersion": "1.11", "userIdentity": {"type": "Root"}, "eventType": "AwsApiCal"}"#,
    },
    Rule {
        name: "unknown-type",
        levels: &[Warning],
        title: "an object of a type that is none of the known ones",
        text: "It may be misspelt, or newer than this version. Reading keeps the object as JSON.",
        example: "",
    },
    Rule {
        name: "unusual-form",
        levels: &[Warning],
        title: "a value in an unusual, yet readable form",
        text: "AWS writes it differently, such as times in UTC with `Z`.",
        example: r#"{"eventVersion": "1.11", "userIdentity": {"type": "Root"}, "eventTime": "2026-03-02T08:15:30"}"#,
    },
    Rule {
        name: "duplicate-member",
        levels: &[Warning],
        title: "a field stands twice in one object",
        text: "Parsers differ in which of the two they see. Remove one.",
        example: r#"{"eventVersion": "1.11", "eventVersion": "1.11", "userIdentity": {"type": "Root"}}"#,
    },
    Rule {
        name: "unknown-member",
        levels: &[Note, Warning],
        title: "a field that is none of the known ones",
        text: "A note; a warning if a known field has nearly the same name. Reading keeps it.",
        example: r#"{"eventVersion": "1.11", "userIdentity": {"type": "Root"}, "weather": "fine"}"#,
    },
    Rule {
        name: "null",
        levels: &[Note],
        title: "`null` in an optional field",
        text: "AWS leaves such a field out, or writes `null` where this version does not expect it.",
        example: r#"{"eventVersion": "1.11", "userIdentity": {"type": "Root"}, "tlsDetails": {"cipherSuite": null}}"#,
    },
    // Round trips.
    Rule {
        name: "lost-member",
        levels: &[Error],
        title: "a field was lost in a round trip",
        text: "A fault of mailtrail. Please report it with the record.",
        example: "",
    },
    Rule {
        name: "added-member",
        levels: &[Error],
        title: "a field was added in a round trip",
        text: "A fault of mailtrail. Please report it with the record.",
        example: "",
    },
    Rule {
        name: "changed-value",
        levels: &[Error],
        title: "a value was changed in a round trip",
        text: "A fault of mailtrail. Please report it with the record.",
        example: "",
    },
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Options, validate_text};

    #[test]
    fn every_example_has_its_finding() {
        let wrong = Rule::ALL.iter().filter(|rule| !rule.example.is_empty()).filter_map(|rule| {
            let (findings, _) = validate_text(rule.example, &Options::default());
            let found =
                findings.iter().any(|finding| finding.rule == rule.name && rule.levels.contains(&finding.level));
            let all = findings.iter().map(|finding| format!("{} {}", finding.level, finding.rule));
            (!found).then(|| (rule.name, all.collect::<Vec<_>>()))
        });
        assert_eq!(wrong.collect::<Vec<_>>(), []);
    }

    #[test]
    fn names_are_unique_and_texts_complete() {
        let names: std::collections::BTreeSet<_> = Rule::ALL.iter().map(|rule| rule.name).collect();
        assert_eq!(names.len(), Rule::ALL.len());
        for rule in Rule::ALL {
            assert!(!rule.levels.is_empty() && !rule.title.ends_with('.') && rule.text.ends_with('.'), "{}", rule.name);
        }
    }
}
