//! What `check` and the typed form must say of a document, worked out from the shape and the tree alone.

use std::collections::BTreeSet;

use mailtrail_wire::{
    Issue, IssueKind, Json, Member, RecordShape, Shape, TaggedShape, TextForm, check, differences, push_token,
};

use self::debug::Node;
use crate::tree::discrepancies;
use crate::{Kind, Text, Tree};

mod debug;

type Issues = Vec<(IssueKind, String)>;

/// A document is read, comes back, and its typed form and the verdict of `check` agree with what the shape demands.
pub fn assert_holds(kind: &Kind, tree: &Tree) {
    let text = tree.compact();
    let value = (kind.read)(&text).unwrap_or_else(|error| panic!("{error}\n{text}"));
    let written = value.to_json();
    assert_eq!(discrepancies(tree, &Tree::parse(&written).expect("JSON")), Vec::<String>::new(), "{text}");
    assert_eq!(differences(&text, &written).expect("JSON"), [], "{text}");

    let issues = check(&text, kind.shape).unwrap_or_else(|error| panic!("{error}\n{text}"));
    for issue in &issues {
        assert_placed(&text, issue);
    }
    let mut found: Vec<_> = issues.into_iter().map(|issue| (issue.kind, issue.pointer)).collect();
    let mut expected = expect(kind.shape, tree, &Node::parse(&format!("{value:#?}")));
    found.sort();
    expected.sort();
    assert_eq!(found, expected, "what `check` finds, and what it should find, in\n{text}");
}

/// Issues of a document; panics where its typed form is not what the document says.
fn expect(shape: &Shape, tree: &Tree, node: &Node) -> Issues {
    let mut issues = Vec::new();
    value(shape, tree, Some(node), "", &mut issues);
    issues
}

/// An issue points at what it is about.
fn assert_placed(text: &str, issue: &Issue) {
    let first = text.as_bytes()[issue.at];
    match issue.kind {
        IssueKind::Missing | IssueKind::EmptyObject | IssueKind::MissingOneOf | IssueKind::UnknownType => {
            assert_eq!(first, b'{', "{issue:?}");
        }
        IssueKind::UnknownMember | IssueKind::Duplicate | IssueKind::BadText | IssueKind::UnknownValue => {
            assert_eq!(first, b'"', "{issue:?}");
        }
        IssueKind::Null | IssueKind::OptionalNull => assert!(text[issue.at..].starts_with("null"), "{issue:?}"),
        _ => assert!(!matches!(first, b' ' | b':' | b',' | b'}' | b']'), "{issue:?}"),
    }
    let is_absent = matches!(issue.kind, IssueKind::Missing | IssueKind::MissingOneOf);
    assert_eq!(issue.found.is_nothing(), is_absent, "{issue:?}");
    assert!(!issue.expected.to_string().is_empty() && !issue.to_string().is_empty(), "{issue:?}");
}

/// Text without half surrogate pairs.
fn text(tree: &Tree) -> Option<String> {
    match tree {
        Tree::Text(text) => text.as_string(),
        _ => None,
    }
}

/// Whether a value can be held by the type of a shape.
fn fits(shape: &Shape, tree: &Tree) -> bool {
    match (shape, tree) {
        (Shape::Any, _)
        | (Shape::Bool | Shape::Flag { .. }, Tree::Bool(_))
        | (Shape::Number, Tree::Number(_))
        | (Shape::Record(_) | Shape::Tagged(_) | Shape::Map(_), Tree::Object(_))
        | (Shape::List(_), Tree::List(_)) => true,
        (Shape::Text | Shape::Enum(_), _) => text(tree).is_some(),
        (Shape::Either(shapes), _) => {
            shapes.iter().any(|shape| shape.begins_with(first_byte(tree)) && fits(shape, tree))
        }
        (Shape::Lexical(lexical), _) => text(tree).is_some_and(|text| (lexical.form)(&text) != TextForm::Unreadable),
        (Shape::Flag { .. }, _) => text(tree).is_some_and(|text| matches!(&*text, "true" | "false" | "True" | "False")),
        _ => false,
    }
}

/// Judges a value; the node is there if the typed form reaches down to it.
fn value(shape: &Shape, tree: &Tree, node: Option<&Node>, pointer: &str, issues: &mut Issues) {
    let mut push = |kind| issues.push((kind, pointer.to_owned()));
    match (shape, tree) {
        (Shape::Any, _) => {
            assert_head(node, |head| head == format!("`{}`", tree.compact()), pointer);
            opaque(tree, pointer, issues);
        }
        (_, Tree::Null) => push(IssueKind::Null),
        (Shape::Text | Shape::Lexical(_) | Shape::Enum(_) | Shape::Flag { .. }, Tree::Text(half))
            if half.as_string().is_none() =>
        {
            push(IssueKind::BadText);
        }
        (Shape::Lexical(lexical), Tree::Text(_)) => {
            match text(tree).map_or(TextForm::Unreadable, |text| (lexical.form)(&text)) {
                TextForm::Usual => {}
                TextForm::Unusual => push(IssueKind::Form),
                TextForm::Unreadable => push(IssueKind::BadText),
            }
        }
        (Shape::Enum(set), Tree::Text(_)) => match text(tree) {
            Some(text) if set.values.iter().any(|value| value.text == text) => {
                assert_head(node, |head| head != "Other", pointer);
            }
            _ => {
                assert_head(node, |head| head == "Other", pointer);
                push(IssueKind::UnknownValue);
            }
        },
        (Shape::Flag { text: usual }, _) if fits(shape, tree) => {
            let (spelling, is_usual) = match (tree, text(tree).as_deref()) {
                (Tree::Bool(_), _) => ("Literal", !usual),
                (_, Some("true" | "false")) => ("Text", *usual),
                _ => ("Capital", false),
            };
            if let Some(node) = node {
                assert_eq!(node.field("spelling").map(|node| &*node.head), Some(spelling), "at {pointer}");
            }
            if !is_usual {
                push(IssueKind::Form);
            }
        }
        (Shape::Record(record), Tree::Object(members)) => object(record, members, node, pointer, issues),
        (Shape::Map(item), Tree::Object(members)) => map(item, members, node, pointer, issues),
        (Shape::List(item), Tree::List(items)) => {
            for (index, tree) in items.iter().enumerate() {
                let node = node.map(|node| &node.inner[index].1);
                entry(item, tree, node, &format!("{pointer}/{index}"), issues);
            }
        }
        (Shape::Tagged(shape), Tree::Object(members)) => tagged(shape, tree, members, node, pointer, issues),
        (Shape::Either(shapes), _) if shapes.iter().any(|shape| shape.begins_with(first_byte(tree))) => {
            value(shape.chosen(first_byte(tree)), tree, node, pointer, issues);
        }
        _ if fits(shape, tree) => {}
        _ => {
            push(IssueKind::WrongType);
            if matches!(tree, Tree::List(_) | Tree::Object(_)) {
                opaque(tree, pointer, issues);
            }
        }
    }
}

/// What is wrong with a value whatever it is: names that stand twice, and half surrogate pairs.
fn opaque(tree: &Tree, pointer: &str, issues: &mut Issues) {
    match tree {
        Tree::Text(text) if text.as_string().is_none() => issues.push((IssueKind::BadText, pointer.to_owned())),
        Tree::List(items) => {
            for (index, item) in items.iter().enumerate() {
                opaque(item, &format!("{pointer}/{index}"), issues);
            }
        }
        Tree::Object(members) => {
            let mut seen = BTreeSet::new();
            for (name, value) in members {
                let here = below(pointer, &shown(name));
                if !seen.insert(name) {
                    issues.push((IssueKind::Duplicate, here.clone()));
                } else if name.as_string().is_none() {
                    issues.push((IssueKind::BadText, here.clone()));
                }
                opaque(value, &here, issues);
            }
        }
        _ => {}
    }
}

/// A name, or what is written between its quotes if half a surrogate pair stands in it.
fn shown(name: &Text) -> String {
    name.as_string().unwrap_or_else(|| {
        let text = Tree::Text(name.clone()).compact();
        text[1..text.len() - 1].to_owned()
    })
}

/// An object whose type its members tell.
fn tagged(
    tagged: &TaggedShape,
    tree: &Tree,
    members: &[(Text, Tree)],
    node: Option<&Node>,
    pointer: &str,
    issues: &mut Issues,
) {
    let json = Json::parse(&tree.compact()).expect("JSON");
    let inner = node.map(|node| &node.inner[0].1);
    let Some(variant) = tagged.variant(json.view()) else {
        assert_head(node, |head| head == "Other", pointer);
        let says = |tag: &&&str| {
            let found = members.iter().find(|(name, _)| name.as_string().as_deref() == Some(**tag));
            found.is_some_and(|(_, value)| matches!(value, Tree::Text(_)))
        };
        let value = |tag: &&'static str| {
            let found = members.iter().find(|(name, _)| name.as_string().as_deref() == Some(*tag));
            found.map(|(_, value)| (*tag, value))
        };
        issues.push(match (tagged.tags.iter().find(says), tagged.tags.iter().find_map(value)) {
            (Some(tag), _) => (IssueKind::UnknownValue, below(pointer, tag)),
            (None, Some((tag, Tree::Null))) => (IssueKind::Null, below(pointer, tag)),
            (None, Some((tag, _))) => (IssueKind::WrongType, below(pointer, tag)),
            (None, None) => match tagged.tags {
                [] => (IssueKind::UnknownType, pointer.to_owned()),
                [tag] => (IssueKind::Missing, below(pointer, tag)),
                _ => (IssueKind::MissingOneOf, pointer.to_owned()),
            },
        });
        opaque(tree, pointer, issues);
        return;
    };
    assert_head(node, |head| head != "Other", pointer);
    if !matches!(variant.shape, Shape::Tagged(_)) {
        assert_head(inner, |head| Some(head) == variant.shape.name(), pointer);
    }
    let before = issues.len();
    value(variant.shape, tree, inner, pointer, issues);
    let foreign: Vec<_> = tagged.variants.iter().filter_map(|other| Some(below(pointer, other.payload?))).collect();
    for (kind, place) in &mut issues[before..] {
        if *kind == IssueKind::UnknownMember && variant.payload.is_some() && foreign.contains(place) {
            *kind = IssueKind::OtherType;
        }
    }
}

fn first_byte(tree: &Tree) -> u8 {
    tree.compact().as_bytes()[0]
}

fn assert_head(node: Option<&Node>, is_right: impl Fn(&str) -> bool, pointer: &str) {
    if let Some(node) = node {
        assert!(is_right(&node.head), "the typed form has `{}` at `{pointer}`", node.head);
    }
}

fn below(pointer: &str, name: &str) -> String {
    let mut pointer = pointer.to_owned();
    push_token(&mut pointer, name);
    pointer
}

fn object(record: &RecordShape, members: &[(Text, Tree)], node: Option<&Node>, pointer: &str, issues: &mut Issues) {
    assert_head(node, |head| head == record.name, pointer);
    let mut seen = BTreeSet::new();
    let mut extra = Vec::new();
    for (name, tree) in members {
        let text = name.as_string();
        let shown = shown(name);
        let here = below(pointer, &shown);
        let known = record.members.iter().find(|member| Some(member.name) == text.as_deref());
        let first = seen.insert(name.clone());
        match known {
            Some(known) if first => member(known, tree, node, &here, issues),
            _ => {
                let kind = match (first, text) {
                    (false, _) => IssueKind::Duplicate,
                    (true, None) => IssueKind::BadText,
                    (true, Some(_)) => IssueKind::UnknownMember,
                };
                issues.push((kind, here.clone()));
                opaque(tree, &here, issues);
                extra.push((format!("{shown:?}"), format!("`{}`", tree.compact())));
            }
        }
    }
    let absent = |member: &&Member| !seen.contains(&Text::from(member.name));
    if members.is_empty() && record.members.iter().any(|member| member.required) {
        issues.push((IssueKind::EmptyObject, pointer.to_owned()));
    } else {
        let missing = record.members.iter().filter(absent).filter(|member| member.required);
        issues.extend(missing.map(|member| (IssueKind::Missing, below(pointer, member.name))));
    }
    let is_wanted = |(index, _): &(usize, &Member)| record.any_of & (1 << *index) != 0;
    let says_something = |(_, wanted): (usize, &Member)| {
        let found = members.iter().find(|(name, _)| name.as_string().as_deref() == Some(wanted.name));
        found.is_some_and(|(_, tree)| says_something(wanted.shape, tree))
    };
    let wanted = || record.members.iter().enumerate().filter(is_wanted);
    let is_empty = members.is_empty() && record.members.iter().any(|member| member.required);
    if !is_empty && wanted().next().is_some() && !wanted().any(says_something) {
        issues.push((IssueKind::MissingOneOf, pointer.to_owned()));
    }
    if let Some(node) = node {
        for member in record.members.iter().filter(absent) {
            assert!(node.field(member.field).is_none(), "`{}` is invented at `{pointer}`", member.field);
        }
        let entries = node.field("extra").map_or(&[][..], |extra| &extra.inner);
        let entries: Vec<_> = entries.iter().map(|(name, node)| (name.clone(), node.head.clone())).collect();
        assert_eq!(entries, extra, "extra members at `{pointer}`");
    }
}

/// Whether a value is more than `null`, an empty list, or a flag that is false.
fn says_something(shape: &Shape, tree: &Tree) -> bool {
    match (shape, tree) {
        (_, Tree::Null) | (Shape::Bool | Shape::Flag { .. }, Tree::Bool(false)) => false,
        (Shape::List(_), Tree::List(items)) => !items.is_empty(),
        (Shape::Flag { .. }, _) => !matches!(text(tree).as_deref(), Some("false" | "False")),
        _ => true,
    }
}

/// One member: the four states of its `Presence`, of which one is already out, since it is there.
fn member(member: &Member, tree: &Tree, node: Option<&Node>, pointer: &str, issues: &mut Issues) {
    let node = node.map(|node| node.field(member.field).unwrap_or_else(|| panic!("`{pointer}` is absent")));
    if *tree == Tree::Null {
        assert_head(node, |head| head == "null", pointer);
        if !member.nullable && !matches!(member.shape, Shape::Any) {
            let kind = if member.required { IssueKind::Null } else { IssueKind::OptionalNull };
            issues.push((kind, pointer.to_owned()));
        }
        return;
    }
    // A value that nobody knows does not say that the document is of another type.
    if let (Some(text), Shape::Enum(set)) = (text(tree), member.shape)
        && !member.one_of.is_empty()
        && !member.one_of.contains(&&*text)
        && set.values.iter().any(|value| value.text == text)
    {
        issues.push((IssueKind::OtherType, pointer.to_owned()));
    }
    present(member.shape, tree, node, pointer, issues);
}

/// An element of a list or an entry of a map: `null` or present.
fn entry(item: &Shape, tree: &Tree, node: Option<&Node>, pointer: &str, issues: &mut Issues) {
    if *tree != Tree::Null {
        return present(item, tree, node, pointer, issues);
    }
    assert_head(node, |head| head == "null", pointer);
    if !matches!(item, Shape::Any) {
        issues.push((IssueKind::Null, pointer.to_owned()));
    }
}

/// A value in a `Presence` that is neither absent nor null: of its type, or unexpected and then reported.
fn present(shape: &Shape, tree: &Tree, node: Option<&Node>, pointer: &str, issues: &mut Issues) {
    if fits(shape, tree) {
        assert_head(node, |head| head != "Unexpected" && head != "null", pointer);
        value(shape, tree, node, pointer, issues);
    } else {
        assert_head(node, |head| head == "Unexpected", pointer);
        assert_head(node.map(|node| &node.inner[0].1), |head| head == format!("`{}`", tree.compact()), pointer);
        let before = issues.len();
        value(shape, tree, None, pointer, issues);
        let reason = |kind| matches!(kind, IssueKind::WrongType | IssueKind::BadText | IssueKind::Null);
        assert!(issues[before..].iter().any(|(kind, _)| reason(*kind)), "nothing is said of `{pointer}`");
    }
}

fn map(item: &Shape, members: &[(Text, Tree)], node: Option<&Node>, pointer: &str, issues: &mut Issues) {
    let mut seen = BTreeSet::new();
    for (index, (name, tree)) in members.iter().enumerate() {
        let here = below(pointer, &shown(name));
        if !seen.insert(name) {
            issues.push((IssueKind::Duplicate, here.clone()));
        } else if name.as_string().is_none() {
            issues.push((IssueKind::BadText, here.clone()));
        }
        entry(item, tree, node.map(|node| &node.inner[index].1), &here, issues);
    }
}
