//! From one JSON value to the jobs for what it is and for all that is inside.

use std::borrow::Cow;

use mailtrail_wire::{Error, IssueKind, Reader};

use crate::envelopes::{Packing, Payload, unpack};
use crate::job::Job;
use crate::scope::Scope;
use crate::tally::Tally;
use crate::{FAMILIES, Finding, Identity, Kind, Level, explain, identify};

/// How deep envelopes may lie in envelopes.
const DEEPEST: usize = 8;

/// Does a job for a document and for all that is inside. Answers its kind, if it is no envelope.
pub(crate) fn examine(job: &dyn Job, scope: &Scope<'_>, tally: &mut Tally) -> Option<&'static Kind> {
    document(job, scope, tally, 0)
}

fn document(job: &dyn Job, scope: &Scope<'_>, tally: &mut Tally, depth: usize) -> Option<&'static Kind> {
    let identity = identify(scope.text);
    if job.explains() {
        tally.push(detection(scope, &identity));
    }
    match identity {
        Identity::Kind(kind, _) => {
            job.document(scope, kind, tally);
            Some(kind)
        }
        Identity::Envelope(envelope, _) if depth < DEEPEST => {
            job.envelope(scope, envelope, tally);
            for inside in (envelope.payloads)(mailtrail_wire::JsonRef::ahead(&Reader::new(scope.text))) {
                payload(job, scope, &inside, tally, depth + 1);
            }
            None
        }
        Identity::Envelope(..) => {
            job.unrecognized(scope, &format!("more than {DEEPEST} envelopes within each other"), tally);
            None
        }
        Identity::Unknown(why) => {
            job.unrecognized(scope, &why, tally);
            None
        }
    }
}

fn payload(job: &dyn Job, outer: &Scope<'_>, payload: &Payload<'_>, tally: &mut Tally, depth: usize) {
    let at = payload.value.text().as_ptr() as usize - outer.text.as_ptr() as usize;
    let text = match payload.packing {
        Packing::Inline => Cow::Borrowed(payload.value.text()),
        // What is no text is a finding about the envelope already.
        Packing::Text => match payload.value.as_str() {
            Some(text) => text,
            None => return,
        },
        Packing::Base64Gzip => match payload.value.as_str().map(|text| unpack(&text)) {
            Some(Ok(text)) => Cow::Owned(text),
            Some(Err(message)) => return job.broken(unreadable(outer, payload, at, message), tally),
            None => return,
        },
    };
    let scope = outer.inside(&text, &payload.pointer, at, payload.packing);
    let mut reader = Reader::new(&text);
    match reader.skip().and_then(|()| reader.end()) {
        Ok(()) => drop(document(job, &scope, tally, depth)),
        Err(_) if payload.packing == Packing::Text && !text.trim_start().starts_with(['{', '[']) => {
            match FAMILIES.iter().find_map(|family| (family.plain_text)(&text)) {
                Some(name) => {
                    if job.explains() {
                        tally.push(detected(&scope, name, "its text is known"));
                    }
                    job.plain_text(tally);
                }
                None => job.unrecognized(&scope, "text that is no JSON object", tally),
            }
        }
        Err(fault) => job.broken(explain::error(&Error::new(&text, fault), &scope), tally),
    }
}

fn unreadable(outer: &Scope<'_>, payload: &Payload<'_>, at: usize, message: String) -> Finding {
    let place = outer.place(at, &payload.pointer);
    Finding::new(Level::Error, IssueKind::BadText.as_str(), place, "base64 of gzip of JSON text", "something else")
        .saying(message)
}

fn detection(scope: &Scope<'_>, identity: &Identity) -> Finding {
    let (name, why) = match identity {
        Identity::Kind(kind, why) => (kind.name, why.as_str()),
        Identity::Envelope(envelope, why) => (envelope.name, why.as_str()),
        Identity::Unknown(why) => ("unrecognized", why.as_str()),
    };
    detected(scope, name, why)
}

fn detected(scope: &Scope<'_>, name: &str, why: &str) -> Finding {
    Finding::new(Level::Note, "detection", scope.place(0, ""), "", name).saying(format!("{name}: {why}"))
}
