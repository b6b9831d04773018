//! Decides between the five kinds by their fields.

use mailtrail_wire::JsonRef;

/// Key of a kind, the members that settle it, and the others that no other kind has.
struct Kind {
    key: &'static str,
    decisive: &'static [&'static str],
    own: &'static [&'static str],
}

const KINDS: [Kind; 5] = [
    Kind {
        key: "WORKMAIL_MAILBOX_ACCESS_LOGS",
        decisive: &["action_allowed"],
        own: &["owner_id", "object_type", "item_id", "folder_path", "folder_id", "attachment_path"],
    },
    Kind { key: "ACCESS_CONTROL_LOGS", decisive: &["access_granted"], own: &["scope", "rule_id"] },
    Kind {
        key: "AUTHENTICATION_LOGS",
        decisive: &["auth_successful"],
        own: &["method", "auth_failed_reason", "personal_access_token_id"],
    },
    Kind {
        key: "WORKMAIL_PERSONAL_ACCESS_TOKEN_LOGS",
        decisive: &["expires_time", "scopes"],
        own: &["name", "expires_time", "scopes"],
    },
    Kind {
        key: "WORKMAIL_AVAILABILITY_PROVIDER_LOGS",
        decisive: &["availability_event_successful"],
        own: &["type", "domain", "function_arn", "ews_endpoint", "error_message"],
    },
];

/// Members of all kinds beside which words as common as `name` or `type` are believed.
const PECULIAR: [&str; 2] = ["event_timestamp", "organization_arn"];

/// Kind of an object: the first whose decisive members are all there, else the one with the most members of its own.
pub(super) fn select(object: JsonRef<'_>) -> Option<&'static str> {
    let (mut decisive, mut own, mut is_audit_log) = ([0; KINDS.len()], [0; KINDS.len()], false);
    for (name, _) in object.members() {
        let name = &*name;
        is_audit_log |= PECULIAR.contains(&name);
        for (index, kind) in KINDS.iter().enumerate() {
            decisive[index] += usize::from(kind.decisive.contains(&name));
            own[index] += usize::from(kind.own.contains(&name));
        }
    }
    if let Some(index) = (0..KINDS.len()).find(|index| decisive[*index] >= KINDS[*index].decisive.len()) {
        return Some(KINDS[index].key);
    }
    let most = *own.iter().max()?;
    let index = own.iter().position(|count| *count == most)?;
    (is_audit_log && most > 0).then(|| KINDS[index].key)
}
