"""Compares what the package makes of the fixtures with `deviations.tsv`, which must say exactly that.

Usage: check.py <program of this folder, compiled>
"""

import pathlib
import subprocess
import sys
from collections import Counter

from cases import Case, cases, compare, content, documents

HERE = pathlib.Path(__file__).resolve().parent


def main() -> None:
    all_cases = cases()
    lines = "".join(f"{entry['name']}\t{file}\n" for entry, file in all_cases)
    run = subprocess.run([sys.argv[1]], input=lines.encode(), stdout=subprocess.PIPE, check=False)
    counts: Counter[str] = Counter(same=0, refused=0, changed=0)
    found: dict[Case, str] = {}
    for (entry, file), written in zip(all_cases, run.stdout.decode().split("\n")[:-1], strict=True):
        if written.startswith("error: "):
            outcome, found[("go", entry["name"], file.stem)] = "refused", written
        elif content(written) == content(file.read_text()):
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
