//! Going through a document and its plan side by side.

use mailtrail_wire::{Fault, JsonRef, Reader};

use super::plan::{Node, Plan};

/// Counts the fields and values of a document; what does not fit its type is passed over.
pub(super) fn walk(reader: &mut Reader<'_>, plan: &Plan, members: &mut [u64], values: &mut [u64]) -> Result<(), Fault> {
    Walker { plan, members, values }.value(reader, 0)
}

struct Walker<'w> {
    plan: &'w Plan,
    members: &'w mut [u64],
    values: &'w mut [u64],
}

impl Walker<'_> {
    fn value(&mut self, reader: &mut Reader<'_>, node: usize) -> Result<(), Fault> {
        let plan = self.plan;
        match (&plan.nodes[node], reader.peek()) {
            (Node::Enum(set, first), Some(b'"')) => {
                self.text(reader, *first, |text| set.values.iter().position(|value| value.text == text))
            }
            (Node::OneOf(texts, first), Some(b'"')) => {
                self.text(reader, *first, |text| texts.iter().position(|known| *known == text))
            }
            (Node::Record(record, places), Some(b'{')) => {
                let mut walk = reader.object()?;
                loop {
                    let index = match reader.usual_member(&mut walk, &record.names) {
                        Some(index) => Some(index),
                        None => match reader.any_member(&mut walk, &record.names)? {
                            Some(found) => (record.index)(found.into_name(&record.names).as_str()),
                            None => return Ok(()),
                        },
                    };
                    let Some((counted, node)) = index.map(|index| places[index]) else {
                        reader.skip()?;
                        continue;
                    };
                    self.members[counted] += 1;
                    self.value(reader, node)?;
                }
            }
            (Node::List(item), Some(b'[')) => {
                let mut walk = reader.array()?;
                while reader.item(&mut walk)? {
                    self.value(reader, *item)?;
                }
                Ok(())
            }
            (Node::Map(entry), Some(b'{')) => {
                for value in JsonRef::ahead(reader).members().map(|(_, value)| value) {
                    self.value(&mut Reader::new(value.text()), *entry)?;
                }
                reader.skip()
            }
            (Node::Tagged(tagged, nodes), Some(b'{')) => {
                let variant = tagged.variant(JsonRef::ahead(reader));
                match variant.and_then(|found| tagged.variants.iter().position(|known| std::ptr::eq(known, found))) {
                    Some(index) => self.value(reader, nodes[index]),
                    None => reader.skip(),
                }
            }
            (Node::Either(shapes), Some(byte)) => match shapes.iter().find(|(shape, _)| shape.begins_with(byte)) {
                Some((_, node)) => self.value(reader, *node),
                None => reader.skip(),
            },
            _ => reader.skip(),
        }
    }

    /// Counts a text, if it is a known one, from an index on; one that is no text for a program is passed over.
    fn text(
        &mut self,
        reader: &mut Reader<'_>,
        first: usize,
        index: impl FnOnce(&str) -> Option<usize>,
    ) -> Result<(), Fault> {
        let at = reader.at();
        let Ok(text) = reader.string() else {
            reader.seek(at);
            return reader.skip();
        };
        if let Some(index) = index(&text) {
            self.values[first + index] += 1;
        }
        Ok(())
    }
}
