"""What all tests share: the checkout's folder, and property tests that try the same examples every time."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("repeatable", derandomize=True, database=None, deadline=None)
settings.load_profile("repeatable")


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The folder of this checkout: tests never depend on the current directory."""
    return Path(__file__).resolve().parents[1]
