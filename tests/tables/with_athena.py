"""Athena: the statements are those of the language, and have the columns that Glue has."""

import json
import re

import duckdb
import sqlglot
from sqlglot import exp

from queries import queries
from sources import FIXTURES, TABLES


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
    problems += _wrong_documented()
    return f"sqlglot {sqlglot.__version__}: {len(paths)} statements, as athena and as hive, {len(DOCUMENTED)} queries as in the documentation", problems


# Queries of the forms that Athena's documentation and AWS's answers have for its table of CloudTrail, and how many rows of the log file below they give.
DOCUMENTED = [
    ("SELECT useridentity.arn, eventname, sourceipaddress, eventtime FROM cloudtrail_logs LIMIT 100", 4),
    ("SELECT * FROM cloudtrail_logs WHERE eventsource = 's3.amazonaws.com' AND eventname IN ('GetObject') AND useridentity.accountid = 'anonymous' "
     "AND useridentity.arn IS NULL AND requestparameters LIKE '%amzn-s3-demo-bucket%'", 0),
    ("SELECT eventsource, eventname, useridentity.sessioncontext.sessionissuer.username AS issuer, count(*) AS times FROM cloudtrail_logs_pp "
     "WHERE \"timestamp\" >= '2020/01/01' AND eventname <> 'AssumeRole' GROUP BY 1, 2, 3 ORDER BY times DESC", 4),
    ("SELECT eventname, json_extract_scalar(requestparameters, '$.bucketName') AS bucket, useridentity.principalid FROM cloudtrail_logs_pp "
     "WHERE eventname = 'GetObject' AND \"timestamp\" BETWEEN '2024/05/14' AND '2024/05/15'", 1),
    ("SELECT eventname, resource.arn, resource.accountid, resource.type FROM cloudtrail_logs CROSS JOIN UNNEST(resources) AS t (resource)", 4),
    ("SELECT eventtime, useridentity.username, errorcode, errormessage, awsregion, recipientaccountid, tlsdetails.tlsversion FROM cloudtrail_logs "
     "WHERE errorcode IS NULL AND region = 'us-east-1' AND year = '2024' AND month = '05' AND day = '14'", 4),
    ("SELECT useridentity.type, useridentity.invokedby, useridentity.sessioncontext.attributes.mfaauthenticated, useridentity.onbehalfof.userid, "
     "useridentity.sessioncontext.webidfederationdata.federatedprovider, useridentity.sessioncontext.ec2roledelivery FROM cloudtrail_logs", 4),
    ("SELECT additionaleventdata, responseelements, serviceeventdetails, requestid, eventid, eventtype, apiversion, readonly, sharedeventid, vpcendpointid, "
     "vpcendpointaccountid, eventcategory, addendum.reason, addendum.originaleventid, sessioncredentialfromconsole, edgedevicedetails, "
     "tlsdetails.ciphersuite, tlsdetails.clientprovidedhostheader FROM cloudtrail_logs WHERE from_iso8601_timestamp(eventtime) > "
     "from_iso8601_timestamp('2017-12-01T00:00:00Z')", 4),
]

LOG_FILE = FIXTURES / "files" / "111122223333_CloudTrail_us-east-1_20240514T0830Z_EXAMPLE0123abcde.json.gz"


def renamed(query):
    """A query with the three changes that the README names."""
    query = re.sub(r"\bcloudtrail_logs(_pp)?\b", "cloudtrail_record", query).replace('"timestamp"', "day")
    return re.sub(r"year = '(\d+)' AND month = '(\d+)' AND day = '(\d+)'", r"day = '\1/\2/\3'", query)


def _wrong_documented():
    """Queries of others, with the names of ours, and those of the README: they name what the table has, and DuckDB runs them."""
    block = (TABLES / "README.md").read_text().split("## Queries from the documentation of Athena")[1].split("```sql\n")[1].split("```")[0]
    asked = [(renamed(query), rows) for query, rows in DOCUMENTED] + [(line.rstrip(";"), None) for line in block.splitlines()]
    [statement] = sqlglot.parse((TABLES / "athena" / "cloudtrail-record.account-trail.sql").read_text(), read="athena")
    members = {column.name: _members(column.kind) for column in statement.this.expressions} | {"region": {}, "day": {}}
    connection = duckdb.connect()
    connection.execute((TABLES / "duckdb" / "cloudtrail-log-file.sql").read_text())
    connection.execute(
        "CREATE TABLE cloudtrail_record AS SELECT * EXCLUDE (document, filename), 'us-east-1' AS region, '2024/05/14' AS day FROM cloudtrail_log_file(?)",
        [str(LOG_FILE)],
    )
    found = []
    for query, rows in asked:
        parsed = sqlglot.parse_one(query, read="athena")
        named = [[part.name for part in column.parts] for column in parsed.find_all(exp.Dot, exp.Column) if not isinstance(column.parent, exp.Dot)]
        known = members | {alias.alias: {} for alias in parsed.find_all(exp.Alias)} | {"resource": members["resources"]}
        found += [f"{query}: no {'.'.join(names)} in the table" for names in named if not _has(known, names)]
        try:
            got = connection.execute(_for_duckdb(parsed)).fetchall()
        except duckdb.Error as error:
            found.append(f"{query}: {error}")
            continue
        if rows is not None and len(got) != rows:
            found.append(f"{query}: {len(got)} rows, expected {rows}")
    return found


def _for_duckdb(parsed):
    text = parsed.sql("duckdb")
    return re.sub(r"FROM_ISO8601_TIMESTAMP\(", "TIMESTAMPTZ(", text, flags=re.IGNORECASE)


def _members(kind):
    """Members of a type, and of the elements of a list."""
    while kind.this == exp.DataType.Type.ARRAY:
        kind = kind.expressions[0]
    if kind.this != exp.DataType.Type.STRUCT:
        return {}
    return {member.name: _members(member.kind) for member in kind.expressions}


def _has(members, names):
    for name in names:
        if name not in members:
            return False
        members = members[name]
    return True


def _partitions(text):
    return set(re.findall(r"'projection\.(\w+)\.type'", text.split("TBLPROPERTIES")[1]))


def _plain(kind):
    return re.sub(r"[`\s]", "", kind).lower()
