//! Secrets among the options of a command: `--password …`, `-u jane:…`.

use std::ops::Range;

use mailtrail_wire::is_secret;

use super::Form;

/// Bytes before an option in which its command is looked for.
const BACK: usize = 256;

/// The value of an option that begins at a place.
pub(super) fn next(text: &str, at: usize) -> Option<(Range<usize>, Form)> {
    if text[..at].chars().next_back().is_some_and(|before| !before.is_whitespace() && !"\"'`".contains(before)) {
        return None;
    }
    let rest = &text[at..];
    if let Some(attached) = rest.strip_prefix("-p") {
        return attached_password(text, at, attached);
    }
    let length = rest.find(|char: char| char.is_whitespace() || char == '=').filter(|length| *length > 1)?;
    let (option, behind) = rest.split_at(length);
    let gap = behind.bytes().take_while(|byte| *byte == b' ').count();
    if gap == 0 {
        return None;
    }
    let value = &behind[gap..];
    let end = value.find(|char: char| char.is_whitespace() || "\"'`|;\\".contains(char)).unwrap_or(value.len());
    let value = &value[..end];
    if value.len() < 4 || value.starts_with('-') {
        return None;
    }
    let range = at + length + gap..at + length + gap + value.len();
    match option {
        // `-u 1000:1000` is a user and a group.
        "-u" | "--user" | "--proxy-user" => {
            let (user, password) = value.split_once(':')?;
            let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
            (!user.is_empty() && !password.is_empty() && !is_number(user) && !value.contains("://"))
                .then_some((range, Form::Login))
        }
        _ => option.strip_prefix("--").filter(|name| is_secret(name)).map(|_| (range, Form::Secret)),
    }
}

/// `mysql -psummer7`, `sshpass -p summer7`
fn attached_password(text: &str, at: usize, behind: &str) -> Option<(Range<usize>, Form)> {
    let line = &text[text.ceil_char_boundary(at.saturating_sub(BACK))..at];
    let line = &line[line.rfind('\n').map_or(0, |end| end + 1)..];
    if !["mysql", "mariadb", "sshpass"].iter().any(|command| line.contains(command)) {
        return None;
    }
    let gap = behind.bytes().take_while(|byte| matches!(byte, b' ' | b'\'' | b'"')).count();
    let value = &behind[gap..];
    let end = value.find(|char: char| char.is_whitespace() || "\"'`|;\\".contains(char)).unwrap_or(value.len());
    let begin = at + 2 + gap;
    (end >= 4 && !value.starts_with('-')).then(|| (begin..begin + end, Form::Secret))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_of_options() {
        let found = |text: &'static str| next(text, text.find('-').unwrap()).map(|(range, form)| (&text[range], form));
        assert_eq!(found("x --password summer7 y"), Some(("summer7", Form::Secret)));
        assert_eq!(found("curl -u jane:summer7 https://example.com/"), Some(("jane:summer7", Form::Login)));
        assert_eq!(found("mysql -psummer7 x"), Some(("summer7", Form::Secret)));
        for text in [
            "ssh -p 2222 x",
            "run -u 1000:1000",
            "x --user jane",
            "x --name summer7",
            "a-u jane:summer7",
            "--password",
            "--password --x",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
