//! Remembers the nearest name for repeated names and values, so that each is looked up once per type.

use std::cell::RefCell;

use mailtrail_wire::{Expectation, Issue};

use super::{LONGEST, nearest};

/// How many answers a thread remembers; a text that has the place of another one is looked for again.
const PLACES: usize = 256;

/// An answer, and what it was the answer to.
#[derive(Debug)]
struct Answer {
    /// Where the known texts of the type stand.
    known: usize,
    text: Box<str>,
    nearest: Option<&'static str>,
}

thread_local! {
    static ANSWERS: RefCell<Vec<Option<Answer>>> = const { RefCell::new(Vec::new()) };
}

/// The known text that is nearest to what an issue is about: a name, or a value.
pub(in crate::verdict) fn nearest_known(issue: &Issue, text: &str) -> Option<&'static str> {
    let known = match &issue.expected {
        Expectation::NoSuchField(record) => std::ptr::from_ref(*record) as usize,
        Expectation::Known(set) => std::ptr::from_ref(*set) as usize,
        _ => return nearest(text, issue.expected.known()),
    };
    if text.len() > LONGEST {
        return None;
    }
    ANSWERS.with_borrow_mut(|answers| {
        if answers.is_empty() {
            answers.resize_with(PLACES, || None);
        }
        let place = &mut answers[place(known, text)];
        match place {
            Some(answer) if answer.known == known && *answer.text == *text => answer.nearest,
            _ => {
                let nearest = nearest(text, issue.expected.known());
                *place = Some(Answer { known, text: text.into(), nearest });
                nearest
            }
        }
    })
}

/// Place of an answer (FNV-1a).
fn place(known: usize, text: &str) -> usize {
    let start = 0xcbf2_9ce4_8422_2325 ^ known as u64;
    let hash = text.bytes().fold(start, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    usize::try_from((hash ^ hash >> 32) % PLACES as u64).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use mailtrail_wire::{EventBridgeEvent, Json, SnsMessage, Wire as _, check};

    use super::*;

    #[test]
    fn answers_are_those_of_the_type_however_often_and_in_whatever_order_they_are_asked_for() {
        let shapes = [EventBridgeEvent::<Json>::SHAPE, SnsMessage::SHAPE];
        let names: Vec<_> = (0..3 * PLACES).map(|number| format!("x{number}")).collect();
        let names = names.iter().map(String::as_str).chain(["detialType", "TopicARN", "Message", "", "regoin"]);
        for name in names.clone().chain(names) {
            for shape in shapes {
                let issues = check(&format!("{{\"{name}\":1}}"), shape).unwrap();
                for issue in issues {
                    assert_eq!(nearest_known(&issue, name), nearest(name, issue.expected.known()), "{name}");
                }
            }
        }
    }

    #[test]
    fn long_texts_are_near_to_nothing_and_not_remembered() {
        let name = "detail-type".repeat(LONGEST);
        let issues = check(&format!("{{\"{name}\":1}}"), EventBridgeEvent::<Json>::SHAPE).unwrap();
        assert_eq!(nearest_known(&issues[0], &name), None);
    }
}
