//! Values of the metrics, computed from events and audit logs.

use std::collections::BTreeMap;

use crate::{AuditLog, EventRecord, Metric, OpenEnum as _};

/// Counter that turns event records and audit logs into the figures of the nine metrics.
///
/// It counts what it is given, once each: a record that was read twice counts twice, and time plays no part. A counter
/// for each file or thread can be [merged](Self::merge) with the others.
///
/// A line of an audit log is a sample, of value 1 if it tells of a failure or denial and of value 0 if it does not:
/// [`get`](Self::get) is the sum of the values, [`samples`](Self::samples) their number, [`average`](Self::average) the
/// share.
///
/// See [Amazon WorkMail/Monitoring Amazon WorkMail with Amazon CloudWatch](https://docs.aws.amazon.com/workmail/latest/adminguide/monitoring-workmail-cloudwatch.html).
///
/// ```
/// use workmail_events::{Document as _, EventRecord, Metric, MetricCounter};
///
/// let lines = r#"{"traceId": "a", "event": {"eventName": "ORGANIZATION_EMAIL_RECEIVED"}}
/// {"traceId": "a", "event": {"eventName": "MAILBOX_EMAIL_DELIVERED", "recipient": "jane@example.com"}}
/// {"traceId": "a", "event": {"eventName": "MAILBOX_EMAIL_DELIVERED", "recipient": "mary@example.com"}}"#;
/// let records = lines.lines().map(EventRecord::from_json).collect::<Result<Vec<_>, _>>()?;
///
/// let counter: MetricCounter = records.iter().collect();
/// assert_eq!(counter.get(&Metric::OrganizationEmailReceived), 1);
/// assert_eq!(counter.get(&Metric::MailboxEmailDelivered), 2);
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct MetricCounter {
    counts: BTreeMap<Metric, u64>,
    samples: BTreeMap<Metric, u64>,
    uncounted: u64,
}

impl MetricCounter {
    /// Makes a counter at zero.
    ///
    /// ```
    /// use workmail_events::{Metric, MetricCounter};
    ///
    /// assert_eq!(MetricCounter::new().get(&Metric::OutgoingEmailSent), 0);
    /// ```
    pub fn new() -> Self {
        Self::default()
    }

    /// Counts a record, and returns its metric.
    ///
    /// ```
    /// use workmail_events::{Document as _, EventRecord, Metric, MetricCounter};
    ///
    /// let mut counter = MetricCounter::new();
    /// let record = EventRecord::from_json(r#"{"event": {"eventName": "OUTGOING_EMAIL_BOUNCED"}}"#)?;
    /// assert_eq!(counter.count(&record), Some(Metric::OutgoingEmailBounced));
    /// assert_eq!(counter.get(&Metric::OutgoingEmailBounced), 1);
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn count(&mut self, record: &EventRecord) -> Option<Metric> {
        let metric = Metric::of(record);
        match &metric {
            Some(metric) => self.add(metric, metric.weight(record), 1),
            None => self.uncounted = self.uncounted.saturating_add(1),
        }
        metric
    }

    /// Counts a line of an audit log, and returns its metric.
    ///
    /// A line that does not say whether it was successful counts toward none.
    ///
    /// ```
    /// use workmail_events::{AuditLog, Document as _, Metric, MetricCounter};
    ///
    /// let mut counter = MetricCounter::new();
    /// for text in [r#"{"access_granted": true}"#, r#"{"access_granted": false}"#] {
    ///     assert_eq!(counter.count_audit_log(&AuditLog::from_json(text)?), Some(Metric::AccessDenied));
    /// }
    /// assert_eq!((counter.get(&Metric::AccessDenied), counter.samples(&Metric::AccessDenied)), (1, 2));
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn count_audit_log(&mut self, log: &AuditLog) -> Option<Metric> {
        let counted = Metric::of_audit_log(log).zip(log.is_success());
        match &counted {
            Some((metric, is_success)) => self.add(metric, u64::from(!is_success), 1),
            None => self.uncounted = self.uncounted.saturating_add(1),
        }
        counted.map(|(metric, _)| metric)
    }

    /// Returns the value of a metric: the sum of its samples.
    ///
    /// ```
    /// assert_eq!(workmail_events::MetricCounter::new().get(&workmail_events::Metric::MailboxEmailDelivered), 0);
    /// ```
    pub fn get(&self, metric: &Metric) -> u64 {
        self.counts.get(metric).copied().unwrap_or_default()
    }

    /// Returns the number of samples of a metric. For events it equals [`get`](Self::get); for audit logs it counts all attempts.
    ///
    /// ```
    /// use workmail_events::{AuditLog, Document as _, Metric, MetricCounter};
    ///
    /// let mut counter = MetricCounter::new();
    /// counter.count_audit_log(&AuditLog::from_json(r#"{"action_allowed": true}"#)?);
    /// assert_eq!((counter.get(&Metric::ActionDenied), counter.samples(&Metric::ActionDenied)), (0, 1));
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn samples(&self, metric: &Metric) -> u64 {
        self.samples.get(metric).copied().unwrap_or_default()
    }

    /// Returns the mean of the samples of a metric, such as the share of failed login attempts; `None` without a sample.
    ///
    /// ```
    /// use workmail_events::{AuditLog, Document as _, Metric, MetricCounter};
    ///
    /// let mut counter = MetricCounter::new();
    /// assert_eq!(counter.average(&Metric::AuthenticationFailure), None);
    /// for text in [r#"{"auth_successful": true}"#, r#"{"auth_successful": false}"#] {
    ///     counter.count_audit_log(&AuditLog::from_json(text)?);
    /// }
    /// assert_eq!(counter.average(&Metric::AuthenticationFailure), Some(0.5));
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    #[allow(clippy::cast_precision_loss, reason = "a share of more than 2^53 records is as good as exact")]
    pub fn average(&self, metric: &Metric) -> Option<f64> {
        let samples = self.samples(metric);
        (samples > 0).then(|| self.get(metric) as f64 / samples as f64)
    }

    /// Returns the values of all nine metrics, including those at zero, in the order of AWS's documentation.
    ///
    /// ```
    /// use workmail_events::{Metric, MetricCounter};
    ///
    /// let counter = MetricCounter::new();
    /// assert_eq!(counter.figures().next(), Some((Metric::OrganizationEmailReceived, 0)));
    /// assert_eq!(counter.figures().count(), 9);
    /// ```
    pub fn figures(&self) -> impl Iterator<Item = (Metric, u64)> + '_ {
        Metric::known().map(|metric| {
            let figure = self.get(&metric);
            (metric, figure)
        })
    }

    /// Returns how many records counted toward no metric.
    ///
    /// ```
    /// use workmail_events::{Document as _, EventRecord, MetricCounter};
    ///
    /// let rule = EventRecord::from_json(r#"{"event": {"eventName": "RULE_APPLIED"}}"#)?;
    /// assert_eq!(MetricCounter::from_iter([&rule]).uncounted(), 1);
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn uncounted(&self) -> u64 {
        self.uncounted
    }

    /// Adds the counts of another counter.
    ///
    /// ```
    /// use workmail_events::{Document as _, EventRecord, Metric, MetricCounter};
    ///
    /// let sent = EventRecord::from_json(r#"{"event": {"eventName": "OUTGOING_EMAIL_SENT"}}"#)?;
    /// let mut counter = MetricCounter::from_iter([&sent]);
    /// counter.merge(&MetricCounter::from_iter([&sent, &sent]));
    /// assert_eq!(counter.get(&Metric::OutgoingEmailSent), 3);
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn merge(&mut self, other: &Self) {
        for metric in other.samples.keys() {
            self.add(metric, other.get(metric), other.samples(metric));
        }
        self.uncounted = self.uncounted.saturating_add(other.uncounted);
    }

    fn add(&mut self, metric: &Metric, figure: u64, samples: u64) {
        for (map, more) in [(&mut self.counts, figure), (&mut self.samples, samples)] {
            let sum = map.entry(metric.clone()).or_default();
            *sum = sum.saturating_add(more);
        }
    }
}

impl<'a> Extend<&'a EventRecord> for MetricCounter {
    fn extend<I: IntoIterator<Item = &'a EventRecord>>(&mut self, records: I) {
        for record in records {
            self.count(record);
        }
    }
}

impl Extend<EventRecord> for MetricCounter {
    fn extend<I: IntoIterator<Item = EventRecord>>(&mut self, records: I) {
        for record in records {
            self.count(&record);
        }
    }
}

impl<'a> FromIterator<&'a EventRecord> for MetricCounter {
    fn from_iter<I: IntoIterator<Item = &'a EventRecord>>(records: I) -> Self {
        let mut counter = Self::new();
        counter.extend(records);
        counter
    }
}

impl FromIterator<EventRecord> for MetricCounter {
    fn from_iter<I: IntoIterator<Item = EventRecord>>(records: I) -> Self {
        let mut counter = Self::new();
        counter.extend(records);
        counter
    }
}

impl<'a> Extend<&'a AuditLog> for MetricCounter {
    fn extend<I: IntoIterator<Item = &'a AuditLog>>(&mut self, logs: I) {
        for log in logs {
            self.count_audit_log(log);
        }
    }
}

impl<'a> FromIterator<&'a AuditLog> for MetricCounter {
    fn from_iter<I: IntoIterator<Item = &'a AuditLog>>(logs: I) -> Self {
        let mut counter = Self::new();
        counter.extend(logs);
        counter
    }
}
