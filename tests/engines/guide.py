"""What `parquet/ENGINES.md` shows of an engine, run on the tables of the fixtures, and what it has to give."""

import contextlib
import datetime
import os
import pathlib
import re
from collections import Counter

from converted import WORK, Converted
from cells import parse

GUIDE = pathlib.Path(__file__).resolve().parents[2] / "parquet" / "ENGINES.md"


def wrong_answers(engine, connect):
    """Runs the statements of a section; `connect` takes the folder in which `tables` is."""
    block, found, asked = _block(engine, "sql"), [], set()
    with _in_folder() as folder:
        connection = connect(folder)
        for text in filter(None, block.split(";\n")):
            question, statement = re.fullmatch(r"(?:-- (.*)\n)?(.*)", text.strip().rstrip(";"), re.DOTALL).groups()
            rows = connection.ask(statement)
            if question:
                asked.add(question)
                found += _wrong(engine, question, rows)
    return found + [f"{engine}: {question}: not asked" for question in sorted(set(ANSWERS) - asked)]


def wrong_answers_in_python(engine):
    """Runs the code of a section; what is named below a question is its answer."""
    block, names = _block(engine, "python"), {}
    with _in_folder():
        exec(block, names)
    answers = re.findall(r"^# (.*)\n(?:[^#].*\n)*?((?!time|issuer|bucket\b|bounced|tag|role\b)\w+) = ", block, re.MULTILINE)
    found = [] if answers else [f"{engine}: nothing is asked"]
    for question, name in answers:
        table = names[name]
        rows = table.rows() if hasattr(table, "rows") else [tuple(row.values()) for row in table.to_pylist()]
        found += _wrong(engine, question, rows)
    return found


def _block(engine, language):
    section = GUIDE.read_text().split(f"\n## {engine}\n")[1]
    return section.split(f"```{language}\n")[1].split("```")[0]


@contextlib.contextmanager
def _in_folder():
    folder, before = WORK / "guide", os.getcwd()
    folder.mkdir(exist_ok=True)
    if not (folder / "tables").is_symlink():
        (folder / "tables").symlink_to("../fixtures")
    os.chdir(folder)
    try:
        yield folder
    finally:
        os.chdir(before)


def _wrong(engine, question, rows):
    alternatives = [sorted(expected) for expected in ANSWERS[question]()]
    got = sorted((str(row[0]), int(row[-1])) if len(row) > 1 else int(row[0]) for row in rows if row[0] is not None)
    return [] if got and got in alternatives else [f"{engine}: {question}: {got}, expected {alternatives}"]


def _documents(kind):
    return _fixtures().documents[kind].values()


def _fixtures(known=[]):
    known or known.append(Converted("fixtures"))
    return known[0]


def _at(document, *path):
    for step in path:
        document = document.get(step) if isinstance(document, dict) else None
    return document


def _counted(values):
    return Counter(value for value in values if type(value) is str).items()


def _instant(text, zone=datetime.UTC):
    try:
        instant = datetime.datetime.fromisoformat(text)
    except (TypeError, ValueError):
        return None
    return instant if instant.tzinfo else zone and instant.replace(tzinfo=zone)


def _of_a_day():
    return [_counted(_at(record, "eventName") for record in _documents("cloudtrail_record") if str(_at(record, "eventTime")).startswith("2024-05-14"))]


def _within_an_hour():
    begin, end = _instant("2024-05-14T08:00:00Z"), _instant("2024-05-14T09:00:00Z")
    times = [_at(record, "eventTime") for record in _documents("cloudtrail_record")]
    # A time without a zone is one, or none.
    instants = [[_instant(time, zone) for time in times] for zone in (datetime.UTC, None)]
    return [[sum(1 for instant in read if instant and begin <= instant <= end)] for read in instants]


def _roles():
    way = ("userIdentity", "sessionContext", "sessionIssuer", "userName")
    return [_counted(_at(record, *way) for record in _documents("cloudtrail_record"))]


def _buckets():
    return [_counted(_at(record, "requestParameters", "bucketName") for record in _documents("cloudtrail_record"))]


def _bounced():
    lists = (_at(event, "bounce", "bouncedRecipients") for event in _documents("ses_sending_event"))
    return [_counted(_at(recipient, "emailAddress") for recipients in lists if isinstance(recipients, list) for recipient in recipients)]


def _sets():
    lists = (_at(event, "mail", "tags", "ses:configuration-set") for event in _documents("ses_sending_event"))
    return [_counted(names[0] for names in lists if isinstance(names, list) and names)]


def _odd():
    texts = [text for text in _fixtures().table("cloudtrail_record")["_odd"].to_pylist() if text]
    # Halves of surrogate pairs are JSON for some engines only.
    whole = [text for text in texts if not re.search(r"\\u[dD][89a-fA-F]", text)]
    assert len(whole) < len(texts), "no fixture has half of a surrogate pair"
    return [_counted(pointer for text in some for pointer in parse(text)) for some in (texts, whole)]


def _nulls():
    return [[sum(1 for record in _documents("cloudtrail_record") if isinstance(record, dict) and record.get("requestParameters", 0) is None)]]


ANSWERS = {
    "calls of a day": _of_a_day,
    "calls within an hour": _within_an_hour,
    "roles that calls were made with": _roles,
    "buckets in requests": _buckets,
    "recipients that bounced": _bounced,
    "messages by configuration set": _sets,
    "what has no column, or does not fit into it": _odd,
    "records with null in place of parameters": _nulls,
}
