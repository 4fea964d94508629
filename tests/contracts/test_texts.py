"""Texts and pages: a per cent sign is doubled, and the strict content security policy can hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.contracts import tree
from varig.config import catalogues

_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
_INLINE = re.compile(
    r"""\sstyle\s*=|<style[\s>]|<script(?![^>]*\ssrc=)[^>]*>|\son[a-z]+\s*=|href\s*=\s*["']javascript:|\shx-on""",
    re.IGNORECASE,
)
# A document is one file that is read anywhere, so it carries its style in itself; it is no page of ours.
_PAGES = [path for path in tree.templates() if "documents" not in path.parts]


def test_no_text_has_a_per_cent_sign_alone() -> None:
    assert catalogues.lone_percents(catalogues.extract_messages()) == []


@pytest.mark.parametrize("language", catalogues.TRANSLATED_INTO)
def test_no_translation_has_a_per_cent_sign_alone(language: str) -> None:
    texts = [text for message in catalogues.read(language) if message.id for text in _forms(message.string)]
    assert [text for text in texts if catalogues.has_lone_percent(text)] == []


def _forms(string: str | list[str] | tuple[str, ...]) -> tuple[str, ...]:
    return (string,) if isinstance(string, str) else tuple(string)


@pytest.mark.parametrize("path", _PAGES, ids=lambda p: str(p.relative_to(tree.PACKAGE)))
def test_a_page_has_no_style_or_script_of_its_own(path: Path) -> None:
    assert _INLINE.findall(_COMMENT.sub("", path.read_text(encoding="utf-8"))) == []
