//! At least one example of each format, and counterexamples.

use super::*;

const FORMS: &[(Form, &str)] = &[
    (Form::PythonRepr, "{'Records': [{'eventVersion': '1.11', 'responseElements': None}]}"),
    (Form::PythonRepr, "[{'EventTime': datetime.datetime(2026, 3, 2, 8, 15, 30, tzinfo=tzlocal())}]"),
    (Form::PythonRepr, "[INFO]\t2026-03-02T08:15:30.120Z\tid\t{'summaryVersion': '2018-10-10', 'truncated': False}"),
    (Form::PythonRepr, "Received event: {'a': {'Message': '{\"eventType\":\"Bounce\"}'}}"),
    (Form::PythonRepr, "['a@example.com', 'b@example.com']"),
    (Form::NodeInspect, "{\n  Records: [\n    { EventSource: 'aws:sns', Sns: [Object] }\n  ]\n}"),
    (Form::NodeInspect, "2025-11-06T22:14:25.000Z\tid\tINFO\t{ eventType: 'Bounce', mail: { messageId: 'x' } }"),
    (Form::NodeInspect, "{ 'detail-type': 'AWS API Call via CloudTrail' }"),
    (Form::JavaScript, "const event = {\n  \"Records\": []\n};"),
    (Form::JavaScript, "module.exports = {\n  Records: []\n};"),
    (Form::Json5, "{awsRegion: \"us-east-1\", eventName: \"CreateApiKey\"}"),
    (Form::Json5, "{\n  eventType: \"Bounce\",\n}"),
    (Form::Jsonc, "// sample\n/* of mine */ {\n  \"eventType\": \"Bounce\"\n}"),
    (Form::RubyHash, "{\"eventType\"=>\"Bounce\", \"mail\"=>nil}"),
    (Form::RubyHash, "{:event_type=>\"Bounce\", :mail=>nil}"),
    (Form::PhpDump, "Array\n(\n    [eventType] => Bounce\n)\n"),
    (Form::PhpDump, "array(1) {\n  [\"eventType\"]=>\n  string(6) \"Bounce\"\n}"),
    (Form::JavaMap, "{eventType=Bounce, mail={messageId=m-1, source=a@example.com}}"),
    (Form::JavaMap, "INFO Handler - {version=0, source=aws.ses}"),
    (Form::GoPrint, "map[detail:map[eventType:Bounce] source:aws.ses]"),
    (Form::GoPrint, "2026/03/02 08:15:30 {Type:Notification MessageID:m-1 Subject:}"),
    (Form::RustDebug, "Object {\"eventType\": String(\"Bounce\")}"),
    (Form::Yaml, "eventType: Bounce\n"),
    (
        Form::Yaml,
        "Events:\n- AccessKeyId: AKIAIOSFODNN7EXAMPLE\n  CloudTrailEvent: '{\"eventVersion\":\"1.11\"}'\n  EventId: x\n",
    ),
    (Form::Yaml, "---\nRecords:\n  - eventName: GetBucketAcl\n    readOnly: true\n"),
    (Form::Xml, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>AccessDenied</Code></Error>"),
    (Form::Xml, "<Error><Code>NoSuchKey</Code></Error>"),
    (Form::Html, "<!DOCTYPE html>\n<html><body>Sign in</body></html>"),
    (
        Form::Csv,
        "Event name,Event time,User name,Event source\nGetBucketAcl,\"March 02, 2026, 08:15:30\",ana,s3.amazonaws.com\n",
    ),
    (Form::Csv, "@timestamp,@message\n2026-03-02 08:15:30.000,\"{\"\"traceId\"\":\"\"t-1\"\"}\"\n"),
    (Form::Csv, "eventtime;eventname;awsregion\n2026-03-02;GetBucketAcl;eu-west-1\n"),
    (Form::Tsv, "eventtime\teventname\tawsregion\n2026-03-02T08:15:30Z\tGetBucketAcl\teu-west-1\n"),
    (Form::W3c, "#Version: 1.0\n#Fields: date time cs-method\n2026-03-02\t08:15:30\tGET\n"),
    (
        Form::MailManager,
        "arn:aws:ses:eu-west-1:111122223333:mailmanager-ingress-point/inp-EXAMPLE1 1772439330120 OPEN incoming\n",
    ),
    (
        Form::AwsTable,
        "-----------------------\n|    LookupEvents     |\n+---------------------+\n||      Events       ||\n",
    ),
    (Form::AwsTable, "+------+------+\n|  a   |  b   |\n+------+------+\n"),
    (Form::AwsText, "EVENTS\tAKIAIOSFODNN7EXAMPLE\tGetBucketAcl\t2026-03-02T08:15:30+00:00\n"),
    (
        Form::PowerShellList,
        "EventId   : 11111111-2222-3333-4444-555555555555\nEventName : GetBucketAcl\nUsername  : ana\n",
    ),
    (Form::PowerShellTable, "EventId EventName    Username\n------- ---------    --------\n1       GetBucketAcl ana\n"),
    (Form::Numbered, " 1. {\n 2.   \"eventType\": \"Bounce\",\n 3.   \"mail\": {}\n 4. }\n"),
    (Form::Numbered, "1: {\n2:   \"eventType\": \"Bounce\"\n3: }\n"),
    (Form::Base64Gzip, "H4sIAAAAAAAAA6tWKkktLlGyUlAqS8wpTtVRykxRslJQKkktLlGqBQCKEVQ4HgAAAA=="),
    (Form::Base64Json, "eyJldmVudFR5cGUiOiJCb3VuY2UiLCJib3VuY2UiOnsiYm91bmNlVHlwZSI6IlBlcm1hbmVudCJ9fQ=="),
    (Form::Base64, "TWltZS1WZXJzaW9uOiAxLjANCkZyb206IHNlbmRlckBleGFtcGxlLmNvbQ0KVG86IG1hcnlAZXhhbXBsZS5jb20NCg=="),
    (Form::Hex, "7b226576656e7454797065223a22426f756e6365227d"),
    (
        Form::HexDump,
        "00000000: 7b22 6576 656e 7454 7970 6522 3a22 426f  {\"eventType\":\"Bo\n00000010: 756e 6365 227d                           unce\"}\n",
    ),
    (Form::HexDump, "00000000  7b 22 61 22 3a 31 7d 0a                           |{\"a\":1}.|\n00000008\n"),
    (Form::HtmlEscaped, "{&quot;eventType&quot;:&quot;Bounce&quot;}"),
    (Form::UrlEncoded, "%7B%22eventType%22%3A%22Bounce%22%7D"),
    (Form::QuotedPrintable, "{=22eventType=22:=22Bounce=22}"),
    (
        Form::Mail,
        "Return-Path: <a@example.com>\nReceived: from mx.example.com\nSubject: Agenda\nMIME-Version: 1.0\n\nHello",
    ),
    (Form::Mail, "From: a@example.com\nTo: b@example.com\nSubject: Agenda\n\nHello"),
    (Form::Http, "POST /sns HTTP/1.1\nHost: hooks.example.com\n\n{\"Type\":\"Notification\"}"),
    (Form::Http, "HTTP/1.1 200 OK\nContent-Type: application/json\n\n{}"),
    (Form::Logfmt, "level=info msg=\"mail sent\" id=m-1 ts=2026-03-02T08:15:30Z"),
    (Form::Sql, "SELECT eventname, eventtime FROM cloudtrail_logs LIMIT 10"),
    (Form::Sql, "INSERT INTO events (id, body) VALUES (1, '{}');"),
    (Form::ProtobufText, "event_type: \"Bounce\"\nmail {\n  message_id: \"m-1\"\n}\n"),
    (Form::Binary, "PK\u{3}\u{4}\u{14}\0\0\0\u{8}\0"),
    (Form::Binary, "\u{fffd}\u{8b}\u{8}\0\0\u{fffd}\u{fffd}\u{3}\u{fffd}V*I-.Q\u{fffd}\u{fffd}R"),
];

const NONE: &[&str] = &[
    "",
    "\n",
    "{}",
    "{\"eventType\":\"Bounce\"}",
    "{\"eventType\":\"Bounce\"}\n{\"eventType\":\"Send\"}\n",
    "[{\"a\":1},\n{\"a\":2}]",
    "[1, 2, 3]",
    "\"{\\\"eventType\\\":\\\"Bounce\\\"}\"",
    "{\"eventType\":\"Bounce\",\"mail\":{\"source\":\"a@exam",
    "{\"eventType\": \"Bounce\" \"mail\": {}}",
    "INFO {\"eventType\":\"Bounce\"}",
    "INFO\t{\"eventType\":\"Bounce\"}\nINFO\t{\"eventType\":\"Send\"}\n",
    "[INFO]\t2026-03-02T08:15:30.120Z\tid\t{\"eventType\":\"Bounce\"}",
    "2026-03-02T08:15:30.123Z {\"eventType\":\"Bounce\"}",
    "2026-03-02 08:15:30,123 INFO root: started",
    "Mar  2 08:15:30 host app[12]: accepted connection from 192.0.2.1",
    "START RequestId: 11111111-2222-3333-4444-555555555555 Version: $LATEST",
    "REPORT RequestId: 1\tDuration: 1.00 ms\tBilled Duration: 2 ms\tMemory Size: 128 MB",
    "ERROR: cannot open file",
    "Note: this is a sentence, with a comma.",
    "Dear Sir, Madam, all\nthank you, Jane, for this",
    "Hello world",
    "Select the event from the list and save it.",
    "upload: x to y\n\nAn error occurred (Throttling)\n{\n  \"eventVersion\": \"1.11\"",
    "# Bounce\n\n```json\n{\n  \"eventType\": \"Bounce\"\n}\n```\n",
    "level=info msg=\"got event\" event={\"eventType\":\"Bounce\"}",
    "time=\"2026-03-02\" level=info",
    "CloudTrail validation message.",
    "https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription",
    "11111111-2222-3333-4444-555555555555",
    "arn:aws:iam::111122223333:user/ana",
    "1. first\n2. second\n3. third\n",
    "curl -X POST -d '{\"eventType\":\"Bounce\"}' https://hooks.example.com",
    "'{\"eventType\":\"Bounce\"}'",
    "a < b and c > d",
    "the user's mail isn't {sent}",
    "if (x) { return y; }",
    "template {name} of {version}",
    "{\"a\":1}\0{\"a\":2}\0",
    "\u{1e}{\"a\":1}\n",
    "----------\n{\"a\":1}\n----------\n",
    "\u{1b}[32mINFO\u{1b}[0m started",
];

#[test]
fn each_form_has_its_name() {
    for (form, text) in FORMS {
        assert_eq!(name_form(text), Some(*form), "{text}");
        assert_eq!(name_form(&format!("\u{feff}\n{text}")), Some(*form), "{text}");
        assert!(!form.help().ends_with('.'), "{form:?}");
    }
}

#[test]
fn json_logs_and_prose_have_none() {
    for text in NONE {
        assert_eq!(name_form(text), None, "{text}");
    }
}

#[test]
fn only_the_beginning_is_looked_at() {
    let long = format!("{{'a': '{}'}}", "é".repeat(1 << 20));
    assert_eq!(name_form(&long), Some(Form::PythonRepr));
    let valid = format!("[{{\"a\":\"{}\"}}]", "é".repeat(1 << 20));
    assert_eq!(name_form(&valid), None);
}

#[test]
fn names_and_help() {
    let words: Vec<_> = FORMS.iter().map(|(form, _)| format!("this is {}: {}", form.name(), form.help())).collect();
    let mut words: Vec<_> = words.iter().map(String::as_str).collect();
    words.dedup();
    insta::assert_snapshot!(words.join("\n"));
}

proptest::proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "(\\PC|[{}\\[\\]'\":,=\t\n<>|+-]){0,60}") {
        name_form(&text);
    }
}
