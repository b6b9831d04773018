"""Writes an OpenAPI description of a family with the names of types that the packages have.

Usage: plain.py <description> <file to write>
"""

import json
import pathlib
import sys

from cases import plain

if __name__ == "__main__":
    source, target = map(pathlib.Path, sys.argv[1:])
    target.write_text(json.dumps(plain(json.loads(source.read_text()), source.stem), indent=2) + "\n")
