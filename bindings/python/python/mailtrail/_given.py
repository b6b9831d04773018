"""Arguments of functions: paths, bytes, and open files."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta, timezone
from typing import Any, Protocol, Union, cast

#: A path, as `open` takes it.
Path = Union[str, "os.PathLike[str]", "os.PathLike[bytes]"]


class Readable(Protocol):
    """An open file, in binary or text mode."""

    def read(self, size: int = ..., /) -> bytes | str: ...


#: Files, folders and globs, bytes, a file that is open, or the contents of several files by their names.
Source = Union[Path, bytes, bytearray, memoryview, Readable, Iterable[Path], Mapping[str, Union[bytes, str]]]

#: The same for Rust.
Given = Union["list[Path]", "list[tuple[str, bytes]]"]


def given(source: Source, name: str | None = None) -> Given:
    """The input to read; `name` is the name of bytes in reports."""
    if isinstance(source, (str, os.PathLike)):
        _no_name(name)
        _no_document(source)
        return [source]
    if isinstance(source, (bytes, bytearray, memoryview)):
        return [("<bytes>" if name is None else name, bytes(source))]
    if isinstance(source, Mapping):
        _no_name(name)
        files = cast("Mapping[str, bytes | str]", source)
        return [(file, _bytes(contents, file)) for file, contents in files.items()]
    if hasattr(source, "read"):
        own = getattr(source, "name", None)
        if name is None:
            name = own if isinstance(own, str) else "<file>"
        return [(name, _bytes(cast(Readable, source).read(), name))]
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
    if isinstance(source, (bytes, bytearray, memoryview)):
        source = bytes(source).decode()
    if isinstance(source, str):
        # A file may be empty, a document is not.
        if not source or source.isspace():
            raise ValueError("expected a document, found an empty text")
        return source
    if isinstance(source, Mapping):
        return json.dumps(source, ensure_ascii=False, allow_nan=False)
    raise TypeError(f"expected a document as dict, str or bytes, found {type(source).__name__}")


def names(kinds: str | Iterable[str] | None) -> list[str]:
    """One name or several; commas separate them as on the command line."""
    if kinds is None:
        return []
    given = texts("names", kinds)
    return [name.strip() for text in given for name in text.split(",")]


def texts(what: str, values: str | Iterable[str]) -> list[str]:
    """One string or several."""
    found = [values] if isinstance(values, str) or not isinstance(values, Iterable) else list(values)
    for value in found:
        if not isinstance(value, str):
            raise TypeError(f"expected {what} as str or several, found {type(value).__name__}")
    return found


def at_least(least: int, name: str, value: int | None) -> int | None:
    """A number that is not too low."""
    if value is not None and (isinstance(value, bool) or not isinstance(value, int)):
        raise TypeError(f"expected `{name}` as int, found {type(value).__name__}")
    if value is not None and value < least:
        raise ValueError(f"expected `{name}` to be at least {least}, found {value}")
    return value


def instant(microseconds: int) -> datetime:
    """A time from Rust."""
    return datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(microseconds=microseconds)


def moment(when: str | date | datetime | None) -> str | None:
    """A time, as the library reads it."""
    if isinstance(when, datetime):
        return when.isoformat() if when.tzinfo else when.isoformat() + "Z"
    if isinstance(when, date):
        return when.isoformat()
    if when is not None and not isinstance(when, str):
        raise TypeError(f"expected a time as str, date or datetime, found {type(when).__name__}")
    return when


def some(**arguments: Any) -> dict[str, Any]:
    """The arguments that are not None."""
    return {name: value for name, value in arguments.items() if value is not None}


def find(
    ext: str | Iterable[str] | None, exclude: str | Iterable[str] | None, hidden: bool, no_ignore: bool
) -> dict[str, Any]:
    """Options for searching folders."""
    globs = [exclude] if isinstance(exclude, str) else list(exclude or [])
    return {"ext": names(ext), "exclude": globs, "hidden": hidden, "no_ignore": no_ignore}


def _no_name(name: str | None) -> None:
    if name is not None:
        raise TypeError("`name` is for bytes and for files that are open; paths have names")


def _no_document(path: str | os.PathLike[str] | os.PathLike[bytes]) -> None:
    """Refuses JSON instead of a path; globs may begin with a brace too."""
    if isinstance(path, str) and path.lstrip().startswith(("{", "[")) and '"' in path:
        raise ValueError("expected a path, found JSON; `check` takes one document as text, and a file may be given as bytes")


def _bytes(contents: bytes | bytearray | memoryview | str, name: str) -> bytes:
    if isinstance(contents, str):
        return contents.encode()
    if not isinstance(contents, (bytes, bytearray, memoryview)):
        raise TypeError(f"expected bytes or str as the contents of `{name}`, found {type(contents).__name__}; `check` takes one document")
    return bytes(contents)
