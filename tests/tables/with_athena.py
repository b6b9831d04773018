"""Athena: the statements are those of the language, and have the columns that Glue has."""

import json
import re

import sqlglot
from sqlglot import exp

from queries import queries
from sources import TABLES


def check():
    problems = []
    paths = sorted((TABLES / "athena").glob("*.sql"))
    for path in paths:
        for dialect in ("athena", "hive"):
            text = path.read_text()
            [statement] = sqlglot.parse(text, read=dialect)
            if not isinstance(statement, exp.Create) or statement.kind != "TABLE":
                problems.append(f"{path.name}: no CREATE TABLE for {dialect}")
                continue
            columns = {column.name: _plain(column.kind.sql("hive")) for column in statement.this.expressions}
            partitions = _partitions(text)
            asked = queries(text)
            for query in asked:
                select = sqlglot.parse_one(query, read="athena")
                if not isinstance(select, exp.Select) or select.find(exp.Table).name != statement.find(exp.Table).name:
                    problems.append(f"{path.name}: {query} does not read the table")
                unknown = {column.parts[0].name for column in select.find_all(exp.Column)} - set(columns) - partitions
                if unknown:
                    problems.append(f"{path.name}: {query} has no column {unknown}")
            where = sqlglot.parse_one(asked[0], read="athena").args["where"]
            if {column.name for column in where.find_all(exp.Column)} != partitions:
                problems.append(f"{path.name}: {asked[0]} does not name {partitions}")
            table = json.loads((TABLES / "glue" / f"{path.stem}.json").read_text())
            glue = {column["Name"]: _plain(column["Type"]) for column in table["StorageDescriptor"]["Columns"]}
            if columns != glue:
                problems.append(f"{path.name}: {set(columns.items()) ^ set(glue.items())} differ from Glue for {dialect}")
    return f"sqlglot {sqlglot.__version__}: {len(paths)} statements, as athena and as hive", problems


def _partitions(text):
    return set(re.findall(r"'projection\.(\w+)\.type'", text.split("TBLPROPERTIES")[1]))


def _plain(kind):
    return re.sub(r"[`\s]", "", kind).lower()
