"""The questions of `cost.py`: the same answers of packed logs and of their tables, in each of its engines."""

import os
import pathlib
import shutil
import subprocess

from converted import WORK
from cost import ENGINES, QUESTIONS


def check():
    logs, tables = WORK / "logs of cost", WORK / "tables of cost"
    for folder in (logs, tables):
        shutil.rmtree(folder, ignore_errors=True)
    # `run` built it beside the command.
    make = pathlib.Path(shutil.which("mailtrail-convert")).parent / "examples" / "logs"
    subprocess.run([make, logs, "4", "gz"], check=True)
    subprocess.run([os.environ["MAILTRAIL"], "convert", "--quiet", logs, "--out", tables], check=True)
    problems, names, expected = [], [], {}
    for engine in ENGINES.values():
        for name, packed, parquet, _ in engine(logs, tables):
            names.append(name)
            for question in QUESTIONS:
                for what, ask in [("logs", packed), ("tables", parquet)]:
                    answer = ask(question)
                    if not answer or answer != expected.setdefault(question, answer):
                        problems.append(f"{name}: {question}, of the {what}: {answer}, expected {expected[question]}")
    return ", ".join(names), problems
