//! Receives what a walk through text finds.

use mailtrail_wire::{Fault, Reader};

use super::{Cell, Container, CsvRemark, Entry, Index, Stripped, W3cRemark};
use crate::input::{Defect, Position};
use crate::syntax::Separator;

/// An element of a container.
pub(crate) type Element = (&'static Container, Index);

/// What stands around a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Setting {
    /// Nothing but other documents.
    Alone,
    /// Words on the same line, as in a log, where documents of other programs are normal.
    Words,
}

/// A piece of text, and where it stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Piece<'t> {
    pub(crate) text: &'t str,
    pub(crate) position: Position,
    pub(crate) element: Option<Element>,
    pub(crate) setting: Setting,
}

/// A fault, and the bytes that were no UTF-8 at its place, if that is what it is about.
#[derive(Clone, Debug)]
pub(crate) struct Flaw {
    pub(crate) fault: Fault,
    pub(crate) invalid: Option<Defect>,
    /// Bytes behind the fault that were skipped; nothing where it is in a document, which is handed over up to the next one.
    pub(crate) skipped: usize,
    /// Where the list begins that the file ends in.
    pub(crate) list: Option<Position>,
}

/// What there is to say about text that is no document.
#[derive(Clone, Debug)]
pub(crate) enum Remark<'t> {
    /// A fault in what stands around documents.
    Fault(Flaw),
    /// A document has bytes that are not UTF-8: the first places, and how many more there are.
    Invalid { defects: &'t [Defect], more: usize },
    /// Text around documents has bytes that are not UTF-8: the first place, and how many there are on the line.
    InvalidText { first: &'t Defect, places: usize },
    /// A document of more than so many bytes.
    TooLong(usize),
    /// The object of a container has an unknown field, named at an offset.
    UnknownField { container: &'static Container, at: usize, name: &'t str },
    /// The object of a container has more unknown fields than are told, from an offset on.
    MoreFields { container: &'static Container, at: usize, most: usize },
    /// The object of a container has a field, named at an offset, whose name has half a surrogate pair.
    NameIsNoText { at: usize, name: &'t str },
    /// The object of a container has its list again, named at an offset.
    ListAgain { at: usize, name: &'t str },
    /// Something that some people put between documents.
    Separator(Separator),
    /// Text behind a document on its line.
    Trailing,
    /// A table that is not as it should be.
    Csv(CsvRemark),
    /// A log with named values is not as it should be.
    W3c(W3cRemark),
}

/// What a quick look at a document came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Glance {
    /// All is well, and it was taken.
    Taken,
    /// It is of the same kind as the one before for certain, and something is to be said about it.
    Noted,
    /// It has to be told apart.
    Unsure,
}

/// Takes what a walk through text finds, in the order of the text.
pub(crate) trait Visitor {
    /// Whether [`quick`](Self::quick) is worth a try.
    fn is_quick(&self) -> bool;

    /// Takes the document at a reader's place if all is well and it is of the same kind as the one before, and goes behind it.
    /// If not, nothing has been taken, and [`noted`](Self::noted) or [`document`](Self::document) is called. A fault is found
    /// again then.
    fn quick(&mut self, reader: &mut Reader<'_>) -> Result<Glance, Fault>;

    /// Takes the document that [`quick`](Self::quick) has just seen, with what was found in it.
    fn noted(&mut self, piece: &Piece<'_>);

    /// Takes a document.
    fn document(&mut self, piece: &Piece<'_>);

    /// Takes a document that is not JSON, up to where the next one seems to begin.
    fn broken(&mut self, piece: &Piece<'_>, flaw: &Flaw);

    /// Takes the words that stand before the next document on its line.
    fn words(&mut self, piece: &Piece<'_>);

    /// Takes a line, or the rest of one, without a document.
    fn text(&mut self, piece: &Piece<'_>);

    /// Takes a cell of a table; answers whether a known document was in it.
    fn cell(&mut self, cell: &Cell<'_>) -> bool;

    /// Whether names are those of lines that [`entry`](Self::entry) can take.
    fn fields(&self, names: &[String]) -> bool;

    /// Takes a line of a log with named values.
    fn entry(&mut self, entry: &Entry<'_>);

    /// Takes a document that has words before each of its lines, and the bytes in it that are not UTF-8: the first places, and how
    /// many more there are.
    fn lines(&mut self, piece: &Piece<'_>, document: &Stripped, defects: &[Defect], more: usize);

    /// Takes a remark on a piece.
    fn remark(&mut self, piece: &Piece<'_>, remark: Remark<'_>);
}
