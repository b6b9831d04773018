//! Numbers: their grammar, and that their text stays.

use mailtrail_wire::{Document as _, Json, Number};

use super::judge;

const GOOD: &[&str] = &[
    "0",
    "-0",
    "1",
    "-1",
    "10",
    "123",
    "-123",
    "0.0",
    "-0.0",
    "0.5",
    "1.0",
    "1.10",
    "123.456789",
    "0.000000000000001",
    "0e1",
    "0E1",
    "0e+1",
    "0e-1",
    "0E-0",
    "1e0",
    "1E22",
    "1e+2",
    "1e-2",
    "1E+2",
    "1E-2",
    "1.5e3",
    "-1.5E-300",
    "20e1",
    "123e45",
    "123e65",
    "1e00",
    "1e007",
    "0.4e00669999999999999999999999999999999999999999999999999999999999999999999969999999006",
    "-0e-0",
    "9007199254740993",
    "18446744073709551615",
    "18446744073709551616",
    "-9223372036854775808",
    "-9223372036854775809",
    "100000000000000000000",
    "1e308",
    "1.7976931348623157e308",
    "1e309",
    "-1e9999",
    "5e-324",
    "2.2250738585072011e-308",
    "1e-400",
    "123456789012345678901234567890",
    "0.30000000000000004",
    "1.0000000000000002",
    "1.7976931348623159e308",
    "0.1e1000000000000",
    "3.141592653589793238462643383279502884197169399375105820974944592307816406286",
];

const BAD: &[&str] = &[
    "-",
    "+",
    "+1",
    "+0",
    "--1",
    "++1",
    "-+1",
    "- 1",
    "-a",
    "-foo",
    "-.5",
    ".5",
    ".",
    "-.",
    "1.",
    "-1.",
    "0.",
    "1.e1",
    "0.e1",
    "2.e3",
    "2.e-3",
    "2.e+3",
    ".2e-3",
    ".e1",
    "1e",
    "1E",
    "1e+",
    "1e-",
    "1E+",
    "1E-",
    "0e",
    "0e+",
    "0E",
    "0E+",
    "1.0e",
    "1.0e+",
    "1.0e-",
    "1e1.5",
    "1ee1",
    "1e+-1",
    "1eE2",
    "01",
    "-01",
    "00",
    "-00",
    "012",
    "-012",
    "00.5",
    "0123e1",
    "0x1",
    "0X1",
    "0x42",
    "0b1",
    "0o7",
    "1_000",
    "1,000.",
    "1 000",
    "1.2.3",
    "1..2",
    "1a",
    "1-",
    "1+1",
    "1-1",
    "1/2",
    "-1x",
    "123abc",
    "1.8011670033376514H-308",
    "-2.123x",
    "1f",
    "1d",
    "1L",
    "1n",
    "１",
    "1１",
    "٣",
    "0.１",
    "½",
    "9.e+",
    "0.1.2",
    "-Infinity",
    "-NaN",
    "1e1e1",
    "0.3e",
    "0.3e+",
    "1'000",
    "$1",
    "%1",
    "1%",
    "#1",
    "Infinity",
    "1e0x1",
    "\u{2212}1",
];

#[test]
fn grammar() {
    for (texts, expected) in [(GOOD, true), (BAD, false)] {
        judge(texts, expected);
        for text in texts {
            for form in ["[X]", "[X ]", "[ X,1]", "{\"a\":X}", "{\"a\":X,\"b\":1}", "\n X \n"] {
                // With a comma in it, it is two values of an array.
                if !text.contains(',') {
                    judge(&[&form.replace('X', text)], expected);
                }
            }
        }
    }
}

#[test]
fn their_text_stays() {
    for text in GOOD {
        assert_eq!(Number::from_json(text).unwrap().to_json(), *text);
        assert_eq!(Json::parse(text).unwrap().as_str(), *text);
        let list = format!("[{text},{text}]");
        assert_eq!(Vec::<Number>::from_json(&list).unwrap().to_json(), list);
    }
}

#[test]
fn their_values_are_those_of_std() {
    for text in GOOD {
        assert_eq!(Json::parse(text).unwrap().view().as_f64(), text.parse().ok(), "{text}");
    }
    for (text, expected) in [
        ("0", Some(0)),
        ("-0", Some(0)),
        ("1.0", Some(1)),
        ("1e2", Some(100)),
        ("1.5", None),
        ("-1", None),
        ("18446744073709551615", Some(u64::MAX)),
        ("18446744073709551616", None),
        ("1e400", None),
        ("9007199254740993", Some(9_007_199_254_740_993)),
    ] {
        assert_eq!(Json::parse(text).unwrap().view().as_u64(), expected, "{text}");
    }
}
