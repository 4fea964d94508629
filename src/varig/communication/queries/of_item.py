"""Whom one item concerns and what they have heard, for its page: no more statements than it must."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import FilteredRelation, Q

from varig.actors.rules import MUNICIPAL, ActorKind
from varig.communication.models import Audience, MessageItem
from varig.communication.queries.coverage import groups_by_item
from varig.communication.rules.affected import Concerned, changes
from varig.communication.rules.audiences import Audience as AudienceFacts
from varig.communication.rules.audiences import Lane
from varig.communication.rules.coverage import Cell, CellState, Telling, coverage
from varig.continuation.queries import ContinuationFacts
from varig.foundation.kernel import Reader
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import ItemFacts, RoleFacts
from varig.legacy.rules import RoleKind

_LANES = {lane.value: at for at, lane in enumerate(Lane)}


@dataclass(frozen=True)
class TellingAbout:
    """An audience that the item concerns, what it has heard, and by which message."""

    audience: AudienceFacts
    cell: Cell
    message: str = ""


@dataclass(frozen=True)
class About:
    """What is said about an item beside the plan: all of it is read for the page anyway."""

    item: ItemFacts
    continuation: ContinuationFacts
    roles: Iterable[RoleFacts]
    today: date


def told_about(reader: Reader, of: InitiativeFacts, about: About) -> list[TellingAbout]:
    """Empty where nothing changes, and nobody has been told of it."""
    roles.demand(reader, roles.Permission.READ, of.place)
    tellings, names = _tellings(about.item.id)
    concerned = concerned_of(about)
    if not tellings and not changes(concerned):
        return []
    audiences, said = _audiences(of, about.item.id)
    groups = groups_by_item(reader, of, audiences, [about.item.id]).get(about.item.id, frozenset())
    found = coverage(audiences, [concerned._replace(groups=groups)], said, tellings)
    return [
        TellingAbout(one, cell, names.get(cell.message_id or 0, ""))
        for one, cell in zip(found.audiences, found.rows[0].cells, strict=True)
        if cell.state is not CellState.NONE and (changes(concerned) or cell.state is not CellState.MISSING)
    ]


def concerned_of(about: About) -> Concerned:
    """What is known of an item that decides whom it concerns."""
    handover = next((one for one in about.continuation.handovers if one.is_live), None)
    standing = [
        role
        for role in about.roles
        if (role.start is None or role.start <= about.today) and (role.end is None or role.end >= about.today)
    ]
    whose = {role.actor_kind for role in standing} | ({handover.receiver_kind} if handover else set())
    accountable = [role for role in standing if role.kind is RoleKind.ACCOUNTABLE]
    accountable.sort(key=lambda role: role.start or date.min)
    fate = about.continuation.fate
    return Concerned(
        about.item.id,
        about.item.name,
        about.item.kind,
        fate.chip,
        fate.is_decided,
        accountable[-1].actor_id if accountable else None,
        handover.receiver_id if handover else None,
        has_partners=bool(whose - MUNICIPAL),
        has_units=ActorKind.UNIT in whose,
    )


def _tellings(item_id: int) -> tuple[list[Telling], dict[int, str]]:
    rows = MessageItem.objects.filter(item_id=item_id).values_list(
        "message_id", "message__name", "message__planned", "message__told_on", "chip", "message__audiences__audience_id"
    )
    tellings, names = [], {}
    for message_id, name, planned, told_on, chip, audience_id in rows:
        names[message_id] = name
        if audience_id is not None:
            tellings.append(Telling(item_id, audience_id, message_id, planned, told_on, chip))  # type: ignore[arg-type]
    return tellings, names


def _audiences(of: InitiativeFacts, item_id: int) -> tuple[list[AudienceFacts], dict[tuple[int, int], bool]]:
    """The audiences in the order of the plan, and what people said of this item, in one statement."""
    rows = Audience.objects.filter(initiative_id=of.id).annotate(
        here=FilteredRelation("affected", condition=Q(affected__item_id=item_id))
    )
    found, said = [], {}
    for pk, name, lane, broad, group_id, languages, affected in rows.order_by("position", "sort_key", "pk").values_list(
        "pk", "name", "lane", "is_broad", "group_id", "languages", "here__is_affected"
    ):
        found.append(AudienceFacts(pk, name, Lane(lane), broad, group_id, languages))
        if affected is not None:
            said[item_id, pk] = affected
    return sorted(found, key=lambda one: (_LANES[one.lane], not one.is_broad)), said
