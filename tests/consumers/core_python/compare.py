"""Compares reports of the package with those of the command, byte for byte.

Usage: compare.py <command> <folder to work in> <folder in it> <folder for output>
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import mailtrail

#: Options of the command, and what they are in Python.
OPTIONS: list[tuple[list[str], dict[str, Any]]] = [
    ([], {}),
    (["--strict"], {"strict": True}),
    (["--expect", "ses,cloudtrail-record"], {"expect": ["ses", "cloudtrail-record"]}),
    (["--calls", "--explain-detection", "--threads", "1"], {"calls": True, "explain_detection": True, "threads": 1}),
    (["--deny", "unknown", "--allow", "known"], {"levels": {"unknown": "deny", "known": "allow"}}),
]

#: Formats beside JSON, and what says so in Python.
FORMATS = ["human", "concise", "sarif", "junit", "github", "gitlab", "tap"]


class Compared:
    """The command, and how often it was asked."""

    def __init__(self, command: str) -> None:
        self.command = command
        self.count = 0

    def run(self, job: str, arguments: list[str], names: list[str] | None = None) -> str:
        """What the command prints for paths, or for a list of names."""
        more = ["--files-from", "-"] if names else []
        line = [self.command, job, "--no-config", "--format", "json", *more, *arguments]
        given = "\n".join(names or [])
        done = subprocess.run(line, input=given, capture_output=True, text=True, check=False)
        assert done.returncode in (0, 1, 2) and done.stdout, f"{line}: {done.stderr}"
        return done.stdout

    def lines(self, job: str, *arguments: str) -> str:
        """What the command prints of documents, or counts of them."""
        done = subprocess.run([self.command, job, *arguments], capture_output=True, text=True, check=False)
        assert done.returncode in (0, 1, 2) and done.stdout, f"{job} {arguments}: {done.stderr}"
        return done.stdout

    def same(self, what: str, ours: str, theirs: str) -> None:
        """Ends the comparison where the two differ."""
        self.count += 1
        if ours == theirs:
            return
        for number, (our, their) in enumerate(zip(ours.splitlines(), theirs.splitlines()), 1):
            if our != their:
                sys.exit(f"{what}, line {number}:\n  package: {our}\n  command: {their}")
        sys.exit(f"{what}: one report is longer than the other: {len(ours)} and {len(theirs)} bytes")


def files(folder: str) -> list[str]:
    """All files in a folder, by their names from here."""
    found = (os.path.join(path, name) for path, _, names in os.walk(folder) for name in names)
    return sorted(name for name in found if os.path.isfile(name) and "\n" not in name)


def main(command: str, place: str, folder: str, out: str) -> None:
    compared = Compared(os.path.abspath(command))
    out = os.path.abspath(out)
    os.chdir(place)
    names = files(folder)
    contents: dict[str, bytes] = {name: Path(name).read_bytes() for name in names}
    for arguments, options in OPTIONS:
        report = mailtrail.validate(folder, **options)
        compared.same(f"{folder} {arguments}", report.json(), compared.run("validate", [folder, *arguments]))
        # The same bytes without files; folders are searched for what looks like a log, and names are read whatever they are.
        in_memory = mailtrail.validate(contents, **options)
        compared.same(f"{folder} in memory {arguments}", in_memory.json(), compared.run("validate", arguments, names))
        compared.same(f"{folder} by names {arguments}", mailtrail.validate(names, **options).json(), in_memory.json())
    exact = mailtrail.round_trip(folder).json()
    compared.same(f"{folder} there and back", exact, compared.run("roundtrip", [folder]))

    for arguments, selected in (
        (["--source", "--failed", "--since", "2001-01-01", "--read-only", "--event", "*e*"], mailtrail.select(
            folder, with_source=True, failed=True, since="2001-01-01", read_only=True, event="*e*")),
        (["--kind", "ses", "--recipient", "@example.com", "--message-id", "*"], mailtrail.select(
            folder, kinds="ses", recipient="@example.com", message_id="*")),
    ):
        compared.same(f"{folder} select {arguments}", selected.ndjson.decode(), compared.lines("select", folder, *arguments))
    unwrapped = mailtrail.unwrap(folder, with_source=True).ndjson.decode()
    compared.same(f"{folder} unwrap", unwrapped, compared.lines("unwrap", folder, "--source"))
    for job, arguments, counted in (
        ("stats", [], mailtrail.stats(folder)),
        ("stats", ["--by", "user-agent,subject", "--top", "3"], mailtrail.stats(folder, by=["user-agent", "subject"], top=3)),
        ("coverage", [], mailtrail.coverage(folder)),
        ("coverage", ["--expect", "ses,cloudtrail-record"], mailtrail.coverage(folder, expect="ses,cloudtrail-record")),
        ("drift", [], mailtrail.drift(folder)),
    ):
        theirs = compared.lines(job, folder, "--format", "json", *arguments)
        rows: list[Any] = [{**counted.summary, "tables": counted.rows}] if job == "stats" else [*counted.rows, {job: counted.summary}]
        ours = "".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n" for row in rows)
        compared.same(f"{folder} {job} {arguments}", ours, theirs)

    report = mailtrail.validate(folder)
    targets = [argument for name in FORMATS for argument in ("--output", f"{name}={out}/{name}")]
    compared.same("values", report.json(values=False), compared.run("validate", [folder, "--no-values", *targets]))
    compared.run("validate", [folder, *targets])
    for name in FORMATS:
        compared.same(f"{folder} as {name}", report.render(name), Path(out, name).read_text())  # type: ignore[arg-type]

    # Each file alone: a few of each folder, and what is odd about a file as a whole.
    alone = [name for number, name in enumerate(names) if number % 50 == 0 or f"{os.sep}files{os.sep}" in name]
    for name in alone:
        theirs = compared.run("validate", [name])
        compared.same(name, mailtrail.validate(name).json(), theirs)
        compared.same(f"{name} in memory", mailtrail.validate(contents[name], name=name).json(), theirs)
        with open(name, "rb") as file:
            compared.same(f"{name}, open", mailtrail.validate(file).json(), theirs)
    documents = sum(1 for _ in mailtrail.read(folder, errors="skip"))
    print(f"{folder}: {len(names)} files, {documents} documents, {compared.count} reports are the command's, byte for byte")


if __name__ == "__main__":
    main(*sys.argv[1:])
