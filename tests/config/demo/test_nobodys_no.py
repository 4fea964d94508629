"""A document may come to be read by anybody, and nobody's no is seen there: every document of the demo, rendered."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.utils import timezone, translation

from varig.config.demo import eksempeldalen
from varig.continuation.models import HandoverStep
from varig.continuation.queries import continuations
from varig.continuation.rules.handovers import ANSWER_LOOKS, Answer, told_openly
from varig.foundation.documents import html
from varig.foundation.documents.blocks import Chip, Document, Language, Table
from varig.foundation.kernel import Message, system_reader
from varig.foundation.reports.registry import registry
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts
from varig.workspace.queries.dossier import composed

EXAMPLE = eksempeldalen
READER = system_reader("Testen")
HIDDEN = frozenset(answer for answer in Answer if told_openly(answer) is not ANSWER_LOOKS[answer].label)
KEYS = [one.key for one in registry.reports()]


def _chips(value: Any) -> Iterator[Chip]:
    if isinstance(value, Chip):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _chips(part)


def _answers(document: Document) -> Iterator[tuple[str, Any]]:
    """Every cell that stands under «Svar», and every chip, with the caption of its table."""
    for section in document.sections:
        for table in section.blocks:
            if isinstance(table, Table):
                under = [at for at, column in enumerate(table.columns) if _msgid(column.head) == "Svar"]
                for row in table.rows:
                    yield from ((say(table.caption), row[at]) for at in under)
                    yield from ((say(table.caption), chip) for cell in row for chip in _chips(cell))


def _msgid(words: Any) -> str:
    return words.msgid if isinstance(words, Message) else str(words)


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("report", KEYS)
def test_no_document_tells_a_no(of: InitiativeFacts, report: str, language: Language) -> None:
    said = continuations(READER, of)
    assert {one.answer for one in said.values()} >= {Answer.NO, Answer.COUNTER, Answer.LATER, Answer.WAITING}
    document = composed(READER, of, report, timezone.localdate(), language, draft=False)
    with translation.override(language):
        labels = {say(ANSWER_LOOKS[answer].label) for answer in HIDDEN}
        found = list(_answers(document))
        drawn = "".join(html.inner(document, base=""))
        words = {say(told) for told in {told_openly(answer) for answer in Answer}}
    for caption, cell in found:
        label = cell.label if isinstance(cell, Chip) else cell
        with translation.override(language):
            text = say(label) if isinstance(label, Message) else str(label)
        assert text not in labels, caption
        assert text in words or isinstance(cell, Chip) or cell is None or text == "–", (caption, text)
    for answer in HIDDEN - {Answer.NO, Answer.NOT_ASKED}:
        with translation.override(language):
            assert say(ANSWER_LOOKS[answer].label) not in drawn
    for words_of_a_no in HandoverStep.objects.filter(reply__in=["no", "counter", "later"]).exclude(words=""):
        assert words_of_a_no.words not in drawn


@pytest.mark.parametrize("answer", list(Answer))
def test_only_a_yes_is_told_apart(answer: Answer) -> None:
    open_ = {Answer.TAKEN_OVER, Answer.YES, Answer.CONDITIONAL}
    assert (say(told_openly(answer)) == "Ikke avklart") is (answer not in open_)
