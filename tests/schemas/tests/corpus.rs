//! The schema is the type on real documents too: those in the folder that `MAILTRAIL_CORPUS` names.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "differential/engines.rs"]
#[allow(dead_code)]
mod engines;
#[path = "differential/fits.rs"]
mod fits;

use mailtrail_schemas::{Profile, entry};
use mailtrail_tests::corpus::{files, folder, text};
use mailtrail_wire::{IssueKind, check};

use self::engines::Engines;
use self::fits::fits;

/// How many of the documents of an entry the engines and the reader judge alike, in a profile.
fn agree<'t>(name: &str, profile: Profile, documents: impl Iterator<Item = &'t str>) -> usize {
    let entry = entry(name).unwrap();
    let engines = Engines::of(entry, profile);
    let judge = |text: &str| {
        let issues = check(text, entry.shape).unwrap();
        // Of a name that stands twice, engines see one value.
        if issues.iter().any(|issue| issue.kind == IssueKind::Duplicate) {
            return;
        }
        let value = serde_json::from_str(text).unwrap();
        let complaint = || format!("{name} in {profile}: {}; check: {issues:?}", engines.complaint(&value));
        assert_eq!(
            engines.verdicts(&value),
            [fits(&issues, text, entry.family().errata(), profile); 2],
            "{}",
            complaint()
        );
    };
    documents.inspect(|text| judge(text)).count()
}

#[test]
fn records_are_judged_alike() {
    let Some(folder) = folder() else { return };
    for file in files(&folder.join("cloudtrail/records")) {
        let text = text(&file);
        for profile in [Profile::Validate, Profile::Strict] {
            let lines = text.lines().filter(|line| !line.trim().is_empty());
            let count = agree("cloudtrail-record", profile, lines);
            println!("{}: {count} records in {profile}", file.display());
            assert!(count > 0);
        }
    }
}

#[test]
fn events_of_ses_are_judged_alike() {
    let Some(folder) = folder() else { return };
    let kinds = ["event-publishing", "sns-feedback"].map(|channel| files(&folder.join("ses").join(channel)));
    let texts: Vec<_> = kinds.iter().flatten().flat_map(|kind| files(kind)).map(|file| text(&file)).collect();
    for profile in [Profile::Validate, Profile::Strict] {
        let count = agree("ses-sending-event", profile, texts.iter().map(String::as_str));
        println!("{count} events of SES in {profile}");
        assert!(count > 50);
    }
}
