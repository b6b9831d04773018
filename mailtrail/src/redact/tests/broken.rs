//! Broken text: cut, with other bytes, joined. Whatever it is, the guard finds nothing in what became of it.

use std::io::Cursor;
use std::path::{Path, PathBuf};

use super::redactor;
use crate::Redactor;

/// Texts that are broken in turn, and where they come from.
const TEXTS: usize = 600;

/// Longest text that is broken.
const LONGEST: usize = 16 * 1024;

/// Numbers that are the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end.max(1)
    }

    /// A text that is broken in one of the ways in which logs are.
    fn broken(&mut self, mut text: Vec<u8>, other: &[u8]) -> Vec<u8> {
        const SIGNS: &[u8] = b"\"\\{}[],:=@./ \n%'<>-09aZ\0\xc3";
        match self.below(6) {
            0 => text.truncate(self.below(text.len())),
            1 => drop(text.drain(..self.below(text.len()))),
            2 => {
                let end = self.below(text.len());
                drop(text.drain(self.below(end)..end));
            }
            3 => {
                text.truncate(self.below(text.len()));
                text.extend_from_slice(&other[self.below(other.len())..]);
            }
            _ => {
                for _ in 0..[1, 3, 20, 100][self.below(4)] {
                    let at = self.below(text.len());
                    if let Some(byte) = text.get_mut(at) {
                        *byte = SIGNS[self.below(SIGNS.len())];
                    }
                }
            }
        }
        text
    }
}

fn files(folder: &Path, into: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.map(|entry| entry.unwrap().path()) {
        let is_text = path
            .extension()
            .is_some_and(|end| ["json", "jsonl", "ndjson", "log", "txt", "csv"].iter().any(|it| end == *it));
        if path.is_dir() {
            files(&path, into);
        } else if is_text {
            into.push(path);
        }
    }
}

#[test]
fn the_guard_finds_nothing_in_what_became_of_broken_text() {
    let mut paths = Vec::new();
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures"), &mut paths);
    if let Some(corpus) = std::env::var_os("MAILTRAIL_CORPUS") {
        files(Path::new(&corpus), &mut paths);
    }
    paths.sort();
    if paths.is_empty() {
        // The crate alone has no fixtures beside it.
        return;
    }
    let mut numbers = Numbers(7);
    let next = |numbers: &mut Numbers| {
        let mut text = std::fs::read(&paths[numbers.below(paths.len())]).unwrap();
        text.truncate(LONGEST);
        text
    };
    for index in 0..TEXTS {
        let (text, other) = (next(&mut numbers), next(&mut numbers));
        let mut text = numbers.broken(text, &other);
        if numbers.below(3) == 0 {
            text = numbers.broken(text, &other);
        }
        let mut out = Vec::new();
        // What is UTF-16 by now is refused.
        if redactor().copy(Cursor::new(&text), &mut out).is_err() {
            continue;
        }
        let mut real = Vec::new();
        Redactor::check(Cursor::new(&out), &mut |value| real.push(value)).unwrap();
        assert!(
            real.is_empty(),
            "{index}: {real:?}\n{}\n{}",
            String::from_utf8_lossy(&text),
            String::from_utf8_lossy(&out)
        );
    }
}

#[test]
fn kinds_of_broken_values() {
    for text in [
        // An escape that JSON does not know, in an account.
        "{\"sendingAccountId\": \"1111\\2223333\",\n",
        "{\"recipientAccountId\": \"\\11122223333\"}\n",
        // An address with something behind its end, or before a number.
        "\"\u{fffd}:ry@example.=om\"[   ],",
        "r@e./ and jane@acme.c=om",
        "{\"sourceIPAddress\":\"2@5.251.233.183\",\"userAgent\":\"x\"}",
        // A name of a secret before a value that was none.
        "body\":\"Signature:\\\"f0",
        "\"{\\\"\\n\\\"Signature\\\":K+gVN7SS",
        "\"Signature\\\":EXAMPLE@00:",
        "{\"message\": \"{\\\"ev\\\":{\\\"a\\\":\\\"IAMUser\\\",\\\"Signature\\\" : \\\"CKDwFF8bd93083a.pem\\\"}\"}",
        // Words without signs between them.
        "x 10.1.2.3ip-10-1-2-3.ec2.internalhttps://acme.io/a?b=c",
        "x -----BEGIN84.17.52.203:443https://acme.io/a?b=cmfa}{sid\\",
        "x :H4sIAAAAAAAA84.17.52.203:443",
        "x \"Signature\\}mfa%2510.1.2.3",
        "x &&arn:aws:iam::987654321012:user/janeuser=plum",
        // A time that is none.
        "{\"eventVersion\":\"1.11\",\"eventTime\":\"%987654321012\"}",
        "{\"eventVersion\":\"1.11\",\"eventTime\":\"jane@acme.io 10.1.2.3\"}",
    ] {
        let out = redactor().text(text);
        assert_eq!(super::real(&out), [], "{text}\n{out}");
        assert_eq!(redactor().text(text), out);
    }
}
