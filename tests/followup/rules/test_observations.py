"""What is missing in what somebody records, and whether the rounds are planned."""

from __future__ import annotations

from datetime import date

import pytest

from varig.continuation.rules.fates import Chip
from varig.continuation.rules.handovers import NO_TERMS, Terms
from varig.followup.rules.baseline import BaselineItem
from varig.followup.rules.observations import IN_PUBLIC, LOOKS, Life, Observed, Onward, observation_problems
from varig.followup.rules.planned import RoundsFact, rounds_planned
from varig.followup.rules.rounds import RoundStanding
from varig.legacy.rules import Kind

END = date(2024, 12, 31)
ONWARD = Onward(7, Terms(date(2026, 1, 1)))


@pytest.mark.parametrize(
    ("observed", "fields"),
    [
        (Observed(Life.AS_AGREED, evidence="Besøk"), []),
        (Observed(Life.AS_AGREED), ["evidence"]),
        (Observed(Life.CHANGED, "Færre kvelder", "Besøk"), []),
        (Observed(Life.CHANGED, " ", "Besøk"), ["reason"]),
        (Observed(Life.CHANGED, ".", "Besøk"), ["reason"]),
        (Observed(Life.AS_AGREED, evidence="x"), ["evidence"]),
        (Observed(Life.STOPPED, "Ingen penger", "Møte"), []),
        (Observed(Life.STOPPED), ["reason", "evidence"]),
        (Observed(Life.HANDED_ON, "Laget er lagt ned", "Brev", onward=ONWARD), []),
        (Observed(Life.HANDED_ON, "Laget er lagt ned", "Brev"), ["receiver", "from_day"]),
        (Observed(Life.HANDED_ON, "Laget er lagt ned", "Brev", onward=Onward(7, NO_TERMS)), ["from_day"]),
        (Observed(Life.HANDED_ON, "Laget er lagt ned", "Brev", onward=Onward(None, ONWARD.terms)), ["receiver"]),
    ],
)
def test_what_is_missing_in_an_observation(observed: Observed, fields: list[str]) -> None:
    assert [problem.field for problem in observation_problems(observed)] == fields


@pytest.mark.parametrize(("day", "fields"), [(date(2024, 12, 30), ["from_day"]), (END, []), (date(2025, 1, 1), [])])
def test_what_is_handed_on_is_handed_on_after_the_end(day: date, fields: list[str]) -> None:
    observed = Observed(Life.HANDED_ON, "Laget er lagt ned", "Brev", onward=Onward(7, Terms(day)))
    assert [problem.field for problem in observation_problems(observed, end=END)] == fields


def test_whoever_is_asked_already_is_not_asked_for_again() -> None:
    observed = Observed(Life.HANDED_ON, "Laget er lagt ned", "Brev")
    assert list(observation_problems(observed, asked_already=True)) == []


def test_each_state_has_a_word_an_icon_and_a_sentence_for_residents() -> None:
    assert set(LOOKS) == set(IN_PUBLIC) == set(Life)
    assert len({look.icon for look in LOOKS.values()}) == len(Life)


@pytest.mark.parametrize(
    ("chip", "looked_for", "goes_on"),
    [
        (Chip.SAME, True, True),
        (Chip.ORDINARY, True, True),
        (Chip.TAKEN_OVER, True, True),
        (Chip.CHANGED, True, True),
        (Chip.ESTABLISHED, True, True),
        (Chip.UNCLEAR, True, False),
        (Chip.PHASED_OUT, False, False),
    ],
)
def test_what_was_to_end_is_not_looked_for(chip: Chip, *, looked_for: bool, goes_on: bool) -> None:
    one = BaselineItem(1, "Scenen", Kind.MEASURE, chip)
    assert (one.is_looked_for, one.goes_on) == (looked_for, goes_on)


def _round(
    year: int, unit: str = "Kultur", sender: str = "Kommunedirektøren", *, done: bool = False, month: int = 12
) -> RoundStanding:
    day = date(year, month, 31)
    return RoundStanding(day, unit, sender, day if done else None, day if done else None)


ONE = "Bare én runde er planlagt. Planlegg minst to, så noen ser etter i flere år."
LATE_FIRST = "Den første runden er %(day)s. Planlegg en som er innen to år etter slutten."
EARLY_LAST = "Den siste runden er %(day)s. Planlegg en som er minst to år etter slutten."
BEYOND = "%(count)s runde er mer enn ti år etter slutten, og teller ikke."


@pytest.mark.requirement("R6")
@pytest.mark.parametrize(
    ("rounds", "missing", "counted"),
    [
        ((), ["Ingen runder er planlagt etter slutten."], (0, 2)),
        ((_round(2023),), ["Ingen runder er planlagt etter slutten."], (0, 2)),
        ((_round(2025),), [ONE], (1, 2)),
        ((_round(2025), _round(2026)), [], (2, 2)),
        ((_round(2025), _round(2027), _round(2029)), [], (3, 3)),
        ((_round(2026), _round(2034)), [], (2, 2)),
        (
            (_round(2027), _round(2029)),
            [LATE_FIRST],
            (1, 2),
        ),
        (
            (_round(2025, month=1), _round(2025)),
            [EARLY_LAST],
            (1, 2),
        ),
        ((_round(2124),), ["Ingen runder er planlagt etter slutten.", BEYOND], (0, 2)),
        ((_round(2025), _round(2035)), [ONE, BEYOND], (1, 2)),
        ((_round(2025), _round(2027, unit="")), ["%(count)s runde har ingen ansvarlig enhet."], (1, 2)),
        ((_round(2025, sender=" "), _round(2027, sender="x")), ["%(count)s runde har ingen avsender."], (0, 2)),
        (
            (_round(2025, unit="", sender=""), _round(2027)),
            ["%(count)s runde har ingen ansvarlig enhet.", "%(count)s runde har ingen avsender."],
            (1, 2),
        ),
        ((_round(2025, unit="", sender="", done=True), _round(2027)), [], (2, 2)),
    ],
)
def test_whether_the_rounds_are_planned(
    rounds: tuple[RoundStanding, ...], missing: list[str], counted: tuple[int, int]
) -> None:
    answer = rounds_planned(RoundsFact(END, rounds))
    assert [message.msgid for message in answer.missing] == missing
    assert (answer.whole, answer.count) == counted
    assert answer.is_met is not bool(missing)
