//! A table of the engine: files, or none, and the time of each document as a time.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use datafusion::arrow::datatypes::{DataType, Field, FieldRef, SchemaRef};
use datafusion::catalog::TableProvider;
use datafusion::common::Column;
use datafusion::datasource::empty::EmptyTable;
use datafusion::datasource::file_format::parquet::ParquetFormat;
use datafusion::datasource::listing::{ListingOptions, ListingTable, ListingTableConfig, ListingTableUrl};
use datafusion::error::{DataFusionError, Result};
use datafusion::functions::core::expr_fn::{coalesce, get_field};
use datafusion::logical_expr::{Expr, cast};
use datafusion::prelude::SessionContext;
use url::Url;

use crate::functions::time;

/// Column with the time of the document.
const TIME: &str = "_time";

/// Where documents say when they happened; the first that says it decides.
const TIMES: &[&[&str]] = &[
    &["eventTime"],
    &["mail", "timestamp"],
    &["event", "messageTimestamp"],
    &["event_timestamp"],
    &["timestamp"],
    &["time"],
    &["Timestamp"],
];

/// The table that a query sees.
pub(crate) fn table(context: &SessionContext, schema: &SchemaRef, files: &[PathBuf]) -> Result<Arc<dyn TableProvider>> {
    let rows: Arc<dyn TableProvider> = if files.is_empty() {
        Arc::new(EmptyTable::new(Arc::clone(schema)))
    } else {
        let urls = files.iter().map(|file| url(file)).collect::<Result<_>>()?;
        let options = ListingOptions::new(Arc::new(ParquetFormat::default())).with_file_extension(".parquet");
        let config = ListingTableConfig::new_with_multi_paths(urls)
            .with_listing_options(options)
            .with_schema(Arc::clone(schema));
        Arc::new(ListingTable::try_new(config)?)
    };
    let own = schema.fields().iter().map(|field| Expr::Column(Column::from_name(field.name())));
    let columns: Vec<Expr> = own.chain([time_of(schema).alias(TIME)]).collect();
    Ok(context.read_table(rows)?.select(columns)?.into_view())
}

/// A name of a file is taken as it is, whatever characters are in it.
fn url(file: &Path) -> Result<ListingTableUrl> {
    let refused = || DataFusionError::Execution(format!("{}: no path that can be read", file.display()));
    let file = std::path::absolute(file)?;
    ListingTableUrl::try_new(Url::from_file_path(&file).map_err(|()| refused())?, None)
}

fn time_of(schema: &SchemaRef) -> Expr {
    let ways = TIMES.iter().filter_map(|way| {
        let (name, inside) = way.split_first()?;
        let mut field: &FieldRef = schema.fields().iter().find(|field| field.name() == name)?;
        let mut value = Expr::Column(Column::from_name(*name));
        for name in inside {
            field = member(field, name)?;
            value = get_field(value, *name);
        }
        let is_scalar = matches!(field.data_type(), DataType::Utf8 | DataType::Float64);
        is_scalar.then(|| time().call(vec![cast(value, DataType::Utf8)]))
    });
    let mut ways: Vec<Expr> = ways.collect();
    match ways.len() {
        0 => time().call(vec![datafusion::prelude::lit("")]),
        1 => ways.remove(0),
        _ => coalesce(ways),
    }
}

fn member<'f>(field: &'f Field, name: &str) -> Option<&'f FieldRef> {
    let DataType::Struct(fields) = field.data_type() else { return None };
    fields.iter().find(|field| field.name() == name)
}
