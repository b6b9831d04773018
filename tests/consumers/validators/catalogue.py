"""Holds the catalogues against what the JSON Schema Store asks of one, finds the schema of a file by its name, as editors do, and has
check-jsonschema check the file.

Usage: catalogue.py <folder with the tools> <folder to write files to>
"""

import fnmatch
import gzip
import pathlib
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any

from jsonschema import Draft7Validator

from cases import EXPORT, FIXTURES, documents
from listed import read

#: Where the published catalogue says that the export can be read.
PUBLISHED = "https://raw.githubusercontent.com/mailtrail/mailtrail/main/schemas/export/"

#: The form of a catalogue, as the store's own schema has it.
TEXT = {"type": "string"}
ENTRY = {
    "type": "object",
    "properties": {
        "name": TEXT,
        "description": TEXT,
        "fileMatch": {"type": "array", "items": TEXT, "uniqueItems": True},
        "url": {"type": "string", "pattern": "^https://"},
        "versions": {"type": "object", "additionalProperties": {"type": "string", "pattern": "^https://"}},
    },
    "required": ["name", "url", "description"],
    "additionalProperties": False,
}
CATALOGUE = {
    "type": "object",
    "properties": {
        "$schema": {"enum": ["https://json.schemastore.org/schema-catalog.json"]},
        "version": {"type": "number"},
        "schemas": {"type": "array", "items": ENTRY},
    },
    "required": ["$schema", "version", "schemas"],
    "additionalProperties": False,
}

LOG_FILE = "111122223333_CloudTrail_us-east-1_20240514T0830Z_EXAMPLE0123abcde.json"
INSIGHTS = "111122223333_CloudTrail-Insight_us-east-1_20240514T0830Z_EXAMPLE0123abcde.json"
NETWORK = "111122223333_CloudTrail-NetworkActivity_us-east-1_20240514T0830Z_EXAMPLE0123abcde.json"
AGGREGATED = "111122223333_CloudTrail-Aggregated_us-east-1_20240514T0830Z_EXAMPLE0123abcde.json"
DIGEST = "111122223333_CloudTrail-Digest_us-east-1_mail-trail_us-east-1_20240514T090000Z.json"

#: Name of a file, where it comes from, the document that it is, and whether it fits.
FILES = [
    (LOG_FILE, f"files/{LOG_FILE}.gz", "cloudtrail-log-file", True),
    (INSIGHTS, "cloudtrail-records/log-file.insights.json", "cloudtrail-log-file", True),
    (NETWORK, f"files/{LOG_FILE}.gz", "cloudtrail-log-file", True),
    (AGGREGATED, f"files/{LOG_FILE}.gz", "cloudtrail-log-file", True),
    (DIGEST, f"files/{DIGEST}.gz", "cloudtrail-digest", True),
    ("result_sign.json", "cloudtrail-records/result-sign-file.two-files.json", "cloudtrail-result-sign-file", True),
    ("first.cloudtrail-record.json", "cloudtrail-records/record.boolean-as-text.json", "cloudtrail-record", True),
    ("first.ses-event.json", "ses-events/bounce-event.all-members.json", "ses-sending-event", True),
    ("first.workmail-event.json", "workmail-events/event-record.sender-null.json", "workmail-event-record", True),
    ("second.ses-event.json", "misfits/bounce-event.mail-missing.json", "ses-sending-event", False),
    ("package.json", "ses-events/bounce-event.minimal.json", None, True),
]


def resolve(name: str) -> list[dict[str, Any]]:
    """Entries of the catalogue for a file of this name."""
    catalogue = read(EXPORT / "catalog.local.json")["schemas"]
    return [entry for entry in catalogue if any(fnmatch.fnmatchcase(name, glob) for glob in entry["fileMatch"])]


def complaints(catalogue: dict[str, Any]) -> Iterator[str]:
    """What the store refuses: its schema, and what its check of catalogues says about names, descriptions and patterns."""
    for error in Draft7Validator(CATALOGUE).iter_errors(catalogue):
        yield f"{error.json_path}: {error.message}"
    entries = catalogue["schemas"]
    for name, count in Counter(entry["name"] for entry in entries).items():
        if count > 1:
            yield f"{name} stands there {count} times"
    for glob, count in Counter(glob for entry in entries for glob in entry["fileMatch"]).items():
        if count > 1:
            yield f"{glob} has {count} schemas"
        if "/" in glob and not glob.startswith("**/"):
            yield f"{glob} names a folder, and does not begin with **/"
    for entry in entries:
        for text in (entry["name"], entry["description"]):
            if re.search(r"[,. \t-]$", text) or "schema" in text.lower() or "\n" in text:
                yield f"{entry['name']}: a text ends with a mark, has several lines, or says that it is a schema: {text}"


def catalogues() -> Iterator[str]:
    """What is wrong with the two catalogues."""
    published, local = read(EXPORT / "catalog.json"), read(EXPORT / "catalog.local.json")
    yield from complaints(published)
    for entry in published["schemas"]:
        entry["url"] = entry["url"].removeprefix(PUBLISHED)
        if not (EXPORT / entry["url"]).is_file():
            yield f"{entry['url']} is no exported file"
    if published != local:
        yield "catalog.local.json is not catalog.json with other addresses"
    if [entry["name"] for entry in local["schemas"]] != [entry["name"] for entry in documents()]:
        yield "not the documents of the index"


def main() -> None:
    tool, folder = pathlib.Path(sys.argv[1]) / "check-jsonschema", pathlib.Path(sys.argv[2])
    wrong = [f"catalogue: {complaint}" for complaint in catalogues()]
    catalogue = read(EXPORT / "catalog.local.json")["schemas"]

    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    matched = {glob for entry in catalogue for glob in entry["fileMatch"]}
    for name, source, document, fits in FILES:
        entries = resolve(name)
        if [entry["name"] for entry in entries] != ([document] if document else []):
            wrong.append(f"{name}: the catalogue names {[entry['name'] for entry in entries]}, expected {document}")
            continue
        for entry in entries:
            matched -= {glob for glob in entry["fileMatch"] if fnmatch.fnmatchcase(name, glob)}
            data = (FIXTURES / source).read_bytes()
            (folder / name).write_bytes(gzip.decompress(data) if source.endswith(".gz") else data)
            command = [tool, "--schemafile", EXPORT / entry["url"], folder / name]
            result = subprocess.run(command, capture_output=True, text=True)
            if (result.returncode == 0) != fits:
                wrong.append(f"{name}: exit status {result.returncode}\n{result.stdout}{result.stderr}")
    # Each type has a name of its own; its example is such a file.
    for entry in catalogue:
        schema = read(EXPORT / entry["url"])
        name = f"an-example.{entry['name']}.json"
        found = [other["name"] for other in resolve(name)]
        if found != [entry["name"]]:
            wrong.append(f"{name}: the catalogue names {found}")
        wrong += [f"{name}: {error.message}" for error in Draft7Validator(schema).iter_errors(schema["examples"][0])]
        matched -= {glob for glob in entry["fileMatch"] if fnmatch.fnmatchcase(name, glob)}
    wrong += [f"catalogue: no file was checked for {glob}" for glob in sorted(matched)]
    print(f"catalogue: {len(catalogue)} entries; {len(FILES) + len(catalogue)} names looked up, {len(wrong)} wrong")
    checked = [fits for _, _, document, fits in FILES if document]
    print(f"check-jsonschema: {len(checked)} files, of which {checked.count(False)} must be refused")
    if wrong:
        sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main()
