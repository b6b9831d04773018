//! The shape of a time.

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
        usual: USUAL,
        rules: Timestamp::TEXT.rules,
        examples: &["1772439330000", "2026-03-02T08:15:30Z"],
    },
    form,
    content: Content::Time,
    flaws,
};

/// Forms of a [`Timestamp`], of which there may be the day alone, and numbers of 9 to 13 digits.
const USUAL: &str = concat!(
    "^[0-9]{4}(-[0-9]{2}){2}([Tt ][0-9]{2}(:[0-9]{2}){2}(\\.[0-9]+)?([Zz]| ?[+-][0-9]{2}:?[0-9]{2})?)?$",
    "|^[0-9]{8}T[0-9]{6}Z$|^[0-9]{9,13}(\\.[0-9]*)?$",
);

fn form(text: &str) -> TextForm {
    let is_time = Timestamp::form(text) != TextForm::Unreadable || instant::of_text(text).is_some();
    if is_time { TextForm::Usual } else { TextForm::Unusual }
}

fn flaws(text: &str) -> Vec<Flaw> {
    Timestamp::flaws(text)
}
