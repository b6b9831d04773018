"""Asks engines one after another, here and in `tests/engines`, and says what each of them found."""

import importlib
import os
import shutil
import time

#: Problems of one engine that are told, and characters of one at its beginning and at its end, where long ones have their reason.
PROBLEMS, BEGIN, END = 20, 600, 1000


def run(names, engines, verdict, with_java=()):
    """Asks the named engines, or all; those `with_java` are left out where there is none. The exit code is 0 if all of them agree."""
    unknown = [name for name in names if name not in engines]
    if unknown:
        print(f"unknown engine `{unknown[0]}`, expected one of {', '.join(engines)}")
        return 2
    if not os.environ.get("MAILTRAIL_CORPUS"):
        print("SKIPPED: real records, because MAILTRAIL_CORPUS names no folder")
    failed = 0
    for name in names or engines:
        if name in with_java and not shutil.which("java"):
            print(f"SKIPPED {name}: there is no `java`")
            continue
        failed += _one(name)
    print(f"{failed} engines do not" if failed else verdict)
    return 1 if failed else 0


def _one(name):
    """Whether an engine has problems."""
    start = time.monotonic()
    try:
        done, problems = importlib.import_module(f"with_{name}").check()
    except Exception as error:  # An engine that gives up is a finding like any other; the next one is still asked.
        done, problems = "gave up", [f"{type(error).__name__}: {error}"]
    print(f"{'FAILED' if problems else 'ok':6} {name:10} {time.monotonic() - start:6.1f} s  {done}", flush=True)
    for problem in problems[:PROBLEMS]:
        print(f"         {problem if len(problem) <= BEGIN + END else f'{problem[:BEGIN]} ... {problem[-END:]}'}")
    if len(problems) > PROBLEMS:
        print(f"         and {len(problems) - PROBLEMS} more")
    return bool(problems)
