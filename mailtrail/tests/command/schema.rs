//! `mailtrail schema`: list, show, export, compat.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use mailtrail_schemas::{CATALOGUE, Profile, export};
use serde_json::{Value, json};

use super::support::{Outcome, run};

fn schema(words: &[&str]) -> Outcome {
    run(["schema"].iter().chain(words))
}

#[test]
fn list_names_every_type() {
    let outcome = schema(&["list"]);
    assert_eq!(outcome.code, 0);
    let names: Vec<_> = outcome.stdout.lines().filter_map(|line| line.split_whitespace().next()).collect();
    let documents: Vec<_> = names.iter().copied().filter(|name| !name.starts_with("call:")).collect();
    assert_eq!(documents, CATALOGUE.iter().map(|entry| entry.name).collect::<Vec<_>>());
    assert_eq!(names.len() - documents.len(), if cfg!(feature = "call-schemas") { 7 } else { 0 });
}

#[test]
fn list_as_json_has_what_is_exported() {
    let outcome = schema(&["list", "--format", "json"]);
    assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""));
    let list: Value = serde_json::from_str(&outcome.stdout).unwrap();
    let documents = list["documents"].as_array().unwrap();
    let names: Vec<_> = documents.iter().map(|document| document["name"].as_str().unwrap()).collect();
    assert_eq!(names, CATALOGUE.iter().map(|entry| entry.name).collect::<Vec<_>>());
    let files: BTreeMap<_, _> = export().map(|file| (file.path.clone(), file)).collect();
    for (document, entry) in documents.iter().zip(CATALOGUE) {
        assert!(!document["kinds"].as_array().unwrap().is_empty(), "{}", entry.name);
        assert_eq!(document["family"], entry.family().as_str());
        let profiles = document["profiles"].as_object().unwrap();
        assert_eq!(profiles.len(), Profile::ALL.len());
        for (profile, dialects) in profiles {
            for dialect in ["2020-12", "draft-07"] {
                let path = Path::new(profile).join(dialect).join(format!("{}.schema.json", entry.name));
                let exported: Value = serde_json::from_str(&files[&path].text).unwrap();
                assert_eq!(dialects[dialect], exported["$id"], "{}", path.display());
            }
            assert_eq!(dialects.as_object().unwrap().len(), if profile == "flat" { 5 } else { 2 });
        }
    }
    let event = &documents[names.iter().position(|name| *name == "ses-sending-event").unwrap()];
    assert_eq!(event["kinds"], json!(["ses sending event"]));
    assert_eq!(event["discriminators"], json!(["eventType", "notificationType"]));
    assert_eq!(list["calls"].as_array().unwrap().len(), if cfg!(feature = "call-schemas") { 7 } else { 0 });
}

#[test]
fn show_prints_what_is_exported() {
    for (words, path) in [
        (&["show", "ses-sending-event"][..], "validate/2020-12/ses-sending-event.schema.json"),
        (
            &["show", "cloudtrail-record", "--profile", "flat", "--dialect", "draft-07"],
            "flat/draft-07/cloudtrail-record.schema.json",
        ),
    ] {
        let file = export().find(|file| file.path == Path::new(path)).unwrap();
        assert_eq!(schema(words).stdout, file.text, "{path}");
        serde_json::from_str::<Value>(&file.text).unwrap();
    }
}

#[test]
#[cfg(feature = "call-schemas")]
fn calls_have_schemas() {
    let whole = schema(&["show", "call:workmail"]).stdout;
    let file = export().find(|file| file.path == Path::new("calls/2020-12/workmail.schema.json")).unwrap();
    assert_eq!(whole, file.text);
    for name in
        ["call:ses-v2:SendEmail", "call:ses:PutAccountDetails", "call:sesv2:SendEmail", "call:cloudtrail:AddTags"]
    {
        let outcome = schema(&["show", name]);
        assert_eq!(outcome.code, 0, "{name}: {}", outcome.stderr);
        let value: Value = serde_json::from_str(&outcome.stdout).unwrap();
        assert_eq!(value["title"], name.rsplit(':').next().unwrap());
    }
    for (name, said) in [
        ("call:ses-v2:SendEmial", "did you mean `call:ses-v2:SendEmail`?"),
        ("call:ses-v2:Weather", "`mailtrail schema show call:ses-v2` has all operations"),
        ("call:weather:Get", "there are no schemas of calls of `weather`"),
    ] {
        let outcome = schema(&["show", name]);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{name}");
        assert!(outcome.stderr.contains(said), "{name}: {}", outcome.stderr);
    }
    assert_eq!(schema(&["show", "call:workmail", "--profile", "strict"]).code, 2);
}

#[test]
#[cfg(not(feature = "call-schemas"))]
fn a_command_without_schemas_of_calls_says_so() {
    let outcome = schema(&["show", "call:ses-v2:SendEmail"]);
    assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""));
    assert!(outcome.stderr.contains("build it with the feature `call-schemas`"), "{}", outcome.stderr);
}

#[test]
fn export_writes_what_was_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().to_string_lossy().into_owned();
    let outcome = schema(&["export", "--profile", "strict", "--dialect", "draft-07", "--out", &out]);
    assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""));
    let written = fs::read_dir(folder.path().join("strict/draft-07")).unwrap().count();
    assert!(written >= 30, "{written}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);

    let outcome = schema(&["export", "--dialect", "openapi-3.0", "--out", &out]);
    assert_eq!(outcome.code, 0);
    assert!(folder.path().join("openapi/3.0").is_dir());
}

#[test]
fn compat_says_what_breaks() {
    let (old, new) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let paths = [old.path(), new.path()].map(|path| path.to_string_lossy().into_owned());
    for path in &paths {
        assert_eq!(schema(&["export", "--profile", "validate", "--dialect", "2020-12", "--out", path]).code, 0);
    }
    let outcome = schema(&["compat", &paths[0], &paths[1]]);
    assert_eq!((outcome.code, outcome.stdout.as_str()), (0, "0 changes, 0 of them breaking readers or writers\n"));

    let file = new.path().join("validate/2020-12/ses-received-notification.schema.json");
    let text = fs::read_to_string(&file).unwrap();
    let mut schema_of_received: Value = serde_json::from_str(&text).unwrap();
    schema_of_received["required"].as_array_mut().unwrap().push("content".into());
    fs::write(&file, schema_of_received.to_string()).unwrap();
    let outcome = schema(&["compat", &paths[0], &paths[1]]);
    assert_eq!(outcome.code, 1, "{}", outcome.stdout);
    assert!(
        outcome.stdout.contains("ses-received-notification") && outcome.stdout.contains("content"),
        "{}",
        outcome.stdout
    );
}

#[test]
fn what_is_not_there_is_said() {
    for (words, said) in [
        (&["show", "weather"][..], "no type of document has this name"),
        (&["show", "ses-sending-event", "--profile", "loose"], "loose"),
        (&["show", "ses-sending-event", "--dialect", "draft-04"], "no schema of the profile validate in draft-04"),
        (&["export", "--profile", "strict", "--dialect", "draft-04", "--out", "."], "the export has no such files"),
        (&["compat", "no/such/folder", "."], "no/such/folder: cannot be read: no such file or folder\n"),
        (&["compat", "files", "files"], "expected an export, found no file that ends in `.schema.json`"),
        (&["export", "--out", "seeds/README.md"], "expected a folder, found a file"),
        (&["show", "ses-sending-events"], "did you mean `ses-sending-event`?"),
        (&["show", "SendingEvent"], "did you mean `ses-sending-event`?"),
    ] {
        let outcome = schema(words);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{words:?}");
        assert!(outcome.stderr.contains(said), "{words:?}: {}", outcome.stderr);
    }
}
