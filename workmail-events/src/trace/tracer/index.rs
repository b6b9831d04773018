//! Where messages are found.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::trace::message::Message;

/// What a record says about the message that it belongs to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ids<'r> {
    pub(crate) trace: Option<&'r str>,
    pub(crate) message: Option<&'r str>,
    /// Digest of the record, which stands for a record that has no other identifier.
    pub(crate) digest: u64,
}

impl Ids<'_> {
    /// Whether nothing but the record itself tells where it belongs.
    pub(crate) fn is_loose(&self) -> bool {
        self.trace.is_none() && self.message.is_none()
    }
}

/// Keys of open messages by what records call them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Index {
    traces: BTreeMap<Arc<str>, u64>,
    messages: BTreeMap<Arc<str>, u64>,
    digests: BTreeMap<u64, u64>,
}

impl Index {
    /// Keys under which the message of a record is known: by its trace, and by its message id.
    pub(crate) fn find(&self, ids: &Ids<'_>) -> [Option<u64>; 2] {
        let message = ids.message.and_then(|id| self.messages.get(id));
        let digest = if ids.is_loose() { self.digests.get(&ids.digest) } else { None };
        [ids.trace.and_then(|id| self.traces.get(id)).copied(), message.or(digest).copied()]
    }

    /// Makes a message known under what a record calls it; gives the trace id for keeping.
    pub(crate) fn learn(&mut self, ids: &Ids<'_>, key: u64, message: &mut Message) -> Option<Arc<str>> {
        if ids.is_loose() && self.digests.insert(ids.digest, key).is_none() {
            message.loose = Some(ids.digest);
        }
        if let Some(id) = ids.message.filter(|id| !self.messages.contains_key(*id)) {
            let id: Arc<str> = id.into();
            message.message_ids.push(id.clone());
            self.messages.insert(id, key);
        }
        let trace = ids.trace?;
        if let Some((known, _)) = self.traces.get_key_value(trace) {
            return Some(known.clone());
        }
        let trace: Arc<str> = trace.into();
        message.trace_ids.push(trace.clone());
        self.traces.insert(trace.clone(), key);
        Some(trace)
    }

    /// Finds a message under another key from now on.
    pub(crate) fn rename(&mut self, message: &Message, key: u64) {
        for id in &message.trace_ids {
            self.traces.insert(id.clone(), key);
        }
        for id in &message.message_ids {
            self.messages.insert(id.clone(), key);
        }
    }

    /// Knows a message no more.
    pub(crate) fn forget(&mut self, message: &Message) {
        for id in &message.trace_ids {
            self.traces.remove(id);
        }
        for id in &message.message_ids {
            self.messages.remove(id);
        }
        if let Some(digest) = message.loose {
            self.digests.remove(&digest);
        }
    }
}
