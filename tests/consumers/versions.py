"""Checks that the packages say the versions that they are made with, and have the version of the workspace.

Usage: versions.py <package> ...
"""

import json
import re
import sys
import tomllib
from typing import Any
from xml.etree import ElementTree

from cases import ROOT

HERE = ROOT / "tests" / "consumers"
SCHEMAS = ROOT / "schemas"
SPACE = {"m": "http://maven.apache.org/POM/4.0.0"}


def toml(path: str) -> Any:
    return tomllib.loads((ROOT / path).read_text())


def requirement(folder: str, name: str) -> str:
    """Version of a package in a requirements.txt."""
    lines = (HERE / folder / "requirements.txt").read_text().splitlines()
    return next(line.removeprefix(f"{name}==") for line in lines if line.startswith(f"{name}=="))


def packages() -> dict[str, str | None]:
    """Versions of the packages by their folder."""
    pom = ElementTree.parse(SCHEMAS / "java" / "pom.xml").find("m:version", SPACE)
    go = re.search(r'^const Version = "(.*)"$', (SCHEMAS / "go" / "documents.go").read_text(), re.MULTILINE)
    return {
        "typescript": json.loads((SCHEMAS / "typescript" / "package.json").read_text())["version"],
        "python": toml("schemas/python/pyproject.toml")["project"]["version"],
        "go": go and go[1],
        "java": None if pom is None else pom.text,
    }


def generators() -> dict[str, str]:
    """What the README of each package has to say."""
    dependencies = json.loads((HERE / "package.json").read_text())["dependencies"]
    return {
        "typescript": f"json-schema-to-typescript {dependencies['json-schema-to-typescript']}",
        "python": f"datamodel-code-generator {requirement('.', 'datamodel-code-generator')}",
        "go": f"openapi-generator {requirement('go', 'openapi-generator-cli')}",
        "java": f"openapi-generator {requirement('java', 'openapi-generator-cli')}",
    }


def main() -> None:
    version, found, made = toml("Cargo.toml")["workspace"]["package"]["version"], packages(), generators()
    for name in sys.argv[1:]:
        if found[name] != version:
            sys.exit(f"{name}: version {found[name]}, expected {version}")
        if made[name] not in (SCHEMAS / name / "README.md").read_text():
            sys.exit(f"{name}: README.md does not say {made[name]}")
        print(f"{name} {version} by {made[name]}")


if __name__ == "__main__":
    main()
