//! Edge devices.

use mailtrail_wire::{Extra, Map, Wire};

/// Edge device that a request was for.
///
/// Sent with data events of S3 on Outposts. AWS has printed the same example with `deviceId` and, before, with
/// `deviceID`.
///
/// In Rust, [`device`](Self::device) answers with whichever is there.
///
/// See [AWS CloudTrail/CloudTrail record contents](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html).
///
/// ```
/// use cloudtrail_records::{Document as _, EdgeDeviceDetails, Is as _};
///
/// let details = EdgeDeviceDetails::from_json(r#"{"type": "outposts", "deviceId": "op-01234567890abcdef"}"#)?;
/// assert!(details.r#type.is("outposts"));
/// assert_eq!(details.device(), Some("op-01234567890abcdef"));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct EdgeDeviceDetails {
    /// Kind of device, such as `outposts`.
    #[wire(since = "1.08", content = "public")]
    pub r#type: Option<String>,
    /// Identifier of the device.
    #[wire(since = "1.08", content = "id")]
    pub device_id: Option<String>,
    /// Identifier of the device in the older spelling.
    #[wire(name = "deviceID", since = "1.08", content = "id")]
    pub device_id_upper_case: Option<String>,
    /// Family that the device belongs to.
    #[wire(evidence = "implied", content = "public")]
    pub device_family: Option<String>,
    /// Snow job that the device was ordered with.
    #[wire(evidence = "implied", content = "id")]
    pub snow_job_id: Option<String>,
    /// Further properties of the device.
    #[wire(evidence = "implied", content = "text", names = "public")]
    pub attributes: Option<Map<String>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl EdgeDeviceDetails {
    /// Returns the ID of the device, in either spelling of its field.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, EdgeDeviceDetails};
    ///
    /// let details = EdgeDeviceDetails::from_json(r#"{"deviceID": "op-01234567890abcdef"}"#)?;
    /// assert_eq!(details.device(), Some("op-01234567890abcdef"));
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn device(&self) -> Option<&str> {
        self.device_id.as_deref().or(self.device_id_upper_case.as_deref())
    }
}
