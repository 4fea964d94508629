"""Write where records are kept in the archive, one or many at once; and begin the archive package."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from django.db import connection
from django.utils import timezone

from varig.decisions.models.archive import ArchiveMark
from varig.decisions.queries.archive import Marked, chosen_records, taken_numbers
from varig.decisions.rules.archive import UNMARKED, Access, Mark, mark_problems, numbered
from varig.foundation.history.actions import action
from varig.foundation.jobs.actions import defer
from varig.foundation.kernel import Invalid, NotFound, Problem, Reader, msg, msg_n
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts

PACKAGE_JOB = "decisions.archive_package"


@dataclass(frozen=True)
class Marking:
    """What is written on some records. Empty leaves what stands, so that many can be given one thing at a time.

    `first_journal_number` is the earliest record's; the others follow it, one by one.
    """

    case_number: str = ""
    first_journal_number: str = ""
    access: Access | None = None
    basis: str = ""


def mark_records(*, reader: Reader, of: InitiativeFacts, keys: Sequence[str], marking: Marking) -> int:
    """Mark them, all or none; how many. Raises NotAllowed, Invalid; NotFound for a key of nothing."""
    roles.demand(reader, roles.Permission.ARCHIVE, of.place)
    found = chosen_records(reader, of, keys)
    if not found or len(found) != len(set(keys)):
        raise NotFound(msg("Vi fant ikke alle dokumentene. Velg dem på nytt."))
    numbers = _numbers(marking, len(found))
    new = [_marked(one.mark, marking, number) for one, number in zip(found, numbers, strict=True)]
    problems = list({problem.message.msgid: problem for mark in new for problem in mark_problems(mark)}.values())
    if problems:
        raise Invalid(problems)
    did = msg_n("førte inn arkivmerke på %(count)s dokument", "førte inn arkivmerke på %(count)s dokumenter",
                count=len(found))  # fmt: skip
    with action(reader=reader, did=did, touches=[of.scope]):
        _one_at_a_time(of)
        if problems := list(_twice(reader, of, found, new)):
            raise Invalid(problems)
        for one, mark in zip(found, new, strict=True):
            _store(reader, of, one, mark)
    return len(found)


def _one_at_a_time(of: InitiativeFacts) -> None:
    """So that two people can't give two documents the same number at once."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"archive marks {of.scope}"])


def _twice(reader: Reader, of: InitiativeFacts, found: Sequence[Marked], new: Sequence[Mark]) -> Iterator[Problem]:
    """A journal number is one document's alone within its case."""
    taken = taken_numbers(of, [one.record.key for one in found])
    titles = {one.record.key: one.record.title for one in found}
    for one, mark in zip(found, new, strict=True):
        if not (mark.case_number and mark.journal_number):
            continue
        number = (mark.case_number, mark.journal_number)
        if (other := taken.setdefault(number, one.record.key)) == one.record.key:
            continue
        title = titles.get(other) or next((each.record.title for each in chosen_records(reader, of, [other])), other)
        text = msg(
            "Journalnummer %(number)s i sak %(case)s er alt brukt på «%(title)s».",
            number=mark.journal_number,
            case=mark.case_number,
            title=title,
        )
        yield Problem(text, "first_journal_number")


def unmark_record(*, reader: Reader, of: InitiativeFacts, key: str, why: str) -> None:
    """Take a mark away that was written by mistake; the history keeps it. Raises NotAllowed, Invalid, NotFound."""
    roles.demand(reader, roles.Permission.ARCHIVE, of.place)
    if not why.strip():
        raise Invalid(Problem(msg("Skriv hvorfor."), "why"))
    with action(reader=reader, did=msg("fjernet et arkivmerke"), why=why.strip(), touches=[of.scope]):
        gone, _of_each = ArchiveMark.objects.filter(initiative_id=of.id, record=key).delete()
        if not gone:
            raise NotFound(msg("Dokumentet har ikke noe arkivmerke."))


def start_package(*, reader: Reader, of: InitiativeFacts) -> int:
    """Have a worker make the archive package; the run's id. Raises NotAllowed."""
    roles.demand(reader, roles.Permission.ARCHIVE, of.place)
    return defer(PACKAGE_JOB, reader=reader, scope=of.scope, slug=of.slug)


def _numbers(marking: Marking, count: int) -> list[str]:
    if not marking.first_journal_number.strip():
        return [""] * count
    found = numbered(marking.first_journal_number, count)
    if found is None:
        text = msg("Skriv et journalnummer som slutter på et tall, så vi kan telle videre fra det.")
        raise Invalid(Problem(text, "first_journal_number"))
    return found


def _marked(standing: Mark, marking: Marking, number: str) -> Mark:
    """What stands, with what is new. A new access leaves no provision of an old one behind."""
    mark = replace(
        standing,
        case_number=marking.case_number.strip() or standing.case_number,
        journal_number=number or standing.journal_number,
    )
    if marking.access is not None or marking.basis.strip():
        mark = replace(mark, access=marking.access or standing.access, basis=marking.basis.strip())
    return mark


def _store(reader: Reader, of: InitiativeFacts, one: Marked, mark: Mark) -> None:
    if mark == one.mark and mark != UNMARKED:
        return
    ArchiveMark.objects.update_or_create(
        initiative_id=of.id,
        record=one.record.key,
        defaults={
            "case_number": mark.case_number,
            "journal_number": mark.journal_number,
            "access": mark.access or "",
            "basis": mark.basis,
            "marked_by": reader.name,
            "marked_on": timezone.localdate(),
        },
    )
