"""Checks that the package depends on the version of Jackson that it is tested with.

Usage: jackson.py <folder of the package> <jar with Jackson>
"""

import pathlib
import sys
import zipfile
from xml.etree import ElementTree

SPACE = {"m": "http://maven.apache.org/POM/4.0.0"}
PROPERTIES = "META-INF/maven/com.fasterxml.jackson.core/jackson-databind/pom.properties"


def main() -> None:
    package, jar = map(pathlib.Path, sys.argv[1:])
    pom = ElementTree.parse(package / "pom.xml")
    dependencies = [
        tuple(part.text for part in dependency) for dependency in pom.iterfind(".//m:dependencies/m:dependency", SPACE)
    ]
    with zipfile.ZipFile(jar) as archive:
        lines = archive.read(PROPERTIES).decode().splitlines()
    jackson = next(line.removeprefix("version=") for line in lines if line.startswith("version="))
    if dependencies != [("com.fasterxml.jackson.core", "jackson-databind", jackson)]:
        sys.exit(f"pom.xml depends on {dependencies}, but Jackson {jackson} is what the package is tested with")
    print(f"Jackson {jackson}")


if __name__ == "__main__":
    main()
