//! Files of a table as the engine reads them: only those in the folders that a query asks for.

use std::sync::Arc;

use async_trait::async_trait;
use datafusion::arrow::array::{Array as _, ArrayRef, AsArray as _, RecordBatch, StringArray};
use datafusion::arrow::compute::cast;
use datafusion::arrow::datatypes::{DataType, Field, Schema, SchemaRef};
use datafusion::catalog::{Session, TableProvider};
use datafusion::common::stats::Precision;
use datafusion::common::tree_node::TreeNode as _;
use datafusion::common::{DFSchema, ScalarValue, Statistics, project_schema};
use datafusion::datasource::TableType;
use datafusion::datasource::file_format::FileFormat as _;
use datafusion::datasource::file_format::parquet::ParquetFormat;
use datafusion::datasource::listing::helpers::expr_applicable_for_cols;
use datafusion::datasource::listing::{ListingTableUrl, PartitionedFile};
use datafusion::datasource::object_store::ObjectStoreUrl;
use datafusion::datasource::physical_plan::{FileGroup, FileScanConfigBuilder};
use datafusion::datasource::table_schema::TableSchema;
use datafusion::error::{DataFusionError, Result};
use datafusion::logical_expr::utils::conjunction;
use datafusion::logical_expr::{Expr, TableProviderFilterPushDown};
use datafusion::physical_plan::ExecutionPlan;
use datafusion::physical_plan::empty::EmptyExec;
use mailtrail_parquet::{Partition, TableFile};
use url::Url;

/// Files of a table, and what the folders say that they lie in.
#[derive(Debug)]
pub(crate) struct Files {
    schema: TableSchema,
    store: ObjectStoreUrl,
    files: Vec<PartitionedFile>,
    /// Documents of each file.
    rows: Vec<usize>,
    /// Columns of the folders, a row for each file.
    folders: RecordBatch,
}

/// Name of the column with what a folder says.
pub(crate) fn column(partition: Partition) -> String {
    format!("_{partition}")
}

impl Files {
    /// Files that are parted by these, at least.
    pub(crate) fn new(schema: &SchemaRef, files: &[TableFile], partitions: &[Partition]) -> Result<Self> {
        let type_of = |partition| if partition == Partition::Day { DataType::Date32 } else { DataType::Utf8 };
        let of_folders: Vec<_> =
            partitions.iter().map(|of| Arc::new(Field::new(column(*of), type_of(*of), true))).collect();
        let columns = partitions.iter().map(|partition| {
            let values: StringArray = files.iter().map(|file| file.value_of(*partition)).collect();
            Ok(cast(&(Arc::new(values) as ArrayRef), &type_of(*partition))?)
        });
        let columns = columns.collect::<Result<Vec<_>>>()?;
        let folders = if columns.is_empty() {
            RecordBatch::new_empty(Arc::new(Schema::empty()))
        } else {
            RecordBatch::try_new(Arc::new(Schema::new(of_folders.clone())), columns)?
        };
        let partitioned = files.iter().enumerate().map(|(row, file)| {
            let values = folders.columns().iter().map(|column| ScalarValue::try_from_array(column, row));
            Ok(partitioned(file)?.with_partition_values(values.collect::<Result<_>>()?))
        });
        let store = ListingTableUrl::parse("file:///")?.object_store();
        let rows = files.iter().map(|file| usize::try_from(file.rows).unwrap_or(usize::MAX)).collect();
        let schema = TableSchema::builder(Arc::clone(schema)).with_table_partition_cols(of_folders).build();
        let files = partitioned.collect::<Result<_>>()?;
        Ok(Self { schema, store, files, rows, folders })
    }

    /// Whether folders decide a condition, without a look into files.
    fn decide(&self, condition: &Expr) -> bool {
        let fields = self.folders.schema();
        let names: Vec<&str> = fields.fields().iter().map(|field| field.name().as_str()).collect();
        let asks_more = condition.exists(|expr| {
            Ok(matches!(expr, Expr::ScalarSubquery(_) | Expr::InSubquery(_) | Expr::Exists(_) | Expr::SetComparison(_)))
        });
        !names.is_empty() && !asks_more.unwrap_or(true) && expr_applicable_for_cols(&names, condition)
    }

    /// Numbers of the files whose folders satisfy a condition.
    fn chosen(&self, state: &dyn Session, condition: Option<Expr>) -> Result<Vec<usize>> {
        let Some(condition) = condition else { return Ok((0..self.files.len()).collect()) };
        let names = DFSchema::try_from(self.folders.schema())?;
        let holds = state.create_physical_expr(condition, &names)?.evaluate(&self.folders)?;
        let holds = holds.into_array(self.files.len())?;
        let holds = holds.as_boolean();
        Ok((0..holds.len()).filter(|row| holds.is_valid(*row) && holds.value(*row)).collect())
    }
}

/// A file for the engine. Its name is taken as it is, whatever characters are in it.
fn partitioned(file: &TableFile) -> Result<PartitionedFile> {
    let refused = || DataFusionError::Execution(format!("{}: no path that can be read", file.path.display()));
    let path = std::path::absolute(&file.path)?;
    let url = Url::from_file_path(&path).map_err(|()| refused())?;
    let mut of_engine = PartitionedFile::new(String::new(), file.bytes);
    of_engine.object_meta.location = ListingTableUrl::try_new(url, None)?.prefix().clone();
    Ok(of_engine)
}

#[async_trait]
impl TableProvider for Files {
    fn schema(&self) -> SchemaRef {
        Arc::clone(self.schema.table_schema())
    }

    fn table_type(&self) -> TableType {
        TableType::Base
    }

    fn supports_filters_pushdown(&self, filters: &[&Expr]) -> Result<Vec<TableProviderFilterPushDown>> {
        let how = |filter: &&Expr| {
            if self.decide(filter) { TableProviderFilterPushDown::Exact } else { TableProviderFilterPushDown::Inexact }
        };
        Ok(filters.iter().map(how).collect())
    }

    async fn scan(
        &self,
        state: &dyn Session,
        projection: Option<&Vec<usize>>,
        filters: &[Expr],
        limit: Option<usize>,
    ) -> Result<Arc<dyn ExecutionPlan>> {
        let condition = conjunction(filters.iter().filter(|filter| self.decide(filter)).cloned());
        let chosen = self.chosen(state, condition)?;
        if chosen.is_empty() {
            return Ok(Arc::new(EmptyExec::new(project_schema(&self.schema(), projection)?)));
        }
        let mut statistics = Statistics::new_unknown(self.schema.table_schema());
        statistics.num_rows = Precision::Exact(chosen.iter().map(|file| self.rows[*file]).sum());
        let files: FileGroup = chosen.into_iter().map(|file| self.files[file].clone()).collect();
        let format = ParquetFormat::default();
        let scan = FileScanConfigBuilder::new(self.store.clone(), format.file_source(self.schema.clone()))
            .with_file_groups(files.split_files(state.config().target_partitions()))
            .with_statistics(statistics)
            .with_projection_indices(projection.cloned())?
            .with_limit(limit);
        format.create_physical_plan(state, scan.build()).await
    }
}
