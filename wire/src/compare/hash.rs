//! Hashes of content: equal for what [`same`](super::same) takes for equal.

use std::hash::{DefaultHasher, Hasher};

use crate::reader::{decode_units, unescaped};
use crate::{Fault, Reader};

/// Hashes a JSON value by its content: the order of members aside, and however texts are escaped.
pub(crate) fn hash_content<H: Hasher>(text: &str, state: &mut H) {
    // A text that is no JSON adds what was read before the fault.
    let _ = value(&mut Reader::new(text), state);
}

fn value<H: Hasher>(reader: &mut Reader<'_>, state: &mut H) -> Result<(), Fault> {
    let kind = reader.peek().unwrap_or_default();
    match kind {
        b'{' => {
            state.write_u8(kind);
            let mut walk = reader.object()?;
            let (mut sum, mut count) = (0_u64, 0_usize);
            while let Some(name) = reader.raw_name(&mut walk)? {
                let mut member = DefaultHasher::new();
                member.write(&unescaped(name));
                value(reader, &mut member)?;
                sum = sum.wrapping_add(member.finish());
                count += 1;
            }
            state.write_u64(sum);
            state.write_usize(count);
        }
        b'[' => {
            state.write_u8(kind);
            let mut walk = reader.array()?;
            while reader.item(&mut walk)? {
                value(reader, state)?;
            }
            state.write_u8(b']');
        }
        b'"' => {
            state.write_u8(kind);
            let (inner, _) = reader.quoted()?;
            decode_units(inner).for_each(|unit| state.write_u32(unit));
            state.write_u8(kind);
        }
        _ => state.write(reader.raw()?.as_bytes()),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::same;

    fn hash(text: &str) -> u64 {
        let mut state = DefaultHasher::new();
        hash_content(text, &mut state);
        state.finish()
    }

    #[test]
    fn equal_content_has_equal_hashes() {
        let groups: &[&[&str]] = &[
            &[r#"{"a":1,"b":[2,"x"]}"#, r#"{ "b" : [2, "\u0078"], "\u0061": 1 }"#],
            &[r#"{"a":1,"a":2}"#, r#"{"a" :1, "a":2}"#],
            &[r#"{"a":1,"b":2}"#],
            &[r#"["a",["b"]]"#, r#"[ "a", ["b"] ]"#],
            &[r#"["a","b"]"#],
            &[r#"[["a"],"b"]"#],
            &[r#"["ab"]"#],
            &["1.0"],
            &["1"],
            &[r#""\ud800""#, r#""\uD800""#],
            &["null"],
            &["{}"],
            &["[]"],
            &["\"\""],
        ];
        for (index, group) in groups.iter().enumerate() {
            for text in *group {
                assert!(same(text, group[0]) && hash(text) == hash(group[0]), "{text}");
                for other in &groups[index + 1..] {
                    assert!(!same(text, other[0]) && hash(text) != hash(other[0]), "{text} {}", other[0]);
                }
            }
        }
    }
}
