//! Decides between APIs that share an event source and the name of an operation.

use mailtrail_wire::{IssueKind, check};

use super::{Service, ToldBy};
use crate::Record;

/// What the clients of SES call themselves in user agents, newer names first: `api/sesv2`, `command/sesv2.send-email`.
#[cfg(feature = "calls-ses")]
const CLIENTS: [(Service, [&str; 3]); 3] = [
    (Service::SesV2, ["api/sesv2", "command/sesv2.", "exec-env/sesv2"]),
    (Service::MailManager, ["api/mailmanager", "command/mailmanager.", "api/mail-manager"]),
    (Service::Ses, ["api/ses#", "command/ses.", "api/ses/"]),
];

/// The API of several that a record fits, and what tells so; nothing if they fit alike.
pub(super) fn decide(record: &Record, operation: &str, able: &[Service]) -> Option<(Service, ToldBy)> {
    let by_version = || {
        let version = record.api_version.as_deref()?;
        able.iter().find(|service| service.version() == version).map(|service| (*service, ToldBy::ApiVersion))
    };
    let by_client = || client(record, able).map(|service| (service, ToldBy::UserAgent));
    let by_resource = || resource(record, able).map(|service| (service, ToldBy::Resource));
    let by_fields = || fields(record, operation, able).map(|service| (service, ToldBy::Fields));
    by_version().or_else(by_client).or_else(by_resource).or_else(by_fields)
}

#[cfg(feature = "calls-ses")]
fn client(record: &Record, able: &[Service]) -> Option<Service> {
    let agent = record.user_agent.as_deref()?.to_ascii_lowercase();
    let named = CLIENTS.iter().find(|(_, names)| names.iter().any(|name| agent.contains(name)))?;
    able.contains(&named.0).then_some(named.0)
}

#[cfg(not(feature = "calls-ses"))]
fn client(_: &Record, _: &[Service]) -> Option<Service> {
    None
}

/// Tags are asked for by the ARN of what has them.
#[cfg(feature = "calls-ses")]
fn resource(record: &Record, able: &[Service]) -> Option<Service> {
    let arn = record.request_parameters.as_ref()?.get("/resourceArn")?.as_str()?;
    let is_mail_manager = arn.contains(":mailmanager-");
    able.iter().copied().find(|service| (*service == Service::MailManager) == is_mail_manager)
}

#[cfg(not(feature = "calls-ses"))]
fn resource(_: &Record, _: &[Service]) -> Option<Service> {
    None
}

/// The API whose types leave the least unexplained.
fn fields(record: &Record, operation: &str, able: &[Service]) -> Option<Service> {
    let misfits = |service: &Service| -> usize {
        let shapes = service.shapes(operation).into_iter().flatten();
        let told = record.sides().into_iter().zip(shapes).filter_map(|(json, shape)| check(json?.as_str(), shape).ok());
        told.flatten().filter(|issue| matches!(issue.kind, IssueKind::UnknownMember | IssueKind::WrongType)).count()
    };
    let rated: Vec<_> = able.iter().map(|service| (misfits(service), *service)).collect();
    let (least, best) = rated.iter().min_by_key(|(misfits, _)| *misfits)?;
    (rated.iter().filter(|(misfits, _)| misfits == least).count() == 1).then_some(*best)
}
