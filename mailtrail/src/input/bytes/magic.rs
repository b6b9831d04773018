//! Telling file formats apart by their first bytes.

use crate::input::Packing;

/// What the first bytes of a file say about its format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Magic {
    Plain,
    Gzip,
    Packed(Packing),
}

impl Magic {
    /// Bytes that are enough to recognise each format.
    pub(super) const LENGTH: usize = 10;

    pub(super) fn of(head: &[u8]) -> Self {
        match head {
            [0x1f, 0x8b, ..] => Self::Gzip,
            [0x28, 0xb5, 0x2f, 0xfd, ..] => Self::Packed(Packing::Zstd),
            // The third digit is the block size; a log line could begin with `BZh`, but not with pi behind it.
            [b'B', b'Z', b'h', b'1'..=b'9', 0x31, 0x41, 0x59, 0x26, 0x53, 0x59, ..] => Self::Packed(Packing::Bzip2),
            // A local file, the end of an empty archive, a split archive.
            [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] | [b'P', b'K', 7, 8, ..] => Self::Packed(Packing::Zip),
            [0xfd, b'7', b'z', b'X', b'Z', 0, ..] => Self::Packed(Packing::Xz),
            _ => Self::Plain,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_format_is_recognised() {
        assert_eq!(Magic::of(b"\x1f\x8b"), Magic::Gzip);
        assert_eq!(Magic::of(b"\x28\xb5\x2f\xfd"), Magic::Packed(Packing::Zstd));
        assert_eq!(Magic::of(b"BZh9\x31\x41\x59\x26\x53\x59"), Magic::Packed(Packing::Bzip2));
        assert_eq!(Magic::of(b"PK\x03\x04\x14"), Magic::Packed(Packing::Zip));
        assert_eq!(Magic::of(b"PK\x05\x06"), Magic::Packed(Packing::Zip));
        assert_eq!(Magic::of(b"\xfd7zXZ\0\0"), Magic::Packed(Packing::Xz));
    }

    #[test]
    fn everything_else_is_plain() {
        for plain in [&b""[..], b"\x1f", b"{", b"BZh9 is a log line", b"PK", b"PK: packed"] {
            assert_eq!(Magic::of(plain), Magic::Plain, "{plain:?}");
        }
    }
}
