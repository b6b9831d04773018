//! Names of actions.

use mailtrail_wire::open_enum;

/// Name of an action of a rule.
///
/// AWS's page on logs names four and says that there are more. The others are the actions of the API, such as
/// `PublishToSns`, in the same spelling; that they are logged so is inferred.
///
/// See [Amazon SES/Mail Manager logging](https://docs.aws.amazon.com/ses/latest/dg/eb-logging.html#rule-set-logs)
/// and [Amazon SES Mail Manager API Reference/RuleAction](https://docs.aws.amazon.com/sesmailmanager/latest/APIReference/API_RuleAction.html).
///
/// ```
/// use ses_events::mail_manager::RuleActionName;
///
/// assert_eq!(RuleActionName::from("DELIVER_TO_MAILBOX"), RuleActionName::DeliverToMailbox);
/// ```
#[open_enum]
pub enum RuleActionName {
    /// Message is put into a bucket of Amazon S3.
    #[wire("WRITE_TO_S3")]
    WriteToS3,
    /// Message is dropped.
    #[wire("DROP")]
    Drop,
    /// Message goes to another SMTP server.
    #[wire("RELAY")]
    Relay,
    /// Message goes to a mailbox of Amazon `WorkMail`.
    #[wire("DELIVER_TO_MAILBOX")]
    DeliverToMailbox,
    /// Message is archived.
    #[wire("ARCHIVE")]
    Archive,
    /// Message is sent on to its recipients by Amazon SES.
    #[wire("SEND")]
    Send,
    /// Header is added to the message.
    #[wire("ADD_HEADER")]
    AddHeader,
    /// Recipients of the envelope are replaced.
    #[wire("REPLACE_RECIPIENT")]
    ReplaceRecipient,
    /// Message goes to an application of Amazon Q Business.
    #[wire("DELIVER_TO_Q_BUSINESS")]
    DeliverToQBusiness,
    /// Message is published to a topic of Amazon SNS.
    #[wire("PUBLISH_TO_SNS")]
    PublishToSns,
    /// Sender gets a bounce.
    #[wire("BOUNCE")]
    Bounce,
    /// Function of AWS Lambda is called.
    #[wire("INVOKE_LAMBDA")]
    InvokeLambda,
}
