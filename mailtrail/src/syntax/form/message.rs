//! Protocol messages: HTTP, email.

use super::{Form, lines};

const METHODS: [&str; 7] = ["GET ", "POST ", "PUT ", "PATCH ", "DELETE ", "HEAD ", "OPTIONS "];

const HEADERS: [&str; 18] = [
    "from",
    "to",
    "cc",
    "subject",
    "date",
    "received",
    "return-path",
    "message-id",
    "mime-version",
    "content-type",
    "content-transfer-encoding",
    "dkim-signature",
    "reply-to",
    "delivered-to",
    "authentication-results",
    "x-original-to",
    "list-unsubscribe",
    "content-disposition",
];

pub(super) fn name(text: &str) -> Option<Form> {
    let first = lines(text).next()?;
    let is_request = METHODS.iter().any(|method| first.starts_with(method)) && first.contains(" HTTP/");
    let is_answer = ["HTTP/1.0 ", "HTTP/1.1 ", "HTTP/2 ", "HTTP/3 "].iter().any(|version| first.starts_with(version));
    if is_request || is_answer {
        return Some(Form::Http);
    }
    let is_header =
        |line: &&str| line.split_once(':').is_some_and(|(name, _)| HEADERS.contains(&&*name.to_lowercase()));
    let headers = lines(text).take_while(|line| !line.starts_with(['{', '['])).filter(is_header).count();
    if headers >= 2 && is_header(&first) || first.starts_with("From ") && headers >= 1 {
        return Some(Form::Mail);
    }
    let soft_ends = lines(text).filter(|line| line.ends_with('=') && (70..=76).contains(&line.len())).count();
    let escapes = ["=3D", "=22", "=20", "=0A", "=C3"].iter().any(|escape| text.contains(escape));
    (soft_ends >= 2 && escapes || text.starts_with("{=22")).then_some(Form::QuotedPrintable)
}
