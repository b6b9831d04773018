"""pyarrow: every cell is what the document has there, and every row gives its document back."""

import pyarrow as pa
import pyarrow.compute as pc

from cells import OWN, document_of, same, wrong_cells
from converted import sets
from guide import in_folder, run, wrong_answers_in_python, wrong_rows
from versions import older, spoiled


def check():
    problems, done = [], []
    for converted in sets():
        kinds, rows = converted.kinds, 0
        if kinds != sorted(converted.documents):
            problems.append(f"{converted.name}: tables of {set(kinds) ^ set(converted.documents)}, or documents")
        for kind in kinds:
            table = converted.table(kind)
            rows += table.num_rows
            found = _wrong(table, converted.documents[kind])
            secret = converted.name == "corpus"
            problems += [f"{converted.name}: {kind}: {problem.split(' is ')[0] if secret else problem}" for problem in found]
        done.append(f"{rows} {converted.name} rows of {len(kinds)} kinds")
    return f"pyarrow {pa.__version__}: {', '.join(done)}", problems + wrong_answers_in_python("pyarrow") + _wrong_versions()


def _wrong_versions():
    """Both blocks of the guide on files of two versions, and the first on files of which one day can be read."""
    folder, expected = older()
    with in_folder(folder):
        records = run("pyarrow", which=1, names=run("pyarrow"))["records"]
        columns = {"version": pc.field("tlsDetails", "tlsVersion"), "account": pc.field("userIdentity", "accountId")}
        table = records.to_table(columns=columns)
    got = (table.num_rows, *(table.num_rows - table[name].null_count for name in columns))
    found = [] if got == expected else [f"files of two versions: {got}, expected {expected}"]
    with in_folder(spoiled()):
        calls = run("pyarrow", until="\n# roles")["calls"]
    rows = [tuple(row.values()) for row in calls.to_pylist()]
    return found + wrong_rows("pyarrow, files of other days spoiled", "calls of a day", rows)


def _wrong(table, documents):
    places = list(zip(table["_file"].to_pylist(), table["_row"].to_pylist()))
    if sorted(places) != sorted(documents):
        return [f"{len(places)} rows, {len(documents)} documents, {len(set(places) ^ set(documents))} of them in one alone"]
    schema, found = table.schema.remove(table.schema.get_field_index("day")), []
    for row in table.to_pylist():
        document = documents[row["_file"], row["_row"]]
        where = f"{row['_file']} {row['_row']}: "
        found += wrong_cells(row, document, schema, where)
        if not same(document_of(row, schema), document):
            found.append(f"{where}another document comes back")
    if len(set(OWN) & set(schema.names)) != len(OWN):
        found.append(f"no columns {set(OWN) - set(schema.names)}")
    return found
