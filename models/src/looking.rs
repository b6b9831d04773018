//! Compares a call with the model of its service.

mod forms;
mod walk;

use std::borrow::Cow;

use mailtrail_wire::JsonRef;

use self::walk::Walk;
use crate::{Note, NoteKind, Operation, Service, Side, near, services};

/// Result of comparing a record with the models.
///
/// ```
/// use mailtrail_models::{Outcome, look};
/// use mailtrail_wire::Json;
///
/// let outcome = |text: &str| look(Json::parse(text).unwrap().view());
/// assert_eq!(outcome(r#"{"eventName": "ConsoleLogin", "eventType": "AwsConsoleSignIn"}"#), Outcome::NotACall);
/// let unknown = outcome(r#"{"eventSource": "example.amazonaws.com", "eventName": "Do"}"#);
/// assert_eq!(unknown, Outcome::UnknownService("example.amazonaws.com".to_owned()));
/// let known = outcome(r#"{"eventSource": "sts.amazonaws.com", "eventName": "GetCallerIdentity"}"#);
/// assert_eq!(known, Outcome::Looked(Vec::new()));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Outcome {
    /// The record is not about an API call.
    NotACall,
    /// There is no model of the service.
    UnknownService(String),
    /// The record was compared with the model. The notes are what the model does not explain, at most a hundred.
    Looked(Vec<Note>),
}

const FIELDS: [&str; 6] =
    ["eventSource", "eventName", "eventType", "requestParameters", "responseElements", "errorCode"];

/// Compares a CloudTrail record with the model of its service.
///
/// See [`Note`].
pub fn look(record: JsonRef<'_>) -> Outcome {
    let [source, name, kind, request, response, error] = record.probe(FIELDS);
    let kind = kind.and_then(JsonRef::as_str).unwrap_or_default();
    let text = |value: Option<JsonRef<'_>>| value.and_then(JsonRef::as_str).map(Cow::into_owned);
    let (Some(source), Some(event)) = (text(source), text(name)) else { return Outcome::NotACall };
    if matches!(&*kind, "AwsServiceEvent" | "AwsConsoleSignIn" | "AwsConsoleSignin" | "AwsCloudTrailInsight") {
        return Outcome::NotACall;
    }
    let short = source.to_ascii_lowercase();
    let short = short.strip_suffix(".amazonaws.com").unwrap_or_default();
    let mut known: Vec<&'static Service> = services(short).collect();
    // Of services that share an event source, the one that has its name is meant first.
    known.sort_by_key(|service| service.name != short);
    if known.is_empty() {
        return Outcome::UnknownService(source);
    }
    let modelled = forms::modelled(short, &event).unwrap_or(&event);
    let able: Vec<_> = known.iter().filter_map(|service| Some((*service, operation(service, modelled)?))).collect();
    // What stands in the place of the answer to a call that failed is the error.
    let response = response.filter(|_| error.is_none_or(JsonRef::is_null));
    let notes = able.into_iter().map(|(service, operation)| {
        let sides = [(Side::Request, request), (Side::Response, response)];
        let mut walk = Walk::new(service, short, record);
        for (side, value) in sides {
            if let Some(value) = value {
                walk.side(operation, side, value);
            }
        }
        walk.notes
    });
    match notes.min_by_key(Vec::len) {
        Some(notes) => Outcome::Looked(notes),
        None if kind == "AwsConsoleAction" || short == "signin" => Outcome::NotACall,
        None => {
            let names = known.iter().flat_map(|service| &service.operations).map(|operation| operation.name.as_str());
            let nearest = near(&event, names).map(ToOwned::to_owned);
            let at = name.map_or(0, |name| name.text().as_ptr() as usize - record.text().as_ptr() as usize);
            let service = known.first().map_or("", |service| service.title);
            let kind = NoteKind::UnknownOperation { name: event, nearest };
            Outcome::Looked(vec![Note { pointer: "/eventName".to_owned(), at, service, kind }])
        }
    }
}

/// Operation that an event tells of: by its name, which may begin with a small letter, or end in the version of the API.
fn operation<'s>(service: &'s Service, event: &str) -> Option<&'s Operation> {
    service.operation(event).or_else(|| {
        let mut name = forms::without_version(event).to_owned();
        if let Some(first) = name.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        service.operation(&name)
    })
}

#[cfg(test)]
mod tests {
    use mailtrail_wire::Json;

    use super::*;

    #[test]
    fn names_that_ec2_has_for_fields_of_its_model() {
        for (operation, parameters) in [
            ("DescribeAvailabilityZones", r#"{"availabilityZoneIdSet":{"items":[{"zoneId":"use1-az1"}]}}"#),
            ("DescribePlacementGroups", r#"{"placementGroupIdSet":{"items":[{"groupId":"pg-0123456789abcdef0"}]}}"#),
            ("CreateNetworkAclEntry", r#"{"aclProtocol":"6"}"#),
        ] {
            let text = format!(
                r#"{{"eventSource":"ec2.amazonaws.com","eventName":"{operation}","requestParameters":{parameters}}}"#
            );
            assert_eq!(look(Json::parse(&text).unwrap().view()), Outcome::Looked(Vec::new()), "{operation}");
        }
    }
}
