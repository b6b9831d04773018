"""Compares what the package makes of the fixtures with `deviations.tsv`, which must say exactly that.

Usage: check.py <program of this folder, compiled>
"""

import json
import pathlib
import subprocess
import sys
from collections import Counter
from typing import Any

from cases import Case, cases, compare, documents, same

HERE = pathlib.Path(__file__).resolve().parent


def content(text: str) -> Any:
    """What a text says, with numbers as they are spelt and members that come twice."""

    def members(pairs: list[tuple[str, Any]]) -> list[list[Any]]:
        return [["member", name, value] for name, value in sorted(pairs, key=lambda pair: pair[0])]

    def number(spelling: str) -> list[str]:
        return ["number", spelling]

    return json.loads(text, object_pairs_hook=members, parse_int=number, parse_float=number)


def main() -> None:
    all_cases = cases()
    lines = "".join(f"{entry['name']}\t{file}\n" for entry, file in all_cases)
    run = subprocess.run([sys.argv[1]], input=lines.encode(), stdout=subprocess.PIPE, check=False)
    counts: Counter[str] = Counter(same=0, refused=0, changed=0)
    found: dict[Case, str] = {}
    for (entry, file), written in zip(all_cases, run.stdout.decode().split("\n")[:-1], strict=True):
        if written.startswith("error: "):
            outcome, found[("go", entry["name"], file.stem)] = "refused", written
        elif same(content(written), content(file.read_text())):
            outcome = "same"
        else:
            outcome = found[("go", entry["name"], file.stem)] = "changed"
        counts[outcome] += 1
    words = ", ".join(f"{count} {word}" for word, count in counts.items())
    print(f"go: {counts.total()} fixtures of {len(documents())} document types: {words}")
    compare(found, HERE / "deviations.tsv")
    sys.exit(run.returncode)


if __name__ == "__main__":
    main()
