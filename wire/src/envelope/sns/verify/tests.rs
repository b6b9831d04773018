//! Messages signed by a key that is made here, with a certificate for it.

use std::sync::LazyLock;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use rcgen::{CertificateParams, KeyPair, PKCS_RSA_SHA256};
use rsa::pkcs1v15::SigningKey;
use rsa::pkcs8::EncodePrivateKey as _;
use rsa::signature::{SignatureEncoding as _, Signer as _};
use rsa::{Generate as _, PrivateKey};

use crate::{Document as _, SignatureError, SnsMessage};

const TOPIC: &str = "arn:aws:sns:eu-west-1:111122223333:mail";

struct Signatory {
    key: PrivateKey,
    certificate: String,
    der: Vec<u8>,
}

impl Signatory {
    fn new() -> Self {
        let key = PrivateKey::generate();
        let pair = KeyPair::from_pkcs8_der_and_sign_algo(
            &key.to_pkcs8_der().unwrap().as_bytes().to_vec().into(),
            &PKCS_RSA_SHA256,
        )
        .unwrap();
        let certificate = CertificateParams::new(["sns.amazonaws.com".to_owned()]).unwrap().self_signed(&pair).unwrap();
        Self { key, certificate: certificate.pem(), der: certificate.der().to_vec() }
    }

    fn sign(&self, message: &mut SnsMessage) {
        let text = message.string_to_sign().unwrap();
        let signature = match message.signature_version.as_deref() {
            Some("1") => SigningKey::<sha1::Sha1>::new(self.key.clone()).sign(text.as_bytes()).to_vec(),
            _ => SigningKey::<rsa::sha2::Sha256>::new(self.key.clone()).sign(text.as_bytes()).to_vec(),
        };
        message.signature = Some(BASE64_STANDARD.encode(signature));
    }
}

static SIGNATORY: LazyLock<Signatory> = LazyLock::new(Signatory::new);

fn notification(version: &str) -> SnsMessage {
    let mut message = SnsMessage::from_json(&format!(
        r#"{{
            "Type": "Notification",
            "MessageId": "a1b2c3d4-5678-90ab-cdef-EXAMPLE11111",
            "TopicArn": "{TOPIC}",
            "Subject": "Amazon SES Email Event Notification",
            "Message": "{{\"eventType\":\"Send\"}}\n",
            "Timestamp": "2026-03-02T08:15:31.120Z",
            "SignatureVersion": "{version}",
            "SigningCertURL": "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0123456789abcdef.pem"
        }}"#
    ))
    .unwrap();
    SIGNATORY.sign(&mut message);
    message
}

#[test]
fn what_sns_signed() {
    for version in ["1", "2"] {
        let message = notification(version);
        assert_eq!(message.verify(TOPIC, SIGNATORY.certificate.as_bytes()), Ok(()), "{version}");
        assert_eq!(message.verify(TOPIC, &SIGNATORY.der), Ok(()), "{version}");
    }
    let mut message = notification("2");
    message.subject = None;
    SIGNATORY.sign(&mut message);
    assert_eq!(message.verify(TOPIC, &SIGNATORY.der), Ok(()));

    let mut message = notification("1");
    message.r#type = Some("SubscriptionConfirmation".into());
    message.token = Some("EXAMPLE".to_owned());
    message.subscribe_url = Some("https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription".to_owned());
    SIGNATORY.sign(&mut message);
    assert_eq!(message.verify(TOPIC, &SIGNATORY.der), Ok(()));
}

#[test]
fn what_was_changed() {
    type Change = fn(&mut SnsMessage);
    let changes: [Change; 8] = [
        |message| message.message = Some(String::new()),
        |message| message.message_id = Some("a".to_owned()),
        |message| message.subject = None,
        |message| message.subject = Some("other".to_owned()),
        |message| message.timestamp = Some("2026-03-02T08:15:31.12Z".parse().unwrap()),
        |message| message.signature_version = Some("1".to_owned()),
        |message| message.signature = Some(BASE64_STANDARD.encode([0; 256])),
        |message| message.signature = Some(String::new()),
    ];
    for (number, change) in changes.iter().enumerate() {
        let mut message = notification("2");
        change(&mut message);
        assert_eq!(message.verify(TOPIC, &SIGNATORY.der), Err(SignatureError::Mismatch), "{number}");
    }
}

#[test]
fn what_cannot_be_trusted() {
    let verify = |change: fn(&mut SnsMessage)| {
        let mut message = notification("2");
        change(&mut message);
        message.verify(TOPIC, &SIGNATORY.der)
    };
    assert_eq!(verify(|message| message.signature = None), Err(SignatureError::Missing("Signature")));
    assert_eq!(verify(|message| message.signature = Some("?".to_owned())), Err(SignatureError::InvalidEncoding));
    assert_eq!(verify(|message| message.signature_version = None), Err(SignatureError::Missing("SignatureVersion")));
    assert_eq!(
        verify(|message| message.signature_version = Some("3".to_owned())),
        Err(SignatureError::UnknownVersion("3".to_owned()))
    );
    assert_eq!(
        verify(|message| message.signing_cert_url_uppercase = None),
        Err(SignatureError::Missing("SigningCertURL"))
    );
    assert!(matches!(
        verify(|message| message.signing_cert_url_uppercase = Some("https://example.com/a.pem".to_owned())),
        Err(SignatureError::ForeignUrl(_))
    ));
    let message = notification("2");
    let own = "arn:aws:sns:eu-west-1:444455556666:mail";
    assert_eq!(message.verify(own, &SIGNATORY.der), Err(SignatureError::ForeignTopic(TOPIC.to_owned())));
    for certificate in [&b""[..], b"-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----", &SIGNATORY.der[..100]] {
        assert_eq!(message.verify(TOPIC, certificate), Err(SignatureError::InvalidCertificate));
    }
    assert_eq!(message.verify(TOPIC, &Signatory::new().der), Err(SignatureError::Mismatch));
}
