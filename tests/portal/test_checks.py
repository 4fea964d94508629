"""Each check with a case that triggers it and one that doesn't, and once through the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from tests.builders import SYSTEM, a_measure, a_row, an_initiative
from tests.continuation.building import a_fate
from tests.portal.building import a_page_that_is_out, a_text
from varig.foundation.checks.evaluating import evaluate
from varig.foundation.checks.registry import all_checks
from varig.foundation.kernel import ObjectRef, PartialDate, Severity
from varig.foundation.registers.declarations import register
from varig.initiatives.queries import InitiativeFacts
from varig.portal.actions.texts import mark
from varig.portal.queries.gap_facts import PAGE, PageFact, ReadFact, ResidentFact

END = date(2025, 12, 31)
EARLY, NOTED, WARNED, LATE = date(2024, 11, 29), date(2024, 11, 30), date(2025, 6, 30), date(2025, 9, 30)
AFTER = date(2026, 5, 1)
BLOCKS, WARNS, NOTES = Severity.BLOCKS, Severity.WARNS, Severity.NOTES


@dataclass(frozen=True)
class Case:
    """What is known, and the severity a check finds, or None."""

    check: str
    severity: Severity | None
    today: date
    fact: Any


def used(*, settled: bool = True, public: bool = False) -> ResidentFact:
    return ResidentFact(ObjectRef("item", 1, "Dalhuset"), END, settled, public)


def told(*, out: bool = True, to_tell: int = 3, phone: bool = True, email: bool = True) -> PageFact:
    return PageFact(ObjectRef(PAGE, 1, "Områdeløftet"), END, to_tell, out, phone, email)


def read(*, new: bool = False, fitting: bool = True) -> ReadFact:
    return ReadFact(ObjectRef("item", 1, "Dalhuset"), new, fitting)


CASES = [
    Case("residents_words_wait", None, WARNED, read()),
    Case("residents_words_wait", NOTES, WARNED, read(new=True)),
    Case("residents_words_wait", WARNS, WARNED, read(fitting=False)),
    Case("residents_not_told", None, EARLY, used()),
    Case("residents_not_told", NOTES, NOTED, used()),
    Case("residents_not_told", WARNS, WARNED, used()),
    Case("residents_not_told", WARNS, AFTER, used()),
    Case("residents_not_told", None, WARNED, used(public=True)),
    Case("residents_not_told", None, WARNED, used(settled=False)),
    Case("residents_page", None, EARLY, told(out=False)),
    Case("residents_page", NOTES, NOTED, told(out=False)),
    Case("residents_page", WARNS, WARNED, told(out=False)),
    Case("residents_page", BLOCKS, LATE, told(out=False)),
    Case("residents_page", BLOCKS, AFTER, told(out=False)),
    Case("residents_page", None, LATE, told(out=False, to_tell=0)),
    Case("residents_page", None, LATE, told()),
    Case("residents_page", NOTES, EARLY, told(phone=False)),
    Case("residents_page", NOTES, LATE, told(email=False)),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.check} {case.severity} {case.today}")
def test_a_check_finds_what_is_missing_and_nothing_else(case: Case) -> None:
    declared = {one.code: one for one in all_checks()}[case.check]
    found = declared.function(case.fact, case.today)
    assert (found and (found.severity or declared.severity)) == case.severity


def _found(of: InitiativeFacts, today: date) -> dict[str, list[str]]:
    """The names of what each of this package's checks finds."""
    named: dict[str, list[str]] = {}
    for gap in evaluate(of.scope, today):
        if gap.code.startswith("residents_"):
            named.setdefault(gap.code, []).append(gap.object.name)
    return named


@pytest.mark.requirement("R17")
@pytest.mark.requirement("R21")
@pytest.mark.django_db
def test_through_the_database() -> None:
    of = an_initiative("haugen", end=PartialDate(2025, 12, 31))
    house = a_row(of, register("meeting_places"), name="Dalhuset")
    a_fate(of, a_measure(of, "Skilt"))
    assert _found(of, LATE) == {}
    a_fate(of, house)
    assert _found(of, LATE) == {"residents_not_told": ["Dalhuset"], "residents_page": [of.name]}
    a_text(of, house, public=False)
    assert _found(of, LATE)["residents_not_told"] == ["Dalhuset"]
    mark(reader=SYSTEM, of=of, ids=[house])
    assert _found(of, LATE) == {"residents_page": [of.name]}
    a_page_that_is_out(of, contact_phone="23 47 50 00")
    assert _found(of, LATE) == {}
