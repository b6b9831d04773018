//! JSON pointers that grow and shrink during a walk through a document.

/// A pointer to the value that is looked at.
#[derive(Debug, Default)]
pub(crate) struct Pointer(String);

impl Pointer {
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// Does something one name deeper.
    pub(crate) fn within<T>(&mut self, name: &str, act: impl FnOnce(&mut Self) -> T) -> T {
        let length = self.0.len();
        self.0.push('/');
        push_escaped(name, &mut self.0);
        let done = act(self);
        self.0.truncate(length);
        done
    }

    /// Does something one element deeper.
    pub(crate) fn at<T>(&mut self, index: usize, act: impl FnOnce(&mut Self) -> T) -> T {
        self.within(&index.to_string(), act)
    }
}

fn push_escaped(name: &str, pointer: &mut String) {
    for char in name.chars() {
        match char {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            other => pointer.push(other),
        }
    }
}

/// The name that a step of a pointer stands for.
pub(crate) fn unescaped(step: &str) -> String {
    step.replace("~1", "/").replace("~0", "~")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_escaped_and_taken_back() {
        let mut pointer = Pointer::default();
        let inner = pointer.within("a/b~", |pointer| pointer.at(3, |pointer| pointer.as_str().to_owned()));
        assert_eq!((inner.as_str(), pointer.as_str()), ("/a~1b~0/3", ""));
        assert_eq!(unescaped("a~1b~01"), "a/b~1");
    }
}
