//! Explains why a recipient got a message, or did not.

use crate::trace::action::Effect;
use crate::trace::fact::{Bounce, Dmarc, Fact};
use crate::trace::moment::Utc;
use crate::trace::note::Note;
use crate::trace::{FailedCheck, Outcome};
use crate::{DmarcPolicy, OpenEnum as _};

use super::entry::{Applied, Entry, Said};
use super::{judge, words};

/// One sentence about a recipient. `elsewhere` are addresses of mailboxes that the message reached and that no list of
/// recipients names.
pub(crate) fn sentence(entry: &Entry<'_>, outcome: &Outcome, elsewhere: &[&str], left_out: u64) -> String {
    let mut told = None;
    let who = &entry.address;
    let mut parts = Vec::new();
    match outcome {
        Outcome::Delivered { .. } => parts.push(format!("{who} got it{}", deliveries(entry))),
        Outcome::Bounced { .. } => parts.push(format!("{who} did not get it: {}", bounces(entry))),
        Outcome::StoppedByRule { .. } => {
            told = judge::stopping_rule(entry);
            parts.extend(told.map(|applied| stopped(who, applied)));
        }
        Outcome::StoppedByDmarc { policy } => {
            let at = at(judge::rejection(entry).map(|said| said.note));
            parts.push(format!(
                "{who} did not get it: the DMARC policy {policy} was applied{at}, and no delivery is logged"
            ));
        }
        Outcome::Redirected { .. } => {
            told = entry.passed_on();
            let rule = told.map_or(String::new(), |applied| says(applied));
            parts.push(format!("{who}: {rule}; no delivery to this address is logged"));
        }
        Outcome::Sent => {
            let at = at(entry.sent);
            parts.push(format!(
                "{who}: handed to the recipient's server{at}; what became of it there is not in this log",
            ));
        }
        Outcome::Pending => parts.push(pending(entry, elsewhere)),
    }
    if let (Outcome::Delivered { .. }, false) = (outcome, entry.bounced.is_empty()) {
        parts.push(format!("yet a bounce is logged too: {}", bounces(entry)));
    }
    let others = entry.rules.iter().filter(|applied| told.is_none_or(|told| !std::ptr::eq(*applied, told)));
    parts.extend(others.filter(|applied| is_worth_telling(applied)).map(says));
    parts.extend(dmarc(entry, outcome));
    parts.extend(verdicts(entry));
    if entry.is_cut {
        parts.push("more is logged than is told here".into());
    }
    if !outcome.is_delivered() {
        parts.extend(entry.vague.iter().map(|note| vague(note)));
        if left_out > 0 {
            parts.push(format!("{left_out} more events of this message were too many to be kept"));
        }
    }
    let mut sentence = parts.join("; ");
    words::clean(&mut sentence);
    sentence
}

fn deliveries(entry: &Entry<'_>) -> String {
    let mut text = String::new();
    for (index, said) in entry.delivered.iter().enumerate() {
        let again = if index == 0 { "" } else { ", and again" };
        let folder = said.what.folder.as_deref().map_or(String::new(), |folder| format!(" in the folder {folder}"));
        text.extend([again, &folder, &at(Some(said.note))]);
    }
    text
}

fn bounces(entry: &Entry<'_>) -> String {
    let mut text = match entry.sent {
        Some(note) => format!("it was handed to the recipient's server{} and bounced", at(Some(note))),
        None => "the message bounced".into(),
    };
    for (index, Said { note, what: Bounce { status, reason, .. } }) in entry.bounced.iter().enumerate() {
        text += if index == 0 { "" } else { ", and again" };
        text += &at(Some(note));
        text += &status.as_deref().map_or(String::new(), |status| format!(", status {status}"));
        text += &reason.as_deref().map_or(String::new(), |reason| format!(", {}", reason.trim_end_matches('.')));
    }
    text
}

fn stopped(who: &str, applied: &Applied<'_>) -> String {
    let rule = words::name_of(applied.rule);
    let action = applied.action().unwrap_or_default();
    let at = at(Some(applied.note));
    if applied.is_sure {
        format!("{who} did not get it: the {rule} stopped it{at}, action {action}")
    } else {
        format!("{who}: no delivery is logged, and the {rule} said {action}{at} without naming recipients")
    }
}

/// What a rule says, and for whom if that is open.
fn says(applied: &Applied<'_>) -> String {
    let rule = words::name_of(applied.rule);
    let targets = words::targets(applied.rule);
    let at = at(Some(applied.note));
    let open = if applied.is_sure { "" } else { ", for which recipient is not logged" };
    match applied.action() {
        Some(action) => format!("the {rule} said {action}{at}{targets}{open}"),
        None => format!("the {rule} was applied{at}{targets}{open}"),
    }
}

/// Rules that let a message go its usual way are not.
fn is_worth_telling(applied: &Applied<'_>) -> bool {
    applied.effect != Effect::Nothing
}

fn pending(entry: &Entry<'_>, elsewhere: &[&str]) -> String {
    let who = &entry.address;
    let received = entry.received.first().map(|said| said.note);
    let is_silent = entry.rules.is_empty() && entry.dmarc.is_empty() && entry.vague.is_empty();
    let more = if is_silent { "nothing is logged" } else { "no outcome is logged" };
    if let (Some(_), false) = (received, elsewhere.is_empty()) {
        let told = elsewhere.iter().take(5).copied().collect::<Vec<_>>().join(", ");
        let rest = elsewhere.len().saturating_sub(5);
        let rest = if rest == 0 { String::new() } else { format!(" and {rest} more") };
        return format!(
            "{who}: no delivery to this address is logged; the message reached {told}{rest}, not listed as recipients, \
             maybe members of a group or other names of a mailbox",
        );
    }
    match (received, entry.submitted) {
        (Some(_), _) => format!("{who}: {more} after the organization received it{}", at(received)),
        (None, Some(_)) => format!("{who}: {more} after submission{}", at(entry.submitted)),
        (None, None) => format!("{who}: nothing says what became of it"),
    }
}

/// What is said of DMARC, unless it decided.
fn dmarc(entry: &Entry<'_>, outcome: &Outcome) -> Vec<String> {
    let decided = matches!(outcome, Outcome::StoppedByDmarc { .. });
    let said = entry.dmarc.iter().filter(|said| !(decided && said.what.policy == Some(DmarcPolicy::Reject)));
    let part = |said: &Said<'_, Dmarc>| {
        let policy = said.what.policy.as_ref().map_or(String::new(), |policy| format!(" {}", policy.as_str()));
        format!("the DMARC policy{policy} was applied{}", at(Some(said.note)))
    };
    said.map(part).collect()
}

/// Checks that the message did not pass; of several arrivals, with the time of each.
fn verdicts(entry: &Entry<'_>) -> Vec<String> {
    let mut parts = Vec::new();
    for said in &entry.received {
        let when = if entry.received.len() > 1 { format!(" on arrival{}", at(Some(said.note))) } else { String::new() };
        parts.extend(said.what.verdicts.failed().into_iter().map(|FailedCheck { name, status, cause }| {
            // The causes of the others follow from their names; this one stands on two of them.
            let why = cause.filter(|_| name == "DMARC" && status == "FAIL");
            format!(
                "the {name} check said {status}{when}{}",
                why.map_or(String::new(), |why| format!(", because {why}"))
            )
        }));
    }
    parts
}

fn vague(note: &Note) -> String {
    if let Fact::Other(name) = &note.fact {
        return format!("the event `{name}`{}, which this version does not know, is logged", at(Some(note)));
    }
    format!("{}{} is logged without saying for whom", note.fact.name(), at(Some(note)))
}

/// Time of an event, if it has one.
fn at(note: Option<&Note>) -> String {
    note.and_then(|note| note.moment.known()).map_or(String::new(), |at| format!(" at {}", Utc(at)))
}
