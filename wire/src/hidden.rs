//! Characters that can deceive readers on a terminal or in a report.

/// Returns whether a character moves the cursor, changes the direction of the text, or is invisible.
///
/// These are the control characters, the line and paragraph separators, and Unicode's bidirectional controls and
/// default ignorable code points. Escape them before you show text from the input.
///
/// ```
/// use mailtrail_wire::is_hidden;
///
/// assert!(['\u{1b}', '\u{9b}', '\u{202e}', '\u{feff}'].into_iter().all(is_hidden));
/// assert!(!"Zürich 東京 😀".chars().any(is_hidden));
/// ```
pub fn is_hidden(char: char) -> bool {
    char.is_control()
        || matches!(char,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}' | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}')
}
