"""One whole row of each register of lessons."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from tests import builders
from varig.foundation.kernel import PartialDate
from varig.foundation.registers.declarations import Register
from varig.initiatives.queries import InitiativeFacts
from varig.lessons.register import ADOPTIONS, LESSONS, METHODS

LESSON: dict[str, Any] = {
    "name": "Ungdom kommer når de selv bestemmer åpningstiden",
    "what_happened": "Tre klubber lot ungdomsrådet styre.",
    "evidence": "Brukstall 2022–2024",
    "item": "Ungdomshuset",
    "field": "Oppvekst",
    "for_whom": "Alle som driver fritidsklubb",
}
METHOD: dict[str, Any] = {
    "name": "Ungdomsstyrt åpningstid",
    "accountable": "Seksjon for oppvekst",
    "participants": ("Ungdomsrådet",),
    "type": "method",
    "description": "Ungdomsrådet setter åpningstiden hvert halvår.",
    "lessons": ("Ungdom kommer når de selv bestemmer åpningstiden",),
    "described_at": "https://www.kommune.example/metode",
    "staff": "Én ungdomsarbeider",
    "cost": Decimal(60000),
    "continuation_note": "Inn i rutinene for alle klubber.",
}
ADOPTION: dict[str, Any] = {
    "item": "Ungdomsstyrt åpningstid",
    "service": "Fritidsetaten",
    "stage": "decided",
    "since": PartialDate(2025, 2),
    "steering_document": "Virksomhetsplan 2026",
    "budget": Decimal(60000),
    "budget_post": "2310 Fritid",
    "responsible": "Seksjon for oppvekst",
    "responsible_role": "Fagleder",
    "next_step": "Opplæring i juni",
    "confirmed": "Gjelder fra høsten",
    "confirmed_by": "Fagleder",
    "confirmed_on": PartialDate(2026, 3, 2),
}
WHOLE: dict[str, tuple[Register, dict[str, Any]]] = {
    "lessons": (LESSONS, LESSON),
    "methods": (METHODS, METHOD),
    "adoptions": (ADOPTIONS, ADOPTION),
}
BEFORE = {"lessons": (), "methods": ("lessons",), "adoptions": ("lessons", "methods")}


def what_comes_before(of: InitiativeFacts, key: str) -> None:
    """What the register's whole row names."""
    builders.a_measure(of, "Ungdomshuset")
    for other in BEFORE[key]:
        register, values = WHOLE[other]
        builders.a_row(of, register, **values)


def a_whole_row(of: InitiativeFacts, key: str) -> int:
    """The id of the register's whole row."""
    what_comes_before(of, key)
    register, values = WHOLE[key]
    return builders.a_row(of, register, **values)
