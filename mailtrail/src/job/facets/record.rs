//! What a CloudTrail record says.

use std::cell::OnceCell;
use std::ops::Deref;

use cloudtrail_records::RecordView;
use mailtrail_wire::{JsonKind, JsonRef, TextValue as _};

use super::identity::{Who, ask};
use super::{DENIED, FAILED, Question, SUCCESS};
use crate::job::field::Field;

/// What records may say.
pub(super) const FIELDS: &[Field] = &[
    Field::Service,
    Field::Event,
    Field::Principal,
    Field::Account,
    Field::Region,
    Field::Error,
    Field::Root,
    Field::SignIn,
    Field::Ip,
    Field::UserAgent,
];

pub(super) fn each(record: &Seen<'_>, field: Field, take: &mut dyn FnMut(&str)) {
    match field {
        Field::Service => record.event_source().iter().for_each(|it| take(it.as_str())),
        Field::Event => record.event_name().iter().for_each(|it| take(it)),
        Field::Principal => who(record, |who| who.principal.iter().for_each(|it| take(it))),
        Field::Account => record.account_id().iter().for_each(|it| take(it)),
        Field::Region => record.aws_region().iter().for_each(|it| take(it)),
        Field::Error => record.error_code().iter().filter(|code| !code.is_empty()).for_each(|it| take(it)),
        Field::Outcome => take(if record.is_denied() {
            DENIED
        } else if record.is_failure() {
            FAILED
        } else {
            SUCCESS
        }),
        Field::Root if who(record, |who| who.is_root) => {
            record.event_name().iter().for_each(|it| take(it));
        }
        Field::SignIn if record.is_console_sign_in() => {
            let outcome = if record.is_failure() { FAILED } else { SUCCESS };
            take(&match record.with_mfa() {
                Some(true) => format!("{outcome}, with MFA"),
                Some(false) => format!("{outcome}, without MFA"),
                None => format!("{outcome}, MFA unknown"),
            });
        }
        Field::Ip => record.source_ip_address().iter().for_each(|it| take(it)),
        Field::UserAgent => record.user_agent().iter().for_each(|it| take(it)),
        _ => {}
    }
}

/// Every name that whoever acted has in the record: principal, ARN, user name, identifiers, the role behind a session, the service.
pub(super) fn names(record: &Seen<'_>, take: &mut dyn FnMut(&str)) {
    const NAMES: [&str; 8] = [
        "/arn",
        "/userName",
        "/principalId",
        "/invokedBy",
        "/sessionContext/sessionIssuer/arn",
        "/sessionContext/sessionIssuer/userName",
        "/sessionContext/sessionIssuer/principalId",
        "/onBehalfOf/userId",
    ];
    each(record, Field::Principal, take);
    let Some(identity) = record.user_identity() else { return };
    for name in NAMES {
        if let Some(text) = identity.as_json().get(name).and_then(JsonRef::as_str) {
            take(&text);
        }
    }
}

pub(super) fn is(record: &Seen<'_>, question: Question) -> Option<bool> {
    match question {
        Question::Denied => Some(record.is_denied()),
        Question::Failed => Some(record.is_failure()),
        Question::Root => Some(who(record, |who| who.is_root)),
        Question::ReadOnly => Some(record.read_only()?.get()),
    }
}

/// A record, and where its identity stands, which is asked for several times.
pub(super) struct Seen<'d> {
    view: RecordView<'d>,
    identity: OnceCell<Option<&'d str>>,
}

impl<'d> Seen<'d> {
    pub(super) fn new(view: RecordView<'d>) -> Self {
        Self { view, identity: OnceCell::new() }
    }
}

impl<'d> Deref for Seen<'d> {
    type Target = RecordView<'d>;

    fn deref(&self) -> &Self::Target {
        &self.view
    }
}

/// Asks who acted.
fn who<T>(record: &Seen<'_>, answer: impl FnOnce(&Who) -> T) -> T {
    match record.identity.get_or_init(|| {
        let identity = record.as_json().get("/userIdentity")?;
        (identity.kind() == JsonKind::Object).then(|| identity.text())
    }) {
        Some(identity) => ask(identity, answer),
        None => answer(&Who::default()),
    }
}
