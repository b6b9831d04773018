//! Numbers of any length and spelling.

use cloudtrail_records::{Document as _, Json, Number, Record};
use mailtrail_wire::differences;

#[test]
fn four_hundred_digits_stay() {
    let digits = "1234567890".repeat(40);
    for number in [
        digits.clone(),
        format!("-{digits}"),
        format!("0.{digits}"),
        format!("{digits}.{digits}e-{}", &digits[..300]),
        "1e400".into(),
    ] {
        let text = format!(r#"{{"requestParameters":{{"n":{number}}},"n":{number},"eventName":{number}}}"#);
        let record = Record::from_json(&text).unwrap();
        assert_eq!(differences(&text, &record.to_json()).unwrap(), []);
        assert_eq!(record.request_parameters.as_ref().unwrap().get("/n").unwrap().text(), number);
        let by_serde: Record = serde_json::from_str(&text).unwrap();
        assert_eq!(differences(&text, &serde_json::to_string(&by_serde).unwrap()).unwrap(), []);
        assert_eq!(Number::from_json(&number).unwrap().to_json(), number);
    }
}

#[test]
fn every_spelling_stays() {
    for number in [
        "0",
        "-0",
        "0.0",
        "-0.0",
        "1.0",
        "1.10",
        "1e3",
        "1E3",
        "1e+3",
        "1E-3",
        "500.0",
        "9.82222E-5",
        "0e0",
        "0e-0",
        "1.000000000000000000000",
    ] {
        assert_eq!(Json::from_json(number).unwrap().to_json(), number);
        assert_eq!(Number::from_json(number).unwrap().to_json(), number);
        let text = serde_json::to_string(&serde_json::from_str::<Json>(number).unwrap()).unwrap();
        assert_eq!(text, number);
    }
}

#[test]
fn whole_numbers_are_exact_or_none() {
    let whole = |text: &str| Number::from_json(text).unwrap().as_u64();
    assert_eq!(whole("18446744073709551615"), Some(u64::MAX));
    assert_eq!(whole("9007199254740993"), Some(9_007_199_254_740_993));
    assert_eq!(whole("500.0"), Some(500));
    assert_eq!(whole("5e2"), Some(500));
    assert_eq!(whole("18446744073709551616"), None);
    assert_eq!(whole("-1"), None);
    assert_eq!(whole("1e400"), None);
    assert_eq!(whole("1e-400"), None);
    assert_eq!(whole("0.99999999999999999999"), None);
    assert_eq!(whole("4503599627370497.25"), None);
    // Exact, or nothing: the floating-point number next to it is another one.
    assert_ne!(whole("9007199254740993.0"), Some(9_007_199_254_740_992));
    let signed = |text: &str| Number::from_json(text).unwrap().as_i64();
    assert_eq!(signed("-9223372036854775808"), Some(i64::MIN));
    assert_eq!(signed("-5.0"), Some(-5));
    assert_eq!(signed("-0.0"), Some(0));
    assert_eq!(signed("1.00000000000000000001"), None);
}
