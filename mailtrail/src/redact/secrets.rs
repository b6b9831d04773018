//! Secrets that are told by their form, in texts.

use mailtrail_wire::Content;

use super::edits::Edits;
use super::forms::is_around;
use super::redactor::Redactor;
use super::stand_in::{is_documentation_v4, is_nothing, is_stand_in};
use crate::verdict::secret_form::{Form, SHORTEST, ip_host, next};

impl Redactor {
    /// Replaces secrets in a text at an offset, and hands over what stands between them.
    pub(super) fn secrets(
        &mut self,
        text: &str,
        base: usize,
        out: &mut Edits,
        between: &mut dyn FnMut(&mut Self, &str, usize, &mut Edits),
    ) {
        let (mut done, mut at) = (0, 0);
        while text.len() >= SHORTEST
            && let Some((range, form)) = next(text, at)
        {
            at = range.end;
            let value = &text[range.clone()];
            // URLs are replaced part by part, and so with what is secret in them.
            let is_own =
                is_example(value, form) || form != Form::Pem && !self.is_guard && is_in_url(&text[done..range.start]);
            if is_own {
                continue;
            }
            if range.start > done {
                between(self, &text[done..range.start], base + done, out);
            }
            self.secret(form, value, base + range.start, out);
            done = range.end;
        }
        if done < text.len() {
            between(self, &text[done..], base + done, out);
        }
    }

    fn secret(&mut self, form: Form, value: &str, at: usize, out: &mut Edits) {
        let content = match form {
            Form::Secret | Form::Login | Form::Pem => Content::Secret,
            Form::KeyId => Content::KeyId,
            Form::IpHost => Content::HostName,
        };
        if self.is_guard {
            return out.push(at..at + value.len(), content, "");
        }
        match form {
            Form::Login => self.put(content, value, "EXAMPLE", at, out),
            _ => self.replace(content, value, at, out),
        }
    }
}

/// Whether a value says itself that it is none.
fn is_example(value: &str, form: Form) -> bool {
    match form {
        Form::IpHost => ip_host(value).is_some_and(|(_, ip)| is_documentation_v4(ip)),
        Form::KeyId => value.contains("EXAMPLE") || value.ends_with("example"),
        Form::Pem => value.contains("EXAMPLE") || !has_body(value),
        // A word behind `auth:` may be a name that was replaced.
        Form::Secret | Form::Login => {
            value.contains("EXAMPLE") || is_nothing(value) || is_word(value) || is_stand_in(value)
        }
    }
}

/// Words that stand where a secret does.
fn is_word(value: &str) -> bool {
    matches!(value, "true" | "false" | "example" | "[REDACTED]" | "REDACTED" | "<redacted>")
}

/// Whether there is more than the first line of a key.
fn has_body(pem: &str) -> bool {
    let behind = pem.get(11..).and_then(|rest| rest.split_once("-----")).map_or("", |(_, behind)| behind);
    let body = behind.split("-----END").next().unwrap_or_default();
    body.bytes().filter(u8::is_ascii_alphanumeric).count() >= 8
}

/// Whether a text ends within a URL.
fn is_in_url(before: &str) -> bool {
    let begin = before.rfind(is_around).map_or(0, |at| at + 1);
    before.get(begin..).unwrap_or(before).contains("://")
}
