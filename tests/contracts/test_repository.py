"""The literal content of the repository: locks, versions, and nothing of one machine."""

from __future__ import annotations

import re
import subprocess
import tomllib

import pytest

from tests.contracts import tree

_PIN = re.compile(r"^([a-z0-9-]+)==([^ ;\\]+)", re.MULTILINE)


def _pins(name: str) -> dict[str, str]:
    return dict(_PIN.findall((tree.ROOT / f"requirements/{name}.lock").read_text()))


@pytest.mark.parametrize("script", ["no-addresses", "no-machine-paths"])
def test_a_check_of_the_repository_holds(script: str) -> None:
    done = subprocess.run([tree.ROOT / "tools" / script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_every_locked_package_has_hashes() -> None:
    for path in (tree.ROOT / "requirements").glob("*.lock"):
        blocks = re.split(r"\n(?=[a-z0-9-]+==)", path.read_text())
        assert [block.splitlines()[0] for block in blocks if "--hash=sha256:" not in block] == []


@pytest.mark.parametrize("name", ["base", "uv"])
def test_the_test_lock_holds_all_of_the_others(name: str) -> None:
    test = _pins("test")
    assert {package: test.get(package) for package in _pins(name)} == _pins(name)


def test_varig_can_be_installed_without_network() -> None:
    """Uv builds by itself, fetching nothing, when it is within the range the project asks of its build backend."""
    low, high = re.findall(r"[\d.]+", _project()["build-system"]["requires"][0])
    uv = _pins("uv")["uv"]
    assert _numbers(low) <= _numbers(uv) < _numbers(high)


def test_the_version_is_the_same_everywhere() -> None:
    changes = (tree.ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.search(r"^## \[?(\d+\.\d+\.\d+)", changes, re.MULTILINE)
    assert newest is not None
    assert newest[1] == _project()["project"]["version"]


def test_the_licence_is_declared() -> None:
    assert _project()["project"]["license"] == "EUPL-1.2"


def _project() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((tree.ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))
