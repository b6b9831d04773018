//! What every reader of JSON has to accept.

use mailtrail_wire::{Document as _, Json};

use super::judge;

#[test]
fn structures() {
    judge(
        &[
            "[]",
            "{}",
            "[[]]",
            "[{}]",
            "{\"\":{}}",
            "[[[[]]],[]]",
            "[ ]",
            "{ }",
            " [] ",
            "\t[]\r\n",
            "\n\n{\n}\n",
            "[1,2 , 3 ]",
            "[null,null]",
            "[false,true,null]",
            "[1\n]",
            "[\r1]",
            " [1]",
            "[1] ",
            "[0,{\"a\":[]}]",
            "{\"a\":{\"b\":{\"c\":[]}}}",
            "{\"a\":1,\"b\":2}",
            "{\"a\" :\t1 ,\r\n\"b\":2}",
            "{\"a\":[]}",
            "{\"a\":null}",
            "{\"a b\":\"c d\"}",
        ],
        true,
    );
}

#[test]
fn scalars_alone() {
    judge(
        &["0", "-0", "7", "\"\"", "\"a\"", "null", "true", "false", " 1", "1 ", "\"a\" ", "\nnull\n", "-1.5e+3"],
        true,
    );
}

#[test]
fn names() {
    judge(
        &[
            "{\"\":0}",
            "{\"\":{\"\":0}}",
            "{\"a\":1,\"a\":1}",
            "{\"a\":1,\"a\":2}",
            "{\"a\\u0000b\":0}",
            "{\"\\\"\":1}",
            "{\"\\u00e9t\\u00e9\":\"\\n\"}",
            "{\"été\":1}",
            "{\"a\":\"b\",\"a\":\"b\",\"a\":\"b\"}",
            "{\"__proto__\":1}",
            "{\"a.b/c~d\":1}",
            "{\"0\":0,\"1\":1}",
            "{\"ünï\u{10ffff}\":1}",
        ],
        true,
    );
}

#[test]
fn strings() {
    judge(
        &[
            r#"["\"\\\/\b\f\n\r\t"]"#,
            r#"["\u0000\u001f\u007f"]"#,
            r#"["\\u0000"]"#,
            r#"["\\\\"]"#,
            r#"["\\n"]"#,
            r#"["\""]"#,
            r#"["\u0041\u00DF\u6771"]"#,
            r#"["\uD83D\ude00"]"#,
            r#"["\ud83d\ude39\uD83D\uDC8D"]"#,
            r#"["\uFFFE\uffff\uFDD0"]"#,
            r#"["\uDBFF\uDFFE"]"#,
            r#"["\u2028\u2029"]"#,
            r#"["\uABCDx\uabcd"]"#,
            "[\"\u{7f}\"]",
            "[\"\u{a0}\u{2028}\u{2029}\"]",
            "[\"\u{feff}\u{fffe}\u{fdd0}\"]",
            "[\"😀𝄞\u{10ffff}\"]",
            "[\"a/b\"]",
            "[\"a # b // c /* d */\"]",
            "[\"[{,:}]\"]",
            "[\" \"]",
            "[\"\u{80}\u{9f}\u{200b}\u{202e}\"]",
            r#"["\u005C\u0022"]"#,
            r#"["new\u000Aline"]"#,
            r#"["'"]"#,
            "[\"π\"]",
        ],
        true,
    );
}

#[test]
fn strings_at_every_length_and_offset() {
    for length in 0..40 {
        for tail in ["", "\\n", "é", "\\u00e9", "\\\\", "\\\""] {
            for indent in 0..9 {
                let text = format!("{}[\"{}{tail}\",\"{tail}\"]", " ".repeat(indent), "x".repeat(length));
                judge(&[&text], true);
            }
        }
    }
}

#[test]
fn escapes_mean_what_serde_json_says() {
    for text in [
        r#""\"\\\/\b\f\n\r\t""#,
        r#""\u0000\u001f\u0041\u00df\u6771\uffff""#,
        r#""\uD834\uDD1E\ud83d\ude00""#,
        r#""\uDBFF\uDFFF\uD800\uDC00""#,
        r#""a\u0041b\\u0041""#,
        r#""\uFEFF\u2028\u200b""#,
    ] {
        let expected: String = serde_json::from_str(text).unwrap();
        assert_eq!(String::from_json(text).unwrap(), expected);
        assert_eq!(Json::parse(text).unwrap().view().as_str().as_deref(), Some(&*expected));
        assert_eq!(expected.to_json().parse::<serde_json::Value>().unwrap(), expected);
    }
}
