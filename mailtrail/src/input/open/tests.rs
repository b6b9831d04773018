use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;
use tar::{Builder, EntryType, Header};

use super::*;
use crate::input::Packing;

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// An archive with these members.
fn archive(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut builder = Builder::new(Vec::new());
    for (name, text) in members {
        let mut header = Header::new_gnu();
        header.set_size(text.len() as u64);
        builder.append_data(&mut header, name, *text).unwrap();
    }
    builder.into_inner().unwrap()
}

/// A header for a member of any type and name.
fn header(name: &[u8], kind: EntryType, size: u64) -> Vec<u8> {
    let mut header = Header::new_ustar();
    header.as_old_mut().name[..name.len()].copy_from_slice(name);
    header.set_entry_type(kind);
    header.set_size(size);
    header.set_mode(0o644);
    header.set_cksum();
    header.as_bytes().to_vec()
}

/// The name of a text, and its bytes or what is wrong with it.
type Outcome = (String, Result<String, Fault>);

/// What is read of a source: for each text its name and bytes, or fault; then what was passed over.
fn read_source(source: &Source, prefix: &str) -> (Vec<Outcome>, String) {
    let mut texts = open(source);
    let mut read = Vec::new();
    for text in &mut texts {
        let mut bytes = Vec::new();
        let outcome = text.reader.and_then(|mut reader| reader.read_to_end(&mut bytes));
        let name = text.source.to_string().replace(prefix, "");
        if outcome.is_ok() || !bytes.is_empty() {
            read.push((name.clone(), Ok(String::from_utf8_lossy(&bytes).into_owned())));
        }
        if let Err(error) = outcome {
            read.push((name, Err(Fault::of(&error).unwrap().clone())));
        }
    }
    (read, texts.passed_over().to_string())
}

/// The same for bytes in a file `a`.
fn read(bytes: &[u8]) -> (Vec<Outcome>, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a");
    std::fs::write(&path, bytes).unwrap();
    read_source(&Source::File(path), &format!("{}/", folder.path().display()))
}

fn text(name: &str, text: &str) -> Outcome {
    (name.to_owned(), Ok(text.to_owned()))
}

fn fault(name: &str, fault: Fault) -> Outcome {
    (name.to_owned(), Err(fault))
}

const NOTHING_PASSED: &str = "0 files not read";

#[test]
fn a_file_is_one_text() {
    assert_eq!(read(b"{}").0, [text("a", "{}")]);
    assert_eq!(read(&gzip(&gzip(&gzip(b"{}")))).0, [text("a", "{}")]);
    assert_eq!(read(b"PK\x03\x04").0, [fault("a", Fault::Packed(Packing::Zip))]);
}

#[test]
fn each_log_file_in_an_archive_is_a_text() {
    let long = "x".repeat(300_000);
    let name = format!("{}/b.json", "folder".repeat(30));
    let bytes = archive(&[
        ("./a.json", b"{}"),
        ("notes.md", b"no"),
        (&name, long.as_bytes()),
        ("c.json.gz", &gzip(b"[]")),
        ("d.txt", b"words"),
        ("e.txt", br#"INFO {"a": 1}"#),
        ("._a.json", b"\0\x05\x16\x07"),
        ("f.yaml", b"a: 1"),
        ("g.json", b""),
    ]);
    let expected = [
        text("a:a.json", "{}"),
        text(&format!("a:{name}"), &long),
        text("a:c.json.gz", "[]"),
        text("a:e.txt", r#"INFO {"a": 1}"#),
        text("a:g.json", ""),
    ];
    let passed = "3 files not read: 1 .md, 1 .txt, 1 .yaml";
    assert_eq!(read(&bytes), (expected.to_vec(), passed.to_owned()));
    assert_eq!(read(&gzip(&bytes)), (expected.to_vec(), passed.to_owned()));
    let zstd = ruzstd::encoding::compress_to_vec(&bytes[..], ruzstd::encoding::CompressionLevel::Fastest);
    assert_eq!(read(&zstd), (expected.to_vec(), passed.to_owned()));
}

#[test]
fn archives_in_archives_are_read() {
    let inner = archive(&[("x.json", b"1"), ("y.zip", b"PK"), ("z.json", b"2")]);
    let bytes = archive(&[("in.tar.gz", &gzip(&inner)), ("after.json", b"3")]);
    let expected = [text("a:in.tar.gz:x.json", "1"), text("a:in.tar.gz:z.json", "2"), text("a:after.json", "3")];
    assert_eq!(read(&bytes), (expected.to_vec(), "1 file not read: 1 .zip".to_owned()));

    let mut bytes = archive(&[("x.json", b"1")]);
    for _ in 0..7 {
        bytes = archive(&[("in.tar", &bytes)]);
    }
    assert_eq!(read(&bytes).0, [text(&format!("a{}:x.json", ":in.tar".repeat(7)), "1")]);
    let bytes = archive(&[("in.tar", &bytes)]);
    assert_eq!(read(&bytes).0, [fault(&format!("a{}", ":in.tar".repeat(8)), Fault::PackedTooDeep { limit: 8 })]);
}

#[test]
fn an_archive_without_logs_says_so() {
    for bytes in [archive(&[]), gzip(&archive(&[])), archive(&[("a.md", b"")])] {
        assert_eq!(read(&bytes).0, [fault("a", Fault::TarEmpty)]);
    }
    let bytes = archive(&[("in.tar", &archive(&[])), ("a.json", b"{}")]);
    assert_eq!(read(&bytes).0, [fault("a:in.tar", Fault::TarEmpty), text("a:a.json", "{}")]);
}

#[test]
fn only_regular_files_are_read() {
    let mut bytes = Vec::new();
    for (name, kind) in [
        (&b"a.json"[..], EntryType::Symlink),
        (b"b.json", EntryType::Link),
        (b"c.json", EntryType::Fifo),
        (b"d.json", EntryType::Char),
        (b"e.json", EntryType::Block),
        (b"f.json", EntryType::Directory),
        (b"g.json/", EntryType::Regular),
    ] {
        bytes.extend(header(name, kind, 0));
    }
    bytes.extend(archive(&[("h.json", b"{}")]));
    let (texts, passed_over) = read(&bytes);
    assert_eq!(texts, [text("a:h.json", "{}")]);
    assert_eq!(passed_over, "5 files not read: 2 device, 2 link, 1 named pipe");
}

#[test]
fn names_are_shown_and_never_opened() {
    let mut bytes = Vec::new();
    for name in [&b"../../etc/a.json"[..], b"/etc/b.json", b"c\x1b[2J\nerror: d.json", b"\xff.json"] {
        bytes.extend(header(name, EntryType::Regular, 0));
    }
    bytes.extend([0; 1024]);
    let names: Vec<String> = read(&bytes).0.into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["a:../../etc/a.json", "a:/etc/b.json", r"a:c\u{1b}[2J\u{a}error: d.json", "a:\u{fffd}.json"]);
}

#[test]
fn archives_one_behind_the_other_are_all_read() {
    let bytes = [archive(&[("a.json", b"1")]), archive(&[("b.json", b"2")])].concat();
    assert_eq!(read(&bytes).0, [text("a:a.json", "1"), text("a:b.json", "2")]);
}

#[test]
fn a_broken_member_does_not_stop_the_others() {
    let whole = gzip(b"[1, 2, 3]");
    let bytes = archive(&[
        ("a.json.gz", &whole[..whole.len() - 8]),
        ("b.json", b"PK\x03\x04"),
        ("c.json", b"{\0}\0"),
        ("d.json", b"{}"),
    ]);
    let expected = [
        text("a:a.json.gz", "[1, 2, 3]"),
        fault("a:a.json.gz", Fault::GzipTruncated { after: 9 }),
        fault("a:b.json", Fault::Packed(Packing::Zip)),
        fault("a:c.json", Fault::Utf16),
        text("a:d.json", "{}"),
    ];
    assert_eq!(read(&bytes), (expected.to_vec(), NOTHING_PASSED.to_owned()));
}

#[test]
fn a_truncated_archive_is_told_once() {
    let long = "x".repeat(2000);
    let bytes = archive(&[("a.json", b"1"), ("b.json", long.as_bytes()), ("c.json", b"3")]);
    let first = text("a:a.json", "1");
    // Within a member, in the padding behind one, in a header, between members.
    let expected = [first.clone(), text("a:b.json", &long[..464]), fault("a:b.json", Fault::TarTruncated)];
    assert_eq!(read(&bytes[..2000]).0, expected);
    assert_eq!(read(&bytes[..1000]).0, [first.clone(), fault("a", Fault::TarTruncated)]);
    assert_eq!(read(&bytes[..1100]).0, [first.clone(), fault("a", Fault::TarTruncated)]);
    assert_eq!(read(&bytes[..1024]).0, std::slice::from_ref(&first), "the zeros at the end are not missed");
    // A long name stands in a member of its own; the member that it is for is missing.
    let bytes = archive(&[("a.json", b"1"), (&"n".repeat(200), b"2")]);
    assert_eq!(read(&bytes[..2048]).0, [first, fault("a", Fault::TarTruncated)]);
    // Cut gzip is told as such.
    let packed = gzip(&archive(&[(
        "a.json",
        &(0..90_000_u64).map(|at| u8::try_from(at * at % 94 + 33).unwrap()).collect::<Vec<_>>(),
    )]));
    let texts = read(&packed[..packed.len() / 2]).0;
    assert!(matches!(texts[1], (_, Err(Fault::GzipTruncated { .. }))), "{:?}", texts[1]);
    assert_eq!((texts.len(), texts[0].0.as_str()), (2, "a:a.json"));
}

#[test]
fn a_damaged_archive_is_told_once() {
    let mut bytes = archive(&[("a.json", b"1"), ("b.json", b"2")]);
    bytes[1024] ^= 1;
    assert_eq!(read(&bytes).0, [text("a:a.json", "1"), fault("a", Fault::TarCorrupt { after: 1 })]);
    let mut bytes = archive(&[("a.json", b"1")]);
    bytes.extend([b'x'; 512]);
    assert_eq!(read(&bytes).0, [text("a:a.json", "1"), fault("a", Fault::TarCorrupt { after: 1 })]);
    // A size that no file can have.
    let mut bytes = header(b"a.json", EntryType::Regular, u64::MAX);
    bytes.extend([0; 1024]);
    assert_eq!(read(&bytes).0, [fault("a", Fault::TarCorrupt { after: 0 })]);
}

#[test]
fn headers_without_end_are_corrupt() {
    // A name of two megabytes.
    let mut bytes = header(b"long", EntryType::GNULongName, 2 << 20);
    bytes.resize(bytes.len() + (2 << 20), b'n');
    bytes.extend(archive(&[("a.json", b"1")]));
    assert_eq!(read(&bytes).0, [fault("a", Fault::TarCorrupt { after: 0 })]);
}

#[test]
fn an_unread_rest_is_skipped() {
    let long = "x".repeat(100_000);
    let bytes = archive(&[("a.json", long.as_bytes()), ("b.json", b"2"), ("c.json", b"3")]);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.tar");
    std::fs::write(&path, bytes).unwrap();
    let mut texts = open(&Source::File(path));
    let mut first = texts.next().unwrap().reader.unwrap();
    let second = texts.next().unwrap();
    assert!(second.source.to_string().ends_with("a.tar:b.json"));
    let mut rest = Vec::new();
    first.read_to_end(&mut rest).unwrap();
    assert!(rest.len() < long.len(), "behind its turn it is at its end");
    drop(second);
    let mut text = String::new();
    texts.next().unwrap().reader.unwrap().read_to_string(&mut text).unwrap();
    assert_eq!(text, "3");
    assert!(texts.next().is_none());
}

#[test]
fn a_member_can_be_opened_itself() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.tar");
    let inner = archive(&[("x.json", b"1"), ("y.json", b"2")]);
    std::fs::write(&path, archive(&[("in.tar", &inner), ("z.json", b"3")])).unwrap();
    let archive = Source::File(path);
    let prefix = format!("{}/", folder.path().display());
    let read = |source: &Source| read_source(source, &prefix).0;
    assert_eq!(read(&archive.member("z.json")), [text("a.tar:z.json", "3")]);
    assert_eq!(read(&archive.member("in.tar").member("y.json")), [text("a.tar:in.tar:y.json", "2")]);
    assert_eq!(read(&archive.member("in.tar")).len(), 2);
    assert_eq!(read(&archive.member("no.json")), [fault("a.tar:no.json", Fault::NoMember)]);
}

#[test]
fn texts_can_be_sent_to_a_thread() {
    fn assert_send<T: Send>() {}
    assert_send::<Texts>();
    assert_send::<Text>();
}
