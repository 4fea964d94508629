"""What a record must carry to be archived, and whether all of an initiative's are. Pure.

Case and journal number: arkivforskriften § 9 (journalføring). Exemption: offentleglova §§ 13 to 26; a document that
isn't exempted is public (§ 3).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from varig.foundation.kernel import Message, Problem, msg, msg_n


class Access(StrEnum):
    """Whether anybody may see a record. What nobody has said is neither."""

    PUBLIC = "public"
    EXEMPT = "exempt"


# The provisions that letters and decisions of an ending most often fall under; others can be written.
BASES: tuple[tuple[str, Message], ...] = (
    ("Offl. § 13", msg("Taushetsplikt")),
    ("Offl. § 14", msg("Dokument til egen saksforberedelse")),
    ("Offl. § 15", msg("Innhentet fra andre til saksforberedelsen")),
    ("Offl. § 22", msg("Budsjettsaker")),
    ("Offl. § 23", msg("Forhandlingsposisjon og økonomi")),
    ("Offl. § 24", msg("Kontroll, og hensynet til lovbrudd")),
    ("Offl. § 26", msg("Personbilder, fødselsnummer og annet")),
)
_BASIS = re.compile(r"^(offl\.?|offentleglova)\s*§+\s*(1[3-9]|2[0-6])(\D.*)?$", re.IGNORECASE)
_NUMBER_AT_END = re.compile(r"^(.*?)(\d+)$")


@dataclass(frozen=True)
class Mark:
    """Where a record is kept. Empty is what nobody has written."""

    case_number: str = ""
    journal_number: str = ""
    access: Access | None = None
    basis: str = ""

    @property
    def is_archived(self) -> bool:
        """Whether it can be found again, and it is said who may see it."""
        return bool(self.case_number and self.journal_number and self.access)

    @property
    def missing(self) -> tuple[Message, ...]:
        """What it lacks."""
        lacks = (
            (not self.case_number, msg("saksnummer")),
            (not self.journal_number, msg("journalnummer")),
            (self.access is None, msg("innsyn")),
        )
        return tuple(word for is_missing, word in lacks if is_missing)


UNMARKED = Mark()


def mark_problems(mark: Mark) -> Iterable[Problem]:
    """What can't be about a mark."""
    if mark == UNMARKED:
        yield Problem(msg("Skriv saksnummer, journalnummer eller hvem som kan se det."))
    if mark.access is Access.EXEMPT and not mark.basis.strip():
        yield Problem(msg("Skriv hjemmelen for unntaket, for eksempel «Offl. § 14»."), "basis")
    if mark.access is Access.EXEMPT and mark.basis.strip() and not _BASIS.match(mark.basis.strip()):
        text = msg("«%(basis)s» er ingen hjemmel i offentleglova. Skriv for eksempel «Offl. § 14».", basis=mark.basis)
        yield Problem(text, "basis")
    if mark.access is not Access.EXEMPT and mark.basis.strip():
        yield Problem(
            msg("Hjemmelen gjelder bare det som er unntatt. Velg «Unntatt offentlighet», eller fjern den."), "basis"
        )


def numbered(first: str, count: int) -> list[str] | None:
    """Journal numbers in a row, from the first: `27/14-3` gives `27/14-3`, `27/14-4`. None where it ends in no number.

    >>> numbered("27/14-9", 2)
    ['27/14-9', '27/14-10']
    """
    found = _NUMBER_AT_END.match(first.strip())
    if count == 1:
        return [first.strip()]
    if found is None:
        return None
    before, number = found.groups()
    return [f"{before}{int(number) + at:0{len(number)}d}" for at in range(count)]


@dataclass(frozen=True)
class ArchiveFact:
    """What the condition for closing is judged by: the mark of every record there is."""

    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class ArchiveAnswer:
    """How many records are archived, and what is missing. Nothing missing: the condition is met."""

    archived: int
    count: int
    missing: tuple[Message, ...]

    @property
    def is_met(self) -> bool:
        """Whether everything is archived."""
        return not self.missing


def documents_archived(fact: ArchiveFact) -> ArchiveAnswer:
    """Whether each record carries case and journal number, and it is said who may see it."""
    left = [mark for mark in fact.marks if not mark.is_archived]
    return ArchiveAnswer(len(fact.marks) - len(left), len(fact.marks), tuple(_left(left)))


def _left(left: Sequence[Mark]) -> list[Message]:
    if not left:
        return []
    return [msg_n("%(count)s dokument er ikke arkivert.", "%(count)s dokumenter er ikke arkivert.", count=len(left))]
