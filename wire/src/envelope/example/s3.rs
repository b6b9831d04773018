//! Notifications of Amazon S3.

use std::fmt::Write as _;

use super::{REGION, TIME, id, text};
use crate::{
    Extra, Number, S3Bucket, S3Entity, S3Notification, S3Object, S3Record, S3RequestParameters, S3ResponseElements,
    S3UserIdentity, TextValue, Timestamp,
};

impl S3Notification {
    /// Makes a notification that objects with these keys were created in a bucket.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, S3Notification, Wire, check};
    ///
    /// let event = S3Notification::of("amzn-s3-demo-bucket", ["logs/May 14.json.gz"]);
    /// assert_eq!(check(&event.to_json(), S3Notification::SHAPE)?, []);
    /// let record = event.records().next().unwrap()?;
    /// assert_eq!(record.bucket()?, "amzn-s3-demo-bucket");
    /// assert_eq!(record.key()?, "logs/May 14.json.gz");
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn of<K: AsRef<str>>(bucket: &str, keys: impl IntoIterator<Item = K>) -> Self {
        let record = |(index, key): (usize, K)| S3Record {
            event_version: text("2.1"),
            event_source: text("aws:s3"),
            aws_region: text(REGION),
            event_time: Timestamp::parse(TIME),
            event_name: text("ObjectCreated:Put"),
            user_identity: principal("AWS:AIDACKCEVSQ6C2EXAMPLE"),
            request_parameters: Some(S3RequestParameters {
                source_ip_address: text("192.0.2.10"),
                extra: Extra::default(),
            }),
            response_elements: Some(S3ResponseElements {
                x_amz_request_id: text("EXAMPLE0A1B2C3D4"),
                x_amz_id_2: text("EXAMPLE123/5678abcdefghijklambdaisawesome"),
                extra: Extra::default(),
            }),
            s3: Some(S3Entity {
                s3_schema_version: text("1.0"),
                configuration_id: id('4', index),
                bucket: Some(S3Bucket {
                    name: text(bucket),
                    owner_identity: principal("A3NL1KOZZKExample"),
                    arn: Some(format!("arn:aws:s3:::{bucket}")),
                    extra: Extra::default(),
                }),
                object: Some(S3Object {
                    key: Some(encoded(key.as_ref())),
                    size: Some(Number::from(1024_u64)),
                    e_tag: text("d41d8cd98f00b204e9800998ecf8427e"),
                    sequencer: text("0A1B2C3D4E5F678901"),
                    ..S3Object::default()
                }),
                extra: Extra::default(),
            }),
            ..S3Record::default()
        };
        Self { records: Some(keys.into_iter().enumerate().map(record).collect()), extra: Extra::default() }
    }
}

fn principal(id: &str) -> Option<S3UserIdentity> {
    Some(S3UserIdentity { principal_id: text(id), extra: Extra::default() })
}

/// A key as notifications write it: encoded for a URL, with `+` for blanks.
fn encoded(key: &str) -> String {
    let mut encoded = String::with_capacity(key.len());
    for byte in key.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' | b'*' => encoded.push(byte.into()),
            b' ' => encoded.push('+'),
            _ => _ = write!(encoded, "%{byte:02X}"),
        }
    }
    encoded
}
