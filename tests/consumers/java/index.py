"""Writes what no generator writes: the classes by the names of the catalogue, and what the packages are.

Usage: index.py <folder of the Java sources>
"""

import json
import pathlib
import sys

from cases import EXPORT, documents

PACKAGE = "dev.mailtrail.schemas"
BANNER = "// Generated from schemas/export/index.json; not to be edited."


def index() -> str:
    lines = [BANNER, f"package {PACKAGE};", "", "import java.util.Collections;", "import java.util.LinkedHashMap;"]
    lines += ["import java.util.Map;", "", "/** Classes of the documents. */", "public final class Documents {"]
    lines += ["  /** Class of each document, by its name in the catalogue and in its order. */"]
    lines += ["  public static final Map<String, Class<? extends Members>> BY_NAME;", "", "  static {"]
    lines += ["    Map<String, Class<? extends Members>> classes = new LinkedHashMap<>();"]
    for entry in documents():
        # With its package, since families may have classes of the same name.
        lines += [f'    classes.put("{entry["name"]}", {PACKAGE}.{entry["family"]}.{entry["type"]}.class);']
    lines += ["    BY_NAME = Collections.unmodifiableMap(classes);", "  }", "", "  private Documents() {}", "}", ""]
    return "\n".join(lines)


def package(family: str, title: str) -> str:
    lines = [BANNER, "/**", f" * Documents of {title}, and their parts.", " *", " * <p>The documents are:", " *"]
    lines.append(" * <ul>")
    for entry in documents():
        if entry["family"] == family:
            lines += [f" *   <li>{{@link {PACKAGE}.{family}.{entry['type']}}}: {{@code {entry['name']}}}"]
    return "\n".join([*lines, " * </ul>", " */", f"package {PACKAGE}.{family};", ""])


if __name__ == "__main__":
    root = pathlib.Path(sys.argv[1]).joinpath(*PACKAGE.split("."))
    (root / "Documents.java").write_text(index())
    for source in (EXPORT / "openapi" / "3.0").glob("*.json"):
        title = json.loads(source.read_text())["info"]["title"]
        (root / source.stem / "package-info.java").write_text(package(source.stem, title))
