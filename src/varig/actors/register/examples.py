"""Invented rows that show what files of these registers may look like, in the active language."""

from __future__ import annotations

from varig.actors.rules import ActorKind
from varig.actors.rules.participation import EventForm, GroupKind, NeedState
from varig.foundation.kernel import PartialDate, msg
from varig.foundation.ui.text import say


def actors() -> list[dict[str, object]]:
    """A unit, and an association that it keeps the contact with."""
    unit = say(msg("Seksjon for oppvekst"))
    return [
        {"name": unit, "kind": ActorKind.UNIT.value, "email": "oppvekst@kommune.example"},
        {
            "name": say(msg("Bakken velforening")),
            "kind": ActorKind.ASSOCIATION.value,
            "can_contribute": say(msg("Dugnad, og nøkler til grendehuset")),
            "has_started": say(msg("Loppemarked hver vår")),
            "contact_unit": unit,
            "next_contact": PartialDate(2026, 3),
        },
    ]


def groups() -> list[dict[str, object]]:
    """Two that are often forgotten."""
    return [
        {
            "name": say(msg("Ungdom på kveldstid")),
            "kind": GroupKind.CHILDREN_AND_YOUTH.value,
            "size": 120,
            "reached_by": say(msg("Fritidsklubben og ungdomsskolen")),
        },
        {
            "name": say(msg("Kvinnene på kvinnekafeen")),
            "kind": GroupKind.LANGUAGE_GROUP.value,
            "language": say(msg("Arabisk og somali")),
            "reached_by": say(msg("Kafeen på torsdager")),
        },
    ]


def events() -> list[dict[str, object]]:
    """A meeting to which a group came."""
    return [
        {
            "name": say(msg("Folkemøte om lekeplassen")),
            "date": PartialDate(2024, 9, 12),
            "form": EventForm.OPEN_MEETING.value,
            "place": say(msg("Skolens gymsal")),
            "groups": (say(msg("Ungdom på kveldstid")),),
            "count": 64,
            "voiced": say(msg("Mer lys, flere benker og et sted å være når det regner.")),
        }
    ]


def needs() -> list[dict[str, object]]:
    """One that became something, and one that didn't."""
    return [
        {
            "name": say(msg("Lys på gangveien til skolen")),
            "groups": (say(msg("Ungdom på kveldstid")),),
            "state": NeedState.TAKEN_UP.value,
            "reply": say(msg("Vi tok det inn i planen for gangveien.")),
            "outcome": say(msg("Tolv nye lyspunkter høsten 2024.")),
        },
        {
            "name": say(msg("Svømmehall")),
            "state": NeedState.NOT_TAKEN_UP.value,
            "reason": say(msg("Kommunen bygger én svømmehall, og den kommer et annet sted.")),
        },
    ]
