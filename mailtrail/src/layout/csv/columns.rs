//! What columns contain, by their names.

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// A document, or a line of a log.
    Message,
    /// Anything; a whole document is one all the same.
    Other,
    /// What stands in the column of messages as well.
    Part,
    /// No column: lines that are no rows, with what is left of the cells in them.
    Lines,
}

/// Whose export a table without messages is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Export {
    /// Event history of the CloudTrail console.
    EventHistory,
    /// Fields of a record in columns, in lower case.
    Athena,
    /// Fields of a record in columns.
    Lake,
    /// A query of Logs Insights that did not ask for the messages.
    Insights,
    /// Any other.
    Other,
}

/// Columns that hold the whole of what was logged; the first that is there counts, the others repeat it or a part of it.
const WHOLE: [&str; 6] = ["@message", "_raw", "eventJson", "CloudTrailEvent", "event.original", "_source"];

/// Columns that mostly do.
const MESSAGES: [&str; 9] = ["message", "log", "event", "raw", "body", "msg", "payload", "logMessage", "rawData"];

/// Columns with the time of what was logged.
const TIMES: [&str; 5] = ["@timestamp", "timestamp", "_time", "time", "@timestamp (UTC)"];

/// What a header says.
#[derive(Debug)]
pub(super) struct Columns {
    pub(super) roles: Vec<Role>,
    pub(super) time: Option<usize>,
    /// Whether nothing else has such a name.
    pub(super) sure: bool,
}

fn is(name: &str, known: &str) -> bool {
    name.eq_ignore_ascii_case(known)
}

impl Columns {
    pub(super) fn of(names: &[String]) -> Self {
        let column = |known: &str| names.iter().position(|name| is(name, known));
        let time = TIMES.iter().find_map(|known| column(known));
        if let Some(whole) = WHOLE.iter().find_map(|known| column(known)) {
            let role = |at| if at == whole { Role::Message } else { Role::Part };
            return Self { roles: (0..names.len()).map(role).collect(), time, sure: true };
        }
        let is_message = |name: &String| MESSAGES.iter().any(|known| is(name, known));
        let role = |name| if is_message(name) { Role::Message } else { Role::Other };
        let sure = time.is_some() && names.iter().any(is_message);
        Self { roles: names.iter().map(role).collect(), time, sure }
    }

    pub(super) fn has_messages(&self) -> bool {
        self.roles.contains(&Role::Message)
    }
}

impl Export {
    pub(super) fn of(names: &[String]) -> Self {
        let has = |known: &str| names.iter().any(|name| is(name, known));
        let exactly = |known: &str| names.iter().any(|name| name == known);
        let begins = |known: &str| names.iter().any(|name| name.starts_with(known));
        if has("Event name") && (has("Event time") || has("Event source") || has("Event ID")) {
            Self::EventHistory
        } else if exactly("eventname") || exactly("eventversion") || exactly("useridentity") {
            Self::Athena
        } else if exactly("eventName") || exactly("eventVersion") || exactly("userIdentity") {
            Self::Lake
        } else if begins("@") || begins("event.") {
            Self::Insights
        } else {
            Self::Other
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(header: &str) -> Vec<String> {
        header.split(',').map(str::to_owned).collect()
    }

    #[test]
    fn columns_of_messages() {
        for (header, roles) in [
            ("@timestamp,@message,message", &[Role::Part, Role::Message, Role::Part][..]),
            ("timestamp,Message", &[Role::Other, Role::Message]),
            ("id,event,body", &[Role::Other, Role::Message, Role::Message]),
            ("_raw,_time,message", &[Role::Message, Role::Part, Role::Part]),
            ("a,b", &[Role::Other, Role::Other]),
        ] {
            assert_eq!(Columns::of(&names(header)).roles, roles, "{header}");
        }
    }

    #[test]
    fn exports_without_messages() {
        for (header, export) in [
            ("Event name,Event time,User name", Export::EventHistory),
            ("eventversion,useridentity", Export::Athena),
            ("eventVersion,userIdentity", Export::Lake),
            ("@timestamp,event.eventName", Export::Insights),
            ("name,age", Export::Other),
        ] {
            assert_eq!(Export::of(&names(header)), export, "{header}");
        }
    }
}
