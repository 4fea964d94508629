"""What can't be about the special organisation, and which of its tasks hang on one alone (R5, F19)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any, TypeAlias

from varig.foundation.kernel import Message, Problem, msg

# A row's values by column, None where nothing is known; dates are PartialDate.
Values: TypeAlias = Mapping[str, Any]

FIRST_YEAR, LAST_YEAR = 1900, 2199
HOURS_IN_A_MONTH = 744
"""Of the longest month. Nobody works more."""
LEAST_SHARE = 1
"""In per cent. What is written as 1 or less is a part of a position, and so the hundred times of it."""


class Frequency(StrEnum):
    """How often a task is done."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    YEARLY = "yearly"
    WHEN_NEEDED = "when_needed"


FREQUENCY_NAMES: dict[Frequency, Message] = {
    Frequency.DAILY: msg("Hver dag"),
    Frequency.WEEKLY: msg("Hver uke"),
    Frequency.MONTHLY: msg("Hver måned"),
    Frequency.QUARTERLY: msg("Hvert kvartal"),
    Frequency.YEARLY: msg("Hvert år"),
    Frequency.WHEN_NEEDED: msg("Når det trengs"),
}


def office_problems(values: Values) -> Iterator[Problem]:
    """What can't be about the office."""
    dissolved = msg("Kontoret ble opprettet %(first)s. Skriv en senere dato.")
    yield from _backwards(values, "established", "dissolved", dissolved)
    decided = msg("Oppløsningen ble vedtatt %(first)s. Skriv en dato som ikke er før det.")
    yield from _backwards(values, "dissolution_decided", "dissolved", decided)


def year_problems(values: Values) -> Iterator[Problem]:
    """What can't be about a year's budget."""
    year = values.get("year")
    if year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
        yield Problem(msg("Skriv et årstall fra 1900 av, med fire sifre."), "year")
    yield from _below_nothing(values, "budget", "used")


def position_problems(values: Values) -> Iterator[Problem]:
    """What can't be about a position. It is a role, never a person."""
    yield from _backwards(values, "start", "end", msg("Stillingen begynte %(first)s. Skriv en slutt som er senere."))
    share = values.get("share")
    if share is not None and not LEAST_SHARE < share <= 100:
        yield Problem(msg("Skriv stillingsandelen i prosent, som et tall over 1 og høyst 100."), "share")
    if "@" in str(values.get("name") or ""):
        yield Problem(msg("Skriv hva stillingen heter, ikke e-postadressen til den som har den."), "name")


def task_problems(values: Values) -> Iterator[Problem]:
    """What can't be about a task."""
    yield from _below_nothing(values, "hours_per_month")
    hours = values.get("hours_per_month")
    if hours is not None and hours > HOURS_IN_A_MONTH:
        yield Problem(
            msg("En måned har høyst %(most)s timer. Skriv timene i én måned.", most=HOURS_IN_A_MONTH), "hours_per_month"
        )


def _backwards(values: Values, first: str, last: str, said: Message) -> Iterator[Problem]:
    earlier, later = values.get(first), values.get(last)
    if earlier and later and later.last_day() < earlier.first_day():
        yield Problem(said.with_params({"first": earlier}), last)


def _below_nothing(values: Values, *keys: str) -> Iterator[Problem]:
    for key in keys:
        value = values.get(key)
        if value is not None and value < 0:
            yield Problem(msg("Tallet kan ikke være under 0. Skriv det uten minus, eller la feltet stå tomt."), key)


def hangs_on_one(*, held_by_one: bool | None, handover: str, handover_address: str) -> bool:
    """Whether a task is lost with the one who knows it: nobody else can, and nothing says how it is done (F19)."""
    return held_by_one is True and not handover.strip() and not handover_address
