//! What a time looks like on the wire.

use std::str;

use mailtrail_wire::{
    Content, Flaw, LexicalShape, Number, Shape, TextForm, TextShape, TextValue as _, Timestamp, Wire as _,
};

use super::instant;

/// A text or a number; a text whose time nobody can tell is unusual.
pub(super) static SHAPE: Shape = Shape::Either([&Shape::Lexical(&TEXT), Number::SHAPE]);

static TEXT: LexicalShape = LexicalShape {
    text: &TextShape {
        name: "EventTimestamp",
        description: "Milliseconds or seconds since 1970, an instant in RFC 3339 form or a day; any other text is tolerated.",
        pattern: "",
        usual: match str::from_utf8(&BYTES) {
            Ok(pattern) => pattern,
            Err(_) => "",
        },
        examples: &["1772439330000", "2026-03-02T08:15:30Z"],
    },
    form,
    content: Content::Time,
    flaws,
};

/// Days that exist, and numbers of 9 to 13 digits.
const OTHERS: &str = concat!(
    "|^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))",
    "|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$",
    "|^[0-9]{9,13}(\\.[0-9]*)?$",
);

/// The pattern of an instant and those of the other forms, one behind the other.
const BYTES: [u8; Timestamp::TEXT.pattern.len() + OTHERS.len()] = {
    let (first, second) = (Timestamp::TEXT.pattern.as_bytes(), OTHERS.as_bytes());
    let mut bytes = [0; Timestamp::TEXT.pattern.len() + OTHERS.len()];
    let mut at = 0;
    while at < bytes.len() {
        bytes[at] = if at < first.len() { first[at] } else { second[at - first.len()] };
        at += 1;
    }
    bytes
};

fn form(text: &str) -> TextForm {
    let is_time = Timestamp::form(text) != TextForm::Unreadable || instant::of_text(text).is_some();
    if is_time { TextForm::Usual } else { TextForm::Unusual }
}

fn flaws(text: &str) -> Vec<Flaw> {
    Timestamp::flaws(text)
}
