//! Lines of audit logs.

use super::{text, time};
use crate::{
    AccessControlLog, AuditProtocol, AuthenticationLog, AuthenticationMethod, AvailabilityProviderLog,
    AvailabilityProviderType, MailboxAccessLog, MailboxAction, MailboxObjectType, PersonalAccessTokenLog, TokenAction,
};

const REQUEST: &str = "a1b2c3d4-5678-90ab-cdef-EXAMPLE30001";
const ORGANIZATION: &str =
    "arn:aws:workmail:eu-west-1:111122223333:organization/m-exampleorgid0123456789abcdef01234567";
const USER: &str = "11112222-3333-4444-5555-EXAMPLE00001";

impl AuthenticationLog {
    /// Makes a successful sign-in of this user, for tests.
    ///
    /// ```
    /// use workmail_events::{AuthenticationLog, Document as _, Is as _, Wire, check};
    ///
    /// let log = AuthenticationLog::successful("jane@example.com");
    /// assert!(log.auth_successful.is(true));
    /// assert_eq!(check(&log.to_json(), AuthenticationLog::SHAPE)?, []);
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn successful(user: &str) -> Self {
        Self {
            event_timestamp: time(),
            request_id: text(REQUEST),
            organization_arn: text(ORGANIZATION),
            user_id: text(USER),
            user: text(user),
            protocol: Some(AuditProtocol::Imap),
            source_ip: text("192.0.2.10"),
            user_agent: text("Thunderbird/140.0"),
            method: Some(AuthenticationMethod::Basic),
            auth_successful: Some(true.into()),
            ..Self::default()
        }
    }

    /// Makes a failed sign-in of this user, with a reason, for tests.
    ///
    /// ```
    /// use workmail_events::{AuthenticationLog, Document as _, Is as _, Wire, check};
    ///
    /// let log = AuthenticationLog::failed("jane@example.com", "wrong password");
    /// assert!(log.auth_successful.is(false) && log.auth_failed_reason.is("wrong password"));
    /// assert_eq!(check(&log.to_json(), AuthenticationLog::SHAPE)?, []);
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn failed(user: &str, reason: &str) -> Self {
        Self { auth_successful: Some(false.into()), auth_failed_reason: text(reason), ..Self::successful(user) }
    }
}

impl AccessControlLog {
    /// Makes a line about a rule that grants or denies access to a user, for tests.
    ///
    /// ```
    /// use workmail_events::{AccessControlLog, Document as _, Is as _, Wire, check};
    ///
    /// let log = AccessControlLog::granted(false);
    /// assert!(log.access_granted.is(false));
    /// assert_eq!(check(&log.to_json(), AccessControlLog::SHAPE)?, []);
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn granted(granted: bool) -> Self {
        Self {
            event_timestamp: time(),
            request_id: text(REQUEST),
            organization_arn: text(ORGANIZATION),
            user_id: text(USER),
            protocol: Some(AuditProtocol::Imap),
            source_ip: text("192.0.2.10"),
            scope: Some("AccessControl".into()),
            rule_id: text("rule-EXAMPLE1"),
            access_granted: Some(granted.into()),
            ..Self::default()
        }
    }
}

impl MailboxAccessLog {
    /// Makes a line about this action in a mailbox, for tests.
    ///
    /// ```
    /// use workmail_events::{Document as _, MailboxAccessLog, MailboxAction, Wire, check};
    ///
    /// let log = MailboxAccessLog::of(MailboxAction::Delete);
    /// assert_eq!(log.action, Some(MailboxAction::Delete));
    /// assert_eq!(check(&log.to_json(), MailboxAccessLog::SHAPE)?, []);
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn of(action: MailboxAction) -> Self {
        Self {
            event_timestamp: time(),
            request_id: text(REQUEST),
            organization_arn: text(ORGANIZATION),
            user_id: text(USER),
            protocol: Some(AuditProtocol::Imap),
            source_ip: text("192.0.2.10"),
            user_agent: text("Thunderbird/140.0"),
            action: Some(action),
            owner_id: text(USER),
            object_type: Some(MailboxObjectType::from("Message")),
            item_id: text("item-EXAMPLE1"),
            folder_path: text("/Inbox"),
            folder_id: text("folder-EXAMPLE1"),
            action_allowed: Some(true.into()),
            ..Self::default()
        }
    }
}

impl PersonalAccessTokenLog {
    /// Makes a line about a token that is created or deleted, for tests.
    ///
    /// ```
    /// use workmail_events::{Document as _, PersonalAccessTokenLog, TokenAction, Wire, check};
    ///
    /// let log = PersonalAccessTokenLog::of(TokenAction::Create);
    /// assert_eq!(check(&log.to_json(), PersonalAccessTokenLog::SHAPE)?, []);
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn of(action: TokenAction) -> Self {
        Self {
            event_timestamp: time(),
            request_id: text(REQUEST),
            organization_arn: text(ORGANIZATION),
            user_id: text(USER),
            user: text("jane@example.com"),
            protocol: Some(AuditProtocol::Imap),
            source_ip: text("192.0.2.10"),
            user_agent: text("Thunderbird/140.0"),
            action: Some(action),
            name: text("phone"),
            ..Self::default()
        }
    }
}

impl AvailabilityProviderLog {
    /// Makes a line about a request to a provider function, successful or not, for tests.
    ///
    /// ```
    /// use workmail_events::{AvailabilityProviderLog, Document as _, Is as _, Wire, check};
    ///
    /// let log = AvailabilityProviderLog::successful(false);
    /// assert!(log.availability_event_successful.is(false) && log.error_message.is_some());
    /// assert_eq!(check(&log.to_json(), AvailabilityProviderLog::SHAPE)?, []);
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn successful(successful: bool) -> Self {
        Self {
            event_timestamp: time(),
            request_id: text(REQUEST),
            organization_arn: text(ORGANIZATION),
            user_id: text(USER),
            r#type: Some(AvailabilityProviderType::Lambda),
            domain: text("example.com"),
            function_arn: text("arn:aws:lambda:eu-west-1:111122223333:function:availability"),
            error_message: if successful { None } else { text("the function timed out") },
            availability_event_successful: Some(successful.into()),
            ..Self::default()
        }
    }
}
