//! Rules for text that is not JSON, and tables that do not match their headers.

use mailtrail_wire::Level::{Error, Note, Warning};

use crate::verdict::rule::Rule;

pub(super) const RULES: &[Rule] = &[
    // Text that is not JSON.
    Rule {
        name: "syntax",
        levels: &[Error],
        title: "text that is not JSON",
        text: "The message says what was expected and what was found. The rest of the document is checked as if the fault were fixed, and \
               reading continues with the next document.",
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
        text: "The limit is 128 levels. AWS writes no deeper documents.",
        example: "",
    },
    Rule {
        name: "document-too-long",
        levels: &[Error],
        title: "a document that is too long",
        text: "The limit is 32 MiB for one document; a list of documents may have any length. If the file has several documents, a closing \
               bracket or quote is missing.",
        example: "",
    },
    Rule {
        name: "unpacks-too-far",
        levels: &[Error],
        title: "an envelope that unpacks to too much",
        text: "The content of the envelopes of one document is limited, so that a small file cannot unpack to endless work.",
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
        text: "Close the cell with `\"`, and write each `\"` inside it twice. Reading continues at the next whole row.",
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
        text: "Such lines are not checked. Configure the delivery with a delimiter that no value contains, such as a tab, or with JSON.",
        example: "#Fields: resource_arn event_timestamp\narn:aws:ses:eu-west-1:111122223333:mailmanager-rule-set/rs-EXAMPLE1\n",
    },
    Rule {
        name: "w3c-value",
        levels: &[Warning],
        title: "a list or object in a W3C log that is not JSON",
        text: "AWS does not say how such logs write lists and objects. The value is not checked; the rest of the line is.",
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
];
