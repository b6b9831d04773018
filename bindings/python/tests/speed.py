"""Prints the CPU time to check 10,000 records, as the table of the README.

Usage: speed.py. It needs the package, built with `maturin build --release`, and mailtrail-schemas, jsonschema-rs and fastjsonschema.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

import mailtrail

EXPORT = Path(__file__).parents[3] / "schemas" / "export" / "validate"
KINDS = {"cloudtrail-record": 8_000, "ses-sending-event": 2_000}
ROUNDS = 5


def schema(dialect: str, kind: str) -> dict[str, object]:
    found: dict[str, object] = json.loads((EXPORT / dialect / f"{kind}.schema.json").read_text())
    return found


def jobs(lines: dict[str, list[str]]) -> dict[str, Callable[[], bool]]:
    """The jobs to measure. Each reads all texts and returns whether they are valid."""
    import fastjsonschema
    import jsonschema_rs
    from mailtrail_schemas import DOCUMENTS

    log = "\n".join(text for texts in lines.values() for text in texts).encode()
    rust = {kind: jsonschema_rs.validator_for(schema("2020-12", kind)) for kind in lines}
    compiled = {kind: fastjsonschema.compile(schema("draft-07", kind)) for kind in lines}

    def each(check: Callable[[str, str], object]) -> Callable[[], bool]:
        return lambda: all(check(kind, text) is not False for kind, texts in lines.items() for text in texts)

    return {
        "`json.loads`, no check": each(lambda _, text: json.loads(text)),
        "`mailtrail.validate`, all at once": lambda: mailtrail.validate(log, name="a.ndjson", threads=1).ok,
        "`mailtrail.is_valid`, one text per call": each(lambda _, text: mailtrail.is_valid(text)),
        "`mailtrail.check`, one text per call": each(lambda _, text: mailtrail.check(text).ok),
        "jsonschema-rs, schema `validate`": each(lambda kind, text: rust[kind].is_valid(json.loads(text))),
        "pydantic, models of `mailtrail-schemas`": each(lambda kind, text: DOCUMENTS[kind].model_validate_json(text)),
        "fastjsonschema, schema `validate`": each(lambda kind, text: compiled[kind](json.loads(text))),
    }


def seconds(job: Callable[[], bool]) -> float:
    """CPU time of the fastest round."""
    took: list[float] = []
    for _ in range(ROUNDS):
        begin = time.process_time()
        if not job():
            sys.exit("a record is not valid")
        took.append(time.process_time() - begin)
    return min(took)


def main() -> None:
    lines = {kind: mailtrail.sample(kind, count=count, seed=1) for kind, count in KINDS.items()}
    size = sum(len(text) for texts in lines.values() for text in texts)
    print(f"{sum(KINDS.values()):,} records, {size / 1e6:.1f} MB")
    took = {name: seconds(job) for name, job in jobs(lines).items()}
    core = took["`mailtrail.validate`, all at once"]
    print("| what | seconds | relative to `mailtrail.validate` |\n|---|---:|---:|")
    for name, time_taken in sorted(took.items(), key=lambda item: item[1]):
        print(f"| {name} | {time_taken:.3f} | {time_taken / core:.1f} |")


if __name__ == "__main__":
    main()
