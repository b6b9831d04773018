//! Named queries.

use crate::names::nearest;

/// A named query, which other queries can use like a table.
///
/// ```
/// let view = mailtrail_sql::view("denied_by_principal").unwrap();
/// assert!(view.about().starts_with("Denied calls"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct View {
    /// Name in queries, and of its file.
    pub name: &'static str,
    /// Text of the query. Its first line is a comment that says what it is about.
    pub sql: &'static str,
}

impl View {
    /// Returns what it is about, in a sentence.
    ///
    /// ```
    /// assert!(mailtrail_sql::VIEWS.iter().all(|view| !view.about().is_empty()));
    /// ```
    pub fn about(&self) -> &'static str {
        self.sql.lines().next().unwrap_or_default().trim_start_matches('-').trim()
    }
}

/// Views that a query may ask for, those that others stand on before these: only they are planned.
pub(crate) fn needed(sql: &str) -> Vec<&'static View> {
    let asks_for_all = ["tables", "information_schema"].iter().any(|word| has_word(&sql.to_lowercase(), word));
    let mut needed = Vec::new();
    let asked = VIEWS.iter().filter(|view| asks_for_all || has_word(sql, view.name));
    asked.for_each(|view| add(view, &mut needed));
    needed
}

/// Adds a view behind those that it stands on; none stands on itself.
fn add(view: &'static View, needed: &mut Vec<&'static View>) {
    let below = VIEWS.iter().filter(|below| below.name != view.name && has_word(view.sql, below.name));
    below.for_each(|below| add(below, needed));
    if !needed.contains(&view) {
        needed.push(view);
    }
}

fn has_word(text: &str, word: &str) -> bool {
    let is_name = |char: char| char.is_alphanumeric() || char == '_';
    text.match_indices(word)
        .any(|(at, _)| !text[..at].ends_with(is_name) && !text[at + word.len()..].starts_with(is_name))
}

/// Returns the view with a name.
///
/// ```
/// assert!(mailtrail_sql::view("weather").is_none());
/// ```
pub fn view(name: &str) -> Option<&'static View> {
    VIEWS.iter().find(|view| view.name == name)
}

/// Returns the view whose name is nearest to an unknown one, if one is near.
///
/// ```
/// let near = mailtrail_sql::nearest_view("denied_by_principle").unwrap();
/// assert_eq!(near.name, "denied_by_principal");
/// ```
pub fn nearest_view(name: &str) -> Option<&'static View> {
    nearest(name, VIEWS.iter().map(|view| view.name)).and_then(view)
}

macro_rules! views {
    ($($name:literal)*) => {
        /// All views, ordered by service and question.
        ///
        /// ```
        /// assert!(mailtrail_sql::VIEWS.iter().any(|view| view.name == "mail_outcomes"));
        /// ```
        pub const VIEWS: &[View] = &[$(View { name: $name, sql: include_str!(concat!("../views/", $name, ".sql")) }),*];
    };
}

views! {
    "mail_events"
    "mail_outcomes"
    "mail_received"
    "mail_received_by_domain"
    "mail_delivered_by_mailbox"
    "mail_submitted_by_sender"
    "mail_bounced_outgoing"
    "mail_bounced_incoming"
    "mail_spam_senders"
    "mail_spam_recipients"
    "mail_dmarc_failures"
    "mail_rules_applied"
    "workmail_metrics"
    "ses_messages"
    "ses_bounce_rate_by_day"
    "ses_bounce_rate_by_configuration_set"
    "ses_bounced_recipients"
    "ses_complaints"
    "cloudtrail_calls"
    "denied_by_principal"
    "errors_by_code"
    "calls_by_service"
    "console_sign_ins_without_mfa"
    "root_use"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_a_view_and_says_what_it_is_about() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/views");
        let files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name()).collect();
        assert_eq!(files.len(), VIEWS.len());
        for view in VIEWS {
            assert!(view.sql.starts_with("-- "), "{}", view.name);
        }
    }

    #[test]
    fn views_come_behind_those_that_they_stand_on() {
        let names = |sql| needed(sql).iter().map(|view| view.name).collect::<Vec<_>>();
        assert_eq!(names("select * from mail_outcomes"), ["mail_events", "mail_outcomes"]);
        assert_eq!(names("select * from workmail_events"), [""; 0]);
        assert_eq!(names("SHOW TABLES").len(), VIEWS.len());
    }
}
