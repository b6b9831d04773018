"""Compares what ajv, python-jsonschema and fastjsonschema say about each case, and with `deviations.tsv`.

That file lists the fixtures that `types` or `flat` refuses though `strict` takes them, with the erratum that says why.
All fixtures fit `validate`, and no misfit does.

Usage: verdicts.py <cases> <verdicts of ajv>
"""

import json
import pathlib
import sys
from collections import Counter
from collections.abc import Callable
from typing import Any

import fastjsonschema
import jsonschema
from cases import FOLDERS, documents
from listed import DIALECTS, read, schema_path

HERE = pathlib.Path(__file__).resolve().parent

# Their fault lies inside a text, or between an envelope and what is in it: nothing that a schema could tell.
ONLY_THE_COMMAND_SEES = {
    "misfits/lookup-event.record-not-json",
    "misfits/ses-event-bridge-event.detail-type-contradicts-event",
    "misfits/sns-message.message-truncated",
    "misfits/sqs-event.body-truncated",
}

Check = Callable[[Any], bool]


def python_check(schema: Any) -> Check:
    return jsonschema.validators.validator_for(schema)(schema).is_valid


def fast_check(schema: Any) -> Check:
    compiled = fastjsonschema.compile(schema)

    def check(value: Any) -> bool:
        try:
            compiled(value)
        except fastjsonschema.JsonSchemaValueException:
            return False
        return True

    return check


def deviations(profile: str) -> set[str]:
    rows = [line.split("\t") for line in (HERE / "deviations.tsv").read_text().splitlines()[1:]]
    return {fixture for listed, fixture, _ in rows if listed == profile}


def main() -> None:
    cases = read(pathlib.Path(sys.argv[1]))
    ajv = read(pathlib.Path(sys.argv[2]))
    values = [json.loads(case["text"]) for case in cases]
    titles = [f"{case['entry']}: {case['from']}/{case['name']}" for case in cases]
    names = [f"{case['from']}/{case['name']}" for case in cases]
    wrong: list[str] = []
    listed = {profile: deviations(profile) for profile in ["types", "flat"]}
    unseen = {(profile, name) for profile in listed for name in listed[profile] - set(names)}
    wrong += [f"deviations.tsv: {profile}: no fixture {name}" for profile, name in sorted(unseen)]
    for profile in ["validate", "strict"]:
        said = {f"ajv {dialect}": ajv[f"{profile}/{dialect}"] for dialect in DIALECTS}
        for dialect in DIALECTS:
            schemas = {entry["name"]: read(schema_path(profile, dialect, entry["name"])) for entry in documents()}
            makers = {"python": python_check} | ({"fastjsonschema": fast_check} if dialect == "draft-07" else {})
            for tool, maker in makers.items():
                checks = {name: maker(schema) for name, schema in schemas.items()}
                said[f"{tool} {dialect}"] = [
                    checks[case["entry"]](value) for case, value in zip(cases, values, strict=True)
                ]
        counts: dict[str, Counter[str]] = {}
        for at, case in enumerate(cases):
            verdicts = {tool: verdict[at] for tool, verdict in said.items()}
            agreed = len(set(verdicts.values())) == 1
            if not agreed:
                wrong.append(f"{profile}: {titles[at]}: {verdicts}")
            word = "disputed" if not agreed else "valid" if verdicts["ajv 2020-12"] else "invalid"
            counts.setdefault(case["from"], Counter())[word] += 1
            fitting = case["from"] in [*FOLDERS, "examples"]
            fitting = fitting or names[at] in ONLY_THE_COMMAND_SEES
            if profile == "validate" and agreed and fitting != (word == "valid"):
                wrong.append(f"{profile}: {titles[at]}: {word}")
        for folder, words in counts.items():
            print(f"{profile}: {folder}: {', '.join(f'{count} {word}' for word, count in sorted(words.items()))}")
        print(f"{profile}: {len(cases)} cases, asked {', '.join(said)}")

    narrow = [at for at, valid in enumerate(ajv["strict/2020-12"]) if valid]
    for profile in ["validate", "types", "flat"]:
        for dialect in DIALECTS:
            verdict = ajv[f"{profile}/{dialect}"]
            known = listed.get(profile, set())
            refused = [at for at in narrow if verdict[at] is not True]
            print(f"{profile}/{dialect}: takes {len(narrow) - len(refused)} of {len(narrow)} that strict takes")
            wrong += [f"{profile}/{dialect}: {titles[at]}: not listed" for at in refused if names[at] not in known]
            # A fixture of several document types: a union may take by one of its types what another refuses.
            taken = known - {names[at] for at in refused}
            wrong += [f"{profile}/{dialect}: {name}: listed, but not refused" for name in sorted(taken)]
        if ajv[f"{profile}/2020-12"] != ajv[f"{profile}/draft-07"]:
            wrong.append(f"{profile}: the dialects differ")
    print(f"deviations.tsv: {', '.join(f'{len(found)} fixtures of {profile}' for profile, found in listed.items())}")
    if wrong:
        sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main()
