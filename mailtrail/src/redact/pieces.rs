//! Lines that a container runtime wrote in pieces: values may be cut anywhere, so they are put together before anything is replaced.

use super::edits::Edits;
use super::redactor::Redactor;
use crate::layout::mark;

/// Whether a line goes on in the next one.
pub(super) fn goes_on(line: &str) -> bool {
    mark(line).is_some_and(|mark| mark.is_partial)
}

/// How many lines of a text belong together, in bytes; nothing if the next line has to be known first.
#[derive(Debug, Default)]
pub(super) struct Gathering {
    /// Streams of which the last piece is missing.
    open: Vec<String>,
}

impl Gathering {
    /// Takes a line; answers whether it belongs to those before it.
    pub(super) fn take(&mut self, line: &str) -> bool {
        let Some(mark) = mark(line) else { return false };
        self.open.retain(|stream| stream != mark.stream);
        if mark.is_partial {
            self.open.push(mark.stream.to_owned());
        }
        true
    }

    /// Whether all lines that were taken are complete.
    pub(super) fn is_complete(&self) -> bool {
        self.open.is_empty()
    }
}

/// What the lines of one stream are together.
#[derive(Debug, Default)]
struct Joined {
    stream: String,
    text: String,
    /// Where pieces begin: in the text, and in the source.
    pieces: Vec<(usize, usize)>,
    /// Whether the last line was complete, so that the next one begins another text.
    is_complete: bool,
}

impl Redactor {
    /// Replaces in lines that are pieces of others.
    pub(super) fn pieces(&mut self, source: &str, out: &mut Edits) {
        let mut all: Vec<Joined> = Vec::new();
        let mut heads = self.buffer();
        let mut at = 0;
        for line in source.split_inclusive('\n') {
            let content = line.trim_end_matches(['\n', '\r']).len();
            // Each line has a mark: it would not have been gathered.
            if let Some(mark) = mark(&line[..content]) {
                self.loose(&line[..mark.content], at, &mut heads);
                let index = all.iter().rposition(|joined| joined.stream == mark.stream && !joined.is_complete);
                let index = index.unwrap_or_else(|| {
                    all.push(Joined { stream: mark.stream.to_owned(), ..Joined::default() });
                    all.len() - 1
                });
                let joined = &mut all[index];
                joined.pieces.push((joined.text.len(), at + mark.content));
                joined.text.push_str(&line[mark.content..content]);
                joined.is_complete = !mark.is_partial;
            } else {
                self.loose(line, at, &mut heads);
            }
            at += line.len();
        }
        for joined in &all {
            let mut edits = self.buffer();
            self.mixed(&joined.text, 0, &mut edits);
            joined.carry(&edits, &mut heads);
            self.give_back(edits);
        }
        heads.sorted_into(out);
        self.give_back(heads);
    }
}

impl Joined {
    /// Carries replacements over to the source: what takes the place of a value that was cut stands in the first of its pieces.
    fn carry(&self, edits: &Edits, out: &mut Edits) {
        for (edit, new) in edits.iter() {
            let first = self.pieces.partition_point(|(text, _)| *text <= edit.start).saturating_sub(1);
            let mut new = new;
            for (index, (text, source)) in self.pieces.iter().enumerate().skip(first) {
                let end = self.pieces.get(index + 1).map_or(self.text.len(), |(next, _)| *next);
                let (from, to) = (edit.start.max(*text), edit.end.min(end));
                if from < to || index == first {
                    out.push(source + from - text..source + to - text, edit.content, new);
                    new = "";
                }
                if edit.end <= end {
                    break;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::redact::{RedactOptions, Redactor};

    const RECORD: &str = r#"{"eventVersion":"1.11","userIdentity":{"type":"IAMUser","userName":"jane-of-accounting","accountId":"987654321012"},"sourceIPAddress":"10.1.2.3","errorMessage":"jane-of-accounting \"may\" not"}"#;

    fn redacted(text: &str) -> String {
        let options = RedactOptions { key: Some("k".into()), ..RedactOptions::default() };
        Redactor::new(&options).text(text)
    }

    /// The text that pieces of a stream are together.
    fn together(lines: &str, stream: &str) -> String {
        let parts = lines.lines().filter_map(|line| {
            let mark = super::mark(line).filter(|mark| mark.stream == stream)?;
            Some(format!("{}{}", &line[mark.content..], if mark.is_partial { "" } else { "\n" }))
        });
        parts.collect()
    }

    #[test]
    fn a_value_that_is_cut_is_found_wherever_the_cut_is() {
        let whole = redacted(RECORD);
        for cut in 1..RECORD.len() {
            let (first, second) = RECORD.split_at(cut);
            let text = format!(
                "2026-03-02T08:15:30.1Z stdout P {first}\n2026-03-02T08:15:30.2Z stdout F {second}\n2026-03-02T08:15:30.3Z stdout F ready\n"
            );
            let out = redacted(&text);
            assert_eq!(together(&out, "stdout"), format!("{whole}\nready\n"), "{cut}");
            assert_eq!(out.lines().count(), 3);
            assert!(!["jane", "accounting", "98765", "10.1.2"].iter().any(|left| out.contains(left)), "{out}");
        }
    }

    #[test]
    fn streams_that_mix_are_put_together_each_for_itself() {
        let whole = redacted(RECORD);
        let cuts = [120, 150];
        let text = format!(
            "2026-03-02T08:15:30.1Z stdout P {}\r\n2026-03-02T08:15:30.1Z stderr P from 10.9.\n2026-03-02T08:15:30.2Z stdout P {}\n2026-03-02T08:15:30.2Z stderr F 8.7\n2026-03-02T08:15:30.2Z stdout F {}",
            &RECORD[..cuts[0]],
            &RECORD[cuts[0]..cuts[1]],
            &RECORD[cuts[1]..]
        );
        let out = redacted(&text);
        assert_eq!(together(&out, "stdout"), format!("{whole}\n"));
        assert!(!together(&out, "stderr").contains("10.9") && together(&out, "stderr").starts_with("from "), "{out}");
        assert!(out.contains("\r\n") && !out.ends_with('\n'));
    }

    #[test]
    fn a_line_without_its_last_piece_says_nothing_either() {
        let text = format!("2026-03-02T08:15:30.1Z stdout P {}", &RECORD[..80]);
        let out = redacted(&format!("{text}\nready\n"));
        assert!(!out.contains("jane") && out.ends_with("\nready\n"), "{out}");
        let other = format!("{text}\n2026-03-02T08:15:31.1Z stdout F {RECORD}\n");
        let out = redacted(&other);
        assert!(!["jane", "98765", "10.1.2"].iter().any(|left| out.contains(left)), "{out}");
        assert!(redacted(&text).len() > 60);
    }
}
