//! One example for each type of document.

use crate::Entry;

macro_rules! examples {
    ($($name:literal,)*) => {
        /// Example of a type; a test says when there is none.
        fn example(name: &str) -> &'static str {
            match name {
                $($name => include_str!(concat!("examples/", $name, ".json")),)*
                _ => "null",
            }
        }
    };
}

examples! {
    "api-gateway-event",
    "cloudtrail-activity-log-event",
    "cloudtrail-aggregated-event",
    "cloudtrail-audit-event",
    "cloudtrail-configuration-item-event",
    "cloudtrail-delivery-notification",
    "cloudtrail-digest",
    "cloudtrail-event",
    "cloudtrail-eventbridge-event",
    "cloudtrail-evidence-event",
    "cloudtrail-get-query-results-output",
    "cloudtrail-insight-event",
    "cloudtrail-lake-insight-event",
    "cloudtrail-log-file",
    "cloudtrail-lookup-event",
    "cloudtrail-lookup-events-output",
    "cloudtrail-record",
    "cloudtrail-result-sign-file",
    "cloudwatch-get-metric-statistics-output",
    "cloudwatch-list-metrics-output",
    "cloudwatch-logs-data",
    "cloudwatch-logs-message",
    "cloudwatch-metric-stream-record",
    "firehose-event",
    "firehose-response",
    "function-url-event",
    "kinesis-event",
    "s3-notification",
    "s3-test-event",
    "scheduled-event",
    "ses-eventbridge-event",
    "ses-get-message-insights-output",
    "ses-get-send-statistics-output",
    "ses-lambda-receipt-event",
    "ses-lambda-receipt-response",
    "ses-list-suppressed-destinations-output",
    "ses-mail-manager-ingress-point-log",
    "ses-mail-manager-rule-set-log",
    "ses-mail-manager-traffic-policy-log",
    "ses-received-notification",
    "ses-sending-event",
    "ses-subscription-succeeded-notification",
    "sns-lambda-event",
    "sns-message",
    "sqs-batch-response",
    "sqs-lambda-event",
    "stream-batch-response",
    "workmail-access-control-log",
    "workmail-authentication-log",
    "workmail-availability-provider-log",
    "workmail-availability-provider-request",
    "workmail-availability-provider-response",
    "workmail-event-record",
    "workmail-mailbox-access-log",
    "workmail-mailbox-export-log",
    "workmail-message-flow-event",
    "workmail-message-flow-response",
    "workmail-personal-access-token-log",
}

impl Entry {
    /// Returns a document of this type, which fits it and contains nothing unknown.
    ///
    /// ```
    /// let entry = mailtrail_schemas::entry("sns-message").unwrap();
    /// assert!(mailtrail_wire::check(entry.example(), entry.shape).unwrap().is_empty());
    /// ```
    pub fn example(&self) -> &'static str {
        example(self.name)
    }
}
