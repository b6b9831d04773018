//! Unpacks and packs CloudWatch Logs subscriptions.

use std::borrow::Cow;
use std::io::{Read as _, Write as _};

use flate2::Compression;
use flate2::read::MultiGzDecoder;
use flate2::write::GzEncoder;

use super::packed;
use crate::{CloudWatchLogsData, CloudWatchLogsMessage, CloudWatchLogsPayload, Document, Error, Extra, Message};

/// Most bytes that a subscription unpacks to: far more than CloudWatch Logs packs, far less than a bomb.
const MOST: u64 = 256 << 20;

impl CloudWatchLogsMessage {
    /// Returns the log events that are packed in the message. Requires the feature `gzip`.
    ///
    /// ```
    /// use mailtrail_wire::{CloudWatchLogsData, CloudWatchLogsMessage};
    ///
    /// let message = CloudWatchLogsMessage::pack(&CloudWatchLogsData::of(["hello"]));
    /// let data = message.unpack()?;
    /// for event in data.log_events() {
    ///     assert_eq!(&*event?.message()?, "hello");
    /// }
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error if there are none, or if they cannot be unpacked or read.
    pub fn unpack(&self) -> Result<CloudWatchLogsData, Error> {
        let path = "/awslogs/data";
        let data = self.awslogs()?.data().map_err(|error| error.under("/awslogs"))?;
        let text = gunzip(path, &packed::bytes(path, data)?)?;
        Message::new(path, text).read()
    }

    /// Makes a message with these log events packed in it. Requires the feature `gzip`.
    ///
    /// ```
    /// use mailtrail_wire::{CloudWatchLogsData, CloudWatchLogsMessage};
    ///
    /// let data = CloudWatchLogsData::of(["hello"]);
    /// assert_eq!(CloudWatchLogsMessage::pack(&data).unpack()?, data);
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn pack(data: &CloudWatchLogsData) -> Self {
        let data = Some(packed::base64(&gzip(data.to_json().as_bytes())));
        Self { awslogs: Some(CloudWatchLogsPayload { data, extra: Extra::default() }), extra: Extra::default() }
    }
}

/// Returns the text of a file: the bytes themselves, or what they unpack to if they are gzip. Requires the feature `gzip`.
///
/// ```
/// use std::borrow::Cow;
///
/// use mailtrail_wire::unpack;
///
/// assert!(matches!(unpack(b"{}")?, Cow::Borrowed("{}")));
/// assert_eq!(unpack(&[0x1f, 0x8b, 0]).unwrap_err().to_string(), "invalid gzip: unexpected end of file");
/// assert!(unpack(&[0xff]).is_err());
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
///
/// # Errors
///
/// Returns an error if the bytes are neither text nor gzip, or if they unpack to more than 256 MiB.
pub fn unpack(bytes: &[u8]) -> Result<Cow<'_, str>, Error> {
    if bytes.starts_with(&[0x1f, 0x8b]) {
        return gunzip("", bytes).map(Cow::Owned);
    }
    std::str::from_utf8(bytes).map(Cow::Borrowed).map_err(|error| Error::utf8(bytes, error))
}

/// Text of bytes that are gzip.
pub(super) fn gunzip(path: &str, bytes: &[u8]) -> Result<String, Error> {
    let mut text = Vec::new();
    let invalid = |error: std::io::Error| Error::content(path, format!("invalid gzip: {error}"));
    MultiGzDecoder::new(bytes).take(MOST + 1).read_to_end(&mut text).map_err(invalid)?;
    if text.len() as u64 > MOST {
        return Err(Error::content(path, format!("unpacks to more than {} MiB", MOST >> 20)));
    }
    packed::text(path, text).map(|message| message.into_text().into_owned())
}

/// Packs a text with gzip, for tests. Requires the feature `gzip`.
///
/// ```
/// assert_eq!(mailtrail_wire::unpack(&mailtrail_wire::pack("hello"))?, "hello");
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
pub fn pack(text: &str) -> Vec<u8> {
    gzip(text.as_bytes())
}

/// Bytes as gzip. Writing into memory does not fail; if it did, nothing would be packed.
fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).unwrap_or_default()
}
