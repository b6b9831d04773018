//! Pointers without names that no type knows.

use std::borrow::Cow;

use super::HIDDEN;
use super::ours::is_ours;
use crate::verdict::secret_form;

/// Digits of an index; longer numbers are identifiers.
const INDEX: usize = 7;

/// Longest name that fields have.
const LONGEST: usize = 40;

/// Digits that follow each other in no name of a field.
const DIGITS: usize = 5;

/// The name that a pointer ends in, or the last of those behind it.
pub(super) fn last_name(pointer: &str, inner: &[String]) -> Option<String> {
    let last = inner.last().map_or(pointer, String::as_str);
    let (_, token) = last.rsplit_once('/')?;
    let name = unescaped(token).into_owned();
    (!is_index(&name)).then_some(name)
}

/// Whether a name is one that fields have, and not data that was used as a name.
pub(super) fn is_name(name: &str) -> bool {
    let begins = name.starts_with(|first: char| first.is_ascii_alphabetic() || matches!(first, '_' | '@' | '$'));
    let is_of_name = |char: char| char.is_ascii_alphanumeric() || matches!(char, '_' | '-' | ':');
    let mut runs = name.split(|char: char| !char.is_ascii_digit());
    begins
        && name.len() <= LONGEST
        && secret_form::next(name, 0).is_none()
        && name.chars().skip(1).all(is_of_name)
        && runs.all(|run| run.len() < DIGITS)
}

/// A pointer whose unknown names are hidden; `last` is shown where it ends in that.
pub(super) fn without_names(pointer: &str, last: Option<&str>) -> String {
    let tokens: Vec<_> = pointer.split('/').collect();
    let end = tokens.len().saturating_sub(1);
    let shown = tokens.iter().enumerate().map(|(index, token)| {
        let name = unescaped(token);
        let is_shown = is_index(&name) || is_ours(&name) || index == end && last == Some(&*name);
        if is_shown { *token } else { HIDDEN }
    });
    shown.collect::<Vec<_>>().join("/")
}

fn is_index(name: &str) -> bool {
    matches!(name, "" | "*") || name.len() <= INDEX && name.bytes().all(|byte| byte.is_ascii_digit())
}

fn unescaped(token: &str) -> Cow<'_, str> {
    if token.contains('~') { token.replace("~1", "/").replace("~0", "~").into() } else { token.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_types_and_indexes_stay() {
        assert_eq!(without_names("", None), "");
        assert_eq!(without_names("/Records/12/eventName", None), "/Records/12/eventName");
        assert_eq!(without_names("/mail/tags/for jane/0", None), "/mail/tags/…/0");
        assert_eq!(without_names("/mail/evntType", Some("evntType")), "/mail/evntType");
        assert_eq!(without_names("/evntType/mail", Some("mail")), "/…/mail");
        assert_eq!(without_names("/111122223333/a~1b", Some("a/b")), "/…/a~1b");
        assert_eq!(last_name("/Records/0", &[]), None);
        assert_eq!(last_name("/Message", &["/a~1b".to_owned()]).as_deref(), Some("a/b"));
    }

    #[test]
    fn names_of_fields() {
        assert!(["evntType", "x-amz-id-2", "aws:PrincipalOrg", "@mesage", "sha384hash"].into_iter().all(is_name));
        for name in
            ["", "jane@example.com", "jane doe", "i-0123456789abcdef0", "192.0.2.1", "a.b", "é", "a111122223333"]
        {
            assert!(!is_name(name), "{name}");
        }
    }
}
