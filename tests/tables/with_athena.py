"""Athena: the statements are those of the language, and have the columns that Glue has."""

import json
import re

import sqlglot
from sqlglot import exp

from sources import TABLES


def check():
    problems = []
    paths = sorted((TABLES / "athena").glob("*.sql"))
    for path in paths:
        for dialect in ("athena", "hive"):
            [statement] = sqlglot.parse(path.read_text(), read=dialect)
            if not isinstance(statement, exp.Create) or statement.kind != "TABLE":
                problems.append(f"{path.name}: no CREATE TABLE for {dialect}")
                continue
            columns = {column.name: _plain(column.kind.sql("hive")) for column in statement.this.expressions}
            table = json.loads((TABLES / "glue" / f"{path.stem}.json").read_text())
            glue = {column["Name"]: _plain(column["Type"]) for column in table["StorageDescriptor"]["Columns"]}
            if columns != glue:
                problems.append(f"{path.name}: {set(columns.items()) ^ set(glue.items())} differ from Glue for {dialect}")
    return f"sqlglot {sqlglot.__version__}: {len(paths)} statements, as athena and as hive", problems


def _plain(kind):
    return re.sub(r"[`\s]", "", kind).lower()
