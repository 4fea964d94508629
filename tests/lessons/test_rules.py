"""From a lesson to a method, and from a method to the services that use it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from varig.foundation.ui.text import say
from varig.lessons.rules import (
    Adoption,
    Chain,
    Lesson,
    Link,
    Method,
    MethodType,
    Stage,
    adoption_problems,
    chain,
    lesson_problems,
    method_problems,
)

ASK, BEGIN = Lesson(1, "Spør først"), Lesson(2, "Begynn med naboene")
MEETINGS, MODEL = Method(10, "Nabomøter", MethodType.METHOD), Method(11, "Skolelos", None)


@pytest.mark.requirement("R11", "R12", "R13", "R31", "R32", "R33")
def test_each_method_has_what_it_builds_on_and_who_uses_it() -> None:
    used = Adoption(5, 10, "Skolen", Stage.TRIED)
    assert chain([BEGIN, ASK], [MEETINGS, MODEL], [(10, 1)], [used]) == Chain(
        (Link(MEETINGS, (ASK,), (used,)), Link(MODEL, (), ())), (BEGIN,), 2
    )


def test_a_lesson_may_lead_to_several_methods_and_is_loose_only_when_it_leads_to_none() -> None:
    found = chain([ASK], [MEETINGS, MODEL], [(10, 1), (11, 1)], [])
    assert [link.lessons for link in found.links] == [(ASK,), (ASK,)]
    assert (found.loose, found.without_adoption) == ((), 2)


@pytest.mark.parametrize(
    ("stages", "ordinary"),
    [([], 0), ([None], 0), ([Stage.DECIDED, Stage.TRIED], 0), ([Stage.PROPOSED, Stage.ORDINARY], 1)],
)
@pytest.mark.requirement("R11", "R32")
def test_only_ordinary_operation_counts_as_taken_over(stages: list[Stage | None], ordinary: int) -> None:
    adoptions = [Adoption(number, 10, "Skolen", stage) for number, stage in enumerate(stages)]
    assert chain([], [MEETINGS], [], adoptions).ordinary == ordinary


def test_nothing_is_an_empty_chain() -> None:
    assert chain([], [], [], []).is_empty
    assert not chain([ASK], [], [], []).is_empty


def test_what_cannot_be_is_said_with_what_to_do() -> None:
    below = "Her står −2\xa0kr. Det kan ikke være under 0. Skriv tallet uten minus, eller la feltet stå tomt."
    semicolon = "Skriv erfaringen uten semikolon, så den kan stå i en liste sammen med andre."
    assert [say(one.message) for one in method_problems(None, {"cost": Decimal(-2)})] == [below]
    assert [say(one.message) for one in adoption_problems(None, {"budget": Decimal(-2)})] == [below]
    assert [say(one.message) for one in lesson_problems(None, {"name": "Først; så"})] == [semicolon]


def test_what_is_unknown_is_let_through() -> None:
    assert [
        *method_problems(None, {}),
        *adoption_problems(None, {"budget": Decimal(0)}),
        *lesson_problems(None, {}),
    ] == []
