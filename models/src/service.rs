//! The model of a service.

use crate::field::{Field, fields};

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
    /// Event source of its records without `.amazonaws.com`, as a rule.
    pub source: &'static str,
    /// Operations, by name.
    pub operations: Vec<Operation>,
    structures: Vec<Vec<Field>>,
}

/// An operation.
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

impl Service {
    pub(crate) fn read([name, version, title, source]: [&'static str; 4], text: &str) -> Self {
        let mut lines = text.split('\n');
        let operations = lines.by_ref().take_while(|line| !line.is_empty()).map(operation).collect();
        Self { name, version, title, source, operations, structures: lines.map(fields).collect() }
    }

    /// Returns the operation with a name.
    ///
    /// ```
    /// assert!(mailtrail_models::services("iam").next().unwrap().operation("Nothing").is_none());
    /// ```
    pub fn operation(&self, name: &str) -> Option<&Operation> {
        let at = self.operations.binary_search_by(|operation| operation.name.as_str().cmp(name)).ok()?;
        self.operations.get(at)
    }

    /// Returns the fields of the request of an operation.
    ///
    /// ```
    /// let service = mailtrail_models::services("sts").next().unwrap();
    /// assert!(service.request(service.operation("GetCallerIdentity").unwrap()).is_empty());
    /// ```
    pub fn request(&self, operation: &Operation) -> &[Field] {
        operation.request.map_or(&[], |at| self.structure(at))
    }

    /// Returns the fields of the response of an operation.
    ///
    /// ```
    /// let service = mailtrail_models::services("sts").next().unwrap();
    /// assert_eq!(service.response(service.operation("GetCallerIdentity").unwrap()).len(), 3);
    /// ```
    pub fn response(&self, operation: &Operation) -> &[Field] {
        operation.response.map_or(&[], |at| self.structure(at))
    }

    /// Returns the fields of a structure.
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
        use crate::Type;

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

fn operation(line: &str) -> Operation {
    let mut words = line.split(' ');
    let name = words.next().unwrap_or_default().to_owned();
    let [request, response] = [words.next(), words.next()].map(|word| word?.parse().ok());
    Operation { name, request, response }
}
