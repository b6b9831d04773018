//! What is measured: reading, checking and writing, ours and that of others.

use std::hint::black_box;

use mailtrail_wire::{Document, Viewed, check, differences};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// What a row does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    Read,
    Check,
    Write,
}

impl Group {
    pub fn is_writing(self) -> bool {
        self == Self::Write
    }
}

/// One pass over all records.
pub type Pass<'t> = Box<dyn FnMut() + 't>;

/// Shares of records that are read and written again.
pub struct Again {
    /// Those that cannot be read.
    pub failed: f64,
    /// Those that come back as they were: no value, no number's text and no member lost, changed or added.
    pub equal: f64,
}

/// A row of the table.
pub struct Work {
    pub group: Group,
    pub name: &'static str,
    pub ours: bool,
    /// What one turn does; what comes before it is not measured.
    pub prepare: Box<dyn for<'t> Fn(&'t [&'t str]) -> Pass<'t>>,
    /// What becomes of records that are read and written again.
    pub again: Box<dyn Fn(&[&str]) -> Option<Again>>,
}

fn work(
    group: Group,
    name: &'static str,
    prepare: impl for<'t> Fn(&'t [&'t str]) -> Pass<'t> + 'static,
    again: Option<fn(&str) -> Option<String>>,
) -> Work {
    let again = move |texts: &[&str]| again.map(|again| shares(texts, again));
    Work { group, name, ours: false, prepare: Box::new(prepare), again: Box::new(again) }
}

#[expect(clippy::cast_precision_loss, reason = "shares for people")]
fn shares(texts: &[&str], again: fn(&str) -> Option<String>) -> Again {
    let written: Vec<_> = texts.iter().map(|text| again(text)).collect();
    let same = |(text, written): &(&&str, &Option<String>)| {
        written.as_ref().is_some_and(|written| differences(text, written).is_ok_and(|all| all.is_empty()))
    };
    let share = |count: usize| count as f64 / texts.len() as f64;
    Again {
        failed: share(written.iter().filter(|written| written.is_none()).count()),
        equal: share(texts.iter().zip(&written).filter(same).count()),
    }
}

/// Reads each text.
fn reads(
    group: Group,
    name: &'static str,
    read: impl Fn(&str) -> bool + Clone + 'static,
    again: Option<fn(&str) -> Option<String>>,
) -> Work {
    work(
        group,
        name,
        move |texts| {
            let read = read.clone();
            Box::new(move || {
                black_box(texts.iter().filter(|text| read(text)).count());
            })
        },
        again,
    )
}

/// Writes what was read of each text.
fn writes<T: 'static>(name: &'static str, read: fn(&str) -> Option<T>, write: fn(&T) -> Option<String>) -> Work {
    let prepare = move |texts: &[&str]| -> Pass<'static> {
        let all: Vec<T> = texts.iter().filter_map(|text| read(text)).collect();
        Box::new(move || {
            black_box(all.iter().filter_map(write).map(|text| text.len()).sum::<usize>());
        })
    };
    work(Group::Write, name, move |texts| prepare(texts), None)
}

fn keep<T>(value: Option<T>) -> bool {
    black_box(value).is_some()
}

/// The tree that everything is compared with.
pub fn value() -> Work {
    typed::<Value>("serde_json `Value`")
}

/// Writing that tree.
pub fn value_write() -> Work {
    writes::<Value>(
        "serde_json `Value`",
        |text| serde_json::from_str(text).ok(),
        |value| serde_json::to_string(value).ok(),
    )
}

/// Reading a type by `serde_json`.
pub fn typed<T: Serialize + DeserializeOwned + 'static>(name: &'static str) -> Work {
    reads(
        Group::Read,
        name,
        |text| keep(serde_json::from_str::<T>(text).ok()),
        Some(|text| serde_json::to_string(&serde_json::from_str::<T>(text).ok()?).ok()),
    )
}

/// All works of a type, ours last in each group.
pub fn works<T>(schema: &str) -> Vec<Work>
where
    T: Viewed + Document + Serialize + DeserializeOwned + 'static,
{
    let ours = |work: Work| Work { ours: true, ..work };
    vec![
        value(),
        simd_json_tree(),
        sonic_rs_tree(),
        ours(typed::<T>("through serde_json")),
        ours(reads(
            Group::Read,
            "`from_json`",
            |text| keep(T::from_json(text).ok()),
            Some(|text| Some(T::from_json(text).ok()?.to_json())),
        )),
        ours(reads(Group::Read, "`view`, which borrows", |text| keep(T::view(text).ok()), None)),
        boon(schema),
        jsonschema(schema),
        ours(reads(Group::Check, "`check`", |text| keep(check(text, T::SHAPE).ok()), None)),
        value_write(),
        writes::<simd_json::OwnedValue>("simd-json `OwnedValue`", simd_json_read, |value| {
            simd_json::to_string(value).ok()
        }),
        writes::<sonic_rs::Value>(
            "sonic-rs `Value`",
            |text| sonic_rs::from_str(text).ok(),
            |value| sonic_rs::to_string(value).ok(),
        ),
        ours(writes::<T>(
            "through serde_json",
            |text| T::from_json(text).ok(),
            |value| serde_json::to_string(value).ok(),
        )),
        ours(writes::<T>("`to_json`", |text| T::from_json(text).ok(), |value| Some(value.to_json()))),
    ]
}

/// simd-json writes into what it reads, so it needs a copy.
fn simd_json_read(text: &str) -> Option<simd_json::OwnedValue> {
    simd_json::to_owned_value(&mut text.as_bytes().to_vec()).ok()
}

fn simd_json_tree() -> Work {
    reads(
        Group::Read,
        "simd-json `OwnedValue`",
        |text| keep(simd_json_read(text)),
        Some(|text| simd_json::to_string(&simd_json_read(text)?).ok()),
    )
}

fn sonic_rs_tree() -> Work {
    reads(
        Group::Read,
        "sonic-rs `Value`",
        |text| keep(sonic_rs::from_str::<sonic_rs::Value>(text).ok()),
        Some(|text| sonic_rs::to_string(&sonic_rs::from_str::<sonic_rs::Value>(text).ok()?).ok()),
    )
}

/// Our schema of a kind, for validators.
fn schema(name: &str) -> Value {
    let path = format!("{}/../../schemas/export/validate/2020-12/{name}.schema.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn jsonschema(name: &str) -> Work {
    let validator = jsonschema::validator_for(&schema(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    let validator = std::rc::Rc::new(validator);
    let valid =
        move |text: &str| serde_json::from_str(text).is_ok_and(|value: Value| black_box(validator.is_valid(&value)));
    reads(Group::Check, "serde_json and jsonschema, valid or not", valid, None)
}

fn boon(name: &str) -> Work {
    let (mut schemas, mut compiler) = (boon::Schemas::new(), boon::Compiler::new());
    compiler.add_resource("kind", schema(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    let index = compiler.compile("kind", &mut schemas).unwrap_or_else(|error| panic!("{name}: {error}"));
    let schemas = std::rc::Rc::new(schemas);
    let valid = move |text: &str| {
        serde_json::from_str(text).is_ok_and(|value: Value| black_box(schemas.validate(&value, index)).is_ok())
    };
    reads(Group::Check, "serde_json and boon", valid, None)
}
