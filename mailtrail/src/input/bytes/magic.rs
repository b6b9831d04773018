//! Recognizes file formats by their first bytes.

use crate::input::Packing;

/// What the first bytes of a file say about its format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Magic {
    Plain,
    Gzip,
    Zstd,
    Tar,
    Packed(Packing),
}

/// First bytes of formats that are not read. None of them can begin a text of ours.
const PACKED: [(&[u8], Packing); 19] = [
    // A local file, the end of an empty archive, a split archive.
    (b"PK\x03\x04", Packing::Zip),
    (b"PK\x05\x06", Packing::Zip),
    (b"PK\x07\x08", Packing::Zip),
    (b"\xfd7zXZ\0", Packing::Xz),
    (b"7z\xbc\xaf\x27\x1c", Packing::SevenZip),
    (b"Rar!\x1a\x07", Packing::Rar),
    (b"\x04\x22\x4d\x18", Packing::Lz4),
    (b"\xff\x06\0\0sNaPpY", Packing::Snappy),
    // What Hadoop's codec makes of it in delivery streams begins in many ways; this one is its framing for Java.
    (b"\x82SNAPPY\0", Packing::Snappy),
    (b"\x1f\x9d", Packing::Compress),
    (b"PAR1", Packing::Parquet),
    (b"PARE", Packing::Parquet),
    (b"Obj\x01", Packing::Avro),
    (b"SQLite format 3\0", Packing::Sqlite),
    (b"%PDF-", Packing::Pdf),
    (b"\x89PNG\r\n\x1a\n", Packing::Image),
    (b"\xff\xd8\xff", Packing::Image),
    (b"GIF87a", Packing::Image),
    (b"GIF89a", Packing::Image),
];

impl Magic {
    pub(super) fn of(head: &[u8], is_whole: bool) -> Self {
        match head {
            [0x1f, 0x8b, ..] => Self::Gzip,
            // A frame, or one of the frames to skip that may stand before it.
            [0x28, 0xb5, 0x2f, 0xfd, ..] | [0x50..=0x5f, 0x2a, 0x4d, 0x18, ..] => Self::Zstd,
            // The third digit is the block size; a log line could begin with `BZh`, but not with pi behind it.
            [b'B', b'Z', b'h', b'1'..=b'9', 0x31, 0x41, 0x59, 0x26, 0x53, 0x59, ..] => Self::Packed(Packing::Bzip2),
            // Three letters could begin a log line; what follows them in such a file is no text.
            [b'O', b'R', b'C', rest @ ..] if rest.contains(&0) => Self::Packed(Packing::Orc),
            _ if is_tar(head) || (is_whole && is_empty_tar(head)) => Self::Tar,
            _ => PACKED
                .iter()
                .find(|(magic, _)| head.starts_with(magic))
                .map_or(Self::Plain, |(_, packing)| Self::Packed(*packing)),
        }
    }
}

/// Bytes of a header of tar.
const BLOCK: usize = 512;

/// Whether a block is a header of tar: by its checksum, since the oldest archives have no other sign.
fn is_tar(head: &[u8]) -> bool {
    let Some(block) = head.first_chunk::<BLOCK>() else { return false };
    let said =
        block[148..156].iter().skip_while(|byte| **byte == b' ').take_while(|byte| (b'0'..=b'7').contains(*byte));
    let (digits, said) = said.fold((0, 0), |(count, sum), byte| (count + 1, sum * 8 + u32::from(byte - b'0')));
    let sum = |bytes: &[u8]| bytes.iter().map(|byte| u32::from(*byte)).sum::<u32>();
    digits > 3 && block[0] != 0 && said == sum(&block[..148]) + sum(&block[156..]) + 8 * u32::from(b' ')
}

/// Whether a block is a header of tar by its signature, though its checksum is wrong.
pub(super) fn is_signed_tar(head: &[u8]) -> bool {
    matches!(head.get(257..263), Some(b"ustar\0" | b"ustar "))
}

/// An archive without members is nothing but its end: at least two blocks of zeros.
fn is_empty_tar(whole: &[u8]) -> bool {
    whole.len() >= 2 * BLOCK && whole.len().is_multiple_of(BLOCK) && whole.iter().all(|byte| *byte == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_format_is_recognized() {
        let of = |head: &[u8]| Magic::of(head, true);
        assert_eq!(of(b"\x1f\x8b"), Magic::Gzip);
        assert_eq!(of(b"\x28\xb5\x2f\xfd"), Magic::Zstd);
        assert_eq!(of(b"\x5a\x2a\x4d\x18"), Magic::Zstd);
        assert_eq!(of(b"BZh9\x31\x41\x59\x26\x53\x59"), Magic::Packed(Packing::Bzip2));
        assert_eq!(of(b"ORC\x0a\x03\0\x10"), Magic::Packed(Packing::Orc));
        for (magic, packing) in PACKED {
            let head = [magic, b"and more"].concat();
            assert_eq!(of(&head), Magic::Packed(packing));
        }
    }

    #[test]
    fn everything_else_is_plain() {
        for plain in [&b""[..], b"\x1f", b"{", b"BZh9 is a log line", b"PK", b"PK: packed", b"ORC\nline", b"PAR"] {
            assert_eq!(Magic::of(plain, true), Magic::Plain, "{plain:?}");
        }
    }

    #[test]
    fn an_archive_is_recognized_by_its_checksum() {
        let mut header = tar::Header::new_old();
        header.set_path("a.json").unwrap();
        header.set_size(7);
        header.set_cksum();
        let mut block = *header.as_bytes();
        assert_eq!(Magic::of(&block, false), Magic::Tar);
        assert_eq!(Magic::of(&block[..511], true), Magic::Plain);
        block[0] = b'b';
        assert_eq!(Magic::of(&block, false), Magic::Plain);
    }

    #[test]
    fn an_archive_without_members_is_zeros() {
        assert_eq!(Magic::of(&[0; 10_240], true), Magic::Tar);
        assert_eq!(Magic::of(&[0; 10_240], false), Magic::Plain, "something may follow");
        assert_eq!(Magic::of(&[0; 1000], true), Magic::Plain);
        assert_eq!(Magic::of(&[b' '; 512], true), Magic::Plain);
    }
}
