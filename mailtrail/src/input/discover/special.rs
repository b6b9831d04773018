//! Paths that are not regular files.

use std::fs::FileType;

use crate::input::Unread;

/// What it is, if reading it could wait for ever.
#[cfg(unix)]
pub(super) fn of(kind: FileType) -> Option<Unread> {
    use std::os::unix::fs::FileTypeExt as _;

    let is_device = kind.is_char_device() || kind.is_block_device();
    let kinds = [(kind.is_fifo(), Unread::Pipe), (kind.is_socket(), Unread::Socket), (is_device, Unread::Device)];
    kinds.into_iter().find_map(|(is, what)| is.then_some(what))
}

/// What it is, if reading it could wait for ever.
#[cfg(not(unix))]
pub(super) fn of(kind: FileType) -> Option<Unread> {
    (!kind.is_file() && !kind.is_dir()).then_some(Unread::Other)
}
