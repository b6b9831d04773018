"""Lists what is put to the validators: fixtures of the entries of the catalogue, and the examples of the schemas.

Usage: listed.py <file to write>
"""

import json
import pathlib
import sys
from typing import Any

from cases import EXPORT, FIXTURES, FOLDERS, documents, fixtures

WITH_MISFITS = [*FOLDERS, "misfits"]
PROFILES = ["validate", "strict", "types", "flat"]
DIALECTS = {
    "2020-12": "https://json-schema.org/draft/2020-12/schema",
    "draft-07": "http://json-schema.org/draft-07/schema#",
}


def read(path: pathlib.Path) -> Any:
    return json.loads(path.read_text())


def schema_path(profile: str, dialect: str, name: str) -> pathlib.Path:
    return EXPORT / profile / dialect / f"{name}.schema.json"


def everything() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for entry in documents():
        name = entry["name"]
        for folder in WITH_MISFITS:
            for file in fixtures(entry, folder):
                found.append({"entry": name, "from": folder, "name": file.stem, "text": file.read_text()})
        for at, example in enumerate(read(schema_path("validate", "2020-12", name)).get("examples", [])):
            found.append({"entry": name, "from": "examples", "name": f"example {at}", "text": json.dumps(example)})
    return found


if __name__ == "__main__":
    listed = everything()
    pathlib.Path(sys.argv[1]).write_text(json.dumps(listed))
    used = {(case["from"], case["name"]) for case in listed}
    parts = []
    for folder in WITH_MISFITS:
        files = {(folder, file.stem) for file in (FIXTURES / folder).glob("*.json")}
        alone = sorted({name.split(".")[0] for _, name in files - used})
        kinds = f" (of no entry: {', '.join(alone)})" if alone else ""
        parts.append(f"{len(files & used)} of {len(files)} {folder}{kinds}")
    print(f"cases: {len(listed)}; {', '.join(parts)}")
