"""Puts the schemas of each family into one, so that a generator writes each type once.

Usage: bundle.py <folder of one profile and dialect> <folder to write to> [--flags] [--numbers] [--narrow]
"""

import json
import pathlib
import sys
from collections.abc import Iterator
from typing import Any

from cases import EXPORT, documents, plain
from narrow import narrow

FAMILIES = {"cloudtrail": "CloudTrail", "ses": "Ses", "workmail": "WorkMail", "envelopes": "Envelope"}


def split_numbers(schema: Any) -> Any:
    """The same schema with `number` as `integer` or `number`, since Python would write 5 back as 5.0."""
    if isinstance(schema, list):
        return [split_numbers(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    schema = {key: split_numbers(value) for key, value in schema.items()}
    kinds = schema.get("type")
    if kinds == "number":
        schema["type"] = ["integer", "number"]
    elif isinstance(kinds, list) and "number" in kinds and "integer" not in kinds:
        schema["type"] = ["integer", *kinds]
    return schema


def members(schema: dict[str, Any], part: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Members of an object, or of all objects of a union."""
    yield from part.get("properties", {}).items()
    for arm in [*part.get("anyOf", []), *part.get("oneOf", [])]:
        if "$ref" in arm:
            yield from members(schema, schema["$defs"][arm["$ref"].removeprefix("#/$defs/")])


def add_flags(schema: dict[str, Any], types: dict[str, Any]) -> None:
    """Takes members that come as truth value and as text from `types`: `flat` has the usual form alone."""
    for name, definition in schema["$defs"].items():
        for member, other in members(types, types["$defs"].get(name, {})):
            if member in definition.get("properties", {}) and isinstance(other, dict):
                if {"type": "boolean"} in other.get("anyOf", []):
                    definition["properties"][member] = other


def bundle(folder: pathlib.Path, family: str) -> dict[str, Any]:
    """One schema whose definitions are all types of a family, and whose root is any of its documents."""
    definitions: dict[str, Any] = {}
    titles = []
    for entry in documents():
        if entry["family"] != family:
            continue
        schema = plain(json.loads((folder / f"{entry['name']}.schema.json").read_text()), family)
        parts = schema.pop("$defs", {})
        for key in ("$schema", "$id", "examples"):
            schema.pop(key, None)
        titles.append(entry["type"])
        for name, part in [(entry["type"], schema), *parts.items()]:
            if definitions.setdefault(name, part) != part:
                sys.exit(f"{family}: two types are called {name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"{FAMILIES[family]}Document",
        "description": "Any document of this module.",
        "anyOf": [{"$ref": f"#/$defs/{title}"} for title in titles],
        "$defs": dict(sorted(definitions.items())),
    }


def main() -> None:
    source, target = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    target.mkdir(parents=True, exist_ok=True)
    for family in FAMILIES:
        schema = bundle(source, family)
        if "--flags" in sys.argv:
            add_flags(schema, bundle(EXPORT / "types" / "2020-12", family))
        if "--numbers" in sys.argv:
            schema = split_numbers(schema)
        if "--narrow" in sys.argv:
            narrow(schema)
        (target / f"{family}.json").write_text(json.dumps(schema, indent=2) + "\n")


if __name__ == "__main__":
    main()
