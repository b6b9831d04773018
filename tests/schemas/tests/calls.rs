//! Schemas of calls: each operation has a call that its schema accepts, and what `check` calls wrong is refused.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

#[path = "../../../cloudtrail-records/tests/calls/example.rs"]
mod example;

use cloudtrail_records::api::Service;
use jsonschema::Validator;
use mailtrail_schemas::{CALL_APIS, call_schema};
use mailtrail_wire::{Level, Shape, check, judge};
use serde_json::{Value, json};

use self::example::example;

const SIDES: [&str; 2] = ["requestParameters", "responseElements"];

/// A record of a call, as far as schemas of calls look at it.
fn record(operation: &str, sides: [&str; 2]) -> Value {
    let [request, response] = sides.map(|text| serde_json::from_str::<Value>(text).unwrap());
    json!({ "eventName": operation, SIDES[0]: request, SIDES[1]: response })
}

/// The service that an API of the schemas is.
fn service(operations: &[&str]) -> Service {
    *Service::ALL.iter().find(|service| service.operations() == operations).unwrap()
}

/// Values of which any type of a field takes at most four.
const VALUES: [&str; 5] = ["7.5", "true", "\"x\"", "[7]", "{\"a\":7}"];

/// How many values that `check` calls wrong the schemas refuse too, over the fields of one side.
fn refused(all: &Validator, operation: &str, side: usize, shape: &'static Shape) -> usize {
    let Shape::Record(members) = shape else { panic!("{operation}") };
    let mut wrong = 0;
    for member in members.members {
        for value in VALUES {
            let text = format!("{{\"{}\":{value}}}", member.name);
            let is_right =
                check(&text, shape).unwrap().iter().all(|issue| judge(issue, &text, &[]).0 <= Level::Warning);
            let sides = if side == 0 { [&*text, "{}"] } else { ["{}", &*text] };
            assert_eq!(all.is_valid(&record(operation, sides)), is_right, "{operation}: {text}");
            wrong += usize::from(!is_right);
        }
    }
    wrong
}

#[test]
fn every_operation_has_a_call_that_its_schema_accepts_and_broken_ones_that_it_refuses() {
    let (mut operations, mut broken) = (0, 0);
    for api in CALL_APIS {
        let schema = call_schema(api, None).unwrap();
        assert!(jsonschema::meta::is_valid(schema.value()), "{}", api.name);
        let all = jsonschema::validator_for(schema.value()).unwrap();
        let service = service(api.operations());
        for operation in api.operations() {
            let shapes = service.shapes(operation).unwrap();
            let sides = shapes.map(|shape| {
                let mut text = String::new();
                example(shape, 0, &mut text);
                text
            });
            let whole = record(operation, [&sides[0], &sides[1]]);
            assert!(all.is_valid(&whole), "{operation}: {:?}", all.validate(&whole).err());
            for side in ["null", "\"HIDDEN_DUE_TO_SECURITY_REASONS\"", "{\"aNewField\":1}"] {
                assert!(all.is_valid(&record(operation, [side, side])), "{operation}: {side}");
            }
            let has_types = shapes.iter().any(|shape| {
                let Shape::Record(record) = shape else { panic!("{operation}") };
                record.members.iter().any(|member| !matches!(member.shape, Shape::Any))
            });
            let found: usize = (0..2).map(|side| refused(&all, operation, side, shapes[side])).sum();
            assert_eq!(found > 0, has_types, "{operation}");
            broken += found;
            operations += 1;
        }
        // What is no call of this API is left alone.
        assert!(all.is_valid(&json!({ "eventName": "CreateWeather", "requestParameters": { "name": 1 } })));
    }
    println!("{operations} operations, {broken} broken calls");
    assert!(operations >= 403 && broken > 2000);
}

#[test]
fn the_schema_of_one_operation_says_the_same_as_that_of_all() {
    let api = mailtrail_schemas::call_api("workmail").unwrap();
    for operation in ["CreateUser", "CreateAlias", "DeleteMobileDeviceAccessRule"] {
        let one = jsonschema::validator_for(call_schema(api, Some(operation)).unwrap().value()).unwrap();
        assert!(
            one.is_valid(&record(
                operation,
                [r#"{"organizationId":"m-exampleorgid0123456789abcdef01234567"}"#, "null"]
            ))
        );
        assert!(!one.is_valid(&record(operation, [r#"{"organizationId":7}"#, "null"])));
    }
}
