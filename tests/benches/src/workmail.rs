//! Events of Amazon WorkMail: the clean ones among the fixtures, one a line.

const EVENTS: &[&str] = &[
    include_str!("../../fixtures/workmail-events/event-record.organization-email-received.json"),
    include_str!("../../fixtures/workmail-events/event-record.organization-email-received-spam.json"),
    include_str!("../../fixtures/workmail-events/event-record.mailbox-email-delivered.json"),
    include_str!("../../fixtures/workmail-events/event-record.rule-applied-inbound.json"),
    include_str!("../../fixtures/workmail-events/event-record.outgoing-email-submitted.json"),
    include_str!("../../fixtures/workmail-events/event-record.outgoing-email-sent.json"),
    include_str!("../../fixtures/workmail-events/event-record.incoming-email-bounced.json"),
];

/// So many events; always the same ones.
pub(crate) fn events(count: usize) -> Vec<String> {
    let compact: Vec<_> = EVENTS.iter().map(|text| compact(text)).collect();
    compact.into_iter().cycle().take(count).collect()
}

/// The same text without the blanks between its words.
fn compact(text: &str) -> String {
    let (mut inside, mut escaped) = (false, false);
    text.chars()
        .filter(|char| {
            if *char == '"' && !escaped {
                inside = !inside;
            }
            escaped = inside && *char == '\\' && !escaped;
            inside || !char.is_ascii_whitespace()
        })
        .collect()
}
