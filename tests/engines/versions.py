"""Tables of which only the files of one day can be read, and tables that two versions of mailtrail wrote."""

import shutil

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from converted import WORK

DAY = "2024-05-14"


def spoiled():
    """A folder of tables in which the files of all days but one are noise, other than the first, which engines may take the columns from."""
    folder = WORK / "spoiled"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(WORK / "fixtures", folder / "tables", ignore=lambda path, names: ["_mailtrail"] if "_mailtrail" in names else [])
    files = sorted((folder / "tables" / "cloudtrail_record").rglob("*.parquet"))
    noise = [file for file in files[1:] if f"day={DAY}" not in file.parts]
    assert len(noise) > 10 and f"day={DAY}" not in files[0].parts
    for file in noise:
        file.write_bytes(bytes(file.stat().st_size))
    return folder


#: What the older of two versions did not know: a column, and a field within one.
NEWER, NEWER_WITHIN = "tlsDetails", ("userIdentity", "accountId")
HAVE_BOTH = "SELECT count(*), count(tlsDetails.tlsVersion), count(userIdentity.accountId) FROM records"


def older():
    """A folder of tables in which the files of some days are of an older version, and what `HAVE_BOTH` gives of them."""
    folder = WORK / "older"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(WORK / "fixtures" / "cloudtrail_record", folder / "tables" / "cloudtrail_record")
    expected = [0, 0, 0]
    for number, file in enumerate(sorted((folder / "tables" / "cloudtrail_record").rglob("*.parquet"))):
        table = pq.ParquetFile(file).read()
        column, field = NEWER_WITHIN
        index = table.schema.get_field_index(column)
        identity = table[column].combine_chunks()
        expected[0] += table.num_rows
        if number % 2:
            versions = pc.struct_field(table[NEWER].combine_chunks(), "tlsVersion")
            expected[1] += len(versions) - versions.null_count
            accounts = pc.struct_field(identity, field)
            expected[2] += len(accounts) - accounts.null_count
            continue
        kept = [inner for inner in identity.type if inner.name != field]
        cut = pa.StructArray.from_arrays([pc.struct_field(identity, inner.name) for inner in kept], fields=kept, mask=identity.is_null())
        pq.write_table(table.set_column(index, table.schema.field(index).with_type(cut.type), cut).drop_columns([NEWER]), file)
    assert 0 < expected[1] < expected[0] and 0 < expected[2] < expected[0], expected
    return folder, tuple(expected)
