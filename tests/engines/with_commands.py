"""The commands from a folder of logs to an answer and back, as the READMEs have them, with the command of DuckDB."""

import collections
import json
import os
import pathlib
import shutil
import subprocess
import sys

from cells import parse
from converted import WORK
from guide import GUIDE

ROOT = GUIDE.parent.parent


def check():
    problems, asked = [], 0
    for page in [ROOT / "README.md", ROOT / "parquet" / "README.md", GUIDE]:
        blocks = [block.split("```")[0] for block in page.read_text().split("```bash\n")[1:]]
        for block in (block for block in blocks if block.startswith("mailtrail convert ")):
            asked += 1
            problems += [f"{page.relative_to(ROOT)}: {problem}" for problem in _wrong(block.splitlines())]
    if not asked:
        problems.append("no page has the commands")
    return f"{asked} blocks of commands", problems


def _wrong(lines):
    """Runs the three lines where `logs` has logs, and looks at what comes of them."""
    folder = WORK / "commands"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "tests" / "fixtures" / "cloudtrail-records", folder / "logs")
    path = f"{pathlib.Path(os.environ['MAILTRAIL']).parent}:{pathlib.Path(sys.executable).parent}:{os.environ['PATH']}"
    told = []
    for line in lines:
        done = subprocess.run(["bash", "-c", line], cwd=folder, env={**os.environ, "PATH": path}, capture_output=True, text=True, check=False)
        # Some fixtures have errors, which the command says.
        if done.returncode not in ((0, 1) if line.startswith("mailtrail convert logs") else (0,)):
            return [f"{line} ends with {done.returncode}: {done.stderr[-400:]}"]
        told.append(done.stdout)
    unwrapped = subprocess.run([os.environ["MAILTRAIL"], "unwrap", "--source", "logs"], cwd=folder, capture_output=True, text=True, check=False).stdout
    documents = [parse(line)["document"] for line in unwrapped.splitlines()]
    records = [line for line in map(json.loads, unwrapped.splitlines()) if line["source"]["kind"] == "cloudtrail record"]
    calls = collections.Counter(record["document"].get("eventName") for record in records if isinstance(record["document"], dict))
    name, count = max(calls.items(), key=lambda call: call[1])
    found = []
    if not any(name in row and f" {count} " in row for row in told[1].splitlines()):
        found.append(f"{name} is not told {count} times: {told[1]}")
    back = [parse(line) for line in (folder / "logs.ndjson").read_text().splitlines()]
    if sorted(map(repr, map(_ordered, back))) != sorted(map(repr, map(_ordered, documents))):
        found.append(f"{len(back)} documents come back, expected the {len(documents)} of the logs")
    return found


def _ordered(value):
    """A value whose members are in the order of their names."""
    if type(value) is dict:
        return {name: _ordered(value[name]) for name in sorted(value)}
    return [_ordered(element) for element in value] if type(value) is list else value
