//! Documents of others, which are near to nothing of ours.

use mailtrail::Level;

use super::{RECORD, validate};

#[rustfmt::skip]
pub(super) const DOCUMENTS: &[&str] = &[
    r#"{"action":"opened","pull_request":{"id":1,"user":{"login":"octocat"}},"repository":{"full_name":"a/b"},"sender":{"login":"octocat"}}"#,
    r#"{"ref":"refs/heads/main","before":"0","after":"1","commits":[{"id":"1","message":"fix","timestamp":"2026-01-01T00:00:00Z"}],"pusher":{"name":"a"}}"#,
    r#"{"kind":"Event","apiVersion":"audit.k8s.io/v1","level":"Metadata","auditID":"1","stage":"ResponseComplete","requestURI":"/api","verb":"get","user":{"username":"a"},"sourceIPs":["192.0.2.1"],"userAgent":"kubectl","objectRef":{"resource":"pods"},"responseStatus":{"code":200}}"#,
    r#"{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a","labels":{"app":"b"}},"spec":{"containers":[]}}"#,
    r#"{"apiVersion":"v1","kind":"Event","reason":"Pulled","message":"pulled image","source":{"component":"kubelet"},"type":"Normal","eventTime":null}"#,
    r#"{"version":2,"account_id":"111122223333","interface_id":"eni-1","srcaddr":"192.0.2.1","dstaddr":"192.0.2.2","action":"ACCEPT","log_status":"OK"}"#,
    r#"{"timestamp":1767225600000,"formatVersion":1,"webaclId":"arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/a/1","action":"BLOCK","httpRequest":{"clientIp":"192.0.2.1","uri":"/","requestId":"1"}}"#,
    r#"{"schemaVersion":"2.0","accountId":"111122223333","region":"eu-west-1","partition":"aws","id":"1","arn":"arn:aws:guardduty:eu-west-1:111122223333:detector/1/finding/1","type":"Recon:EC2/PortProbe","resource":{},"service":{"eventFirstSeen":"a","action":{"actionType":"PORT_PROBE"}},"severity":2,"title":"a","description":"b"}"#,
    r#"{"type":"https","time":"2026-01-01T00:00:00Z","elb":"app/a/1","client_ip":"192.0.2.1","request_url":"https://example.com/","user_agent":"curl","trace_id":"Root=1"}"#,
    r#"{"id":"evt_1","object":"event","api_version":"2020-08-27","created":1,"data":{"object":{"id":"ch_1","object":"charge"}},"livemode":false,"pending_webhooks":1,"request":{"id":"req_1"},"type":"charge.succeeded"}"#,
    r#"{"name":"a","version":"1.0.0","description":"b","main":"index.js","scripts":{"test":"echo"},"dependencies":{"c":"^1.0.0"},"license":"MIT"}"#,
    r#"{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]},"properties":{"name":"a"}}]}"#,
    r#"{"resourceSpans":[{"resource":{"attributes":[]},"scopeSpans":[{"spans":[{"traceId":"a","spanId":"b","name":"c"}]}]}]}"#,
    r#"{"RecordType":"Bounce","MessageStream":"outbound","ID":1,"Type":"HardBounce","TypeCode":1,"MessageID":"1","Description":"a","Details":"b","Email":"a@example.com","From":"b@example.com","BouncedAt":"2026-01-01T00:00:00Z"}"#,
    r#"{"signature":{"timestamp":"1","token":"a","signature":"b"},"event-data":{"event":"failed","severity":"permanent","id":"1","timestamp":1,"message":{"headers":{"message-id":"a"}},"recipient":"a@example.com"}}"#,
    r#"{"email":"a@example.com","timestamp":1,"smtp-id":"<a>","event":"bounce","category":["b"],"sg_event_id":"c","sg_message_id":"d","reason":"500","status":"5.0.0","type":"bounce"}"#,
    r#"{"msys":{"message_event":{"type":"bounce","bounce_class":"1","event_id":"1","message_id":"2","rcpt_to":"a@example.com","reason":"b","timestamp":"1"}}}"#,
    r#"{"event":"hard_bounce","_id":"1","ts":1,"msg":{"ts":1,"subject":"a","email":"a@example.com","state":"bounced","bounce_description":"b"}}"#,
    r#"{"specversion":"1.0","type":"com.example.a","source":"/b","id":"1","time":"2026-01-01T00:00:00Z","datacontenttype":"application/json","data":{"c":1}}"#,
    r#"{"type":"about:blank","title":"Not Found","status":404,"detail":"no such page","instance":"/a"}"#,
    r#"{"errors":[{"status":"422","source":{"pointer":"/data"},"title":"Invalid","detail":"too short"}]}"#,
    r#"{"detail":[{"loc":["body","a"],"msg":"field required","type":"value_error.missing"}]}"#,
    r#"{"jsonrpc":"2.0","method":"a","params":{"b":1},"id":1}"#,
    r#"{"openapi":"3.1.0","info":{"title":"a","version":"1"},"paths":{}}"#,
    r#"{"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","properties":{"eventName":{"type":"string"},"eventSource":{"type":"string"}}}"#,
    r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}"#,
    r#"{"AWSTemplateFormatVersion":"2010-09-09","Resources":{"Bucket":{"Type":"AWS::S3::Bucket"}},"Parameters":{}}"#,
    r#"{"Version":"2008-10-17","Id":"a","Statement":[{"Sid":"b","Effect":"Allow","Principal":{"Service":"ses.amazonaws.com"},"Action":"SNS:Publish","Resource":"arn:aws:sns:eu-west-1:111122223333:a"}]}"#,
    r#"{"eventID":"1","eventName":"aws:kinesis:record","eventVersion":"1.0","eventSource":"aws:other","awsRegion":"eu-west-1","invokeIdentityArn":"a","body2":{"data":"aGVsbG8="}}"#,
    r#"{"invocationId":"1","deliveryStreamArn":"a","region":"eu-west-1","records":[{"recordId":"1","approximateArrivalTimestamp":1}]}"#,
    r#"{"records":[{"id":1,"name":"a"},{"id":2,"name":"b"}],"total":2}"#,
    r#"{"events":[{"type":"message","replyToken":"a","source":{"userId":"b","type":"user"},"timestamp":1,"message":{"id":"1","type":"text","text":"c"}}],"destination":"d"}"#,
    r#"{"Events":{"click":1,"open":2}}"#,
    r#"{"type":"event_callback","token":"a","team_id":"b","event":{"type":"message","text":"hi","ts":"1.1"},"event_id":"Ev1","event_time":1}"#,
    r#"{"update_id":1,"message":{"message_id":1,"from":{"id":1,"first_name":"a"},"chat":{"id":1},"date":1,"text":"b"}}"#,
    r#"{"type":"notification","message":"disk is full","messageId":"1","timestamp":"2026-01-01T00:00:00Z"}"#,
    r#"{"type":"Notification","message":"disk is full","id":"1"}"#,
    r#"{"subject":"a","message":"b","timestamp":1,"topic":"c"}"#,
    r#"{"eventType":"user.session.start","published":"2026-01-01T00:00:00Z","actor":{"id":"1","type":"User"},"client":{"userAgent":{"rawUserAgent":"a"},"ipAddress":"192.0.2.1"},"outcome":{"result":"SUCCESS"},"uuid":"1","version":"0"}"#,
    r#"{"log_id":"1","data":{"date":"2026-01-01T00:00:00Z","type":"s","client_id":"a","ip":"192.0.2.1","user_agent":"b","user_id":"c"}}"#,
    r#"{"protoPayload":{"@type":"type.googleapis.com/google.cloud.audit.AuditLog","serviceName":"a","methodName":"b","authenticationInfo":{"principalEmail":"a@example.com"}},"insertId":"1","resource":{"type":"c"},"timestamp":"2026-01-01T00:00:00Z","severity":"NOTICE","logName":"d"}"#,
    r#"{"time":"2026-01-01T00:00:00Z","resourceId":"/a","operationName":"b","category":"Administrative","resultType":"Success","callerIpAddress":"192.0.2.1","identity":{},"level":"Information"}"#,
    r#"{"CreationTime":"2026-01-01T00:00:00","Id":"1","Operation":"MailItemsAccessed","OrganizationId":"a","RecordType":50,"UserKey":"b","Workload":"Exchange","UserId":"a@example.com","ClientIPAddress":"192.0.2.1"}"#,
    r#"{"kind":"admin#reports#activity","id":{"time":"a","uniqueQualifier":"1","applicationName":"login"},"actor":{"email":"a@example.com"},"ipAddress":"192.0.2.1","events":[{"type":"login","name":"login_success"}]}"#,
    r#"{"metadata":{"version":"1.0.0","product":{"name":"a"}},"class_uid":3002,"category_uid":3,"activity_id":1,"time":1,"status":"Success","user":{"name":"b"},"src_endpoint":{"ip":"192.0.2.1"}}"#,
    r#"{"level":30,"time":1767225600000,"pid":1,"hostname":"a","msg":"listening","req":{"id":1,"method":"GET","url":"/"}}"#,
    r#"{"asctime":"2026-01-01 00:00:00","levelname":"INFO","name":"root","message":"a","lineno":1}"#,
    r#"{"timestamp":"2026-01-01T00:00:00Z","level":"INFO","requestId":"1","message":"started","logger":"a"}"#,
    r#"{"id":"1","timestamp":"2026-01-01T00:00:00Z","message":"a"}"#,
    r#"{"id":1,"message":"a","eventId":"b"}"#,
    r#"{"version":"1.1","host":"a","short_message":"b","timestamp":1,"level":6}"#,
    r#"{"orderId":"1","delivery":{"address":"a","window":{"from":"b","to":"c"}},"event_type":"delivery"}"#,
    r#"{"event":{"event_name":"page_view","params":{"a":1}},"trace_id":"1","user_id":"2"}"#,
    r#"{"traceId":"a","spanId":"b","parentSpanId":"c","name":"d","kind":"SERVER","timestamp":1,"duration":2,"localEndpoint":{"serviceName":"e"}}"#,
    r#"{"event_timestamp":1,"user_id":"a","source_ip":"192.0.2.1","request_id":"b","event_name":"c"}"#,
    r#"{"s3_bucket":"a","s3_key":"b","handler":"index.handler","runtime":"python3.12"}"#,
    r#"{"envelope":{"from":"a@example.com","to":["b@example.com"]},"subject":"c","messageId":"d"}"#,
    r#"{"mail":{"smtp":"smtp.example.com","port":25},"database":{"url":"a"}}"#,
    r#"{"from":"a@example.com","to":"b@example.com","subject":"c","body":"d","attributes":{"e":1},"messageId":"f"}"#,
    r#"{"body":"{}","statusCode":200,"headers":{"content-type":"application/json"},"isBase64Encoded2":false}"#,
    r#"{"source":"web","time":"10:00","region":"eu","account":"a"}"#,
    r#"{"detail":"a","source":"b","time":"c"}"#,
    r#"{"Message":"User not found","Code":"404","RequestId":"a","Type":"Sender"}"#,
    r#"{"__type":"AccessDeniedException","Message":"not allowed"}"#,
    r#"{"driver":"awslogs","options":{"awslogs-group":"a","awslogs-region":"eu-west-1","awslogs-stream-prefix":"b"}}"#,
    r#"{"logGroups":[{"logGroupName":"a","creationTime":1,"storedBytes":0,"arn":"b"}]}"#,
    r#"{"Buckets":[{"Name":"a","CreationDate":"2026-01-01T00:00:00Z"}],"Owner":{"ID":"b"}}"#,
    r#"{"Topics":[{"TopicArn":"arn:aws:sns:eu-west-1:111122223333:a"}]}"#,
    r#"{"UserId":"AIDAEXAMPLE","Account":"111122223333","Arn":"arn:aws:iam::111122223333:user/a"}"#,
    r#"{"actions":[{"type":"click"}],"mailboxes":["a"],"window":{"width":1}}"#,
    r#"{"EventName":"page_view","EventTime":"2026-01-01T00:00:00Z","UserAgent":"a"}"#,
    r#"{"event_name":"ProductViewed","event_id":"1","event_time":1,"event_source_url":"https://example.com","action_source":"website","user_data":{"client_ip_address":"192.0.2.1","client_user_agent":"a"}}"#,
    r#"{"eventId":"1","eventType":"OrderPlaced","eventVersion":"1","eventTime":"2026-01-01T00:00:00Z","payload":{"order":1}}"#,
    r#"{"records":[{"value":{"a":1}}],"offset":1}"#,
    r#"{"messages":[{"role":"user","content":"hi"}],"model":"a","stream":false}"#,
    r#"{"id":"1","object":"chat.completion","choices":[{"message":{"role":"assistant","content":"{\"a\":1}"}}]}"#,
    r#"{"token":"a","type":"SubscriptionConfirmation"}"#,
    r#"{"notificationType":"push","content":"a","receipt":"b"}"#,
    r#"{"event_type":"click","click":{"x":1,"y":2},"delivery":{"a":1}}"#,
];

#[rustfmt::skip]
const LINES_OF_COLLECTORS: &[&str] = &[
    r#"{"@timestamp":"2026-01-01T00:00:00Z","log.level":"info","message":"hello","ecs.version":"1.6.0","service.name":"a","event.dataset":"b","user_agent":{"original":"c"},"source":{"ip":"192.0.2.1"}}"#,
    r#"{"resourceLogs":[{"resource":{},"scopeLogs":[{"logRecords":[{"timeUnixNano":"1","severityText":"INFO","body":{"stringValue":"a"}}]}]}]}"#,
];

#[test]
fn documents_of_others_are_near_to_nothing() {
    for document in DOCUMENTS {
        let (findings, counts) = validate(document);
        let [finding] = &findings[..] else { panic!("{document}: {findings:?}") };
        let is_said = finding.message.starts_with("not a known document (") || finding.rule == "no-document";
        assert!(is_said, "{document}: {}", finding.message);
        assert_eq!((counts.records, counts.errors), (0, 1), "{document}");
    }
}

#[test]
fn in_a_log_they_are_only_counted() {
    for document in DOCUMENTS {
        let (findings, counts) = validate(&format!("{RECORD}\nINFO {document}\n"));
        let findings: Vec<_> = findings.iter().filter(|it| it.level == Level::Error).collect();
        assert_eq!(
            (findings.len(), counts.others + counts.lines, counts.unrecognized),
            (0, 1, 0),
            "{document}: {findings:?}"
        );
        let (findings, _) = validate(&format!("INFO {document}\n"));
        assert_eq!(findings[0].rule, "no-document", "nothing known is no success: {document}");
    }
}

/// A line of a log that a collector wrapped is a line of text, if it holds but text.
#[test]
fn wrapped_lines_are_lines() {
    for document in LINES_OF_COLLECTORS {
        let (findings, counts) = validate(&format!("{RECORD}\n{document}\n"));
        assert_eq!((findings.len(), counts.unrecognized, counts.lines), (0, 0, 1), "{document}: {findings:?}");
        let (findings, _) = validate(document);
        assert_eq!(findings[0].rule, "no-document", "nothing known is no success: {document}");
    }
}
