//! Objects whose variant members tell, and values of two JSON types.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use mailtrail_wire::{Document as _, Either, Extra, IssueKind, Json, List, Number, Tagged, Wire, check, differences};

/// Weather.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Tagged)]
#[wire(tag("kind", "type"))]
enum Weather {
    /// It rains.
    #[wire("rain", "RAIN", payload = "drops")]
    Rain(Box<Rain>),
    /// It snows.
    #[wire("snow", payload = "flakes")]
    Snow(Box<Snow>),
    /// Something else.
    #[wire(other)]
    Other(Json),
}

/// Rain.
#[derive(Clone, Default, Wire)]
struct Rain {
    /// How many drops.
    #[wire(required)]
    drops: Option<Number>,
    /// Fields that this version does not know.
    extra: Extra<Self>,
}

/// Snow.
#[derive(Clone, Default, Wire)]
struct Snow {
    /// How many flakes, or what they look like.
    flakes: Option<Either<Number, List<String>>>,
    /// Fields that this version does not know.
    extra: Extra<Self>,
}

/// Kinds and pointers of what is wrong with a document.
fn issues(text: &str) -> Vec<(IssueKind, String)> {
    check(text, Weather::SHAPE).unwrap().into_iter().map(|issue| (issue.kind, issue.pointer)).collect()
}

fn variant(text: &str) -> &'static str {
    let value = Weather::from_json(text).unwrap();
    assert_eq!(differences(text, &value.to_json()).unwrap(), [], "{text}");
    match value {
        Weather::Rain(_) => "rain",
        Weather::Snow(_) => "snow",
        Weather::Other(_) => "other",
    }
}

#[test]
fn first_tag_that_names_a_variant_decides() {
    for (text, expected) in [
        (r#"{"kind":"rain"}"#, "rain"),
        (r#"{"drops":1,"kind":"RAIN"}"#, "rain"),
        (r#"{"type":"snow"}"#, "snow"),
        (r#"{"type":"snow","kind":"rain"}"#, "rain"),
        (r#"{"type":"snow","kind":"hail"}"#, "snow"),
        (r#"{"type":"snow","kind":7}"#, "snow"),
        (r#"{"kind":"hail","kind":"rain"}"#, "other"),
        (r#"{"kind":"sn\u006fw"}"#, "snow"),
        (r#"{"kind":"hail"}"#, "other"),
        (r#"{"kind":{"type":"rain"}}"#, "other"),
        ("{}", "other"),
    ] {
        assert_eq!(variant(text), expected, "{text}");
    }
}

#[test]
fn each_variant_has_an_accessor_and_its_payload_converts() {
    let rain = Rain { drops: Number::from(3_u64).into(), ..Default::default() };
    let weather = Weather::from(rain.clone());
    assert_eq!(weather, Weather::Rain(Box::new(rain.clone())));
    assert_eq!(weather.as_rain(), Some(&rain));
    assert_eq!((weather.as_snow(), weather.as_other()), (None, None));

    let hail = Weather::from_json(r#"{"kind":"hail"}"#).unwrap();
    assert_eq!(hail.as_other().unwrap().as_str(), r#"{"kind":"hail"}"#);
    assert!(hail.as_rain().is_none());
}

/// Water, of which two variants have the same payload and one is not boxed.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Tagged)]
#[wire(tag("kind"))]
enum Water {
    /// Falls in drops.
    #[wire("drizzle")]
    Drizzle(Box<Rain>),
    /// Falls in many drops.
    #[wire("down-pour")]
    DownPour(Box<Rain>),
    /// Falls in flakes.
    #[wire("snow")]
    Snow(Snow),
    /// Something else.
    #[wire(other)]
    Other(Json),
}

// Compiles only while nothing else converts into the enum: a payload of two variants would not say which one it is.
impl From<Rain> for Water {
    fn from(rain: Rain) -> Self {
        Self::DownPour(Box::new(rain))
    }
}

impl From<Json> for Water {
    fn from(json: Json) -> Self {
        Self::Other(json)
    }
}

#[test]
fn payload_of_two_variants_does_not_convert() {
    let water = Water::from(Rain::default());
    assert_eq!((water.as_drizzle(), water.as_down_pour()), (None, Some(&Rain::default())));
    assert_eq!(Water::from(Snow::default()).as_snow(), Some(&Snow::default()));
    assert!(Water::from(Json::from_json("{}").unwrap()).as_other().is_some());
}

#[test]
fn unknown_tag_is_an_unknown_value_and_none_a_missing_field() {
    assert_eq!(issues(r#"{"kind":"hail"}"#), [(IssueKind::UnknownValue, "/kind".into())]);
    assert_eq!(issues(r#"{"type":"hail"}"#), [(IssueKind::UnknownValue, "/type".into())]);
    assert_eq!(issues(r#"{"kind":7}"#), [(IssueKind::WrongType, "/kind".to_owned())]);
    assert_eq!(issues(r#"{"kind":null}"#), [(IssueKind::Null, "/kind".to_owned())]);
    for text in ["{}", r#"{"drops":1}"#] {
        assert_eq!(issues(text), [(IssueKind::MissingOneOf, String::new())], "{text}");
        let found = &check(text, Weather::SHAPE).unwrap()[0];
        assert_eq!(found.to_string(), "missing field `kind` or `type`");
        assert_eq!((found.at, found.found.is_nothing()), (0, true));
        let found = &check(text, Water::SHAPE).unwrap()[0];
        assert_eq!((found.kind, found.pointer.as_str()), (IssueKind::Missing, "/kind"));
        assert_eq!(found.to_string(), "missing field `kind` (string)");
    }
    let text = r#"{"a": 1, "kind": "hail"}"#;
    let found = check(text, Weather::SHAPE).unwrap();
    assert!(text[found[0].at..].starts_with(r#""hail""#));
    assert_eq!(found[0].expected.known(), ["rain", "RAIN", "snow"]);
    assert_eq!(found[0].to_string(), "unknown value `hail` for `kind`");
}

#[test]
fn payload_of_another_variant_contradicts_the_tag() {
    assert_eq!(
        issues(r#"{"kind":"rain","flakes":1}"#),
        [
            (IssueKind::UnknownMember, "/kind".into()),
            (IssueKind::OtherType, "/flakes".into()),
            (IssueKind::Missing, "/drops".into())
        ]
    );
    let found = check(r#"{"kind":"snow","drops":1}"#, Weather::SHAPE).unwrap();
    assert_eq!(found[1].to_string(), "field `drops` belongs to `rain` or `RAIN`, not to `snow`");
    // Deeper down the name says nothing.
    assert_eq!(
        issues(r#"{"kind":"snow","x":{"drops":1}}"#).iter().filter(|(kind, _)| *kind == IssueKind::OtherType).count(),
        0
    );
}

#[test]
fn either_form_is_read_and_nothing_else() {
    for (text, left) in [("1.50", true), ("-1e3", true), (r#"["a"]"#, false), ("[]", false)] {
        let value = Either::<Number, List<String>>::from_json(text).unwrap();
        assert_eq!(value.left().is_some(), left, "{text}");
        assert_eq!(value.right().is_some(), !left, "{text}");
        assert_eq!(value.to_json(), text);
    }
    for text in ["true", "{}", "null", r#""1""#] {
        assert!(Either::<Number, List<String>>::from_json(text).is_err(), "{text}");
    }
    assert_eq!(issues(r#"{"kind":"snow","flakes":true}"#)[1], (IssueKind::WrongType, "/flakes".into()));
    assert_eq!(issues(r#"{"kind":"snow","flakes":[1]}"#)[1], (IssueKind::WrongType, "/flakes/0".into()));
    assert_eq!(issues(r#"{"kind":"snow","flakes":null}"#)[1], (IssueKind::OptionalNull, "/flakes".into()));
}
