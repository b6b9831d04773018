//! What takes one value after another and knows what stands for what.

use std::ops::Range;

use mailtrail_wire::Content;

use super::care::{Care, tells_little};
use super::edits::Edits;
use super::enumerated::is_enumerated;
use super::epochs::is_version;
use super::held::{holds_parameters, is_line, is_prose, is_query, is_way};
use super::keyed::Keyed;
use super::memo::{Memo, Question};
use super::names::{NameMemo, is_digest};
use super::promise::Promise;
use super::record_words::Words;
use super::stand_in::StandIns;
use super::unescaped::{Unescaped, write_json};
use super::words::{is_date, is_public_word};
use super::{RedactOptions, RedactSummary};

/// Sorts of values.
pub(super) const KINDS: usize = Content::ALL.len();

/// Numbers of values by what they were.
pub(super) type Counts = [u64; KINDS];

/// How often texts may be packed in each other.
pub(super) const DEEPEST: usize = 8;

/// Replaces what logs say of people and accounts, text by text, with stand-ins that are the same from text to text.
///
/// ```
/// use mailtrail::{RedactOptions, Redactor};
///
/// let mut options = RedactOptions::default();
/// options.key = Some("quarterly".into());
/// let mut redactor = Redactor::new(&options);
/// let one = redactor.text("{\"eventVersion\": \"1.11\", \"userIdentity\": {\"accountId\": \"987654321012\"}}");
/// let other = redactor.text("account 987654321012");
/// let account = other.strip_prefix("account ").expect("words stay");
/// assert!(one.ends_with(&format!("{{\"accountId\": \"{account}\"}}}}")) && account != "987654321012");
/// ```
pub struct Redactor {
    pub(super) stand_ins: StandIns,
    pub(super) summary: RedactSummary,
    /// Values that were replaced, by what they were.
    pub(super) counts: Counts,
    /// Threads that share a long text.
    pub(super) threads: usize,
    /// Whether nothing is replaced but what looks real is noted.
    pub(super) is_guard: bool,
    /// Texts around the present one.
    pub(super) depth: usize,
    /// Bytes that texts in the present document may still unpack to.
    pub(super) unpacks: u64,
    /// Bytes that texts in what is written of it may still unpack to.
    pub(super) packs: u64,
    /// Whether documents of other kinds may lie in what no type describes.
    pub(super) looks: bool,
    /// Places of texts that wait until the rest of their record is known.
    pub(super) waiting: Vec<Range<usize>>,
    /// Whether texts wait.
    pub(super) waits: bool,
    /// What texts of the present record may say.
    pub(super) words: Words,
    /// What was decided of texts before.
    pub(super) memo: Memo,
    /// What names of members tell.
    names: NameMemo,
    /// Buffers for texts in texts.
    spare: Vec<Edits>,
}

impl std::fmt::Debug for Redactor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Neither the key nor what stands for what.
        f.debug_struct("Redactor").field("summary", &self.summary).finish_non_exhaustive()
    }
}

impl Redactor {
    /// A redactor that has seen nothing.
    ///
    /// Without a key it has one of its own, and its stand-ins are those of no other redactor.
    ///
    /// ```
    /// use mailtrail::{RedactOptions, Redactor};
    ///
    /// let mut redactor = Redactor::new(&RedactOptions::default());
    /// assert_ne!(redactor.text("from 198.18.255.7 to 10.1.2.3"), "from 198.18.255.7 to 10.1.2.3");
    /// ```
    pub fn new(options: &RedactOptions) -> Self {
        let key = options.key.as_deref().map_or_else(Keyed::random, Keyed::of);
        Self { threads: options.threads.max(1), ..Self::with(StandIns::new(key, options.shift)) }
    }

    pub(super) fn with(stand_ins: StandIns) -> Self {
        let mut it = Self {
            stand_ins,
            summary: RedactSummary::default(),
            counts: [0; KINDS],
            threads: 1,
            is_guard: false,
            depth: 0,
            unpacks: 0,
            packs: 0,
            looks: true,
            waiting: Vec::new(),
            waits: false,
            words: Words::default(),
            memo: Memo::default(),
            names: NameMemo::default(),
            spare: Vec::new(),
        };
        it.refill();
        it
    }

    /// A redactor that replaces nothing and tells what looks real.
    pub(super) fn guard_of() -> Self {
        let mut it = Self { is_guard: true, ..Self::new(&RedactOptions::default()) };
        it.refill();
        it
    }

    /// What was done so far.
    ///
    /// ```
    /// use mailtrail::{RedactOptions, Redactor};
    ///
    /// let mut redactor = Redactor::new(&RedactOptions::default());
    /// redactor.text(r#"{"eventVersion": "1.11", "userIdentity": {"userName": "jane"}}"#);
    /// let summary = redactor.summary();
    /// assert_eq!((summary.documents, summary.values()), (1, 1));
    /// ```
    pub fn summary(&self) -> RedactSummary {
        let mut summary = self.summary.clone();
        let counts = Content::ALL.iter().map(|content| (*content, self.counts[*content as usize]));
        summary.replaced = counts.filter(|(_, count)| *count > 0).collect();
        [summary.moved_accounts, summary.moved_ips] = self.stand_ins.moved();
        summary.beyond = self.stand_ins.beyond();
        summary
    }

    pub(super) fn buffer(&mut self) -> Edits {
        self.spare.pop().unwrap_or_default()
    }

    pub(super) fn give_back(&mut self, mut edits: Edits) {
        edits.clear();
        self.spare.push(edits);
    }

    /// Replaces a value, if it does not stay.
    pub(super) fn put(&mut self, content: Content, value: &str, new: &str, at: usize, out: &mut Edits) {
        let has_times = matches!(
            content,
            Content::Path | Content::Url | Content::Opaque | Content::Arn | Content::Id | Content::Name | Content::Text
        );
        if has_times && let Some(new) = self.stand_ins.times_in(new, false) {
            return put(&mut self.counts, content, value, &new, at, out);
        }
        put(&mut self.counts, content, value, new, at, out);
    }

    /// Replaces a value that is what a type says.
    pub(super) fn replace(&mut self, content: Content, value: &str, at: usize, out: &mut Edits) {
        let question = Question::Content(content as u8);
        if self.stand_ins.shift.is_some() && content != Content::Time {
            // What stays may have times in it.
            let new = self.stand_ins.of(content, value);
            if new.is_some() && content == Content::Name {
                self.remember(value);
            }
            return self.put(content, value, new.as_deref().unwrap_or(value), at, out);
        }
        if let Some(known) = self.memo.get(question, value) {
            // If it is a name, it was remembered then.
            if let Some(new) = known {
                put(&mut self.counts, content, value, new, at, out);
            }
            return;
        }
        let doubts = self.stand_ins.doubts();
        let new = self.stand_ins.of(content, value);
        if self.stand_ins.doubts() == doubts {
            self.memo.put(question, value, new.as_deref());
        }
        if let Some(new) = new {
            if content == Content::Name {
                self.remember(value);
            }
            self.put(content, value, &new, at, out);
        }
    }

    /// Replaces a word by its form.
    pub(super) fn token(&mut self, content: Content, value: &str, at: usize, out: &mut Edits) {
        if self.stand_ins.shift.is_some() {
            let new = self.stand_ins.token(value);
            return self.put(content, value, &new, at, out);
        }
        if let Some(known) = self.memo.get(Question::Token, value) {
            return put(&mut self.counts, content, value, known.unwrap_or(value), at, out);
        }
        let doubts = self.stand_ins.doubts();
        let new = self.stand_ins.token(value);
        if self.stand_ins.doubts() == doubts {
            self.memo.put(Question::Token, value, Some(&new));
        }
        self.put(content, value, &new, at, out);
    }

    /// What a member of this name says.
    pub(super) fn by_name(&mut self, name: &str) -> Option<Content> {
        self.names.of(name).content
    }

    /// What a member of this name says, and what it promises.
    pub(super) fn told_by(&mut self, name: &str) -> (Option<Content>, Promise) {
        let told = self.names.of(name);
        (told.content, told.promise)
    }

    /// What the value of a header of this name says.
    pub(super) fn by_header(&mut self, name: &str) -> Content {
        self.names.of(name).header
    }

    /// Replaces in a text that most likely is a word of a vocabulary.
    pub(super) fn vocabulary(&mut self, text: &str, at: usize, out: &mut Edits) {
        if !tells_little(text) || self.memo.get(Question::Words, text).is_some() {
            return;
        }
        let before = out.len();
        self.scan(text, at, Care::Little, out);
        if out.len() == before {
            self.memo.put(Question::Words, text, None);
        }
    }

    /// Whether a text was seen of which every word stays in every record.
    pub(super) fn stays_whole(&self, text: &str) -> bool {
        self.memo.get(Question::Prose, text).is_some()
    }

    pub(super) fn note_whole(&mut self, text: &str) {
        self.memo.put(Question::Prose, text, None);
    }

    fn remember(&mut self, name: &str) {
        if !is_public_word(name) {
            self.stand_ins.ledger.remember(name);
        }
    }

    /// Replaces in what stands between the quotes of a JSON string.
    pub(super) fn quoted(&mut self, content: Content, name: &str, inner: &str, at: usize, out: &mut Edits) {
        if self.waits && self.is_words(content, name, inner) {
            return self.wait(at..at + inner.len());
        }
        if memchr::memchr(b'\\', inner.as_bytes()).is_none() {
            return self.string(content, name, inner, at, out);
        }
        let text = Unescaped::json(inner);
        let mut edits = self.buffer();
        self.string(content, name, &text.text, 0, &mut edits);
        text.carry(&edits, at, write_json, out);
        self.give_back(edits);
    }

    /// Replaces in a string that a type or a name tells of, and that stands at an offset.
    pub(super) fn string(&mut self, content: Content, name: &str, text: &str, at: usize, out: &mut Edits) {
        if text.is_empty() || cloudtrail_records::MASKS.contains(&text) {
            return;
        }
        if self.is_guard {
            return self.guard_string(content, name, text, at, out);
        }
        if self.stand_ins.shift.is_some() && is_version(name) && is_date(text) {
            return;
        }
        match content {
            // Whoever sends events of their own to a bus names themselves.
            Content::Public if name == "source" && is_own_source(text) => self.token(Content::Name, text, at, out),
            Content::Public if may_be_words(text) && !self.is_of_vocabulary(content, text) => self.prose(text, at, out),
            Content::Public | Content::Within => self.vocabulary(text, at, out),
            Content::Text | Content::Unmarked | Content::Opaque | Content::Header if is_query(name, text) => {
                self.query(text, at, out);
            }
            Content::Text | Content::Unmarked | Content::Opaque | Content::Header if holds_parameters(name) => {
                self.parameters(text, at, out);
            }
            Content::Text | Content::Header if is_way(name) => self.way(text, at, out),
            Content::Text | Content::Unmarked if text.starts_with(['{', '[']) && self.nested(text, at, out) => {}
            Content::Text | Content::Unmarked if self.is_words(content, name, text) => self.prose(text, at, out),
            // A line of a log with a document behind its words.
            Content::Text | Content::Unmarked if self.looks && is_line(name) && text.contains(['{', '[']) => {
                self.mixed(text, at, out);
            }
            Content::Text | Content::Unmarked => self.scan(text, at, Care::Much, out),
            Content::Opaque | Content::Header => self.opaque(name, text, at, out),
            // What is no time may be anything.
            Content::Time if self.stand_ins.shift.is_none() => {
                if !is_date(text) {
                    self.vocabulary(text, at, out);
                }
            }
            _ => {
                let before = out.len();
                self.replace(content, text, at, out);
                if out.len() > before && is_digest(name) {
                    self.summary.digests += 1;
                }
            }
        }
    }

    /// Whether a text is words of people, and no document or line of a log.
    fn is_words(&self, content: Content, name: &str, text: &str) -> bool {
        matches!(content, Content::Text | Content::Unmarked)
            && !text.starts_with(['{', '['])
            && (is_prose(name) || is_line(name))
            && !(self.looks && is_line(name) && text.contains(['{', '[']))
    }
}

/// Counts what is replaced, and replaces it.
pub(super) fn put(counts: &mut Counts, content: Content, value: &str, new: &str, at: usize, out: &mut Edits) {
    if value != new {
        counts[content as usize] += 1;
        out.push(at..at + value.len(), content, new);
    }
}

/// Whether a text where a word of a vocabulary should stand may be something else.
fn may_be_words(text: &str) -> bool {
    text.bytes().any(|byte| byte == b' ' || byte >= 0x80)
}

/// Whether the source of an event is none of AWS.
fn is_own_source(source: &str) -> bool {
    !source.starts_with("aws") && source.contains('.') && !is_enumerated(source)
}
