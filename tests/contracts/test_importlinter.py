"""`.importlinter` passes silently over what it isn't told of; here its lists are compared with the folders."""

from __future__ import annotations

import pytest

from tests.contracts import tree


def _flat(layers: list[list[str]]) -> list[str]:
    return sorted(name for layer in layers for name in layer)


def test_every_folder_of_python_is_a_package() -> None:
    """Import-linter doesn't look into a folder without `__init__.py`."""
    folders = {path.parent for path in tree.PACKAGE.rglob("*.py")}
    assert sorted(str(folder) for folder in folders if not (folder / "__init__.py").exists()) == []


def test_every_package_has_its_place_in_the_order() -> None:
    assert _flat(tree.layers("packages")) == tree.packages()


def test_every_part_of_the_foundation_has_its_place() -> None:
    assert _flat(tree.layers("foundation")) == sorted(p.parent.name for p in tree.FOUNDATION.glob("*/__init__.py"))


def test_every_domain_package_has_storeys() -> None:
    assert sorted(tree.contract("storeys")["containers"]) == [f"varig.{name}" for name in tree.domain_packages()]


def test_the_storeys_are_those_of_the_architecture() -> None:
    assert _flat(tree.layers("storeys")) == sorted(tree.STOREYS)


@pytest.mark.parametrize("package", tree.domain_packages())
def test_a_package_has_no_room_of_another_name(package: str) -> None:
    assert set(tree.rooms(package)) - {*tree.STOREYS, *tree.OUTSIDE_THE_STOREYS} == set()


@pytest.mark.parametrize("package", tree.domain_packages())
def test_a_packages_models_are_protected(package: str) -> None:
    if "models" not in tree.rooms(package):
        pytest.skip("has no models")
    stanza = tree.contract(f"{package}-models")
    seen_by = [f"varig.{package}.{room}" for room in tree.MAY_SEE_MODELS if room in tree.rooms(package)]
    assert stanza.get("protected_modules") == [f"varig.{package}.models"]
    assert stanza["allowed_importers"] == [*seen_by, "varig.*.models"]


@pytest.mark.parametrize("package", tree.domain_packages())
def test_a_packages_private_rooms_are_protected(package: str) -> None:
    shown = {*tree.SEEN_BY_OTHERS, *tree.OUTSIDE_THE_STOREYS, "models"}
    private = [f"varig.{package}.{room}" for room in tree.STOREYS if room in tree.rooms(package) and room not in shown]
    stanza = tree.contract(f"{package}-rooms")
    assert stanza.get("protected_modules", []) == private
    assert stanza.get("allowed_importers", []) == ([f"varig.{package}", "varig.config"] if private else [])
