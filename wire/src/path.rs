//! The way from the document to the value that is being looked at, kept on the call stack.

use crate::push_token;

/// A link of the way; it becomes a JSON pointer only when something is to be reported.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Path<'p> {
    Root,
    /// Field of a type of this name.
    Field(&'p Path<'p>, &'static str, &'p str),
    Name(&'p Path<'p>, &'p str),
    Index(&'p Path<'p>, usize),
}

/// Type that has the innermost field on the way, and where in the pointer its fields begin.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Owner {
    pub(crate) name: &'static str,
    pub(crate) at: usize,
}

impl<'p> Path<'p> {
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
        let mut pointer = String::new();
        let owner = self.write(&mut pointer);
        (pointer, owner)
    }

    fn write(&self, pointer: &mut String) -> Owner {
        match self {
            Self::Root => Owner::default(),
            Self::Field(parent, name, field) => {
                parent.write(pointer);
                let owner = Owner { name, at: pointer.len() };
                push_token(pointer, field);
                owner
            }
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
}
