"""Writes what no generator writes: the entry points of the packages, with the documents by their name in the catalogue.

Usage: index.py <folder of the TypeScript types> <folder of the Python package>
"""

import pathlib
import sys

from bundle import FAMILIES
from cases import documents


def typescript() -> str:
    """The same for both profiles."""
    lines = [f'import type * as {family} from "./{family}.js";' for family in FAMILIES]
    lines += ["", *(f'export * as {family} from "./{family}.js";' for family in FAMILIES), ""]
    lines += ["/** Type of each document, by its name in the catalogue. */", "export interface Documents {"]
    for entry in documents():
        lines += [f"  /** {entry['description']} */", f'  "{entry["name"]}": {entry["family"]}.{entry["type"]};']
    lines += ["}", "", "/** Name of a type of documents. */", "export type DocumentName = keyof Documents;", ""]
    return "\n".join(lines)


def python() -> str:
    lines = ['"""Documents of Amazon SES, Amazon WorkMail and AWS CloudTrail as pydantic models."""', ""]
    lines += ["from __future__ import annotations", "", "from importlib.metadata import version", ""]
    lines += ["from pydantic import BaseModel", ""]
    lines += [f"from . import {', '.join(sorted(FAMILIES))}", ""]
    lines += ["#: Version of this package.", '__version__ = version("mailtrail-schemas")', ""]
    lines += [f'__all__ = ["DOCUMENTS", "__version__", {", ".join(repr(f).replace(chr(39), chr(34)) for f in sorted(FAMILIES))}]', ""]
    lines += ["#: Model of each document, by its name in the catalogue.", "DOCUMENTS: dict[str, type[BaseModel]] = {"]
    lines += [f'    "{entry["name"]}": {entry["family"]}.{entry["type"]},' for entry in documents()]
    lines += ["}", ""]
    return "\n".join(lines)


if __name__ == "__main__":
    types, package = map(pathlib.Path, sys.argv[1:])
    for folder in (types, types / "flat"):
        (folder / "index.d.ts").write_text(typescript())
    (package / "__init__.py").write_text(python())
    (package / "unions" / "__init__.py").write_text(
        '"""The same documents with unions of events and named values, which refuse types of events that nobody knows."""\n'
    )
    (package / "py.typed").write_text("")
