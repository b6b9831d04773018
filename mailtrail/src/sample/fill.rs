//! Generates documents from shapes.

use mailtrail_wire::{EnumShape, Member, RecordShape, Shape, TaggedShape, TextForm};

use super::choose;
use super::extent::Extent;
use super::members::wants;
use super::tree::Tree;
use super::values::{self, Field};
use super::world::World;

/// Levels below which only what is required is filled in, should a type lie within itself.
const DEEPEST: usize = 16;

/// Makes values that fit their shapes.
pub(super) struct Filler<'w> {
    pub(super) world: &'w mut World,
    pub(super) extent: Extent,
    depth: usize,
}

impl<'w> Filler<'w> {
    pub(super) fn new(world: &'w mut World, extent: Extent) -> Self {
        Self { world, extent, depth: 0 }
    }

    /// A value of a shape, as it stands in a field.
    pub(super) fn value(&mut self, shape: &'static Shape, field: &Field) -> Tree {
        match shape {
            Shape::Text => Tree::Text(values::text(self.world, field)),
            Shape::Bool | Shape::Flag { text: false } => Tree::Raw(choose::truth(self.world, field).to_string()),
            Shape::Flag { text: true } => Tree::Text(choose::truth(self.world, field).to_string()),
            Shape::Number => Tree::Raw(values::number(self.world, field)),
            Shape::Lexical(lexical) => {
                let usual = |text: &String| (lexical.form)(text) == TextForm::Usual;
                let exact = self.world.time(values::seconds(field), true);
                let whole = self.world.time(values::seconds(field), false);
                let bare = whole.trim_end_matches('Z').to_owned();
                let zoned = format!("{bare}+00:00");
                let epoch = self.world.epoch(values::seconds(field)).to_string();
                let own = values::text(self.world, field);
                let times = if is_exact(field) { [exact, whole] } else { [whole, exact] };
                let candidates = times.into_iter().chain([bare, zoned, epoch]);
                let example = lexical.text.examples.get(self.world.turn % lexical.text.examples.len().max(1));
                let is_time =
                    example.is_some_and(|example| example.starts_with("2026-") || example.starts_with("17724"));
                let text = if is_time {
                    candidates.into_iter().find(usual)
                } else {
                    Some(own).filter(usual).filter(|_| lexical.text.name == "EventSource")
                };
                Tree::Text(text.unwrap_or_else(|| example.copied().unwrap_or_default().to_owned()))
            }
            Shape::Enum(set) => Tree::text(self.of_set(set, field)),
            Shape::Record(record) => self.record(record),
            Shape::List(item) => Tree::List(self.list(item, field)),
            Shape::Map(value) => {
                let names = values::names(field);
                Tree::Object(names.iter().map(|name| ((*name).to_owned(), self.entry(value, field, name))).collect())
            }
            Shape::Tagged(tagged) => self.tagged(tagged, field),
            Shape::Either(shapes) => {
                let choices: Vec<_> = shapes.iter().flat_map(|shape| either(shape)).collect();
                let truth = choices.iter().find(|shape| matches!(shape, Shape::Bool | Shape::Flag { .. }));
                let chosen = match self.extent {
                    _ if truth.is_some() => truth.copied().unwrap_or(choices[0]),
                    Extent::Full => choices[self.world.turn % choices.len()],
                    _ => usual_choice(&choices),
                };
                self.value(chosen, field)
            }
            _ => values::json(self.world, field),
        }
    }

    fn of_set(&mut self, set: &'static EnumShape, field: &Field) -> &'static str {
        choose::value(self.world, self.extent, set, field)
    }

    fn entry(&mut self, shape: &'static Shape, field: &Field, name: &str) -> Tree {
        match shape {
            Shape::Text => Tree::Text(values::entry(self.world, field, name)),
            Shape::List(Shape::Text) => Tree::List(vec![Tree::Text(values::entry(self.world, field, name))]),
            other => self.value(other, field),
        }
    }

    /// An object with those of its members that are wanted.
    pub(super) fn record(&mut self, record: &'static RecordShape) -> Tree {
        let extent = if self.depth >= DEEPEST { Extent::Minimal } else { self.extent };
        let mut members: Vec<(String, Tree)> = Vec::new();
        self.depth += 1;
        for member in record.members {
            if wants(self.world, extent, record, member) {
                members.push((member.name.to_owned(), self.member(record, member)));
            }
        }
        let has_any = |members: &[(String, Tree)]| {
            record.members.iter().enumerate().any(|(index, member)| {
                record.any_of & (1 << index) != 0 && members.iter().any(|(name, _)| name == member.name)
            })
        };
        if record.any_of != 0
            && !has_any(&members)
            && let Some((_, member)) =
                record.members.iter().enumerate().find(|(index, _)| record.any_of & (1 << index) != 0)
        {
            members.push((member.name.to_owned(), self.member(record, member)));
        }
        self.depth -= 1;
        Tree::Object(members)
    }

    fn member(&mut self, record: &'static RecordShape, member: &'static Member) -> Tree {
        let field = Field::of(record.name, member.name);
        if let [first, ..] = member.one_of {
            return Tree::text(choose::discriminator(self.world, member, &field).unwrap_or(first));
        }
        self.value(member.shape, &field)
    }

    fn list(&mut self, item: &'static Shape, field: &Field) -> Vec<Tree> {
        match (item, field.owner, &*field.name) {
            (_, "Mail" | "InboundMail", "headers") => {
                let world = &*self.world;
                let headers = [
                    ("From", world.person.address()),
                    ("To", world.recipients[0].address()),
                    ("Subject", world.subject.to_owned()),
                ];
                let header = |(name, value)| Tree::object([("name", Tree::text(name)), ("value", Tree::Text(value))]);
                headers.into_iter().map(header).collect()
            }
            (_, "SendingStatusRecord", _) => [2026, 3, 2, 8, 15, 30, 120_000_000].map(Tree::number).into(),
            (_, "MessageFlowResponse", _) => {
                let turn = self.world.turn;
                let turns = if self.extent == Extent::Full { vec![0, 1 + turn % 4] } else { vec![turn] };
                let actions = turns.into_iter().map(|turn| {
                    self.world.turn = turn;
                    self.value(item, field)
                });
                let actions = actions.collect();
                self.world.turn = turn;
                actions
            }
            (Shape::Text, ..) if is_recipients(&field.name) => {
                self.world.recipients.iter().map(|person| Tree::Text(person.address())).collect()
            }
            (Shape::Record(record), ..)
                if record
                    .members
                    .iter()
                    .any(|member| matches!(member.name, "emailAddress" | "address" | "mailbox" | "EmailAddress")) =>
            {
                let count = self.world.recipients.len();
                let each = (0..count).map(|_| {
                    let value = self.value(item, field);
                    self.world.recipients.rotate_left(1);
                    value
                });
                each.collect()
            }
            (Shape::Enum(_), ..) => {
                let turn = self.world.turn;
                let values = (0..2).map(|step| {
                    self.world.turn = turn + step;
                    self.value(item, field)
                });
                let mut values: Vec<_> = values.collect();
                values.dedup();
                self.world.turn = turn;
                values
            }
            _ => vec![self.value(item, field)],
        }
    }

    fn tagged(&mut self, tagged: &'static TaggedShape, field: &Field) -> Tree {
        let variant = &tagged.variants[choose::variant(self.world, tagged)];
        self.value(variant.shape, field)
    }
}

fn is_recipients(name: &str) -> bool {
    matches!(name, "destination" | "recipients" | "recipientsmatched" | "to" | "mailboxes")
}

/// Shapes of a choice, down to those that are none.
fn either(shape: &'static Shape) -> Vec<&'static Shape> {
    match shape {
        Shape::Either(shapes) => shapes.iter().flat_map(|shape| either(shape)).collect(),
        shape => vec![shape],
    }
}

/// The form that services usually write: a list, or a time as a number.
fn usual_choice(choices: &[&'static Shape]) -> &'static Shape {
    let list = choices.iter().find(|shape| matches!(shape, Shape::List(_)));
    let has_times =
        choices.iter().any(|shape| matches!(shape, Shape::Lexical(lexical) if lexical.text.name == "EventTimestamp"));
    let number = choices.iter().find(|shape| has_times && matches!(shape, Shape::Number));
    list.or(number).copied().unwrap_or(choices[0])
}

/// Services write milliseconds in some fields, and whole seconds in others.
fn is_exact(field: &Field) -> bool {
    !matches!(
        field.name.as_str(),
        "eventtime"
            | "creationdate"
            | "windowstart"
            | "windowend"
            | "digeststarttime"
            | "digestendtime"
            | "newesteventtime"
            | "oldesteventtime"
            | "time"
            | "lastupdatetime"
            | "notbefore"
            | "notafter"
    )
}
