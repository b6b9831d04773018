"""Reads the tables that `mailtrail convert` wrote in every engine and compares every value with the documents."""

import importlib
import os
import shutil
import sys
import time

ENGINES = ["pyarrow", "polars", "duckdb", "clickhouse", "commands", "spark", "recipes", "athena"]


def main(names):
    unknown = [name for name in names if name not in ENGINES]
    if unknown:
        print(f"unknown engine `{unknown[0]}`, expected one of {', '.join(ENGINES)}")
        return 2
    if not os.environ.get("MAILTRAIL_CORPUS"):
        print("SKIPPED: real records, because MAILTRAIL_CORPUS names no folder")
    failed = 0
    for name in names or ENGINES:
        if name in ("spark", "recipes") and not shutil.which("java"):
            print(f"SKIPPED {name}: there is no `java`")
            continue
        start = time.monotonic()
        try:
            done, problems = importlib.import_module(f"with_{name}").check()
        except Exception as error:  # An engine that gives up is a finding like any other; the next one is still asked.
            done, problems = "gave up", [f"{type(error).__name__}: {error}"]
        print(f"{'FAILED' if problems else 'ok':6} {name:10} {time.monotonic() - start:6.1f} s  {done}", flush=True)
        for problem in problems[:20]:
            # The reason of a long one stands at its end.
            print(f"         {problem if len(problem) <= 1600 else f'{problem[:600]} ... {problem[-1000:]}'}")
        if len(problems) > 20:
            print(f"         and {len(problems) - 20} more")
        failed += bool(problems)
    print("all engines read what the documents say" if not failed else f"{failed} engines do not")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
