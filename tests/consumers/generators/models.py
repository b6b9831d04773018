"""Has datamodel-code-generator make pydantic models of every schema, and reads every fixture with them.

Usage: models.py <cases> <folder to write to> <file to write>
"""

import importlib.util
import json
import pathlib
import sys
import warnings
from typing import Any

from datamodel_code_generator import generate
from datamodel_code_generator.enums import DataModelType, InputFileType, StrictTypes
from datamodel_code_generator.format import Formatter, PythonVersion
from pydantic import BaseModel, RootModel, ValidationError

from cases import EXPORT, documents, same

warnings.simplefilter("ignore")


def model(profile: str, entry: dict[str, Any], folder: pathlib.Path) -> type[BaseModel]:
    """The model of a document, imported."""
    path = folder / profile / f"{entry['name'].replace('-', '_')}.py"
    path.parent.mkdir(parents=True, exist_ok=True)
    generate(
        EXPORT / profile / "2020-12" / f"{entry['name']}.schema.json",
        input_file_type=InputFileType.JsonSchema,
        output=path,
        output_model_type=DataModelType.PydanticV2BaseModel,
        target_python_version=PythonVersion.PY_311,
        use_annotated=True,
        use_title_as_name=True,
        snake_case_field=True,
        strict_types=[StrictTypes.bool],
        disable_timestamp=True,
        formatters=[Formatter.BUILTIN],
    )
    spec = importlib.util.spec_from_file_location(f"{profile}_{path.stem}", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    found: type[BaseModel] = getattr(module, entry["title"])
    return found


def row(profile: str, cases: list[dict[str, Any]], folder: pathlib.Path) -> dict[str, Any]:
    found = {"generated": 0, "read": 0, "equal": 0, "refused": 0}
    for entry in documents():
        try:
            its_model = model(profile, entry, folder)
        except Exception as error:  # noqa: BLE001 - whatever it fails with, it fails
            print(f"{profile}: {entry['name']}: {str(error).splitlines()[0][:120]}")
            continue
        found["generated"] += 1
        for case in cases:
            if case["entry"] != entry["name"]:
                continue
            try:
                value = its_model.model_validate_json(case["text"])
            except ValidationError:
                found["refused"] += not case["fits"]
                continue
            if case["fits"]:
                found["read"] += 1
                back = json.loads(value.model_dump_json(by_alias=True, exclude_unset=True))
                found["equal"] += same(back, json.loads(case["text"]))
    return {"generator": "datamodel-code-generator", "profile": profile, **found}


if __name__ == "__main__":
    listed = json.loads(pathlib.Path(sys.argv[1]).read_text())
    rows = [row(profile, listed, pathlib.Path(sys.argv[2])) for profile in ("types", "flat", "validate")]
    for found in rows:
        print(json.dumps(found))
    pathlib.Path(sys.argv[3]).write_text(json.dumps(rows))
