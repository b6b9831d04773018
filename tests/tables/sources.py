"""What the engines read: whole files as they lie in S3, and all fixtures of a type on lines."""

import gzip
import json
import pathlib
import tempfile

TESTS = pathlib.Path(__file__).resolve().parent.parent
FIXTURES = TESTS / "fixtures"
TABLES = TESTS.parent / "schemas" / "export" / "tables"

# Files, the tables that they are read with, and how many rows there are in them.
FILES = [
    ("cloudtrail-record", "records.jsonl", 4),
    ("cloudtrail-record", "records.jsonl.gz", 4),
    ("cloudtrail-log-file", "log-file-compact.json", 4),
    ("cloudtrail-log-file", "111122223333_CloudTrail_us-east-1_20240514T0830Z_EXAMPLE0123abcde.json.gz", 4),
    ("ses-sending-event", "ses-firehose.ndjson", 10),
    ("ses-sending-event", "ses-firehose.ndjson.gz", 10),
    ("workmail-event-record", "workmail-mailbox.ndjson", 115),
]

# Folder and beginnings of the names of the fixtures of a table.
TYPES = {
    "cloudtrail-record": ("cloudtrail-records", ["record."]),
    "ses-sending-event": (
        "ses-events",
        [
            f"{name}."
            for name in (
                "sending-event send-event delivery-event bounce-event complaint-event reject-event open-event click-event "
                "rendering-failure-event delivery-delay-event subscription-event"
            ).split()
        ],
    ),
    "ses-mail-manager-ingress-point-log": ("ses-events", ["ingress-point-log."]),
    "ses-mail-manager-traffic-policy-log": ("ses-events", ["traffic-policy-log."]),
    "ses-mail-manager-rule-set-log": ("ses-events", ["rule-set-log."]),
    "workmail-event-record": ("workmail-events", ["event-record."]),
    "workmail-mailbox-access-log": ("workmail-events", ["mailbox-access-log."]),
    "workmail-access-control-log": ("workmail-events", ["access-control-log."]),
    "workmail-authentication-log": ("workmail-events", ["authentication-log."]),
    "workmail-personal-access-token-log": ("workmail-events", ["personal-access-token-log."]),
    "workmail-availability-provider-log": ("workmail-events", ["availability-provider-log."]),
}


# Documents in which a list or a structure is something else: `odd.py` has them. Strict readers refuse them.
UNFIT = {"record.resources-as-object.json", "record.resources-as-text.json"}


class Source:
    """A file, its table and its documents."""

    def __init__(self, table, path, documents, name):
        self.table, self.path, self.documents, self.name = table, str(path), documents, name

    @property
    def is_file(self):
        return any(self.name == name for _, name, _ in FILES)

    @property
    def is_log_file(self):
        return self.table == "cloudtrail-log-file"


def row_type(table):
    """Type of a row; that of a log file is the type of its elements."""
    schema = json.loads((TABLES / "avro" / f"{table}.avsc").read_text())
    if table == "cloudtrail-log-file":
        return schema["fields"][0]["type"][1]["items"]
    return schema


def sources():
    """Every source; those made of fixtures are written into a folder for the time of the run."""
    for table, name, rows in FILES:
        path = FIXTURES / "files" / name
        text = (gzip.open if name.endswith(".gz") else open)(path, "rt", encoding="utf-8").read()
        documents = json.loads(text)["Records"] if table == "cloudtrail-log-file" else [json.loads(line) for line in text.splitlines()]
        assert len(documents) == rows, f"{name} has {len(documents)} documents, expected {rows}"
        yield Source(table, path, documents, name)
    for table, (folder, beginnings) in TYPES.items():
        paths = sorted(path for path in (FIXTURES / folder).glob("*.json") if path.name.startswith(tuple(beginnings)))
        paths = [path for path in paths if path.name not in UNFIT]
        assert paths, f"no fixtures of {table}"
        texts = [path.read_text(encoding="utf-8") for path in paths]
        lines = pathlib.Path(_folder.name) / f"{table}.ndjson"
        # Line breaks stand between members alone, so the spelling of every value stays as it is.
        lines.write_text("".join(" ".join(text.splitlines()) + "\n" for text in texts), encoding="utf-8")
        yield Source(table, lines, [json.loads(text) for text in texts], f"{len(paths)} fixtures of {table}")


_folder = tempfile.TemporaryDirectory(prefix="mailtrail-tables-")
