//! Errors of queries, in plain words.

use std::collections::BTreeSet;
use std::fmt;

use datafusion::arrow::datatypes::{DataType, Fields};
use datafusion::common::{Location, SchemaError};
use datafusion::error::DataFusionError;
use datafusion::logical_expr::sqlparser::dialect::GenericDialect;
use datafusion::logical_expr::sqlparser::tokenizer::{Token, Tokenizer};
use mailtrail_parquet::{Partition, table_schema};

use crate::files;
use crate::names::{nearest, table_names};

/// The reason why a query failed.
///
/// ```
/// use mailtrail_sql::{Engine, ErrorKind, Limits, Logs, Reading};
/// # struct Ignore;
/// # impl mailtrail::Sink for Ignore {
/// #     fn finding(&mut self, _: &mailtrail::input::Source, _: &mailtrail::Finding) {}
/// #     fn trouble(&mut self, _: &mailtrail::input::Trouble) {}
/// #     fn done(&mut self, _: &mailtrail::input::Source, _: u64) {}
/// # }
///
/// let logs = Logs::open(&[], &Reading::default(), &mut Ignore)?;
/// let error = Engine::new(logs, &Limits::default())?.query("select * from cloudtrail_record").unwrap_err();
/// assert_eq!(error.to_string(), "unknown table `cloudtrail_record`; did you mean `cloudtrail_records`?");
/// assert_eq!((error.kind(), error.line(), error.column()), (ErrorKind::Query, Some(1), Some(15)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    kind: ErrorKind,
    message: String,
    place: Option<(u64, u64)>,
}

/// Kind of an error.
///
/// ```
/// assert_ne!(mailtrail_sql::ErrorKind::Query, mailtrail_sql::ErrorKind::Limit);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The query is wrong, or refers to something that does not exist.
    Query,
    /// The query needs more memory or disk space than it may use.
    Limit,
    /// Rows could not be computed, for example because a string is not a number.
    Rows,
}

/// Tables that there are.
#[derive(Clone, Debug, Default)]
pub(crate) struct Names(pub(crate) Vec<String>);

impl Names {
    /// Fields of the objects in all tables.
    fn members(&self) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        let tables = table_names().into_iter().filter(|table| self.0.contains(&table.name));
        tables.for_each(|table| add_members(table_schema(table.kind).fields(), &mut found));
        found
    }
}

fn add_members(fields: &Fields, found: &mut BTreeSet<String>) {
    for field in fields {
        let mut inner = field.data_type();
        while let DataType::List(element) = inner {
            inner = element.data_type();
        }
        if let DataType::Struct(members) = inner {
            found.extend(members.iter().map(|member| member.name().clone()));
            add_members(members, found);
        }
    }
}

impl Error {
    /// Returns the kind of the error.
    ///
    /// ```no_run
    /// # fn example(error: &mailtrail_sql::Error) {
    /// assert_eq!(error.kind(), mailtrail_sql::ErrorKind::Query);
    /// # }
    /// ```
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// Returns the line of the query, counted from 1, if it is known.
    ///
    /// ```no_run
    /// # fn example(error: &mailtrail_sql::Error) {
    /// assert_eq!(error.line(), Some(1));
    /// # }
    /// ```
    pub fn line(&self) -> Option<u64> {
        self.place.map(|(line, _)| line)
    }

    /// Returns the column of that line, in characters, counted from 1.
    ///
    /// ```no_run
    /// # fn example(error: &mailtrail_sql::Error) {
    /// assert_eq!(error.column(), Some(8));
    /// # }
    /// ```
    pub fn column(&self) -> Option<u64> {
        self.place.map(|(_, column)| column)
    }

    pub(crate) fn refused(message: String) -> Self {
        Self { kind: ErrorKind::Query, message, place: None }
    }

    /// Makes plain words of what the engine says.
    pub(crate) fn of(error: DataFusionError, sql: &str, names: &Names) -> Self {
        let (mut place, mut error) = (None, error);
        loop {
            error = match error {
                DataFusionError::Diagnostic(diagnostic, inner) => {
                    place = diagnostic.span.map(|span| of_location(span.start)).or(place);
                    *inner
                }
                DataFusionError::Context(_, inner) => *inner,
                DataFusionError::Collection(mut errors) if !errors.is_empty() => errors.remove(0),
                other => break Self::plain(&other, sql, names).at(place),
            };
        }
    }

    fn at(self, place: Option<(u64, u64)>) -> Self {
        let place = self.place.or(place).filter(|(line, _)| *line > 0);
        Self { place, ..self }
    }

    fn plain(error: &DataFusionError, sql: &str, names: &Names) -> Self {
        let (kind, message) = match error {
            DataFusionError::Shared(inner) => return Self::plain(inner, sql, names),
            DataFusionError::Diagnostic(diagnostic, inner) => {
                return Self::plain(inner, sql, names).at(diagnostic.span.map(|span| of_location(span.start)));
            }
            DataFusionError::Context(_, inner) => return Self::plain(inner, sql, names),
            DataFusionError::SQL(error, _) => return of_syntax(&error.to_string()),
            DataFusionError::SchemaError(error, _) => (ErrorKind::Query, of_schema(error)),
            DataFusionError::Plan(said) => (ErrorKind::Query, of_plan(said, names)),
            DataFusionError::NotImplemented(said) if said.starts_with("Dot access") => {
                (ErrorKind::Query, "write `['name']` instead of `.name` behind an element of a list".to_owned())
            }
            DataFusionError::NotImplemented(said) => (ErrorKind::Query, format!("not supported: {said}")),
            DataFusionError::ResourcesExhausted(said) => {
                let first = said.lines().next().unwrap_or_default();
                (ErrorKind::Limit, format!("the query needs more memory or space than it may use: {first}"))
            }
            DataFusionError::ArrowError(error, _) => {
                let said = error.to_string();
                return of_cast(&said, sql).unwrap_or(Self { kind: ErrorKind::Rows, message: said, place: None });
            }
            DataFusionError::ParquetError(error) => {
                (ErrorKind::Rows, format!("a file of a table is damaged, or something else wrote it ({error})"))
            }
            DataFusionError::Execution(said) => (ErrorKind::Rows, of_plan(said, names)),
            other => (ErrorKind::Rows, other.strip_backtrace()),
        };
        let message = message.split("\n\nbacktrace:").next().unwrap_or_default().trim().to_owned();
        let place = quoted(&message).and_then(|name| place_of(sql, name));
        Self { kind, message, place: place.filter(|_| message_is_about_a_name(error)) }
    }
}

fn message_is_about_a_name(error: &DataFusionError) -> bool {
    matches!(error, DataFusionError::Plan(_) | DataFusionError::SchemaError(..))
}

fn of_location(location: Location) -> (u64, u64) {
    (location.line, location.column)
}

/// `sql parser error: Expected: ..., found: x at Line: 1, Column: 8`
fn of_syntax(said: &str) -> Error {
    let said = said.strip_prefix("sql parser error: ").unwrap_or(said);
    let number = |text: &str| text.trim().parse::<u64>().ok();
    let parted = said.rsplit_once(" at Line: ").and_then(|(message, place)| {
        let (line, column) = place.split_once(", Column: ")?;
        Some((message, (number(line)?, number(column)?)))
    });
    let (message, place) = parted.map_or((said, None), |(message, place)| (message, Some(place)));
    let message = message.replacen("Expected: ", "expected ", 1).replacen(", found: ", ", found ", 1);
    Error { kind: ErrorKind::Query, message: format!("not SQL: {message}"), place }
}

fn of_schema(error: &SchemaError) -> String {
    match error {
        SchemaError::FieldNotFound { field, .. } if parted_by(&field.name).is_some() => {
            let partition = parted_by(&field.name).unwrap_or_default();
            format!(
                "unknown column `{}`: only tables that were converted with `--partition {partition}` have it, and all tables of the query must have it; `_time` always exists",
                field.name
            )
        }
        SchemaError::FieldNotFound { field, valid_fields } => {
            let known = || valid_fields.iter().map(|column| column.name.as_str());
            let rest = match nearest(&field.name, known()) {
                Some(near) => format!("; did you mean `{near}`?"),
                None if valid_fields.is_empty() => String::new(),
                None => {
                    let all: Vec<_> = known().map(|name| format!("`{name}`")).collect();
                    format!("; there are {}", all.join(", "))
                }
            };
            format!("unknown column `{}`{rest}", field.name)
        }
        SchemaError::AmbiguousReference { field } => {
            format!("several tables have a column `{}`: say which one", field.name)
        }
        SchemaError::DuplicateQualifiedField { name, .. } | SchemaError::DuplicateUnqualifiedField { name } => {
            format!("two columns are called `{name}`: give one of them another name with `as`")
        }
    }
}

/// The partition whose column has this name.
fn parted_by(column: &str) -> Option<&'static str> {
    Partition::ALL.into_iter().find(|partition| files::column(*partition) == column).map(Partition::as_str)
}

fn of_plan(said: &str, names: &Names) -> String {
    if let Some(name) = said.strip_prefix("table '").and_then(|rest| rest.split('\'').next()) {
        let name = name.strip_prefix("mailtrail.logs.").unwrap_or(name);
        return match nearest(name, names.0.iter().map(String::as_str)) {
            Some(near) => format!("unknown table `{name}`; did you mean `{near}`?"),
            None => format!("unknown table `{name}`; `show tables` lists those that there are"),
        };
    }
    if let Some(name) = said.strip_prefix("Field ").and_then(|rest| rest.split_once(" not found in ")) {
        let members = names.members();
        let near = nearest(name.0, members.iter().map(String::as_str));
        let near = near.map_or(String::new(), |near| format!("; did you mean `{near}`?"));
        return format!("unknown field `{}` of an object{near}", name.0);
    }
    if let Some(rest) = said.strip_prefix("Invalid function '") {
        let (name, rest) = rest.split_once('\'').unwrap_or((rest, ""));
        let near = rest.split('\'').nth(1).and_then(|near| nearest(name, [near]));
        let near = near.map_or(String::new(), |near| format!("; did you mean `{near}`?"));
        return format!("unknown function `{name}`{near}");
    }
    if said.starts_with("Column in SELECT must be in GROUP BY") {
        let name = said.split_once("column \"").and_then(|(_, rest)| rest.split('"').next()).unwrap_or_default();
        let name = name.rsplit('.').next().unwrap_or_default();
        return format!("`{name}` is neither in `group by` nor in an aggregate such as `count` or `max`");
    }
    for what in ["DDL", "DML", "Statement"] {
        if said.starts_with(what) && said.contains("not supported") {
            return "only queries are taken: nothing is written, made or set".to_owned();
        }
    }
    let mut chars = said.chars();
    chars.next().map_or(String::new(), |first| first.to_lowercase().chain(chars).collect())
}

/// `Cannot cast string 'soon' to value of Date32 type`
fn of_cast(said: &str, sql: &str) -> Option<Error> {
    let (text, kind) = said.split_once("Cannot cast string '")?.1.rsplit_once("' to value of ")?;
    let expected = match kind.trim_end_matches(" type") {
        "Boolean" => "`true` or `false`",
        "Date32" | "Date64" => "a day such as `2026-03-02`",
        kind if kind.starts_with("Timestamp") => "a time such as `2026-03-02T08:00:00Z`",
        kind if ["Int", "UInt", "Float", "Decimal"].iter().any(|number| kind.starts_with(number)) => "a number",
        kind => kind,
    };
    let message = format!("expected {expected}, found `{text}`");
    let place = place_of_token(sql, |token| matches!(token, Token::SingleQuotedString(found) if found == text));
    Some(Error { kind: ErrorKind::Rows, message, place })
}

/// The first text between backticks.
fn quoted(message: &str) -> Option<&str> {
    message.split('`').nth(1)
}

/// Where the first such token stands in the query.
fn place_of_token(sql: &str, is_it: impl Fn(&Token) -> bool) -> Option<(u64, u64)> {
    let tokens = Tokenizer::new(&GenericDialect {}, sql).tokenize_with_location().unwrap_or_default();
    let start = tokens.iter().find(|token| is_it(&token.token))?.span.start;
    Some((start.line, start.column))
}

/// Where a name stands in the query, if it does.
fn place_of(sql: &str, name: &str) -> Option<(u64, u64)> {
    // Texts and comments may have the same words.
    let place = place_of_token(sql, |token| matches!(token, Token::Word(word) if word.value == name));
    if place.is_some() {
        return place;
    }
    let is_name = |char: char| char.is_alphanumeric() || char == '_';
    let at = sql
        .match_indices(name)
        .map(|(at, _)| at)
        .find(|at| !sql[..*at].ends_with(is_name) && !sql[at + name.len()..].starts_with(is_name))?;
    let before = &sql[..at];
    let line = before.matches('\n').count() as u64 + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() as u64 + 1;
    Some((line, column))
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for Error {}
