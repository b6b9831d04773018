"""Lists what is put to the generators: fixtures of the entries of the catalogue, and misfits that the profile `validate` refuses.

Usage: listed.py <file to write>
"""

import json
import pathlib
import sys

from jsonschema import Draft202012Validator

from cases import EXPORT, FOLDERS, documents, fixtures

if __name__ == "__main__":
    cases = []
    for entry in documents():
        schema = json.loads((EXPORT / "validate" / "2020-12" / f"{entry['name']}.schema.json").read_text())
        validator = Draft202012Validator(schema)
        for folder in [*FOLDERS, "misfits"]:
            for file in fixtures(entry, folder):
                text = file.read_text()
                fits = validator.is_valid(json.loads(text))
                if fits == (folder != "misfits"):
                    cases.append({"entry": entry["name"], "name": file.stem, "text": text, "fits": fits})
    pathlib.Path(sys.argv[1]).write_text(json.dumps(cases))
    print(f"cases: {sum(case['fits'] for case in cases)} that fit, {sum(not case['fits'] for case in cases)} that do not")
