//! What the texts of a record may speak of.

use super::called::Called;

/// What texts of one record may say.
#[derive(Debug, Default)]
pub(super) struct Words {
    pub(super) called: Called,
    /// The code of its error and the name of its event, whose words stay.
    pub(super) own: Vec<String>,
    /// Whether a word stayed for them alone.
    pub(super) is_own: bool,
    /// Whether the word stands in quotes as the name of a field does.
    pub(super) is_field: bool,
    pub(super) is_quoted: bool,
}
