"""The closing gate: what must hold before an initiative is closed, each demand with what is missing (R5, F1, F2, F10).

The list is the method's and fixed: a demand that no part of the program can answer for yet counts as not met, so that
nothing is closed because a check was left out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from varig.foundation.kernel import Message, msg

ORDER: Mapping[str, int] = {
    "documents_decided": 10,
    "items_decided": 20,
    "receivers_said_yes": 30,
    "nobody_missing": 40,
    "financed": 50,
    "alternatives": 60,
    "tasks_taken_over": 70,
    "promises": 80,
    "heard": 90,
    "endorsed": 100,
    "told": 110,
    "archived": 120,
    "followed_up": 130,
}
"""The demands by code, each with its place in the list. Whoever declares one of them takes its place from here."""

WAITED_FOR: Mapping[str, Message] = {
    "documents_decided": msg("Sluttrapport og strategi er vedtatt i en fryst versjon"),
    "items_decided": msg("Alle punkter i Arven er avgjort"),
    "receivers_said_yes": msg("Alt som går videre, har et ja uten vilkår"),
    "nobody_missing": msg("Ingenting står uten ansvarlig etter slutt"),
    "financed": msg("Pengene dekker kostnaden det første året"),
    "alternatives": msg("Det som fases ut, har et alternativ eller et ærlig nei"),
    "tasks_taken_over": msg("Programkontorets oppgaver har ny ansvarlig"),
    "promises": msg("Løftene er holdt eller forklart"),
    "heard": msg("Råd, partnere og berørte er hørt og har fått svar"),
    "endorsed": msg("Partnerne slutter seg til sin del"),
    "told": msg("Alle berørte har fått vite det, eller skal få det"),
    "archived": msg("Dokumentene er arkivert"),
    "followed_up": msg("Oppfølging etter slutt har dato, ansvarlig og avsender"),
}
"""What each demand says: its title."""

NOT_LOOKED_AT = msg("Varig kan ikke kontrollere dette. Da regnes det ikke som oppfylt.")


@dataclass(frozen=True)
class Demand:
    """One demand as it stands. `figure` is «39 av 48», or what is said instead."""

    code: str
    title: Message
    missing: tuple[Message, ...]
    figure: Message | None = None
    remedy: Message | None = None
    address: str = ""
    order: int = 0

    @property
    def is_met(self) -> bool:
        """Whether nothing is missing."""
        return not self.missing


@dataclass(frozen=True)
class Gate:
    """All demands: those that hinder first, each in the method's order."""

    demands: tuple[Demand, ...]

    @property
    def hinders(self) -> tuple[Demand, ...]:
        """The demands that are not met."""
        return tuple(one for one in self.demands if not one.is_met)

    @property
    def is_open(self) -> bool:
        """Whether everything holds. A gate without demands is not open: it is no gate."""
        return bool(self.demands) and not self.hinders


def gate_of(judged: Iterable[Demand]) -> Gate:
    """The gate out of what was judged, with what nobody judged."""
    found = list(judged)
    found += _not_looked_at({one.code for one in found})
    return Gate(tuple(sorted(found, key=lambda one: (one.is_met, one.order, one.code))))


def _not_looked_at(judged: Collection[str]) -> list[Demand]:
    return [
        Demand(code, WAITED_FOR[code], (NOT_LOOKED_AT,), order=order)
        for code, order in ORDER.items()
        if code not in judged
    ]
