//! One document and all that is inside.

use std::borrow::Cow;

use mailtrail_wire::{Fault, IssueKind, JsonKind, JsonRef, Reader};

use super::unknown::{is_strange, misplaced, unknown, unknown_text};
use crate::envelope::{Packing, Payload, Scope, unpack};
use crate::job::tally::Tally;
use crate::job::work::Job;
use crate::kind::{ALL_ERRATA, FAMILIES, Identity, Kind, Stranger, identify};
use crate::layout::{Flaw, Part, Piece, Remark, Setting, Visitor, Walker};
use crate::syntax::{mend, name_form};
use crate::verdict::{self, Finding, Level, Unknown};

/// How deep envelopes may lie in envelopes.
const DEEPEST: usize = 8;

/// How many envelopes a document lies in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Depth(usize);

impl Depth {
    /// The depth of what is inside, if it may be looked at.
    pub(super) fn deeper(self) -> Option<Self> {
        (self.0 < DEEPEST).then_some(Self(self.0 + 1))
    }
}

/// Does a job for a document and for all that is inside. Answers its kind, if it is no envelope.
pub(super) fn document(
    job: &dyn Job,
    scope: &Scope<'_>,
    setting: Setting,
    tally: &mut Tally,
    depth: Depth,
) -> Option<&'static Kind> {
    let identity = identify(scope.text);
    if job.explains() {
        tally.push(detection(scope, &identity));
    }
    match identity {
        Identity::Kind(kind, _) => {
            job.document(scope, kind, tally);
            Some(kind)
        }
        Identity::Envelope(envelope, _) if depth < Depth(DEEPEST) => {
            tally.counts.envelopes += 1;
            job.envelope(scope, envelope, tally);
            let view = JsonRef::ahead(&Reader::new(scope.text));
            let mut found_any = false;
            envelope.payloads(view, |inside| {
                found_any |= is_packed_as_it_should(&inside);
                let is_log = envelope.is_log || inside.has_strangers;
                let setting = if is_log { Setting::Words } else { setting };
                payload(job, scope, &inside, setting, tally, Depth(depth.0 + 1));
            });
            if !found_any {
                misplaced(job, scope, setting, tally, depth);
            }
            None
        }
        Identity::Envelope(..) => {
            job.unrecognized(scope, &Unknown::alone(&Stranger::TooDeep(DEEPEST)), setting, tally);
            None
        }
        Identity::Unknown(stranger) => {
            unknown(job, scope, &stranger, setting, tally, depth);
            None
        }
    }
}

/// Whether a payload is what its packing says; if not, that is a finding about the envelope.
pub(super) fn is_packed_as_it_should(payload: &Payload<'_>) -> bool {
    payload.packing == Packing::Inline || payload.value.kind() == JsonKind::Text
}

fn payload(job: &dyn Job, outer: &Scope<'_>, payload: &Payload<'_>, setting: Setting, tally: &mut Tally, depth: Depth) {
    let at = payload.value.text().as_ptr() as usize - outer.text.as_ptr() as usize;
    let text = match payload.packing {
        Packing::Inline => Cow::Borrowed(payload.value.text()),
        Packing::Text => match payload.value.as_str() {
            Some(text) => text,
            None => return,
        },
        packing => match payload.value.as_str().map(|text| unpack(&text, packing == Packing::Base64Gzip)) {
            Some(Ok(text)) => Cow::Owned(text),
            Some(Err(message)) => return job.broken(unreadable(outer, payload, at, message), tally),
            None => return,
        },
    };
    let scope = outer.inside(&text, &payload.pointer, at, payload.packing);
    if payload.packing == Packing::Inline {
        document(job, &scope, setting, tally, depth);
    } else {
        packed(job, &scope, setting, tally, depth);
    }
}

/// The text that was packed in a document: documents, lines of a log, or a text that is known as it is.
pub(super) fn packed(job: &dyn Job, scope: &Scope<'_>, setting: Setting, tally: &mut Tally, depth: Depth) {
    if let Some(name) = FAMILIES.iter().find_map(|family| (family.plain_text)(scope.text)) {
        if job.explains() {
            tally.push(detected(scope, name, "its text is known"));
        }
        return job.plain_text(tally);
    }
    let mut walker = Walker::new(Inner { job, scope, setting, depth, tally, documents: 0 });
    walker.walk(&mut Part::whole(scope.text), |_, _| false);
    let Inner { documents, tally, .. } = walker.visitor;
    // Lines of a log were counted as such.
    if documents == 0 && setting == Setting::Alone {
        unknown_text(job, scope, setting, tally, depth);
    }
}

/// Does a job for what stands in a packed text.
struct Inner<'e> {
    job: &'e dyn Job,
    scope: &'e Scope<'e>,
    setting: Setting,
    depth: Depth,
    tally: &'e mut Tally,
    /// Documents that were found, broken ones included.
    documents: u64,
}

impl Inner<'_> {
    fn look(&mut self, piece: &Piece<'_>, look: impl FnOnce(&mut Self, &Scope<'_>, Setting)) {
        let pointer = piece.element.map_or_else(String::new, |(container, index)| container.pointer(index.value(), ""));
        let at = usize::try_from(piece.position.offset).unwrap_or_default();
        let scope = self.scope;
        let setting = if piece.setting == Setting::Words { Setting::Words } else { self.setting };
        look(self, &scope.inside(piece.text, &pointer, at, Packing::Inline), setting);
    }
}

impl Visitor for Inner<'_> {
    fn is_quick(&self) -> bool {
        false
    }

    fn quick(&mut self, _: &mut Reader<'_>) -> Result<bool, Fault> {
        Ok(false)
    }

    fn document(&mut self, piece: &Piece<'_>) {
        self.documents += 1;
        self.look(piece, |inner, scope, setting| {
            document(inner.job, scope, setting, inner.tally, inner.depth);
        });
    }

    fn broken(&mut self, piece: &Piece<'_>, flaw: &Flaw) {
        self.documents += 1;
        self.look(piece, |inner, scope, setting| broken(inner.job, scope, flaw, setting, inner.tally, inner.depth));
    }

    fn words(&mut self, piece: &Piece<'_>) {
        self.job.words(piece.text);
        self.look(piece, |inner, scope, _| words(inner.job, scope, inner.tally));
    }

    fn text(&mut self, piece: &Piece<'_>) {
        self.look(piece, |inner, scope, _| text(inner.job, scope, inner.tally));
    }

    fn remark(&mut self, piece: &Piece<'_>, found: Remark<'_>) {
        self.look(piece, |inner, scope, _| remark(inner.job, scope, &found, inner.tally));
    }
}

/// A document that is not JSON: what is wrong with its syntax, and in what can be read of it nevertheless.
pub(super) fn broken(job: &dyn Job, scope: &Scope<'_>, flaw: &Flaw, setting: Setting, tally: &mut Tally, depth: Depth) {
    let form = name_form(scope.text);
    let mended = mend(scope.text);
    let identity = identify(&mended.text);
    if setting == Setting::Words && matches!(identity, Identity::Unknown(_)) && is_strange(&mended.text) {
        tally.counts.others += 1;
        return;
    }
    let mut findings = match (&flaw.invalid, form) {
        (None, Some(form)) => vec![verdict::form(scope, form)],
        (None, None) => verdict::syntax(scope, &mended),
        (Some(_), _) => Vec::new(),
    };
    if findings.is_empty() {
        findings.push(verdict::broken(scope, flaw));
    }
    let is_record = scope.text.starts_with(['{', '"']);
    for (index, finding) in findings.into_iter().enumerate() {
        if index == 0 && is_record { job.broken(finding, tally) } else { tally.push(finding) }
    }
    if form.is_some() || flaw.invalid.is_some() || mended.given_up || !job.mends() {
        return;
    }
    let scope = scope.mended(&mended);
    match identity {
        Identity::Kind(kind, _) => job.mended(&scope, kind.shape, kind.errata, tally),
        Identity::Envelope(envelope, _) if depth < Depth(DEEPEST) => {
            job.mended(&scope, envelope.shape, &ALL_ERRATA, tally);
            envelope.payloads(JsonRef::ahead(&Reader::new(scope.text)), |inside| {
                payload(job, &scope, &inside, setting, tally, Depth(depth.0 + 1));
            });
        }
        _ => {}
    }
}

/// Words before a document on its line: the document is only a part of one, if they are.
pub(super) fn words(job: &dyn Job, scope: &Scope<'_>, tally: &mut Tally) {
    if let Some(finding) = verdict::fragment(scope, verdict::Side::Before) {
        job.broken(finding, tally);
    }
}

/// A line of text without a document; it may be a part of one.
pub(super) fn text(job: &dyn Job, scope: &Scope<'_>, tally: &mut Tally) {
    match verdict::fragment(scope, verdict::Side::Around) {
        Some(finding) => job.broken(finding, tally),
        None => tally.counts.lines += 1,
    }
}

/// What there is to say about text around documents.
pub(super) fn remark(job: &dyn Job, scope: &Scope<'_>, remark: &Remark<'_>, tally: &mut Tally) {
    let is_record = match remark {
        Remark::Invalid { .. } => true,
        Remark::TooLong => scope.text.starts_with('{'),
        _ => false,
    };
    for (index, finding) in verdict::remark(scope, remark).into_iter().enumerate() {
        if index == 0 && is_record { job.broken(finding, tally) } else { tally.push(finding) }
    }
}

fn unreadable(outer: &Scope<'_>, payload: &Payload<'_>, at: usize, message: String) -> Finding {
    let place = outer.place(at, &payload.pointer);
    let expected = match payload.packing {
        Packing::Base64Gzip => "base64 of gzip of JSON text",
        _ => "base64 of JSON text",
    };
    Finding::new(Level::Error, IssueKind::BadText.as_str(), place, expected, "something else").saying(message)
}

fn detection(scope: &Scope<'_>, identity: &Identity) -> Finding {
    match identity {
        Identity::Kind(kind, why) => detected(scope, kind.name, why),
        Identity::Envelope(envelope, why) => detected(scope, envelope.name, why),
        Identity::Unknown(stranger) => detected(scope, "unrecognized", &verdict::describe(stranger)),
    }
}

fn detected(scope: &Scope<'_>, name: &str, why: &str) -> Finding {
    Finding::new(Level::Note, "detection", scope.place(0, ""), "", name).saying(format!("{name}: {why}"))
}
