//! Tags that Amazon SES sets, by name and by meaning.

use std::borrow::Borrow;
use std::net::IpAddr;

use mailtrail_wire::{List, OpenEnum as _};

use crate::{AutoTag, Operation, Tags, TlsVersion};

impl Tags {
    /// Tags of the sender in their order: those whose names do not begin with `ses:`.
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

    /// Tags whose names begin with `ses:`, in their order, unknown ones included.
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

    /// First value of a tag that Amazon SES sets.
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

    /// Values of a tag that Amazon SES sets; so far there was never more than one.
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

    /// Address of the program that sent the message; none if the text is no address, as in some examples of AWS.
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

    /// Address from which Amazon SES delivered the message; in deliveries alone, and none if the text is no address.
    ///
    /// ```
    /// let tags = ses_events::Tags::new().with("ses:outgoing-ip", "2001:db8::25");
    /// assert!(tags.outgoing_ip().unwrap().is_ipv6());
    /// ```
    pub fn outgoing_ip(&self) -> Option<IpAddr> {
        self.auto(AutoTag::OutgoingIp)?.parse().ok()
    }

    /// IAM identity that sent the message: `root`, or the name of a user or role. May have blanks.
    ///
    /// ```
    /// let tags = ses_events::Tags::new().with("ses:caller-identity", "mail sender");
    /// assert_eq!(tags.caller_identity(), Some("mail sender"));
    /// ```
    pub fn caller_identity(&self) -> Option<&str> {
        self.auto(AutoTag::CallerIdentity)
    }

    /// Configuration set through which the event was published.
    ///
    /// ```
    /// let tags = ses_events::Tags::new().with("ses:configuration-set", "newsletter");
    /// assert_eq!(tags.configuration_set(), Some("newsletter"));
    /// ```
    pub fn configuration_set(&self) -> Option<&str> {
        self.auto(AutoTag::ConfigurationSet)
    }

    /// Domain of the address in `From`; none for raw mail without that header.
    ///
    /// ```
    /// let tags = ses_events::Tags::new().with("ses:from-domain", "example.com");
    /// assert_eq!(tags.from_domain(), Some("example.com"));
    /// ```
    pub fn from_domain(&self) -> Option<&str> {
        self.auto(AutoTag::FromDomain)
    }

    /// Version of TLS with which the message came to Amazon SES.
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

    /// Version of TLS with which Amazon SES delivered the message; in deliveries alone.
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

    /// Operation by which the message was handed to Amazon SES.
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

    /// Tenant that sent the message.
    ///
    /// ```
    /// let tags = ses_events::Tags::new().with("ses:tenant-name", "books");
    /// assert_eq!(tags.tenant_name(), Some("books"));
    /// ```
    pub fn tenant_name(&self) -> Option<&str> {
        self.auto(AutoTag::TenantName)
    }

    /// Provider of the recipient, as Amazon SES calls it.
    ///
    /// ```
    /// let tags = ses_events::Tags::new().with("ses:recipient-isp", "UNKNOWN_ISP");
    /// assert_eq!(tags.recipient_isp(), Some("UNKNOWN_ISP"));
    /// ```
    pub fn recipient_isp(&self) -> Option<&str> {
        self.auto(AutoTag::RecipientIsp)
    }

    /// Identity that the message was sent with.
    ///
    /// ```
    /// let tags = ses_events::Tags::new().with("ses:sender-identity", "example.com");
    /// assert_eq!(tags.sender_identity(), Some("example.com"));
    /// ```
    pub fn sender_identity(&self) -> Option<&str> {
        self.auto(AutoTag::SenderIdentity)
    }

    /// First part that the sender set for `Feedback-ID`.
    ///
    /// ```
    /// let tags = ses_events::Tags::new().with("ses:feedback-id-a", "spring");
    /// assert_eq!(tags.feedback_id_a(), Some("spring"));
    /// ```
    pub fn feedback_id_a(&self) -> Option<&str> {
        self.auto(AutoTag::FeedbackIdA)
    }

    /// Second part that the sender set for `Feedback-ID`.
    ///
    /// ```
    /// let tags = ses_events::Tags::new().with("ses:feedback-id-b", "books");
    /// assert_eq!(tags.feedback_id_b(), Some("books"));
    /// ```
    pub fn feedback_id_b(&self) -> Option<&str> {
        self.auto(AutoTag::FeedbackIdB)
    }
}
