"""One proposal for several items: what would change, what stays, and what one should know before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from varig.continuation.rules.fates import Chip, Home, Outcome, Proposal, chip_of
from varig.continuation.rules.handovers import Answer
from varig.continuation.rules.many_fates import Held, planned, towards
from varig.foundation.kernel import msg
from varig.foundation.ui.text import say

UNSAID = Held(
    1,
    "Scenen",
    3,
    said=False,
    decided=False,
    outcome=Outcome.UNCLEAR,
    home=None,
    until=None,
    last_day=None,
    alternative="",
    no_alternative=False,
    receiver="",
    answer=Answer.NOT_ASKED,
    refusal=None,
)
ORDINARY = replace(UNSAID, said=True, outcome=Outcome.CONTINUED, home=Home.ORDINARY)
PHASE_OUT = Proposal(Outcome.PHASED_OUT, last_day=date(2025, 12, 1), alternative="Biblioteket")


def notes(one: Held, proposal: Proposal, seen: Chip | None = None) -> list[str]:
    (move,) = planned([one], proposal, seen).moves
    return [say(note) for note in move.notes]


@pytest.mark.parametrize(
    ("one", "marked"),
    [(UNSAID, False), (ORDINARY, True), (replace(ORDINARY, decided=True), False)],
)
def test_what_stands_now_is_marked_as_a_proposal_until_it_is_decided(one: Held, *, marked: bool) -> None:
    (move,) = planned([one], PHASE_OUT).moves
    assert move.old_is_proposal is marked


@pytest.mark.parametrize("chip", Chip)
def test_every_column_of_the_board_means_a_fate_that_stands_under_it(chip: Chip) -> None:
    assert chip_of(*towards(chip)) is chip


@pytest.mark.parametrize("chip", Chip)
def test_what_stands_under_a_column_already_is_left_there(chip: Chip) -> None:
    outcome, home = towards(chip)
    plan = planned([replace(UNSAID, said=True, outcome=outcome, home=home)], Proposal(outcome, home))
    assert (plan.moves, [say(left.reason) for left in plan.left]) == ((), ["Det er foreslått slik fra før."])


def test_what_nobody_has_said_can_be_said_to_be_unclear() -> None:
    plan = planned([UNSAID], Proposal(Outcome.UNCLEAR))
    assert [(move.old, move.new) for move in plan.moves] == [(Chip.UNCLEAR, Chip.UNCLEAR)]


def test_what_the_reader_may_not_change_stays_and_says_why() -> None:
    plan = planned([replace(ORDINARY, refusal=msg("Avgjørelsen er vedtatt."))], PHASE_OUT)
    assert (plan.moves, [say(left.reason) for left in plan.left]) == ((), ["Avgjørelsen er vedtatt."])


def test_one_refused_does_not_stop_the_others() -> None:
    plan = planned([replace(ORDINARY, item_id=2, refusal=msg("Nei.")), ORDINARY], PHASE_OUT)
    assert ([move.item_id for move in plan.moves], [left.item_id for left in plan.left]) == ([1], [2])


def test_the_same_outcome_keeps_what_is_left_empty() -> None:
    old = replace(
        UNSAID, said=True, outcome=Outcome.PHASED_OUT, last_day=date(2025, 6, 1), alternative="Klubben", version=7
    )
    (move,) = planned([old], Proposal(Outcome.PHASED_OUT, last_day=date(2025, 8, 1))).moves
    assert (move.proposal.last_day, move.proposal.alternative, move.version) == (date(2025, 8, 1), "Klubben", 7)


def test_an_honest_no_replaces_an_alternative_and_the_other_way_round() -> None:
    had = replace(UNSAID, said=True, outcome=Outcome.PHASED_OUT, alternative="Klubben")
    (move,) = planned([had], Proposal(Outcome.PHASED_OUT, no_alternative=True)).moves
    assert (move.proposal.alternative, move.proposal.no_alternative) == ("", True)
    had = replace(UNSAID, said=True, outcome=Outcome.PHASED_OUT, no_alternative=True)
    (move,) = planned([had], Proposal(Outcome.PHASED_OUT, alternative="Klubben")).moves
    assert (move.proposal.alternative, move.proposal.no_alternative) == ("Klubben", False)


def test_another_outcome_takes_nothing_along() -> None:
    had = replace(UNSAID, said=True, outcome=Outcome.PHASED_OUT, last_day=date(2025, 6, 1), alternative="Klubben")
    (move,) = planned([had], Proposal(Outcome.CONTINUED, Home.SAME)).moves
    assert (move.proposal.last_day, move.proposal.alternative) == (None, "")


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (Answer.WAITING, ["Velet er spurt om å ta over. Trekk forespørselen tilbake."]),
        (Answer.CONDITIONAL, ["Velet er spurt om å ta over. Trekk forespørselen tilbake."]),
        (Answer.LATER, ["Velet er spurt om å ta over. Trekk forespørselen tilbake."]),
        (Answer.YES, ["Velet har sagt ja til å ta over. Si fra til dem."]),
        (Answer.TAKEN_OVER, ["Velet har sagt ja til å ta over. Si fra til dem."]),
        (Answer.NO, []),
    ],
)
def test_whoever_is_asked_is_named_where_the_thing_is_to_end(answer: Answer, expected: list[str]) -> None:
    assert notes(replace(ORDINARY, receiver="Velet", answer=answer), PHASE_OUT) == expected


def test_nobody_is_named_where_it_goes_on() -> None:
    asked = replace(ORDINARY, receiver="Velet", answer=Answer.WAITING)
    assert notes(asked, Proposal(Outcome.CHANGED, Home.SAME)) == []


def test_what_somebody_moved_in_between_is_told() -> None:
    assert notes(ORDINARY, PHASE_OUT, Chip.UNCLEAR) == [
        "Sto i «Må avklares» da du tok tak i det. Noen har foreslått «Ordinær drift» siden."
    ]
    assert notes(ORDINARY, PHASE_OUT, Chip.ORDINARY) == []
