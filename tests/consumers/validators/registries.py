"""Checks what OpenAPI tools and the schema registry of Amazon EventBridge get.

Usage: registries.py <folder with the tools> <cases>
"""

import json
import pathlib
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import jsonschema
from cases import EXPORT, documents
from listed import read, schema_path
from openapi_schema_validator import OAS30Validator, OAS31Validator

#: The registry takes no more characters than this, and no fewer than one.
LIMIT = 100_000


def component(path: pathlib.Path, title: str) -> Callable[[Any], bool]:
    document = read(path)
    validator = OAS30Validator if document["openapi"].startswith("3.0") else OAS31Validator
    schema = {"$ref": f"#/components/schemas/{title}", "components": document["components"]}
    return validator(schema).is_valid


def main() -> None:
    tools, cases = pathlib.Path(sys.argv[1]), read(pathlib.Path(sys.argv[2]))
    wrong: list[str] = []

    registry = EXPORT / "eventbridge"
    openapi = [*sorted((EXPORT / "openapi").glob("*/*.json")), *sorted(registry.glob("*.openapi3.json"))]
    result = subprocess.run([tools / "openapi-spec-validator", *openapi], capture_output=True, text=True)
    if result.returncode:
        wrong.append(result.stdout + result.stderr)
    good = sum(line.endswith(": OK") for line in result.stdout.splitlines())
    print(f"openapi-spec-validator: {good} of {len(openapi)} documents")
    if good != len(openapi):
        wrong.append("openapi-spec-validator: not all are documents of OpenAPI")

    draft4 = sorted(registry.glob("*.draft4.json"))
    for path in draft4:
        schema = read(path)
        if schema["$schema"] != "http://json-schema.org/draft-04/schema#":
            wrong.append(f"{path.name}: `$schema` is {schema['$schema']}")
        try:
            jsonschema.Draft4Validator.check_schema(schema)
        except jsonschema.SchemaError as error:
            wrong.append(f"{path.name}: {error.message}")
    sizes = {path.name: len(path.read_text()) for path in sorted(registry.iterdir())}
    wrong += [f"{name}: {size} characters" for name, size in sizes.items() if not 1 <= size < LIMIT]
    print(f"EventBridge: {len(draft4)} schemas of draft-04, {len(sizes)} files, at most {max(sizes.values())} characters")

    # All of them are the profile flat in other words.
    compared: dict[str, int] = {}
    for entry in documents():
        name, title = entry["name"], entry["title"]
        flat = jsonschema.Draft202012Validator(read(schema_path("flat", "2020-12", name))).is_valid
        forms = {
            f"openapi/{version}": component(EXPORT / "openapi" / version / f"{entry['family']}.json", title)
            for version in ["3.0", "3.1"]
        }
        if (path := registry / f"{name}.draft4.json").exists():
            forms["eventbridge draft4"] = jsonschema.Draft4Validator(read(path)).is_valid
            forms["eventbridge openapi3"] = component(registry / f"{name}.openapi3.json", title)
        for case in cases:
            if case["entry"] != name:
                continue
            value = json.loads(case["text"])
            expected = flat(value)
            for form, check in forms.items():
                compared[form] = compared.get(form, 0) + 1
                if check(value) != expected:
                    wrong.append(f"{form}: {name}: {case['from']}/{case['name']}: flat says {expected}")
    print(f"compared with flat: {', '.join(f'{count} cases by {form}' for form, count in compared.items())}")
    if wrong:
        sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main()
