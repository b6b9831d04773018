//! Logs into fixtures: what they say of people and accounts is replaced by documentation values, all else stays byte by byte.
//!
//! What a member is, the marks on its type say ([`Content`]); where no type tells, its name and the form of its text do. Every replacement is
//! an edit by places, in texts within texts too, so nothing is written anew.

mod ahead;
mod attributes;
mod called;
mod care;
mod coded;
mod commands;
mod edits;
mod enumerated;
mod epochs;
mod faults;
mod file_name;
mod forms;
mod guard;
mod hashed;
mod header_names;
mod held;
mod keyed;
mod keys;
mod known_names;
mod ledger;
mod looks;
mod lossless;
mod memo;
mod mime_words;
mod mixed;
mod name_parts;
mod names;
mod numbers;
mod of_aws;
mod opaque;
mod options;
mod packed;
#[cfg(feature = "files")]
mod packed_copy;
mod parameters;
mod parts;
mod percent;
mod pieces;
mod promise;
mod prose;
mod query;
mod real_value;
mod received;
mod recheck;
mod record_words;
mod redactor;
mod said;
mod scan;
mod secrets;
mod shuffle;
mod slots;
mod spelled;
mod stand_in;
mod stream;
mod summary;
mod table;
mod take;
mod unescaped;
mod unread;
mod values;
mod vocabulary;
mod walk;
mod window;
mod word_set;
mod words;

use std::io::{self, Read, Write};

pub use self::ahead::Supposition;
use self::edits::Edits;
pub use self::options::RedactOptions;
pub use self::real_value::RealValue;
pub use self::redactor::Redactor;
use self::stream::run;
pub use self::summary::RedactSummary;
use self::take::{Take, WriteTo};
use self::unread::Unread;

impl Redactor {
    /// Replaces in a text, as if it were a file.
    ///
    /// ```
    /// use mailtrail::{RedactOptions, Redactor};
    ///
    /// let mut redactor = Redactor::new(&RedactOptions::default());
    /// assert_eq!(redactor.text("{ \"eventVersion\":\"1.11\" , \"n\": 1.50 }\n"), "{ \"eventVersion\":\"1.11\" , \"n\": 1.50 }\n");
    /// ```
    pub fn text(&mut self, text: &str) -> String {
        let mut out = Vec::new();
        // Reading and writing memory cannot fail; a text that is too long is replaced by nothing.
        if self.copy(text.as_bytes(), &mut out).is_err() {
            out.clear();
        }
        String::from_utf8_lossy(&out).into_owned()
    }

    /// Replaces in what a reader gives, and writes it; memory stays bounded by the longest document.
    ///
    /// # Errors
    ///
    /// If reading or writing fails, if the text is UTF-16, or if a line of words is longer than 64 MiB. What was written is of no use then.
    ///
    /// ```
    /// use mailtrail::{RedactOptions, Redactor};
    ///
    /// let mut out = Vec::new();
    /// let mut redactor = Redactor::new(&RedactOptions::default());
    /// redactor.copy(&b"{\"eventType\": \"Bounce\", \"mail\": {\"source\": \"jane@acme.io\"}}"[..], &mut out)?;
    /// let out = String::from_utf8_lossy(&out);
    /// assert!(out.contains("\"source\": \"user-") && out.contains(".example.com\"}}"));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn copy(&mut self, reader: impl Read, writer: impl Write) -> io::Result<()> {
        let mut out = WriteTo::new(writer);
        parts::copy(self, reader, &mut out)?;
        out.out.flush()
    }

    /// Hands over what looks real in what a reader gives: addresses, account IDs, IP addresses, keys and tokens that are not documentation values.
    ///
    /// What [`copy`](Self::copy) wrote has nothing of it.
    ///
    /// # Errors
    ///
    /// As with [`copy`](Self::copy).
    ///
    /// ```
    /// use mailtrail::Redactor;
    ///
    /// let mut real = Vec::new();
    /// Redactor::check(&b"from 192.0.2.1\nfrom 10.1.2.3\n"[..], &mut |value| real.push(value))?;
    /// assert_eq!((real[0].line, real[0].column, real[0].content.as_str()), (2, 6, "ip-address"));
    /// assert_eq!(real.len(), 1);
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn check(reader: impl Read, tell: &mut dyn FnMut(RealValue)) -> io::Result<()> {
        run(&mut Self::guard_of(), reader, &mut Places { line: 1, column: 1, tell })
    }
}

/// Tells the places of what looks real.
struct Places<'t> {
    line: u64,
    column: u64,
    tell: &'t mut dyn FnMut(RealValue),
}

impl Places<'_> {
    fn go(&mut self, text: &str) {
        let lines = memchr::memchr_iter(b'\n', text.as_bytes()).count() as u64;
        let last = text.rfind('\n').map_or(text, |end| &text[end + 1..]);
        let columns = last.chars().count() as u64;
        self.column = if lines > 0 { columns + 1 } else { self.column + columns };
        self.line += lines;
    }
}

impl Take for Places<'_> {
    fn piece(&mut self, text: &str, edits: &Edits) -> io::Result<()> {
        let mut at = 0;
        for (edit, why) in edits.iter() {
            self.go(&text[at..edit.start]);
            at = edit.start;
            let unread = Unread::of_code(why);
            (self.tell)(RealValue { line: self.line, column: self.column, content: edit.content, unread });
        }
        self.go(&text[at..]);
        Ok(())
    }
}

#[cfg(test)]
mod secrets_tests;
#[cfg(test)]
mod shift_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod words_tests;
