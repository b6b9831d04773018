//! The label beside the mark of an excerpt.

use std::borrow::Cow;

use super::{Finding, UNRECOGNIZED};

/// Longest label, in characters: what is longer is in the message.
const LONGEST: usize = 50;

/// What is wrong at the place of a finding, in a few words.
pub(super) fn label(finding: &Finding) -> Option<String> {
    let expected = || Some(Cow::Owned(format!("expected {}", finding.expected)));
    let label = match &*finding.rule {
        "missing-member" if finding.fix.is_none() => Some(match last_name(finding) {
            Some(name) if finding.length == 1 => format!("`{name}` is missing in this object").into(),
            _ => "missing in this object".into(),
        }),
        "missing-member" | "misnamed" => expected(),
        "missing-one-of" if finding.fix.is_none() => expected(),
        "empty-object" => Some("empty".into()),
        "unknown-member" | "call-unknown-field" => Some("unknown field".into()),
        "unknown-value" => Some("unknown value".into()),
        "unknown-type" => Some("unknown type".into()),
        "call-unknown-operation" => Some("unknown operation".into()),
        "duplicate-member" => Some("the same name again".into()),
        "truncated" => Some("the text ends here".into()),
        "trailing-text" => Some("not part of the document".into()),
        "invalid-utf8" => Some("not UTF-8".into()),
        "contradiction" | "fragment" | "comment" | "conflict-marker" | "more-findings" | "detection" | "separator"
        | "unexpected-kind" | "prefixed-lines" | "not-json" | "too-deep" | "document-too-long" | "unpacks-too-far" => {
            None
        }
        rule if rule == UNRECOGNIZED => Some("not a known document".into()),
        "packed-json" => Some("a string that holds JSON".into()),
        _ if finding.level == super::Level::Known => None,
        _ if finding.expected.is_empty() || finding.expected == "JSON" => None,
        _ => expected(),
    };
    label.filter(|label| label.chars().count() <= LONGEST).map(Cow::into_owned)
}

/// Last name of the place.
fn last_name(finding: &Finding) -> Option<String> {
    let way = finding.inner.last().unwrap_or(&finding.pointer);
    let (_, name) = way.rsplit_once('/')?;
    Some(name.replace("~1", "/").replace("~0", "~"))
}
