"""Lists what is put to the validators: fixtures of the entries of the catalogue, and the examples of the schemas.

Usage: cases.py <file to write>
"""

import fnmatch
import json
import pathlib
import sys
from typing import Any

ROOT = pathlib.Path(__file__).resolve().parents[3]
EXPORT = ROOT / "schemas" / "export"
FIXTURES = ROOT / "tests" / "fixtures"
FITTING = ["cloudtrail-records", "ses-events", "workmail-events"]
FOLDERS = [*FITTING, "misfits"]
PROFILES = ["validate", "strict", "types", "flat"]
DIALECTS = {
    "2020-12": "https://json-schema.org/draft/2020-12/schema",
    "draft-07": "http://json-schema.org/draft-07/schema#",
}


def read(path: pathlib.Path) -> Any:
    return json.loads(path.read_text())


def documents() -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = read(EXPORT / "index.json")["documents"]
    return entries


def schema_path(profile: str, dialect: str, name: str) -> pathlib.Path:
    return EXPORT / profile / dialect / f"{name}.schema.json"


def cases() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for entry in documents():
        name = entry["name"]
        for folder in FOLDERS:
            for file in sorted((FIXTURES / folder).glob("*.json")):
                if any(fnmatch.fnmatchcase(file.name, pattern) for pattern in entry["fixtures"]):
                    found.append({"entry": name, "from": folder, "name": file.stem, "text": file.read_text()})
        for at, example in enumerate(read(schema_path("validate", "2020-12", name)).get("examples", [])):
            found.append({"entry": name, "from": "examples", "name": f"example {at}", "text": json.dumps(example)})
    return found


if __name__ == "__main__":
    listed = cases()
    pathlib.Path(sys.argv[1]).write_text(json.dumps(listed))
    used = {(case["from"], case["name"]) for case in listed}
    parts = []
    for folder in FOLDERS:
        files = {(folder, file.stem) for file in (FIXTURES / folder).glob("*.json")}
        alone = sorted({name.split(".")[0] for _, name in files - used})
        kinds = f" (of no entry: {', '.join(alone)})" if alone else ""
        parts.append(f"{len(files & used)} of {len(files)} {folder}{kinds}")
    print(f"cases: {len(listed)}; {', '.join(parts)}")
