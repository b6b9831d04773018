//! Where a request came from and where it went.

use std::net::IpAddr;

use crate::Record;

impl Record {
    /// Returns the IP address that the request came from, if it is one.
    ///
    /// Returns `None` for the DNS name of a service, `AWS Internal`, masked addresses and lists of addresses. The original text
    /// is in `source_ip_address`.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, Record};
    ///
    /// let record = Record::from_json(r#"{"sourceIPAddress": "192.0.2.10"}"#)?;
    /// assert_eq!(record.source_ip(), Some([192, 0, 2, 10].into()));
    ///
    /// let record = Record::from_json(r#"{"sourceIPAddress": "lambda.amazonaws.com"}"#)?;
    /// assert_eq!(record.source_ip(), None);
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn source_ip(&self) -> Option<IpAddr> {
        self.source_ip_address.as_deref()?.parse().ok()
    }

    /// Returns whether the request came from inside AWS: `AWS Internal`, with or without a number after it.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, Record};
    ///
    /// assert!(Record::from_json(r#"{"sourceIPAddress": "AWS Internal/3"}"#)?.is_aws_internal());
    /// assert!(!Record::from_json(r#"{"sourceIPAddress": "192.0.2.10"}"#)?.is_aws_internal());
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn is_aws_internal(&self) -> bool {
        let rest = self.source_ip_address.as_deref().and_then(|text| text.strip_prefix("AWS Internal"));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// Returns the region that the request was made to.
    ///
    /// Services without regions, such as IAM, log to `us-east-1`.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, Record};
    ///
    /// assert_eq!(Record::from_json(r#"{"awsRegion": "eu-west-1"}"#)?.region(), Some("eu-west-1"));
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn region(&self) -> Option<&str> {
        self.aws_region.as_deref()
    }

    /// Returns whether the action only reads, if the record says so.
    ///
    /// Nearly all records say so since version 1.06, and few before.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, Record};
    ///
    /// assert_eq!(Record::from_json(r#"{"readOnly": true}"#)?.is_read_only(), Some(true));
    /// assert_eq!(Record::from_json(r#"{"eventVersion": "1.05"}"#)?.is_read_only(), None);
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn is_read_only(&self) -> Option<bool> {
        self.read_only.as_ref().map(|flag| flag.get())
    }
}
