//! No character of the input can deceive who reads a report on a terminal.

use std::fs;

use serde_json::{Value, json};

use super::records::record;
use super::support::{Outcome, run, run_on_bytes};

/// Every control character but NUL and `/`, which no name of a file has, everything that turns text around, and what is not seen.
fn hostile() -> String {
    let seen = ['\u{ad}', '\u{34f}', '\u{61c}', '\u{115f}', '\u{180e}', '\u{3164}', '\u{fe0f}', '\u{feff}', '\u{ffa0}'];
    let controls = ('\u{1}'..='\u{1f}').chain('\u{7f}'..='\u{9f}');
    let marks = ('\u{200b}'..='\u{200f}').chain('\u{2028}'..='\u{202e}').chain('\u{2060}'..='\u{206f}');
    controls
        .chain(marks)
        .chain(seen)
        .chain('\u{fff9}'..='\u{fffb}')
        .chain(['\u{e0001}', '\u{e0041}', '\u{e01ef}'])
        .collect()
}

fn assert_harmless(outcome: &Outcome, what: &str) {
    let hostile = hostile();
    for text in [&outcome.stdout, &outcome.stderr] {
        let found = text.chars().find(|char| *char != '\n' && hostile.contains(*char));
        assert_eq!(found, None, "{what}: {text}");
        for line in text.lines() {
            assert!(!line.starts_with("error[fake]") && !line.starts_with("::"), "{what}: {text}");
        }
    }
}

/// The hostile text as it stands in a string of JSON: what may stand there as it is, does.
fn in_json(text: &str) -> String {
    let whole = serde_json::to_string(text).unwrap();
    whole[1..whole.len() - 1].to_owned()
}

const FORGED: &str = "\nerror[fake]: x\n::set-output name=a::b\r";

/// Texts of the input in every place that a report names: values, names, pointers, and what is no JSON.
fn inputs() -> Vec<String> {
    let text = in_json(&(FORGED.to_owned() + &hostile()));
    let raw = FORGED.to_owned() + &hostile();
    let event = |text: &str| record(0).replace("AwsApiCall", text);
    let mut inputs = vec![
        record(0).replace(r#""readOnly""#, &format!(r#""{text}":1,"readOnly""#)),
        record(0).replace(r#""readOnly""#, &format!(r#""{text}":1,"{text}":1,"readOnly""#)),
        event(&text),
        record(0).replace(r#""eventVersion":"1.08""#, &format!(r#""eventVersion":{{"{text}":1}}"#)),
        record(0).replace("2024-05-14T08:20:00Z", &text),
        format!(r#"{{"{text}":1}}"#),
        format!(r#"{{"Records":[{}],"{text}":1}}"#, event(&text)),
        format!(r#"{{"Type":"Notification","TopicArn":"arn","Message":"{}"}}"#, in_json(&event(&text))),
        format!(r#"{{"Type":"Notification","TopicArn":"arn","Message":"{text}"}}"#),
        record(0).replace(r#""readOnly""#, &format!(r#"{raw}"readOnly""#)),
        event(&raw),
        format!("{raw} {}", event(&text)),
        format!("{}{raw}\n", record(0)),
        raw.clone(),
    ];
    // Each character alone is found where another one would have hidden it.
    for char in hostile().chars() {
        inputs.push(record(0).replace(r#","readOnly""#, &format!(r#",{char}"readOnly""#)));
        inputs.push(record(0).replace(r#"1.08"}"#, &format!("1.08{char}")).replacen("true", &format!("tr{char}"), 1));
    }
    inputs
}

#[test]
fn texts_of_documents() {
    let all = inputs().join("\n");
    for words in [
        &["validate", "--all", "--explain-detection", "-"][..],
        &["validate", "-"],
        &["validate", "--strict", "--format", "json", "--explain-detection", "-"],
        &["roundtrip", "--all", "-"],
        &["roundtrip", "--format", "json", "-"],
        &["trace", "-"],
    ] {
        for input in inputs().iter().take(14).chain([&all]) {
            assert_harmless(&run_on_bytes(words, input.as_bytes()), &words.join(" "));
        }
    }
    let outcome = run_on_bytes(&["validate", "--format", "json", "-"], inputs()[0].as_bytes());
    let names: Vec<_> =
        outcome.findings().iter().map(|finding| finding["pointer"].as_str().unwrap().to_owned()).collect();
    let name = "/".to_owned() + &FORGED.replace('/', "~1") + &hostile();
    assert!(names.contains(&name), "programs get the name as it is: {names:?}");
}

#[test]
fn texts_of_stories() {
    let text = FORGED.to_owned() + &hostile();
    let record = json!({"traceId": text, "event": {
        "eventName": "ORGANIZATION_EMAIL_RECEIVED", "from": text, "sender": text, "subject": text, "messageId": text,
        "recipients": [text], "spamVerdict": {"status": text}, "dmarcPolicy": {"policy": text},
    }});
    for words in [&["trace", "-"][..], &["trace", "--format", "json", "-"]] {
        let outcome = run_on_bytes(words, record.to_string().as_bytes());
        assert_eq!(outcome.code, 0, "{}", outcome.stderr);
        assert_harmless(&outcome, "trace");
    }
}

#[cfg(unix)]
#[test]
fn names_of_files() {
    let folder = tempfile::tempdir().unwrap();
    let names: Vec<_> = (FORGED.to_owned() + &hostile()).chars().collect();
    for (index, chunk) in names.chunks(40).enumerate() {
        let name: String = chunk.iter().collect();
        fs::write(folder.path().join(format!("{index}{name}.json")), "{").unwrap();
        fs::write(folder.path().join(format!("{index}{name}.json.gz")), [0x1f, 0x8b, 8, 0]).unwrap();
        fs::write(folder.path().join(format!("{index}.{name}")), "").unwrap();
    }
    let path = folder.path().to_str().unwrap();
    let missing = format!("no{}", FORGED.to_owned() + &hostile());
    for words in [&["validate", "--all"][..], &["validate", "--format", "json"], &["roundtrip"], &["trace"]] {
        let outcome = run(words.iter().chain(&[path, missing.as_str()]));
        assert_eq!(outcome.code, 2);
        assert!(outcome.stderr.lines().count() > 2, "{}", outcome.stderr);
        assert_harmless(&outcome, &words.join(" "));
    }
}

#[test]
fn names_in_schemas() {
    let folders = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
    let paths = folders.each_ref().map(|folder| folder.path().to_str().unwrap());
    let export = ["schema", "export", "--profile", "validate", "--dialect", "2020-12", "--out"];
    for path in paths {
        assert_eq!(run(export.iter().chain(&[path])).code, 0);
    }
    let file = folders[1].path().join("validate/2020-12/ses-received-notification.schema.json");
    let mut schema: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
    let text = FORGED.to_owned() + &hostile();
    schema["required"].as_array_mut().unwrap().push(text.clone().into());
    schema["properties"][&text] = json!({"type": "string", "enum": [text]});
    fs::write(&file, schema.to_string()).unwrap();
    let outcome = run(["schema", "compat", paths[0], paths[1]]);
    assert_eq!(outcome.code, 1, "{}", outcome.stdout);
    assert_harmless(&outcome, "compat");
}
