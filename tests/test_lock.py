"""The lock files against the list of dependencies, and what their pins must keep to."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

LOCKS = ("requirements.lock", "requirements-dev.lock")


def pinned(lock: Path) -> dict[str, set[Version]]:
    """Return the versions of each package, one for all interpreters or some by marker."""
    versions: dict[str, set[Version]] = {}
    for name, version in re.findall(r"^([a-z0-9._-]+)==(\S+)", lock.read_text("utf-8"), re.MULTILINE):
        versions.setdefault(canonicalize_name(name), set()).add(Version(version))
    return versions


def declared(checkout: Path, group: str) -> list[Requirement]:
    project = tomllib.loads((checkout / "pyproject.toml").read_text("utf-8"))["project"]
    listed = project["dependencies"] if group == "requirements.lock" else project["optional-dependencies"]["dev"]
    return [Requirement(text) for text in listed]


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_is_pinned_with_hashes(checkout: Path, name: str) -> None:
    blocks = re.split(r"\n(?=[a-z0-9])", (checkout / name).read_text("utf-8"))[1:]
    assert len(blocks) > 20
    assert [block for block in blocks if not re.match(r"\S+==\S+ .*\\\n    --hash=sha256:[0-9a-f]{64}", block)] == []


@pytest.mark.parametrize("name", LOCKS)
def test_no_lock_file_holds_a_download_address(checkout: Path, name: str) -> None:
    text = (checkout / name).read_text("utf-8")
    assert not re.search(r"https?:|//|--(index|extra|find)|@", text)


@pytest.mark.parametrize("name", LOCKS)
def test_the_pins_satisfy_what_is_declared(checkout: Path, name: str) -> None:
    versions = pinned(checkout / name)
    for requirement in declared(checkout, name):
        found = versions[canonicalize_name(requirement.name)]
        assert all(version in requirement.specifier for version in found), requirement


def test_the_tests_run_with_the_same_pins_as_the_program(checkout: Path) -> None:
    program, development = (pinned(checkout / name) for name in LOCKS)
    assert development.items() >= program.items()


@pytest.mark.parametrize("group", LOCKS)
def test_every_dependency_has_its_reason_in_the_docs(checkout: Path, group: str) -> None:
    page = (checkout / "docs" / "dependencies.md").read_text("utf-8")
    assert [item.name for item in declared(checkout, group) if f"| {item.name} " not in page] == []
