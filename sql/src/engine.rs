//! `DataFusion`, set up for logs.

use std::sync::Arc;

use datafusion::arrow::datatypes::SchemaRef;
use datafusion::error::DataFusionError;
use datafusion::execution::context::SQLOptions;
use datafusion::execution::memory_pool::FairSpillPool;
use datafusion::execution::runtime_env::RuntimeEnvBuilder;
use datafusion::prelude::{DataFrame, SessionConfig, SessionContext};
use futures_util::StreamExt as _;
use mailtrail_parquet::table_schema;
use tokio::runtime::{Builder, Runtime};

use crate::error::Names;
use crate::names::table_names;
use crate::view::needed;
use crate::{Answer, Error, Logs, VIEWS, functions, guard, source};

/// Stack of the threads on which queries are planned: each operator of a long one takes a frame of it.
const STACK: usize = 256 << 20;

/// Limits of a query.
///
/// ```
/// let mut limits = mailtrail_sql::Limits::default();
/// assert_eq!(limits.memory, 1 << 30);
/// limits.memory = 256 << 20;
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Limits {
    /// Bytes that sorting, joining and grouping may use; the rest goes to the temporary folder.
    pub memory: usize,
    /// Number of threads; `None` means one for each core.
    pub threads: Option<usize>,
}

impl Default for Limits {
    fn default() -> Self {
        Self { memory: 1 << 30, threads: None }
    }
}

/// Answers queries about logs.
///
/// ```
/// use mailtrail_sql::{Engine, Limits, Logs, Reading};
/// # struct Ignore;
/// # impl mailtrail::Sink for Ignore {
/// #     fn finding(&mut self, _: &mailtrail::input::Source, _: &mailtrail::Finding) {}
/// #     fn trouble(&mut self, _: &mailtrail::input::Trouble) {}
/// #     fn done(&mut self, _: &mailtrail::input::Source, _: u64) {}
/// # }
///
/// let folder = tempfile::tempdir()?;
/// let log = folder.path().join("events.ndjson");
/// std::fs::write(&log, r#"{"notificationType":"Bounce","mail":{"timestamp":"2026-01-31T00:00:00.000Z"}}"#)?;
/// let logs = Logs::open(&[log.into()], &Reading::default(), &mut Ignore)?;
///
/// let engine = Engine::new(logs, &Limits::default())?;
/// let mut answer = engine.query("select notificationType, _time from ses_events")?;
/// let portion = answer.next().ok_or("no rows")??;
/// assert_eq!((portion.num_rows(), portion.num_columns()), (1, 2));
///
/// let error = engine.query("select notificationtype from ses_events").unwrap_err();
/// assert_eq!(error.to_string(), "unknown column `notificationtype`; did you mean `notificationType`?");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Engine {
    context: SessionContext,
    running: Arc<Running>,
}

/// What has to be there as long as there may be rows.
pub(crate) struct Running {
    runtime: Option<Runtime>,
    logs: Logs,
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

impl Running {
    /// Does something on a thread of the engine, whose stack is deep; a panic there is an error here.
    fn run<T: Send + 'static>(
        &self,
        what: impl Future<Output = datafusion::error::Result<T>> + Send + 'static,
    ) -> datafusion::error::Result<T> {
        let Some(runtime) = &self.runtime else {
            return Err(DataFusionError::Execution("the engine has ended".to_owned()));
        };
        runtime
            .block_on(runtime.spawn(what))
            .unwrap_or_else(|error| Err(DataFusionError::ExecutionJoin(Box::new(error))))
    }
}

impl Engine {
    /// Makes an engine for logs, with limits.
    ///
    /// # Errors
    ///
    /// Returns an error if the engine cannot be started.
    ///
    /// ```
    /// use mailtrail_sql::{Engine, Limits, Logs, Reading};
    /// # struct Ignore;
    /// # impl mailtrail::Sink for Ignore {
    /// #     fn finding(&mut self, _: &mailtrail::input::Source, _: &mailtrail::Finding) {}
    /// #     fn trouble(&mut self, _: &mailtrail::input::Trouble) {}
    /// #     fn done(&mut self, _: &mailtrail::input::Source, _: u64) {}
    /// # }
    ///
    /// let logs = Logs::open(&[], &Reading::default(), &mut Ignore)?;
    /// assert!(Engine::new(logs, &Limits::default()).is_ok());
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn new(logs: Logs, limits: &Limits) -> Result<Self, Error> {
        let cores = || std::thread::available_parallelism().map_or(1, usize::from);
        let threads = limits.threads.unwrap_or_else(cores).max(1);
        let plain = |error| Error::of(error, "", &Names::default());
        let environment = RuntimeEnvBuilder::new()
            .with_memory_pool(Arc::new(FairSpillPool::new(limits.memory)))
            .with_temp_file_path(logs.spill())
            .build_arc()
            .map_err(plain)?;
        let config = SessionConfig::new()
            .with_target_partitions(threads)
            .with_information_schema(true)
            .with_default_catalog_and_schema("mailtrail", "logs")
            // Columns are spelled as the documents spell them.
            .set_bool("datafusion.sql_parser.enable_ident_normalization", false)
            .set_bool("datafusion.sql_parser.collect_spans", true)
            // What a sort keeps back for merging what it put aside, and what it sorts at once: merging many portions of two columns and more
            // takes as much memory as they do, which nothing keeps back.
            .set_usize("datafusion.execution.sort_spill_reservation_bytes", (limits.memory / 4).min(10 << 20))
            .set_usize("datafusion.execution.sort_in_place_threshold_bytes", limits.memory)
            .set_bool("datafusion.execution.parquet.schema_force_view_types", false);
        let mut context = SessionContext::new_with_config_rt(config, environment);
        functions::register(&context);
        datafusion_functions_json::register_all(&mut context).map_err(plain)?;
        let partitions = logs.partitions();
        for known in table_names() {
            let schema: SchemaRef = table_schema(known.kind);
            let table = source::table(&context, &schema, logs.files(&known.folder), &partitions).map_err(plain)?;
            context.register_table(known.name.as_str(), table).map_err(plain)?;
        }
        let runtime = Builder::new_multi_thread().worker_threads(threads).thread_stack_size(STACK).enable_all().build();
        let runtime = Some(runtime.map_err(|error| plain(error.into()))?);
        Ok(Self { context, running: Arc::new(Running { runtime, logs }) })
    }

    /// Returns the logs that it answers about.
    ///
    /// ```no_run
    /// # fn example(engine: &mailtrail_sql::Engine) {
    /// println!("{} records", engine.logs().rows("cloudtrail_records"));
    /// # }
    /// ```
    pub fn logs(&self) -> &Logs {
        &self.running.logs
    }

    /// Plans a query and starts it. It must be one statement that only reads: a statement cannot write a file or a table.
    ///
    /// # Errors
    ///
    /// Returns an error if it is not a query, or if it refers to something that does not exist.
    ///
    /// ```
    /// use mailtrail_sql::{Engine, Limits, Logs, Reading};
    /// # struct Ignore;
    /// # impl mailtrail::Sink for Ignore {
    /// #     fn finding(&mut self, _: &mailtrail::input::Source, _: &mailtrail::Finding) {}
    /// #     fn trouble(&mut self, _: &mailtrail::input::Trouble) {}
    /// #     fn done(&mut self, _: &mailtrail::input::Source, _: u64) {}
    /// # }
    ///
    /// let logs = Logs::open(&[], &Reading::default(), &mut Ignore)?;
    /// let engine = Engine::new(logs, &Limits::default())?;
    /// assert!(engine.query("select count(*) from mail_outcomes").is_ok());
    /// assert!(engine.query("create table copies as select 1").is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn query(&self, sql: &str) -> Result<Answer, Error> {
        guard::check(sql)?;
        let plain = |error| Error::of(error, sql, &names());
        for view in needed(sql) {
            if !self.context.table_exist(view.name).map_err(plain)? {
                let table = self.planned(view.sql).map_err(plain)?.into_view();
                self.context.register_table(view.name, table).map_err(plain)?;
            }
        }
        let rows = self.planned(sql).map_err(plain)?;
        let schema: SchemaRef = Arc::clone(rows.schema().inner());
        let (sender, portions) = tokio::sync::mpsc::channel(2);
        let (sql, names) = (sql.to_owned(), names());
        let answer = async move {
            let plain = |error| Error::of(error, &sql, &names);
            let done = tokio::spawn({
                let sender = sender.clone();
                async move {
                    let mut rows = rows.execute_stream().await?;
                    while let Some(portion) = rows.next().await {
                        let is_heard = sender.send(Ok(portion?)).await.is_ok();
                        if !is_heard {
                            break;
                        }
                    }
                    Ok(())
                }
            });
            if let Err(error) = done.await.unwrap_or_else(|error| Err(DataFusionError::ExecutionJoin(Box::new(error))))
            {
                _ = sender.send(Err(plain(error))).await;
            }
        };
        if let Some(runtime) = &self.running.runtime {
            runtime.spawn(answer);
        }
        Ok(Answer { schema, portions, _runtime: Arc::clone(&self.running) })
    }

    fn planned(&self, sql: &str) -> datafusion::error::Result<DataFrame> {
        let (context, sql) = (self.context.clone(), sql.to_owned());
        let reading = SQLOptions::new().with_allow_ddl(false).with_allow_dml(false).with_allow_statements(false);
        self.running.run(async move { context.sql_with_options(&sql, reading).await })
    }
}

/// Names that somebody may have meant.
fn names() -> Names {
    let tables = table_names().into_iter().map(|table| table.name);
    Names(tables.chain(VIEWS.iter().map(|view| view.name.to_owned())).collect())
}

impl std::fmt::Debug for Engine {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Engine").field("logs", self.logs()).finish_non_exhaustive()
    }
}
