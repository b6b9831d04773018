"""Prepares the schemas for openapi-generator: adds Javadoc and imports, which it writes badly, and its options.

Usage: prepare.py <target>
"""

import html
import json
import pathlib
import re
import sys
import textwrap
from typing import Any

from cases import EXPORT, plain

HERE = pathlib.Path(__file__).resolve().parent
REF = "#/components/schemas/"


def javadoc(paragraphs: list[str], indent: str) -> str:
    """A comment of paragraphs, which are texts with `code` in them; a tag such as `@deprecated` may be the last."""
    lines: list[str] = []
    for paragraph in paragraphs:
        # Only outside of code are there characters to escape.
        parts = [html.escape(part, quote=False) for part in paragraph.split("`")]
        parts[1::2] = ["{@code\0" + part.replace(" ", "\0") + "}" for part in paragraph.split("`")[1::2]]
        text = re.sub(r"^See (.*), (https:\S+)\.$", "See <a\0href=\"\\2\">\\1</a>.", "".join(parts))
        if lines:
            lines.append("")
            text = text if text.startswith("@") else f"<p>{text}"
        lines += textwrap.wrap(text, 110, break_long_words=False, break_on_hyphens=False)
    lines = [line.replace("\0", " ") for line in lines]
    if len(lines) == 1:
        return f"{indent}/** {lines[0]} */"
    return "\n".join([f"{indent}/**", *(f"{indent} * {line}".rstrip() for line in lines), f"{indent} */"])


def paragraphs(schema: dict[str, Any]) -> list[str]:
    return [part.replace("\n", " ") for part in schema.get("description", "").split("\n\n") if part]


def of_member(name: str, member: dict[str, Any], schemas: dict[str, Any]) -> list[str]:
    """What is known of a member: its description, or else that of its type."""
    found = paragraphs(member)
    if not found and "allOf" in member:
        target = schemas[member["allOf"][0]["$ref"].removeprefix(REF)]
        found = [f"`{name}`: {paragraphs(target)[0]}"]
    found = found or [f"`{name}`, any value."]
    values = member.get("x-extensible-enum") or member.get("items", {}).get("x-extensible-enum")
    if values:
        found.append("Known values: " + ", ".join(f"`{value}`" for value in values) + "; there may be others.")
    if "x-since" in member:
        found.append(f"Since version {member['x-since']} of the format.")
    if member.get("deprecated"):
        found.append("@deprecated AWS discourages its use.")
    return found


def imports(schema: dict[str, Any]) -> list[str]:
    """What the class needs besides those of its package."""
    members = list(schema["properties"].values())
    text = json.dumps(members)
    found = ["dev.mailtrail.schemas.Members"]
    if members:
        found += ["com.fasterxml.jackson.annotation.JsonProperty", "java.util.Objects"]
    anything = any("type" not in member and "allOf" not in member for member in members)
    if anything or '"additionalProperties": true' in text:
        found.append("com.fasterxml.jackson.databind.JsonNode")
    for mark, name in [("number", "java.math.BigDecimal"), ("array", "java.util.List")]:
        if f'"type": "{mark}"' in text:
            found.append(name)
    if '"additionalProperties"' in text:
        found.append("java.util.Map")
    return sorted(found)


def prepare(document: dict[str, Any]) -> dict[str, Any]:
    schemas = document["components"]["schemas"]
    for schema in schemas.values():
        for name, member in schema["properties"].items():
            if "$ref" in member:
                # Beside a reference nothing else counts.
                member = schema["properties"][name] = {"type": "object", "allOf": [member]}
            member["x-javadoc"] = javadoc(of_member(name, member, schemas), "  ")
        schema["x-imports"] = imports(schema)
        schema["x-javadoc"] = javadoc(paragraphs(schema), "")
    return document


def options(family: str, target: pathlib.Path) -> dict[str, Any]:
    """What the generator is asked for: models alone, since there are no operations.

    Their templates are ours: those of the generator write the models of a client, with constants for names, helpers
    for URLs, and unknown members as any objects of Java. Types, names and references are the generator's.
    """
    return {
        "generatorName": "java",
        "library": "native",
        "templateDir": str(HERE / "templates"),
        "inputSpec": str(target / f"{family}.json"),
        "outputDir": str(target),
        "modelPackage": f"dev.mailtrail.schemas.{family}",
        "globalProperties": {"models": "", "modelDocs": "false", "modelTests": "false"},
        "additionalProperties": {"sourceFolder": "java", "openApiNullable": False, "annotationLibrary": "none"},
        "typeMappings": {"AnyType": "JsonNode", "object": "JsonNode", "number": "BigDecimal"},
        # An object without known members is a class too.
        "generateAliasAsModel": True,
    }


def main() -> None:
    target = pathlib.Path(sys.argv[1])
    for source in sorted((EXPORT / "openapi" / "3.0").glob("*.json")):
        document = prepare(plain(json.loads(source.read_text()), source.stem))
        (target / source.name).write_text(json.dumps(document, indent=2) + "\n")
        (target / "options" / source.name).write_text(json.dumps(options(source.stem, target), indent=2) + "\n")


if __name__ == "__main__":
    main()
