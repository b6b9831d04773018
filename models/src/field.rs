//! Fields of structures, and their types.

use std::fmt;

/// A field of a request, of a response, or of a structure in these.
///
/// ```
/// let service = mailtrail_models::services("iam").next().unwrap();
/// let field = &service.request(service.operation("DeleteUser").unwrap())[0];
/// assert_eq!((field.name.as_str(), field.logged_name().as_str()), ("UserName", "userName"));
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub struct Field {
    /// Name in the model.
    pub name: String,
    /// Other names that it has in JSON or XML.
    pub others: Vec<String>,
    /// Type of its value.
    pub kind: Type,
}

/// Type of a value.
///
/// ```
/// use mailtrail_models::Type;
///
/// assert_eq!(Type::List(Box::new(Type::Text)).to_string(), "array of strings");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Type {
    /// A string.
    Text,
    /// A boolean.
    Flag,
    /// A number.
    Number,
    /// A time, as a string or a number.
    Time,
    /// Bytes, in any encoding.
    Bytes,
    /// Anything.
    Any,
    /// An array.
    List(Box<Type>),
    /// An object with arbitrary names.
    Map(Box<Type>),
    /// An object: the number of a structure of its service.
    Structure(usize),
}

impl Field {
    /// Returns the name as CloudTrail writes it: with a lowercase first letter.
    ///
    /// ```
    /// let service = mailtrail_models::services("workmail").next().unwrap();
    /// let request = service.request(service.operation("CreateAlias").unwrap());
    /// assert_eq!(request[0].logged_name(), "organizationId");
    /// ```
    pub fn logged_name(&self) -> String {
        let mut name = self.name.clone();
        if let Some(first) = name.get_mut(..1) {
            first.make_ascii_lowercase();
        }
        name
    }
}

/// Fields of a structure.
pub(super) fn fields(line: &str) -> Vec<Field> {
    let mut words = line.split(' ');
    std::iter::from_fn(|| {
        let mut names = words.next().filter(|names| !names.is_empty())?.split('|').map(ToOwned::to_owned);
        let kind = kind(words.next()?);
        Some(Field { name: names.next()?, others: names.collect(), kind })
    })
    .collect()
}

fn kind(word: &str) -> Type {
    match word.split_at_checked(1) {
        Some(("[", rest)) => Type::List(Box::new(kind(rest))),
        Some(("{", rest)) => Type::Map(Box::new(kind(rest))),
        Some(("s", _)) => Type::Text,
        Some(("b", _)) => Type::Flag,
        Some(("n", _)) => Type::Number,
        Some(("t", _)) => Type::Time,
        Some(("x", _)) => Type::Bytes,
        _ => word.parse().map_or(Type::Any, Type::Structure),
    }
}

impl Type {
    fn plural(&self) -> String {
        match self {
            Self::Any | Self::Bytes => "anything".to_owned(),
            Self::List(inner) => format!("arrays of {}", inner.plural()),
            Self::Map(inner) => format!("objects of {}", inner.plural()),
            other => format!("{other}s"),
        }
    }
}

impl fmt::Display for Type {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text => formatter.write_str("string"),
            Self::Flag => formatter.write_str("boolean"),
            Self::Number => formatter.write_str("number"),
            Self::Time => formatter.write_str("time"),
            Self::Bytes => formatter.write_str("bytes"),
            Self::Any => formatter.write_str("anything"),
            Self::List(inner) => write!(formatter, "array of {}", inner.plural()),
            Self::Map(inner) => write!(formatter, "object of {}", inner.plural()),
            Self::Structure(_) => formatter.write_str("object"),
        }
    }
}
