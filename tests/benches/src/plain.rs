//! What one writes by hand with serde: as much as a function needs. Unknown members are lost, and `null` becomes absent.

#![allow(missing_docs)]

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

#[derive(Debug, Deserialize)]
#[serde(tag = "eventType")]
pub enum Event {
    Send {
        mail: Mail,
    },
    Delivery {
        mail: Mail,
        delivery: Delivery,
    },
    Bounce {
        mail: Mail,
        bounce: Bounce,
    },
    Complaint {
        mail: Mail,
        complaint: Complaint,
    },
    Reject {
        mail: Mail,
        reject: BTreeMap<String, String>,
    },
    Open {
        mail: Mail,
        open: Click,
    },
    Click {
        mail: Mail,
        click: Click,
    },
    #[serde(rename = "Rendering Failure")]
    RenderingFailure {
        mail: Mail,
        failure: BTreeMap<String, String>,
    },
    #[serde(rename_all = "camelCase")]
    DeliveryDelay {
        mail: Mail,
        delivery_delay: Delay,
    },
    Subscription {
        mail: Mail,
        subscription: Value,
    },
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Mail {
    pub timestamp: String,
    pub message_id: String,
    pub source: String,
    pub source_arn: Option<String>,
    pub sending_account_id: Option<String>,
    pub destination: Vec<String>,
    pub headers_truncated: Option<bool>,
    pub headers: Option<Vec<Header>>,
    pub common_headers: Option<Value>,
    pub tags: Option<BTreeMap<String, Vec<String>>>,
}

#[derive(Debug, Deserialize)]
pub struct Header {
    pub name: String,
    pub value: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Delivery {
    pub timestamp: String,
    pub processing_time_millis: u64,
    pub recipients: Vec<String>,
    pub smtp_response: String,
    #[serde(rename = "reportingMTA")]
    pub reporting_mta: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Bounce {
    pub bounce_type: String,
    pub bounce_sub_type: String,
    pub bounced_recipients: Vec<Recipient>,
    pub timestamp: String,
    pub feedback_id: String,
    #[serde(rename = "reportingMTA")]
    pub reporting_mta: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Recipient {
    pub email_address: String,
    pub action: Option<String>,
    pub status: Option<String>,
    pub diagnostic_code: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Complaint {
    pub complained_recipients: Vec<Recipient>,
    pub timestamp: String,
    pub feedback_id: String,
    pub user_agent: Option<String>,
    pub complaint_feedback_type: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Click {
    pub timestamp: String,
    pub ip_address: String,
    pub user_agent: String,
    pub link: Option<String>,
    pub link_tags: Option<BTreeMap<String, Vec<String>>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Delay {
    pub timestamp: String,
    pub delay_type: String,
    pub expiration_time: String,
    pub delayed_recipients: Vec<Recipient>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Record {
    pub event_version: Option<String>,
    pub user_identity: Option<Identity>,
    pub event_time: Option<String>,
    pub event_source: Option<String>,
    pub event_name: Option<String>,
    pub aws_region: Option<String>,
    #[serde(rename = "sourceIPAddress")]
    pub source_ip_address: Option<String>,
    pub user_agent: Option<String>,
    pub error_code: Option<String>,
    pub error_message: Option<String>,
    pub request_parameters: Option<Box<RawValue>>,
    pub response_elements: Option<Box<RawValue>>,
    pub additional_event_data: Option<Box<RawValue>>,
    #[serde(rename = "requestID")]
    pub request_id: Option<String>,
    #[serde(rename = "eventID")]
    pub event_id: Option<String>,
    pub read_only: Option<bool>,
    pub resources: Option<Vec<Resource>>,
    pub event_type: Option<String>,
    pub api_version: Option<String>,
    pub management_event: Option<bool>,
    pub recipient_account_id: Option<String>,
    #[serde(rename = "sharedEventID")]
    pub shared_event_id: Option<String>,
    pub vpc_endpoint_id: Option<String>,
    pub event_category: Option<String>,
    pub tls_details: Option<Box<RawValue>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Identity {
    pub r#type: Option<String>,
    pub principal_id: Option<String>,
    pub arn: Option<String>,
    pub account_id: Option<String>,
    pub access_key_id: Option<String>,
    pub user_name: Option<String>,
    pub session_context: Option<Box<RawValue>>,
    pub invoked_by: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct Resource {
    #[serde(rename = "ARN")]
    pub arn: Option<String>,
    #[serde(rename = "accountId")]
    pub account_id: Option<String>,
    pub r#type: Option<String>,
}

/// The same event as one struct, which reads faster than an enum with a tag: nothing is kept until the tag is seen.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FlatEvent {
    #[serde(alias = "notificationType")]
    pub event_type: String,
    pub mail: Option<Mail>,
    pub delivery: Option<Delivery>,
    pub bounce: Option<Bounce>,
    pub complaint: Option<Complaint>,
    pub reject: Option<BTreeMap<String, String>>,
    pub open: Option<Click>,
    pub click: Option<Click>,
    pub failure: Option<BTreeMap<String, String>>,
    pub delivery_delay: Option<Delay>,
    pub subscription: Option<Value>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Records<T> {
    pub records: Vec<T>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct SnsRecord {
    pub event_source: String,
    pub event_version: String,
    pub event_subscription_arn: String,
    pub sns: Sns,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Sns {
    pub r#type: String,
    pub message_id: String,
    pub topic_arn: String,
    pub subject: Option<String>,
    pub message: String,
    pub timestamp: String,
    pub signature_version: String,
    pub signature: String,
    #[serde(alias = "SigningCertURL")]
    pub signing_cert_url: String,
    #[serde(alias = "UnsubscribeURL")]
    pub unsubscribe_url: String,
    pub message_attributes: BTreeMap<String, SnsAttribute>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct SnsAttribute {
    pub r#type: String,
    pub value: String,
}
