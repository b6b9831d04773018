"""Compares what the packages make of the fixtures with `deviations.tsv`, which must say exactly that.

Usage: check.py <folder with fixtures in TypeScript> <output of tsc>
"""

import fnmatch
import importlib
import json
import pathlib
import re
import sys
from collections import Counter
from typing import Any

import mailtrail_schemas
from bundle import EXPORT, documents
from jsonschema import Draft202012Validator
from pydantic import TypeAdapter, ValidationError

HERE = pathlib.Path(__file__).resolve().parent
FIXTURES = HERE.parent / "fixtures"
FOLDERS = ["cloudtrail-records", "ses-events", "workmail-events"]

#: Consumer, name of the document type in the catalogue, fixture.
Case = tuple[str, str, str]


def same(left: Any, right: Any) -> bool:
    """Equal as JSON: the order of members does not count, but 1, 1.0 and true are three values."""
    return json.dumps(left, sort_keys=True) == json.dumps(right, sort_keys=True)


def cases() -> list[tuple[dict[str, Any], pathlib.Path]]:
    files = [file for folder in FOLDERS for file in sorted((FIXTURES / folder).glob("*.json"))]
    return [
        (entry, file)
        for entry in documents()
        for file in files
        if any(fnmatch.fnmatch(file.name, pattern) for pattern in entry["fixtures"])
    ]


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


def typescript(folder: pathlib.Path, output: str) -> tuple[Counter[str], dict[Case, str]]:
    found: dict[Case, str] = {}
    for line in output.splitlines():
        if match := re.match(r"fixtures/([^@]+)@(.+)\.ts\(\d+,\d+\): error (.*)", line):
            found.setdefault(("typescript", match[1], match[2]), f"refused: {match[3][:120]}")
        elif line and not line.startswith(" "):
            sys.exit(f"tsc: {line}")
    written = {tuple(file.stem.split("@", 1)) for file in folder.glob("*.ts")}
    expected = {(entry["name"], file.stem) for entry, file in cases()}
    if written != expected:
        sys.exit(f"fixtures in TypeScript are not those of the catalogue: {sorted(written ^ expected)}")
    return Counter(same=len(written) - len(found), refused=len(found)), found


#: Ends the reasons of documents that do not fit their schema, and of no others.
MISFIT = "; `validate` reports it too"


def check_misfits(listed: dict[Case, str]) -> None:
    """What fits must not be called a misfit, nor the other way round."""
    validators: dict[str, Draft202012Validator] = {}
    files = {file.stem: file for _, file in cases()}
    for (_, entry, fixture), reason in listed.items():
        if entry not in validators:
            schema = json.loads((EXPORT / "validate" / "2020-12" / f"{entry}.schema.json").read_text())
            validators[entry] = Draft202012Validator(schema)
        fits = validators[entry].is_valid(json.loads(files[fixture].read_text()))
        if fits == reason.endswith(MISFIT):
            sys.exit(f"deviations.tsv: {entry} {fixture} {'fits' if fits else 'does not fit'} its schema")


def known() -> dict[Case, str]:
    listed: dict[Case, str] = {}
    for line in (HERE / "deviations.tsv").read_text().splitlines()[1:]:
        consumers, entry, fixture, reason = line.split("\t")
        if not reason:
            sys.exit(f"deviations.tsv: no reason for {fixture}")
        for consumer in consumers.split(","):
            listed[(consumer, entry, fixture)] = reason
    return listed


def main() -> None:
    flat = {name: TypeAdapter(model) for name, model in mailtrail_schemas.DOCUMENTS.items()}
    unions = {
        entry["name"]: TypeAdapter(
            getattr(importlib.import_module(f"mailtrail_schemas.unions.{entry['family']}"), entry["title"])
        )
        for entry in documents()
    }
    found: dict[Case, str] = {}
    for consumer, (counts, deviations) in {
        "typescript": typescript(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]).read_text()),
        "python": python("python", flat),
        "python-unions": python("python-unions", unions),
    }.items():
        found |= deviations
        words = ", ".join(f"{count} {word}" for word, count in sorted(counts.items(), reverse=True))
        print(f"{consumer}: {counts.total()} fixtures of {len(documents())} document types: {words}")
    listed = known()
    for case in sorted(found.keys() - listed.keys()):
        print(f"not listed: {' '.join(case)}: {found[case]}")
    for case in sorted(listed.keys() - found.keys()):
        print(f"listed, but there is no deviation: {' '.join(case)}")
    if found.keys() != listed.keys():
        sys.exit("deviations.tsv is not what the packages do")
    check_misfits(listed)
    print(f"deviations: {len(found)}, all listed with a reason")


if __name__ == "__main__":
    main()
