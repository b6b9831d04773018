//! Results of queries on event data stores.

use std::collections::BTreeMap;

use mailtrail_wire::{Document as _, Error, Extra, List, Map, Number, Presence, Records, Wire, push_token};

use crate::LakeQueryStatus;

pub(crate) mod lake_query_status;

/// Output of `GetQueryResults`: one page of what a query on an event data store found.
///
/// A row is a list of objects with one column each, and every value is text. Structures are written as
/// `{name=value, ...}`, which is not JSON; the column `eventJson` holds the whole event as JSON.
///
/// See [AWS CloudTrail API Reference/GetQueryResults](https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetQueryResults.html).
///
/// ```
/// use cloudtrail_records::{Document as _, GetQueryResultsOutput, LakeQueryStatus};
///
/// let text = r#"{"QueryStatus": "FINISHED", "QueryResultRows": [[{"eventName": "ListUsers"}, {"eventCount": "7"}]]}"#;
/// let output = GetQueryResultsOutput::from_json(text)?;
/// assert_eq!(output.query_status, Some(LakeQueryStatus::Finished));
/// for row in output.rows() {
///     assert_eq!(row?["eventCount"], "7");
/// }
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct GetQueryResultsOutput {
    /// Whether the query is done.
    #[wire(name = "QueryStatus")]
    pub query_status: Option<LakeQueryStatus>,
    /// How much was looked at, and how much was found.
    #[wire(name = "QueryStatistics")]
    pub query_statistics: Option<LakeQueryStatistics>,
    /// Rows, each a list of columns.
    #[wire(name = "QueryResultRows", content = "text", names = "public")]
    pub query_result_rows: Option<List<List<Map<String>>>>,
    /// What to send to get the next page; absent on the last one.
    #[wire(name = "NextToken", content = "id")]
    pub next_token: Option<String>,
    /// Why the query failed; absent otherwise.
    #[wire(name = "ErrorMessage", content = "text")]
    pub error_message: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl GetQueryResultsOutput {
    /// Returns the rows as maps from column names to values. A row with a value that is not a string is an error. Columns that are `null` are
    /// omitted.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, GetQueryResultsOutput};
    ///
    /// let output = GetQueryResultsOutput::from_json(r#"{"QueryResultRows": [[{"a": "1"}, {"b": "2"}], [{"a": "3"}, {"b": 4}]]}"#)?;
    /// let mut rows = output.rows();
    /// let row = rows.next().unwrap()?;
    /// assert_eq!((row["a"], row["b"]), ("1", "2"));
    /// let error = rows.next().unwrap().unwrap_err();
    /// assert_eq!(error.path(), "/QueryResultRows/1/1/b");
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn rows(&self) -> impl Iterator<Item = Result<BTreeMap<&str, &str>, Error>> {
        let rows = Records::optional("/QueryResultRows", &self.extra, &self.query_result_rows);
        rows.map(|row| row.and_then(|row| columns(row.get()).map_err(|error| error.under(&row.path()))))
    }
}

/// Columns of a row by their names.
fn columns(row: &List<Map<String>>) -> Result<BTreeMap<&str, &str>, Error> {
    let mut columns = BTreeMap::new();
    for column in Records::new("", Ok(row)) {
        let column = column?;
        for (name, value) in column.get().entries() {
            if let Presence::Unexpected(json) = value {
                let mut path = column.path();
                push_token(&mut path, &name);
                String::from_json(json.text()).map_err(|error| error.under(&path))?;
            }
        }
        columns.extend(column.get().iter().map(|(name, value)| (name, value.as_str())));
    }
    Ok(columns)
}

/// How much a query looked at, and how much it found.
///
/// See [AWS CloudTrail API Reference/QueryStatistics](https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_QueryStatistics.html).
///
/// ```
/// use cloudtrail_records::{Document as _, LakeQueryStatistics};
///
/// let statistics = LakeQueryStatistics::from_json(r#"{"ResultsCount": 5, "TotalResultsCount": 40, "BytesScanned": 8192}"#)?;
/// assert_eq!(statistics.total_results_count.as_ref().and_then(|count| count.as_u64()), Some(40));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct LakeQueryStatistics {
    /// Number of rows on this page.
    #[wire(name = "ResultsCount")]
    pub results_count: Option<Number>,
    /// Number of rows on all pages.
    #[wire(name = "TotalResultsCount")]
    pub total_results_count: Option<Number>,
    /// Data that the query looked at, in bytes, by which it is charged.
    #[wire(name = "BytesScanned")]
    pub bytes_scanned: Option<Number>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
