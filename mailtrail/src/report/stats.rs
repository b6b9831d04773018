//! Statistics as tables for people, as JSON and as CSV.

use std::fmt::Write as _;

use mailtrail_wire::Writer;
use time::OffsetDateTime;
use time::macros::format_description;

use super::{counted, plain, plain_json};
use crate::{Field, Stats, Table};

/// Days and hours that are shown at least, the last ones.
const PERIODS: usize = 48;

/// Characters of the longest bar.
const BAR: usize = 20;

/// Returns tables for people: names on the left, counts on the right, in lines of at most `width` characters.
///
/// Each table shows its first `top` rows; days and hours show their last ones, at least 48. If there are no more than two days, hours are shown
/// instead. A count after `≥` is a lower bound; see [`Table`].
///
/// ```
/// use mailtrail::{Stats, report::stats};
///
/// assert_eq!(stats::human(&Stats::default(), 10, 80), "0 documents in 0 files\n");
/// ```
pub fn human(stats: &Stats, top: usize, width: usize) -> String {
    let mut text = head(stats);
    for table in tables(stats) {
        text.push('\n');
        write_table(&mut text, table, top, width);
    }
    text
}

/// Returns a JSON object with the counts, and all tables with their first rows.
///
/// ```
/// use mailtrail::{Stats, report::stats};
///
/// let json = stats::json(&Stats::default(), 10);
/// assert_eq!(json, "{\"documents\":0,\"files\":0,\"dated\":0,\"tables\":[]}\n");
/// ```
pub fn json(stats: &Stats, top: usize) -> String {
    let mut text =
        format!("{{\"documents\":{},\"files\":{},\"dated\":{}", stats.documents, stats.summary.files, stats.dated);
    for (name, time) in [("first", stats.first), ("last", stats.last)] {
        if let Some(time) = time {
            _ = write!(text, ",\"{name}\":\"{}\"", moment(time));
        }
    }
    text.push_str(",\"tables\":[");
    for (index, table) in stats.tables.iter().enumerate() {
        let comma = if index > 0 { "," } else { "" };
        _ = write!(
            text,
            "{comma}{{\"field\":\"{}\",\"total\":{},\"names\":{},\"short_by\":{},\"rows\":[",
            table.field,
            table.total,
            table.rows.len(),
            table.short_by
        );
        for (index, (name, count)) in shown(table, top).iter().enumerate() {
            let comma = if index > 0 { "," } else { "" };
            _ = write!(text, "{comma}{{\"name\":{},\"count\":{count}}}", quoted(name));
        }
        text.push_str("]}");
    }
    text.push_str("]}\n");
    text
}

/// Returns comma-separated values: field, name, count, and whether the count is exact, for the first rows of all tables.
///
/// ```
/// use mailtrail::{Stats, report::stats};
///
/// assert_eq!(stats::csv(&Stats::default(), 10), "field,name,count,exact\r\n");
/// ```
pub fn csv(stats: &Stats, top: usize) -> String {
    let mut text = String::from("field,name,count,exact\r\n");
    for table in &stats.tables {
        for (name, count) in shown(table, top) {
            let name = plain(name);
            let name = if name.contains([',', '"']) || name.trim() != name {
                format!("\"{}\"", name.replace('"', "\"\""))
            } else {
                name.into_owned()
            };
            _ = write!(text, "{},{name},{count},{}\r\n", table.field, table.short_by == 0);
        }
    }
    text
}

fn head(stats: &Stats) -> String {
    let (documents, files) = (counted(stats.documents, "document"), counted(stats.summary.files, "file"));
    let mut text = format!("{documents} in {files}");
    if let (Some(first), Some(last)) = (stats.first, stats.last) {
        _ = write!(text, ", from {} to {}", moment(first), moment(last));
        if stats.dated < stats.documents {
            _ = write!(text, "; {} without a time", stats.documents - stats.dated);
        }
    }
    text.push('\n');
    text
}

/// The tables that are shown: of days and hours the ones that say more.
fn tables(stats: &Stats) -> impl Iterator<Item = &Table> {
    let rows = |field| stats.tables.iter().find(|table| table.field == field).map(|table| table.rows.len());
    let (days, hours) = (rows(Field::Day), rows(Field::Hour));
    let left_out = match (days, hours) {
        (Some(..=2), Some(_)) => Some(Field::Day),
        (Some(_), Some(_)) => Some(Field::Hour),
        _ => None,
    };
    stats.tables.iter().filter(move |table| Some(table.field) != left_out)
}

/// The rows that are shown.
fn shown(table: &Table, top: usize) -> &[(String, u64)] {
    let rows = &table.rows;
    if is_period(table.field) {
        &rows[rows.len().saturating_sub(top.max(PERIODS))..]
    } else {
        &rows[..rows.len().min(top)]
    }
}

fn is_period(field: Field) -> bool {
    matches!(field, Field::Day | Field::Hour)
}

fn title(field: Field) -> &'static str {
    match field {
        Field::Kind => "documents by kind",
        Field::Day => "documents per day (UTC)",
        Field::Hour => "documents per hour (UTC)",
        Field::Root => "events by the root user",
        Field::SignIn => "sign-ins to the console",
        Field::Ip => "source addresses",
        Field::Domain => "domains of recipients",
        Field::Error => "error codes",
        Field::Bounce => "bounces by type",
        Field::Complaint => "complaints by feedback",
        Field::MessageId => "messages",
        Field::Service => "services",
        Field::Event => "events",
        Field::Principal => "principals",
        Field::Account => "accounts",
        Field::Region => "regions",
        Field::Outcome => "outcomes",
        Field::UserAgent => "programs",
        Field::Sender => "senders",
        Field::Recipient => "recipients",
        Field::Subject => "subjects",
        Field::ConfigurationSet => "configuration sets",
        Field::Tag => "tags",
    }
}

fn write_table(text: &mut String, table: &Table, top: usize, width: usize) {
    let rows = shown(table, top);
    let bound = if table.short_by > 0 { "≥" } else { "" };
    let counts: Vec<_> = rows.iter().map(|(_, count)| format!("{bound}{count}")).collect();
    let count_width = counts.iter().map(|count| count.chars().count()).max().unwrap_or_default().max("count".len());
    let last = if is_period(table.field) { BAR } else { "100.0 %".len() };
    let room = width.saturating_sub(2 + 2 + count_width + 2 + last).max(12);
    let names: Vec<_> = rows.iter().map(|(name, _)| fitted(&plain(name), room)).collect();
    let longest = names.iter().map(|name| name.chars().count()).max().unwrap_or_default();
    let title = fitted(title(table.field), width.saturating_sub(count_width + 2).max(12));
    let name_width = longest.max(title.chars().count().saturating_sub(2));
    _ = writeln!(text, "{title:<width$}  {:>count_width$}", "count", width = name_width + 2);
    let most = rows.iter().map(|(_, count)| *count).max().unwrap_or_default();
    for ((name, count), (_, number)) in names.iter().zip(&counts).zip(rows) {
        let last = if is_period(table.field) { bar(*number, most) } else { share(*number, table.total) };
        let line = format!("  {name:<name_width$}  {count:>count_width$}  {last}");
        _ = writeln!(text, "{}", line.trim_end());
    }
    let left = table.rows.len() - rows.len();
    if left > 0 {
        let sum: u64 = rows.iter().map(|(_, count)| count).sum();
        let what = if is_period(table.field) { "earlier" } else { "more" };
        let count = table.total.saturating_sub(sum).to_string();
        let count = if table.short_by > 0 { String::new() } else { count };
        let name = format!("and {left} {what}");
        let line = format!("  {name:<name_width$}  {count:>count_width$}");
        _ = writeln!(text, "{}", line.trim_end());
    }
    if table.short_by > 0 {
        _ = writeln!(text, "  too many names for exact counts: each may be {} too low", table.short_by);
    }
}

/// A bar for a count, as long as it is beside the highest.
fn bar(count: u64, most: u64) -> String {
    let length = (u128::from(count) * BAR as u128).div_ceil(u128::from(most.max(1)));
    "#".repeat(usize::try_from(length).unwrap_or(BAR))
}

/// What share of all a count is, with one digit behind the point, rounded; less than all is never 100 %, more than nothing never 0 %.
fn share(count: u64, total: u64) -> String {
    let total = u128::from(total.max(1));
    let mille = match (u128::from(count) * 1000 + total / 2) / total {
        0 if count > 0 => 1,
        1000 if u128::from(count) < total => 999,
        mille => mille,
    };
    format!("{:>5} %", format!("{}.{}", mille / 10, mille % 10))
}

/// A text in so many characters; what is too long is cut in the middle, for both ends tell names apart.
fn fitted(text: &str, width: usize) -> String {
    let length = text.chars().count();
    if length <= width {
        return text.to_owned();
    }
    let (head, tail) = ((width - 1) / 2, width - 1 - (width - 1) / 2);
    let begin: String = text.chars().take(head).collect();
    let end: String = text.chars().skip(length - tail).collect();
    format!("{begin}…{end}")
}

/// A moment to the second, in UTC.
fn moment(time: OffsetDateTime) -> String {
    let form = format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]Z");
    time.to_offset(time::UtcOffset::UTC).format(form).unwrap_or_default()
}

fn quoted(text: &str) -> String {
    let mut writer = Writer::default();
    writer.text(text);
    plain_json(&writer.into_text()).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn example() -> Stats {
        let table = |field, rows: &[(&str, u64)], short_by| {
            let total = rows.iter().map(|(_, count)| count).sum();
            let rows = rows.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect();
            Table { field, rows, total, short_by }
        };
        let mut stats = Stats { documents: 1234, dated: 1200, ..Stats::default() };
        stats.summary.files = 2;
        (stats.first, stats.last) =
            (Some(OffsetDateTime::UNIX_EPOCH), OffsetDateTime::from_unix_timestamp(200_000).ok());
        stats.tables = vec![
            table(Field::Day, &[("1970-01-01", 800), ("1970-01-02", 1), ("1970-01-03", 399)], 0),
            table(Field::Hour, &[("1970-01-01T00", 1200)], 0),
            table(Field::Service, &[("s3.amazonaws.com", 1000), ("iam.amazonaws.com", 200), ("x", 34)], 0),
            table(Field::Principal, &[("arn:aws:iam::111122223333:role/a-role-with-a-very-long-name-indeed", 9)], 3),
            table(Field::UserAgent, &[("a\u{1b}[31m, \"b\"\u{202e}", 1)], 0),
        ];
        stats
    }

    #[test]
    fn shares_are_rounded_but_never_to_all_or_nothing() {
        let shares = [(2, 12), (1, 12), (9_999, 10_000), (1, 10_000), (0, 10), (10, 10), (0, 0)];
        let shares = shares.map(|(count, total)| share(count, total));
        assert_eq!(shares, [" 16.7 %", "  8.3 %", " 99.9 %", "  0.1 %", "  0.0 %", "100.0 %", "  0.0 %"]);
    }

    #[test]
    fn tables_are_aligned_and_fit() {
        let text = human(&example(), 2, 60);
        insta::assert_snapshot!(text, @r#"
        1234 documents in 2 files, from 1970-01-01T00:00:00Z to 1970-01-03T07:33:20Z; 34 without a time

        documents per day (UTC)  count
          1970-01-01               800  ####################
          1970-01-02                 1  #
          1970-01-03               399  ##########

        services             count
          s3.amazonaws.com    1000   81.0 %
          iam.amazonaws.com    200   16.2 %
          and 1 more            34

        principals                                    count
          arn:aws:iam::1111222…very-long-name-indeed     ≥9  100.0 %
          too many names for exact counts: each may be 3 too low

        programs                    count
          a\u{1b}[31m, "b"\u{202e}      1  100.0 %
        "#);
        assert!(text.lines().skip(1).all(|line| line.chars().count() <= 60), "{text}");
    }

    #[test]
    fn other_forms_hold_the_same() {
        let stats = example();
        let json: serde_json::Value = serde_json::from_str(&json(&stats, 2)).unwrap();
        assert_eq!(json["tables"][2]["rows"][0]["name"], "s3.amazonaws.com");
        assert_eq!(json["tables"][2]["names"], 3);
        assert_eq!(json["tables"][4]["rows"][0]["name"], "a\u{1b}[31m, \"b\"\u{202e}");
        let text = csv(&stats, 2);
        let rows: Vec<Vec<String>> = ::csv::Reader::from_reader(text.as_bytes())
            .records()
            .map(|row| row.unwrap().iter().map(str::to_owned).collect())
            .collect();
        assert_eq!(rows[0], ["day", "1970-01-01", "800", "true"]);
        assert_eq!(rows[6][3], "false");
        assert_eq!(rows[7][1], r#"a\u{1b}[31m, "b"\u{202e}"#);
    }
}
