//! What a text must contain before its message can match the filter.

mod search;

use mailtrail_wire::{JsonKind, JsonRef};

use self::search::Search;
use super::moment::Moment;
use super::{Story, StoryFilter, address};

/// Texts that a filter asks for, in small letters. A story can match only if each of them stands in a string of one of its records.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wanted {
    filter: StoryFilter,
    texts: Vec<Search>,
    /// Whether no story at all can match.
    is_nothing: bool,
}

/// The bit of a time that is looked for; those of texts are below.
const TIME: u8 = 1 << 7;

/// Which of the texts were seen, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Seen(u8);

impl Seen {
    pub(crate) fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl Wanted {
    pub(crate) fn new(filter: StoryFilter) -> Self {
        let message_id = filter.message_id.as_deref().map(address::message_id);
        let is_nothing = message_id == Some(None);
        let addresses = [&filter.from, &filter.to].into_iter().flatten().map(|text| address::normal(text));
        let ids = message_id.flatten().into_iter().chain(filter.trace_id.as_deref().map(str::trim));
        let texts = ids.chain(filter.subject.as_deref()).map(str::to_lowercase).chain(addresses);
        Self { texts: texts.map(Search::new).collect(), filter, is_nothing }
    }

    /// Whether a story with all of these texts may match.
    pub(crate) fn may_match(&self, seen: Seen) -> bool {
        let time = if self.filter.asks_for_time() { TIME } else { 0 };
        let texts = !(u8::MAX << self.texts.len());
        !self.is_nothing && seen.0 & (texts | TIME) | (TIME ^ time) == texts | TIME
    }

    pub(crate) fn matches(&self, story: &Story) -> bool {
        self.filter.matches(story)
    }

    /// What is looked for, and when.
    pub(crate) fn filter(&self) -> &StoryFilter {
        &self.filter
    }

    /// Whether a record without identifiers may be of a story; its time says nothing, for the same record may come at another.
    pub(crate) fn may_match_later(&self, seen: Seen) -> bool {
        self.may_match(seen.and(Seen(TIME)))
    }

    /// What a record has of what is looked for: texts in its strings, and its time.
    #[inline]
    pub(crate) fn look_at(&self, json: &str, moment: Moment) -> Seen {
        let is_in_time = self.filter.asks_for_time() && self.filter.is_in_time(moment.known());
        self.look(json).and(Seen(if is_in_time { TIME } else { 0 }))
    }

    /// Texts that stand in the strings of a document, or may.
    #[inline]
    pub(crate) fn look(&self, json: &str) -> Seen {
        let found = |index: usize, search: &Search| u8::from(is_in(search, json)) << index;
        Seen(self.texts.iter().enumerate().fold(0, |seen, (index, search)| seen | found(index, search)))
    }
}

fn is_in(search: &Search, json: &str) -> bool {
    search
        .is_plainly_in(json)
        .unwrap_or_else(|| is_in_strings(search, JsonRef::ahead(&mailtrail_wire::Reader::new(json))))
}

fn is_in_strings(search: &Search, view: JsonRef<'_>) -> bool {
    match view.kind() {
        JsonKind::Text => view.as_str().is_some_and(|text| search.is_in(&text)),
        JsonKind::List => view.items().any(|item| is_in_strings(search, item)),
        JsonKind::Object => view.members().any(|(_, value)| is_in_strings(search, value)),
        JsonKind::Null | JsonKind::Bool | JsonKind::Number => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn looking_for(filter: impl FnOnce(&mut StoryFilter)) -> Wanted {
        let mut empty = StoryFilter::default();
        filter(&mut empty);
        Wanted::new(empty)
    }

    #[test]
    fn all_texts_must_be_seen() {
        let wanted = looking_for(|filter| {
            filter.from = Some("Mary <Mary@Example.org>".into());
            filter.subject = Some("Über".into());
            filter.message_id = Some("<A1@example.org>".into());
        });
        let look = |json| wanted.look(json);
        assert!(!wanted.may_match(look(r#"{"from":"MARY@example.org"}"#)));
        let seen = look(r#"{"from":"MARY@example.org"}"#).and(look(r#"{"a":["a1@example.org",{"b":"\u00dcBER"}]}"#));
        assert!(wanted.may_match(seen));
        assert!(wanted.may_match(look(r#"{"a":"x <mary\u0040example.org> ÜBER A1\u0040example.org"}"#)));
        assert!(looking_for(|_| {}).may_match(Seen::default()));
        assert!(!looking_for(|filter| filter.message_id = Some("<>".into())).may_match(Seen::default()));
    }

    #[test]
    fn names_are_not_looked_at_where_strings_are() {
        let wanted = looking_for(|filter| filter.subject = Some("\"a".into()));
        assert!(!wanted.may_match(wanted.look(r#"{"a":"b\\"}"#)));
        assert!(wanted.may_match(wanted.look(r#"{"b":"say \"A\""}"#)));
    }
}
