//! The numbers of the page, as Markdown.

use std::fmt::Write as _;

use super::model::{
    FILE_BYTES, GETS_A_SECOND, GROUP_BYTES, GROUP_FILES, LIST_SECONDS, MEMORY_BYTES, Measured, NAMES, Prices, Query,
    Run, Takes, Year,
};

/// 10 PB of JSON in a thousand million files.
pub(crate) const YEAR: Year = Year { gigabytes: 10e6, files: 1e9 };

/// US East (N. Virginia): S3 Standard, and half of an `m7g.large`.
pub(crate) const PRICES: Prices =
    Prices { list_1000: 0.005, get_1000: 0.0004, put_1000: 0.005, gigabyte_month: 0.023, core_hour: 0.0816 / 2.0 };

pub(crate) const MEASURED: Measured = Measured {
    runs: &[
        Run { gigabytes: 1.0, threads: 1.0, cpu_seconds: 7.1, wall_seconds: 7.2, peak_mib: 63.0 },
        Run { gigabytes: 1.0, threads: 2.0, cpu_seconds: 7.1, wall_seconds: 3.6, peak_mib: 110.0 },
        Run { gigabytes: 2.0, threads: 1.0, cpu_seconds: 14.3, wall_seconds: 14.4, peak_mib: 86.0 },
        Run { gigabytes: 2.0, threads: 2.0, cpu_seconds: 14.4, wall_seconds: 7.5, peak_mib: 140.0 },
        Run { gigabytes: 4.0, threads: 1.0, cpu_seconds: 28.6, wall_seconds: 29.0, peak_mib: 98.0 },
        Run { gigabytes: 4.0, threads: 2.0, cpu_seconds: 28.6, wall_seconds: 15.4, peak_mib: 161.0 },
        Run { gigabytes: 8.0, threads: 1.0, cpu_seconds: 57.0, wall_seconds: 58.5, peak_mib: 109.0 },
        Run { gigabytes: 8.0, threads: 2.0, cpu_seconds: 57.0, wall_seconds: 29.5, peak_mib: 184.0 },
        Run { gigabytes: 16.0, threads: 1.0, cpu_seconds: 110.8, wall_seconds: 111.6, peak_mib: 124.0 },
        Run { gigabytes: 16.0, threads: 2.0, cpu_seconds: 114.5, wall_seconds: 67.6, peak_mib: 233.0 },
        Run { gigabytes: 32.0, threads: 1.0, cpu_seconds: 224.6, wall_seconds: 229.3, peak_mib: 166.0 },
        Run { gigabytes: 32.0, threads: 2.0, cpu_seconds: 231.9, wall_seconds: 122.2, peak_mib: 293.0 },
    ],
    queries: &[
        Query { engine: "DataFusion 55", question: "count by event name", packed: 1.44, tables: 0.0112 },
        Query { engine: "DataFusion 55", question: "who created users", packed: 1.45, tables: 0.0306 },
        Query { engine: "DuckDB 2.0", question: "count by event name", packed: 23.21, tables: 0.0094 },
        Query { engine: "DuckDB 2.0", question: "who created users", packed: 23.12, tables: 0.0306 },
        Query { engine: "Spark 4.3", question: "count by event name", packed: 4.53, tables: 0.2900 },
        Query { engine: "Spark 4.3", question: "who created users", packed: 3.84, tables: 0.3350 },
    ],
    validate_cpu_seconds: 0.78,
    packed_bytes: 92.2e6,
    table_bytes: 74.6e6,
    planner_bytes: 640.0,
    manifest_bytes: 406.0,
};

/// The block of the page between its markers.
pub(crate) fn block() -> String {
    let mut text = String::new();
    let (one, takes) = (&MEASURED, Takes::of(&YEAR, &MEASURED, &PRICES));
    _ = writeln!(text, "| logs, unpacked | threads | seconds of CPU | seconds | CPU for each GB | peak of memory |");
    _ = writeln!(text, "|---:|---:|---:|---:|---:|---:|");
    for Run { gigabytes, threads, cpu_seconds, wall_seconds, peak_mib } in one.runs {
        let each = cpu_seconds / gigabytes;
        _ = writeln!(
            text,
            "| {gigabytes:.1} GB | {threads:.0} | {cpu_seconds:.0} | {wall_seconds:.0} | {each:.1} s | {peak_mib:.0} MiB |"
        );
    }
    _ = writeln!(text, "\nThe peak of all runs is {:.0} MiB.", one.peak());
    let rows = [
        ("CPU to validate", format!("{:.2} s", one.validate_cpu_seconds)),
        ("CPU to convert", format!("{:.1} s", one.convert_cpu_seconds())),
        ("bytes packed with gzip", megabytes(one.packed_bytes)),
        ("bytes of its tables", megabytes(one.table_bytes)),
    ];
    _ = writeln!(text, "\n| for each GB | |\n|---|---:|");
    for (what, much) in rows {
        _ = writeln!(text, "| {what} | {much} |");
    }
    _ = writeln!(text, "\n| CPU for a question, each GB | question | packed logs | tables | ratio |");
    _ = writeln!(text, "|---|---|---:|---:|---:|");
    for Query { engine, question, packed, tables } in one.queries {
        let ratio = packed / tables;
        _ = writeln!(text, "| {engine} | {question} | {packed:.2} s | {tables:.3} s | {ratio:.0} : 1 |");
    }
    _ = writeln!(
        text,
        "\n| a year: {} PB of JSON in {} files | how much | takes | price |",
        YEAR.gigabytes / 1e6,
        count(YEAR.files)
    );
    _ = writeln!(text, "|---|---:|---:|---:|");
    for [what, much, long, price] in year(&takes) {
        _ = writeln!(text, "| {what} | {much} | {long} | {price} |");
    }
    _ = writeln!(
        text,
        "\nThe planner holds about {} files of logs in {}, so this is where one folder of tables ends. The year would need {:.0} such folders.",
        count(one.most_files()),
        megabytes(MEMORY_BYTES),
        (YEAR.files / one.most_files()).ceil()
    );
    text
}

/// Rows of a year: what, how much, how long, for how much.
fn year(takes: &Takes) -> Vec<[String; 4]> {
    let none = String::new;
    vec![
        [
            format!("listing, {} names a request", count(NAMES)),
            format!("{} requests", count(takes.list_requests)),
            format!("{:.0} h one after another at {LIST_SECONDS} s", takes.list_hours),
            dollars(takes.list_price),
        ],
        [
            "reading each file once".to_owned(),
            format!("{} requests", count(YEAR.files)),
            format!("{:.0} h at {GETS_A_SECOND} a second", takes.get_hours),
            dollars(takes.get_price),
        ],
        [
            format!("packing small files, {} or {} files a group", megabytes(GROUP_BYTES), count(GROUP_FILES)),
            format!("{} groups of {} files", count(takes.groups), count(takes.files_of_a_group)),
            none(),
            none(),
        ],
        [
            "planner, all at once".to_owned(),
            format!("{:.0} GB of memory", takes.planner_gigabytes),
            format!("{:.0} GB of manifest", takes.manifest_gigabytes),
            none(),
        ],
        [
            "converting".to_owned(),
            format!("{} days of CPU", count(takes.cpu_days)),
            format!("{:.1} days on 1,000 cores", takes.cpu_days / 1_000.0),
            dollars(takes.cpu_price),
        ],
        [
            format!("tables, in files of {}", megabytes(FILE_BYTES)),
            format!("{:.0} TB in {} files", takes.table_terabytes, count(takes.table_files)),
            none(),
            dollars(takes.put_price),
        ],
        [
            "keeping the tables".to_owned(),
            format!("{:.0} TB", takes.table_terabytes),
            "a month".to_owned(),
            dollars(takes.month_price),
        ],
        [
            "keeping the packed logs".to_owned(),
            format!("{:.0} TB", takes.packed_terabytes),
            "a month".to_owned(),
            dollars(takes.packed_month_price),
        ],
        [
            "counting by event name in DataFusion, tables".to_owned(),
            "one column of the year".to_owned(),
            format!("{} hours of CPU", count(takes.query_tables_cpu_hours)),
            dollars(takes.query_tables_cpu_hours * PRICES.core_hour),
        ],
        [
            "counting by event name in DataFusion, packed logs".to_owned(),
            "all bytes of the year".to_owned(),
            format!("{} hours of CPU", count(takes.query_packed_cpu_hours)),
            dollars(takes.query_packed_cpu_hours * PRICES.core_hour),
        ],
    ]
}

fn megabytes(bytes: f64) -> String {
    format!("{:.0} MB", bytes / 1e6)
}

fn dollars(much: f64) -> String {
    format!("${}", count(much))
}

/// A number with commas between thousands; rounded to three digits if it has more.
pub(crate) fn count(number: f64) -> String {
    if number < 10.0 {
        return format!("{number:.1}");
    }
    let unit = 10_f64.powf((number.log10().floor() - 2.0).max(0.0));
    let digits = format!("{:.0}", (number / unit).round() * unit);
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
