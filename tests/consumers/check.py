"""Compares what the packages make of the fixtures with `deviations.tsv`, which must say exactly that.

Usage: check.py <folder with fixtures in TypeScript> <output of tsc>
"""

import importlib
import json
import pathlib
import re
import sys
from collections import Counter
from typing import Any

import mailtrail_schemas
from cases import Case, cases, check_misfits, compare, documents, same
from pydantic import TypeAdapter, ValidationError

HERE = pathlib.Path(__file__).resolve().parent


def python(consumer: str, adapters: dict[str, TypeAdapter[Any]]) -> tuple[Counter[str], dict[Case, str]]:
    counts: Counter[str] = Counter()
    found: dict[Case, str] = {}
    for entry, file in cases():
        case = (consumer, entry["name"], file.stem)
        adapter = adapters[entry["name"]]
        value = json.loads(file.read_text())
        try:
            read = adapter.validate_json(file.read_text())
        except ValidationError as error:
            first = error.errors()[0]
            place = ".".join(str(part) for part in first["loc"])
            found[case] = f"refused: {place[:80]}: {first['msg'][:80]}"
            counts["refused"] += 1
            continue
        if same(adapter.dump_python(read, mode="json", by_alias=True, exclude_unset=True), value):
            counts["same"] += 1
        else:
            found[case] = "changed"
            counts["changed"] += 1
    return counts, found


def typescript(consumer: str, folder: pathlib.Path, output: str) -> tuple[Counter[str], dict[Case, str]]:
    found: dict[Case, str] = {}
    for line in output.splitlines():
        if match := re.match(r"fixtures/([^/]+)/([^@]+)@(.+)\.ts\(\d+,\d+\): error (.*)", line):
            if match[1] == consumer:
                found.setdefault((consumer, match[2], match[3]), f"refused: {match[4][:120]}")
        elif line and not line.startswith(" "):
            sys.exit(f"tsc: {line}")
    written = {tuple(file.stem.split("@", 1)) for file in (folder / consumer).glob("*.ts")}
    expected = {(entry["name"], file.stem) for entry, file in cases()}
    if written != expected:
        sys.exit(f"fixtures in TypeScript are not those of the catalogue: {sorted(written ^ expected)}")
    return Counter(same=len(written) - len(found), refused=len(found)), found


def refused_in_rust() -> dict[Case, str]:
    """The list for Rust has other columns, and is compared there; what it says of misfits is left."""
    rows = [line.split("\t") for line in (HERE / "rust" / "deviations.tsv").read_text().splitlines()[1:]]
    return {("rust", entry, fixture): reason for entry, fixture, deviation, reason in rows if deviation == "refused"}


def main() -> None:
    flat = {name: TypeAdapter(model) for name, model in mailtrail_schemas.DOCUMENTS.items()}
    unions = {
        entry["name"]: TypeAdapter(
            getattr(importlib.import_module(f"mailtrail_schemas.unions.{entry['family']}"), entry["type"])
        )
        for entry in documents()
    }
    found: dict[Case, str] = {}
    folder, output = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]).read_text()
    for consumer, (counts, deviations) in {
        "typescript": typescript("typescript", folder, output),
        "typescript-flat": typescript("typescript-flat", folder, output),
        "python": python("python", flat),
        "python-unions": python("python-unions", unions),
    }.items():
        found |= deviations
        words = ", ".join(f"{count} {word}" for word, count in sorted(counts.items(), reverse=True))
        print(f"{consumer}: {counts.total()} fixtures of {len(documents())} document types: {words}")
    compare(found, HERE / "deviations.tsv")
    check_misfits(refused_in_rust(), "rust/deviations.tsv")


if __name__ == "__main__":
    main()
