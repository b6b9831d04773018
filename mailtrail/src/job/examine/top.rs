//! The documents of a file.

use std::cell::Cell as Slot;

use mailtrail_wire::{Fault, Issue, Reader};

use super::echo::{Echo, at_fault};
use super::nest::{Nest, is_expected_list};
use crate::envelope::Scope;
use crate::input::Defect;
use crate::job::memory::Memory;
use crate::job::tally::Tally;
use crate::job::work::{Job, Quick};
use crate::kind::{Guess, Kind, names_are_known};
use crate::layout::{Cell, Entry, Flaw, Glance, Index, Piece, Remark, Setting, Stripped, Visitor};
use crate::verdict;

/// The echo of documents, of text without one, and of what stands around them.
const DOCUMENT: usize = 0;
const TEXT: usize = 1;
const AROUND: usize = 2;

/// Does a job for each document of a file and for all that is inside.
pub(crate) struct Examiner<'j> {
    pub(crate) job: &'j dyn Job,
    /// Kinds of the last documents: the next one is believed to be of one of them.
    pub(crate) guess: Guess,
    /// The same of documents in packed texts.
    packed: Slot<Guess>,
    pub(crate) tally: Tally,
    /// What the last quick look found, and in a document of which kind.
    noted: Option<(&'static Kind, Vec<Issue>)>,
    /// What was found in the last short document, in the last short text without one, and around them.
    echoes: [Echo; 3],
}

impl<'j> Examiner<'j> {
    pub(crate) fn new(job: &'j dyn Job, memory: Memory) -> Self {
        let Memory { guess, told, .. } = memory;
        Self {
            job,
            guess,
            packed: Slot::default(),
            tally: Tally::behind(told),
            noted: None,
            echoes: Default::default(),
        }
    }

    #[cfg(feature = "threads")]
    /// The same for parts of this text.
    pub(crate) fn memory(&self) -> Memory {
        Memory { guess: self.guess.clone(), told: self.tally.told.clone(), ..Memory::default() }
    }

    /// What is worth remembering in the next text.
    pub(crate) fn into_memory(self) -> Memory {
        let mut memory = Memory::default();
        (memory.guess, memory.told) = (self.guess, self.tally.told);
        memory
    }

    /// Does something in the nest that a document of the file is.
    fn nest<T>(&mut self, setting: Setting, scope: &Scope<'_>, look: impl FnOnce(&mut Nest<'_>) -> T) -> T {
        let limits = self.job.limits();
        self.tally.begin(limits.findings, limits.finding_text);
        let found = look(&mut Nest::new(self.job, &mut self.tally, setting, &limits.budget(), &self.packed));
        if let Some(kept) = self.tally.end() {
            self.tally.push(verdict::more_in_document(scope, kept));
        }
        found
    }

    /// Looks at a document, unless what is found in it is known. Answers its kind, if that was not known.
    fn once(
        &mut self,
        echo: usize,
        piece: &Piece<'_>,
        flaw: Option<&Flaw>,
        look: impl FnOnce(&mut Self) -> Option<&'static Kind>,
    ) -> Option<&'static Kind> {
        if !self.job.is_pure() || !self.echoes[echo].hears(piece, flaw) {
            return look(self);
        }
        let from = self.tally.findings.len();
        if self.echoes[echo].repeats(piece, &mut self.tally) {
            self.locate(from, piece);
            return None;
        }
        let before = std::mem::take(&mut self.tally);
        let kind = look(self);
        self.echoes[echo].learn(piece, &self.tally, kind.is_none());
        let found = std::mem::replace(&mut self.tally, before);
        self.tally.append(found);
        self.echoes[echo].sort(piece, &mut self.tally);
        kind
    }

    /// Remembers in which element the findings from one on lie, if its number is not known yet.
    fn locate(&mut self, from: usize, piece: &Piece<'_>) {
        if let Some(element @ (_, Index::Relative(_))) = piece.element {
            self.tally.locate(from, element);
        }
    }

    /// Looks at a piece; what is found gets the pointer of the element that it is.
    fn look<T>(&mut self, piece: &Piece<'_>, look: impl FnOnce(&mut Nest<'_>, &Scope<'_>) -> T) -> T {
        let from = self.tally.findings.len();
        let scope = Scope::file(piece.text, piece.position, piece.element);
        let found = self.nest(piece.setting, &scope, |nest| look(nest, &scope));
        self.locate(from, piece);
        found
    }
}

#[expect(clippy::redundant_closure_for_method_calls, reason = "a method is not general over the lifetime in the nest")]
impl Visitor for Examiner<'_> {
    fn is_quick(&self) -> bool {
        !self.guess.is_empty() && !self.job.explains() && !self.job.limits().is_flat()
    }

    fn quick(&mut self, reader: &mut Reader<'_>) -> Result<Glance, Fault> {
        let Some(kind) = self.guess.kind(&reader.text()[reader.at()..]) else { return Ok(Glance::Unsure) };
        let is_any_expected = self.job.expects().is_empty();
        match self.job.quick(reader, kind, &mut self.tally)? {
            Quick::Taken => {
                if !is_any_expected {
                    *self.tally.counts.expected.get_or_insert_default() += 1;
                }
                Ok(Glance::Taken)
            }
            Quick::Noted(issues) if is_any_expected => {
                self.noted = Some((kind, issues));
                Ok(Glance::Noted)
            }
            Quick::Noted(_) | Quick::Unsure => Ok(Glance::Unsure),
        }
    }

    fn noted(&mut self, piece: &Piece<'_>) {
        if let Some((kind, issues)) = self.noted.take() {
            self.look(piece, |nest, scope| nest.noted(scope, kind, issues));
        }
    }

    fn document(&mut self, piece: &Piece<'_>) {
        let kind = self.once(DOCUMENT, piece, None, |it| {
            it.look(piece, |nest, scope| nest.among(nest.setting).in_list(piece.element).document(scope))
        });
        // Behind a list that is expected, one of the same kind may not be.
        let is_free = is_expected_list(self.job.expects(), piece.element);
        if let Some(kind) = kind.filter(|_| !is_free) {
            self.guess.learn(kind, piece.text);
        }
    }

    fn broken(&mut self, piece: &Piece<'_>, flaw: &Flaw) {
        self.once(DOCUMENT, piece, Some(flaw), |it| {
            it.look(piece, |nest, scope| nest.broken(scope, flaw));
            None
        });
    }

    fn words(&mut self, piece: &Piece<'_>) {
        self.job.words(piece.text);
        self.job.ahead(piece.text, &mut self.tally);
        self.look(piece, |nest, scope| nest.words(scope));
    }

    fn text(&mut self, piece: &Piece<'_>) {
        let lines = self.tally.counts.lines;
        self.once(TEXT, piece, None, |it| {
            it.look(piece, |nest, scope| nest.text(scope));
            None
        });
        if self.tally.counts.lines > lines {
            self.tally.add_text(piece.position, self.tally.counts.lines - lines);
        }
    }

    fn cell(&mut self, cell: &Cell<'_>) -> bool {
        let (scope, guess) = (Scope::file(cell.text, cell.position, None), Slot::new(std::mem::take(&mut self.guess)));
        let is_known = self.nest(Setting::Words, &scope, |nest| nest.cell(cell, &guess));
        self.guess = guess.into_inner();
        is_known
    }

    fn fields(&self, names: &[String]) -> bool {
        names_are_known(names)
    }

    fn entry(&mut self, entry: &Entry<'_>) {
        let (scope, guess) =
            (Scope::file(entry.line, entry.position, None), Slot::new(std::mem::take(&mut self.guess)));
        self.nest(Setting::Alone, &scope, |nest| nest.entry(entry, &guess));
        self.guess = guess.into_inner();
    }

    fn lines(&mut self, piece: &Piece<'_>, document: &Stripped, defects: &[Defect], more: usize) {
        let guess = Slot::new(std::mem::take(&mut self.guess));
        self.look(piece, |nest, scope| nest.lines(scope, document, (defects, more), &guess));
        self.guess = guess.into_inner();
    }

    fn remark(&mut self, piece: &Piece<'_>, remark: Remark<'_>) {
        let again = match &remark {
            Remark::Separator(_) => Some((*piece, None)),
            Remark::Fault(flaw) => at_fault(piece, flaw).map(|piece| (piece, Some(flaw))),
            _ => None,
        };
        let Some((short, flaw)) = again else { return self.look(piece, |nest, scope| nest.remark(scope, &remark)) };
        self.once(AROUND, &short, flaw, |it| {
            it.look(piece, |nest, scope| nest.remark(scope, &remark));
            None
        });
    }
}
