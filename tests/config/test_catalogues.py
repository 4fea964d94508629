from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages import Catalog

from varig.config import catalogues

_SOURCES = {
    "rules.py": 'msg("Mangler %(name)s", name=1)\nmsg_n("%(count)s gap", "%(count)s gap i alt", count=2)',
    "jinja2/page.html": '<p>{{ _("Lagre") }} {{ ngettext("%(n)s tiltak", "%(n)s tiltak til", 2) }}</p>{% do x() %}',
    "templates/old.html": '{% load i18n %}{% translate "Logg inn" %}',
    "migrations/0001.py": '_("Ikke denne")',
}


@pytest.fixture
def package(tmp_path: Path) -> Path:
    for name, text in _SOURCES.items():
        path = tmp_path / "package" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "package"


def _ids(catalogue: Catalog) -> set[str]:
    return {message.id if isinstance(message.id, str) else message.id[0] for message in catalogue if message.id}


def test_texts_are_found_in_code_and_in_both_kinds_of_pages(package: Path) -> None:
    found = _ids(catalogues.extract_messages(package))
    assert found == {"Mangler %(name)s", "%(count)s gap", "Lagre", "%(n)s tiltak", "Logg inn"}


def test_an_update_keeps_translations_and_writes_the_same_bytes_again(package: Path, tmp_path: Path) -> None:
    template = catalogues.extract_messages(package)
    catalogues.update("nn", template, tmp_path)
    path = catalogues.catalogue_file("nn", tmp_path)
    path.write_text(path.read_text().replace('msgid "Lagre"\nmsgstr ""', 'msgid "Lagre"\nmsgstr "Lagre no"'))
    before = path.read_bytes()
    catalogues.update("nn", template, tmp_path)
    assert path.read_bytes() == before
    translated = catalogues.read("nn", tmp_path).get("Lagre")
    assert translated is not None
    assert translated.string == "Lagre no"
    assert b"Date" not in before


def _english(tmp_path: Path, msgid: str, msgstr: str, flag: str = "") -> Path:
    path = catalogues.catalogue_file("en", tmp_path)
    path.parent.mkdir(parents=True, exist_ok=True)
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
    path.write_text(f'{head}{flag}msgid "{msgid}"\nmsgstr "{msgstr}"\n', encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("msgstr", "flag", "found"),
    [
        ("Lacks %(name)s", "", []),
        ("", "", ["is not translated"]),
        ("Lacks %(name)s", "#, fuzzy\n", ["is marked fuzzy"]),
        ("Lacks a name", "", ["its translation has other holes"]),
        ("Lacks %(name)s by 50 %", "", ["its translation has a per cent sign that isn't %%"]),
        ("Lacks %(name)s by 50 %%", "", []),
    ],
)
def test_what_is_wrong_with_a_translation(tmp_path: Path, msgstr: str, flag: str, found: list[str]) -> None:
    template = Catalog()
    template.add("Mangler %(name)s")
    locale = _english(tmp_path, "Mangler %(name)s", msgstr, flag)
    assert catalogues.problems("en", template, locale) == [f"en: {problem}: «Mangler %(name)s»" for problem in found]


@pytest.mark.parametrize(
    ("text", "lone"),
    [("50 %", True), ("50 %%", False), ("%(name)s", False), ("%(name)s %", True), ("%%(name)s", False), ("%d", True)],
)
def test_a_lone_per_cent_sign_is_seen(text: str, lone: bool) -> None:  # noqa: FBT001
    assert catalogues.has_lone_percent(text) is lone


def test_a_catalogue_is_compiled_once(tmp_path: Path) -> None:
    locale = _english(tmp_path, "Lagre", "Save")
    assert catalogues.compile_catalogue("en", locale) is True
    assert catalogues.compile_catalogue("en", locale) is False
    assert catalogues.compile_catalogue("nn", locale) is False
