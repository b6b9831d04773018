"""The tables that `mailtrail convert` wrote, and the documents that `mailtrail unwrap --source` finds in the same files."""

import collections
import json
import os
import pathlib
import re

import pyarrow as pa
import pyarrow.dataset as ds

from cells import parse

#: Where `run` puts what it makes.
WORK = pathlib.Path(os.environ["ENGINES_DIR"])


class Converted:
    """A folder of tables, with the documents that have to be in it."""

    def __init__(self, name):
        self.name, self.folder = name, WORK / name
        self.documents = collections.defaultdict(dict)
        rows = collections.Counter()
        with open(WORK / f"{name}.ndjson", encoding="utf-8") as lines:
            for line in lines:
                source = json.loads(line)["source"]
                # Texts of documents begin behind the first name that is not in the source.
                document = parse(line)["document"]
                place = (source["file"], rows[source["file"]])
                rows[source["file"]] += 1
                self.documents[re.sub("[ -]", "_", source["kind"])][place] = document

    @property
    def kinds(self):
        """Names of the tables, as they are in the folder."""
        return sorted(path.name for path in self.folder.iterdir() if path.name != "_mailtrail")

    def table(self, kind):
        """The rows of a table as pyarrow reads them, `day` as text."""
        days = ds.partitioning(pa.schema([("day", pa.string())]), flavor="hive")
        return ds.dataset(self.folder / kind, partitioning=days, format="parquet").to_table()


def sets():
    """What is read: the fixtures, texts that are trying and, if MAILTRAIL_CORPUS names a folder, the real logs there."""
    return [Converted(name) for name in ("fixtures", "odd", "corpus") if (WORK / f"{name}.ndjson").exists()]
