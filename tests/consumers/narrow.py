"""Makes the unions of a bundle such that TypeScript can tell their members apart.

An index signature on an interface makes every name one of its members, so that `in` tells nothing: objects are closed, and maps stay
maps. A tag that could be any text tells nothing either: where the members of a union have different texts for a tag, each has its own
texts alone. The second of two tags is absent where the first one decides.
"""

from collections.abc import Iterator
from typing import Any

Schema = dict[str, Any]


#: Members that AWS always sends, though tools that imitate it may not.
ALWAYS = {
    "SnsLambdaRecord": ["EventVersion", "EventSubscriptionArn"],
    "SqsLambdaRecord": ["receiptHandle", "attributes", "messageAttributes", "md5OfBody", "eventSourceARN", "awsRegion"],
}

#: Members whose types no schema of ours says as exactly.
TYPES = {
    ("SnsLambdaRecord", "Sns"): "SnsMessage & Required<Pick<SnsMessage, "
    '"Timestamp" | "SignatureVersion" | "Signature" | "SigningCertUrl" | "UnsubscribeUrl" | "MessageAttributes">>',
    ("SqsLambdaRecord", "messageAttributes"): "{ [name: string]: { dataType: string; stringValue?: string; binaryValue?: string; "
    "stringListValues?: string[]; binaryListValues?: string[] } }",
    ("SqsLambdaRecord", "attributes"): "{ ApproximateReceiveCount: string; SentTimestamp: string; SenderId: string; "
    "ApproximateFirstReceiveTimestamp: string; AWSTraceHeader?: string; SequenceNumber?: string; MessageGroupId?: string; "
    "MessageDeduplicationId?: string; DeadLetterQueueSourceArn?: string }",
}


def close(schema: Any) -> None:
    """Objects have no members but those that are named."""
    if isinstance(schema, list):
        for item in schema:
            close(item)
    elif isinstance(schema, dict):
        if isinstance(schema.get("properties"), dict) and schema.get("additionalProperties", True) is True:
            schema["additionalProperties"] = False
        for item in schema.values():
            close(item)


def arms(definitions: dict[str, Schema], name: str) -> Iterator[str]:
    """Names of the objects that a union may be, those of unions within it included."""
    choices = definitions[name].get("anyOf", definitions[name].get("oneOf"))
    if choices is None:
        yield name
        return
    for choice in choices:
        if "$ref" in choice:
            yield from arms(definitions, choice["$ref"].removeprefix("#/$defs/"))


def unions(definitions: dict[str, Schema]) -> dict[str, list[str]]:
    """Unions of objects, by name, with the objects."""
    found = {name: list(arms(definitions, name)) for name in definitions}
    return {name: objects for name, objects in found.items() if objects != [name] and len(objects) > 1}


def texts(member: Schema) -> list[str] | None:
    """The known texts of a tag; nothing if it is none."""
    if "const" in member:
        return [member["const"]]
    choices = member.get("anyOf", [])
    if len(choices) == 2 and "enum" in choices[0] and choices[1] == {"type": "string"}:
        return list(choices[0]["enum"])
    return None


def tags(definitions: dict[str, Schema], objects: list[str]) -> list[str]:
    """Members that all objects have, with known texts, which differ."""
    shared = set.intersection(*(set(definitions[name].get("properties", {})) for name in objects))
    found = []
    for tag in sorted(shared):
        known = [texts(definitions[name]["properties"][tag]) for name in objects]
        if None not in known and len({tuple(text or []) for text in known}) > 1:
            found.append(tag)
    return found


def consts(definition: Schema) -> dict[str, str]:
    """Members that have one text alone."""
    return {tag: member["const"] for tag, member in definition.get("properties", {}).items() if "const" in member}


def narrow(schema: Schema) -> None:
    definitions: dict[str, Schema] = schema["$defs"]
    close(definitions)
    for objects in unions(definitions).values():
        for tag in tags(definitions, objects):
            for name in objects:
                member = definitions[name]["properties"][tag]
                if "const" not in member:
                    member["enum"] = texts(member)
                    member["type"] = "string"
                    member.pop("anyOf")
                    member.pop("tsType", None)
    for name, members in ALWAYS.items():
        if name in definitions:
            definitions[name]["required"] += members
    for (name, tag), text in TYPES.items():
        if name in definitions:
            definitions[name]["properties"][tag]["tsType"] = text
    for name, definition in definitions.items():
        if name.endswith("ByNotificationType") and "eventType" in definition.get("properties", {}):
            definition["properties"]["eventType"] = {"tsType": "never", "description": "Events that have it are told apart by it."}
