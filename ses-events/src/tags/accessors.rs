//! Tags that Amazon SES sets, by name and by meaning.

use std::borrow::Borrow;
use std::net::IpAddr;

use mailtrail_wire::{List, OpenEnum as _};

use crate::{AutoTag, Operation, Tags, TlsVersion};

impl Tags {
    /// Returns the tags of the sender in their order: those whose names do not begin with `ses:`.
    ///
    /// ```
    /// use ses_events::Tags;
    ///
    /// let tags = Tags::new().with("ses:from-domain", "example.com").with("campaign", "spring");
    /// assert_eq!(tags.custom().map(|(name, _)| name).collect::<Vec<_>>(), ["campaign"]);
    /// ```
    pub fn custom(&self) -> impl Iterator<Item = (&str, &List<String>)> {
        self.iter().filter(|(name, _)| !name.starts_with(AutoTag::PREFIX))
    }

    /// Returns the tags whose names begin with `ses:` in their order, including unknown ones.
    ///
    /// ```
    /// use ses_events::{AutoTag, Tags};
    ///
    /// let tags = Tags::new().with("campaign", "spring").with("ses:from-domain", "example.com");
    /// assert_eq!(tags.autos().next().unwrap().0, AutoTag::FromDomain);
    /// ```
    pub fn autos(&self) -> impl Iterator<Item = (AutoTag, &List<String>)> {
        let autos = self.iter().filter(|(name, _)| name.starts_with(AutoTag::PREFIX));
        autos.map(|(name, values)| (AutoTag::from(name), values))
    }

    /// Returns the first value of a tag that Amazon SES sets.
    ///
    /// ```
    /// use ses_events::{AutoTag, Tags};
    ///
    /// let tags = Tags::new().with("ses:operation", "SendRawEmail");
    /// assert_eq!(tags.auto(AutoTag::Operation), Some("SendRawEmail"));
    /// assert_eq!(tags.auto(&AutoTag::TenantName), None);
    /// ```
    pub fn auto(&self, tag: impl Borrow<AutoTag>) -> Option<&str> {
        self.first(tag.borrow().as_str())
    }

    /// Returns the values of a tag that Amazon SES sets. So far there has never been more than one.
    ///
    /// ```
    /// use ses_events::{AutoTag, Tags};
    ///
    /// let tags = Tags::new().with("ses:operation", "SendRawEmail");
    /// assert_eq!(tags.auto_values(AutoTag::Operation).unwrap().len(), 1);
    /// ```
    pub fn auto_values(&self, tag: impl Borrow<AutoTag>) -> Option<&List<String>> {
        self.get(tag.borrow().as_str())
    }

    /// Returns the IP address of the program that sent the message; `None` if the text is not an IP address, as in some of AWS's examples.
    ///
    /// ```
    /// use ses_events::{AutoTag, Tags};
    ///
    /// let tags = Tags::new().with("ses:source-ip", "192.0.2.10");
    /// assert!(tags.source_ip().unwrap().is_ipv4());
    ///
    /// let tags = Tags::new().with("ses:source-ip", "192.0.2.256");
    /// assert_eq!(tags.source_ip(), None);
    /// assert_eq!(tags.auto(AutoTag::SourceIp), Some("192.0.2.256"));
    /// ```
    pub fn source_ip(&self) -> Option<IpAddr> {
        self.auto(AutoTag::SourceIp)?.parse().ok()
    }

    /// Returns the IP address from which Amazon SES delivered the message. Only deliveries have it. `None` if the text is not an IP address.
    ///
    /// ```
    /// let tags = ses_events::Tags::new().with("ses:outgoing-ip", "2001:db8::25");
    /// assert!(tags.outgoing_ip().unwrap().is_ipv6());
    /// ```
    pub fn outgoing_ip(&self) -> Option<IpAddr> {
        self.auto(AutoTag::OutgoingIp)?.parse().ok()
    }

    /// Returns the IAM identity that sent the message: `root`, or the name of a user or role. It may contain spaces.
    ///
    /// ```
    /// let tags = ses_events::Tags::new().with("ses:caller-identity", "mail sender");
    /// assert_eq!(tags.caller_identity(), Some("mail sender"));
    /// ```
    pub fn caller_identity(&self) -> Option<&str> {
        self.auto(AutoTag::CallerIdentity)
    }

    /// Returns the configuration set through which the event was published.
    ///
    /// ```
    /// let tags = ses_events::Tags::new().with("ses:configuration-set", "newsletter");
    /// assert_eq!(tags.configuration_set(), Some("newsletter"));
    /// ```
    pub fn configuration_set(&self) -> Option<&str> {
        self.auto(AutoTag::ConfigurationSet)
    }

    /// Returns the domain of the address in `From`; `None` for raw mail without that header.
    ///
    /// ```
    /// let tags = ses_events::Tags::new().with("ses:from-domain", "example.com");
    /// assert_eq!(tags.from_domain(), Some("example.com"));
    /// ```
    pub fn from_domain(&self) -> Option<&str> {
        self.auto(AutoTag::FromDomain)
    }

    /// Returns the version of TLS with which the message was sent to Amazon SES.
    ///
    /// ```
    /// use ses_events::{Tags, TlsVersion};
    ///
    /// let tags = Tags::new().with("ses:source-tls-version", "TLSv1.3");
    /// assert_eq!(tags.source_tls_version(), Some(TlsVersion::Tls1_3));
    /// ```
    pub fn source_tls_version(&self) -> Option<TlsVersion> {
        self.auto(AutoTag::SourceTlsVersion).map(TlsVersion::from)
    }

    /// Returns the version of TLS with which Amazon SES delivered the message. Only deliveries have it.
    ///
    /// ```
    /// use ses_events::{Tags, TlsVersion};
    ///
    /// let tags = Tags::new().with("ses:outgoing-tls-version", "TLSv1.2");
    /// assert!(tags.outgoing_tls_version().unwrap() < TlsVersion::Tls1_3);
    /// ```
    pub fn outgoing_tls_version(&self) -> Option<TlsVersion> {
        self.auto(AutoTag::OutgoingTlsVersion).map(TlsVersion::from)
    }

    /// Returns the operation that sent the message.
    ///
    /// ```
    /// use ses_events::{Operation, Tags};
    ///
    /// let tags = Tags::new().with("ses:operation", "SendTemplatedEmail");
    /// assert_eq!(tags.operation(), Some(Operation::SendTemplatedEmail));
    /// ```
    pub fn operation(&self) -> Option<Operation> {
        self.auto(AutoTag::Operation).map(Operation::from)
    }

    /// Returns the tenant that sent the message.
    ///
    /// ```
    /// let tags = ses_events::Tags::new().with("ses:tenant-name", "books");
    /// assert_eq!(tags.tenant_name(), Some("books"));
    /// ```
    pub fn tenant_name(&self) -> Option<&str> {
        self.auto(AutoTag::TenantName)
    }

    /// Returns the provider of the recipient, as Amazon SES calls it.
    ///
    /// ```
    /// let tags = ses_events::Tags::new().with("ses:recipient-isp", "UNKNOWN_ISP");
    /// assert_eq!(tags.recipient_isp(), Some("UNKNOWN_ISP"));
    /// ```
    pub fn recipient_isp(&self) -> Option<&str> {
        self.auto(AutoTag::RecipientIsp)
    }

    /// Returns the identity with which the message was sent.
    ///
    /// ```
    /// let tags = ses_events::Tags::new().with("ses:sender-identity", "example.com");
    /// assert_eq!(tags.sender_identity(), Some("example.com"));
    /// ```
    pub fn sender_identity(&self) -> Option<&str> {
        self.auto(AutoTag::SenderIdentity)
    }

    /// Returns the first part that the sender set for `Feedback-ID`.
    ///
    /// ```
    /// let tags = ses_events::Tags::new().with("ses:feedback-id-a", "spring");
    /// assert_eq!(tags.feedback_id_a(), Some("spring"));
    /// ```
    pub fn feedback_id_a(&self) -> Option<&str> {
        self.auto(AutoTag::FeedbackIdA)
    }

    /// Returns the second part that the sender set for `Feedback-ID`.
    ///
    /// ```
    /// let tags = ses_events::Tags::new().with("ses:feedback-id-b", "books");
    /// assert_eq!(tags.feedback_id_b(), Some("books"));
    /// ```
    pub fn feedback_id_b(&self) -> Option<&str> {
        self.auto(AutoTag::FeedbackIdB)
    }
}
