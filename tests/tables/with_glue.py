"""Glue: the inputs are those of CreateTable, as the model of the service has it, and the templates name the partitions."""

import json
import re

import botocore
import botocore.session
from botocore.validate import ParamValidator

from sources import TABLES


def check():
    service = botocore.session.Session().get_service_model("glue")
    shape = service.operation_model("CreateTable").input_shape
    problems = []
    paths = sorted((TABLES / "glue").glob("*.json"))
    for path in paths:
        table = json.loads(path.read_text())
        report = ParamValidator().validate({"DatabaseName": "mailtrail", "TableInput": table}, shape)
        if report.has_errors():
            problems.append(f"{path.name}: {report.generate_report()}")
        partitions = [column["Name"] for column in table["PartitionKeys"]]
        template = table["Parameters"]["storage.location.template"]
        if re.findall(r"\$\{(\w+)\}", template) != partitions:
            problems.append(f"{path.name}: {template} does not name {partitions}")
        if not template.startswith(table["StorageDescriptor"]["Location"]):
            problems.append(f"{path.name}: {template} is not below the location")
        if any(f"projection.{name}.type" not in table["Parameters"] for name in partitions):
            problems.append(f"{path.name}: a partition has no projection")
        if {column["Name"] for column in table["StorageDescriptor"]["Columns"]} & set(partitions):
            problems.append(f"{path.name}: a partition has the name of a column")
    return f"botocore {botocore.__version__}: {len(paths)} inputs of CreateTable", problems
