//! Missing quotes, and quotes that should not be there.

use mailtrail_wire::{Issue, Json, JsonKind, JsonRef};

/// Digits of an account ID.
const ACCOUNT_ID: usize = 12;

/// What to do about a number or boolean where a string belongs.
pub(super) fn missing(issue: &Issue, token: &str) -> String {
    let is_account = issue.field().is_some_and(|field| field.to_ascii_lowercase().ends_with("accountid"));
    let is_number = token.bytes().all(|byte| byte.is_ascii_digit());
    match token.len() {
        ACCOUNT_ID if is_account && is_number => {
            format!("quote it: `\"{token}\"`; as a number, an account ID can lose leading zeros")
        }
        0..ACCOUNT_ID if is_account && is_number => {
            format!("quote it, with the leading zeros it has lost: `\"{token:0>ACCOUNT_ID$}\"`")
        }
        _ if is_account => format!("write the {ACCOUNT_ID} digits of the account ID in quotes"),
        _ => format!("quote it: `\"{token}\"`"),
    }
}

/// What to do about a string where a number belongs.
pub(super) fn around_number(text: &str) -> String {
    let is_number = Json::parse(text).is_ok_and(|json| json.view().kind() == JsonKind::Number);
    match text {
        "" => "write a number, or leave the field out".into(),
        text if is_number => format!("remove the quotes: `{text}`"),
        _ => "write a number, without quotes".into(),
    }
}

/// What to do about a string or number where a boolean belongs.
pub(super) fn around_boolean(text: &str) -> String {
    match text.to_ascii_lowercase().as_str() {
        "true" | "false" => format!("remove the quotes: `{}`", text.to_ascii_lowercase()),
        "1" | "yes" => "write `true`".into(),
        "0" | "no" => "write `false`".into(),
        _ => "write `true` or `false`".into(),
    }
}

/// What to do about a flag in the form of the other kind: a string for a boolean, or the reverse.
pub(super) fn flag(value: JsonRef<'_>) -> Option<String> {
    match (value.as_bool(), value.as_str()) {
        (Some(flag), _) => Some(format!("quote it: `\"{flag}\"`")),
        (None, Some(text)) => Some(around_boolean(&text)),
        _ => None,
    }
}
