//! Words that are written with per cent signs.

use super::StandIns;
use crate::redact::percent::Percent;

impl StandIns {
    /// The stand-in of what a word says, encoded as the word is.
    pub(super) fn encoded(&mut self, word: &str) -> String {
        let Some(layers) = Percent::layers(word) else { return self.name(word) };
        let Some(inner) = layers.last() else { return self.name(word) };
        let new = self.token(&inner.text);
        layers.iter().rev().fold(new, |new, layer| layer.again(&new))
    }
}
