"""Exceptions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._core import Error, ReadError

if TYPE_CHECKING:
    from typing_extensions import Never

    from ._core import Report

__all__ = ["Error", "InvalidLog", "MissingPackage", "ReadError", "raise_invalid"]


class InvalidLog(Error):
    """The input is not valid; the message is the report for people."""

    report: Report

    def __init__(self, report: Report) -> None:
        super().__init__(str(report).rstrip("\n"))
        self.report = report


class MissingPackage(Error, ImportError):
    """A package that is only needed for this is not installed."""


def raise_invalid(report: Report) -> Never:
    raise InvalidLog(report)
