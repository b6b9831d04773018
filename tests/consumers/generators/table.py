"""Holds the table of generators in the README of the schemas against what was found, or writes it.

Usage: table.py <cases> <rows of JavaScript> <rows of Python> <rows of Rust> [--write]
"""

import json
import pathlib
import re
import sys
from typing import Any

from cases import ROOT, documents

README = ROOT / "schemas" / "README.md"
TYPIFY = ROOT / "tests" / "consumers" / "rust"
START, END = "<!-- generators -->\n", "<!-- /generators -->\n"
HERE = pathlib.Path(__file__).resolve().parent

#: Generators in the order of the table: where its version stands, and the options that it had.
GENERATORS = {
    "json-schema-to-typescript": "none",
    "quicktype (TypeScript)": "none",
    "zod `z.fromJSONSchema`": "none",
    "json-schema-to-zod": "references resolved before",
    "datamodel-code-generator": "pydantic 2, `--strict-types bool`",
    "typify": "twins in capitals left out, `serde_json::Number`",
}

#: What is to be known about a generator, or about what it makes of a profile.
REMARKS = {
    ("json-schema-to-typescript", "validate"): "conditions are lost: an event is its type and anything else",
    ("quicktype (TypeScript)", "validate"): "conditions are lost: what stands behind one may be anything",
    ("zod `z.fromJSONSchema`", "validate"): "refuses conditions, aloud",
    ("json-schema-to-zod", "types"): "of unions with a discriminator it writes what is no JavaScript",
    ("json-schema-to-zod", "validate"): "conditions are lost",
    ("datamodel-code-generator", "validate"): "conditions are lost, and members behind them when writing",
    ("datamodel-code-generator", "types"): "whole numbers become `5.0`; the package has them right",
    ("datamodel-code-generator", "flat"): "whole numbers become `5.0`; the package has them right",
    ("typify", "validate"): "panics where there is an `if`; what it makes of the others is not compiled here",
    ("typify", "types"): "panics where `true` stands beside `True`; what it makes of the others is not compiled here",
    ("typify", "flat"): "`null` and what is empty is left out when writing",
}


def versions() -> dict[str, str]:
    """Version of each generator, as it is pinned."""
    packages: dict[str, str] = json.loads((HERE / "package.json").read_text())["dependencies"]
    pinned = dict(line.split("==") for line in (HERE.parent / "requirements.txt").read_text().split())
    typify = re.search(r'typify = \{ version = "=([0-9.]+)"', (TYPIFY / "Cargo.toml").read_text())
    assert typify
    known = {**packages, **pinned, "typify": typify[1]}
    names = {"quicktype (TypeScript)": "quicktype-core", "zod `z.fromJSONSchema`": "zod"}
    return {generator: known[names.get(generator, generator)] for generator in GENERATORS}


def table(rows: list[dict[str, Any]], fitting: int, wrong: int) -> str:
    entries = len(documents())
    lines = [
        f"Each makes types of each of the {entries} schemas in 2020-12 alone. *reads* counts fixtures that fit, of {fitting}; *equal* "
        f"those that come back equal; *refuses* wrong documents, of {wrong} that `validate` refuses. A type that refuses few of them "
        "was made of less than the schema says.\n",
        "| generator | profile | options | makes | compiles | reads | equal | refuses | |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    version = versions()
    for generator, options in GENERATORS.items():
        for row in (row for row in rows if row["generator"] == generator):
            figures = [str(row.get(figure, "")) for figure in ("generated", "compiles", "read", "equal", "refused")]
            remark = REMARKS.get((generator, row["profile"]), "")
            cells = [f"{generator} {version[generator]}", f"`{row['profile']}`", options, *figures, remark]
            lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    cases, *rows = (json.loads(pathlib.Path(path).read_text()) for path in sys.argv[1:5])
    fitting = sum(case["fits"] for case in cases)
    found = table([row for made in rows for row in made], fitting, len(cases) - fitting)
    readme = README.read_text()
    before, rest = readme.split(START)
    written, after = rest.split(END)
    if "--write" in sys.argv:
        README.write_text(before + START + "\n" + found + "\n" + END + after)
    elif written.strip() != found.strip():
        print(found)
        sys.exit("the table of generators in schemas/README.md is not what was found: tests/consumers/generators/run --write")
    print("generators: the table is what was found")


if __name__ == "__main__":
    main()
