//! What stands beside the values of fields, lists and maps: it is kept, seen and written where it stood.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::hash::{DefaultHasher, Hash, Hasher};

use mailtrail_wire::{Document, Extra, Is as _, Json, List, Map, Presence, Wire, differences};
use proptest::prelude::*;

/// A parcel.
#[derive(Clone, Default, Wire)]
struct Parcel {
    /// Who gets it.
    recipient: Option<String>,
    /// Where it was.
    stops: Option<List<String>>,
    /// What is stuck on it.
    labels: Option<Map<String>>,
    /// Fields that this version does not know.
    extra: Extra<Self>,
}

fn hash(value: &impl Hash) -> u64 {
    let mut state = DefaultHasher::new();
    value.hash(&mut state);
    state.finish()
}

fn comes_back<T: Document>(text: &str) -> T {
    let value = T::from_json(text).unwrap();
    assert_eq!(value.to_json(), text);
    value
}

#[test]
fn a_value_wins_and_hides_what_stands_beside() {
    let mut parcel = comes_back::<Parcel>(r#"{"recipient":null,"stops":7}"#);
    assert_eq!(format!("{parcel:?}"), "Parcel { recipient: null, stops: Unexpected(`7`) }");
    parcel.recipient = Some("mary@example.com".to_owned());
    parcel.stops = Some(["Berlin".to_owned()].into());
    assert_eq!(parcel.to_json(), r#"{"recipient":"mary@example.com","stops":["Berlin"]}"#);
    assert_eq!(format!("{parcel:?}"), r#"Parcel { recipient: "mary@example.com", stops: ["Berlin"] }"#);

    let same = comes_back::<Parcel>(&parcel.to_json());
    assert_eq!(parcel, same);
    assert_eq!(hash(&parcel), hash(&same));

    // Without its value a field says again what it said; that can be taken back too.
    parcel.recipient = None;
    assert_eq!(parcel.to_json(), r#"{"recipient":null,"stops":["Berlin"]}"#);
    assert_ne!(parcel, same);
    parcel.extra.clear("recipient");
    assert_eq!(parcel.to_json(), r#"{"stops":["Berlin"]}"#);
}

#[test]
fn states_are_set_by_name_and_replace_each_other() {
    let mut parcel = Parcel::default();
    parcel.extra.set_null("stops");
    parcel.extra.set_unexpected("stops", Json::parse("{}").unwrap());
    parcel.extra.set_unexpected("recipient", Json::parse("1").unwrap());
    parcel.extra.set_null("recipient");
    assert_eq!(parcel.to_json(), r#"{"recipient":null,"stops":{}}"#);
    parcel.extra.set_unexpected("stops", Json::null());
    assert!(parcel.extra.is_null("stops") && parcel.extra.unexpected("stops").is_none());
    assert!(parcel.extra.is_empty(), "known fields are no unknown members");
}

#[test]
fn a_name_that_is_unknown_becomes_an_unknown_member() {
    let mut parcel = Parcel::default();
    parcel.extra.set_null("Recipient");
    parcel.extra.set_unexpected("Recipient", Json::from("ana"));
    parcel.extra.set_null("weight");
    assert_eq!(parcel.to_json(), r#"{"Recipient":"ana","weight":null}"#);
    assert!(parcel.extra.is_null("weight") && !parcel.extra.is_null("Recipient"));
    parcel.extra.clear("Recipient");
    parcel.extra.clear("weight");
    assert_eq!((parcel.to_json().as_str(), &parcel), ("{}", &Parcel::default()));
    assert_eq!(hash(&parcel), hash(&Parcel::default()));
}

#[test]
fn a_second_value_of_a_name_is_kept_whatever_the_first_is() {
    for first in ["null", "7", r#""mary@example.com""#] {
        let text = format!(r#"{{"recipient":{first},"stops":[],"recipient":"ana","recipient":null}}"#);
        let parcel = Parcel::from_json(&text).unwrap();
        assert_eq!(differences(&text, &parcel.to_json()).unwrap(), [], "{text}");
        assert_eq!(parcel.extra.get("recipient"), Some(&Json::from("ana")));
        assert_eq!(parcel.recipient.is("mary@example.com"), first.starts_with('"'));
    }
}

#[test]
fn odd_elements_stand_where_they_stood() {
    let mut list = comes_back::<List<String>>(r#"[null,"a",7,[1, 2],"b",{"c":null}]"#);
    assert_eq!(
        format!("{list:?}"),
        r#"[null, "a", Unexpected(`7`), Unexpected(`[1, 2]`), "b", Unexpected(`{"c":null}`)]"#
    );
    list.push("z".to_owned());
    list[0].push('!');
    assert_eq!(list.to_json(), r#"[null,"a!",7,[1, 2],"b",{"c":null},"z"]"#);
    assert!(list != ["a!", "b", "z"] && *list == ["a!", "b", "z"]);

    let [left, right] = [r#"["a",{"b":1,"c":"\u0078"}]"#, r#"["a",{"c":"x","b":1}]"#]
        .map(|text| List::<String>::from_json(text).unwrap());
    assert_eq!(left, right);
    assert_eq!(hash(&left), hash(&right));
    for other in [r#"["a",{"b":1}]"#, r#"[{"b":1,"c":"x"},"a"]"#, r#"["a"]"#, r#"["a",{"b":1,"c":"x"},null]"#] {
        assert_ne!(left, List::from_json(other).unwrap());
    }
}

#[test]
fn odd_entries_of_maps_stand_where_they_stood() {
    let text = r#"{"a":null,"b":"1","c\n":[7],"x\ud800":{},"b":"2","b":3}"#;
    let mut map = comes_back::<Map<String>>(text);
    let names: Vec<_> = map.entries().map(|(name, _)| name.into_owned()).collect();
    assert_eq!(names, ["a", "b", "c\n", r"x\ud800", "b", "b"]);
    assert_eq!(map.entries().filter_map(|(_, value)| value.value()).collect::<Vec<_>>(), ["1", "2"]);
    assert!(map.entries().next().is_some_and(|(_, value)| value == Presence::Null));
    assert_eq!((map.len(), map["b"].as_str(), map.get("a")), (2, "1", None));

    assert_eq!(map.insert("a", "now it fits".to_owned()), None);
    assert_eq!(map.remove("b"), Some("1".to_owned()));
    assert_eq!(map.to_json(), r#"{"c\n":[7],"x\ud800":{},"a":"now it fits"}"#);
    for name in ["c\n", r"x\ud800", "a"] {
        map.remove(name);
    }
    assert_eq!(map, Map::new());
}

/// Elements of which some are texts.
fn elements() -> impl Strategy<Value = Vec<String>> {
    let element = prop_oneof!["\"[a-c]{0,2}\"", Just("null".to_owned()), "[0-9]", Just(r#"{"a":[1,"\n"]}"#.to_owned())];
    prop::collection::vec(element, 0..12)
}

proptest! {
    #[test]
    fn any_mix_of_elements_comes_back(elements in elements()) {
        let list = comes_back::<List<String>>(&format!("[{}]", elements.join(",")));
        let is_text = |element: &String| element.starts_with('"');
        prop_assert_eq!(list.len(), elements.iter().filter(|element| is_text(element)).count());
        let entries: Vec<_> = list.entries().map(|entry| match entry {
            Presence::Value(text) => format!("{text:?}"),
            Presence::Unexpected(json) => json.text().to_owned(),
            _ => "null".to_owned(),
        }).collect();
        prop_assert_eq!(&entries, &elements);

        let members: Vec<_> = elements.iter().enumerate().map(|(index, it)| format!("\"{}\":{it}", index % 5)).collect();
        let mut map = comes_back::<Map<String>>(&format!("{{{}}}", members.join(",")));
        prop_assert_eq!(map.entries().count(), elements.len());
        map.remove("3");
        let kept: Vec<_> = members.iter().filter(|member| !member.starts_with("\"3\"")).cloned().collect();
        prop_assert_eq!(map.to_json(), format!("{{{}}}", kept.join(",")));
    }
}
