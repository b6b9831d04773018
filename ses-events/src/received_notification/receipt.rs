//! What happened to a message that arrived.

use mailtrail_wire::{Error, Extra, List, Number, Timestamp, Wire};

use crate::texts::texts;
use crate::{DmarcPolicy, ReceiptAction, Verdict};

/// What Amazon SES found out about a message that arrived, and the action that announces it.
///
/// The verdicts alone keep no message out: acting on them is left to the receiver.
///
/// See [Amazon SES/Contents of notifications for Amazon SES email receiving](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html#receiving-email-notifications-contents-receipt-object).
///
/// ```
/// use ses_events::{Document as _, Is as _, Receipt, Verdict};
///
/// let receipt = Receipt::from_json(r#"{
///     "recipients": ["mary@example.org"],
///     "spamVerdict": {"status": "FAIL"},
///     "dkimVerdict": {"status": "PASS"},
///     "action": {"type": "S3", "bucketName": "amzn-s3-demo-bucket", "objectKey": "inbound/o3vrnil0e2ic28trm7dfhrc2v0"}
/// }"#)?;
/// assert!(receipt.is_spam() && !receipt.is_virus());
/// assert!(receipt.dkim_verdict.as_ref().is_some_and(Verdict::passed));
/// let action = receipt.action.as_ref().and_then(|action| action.as_s3());
/// assert!(action.is_some_and(|action| action.bucket_name.is("amzn-s3-demo-bucket")));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct Receipt {
    /// When the action was triggered.
    #[wire(required)]
    pub timestamp: Option<Timestamp>,
    /// Milliseconds from the arrival of the message to the action; a number, although AWS calls it a string.
    #[wire(required)]
    pub processing_time_millis: Option<Number>,
    /// Recipients in the envelope to which the receipt rule applies; those in the headers are in `mail.destination`.
    #[wire(required, content = "address")]
    pub recipients: Option<List<String>>,
    /// Whether the message looks like spam.
    #[wire(required)]
    pub spam_verdict: Option<Verdict>,
    /// Whether the message contains a virus.
    #[wire(required)]
    pub virus_verdict: Option<Verdict>,
    /// Whether the server that sent the message may send for the domain of the envelope (SPF); `GRAY` means none, neutral or soft failure.
    #[wire(required)]
    pub spf_verdict: Option<Verdict>,
    /// Whether the signature of the message is valid (DKIM); `GRAY` means no signature, or one of another domain than the sender's.
    #[wire(required)]
    pub dkim_verdict: Option<Verdict>,
    /// Whether the message keeps to what the domain of its sender demands (DMARC); missing in older notifications.
    ///
    /// `GRAY` is a domain that demands nothing although SPF or DKIM passed.
    pub dmarc_verdict: Option<Verdict>,
    /// What the domain of the sender wants done with messages that fail DMARC. Documented only for such messages.
    pub dmarc_policy: Option<DmarcPolicy>,
    /// Action that announces the message.
    #[wire(required)]
    pub action: Option<ReceiptAction>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl Receipt {
    /// Returns the recipients in the envelope to which the receipt rule applies. An element that is not a string is an error.
    ///
    /// ```
    /// use ses_events::{Document as _, Receipt};
    ///
    /// let receipt = Receipt::from_json(r#"{"recipients": ["mary@example.com", 7]}"#)?;
    /// let mut recipients = receipt.recipients();
    /// assert_eq!(recipients.next().unwrap()?, "mary@example.com");
    /// assert_eq!(recipients.next().unwrap().unwrap_err().path(), "/recipients/1");
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn recipients(&self) -> impl Iterator<Item = Result<&str, Error>> {
        texts("/recipients", &self.extra, &self.recipients)
    }

    /// Returns whether the scan classified the message as spam.
    ///
    /// `false` does not mean that it is not spam: the scan may have been undecided, or there was no scan.
    ///
    /// ```
    /// use ses_events::{Document as _, Receipt};
    ///
    /// assert!(Receipt::from_json(r#"{"spamVerdict": {"status": "FAIL"}}"#)?.is_spam());
    /// assert!(!Receipt::from_json(r#"{"spamVerdict": {"status": "GRAY"}}"#)?.is_spam());
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn is_spam(&self) -> bool {
        self.spam_verdict.as_ref().is_some_and(Verdict::failed)
    }

    /// Returns whether the scan found a virus in the message.
    ///
    /// `false` does not mean that there is none: the scan may have been undecided, or there was no scan.
    ///
    /// ```
    /// use ses_events::{Document as _, Receipt};
    ///
    /// assert!(Receipt::from_json(r#"{"virusVerdict": {"status": "FAIL"}}"#)?.is_virus());
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn is_virus(&self) -> bool {
        self.virus_verdict.as_ref().is_some_and(Verdict::failed)
    }
}
