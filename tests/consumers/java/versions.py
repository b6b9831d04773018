"""Checks that the package says the versions that it is made and tested with.

Usage: versions.py <folder of the package> <jar with Jackson> <requirements.txt>
"""

import pathlib
import sys
import zipfile
from xml.etree import ElementTree

SPACE = {"m": "http://maven.apache.org/POM/4.0.0"}
PROPERTIES = "META-INF/maven/com.fasterxml.jackson.core/jackson-databind/pom.properties"


def main() -> None:
    package, jar, requirements = map(pathlib.Path, sys.argv[1:])
    pom = ElementTree.parse(package / "pom.xml")
    dependencies = [
        tuple(part.text for part in dependency) for dependency in pom.iterfind(".//m:dependencies/m:dependency", SPACE)
    ]
    with zipfile.ZipFile(jar) as archive:
        lines = archive.read(PROPERTIES).decode().splitlines()
    jackson = next(line.removeprefix("version=") for line in lines if line.startswith("version="))
    if dependencies != [("com.fasterxml.jackson.core", "jackson-databind", jackson)]:
        sys.exit(f"pom.xml depends on {dependencies}, but Jackson {jackson} is what the package is tested with")
    generator = next(line for line in requirements.read_text().splitlines() if line.startswith("openapi-generator-cli=="))
    name = generator.replace("-cli==", " ")
    if name not in (package / "README.md").read_text():
        sys.exit(f"README.md does not say {name}")
    print(f"{name}, Jackson {jackson}")


if __name__ == "__main__":
    main()
