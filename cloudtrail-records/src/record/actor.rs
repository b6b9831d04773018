//! Who acted.

use std::borrow::Cow;

use crate::{EventType, Principal, Record, RecordView, UserIdentity};

impl Record {
    /// Returns who made the request: a user, role, service or account.
    ///
    /// See [`UserIdentity::principal`](crate::UserIdentity::principal) for how it is chosen.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, Principal, Record};
    ///
    /// let text = r#"{"userIdentity": {"type": "AWSService", "invokedBy": "ec2.amazonaws.com"}}"#;
    /// let record = Record::from_json(text)?;
    /// assert_eq!(record.principal(), Some(Principal::Service("ec2.amazonaws.com")));
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn principal(&self) -> Option<Principal<'_>> {
        self.user_identity.as_ref()?.principal()
    }

    /// Returns the account that the record belongs to.
    ///
    /// That is the account that received the record, or else the caller's, or else the one that issued the caller's session. This is the
    /// order of AWS's own parser, except that the placeholders of anonymous requests are not accounts. Records before
    /// version 1.02 do not name their recipient.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, Record};
    ///
    /// let record = Record::from_json(r#"{"eventVersion": "1.01", "userIdentity": {"accountId": "111122223333"}}"#)?;
    /// assert_eq!(record.account_id(), Some("111122223333"));
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn account_id(&self) -> Option<&str> {
        self.recipient_account_id.as_deref().or_else(|| {
            let identity = self.user_identity.as_ref()?;
            identity.account().or_else(|| identity.session_issuer()?.account_id.as_deref())
        })
    }

    /// Returns whether the root user of an account acted; see [`UserIdentity::is_root`](crate::UserIdentity::is_root).
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, Record};
    ///
    /// let record = Record::from_json(r#"{"userIdentity": {"type": "Root", "accountId": "111122223333"}}"#)?;
    /// assert!(record.is_root());
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn is_root(&self) -> bool {
        self.user_identity.as_deref().is_some_and(crate::UserIdentity::is_root)
    }

    /// Returns whether an AWS service acted, on its own or on behalf of somebody.
    ///
    /// This is true for service events, for service principals, and for every request with `invokedBy`, which includes forwarded
    /// access sessions, service roles and service-linked roles. A call by a person's program has none of these.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, Record};
    ///
    /// let text = r#"{"userIdentity": {"type": "AssumedRole", "invokedBy": "cloudformation.amazonaws.com"}}"#;
    /// assert!(Record::from_json(text)?.is_by_aws_service());
    /// assert!(Record::from_json(r#"{"eventType": "AwsServiceEvent"}"#)?.is_by_aws_service());
    /// assert!(!Record::from_json(r#"{"userIdentity": {"type": "IAMUser"}}"#)?.is_by_aws_service());
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn is_by_aws_service(&self) -> bool {
        self.event_type.as_ref() == Some(&EventType::AwsServiceEvent)
            || self.user_identity.as_deref().is_some_and(crate::UserIdentity::is_aws_service)
    }
}

impl RecordView<'_> {
    /// Returns the account that the record belongs to; see [`Record::account_id`].
    ///
    /// ```
    /// use cloudtrail_records::{Record, Viewed as _};
    ///
    /// let record = Record::view(r#"{"userIdentity": {"accountId": "111122223333"}}"#)?;
    /// assert_eq!(record.account_id().as_deref(), Some("111122223333"));
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn account_id(&self) -> Option<Cow<'_, str>> {
        self.recipient_account_id().or_else(|| {
            let identity: UserIdentity = self.user_identity()?.to_value().ok()?;
            let issuer = || identity.session_issuer()?.account_id.as_deref();
            identity.account().or_else(issuer).map(|account| Cow::Owned(account.to_owned()))
        })
    }
}
