//! The page about growth says what the program prints, and the program counts right.

#[path = "../examples/growth/model.rs"]
mod model;
#[path = "../examples/growth/page.rs"]
mod page;

use self::model::{Measured, Prices, Query, Run, Takes, Year};

const BEGIN: &str = "<!-- numbers: begin -->\n";
const END: &str = "<!-- numbers: end -->";

#[test]
fn the_page_has_the_numbers_of_the_program() {
    let text = include_str!("../GROWTH.md");
    let between = text.split_once(BEGIN).and_then(|(_, rest)| rest.split_once(END)).map(|(block, _)| block.trim());
    let help = "write what `cargo run --example growth` prints between the markers";
    assert_eq!(between, Some(page::block().trim()), "{help}");
    assert!(include_str!("../README.md").contains("GROWTH.md"), "the page is named where it is looked for");
}

#[test]
fn what_is_measured_once_is_taken_to_any_number() {
    let measured = Measured {
        runs: &[
            Run { gigabytes: 1.0, threads: 1.0, cpu_seconds: 99.0, wall_seconds: 1.0, peak_mib: 200.0 },
            Run { gigabytes: 2.0, threads: 1.0, cpu_seconds: 36.0, wall_seconds: 1.0, peak_mib: 210.0 },
            Run { gigabytes: 4.0, threads: 2.0, cpu_seconds: 99.0, wall_seconds: 1.0, peak_mib: 250.0 },
        ],
        queries: &[Query { engine: "", question: "", packed: 5.0, tables: 0.01 }],
        validate_cpu_seconds: 2.0,
        packed_bytes: 50e6,
        table_bytes: 40e6,
        planner_bytes: 200.0,
        manifest_bytes: 300.0,
    };
    let prices = Prices { list_1000: 0.005, get_1000: 0.0004, put_1000: 0.005, gigabyte_month: 0.02, core_hour: 0.04 };
    let near = |number: f64, expected: f64| assert!((number / expected - 1.0).abs() < 1e-9, "{number}, not {expected}");
    // 18 seconds for each gigabyte, from the longest run on one thread.
    near(measured.convert_cpu_seconds(), 18.0);
    near(measured.peak(), 250.0);
    near(measured.most_files(), 1e6);
    let year = Year { gigabytes: 1_000.0, files: 1e6 };
    let takes = Takes::of(&year, &measured, &prices);
    near(takes.list_requests, 1_000.0);
    near(takes.list_price, 0.005);
    near(takes.get_price, 0.4);
    // 50,000 packed bytes in each file: 128 MiB are 2,684.35456 of them.
    near(takes.files_of_a_group, 2_684.354_56);
    near(takes.groups, 1e6 / 2_684.354_56);
    near(takes.cpu_days, 18_000.0 / 86_400.0);
    near(takes.cpu_price, 0.2);
    near(takes.table_terabytes, 0.04);
    near(takes.table_files, 40e9 / 256e6);
    near(takes.month_price, 0.8);
    near(takes.packed_month_price, 1.0);
    near(takes.planner_gigabytes, 0.2);
    near(takes.manifest_gigabytes, 0.3);
    near(takes.query_packed_cpu_hours / takes.query_tables_cpu_hours, 500.0);
    // Tiny files: as many as a group may have, however few bytes they are.
    near(Takes::of(&Year { gigabytes: 1.0, files: 1e9 }, &measured, &prices).files_of_a_group, 8_192.0);
}

#[test]
fn numbers_are_written_for_people() {
    let written = [0.25, 9.0, 10.0, 999.6, 1_234.0, 1e6, 1_736_111.0, 1e9].map(page::count);
    assert_eq!(written, ["0.2", "9.0", "10", "1,000", "1,230", "1,000,000", "1,740,000", "1,000,000,000"]);
}
