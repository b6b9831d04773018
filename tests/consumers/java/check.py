"""Compares what the package makes of the fixtures with `deviations.tsv`, which must say exactly that.

Usage: check.py cases <input of Fixtures.java>
       check.py compare <output of Fixtures.java>

There are two consumers. `java` is the mapper of the package: it has to give back all there is, with `null` and each digit.
`java-plain` is a mapper without options: it has to read the documents, and what it loses is counted but not listed.
"""

import pathlib
import sys
from collections import Counter
from decimal import Decimal
from typing import Any

from cases import Case, cases, compare, content, documents

HERE = pathlib.Path(__file__).resolve().parent


def number(text: str) -> Any:
    """A number to its last digit: 1, 1.0 and 1.00 are three values, while 1e2 and 1E+2 are one."""
    return Decimal(text).as_tuple()


def without_nulls(value: Any) -> Any:
    """The same content without members that are null."""
    if isinstance(value, list):
        return [without_nulls(item) for item in value]
    if isinstance(value, dict) and "members" in value:
        return {"members": [[name, without_nulls(item)] for name, item in value["members"] if item is not None]}
    return value


def verdict(before: Any, after: Any) -> str:
    if after == before:
        return "same"
    return "same apart from null" if without_nulls(after) == without_nulls(before) else "changed"


def main() -> None:
    mode, file = sys.argv[1], pathlib.Path(sys.argv[2])
    if mode == "cases":
        file.write_text("".join(f"{entry['name']}\t{path}\n" for entry, path in cases()))
        return
    counts: dict[str, Counter[str]] = {"java": Counter(), "java-plain": Counter()}
    found: dict[Case, str] = {}
    for line in file.read_text().removesuffix("\n").split("\n"):
        consumer, entry, path, result, rest = line.split("\t", 4)
        source = pathlib.Path(path)
        if result == "written":
            result = verdict(content(source.read_text(), number), content(rest, number))
        counts[consumer][result] += 1
        if result == "refused" or (consumer == "java" and result != "same"):
            found[(consumer, entry, source.stem)] = f"{result}: {rest[:150]}"
    for consumer, count in counts.items():
        if count.total() != len(cases()):
            sys.exit(f"{consumer}: {count.total()} of {len(cases())} fixtures were read")
        results = ", ".join(
            f"{count[result]} {result}"
            for result in ("same", "same apart from null", "refused", "changed")
            if count[result] or result != "same apart from null"
        )
        print(f"{consumer}: {count.total()} fixtures of {len(documents())} document types: {results}")
    compare(found, HERE / "deviations.tsv")


if __name__ == "__main__":
    main()
