use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;

use super::*;
use crate::input::{Packing, Trouble};

fn gzip(text: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(text).unwrap();
    encoder.finish().unwrap()
}

/// Text that does not compress to nothing.
fn sample(length: usize) -> Vec<u8> {
    let mut state = 1_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        b'a' + u8::try_from((state >> 24) % 26).unwrap()
    };
    (0..length).map(|_| next()).collect()
}

/// Everything that is delivered, and the fault behind it.
fn read_all(bytes: &[u8]) -> (Vec<u8>, Option<Fault>) {
    let mut reader = decode(Cursor::new(bytes.to_vec())).unwrap();
    let mut text = Vec::new();
    let outcome = reader.read_to_end(&mut text);
    if outcome.is_err() {
        assert_eq!(reader.read(&mut [0; 8]).unwrap(), 0, "behind an error the reader is at its end");
    }
    (text, outcome.err().map(|error| Fault::of(&error).unwrap().clone()))
}

#[test]
fn plain_bytes_pass_unchanged() {
    for plain in [&b""[..], b"{", b"0123456789", &sample(100_000)] {
        assert_eq!(read_all(plain), (plain.to_vec(), None));
    }
}

#[test]
fn gzip_is_unpacked() {
    for length in [0, 1, 1000, 1_000_000] {
        let text = sample(length);
        assert_eq!(read_all(&gzip(&text)), (text, None));
    }
}

#[test]
fn all_members_are_read_and_padding_is_skipped() {
    let mut packed = gzip(b"one\n");
    packed.extend(gzip(b""));
    packed.extend([0; 3]);
    packed.extend(gzip(b"two\n"));
    packed.resize(packed.len() + 300_000, 0);
    assert_eq!(read_all(&packed), (b"one\ntwo\n".to_vec(), None));
}

#[test]
fn other_bytes_behind_a_member_are_reported() {
    let mut packed = gzip(b"one\n");
    packed.extend(b"{}");
    assert_eq!(read_all(&packed), (b"one\n".to_vec(), Some(Fault::GzipTrailing { after: 4 })));
}

#[test]
fn a_truncated_gzip_delivers_everything_before_the_break() {
    let text = sample(200_000);
    let whole = gzip(&text);
    // Only the trailer is missing, wholly or in part.
    for missing in 1..=8 {
        let (read, fault) = read_all(&whole[..whole.len() - missing]);
        assert_eq!(read, text);
        assert_eq!(fault, Some(Fault::GzipTruncated { after: 200_000 }));
    }
    let (read, fault) = read_all(&whole[..whole.len() / 2]);
    assert!(text.starts_with(&read));
    assert!(read.len() > 90_000, "{}", read.len());
    assert_eq!(fault, Some(Fault::GzipTruncated { after: read.len() as u64 }));
}

#[test]
fn a_truncated_header_is_a_truncated_gzip() {
    let whole = gzip(b"text");
    for length in 2..10 {
        assert_eq!(read_all(&whole[..length]), (Vec::new(), Some(Fault::GzipTruncated { after: 0 })));
    }
}

#[test]
fn a_wrong_checksum_is_corrupt() {
    let mut packed = gzip(b"text");
    let trailer = packed.len() - 8;
    packed[trailer] ^= 1;
    let fault = Fault::GzipCorrupt { part: "checksum mismatch", after: 4 };
    assert_eq!(read_all(&packed), (b"text".to_vec(), Some(fault)));
}

#[test]
fn an_invalid_header_is_corrupt() {
    let fault = Fault::GzipCorrupt { part: "invalid header", after: 0 };
    assert_eq!(read_all(b"\x1f\x8b\x07 no such method"), (Vec::new(), Some(fault)));
}

#[test]
fn damaged_data_cost_at_most_one_piece() {
    let text = sample(400_000);
    // One stored block whose length does not match its complement, behind a good member.
    let mut packed = gzip(&text);
    packed.extend([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255, 0x01, 0, 0, 0, 0]);
    let fault = Fault::GzipCorrupt { part: "invalid compressed data", after: 400_000 };
    assert_eq!(read_all(&packed), (text.clone(), Some(fault)));

    let mut packed = gzip(&text);
    let middle = packed.len() / 2;
    packed[middle..middle + 64].fill(0xff);
    let (read, fault) = read_all(&packed);
    assert!(matches!(fault, Some(Fault::GzipCorrupt { .. })), "{fault:?}");
    assert!(read.len() + 40_000 > 200_000, "{}", read.len());
    assert_eq!(read[..150_000], text[..150_000]);
}

#[test]
fn other_packings_are_refused() {
    let fault = |head: &'static [u8]| {
        let error = decode(head).err().unwrap();
        Fault::of(&error).unwrap().clone()
    };
    assert_eq!(fault(b"\x28\xb5\x2f\xfd\x04"), Fault::Packed(Packing::Zstd));
    assert_eq!(fault(b"BZh9\x31\x41\x59\x26\x53\x59"), Fault::Packed(Packing::Bzip2));
    assert_eq!(fault(b"PK\x03\x04\x14\0"), Fault::Packed(Packing::Zip));
    assert_eq!(fault(b"\xfd7zXZ\0"), Fault::Packed(Packing::Xz));
}

#[test]
fn the_name_does_not_matter() {
    let folder = tempfile::tempdir().unwrap();
    let open_text = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        let mut text = String::new();
        open(&Source::File(path)).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    assert_eq!(open_text("plain.json.gz", b"{}"), "{}");
    assert_eq!(open_text("packed.json", &gzip(b"{}")), "{}");
}

#[test]
fn a_folder_and_a_missing_file_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let message = |path: std::path::PathBuf| {
        let source = Source::File(path);
        Trouble::reading(&source, &open(&source).err().unwrap()).message
    };
    assert_eq!(message(folder.path().to_owned()), "expected a file, found a folder");
    assert_eq!(message(folder.path().join("x")), "cannot be read: no such file or folder");
}

#[cfg(unix)]
#[test]
fn a_file_without_rights_is_permission_denied() {
    use std::os::unix::fs::PermissionsExt;

    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::set_permissions(file.path(), std::fs::Permissions::from_mode(0o0)).unwrap();
    if std::fs::File::open(file.path()).is_ok() {
        // Rights do not bind the super-user: there is nothing to see.
        return;
    }
    let source = Source::File(file.path().to_owned());
    let error = open(&source).err().unwrap();
    assert_eq!(Trouble::reading(&source, &error).message, "cannot be read: permission denied");
}
