//! Findings about documents of known kinds that were not expected.

use super::finding::REFERRAL;
use super::{Finding, Level, Summary};
use crate::envelope::{Place, Scope};
use crate::input::Position;
use crate::kind::Expected;

/// Names that are said of those that are expected.
const SHOWN: usize = 3;

/// Finding for a document that was recognized, and is not what was expected.
pub(crate) fn unexpected(scope: &Scope<'_>, name: &str, why: &str, expects: &[Expected]) -> Finding {
    let (expected, found) = (wanted(expects), described(name));
    let message = format!("expected {expected}, found {found} ({why})");
    let finding = Finding::new(Level::Error, "unexpected-kind", scope.place(0, ""), expected, found).saying(message);
    let option = name.replace(' ', "-");
    finding.helping(format!("it is not checked; if it belongs here, add `--expect {option}`"))
}

/// Finding for a run in which nothing expected was found, and nothing else that says so.
pub(crate) fn none_expected(counts: &Summary, expects: &[Expected]) -> Option<Finding> {
    let is_silent = counts.expected == Some(0) && counts.errors == 0 && counts.unreadable == 0;
    if !is_silent {
        return None;
    }
    let place = Place::file(Position::default(), String::new());
    let found = match counts.files {
        1 => "none in this file".to_owned(),
        files => format!("none in {files} files; this is the first"),
    };
    let finding = Finding::new(Level::Error, "no-expected-document", place, wanted(expects), found);
    Some(finding.helping(REFERRAL))
}

/// What is expected, in words.
fn wanted(expects: &[Expected]) -> String {
    let say = |expected: &Expected| {
        let name = expected.in_words();
        if expected.is_family() { format!("{} document", described(&name)) } else { described(&name) }
    };
    let shown: Vec<_> = expects.iter().take(SHOWN).map(say).collect();
    match (shown.split_last(), expects.len().saturating_sub(SHOWN)) {
        (Some((last, [])), 0) => last.clone(),
        (Some((last, others)), 0) => format!("{} or {last}", others.join(", ")),
        (_, more) => format!("{} or one of {more} more kinds", shown.join(", ")),
    }
}

/// A name with its article, as it is spoken.
fn described(name: &str) -> String {
    const SPELLED: [&str; 5] = ["http ", "s3 ", "ses", "sns", "sqs"];
    let is_vowel = name.starts_with(['a', 'e', 'i', 'o']) || SPELLED.iter().any(|word| name.starts_with(word));
    format!("{} `{name}`", if is_vowel { "an" } else { "a" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_expected_is_said_in_words() {
        let say = |names: &[&str]| {
            let expects: Vec<Expected> = names.iter().map(|name| name.parse().unwrap()).collect();
            wanted(&expects)
        };
        assert_eq!(say(&["ses"]), "an `ses` document");
        assert_eq!(say(&["cloudtrail-record", "ses"]), "a `cloudtrail record` or an `ses` document");
        assert_eq!(
            say(&["cloudtrail-event", "eventbridge-event", "ses-lambda-receipt-event"]),
            "a `cloudtrail-event`, an `eventbridge event` or an `ses-lambda-receipt-event`"
        );
        assert_eq!(
            say(&["sns", "ses", "workmail", "s3-test-event", "http-request"]),
            "an `sns` document, an `ses` document, a `workmail` document or one of 2 more kinds"
        );
    }
}
