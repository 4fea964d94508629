"""What a record must carry to be archived."""

from __future__ import annotations

import pytest

from varig.decisions.rules.archive import (
    BASES,
    UNMARKED,
    Access,
    ArchiveFact,
    Mark,
    documents_archived,
    mark_problems,
    numbered,
)

WHOLE = Mark("27/142", "27/142-3", Access.PUBLIC)
EXEMPT = Mark("27/142", "27/142-4", Access.EXEMPT, "Offl. § 14")


@pytest.mark.parametrize(
    ("mark", "archived", "missing"),
    [
        (WHOLE, True, []),
        (EXEMPT, True, []),
        (UNMARKED, False, ["saksnummer", "journalnummer", "innsyn"]),
        (Mark("27/142"), False, ["journalnummer", "innsyn"]),
        (Mark("27/142", "27/142-3"), False, ["innsyn"]),
        (Mark("", "27/142-3", Access.PUBLIC), False, ["saksnummer"]),
    ],
)
def test_a_record_is_archived_with_case_journal_and_access(mark: Mark, missing: list[str], *, archived: bool) -> None:
    assert mark.is_archived is archived
    assert [word.msgid for word in mark.missing] == missing


@pytest.mark.parametrize(
    ("mark", "fields"),
    [
        (WHOLE, []),
        (EXEMPT, []),
        (Mark("27/142"), []),
        (UNMARKED, [None]),
        (Mark("27/142", access=Access.EXEMPT), ["basis"]),
        (Mark("27/142", access=Access.EXEMPT, basis="Hemmelig"), ["basis"]),
        (Mark("27/142", access=Access.EXEMPT, basis="Offl. § 3"), ["basis"]),
        (Mark("27/142", access=Access.EXEMPT, basis="Offl. § 27"), ["basis"]),
        (Mark("27/142", access=Access.EXEMPT, basis="offentleglova § 13, jf. fvl. § 13"), []),
        (Mark("27/142", access=Access.EXEMPT, basis="Offl § 23 første ledd"), []),
        (Mark("27/142", access=Access.PUBLIC, basis="Offl. § 14"), ["basis"]),
        (Mark("27/142", basis="Offl. § 14"), ["basis"]),
    ],
)
def test_what_cannot_be_about_a_mark(mark: Mark, fields: list[str | None]) -> None:
    assert [problem.field for problem in mark_problems(mark)] == fields


@pytest.mark.parametrize("basis", [basis for basis, _about in BASES])
def test_every_basis_that_is_proposed_can_be_used(basis: str) -> None:
    assert list(mark_problems(Mark("27/142", access=Access.EXEMPT, basis=basis))) == []


@pytest.mark.parametrize(
    ("first", "count", "numbers"),
    [
        ("27/142-3", 3, ["27/142-3", "27/142-4", "27/142-5"]),
        ("9", 2, ["9", "10"]),
        ("07", 2, ["07", "08"]),
        (" 27/142-A ", 1, ["27/142-A"]),
        ("27/142-A", 2, None),
    ],
)
def test_journal_numbers_follow_each_other(first: str, count: int, numbers: list[str] | None) -> None:
    assert numbered(first, count) == numbers


@pytest.mark.parametrize(
    ("marks", "archived", "missing"),
    [
        ((), 0, []),
        ((WHOLE, EXEMPT), 2, []),
        ((WHOLE, UNMARKED), 1, ["%(count)s dokument er ikke arkivert."]),
        ((Mark("27/142"), UNMARKED), 0, ["%(count)s dokument er ikke arkivert."]),
    ],
)
def test_whether_everything_is_archived(marks: tuple[Mark, ...], archived: int, missing: list[str]) -> None:
    answer = documents_archived(ArchiveFact(marks))
    assert (answer.archived, answer.count) == (archived, len(marks))
    assert [message.msgid for message in answer.missing] == missing
    assert answer.is_met is not bool(missing)
