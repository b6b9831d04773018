//! Ways into a tree, to change it there.

use super::Tree;

/// One step into an object or a list: the index of the member or of the element.
pub type Step = usize;

/// Ways to all values of a tree below its root, from the top.
pub fn steps(tree: &Tree) -> Vec<Vec<Step>> {
    let mut ways = Vec::new();
    collect(tree, &mut Vec::new(), &mut ways);
    ways
}

fn collect(tree: &Tree, here: &mut Vec<Step>, ways: &mut Vec<Vec<Step>>) {
    for index in 0..tree.len() {
        here.push(index);
        ways.push(here.clone());
        if let Some(child) = tree.at(&[index]) {
            collect(child, here, ways);
        }
        here.pop();
    }
}

impl Tree {
    /// Number of members or elements.
    pub fn len(&self) -> usize {
        match self {
            Self::Object(members) => members.len(),
            Self::List(items) => items.len(),
            _ => 0,
        }
    }

    /// Whether there is neither a member nor an element.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Value at the end of a way.
    pub fn at(&self, way: &[Step]) -> Option<&Self> {
        way.iter().try_fold(self, |tree, step| match tree {
            Self::Object(members) => members.get(*step).map(|(_, value)| value),
            Self::List(items) => items.get(*step),
            _ => None,
        })
    }

    /// Value at the end of a way, to be changed.
    pub fn at_mut(&mut self, way: &[Step]) -> Option<&mut Self> {
        way.iter().try_fold(self, |tree, step| match tree {
            Self::Object(members) => members.get_mut(*step).map(|(_, value)| value),
            Self::List(items) => items.get_mut(*step),
            _ => None,
        })
    }
}
