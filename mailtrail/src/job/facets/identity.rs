//! The principal of an identity.

use std::borrow::Cow;
use std::cell::RefCell;

use cloudtrail_records::{OnBehalfOf, SessionContext, SessionIssuer, UserIdentity};
use mailtrail_wire::Viewed as _;

use crate::job::quick_hash::quick_hash;

/// What is asked of an identity.
#[derive(Clone, Debug, Default)]
pub(super) struct Who {
    pub(super) principal: Option<String>,
    pub(super) is_root: bool,
}

/// Identities that were read on this thread, each where the hash of its text leads: many records have the same ones.
#[derive(Debug, Default)]
struct Identities(Vec<(String, Who)>);

/// How many are remembered.
const MOST: usize = 1024;

/// Longest text that is remembered.
const LONGEST: usize = 2048;

thread_local! {
    static IDENTITIES: RefCell<Identities> = RefCell::default();
}

/// Asks an identity, by its JSON text.
pub(super) fn ask<T>(json: &str, answer: impl FnOnce(&Who) -> T) -> T {
    if json.len() > LONGEST {
        return answer(&read(json));
    }
    IDENTITIES.with_borrow_mut(|identities| answer(identities.who(json)))
}

impl Identities {
    fn who(&mut self, json: &str) -> &Who {
        if self.0.is_empty() {
            self.0.resize_with(MOST, Default::default);
        }
        let hash = quick_hash(0, json) >> 32;
        let at = usize::try_from(hash).unwrap_or_default() % MOST;
        let place = &mut self.0[at];
        if place.0 != json {
            *place = (json.to_owned(), read(json));
        }
        &place.1
    }
}

/// Reads of an identity what its answers depend on; all else would be copied for nothing.
fn read(json: &str) -> Who {
    let Ok(seen) = UserIdentity::view(json) else { return Who::default() };
    let mut identity = UserIdentity::default();
    identity.r#type = seen.r#type();
    identity.principal_id = seen.principal_id().map(Cow::into_owned);
    identity.arn = seen.arn().map(Cow::into_owned);
    identity.account_id = seen.account_id().map(Cow::into_owned);
    identity.user_name = seen.user_name().map(Cow::into_owned);
    identity.invoked_by = seen.invoked_by().map(Cow::into_owned);
    identity.session_context = seen.session_context().map(|seen| {
        let mut session = SessionContext::default();
        session.assumed_root = seen.assumed_root();
        session.session_issuer = seen.session_issuer().map(|seen| {
            let mut issuer = SessionIssuer::default();
            issuer.arn = seen.arn().map(Cow::into_owned);
            issuer
        });
        session
    });
    identity.on_behalf_of = seen.on_behalf_of().map(|seen| {
        let mut person = OnBehalfOf::default();
        person.user_id = seen.user_id().map(Cow::into_owned);
        person
    });
    Who { principal: identity.principal().map(|principal| principal.as_str().to_owned()), is_root: identity.is_root() }
}

#[cfg(test)]
mod tests {
    use mailtrail_wire::Wire as _;

    use super::*;

    #[test]
    fn answers_are_those_of_the_whole_identity() {
        for json in [
            r#"{"type":"Root","accountId":"111122223333"}"#,
            r#"{"type":"IAMUser","arn":"","userName":"jane","principalId":"AIDAIOSFODNN7EXAMPLE"}"#,
            r#"{"type":"AssumedRole","arn":"arn:a","sessionContext":{"sessionIssuer":{"arn":"arn:b"},"assumedRoot":"true"}}"#,
            r#"{"type":"AssumedRole","arn":"arn:a","sessionContext":null,"principalId":7}"#,
            r#"{"type":"IdentityCenterUser","onBehalfOf":{"userId":"u"},"principalId":"p"}"#,
            r#"{"type":"AWSAccount","accountId":"ANONYMOUS_PRINCIPAL"}"#,
            r#"{"invokedBy":"AWS Internal","type":"NewThing","type":"Root"}"#,
            r#"{"invokedBy":"s3.amazonaws.com"}"#,
            "{}",
        ] {
            let whole = UserIdentity::read_document(json).unwrap();
            let who = read(json);
            assert_eq!(who.principal.as_deref(), whole.principal().as_ref().map(|it| it.as_str()), "{json}");
            assert_eq!(who.is_root, whole.is_root(), "{json}");
        }
        assert!(read("7").principal.is_none());
    }
}
