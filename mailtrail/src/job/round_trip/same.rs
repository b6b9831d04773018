//! Decides whether two JSON texts are equal, by their bytes as far as possible.

/// Members of an object among which one that stands elsewhere is looked for.
const MOST: usize = 256;

/// Whether what was written is the same as its source, token by token; white space and the order of members aside.
///
/// Both are JSON. This costs a fraction of what a comparison by content does, and nearly always suffices: it answers `false` where a
/// string is spelled in another way, for which the content has to be compared.
pub(super) fn is_same(source: &str, written: &str) -> bool {
    same(source.trim_ascii().as_bytes(), written.as_bytes())
}

fn same(one: &[u8], other: &[u8]) -> bool {
    if one == other {
        return true;
    }
    match (one.first(), other.first()) {
        (Some(b'{'), Some(b'{')) => same_members(one, other),
        (Some(b'['), Some(b'[')) => {
            let (mut one, mut other) = (Inside::of(one), Inside::of(other));
            loop {
                match (one.next(), other.next()) {
                    (None, None) => return true,
                    (Some(one), Some(other)) if same(one, other) => {}
                    _ => return false,
                }
            }
        }
        _ => false,
    }
}

fn same_members(one: &[u8], other: &[u8]) -> bool {
    let (one, other): (Vec<_>, Vec<_>) = (Members(Inside::of(one)).collect(), Members(Inside::of(other)).collect());
    if one.len() != other.len() {
        return false;
    }
    let mut taken = vec![false; other.len()];
    one.iter().enumerate().all(|(index, (name, value))| {
        let is_it = |at: &usize| !taken[*at] && other[*at].0 == *name;
        let found = Some(index).filter(is_it).or_else(|| (0..other.len().min(MOST)).find(is_it));
        found.is_some_and(|at| {
            taken[at] = true;
            same(value, other[at].1)
        })
    })
}

/// The values in an array, or names and values in an object, one after another.
struct Inside<'t> {
    text: &'t [u8],
    at: usize,
}

impl<'t> Inside<'t> {
    /// What is inside brackets.
    fn of(text: &'t [u8]) -> Self {
        Self { text, at: 1 }
    }
}

impl<'t> Iterator for Inside<'t> {
    type Item = &'t [u8];

    fn next(&mut self) -> Option<&'t [u8]> {
        let rest = self.text.get(self.at..)?;
        let start = rest.iter().position(|byte| !matches!(byte, b' ' | b'\n' | b'\r' | b'\t' | b',' | b':'))?;
        let rest = &rest[start..];
        if matches!(rest[0], b'}' | b']') {
            return None;
        }
        let length = length(rest);
        self.at += start + length;
        Some(&rest[..length])
    }
}

/// Members of an object.
struct Members<'t>(Inside<'t>);

impl<'t> Iterator for Members<'t> {
    type Item = (&'t [u8], &'t [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        Some((self.0.next()?, self.0.next()?))
    }
}

/// Bytes of the value that a text begins with.
fn length(text: &[u8]) -> usize {
    match text[0] {
        b'"' => string_length(text),
        b'{' | b'[' => {
            let (mut at, mut depth) = (0, 0_usize);
            while let Some(byte) = text.get(at) {
                match byte {
                    b'"' => {
                        at += string_length(&text[at..]);
                        continue;
                    }
                    b'{' | b'[' => depth += 1,
                    b'}' | b']' => depth -= 1,
                    _ => {}
                }
                at += 1;
                if depth == 0 {
                    break;
                }
            }
            at
        }
        _ => {
            let is_end = |byte: &u8| matches!(byte, b',' | b'}' | b']' | b' ' | b'\n' | b'\r' | b'\t');
            text.iter().position(is_end).unwrap_or(text.len())
        }
    }
}

/// Bytes of the string that a text begins with, up to its closing quote.
fn string_length(text: &[u8]) -> usize {
    let mut at = 1;
    while let Some(found) = memchr::memchr2(b'"', b'\\', text.get(at..).unwrap_or_default()) {
        if text[at + found] == b'"' {
            return at + found + 1;
        }
        at += found + 2;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use mailtrail_wire::differences;
    use proptest::prelude::*;

    use super::*;

    const WRITTEN: &str = r#"{"a":"x \" {","b":[1,{"c":null,"d":[]}],"d":"\\"}"#;

    #[test]
    fn white_space_and_order_are_no_difference() {
        for source in [
            WRITTEN,
            "{ \"a\" :\t\"x \\\" {\",\r\n\"b\": [ 1,\n{\"c\":null, \"d\":[ ]}] ,\"d\":\"\\\\\" }\n",
            r#"{"d":"\\","b":[1,{"d":[],"c":null}],"a":"x \" {"}"#,
        ] {
            assert!(is_same(source, WRITTEN), "{source}");
        }
    }

    #[test]
    fn all_else_is_one() {
        for source in [
            r#"{"a":"x  \" {","b":[1,{"c":null,"d":[]}],"d":"\\"}"#,
            r#"{"a":"x \" {","b":[1,{"c":null,"d":[]}],"d":"\\","e":1}"#,
            r#"{"a":"x \" {","b":[1,{"c":null,"d":[]}]}"#,
            r#"{"a":"x \" {","b":[{"c":null,"d":[]},1],"d":"\\"}"#,
            r#"{"a":"x \" {","b":[1,{"c":null,"d":{}}],"d":"\\"}"#,
            r#"{"a":"x \" {","a":"x \" {","d":"\\"}"#,
            r#"{"a":"x \" {","b":[1.0,{"c":null,"d":[]}],"d":"\\"}"#,
            "[]",
        ] {
            assert!(!is_same(source, WRITTEN) && !is_same(WRITTEN, source), "{source}");
        }
        assert!(!is_same(r#"{"a":1,"a":1,"b":2}"#, r#"{"b":2,"a":1,"c":3}"#), "each member stands for one");
    }

    fn json() -> impl Strategy<Value = String> {
        let leaf = prop_oneof![
            Just("1".to_owned()),
            Just("1.0".to_owned()),
            Just("null".to_owned()),
            Just(r#""a""#.to_owned()),
            Just(r#""\"}""#.to_owned()),
            Just(r#""\\""#.to_owned()),
        ];
        leaf.prop_recursive(4, 24, 4, |inner| {
            let member = ("[ab]|\\\\\"", inner.clone()).prop_map(|(name, value)| format!("\"{name}\" : {value}"));
            prop_oneof![
                prop::collection::vec(inner, 0..4).prop_map(|items| format!("[{}]", items.join(", "))),
                prop::collection::vec(member, 0..4).prop_map(|members| format!("{{{}}}", members.join(","))),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_is_the_same_has_no_differences(one in json(), other in json()) {
            prop_assert!(is_same(&one, &one));
            let compact: String = one.replace(" : ", ":").replace(", ", ",");
            prop_assert!(is_same(&one, &compact));
            if is_same(&one, &other) {
                prop_assert!(differences(&one, &other).unwrap().is_empty());
            }
        }
    }
}
