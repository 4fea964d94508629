"""What a fate can rest on: what is known of the area, what residents voiced, what was learned, and what is attached."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from varig.actors.queries.participation import needs
from varig.continuation.models import FateEvidence
from varig.final_report.queries.findings import findings
from varig.final_report.rules.findings import FINDINGS, Evidence, Finding
from varig.foundation.files.queries import AttachmentFacts, attachments
from varig.foundation.kernel import Message, Reader, msg
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts
from varig.knowledge.queries import indicators
from varig.legacy.rules import ITEM
from varig.lessons.queries import lessons

ATTACHMENT = "attachment"
"""The word in the key of a note or file of the item itself."""


@dataclass(frozen=True)
class EvidenceChoices:
    """What can be chosen under one heading; `key` is the word before the number in what is chosen."""

    key: str
    title: Message
    choices: tuple[Evidence, ...]


_Listed = Callable[[Reader, InitiativeFacts, int], Sequence[tuple[int, str]]]


def _indicators(reader: Reader, of: InitiativeFacts, item_id: int) -> Sequence[tuple[int, str]]:  # noqa: ARG001 -- one signature for all
    return [(one.id, one.name) for one in indicators(reader, of)]


def _needs(reader: Reader, of: InitiativeFacts, item_id: int) -> Sequence[tuple[int, str]]:  # noqa: ARG001 -- one signature for all
    return [(one.id, one.name) for one in needs(reader, of)]


def _lessons(reader: Reader, of: InitiativeFacts, item_id: int) -> Sequence[tuple[int, str]]:  # noqa: ARG001 -- one signature for all
    return [(one.id, one.name) for one in lessons(reader, of)]


def _findings(reader: Reader, of: InitiativeFacts, item_id: int) -> Sequence[tuple[int, str]]:  # noqa: ARG001 -- one signature for all
    return [(one.id, _named(one)) for one in findings(reader, of)]


def _named(one: Finding) -> str:
    """With its number, by which the report is read; in the language of whoever chooses it."""
    return say(msg("%(label)s: %(text)s", label=one.label, text=one.text))


def _attached(reader: Reader, of: InitiativeFacts, item_id: int) -> Sequence[tuple[int, str]]:
    """The item's own notes and files, which whoever may propose its fate has read."""
    found = attachments(reader, of.scope, f"{ITEM}:{item_id}", may=lambda _reader, _about: True)
    return [(one.id, _called(one)) for one in found.newest]


def _called(one: AttachmentFacts) -> str:
    return one.title or (one.file.name if one.file else one.text[:80])


# In the order they are offered. A register that joins later adds its line: its key, its heading, its rows.
_SOURCES: tuple[tuple[str, Message, _Listed], ...] = (
    ("indicators", msg("Indikatorer"), _indicators),
    ("needs", msg("Behov og ønsker fra beboere"), _needs),
    ("lessons", msg("Erfaringer"), _lessons),
    (FINDINGS, msg("Funn i sluttrapporten"), _findings),
    (ATTACHMENT, msg("Notater og filer på dette punktet"), _attached),
)


def evidence_choices(reader: Reader, of: InitiativeFacts, item_id: int) -> list[EvidenceChoices]:
    """Everything that can be chosen for an item, under its headings; what has no rows is left out."""
    found = [
        EvidenceChoices(key, title, tuple(Evidence(f"{key}:{pk}", name) for pk, name in listed(reader, of, item_id)))
        for key, title, listed in _SOURCES
    ]
    return [one for one in found if one.choices]


def rested_on(of: InitiativeFacts, kind: str) -> set[str]:
    """The keys (`needs:17`) of what fates rest on of one sort. For the checks of whether something came of it."""
    rows = FateEvidence.objects.filter(item__initiative_id=of.id, source__startswith=f"{kind}:")
    return set(rows.values_list("source", flat=True))
