//! The numbers of the page, as Markdown.

use std::fmt::Write as _;

use super::model::{
    FILE_BYTES, GETS_A_SECOND, GROUP_BYTES, GROUP_FILES, LIST_SECONDS, MEMORY_BYTES, Measured, NAMES, Prices, Run,
    Takes, Year,
};

/// 10 PB of JSON in a thousand million files.
pub(crate) const YEAR: Year = Year { gigabytes: 10e6, files: 1e9 };

/// US East (N. Virginia): S3 Standard, and half of an `m7g.large`.
pub(crate) const PRICES: Prices =
    Prices { list_1000: 0.005, get_1000: 0.0004, put_1000: 0.005, gigabyte_month: 0.023, core_hour: 0.0816 / 2.0 };

pub(crate) const MEASURED: Measured = Measured {
    runs: &[
        Run { gigabytes: 1.07, threads: 1.0, cpu_seconds: 12.5, wall_seconds: 46.1, peak_mib: 104.0 },
        Run { gigabytes: 1.07, threads: 2.0, cpu_seconds: 13.4, wall_seconds: 27.6, peak_mib: 172.0 },
        Run { gigabytes: 2.0, threads: 1.0, cpu_seconds: 21.8, wall_seconds: 349.2, peak_mib: 129.0 },
        Run { gigabytes: 2.0, threads: 2.0, cpu_seconds: 20.1, wall_seconds: 113.5, peak_mib: 215.0 },
        Run { gigabytes: 4.0, threads: 2.0, cpu_seconds: 41.4, wall_seconds: 346.1, peak_mib: 231.0 },
        Run { gigabytes: 10.07, threads: 2.0, cpu_seconds: 115.2, wall_seconds: 640.7, peak_mib: 280.0 },
    ],
    validate_cpu_seconds: 1.4,
    packed_bytes: 92.4e6,
    table_bytes: 69.0e6,
    query_tables: 0.0117,
    query_packed: 36.7,
    planner_bytes: 640.0,
    manifest_bytes: 251.0,
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
        ("CPU to validate", format!("{:.1} s", one.validate_cpu_seconds)),
        ("CPU to convert", format!("{:.1} s", one.convert_cpu_seconds())),
        ("bytes packed with gzip", megabytes(one.packed_bytes)),
        ("bytes of its tables", megabytes(one.table_bytes)),
        ("CPU to count by event name, tables", format!("{:.3} s", one.query_tables)),
        ("CPU to count by event name, packed logs", format!("{:.2} s", one.query_packed)),
        ("the one to the other", format!("1 : {:.0}", one.query_packed / one.query_tables)),
    ];
    _ = writeln!(text, "\n| for each GB | |\n|---|---:|");
    for (what, much) in rows {
        _ = writeln!(text, "| {what} | {much} |");
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
        "\nOne folder of tables ends at about {} files of logs: so many does the planner hold in {}, and {:.0} such folders would hold the year.",
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
            "counting by event name, tables".to_owned(),
            "one column of the year".to_owned(),
            format!("{} hours of CPU", count(takes.query_tables_cpu_hours)),
            dollars(takes.query_tables_cpu_hours * PRICES.core_hour),
        ],
        [
            "counting by event name, packed logs".to_owned(),
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
