//! Counts and findings for a stretch of input.

use std::borrow::Cow;
use std::collections::BTreeMap;

use mailtrail_wire::{Erratum, Issue};

#[cfg(feature = "threads")]
use super::product::{ENOUGH, Product};
use super::told::Told;
use crate::envelope::Scope;
use crate::input::Position;
use crate::layout::{Element, Index, Setting};
use crate::verdict::{self, Explainer, Finding, Level, Levels, Once, Sort, Standing, Summary, Unknown};

/// Findings after which a worker hands out what it has.
const HANDFUL: usize = 1_000;

/// Counts and findings, in the order of the input.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    pub(crate) counts: Summary,
    pub(crate) findings: Vec<Finding>,
    /// What was told of each sort so far.
    pub(crate) told: Told,
    /// Findings that are only counted, by their sorts.
    pub(crate) more: Vec<(Sort, u64)>,
    /// Findings that there was no room for, by their own levels, their rules and kinds; they are counted, too.
    pub(crate) over: BTreeMap<(Level, Cow<'static, str>, Option<&'static str>), u64>,
    /// What is left for the findings of the present document; nothing between documents.
    pub(crate) room: Option<Room>,
    /// Documents that were known, nearly known or broken.
    pub(crate) seen: u64,
    /// Lines of the file itself that are text without a document: the first, and how many.
    pub(crate) text: Option<(Position, u64)>,
    /// Findings that would be found again on each line up to this one: which findings, and that line.
    runs: Vec<(usize, u64)>,
    /// Findings that lie in elements of containers: which findings, and which element.
    elements: Vec<(usize, Element)>,
    /// What was made of documents.
    #[cfg(feature = "threads")]
    pub(crate) product: Product,
}

impl Tally {
    /// Nothing yet, behind what was told.
    pub(crate) fn behind(told: Told) -> Self {
        Self { told, ..Self::default() }
    }

    pub(crate) fn push(&mut self, finding: Finding) {
        if finding.once == Once::Each && finding.counts() {
            self.counts.finding(&finding);
        }
        if self.room.as_mut().is_none_or(|room| room.take(&finding)) {
            self.findings.push(finding.veiled());
        } else if finding.once == Once::Each && finding.counts() {
            *self.over.entry((finding.level, finding.rule, finding.kind)).or_default() += 1;
        }
    }

    /// Whether there is so much that it is to be handed out.
    pub(crate) fn is_full(&self) -> bool {
        #[cfg(feature = "threads")]
        let is_much = self.product.size() >= ENOUGH;
        #[cfg(not(feature = "threads"))]
        let is_much = false;
        self.findings.len() >= HANDFUL || is_much
    }

    /// Takes note of a document that is broken, as reading does.
    pub(crate) fn broken(&mut self, finding: Finding) {
        self.counts.records += 1;
        self.push(finding);
    }

    /// Takes note of a document of no known kind, as reading does.
    pub(crate) fn unrecognized(&mut self, scope: &Scope<'_>, unknown: &Unknown<'_>, setting: Setting) {
        match unknown.standing(setting) {
            Standing::Other => return self.counts.others += 1,
            Standing::Wrapper => return,
            Standing::Unrecognized => self.counts.unrecognized += 1,
            Standing::Mistyped => {}
        }
        self.push(verdict::unrecognized(scope, unknown));
    }

    /// Takes note of lines of the file that are text without a document.
    pub(crate) fn add_text(&mut self, first: Position, lines: u64) {
        self.text.get_or_insert((first, 0)).1 += lines;
    }

    /// Takes those issues of a document out whose rules are off, where each makes a finding of its own.
    pub(crate) fn leave_out(levels: &Levels, issues: &mut Vec<Issue>, explainer: &Explainer<'_>) {
        if !levels.is_empty() && Explainer::are_apart(issues) {
            issues.retain(|issue| {
                let judged = explainer.judged(issue);
                levels.of(&judged.rule, judged.level).is_some()
            });
        }
    }

    /// Takes those issues of a document of the file out that need only be counted, for enough of their sorts was told; answers whether it is
    /// to be [asked](Self::only_counts) of each finding instead, since they are not apart.
    pub(crate) fn only_count(
        &mut self,
        issues: &mut Vec<Issue>,
        errata: &'static [Erratum],
        explainer: &Explainer<'_>,
    ) -> bool {
        let scope = explainer.scope();
        let may_count = scope.is_in_file() && !self.told.is_all() && self.has_ample_room(issues.len(), scope);
        if !may_count || !Explainer::are_apart(issues) {
            return may_count;
        }
        let container = scope.container();
        issues.retain(|issue| match self.told.count(issue, errata, container, || explainer.judged(issue)) {
            Some(level) => {
                self.counts.count(level, scope.name());
                false
            }
            None => true,
        });
        false
    }

    /// Whether a finding in a document of the file need only be counted, for enough of its sort was told; it is, then.
    pub(crate) fn only_counts(&mut self, scope: &Scope<'_>, level: Level, rule: &'static str, place: &str) -> bool {
        let is_counted = self.told.only_counts_at(level, rule, scope.container(), place);
        if is_counted {
            self.counts.count(level, scope.name());
        }
        is_counted
    }

    /// Whether there is room for so many findings in a document, whatever they say.
    fn has_ample_room(&self, findings: usize, scope: &Scope<'_>) -> bool {
        /// Bytes of words in a finding, at most.
        const WORDS: usize = 8192;
        /// Copies of parts of the document in a finding, at most.
        const COPIES: usize = 8;
        let text = scope.text.len().saturating_mul(COPIES).saturating_add(WORDS);
        let is_ample = |room: &Room| room.findings >= findings && room.text >= text.saturating_mul(findings);
        self.room.as_ref().is_none_or(is_ample)
    }

    /// A document of the file begins, of which so many findings are kept, with so many bytes of text.
    pub(crate) fn begin(&mut self, findings: usize, text: usize) {
        self.room = Some(Room { findings, text, kept: 0, is_over: false });
        #[cfg(feature = "threads")]
        self.product.around.clear();
    }

    /// Makes room for a finding that comes next: what says that not all was looked at is never left out.
    pub(crate) fn make_room(&mut self, finding: &Finding) {
        if let Some(room) = &mut self.room {
            (room.findings, room.text) = (room.findings + 1, room.text + text_of(finding));
        }
    }

    /// The document ends; answers how many findings were kept, if it had more.
    pub(crate) fn end(&mut self) -> Option<usize> {
        self.room.take().filter(|room| room.is_over).map(|room| room.kept)
    }

    /// Remembers that the findings from one on lie in an element.
    pub(crate) fn locate(&mut self, from: usize, element: Element) {
        self.elements.extend((from..self.findings.len()).map(|at| (at, element)));
    }

    /// Makes the last finding go on over a line, if it is said once for lines that follow each other and goes on up to that one.
    pub(crate) fn prolong(&mut self, line: u64) -> bool {
        let Some(at) = self.findings.len().checked_sub(1) else { return false };
        let last = self.runs.last_mut().filter(|(known, _)| *known == at);
        let goes_on = |until: u64| self.findings[at].once == Once::Run && line <= until + 1;
        match last {
            Some((_, until)) if goes_on(*until) => *until = line,
            None if goes_on(self.findings[at].line) => self.runs.push((at, line)),
            _ => return false,
        }
        true
    }

    /// Takes those findings that are said for the first time, as far as that matters.
    pub(crate) fn retain(&mut self, mut is_new: impl FnMut(&mut Summary, &mut Finding, Option<u64>) -> bool) {
        let mut runs = std::mem::take(&mut self.runs).into_iter().peekable();
        let (counts, mut at) = (&mut self.counts, 0);
        self.findings.retain_mut(|finding| {
            let until = runs.next_if(|(known, _)| *known == at).map(|(_, line)| line);
            at += 1;
            is_new(counts, finding, until)
        });
    }

    /// Adds what was counted and found behind this.
    pub(crate) fn append(&mut self, mut more: Self) {
        let from = self.findings.len();
        self.counts.add(&more.counts);
        self.seen += more.seen;
        self.findings.append(&mut more.findings);
        for (sort, count) in more.over {
            *self.over.entry(sort).or_default() += count;
        }
        self.runs.extend(more.runs.into_iter().map(|(at, line)| (from + at, line)));
        self.elements.extend(more.elements.into_iter().map(|(at, element)| (from + at, element)));
        #[cfg(feature = "threads")]
        self.product.append(more.product);
    }

    /// Takes what was counted and found so far, pointers completed.
    pub(crate) fn take(&mut self) -> Self {
        let more = self.told.more().collect();
        let next = Self { told: std::mem::take(&mut self.told), ..Self::default() };
        let mut tally = Self { more, ..std::mem::replace(self, next) };
        // In a sequence the numbers of elements are known.
        tally.settle(Index::Absolute(0));
        tally
    }

    /// Completes the pointers of the findings, now that it is known how many elements came before.
    pub(crate) fn settle(&mut self, before: Index) {
        #[cfg(feature = "threads")]
        self.product.settle(before);
        for (at, (container, index)) in self.elements.drain(..) {
            let finding = &mut self.findings[at];
            let whole = container.pointer(index.from(before).value(), &finding.pointer);
            finding.lead(&whole[..whole.len() - finding.pointer.len()]);
            finding.pointer = whole;
        }
    }
}

/// What is left for findings.
#[derive(Clone, Debug)]
pub(crate) struct Room {
    findings: usize,
    text: usize,
    kept: usize,
    is_over: bool,
}

impl Room {
    /// Whether findings were left out.
    pub(crate) fn is_over(&self) -> bool {
        self.is_over
    }

    /// Takes what a finding needs, if it is there.
    fn take(&mut self, finding: &Finding) -> bool {
        let text = text_of(finding);
        if self.findings == 0 || text > self.text {
            (self.findings, self.text, self.is_over) = (0, 0, true);
            return false;
        }
        (self.findings, self.text, self.kept) = (self.findings - 1, self.text - text, self.kept + 1);
        true
    }
}

/// Bytes of text that a finding has.
fn text_of(finding: &Finding) -> usize {
    let help = finding.help.as_deref().unwrap_or_default();
    let fix = finding.fix.as_deref().unwrap_or_default();
    let snippet = finding.snippet.as_ref().map_or(0, |snippet| snippet.len());
    let texts = [&*finding.pointer, &finding.message, &finding.found, &finding.expected, help, fix];
    let inner: usize = finding.inner.iter().map(String::len).sum();
    snippet + inner + texts.iter().map(|text| text.len()).sum::<usize>()
}
