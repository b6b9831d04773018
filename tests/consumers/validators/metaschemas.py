"""Checks each exported schema against the metaschema that it names, and that it is what its place says.

Usage: metaschemas.py <folder with the tools>
"""

import pathlib
import subprocess
import sys

import fastjsonschema
import jsonschema
from cases import EXPORT, documents
from listed import DIALECTS, PROFILES, read, schema_path


def main() -> None:
    wrong: list[str] = []
    paths: list[pathlib.Path] = []
    for profile in PROFILES:
        for dialect, metaschema in DIALECTS.items():
            listed = {schema_path(profile, dialect, entry["name"]): entry for entry in documents()}
            for path in sorted(set(listed) ^ set((EXPORT / profile / dialect).iterdir())):
                wrong.append(f"{path.relative_to(EXPORT)}: in the index or in the folder, but not in both")
            for path, entry in listed.items():
                place = str(path.relative_to(EXPORT))
                schema = read(path)
                if schema["$schema"] != metaschema or schema["$id"] != entry["ids"][profile][dialect]:
                    wrong.append(f"{place}: `$schema` or `$id` of another file")
                try:
                    jsonschema.validators.validator_for(schema).check_schema(schema)
                    if dialect == "draft-07":
                        fastjsonschema.compile(schema)
                except (jsonschema.SchemaError, fastjsonschema.JsonSchemaDefinitionException) as error:
                    wrong.append(f"{place}: {str(error)[:200]}")
                paths.append(path)
    tool = pathlib.Path(sys.argv[1]) / "check-jsonschema"
    result = subprocess.run([tool, "--check-metaschema", *paths], capture_output=True, text=True)
    if result.returncode:
        wrong.append(result.stdout + result.stderr)
    print(f"metaschemas: {len(paths)} schemas by python-jsonschema and check-jsonschema")
    print(f"fastjsonschema: {len(paths) // 2} of draft-07 compiled; {len(wrong)} wrong")
    if wrong:
        sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main()
