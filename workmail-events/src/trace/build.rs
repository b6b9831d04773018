//! Stories out of what messages remember.

mod entry;
mod explain;
mod judge;
mod ledger;
mod words;

use time::OffsetDateTime;

use crate::OpenEnum as _;

use self::ledger::Ledger;
use super::fact::{Fact, Mail};
use super::message::Message;
use super::note::Note;
use super::{Story, StoryEvent};

/// When a message begins: by time, and then by arrival.
pub(crate) type Begin = (Option<OffsetDateTime>, u64);

pub(crate) fn story(mut message: Message) -> (Begin, Story) {
    let notes = message.take_notes();
    let begin = notes.first().map_or((None, 0), |note| (note.moment.at, note.arrival));
    let known = || notes.iter().filter_map(|note| note.moment.known());
    let mut story = Story {
        message_ids: message.message_ids.iter().map(ToString::to_string).collect(),
        trace_ids: Vec::new(),
        from: first(&notes, |mail| mail.from.as_deref())
            .or_else(|| notes.iter().find_map(dmarc_from))
            .map(str::to_owned),
        sender: first(&notes, |mail| mail.sender.as_deref()).map(str::to_owned),
        subject: first(&notes, |mail| mail.subject.as_deref()).map(str::to_owned),
        first: known().min(),
        last: known().max(),
        submitted: notes.iter().any(|note| is_sending(&note.fact)),
        received: notes.iter().any(|note| is_receiving(&note.fact)),
        events_left_out: message.left_out,
        ..Story::default()
    };
    story.message_ids.sort_unstable();
    for id in notes.iter().filter_map(|note| note.trace.as_deref()).chain(message.trace_ids.iter().map(|id| &**id)) {
        push_once(&mut story.trace_ids, id);
    }
    for note in &notes {
        match &note.fact {
            Fact::Received(received) if story.verdicts.is_empty() => story.verdicts = received.verdicts.clone(),
            Fact::Dmarc(dmarc) => {
                if let Some(policy) = &dmarc.policy {
                    push_once(&mut story.dmarc_policies_applied, policy.as_str());
                }
            }
            Fact::Journaling(Some(address)) => push_once(&mut story.journaled_to, address),
            _ => {}
        }
    }
    story.recipients = Ledger::of(&notes, message.left_out).recipients();
    story.events = notes.iter().map(event).collect();
    (begin, story)
}

/// First text of the best event that describes the message.
fn first<'n>(notes: &'n [Note], text: impl Fn(&'n Mail) -> Option<&'n str>) -> Option<&'n str> {
    let found = notes.iter().filter_map(|note| Some((rank(&note.fact), text(note.fact.mail()?)?)));
    found.min_by_key(|(rank, _)| *rank).map(|(_, text)| text)
}

fn rank(fact: &Fact) -> u8 {
    match fact {
        Fact::Submitted(_) => 0,
        Fact::Received(_) => 1,
        _ => 2,
    }
}

fn dmarc_from(note: &Note) -> Option<&str> {
    match &note.fact {
        Fact::Dmarc(dmarc) => dmarc.from.as_deref(),
        _ => None,
    }
}

fn is_sending(fact: &Fact) -> bool {
    match fact {
        Fact::Submitted(_) | Fact::Sent(_) => true,
        Fact::Bounced(bounce) => !bounce.incoming,
        _ => false,
    }
}

fn is_receiving(fact: &Fact) -> bool {
    match fact {
        Fact::Received(_) | Fact::Delivered(_) | Fact::Dmarc(_) => true,
        Fact::Bounced(bounce) => bounce.incoming,
        _ => false,
    }
}

fn push_once(texts: &mut Vec<String>, text: &str) {
    if !texts.iter().any(|known| known == text) {
        texts.push(text.to_owned());
    }
}

fn event(note: &Note) -> StoryEvent {
    StoryEvent {
        at: note.moment.known(),
        name: note.fact.name().to_owned(),
        trace_id: note.trace.as_deref().map(str::to_owned),
        text: words::of(&note.fact),
        repeats: note.repeats,
    }
}
