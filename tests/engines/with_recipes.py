"""The recipes for Spark in `bindings/python/examples`, on three executors, of which one is killed on the way: the findings of one run on one machine."""

import contextlib
import gzip
import io
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections import Counter

import pyspark

from converted import WORK
from spark import session

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "bindings" / "python" / "examples"
MASTER = "local-cluster[3,1,1024]"

#: A file without a byte.
EMPTY = "empty.json.gz"

#: One of so many fixtures is checked.
STEP = 8

#: An executor that ends between two parts takes none with it, so a recipe runs up to so many times.
ATTEMPTS = 3


def check():
    sys.path.insert(0, str(EXAMPLES))
    import spark_command
    import spark_package

    logs = _logs()
    expected = _one_run(logs)
    # Which Spark passes over, unless the command reads it.
    (logs / EMPTY).write_bytes(b"")
    with_empty = _one_run(logs)
    # So that there are more parts than executors, and an executor that is killed has one.
    spark_command.FILES = 12
    spark_command.CHECK = spark_command.CHECK.replace("sh -c '", "sh -c 'sleep 1; ")
    at_once = spark_package.check

    def slowly(frames):
        time.sleep(1)
        yield from at_once(frames)

    spark_package.check = slowly
    problems, done = [], []
    environment = {"spark.executorEnv.PATH": os.environ["PATH"], "spark.executorEnv.PYTHONPATH": str(EXAMPLES)}
    with session(MASTER, **environment, **{"spark.sql.files.openCostInBytes": "16777216", "spark.task.maxFailures": "8"}) as spark:
        problems += _until(lambda: len(_executors(spark)) == 3, "three executors")
        for recipe, name, prefix in [(spark_command, "the command", ""), (spark_package, "the package", "file:")]:
            out = str(WORK / f"findings of {name}")
            for _ in range(ATTEMPTS):
                with _killing(spark) as killed:
                    figures = _figures(recipe, str(logs), out)
                problems += _until(lambda: len(_executors(spark)) == 3, "three executors again")
                if killed["failed"]:
                    done.append(f"{name}: {killed['failed']} parts were done again")
                    break
            else:
                problems.append(f"{name}: no part was lost with its executor in {ATTEMPTS} runs, {dict(killed)}")
            rows = Counter(_place(row.asDict(), prefix) for row in spark.read.parquet(out).collect())
            problems += _differences(name, figures, rows, *(with_empty if recipe is spark_command else expected))
    figures, rows = expected
    return f"pyspark {pyspark.__version__}, {MASTER}: {figures['files']} files, {rows.total()} findings; {', '.join(done)}", problems


def _logs():
    """A folder of packed files: fixtures, broken ones among them, and one whose packing is broken."""
    folder = WORK / "logs"
    shutil.rmtree(folder, ignore_errors=True)
    paths = sorted((ROOT / "tests/fixtures").rglob("*.json"))[::STEP]
    for path in paths:
        packed = folder / path.parent.name / f"{path.name}.gz"
        packed.parent.mkdir(parents=True, exist_ok=True)
        packed.write_bytes(gzip.compress(path.read_bytes()))
    shutil.copy(ROOT / "tests/fixtures/files/truncated.json.gz", folder / "cut off = and blanks.json.gz")
    return folder


def _one_run(logs):
    """Figures and findings of one run of the command over all files."""
    names = "\n".join(sorted(str(path) for path in logs.rglob("*.json.gz")))
    line = [os.environ["MAILTRAIL"], "validate", "--no-config", "--format", "json", "--files-from", "-"]
    told = subprocess.run(line, input=names, capture_output=True, text=True, check=False)
    assert told.returncode == 2, f"{line} ended with {told.returncode}: {told.stderr}"
    lines = [json.loads(line) for line in told.stdout.splitlines()]
    rows = Counter(_place(line, "") for line in lines if "level" in line)
    [figures] = [line["summary"] for line in lines if "summary" in line]
    return figures, rows


def _place(finding, prefix):
    return finding["file"].removeprefix(prefix), finding["line"], finding["level"], finding["rule"], finding["pointer"], finding["message"]


def _figures(recipe, logs, out):
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(io.StringIO()):
        recipe.main(logs, out)
    return json.loads(printed.getvalue())


def _differences(name, figures, rows, expected_figures, expected_rows):
    found = []
    for what, expected in expected_figures.items():
        if what == "reason":
            # Words about the figures.
            continue
        got, expected = (sorted(map(str, value)) if what == "kinds" else value for value in (figures.get(what), expected))
        if got != expected:
            found.append(f"{name}: {what} is {got}, expected {expected}")
    for which, some in [("more", rows - expected_rows), ("fewer", expected_rows - rows)]:
        if some:
            found.append(f"{name}: {some.total()} findings {which}, such as {next(iter(some))}")
    return found


@contextlib.contextmanager
def _killing(spark):
    """Kills an executor once the first part of a job is done and others are not. Tells how many parts failed."""
    told, ended = Counter(), threading.Event()
    tracker = spark.sparkContext.statusTracker()
    before = set(tracker.getJobIdsForGroup())

    def watch():
        while not told["killed"] and not ended.wait(0.05):
            for stage in filter(None, map(tracker.getStageInfo, tracker.getActiveStageIds())):
                if not told["killed"] and stage.numCompletedTasks and stage.numActiveTasks == 3 and stage.numTasks > stage.numCompletedTasks + 3:
                    os.kill(_executors(spark)[0], signal.SIGKILL)
                    told["killed"] = 1

    thread = threading.Thread(target=watch)
    thread.start()
    try:
        yield told
    finally:
        ended.set()
        thread.join()
    jobs = filter(None, map(tracker.getJobInfo, set(tracker.getJobIdsForGroup()) - before))
    stages = {stage for job in jobs for stage in job.stageIds}
    told["failed"] = sum(stage.numFailedTasks for stage in filter(None, map(tracker.getStageInfo, stages)))


def _executors(spark):
    """Processes of the executors that this test started."""
    ours = spark.sparkContext._gateway.proc.pid
    found = []
    for process in pathlib.Path("/proc").iterdir():
        with contextlib.suppress(OSError):
            if process.name.isdigit() and b"CoarseGrainedExecutorBackend" in (process / "cmdline").read_bytes():
                parent = int((process / "stat").read_text().rpartition(")")[2].split()[1])
                found += [int(process.name)] if parent == ours else []
    return sorted(found)


def _until(holds, what):
    deadline = time.monotonic() + 60
    while not holds():
        if time.monotonic() > deadline:
            return [f"there are not {what}"]
        time.sleep(0.2)
    return []
