//! Where policies use other names than records.

/// Short names of event sources that aren't the prefix in policies.
pub(super) const PREFIXES: &[(&str, &str)] = &[
    ("agreement-marketplace", "aws-marketplace"),
    ("amazonmq", "mq"),
    ("applicationsignals", "application-signals"),
    ("chime-sdk-voice", "chime"),
    ("discovery-marketplace", "aws-marketplace"),
    ("email", "ses"),
    ("mail-manager", "ses"),
    ("monitoring", "cloudwatch"),
    ("pinpoint", "mobiletargeting"),
    ("rdsdata", "rds-data"),
    ("servicecatalog-appregistry", "servicecatalog"),
    ("sesv2", "ses"),
    ("tagging", "tag"),
    ("tts", "polly"),
];

/// Events that are asked about under another name, by prefix; nothing where one event stands for several actions.
pub(super) const NAMES: &[(&str, &str, Option<&str>)] = &[
    ("bedrock", "Converse", Some("InvokeModel")),
    ("bedrock", "ConverseStream", Some("InvokeModelWithResponseStream")),
    ("dynamodb", "BatchExecuteStatement", None),
    ("dynamodb", "ExecuteStatement", None),
    ("dynamodb", "ExecuteTransaction", None),
    ("dynamodb", "TransactGetItems", Some("GetItem")),
    ("dynamodb", "TransactWriteItems", None),
    ("kms", "ReEncrypt", None),
    ("lambda", "Invoke", Some("InvokeFunction")),
    ("sns", "PublishBatch", Some("Publish")),
    ("sqs", "ChangeMessageVisibilityBatch", Some("ChangeMessageVisibility")),
    ("sqs", "DeleteMessageBatch", Some("DeleteMessage")),
    ("sqs", "SendMessageBatch", Some("SendMessage")),
];

/// What API Gateway's actions are called: verbs of HTTP, by how an event begins. Longer beginnings come first.
pub(super) const VERBS: &[(&str, &str)] = &[
    ("Create", "POST"),
    ("Generate", "POST"),
    ("Import", "POST"),
    ("Test", "POST"),
    ("Export", "GET"),
    ("Get", "GET"),
    ("Update", "PATCH"),
    ("Put", "PUT"),
    ("Reimport", "PUT"),
    ("Tag", "PUT"),
    ("Delete", "DELETE"),
    ("Flush", "DELETE"),
    ("Reset", "DELETE"),
    ("Untag", "DELETE"),
];
