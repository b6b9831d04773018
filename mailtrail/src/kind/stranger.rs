//! Description of an unknown document.

use mailtrail_wire::{JsonKind, JsonRef};

/// Description of a document of no known kind.
///
/// ```
/// use mailtrail::{Identity, Stranger, identify};
///
/// let Identity::Unknown(Stranger::Object { names, more }) = identify(r#"{"a":1,"b":2}"#) else { unreachable!() };
/// assert_eq!((names.join(" ").as_str(), more), ("a b", false));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Stranger {
    /// An object.
    Object {
        /// The names of its first fields.
        names: Vec<String>,
        /// Whether it has more fields.
        more: bool,
    },
    /// A row of Logs Insights without `@message`.
    Row,
    /// Any other array.
    Array,
    /// A string.
    String,
    /// A number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// `null`
    Null,
    /// Text in an envelope, without a JSON object.
    Text,
    /// An envelope nested more deeply than this.
    TooDeep(usize),
}

impl Stranger {
    /// Looks at a document.
    pub(crate) fn of(view: JsonRef<'_>) -> Self {
        const SHOWN: usize = 5;
        match view.kind() {
            JsonKind::Object => {
                let mut names: Vec<_> = view.members().map(|(name, _)| name.into_owned()).take(SHOWN + 1).collect();
                let more = names.len() > SHOWN;
                names.truncate(SHOWN);
                Self::Object { names, more }
            }
            JsonKind::List => match view.items().next().map(|item| item.probe(["field", "value"])) {
                Some([Some(_), Some(_)]) => Self::Row,
                _ => Self::Array,
            },
            JsonKind::Text => Self::String,
            JsonKind::Number => Self::Number,
            JsonKind::Bool => Self::Boolean,
            JsonKind::Null => Self::Null,
        }
    }
}
