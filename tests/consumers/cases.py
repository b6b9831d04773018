"""Which fixtures there are of each type of document, and the lists of what a consumer cannot do with them."""

import fnmatch
import json
import pathlib
import re
import sys
from collections.abc import Callable
from typing import Any

from jsonschema import Draft202012Validator

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXPORT = ROOT / "schemas" / "export"
FIXTURES = ROOT / "tests" / "fixtures"
FOLDERS = ["cloudtrail-records", "ses-events", "workmail-events"]

#: Consumer, name of the document type in the catalogue, fixture.
Case = tuple[str, str, str]

#: Ends the reasons of documents that do not fit their schema, and of no others.
MISFIT = "; `validate` reports it too"


def documents() -> list[dict[str, Any]]:
    """Entries of the catalogue, in its order."""
    entries: list[dict[str, Any]] = json.loads((EXPORT / "index.json").read_text())["documents"]
    return entries


def plain(schema: Any, family: str) -> Any:
    """A schema with the names of types that the packages have, where a family is a module: `Record`, not `CloudTrailRecord`."""
    listed: dict[str, str] = json.loads((EXPORT / "index.json").read_text())["names"][family]
    names = {title: name for name, title in listed.items()}

    def name(title: str) -> str:
        parts = re.fullmatch(r"(Known)?(.+?)((?:By|Else)[A-Z0-9].*)?", title)
        if title in names or not parts:
            return names.get(title, title)
        known, base, end = parts.groups("")
        return f"{known}{names[base]}{end}" if base in names else title

    def walk(part: Any) -> Any:
        if isinstance(part, list):
            return [walk(item) for item in part]
        if not isinstance(part, dict):
            return part
        walked = {key: walk(value) for key, value in part.items()}
        if isinstance(walked.get("title"), str):
            walked["title"] = name(walked["title"])
        if isinstance(walked.get("$ref"), str):
            path, _, title = walked["$ref"].rpartition("/")
            walked["$ref"] = f"{path}/{name(title)}"
        for key in ("$defs", "schemas"):
            if isinstance(walked.get(key), dict):
                walked[key] = dict(sorted((name(title), value) for title, value in walked[key].items()))
        return walked

    return walk(schema)


def fixtures(entry: dict[str, Any], folder: str) -> list[pathlib.Path]:
    """Fixtures of an entry of the catalogue in a folder."""
    files = sorted((FIXTURES / folder).glob("*.json"))
    return [file for file in files if any(fnmatch.fnmatchcase(file.name, pattern) for pattern in entry["fixtures"])]


def cases() -> list[tuple[dict[str, Any], pathlib.Path]]:
    """Each entry of the catalogue with each of its fixtures."""
    return [(entry, file) for entry in documents() for folder in FOLDERS for file in fixtures(entry, folder)]


def content(text: str, number: Callable[[str], Any] = str) -> Any:
    """What a text says, with members that come twice, and with numbers as they are spelt or as a function has them."""

    def members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        return {"members": [[name, value] for name, value in sorted(pairs, key=lambda pair: pair[0])]}

    def marked(spelling: str) -> dict[str, Any]:
        return {"number": number(spelling)}

    return json.loads(text, object_pairs_hook=members, parse_int=marked, parse_float=marked)


def same(left: Any, right: Any) -> bool:
    """Equal as JSON: the order of members does not count, but 1, 1.0 and true are three values."""
    return json.dumps(left, sort_keys=True) == json.dumps(right, sort_keys=True)


def compare(found: dict[Case, str], table: pathlib.Path) -> None:
    """Ends the program if a table of deviations does not say exactly what was found."""
    listed: dict[Case, str] = {}
    for line in table.read_text().splitlines()[1:]:
        consumers, entry, fixture, reason = line.split("\t")
        if not reason:
            sys.exit(f"{table.name}: no reason for {fixture}")
        for consumer in consumers.split(","):
            listed[(consumer, entry, fixture)] = reason
    for case in sorted(found.keys() - listed.keys()):
        print(f"not listed: {' '.join(case)}: {found[case]}")
    for case in sorted(listed.keys() - found.keys()):
        print(f"listed, but there is no deviation: {' '.join(case)}")
    if found.keys() != listed.keys():
        sys.exit(f"{table.name} is not what the packages do")
    check_misfits(listed, table.name)
    print(f"deviations: {len(found)}, all listed with a reason")


def check_misfits(listed: dict[Case, str], table: str) -> None:
    """What fits must not be called a misfit, nor the other way round."""
    validators: dict[str, Draft202012Validator] = {}
    files = {file.stem: file for _, file in cases()}
    for (_, entry, fixture), reason in listed.items():
        if entry not in validators:
            schema = json.loads((EXPORT / "validate" / "2020-12" / f"{entry}.schema.json").read_text())
            validators[entry] = Draft202012Validator(schema)
        fits = validators[entry].is_valid(json.loads(files[fixture].read_text()))
        if fits == reason.endswith(MISFIT):
            sys.exit(f"{table}: {entry} {fixture} {'fits' if fits else 'does not fit'} its schema")
