//! A text inside a document or a cell: documents, lines of a log, or a known text.

use std::cell::Cell as Slot;

use mailtrail_wire::{Fault, Issue, Reader};

use super::document::detected;
use super::nest::{Nest, is_expected_list};
use crate::envelope::{Packing, Scope};
use crate::input::Defect;
use crate::job::work::Quick;
use crate::kind::{Guess, Identity, Kind, identify, known_text};
use crate::layout::{
    Cell, Course, Entry, Flaw, Glance, Line, Part, Piece, Remark, Role, Setting, Stripped, Visitor, Walker,
};
use crate::syntax::{Form, name_form};
use crate::verdict::{self, Once};

impl Nest<'_> {
    /// Does the job for a text that was packed in a document.
    pub(super) fn packed(&mut self, scope: &Scope<'_>) {
        if self.plain_text(scope) {
            return;
        }
        self.job.within(Some(scope));
        let mut nest = Nest { is_unpacked: true, ..self.among(self.setting) };
        let documents = nest.look_through(scope, Line::Start, nest.guess);
        nest.job.within(scope.outer().map(|(outer, _)| outer));
        // Lines of a log were counted as such.
        if documents == 0 && nest.setting == Setting::Alone && nest.has_room(scope) {
            nest.unknown_text(scope);
        }
    }

    /// Does the job for a cell of a table. Answers whether anything known is in it.
    pub(super) fn cell(&mut self, cell: &Cell<'_>, guess: &Slot<Guess>) -> bool {
        let (text, outer) = (cell.unpack(), Scope::file(cell.text, cell.position, None));
        let scope = if cell.doubled { outer.cell(&text) } else { outer };
        if cell.role == Role::Other && !is_known(scope.text) {
            return false;
        }
        let before = self.tally.counts.records + self.tally.counts.envelopes;
        self.job.time(cell.time);
        if let Some(time) = cell.time {
            self.job.ahead(time, self.tally);
        }
        if self.plain_text(&scope) {
            return true;
        }
        self.look_through(&scope, if cell.role == Role::Lines { Line::Words } else { Line::Start }, guess);
        self.tally.counts.records + self.tally.counts.envelopes > before
    }

    /// Does the job for a document that has words before each of its lines; answers how many documents were found.
    pub(super) fn lines(
        &mut self,
        outer: &Scope<'_>,
        document: &Stripped,
        (defects, more): (&[Defect], usize),
        guess: &Slot<Guess>,
    ) -> u64 {
        let scope = outer.lines(document);
        // Nothing delivers line numbers: somebody made a listing of a document.
        if !document.is_joined() {
            self.tally.push(match name_form(outer.text) {
                Some(Form::Numbered) => verdict::form(&scope, Form::Numbered).once(Once::File),
                _ => verdict::prefixed(&scope),
            });
        }
        if defects.is_empty() {
            return self.among(Setting::Words).look_through(&scope, Line::Words, guess);
        }
        self.remark(&scope, &Remark::Invalid { defects, more });
        1
    }

    /// Takes note of a text that is known as it is, if it is one.
    fn plain_text(&mut self, scope: &Scope<'_>) -> bool {
        let Some(name) = known_text(scope.text) else { return false };
        if self.job.explains() {
            self.tally.push(detected(scope, name, "its text is known"));
        }
        self.tally.seen += 1;
        self.job.plain_text(self.tally);
        true
    }

    /// Walks through a packed text, which begins in a line; answers how many documents were found.
    pub(super) fn look_through(&mut self, scope: &Scope<'_>, line: Line, guess: &Slot<Guess>) -> u64 {
        let text = Text { scope, documents: 0, guess, noted: None, nest: self };
        let mut walker = Walker::resume(text, Course::within(line));
        walker.walk(&mut Part::whole(scope.text), |_, _| false);
        walker.visitor.documents
    }
}

/// Whether a text is one document, of a known kind.
fn is_known(text: &str) -> bool {
    let text = text.trim();
    text.starts_with('{') && Reader::new(text).skip().is_ok() && !matches!(identify(text), Identity::Unknown(_))
}

/// Does a job for what stands in a packed text.
struct Text<'t, 'e> {
    scope: &'t Scope<'t>,
    /// Documents that were found, broken ones included.
    documents: u64,
    /// Kinds of the last documents, where many follow each other.
    guess: &'t Slot<Guess>,
    /// What the last quick look found, and in a document of which kind.
    noted: Option<(&'static Kind, Vec<Issue>)>,
    nest: &'t mut Nest<'e>,
}

impl Text<'_, '_> {
    fn look<T>(&mut self, piece: &Piece<'_>, look: impl FnOnce(&mut Nest<'_>, &Scope<'_>) -> T) -> T {
        let pointer = piece.element.map_or_else(String::new, |(container, index)| container.pointer(index.value(), ""));
        let at = usize::try_from(piece.position.offset).unwrap_or_default();
        let scope = self.scope.inside(piece.text, &pointer, at, Packing::Inline);
        let setting = if piece.setting == Setting::Words { Setting::Words } else { self.nest.setting };
        look(&mut self.nest.among(setting), &scope)
    }

    /// Asks the kinds of the last documents, which others ask too while one is looked at.
    fn guess<T>(&self, ask: impl FnOnce(&mut Guess) -> T) -> T {
        let mut guess = self.guess.take();
        let answer = ask(&mut guess);
        self.guess.set(guess);
        answer
    }
}

#[expect(clippy::redundant_closure_for_method_calls, reason = "a method is not general over the lifetime in the nest")]
impl Visitor for Text<'_, '_> {
    fn is_quick(&self) -> bool {
        !self.nest.job.explains() && !self.nest.job.limits().is_flat() && !self.guess(|guess| guess.is_empty())
    }

    fn quick(&mut self, reader: &mut Reader<'_>) -> Result<Glance, Fault> {
        let Some(kind) = self.guess(|guess| guess.kind(&reader.text()[reader.at()..])) else {
            return Ok(Glance::Unsure);
        };
        if self.nest.is_unpacked && !self.nest.budget.has_document() {
            return Ok(Glance::Unsure);
        }
        let quick = self.nest.job.quick(reader, kind, self.nest.tally)?;
        let is_done = match quick {
            Quick::Noted(issues) if self.nest.expects.is_empty() => {
                self.noted = Some((kind, issues));
                return Ok(Glance::Noted);
            }
            quick => matches!(quick, Quick::Taken),
        };
        if is_done && self.nest.is_unpacked {
            // There is room for it.
            let _ = self.nest.budget.document();
        }
        self.documents += u64::from(is_done);
        if is_done && !self.nest.expects.is_empty() {
            *self.nest.tally.counts.expected.get_or_insert_default() += 1;
        }
        self.nest.tally.seen += u64::from(is_done);
        Ok(if is_done { Glance::Taken } else { Glance::Unsure })
    }

    fn noted(&mut self, piece: &Piece<'_>) {
        self.documents += 1;
        if let Some((kind, issues)) = self.noted.take() {
            self.look(piece, |nest, scope| nest.noted(scope, kind, issues));
        }
    }

    fn document(&mut self, piece: &Piece<'_>) {
        self.documents += 1;
        let kind = self.look(piece, |nest, scope| nest.among(nest.setting).in_list(piece.element).document(scope));
        // Behind a list that is expected, one of the same kind may not be.
        let is_free = is_expected_list(self.nest.expects, piece.element);
        if let Some(kind) = kind.filter(|_| !is_free) {
            self.guess(|guess| guess.learn(kind, piece.text));
        }
    }

    fn broken(&mut self, piece: &Piece<'_>, flaw: &Flaw) {
        self.documents += 1;
        self.look(piece, |nest, scope| nest.broken(scope, flaw));
    }

    fn words(&mut self, piece: &Piece<'_>) {
        self.nest.job.words(piece.text);
        self.nest.job.ahead(piece.text, self.nest.tally);
        self.look(piece, |nest, scope| nest.words(scope));
    }

    fn text(&mut self, piece: &Piece<'_>) {
        self.look(piece, |nest, scope| nest.text(scope));
    }

    fn cell(&mut self, _: &Cell<'_>) -> bool {
        // Only files are tables.
        false
    }

    fn fields(&self, _: &[String]) -> bool {
        // Only files are such logs.
        false
    }

    fn entry(&mut self, _: &Entry<'_>) {}

    fn lines(&mut self, piece: &Piece<'_>, document: &Stripped, defects: &[Defect], more: usize) {
        let guess = self.guess;
        self.documents += self.look(piece, |nest, scope| nest.lines(scope, document, (defects, more), guess));
    }

    fn remark(&mut self, piece: &Piece<'_>, remark: Remark<'_>) {
        self.look(piece, |nest, scope| nest.remark(scope, &remark));
    }
}
