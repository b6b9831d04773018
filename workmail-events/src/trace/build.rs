//! Makes stories from what messages remember.

mod entry;
mod explain;
mod judge;
mod ledger;
mod words;

use std::collections::BTreeSet;

use crate::{DmarcPolicy, OpenEnum as _};

use self::ledger::Ledger;
use super::fact::{Fact, Mail};
use super::message::Message;
use super::note::Note;
use super::{Story, StoryEvent};

pub(crate) fn story(mut message: Message) -> Story {
    let notes = message.take_notes();
    let known = || notes.iter().filter_map(|note| note.moment.known());
    let mut story = Story {
        message_ids: message.message_ids.iter().map(ToString::to_string).collect(),
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
    let ids = message.trace_ids.iter().map(|id| &**id);
    story.trace_ids = unique(notes.iter().filter_map(|note| note.trace.as_deref()).chain(ids));
    story.dmarc_policies_applied = unique(notes.iter().filter_map(|note| match &note.fact {
        Fact::Dmarc(dmarc) => dmarc.policy.as_ref().map(DmarcPolicy::as_str),
        _ => None,
    }));
    story.journaled_to = unique(notes.iter().filter_map(|note| match &note.fact {
        Fact::Journaling(address) => address.as_deref(),
        _ => None,
    }));
    story.redirected_to = unique(notes.iter().filter_map(|note| match &note.fact {
        Fact::Rule(rule) => rule.target.as_deref(),
        _ => None,
    }));
    let mut verdicts = notes.iter().filter_map(|note| match &note.fact {
        Fact::Received(received) => Some(&received.verdicts),
        _ => None,
    });
    story.verdicts = verdicts.find(|verdicts| !verdicts.is_empty()).cloned().unwrap_or_default();
    story.recipients = Ledger::of(&notes, message.left_out).recipients();
    story.events = notes.iter().map(event).collect();
    story
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

/// Texts in the order in which they come, each once.
fn unique<'t>(texts: impl Iterator<Item = &'t str>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    texts.filter(|text| seen.insert(*text)).map(str::to_owned).collect()
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
