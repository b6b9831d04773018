//! What people put between documents.

/// Something that some people put between documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Separator {
    /// `;`
    Semicolon,
    /// `,`
    Comma,
}

/// The separator that begins a text, and its length.
pub(crate) fn separator(text: &str) -> Option<(Separator, usize)> {
    match text.as_bytes().first()? {
        b';' => Some((Separator::Semicolon, 1)),
        b',' => Some((Separator::Comma, 1)),
        _ => None,
    }
}
