//! Documents that went into tables come back as they were.

#[path = "common/troubles.rs"]
mod troubles;

use std::collections::BTreeMap;
use std::error::Error;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use mailtrail::input::{Source, discover};
use mailtrail::{Options, Unwrap, unwrap};
use mailtrail_parquet::{Convert, Format, Partition, back, convert};
use serde::Deserialize;
use serde_json::value::RawValue;

use self::troubles::Troubles;

#[derive(Deserialize)]
struct Line<'a> {
    #[serde(borrow)]
    source: Place<'a>,
    #[serde(borrow)]
    document: &'a RawValue,
}

#[derive(Deserialize)]
struct Place<'a> {
    #[serde(borrow)]
    file: std::borrow::Cow<'a, str>,
    row: Option<usize>,
    #[serde(borrow)]
    kind: std::borrow::Cow<'a, str>,
}

/// Documents by file and kind, in their order in the file.
type Documents = BTreeMap<(String, usize), (String, String)>;

fn unwrapped(sources: &[Source]) -> Result<Documents, Box<dyn Error>> {
    let (mut what, mut lines) = (Unwrap::default(), Vec::new());
    what.with_source = true;
    unwrap(sources, &what, &Options::default(), &mut Troubles::default(), &mut lines)?;
    let mut documents = Documents::new();
    let mut rows = BTreeMap::<String, usize>::new();
    for line in String::from_utf8(lines)?.lines() {
        let Line { source, document } = serde_json::from_str(line)?;
        let row = rows.entry(source.file.to_string()).or_default();
        documents.insert((source.file.into(), *row), (source.kind.into(), document.get().to_owned()));
        *row += 1;
    }
    Ok(documents)
}

fn given_back(folder: &Path) -> Result<Documents, Box<dyn Error>> {
    let mut lines = Vec::new();
    back(folder, true, &mut lines)?;
    let mut documents = Documents::new();
    for line in String::from_utf8(lines)?.lines() {
        let Line { source, document } = serde_json::from_str(line)?;
        let row = source.row.ok_or("no row")?;
        let twin = documents.insert((source.file.into(), row), (source.kind.into(), document.get().to_owned()));
        assert!(twin.is_none(), "a document stands twice in the tables: {line}");
    }
    Ok(documents)
}

/// Converts what is found under a path into each format, and holds what comes back against it; gives the number of documents.
fn there_and_back(path: &Path) -> Result<usize, Box<dyn Error>> {
    let sources = discover([path]).sources;
    let before = unwrapped(&sources)?;
    for format in Format::ALL {
        let folder = tempfile::tempdir()?;
        let mut wanted = Convert::new(folder.path());
        wanted.format = format;
        convert(&sources, &wanted, &mut Troubles::default())?;
        let after = given_back(folder.path())?;
        assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>(), "{format}");
        for ((place, (kind, source)), (other_kind, other)) in before.iter().zip(after.values()) {
            assert_eq!(kind, other_kind, "{format}: {place:?}");
            let differences = mailtrail_wire::differences(source, other)?;
            assert!(differences.is_empty(), "{format}: {place:?}: {differences:?}\n{source}\n{other}");
        }
    }
    Ok(before.len())
}

#[test]
fn every_fixture_comes_back() -> Result<(), Box<dyn Error>> {
    let documents = there_and_back(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures"))?;
    assert!(documents > 1000, "{documents}");
    Ok(())
}

#[test]
fn every_record_of_the_corpus_comes_back() -> Result<(), Box<dyn Error>> {
    let Some(corpus) = std::env::var_os("MAILTRAIL_CORPUS").filter(|folder| !folder.is_empty()) else {
        writeln!(std::io::stderr(), "skipped: MAILTRAIL_CORPUS is not set")?;
        return Ok(());
    };
    let documents = there_and_back(&PathBuf::from(&corpus))?;
    writeln!(std::io::stderr(), "{documents} documents of the corpus came back from each format")?;
    assert!(documents > 0);
    Ok(())
}

#[test]
fn odd_documents_come_back() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let begin = r#""eventVersion":"1.08","eventTime":"2026-01-31T00:00:00Z","eventSource":"ses.amazonaws.com","eventName":"SendEmail","awsRegion":"us-east-1","userIdentity":{"type":"Root"}"#;
    let odd = [
        // Values of other types, and the spelling of numbers.
        r#""resources":"""#,
        r#""resources":["text",{"ARN":"arn:aws:s3:::amzn-s3-demo-bucket"},null,7,{}]"#,
        r#""errorMessage":{"a":[1.50,-0,1e400]},"readOnly":"true""#,
        r#""readOnly":null,"requestParameters":null,"responseElements":{},"resources":[]"#,
        // Names that need escapes, names that stand twice, halves of surrogate pairs.
        r#""a/b":1,"a~b":{"":[]},"\u006eew":"\ud83d\ude00","x":"\ud800""#,
        r#""sourceIPAddress":"192.0.2.1","sourceIPAddress":"192.0.2.2""#,
        r#""tlsDetails":{"tlsVersion":"TLSv1.3","tlsVersion":"TLSv1.2"}"#,
        r#""userAgent":"\ud800 half","requestID":5,"_file":"not ours","_odd":{"_odd":null}"#,
        r#""requestParameters":"[1]","responseElements":"null","additionalEventData":[{"n":12345678901234567890.10}]"#,
        // Halves of surrogate pairs and NUL: in values of any kind, in texts, in names of fields, in maps and lists, and behind names that are null.
        r#""requestParameters":{"a":"\ud83d","b\udc00":["\ud800\ud800"],"c\u0000":"\u0000"},"responseElements":"\udfff""#,
        r#""userAgent":"a\u0000b","errorMessage":"\ud83d","sourceIPAddress":"\u0000""#,
        r#""new\u0000":null,"\ud83d":null"#,
        r#""new\u0000":{"a\u0000/b":"\ud83d"},"additionalEventData":{"\u0000":null}"#,
        r#""resources":[{"ARN":"\ud83d"},{"ARN":"\u0000"},{"\udc00":1}],"tlsDetails":{"tlsVersion\u0000":"\ud83d"}"#,
    ];
    let lines: Vec<String> = odd.iter().map(|odd| format!("{{{begin},{odd}}}")).collect();
    std::fs::write(folder.path().join("odd.ndjson"), lines.join("\n"))?;
    assert_eq!(there_and_back(folder.path())?, odd.len());
    Ok(())
}

#[test]
fn what_was_converted_is_passed_over_and_what_changed_is_told() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let (logs, tables) = (folder.path().join("logs"), folder.path().join("tables"));
    std::fs::create_dir(&logs)?;
    let event = |id: u32| format!("{{\"notificationType\":\"Bounce\",\"mail\":{{\"messageId\":\"{id}\"}}}}\n");
    std::fs::write(logs.join("a.ndjson"), event(1))?;
    let mut wanted = Convert::new(&tables);
    wanted.partitions = vec![Partition::Account, Partition::Region, Partition::Day];
    let first = convert(&discover([&logs]).sources, &wanted, &mut Troubles::default())?;
    assert_eq!((first.documents, first.inputs, first.skipped), (1, 1, 0));
    assert!(tables.join("ses_sending_event/account=__HIVE_DEFAULT_PARTITION__").is_dir());

    std::fs::write(logs.join("b.ndjson"), event(2) + &event(3))?;
    let second = convert(&discover([&logs]).sources, &wanted, &mut Troubles::default())?;
    assert_eq!((second.documents, second.inputs, second.skipped), (2, 1, 1));
    assert_eq!(given_back(&tables)?.len(), 3);

    std::fs::write(logs.join("a.ndjson"), event(4))?;
    let mut troubles = Troubles::default();
    let third = convert(&discover([&logs]).sources, &wanted, &mut troubles)?;
    assert_eq!((third.documents, third.skipped), (0, 1));
    assert!(troubles.0[0].contains("its content has changed since"), "{:?}", troubles.0);
    assert_eq!(given_back(&tables)?.len(), 3);
    Ok(())
}

#[test]
fn what_a_run_that_was_stopped_left_is_put_right() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let (log, tables) = (folder.path().join("a.ndjson"), folder.path().join("tables"));
    std::fs::write(&log, "{\"notificationType\":\"Bounce\",\"mail\":{\"messageId\":\"1\"}}\n")?;
    let wanted = Convert::new(&tables);
    convert(&[Source::File(log.clone())], &wanted, &mut Troubles::default())?;

    // Stopped between the moment from which on a group counts and that at which its files have their names.
    let name = "ses_sending_event/day=__HIVE_DEFAULT_PARTITION__/part-00000000-0000.parquet";
    let pending = tables.join("_mailtrail/pending");
    let unfinished = pending.join(format!("{name}.part"));
    std::fs::create_dir_all(unfinished.parent().ok_or("no folder")?)?;
    std::fs::rename(tables.join(name), &unfinished)?;
    // Stopped before that moment: such files are of no group.
    let stray = pending.join("ses_sending_event/part-00000001-0000.parquet.part");
    std::fs::write(&stray, "PAR1")?;

    let again = convert(&[Source::File(log.clone())], &wanted, &mut Troubles::default())?;
    assert_eq!((again.documents, again.skipped), (0, 1));
    assert!(tables.join(name).exists() && !stray.exists() && !unfinished.exists());
    assert_eq!(given_back(&tables)?.len(), 1);

    // A file that is gone is told.
    std::fs::remove_file(tables.join(name))?;
    let error =
        convert(&[Source::File(log)], &wanted, &mut Troubles::default()).map(|_| ()).map_err(|error| error.to_string());
    assert!(error.is_err_and(|error| error.contains("this file of a table is missing; restore it")));
    Ok(())
}

#[test]
fn what_had_errors_is_told_again_and_the_tables_may_lie_among_the_logs() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    std::fs::write(
        folder.path().join("a.ndjson"),
        "{\"notificationType\":\"Bounce\",\"mail\":{}}\n{\"eventVersion\":\n",
    )?;
    let wanted = Convert::new(folder.path().join("tables"));
    assert!(convert(&[], &wanted, &mut Troubles::default())?.incomplete.is_empty() && !wanted.folder.exists());
    let first = convert(&discover([folder.path()]).sources, &wanted, &mut Troubles::default())?;
    assert_eq!((first.documents, first.inputs, first.incomplete.len()), (1, 1, 0));
    // The second time, the files of the manifest are there as well.
    let again = convert(&discover([folder.path()]).sources, &wanted, &mut Troubles::default())?;
    assert_eq!((again.documents, again.inputs, again.skipped, again.incomplete.len()), (0, 0, 1, 1));

    // Tables of NDJSON would be logs, too.
    let mut wanted = Convert::new(folder.path().join("./lines"));
    wanted.format = Format::Ndjson;
    for documents in [1, 0, 0] {
        let done = convert(&discover([folder.path()]).sources, &wanted, &mut Troubles::default())?;
        assert_eq!(done.documents, documents);
    }
    Ok(())
}
