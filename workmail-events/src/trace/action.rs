//! What the actions of rules mean.

/// Effect that the name of an action announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Effect {
    /// Message goes no further.
    Stops,
    /// Message goes to another address.
    PassesOn,
    /// Message goes its usual way.
    Nothing,
    /// Message goes to a folder, or something that this version cannot tell.
    Other,
}

/// Effect of an action, by its words: the console, the answers of functions and mailbox rules spell actions differently,
/// and how the log does is not known. A negation makes any other word void.
pub(crate) fn effect(action: &str) -> Effect {
    let words = words(action);
    let has =
        |beginnings: &[&str]| words.iter().any(|word| beginnings.iter().any(|beginning| word.starts_with(beginning)));
    if words.iter().any(|word| matches!(word.as_str(), "no" | "not" | "never" | "dont" | "skip" | "bypass")) {
        Effect::Other
    } else if has(&["drop", "bounc"]) {
        Effect::Stops
    } else if has(&["forward", "redirect"]) {
        Effect::PassesOn
    } else if words == ["default"] {
        Effect::Nothing
    } else {
        Effect::Other
    }
}

/// Words of a name in small letters, whether they are set apart by blanks, signs or capitals.
fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut after_small = false;
    for char in text.chars() {
        let begins = !char.is_alphanumeric() || (after_small && char.is_uppercase());
        if begins {
            words.push(String::new());
        }
        if let (true, Some(word)) = (char.is_alphanumeric(), words.last_mut()) {
            word.extend(char.to_lowercase());
        }
        after_small = char.is_lowercase();
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings() {
        for (effect_of, texts) in [
            (
                Effect::Stops,
                &["Drop email", "DROP", "drop", "DropEmail", "DROP_EMAIL", "Send bounce response", "BOUNCE", "dropped"]
                    [..],
            ),
            (Effect::PassesOn, &["Forward", "REDIRECT", "forwardTo", "Redirect"]),
            (Effect::Nothing, &["Default", "DEFAULT"]),
            (
                Effect::Other,
                &[
                    "MOVE_TO_JUNK",
                    "Deliver to junk folder",
                    "Never deliver to junk folder",
                    "Never drop",
                    "BYPASS_SPAM_CHECK",
                    "Run AWS Lambda",
                    "Route to SMTP gateway",
                    "Move",
                    "Copy",
                    "Backdrop",
                    "",
                    "…",
                ],
            ),
        ] {
            for text in texts {
                assert_eq!(effect(text), effect_of, "{text}");
            }
        }
    }
}
