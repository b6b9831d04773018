//! The way from the document to the value that is being looked at, kept on the call stack.

use crate::push_token;

/// A link of the way; it becomes a JSON pointer only when something is to be reported.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Path<'p> {
    Root,
    Name(&'p Path<'p>, &'p str),
    Index(&'p Path<'p>, usize),
}

impl<'p> Path<'p> {
    pub(crate) fn name(&'p self, name: &'p str) -> Self {
        Self::Name(self, name)
    }

    pub(crate) fn index(&'p self, index: usize) -> Self {
        Self::Index(self, index)
    }

    pub(crate) fn pointer(&self) -> String {
        let mut pointer = String::new();
        self.write(&mut pointer);
        pointer
    }

    fn write(&self, pointer: &mut String) {
        match self {
            Self::Root => {}
            Self::Name(parent, name) => {
                parent.write(pointer);
                push_token(pointer, name);
            }
            Self::Index(parent, index) => {
                parent.write(pointer);
                push_token(pointer, &index.to_string());
            }
        }
    }
}
