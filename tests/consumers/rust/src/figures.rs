//! What the table of generators says of typify.

use std::collections::BTreeMap;

use mailtrail_typify_tests::{DOCUMENTS, MADE};
use serde_json::{Value, json};

use crate::differences::differences;

/// A row of each profile. Only the types of `flat` are compiled, all of them, and read the cases.
pub(crate) fn figures(cases: &str) -> Value {
    let types: BTreeMap<_, _> = DOCUMENTS.iter().copied().collect();
    let (mut read, mut equal, mut refused) = (0, 0, 0);
    for case in crate::parse(cases).as_array().unwrap() {
        let [entry, text] = ["entry", "text"].map(|name| case[name].as_str().unwrap());
        match (types[entry](text), case["fits"].as_bool().unwrap()) {
            (Ok(written), true) => {
                read += 1;
                equal += usize::from(differences(&crate::parse(text), &crate::parse(&written)).is_empty());
            }
            (Err(_), false) => refused += 1,
            _ => {}
        }
    }
    let row = |&(profile, made): &(&str, usize)| match profile {
        "flat" => json!({
            "generator": "typify", "profile": profile, "generated": made, "compiles": types.len(),
            "read": read, "equal": equal, "refused": refused,
        }),
        _ => json!({ "generator": "typify", "profile": profile, "generated": made }),
    };
    MADE.iter().map(row).collect()
}
