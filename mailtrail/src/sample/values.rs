//! Which text, number or JSON a field usually has, by what it means: its name, and the type that has it where that matters.

use super::tree::Tree;
use super::world::World;

/// A field: the type that has it, and its name without the signs and the case in which services differ.
#[derive(Clone, Debug)]
pub(super) struct Field {
    pub(super) owner: &'static str,
    pub(super) name: String,
}

impl Field {
    pub(super) fn of(owner: &'static str, name: &str) -> Self {
        Self { owner, name: name.replace(['_', '-', '@'], "").to_lowercase() }
    }
}

/// Seconds from the moment of a document to the time in a field.
pub(super) fn seconds(field: &Field) -> i64 {
    match &*field.name {
        "newesteventtime" | "windowend" | "endtime" | "enddate" | "digestendtime" | "querycompletetime" => 3_600,
        "oldesteventtime" | "ingestiontime" | "eventdate" => 60,
        "expirationtime" => 14_400,
        "expirestime" | "notafter" | "nextupdate" => 31_536_000,
        "notbefore" | "thisupdate" | "resourcecreationtime" | "creationdate" => -86_400,
        "arrivaldate" => 30,
        "timestamp" if field.owner != "Mail" && field.owner != "InboundMail" => 2,
        "approximatefirstreceivetimestamp" | "approximatearrivaltimestamp" => 5,
        _ => 0,
    }
}

/// Text of a field.
pub(super) fn text(world: &mut World, field: &Field) -> String {
    if let Some(text) = of_owner(world, field) {
        return text;
    }
    let person = world.person;
    let recipient = world.recipients[0];
    match &*field.name {
        // Who.
        "accountid" | "account" | "recipientaccountid" | "awsaccountid" | "sendingaccountid" | "owner" | "sourceaccount"
        | "owningaccounts" | "vpcendpointaccountid" | "awsaccount" => world.account.into(),
        "evidenceawsaccountid" => "444455556666".into(),
        "username" | "user" | "calleridentity" | "sourceidentity" => person.name.into(),
        "principalid" | "senderid" => "AIDACKCEVSQ6C2EXAMPLE".into(),
        "accesskeyid" => "AKIAIOSFODNN7EXAMPLE".into(),
        "credentialid" => "EXAMPLEcredential0001".into(),
        "organizationid" | "organization" => "m-exampleorgid0123456789abcdef01234567".into(),
        "awsorganization" => "o-exampleorgid".into(),
        "organizationarn" => world.arn("workmail", "organization/m-exampleorgid0123456789abcdef01234567"),
        "userid" | "ownerid" | "impersonatorid" => "11112222-3333-4444-5555-EXAMPLE00001".into(),
        "iamid" | "invokeidentityarn" => world.user_arn(),
        // Mail.
        "source" | "from" | "fromemailaddress" | "sender" | "mailfrom" | "smtpmailfrom" | "returnpath" | "email" => person.address(),
        "destination" | "to" | "recipients" | "recipient" | "emailaddress" | "recipientsmatched" | "bouncedrecipient" | "mailbox"
        | "mailboxes" | "targetrecipient" | "address" | "journalingaddress" => recipient.address(),
        "cc" | "bcc" => "richard@example.com".into(),
        "replyto" => format!("reply@{}", person.domain),
        "subject" => world.subject.into(),
        "date" => "Mon, 2 Mar 2026 08:15:30 +0000".into(),
        "messageid" => world.message.clone(),
        "feedbackid" => world.message.replace("0100019a5b3c2d1e", "0100019a5b3c37f6"),
        "traceid" => format!("trace-EXAMPLE{}", world.dice.digits(5)),
        "domain" | "smtphelo" | "commonnames" | "subjectalternativenames" => format!("mail.{}", recipient.domain),
        "isp" => "Example Mail".into(),
        "reportingmta" => "dns; a10-20.smtp-out.amazonses.com".into(),
        "smtpresponse" => "250 2.6.0 Message received".into(),
        "diagnosticcode" => "smtp; 550 5.1.1 user unknown".into(),
        "smtpreplycode" => "550".into(),
        "statuscode" | "status" => "5.1.1".into(),
        "content" => "From: jane@example.com\r\nTo: mary@example.org\r\n\r\nHello".into(),
        // Where from.
        "sourceip" | "sourceipaddress" | "ipaddress" | "senderipaddress" | "remotemtaip" | "origin" => world.ip.clone(),
        "useragent" => "ExampleApp/4.2".into(),
        "awsregion" | "region" => world.region.into(),
        "vpcendpointid" => "vpce-0123456789abcdef0".into(),
        // Which one.
        "eventid" | "requestid" | "xamzrequestid" | "id" | "sharedeventid" | "originaleventid" | "originalrequestid" | "invocationid" => {
            if field.name.contains("requestid") { world.request.clone() } else { world.dice.uuid() }
        }
        "uid" | "originaluid" => format!("example-uid-{}", world.dice.digits(4)),
        "topicarn" => world.arn("sns", "mail-topic"),
        "functionarn" => world.arn("lambda", "function:mail-function"),
        "sourcearn" | "identityarn" => world.arn("ses", "identity/example.com"),
        "identitystorearn" => "arn:aws:identitystore::111122223333:identitystore/d-EXAMPLE123".into(),
        "channelarn" => world.arn("cloudtrail", "channel/a1b2c3d4-5678-90ab-cdef-EXAMPLE23232"),
        "insightsource" => world.arn("cloudtrail", "eventdatastore/a1b2c3d4-5678-90ab-cdef-EXAMPLE21212"),
        "secretsmanagerarn" => world.arn("secretsmanager", "secret:ingress-EXAMPLE"),
        "bucketname" | "s3bucket" => "amzn-s3-demo-bucket".into(),
        "digests3bucket" | "previousdigests3bucket" | "bucket" => "amzn-s3-demo-logging-bucket".into(),
        "s3object" | "s3objectkey" | "digests3object" | "previousdigests3object" | "filename" => {
            format!("AWSLogs/{}/CloudTrail/{}/2026/03/02/EXAMPLE{}.json.gz", world.account, world.region, world.dice.code(6))
        }
        "objectkey" | "key" => "mail/example0received1mail2id3for4tests50001".into(),
        "objectkeyprefix" => "mail/".into(),
        "arn" | "resourcearn" | "userarn" | "resourcename" => world.user_arn(),
        "arnprefix" => "arn:aws:s3:::amzn-s3-demo-bucket/".into(),
        "resourceid" => "AIDACKCEVSQ6C2EXAMPLE".into(),
        "resourcetype" => "AWS::IAM::User".into(),
        // What.
        "eventname" | "insighteventname" => world.call.name.into(),
        "eventsource" | "insighteventsource" => world.call.source.into(),
        "errorcode" | "insighterrorcode" => "AccessDenied".into(),
        "errormessage" => "The user is not allowed to do this".into(),
        "availabilityzone" => format!("{}a", world.region),
        "time" | "configurationitemcapturetime" | "resourcecreationtime" => world.time(seconds(field), true),
        "invokedby" => "ses.amazonaws.com".into(),
        "apiversion" | "version" | "configurationitemversion" => "1.0".into(),
        "windowsize" => "PT5M".into(),
        "ciphersuite" | "tlsciphersuite" => "TLS_AES_128_GCM_SHA256".into(),
        "tlsprotocol" => "TLSv1.3".into(),
        "keyexchange" => "X25519MLKEM768".into(),
        "clientprovidedhostheader" => format!("email.{}.amazonaws.com", world.region),
        "link" => "https://www.example.com/news".into(),
        "contactlist" => "readers".into(),
        "topicname" => "weekly-news".into(),
        "templatename" => "weekly-news".into(),
        "message" => "Everything is as it should be".into(),
        "signature" | "hashsignature" => "EXAMPLEsignature".into(),
        "bouncemessage" => "Messages with card numbers are not sent".into(),
        "token" | "nexttoken" => format!("EXAMPLEtoken{}", world.dice.code(6)),
        "unit" => "Count".into(),
        "namespace" => "AWS/SES".into(),
        "metricname" => "Send".into(),
        "dimension" | "label" => "Send".into(),
        "timezone" => "UTC".into(),
        "folder" | "folderpath" | "targetfolder" => "/Inbox".into(),
        "attribute" => "RECIPIENT".into(),
        "operator" => "CONTAINS".into(),
        _ => of_ending(world, field),
    }
}

/// Texts that a field has in one type only.
fn of_owner(world: &mut World, field: &Field) -> Option<String> {
    let person = world.person;
    let text = match (field.owner, &*field.name) {
        ("UserIdentity", "arn") if !world.shows_all && world.turn % 4 == 1 => {
            format!("arn:aws:sts::{}:assumed-role/MailFunction/{}", world.account, person.name)
        }
        ("UserIdentity", "arn") if !world.shows_all && world.turn % 4 == 2 => format!("arn:aws:iam::{}:root", world.account),
        ("UserIdentity", "principalid") if !world.shows_all && world.turn % 4 == 1 => format!("AROACKCEVSQ6C2EXAMPLE:{}", person.name),
        ("UserIdentity", "principalid") if !world.shows_all && world.turn % 4 == 2 => world.account.into(),
        ("UserIdentity" | "SessionIssuer", "identityprovider") => "arn:aws:iam::111122223333:saml-provider/example".into(),
        ("SessionIssuer", "arn") => format!("arn:aws:iam::{}:role/MailFunction", world.account),
        ("SessionIssuer", "principalid") => "AROACKCEVSQ6C2EXAMPLE".into(),
        ("SessionIssuer", "username") => "MailFunction".into(),
        ("ActivityLogIdentity", "type") => "employee".into(),
        ("ActivityLogIdentity", "principalid") => person.address(),
        ("ActivityLogData", "eventsource") => "helpdesk.example.com".into(),
        ("ActivityLogData", "eventname") => "SignIn".into(),
        ("ActivityLogData", "errorcode") => "0".into(),
        ("ActivityLogData", "errormessage") => "none".into(),
        ("AggregatedStatistic", "name") => world.call.name.into(),
        ("AuditEvent", "eventdata") => {
            let data = format!(
                r#"{{"version":"1.0","userIdentity":{{"type":"employee","principalId":"{}"}},"eventSource":"helpdesk.example.com","eventName":"SignIn","eventTime":"{}","UID":"example-uid-{}","recipientAccountId":"{}"}}"#,
                person.address(),
                world.time(0, false).trim_end_matches('Z'),
                world.dice.digits(4),
                world.account
            );
            data
        }
        ("AuditEvent", "eventdatachecksum") => "RVhBTVBMRWV4YW1wbGVFWEFNUExFZXhhbXBsZUVYQU0=".into(),
        ("Addendum", "updatedfields") => "sourceIPAddress,userAgent".into(),
        ("EvidenceData", "time") => world.time(0, false).replace('T', " ").replace('Z', ".000"),
        ("EvidenceData", "eventsource") => "signin.amazonaws.com".into(),
        ("EvidenceData", "eventname") => "ConsoleLogin".into(),
        ("LakeInsightAttribution", "insightvalue" | "baselinevalue") => world.call.source.into(),
        ("Resource" | "LookupResource", "type" | "resourcetype") => "AWS::IAM::User".into(),
        ("InScopeOf", "issuertype") => "AWS::Lambda::Function".into(),
        ("InScopeOf", "sourcearn") => world.arn("lambda", "function:mail-function"),
        ("InScopeOf", "credentialsissuedto") => world.arn("lambda", "function:mail-function"),
        ("SessionContext", "signinsessionarn") => world.arn("signin", "session/EXAMPLE"),
        ("SessionContext", "ec2issuedinvpc") => "vpc-1a2b3c4d".into(),
        ("WebIdFederationData", "federatedprovider") => "accounts.example.com".into(),
        ("DigestLogFile" | "DeliveryNotification", "s3bucket") => "amzn-s3-demo-logging-bucket".into(),
        ("Header", "name") => "Subject".into(),
        ("Header", "value") => world.subject.into(),
        ("InboundMail", "messageid") => "example0received1mail2id3for4tests50001".into(),
        ("InboundMail" | "CommonHeaders", "returnpath") => person.address(),
        ("ReceivedNotification", "content") => format!("Subject: {}\r\n\r\nHello", world.subject),
        ("SubscriptionSucceededNotification", "message") => {
            format!("The topic {} is set up: it will get the Bounce notifications of example.com.", world.arn("sns", "mail-topic"))
        }
        ("WorkMailAction", "organizationarn") => world.arn("workmail", "organization/m-exampleorgid0123456789abcdef01234567"),
        ("CommonHeaders", "from") => format!("{} <{}>", person.full, person.address()),
        ("Reject", "reason") => "Bad content".into(),
        ("RenderingFailure", "errormessage") => "Attribute 'name' is not there".into(),
        ("Complaint", "useragent") => "ExampleFeedbackLoop/1.0".into(),
        ("EmailTag", "name") => "campaign".into(),
        ("EmailTag", "value") => "spring".into(),
        ("InsightsEvent", "type") => "DELIVERY".into(),
        ("ListedDimension", "name") => "ses:configuration-set".into(),
        ("ListedDimension", "value") => "newsletter".into(),
        ("IngressPointLog" | "TrafficPolicyLog" , "resourcearn") => world.arn("ses", "mailmanager-ingress-point/inp-EXAMPLE1"),
        ("RuleSetLog", "resourcearn") => world.arn("ses", "mailmanager-rule-set/rs-EXAMPLE1"),
        ("IngressPointLog" | "TrafficPolicyLog" | "RuleSetLog", "messageid") => format!("0000example0mail0manager0id0for0tests{}", world.dice.digits(4)),
        ("IngressPointLog" | "TrafficPolicyLog" | "RuleSetLog", "timestamp") => world.time(0, true),
        (_, "ingresspointid") => "inp-EXAMPLE1".into(),
        (_, "ingresspointsessionid") => format!("EXAMPLEsession{}", world.dice.digits(4)),
        (_, "trafficpolicyid") => "tp-EXAMPLE1".into(),
        (_, "rulesetid") => "rs-EXAMPLE1".into(),
        ("RuleSetLog", "rulesetname" | "rulename") => "incoming".into(),
        ("RuleActionMetadata", "actionfailure") => "The role may not write to the bucket".into(),
        ("TrafficPolicyEvaluation", "type") => "DefaultAction".into(),
        ("TrafficPolicyExpression", "value") => "@example.org".into(),
        ("CertificateValidity", "subject") | (_, "issuer") => "CN=Example CA,O=Example Corp,C=US".into(),
        ("ClientCertificateDetails", "serialnumber") => "0A:1B:2C:3D:4E:5F".into(),
        ("IngressPointMetadata", "passwordversion") => "1".into(),
        ("SendingStatusRecord", "cause") => "Bounce rate above the limit".into(),
        ("AdvisorDetail", "data") => "example.com".into(),
        ("AccessControlLog", "ruleid") => "Office only".into(),
        ("AuthenticationLog", "user") | ("PersonalAccessTokenLog", "user") => person.address(),
        ("AuthenticationLog", "authfailedreason") => "The password is wrong".into(),
        ("AuthenticationLog", "personalaccesstokenid") => "pat-EXAMPLE1".into(),
        ("PersonalAccessTokenLog", "name") => "Laptop".into(),
        ("PersonalAccessTokenLog", "scopes") => "IMAP".into(),
        ("AvailabilityProviderLog", "ewsendpoint") => "https://ews.example.org/EWS/Exchange.asmx".into(),
        ("AvailabilityProviderLog", "domain") => "example.org".into(),
        ("AvailabilityProviderLog", "errormessage") => "The function did not answer in time".into(),
        ("AvailabilityRequester", "bearer") => "EXAMPLEtoken".into(),
        ("AvailabilityRequester", "userid") => "S-1-5-21-EXAMPLE00001".into(),
        ("AvailabilityMailbox", "error") => "MailboxNotFound".into(),
        ("AvailabilityEventDetails", "location") => "Room 7".into(),
        ("WorkingTimeZone", "name") => "UTC".into(),
        ("TimeZoneTransition", "time") => "02:00:00".into(),
        ("MailboxAccessLog", "itemid") => "item-EXAMPLE1".into(),
        ("MailboxAccessLog", "folderid") => "folder-EXAMPLE1".into(),
        ("MailboxAccessLog", "attachmentpath") => "/1".into(),
        ("MailboxExportLog", "sha384hash") => "00112233445566778899aabbccddeeff".repeat(3),
        ("MailboxExportLog", _) => world.dice.digits(4),
        ("OrganizationEmailReceived" | "OutgoingEmailSent", "messageid") => format!("<EXAMPLE{}@example.org>", world.dice.digits(5)),
        ("MailboxEmailDelivered", "folder") => "Inbox".into(),
        ("RuleApplied", "rulename") => "Move newsletters".into(),
        ("RuleApplied", "targetfolder") => "Newsletters".into(),
        ("RuleAction", "action") => "MOVE_TO_FOLDER".into(),
        ("OutgoingEmailBounced" | "BouncedRecipientDetails", "reason") => "550 5.1.1 user unknown".into(),
        ("MessageFlowEvent", "messageid") => "11112222-3333-4444-5555-666677778888".into(),
        ("MessageFlowEvent", "invocationid") => "0123456789abcdef0123456789abcdef".into(),
        ("S3TestEvent", "service") => "Amazon S3".into(),
        ("S3TestEvent", "event") => "s3:TestEvent".into(),
        ("S3TestEvent", "hostid") | (_, "xamzid2") => "EXAMPLEhostid0123456789".into(),
        ("S3Record", "eventversion") => "2.1".into(),
        ("S3Record", "eventsource") => "aws:s3".into(),
        ("S3Record", "eventname") => "ObjectCreated:Put".into(),
        ("S3Bucket", "name") => "amzn-s3-demo-bucket".into(),
        ("S3Bucket", "arn") => "arn:aws:s3:::amzn-s3-demo-bucket".into(),
        ("S3UserIdentity", "principalid") => "AWS:AIDACKCEVSQ6C2EXAMPLE".into(),
        ("LambdaReceiptRecord", "eventsource") => "aws:ses".into(),
        ("SnsLambdaRecord", "eventsource") => "aws:sns".into(),
        ("SqsLambdaRecord", "eventsource") => "aws:sqs".into(),
        ("KinesisLambdaRecord", "eventsource") => "aws:kinesis".into(),
        ("KinesisLambdaRecord", "eventname") => "aws:kinesis:record".into(),
        ("SqsLambdaRecord" | "SqsMessage", "messageid") | ("SnsMessage", "messageid") => world.dice.uuid(),
        ("SqsLambdaRecord" | "SqsMessage", "receipthandle") => format!("AQEBEXAMPLEreceipthandle{}==", world.dice.digits(4)),
        ("SqsLambdaRecord" , "eventsourcearn") => world.arn("sqs", "mail-queue"),
        ("KinesisLambdaRecord" | "KinesisEvent", "eventsourcearn") | (_, "sourcekinesisstreamarn") => world.arn("kinesis", "stream/mail-stream"),
        ("SnsLambdaRecord", "eventsubscriptionarn") => world.arn("sns", "mail-topic:a1b2c3d4-5678-90ab-cdef-EXAMPLE91919"),
        (_, "deliverystreamarn") => world.arn("firehose", "deliverystream/mail-stream"),
        ("SnsMessageAttribute", "type") => "String".into(),
        ("SnsMessageAttribute", "value") => "newsletter".into(),
        ("SnsMessage", "signatureversion") => "1".into(),
        ("SnsMessage", "subject") => "Amazon SES Email Event Notification".into(),
        ("SnsMessage", "signature") => "EXAMPLEsignatureEXAMPLEsignatureEXAMPLE0000w==".into(),
        (_, "signingcerturl") => format!("https://sns.{}.amazonaws.com/SimpleNotificationService-EXAMPLE0123456789abcdef.pem", world.region),
        (_, "subscribeurl") => format!("https://sns.{}.amazonaws.com/?Action=ConfirmSubscription&TopicArn={}&Token=0000EXAMPLEtoken0000", world.region, world.arn("sns", "mail-topic")),
        (_, "unsubscribeurl") => format!("https://sns.{}.amazonaws.com/?Action=Unsubscribe&SubscriptionArn={}", world.region, world.arn("sns", "mail-topic:a1b2c3d4-5678-90ab-cdef-EXAMPLE91919")),
        ("CloudWatchLogsData", "messagetype") => "DATA_MESSAGE".into(),
        (_, "loggroup" | "loggroupname") => "/aws/mail/events".into(),
        (_, "logstream" | "logstreamname") => "example".into(),
        (_, "subscriptionfilters") => "everything".into(),
        ("CloudWatchLogsEvent", "id") | (_, "sequencenumber") => world.dice.digits(56),
        (_, "recordid") => format!("{}000000", world.dice.digits(50)),
        ("EventBridgeEvent", "source") if world.of_ses => "aws.ses".into(),
        ("EventBridgeEvent", "replayname") => "mail-replay".into(),
        ("UserIdentity", "accesskeyid") if !world.shows_all && world.turn % 4 == 1 => "ASIAIOSFODNN7EXAMPLE".into(),
        ("TlsDetails", "clientprovidedhostheader") => {
            format!("{}.{}.amazonaws.com", world.call.source.trim_end_matches(".amazonaws.com"), world.region)
        }
        ("EdgeDeviceDetails", "type") => "snowball".into(),
        ("EdgeDeviceDetails", "devicefamily") => "SNC".into(),
        (_, "annotation") => "Kept for the yearly review".into(),
        ("InsightDetails", "sourceeventcategory") => "Management".into(),
        ("ConfigurationItemRelationship", "name") => "Is attached to Role".into(),
        ("EvidenceData", "compliancecheck" | "resourcecompliancecheck") => "PASSED".into(),
        ("EvidenceData", "datasource") => "AWS CloudTrail".into(),
        ("EvidenceData", "evidencebytype") => "Automated".into(),
        ("EvidenceData", "controlname") => "sign-in with a second factor".into(),
        ("EvidenceData", "controldomainname") => "Identity and access management".into(),
        ("EvidenceData", "frameworkname") => "Framework of example.com".into(),
        ("EvidenceData", "service") => "AWS Identity and Access Management".into(),
        ("EvidenceData", "servicecategory") => "Security".into(),
        ("EvidenceData", "description") => "console sign-in of a user".into(),
        ("EvidenceData", "manualevidences3resourcepath") => "s3://amzn-s3-demo-bucket/evidence/scan.pdf".into(),
        ("EvidenceData", "evidencefoldername") => "2026-03-02".into(),
        (_, "ingresspointname") => "incoming".into(),
        (_, "metricstreamname") => "mail-metrics".into(),
        ("KinesisLambdaRecord" | "SnsLambdaRecord" | "LambdaReceiptRecord", "eventversion") => "1.0".into(),
        (_, "md5ofbody" | "md5ofmessageattributes" | "etag") => "00112233445566778899aabbccddeeff".into(),
        (_, "policylevel") => "ACCOUNT_LEVEL_POLICY".into(),
        (_, "kinesisschemaversion" | "s3schemaversion") => "1.0".into(),
        (_, "encryptiontype") => "NONE".into(),
        (_, "partitionkey") => "mail".into(),
        (_, "routekey" | "stage") => "$default".into(),
        (_, "sequencer") => "0055AED6DCD90281E5".into(),
        (_, "rawquerystring") => "source=mail".into(),
        (_, "cookies") => "session=EXAMPLE".into(),
        (_, "domainname") => format!("hook.lambda-url.{}.on.aws", world.region),
        (_, "domainprefix") => "hook".into(),
        (_, "subsequencenumber") => "0".into(),
        ("InsightValue", "value") => match world.turn % 4 {
            0 => world.user_arn(),
            1 => world.call.source.into(),
            2 => "AccessDenied".into(),
            _ => world.arn("ses", "identity/example.com"),
        },
        ("EventBridgeEvent", "source") => format!("aws.{}", world.call.source.split('.').next().unwrap_or_default()),
        ("EventBridgeEvent", "version") => "0".into(),
        ("EventBridgeEvent", "detailtype") => "AWS API Call via CloudTrail".into(),
        ("SesEventBridgeEvent", "source") => "aws.ses".into(),
        (_, "resources") => world.arn("ses", "identity/example.com"),
        ("FunctionUrlEvent", "version") => "2.0".into(),
        ("FunctionUrlHttp", "method") | (_, "httpmethod") => "POST".into(),
        ("FunctionUrlHttp", "path") | (_, "rawpath" | "path" | "resource") => "/hook".into(),
        ("FunctionUrlHttp", "protocol") => "HTTP/1.1".into(),
        ("MetricStreamRecord", "namespace") | ("ListedMetric", "namespace") => "AWS/SES".into(),
        ("AggregatedEvent", "eventid") => world.dice.uuid(),
        _ => return None,
    };
    Some(text)
}

/// What is known of a field by the end of its name.
fn of_ending(world: &mut World, field: &Field) -> String {
    let name = &*field.name;
    if name.ends_with("arn") {
        world.user_arn()
    } else if name.ends_with("time") || name.ends_with("timestamp") || name.ends_with("date") {
        world.time(seconds(field), true)
    } else if name.ends_with("id") || name.ends_with("identifier") {
        world.dice.uuid()
    } else if name.ends_with("email") || name.ends_with("address") {
        world.person.address()
    } else {
        format!("example {name}")
    }
}

/// Number of a field, as it is written.
pub(super) fn number(world: &mut World, field: &Field) -> String {
    match &*field.name {
        "timestamp" | "eventtimestamp" | "timeepoch" | "approximatearrivaltimestamp" | "starttime" | "endtime" | "expirestime"
        | "messagetimestamp" | "ingestiontime"
            if field.owner != "MetricDatapoint" =>
        {
            if field.owner == "KinesisData" {
                format!("{}.12", world.epoch(seconds(field)) / 1000)
            } else {
                world.epoch(seconds(field)).to_string()
            }
        }
        "lastupdatedtimestamp" => "2026".into(),
        "processingtimemillis" => (200 + world.dice.below(900)).to_string(),
        "average" | "insightaverage" => "5.2".into(),
        "baselineaverage" => "0.5".into(),
        "baselineduration" => "11336".into(),
        "bias" | "offset" => "0".into(),
        "startminutes" => "540".into(),
        "endminutes" => "1020".into(),
        "messagesizebytes" | "receivedmessagesize" | "size" | "bytesscanned" => (1_000 + world.dice.below(90_000)).to_string(),
        "allowedmessagesize" => "41943040".into(),
        _ => (1 + world.dice.below(40)).to_string(),
    }
}

/// Names of the entries of a map.
pub(super) fn names(field: &Field) -> &'static [&'static str] {
    match (field.owner, &*field.name) {
        ("Mail", "tags") => &["ses:configuration-set", "ses:from-domain", "campaign"],
        ("Click", "linktags") => &["samplekey"],
        (_, "headers" | "multivalueheaders") => &["content-type"],
        ("SqsLambdaRecord", "attributes") => &["ApproximateReceiveCount", "SentTimestamp"],
        (_, "dimensions") => &["ses:configuration-set"],
        ("MetricStreamRecord", "value") => &["max", "min", "sum", "count"],
        ("MetricDatapoint", "extendedstatistics") => &["p90"],
        ("GetQueryResultsOutput", _) => &["eventName"],
        (_, "messageattributes") => &["topic"],
        ("EvidenceData", "attributes") => &["findingTitle"],
        _ => &["team"],
    }
}

/// Text of the entry of a map.
pub(super) fn entry(world: &mut World, field: &Field, name: &str) -> String {
    match name {
        "ses:configuration-set" => "newsletter".into(),
        "ses:from-domain" => "example.com".into(),
        "campaign" => "spring".into(),
        "samplekey" => "samplevalue".into(),
        "content-type" => "application/json".into(),
        "team" => "mail".into(),
        "ApproximateReceiveCount" => "1".into(),
        "SentTimestamp" => world.epoch(1).to_string(),
        "eventName" => world.call.name.into(),
        "findingTitle" => "MFA is enabled".into(),
        _ => text(world, field),
    }
}

/// JSON of a field whose content is nobody's type.
pub(super) fn json(world: &World, field: &Field) -> Tree {
    match (field.owner, &*field.name) {
        ("Record", "requestparameters") => world.json(world.call.request),
        ("Record", "responseelements") => world.json(world.call.response),
        ("Record", "serviceeventdetails") => Tree::object([("state", Tree::text("done"))]),
        ("Record", "additionaleventdata") => Tree::object([("SignatureVersion", Tree::text("SigV4"))]),
        ("ActivityLogData", "requestparameters") => Tree::object([("method", Tree::text("passkey"))]),
        ("ActivityLogData", "responseelements") => Tree::object([("result", Tree::text("ok"))]),
        ("ActivityLogIdentity", "details") => Tree::object([("department", Tree::text("support"))]),
        ("ConfigurationItem", "configuration") => Tree::object([("userName", Tree::text(world.person.name))]),
        ("ConfigurationItem", "relatedevents") => Tree::List(Vec::new()),
        (_, "messageattributes") => Tree::object([("stringValue", Tree::text("newsletter")), ("dataType", Tree::text("String"))]),
        _ => Tree::object([]),
    }
}
