//! What a model says about a service.

use std::fmt;

/// A service as its model describes it.
///
/// ```
/// let service = mailtrail_models::services("iam").next().unwrap();
/// assert_eq!((service.name, service.version), ("iam", "2010-05-08"));
/// let operation = service.operation("CreateUser").unwrap();
/// let names: Vec<_> = service.request(operation).iter().map(|field| field.name.as_str()).collect();
/// assert!(names.contains(&"UserName"));
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub struct Service {
    /// Name in botocore.
    pub name: &'static str,
    /// Version of the API.
    pub version: &'static str,
    /// Name for people.
    pub title: &'static str,
    /// What stands before `.amazonaws.com` in the event source of its records, as a rule.
    pub source: &'static str,
    /// Operations, by name.
    pub operations: Vec<Operation>,
    structures: Vec<Vec<Field>>,
}

/// One operation.
///
/// ```
/// let service = mailtrail_models::services("sts").next().unwrap();
/// assert_eq!(service.operation("GetCallerIdentity").unwrap().name, "GetCallerIdentity");
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub struct Operation {
    /// Name of the operation.
    pub name: String,
    request: Option<usize>,
    response: Option<usize>,
}

/// One field of a request, an answer, or of something in these.
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
    /// Other names that it has on the wire.
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
    /// Bytes, in whatever form.
    Bytes,
    /// Anything.
    Any,
    /// An array.
    List(Box<Type>),
    /// An object with names of any kind.
    Map(Box<Type>),
    /// An object: the number of a structure of its service.
    Structure(usize),
}

impl Service {
    pub(crate) fn read([name, version, title, source]: [&'static str; 4], text: &str) -> Self {
        let mut lines = text.split('\n');
        let operations = lines.by_ref().take_while(|line| !line.is_empty()).map(operation).collect();
        Self { name, version, title, source, operations, structures: lines.map(fields).collect() }
    }

    /// Operation of this name.
    ///
    /// ```
    /// assert!(mailtrail_models::services("iam").next().unwrap().operation("Nothing").is_none());
    /// ```
    pub fn operation(&self, name: &str) -> Option<&Operation> {
        let at = self.operations.binary_search_by(|operation| operation.name.as_str().cmp(name)).ok()?;
        self.operations.get(at)
    }

    /// Fields of the request of one of its operations.
    ///
    /// ```
    /// let service = mailtrail_models::services("sts").next().unwrap();
    /// assert!(service.request(service.operation("GetCallerIdentity").unwrap()).is_empty());
    /// ```
    pub fn request(&self, operation: &Operation) -> &[Field] {
        operation.request.map_or(&[], |at| self.structure(at))
    }

    /// Fields of the answer of one of its operations.
    ///
    /// ```
    /// let service = mailtrail_models::services("sts").next().unwrap();
    /// assert_eq!(service.response(service.operation("GetCallerIdentity").unwrap()).len(), 3);
    /// ```
    pub fn response(&self, operation: &Operation) -> &[Field] {
        operation.response.map_or(&[], |at| self.structure(at))
    }

    /// Fields of a structure.
    ///
    /// ```
    /// use mailtrail_models::Type;
    ///
    /// let service = mailtrail_models::services("iam").next().unwrap();
    /// let user = &service.response(service.operation("CreateUser").unwrap())[0];
    /// let Type::Structure(at) = user.kind else { panic!("no structure") };
    /// assert!(service.structure(at).iter().any(|field| field.name == "Arn"));
    /// ```
    pub fn structure(&self, at: usize) -> &[Field] {
        self.structures.get(at).map_or(&[], Vec::as_slice)
    }

    #[cfg(test)]
    pub(crate) fn refers_to_what_it_has(&self) -> bool {
        let is_there = |at: usize| at < self.structures.len();
        let sides = self.operations.iter().flat_map(|operation| [operation.request, operation.response]).flatten();
        let kinds = self.structures.iter().flatten().map(|field| &field.kind);
        let inner = kinds.map(|mut kind| {
            while let Type::List(inner) | Type::Map(inner) = kind {
                kind = inner;
            }
            kind
        });
        let mut structures = inner.filter_map(|kind| if let Type::Structure(at) = kind { Some(*at) } else { None });
        sides.into_iter().all(is_there)
            && structures.all(is_there)
            && self.operations.is_sorted_by(|a, b| a.name < b.name)
    }
}

impl Field {
    /// Name as CloudTrail writes it: with a small first letter.
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

fn operation(line: &str) -> Operation {
    let mut words = line.split(' ');
    let name = words.next().unwrap_or_default().to_owned();
    let [request, response] = [words.next(), words.next()].map(|word| word?.parse().ok());
    Operation { name, request, response }
}

fn fields(line: &str) -> Vec<Field> {
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
