"""What functions take: paths, bytes, and files that are open."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, Protocol, Union, cast

#: A path, as `open` takes it.
Path = Union[str, "os.PathLike[str]", "os.PathLike[bytes]"]


class Readable(Protocol):
    """A file that is open, for bytes or for text."""

    def read(self, size: int = ..., /) -> bytes | str: ...


#: Files, folders and globs, bytes, a file that is open, or the contents of several files by their names.
Source = Union[Path, bytes, bytearray, memoryview, Readable, Iterable[Path], Mapping[str, Union[bytes, str]]]

#: The same for Rust.
Given = Union["list[Path]", "list[tuple[str, bytes]]"]


def given(source: Source, name: str | None = None) -> Given:
    """What is to be read; `name` is what bytes are called in reports."""
    if isinstance(source, (str, os.PathLike)):
        _no_name(name)
        return [source]
    if isinstance(source, (bytes, bytearray, memoryview)):
        return [("<bytes>" if name is None else name, bytes(source))]
    if isinstance(source, Mapping):
        _no_name(name)
        files = cast("Mapping[str, bytes | str]", source)
        return [(file, _bytes(contents)) for file, contents in files.items()]
    if hasattr(source, "read"):
        own = getattr(source, "name", None)
        if name is None:
            name = own if isinstance(own, str) else "<file>"
        return [(name, _bytes(cast(Readable, source).read()))]
    if isinstance(source, Iterable):
        _no_name(name)
        paths = list(source)
        for path in paths:
            if not isinstance(path, (str, os.PathLike)):
                raise TypeError(f"expected paths, found {type(path).__name__}; `{{name: bytes}}` gives several texts")
        return paths
    raise TypeError(f"expected a path, paths, bytes or a file that is open, found {type(source).__name__}")


def document(source: str | bytes | Mapping[str, Any]) -> str:
    """The JSON text of one document."""
    if isinstance(source, str):
        return source
    if isinstance(source, (bytes, bytearray, memoryview)):
        return bytes(source).decode()
    if isinstance(source, Mapping):
        return json.dumps(source, ensure_ascii=False, allow_nan=False)
    raise TypeError(f"expected a document as dict, str or bytes, found {type(source).__name__}")


def names(kinds: str | Iterable[str] | None) -> list[str]:
    """Names, given as one or as several; commas separate them as on the command line."""
    if kinds is None:
        return []
    given = [kinds] if isinstance(kinds, str) else list(kinds)
    return [name.strip() for text in given for name in text.split(",")]


def moment(when: str | date | datetime | None) -> str | None:
    """A time, as the library reads it."""
    if isinstance(when, datetime):
        return when.isoformat() if when.tzinfo else when.isoformat() + "Z"
    return when.isoformat() if isinstance(when, date) else when


def some(**arguments: Any) -> dict[str, Any]:
    """Those arguments that say something."""
    return {name: value for name, value in arguments.items() if value is not None}


def find(
    ext: str | Iterable[str] | None, exclude: str | Iterable[str] | None, hidden: bool, no_ignore: bool
) -> dict[str, Any]:
    """How folders are searched."""
    globs = [exclude] if isinstance(exclude, str) else list(exclude or [])
    return {"ext": names(ext), "exclude": globs, "hidden": hidden, "no_ignore": no_ignore}


def _no_name(name: str | None) -> None:
    if name is not None:
        raise TypeError("`name` is for bytes and for files that are open; paths have names")


def _bytes(contents: bytes | bytearray | memoryview | str) -> bytes:
    return contents.encode() if isinstance(contents, str) else bytes(contents)
