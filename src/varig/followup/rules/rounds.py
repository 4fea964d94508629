"""When a round is planned, opened, ended, opened again and shown to residents, and why not. Pure.

Rounds come at set intervals after the end; the defaults are one, three and five years (F22: no follow-up measurement
planned at T+1, +3, +5).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from varig.continuation.rules.end_told import has_ended
from varig.decisions.rules.words import LEAST_REASON, says_less_than, says_nothing
from varig.foundation.kernel import Message, Problem, msg, msg_n
from varig.initiatives.rules import FOLLOW_UP_YEARS, follow_up

EARLY_DAYS = 60
"""A round may be opened so long before its day without a word: people are asked, and visits take time."""
LATEST_YEARS = 10
"""So many years after the end a round may be: nobody who plans it can promise anything of the time after that."""
LEAST_SENDER = 2
"""So many letters and figures a sender's name has, a person's or an office's: «x» is nobody."""


class RoundState(StrEnum):
    """Where a round stands."""

    PLANNED = "planned"
    OPEN = "open"
    ENDED = "ended"


STATE_NAMES: dict[RoundState, Message] = {
    RoundState.PLANNED: msg("Planlagt"),
    RoundState.OPEN: msg("Pågår"),
    RoundState.ENDED: msg("Ferdig"),
}


@dataclass(frozen=True)
class RoundStanding:
    """What a round is judged by: its day, who answers for it and is its sender, and how far it has come."""

    due: date
    unit: str = ""
    sender: str = ""
    opened_on: date | None = None
    ended_on: date | None = None
    shown_on: date | None = None

    @property
    def state(self) -> RoundState:
        """Planned until somebody opens it, open until somebody says that it is done."""
        if self.opened_on is None:
            return RoundState.PLANNED
        return RoundState.OPEN if self.ended_on is None else RoundState.ENDED

    @property
    def is_whole(self) -> bool:
        """Whether somebody answers for it and somebody is named as its sender."""
        return bool(self.unit.strip()) and names_sender(self.sender)


def names_sender(text: str) -> bool:
    """Whether a text names somebody."""
    return not (says_nothing(text) or says_less_than(text, LEAST_SENDER))


def sender_problems(sender: str) -> Iterable[Problem]:
    """What can't be about a round's sender."""
    if not names_sender(sender):
        yield Problem(msg("Skriv hvem som sender ut runden, for eksempel «Kommunedirektøren»."), "sender")


def last_day_for_rounds(end: date) -> date:
    """The last day that a round can be planned for."""
    return follow_up(end, LATEST_YEARS)


def default_days(end: date) -> list[date]:
    """One, three and five years after the end."""
    return [follow_up(end, years) for years in FOLLOW_UP_YEARS]


def called(due: date, end: date) -> Message:
    """What a round is called: by whole years after the end where it falls on one, else by its day."""
    years = due.year - end.year
    if years > 0 and follow_up(end, years) == due:
        return msg_n("Etter %(count)s år", "Etter %(count)s år", count=years)
    return msg("Runden %(day)s", day=due)


def called_as_made(due: date, end: date, made_on: date | None) -> Message:
    """What residents read: «after five years» only of what was looked at about then; else the day it was made."""
    if made_on is not None and abs(due - made_on) > timedelta(days=EARLY_DAYS):
        return msg("Runden %(day)s", day=made_on)
    return called(due, end)


def moved_days(standing: Collection[RoundStanding], was: date, now: date) -> dict[date, date]:
    """Where the planned rounds that were reckoned from the end go when it is another day: old day to new.

    A round that somebody has begun stays, and so does one on a day of its own; nobody's day is taken.
    """
    found: dict[date, date] = {}
    taken = {one.due for one in standing}
    for one in sorted(standing, key=lambda each: each.due, reverse=now > was):
        years = one.due.year - was.year
        if one.state is not RoundState.PLANNED or years <= 0 or follow_up(was, years) != one.due:
            continue
        new = follow_up(now, years)
        if new not in taken:
            found[one.due] = new
            taken = (taken - {one.due}) | {new}
    return found


def plan_problems(due: date | None, *, end: date, taken: Collection[date], sender: str) -> Iterable[Problem]:
    """What can't be about a planned round. `taken` are the days of the others."""
    if due is None:
        yield Problem(msg("Skriv når runden skal være."), "due")
    elif due <= end:
        yield Problem(msg("Satsingen slutter %(end)s. Skriv en senere dato.", end=end), "due")
    elif due > last_day_for_rounds(end):
        last = last_day_for_rounds(end)
        yield Problem(msg("Det er mer enn ti år etter slutten. Skriv en dato senest %(last)s.", last=last), "due")
    elif due in taken:
        yield Problem(msg("Det er alt en runde den dagen. Skriv en annen dato."), "due")
    yield from sender_problems(sender)


def move_problems(one: RoundStanding, due: date, *, over: bool, why: str) -> Iterable[Problem]:
    """What can't be about moving a round. Once the initiative is over its day has been promised."""
    if over and due != one.due and says_less_than(why, LEAST_REASON):
        sentence = msg("Skriv hvorfor runden flyttes fra %(day)s, i en hel setning. Den dagen er lovet.", day=one.due)
        yield Problem(sentence, "why")


def removal_problems(*, over: bool, why: str) -> Iterable[Problem]:
    """What can't be about taking a planned round away. Once the initiative is over somebody counts on it."""
    if says_less_than(why, LEAST_REASON) if over else says_nothing(why):
        yield Problem(msg("Skriv hvorfor, i en hel setning.") if over else msg("Skriv hvorfor."), "why")


def why_not_changed(one: RoundStanding) -> Message | None:
    """Why day, unit and sender stay as they are, or None: what is recorded was recorded in their name."""
    if one.state is RoundState.ENDED:
        return msg("Runden er ferdig. Åpne den igjen hvis noe skal rettes.")
    return None


def why_not_removed(one: RoundStanding) -> Message | None:
    """Why a round stays, or None: what somebody has begun is never taken away."""
    if one.state is not RoundState.PLANNED:
        return msg("Runden er begynt, og blir stående.")
    return None


def why_not_opened(
    one: RoundStanding, *, end: date, today: date, other_open: bool, closed: bool = False
) -> Message | None:
    """Why a round can't be opened now, or None. `closed`: the initiative is closed, perhaps earlier that day."""
    if one.state is RoundState.OPEN:
        return msg("Runden er alt åpen.")
    if one.state is RoundState.ENDED:
        return msg("Runden er ferdig. Åpne den igjen hvis noe skal rettes.")
    if not has_ended(end, today, closed=closed):
        return msg("Satsingen slutter %(end)s. Runden kan åpnes etter det.", end=end)
    if not one.is_whole:
        return msg("Skriv hvilken enhet som er ansvarlig, og hvem som er avsender, før runden åpnes.")
    if other_open:
        return msg("En annen runde er åpen. Gjør den ferdig først.")
    return None


def is_early(one: RoundStanding, today: date) -> bool:
    """Whether it is so long before its day that it is another round than the one that was planned."""
    return one.due - today > timedelta(days=EARLY_DAYS)


def early_problems(one: RoundStanding, *, today: date, why: str) -> Iterable[Problem]:
    """A round that is opened long before its day is opened for a reason: else years go by with nobody looking."""
    if is_early(one, today) and says_nothing(why):
        text = msg("Runden skal være %(day)s. Skriv hvorfor den åpnes så lenge før.", day=one.due)
        yield Problem(text, "why")


def why_not_observed(one: RoundStanding) -> Message | None:
    """Why nothing can be recorded in a round, or None."""
    if one.state is RoundState.PLANNED:
        return msg("Runden er ikke åpnet ennå.")
    return why_not_changed(one)


def end_problems(one: RoundStanding, *, left: int, left_out: str) -> Iterable[Problem]:
    """What stands in the way of ending a round. What nobody looked at is unknown, and it is said why."""
    if one.state is RoundState.PLANNED:
        yield Problem(msg("Runden er ikke åpnet ennå."))
    elif one.state is RoundState.ENDED:
        yield Problem(msg("Runden er alt ferdig."))
    elif left and says_nothing(left_out):
        sentence = msg_n(
            "%(count)s punkt er ikke sett på. Se på det, eller skriv hvorfor ikke.",
            "%(count)s punkter er ikke sett på. Se på dem, eller skriv hvorfor ikke.",
            count=left,
        )
        yield Problem(sentence, "left_out")


def reopen_problems(one: RoundStanding, *, why: str, other_open: bool) -> Iterable[Problem]:
    """What stands in the way of opening an ended round again."""
    if one.state is not RoundState.ENDED:
        yield Problem(msg("Bare en ferdig runde kan åpnes igjen."))
    elif other_open:
        yield Problem(msg("En annen runde er åpen. Gjør den ferdig først."))
    elif says_nothing(why):
        yield Problem(msg("Skriv hvorfor runden åpnes igjen."), "why")


def why_not_shown(one: RoundStanding) -> Message | None:
    """Why residents can't read of a round, or None: only what is done, and once."""
    if one.state is not RoundState.ENDED:
        return msg("Runden er ikke ferdig ennå. Innbyggerne kan lese om den når den er det.")
    if one.shown_on is not None:
        return msg("Innbyggerne kan alt lese om runden.")
    return None


def is_late(one: RoundStanding, today: date) -> bool:
    """Whether its day has been, and it isn't done."""
    return one.due < today and one.state is not RoundState.ENDED
