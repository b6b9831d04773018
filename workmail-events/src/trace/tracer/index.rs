//! Index of messages.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::keys::Keys;
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
    traces: Keys,
    messages: Keys,
    digests: BTreeMap<u64, u64>,
}

impl Index {
    /// Keys under which the message of a record is known: by its trace, and by its message id.
    pub(crate) fn find(&self, ids: &Ids<'_>) -> [Option<u64>; 2] {
        let message = match ids.message {
            _ if ids.is_loose() => self.digests.get(&ids.digest).copied(),
            id => id.and_then(|id| self.messages.get(id)),
        };
        [ids.trace.and_then(|id| self.traces.get(id)), message]
    }

    /// Makes a message known under what a record calls it, as far as nothing was [found](Self::find) under that.
    pub(crate) fn learn(&mut self, ids: &Ids<'_>, found: [Option<u64>; 2], key: u64, message: &mut Message) {
        let [trace, other] = found;
        if let Some(id) = ids.trace.filter(|_| trace.is_none()) {
            let id: Arc<str> = id.into();
            self.traces.insert(&id, key);
            message.add_trace_id(id);
        }
        match ids.message {
            _ if other.is_some() => {}
            Some(id) => {
                let id: Arc<str> = id.into();
                self.messages.insert(&id, key);
                message.add_message_id(id);
            }
            None if ids.is_loose() => {
                self.digests.insert(ids.digest, key);
                message.loose = Some(ids.digest);
            }
            None => {}
        }
    }

    /// Finds a message under another key from now on.
    pub(crate) fn rename(&mut self, message: &Message, key: u64) {
        message.trace_ids.iter().for_each(|id| self.traces.insert(id, key));
        message.message_ids.iter().for_each(|id| self.messages.insert(id, key));
    }

    /// Knows a message no more.
    pub(crate) fn forget(&mut self, message: &Message) {
        message.trace_ids.iter().for_each(|id| self.traces.remove(id));
        message.message_ids.iter().for_each(|id| self.messages.remove(id));
        if let Some(digest) = message.loose {
            self.digests.remove(&digest);
        }
    }
}
