//! Arithmetic of growth: what was measured for one gigabyte and one file, taken to any number of them.

/// One run of `mailtrail convert` over logs of so many gigabytes, unpacked.
pub(crate) struct Run {
    pub(crate) gigabytes: f64,
    pub(crate) threads: f64,
    pub(crate) cpu_seconds: f64,
    pub(crate) wall_seconds: f64,
    pub(crate) peak_mib: f64,
}

/// What a question costs in an engine: seconds of CPU for a gigabyte of packed logs, and for the tables of a gigabyte.
pub(crate) struct Query {
    pub(crate) engine: &'static str,
    pub(crate) question: &'static str,
    pub(crate) packed: f64,
    pub(crate) tables: f64,
}

/// What was measured on one machine; a gigabyte is 10⁹ bytes of JSON, unpacked.
pub(crate) struct Measured {
    pub(crate) runs: &'static [Run],
    /// The first one is taken to a year.
    pub(crate) queries: &'static [Query],
    pub(crate) validate_cpu_seconds: f64,
    /// Bytes of the logs of a gigabyte packed with gzip, and of its tables.
    pub(crate) packed_bytes: f64,
    pub(crate) table_bytes: f64,
    /// Bytes of memory, and of the manifest, for each file of the logs.
    pub(crate) planner_bytes: f64,
    pub(crate) manifest_bytes: f64,
}

/// List prices in US dollars.
pub(crate) struct Prices {
    pub list_1000: f64,
    pub get_1000: f64,
    pub put_1000: f64,
    pub(crate) gigabyte_month: f64,
    pub(crate) core_hour: f64,
}

/// Logs of a year.
pub(crate) struct Year {
    pub(crate) gigabytes: f64,
    pub(crate) files: f64,
}

/// What a year takes.
pub(crate) struct Takes {
    pub(crate) list_requests: f64,
    pub(crate) list_hours: f64,
    pub(crate) list_price: f64,
    pub(crate) get_price: f64,
    pub(crate) get_hours: f64,
    pub(crate) groups: f64,
    pub(crate) files_of_a_group: f64,
    pub(crate) planner_gigabytes: f64,
    pub(crate) manifest_gigabytes: f64,
    pub(crate) cpu_days: f64,
    pub(crate) cpu_price: f64,
    pub(crate) table_terabytes: f64,
    pub(crate) table_files: f64,
    pub(crate) put_price: f64,
    pub(crate) month_price: f64,
    pub(crate) packed_terabytes: f64,
    pub(crate) packed_month_price: f64,
    pub(crate) query_tables_cpu_hours: f64,
    pub(crate) query_packed_cpu_hours: f64,
}

/// Names that one request lists, and seconds that it takes.
pub(crate) const NAMES: f64 = 1_000.0;
pub(crate) const LIST_SECONDS: f64 = 0.1;
/// Requests that one prefix answers in a second, at least.
pub(crate) const GETS_A_SECOND: f64 = 5_500.0;
/// Packed bytes, and files, after which a group of `mailtrail convert` ends.
pub(crate) const GROUP_BYTES: f64 = 134_217_728.0;
pub(crate) const GROUP_FILES: f64 = 8_192.0;
/// Bytes of a file of a table that engines like to read.
pub(crate) const FILE_BYTES: f64 = 256e6;
/// Memory that a run should stay within.
pub(crate) const MEMORY_BYTES: f64 = 300e6;

impl Measured {
    /// Seconds of CPU to convert a gigabyte, from the longest run on one thread.
    pub(crate) fn convert_cpu_seconds(&self) -> f64 {
        let one = self.runs.iter().filter(|run| run.threads < 1.5);
        let longest = one.max_by(|run, other| run.gigabytes.total_cmp(&other.gigabytes));
        longest.map_or(0.0, |run| run.cpu_seconds / run.gigabytes)
    }

    /// Memory of the run that took most.
    pub(crate) fn peak(&self) -> f64 {
        self.runs.iter().map(|run| run.peak_mib).fold(0.0, f64::max)
    }

    /// Files whose names a planner holds within the memory of a run.
    pub(crate) fn most_files(&self) -> f64 {
        (MEMORY_BYTES - 100e6) / self.planner_bytes
    }
}

impl Takes {
    pub(crate) fn of(year: &Year, measured: &Measured, prices: &Prices) -> Self {
        let list_requests = year.files / NAMES;
        let packed_bytes = year.gigabytes * measured.packed_bytes;
        let files_of_a_group = (GROUP_BYTES / (packed_bytes / year.files)).clamp(1.0, GROUP_FILES);
        let cpu_hours = year.gigabytes * measured.convert_cpu_seconds() / 3_600.0;
        let table_bytes = year.gigabytes * measured.table_bytes;
        let table_files = table_bytes / FILE_BYTES;
        Self {
            list_requests,
            list_hours: list_requests * LIST_SECONDS / 3_600.0,
            list_price: list_requests / 1_000.0 * prices.list_1000,
            get_price: year.files / 1_000.0 * prices.get_1000,
            get_hours: year.files / GETS_A_SECOND / 3_600.0,
            groups: year.files / files_of_a_group,
            files_of_a_group,
            planner_gigabytes: year.files * measured.planner_bytes / 1e9,
            manifest_gigabytes: year.files * measured.manifest_bytes / 1e9,
            cpu_days: cpu_hours / 24.0,
            cpu_price: cpu_hours * prices.core_hour,
            table_terabytes: table_bytes / 1e12,
            table_files,
            put_price: table_files / 1_000.0 * prices.put_1000,
            month_price: table_bytes / 1e9 * prices.gigabyte_month,
            packed_terabytes: packed_bytes / 1e12,
            packed_month_price: packed_bytes / 1e9 * prices.gigabyte_month,
            query_tables_cpu_hours: year.gigabytes * measured.queries.first().map_or(0.0, |query| query.tables)
                / 3_600.0,
            query_packed_cpu_hours: year.gigabytes * measured.queries.first().map_or(0.0, |query| query.packed)
                / 3_600.0,
        }
    }
}
