"""Documents with values that no page names, and what has to become of them: each document is a row, what fits is in it, the rest is null."""

import gzip
import json
import os
import pathlib
import tempfile

from sources import FIXTURES, TYPES, UNFIT, Source, row_type

# Values of other types for each type of a column. Text takes all of them, as JSON.
OTHERS = {
    "record": ["", "odd", 17, True, [], ["odd"]],
    "array": ["", "odd", 17, {}, {"odd": 1}],
    "map": ["", "odd", 17, True, [], ["odd"]],
    "double": ["odd", {}, ["odd"]],
    "boolean": ["odd", {}, ["odd"]],
}

# Rows that are no objects, and lines that are no JSON.
NO_OBJECTS = ["odd", 17, True, None, ["odd"]]
BROKEN_LINES = ['{"odd":', "odd", '{"odd": 1} odd', '{"odd": [1, 2']


class Broken:
    """Stands for what is no JSON."""


class Unclear:
    """Stands for a document that names a member twice: which of them counts is for engines to choose."""


def odd_sources():
    """Files on lines with odd values in every place of every table, the fixtures that have some, and a log file."""
    for table, (folder, _) in TYPES.items():
        documents = list(_documents(row_type(table)))
        documents += [json.loads((FIXTURES / folder / name).read_text()) for name in sorted(UNFIT) if (FIXTURES / folder / name).exists()]
        lines = [json.dumps(document) for document in documents + NO_OBJECTS] + BROKEN_LINES
        broken = [Broken] * len(BROKEN_LINES)
        # The last line is as sound as the first.
        lines, documents = lines + lines[:1], documents + NO_OBJECTS + broken + documents[:1]
        yield _source(table, "\n".join(lines) + "\n", documents, f"{len(lines)} odd lines of {table}")
    documents = list(_documents(row_type("cloudtrail-log-file")))
    documents += NO_OBJECTS + documents[:1]
    yield _source("cloudtrail-log-file", json.dumps({"Records": documents}), documents, f"a log file with {len(documents)} odd records")


def no_log_files():
    """Texts that are read as log files and are none; each has to be a row or no row, and no end."""
    texts = ['{"Records": "odd"}', '{"Records": {}}', "{}", '{"Records": [{"eventName": "A"}, {"eventN']
    for number, text in enumerate(texts):
        yield _source("cloudtrail-log-file", text, [], f"no log file {number + 1}")


def corpus_sources():
    """Real records of the folder that MAILTRAIL_CORPUS names, if it does: all on lines, and log files as they are."""
    corpus = os.environ.get("MAILTRAIL_CORPUS")
    if not corpus:
        return
    corpus = pathlib.Path(corpus)
    lines = [line for path in sorted((corpus / "cloudtrail/records").glob("*.ndjson*")) for line in _lines(path)]
    yield _secret("cloudtrail-record", lines, f"{len(lines)} real records")
    events = [path.read_text() for path in sorted((corpus / "ses/event-publishing").rglob("*.json"))]
    events = [" ".join(text.splitlines()) for text in events]
    events += [line for path in sorted((corpus / "ses/firehose-ndjson").glob("*.ndjson")) for line in _lines(path)]
    yield _secret("ses-sending-event", events, f"{len(events)} real sending events")
    records = []
    for path in sorted((corpus / "cloudtrail/log-files").iterdir()):
        if path.is_file() and path.stat().st_size:
            file = _parse(_text(path))
            found = file.get("Records") if isinstance(file, dict) else None
            records += found if isinstance(found, list) else []
    text = json.dumps({"Records": records})
    source = _source("cloudtrail-log-file", text, [_parse(json.dumps(record)) for record in records], f"a log file of {len(records)} real records")
    source.secret = True
    yield source


def fits(value, kind):
    """Whether a value is of the type of its column, with all that is in it."""
    if value is None:
        return True
    kind = kind[1] if isinstance(kind, list) else kind
    name = kind if isinstance(kind, str) else kind["type"]
    if not is_of(value, name):
        return False
    if name == "record":
        members = {field.get("wireName", field["name"]): field["type"] for field in kind["fields"]}
        return all(fits(value[member], inner) for member, inner in members.items() if member in value)
    if name == "array":
        return all(fits(inner, kind["items"]) for inner in value)
    return name != "map" or all(fits(inner, kind["values"]) for inner in value.values())


def is_of(value, name):
    """Whether a value is of a type, not looking into it."""
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return {
        "record": isinstance(value, dict),
        "map": isinstance(value, dict),
        "array": isinstance(value, list),
        "double": number,
        "boolean": isinstance(value, bool),
        "string": True,
    }[name]


def _documents(kind):
    """For each place of a table a document for each odd value there, beside a text that fits."""
    kind = kind[1] if isinstance(kind, list) else kind
    first = next(field for field in kind["fields"] if field["type"] == ["null", "string"])
    name = first.get("wireName", first["name"])
    yield {name: "fits"}
    for document in _odd(kind):
        yield document | {name: "fits"} if name not in document else document


def _odd(kind):
    """Values of a type with one odd value in them."""
    kind = kind[1] if isinstance(kind, list) else kind
    if isinstance(kind, str):
        return
    if kind["type"] == "record":
        for field in kind["fields"]:
            inner = field["type"][1]
            name = inner if isinstance(inner, str) else inner["type"]
            for value in [*OTHERS.get(name, []), *_odd(inner)]:
                yield {field.get("wireName", field["name"]): value}
        return
    inner = kind["items"] if kind["type"] == "array" else kind["values"]
    inner = inner[1] if isinstance(inner, list) else inner
    name = inner if isinstance(inner, str) else inner["type"]
    for value in [*OTHERS.get(name, []), *_odd(inner)]:
        yield [value] if kind["type"] == "array" else {"odd": value}


def _secret(table, lines, name):
    source = _source(table, "".join(line + "\n" for line in lines), [_parse(line) for line in lines], name)
    source.secret = True
    return source


def _source(table, text, documents, name):
    path = pathlib.Path(_folder.name) / f"{len(list(pathlib.Path(_folder.name).iterdir()))}.{'json' if table == 'cloudtrail-log-file' else 'ndjson'}"
    path.write_text(text, encoding="utf-8")
    return Source(table, path, documents, name)


def _lines(path):
    return [line for line in _text(path).split("\n") if line.strip()]


def _text(path):
    return (gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()).decode("utf-8")


def _parse(text):
    twice = False

    def members(pairs):
        nonlocal twice
        # Some engines compare names whatever their case.
        twice |= len({name.lower() for name, _ in pairs}) < len(pairs)
        return dict(pairs)

    try:
        document = json.loads(text, object_pairs_hook=members)
    except ValueError:
        return Broken
    return Unclear if twice else document


_folder = tempfile.TemporaryDirectory(prefix="mailtrail-tables-")
