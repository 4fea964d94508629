"""What doesn't exist yet and the strategy promises is a kind of legacy like any other (R1, R10, R19, R20, R32, R55)."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from tests import builders
from tests.continuation.building import a_fate, a_question, an_answer
from tests.cooperation.building import sent_back, values_of
from varig.continuation.queries import continuation
from varig.continuation.register import COMMITMENTS
from varig.continuation.rules.commitments import Progress, Promised, commitment_problems
from varig.continuation.rules.fates import Chip, Outcome
from varig.continuation.rules.handovers import Answer, Reply
from varig.foundation.checks.queries import gaps
from varig.foundation.kernel import Invalid, PartialDate
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts
from varig.lessons.register import METHODS

pytestmark = pytest.mark.requirement("R1", "R10", "R19", "R20", "R32", "R55")

WHOLE: dict[str, Any] = {
    "name": "Fast oppmøte på torget",
    "accountable": "Seksjon for nærmiljø",
    "participants": ("Velet",),
    "promised": "presence",
    "what": "En fra kommunen er på torget første torsdag i måneden.",
    "why": "Folk går ikke til servicetorget.",
    "arena": "Torget",
    "due": PartialDate(2027, 2),
    "sign": "Datoene står på nettsiden.",
    "method": "Åpen time på torget",
    "progress": "given_up",
    "reason": "Torget er solgt.",
    "continuation_note": "Se om biblioteket kan brukes.",
}


def _whole(of: InitiativeFacts) -> int:
    builders.a_row(of, METHODS, name="Åpen time på torget")
    return builders.a_row(of, COMMITMENTS, **WHOLE)


def test_every_column_is_known_by_the_whole_row() -> None:
    assert {column.key for column in COMMITMENTS.columns} == set(WHOLE)


@pytest.mark.django_db
def test_a_whole_commitment_is_kept_and_goes_out_and_in_again() -> None:
    of = builders.an_initiative()
    row_id = _whole(of)
    assert values_of(of, COMMITMENTS, row_id) == WHOLE
    found = sent_back(of, COMMITMENTS)
    assert (found.plan.problems, found.changes, len(found.plan.unchanged)) == ((), 0, 1)


@pytest.mark.django_db
def test_a_commitment_is_handed_to_somebody_who_says_yes() -> None:
    of = builders.an_initiative()
    cast = builders.a_cast(of)
    item_id = builders.a_row(of, COMMITMENTS, name="Fast oppmøte på torget", promised="presence")
    a_fate(of, item_id, cast.manager, outcome=Outcome.ESTABLISHED)
    asked = a_question(of, item_id, cast.unit, cast.manager)
    an_answer(of, asked, Reply.YES, cast.unit_manager)
    found = continuation(builders.SYSTEM, of, item_id)
    assert (found.answer, found.fate.chip, found.fate.goes_on) == (Answer.YES, Chip.ESTABLISHED, True)


@pytest.mark.django_db
def test_what_does_not_exist_yet_is_proposed_to_be_established() -> None:
    of = builders.an_initiative("dalen")
    item_id = builders.a_row(of, COMMITMENTS, name="Fast oppmøte på torget")
    shown = builders.logged_in(builders.a_cast(of).manager).get(f"/dalen/arven/{item_id}/avgjorelse/").content.decode()
    assert re.search(r'value="established"[^>]* checked', shown)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"progress": Progress.GIVEN_UP}, "reason"),
        ({"progress": Progress.GIVEN_UP, "reason": "  "}, "reason"),
    ],
)
def test_what_is_given_up_needs_a_reason(values: dict[str, Any], field: str) -> None:
    assert [problem.field for problem in commitment_problems(None, values)] == [field]


@pytest.mark.parametrize("progress", [None, *(one for one in Progress if one is not Progress.GIVEN_UP)])
def test_nothing_else_needs_one(progress: Progress | None) -> None:
    assert list(commitment_problems(None, {"progress": progress})) == []


@pytest.mark.django_db
def test_the_database_keeps_the_reason_too() -> None:
    of = builders.an_initiative()
    with pytest.raises(Invalid):
        builders.a_row(of, COMMITMENTS, name="Noe", progress="given_up")


def test_each_requirement_of_the_guide_has_its_word() -> None:
    column = next(column for column in COMMITMENTS.columns if column.key == "promised")
    assert {choice.value for choice in column.choices} == set(Promised)
    assert all(say(choice.label) for choice in column.choices)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("promised", "code"),
    [
        ("challenge", "remaining_challenges_unsaid"),
        ("presence", "presence_unsaid"),
        ("advocacy", "nobody_speaks_for_the_area"),
    ],
)
def test_a_commitment_says_what_a_text_would_have_said_until_it_is_given_up(promised: str, code: str) -> None:
    of = builders.an_initiative(end=PartialDate(2026))

    def lacking() -> set[str]:
        return {gap.code for gap in gaps(of.scope, of.slug, date(2026, 12, 1))}

    assert code in lacking()
    item_id = builders.a_row(of, COMMITMENTS, name="Fast oppmøte", promised=promised)
    assert code not in lacking()
    builders.changed_row(of, COMMITMENTS, item_id, builders.version_of(item_id), progress="given_up", reason="Nei.")
    assert code in lacking()
