//! Which fixtures there are of each type of document.

use std::fs;
use std::path::Path;

use glob::Pattern;
use serde_json::Value;

/// A fixture as a document of one type.
pub(crate) struct Case {
    /// Name of the type in the catalogue.
    pub(crate) document: String,
    /// Name of the file, without `.json`.
    pub(crate) fixture: String,
    pub(crate) text: String,
}

/// Each entry of the catalogue with each of its fixtures.
pub(crate) fn cases() -> Vec<Case> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let index = fs::read_to_string(root.join("schemas/export/index.json")).unwrap();
    let index: Value = serde_json::from_str(&index).unwrap();
    let files: Vec<_> = ["cloudtrail-records", "ses-events", "workmail-events"]
        .iter()
        .flat_map(|folder| fs::read_dir(root.join("tests/fixtures").join(folder)).unwrap())
        .map(|file| file.unwrap().path())
        .collect();
    let mut cases = Vec::new();
    for entry in index["documents"].as_array().unwrap() {
        let patterns = entry["fixtures"].as_array().unwrap().iter();
        let patterns: Vec<_> = patterns.map(|it| Pattern::new(it.as_str().unwrap()).unwrap()).collect();
        for file in &files {
            let name = file.file_name().unwrap().to_str().unwrap();
            if patterns.iter().any(|pattern| pattern.matches(name)) {
                cases.push(Case {
                    document: entry["name"].as_str().unwrap().to_owned(),
                    fixture: name.trim_end_matches(".json").to_owned(),
                    text: fs::read_to_string(file).unwrap(),
                });
            }
        }
    }
    cases
}
