//! How much text was skipped after something broken.

use super::Finding;
use super::beyond::grouped;

/// Skipped text that needs no word: no more than this, on one line and without a bracket that may begin a document.
const LITTLE: usize = 80;

impl Finding {
    /// Says in the help how long the text is that was skipped before the next document, if it is more than a few words.
    pub(crate) fn skipping(mut self, text: &str) -> Self {
        let text = text.trim_ascii();
        let lines = memchr::memchr_iter(b'\n', text.as_bytes()).count() + 1;
        if text.len() <= LITTLE && lines == 1 && !text.contains('{') {
            return self;
        }
        let bytes = grouped(text.len() as u64);
        let skipped = match lines {
            1 => format!("skipped {bytes} bytes after this"),
            _ => format!("skipped {bytes} bytes ({} lines) after this", grouped(lines as u64)),
        };
        self.help = Some(self.help.map_or_else(|| skipped.clone(), |help| format!("{help}; {skipped}")));
        self
    }
}

#[cfg(test)]
mod tests {
    use crate::{Options, validate_text};

    fn helps(text: &str) -> Vec<String> {
        let (findings, _) = validate_text(text, &Options::default());
        findings.into_iter().filter(|it| it.rule == "syntax").filter_map(|it| it.help).collect()
    }

    #[test]
    fn what_was_skipped_is_told() {
        let long = "word ".repeat(300);
        for (text, expected) in [
            (format!("[{{\"a\":1}} {long}\n{long}]"), "skipped 3,002 bytes (2 lines) after this"),
            (format!("[{{\"a\":1}} {long}]"), "skipped 1,499 bytes after this"),
            ("[{\"a\":1} oops, {\"b\":1}]".into(), "skipped 13 bytes after this"),
            (format!("[{{\"a\":1,}} {long}\n,{{\"b\":1}}]"), "skipped 1,510 bytes (2 lines) after this"),
        ] {
            let helps = helps(&text);
            assert!(helps.iter().any(|help| help.ends_with(expected)), "{expected}: {helps:?}");
        }
        assert!(helps("[{\"a\":1} oops, more]").is_empty());
    }
}
