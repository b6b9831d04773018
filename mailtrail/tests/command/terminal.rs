//! No character of the input can deceive who reads a report on a terminal.

use std::fs;

use serde_json::{Value, json};

use super::files::archive;
use super::layouts::gzip;
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
        .chain('\u{e0001}'..='\u{e007f}')
        .chain(['\u{e01ef}'])
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

/// What all the reports say of a file is harmless.
fn assert_reports_are_harmless(bytes: &[u8], what: &str) {
    for words in [
        &["validate", "--all", "--explain-detection", "-"][..],
        &["validate", "--format", "json", "-"],
        &["roundtrip", "--all", "-"],
        &["roundtrip", "--format", "json", "-"],
        &["trace", "-"],
        &["trace", "--format", "json", "-"],
    ] {
        let outcome = run_on_bytes(words, bytes);
        assert!(!outcome.stdout.is_empty() || !outcome.stderr.is_empty());
        assert_harmless(&outcome, &format!("{what}: {}", words.join(" ")));
    }
}

#[test]
fn names_of_members_of_archives() {
    let text = FORGED.to_owned() + &hostile();
    let names: Vec<_> = text.chars().filter(|char| *char != '/').collect();
    let names: Vec<String> = names.chunks(20).map(|chunk| chunk.iter().collect()).collect();
    let packed = gzip(b"{");
    let members: Vec<_> = names
        .iter()
        .enumerate()
        .flat_map(|(index, name)| {
            let json: (_, &[u8]) = (format!("{index}{name}.json"), b"{\"a\"");
            let packed: (_, &[u8]) = (format!("{index}{name}.gz"), &packed);
            let broken: (_, &[u8]) = (format!("b{index}{name}.json.gz"), b"\x1f\x8b\x08\x00");
            let other: (_, &[u8]) = (format!("{index}.{name}"), b"-");
            [json, packed, broken, other]
        })
        .collect();
    let members: Vec<_> = members.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
    assert_reports_are_harmless(&archive(&members), "tar");
    assert_reports_are_harmless(&gzip(&archive(&members)), "tar.gz");
    let outcome = run_on_bytes(&["validate", "--format", "json", "-"], &archive(&members));
    assert!(outcome.findings().len() >= names.len(), "{}", outcome.stdout);
}

#[test]
fn cells_of_tables() {
    let text = FORGED.to_owned() + &hostile();
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let event = record(0)
        .replace("AwsApiCall", &in_json(&text))
        .replace(r#""readOnly""#, &format!(r#""{}":1,"readOnly""#, in_json(&text)));
    for header in ["@timestamp,@message".to_owned(), format!("@timestamp,@message,{}", quoted(&text))] {
        for cell in [
            quoted(&event),
            quoted(&text),
            text.clone(),
            quoted(&format!("{text} {event} {text}")),
            format!("{}x", quoted(&event)),
        ] {
            let table = format!("{header}\n2026-03-02 08:15:30.120,{cell}\n{},{cell}\n", quoted(&text));
            assert_reports_are_harmless(table.as_bytes(), "table");
        }
    }
    let table = format!("eventTime,{}\n2026-03-02,{}\n", quoted(&text), quoted(&text));
    assert_reports_are_harmless(table.as_bytes(), "table without records");
}

#[test]
fn words_around_documents() {
    let text = FORGED.to_owned() + &hostile();
    let flat = text.replace(['\n', '\r', '\u{2028}', '\u{2029}'], " ");
    let odd = record(0).replace(r#""readOnly""#, &format!(r#""{}":1,"readOnly""#, in_json(&text)));
    let line = format!("2026-03-02T08:15:30Z {flat} INFO {odd} {flat}\n");
    assert_reports_are_harmless(line.repeat(3).as_bytes(), "lines");
    let pretty = super::records::pretty(&odd);
    let lines: Vec<_> = pretty.lines().map(|line| format!("{flat} {line}")).collect();
    assert_reports_are_harmless(lines.join("\n").as_bytes(), "words before each line");
    assert_reports_are_harmless(format!("{text}\n{{\"{text}\"").as_bytes(), "part of a document");
    for char in ('\0'..='\u{1f}').chain(hostile().chars()) {
        let near = odd.replacen(r#""eventVersion""#, &format!(r#"{char}"event{char}Version""#), 1);
        let text =
            format!("{char}{near}{char}\n{{{char}\"a\":{char}tr{char}ue,{char}}}\n\"{char}\\{char}\"\n'{char}'\n");
        assert_harmless(&run_on_bytes(&["validate", "--all", "-"], text.as_bytes()), "a character");
    }
}

#[test]
fn arguments() {
    let text = FORGED.to_owned() + &hostile();
    let option = format!("--{text}");
    let equals = format!("--expect={text}");
    for words in [
        &["validate", "--expect", &text, "-"][..],
        &["validate", &equals, "-"],
        &["validate", "--format", &text, "-"],
        &["validate", "--fail-on", &text, "-"],
        &["validate", "--threads", &text, "-"],
        &["validate", "--include", &text, "nothing"],
        &["validate", "--include", &format!("[{text}"), "nothing"],
        &["validate", "--exclude", &format!("[{text}"), "nothing"],
        &["validate", &option, "-"],
        &["trace", "--patience", &text, "-"],
        &["trace", &option],
        &[&text],
        &["schema", &text],
        &["schema", "show", &text],
        &["schema", "show", "ses-event", "--profile", &text],
        &["schema", "show", "ses-event", "--dialect", &text],
        &["schema", "compat", &text, &text],
        &["schema", "export", "--profile", "strict", "--dialect", "openapi-3.0", "--out", &text],
    ] {
        let outcome = run(words);
        assert_eq!(outcome.code, 2, "{words:?} {}", outcome.stdout);
        assert!(!outcome.stderr.is_empty());
        assert_harmless(&outcome, &format!("{words:?}"));
    }
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join(text.replace('/', "").chars().take(50).collect::<String>());
    let export = ["schema", "export", "--profile", "validate", "--dialect", "2020-12", "--out"];
    let outcome = run(export.iter().chain(&[out.to_str().unwrap()]));
    assert_eq!(outcome.code, 0, "{}", outcome.stderr);
    assert_harmless(&outcome, "export");
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
