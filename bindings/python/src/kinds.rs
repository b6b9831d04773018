//! What documents are, and the names of that.

use mailtrail::{Expected, FAMILIES, Stranger};
use pyo3::prelude::*;

/// What a document was found to be, and why.
#[pyclass(frozen, get_all, module = "mailtrail")]
#[derive(Clone, Debug)]
pub(crate) struct Identity {
    /// `kind`, `envelope` or `unknown`.
    what: &'static str,
    /// Name of the kind or envelope, with hyphens.
    name: Option<String>,
    /// The family of the kind.
    family: Option<&'static str>,
    /// Why, or what it looks like if it is not known.
    why: String,
}

#[pymethods]
impl Identity {
    fn __repr__(&self) -> String {
        match &self.name {
            Some(name) => format!("<Identity {name}: {}>", self.why),
            None => format!("<Identity unknown: {}>", self.why),
        }
    }
}

/// Decides what a JSON document is, by its discriminators and never by trial.
#[pyfunction]
pub(crate) fn identify(py: Python<'_>, text: &str) -> Identity {
    py.detach(|| match mailtrail::identify(text) {
        mailtrail::Identity::Kind(kind, why) => Identity {
            what: "kind",
            name: Some(hyphenated(kind.name)),
            family: Some(family(kind.name)).filter(|name| !name.is_empty()),
            why,
        },
        mailtrail::Identity::Envelope(envelope, why) => {
            Identity { what: "envelope", name: Some(hyphenated(envelope.name)), family: None, why }
        }
        mailtrail::Identity::Unknown(stranger) => {
            Identity { what: "unknown", name: None, family: None, why: looks(&stranger) }
        }
        _ => Identity { what: "unknown", name: None, family: None, why: String::new() },
    })
}

/// Names of all families, kinds and envelopes.
#[pyfunction]
pub(crate) fn kinds() -> (Vec<String>, Vec<String>, Vec<String>) {
    let [families, kinds, envelopes] = Expected::names();
    (families, kinds, envelopes)
}

/// The rules: name, and what their findings are about.
#[pyfunction]
pub(crate) fn rules() -> Vec<(&'static str, String)> {
    mailtrail::Rule::ALL.iter().map(|rule| (rule.name, rule.title.to_owned())).collect()
}

/// Name of the family of a kind.
pub(crate) fn family(kind: &str) -> &'static str {
    let of = FAMILIES.iter().find(|family| (family.kinds)().iter().any(|known| known.name == kind));
    of.map_or("", |family| family.name)
}

fn hyphenated(name: &str) -> String {
    name.replace(' ', "-")
}

fn looks(stranger: &Stranger) -> String {
    match stranger {
        Stranger::Object { names, .. } if names.is_empty() => "empty object".into(),
        Stranger::Object { names, more } => {
            let more = if *more { ", ..." } else { "" };
            format!("object with {}{more}", mailtrail::report::plain(&names.join(", ")))
        }
        Stranger::Row => "row of Logs Insights without `@message`".into(),
        Stranger::Array => "array".into(),
        Stranger::String => "string".into(),
        Stranger::Number => "number".into(),
        Stranger::Boolean => "boolean".into(),
        Stranger::Null => "null".into(),
        Stranger::Text => "text".into(),
        _ => "not known".into(),
    }
}
