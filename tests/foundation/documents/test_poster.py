"""The sheet of A3: names that are longer than its columns stay on it."""

from __future__ import annotations

import io
from datetime import date

import pikepdf
import pytest

from tests.foundation.documents.opened import page_texts
from varig.foundation.documents import poster
from varig.foundation.documents.long_words import breakable_everywhere
from varig.foundation.documents.poster import Poster, PosterList

pytestmark = pytest.mark.documents
NAME = "x" * 300


def _sheet() -> Poster:
    lists = (PosterList("På kartet", (NAME,), numbered=True), PosterList("Uten sted", (NAME, *("Kort",) * 8)))
    return Poster(NAME, NAME, "Løftet", "Kommunen", date(2026, 1, 1), "", "", lists, "Ingen")


def test_names_without_spaces_may_be_broken_wherever_the_sheet_shows_them() -> None:
    shown = breakable_everywhere({"lead": NAME, "lists": [{"entries": [NAME]}], "svg": NAME})
    assert "\u200b" in shown["lead"]
    assert "\u200b" in shown["lists"][0]["entries"][0]
    assert shown["svg"] == NAME


def test_the_sheet_holds_them_whole_and_says_its_title_without_the_breaks() -> None:
    with pikepdf.open(io.BytesIO(poster.render(_sheet()).content)) as file:
        assert len(file.pages) == 1
        assert str(file.docinfo["/Title"]) == NAME
        assert page_texts(file)[0].count("x") >= 4 * len(NAME)
