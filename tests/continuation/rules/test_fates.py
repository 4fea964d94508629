from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import pytest

from varig.continuation.rules.fates import (
    LOOKS,
    Authority,
    Chip,
    Home,
    Outcome,
    Proposal,
    authority_problems,
    chip_of,
    decided_already,
    goes_on,
    proposal_problems,
    trimmed,
)

START, END, TODAY = date(2020, 1, 1), date(2025, 12, 31), date(2025, 3, 1)
CHIPS = {
    (Outcome.CONTINUED, None): Chip.UNCLEAR,
    (Outcome.CONTINUED, Home.SAME): Chip.SAME,
    (Outcome.CONTINUED, Home.ORDINARY): Chip.ORDINARY,
    (Outcome.CONTINUED, Home.OTHER): Chip.TAKEN_OVER,
    **{(Outcome.CHANGED, home): Chip.CHANGED for home in (None, *Home)},
    **{(Outcome.PHASED_OUT, home): Chip.PHASED_OUT for home in (None, *Home)},
    **{(Outcome.ESTABLISHED, home): Chip.ESTABLISHED for home in (None, *Home)},
    **{(Outcome.UNCLEAR, home): Chip.UNCLEAR for home in (None, *Home)},
}


@pytest.mark.parametrize(("outcome", "home"), [(outcome, home) for outcome in Outcome for home in (None, *Home)])
def test_the_chip_follows_from_outcome_and_home(outcome: Outcome, home: Home | None) -> None:
    assert chip_of(outcome, home) is CHIPS[outcome, home]


def test_what_changes_hands_is_never_unchanged() -> None:
    assert Chip.SAME not in {chip_of(outcome, home) for outcome in Outcome for home in (Home.ORDINARY, Home.OTHER)}


def test_every_chip_has_a_look_of_its_own() -> None:
    assert list(LOOKS) == list(Chip)
    assert len({look.label.msgid for look in LOOKS.values()}) == len({look.icon for look in LOOKS.values()}) == 7


def test_what_is_continued_changed_or_established_goes_on() -> None:
    assert [outcome for outcome in Outcome if goes_on(outcome)] == [
        Outcome.CONTINUED,
        Outcome.CHANGED,
        Outcome.ESTABLISHED,
    ]


GOOD = Proposal(Outcome.CONTINUED, Home.ORDINARY, grounds="Det trengs.")
ENDING = Proposal(Outcome.PHASED_OUT, grounds="Få kommer.")


@pytest.mark.parametrize(
    ("proposal", "fields"),
    [
        (GOOD, []),
        (ENDING, []),
        (replace(ENDING, alternative="Biblioteket"), []),
        (replace(ENDING, alternative="."), ["alternative"]),
        (replace(ENDING, no_alternative=True), []),
        (replace(GOOD, until=date(2026, 1, 1)), []),
        (replace(GOOD, home=None), ["home"]),
        (replace(ENDING, home=Home.SAME), ["home"]),
        (Proposal(Outcome.UNCLEAR, Home.OTHER, grounds="Vet ikke ennå."), ["home"]),
        (replace(GOOD, until=END), ["until"]),
        (replace(ENDING, last_day=date(2019, 12, 31)), ["last_day"]),
        (replace(ENDING, last_day=START), []),
        (replace(ENDING, alternative="Biblioteket", no_alternative=True), ["no_alternative"]),
        (replace(GOOD, grounds="  "), ["grounds"]),
        (Proposal(Outcome.CHANGED), ["home", "grounds"]),
    ],
)
def test_what_cant_be_about_a_fate_is_said_at_its_field(proposal: Proposal, fields: list[str]) -> None:
    assert [problem.field for problem in proposal_problems(proposal, END, START)] == fields


@pytest.mark.parametrize(
    ("authority", "fields"),
    [
        (Authority(TODAY, "Bydelsutvalget", "25/4"), []),
        (Authority(TODAY, "Bydelsdirektøren", delegation="Delegasjonsreglementet § 3"), []),
        (Authority(date(2025, 3, 2), "Bydelsutvalget", "25/4"), ["on"]),
        (Authority(TODAY, " ", "25/4"), ["body"]),
        (Authority(TODAY, "Bydelsutvalget"), ["case_number"]),
        (Authority(date(2025, 3, 2), "", " ", " "), ["on", "body", "case_number"]),
    ],
)
def test_a_decision_needs_a_day_a_body_and_a_case_or_delegation(authority: Authority, fields: list[str]) -> None:
    assert [problem.field for problem in authority_problems(authority, TODAY)] == fields


FULL = Proposal(
    Outcome.CONTINUED,
    Home.SAME,
    date(2027, 1, 1),
    date(2025, 12, 31),
    "Biblioteket",
    no_alternative=True,
    grounds="Slik.",
)


@pytest.mark.parametrize(
    ("outcome", "kept"),
    [
        (Outcome.CONTINUED, {"home", "until"}),
        (Outcome.CHANGED, {"home", "until"}),
        (Outcome.ESTABLISHED, {"home", "until"}),
        (Outcome.PHASED_OUT, {"last_day", "alternative", "no_alternative"}),
        (Outcome.UNCLEAR, set()),
    ],
)
def test_what_an_outcome_has_no_use_for_is_left_out(outcome: Outcome, kept: set[str]) -> None:
    names = ("home", "until", "last_day", "alternative", "no_alternative")
    left = trimmed(replace(FULL, outcome=outcome))
    assert {name for name in names if getattr(left, name)} == kept
    assert left.grounds == "Slik."


@dataclass(frozen=True)
class _Fate:
    is_decided: bool
    decided_on: date | None = TODAY
    case_number: str = ""
    delegation: str = "reglementet § 3"


def test_a_decided_fate_is_not_proposed_anew() -> None:
    assert decided_already(_Fate(is_decided=False)) is None
    refusal = decided_already(_Fate(is_decided=True))
    assert refusal is not None
    assert refusal.params == {"day": TODAY, "case": "reglementet § 3"}
