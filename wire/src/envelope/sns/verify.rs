use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use ring::signature::{
    RSA_PKCS1_2048_8192_SHA1_FOR_LEGACY_USE_ONLY, RSA_PKCS1_2048_8192_SHA256, RsaParameters, UnparsedPublicKey,
};
use rustls_pki_types::pem::PemObject as _;
use rustls_pki_types::{AlgorithmIdentifier, CertificateDer, InvalidSignature, SignatureVerificationAlgorithm, alg_id};
use webpki::EndEntityCert;

use crate::{SignatureError, SnsMessage};

impl SnsMessage {
    /// Verifies that Amazon SNS signed this message, for this topic.
    ///
    /// Pass the certificate, as PEM or DER, from [`trusted_cert_url`](Self::trusted_cert_url). Download it from there, over
    /// `https` and from nowhere else, and cache it for a while. That host vouches for it: its issuer and validity
    /// are not checked. The topic is checked because anybody can have a
    /// topic, and Amazon SNS signs its messages too.
    ///
    /// Functions and queues that subscribe to a topic don't need this: their permissions decide who may call them.
    ///
    /// # Errors
    ///
    /// Returns an error if the URL of the certificate is not one of Amazon SNS, if the topic is another one, if a signed field is
    /// missing, or if the signature doesn't match.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, SignatureError, SnsMessage};
    ///
    /// const TOPIC: &str = "arn:aws:sns:eu-west-1:111122223333:mail";
    ///
    /// fn receive(body: &str, download: impl Fn(&str) -> Vec<u8>) -> Result<SnsMessage, Box<dyn std::error::Error>> {
    ///     let message = SnsMessage::from_json(body)?;
    ///     let certificate = download(message.trusted_cert_url()?);
    ///     message.verify(TOPIC, &certificate)?;
    ///     Ok(message)
    /// }
    ///
    /// let forged = r#"{"SigningCertURL": "https://example.com/SimpleNotificationService-ab.pem"}"#;
    /// assert!(receive(forged, |_| unreachable!()).is_err());
    /// ```
    pub fn verify(&self, topic_arn: &str, certificate: &[u8]) -> Result<(), SignatureError> {
        self.trusted_cert_url()?;
        let text = self.string_to_sign()?;
        if let Some(other) = self.topic_arn.as_deref().filter(|arn| *arn != topic_arn) {
            return Err(SignatureError::ForeignTopic(other.to_owned()));
        }
        let algorithm = match self.signature_version.as_deref() {
            None => return Err(SignatureError::Missing("SignatureVersion")),
            Some("1") => &Rsa(&RSA_PKCS1_2048_8192_SHA1_FOR_LEGACY_USE_ONLY),
            Some("2") => &Rsa(&RSA_PKCS1_2048_8192_SHA256),
            Some(other) => return Err(SignatureError::UnknownVersion(other.to_owned())),
        };
        let signature = self.signature.as_deref().ok_or(SignatureError::Missing("Signature"))?;
        let signature = BASE64_STANDARD.decode(signature).map_err(|_| SignatureError::InvalidEncoding)?;
        let certificate = match CertificateDer::from_pem_slice(certificate) {
            Ok(certificate) => certificate,
            Err(_) => CertificateDer::from(certificate),
        };
        let certificate = EndEntityCert::try_from(&certificate).map_err(|_| SignatureError::InvalidCertificate)?;
        certificate.verify_signature(algorithm, text.as_bytes(), &signature).map_err(|_| SignatureError::Mismatch)
    }
}

/// An RSA signature with PKCS #1 v1.5 padding, as Amazon SNS makes it; `webpki` itself leaves SHA-1 out.
#[derive(Debug)]
struct Rsa(&'static RsaParameters);

impl SignatureVerificationAlgorithm for Rsa {
    fn verify_signature(&self, public_key: &[u8], message: &[u8], signature: &[u8]) -> Result<(), InvalidSignature> {
        UnparsedPublicKey::new(self.0, public_key).verify(message, signature).map_err(|_| InvalidSignature)
    }

    fn public_key_alg_id(&self) -> AlgorithmIdentifier {
        alg_id::RSA_ENCRYPTION
    }

    /// Only chains of certificates ask for it, and there are none here.
    fn signature_alg_id(&self) -> AlgorithmIdentifier {
        alg_id::RSA_PKCS1_SHA256
    }
}

#[cfg(test)]
mod tests;
