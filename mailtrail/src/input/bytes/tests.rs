use std::io::{Cursor, Write};

use flate2::Compression;
use flate2::write::GzEncoder;

use super::*;
use crate::input::{Packing, Source, Trouble, open};

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

/// The fault of a reader that is refused at once.
fn refused(bytes: Vec<u8>) -> Fault {
    let error = decode(Cursor::new(bytes)).err().unwrap();
    Fault::of(&error).unwrap().clone()
}

#[test]
fn other_formats_are_refused() {
    assert_eq!(refused(b"BZh9\x31\x41\x59\x26\x53\x59".to_vec()), Fault::Packed(Packing::Bzip2));
    assert_eq!(refused(b"PK\x03\x04\x14\0".to_vec()), Fault::Packed(Packing::Zip));
    assert_eq!(refused(b"PAR1\x15\x04".to_vec()), Fault::Packed(Packing::Parquet));
    assert_eq!(refused(gzip(b"Obj\x01\x04\x14")), Fault::Packed(Packing::Avro), "inside of gzip too");
    assert_eq!(refused(b"\xff\xfe{\0}\0".to_vec()), Fault::Utf16);
    assert_eq!(refused(gzip(b"{\0}\0")), Fault::Utf16);
    assert_eq!(refused(vec![0x9c; 1_000_000]), Fault::Binary);
    assert_eq!(refused(vec![0; 1024]), Fault::Packed(Packing::Tar), "an archive without members");
}

#[test]
fn gzip_in_gzip_is_unpacked() {
    let text = sample(100_000);
    let mut packed = text.clone();
    for _ in 0..DEEPEST {
        packed = gzip(&packed);
        assert_eq!(read_all(&packed), (text.clone(), None));
    }
    assert_eq!(refused(gzip(&packed)), Fault::PackedTooDeep { limit: DEEPEST });
}

#[test]
fn members_of_gzip_in_gzip_are_all_read() {
    let packed = [gzip(&gzip(b"one\n")), gzip(&gzip(b"two\n"))].concat();
    assert_eq!(read_all(&packed), (b"one\ntwo\n".to_vec(), None));
}

#[test]
fn a_break_in_an_inner_gzip_costs_nothing_before_it() {
    let text = sample(200_000);
    let inner = gzip(&text);
    let (read, fault) = read_all(&gzip(&inner[..inner.len() - 4]));
    assert_eq!((read, fault), (text.clone(), Some(Fault::GzipTruncated { after: 200_000 })));
    let outer = gzip(&inner);
    let (read, fault) = read_all(&outer[..outer.len() / 2]);
    assert!(text.starts_with(&read) && read.len() > 50_000, "{}", read.len());
    assert_eq!(fault, Some(Fault::GzipTruncated { after: read.len() as u64 }));
}

/// Three layers around nothing but zeros, which would unpack to a terabyte.
#[test]
fn a_bomb_in_a_bomb_ends() {
    let second = gzip(&gzip(&vec![0; 10_000_000]).repeat(1000));
    let mut reader = decode(Cursor::new(gzip(&second.repeat(100)))).unwrap();
    let error = io::copy(&mut reader, &mut io::sink()).unwrap_err();
    assert_eq!(Fault::of(&error), Some(&Fault::UnpacksTooFar { limit: 1 << 30 }));
}

fn zstd(text: &[u8]) -> Vec<u8> {
    ruzstd::encoding::compress_to_vec(text, ruzstd::encoding::CompressionLevel::Fastest)
}

#[test]
fn zstd_is_unpacked() {
    for length in [0, 1, 1000, 3_000_000] {
        let text = sample(length);
        assert_eq!(read_all(&zstd(&text)), (text, None));
    }
    assert_eq!(read_all(&gzip(&zstd(&gzip(b"{}")))), (b"{}".to_vec(), None));
}

#[test]
fn all_frames_of_zstd_are_read() {
    let mut packed = b"\x50\x2a\x4d\x18\x03\0\0\0abc".to_vec();
    packed.extend(zstd(b"one\n"));
    packed.extend(b"\x5f\x2a\x4d\x18\0\0\0\0");
    packed.extend(zstd(b"two\n"));
    assert_eq!(read_all(&packed), (b"one\ntwo\n".to_vec(), None));
    packed.extend(b"{\"a\": 1}");
    assert_eq!(read_all(&packed), (b"one\ntwo\n".to_vec(), Some(Fault::ZstdTrailing { after: 8 })));
}

#[test]
fn a_truncated_zstd_delivers_everything_before_the_break() {
    let text = sample(3_000_000);
    let whole = zstd(&text);
    for length in [whole.len() - 1, whole.len() - 3, whole.len() / 2] {
        let (read, fault) = read_all(&whole[..length]);
        assert!(text.starts_with(&read));
        let expected = length * (text.len() / 1000) / whole.len() * 1000;
        assert!(read.len() + 300_000 > expected, "{} of {expected}", read.len());
        assert_eq!(fault, Some(Fault::ZstdTruncated { after: read.len() as u64 }));
    }
    for length in 4..8 {
        assert_eq!(read_all(&whole[..length]).1, Some(Fault::ZstdTruncated { after: 0 }));
    }
}

#[test]
fn a_damaged_zstd_is_corrupt() {
    let text = sample(1_000_000);
    let whole = zstd(&text);
    let mut packed = whole.clone();
    let last = packed.len() - 1;
    packed[last] ^= 1;
    let fault = Fault::ZstdCorrupt { part: "checksum mismatch", after: 1_000_000 };
    assert_eq!(read_all(&packed), (text.clone(), Some(fault)));

    let mut packed = whole.clone();
    let middle = packed.len() / 2;
    packed[middle..middle + 200_000].fill(0xff);
    let (read, fault) = read_all(&packed);
    assert!(matches!(fault, Some(Fault::ZstdCorrupt { .. })), "{fault:?}");
    assert!(read.len() > 200_000 && text[..200_000] == read[..200_000], "{}", read.len());
}

#[test]
fn a_zstd_that_wants_too_much_memory_is_refused() {
    // A frame whose window is 2 TiB, and one that names a dictionary.
    let (read, fault) = read_all(b"\x28\xb5\x2f\xfd\x00\xf8\x01\0\0");
    assert_eq!(read, b"");
    assert!(matches!(fault, Some(Fault::ZstdWindow { .. })), "{fault:?}");
    let (_, fault) = read_all(b"\x28\xb5\x2f\xfd\x21\x07\x03\x01\0\0");
    assert_eq!(fault, Some(Fault::ZstdDictionary));
}

#[test]
fn the_name_does_not_matter() {
    let folder = tempfile::tempdir().unwrap();
    let open_text = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        let mut text = String::new();
        open(&Source::File(path)).next().unwrap().reader.unwrap().read_to_string(&mut text).unwrap();
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
        Trouble::reading(&source, &open(&source).next().unwrap().reader.err().unwrap()).message
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
    let error = open(&source).next().unwrap().reader.err().unwrap();
    assert_eq!(Trouble::reading(&source, &error).message, "cannot be read: permission denied");
}
