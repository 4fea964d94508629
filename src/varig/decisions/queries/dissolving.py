"""How far the special organisation has come on its way out, and whether it is dissolved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from varig.decisions.models import Dissolution, DissolvingPoint
from varig.decisions.queries.gate import gate
from varig.decisions.rules.dissolving import LISTED, MATTERS, Matter, Point
from varig.foundation.kernel import Message, Reader, msg
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts


@dataclass(frozen=True)
class PointFacts:
    """One matter as it stands; `version` 0: nobody has written anything."""

    matter: Matter
    point: Point
    receiver: str
    version: int


@dataclass(frozen=True)
class DissolutionFacts:
    """A dissolution. `reopened_at` None: it stands."""

    id: int
    day: date
    registered_at: datetime
    registered_by: str
    reopened_at: datetime | None
    reopened_by: str
    reopened_why: str


def dissolving_points(reader: Reader, of: InitiativeFacts) -> list[PointFacts]:
    """All nine, in the list's order."""
    roles.demand(reader, roles.Permission.READ, of.place)
    rows = DissolvingPoint.objects.filter(initiative_id=of.id).values_list(
        "matter", "receiver_id", "proof", "done_on", "nothing", "in_spite", "receiver__name", "version"
    )
    found = {
        Matter(matter): PointFacts(Matter(matter), Point(receiver, proof, day, nothing, why), name or "", version)
        for matter, receiver, proof, day, nothing, why, name, version in rows
    }
    return [found.get(matter, PointFacts(matter, Point(), "", 0)) for matter in MATTERS]


def standing_against(reader: Reader, of: InitiativeFacts, today: date) -> dict[Matter, Message]:
    """What Varig knows that speaks against a matter's being in order: what the closing gate still lacks of it."""
    by_code = {one.code: one for one in gate(reader, of, today).hinders}
    found = {matter: by_code[code] for matter, code in LISTED.items() if code in by_code}
    return {
        matter: msg("I Varig står det: %(what)s", what=_first(one.missing, one.figure)) for matter, one in found.items()
    }


def _first(missing: tuple[Message, ...], figure: Message | None) -> Message:
    if figure is None or len(missing) == 1:
        return missing[0]
    return msg("%(what)s Ferdig: %(figure)s.", what=missing[0], figure=figure)


def dissolutions(reader: Reader, of: InitiativeFacts) -> list[DissolutionFacts]:
    """All, the last first."""
    roles.demand(reader, roles.Permission.READ, of.place)
    rows = Dissolution.objects.filter(initiative_id=of.id).order_by("-pk")
    columns = ("pk", "day", "registered_at", "registered_by", "reopened_at", "reopened_by", "reopened_why")
    return [DissolutionFacts(*row) for row in rows.values_list(*columns)]


def dissolution(reader: Reader, of: InitiativeFacts) -> DissolutionFacts | None:
    """The one that stands, or None."""
    return next((one for one in dissolutions(reader, of) if one.reopened_at is None), None)
