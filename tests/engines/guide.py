"""What `parquet/ENGINES.md` shows of an engine, run on the tables of the fixtures, and what it has to give."""

import contextlib
import datetime
import os
import pathlib
import re
from collections import Counter

from cells import parse
from converted import WORK, Converted
from versions import HAVE_BOTH, older, spoiled

GUIDE = pathlib.Path(__file__).resolve().parents[2] / "parquet" / "ENGINES.md"


def wrong_answers(engine, connect):
    """Runs the statements of a section; `connect` takes the folder in which `tables` is."""
    found, asked = [], set()
    with in_folder(tables()) as folder:
        connection = connect(folder)
        for question, statement in statements(engine):
            rows = connection.ask(statement)
            if question:
                asked.add(question)
                found += wrong_rows(engine, question, rows)
    return found + [f"{engine}: {question}: not asked" for question in sorted(set(ANSWERS) - asked)]


def statements(engine, which=0):
    """Statements of a block of a section, each with the question above it, or none."""
    texts = filter(None, _block(engine, "sql", which).split(";\n"))
    return [re.fullmatch(r"(?:-- (.*)\n)?(.*)", text.strip().rstrip(";"), re.DOTALL).groups() for text in texts]


def wrong_if_spoiled(engine, connect, change):
    """Asks for the calls of a day where no file of other days can be read; `change` takes out of a view what reads the ends of all files."""
    with in_folder(spoiled()) as folder:
        connection = connect(folder)
        for question, statement in statements(engine):
            if not question:
                connection.ask(change(statement))
            if question == "calls of a day":
                return wrong_rows(f"{engine}, files of other days spoiled", question, connection.ask(statement))
    return [f"{engine}: nothing was asked of spoiled files"]


def wrong_if_older(engine, connect, change=lambda view: view):
    """Reads files of two versions together."""
    folder, expected = older()
    with in_folder(folder):
        connection = connect(folder)
        for question, statement in statements(engine):
            if not question and "ses_sending_event" not in statement:
                connection.ask(change(statement))
        got = tuple(map(int, connection.ask(HAVE_BOTH)[0]))
    return [] if got == expected else [f"{engine}: {HAVE_BOTH}: {got} of files of two versions, expected {expected}"]


def wrong_answers_in_python(engine):
    """Runs the code of a section; what is named below a question is its answer."""
    block = _block(engine, "python")
    with in_folder(tables()):
        names = run(engine)
    answers = re.findall(r"^# (.*)\n(?:[^#].*\n)*?((?!time|issuer|bucket\b|bounced|tag|role\b)\w+) = ", block, re.MULTILINE)
    found = [] if answers else [f"{engine}: nothing is asked"]
    for question, name in answers:
        table = names[name]
        rows = table.rows() if hasattr(table, "rows") else [tuple(row.values()) for row in table.to_pylist()]
        found += wrong_rows(engine, question, rows)
    return found


def run(engine, which=0, until=None, names=None):
    """What a block of a section leaves behind, up to a text in it."""
    names = {} if names is None else names
    exec(_block(engine, "python", which).split(until)[0] if until else _block(engine, "python", which), names)
    return names


def _block(engine, language, which=0):
    section = GUIDE.read_text().split(f"\n## {engine}\n")[1].split("\n## ")[0]
    return section.split(f"```{language}\n")[1 + which].split("```")[0]


def tables():
    """A folder in which the tables of the fixtures have the name that they have in the guide."""
    folder = WORK / "guide"
    folder.mkdir(exist_ok=True)
    if not (folder / "tables").is_symlink():
        (folder / "tables").symlink_to("../fixtures")
    return folder


@contextlib.contextmanager
def in_folder(folder):
    """Goes into a folder, and back."""
    before = os.getcwd()
    os.chdir(folder)
    try:
        yield folder
    finally:
        os.chdir(before)


def wrong_rows(engine, question, rows):
    """What an answer has that it should not, in words."""
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
