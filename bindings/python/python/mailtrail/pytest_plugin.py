"""Plugin of pytest: the fixture `assert_valid`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ._check import assert_valid as _assert_valid

if TYPE_CHECKING:
    from collections.abc import Callable

    from ._core import Report

__all__ = ["assert_valid"]


@pytest.fixture(scope="session")
def assert_valid() -> Callable[..., Report]:
    """Checks like `mailtrail.validate`, and fails the test with the report for people if something is wrong."""
    return _assert_valid
