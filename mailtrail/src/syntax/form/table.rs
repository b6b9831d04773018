//! Tables and lists: CSV, the AWS command line, PowerShell, listings with numbers.

use super::{Form, holds_json, identifier, lines};

/// First words of lines in text output of the AWS command line.
const TEXT_OUTPUT: [&str; 14] = [
    "EVENTS",
    "RESOURCES",
    "TRAILLIST",
    "RECORDS",
    "LOGSTREAMS",
    "LOGGROUPS",
    "SEARCHEDLOGSTREAMS",
    "MESSAGES",
    "METRICS",
    "DATAPOINTS",
    "SENDDATAPOINTS",
    "QUERYRESULTROWS",
    "RESULTS",
    "SUPPRESSEDDESTINATIONSUMMARIES",
];

/// Columns that tell an export even when nothing else does.
const COLUMNS: [&str; 6] = ["@timestamp", "@message", "@ptr", "event name", "eventname", "timestamp"];

pub(super) fn name(text: &str) -> Option<Form> {
    log(text).or_else(|| aws(text)).or_else(|| power_shell(text)).or_else(|| numbered(text)).or_else(|| separated(text))
}

/// Logs of deliveries, whose lines are values.
fn log(text: &str) -> Option<Form> {
    let first = lines(text).next()?;
    if first.starts_with('#') {
        return lines(text).take(4).any(|line| line.starts_with("#Fields:")).then_some(Form::W3c);
    }
    let resources = [":mailmanager-ingress-point/", ":mailmanager-rule-set/"];
    let is_of_mail_manager = !holds_json(first) && resources.iter().any(|resource| first.contains(resource));
    is_of_mail_manager.then_some(Form::MailManager)
}

fn aws(text: &str) -> Option<Form> {
    let mut lines = lines(text);
    let first = lines.next()?;
    let second = lines.next().unwrap_or_default();
    let is_rule = |line: &str| line.len() >= 5 && line.bytes().all(|byte| matches!(byte, b'-' | b'+' | b'|'));
    let is_cell = |line: &str| line.len() > 2 && line.starts_with('|') && line.ends_with('|');
    if (is_rule(first) && is_cell(second)) || (is_cell(first) && is_rule(second)) {
        return Some(Form::AwsTable);
    }
    let (word, _) = first.split_once('\t')?;
    TEXT_OUTPUT.contains(&word).then_some(Form::AwsText)
}

fn power_shell(text: &str) -> Option<Form> {
    // `Name        : value`, with all colons in one column.
    let column = |line: &str| {
        let name = identifier(line);
        let at = name.len() + (line.len() - name.len() - line[name.len()..].trim_start_matches(' ').len());
        (name.starts_with(|char: char| char.is_ascii_uppercase()) && line[at..].starts_with(": ") && at > 1)
            .then_some(at)
    };
    let columns: Vec<_> = lines(text).take(3).map(column).collect();
    let wide = lines(text).take(3).any(|line| line.contains("  :"));
    if columns.len() >= 2 && columns[0].is_some() && columns.iter().all(|at| *at == columns[0]) && wide {
        return Some(Form::PowerShellList);
    }
    // A line of names, and a line of dashes below each.
    let mut lines = lines(text);
    let (first, second) = (lines.next()?, lines.next()?);
    let dashes =
        |line: &str| line.split_ascii_whitespace().all(|word| word.len() >= 2 && word.bytes().all(|byte| byte == b'-'));
    let is_table = dashes(second)
        && first.starts_with(|char: char| char.is_ascii_uppercase())
        && first.split_ascii_whitespace().count() == second.split_ascii_whitespace().count()
        && second.contains(' ');
    is_table.then_some(Form::PowerShellTable)
}

/// Consecutive numbers in front of the lines of a document.
fn numbered(text: &str) -> Option<Form> {
    let split = |line: &str| {
        let line = line.trim_start();
        let digits = line.find(|char: char| !char.is_ascii_digit())?;
        let rest = line[digits..].trim_start_matches(['.', ':', '|', ')', '-', '→']);
        rest.starts_with([' ', '\t', '{', '[']).then_some(())?;
        Some((line[..digits].parse::<u32>().ok()?, rest.trim_start().to_owned()))
    };
    let found: Vec<_> = lines(text).take(3).map(split).collect();
    let (first, rest) = found.first()?.as_ref()?;
    let is_run = found.iter().zip(*first..).all(|(line, number)| line.as_ref().is_some_and(|(at, _)| *at == number));
    let opens = matches!(rest.trim(), "{" | "[" | "[{");
    (found.len() >= 2 && is_run && opens).then_some(Form::Numbered)
}

/// Columns divided by commas, semicolons or tabs, with their names in the first line.
fn separated(text: &str) -> Option<Form> {
    let mut lines = lines(text);
    let header = lines.next()?;
    let second = lines.next();
    for (divider, form) in [(',', Form::Csv), ('\t', Form::Tsv), (';', Form::Csv)] {
        let names: Vec<String> =
            header.split(divider).map(|name| name.trim().trim_matches('"').to_lowercase()).collect();
        let is_name = |name: &String| {
            name.len() <= 48
                && name.starts_with(|char: char| char.is_ascii_alphabetic() || matches!(char, '@' | '_'))
                && name.chars().all(|char| char.is_alphanumeric() || " _@.-:/()".contains(char))
                && name.split(' ').count() <= 4
                && !name.ends_with(['.', ':'])
        };
        if names.len() < 2
            || !names.iter().all(is_name)
            || names.iter().any(|name| name.starts_with(char::is_whitespace))
        {
            continue;
        }
        let known = names.iter().any(|name| COLUMNS.contains(&name.as_str()));
        let cells = second.map(|line| cells(line, divider));
        let fits = match cells {
            Some(count) => count == names.len() && (known || names.len() >= 3 && !header.contains(", ")),
            None => known,
        };
        if fits && !holds_json(header) {
            return Some(form);
        }
    }
    None
}

/// How many cells a line has; a cell in quotes that is not closed ends with the line.
fn cells(line: &str, divider: char) -> usize {
    let mut quoted = false;
    1 + line
        .chars()
        .filter(|char| {
            quoted ^= *char == '"';
            !quoted && *char == divider
        })
        .count()
}
