"""The initiative's own facts: why, for how long, what is left, and who is there afterwards."""

from __future__ import annotations

from typing import Any

from varig.config.demo.eksempeldalen.calendar import Calendar
from varig.config.demo.eksempeldalen.filling import Row
from varig.config.demo.eksempeldalen.names import AREA, COUNTY, OWN, STATE
from varig.foundation.kernel import CostBasis

_FACTS = {
    "area": AREA,
    "decision_body": "Kommunestyret i Eksempelkommunen",
    "start_decision": "Vedtatt sammen med avtalen med staten. Kommunen bærer minst 40 prosent av pengene.",
    "description": (
        "Eksempelkommunen, staten og beboerne løfter sammen et boområde med 4 200 innbyggere. Satsingen skal gi "
        "møteplasser, trygge uterom, aktiviteter for barn og unge og flere veier til arbeid."
    ),
    "period_reason": (
        "Fem år. De tre første går med til å bygge og prøve ut, de to siste til at tjenestene overtar det som virker."
    ),
    "continuation_from_start": (
        "Hvert tiltak skulle få et notat om videreføring da det ble vedtatt. Det ble ikke fulgt opp: bare hvert tiende "
        "tiltak har et."
    ),
    "remaining_challenges": (
        "Mange familier bor trangt og flytter før barna begynner på skolen.\n"
        "Ungdom over 16 år har få steder å være om kvelden.\n"
        "Krysset ved Dalsenteret er ikke bygd om.\n"
        "Færre kvinner er i jobb enn i resten av kommunen."
    ),
    "presence_after": (
        "Kultur og frivillighet er i Dalhuset hver dag. Nav er der to dager i uka. Plan og samfunn holder et møte i "
        "området hvert halvår de tre første årene."
    ),
    "other_safeguards": (
        "Fellesrådet for Eksempeldalen får uttale seg i saker som gjelder området. Hvem i kommunen som svarer dem, er "
        "ikke bestemt."
    ),
    "long_term_view": (
        "Det tar en generasjon å endre et boområde. Kommunen måler levekårene i Eksempeldalen ett, tre og fem år etter "
        "slutt, og tar dem med i kommuneplanen."
    ),
}


def facts(when: Calendar) -> dict[str, Any]:
    """As they stand in the calendar of the day it is built."""
    return {
        **_FACTS,
        "decision_case": f"41/{when.first_year % 100}",
        "decision_date": when.month((0, 6)),
        "decision_address": "https://innsyn.eksempelkommunen.example/sak/41",
    }


# Phase to first and last (year of the period, month); the last phase ends with the initiative.
PHASES: dict[int, tuple[tuple[int, int], tuple[int, int] | None]] = {
    1: ((0, 9), (1, 3)),
    2: ((1, 1), (1, 8)),
    3: ((1, 4), (3, 6)),
    4: ((1, 9), (4, 12)),
    5: ((4, 3), None),
}

FIGURES = (
    ("residents", "Innbyggere", 0, 4_200, "personer"),
    ("dwellings", "Boliger", 0, 1_690, "boliger"),
    ("", "Barn og unge under 18 år", 0, 1_130, "personer"),
)

# Thousands of kroner for each year of the period: what was given, and what is used of it. Little was used in the
# first year, and most of that by the office itself (F20).
_FRAMES: dict[str, tuple[tuple[int, int], ...]] = {
    STATE: ((3_000, 700), (8_000, 7_400), (8_000, 8_200), (8_000, 7_950), (6_000, 5_600), (3_500, 0)),
    OWN: ((1_500, 950), (5_000, 4_600), (5_500, 5_500), (5_500, 5_450), (5_500, 5_100), (4_000, 0)),
    COUNTY: ((0, 0), (750, 400), (900, 900), (900, 720), (600, 0), (0, 0)),
}


def frames(when: Calendar) -> list[Row]:
    """What each source gave each year; what was used is known of the years that are over."""
    return [
        {
            "year": year,
            "source": source,
            "amount": given * 1000,
            "basis": CostBasis.ANNOUNCED,
            **({"used": used * 1000, "used_basis": CostBasis.ACCOUNT} if year < when.today.year else {}),
        }
        for source, years in _FRAMES.items()
        for year, (given, used) in enumerate(years, start=when.first_year)
    ]
