"""English that reads well where one Norwegian word or sentence is used in several ways."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

CATALOGUES = Path(__file__).parents[2] / "src/varig/locale"


@pytest.mark.parametrize(
    ("language", "ugly"),
    [
        ("en", "of the same kind is in"),
        ("en", "The financial plan is plans"),
        ("en", 'msgid "Tiltak"\nmsgstr "Measure"'),
        ("nn", "Økonomiplanen er planar"),
    ],
)
def test_no_translation_says_it_the_clumsy_way(language: str, ugly: str) -> None:
    said = (CATALOGUES / language / "LC_MESSAGES/django.po").read_text(encoding="utf-8")
    # What is said of one of them alone may well be in the singular.
    said = re.sub(r'msgctxt "ett av dem"\nmsgid', "msgid of one", said)
    assert 'msgid "Tiltak"' in said
    assert ugly not in said
