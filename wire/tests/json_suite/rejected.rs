//! What no reader of JSON may accept.

use mailtrail_wire::{Document as _, Json};

use super::{accepts, judge};

#[test]
fn structures() {
    judge(
        &[
            "",
            " ",
            "\n",
            "[",
            "]",
            "{",
            "}",
            "[[",
            "]]",
            "[]]",
            "[}",
            "{]",
            "[1",
            "[1,",
            "[,",
            "[,1]",
            "[1,]",
            "[1,,2]",
            "[1,,]",
            "[1 2]",
            "[1;2]",
            "[1:2]",
            "[\"a\":1]",
            "[\"\"",
            "[\"a\"",
            "[\"a\",4",
            "[1,\n1\n,1",
            "[{}",
            "[3[4]]",
            "[1]x",
            "[1][1]",
            "[]{}",
            "1 2",
            "\"a\"\"b\"",
            "null null",
            "[\"x\"]]",
            "{}}",
            "{},",
            "[],",
            ",[]",
            ":",
            ",",
            "()",
            "[(1)]",
            "<null>",
            "[<null>]",
            "*",
            "[*]",
            "[${a}]",
            "@",
            "[\u{0}]",
            "\u{0}",
            "[]\u{0}",
            "[1\u{c}]",
            "[\u{b}1]",
            "[\u{a0}1]",
            "\u{2060}[]",
            "[\u{2028}1]",
            "[\u{3000}]",
            "[1,\u{feff}2]",
            "[]#",
            "[] // a",
            "/* a */ []",
            "[/**/1]",
            "{\"a\":/*b*/1}",
            "[1]//",
            "{\"a\":true}//",
            "{\"a\":1}#",
            "[a",
            "[a]",
            "a",
            "[\\u000A1]",
            "\\n[]",
        ],
        false,
    );
}

#[test]
fn objects() {
    judge(
        &[
            "{\"a\"}",
            "{\"a\":}",
            "{\"a\":",
            "{\"a\"",
            "{\"a",
            "{:1}",
            "{,}",
            "{\"a\":1,}",
            "{,\"a\":1}",
            "{\"a\":1,,\"b\":2}",
            "{\"a\":1 \"b\":2}",
            "{\"a\" 1}",
            "{\"a\"::1}",
            "{\"a\":1:2}",
            "{\"a\",1}",
            "{a:1}",
            "{'a':1}",
            "{1:1}",
            "{null:1}",
            "{true:1}",
            "{[]:1}",
            "{{}:1}",
            "{\"a\":1]",
            "{\"a\":1,1}",
            "{\"a\":1,\"b\"}",
            "{\"a\":1;\"b\":2}",
            "{\"a\"=1}",
            "{\"a\":\"b\"}#",
            "{\"a\":\"b\"}/**/",
            "{\"a\":\"b\",,}",
            "{\"a\":'b'}",
            "{\"a\":b}",
            "{\"a\":1}}",
            "{\"a\":[}",
            "{9999E1:1}",
            "{\u{1f600}}",
            "{\"x\", null}",
            "{\"x\"::\"b\"}",
            "{\"a\":\"a\" 123}",
            "{key: 'value'}",
            "{\"a\" b}",
            "{\"\\uD8\":1}",
            "{\"\n\":1}",
        ],
        false,
    );
}

#[test]
fn words() {
    judge(
        &[
            "nul",
            "nulll",
            "nul l",
            "NULL",
            "Null",
            "tru",
            "truee",
            "True",
            "TRUE",
            "t",
            "f",
            "n",
            "fals",
            "falsee",
            "False",
            "[nul]",
            "[tru]",
            "[fals]",
            "[true",
            "[null",
            "[truenull]",
            "[true false]",
            "undefined",
            "[NaN]",
            "NaN",
            "nan",
            "[Infinity]",
            "[-Infinity]",
            "-NaN",
            "Inf",
            "[+Inf]",
            "None",
            "nullx",
            "[null1]",
            "trueфalse",
            "ｔｒｕｅ",
        ],
        false,
    );
}

#[test]
fn strings() {
    judge(
        &[
            "\"",
            "\"a",
            "[\"a]",
            "'a'",
            "['a']",
            "[“a”]",
            "[`a`]",
            "\"\\\"",
            "[\"\\\"]",
            "[\"\\\\\\\"]",
            r#"["\a"]"#,
            r#"["\x00"]"#,
            r#"["\'"]"#,
            r#"["\0"]"#,
            r#"["\U0041"]"#,
            r#"["\u"]"#,
            r#"["\u1"]"#,
            r#"["\u12"]"#,
            r#"["\u123"]"#,
            r#"["\u12 3"]"#,
            r#"["\u00g0"]"#,
            r#"["\u-123"]"#,
            r#"["\u+123"]"#,
            r#"["\uD800\"]"#,
            r#"["\uD800\u"]"#,
            r#"["\uD800\u1"]"#,
            r#"["\uD800\u1x"]"#,
            r#"["\ "]"#,
            r#"["\é"]"#,
            r#"["\😀"]"#,
            r#"["\{1}"]"#,
            "[\"\\\n\"]",
            "[\"\\\t\"]",
            "[\"\\\u{0}\"]",
            "[\\u0020\"a\"]",
            "[\\n]",
            "abc",
            "[\"a\"b\"]",
            "[\"\"a]",
            "\\u0041",
            "\"\\uD8",
            "\"\\",
        ],
        false,
    );
}

#[test]
fn each_control_character_in_a_string() {
    for char in '\0'..='\u{1f}' {
        for (before, after) in [("", ""), ("a", "b"), ("1234567", ""), ("\\n", "x"), ("12345678901234567", "é")] {
            judge(&[&format!("\"{before}{char}{after}\""), &format!("{{\"{before}{char}{after}\":1}}")], false);
        }
        let is_space = matches!(char, '\t' | '\n' | '\r');
        assert_eq!(accepts(&format!("[{char}1{char}]")), is_space, "{char:?}");
    }
}

#[test]
fn each_prefix() {
    let text = r#"{"a":[1.5e+3,-0,true,false,null,"b\n\u00e9\\",{}],"é😀":{"c":[[]]}}"#;
    for (at, _) in text.char_indices().skip(1) {
        judge(&[&text[..at]], false);
    }
}

#[test]
fn bytes_that_are_no_text() {
    for bytes in [
        &b"[\"\xff\"]"[..],
        b"[\"\xc0\xaf\"]",
        b"[\"\xed\xa0\x80\"]",
        b"[\"\xf4\xbf\xbf\xbf\"]",
        b"[\"\xe0\xff\"]",
        b"[\"\xe9\"]",
        b"[\"\x81\"]",
        b"[\"\xfc\x83\xbf\xbf\xbf\xbf\"]",
        b"[\xff]",
        b"\xe5",
        b"[1\xe5]",
        b"[\"\\u\xe5\"]",
        b"[\"\\\xe5\"]",
        b"{\"\xb9\":\"0\",}",
        b"[1e1\xe5]",
        b"[0\xe5]",
        b"[123\xe5]",
        b"\xff\xfe[\0\"\0",
        b"\0[\0]",
        b"\xef\xbb{}",
        b"\xc3\x28",
    ] {
        assert!(Json::from_json_slice(bytes).is_err(), "{bytes:?}");
        assert!(serde_json::from_slice::<serde_json::Value>(bytes).is_err(), "{bytes:?}");
    }
}
