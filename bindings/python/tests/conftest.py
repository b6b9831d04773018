"""What the tests have in common."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

FIXTURES = Path(__file__).parents[3] / "tests" / "fixtures"


@pytest.fixture
def fixtures() -> Path:
    """The fixtures of the Rust tests."""
    return FIXTURES
