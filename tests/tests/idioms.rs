//! Why derive-only serde is not enough: one test for each row of the table of that name in `ARCHITECTURE.md`.
//!
//! Each shows first what ordinary serde does, so that a row falls when serde changes, and then what our idiom does.
#![allow(clippy::expect_used, clippy::unwrap_used)]

use std::collections::BTreeMap;

use cloudtrail_records::{Document as _, Event, Extra, IssueKind, Json, Record, Timestamp, check};
use mailtrail_wire::Wire;
use mailtrail_wire::{differences, open_enum};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

fn plain<'t, T: Deserialize<'t>>(text: &'t str) -> Result<T, serde_json::Error> {
    serde_json::from_str(text)
}

mod unknown_value {
    use super::*;

    #[derive(Debug, PartialEq, Deserialize)]
    enum Plain {
        #[serde(rename = "PASS")]
        Pass,
        #[serde(untagged)]
        Other(String),
    }

    /// Verdict of a check.
    #[open_enum]
    enum Verdict {
        /// It passed.
        #[wire("PASS")]
        Pass,
    }

    #[derive(Clone, Default, Wire)]
    struct Ours {
        /// Verdict.
        verdict: Option<Verdict>,
        /// The rest.
        extra: Extra<Self>,
    }

    #[test]
    fn an_object_is_no_value_of_an_enum() {
        assert_eq!(plain::<Plain>(r#"{"PASS":null}"#).unwrap(), Plain::Pass);

        assert!(Verdict::from_json(r#"{"PASS":null}"#).is_err());
        assert!(plain::<Verdict>(r#"{"PASS":null}"#).is_err());
        let text = r#"{"verdict":{"PASS":null}}"#;
        let ours = Ours::from_json(text).unwrap();
        assert_eq!(ours.verdict, None);
        assert_eq!(ours.to_json(), text);
    }

    #[test]
    fn a_wrong_value_has_its_place() {
        let text = "[\n  \"PASS\",\n  \"GRAY\",\n  7\n]";
        let error = plain::<Vec<Plain>>(text).unwrap_err();
        assert!(error.to_string().starts_with("data did not match any variant"), "{error}");

        let error = Vec::<Verdict>::from_json(text).unwrap_err();
        assert_eq!(
            error.to_string(),
            "/2: expected a string, found number `7` at line 4, column 3; help: write it in quotes"
        );
        assert_eq!(error.path(), "/2");
        assert_eq!(check(text, Vec::<Verdict>::SHAPE).unwrap()[1].pointer, "/2");
    }

    #[test]
    fn an_unknown_value_is_kept() {
        assert_eq!(plain::<Plain>("\"GRAY\"").unwrap(), Plain::Other("GRAY".into()));
        let gray: Verdict = plain("\"GRAY\"").unwrap();
        assert_eq!(gray, "GRAY");
        assert_eq!(serde_json::to_string(&gray).unwrap(), "\"GRAY\"");
    }
}

mod unknown_event {
    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(tag = "eventCategory")]
    enum Plain {
        Management {
            #[serde(rename = "readOnly")]
            _read_only: bool,
        },
        #[serde(untagged)]
        Other(serde_json::Value),
    }

    #[test]
    fn a_malformed_known_event_is_not_unknown() {
        let text = r#"{"eventCategory":"Management","readOnly":"maybe"}"#;
        let Plain::Other(value) = plain(text).unwrap() else { panic!("serde has become wiser") };
        assert_eq!(value["eventCategory"], "Management");
        let Plain::Management { .. } = plain(r#"{"eventCategory":"Management","readOnly":true}"#).unwrap() else {
            panic!("the plain type is not what it should be")
        };

        let event = Event::from_json(text).unwrap();
        assert!(event.as_record().unwrap().extra.unexpected("readOnly").is_some());
        assert_eq!(differences(text, &event.to_json()).unwrap(), []);
        let issues = check(text, Event::SHAPE).unwrap();
        assert!(issues.iter().any(|issue| issue.kind == IssueKind::WrongType && issue.pointer == "/readOnly"));

        let unknown = Event::from_json(r#"{"eventCategory":"Weather"}"#).unwrap();
        assert!(unknown.as_other().is_some());
    }
}

mod two_rests {
    use super::*;

    #[derive(Debug, Deserialize, Serialize)]
    struct Plain {
        #[serde(flatten)]
        one: BTreeMap<String, serde_json::Value>,
        #[serde(flatten)]
        other: BTreeMap<String, serde_json::Value>,
    }

    #[test]
    fn names_are_written_once() {
        let text = r#"{"memberOfTomorrow":1}"#;
        let doubled = serde_json::to_string(&plain::<Plain>(text).unwrap()).unwrap();
        assert_eq!(doubled, r#"{"memberOfTomorrow":1,"memberOfTomorrow":1}"#);

        assert_eq!(Record::from_json(text).unwrap().to_json(), text);
    }
}

mod malformed_payload {
    use super::*;

    #[derive(Debug, Deserialize, Serialize)]
    struct Plain {
        #[serde(flatten)]
        payload: Option<Payload>,
    }

    #[derive(Debug, Deserialize, Serialize)]
    enum Payload {
        #[serde(rename = "insightDetails")]
        Details { state: String },
    }

    #[test]
    fn a_malformed_payload_does_not_vanish() {
        let text = r#"{"insightDetails":{"state":7}}"#;
        let vanished = plain::<Plain>(text).unwrap();
        assert!(vanished.payload.is_none());
        assert_eq!(serde_json::to_string(&vanished).unwrap(), "{}");

        let event = Event::from_json(text).unwrap();
        let details = event.as_insight().unwrap().insight_details.as_ref().unwrap();
        assert_eq!(details.extra.unexpected("state").unwrap().as_str(), "7");
        assert_eq!(event.to_json(), text);
    }
}

mod rest_of_values {
    use super::*;

    #[derive(Debug, Deserialize, Serialize)]
    struct Plain {
        #[serde(flatten)]
        extra: BTreeMap<String, serde_json::Value>,
    }

    #[derive(Debug, Deserialize)]
    struct OfRawValues {
        #[serde(flatten)]
        _extra: BTreeMap<String, Box<RawValue>>,
    }

    #[test]
    fn numbers_keep_their_text() {
        let text = r#"{"a":1.10,"b":123456789012345678901234567890,"c":1e3}"#;
        let rounded = serde_json::to_string(&plain::<Plain>(text).unwrap()).unwrap();
        assert_eq!(rounded, r#"{"a":1.1,"b":1.2345678901234568e+29,"c":1000.0}"#);

        let record = Record::from_json(text).unwrap();
        assert_eq!(record.extra.get("a").unwrap().as_str(), "1.10");
        assert_eq!(record.to_json(), text);
        assert_eq!(serde_json::to_string(&plain::<Record>(text).unwrap()).unwrap(), text);
    }

    #[test]
    fn raw_values_are_no_way_out() {
        assert!(plain::<OfRawValues>(r#"{"a":1.10}"#).is_err());
    }
}

mod null_and_absent {
    use super::*;

    #[derive(Debug, Deserialize, Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Plain {
        #[serde(skip_serializing_if = "Option::is_none")]
        response_elements: Option<Json>,
        error_code: Option<String>,
    }

    #[test]
    fn null_is_neither_lost_nor_invented() {
        let text = r#"{"responseElements":null}"#;
        let changed = serde_json::to_string(&plain::<Plain>(text).unwrap()).unwrap();
        assert_eq!(changed, r#"{"errorCode":null}"#);

        let record = Record::from_json(text).unwrap();
        assert!(record.response_elements.is_none() && record.extra.is_null("responseElements"));
        assert_eq!(record.to_json(), text);
        assert_eq!(serde_json::to_string(&plain::<Record>(text).unwrap()).unwrap(), text);
    }
}

mod instants {
    use super::*;

    #[test]
    fn times_keep_their_text() {
        let text = "2026-01-02T03:04:05.120Z";
        let time = OffsetDateTime::parse(text, &Rfc3339).unwrap();
        assert_eq!(time.format(&Rfc3339).unwrap(), "2026-01-02T03:04:05.12Z");

        let ours: Timestamp = text.parse().unwrap();
        assert_eq!(ours.to_string(), text);
        assert_eq!(ours.instant(), time);
        for text in ["2026-01-02T03:04:05+00:00", "2026-01-02T03:04:05.000000000Z", "2026-01-02T03:04:05-00:00"] {
            assert_eq!(text.parse::<Timestamp>().unwrap().to_string(), text);
        }
    }
}

mod features_of_the_whole_program {
    use super::*;

    /// `preserve_order` would keep `b` before `a`, `arbitrary_precision` would keep `1.10`, and schemars' features of
    /// these names switch them on: depending on our crates must not.
    #[test]
    fn serde_json_stays_as_the_program_has_it() {
        let value: serde_json::Value = plain(r#"{"b":1.10,"a":123456789012345678901234567890}"#).unwrap();
        assert_eq!(value.to_string(), r#"{"a":1.2345678901234568e+29,"b":1.1}"#);
    }
}
