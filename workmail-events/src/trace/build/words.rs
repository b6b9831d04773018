//! Events in words.

use crate::trace::fact::{Action, Fact, Mail, Rule};
use crate::{OpenEnum as _, RuleType};

/// How many recipients an event is told with.
const MOST_RECIPIENTS: usize = 20;

pub(crate) fn of(fact: &Fact) -> String {
    let mut text = match fact {
        Fact::Submitted(mail) => format!("submitted{}", to_and_from(mail)),
        Fact::Sent(mail) => format!("handed to the recipient's server{}", to_and_from(mail)),
        Fact::Received(received) => {
            let mut text = format!("received{}", to_and_from(&received.mail));
            for (name, verdict) in received.verdicts.named() {
                text.extend([", ", name, " ", verdict.as_str()]);
            }
            if let Some(policy) = &received.verdicts.dmarc_policy {
                text.extend([", DMARC policy ", policy.as_str()]);
            }
            text
        }
        Fact::Delivered(delivered) => {
            let to = delivered.recipient.as_deref().map_or(String::new(), |to| format!(" to {to}"));
            format!("delivered{to}{}", part("folder", delivered.folder.as_deref()))
        }
        Fact::Rule(rule) => {
            let actions: Vec<_> = rule.actions.iter().map(action).collect();
            let actions = if actions.is_empty() { String::new() } else { format!(": {}", actions.join("; ")) };
            format!("{} applied{actions}{}", name_of(rule), targets(rule))
        }
        Fact::Journaling(to) => format!("journaling{}", to.as_deref().map_or(String::new(), |to| format!(" to {to}"))),
        Fact::Bounced(bounce) => {
            let who = bounce.recipient.as_deref().map_or(String::new(), |who| format!(" for {who}"));
            format!(
                "bounced{who}{}{}",
                part("status", bounce.status.as_deref()),
                part("reason", bounce.reason.as_deref())
            )
        }
        Fact::Dmarc(dmarc) => {
            let policy = dmarc.policy.as_ref().map_or(String::new(), |policy| format!(" {}", policy.as_str()));
            let who = list(&dmarc.recipients).map_or(String::new(), |who| format!(" for {who}"));
            let from = dmarc.from.as_deref().map_or(String::new(), |from| format!(" from {from}"));
            format!("DMARC policy{policy} applied{who}{from}")
        }
        Fact::Other(_) => "an event that this version does not know".into(),
    };
    clean(&mut text);
    text
}

/// Kind and name of a rule: "inbound rule `No partners`".
pub(crate) fn name_of(rule: &Rule) -> String {
    let kind = match &rule.kind {
        Some(RuleType::InboundRule) => "inbound rule".into(),
        Some(RuleType::OutboundRule) => "outbound rule".into(),
        Some(RuleType::MailboxRule) => "mailbox rule".into(),
        Some(other) => format!("rule of the kind `{}`", other.as_str()),
        None => "rule".into(),
    };
    rule.name.as_deref().map_or(kind.clone(), |name| format!("{kind} `{name}`"))
}

/// Folder and address that a rule names as targets.
pub(crate) fn targets(rule: &Rule) -> String {
    format!("{}{}", part("folder", rule.folder.as_deref()), part("to", rule.target.as_deref()))
}

/// Control characters would break lines, or steer a terminal.
pub(crate) fn clean(text: &mut String) {
    if text.contains(char::is_control) {
        *text = text.replace(char::is_control, " ");
    }
}

fn action(action: &Action) -> String {
    let what = action.action.as_deref().unwrap_or("an action without a name");
    list(&action.recipients).map_or(what.into(), |who| format!("{what} for {who}"))
}

fn to_and_from(mail: &Mail) -> String {
    let mut text = list(&mail.recipients).map_or(String::new(), |to| format!(" for {to}"));
    if let Some(from) = &mail.from {
        text.extend([" from ", from]);
    }
    if let Some(sender) = &mail.sender {
        text.extend([", sent by ", sender]);
    }
    text
}

fn list(addresses: &[Box<str>]) -> Option<String> {
    let told: Vec<&str> = addresses.iter().take(MOST_RECIPIENTS).map(|address| &**address).collect();
    let rest = addresses.len().saturating_sub(told.len());
    let more = if rest == 0 { String::new() } else { format!(" and {rest} more") };
    (!told.is_empty()).then(|| told.join(", ") + &more)
}

fn part(name: &str, text: Option<&str>) -> String {
    text.map_or(String::new(), |text| format!(", {name} {text}"))
}
