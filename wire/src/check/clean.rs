//! Fast paths for valid values.

use crate::{Member, Reader, Shape, TextForm};

/// Goes behind a scalar that is as its shape says, which is what most values are.
///
/// Of any other value the place stays, and looking at it the long way tells what is wrong, if anything is.
pub(super) fn skip_clean(reader: &mut Reader<'_>, shape: &'static Shape) -> bool {
    match shape {
        Shape::Text => reader.skip_plain(),
        Shape::Lexical(lexical) => reader.skip_plain_if(|text| (lexical.form)(text) == TextForm::Usual),
        Shape::Enum(set) => reader.skip_plain_if(|text| set.is_known(text)),
        Shape::Bool | Shape::Flag { text: false } => reader.skip_literal(),
        Shape::Flag { text: true } => reader.skip_plain_if(|text| matches!(text, "true" | "false")),
        Shape::Number => reader.skip_clean_number(),
        Shape::Either([first, second]) => {
            // Of the second shape, none is clean that begins with another byte.
            let is_first = reader.peek().is_some_and(|byte| first.begins_with(byte));
            skip_clean(reader, if is_first { first } else { second })
        }
        _ => false,
    }
}

/// The same for the value of a member that decides the type of its object.
#[inline]
pub(super) fn skip_clean_discriminator(reader: &mut Reader<'_>, member: &'static Member) -> bool {
    match member.shape {
        Shape::Text => reader.skip_plain_if(|text| member.one_of.contains(&text)),
        Shape::Enum(set) => reader.skip_plain_if(|text| member.one_of.contains(&text) && set.is_known(text)),
        _ => false,
    }
}
