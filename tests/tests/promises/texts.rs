//! Texts that are hardly documents.

use cloudtrail_records::{Document as _, ErrorKind, Json, Record};
use mailtrail_tests::kinds;

#[test]
fn nothing_is_no_document() {
    for kind in kinds() {
        for text in ["", " ", "\n\t\r\n  "] {
            let error = (kind.read)(text).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Truncated, "{}", kind.name);
            assert_eq!(error.offset(), text.len(), "{}", kind.name);
        }
        assert_eq!((kind.read_slice)(b"").unwrap_err().kind(), ErrorKind::Truncated);
    }
}

#[test]
fn nothing_may_follow() {
    for kind in kinds() {
        for rest in ["{}", "x", "\0", ",", "}", "]", "\u{feff}", "null"] {
            let error = (kind.read)(&format!("{{}}\n{rest}")).unwrap_err();
            assert_eq!((error.kind(), error.line(), error.column()), (ErrorKind::Syntax, 2, 1), "{} {rest}", kind.name);
        }
        assert!((kind.read)("{} \n\t\r\n").is_ok());
    }
}

#[test]
fn only_the_blanks_of_json_are_blanks() {
    for blank in ["\u{a0}", "\u{2003}", "\u{b}", "\u{c}", "\u{feff}", "\u{85}"] {
        for text in
            [format!("{blank}{{}}"), format!("{{{blank}}}"), format!("{{}}{blank}"), format!("{{\"a\":{blank}1}}")]
        {
            assert_eq!(Json::from_json(&text).unwrap_err().kind(), ErrorKind::Syntax, "{text:?}");
            assert!(serde_json::from_str::<serde_json::Value>(&text).is_err(), "{text:?}");
        }
    }
}

#[test]
fn a_byte_order_mark_is_skipped_in_bytes() {
    let record = Record::from_json_slice(b"\xef\xbb\xbf{\"eventName\":\"A\"}").unwrap();
    assert_eq!(record.to_json(), r#"{"eventName":"A"}"#);
    assert!(Record::from_json_slice(b"\xef\xbb\xbf\xef\xbb\xbf{}").is_err());
    assert!(Record::from_json("\u{feff}{}").is_err());
}

/// Whoever opens the file at the offset of an error finds what the message names.
#[test]
fn errors_behind_a_byte_order_mark_have_their_place_in_the_bytes() {
    let error = Json::from_json_slice(b"\xef\xbb\xbf{\"a\":oops}").unwrap_err();
    assert_eq!((error.offset(), error.line()), (8, 1));
    let error = Json::from_json_slice(b"\xef\xbb\xbf{\"a\":\"\xff\"}").unwrap_err();
    assert_eq!((error.offset(), error.line()), (9, 1));
    assert_eq!(error.path(), "/a");
}

/// The mark is not a character that an editor shows.
#[test]
fn columns_do_not_count_the_byte_order_mark() {
    assert_eq!(Json::from_json_slice(b"\xef\xbb\xbf{\"a\":oops}").unwrap_err().column(), 6);
    assert_eq!(Json::from_json_slice(b"\xef\xbb\xbf{\"a\":\"\xff\"}").unwrap_err().column(), 7);
}

#[test]
fn bytes_that_are_no_text() {
    for (bytes, offset) in
        [(&b"\xff"[..], 0), (b"{\"a\":\"\xc3\"}", 6), (b"{\"\xed\xa0\x80\":1}", 2), (b"{\"a\":1}\xf0\x9f", 7)]
    {
        for kind in kinds() {
            let error = (kind.read_slice)(bytes).unwrap_err();
            assert_eq!((error.kind(), error.offset()), (ErrorKind::Utf8, offset), "{}", kind.name);
        }
    }
}

#[test]
fn columns_count_characters() {
    let error = Json::from_json("{\"é😀\":\n \"ü\" ?}").unwrap_err();
    assert_eq!((error.line(), error.column(), error.offset()), (2, 6, 17));
    let error = Json::from_json("[1,\r\n?]").unwrap_err();
    assert_eq!((error.line(), error.column()), (2, 1));
}
