"""Reads real documents with the packages: each is read and given back equal, or there is a reason that is known.

Usage: corpus.py write <output of `mailtrail unwrap --source`> <folder>
       corpus.py typescript <folder> <folder for files> <module of the package>
       corpus.py typescript-output <folder> <output of tsc>
       corpus.py python <folder>
       corpus.py go <folder> <output of the program>
       corpus.py java <folder> <output of Fixtures.java>

No output has a value of a document.
"""

import importlib
import json
import pathlib
import re
import sys
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from cases import EXPORT, content, documents, same
from jsonschema import Draft202012Validator

HERE = pathlib.Path(__file__).resolve().parent

#: Documents in the catalogue that are called otherwise than their kind, with blanks for hyphens.
NAMES = {
    "ses lambda receipt": "ses-lambda-receipt-event",
    "ses received notification": "ses-received-notification",
    "ses subscription succeeded": "ses-subscription-succeeded-notification",
}

#: How many documents of each type TypeScript looks at: such as differ in what members they have and of which types these are.
SAMPLE = 300

#: Reasons of `deviations.tsv` by the types of errors that pydantic raises for them.
REASONS = {
    "list_type": "another JSON type than a list of objects or texts; a known deviation of the data of AWS",
    "union_tag_invalid": "type of an event that nobody knows; unions are closed, `flat` reads it",
}

#: What packages say of themselves.
TWICE = "same, with the last of a member that comes twice"

#: The same, for what TypeScript refuses in a document with `null`.
NULLS = "`null` in an optional field, which AWS documents without; `validate` notes it"


def write(unwrapped: pathlib.Path, folder: pathlib.Path) -> None:
    """A file for each document, with its text, and a list of them."""
    names = {entry["name"] for entry in documents()}
    folder.mkdir(parents=True)
    lines = []
    for number, line in enumerate(unwrapped.read_text(encoding="utf-8").split("\n")[:-1]):
        kind = json.loads(line)["source"]["kind"]
        name = NAMES.get(kind, kind.replace(" ", "-"))
        if name not in names:
            sys.exit(f"no document of the catalogue is called `{name}`")
        text = line[line.index('"document":') + len('"document":') : -1]
        if name == "ses-lambda-receipt-event":
            # What is unwrapped is one record of it.
            text = f'{{"Records":[{text}]}}'
        file = folder / f"{number}.json"
        file.write_text(text, encoding="utf-8")
        lines.append(f"{name}\t{file}\n")
    (folder / "cases.txt").write_text("".join(lines))
    print(f"{len(lines)} real documents of {len({line.split(chr(9))[0] for line in lines})} types")


def cases(folder: pathlib.Path) -> Iterator[tuple[str, pathlib.Path]]:
    for line in (folder / "cases.txt").read_text().splitlines():
        name, _, file = line.partition("\t")
        yield name, pathlib.Path(file)


class Verdicts:
    """What became of the documents, and whether that is known."""

    def __init__(self, consumer: str) -> None:
        self.consumer = consumer
        self.counts: Counter[str] = Counter()
        self.unknown: Counter[str] = Counter()
        self.validators: dict[str, Draft202012Validator] = {}

    def same(self) -> None:
        self.counts["same"] += 1

    def changed(self, name: str, places: str) -> None:
        self.unknown[f"{name}: changed at {places}"] += 1

    def refused(self, name: str, value: Any, reason: str | None, why: str) -> None:
        """A document that a package refuses: one that its schema refuses too, or one of the reasons in the list."""
        if name not in self.validators:
            schema = json.loads((EXPORT / "validate" / "2020-12" / f"{name}.schema.json").read_text())
            self.validators[name] = Draft202012Validator(schema)
        if not self.validators[name].is_valid(value):
            self.counts["refused, as `validate` does"] += 1
        elif reason and self.listed(reason):
            self.counts[f"refused: {reason}"] += 1
        else:
            self.unknown[f"{name}: refused: {why}"] += 1

    def listed(self, reason: str) -> bool:
        rows = [line.split("\t") for line in (HERE / "deviations.tsv").read_text().splitlines()[1:]]
        return any(self.consumer in consumers.split(",") and reason == listed for consumers, _, _, listed in rows)

    def tell(self) -> bool:
        """Prints what there was; gives whether all of it is known."""
        print(f"{self.consumer}: {self.counts.total() + self.unknown.total()} real documents: {self.counts['same']} same")
        for reason, count in sorted(self.counts.items()):
            if reason != "same":
                print(f"  {count} {reason}")
        for what, count in sorted(self.unknown.items()):
            print(f"  {count} NOT KNOWN: {what}")
        return not self.unknown


def python(folder: pathlib.Path) -> bool:
    import mailtrail_schemas
    from pydantic import TypeAdapter, ValidationError

    adapters: dict[str, dict[str, TypeAdapter[Any]]] = {
        "python": {name: TypeAdapter(model) for name, model in mailtrail_schemas.DOCUMENTS.items()},
        "python-unions": {
            entry["name"]: TypeAdapter(getattr(importlib.import_module(f"mailtrail_schemas.unions.{entry['family']}"), entry["type"]))
            for entry in documents()
        },
    }
    well = True
    for consumer, by_name in adapters.items():
        verdicts = Verdicts(consumer)
        for name, file in cases(folder):
            text = file.read_text(encoding="utf-8")
            value = json.loads(text)
            try:
                read = by_name[name].validate_json(text)
            except ValidationError as error:
                kinds = [kind["type"] for kind in error.errors()]
                verdicts.refused(name, value, next((REASONS[kind] for kind in kinds if kind in REASONS), None), ", ".join(sorted(set(kinds))))
                continue
            written = by_name[name].dump_python(read, mode="json", by_alias=True, exclude_unset=True)
            if same(written, value):
                verdicts.same()
            else:
                verdicts.changed(name, ", ".join(sorted(set(places(value, written)))))
        well &= verdicts.tell()
    return well


def places(before: Any, after: Any, path: str = "") -> Iterator[str]:
    """Where two values differ; names in maps may be those of a document, so there are three steps at most."""
    if isinstance(before, dict) and isinstance(after, dict) and path.count("/") < 3:
        for name in before.keys() | after.keys():
            yield from places(before.get(name), after.get(name), f"{path}/{name}")
    elif not same(before, after):
        yield path


def go(folder: pathlib.Path, output: pathlib.Path) -> bool:
    verdicts = Verdicts("go")
    for (name, file), written in zip(cases(folder), output.read_text(encoding="utf-8").split("\n")[:-1], strict=True):
        source = file.read_text(encoding="utf-8")
        if written.startswith("error: "):
            verdicts.refused(name, json.loads(source), None, "an error")
        elif content(written) == content(source):
            verdicts.same()
        elif content(written) == once(content(source)):
            verdicts.counts[TWICE] += 1
        else:
            verdicts.changed(name, ", ".join(sorted(set(places(json.loads(source), json.loads(written))))))
    return verdicts.tell()


def once(value: Any) -> Any:
    """Content of a document in which of each member the last counts."""
    if isinstance(value, dict) and "members" in value:
        return {"members": [[name, once(inner)] for name, inner in dict(map(tuple, value["members"])).items()]}
    return [once(inner) for inner in value] if isinstance(value, list) else value


def java(folder: pathlib.Path, output: pathlib.Path) -> bool:
    verdicts, number = Verdicts("java"), lambda text: Decimal(text).as_tuple()
    read = 0
    for line in output.read_text(encoding="utf-8").removesuffix("\n").split("\n"):
        consumer, name, path, result, rest = line.split("\t", 4)
        if consumer != "java":
            continue
        read += 1
        source = pathlib.Path(path).read_text(encoding="utf-8")
        if result == "refused":
            verdicts.refused(name, json.loads(source), None, "an error")
        elif content(rest, number) == content(source, number):
            verdicts.same()
        elif content(rest, number) == once(content(source, number)):
            verdicts.counts[TWICE] += 1
        else:
            verdicts.changed(name, ", ".join(sorted(set(places(json.loads(source), json.loads(rest))))))
    return verdicts.tell() and read == len(list(cases(folder)))


def typescript(folder: pathlib.Path, target: pathlib.Path, module: str) -> None:
    """Files with a typed constant each, as fixtures.mjs makes them, of documents that are made differently."""
    seen: dict[str, set[str]] = {}
    target.mkdir(parents=True)
    for name, file in cases(folder):
        value = json.loads(file.read_text(encoding="utf-8"))
        shape = " ".join(sorted(set(shapes(value))))
        others = seen.setdefault(name, set())
        if shape not in others and len(others) < SAMPLE:
            others.add(shape)
            text = f'import type {{ Documents }} from "{module}";\n\nexport const document: Documents["{name}"] = withOthers({json.dumps(value)});\n'
            (target / f"{name}@{file.stem}.ts").write_text(text, encoding="utf-8")


def shapes(value: Any, path: str = "") -> Iterator[str]:
    if isinstance(value, dict) and path.count("/") < 3:
        for name, inner in value.items():
            yield from shapes(inner, f"{path}/{name}")
    elif isinstance(value, list):
        for inner in value[:1]:
            yield from shapes(inner, f"{path}/*")
    yield f"{path}:{type(value).__name__}"


def typescript_output(folder: pathlib.Path, output: pathlib.Path) -> bool:
    well = True
    for consumer in ("typescript", "typescript-flat"):
        verdicts = Verdicts(consumer)
        refused: dict[str, str] = {}
        for line in output.read_text(encoding="utf-8").splitlines():
            if match := re.match(rf"corpus/{consumer}/([^(]+)\.ts\(\d+,\d+\): error (TS\d+)", line):
                refused.setdefault(match[1], match[2])
        for file in sorted((output.parent / "corpus" / consumer).glob("*.ts")):
            name, _, number = file.stem.partition("@")
            if file.stem not in refused:
                verdicts.same()
                continue
            value = json.loads((folder / f"{number}.json").read_text(encoding="utf-8"))
            verdicts.refused(name, value, NULLS if has_null(value) else None, refused[file.stem])
        well &= verdicts.tell()
    return well


def has_null(value: Any) -> bool:
    if isinstance(value, dict):
        return any(has_null(inner) for inner in value.values())
    return value is None or isinstance(value, list) and any(has_null(inner) for inner in value)


def main() -> None:
    mode, *rest = sys.argv[1:]
    paths = [pathlib.Path(argument) for argument in rest]
    if mode == "write":
        write(paths[0], paths[1])
    elif mode == "typescript":
        typescript(paths[0], paths[1], rest[2])
    elif mode == "python" and not python(paths[0]):
        sys.exit("what the Python package does with real documents is not known")
    elif mode == "typescript-output" and not typescript_output(paths[0], paths[1]):
        sys.exit("what the TypeScript package does with real documents is not known")
    elif mode == "go" and not go(paths[0], paths[1]):
        sys.exit("what the Go package does with real documents is not known")
    elif mode == "java" and not java(paths[0], paths[1]):
        sys.exit("what the Java package does with real documents is not known")


if __name__ == "__main__":
    main()
