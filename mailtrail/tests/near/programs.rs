//! Documents of other programs, some of which look like what wraps records.

use super::{RECORD, validate};

/// Documents of which none is an envelope that AWS documents.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    r#"{"action":"completed","check_run":{"id":4,"status":"completed","conclusion":"success","output":{"title":"ok","summary":"all green"}},"repository":{"id":1,"full_name":"example/app"},"sender":{"login":"octo","type":"User"},"installation":{"id":9}}"#,
    r#"{"action":"created","issue":{"number":7,"title":"crash","body":"it crashes","labels":[]},"comment":{"id":1,"body":"same here","user":{"login":"octo"}},"repository":{"full_name":"example/app"}}"#,
    r#"{"object_kind":"push","event_name":"push","before":"0","after":"1","ref":"refs/heads/main","user_username":"jdoe","project":{"id":1,"web_url":"https://example.com/a"},"commits":[{"id":"1","message":"fix"}],"total_commits_count":1}"#,
    r#"{"id":"evt_1","object":"event","api_version":"2024-06-20","created":1767225600,"data":{"object":{"id":"in_1","object":"invoice","amount_due":100,"customer_email":"a@example.com"}},"livemode":false,"type":"invoice.paid"}"#,
    r#"{"id":"WH-1","event_version":"1.0","create_time":"2026-01-01T00:00:00Z","resource_type":"capture","event_type":"PAYMENT.CAPTURE.COMPLETED","summary":"payment","resource":{"id":"1","status":"COMPLETED"},"links":[]}"#,
    r#"{"kind":"Event","apiVersion":"v1","metadata":{"name":"web.1","namespace":"default"},"involvedObject":{"kind":"Pod","name":"web"},"reason":"BackOff","message":"Back-off restarting failed container","source":{"component":"kubelet","host":"node-1"},"firstTimestamp":"2026-01-01T00:00:00Z","count":3,"type":"Warning"}"#,
    r#"{"kind":"Deployment","apiVersion":"apps/v1","metadata":{"name":"web"},"spec":{"replicas":2,"selector":{"matchLabels":{"app":"web"}},"template":{"spec":{"containers":[{"name":"web","image":"nginx"}]}}}}"#,
    r#"{"kind":"List","apiVersion":"v1","metadata":{"resourceVersion":""},"items":[{"kind":"Node","metadata":{"name":"a"}}]}"#,
    r#"{"time_local":"01/Jan/2026:00:00:00 +0000","remote_addr":"192.0.2.1","request":"GET / HTTP/1.1","status":200,"body_bytes_sent":612,"http_referer":"","http_user_agent":"curl/8","request_time":0.003}"#,
    r#"{"ts":1767225600.1,"level":"info","logger":"http.log.access","msg":"handled request","request":{"remote_ip":"192.0.2.1","method":"GET","host":"example.com","uri":"/"},"status":200,"duration":0.001,"size":12}"#,
    r#"{"version":4,"terraform_version":"1.9.0","serial":3,"lineage":"abc","outputs":{"ip":{"value":"192.0.2.1","type":"string"}},"resources":[{"mode":"managed","type":"aws_sns_topic","name":"alerts","instances":[]}]}"#,
    r#"{"format_version":"1.2","terraform_version":"1.9.0","resource_changes":[{"address":"aws_s3_bucket.a","change":{"actions":["create"],"before":null,"after":{"bucket":"b"}}}],"configuration":{}}"#,
    r#"{"name":"app","version":"2.0.1","private":true,"scripts":{"build":"tsc"},"devDependencies":{"typescript":"^5.0.0"},"engines":{"node":">=20"}}"#,
    r#"{"name":"app","lockfileVersion":3,"requires":true,"packages":{"":{"name":"app"},"node_modules/a":{"version":"1.0.0","resolved":"https://example.com/a.tgz"}}}"#,
    r#"{"compilerOptions":{"target":"es2022","module":"nodenext","strict":true},"include":["src"]}"#,
    r#"{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]},"properties":{"name":"field"}}"#,
    r#"{"openapi":"3.0.3","info":{"title":"Pets","version":"1.0"},"servers":[{"url":"https://example.com"}],"paths":{"/pets":{"get":{"responses":{"200":{"description":"ok"}}}}}}"#,
    r#"{"swagger":"2.0","info":{"title":"Pets","version":"1.0"},"host":"example.com","basePath":"/v1","paths":{}}"#,
    r#"{"dashboard":{"id":null,"uid":"a","title":"Mail","panels":[{"type":"graph","targets":[{"expr":"up"}]}],"time":{"from":"now-6h","to":"now"}},"folderId":0,"overwrite":true}"#,
    r#"{"receiver":"ops","status":"firing","alerts":[{"status":"firing","labels":{"alertname":"HighLoad"},"annotations":{"summary":"load"},"startsAt":"2026-01-01T00:00:00Z"}],"groupLabels":{},"commonLabels":{},"externalURL":"http://example.com","version":"4","groupKey":"{}"}"#,
    r#"{"event_id":"fc6d8c0c43fc4630ad850ee518f1b9d0","timestamp":1767225600,"platform":"python","level":"error","message":"division by zero","exception":{"values":[{"type":"ZeroDivisionError","value":"division by zero"}]},"sdk":{"name":"sentry.python"}}"#,
    r#"{"action":"triggered","installation":{"uuid":"a"},"data":{"event":{"event_id":"1","project":1,"title":"error","message":""},"triggered_rule":"all"},"actor":{"type":"application","id":"sentry"}}"#,
    r#"{"channel":"ops","username":"bot","text":"disk full","attachments":[{"color":"danger","text":"90 %"}]}"#,
    r#"{"token":"z","team_id":"T1","api_app_id":"A1","event":{"type":"app_mention","user":"U1","text":"hi","ts":"1.2","channel":"C1"},"type":"event_callback","event_id":"Ev1","event_time":1767225600,"authorizations":[]}"#,
    r#"{"event":{"id":"01","event_type":"incident.triggered","resource_type":"incident","occurred_at":"2026-01-01T00:00:00Z","agent":{"id":"P1"},"data":{"id":"Q1","title":"down","urgency":"high"}}}"#,
    r#"{"messages":[{"event":"incident.trigger","log_entries":[{"id":"R1","type":"trigger_log_entry"}],"incident":{"id":"PI1","incident_number":2}}]}"#,
    r#"{"routing_key":"a","event_action":"trigger","dedup_key":"b","payload":{"summary":"disk full","source":"web-1","severity":"critical","timestamp":"2026-01-01T00:00:00Z"}}"#,
    r#"{"ddsource":"nginx","ddtags":"env:prod","hostname":"web-1","message":"GET / 200","service":"web"}"#,
    r#"{"id":"AQ","content":{"timestamp":"2026-01-01T00:00:00Z","host":"web-1","service":"web","message":"started","attributes":{"http":{"status_code":200}}}}"#,
    r#"{"records":[{"time":"2026-01-01T00:00:00Z","resourceId":"/SUBSCRIPTIONS/A","operationName":"Sign-in activity","category":"SignInLogs","properties":{"userPrincipalName":"a@example.com"}}]}"#,
    r#"{"Records":[{"id":1,"name":"a"},{"id":2,"name":"b"}]}"#,
    r#"{"version":"2.0","routeKey":"GET /","rawPath":"/","headers":{},"requestContext":{"http":{"method":"GET","path":"/"}},"isBase64Encoded":false}"#,
    r#"{"statusCode":200,"headers":{"Content-Type":"application/json"},"body":"{\"ok\":true}"}"#,
    r#"{"triggerSource":"PostConfirmation_ConfirmSignUp","version":"1","region":"eu-west-1","userPoolId":"p","userName":"a","request":{"userAttributes":{"email":"a@example.com"}},"response":{}}"#,
    r#"{"AlarmName":"cpu","AlarmDescription":null,"AWSAccountId":"111122223333","NewStateValue":"ALARM","NewStateReason":"threshold","StateChangeTime":"2026-01-01T00:00:00.000+0000","Region":"EU (Ireland)","OldStateValue":"OK","Trigger":{"MetricName":"CPU"}}"#,
    r#"{"configurationItem":{"configurationItemVersion":"1.3","resourceType":"AWS::S3::Bucket","resourceId":"b","awsAccountId":"111122223333"},"messageType":"ConfigurationItemChangeNotification","recordVersion":"1.3","notificationCreationTime":"2026-01-01T00:00:00.000Z"}"#,
    r#"{"Stacks":[{"StackId":"arn:aws:cloudformation:eu-west-1:111122223333:stack/a/1","StackName":"a","StackStatus":"CREATE_COMPLETE"}]}"#,
    r#"{"Reservations":[{"Instances":[{"InstanceId":"i-0","State":{"Name":"running"}}]}]}"#,
    r#"{"Users":[{"UserName":"a","UserId":"AIDAEXAMPLE","Arn":"arn:aws:iam::111122223333:user/a","CreateDate":"2026-01-01T00:00:00Z"}]}"#,
    r#"{"Parameters":[{"Name":"/a","Type":"String","Value":"b","LastModifiedDate":1767225600}]}"#,
    r#"{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:eu-west-1:111122223333:function:f","End":true}}}"#,
    r#"{"Items":[{"id":{"S":"1"},"note":{"S":"hello"}}],"Count":1,"ScannedCount":1,"ConsumedCapacity":null}"#,
    r#"{"Item":{"id":{"S":"1"},"doc":{"S":"{\"order\":1}"}}}"#,
    r#"{"input":{"name":"a"},"output":{"ok":true},"model":"m"}"#,
    r#"{"Payload":{"order":1},"StatusCode":200,"ExecutedVersion":"$LATEST"}"#,
    r#"{"payload":{"user":"a","action":"login"},"topic":"auth","partition":0,"offset":12,"key":null}"#,
    r#"{"before":null,"after":{"id":1,"email":"a@example.com"},"source":{"connector":"postgresql","db":"a","table":"users","ts_ms":1},"op":"c","ts_ms":1767225600000}"#,
    r#"{"schema":{"type":"struct","fields":[]},"payload":{"id":1}}"#,
    r#"{"log":"GET /health 200\n","stream":"stdout","time":"2026-01-01T00:00:00.000000000Z"}"#,
    r#"{"log":{"level":"info"},"message":"started","@timestamp":"2026-01-01T00:00:00Z","ecs":{"version":"8"}}"#,
    r#"{"@timestamp":"2026-01-01T00:00:00.000Z","@version":"1","message":"Starting app","logger_name":"com.example.App","thread_name":"main","level":"INFO","level_value":20000}"#,
    r#"{"MESSAGE":"Started Session 1","PRIORITY":"6","_HOSTNAME":"web","SYSLOG_IDENTIFIER":"systemd","__REALTIME_TIMESTAMP":"1767225600000000"}"#,
    r#"{"version":"1.1","host":"web","short_message":"started","full_message":"started ok","timestamp":1767225600.1,"level":6,"_app":"web"}"#,
    r#"{"streams":[{"stream":{"app":"web"},"values":[["1767225600000000000","started"]]}]}"#,
    r#"{"resourceMetrics":[{"resource":{"attributes":[]},"scopeMetrics":[{"metrics":[{"name":"a","sum":{"dataPoints":[]}}]}]}]}"#,
    r#"{"time":1767225600,"host":"web","source":"app","sourcetype":"_json","event":{"user":"a","action":"login"}}"#,
    r#"{"took":3,"timed_out":false,"hits":{"total":{"value":1},"hits":[{"_index":"web","_id":"1","_source":{"user":"a","path":"/"}}]}}"#,
    r#"{"_index":"web","_id":"1","_score":1.0,"_source":{"status":200,"path":"/"}}"#,
    r#"{"rule":{"level":3,"id":"5715","description":"sshd: authentication success"},"agent":{"id":"001","name":"web"},"full_log":"sshd[1]: Accepted publickey for a","decoder":{"name":"sshd"},"location":"/var/log/auth.log"}"#,
    r#"{"time":"2026-01-01T00:00:00.000Z","level":"INFO","source":"main.go:10","msg":"listening","addr":":8080"}"#,
    r#"{"level":"warn","ts":"2026-01-01T00:00:00Z","caller":"a/b.go:3","msg":"slow query","data":{"sql":"select 1"},"stacktrace":""}"#,
    r#"{"severity":"INFO","message":"job done","timestamp":"2026-01-01T00:00:00Z","logging.googleapis.com/trace":"t","payload":{"job":1}}"#,
    r#"{"timestamp":"2026-01-01T00:00:00.000Z","level":"INFO","message":{"order":1},"requestId":"1"}"#,
    r#"{"id":"7","timestamp":1767225600000,"message":"user logged in"}"#,
    r#"{"log":{"version":"1.2","creator":{"name":"a","version":"1"},"entries":[{"request":{"method":"GET","url":"https://example.com/"},"response":{"status":200,"content":{"mimeType":"text/plain","text":"hi"}}}]}}"#,
    r#"{"info":{"name":"api","schema":"https://example.com/s"},"item":[{"name":"a","request":{"method":"POST","body":{"mode":"raw","raw":"{\"order\":1}"}}}]}"#,
    r#"{"url":"https://example.com/","method":"POST","headers":{"a":"b"},"data":"{\"order\":1}"}"#,
    r#"{"method":"POST","path":"/a","body":{"order":1},"headers":{}}"#,
    r#"{"default":"{\"order\":1}","sms":"hi"}"#,
    r#"{"s":{"order":1},"t":"x"}"#,
    r#"{"value":[{"id":1}],"Count":1}"#,
    r#"{"Data":"{\"order\":1}","Name":"a"}"#,
    r#"{"event":{"order":1},"context":{"user":"a"}}"#,
    r#"{"data":{"user":{"id":"1"}},"errors":[{"message":"no","path":["a"]}]}"#,
    r#"{"alerts":[],"event":"deploy","host":"web","time":"now"}"#,
    r#"{"$schema":"https://example.com/schema","type":"object","properties":{"Records":{"type":"array"}}}"#,
    r#"{"jobs":[{"id":1,"name":"build","steps":[{"run":"make"}]}]}"#,
    r#"{"cells":[{"cell_type":"code","source":["a=1"],"outputs":[]}],"metadata":{"kernelspec":{"name":"python3"}},"nbformat":4,"nbformat_minor":5}"#,
    r#"{"username":"Ops","embeds":[{"title":"a","description":"b"}],"content":"hi"}"#,
    r#"{"MessageSid":"SM1","AccountSid":"AC1","From":"+15550100","To":"+15550101","Body":"hi","MessageStatus":"delivered"}"#,
    r#"{"message_id":"1","event":"delivered","recipient":"a@example.com","timestamp":1767225600,"tags":["a"]}"#,
    r#"{"notificationType":"DID_RENEW","notificationUUID":"1","data":{"bundleId":"com.example"},"version":"2.0","signedDate":1767225600000}"#,
    r#"{"event":"purchase","occurredAt":"2026-01-01T00:00:00Z","userId":"1","properties":{"amount":5}}"#,
    r#"{"type":"track","event":"Signed Up","userId":"1","messageId":"m","timestamp":"2026-01-01T00:00:00Z","context":{"ip":"192.0.2.1","userAgent":"a","library":{"name":"l"}},"properties":{}}"#,
];

/// Envelopes that AWS or a standard documents, with a document of another program inside: the envelope is named.
#[rustfmt::skip]
const WRAPPED: &[(&str, &str)] = &[
    ("eventbridge event",
        r#"{"version":"0","id":"1","detail-type":"GuardDuty Finding","source":"aws.guardduty","account":"111122223333","time":"2026-01-01T00:00:00Z","region":"eu-west-1","resources":[],"detail":{"schemaVersion":"2.0","severity":5,"type":"Recon:EC2/PortProbe","title":"probe"}}"#),
    ("eventbridge event",
        r#"{"version":"0","id":"1","detail-type":"Config Rules Compliance Change","source":"aws.config","account":"111122223333","time":"2026-01-01T00:00:00Z","region":"eu-west-1","resources":[],"detail":{"messageType":"ComplianceChangeNotification","configRuleName":"a"}}"#),
    ("eventbridge event",
        r#"{"version":"0","id":"1","detail-type":"EC2 Instance State-change Notification","source":"aws.ec2","account":"111122223333","time":"2026-01-01T00:00:00Z","region":"eu-west-1","resources":[],"detail":{"instance-id":"i-0","state":"running"}}"#),
    ("eventbridge event",
        r#"{"version":"0","id":"1","detail-type":"OrderPlaced","source":"com.example.shop","account":"111122223333","time":"2026-01-01T00:00:00Z","region":"eu-west-1","resources":[],"detail":{"orderId":"1"}}"#),
    ("kinesis lambda record",
        r#"{"Records":[{"kinesis":{"kinesisSchemaVersion":"1.0","partitionKey":"1","sequenceNumber":"1","data":"eyJvcmRlciI6MX0=","approximateArrivalTimestamp":1767225600.1},"eventSource":"aws:kinesis","eventVersion":"1.0","eventID":"s:1","eventName":"aws:kinesis:record","invokeIdentityArn":"arn:aws:iam::111122223333:role/a","awsRegion":"eu-west-1","eventSourceARN":"arn:aws:kinesis:eu-west-1:111122223333:stream/s"}]}"#),
    ("sns lambda record",
        r#"{"Records":[{"EventSource":"aws:sns","EventVersion":"1.0","EventSubscriptionArn":"arn:aws:sns:eu-west-1:111122223333:t:1","Sns":{"Type":"Notification","MessageId":"1","TopicArn":"arn:aws:sns:eu-west-1:111122223333:t","Subject":null,"Message":"{\"order\":1}","Timestamp":"2026-01-01T00:00:00.000Z","SignatureVersion":"1","Signature":"a","SigningCertUrl":"https://example.com/c.pem","UnsubscribeUrl":"https://example.com/u","MessageAttributes":{}}}]}"#),
    ("sqs lambda record",
        r#"{"Records":[{"messageId":"1","receiptHandle":"r","body":"{\"order\":1}","attributes":{"ApproximateReceiveCount":"1","SentTimestamp":"1767225600000","SenderId":"A","ApproximateFirstReceiveTimestamp":"1767225600000"},"messageAttributes":{},"md5OfBody":"0","eventSource":"aws:sqs","eventSourceARN":"arn:aws:sqs:eu-west-1:111122223333:q","awsRegion":"eu-west-1"}]}"#),
    ("firehose event",
        r#"{"invocationId":"1","deliveryStreamArn":"arn:aws:firehose:eu-west-1:111122223333:deliverystream/d","region":"eu-west-1","records":[{"recordId":"1","approximateArrivalTimestamp":1767225600000,"data":"eyJvcmRlciI6MX0="}]}"#),
    ("api gateway event",
        r#"{"resource":"/orders","path":"/orders","httpMethod":"POST","headers":{"Host":"example.com"},"requestContext":{"accountId":"111122223333","stage":"prod"},"body":"{\"order\":1}","isBase64Encoded":false}"#),
    ("cloudevent",
        r#"{"specversion":"1.0","type":"com.example.order","source":"/orders","id":"1","data":{"order":1}}"#),
    ("pubsub push",
        r#"{"message":{"attributes":{},"data":"eyJvcmRlciI6MX0=","messageId":"1","publishTime":"2026-01-01T00:00:00Z"},"subscription":"projects/p/subscriptions/s"}"#),
];

#[test]
fn a_file_with_nothing_but_a_document_of_another_program_fails() {
    for document in OTHERS {
        let (findings, counts) = validate(document);
        let rules: Vec<_> = findings.iter().map(|it| &*it.rule).collect();
        let is_said = |rule: &&str| matches!(*rule, "unrecognized-document" | "no-document");
        assert!(!rules.is_empty() && rules.iter().all(is_said), "{document}: {findings:?}");
        assert_eq!((counts.records, counts.envelopes), (0, 0), "{document}: {findings:?}");
        assert!(counts.errors > 0, "{document}");
    }
}

#[test]
fn in_a_log_documents_of_other_programs_are_counted() {
    for document in OTHERS {
        let (findings, counts) = validate(&format!("{RECORD}\nINFO {document}\n"));
        assert!(findings.is_empty() || document.contains("\"Records\""), "{document}: {findings:?}");
        let counted = counts.others + counts.lines + counts.unrecognized;
        assert_eq!((counts.records, counts.envelopes), (1, 0), "{document}: {findings:?}");
        assert!(counted >= 1, "{document}");
        let (_, counts) = validate(&format!("INFO {document}\n"));
        assert!(counts.errors > 0, "nothing known is no success: {document}");
    }
}

#[test]
fn a_document_of_another_program_in_an_envelope_is_said_to_be_in_it() {
    for (name, document) in WRAPPED {
        let (findings, counts) = validate(document);
        let said: Vec<_> = findings.iter().filter(|it| it.rule == "unrecognized-document").collect();
        let [finding] = &said[..] else { panic!("{document}: {findings:?}") };
        assert!(finding.message.ends_with(&format!(" in this `{name}`")), "{document}: {}", finding.message);
        assert_eq!((counts.records, counts.unrecognized), (0, 1), "{document}");
    }
}

/// Of a program that writes such lines, one with a record in it is a line like any other, and the record is checked.
#[test]
fn with_a_record_inside_they_are_envelopes() {
    let packed = serde_json::Value::from(RECORD);
    for document in [
        format!(r#"{{"level":"info","msg":{packed},"time":1}}"#),
        format!(r#"{{"method":"POST","path":"/a","body":{RECORD}}}"#),
        format!(r#"{{"payload":{RECORD},"topic":"a"}}"#),
        format!(r#"{{"log":{packed},"stream":"stdout"}}"#),
        format!(r#"{{"id":"7","timestamp":1767225600000,"message":{packed}}}"#),
        format!(r#"{{"Item":{{"doc":{{"S":{packed}}}}}}}"#),
    ] {
        let (_, counts) = validate(&document);
        assert_eq!((counts.records, counts.envelopes, counts.unrecognized), (1, 1, 0), "{document}");
    }
}

/// What is taken for a line of a collector may have a record where such lines have none.
#[test]
fn records_elsewhere_are_found() {
    let odd = RECORD.replace(r#""eventName":"ListBuckets""#, r#""eventName":7"#);
    for document in [
        format!(r#"{{"log":"a:b","source":"c","data":{odd}}}"#),
        format!(r#"{{"level":"info","msg":"got it","ctx":{{"payload":{odd}}}}}"#),
        format!(r#"{{"message":"got it","@timestamp":"2026-01-01T00:00:00Z","aws":{{"record":{odd}}}}}"#),
        format!(r#"{{"body":{{"a":1}},"method":"POST","extra":{odd}}}"#),
    ] {
        for text in [document.clone(), format!("INFO {document}\n")] {
            let (findings, counts) = validate(&text);
            assert!(findings.iter().any(|it| it.found == "`7`"), "{text}: {findings:?}");
            assert_eq!(counts.records, 1, "{text}");
        }
    }
}

#[test]
fn with_an_envelope_of_aws_inside_they_are_envelopes() {
    let message = serde_json::json!({
        "Type": "Notification",
        "MessageId": "1",
        "TopicArn": "arn:aws:sns:us-east-1:111122223333:topic",
        "Message": "{}",
    });
    let body = serde_json::json!({ "requestContext": {}, "body": message.to_string(), "isBase64Encoded": false });
    let (findings, _) = validate(&body.to_string());
    let pointers: Vec<_> = findings.iter().map(|it| (&*it.rule, &*it.pointer, &it.inner[..])).collect();
    assert_eq!(
        pointers,
        [("unrecognized-document", "/body", &["/Message".to_owned(), String::new()][..])],
        "{findings:#?}"
    );
}
