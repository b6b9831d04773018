//! The way from the document to the value that is being looked at, kept on the call stack.

use crate::{Content, Member, RecordShape, push_token};

/// A link of the way; it becomes a JSON pointer only when something is to be reported.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Path<'p> {
    Root,
    /// Known field of a type; two references are quicker to put down than names.
    Member(&'p Path<'p>, &'static RecordShape, &'static Member),
    /// Field of a type of this name.
    Field(&'p Path<'p>, &'static str, &'p str),
    Name(&'p Path<'p>, &'p str),
    Index(&'p Path<'p>, usize),
}

/// Type that has the innermost field on the way, and where in the pointer its fields begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Owner {
    pub(crate) name: &'static str,
    pub(crate) at: usize,
    /// What the field says about people, if the type knows it.
    pub(crate) content: Content,
}

impl Owner {
    const NOBODY: Self = Self { name: "", at: 0, content: Content::Unmarked };
}

impl<'p> Path<'p> {
    #[inline]
    pub(crate) fn member(&'p self, owner: &'static RecordShape, member: &'static Member) -> Self {
        Self::Member(self, owner, member)
    }

    pub(crate) fn field(&'p self, owner: &'static str, name: &'p str) -> Self {
        Self::Field(self, owner, name)
    }

    pub(crate) fn name(&'p self, name: &'p str) -> Self {
        Self::Name(self, name)
    }

    pub(crate) fn index(&'p self, index: usize) -> Self {
        Self::Index(self, index)
    }

    /// JSON pointer of the value, and the innermost field on the way.
    pub(crate) fn pointer(&self) -> (String, Owner) {
        let mut pointer = String::with_capacity(self.length());
        let owner = self.write(&mut pointer);
        (pointer, owner)
    }

    /// About how long the pointer is.
    fn length(&self) -> usize {
        /// Digits of an index that have room.
        const DIGITS: usize = 6;
        let (parent, token) = match self {
            Self::Root => return 0,
            Self::Member(parent, _, member) => (parent, member.name.len()),
            Self::Field(parent, _, name) | Self::Name(parent, name) => (parent, name.len()),
            Self::Index(parent, _) => (parent, DIGITS),
        };
        parent.length() + 1 + token
    }

    fn write(&self, pointer: &mut String) -> Owner {
        match self {
            Self::Root => Owner::NOBODY,
            Self::Member(parent, record, member) => {
                let owner = parent.write_field(pointer, record.name, member.name);
                Owner { content: member.content, ..owner }
            }
            Self::Field(parent, owner, name) => parent.write_field(pointer, owner, name),
            Self::Name(parent, name) => {
                let owner = parent.write(pointer);
                push_token(pointer, name);
                owner
            }
            Self::Index(parent, index) => {
                let owner = parent.write(pointer);
                push_token(pointer, &index.to_string());
                owner
            }
        }
    }
    fn write_field(&self, pointer: &mut String, owner: &'static str, name: &str) -> Owner {
        self.write(pointer);
        let owner = Owner { name: owner, at: pointer.len(), content: Content::Unmarked };
        push_token(pointer, name);
        owner
    }
}
