from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from varig.foundation.documents.fonts import Legible, Replaced
from varig.foundation.documents.fonts.cmap import characters
from varig.foundation.documents.fonts.folders import paper_files

_LATIN = frozenset({*range(0x20, 0x7F), *map(ord, "æøåé□")})


@pytest.mark.parametrize("file", paper_files(), ids=lambda file: file.name)
def test_a_fonts_characters_are_read_as_fonttools_reads_them(file: Path) -> None:
    assert characters(file) == frozenset(TTFont(file).getBestCmap())


def test_a_character_without_glyph_becomes_a_box_and_is_reported() -> None:
    legible = Legible(_LATIN)
    assert legible.text("Blåbær 中 og 中, 👍") == "Blåbær □ og □, □"
    assert legible.replaced() == (
        Replaced("中", "CJK UNIFIED IDEOGRAPH-4E2D", 2),
        Replaced("👍", "THUMBS UP SIGN", 1),
    )


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("e\u0301", "é"),
        ("a\u202fb", "a\u00a0b"),
        ("a\x07b\u200db", "abb"),
        ("linje\nto", "linje\nto"),
    ],
)
def test_what_has_an_equal_is_not_lost(given: str, shown: str) -> None:
    legible = Legible(_LATIN | {0xA0})
    assert (legible.text(given), legible.replaced()) == (shown, ())


def test_a_font_without_boxes_gets_question_marks() -> None:
    assert Legible(frozenset({0x41})).text("A中") == "A?"


def test_strings_are_found_everywhere_but_in_keys() -> None:
    assert Legible(_LATIN).everywhere({"中": ["中", {"a": "中"}, 1, None]}) == {"中": ["□", {"a": "□"}, 1, None]}
