//! Figures of the metrics, counted from events.

use std::collections::BTreeMap;

use crate::{EventRecord, Metric, OpenEnum as _};

/// Counter that turns event records into the figures of the five metrics.
///
/// It counts what it is given, once each: a record that was read twice counts twice, and time plays no part. A counter
/// for each file or thread can be [merged](Self::merge) with the others.
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
    uncounted: u64,
}

impl MetricCounter {
    /// Counter at zero.
    ///
    /// ```
    /// use workmail_events::{Metric, MetricCounter};
    ///
    /// assert_eq!(MetricCounter::new().get(&Metric::OutgoingEmailSent), 0);
    /// ```
    pub fn new() -> Self {
        Self::default()
    }

    /// Counts a record, and tells towards which metric.
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
            Some(metric) => self.add(metric, metric.weight(record)),
            None => self.uncounted = self.uncounted.saturating_add(1),
        }
        metric
    }

    /// Figure of a metric.
    ///
    /// ```
    /// assert_eq!(workmail_events::MetricCounter::new().get(&workmail_events::Metric::MailboxEmailDelivered), 0);
    /// ```
    pub fn get(&self, metric: &Metric) -> u64 {
        self.counts.get(metric).copied().unwrap_or_default()
    }

    /// Figures of all five metrics, those at zero too, in the order of the documentation.
    ///
    /// ```
    /// use workmail_events::{Metric, MetricCounter};
    ///
    /// let counter = MetricCounter::new();
    /// assert_eq!(counter.figures().next(), Some((Metric::OrganizationEmailReceived, 0)));
    /// assert_eq!(counter.figures().count(), 5);
    /// ```
    pub fn figures(&self) -> impl Iterator<Item = (Metric, u64)> + '_ {
        Metric::known().map(|metric| {
            let figure = self.get(&metric);
            (metric, figure)
        })
    }

    /// How many records counted towards no metric.
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

    /// Adds what another counter counted.
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
        for (metric, figure) in &other.counts {
            self.add(metric, *figure);
        }
        self.uncounted = self.uncounted.saturating_add(other.uncounted);
    }

    fn add(&mut self, metric: &Metric, figure: u64) {
        let count = self.counts.entry(metric.clone()).or_default();
        *count = count.saturating_add(figure);
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
