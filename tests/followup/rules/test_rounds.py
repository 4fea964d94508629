"""Every transition of a round, allowed and refused, with the reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from varig.followup.rules.rounds import (
    RoundStanding,
    RoundState,
    called,
    called_as_made,
    default_days,
    early_problems,
    end_problems,
    is_late,
    move_problems,
    moved_days,
    plan_problems,
    removal_problems,
    reopen_problems,
    why_not_changed,
    why_not_observed,
    why_not_opened,
    why_not_removed,
    why_not_shown,
)

END, DUE, TODAY = date(2024, 12, 31), date(2025, 12, 31), date(2026, 1, 5)
PLANNED = RoundStanding(DUE, "Kultur", "Kommunedirektøren")
OPEN = RoundStanding(DUE, "Kultur", "Kommunedirektøren", opened_on=TODAY)
ENDED = RoundStanding(DUE, "Kultur", "Kommunedirektøren", opened_on=TODAY, ended_on=TODAY)
SHOWN = RoundStanding(DUE, "Kultur", "Kommunedirektøren", opened_on=TODAY, ended_on=TODAY, shown_on=TODAY)
NOBODY, NAMELESS = RoundStanding(DUE, "", "Kommunedirektøren"), RoundStanding(DUE, "Kultur", " ")
BEGUN, NOT_BEGUN, DONE = "Runden er begynt", "Runden er ikke åpnet ennå", "Runden er ferdig"


@pytest.mark.parametrize(
    ("one", "state"),
    [
        (PLANNED, RoundState.PLANNED),
        (OPEN, RoundState.OPEN),
        (ENDED, RoundState.ENDED),
        (SHOWN, RoundState.ENDED),
    ],
)
def test_where_a_round_stands(one: RoundStanding, state: RoundState) -> None:
    assert one.state is state


@pytest.mark.parametrize(
    ("one", "today", "other_open", "why"),
    [
        (PLANNED, TODAY, False, None),
        (PLANNED, date(2025, 1, 1), False, None),
        (PLANNED, END, False, "Satsingen slutter"),
        (PLANNED, TODAY, True, "En annen runde er åpen"),
        (NOBODY, TODAY, False, "Skriv hvilken enhet"),
        (NAMELESS, TODAY, False, "Skriv hvilken enhet"),
        (OPEN, TODAY, False, "Runden er alt åpen"),
        (ENDED, TODAY, False, DONE),
    ],
)
def test_opening(one: RoundStanding, today: date, why: str | None, *, other_open: bool) -> None:
    _says(why_not_opened(one, end=END, today=today, other_open=other_open), why)


@pytest.mark.parametrize(
    ("today", "closed", "may"),
    [
        (END, False, False),
        (END, True, True),
        (END - timedelta(days=1), True, False),
        (END + timedelta(days=1), False, True),
    ],
)
def test_on_the_day_it_was_closed_a_round_can_be_opened(today: date, *, closed: bool, may: bool) -> None:
    refusal = why_not_opened(PLANNED, end=END, today=today, other_open=False, closed=closed)
    assert (refusal is None) is may
    assert not may or today > END + timedelta(days=300) or list(early_problems(PLANNED, today=today, why=""))


@pytest.mark.parametrize(
    ("made_on", "name"),
    [
        (None, "Etter %(count)s år"),
        (DUE, "Etter %(count)s år"),
        (DUE - timedelta(days=60), "Etter %(count)s år"),
        (DUE - timedelta(days=61), "Runden %(day)s"),
        (DUE + timedelta(days=61), "Runden %(day)s"),
    ],
)
def test_residents_read_when_a_round_was_made_where_it_was_not_when_it_was_planned(
    made_on: date | None, name: str
) -> None:
    said = called_as_made(DUE, END, made_on)
    assert (said.plural or said.msgid) == name
    assert name != "Runden %(day)s" or said.params["day"] == made_on


@pytest.mark.parametrize(
    ("today", "why", "problems"),
    [
        (date(2025, 1, 1), "", 1),
        (date(2025, 1, 1), " … ", 1),
        (date(2025, 1, 1), "Kommunestyret ba om det.", 0),
        (DUE - timedelta(days=61), "", 1),
        (DUE - timedelta(days=60), "", 0),
        (TODAY, "", 0),
    ],
)
def test_long_before_its_day_a_round_is_opened_for_a_reason(today: date, why: str, problems: int) -> None:
    assert len(list(early_problems(PLANNED, today=today, why=why))) == problems


def test_planned_rounds_that_were_reckoned_from_the_end_move_with_it() -> None:
    was, now = date(2027, 12, 31), date(2027, 8, 31)
    usual = [RoundStanding(day) for day in default_days(was)]
    assert moved_days(usual, was, now) == dict(zip(default_days(was), default_days(now), strict=True))
    begun, own = replace(usual[0], opened_on=TODAY), RoundStanding(date(2029, 5, 5))
    assert moved_days([begun, own, *usual[1:]], was, now) == {
        date(2030, 12, 31): date(2030, 8, 31),
        date(2032, 12, 31): date(2032, 8, 31),
    }


@pytest.mark.parametrize("back", [True, False])
def test_rounds_that_move_a_whole_year_take_nobodys_day(*, back: bool) -> None:
    was, now = date(2027, 12, 31), date(2026 if back else 2028, 12, 31)
    every = [RoundStanding(date(was.year + years, 12, 31)) for years in (1, 2, 3)]
    assert moved_days(every, was, now) == {one.due: date(one.due.year + (-1 if back else 1), 12, 31) for one in every}
    stays = RoundStanding(date(now.year + 2, 12, 31), opened_on=TODAY)
    assert date(was.year + 2, 12, 31) not in moved_days([every[1], stays], was, now)


@pytest.mark.parametrize(
    ("one", "left", "left_out", "why"),
    [
        (OPEN, 0, "", None),
        (OPEN, 2, "Ikke svart.", None),
        (OPEN, 2, "  ", "%(count)s punkter er ikke sett på"),
        (OPEN, 2, "…", "%(count)s punkter er ikke sett på"),
        (PLANNED, 0, "", NOT_BEGUN),
        (ENDED, 0, "", "Runden er alt ferdig"),
    ],
)
def test_ending(one: RoundStanding, left: int, left_out: str, why: str | None) -> None:
    found = list(end_problems(one, left=left, left_out=left_out))
    assert len(found) == (0 if why is None else 1)
    assert why is None or (found[0].message.plural or found[0].message.msgid).startswith(why)


@pytest.mark.parametrize(
    ("one", "why_given", "other_open", "why"),
    [
        (ENDED, "Feil tall.", False, None),
        (SHOWN, "Feil tall.", False, None),
        (ENDED, "", False, "Skriv hvorfor"),
        (ENDED, ".", False, "Skriv hvorfor"),
        (ENDED, "Feil tall.", True, "En annen runde er åpen"),
        (OPEN, "Feil tall.", False, "Bare en ferdig runde"),
        (PLANNED, "Feil tall.", False, "Bare en ferdig runde"),
    ],
)
def test_opening_again(one: RoundStanding, why_given: str, why: str | None, *, other_open: bool) -> None:
    found = list(reopen_problems(one, why=why_given, other_open=other_open))
    _says(found[0].message if found else None, why)


@pytest.mark.parametrize(
    ("one", "changed", "removed", "observed", "shown"),
    [
        (PLANNED, None, None, NOT_BEGUN, "Runden er ikke ferdig"),
        (OPEN, None, BEGUN, None, "Runden er ikke ferdig"),
        (ENDED, DONE, BEGUN, DONE, None),
        (SHOWN, DONE, BEGUN, DONE, "Innbyggerne kan alt lese"),
    ],
)
def test_what_can_be_done_with_it(
    one: RoundStanding, changed: str | None, removed: str | None, observed: str | None, shown: str | None
) -> None:
    _says(why_not_changed(one), changed)
    _says(why_not_removed(one), removed)
    _says(why_not_observed(one), observed)
    _says(why_not_shown(one), shown)


@pytest.mark.parametrize(
    ("due", "sender", "fields"),
    [
        (date(2025, 12, 31), "Kommunedirektøren", []),
        (None, "Kommunedirektøren", ["due"]),
        (END, "Kommunedirektøren", ["due"]),
        (date(2027, 12, 31), "Kommunedirektøren", ["due"]),
        (date(2025, 12, 31), " ", ["sender"]),
        (date(2025, 12, 31), "x", ["sender"]),
        (date(2025, 12, 31), "..........", ["sender"]),
        (date(2034, 12, 31), "Kari", []),
        (date(2035, 1, 1), "Kari", ["due"]),
        (date(2127, 9, 1), "Kari", ["due"]),
        (END, "", ["due", "sender"]),
    ],
)
def test_what_cannot_be_about_a_plan(due: date | None, sender: str, fields: list[str]) -> None:
    found = plan_problems(due, end=END, taken={date(2027, 12, 31)}, sender=sender)
    assert [problem.field for problem in found] == fields


@pytest.mark.parametrize(
    ("due", "over", "why", "problems"),
    [
        (date(2026, 11, 30), True, "", 1),
        (date(2026, 11, 30), True, "Vil ikke.", 1),
        (date(2026, 11, 30), True, "Kommunestyret ba om det.", 0),
        (DUE, True, "", 0),
        (date(2026, 11, 30), False, "", 0),
    ],
)
def test_after_the_end_a_round_is_moved_for_a_reason(due: date, why: str, problems: int, *, over: bool) -> None:
    assert len(list(move_problems(PLANNED, due, over=over, why=why))) == problems


@pytest.mark.parametrize(
    ("over", "why", "problems"),
    [(False, "", 1), (False, ".", 1), (False, "Feil.", 0), (True, "Feil.", 1), (True, "To runder holder for oss.", 0)],
)
def test_a_round_is_taken_away_for_a_reason(why: str, problems: int, *, over: bool) -> None:
    assert len(list(removal_problems(over=over, why=why))) == problems


def test_the_usual_rounds_come_after_one_three_and_five_years() -> None:
    assert default_days(date(2024, 2, 29)) == [date(2025, 2, 28), date(2027, 2, 28), date(2029, 2, 28)]


@pytest.mark.parametrize(
    ("due", "said"),
    [
        (date(2025, 12, 31), "Etter %(count)s år"),
        (date(2027, 12, 31), "Etter %(count)s år"),
        (date(2026, 6, 1), "Runden %(day)s"),
    ],
)
def test_a_round_is_called_by_its_years_or_its_day(due: date, said: str) -> None:
    assert called(due, END).msgid == said


@pytest.mark.parametrize(
    ("one", "today", "late"),
    [(PLANNED, TODAY, True), (OPEN, TODAY, True), (ENDED, TODAY, False), (PLANNED, DUE, False)],
)
def test_a_round_is_late_when_its_day_has_been(one: RoundStanding, today: date, *, late: bool) -> None:
    assert is_late(one, today) is late


def _says(message: object, why: str | None) -> None:
    said = getattr(message, "msgid", None)
    assert (said is None) if why is None else (said is not None and said.startswith(why))
