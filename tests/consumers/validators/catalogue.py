"""Finds the schema of a file by its name, as editors do, and has check-jsonschema check the file.

Usage: catalogue.py <folder with the tools> <folder to write files to>
"""

import fnmatch
import gzip
import pathlib
import shutil
import subprocess
import sys

from cases import EXPORT, FIXTURES, documents
from listed import read, schema_path

LOG_FILE = "111122223333_CloudTrail_us-east-1_20240514T0830Z_EXAMPLE0123abcde.json"
INSIGHTS = "111122223333_CloudTrail-Insight_us-east-1_20240514T0830Z_EXAMPLE0123abcde.json"
DIGEST = "111122223333_CloudTrail-Digest_us-east-1_mail-trail_us-east-1_20240514T090000Z.json"

#: Name of a file, where it comes from, the document that it is, and whether it fits.
FILES = [
    (LOG_FILE, f"files/{LOG_FILE}.gz", "cloudtrail-log-file", True),
    (INSIGHTS, "cloudtrail-records/log-file.insights.json", "cloudtrail-log-file", True),
    (DIGEST, f"files/{DIGEST}.gz", "cloudtrail-digest", True),
    ("result_sign.json", "cloudtrail-records/result-sign-file.two-files.json", "cloudtrail-result-sign-file", True),
    ("first.cloudtrail-record.json", "cloudtrail-records/record.boolean-as-text.json", "cloudtrail-record", True),
    ("first.ses-event.json", "ses-events/bounce-event.all-members.json", "ses-sending-event", True),
    ("first.workmail-event.json", "workmail-events/event-record.sender-null.json", "workmail-event-record", True),
    ("second.ses-event.json", "misfits/bounce-event.mail-missing.json", "ses-sending-event", False),
    ("package.json", "ses-events/bounce-event.minimal.json", None, True),
]


def resolve(name: str) -> list[dict[str, str]]:
    """Entries of the catalogue for a file of this name."""
    catalogue = read(EXPORT / "catalog.json")["schemas"]
    return [entry for entry in catalogue if any(fnmatch.fnmatchcase(name, glob) for glob in entry.get("fileMatch", []))]


def main() -> None:
    tool, folder = pathlib.Path(sys.argv[1]) / "check-jsonschema", pathlib.Path(sys.argv[2])
    wrong: list[str] = []
    places = {
        identifier: schema_path(profile, dialect, entry["name"])
        for entry in documents()
        for profile, dialects in entry["ids"].items()
        for dialect, identifier in dialects.items()
    }
    catalogue = read(EXPORT / "catalog.json")["schemas"]
    urls = [url for entry in catalogue for url in [entry["url"], *entry.get("versions", {}).values()]]
    wrong += [f"catalogue: {url} is no exported schema" for url in urls if url not in places]
    if [entry["name"] for entry in catalogue] != [entry["name"] for entry in documents()]:
        wrong.append("catalogue: not the documents of the index")

    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    matched = {glob for entry in catalogue for glob in entry.get("fileMatch", [])}
    for name, source, document, fits in FILES:
        entries = resolve(name)
        if [entry["name"] for entry in entries] != ([document] if document else []):
            wrong.append(f"{name}: the catalogue names {[entry['name'] for entry in entries]}, expected {document}")
            continue
        for entry in entries:
            matched -= {glob for glob in entry["fileMatch"] if fnmatch.fnmatchcase(name, glob)}
            data = (FIXTURES / source).read_bytes()
            (folder / name).write_bytes(gzip.decompress(data) if source.endswith(".gz") else data)
            command = [tool, "--schemafile", places[entry["url"]], folder / name]
            result = subprocess.run(command, capture_output=True, text=True)
            if (result.returncode == 0) != fits:
                wrong.append(f"{name}: exit status {result.returncode}\n{result.stdout}{result.stderr}")
    wrong += [f"catalogue: no file was checked for {glob}" for glob in sorted(matched)]
    print(f"catalogue: {len(catalogue)} entries, {len(urls)} addresses; {len(FILES)} names looked up, {len(wrong)} wrong")
    checked = [fits for _, _, document, fits in FILES if document]
    print(f"check-jsonschema: {len(checked)} files, of which {checked.count(False)} must be refused")
    if wrong:
        sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main()
