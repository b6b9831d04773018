//! A table of the engine: the columns of its files, and the time of each document as a time.

use std::sync::Arc;

use datafusion::arrow::datatypes::{DataType, Field, FieldRef, SchemaRef};
use datafusion::catalog::TableProvider;
use datafusion::common::Column;
use datafusion::error::Result;
use datafusion::functions::core::expr_fn::{coalesce, get_field};
use datafusion::logical_expr::{Expr, cast};
use datafusion::prelude::SessionContext;
use mailtrail_parquet::{Partition, TableFile};

use crate::files::{Files, column};
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

/// The table that a query sees, of files that are parted by these, at least.
pub(crate) fn table(
    context: &SessionContext,
    schema: &SchemaRef,
    files: &[TableFile],
    partitions: &[Partition],
) -> Result<Arc<dyn TableProvider>> {
    let rows = Files::new(schema, files, partitions)?;
    let column_of = |name: &str| Expr::Column(Column::from_name(name));
    let own = schema.fields().iter().map(|field| column_of(field.name()));
    let of_folders = partitions.iter().map(|partition| column_of(&column(*partition)));
    let columns: Vec<Expr> = own.chain([time_of(schema).alias(TIME)]).chain(of_folders).collect();
    Ok(context.read_table(Arc::new(rows))?.select(columns)?.into_view())
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
