"""The archive marks of any record, and the contract by which a package has its records archived.

A package registers each kind of record that must be archived, once, in a module that is found when the program starts
(its `checks` or `panels` import it):

    @archivable("hearing_replies", msg("Høringssvar"), ids=hearing_reply_ids)
    def hearing_replies(reader: Reader, of: InitiativeFacts) -> list[Record]:
        ...

It hands out every record of that kind that the reader may see, each with an id that is never used again, so that its
mark stays its own (`hearing_replies:17`); `ids` gives no more than the ids, for those who only count. Then list,
numbers, gap, the condition for closing, the download and the archive package follow by themselves, with a PDF/A of
what its blocks say (`archive_documents`). They must hold no secret: addresses with a token are taken out.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from varig.decisions.models.archive import ArchiveMark
from varig.decisions.rules.archive import UNMARKED, Access, ArchiveAnswer, ArchiveFact, Mark, documents_archived
from varig.decisions.rules.arkivmelding import Direction
from varig.foundation.documents.blocks import Block
from varig.foundation.files.queries import FileFacts
from varig.foundation.kernel import Message, Reader
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts


@dataclass(frozen=True)
class Record:
    """One letter, answer or decision. `blocks` say it in the municipality's language, `files` are what is stored of it.

    `party` is whom it came from or went to, by name, and `email` the address where it went to one; `by` who made,
    sent or answered it, as far as that is known; `address` where it is seen in the program.
    """

    kind: str
    id: int
    title: str
    day: date
    direction: Direction
    party: str = ""
    by: str = ""
    blocks: tuple[Block, ...] = ()
    files: tuple[FileFacts, ...] = ()
    address: str = ""
    email: str = ""

    @property
    def key(self) -> str:
        """Its opaque key, under which it is marked."""
        return f"{self.kind}:{self.id}"


Records: TypeAlias = Callable[[Reader, InitiativeFacts], Iterable[Record]]
Ids: TypeAlias = Callable[[Reader, InitiativeFacts], Collection[int]]


@dataclass(frozen=True)
class Archivable:
    """A kind of record, and what people call it."""

    kind: str
    name: Message
    records: Records
    ids: Ids


@dataclass(frozen=True)
class Marked:
    """A record and its mark."""

    record: Record
    mark: Mark
    marked_by: str = ""
    marked_on: date | None = None


_KINDS: dict[str, Archivable] = {}


def archivable(kind: str, name: Message, *, ids: Ids) -> Callable[[Records], Records]:
    """Register a kind of record. Two of the same kind are a mistake in the program."""

    def keep(function: Records) -> Records:
        if kind in _KINDS:
            raise ValueError(f"there are two kinds of records called {kind}")
        _KINDS[kind] = Archivable(kind, name, function, ids)
        return function

    return keep


def archivables() -> tuple[Archivable, ...]:
    """Every kind, in the order of their keys."""
    return tuple(_KINDS[kind] for kind in sorted(_KINDS))


def marked_records(reader: Reader, of: InitiativeFacts) -> list[Marked]:
    """Every record there is with its mark, earliest first."""
    roles.demand(reader, roles.Permission.READ, of.place)
    marks = {row.record: row for row in ArchiveMark.objects.filter(initiative_id=of.id)}
    found = [one for kind in archivables() for one in kind.records(reader, of)]
    return [_with(one, marks.get(one.key)) for one in sorted(found, key=lambda one: (one.day, one.kind, one.id))]


def taken_numbers(of: InitiativeFacts, but: Collection[str]) -> dict[tuple[str, str], str]:
    """The key of the record that has each case and journal number, of all but these."""
    rows = ArchiveMark.objects.filter(initiative_id=of.id).exclude(record__in=but)
    rows = rows.exclude(case_number="").exclude(journal_number="")
    return {(case, number): key for case, number, key in rows.values_list("case_number", "journal_number", "record")}


def chosen_records(reader: Reader, of: InitiativeFacts, keys: Iterable[str]) -> list[Marked]:
    """Those of them with these keys, earliest first. Keys of nothing are left out."""
    wanted = set(keys)
    return [one for one in marked_records(reader, of) if one.record.key in wanted]


def archive_fact(reader: Reader, of: InitiativeFacts) -> ArchiveFact:
    """What the condition for closing is judged by."""
    roles.demand(reader, roles.Permission.READ, of.place)
    marks = {row.record: _mark(row) for row in ArchiveMark.objects.filter(initiative_id=of.id)}
    keys = [f"{kind.kind}:{pk}" for kind in archivables() for pk in kind.ids(reader, of)]
    return ArchiveFact(tuple(marks.get(key, UNMARKED) for key in keys))


def archive_answer(reader: Reader, of: InitiativeFacts) -> ArchiveAnswer:
    """The condition for closing: is everything archived, and if not, how much is left? For whoever keeps the gate."""
    return documents_archived(archive_fact(reader, of))


def _with(record: Record, row: ArchiveMark | None) -> Marked:
    if row is None:
        return Marked(record, UNMARKED)
    return Marked(record, _mark(row), row.marked_by, row.marked_on)


def _mark(row: ArchiveMark) -> Mark:
    return Mark(row.case_number, row.journal_number, Access(row.access) if row.access else None, row.basis)
