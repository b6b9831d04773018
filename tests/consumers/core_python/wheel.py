"""Looks into a wheel: what belongs there is there, nothing else, and its version is that of the workspace.

Usage: wheel.py <wheel> <root>
"""

import sys
import tomllib
import zipfile
from pathlib import Path


def main(wheel: str, root: str) -> None:
    source = Path(root) / "bindings" / "python"
    version = tomllib.loads((Path(root) / "Cargo.toml").read_text())["workspace"]["package"]["version"]
    own = tomllib.loads((source / "Cargo.toml").read_text())["package"]["version"]
    assert own == version, f"bindings/python is {own}, the workspace {version}"
    names = set(zipfile.ZipFile(wheel).namelist())
    package = {f"mailtrail/{path.name}" for path in (source / "python" / "mailtrail").iterdir() if path.suffix in {".py", ".pyi", ".typed"}}
    assert (source / "python" / "mailtrail" / "py.typed").exists() and "mailtrail/py.typed" in names
    assert package <= names, f"the wheel lacks {package - names}"
    licences = {name.rsplit("/", 1)[-1] for name in names if "LICENSE" in name}
    assert licences == {"LICENSE-APACHE", "LICENSE-MIT"}, licences
    assert "cp39-abi3" in wheel, f"{wheel} is not for Python 3.9 and later"
    others = {name for name in names - package if ".dist-info/" not in name and "_core" not in name and not name.endswith("py.typed")}
    assert not others, f"the wheel has {others}, too"
    size = Path(wheel).stat().st_size
    print(f"{Path(wheel).name}: {len(names)} files, {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main(*sys.argv[1:])
