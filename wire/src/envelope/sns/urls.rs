use crate::{SignatureError, SnsMessage};

impl SnsMessage {
    /// Returns the URL of the certificate, whichever name its field has. It may lead anywhere: see
    /// [`trusted_cert_url`](Self::trusted_cert_url).
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, SnsMessage};
    ///
    /// for name in ["SigningCertURL", "SigningCertUrl"] {
    ///     let message = SnsMessage::from_json(&format!(r#"{{"Message": "", "{name}": "https://example.com/"}}"#))?;
    ///     assert_eq!(message.signing_cert_url(), Some("https://example.com/"));
    /// }
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn signing_cert_url(&self) -> Option<&str> {
        self.signing_cert_url_uppercase.as_deref().or(self.signing_cert_url.as_deref())
    }

    /// Returns the URL that ends the subscription, whichever name its field has.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, SnsMessage};
    ///
    /// let message = SnsMessage::from_json(r#"{"Message": "", "UnsubscribeURL": "https://sns.eu-west-1.amazonaws.com/?Action=Unsubscribe"}"#)?;
    /// assert!(message.unsubscribe_url().is_some());
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn unsubscribe_url(&self) -> Option<&str> {
        self.unsubscribe_url_uppercase.as_deref().or(self.unsubscribe_url.as_deref())
    }

    /// Returns the URL of the certificate, if it leads to a certificate of Amazon SNS.
    ///
    /// A message names its own certificate, so a forger would name theirs. Only URLs with
    /// `https`, a host `sns.<region>.amazonaws.com` or `sns.<region>.amazonaws.com.cn` without port and user, and a path
    /// `/SimpleNotificationService-<letters and digits>.pem` without a query are accepted. Somebody else's bucket
    /// under `amazonaws.com` is not.
    ///
    /// # Errors
    ///
    /// Returns an error if there is no URL, or if it leads elsewhere.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, SignatureError, SnsMessage};
    ///
    /// let message = SnsMessage::from_json(
    ///     r#"{"Message": "", "SigningCertURL": "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0123456789abcdef.pem"}"#,
    /// )?;
    /// assert!(message.trusted_cert_url().is_ok());
    ///
    /// let message = SnsMessage::from_json(
    ///     r#"{"Message": "", "SigningCertURL": "https://sns.eu-west-1.amazonaws.com.example.com/SimpleNotificationService-0123456789abcdef.pem"}"#,
    /// )?;
    /// assert!(matches!(message.trusted_cert_url(), Err(SignatureError::ForeignUrl(_))));
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn trusted_cert_url(&self) -> Result<&str, SignatureError> {
        let url = self.signing_cert_url().ok_or(SignatureError::Missing("SigningCertURL"))?;
        let is_trusted = path_at_sns(url).is_some_and(is_certificate);
        if is_trusted { Ok(url) } else { Err(SignatureError::ForeignUrl(url.to_owned())) }
    }

    /// Returns the URL that confirms the subscription, if it leads to Amazon SNS. A program that requests any other URL can be made to request
    /// anything.
    ///
    /// # Errors
    ///
    /// Returns an error if there is no URL, or if it leads elsewhere.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, SnsMessage};
    ///
    /// let message = SnsMessage::from_json(
    ///     r#"{"Message": "", "SubscribeURL": "https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&Token=EXAMPLE"}"#,
    /// )?;
    /// assert!(message.trusted_subscribe_url().is_ok());
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn trusted_subscribe_url(&self) -> Result<&str, SignatureError> {
        let url = self.subscribe_url.as_deref().ok_or(SignatureError::Missing("SubscribeURL"))?;
        if path_at_sns(url).is_some() { Ok(url) } else { Err(SignatureError::ForeignUrl(url.to_owned())) }
    }
}

/// What stands behind scheme and host, if these are those of Amazon SNS.
fn path_at_sns(url: &str) -> Option<&str> {
    let (region, rest) = url.strip_prefix("https://sns.")?.split_once('.')?;
    let path = rest.strip_prefix("amazonaws.com.cn/").or_else(|| rest.strip_prefix("amazonaws.com/"))?;
    let is_region = !region.is_empty() && region.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    // Whoever asks for the URL shall read it as we do.
    let is_plain = url.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    (is_region && is_plain).then_some(path)
}

fn is_certificate(path: &str) -> bool {
    let name = path.strip_prefix("SimpleNotificationService-").and_then(|name| name.strip_suffix(".pem"));
    name.is_some_and(|name| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATH: &str = "/SimpleNotificationService-0123456789abcdef0123456789abcdef.pem";

    fn trusts(url: &str) -> bool {
        let message = SnsMessage { signing_cert_url: Some(url.to_owned()), ..SnsMessage::default() };
        message.trusted_cert_url().is_ok()
    }

    #[test]
    fn hosts_of_sns() {
        for host in [
            "sns.us-east-1.amazonaws.com",
            "sns.us-gov-west-1.amazonaws.com",
            "sns.cn-north-1.amazonaws.com.cn",
            "sns.ap-southeast-2.amazonaws.com",
        ] {
            assert!(trusts(&format!("https://{host}{PATH}")), "{host}");
        }
    }

    #[test]
    fn everything_else() {
        for url in [
            "http://sns.us-east-1.amazonaws.com",
            "HTTPS://sns.us-east-1.amazonaws.com",
            "https://sns.amazonaws.com",
            "https://sns..amazonaws.com",
            "https://sns.us-east-1.amazonaws.com:8443",
            "https://sns.us-east-1.amazonaws.com.",
            "https://sns.us-east-1.amazonaws.com@example.com",
            "https://sns.us-east-1.amazonaws.com.example.com",
            "https://sns.us-east-1.amazonaws.com.cn.example.com",
            "https://user@sns.us-east-1.amazonaws.com",
            "https://sns.example.com/.amazonaws.com",
            "https://sns.us-east-1.example.amazonaws.com",
            "https://sns.example.com#.amazonaws.com",
            "https://sns.example.com?.amazonaws.com",
            "https://sns.example.com\\.amazonaws.com",
            "https://xsns.us-east-1.amazonaws.com",
            "https://amzn-s3-demo-bucket.s3.amazonaws.com",
            "https://s3.us-east-1.amazonaws.com/sns.us-east-1.amazonaws.com",
            "https://sns.us-east-1.amazonaws.co",
            " https://sns.us-east-1.amazonaws.com",
            "sns.us-east-1.amazonaws.com",
            "",
        ] {
            assert!(!trusts(&format!("{url}{PATH}")), "{url}");
        }
        let host = "https://sns.us-east-1.amazonaws.com";
        for path in [
            "",
            "/",
            "/SimpleNotificationService-.pem",
            "/SimpleNotificationService-ab.pem?x=.pem",
            "/SimpleNotificationService-ab.pem#",
            "/SimpleNotificationService-../ab.pem",
            "/SimpleNotificationService-%2e.pem",
            "/../SimpleNotificationService-ab.pem",
            "/?Action=Publish&x=SimpleNotificationService-ab.pem",
            "/simplenotificationservice-ab.pem",
            "/SimpleNotificationService-ab.pem\n",
        ] {
            assert!(!trusts(&format!("{host}{path}")), "{path}");
        }
    }

    #[test]
    fn no_url() {
        assert_eq!(SnsMessage::default().trusted_cert_url(), Err(SignatureError::Missing("SigningCertURL")));
        assert_eq!(SnsMessage::default().trusted_subscribe_url(), Err(SignatureError::Missing("SubscribeURL")));
        let url = "https://example.com/?x=https://sns.eu-west-1.amazonaws.com/";
        let message = SnsMessage { subscribe_url: Some(url.to_owned()), ..SnsMessage::default() };
        assert!(message.trusted_subscribe_url().is_err());
    }
}
