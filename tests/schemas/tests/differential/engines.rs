//! Validators of other people.

use mailtrail_schemas::{Dialect, Entry, Profile};
use serde_json::Value;

/// One exported schema in two engines.
pub(crate) struct Engines {
    jsonschema: jsonschema::Validator,
    boon: (boon::Schemas, boon::SchemaIndex),
}

impl Engines {
    pub(crate) fn of(entry: &Entry, profile: Profile) -> Self {
        // The text, not the value: what is exported is what is tested.
        let text = mailtrail_schemas::schema(entry, profile, Dialect::Draft2020_12).unwrap().to_string();
        Self::new(&serde_json::from_str(&text).unwrap())
    }

    pub(crate) fn new(schema: &Value) -> Self {
        let (mut schemas, mut compiler) = (boon::Schemas::new(), boon::Compiler::new());
        compiler.set_default_draft(boon::Draft::V2020_12);
        compiler.add_resource("memory://schema.json", schema.clone()).unwrap();
        let index = compiler.compile("memory://schema.json", &mut schemas).expect("a schema");
        Self { jsonschema: jsonschema::validator_for(schema).expect("a schema"), boon: (schemas, index) }
    }

    /// Verdict of each engine.
    pub(crate) fn verdicts(&self, value: &Value) -> [bool; 2] {
        [self.jsonschema.is_valid(value), self.boon.0.validate(value, self.boon.1).is_ok()]
    }

    /// What the first engine finds wrong first.
    pub(crate) fn complaint(&self, value: &Value) -> String {
        let error = self.jsonschema.iter_errors(value).next();
        error.map_or_else(|| "nothing".to_owned(), |error| format!("{error} at {}", error.instance_path()))
    }
}
