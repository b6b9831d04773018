//! Strings of a certain form.

use crate::{Content, Flaw, TextForm, TextShape};

/// A type that represents a string of a certain form and keeps its text.
///
/// Implement it and call [`text_value!`](crate::text_value), which adds [`Wire`](crate::Wire), serde, `Display` and
/// `FromStr`.
///
/// ```
/// use mailtrail_wire::{Document as _, TextShape, TextValue};
///
/// #[derive(Clone, Debug, PartialEq)]
/// struct AccountId(String);
///
/// impl TextValue for AccountId {
///     const TEXT: &'static TextShape = &TextShape {
///         name: "AccountId",
///         description: "Twelve digits.",
///         pattern: "^[0-9]{12}$",
///         usual: "^[0-9]{12}$",
///         rules: &[],
///         examples: &["111122223333"],
///     };
///
///     fn parse(text: &str) -> Option<Self> {
///         (text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| Self(text.into()))
///     }
///
///     fn as_str(&self) -> &str {
///         &self.0
///     }
/// }
/// mailtrail_wire::text_value!(AccountId);
///
/// assert_eq!(AccountId::from_json("\"111122223333\"")?.as_str(), "111122223333");
/// assert!("12".parse::<AccountId>().is_err());
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
pub trait TextValue: Sized {
    /// Description of the form.
    const TEXT: &'static TextShape;

    /// What the text says about people, where that is known of all texts of the form.
    ///
    /// ```
    /// use mailtrail_wire::{Content, TextValue, Timestamp};
    ///
    /// assert_eq!(Timestamp::CONTENT, Content::Time);
    /// ```
    const CONTENT: Content = Content::Unmarked;

    /// Parses a string of this form; `None` if it does not have this form.
    fn parse(text: &str) -> Option<Self>;

    /// Returns the exact text that was read.
    fn as_str(&self) -> &str;

    /// Judges a text. By default, everything that can be parsed is usual.
    fn form(text: &str) -> TextForm {
        match Self::parse(text) {
            Some(_) => TextForm::Usual,
            None => TextForm::Unreadable,
        }
    }

    /// Returns what is wrong with a text that is not usual. By default, nothing in particular.
    fn flaws(_: &str) -> Vec<Flaw> {
        Vec::new()
    }
}

/// Implements [`Wire`](crate::Wire), serde's traits, `Display` and `FromStr` for a [`TextValue`].
///
/// ```
/// use mailtrail_wire::{Document as _, TextForm, TextShape, TextValue, text_value};
///
/// /// Color as `#rrggbb`.
/// #[derive(Clone, Debug, PartialEq)]
/// struct Color(String);
///
/// impl TextValue for Color {
///     const TEXT: &'static TextShape = &TextShape {
///         name: "Color",
///         description: "Color.",
///         pattern: "^#[0-9a-f]{6}$",
///         usual: "^#[0-9a-f]{6}$",
///         rules: &[],
///         examples: &["#00ff00"],
///     };
///
///     fn parse(text: &str) -> Option<Self> {
///         (text.len() == 7 && text.starts_with('#')).then(|| Self(text.to_owned()))
///     }
///
///     fn as_str(&self) -> &str {
///         &self.0
///     }
/// }
///
/// text_value!(Color);
///
/// assert_eq!("#00ff00".parse::<Color>()?.to_string(), "#00ff00");
/// assert!(Color::from_json("\"green\"").is_err());
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[macro_export]
macro_rules! text_value {
    ($name:ident) => {
        impl $crate::Wire for $name {
            const SHAPE: &'static $crate::Shape = &$crate::Shape::Lexical(&$crate::LexicalShape {
                text: <$name as $crate::TextValue>::TEXT,
                form: <$name as $crate::TextValue>::form,
                content: <$name as $crate::TextValue>::CONTENT,
                flaws: <$name as $crate::TextValue>::flaws,
            });

            fn read_from(reader: &mut $crate::Reader<'_>) -> ::std::result::Result<Self, $crate::Fault> {
                reader.peek();
                let at = reader.at();
                reader
                    .text_as(<$name as $crate::TextValue>::parse)?
                    .ok_or($crate::Fault::new($crate::FaultKind::Mismatch($crate::Expected::Form), at))
            }

            fn write_to(&self, writer: &mut $crate::Writer) {
                writer.text($crate::TextValue::as_str(self));
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                formatter.write_str($crate::TextValue::as_str(self))
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = $crate::Error;

            fn from_str(text: &str) -> ::std::result::Result<Self, $crate::Error> {
                let fault = $crate::Fault::new($crate::FaultKind::Mismatch($crate::Expected::Form), 0);
                <$name as $crate::TextValue>::parse(text).ok_or_else(|| $crate::Error::new(text, fault))
            }
        }

        $crate::viewed_as_is!($name);

        $crate::serde_impls!($name);
    };
}
