//! What can be covered of a type: its fields by the pattern of their pointer, and the known values of each.

use std::collections::BTreeMap;

use mailtrail_wire::{EnumShape, RecordShape, Shape, TaggedShape, push_token};

/// A type laid out: a node for each place, and what is counted there.
pub(super) struct Plan {
    pub(super) nodes: Vec<Node>,
    /// Patterns of the pointers of all fields, in the order of the type.
    pub(super) members: Vec<String>,
    /// Known values, each with the field that has it.
    pub(super) values: Vec<(usize, &'static str)>,
}

/// A place in a document.
pub(super) enum Node {
    /// Nothing within is counted.
    Leaf,
    /// One of several texts, of which each is counted from an index on.
    Enum(&'static EnumShape, usize),
    /// One of the texts that its type of document demands.
    OneOf(&'static [&'static str], usize),
    /// An object: for each of its members what is counted, and its node.
    Record(&'static RecordShape, Vec<(usize, usize)>),
    /// The node of each element or entry.
    List(usize),
    Map(usize),
    /// A node for each variant, in their order.
    Tagged(&'static TaggedShape, Vec<usize>),
    /// Two shapes, of which the first byte decides, and their nodes.
    Either([(&'static Shape, usize); 2]),
}

impl Plan {
    pub(super) fn of(shape: &'static Shape) -> Self {
        let mut plan = Self { nodes: Vec::new(), members: Vec::new(), values: Vec::new() };
        Builder { plan: &mut plan, known: BTreeMap::new(), sets: BTreeMap::new(), open: Vec::new() }.node(
            shape,
            &mut String::new(),
            None,
        );
        plan
    }
}

struct Builder<'p> {
    plan: &'p mut Plan,
    /// Fields by their patterns: variants of one kind share those that they have in common.
    known: BTreeMap<String, usize>,
    /// Where the values of a field and of a set begin.
    sets: BTreeMap<(usize, usize), usize>,
    /// Records that this place lies in, with their nodes: one within itself is the same place again.
    open: Vec<(*const RecordShape, usize)>,
}

impl Builder<'_> {
    fn node(&mut self, shape: &'static Shape, pattern: &mut String, member: Option<usize>) -> usize {
        if let Shape::Record(record) = shape
            && let Some((_, node)) = self.open.iter().find(|(open, _)| std::ptr::eq(*open, *record))
        {
            return *node;
        }
        let at = self.plan.nodes.len();
        self.plan.nodes.push(Node::Leaf);
        let node = match shape {
            Shape::Enum(set) => member.map_or(Node::Leaf, |member| Node::Enum(set, self.values(set, member))),
            Shape::Record(record) => {
                self.open.push((*record, at));
                let members = record.members.iter().map(|member| {
                    let length = pattern.len();
                    push_token(pattern, member.name);
                    let counted = self.member(pattern);
                    let node = match member.one_of {
                        [] => self.node(member.shape, pattern, Some(counted)),
                        texts => self.one_of(texts, counted),
                    };
                    pattern.truncate(length);
                    (counted, node)
                });
                let members = members.collect();
                self.open.pop();
                Node::Record(record, members)
            }
            Shape::List(item) => Node::List(self.below(item, pattern, member)),
            Shape::Map(value) => Node::Map(self.below(value, pattern, member)),
            Shape::Tagged(tagged) => {
                let variants = tagged.variants.iter().map(|variant| self.node(variant.shape, pattern, member));
                Node::Tagged(tagged, variants.collect())
            }
            Shape::Either(shapes) => Node::Either(shapes.map(|shape| (shape, self.node(shape, pattern, member)))),
            _ => Node::Leaf,
        };
        self.plan.nodes[at] = node;
        at
    }

    /// What stands in each element or entry.
    fn below(&mut self, shape: &'static Shape, pattern: &mut String, member: Option<usize>) -> usize {
        let length = pattern.len();
        pattern.push_str("/*");
        let node = self.node(shape, pattern, member);
        pattern.truncate(length);
        node
    }

    fn member(&mut self, pattern: &str) -> usize {
        let members = &mut self.plan.members;
        *self.known.entry(pattern.to_owned()).or_insert_with(|| {
            members.push(pattern.to_owned());
            members.len() - 1
        })
    }

    fn one_of(&mut self, texts: &'static [&'static str], member: usize) -> usize {
        let values = &mut self.plan.values;
        let first = *self.sets.entry((member, texts.as_ptr() as usize)).or_insert_with(|| {
            values.extend(texts.iter().map(|text| (member, *text)));
            values.len() - texts.len()
        });
        self.plan.nodes.push(Node::OneOf(texts, first));
        self.plan.nodes.len() - 1
    }

    fn values(&mut self, set: &'static EnumShape, member: usize) -> usize {
        let values = &mut self.plan.values;
        *self.sets.entry((member, std::ptr::from_ref(set) as usize)).or_insert_with(|| {
            values.extend(set.values.iter().map(|value| (member, value.text)));
            values.len() - set.values.len()
        })
    }
}
