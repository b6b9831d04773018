"""What questions cost in engines, of packed logs and of the tables that `mailtrail convert` made of them: the figures of `parquet/GROWTH.md`.

    target/tables-environment/bin/python tests/engines/cost.py LOGS TABLES GIGABYTES

LOGS are files of CloudTrail (`.json.gz`), such as `cargo run --release --example logs` makes; TABLES is the folder that they were converted into; GIGABYTES is what the logs are unpacked, in 10⁹ bytes.
Each engine runs on one thread. The first answer to a question is not measured, so that nothing is read from a disk in what is. An engine that reads the logs knows which
fields it needs, and passes over the others.
"""

import functools
import os
import pathlib
import sys

#: What is asked, of rows that have the fields of a record.
QUESTIONS = {
    "count by event name": "SELECT {r}{eventName} AS what, count(*) AS many FROM {rows} GROUP BY 1 ORDER BY 1",
    "who created users": "SELECT {r}{arn} AS what, count(*) AS many FROM {rows} WHERE {r}{eventName} = 'CreateUser' GROUP BY 1 ORDER BY 1",
}


def _asked(question, rows, record, quoted):
    """The statement of a question: `record` is the column that has the fields, if it is not the row itself."""
    event, arn = ('"eventName"', "\"userIdentity\"['arn']") if quoted else ("eventName", "userIdentity.arn")
    if record and quoted:
        event, arn = "['eventName']", "['userIdentity']['arn']"
    return QUESTIONS[question].format(rows=rows, r=(record if quoted else f"{record}.") if record else "", eventName=event, arn=arn)


def _duckdb(logs, tables):
    import duckdb

    connection = duckdb.connect()
    connection.execute("SET threads = 1")
    fields = "STRUCT(eventName VARCHAR, userIdentity STRUCT(arn VARCHAR))[]"
    packed = f"(SELECT unnest(Records) AS r FROM read_json('{logs}/**/*.json.gz', columns = {{Records: '{fields}'}}))"
    parquet = f"read_parquet('{tables}/cloudtrail_record/**/*.parquet', hive_partitioning = true)"
    ask = lambda rows, record: lambda question: connection.sql(_asked(question, rows, record, False)).fetchall()  # noqa: E731
    yield f"DuckDB {duckdb.__version__}", ask(packed, "r"), ask(parquet, ""), os.getpid()


def _datafusion(logs, tables):
    import datafusion
    import pyarrow as pa

    # Else it passes over what is in folders of folders, unless these are partitions.
    settings = datafusion.SessionConfig().set("datafusion.execution.listing_table_ignore_subdirectory", "false")
    context = datafusion.SessionContext(settings.with_target_partitions(1))
    record = pa.struct([("eventName", pa.string()), ("userIdentity", pa.struct([("arn", pa.string())]))])
    context.register_json("logs", str(logs), schema=pa.schema([("Records", pa.list_(record))]), file_extension=".json.gz", file_compression_type="gzip")
    context.register_parquet("records", str(tables / "cloudtrail_record"), table_partition_cols=[("day", pa.string())])
    packed = '(SELECT unnest("Records") AS r FROM logs)'

    def ask(rows, record):
        def rows_of(question):
            batches = context.sql(_asked(question, rows, record, True)).collect()
            return [tuple(row.values()) for batch in batches for row in batch.to_pylist()]

        return rows_of

    yield f"DataFusion {datafusion.__version__}", ask(packed, "r"), ask("records", ""), os.getpid()


def _spark(logs, tables):
    import pyspark

    from spark import session

    with session("local[1]", **{"spark.driver.memory": "4g"}) as spark:
        schema = "Records array<struct<eventName: string, userIdentity: struct<arn: string>>>"
        spark.read.schema(schema).option("recursiveFileLookup", "true").json(str(logs)).selectExpr("explode(Records) AS r").createOrReplaceTempView("logs")
        spark.read.parquet(str(tables / "cloudtrail_record")).createOrReplaceTempView("records")
        ask = lambda rows, record: lambda question: [tuple(row) for row in spark.sql(_asked(question, rows, record, False)).collect()]  # noqa: E731
        yield f"Spark {pyspark.__version__}", ask("logs", "r"), ask("records", ""), spark.sparkContext._gateway.proc.pid


ENGINES = {"duckdb": _duckdb, "datafusion": _datafusion, "spark": _spark}


def _cpu(process):
    """Seconds of CPU that a process has had."""
    fields = pathlib.Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _measured(ask, process):
    """The answer, and the seconds of CPU that it takes: the mean of as many runs as have a second together, without the first."""
    answer = ask()
    before, runs = _cpu(process), 0
    while not runs or _cpu(process) - before < 1:
        assert ask() == answer
        runs += 1
    return answer, (_cpu(process) - before) / runs


def costs(logs, tables, engines=ENGINES):
    """For each engine and question: names, the answers from the logs and from the tables, and the seconds of CPU of both."""
    for engine in engines:
        for name, packed, parquet, process in ENGINES[engine](pathlib.Path(logs), pathlib.Path(tables)):
            for question in QUESTIONS:
                of_logs, of_tables = (_measured(functools.partial(ask, question), process) for ask in (packed, parquet))
                yield name, question, of_logs, of_tables


def main(logs, tables, gigabytes):
    answers = {}
    for name, question, (of_logs, packed), (of_tables, parquet) in costs(logs, tables):
        expected = answers.setdefault(question, of_tables)
        if not expected or of_logs != expected or of_tables != expected:
            sys.exit(f"{name}: {question}: {str(of_logs)[:200]} of the logs, {str(of_tables)[:200]} of the tables, expected {str(expected)[:200]}")
        each = [seconds / float(gigabytes) for seconds in (packed, parquet)]
        print(f"{name}: {question}: {each[0]:.2f} s for each GB of the logs, {each[1]:.4f} s of the tables", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
