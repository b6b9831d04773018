//! What all members and shapes have to be like.

use std::collections::BTreeSet;

use mailtrail_wire::{Member, Shape};

/// What is wrong with the documentation or name of a member.
pub(crate) fn untidiness(member: &Member) -> Option<&'static str> {
    let first = member.docs.lines().next().unwrap_or_default();
    let name = member.name.to_lowercase().replace(['-', '_'], "");
    let field = member.field.replace('_', "").replace("r#", "");
    [
        (member.docs.len() <= 10, "hardly described"),
        (!first.ends_with(['.', ',']) && !member.docs.contains('.'), "described without a full stop"),
        (first.starts_with("The "), "described with an article"),
        // Where two names differ in case alone, the second field says so behind its name.
        (field != name && field != format!("{name}uppercase"), "named otherwise"),
    ]
    .into_iter()
    .find_map(|(is_so, what)| is_so.then_some(what))
}

/// Looks at a shape and all those in it, and adds their names.
pub(crate) fn names_of(shape: &'static Shape, seen: &mut BTreeSet<&'static str>) {
    let (name, docs) = match shape {
        Shape::Record(record) => {
            assert_eq!(
                record.members.iter().filter(|member| member.required).count(),
                record.required.count_ones() as usize
            );
            for (index, member) in record.members.iter().enumerate() {
                assert_eq!((record.index)(member.name), Some(index), "{}", record.name);
                assert_eq!(record.required >> index & 1 == 1, member.required, "{} {}", record.name, member.name);
            }
            assert_eq!((record.index)("memberOfTomorrow"), None);
            record.members.iter().for_each(|member| names_of(member.shape, seen));
            (record.name, record.docs)
        }
        Shape::Enum(set) => {
            let texts: BTreeSet<_> = set.values.iter().map(|value| value.text).collect();
            assert_eq!(texts.len(), set.values.len(), "{}", set.name);
            assert!(set.values.iter().all(|value| value.docs.len() > 3), "{}", set.name);
            (set.name, set.docs)
        }
        Shape::Lexical(lexical) => {
            let text = lexical.text;
            let is_anchored = |pattern: &str| pattern.starts_with('^') && pattern.ends_with('$');
            assert!(is_anchored(text.usual), "{}", text.name);
            // Where there is no pattern, any text can be read.
            assert!(text.pattern.is_empty() || is_anchored(text.pattern), "{}", text.name);
            assert!(!text.examples.is_empty(), "{}", text.name);
            for example in text.examples {
                assert_eq!((lexical.form)(example), mailtrail_wire::TextForm::Usual, "{} {example}", text.name);
            }
            (text.name, text.description)
        }
        Shape::Tagged(tagged) => {
            let keys: Vec<_> = tagged.variants.iter().flat_map(|variant| variant.keys).collect();
            assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), keys.len(), "{}", tagged.name);
            tagged.variants.iter().for_each(|variant| names_of(variant.shape, seen));
            (tagged.name, tagged.docs)
        }
        Shape::List(item) | Shape::Map(item) => return names_of(item, seen),
        Shape::Either(shapes) => return shapes.iter().for_each(|shape| names_of(shape, seen)),
        _ => return,
    };
    assert!(docs.len() > 10, "{name} has no description");
    seen.insert(name);
}
