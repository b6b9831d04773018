//! The changes, each made at one place of a document.

use mailtrail_tests::Tree;
use mailtrail_tests::tree::Step;

/// Makes a change at the end of a way; nothing where it makes no sense.
pub(crate) type Change = fn(&Tree, &[Step]) -> Option<Tree>;

/// Values in the place of others.
pub(crate) const CHANGES: &[(&str, Change)] = &[
    ("null", |tree, way| replace(tree, way, Tree::Null)),
    ("an empty object", |tree, way| replace(tree, way, Tree::Object(Vec::new()))),
    ("an empty list", |tree, way| replace(tree, way, Tree::List(Vec::new()))),
    ("30 digits", |tree, way| replace(tree, way, number("123456789012345678901234567890"))),
    ("1e3", |tree, way| replace(tree, way, number("1e3"))),
    ("1.0", |tree, way| replace(tree, way, number("1.0"))),
    ("an empty text", |tree, way| replace(tree, way, text(""))),
    ("true", |tree, way| replace(tree, way, Tree::Bool(true))),
    ("false as text", |tree, way| replace(tree, way, text("False"))),
    ("half a surrogate pair", |tree, way| {
        replace(tree, way, Tree::Text(mailtrail_tests::Text(vec![0x61, 0xd83d, 0x62])))
    }),
    ("milliseconds", |tree, way| replace(tree, way, text("2026-01-02T03:04:05.120Z"))),
    ("a time with a blank", |tree, way| replace(tree, way, text("2026-01-02 03:04:05"))),
    ("a value of another type of event", |tree, way| replace(tree, way, text("Aggregated"))),
    ("a new value", |tree, way| replace(tree, way, text("SomethingNew"))),
    ("a list of null", |tree, way| replace(tree, way, Tree::List(vec![Tree::Null]))),
    ("a list of it", |tree, way| replace(tree, way, Tree::List(vec![tree.at(way)?.clone()]))),
    ("an object around it", |tree, way| {
        replace(tree, way, Tree::Object(vec![("value".into(), tree.at(way)?.clone())]))
    }),
    ("nothing", remove),
];

/// Changes of objects and of their members.
pub(crate) const OBJECT_CHANGES: &[(&str, Change)] = &[
    ("a new member", |tree, way| {
        change_object(tree, way, |members| members.push(("memberOfTomorrow".into(), number("1.10"))))
    }),
    ("a new member in front", |tree, way| {
        change_object(tree, way, |members| members.insert(0, ("".into(), Tree::List(vec![Tree::Null]))))
    }),
    ("members reversed", |tree, way| change_object(tree, way, |members| members.reverse())),
    ("a member twice", |tree, way| change_parent(tree, way, |members, at| members.insert(at, members[at].clone()))),
    ("a member of another value before", |tree, way| {
        change_parent(tree, way, |members, at| members.insert(0, (members[at].0.clone(), Tree::Null)))
    }),
    ("a member of another value behind", |tree, way| {
        change_parent(tree, way, |members, at| members.push((members[at].0.clone(), number("30"))))
    }),
    ("a name in capitals", |tree, way| {
        change_parent(tree, way, |members, at| members[at].0 = (*members[at].0.lossy().to_uppercase()).into())
    }),
];

fn number(text: &str) -> Tree {
    Tree::Number(text.to_owned())
}

fn text(text: &str) -> Tree {
    Tree::Text(text.into())
}

/// The root stays an object, since a document of another kind is another document.
fn replace(tree: &Tree, way: &[Step], value: Tree) -> Option<Tree> {
    if way.is_empty() {
        return matches!(value, Tree::Object(ref members) if members.is_empty()).then_some(value);
    }
    let mut changed = tree.clone();
    *changed.at_mut(way)? = value;
    Some(changed)
}

fn remove(tree: &Tree, way: &[Step]) -> Option<Tree> {
    let (last, parent) = way.split_last()?;
    let mut changed = tree.clone();
    match changed.at_mut(parent)? {
        Tree::Object(members) => drop(members.remove(*last)),
        Tree::List(items) => drop(items.remove(*last)),
        _ => return None,
    }
    Some(changed)
}

fn change_object(
    tree: &Tree,
    way: &[Step],
    change: impl FnOnce(&mut Vec<(mailtrail_tests::Text, Tree)>),
) -> Option<Tree> {
    let mut changed = tree.clone();
    match changed.at_mut(way)? {
        Tree::Object(members) => change(members),
        _ => return None,
    }
    Some(changed)
}

fn change_parent(
    tree: &Tree,
    way: &[Step],
    change: impl FnOnce(&mut Vec<(mailtrail_tests::Text, Tree)>, Step),
) -> Option<Tree> {
    let (last, parent) = way.split_last()?;
    change_object(tree, parent, |members| change(members, *last))
}
