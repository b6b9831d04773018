//! Changes of schemas, and whom they break.
#![allow(clippy::unwrap_used)]

use mailtrail_schemas::{Breaks, CATALOGUE, ChangeKind, Dialect, Profile, compare, compat, schema};
use serde_json::{Value, json};

fn exported(name: &str, profile: Profile) -> Value {
    let entry = mailtrail_schemas::entry(name).unwrap();
    schema(entry, profile, Dialect::Draft2020_12).unwrap().value().clone()
}

/// The only change, as kind, whom it breaks, and its witness.
fn only(old: &Value, new: &Value) -> (ChangeKind, Breaks, Value) {
    let changes = compare("example", old, new);
    assert_eq!(changes.len(), 1, "{changes:#?}");
    (changes[0].kind, changes[0].breaks, changes[0].witness.clone().unwrap_or_default())
}

#[test]
fn nothing_breaks_where_nothing_changed() {
    for entry in CATALOGUE {
        for profile in Profile::ALL {
            let schema = exported(entry.name, profile);
            assert_eq!(compare(entry.name, &schema, &schema), []);
        }
    }
}

#[test]
fn members_that_become_required_break_writers() {
    let old = exported("ses-sending-event", Profile::Validate);
    let mut new = old.clone();
    new["$defs"]["Bounce"]["required"].as_array_mut().unwrap().push("reportingMTA".into());
    let (kind, breaks, witness) = only(&old, &new);
    assert_eq!((kind, breaks), (ChangeKind::BecameRequired, Breaks::Writers));
    assert_eq!(witness["eventType"], "Bounce");
    assert!(witness["bounce"].get("reportingMTA").is_none());
    let (kind, breaks, _) = only(&new, &old);
    assert_eq!((kind, breaks), (ChangeKind::BecameOptional, Breaks::Readers));
}

#[test]
fn types_that_change_break_both() {
    let old = exported("ses-sending-event", Profile::Validate);
    let mut new = old.clone();
    new["$defs"]["Delivery"]["properties"]["processingTimeMillis"]["type"] = "string".into();
    let changes = compare("example", &old, &new);
    let found: Vec<_> = changes.iter().map(|change| (change.kind, change.breaks)).collect();
    assert_eq!(found, [(ChangeKind::TypeRemoved, Breaks::Writers), (ChangeKind::TypeAdded, Breaks::Readers)]);
    assert!(changes.iter().all(|change| change.witness.is_some()));
    assert_eq!(changes[0].pointer, "/$defs/Delivery/properties/processingTimeMillis");
}

#[test]
fn null_that_comes_or_goes_is_all_that_is_told() {
    for profile in [Profile::Validate, Profile::Strict, Profile::Types, Profile::Flat] {
        let old = exported("cloudtrail-record", profile);
        let mut new = old.clone();
        new["properties"]["userIdentity"] = json!({ "$ref": "#/$defs/UserIdentity" });
        let (kind, breaks, witness) = only(&old, &new);
        assert_eq!((kind, breaks), (ChangeKind::TypeRemoved, Breaks::Writers), "{profile}");
        assert_eq!(witness.get("userIdentity"), Some(&Value::Null), "{profile}: {witness}");
        let (kind, breaks, _) = only(&new, &old);
        assert_eq!((kind, breaks), (ChangeKind::TypeAdded, Breaks::Readers), "{profile}");
    }
}

#[test]
fn changes_are_seen_behind_null() {
    let old = exported("cloudtrail-record", Profile::Validate);
    let mut new = old.clone();
    new["$defs"]["UserIdentity"]["required"] = json!(["arn"]);
    assert_eq!(only(&old, &new).0, ChangeKind::BecameRequired);
    // The same said in another way is no change.
    let mut other = old.clone();
    other["properties"]["userIdentity"] = json!({ "anyOf": [{ "$ref": "#/$defs/UserIdentity" }, { "type": "null" }] });
    assert_eq!(compare("example", &old, &other), []);
}

#[test]
fn new_members_and_values_break_readers_of_closed_schemas_alone() {
    for (profile, whom) in [(Profile::Validate, Breaks::Nothing), (Profile::Strict, Breaks::Readers)] {
        let new = exported("ses-sending-event", profile);
        let mut old = new.clone();
        old["$defs"]["Bounce"]["properties"].as_object_mut().unwrap().remove("reportingMTA");
        let (kind, breaks, witness) = only(&old, &new);
        assert_eq!((kind, breaks), (ChangeKind::MemberAdded, whom));
        assert_eq!(witness.is_null(), profile == Profile::Validate);

        let mut old = new.clone();
        let keyword = if profile == Profile::Strict { "enum" } else { "examples" };
        old["$defs"]["BounceType"][keyword].as_array_mut().unwrap().remove(0);
        let (kind, breaks, witness) = only(&old, &new);
        assert_eq!((kind, breaks), (ChangeKind::ValueAdded, whom));
        assert_eq!(witness.is_null(), profile == Profile::Validate);
    }
}

#[test]
fn lost_members_break() {
    for (profile, whom) in [(Profile::Validate, Breaks::Readers), (Profile::Strict, Breaks::Writers)] {
        let old = exported("workmail-message-flow-event", profile);
        let mut new = old.clone();
        new["properties"].as_object_mut().unwrap().remove("subject");
        let (kind, breaks, witness) = only(&old, &new);
        assert_eq!((kind, breaks), (ChangeKind::MemberRemoved, whom));
        assert!(witness.get("subject").is_some());
    }
}

#[test]
fn variants_break_where_unknown_ones_are_refused() {
    let old = exported("workmail-event-record", Profile::Validate);
    let mut new = old.clone();
    new["$defs"]["WorkMailEvent"]["allOf"].as_array_mut().unwrap().remove(0);
    let (kind, breaks, witness) = only(&old, &new);
    assert_eq!((kind, breaks), (ChangeKind::VariantRemoved, Breaks::Readers));
    assert!(witness["event"]["eventName"].is_string(), "{witness}");
    assert_eq!(only(&new, &old).1, Breaks::Nothing);

    let old = exported("workmail-event-record", Profile::Types);
    let mut new = old.clone();
    new["$defs"]["WorkMailEvent"]["oneOf"].as_array_mut().unwrap().remove(0);
    let (kind, breaks, witness) = only(&old, &new);
    assert_eq!((kind, breaks), (ChangeKind::VariantRemoved, Breaks::Writers));
    assert!(witness["event"]["eventName"].is_string());
}

#[test]
fn closing_breaks_writers_and_opening_readers() {
    let open = json!({ "type": "object", "properties": { "a": { "type": "string" } } });
    let mut closed = open.clone();
    closed["additionalProperties"] = false.into();
    assert_eq!(only(&open, &closed), (ChangeKind::Closed, Breaks::Writers, json!({ "memberOfTomorrow": 1 })));
    assert_eq!(only(&closed, &open), (ChangeKind::Opened, Breaks::Readers, json!({ "memberOfTomorrow": 1 })));
}

#[test]
fn patterns_are_told_without_being_understood() {
    let old = json!({ "type": "string", "pattern": "^a" });
    let changes = compare("example", &old, &json!({ "type": "string", "pattern": "^b" }));
    assert_eq!(changes.iter().map(|change| change.breaks).collect::<Vec<_>>(), [Breaks::Writers, Breaks::Readers]);
    assert_eq!(only(&old, &json!({ "type": "string" })).1, Breaks::Readers);
}

#[test]
fn folders_are_paired_by_path() {
    let folder = tempfile();
    let (old, new) = (folder.join("old/validate/2020-12"), folder.join("new/validate/2020-12"));
    for path in [&old, &new] {
        std::fs::create_dir_all(path).unwrap();
    }
    std::fs::write(old.join("gone.schema.json"), "{}").unwrap();
    std::fs::write(old.join("same.schema.json"), r#"{"type": "string"}"#).unwrap();
    std::fs::write(new.join("same.schema.json"), r#"{"type": ["string", "null"]}"#).unwrap();
    std::fs::write(new.join("new.schema.json"), "{}").unwrap();
    let changes = compat(&folder.join("old"), &folder.join("new")).unwrap();
    let lines: Vec<_> = changes.iter().map(ToString::to_string).collect();
    std::fs::write(new.join("new.schema.json"), "{").unwrap();
    let error = compat(&folder.join("old"), &folder.join("new")).unwrap_err();
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(
        lines,
        [
            "validate/2020-12/gone.schema.json: schema is gone; breaks writers",
            "validate/2020-12/same.schema.json: `null` is allowed now; breaks readers: the old schema refuses `null`",
            "validate/2020-12/new.schema.json: schema is new; breaks nothing",
        ]
    );
    assert!(error.to_string().contains("`: `validate/2020-12/new.schema.json` is not JSON: "), "{error}");
}

fn tempfile() -> std::path::PathBuf {
    std::env::temp_dir().join(format!("mailtrail-compat-{}", std::process::id()))
}

#[test]
fn schemas_that_refer_to_themselves_are_compared() {
    let itself = json!({ "$ref": "#" });
    let schemas = [
        json!({ "anyOf": [itself, itself] }),
        json!({ "anyOf": [itself, itself, { "type": "null" }] }),
        json!({ "oneOf": [itself, { "allOf": [itself, { "not": itself }] }], "type": "object" }),
        json!({ "allOf": [itself], "properties": { "a": itself } }),
        json!({ "if": itself, "then": { "required": ["a"] }, "else": itself }),
        json!({ "type": ["object", "null"], "then": itself }),
        json!({
            "type": "object",
            "required": ["a", "b", "c", "d"],
            "properties": { "a": itself, "b": itself, "c": itself, "d": { "type": "string" } },
        }),
        json!({ "properties": { "a": { "items": itself } }, "additionalProperties": itself, "propertyNames": itself }),
        json!({ "type": "string" }),
    ];
    for old in &schemas {
        for new in &schemas {
            let changes = compare("example", old, new);
            assert_eq!(old == new, changes.is_empty(), "{old} {new} {changes:?}");
        }
    }
}

#[test]
fn long_chains_of_definitions_are_compared_to_their_end() {
    let chain = |last: Value| {
        let link = |at: usize| {
            let next = json!({ "$ref": format!("#/$defs/{}", at + 1) });
            let link =
                if at.is_multiple_of(2) { json!({ "properties": { "a": next } }) } else { json!({ "anyOf": [next] }) };
            (at.to_string(), link)
        };
        let mut links: serde_json::Map<_, _> = (0..5_000).map(link).collect();
        links.insert("5000".to_owned(), last);
        json!({ "$ref": "#/$defs/0", "$defs": links })
    };
    let changes = compare("example", &chain(json!({ "const": "a" })), &chain(json!({ "const": "b" })));
    let kinds: Vec<_> = changes.iter().map(|change| change.kind).collect();
    assert_eq!(kinds, [ChangeKind::ValueRemoved, ChangeKind::ValueAdded]);
    assert_eq!(changes[0].pointer, "/$defs/5000");
}

#[test]
fn many_values_and_names_are_compared() {
    let schema = |word: &str| {
        let values: Vec<_> = (0..2_000).map(|at| format!("{word}{at}")).collect();
        let choices: Vec<_> = values.iter().map(|value| json!({ "const": value })).collect();
        let properties = json!({ "a": { "enum": values }, "b": { "anyOf": choices } });
        json!({ "type": "object", "properties": properties, "required": values })
    };
    let changes = compare("example", &schema("old"), &schema("new"));
    let count = |kind| changes.iter().filter(|change| change.kind == kind).count();
    assert_eq!(count(ChangeKind::ValueRemoved), 2_000);
    assert_eq!(count(ChangeKind::BecameRequired), 2_000);
}
