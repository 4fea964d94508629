"""The legacy items a reader may see, and who answers for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from django.db.models import F, Q, QuerySet
from django.utils import timezone

from varig.actors.rules import ActorKind, actor_key
from varig.foundation.checks import once
from varig.foundation.columns import AskedOften
from varig.foundation.history.queries import Trail, newest
from varig.foundation.history.revisions import remembered
from varig.foundation.kernel import Message, NotFound, Period, Reader, msg
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.models import ItemRole, LegacyItem
from varig.legacy.rules import Kind, RoleKind, RolePeriod

# Asking a dictionary is several times quicker than making an enumeration's member, and there are thousands.
_ROLES = {kind.value: kind for kind in RoleKind}
_KINDS = {kind.value: kind for kind in Kind}


_TABLES: dict[Kind, Any] = {}
_SEARCHED: list[str] = []


def keep_kind(kind: Kind, table: Any) -> None:
    """A kind's facts have their table. Two for one kind are a mistake in the program."""
    if kind in _TABLES:
        raise ValueError(f"there are two tables of {kind}")
    _TABLES[kind] = table


def table_of(kind: Kind) -> Any:
    """The store of a kind's facts. Raises KeyError."""
    return _TABLES[kind]


def search_through(path: str) -> None:
    """The read model above keeps the words of every item; this is the way to them from a kind's facts."""
    _SEARCHED[:] = [path]


def searched_through() -> str:
    """Where an item's words are searched; empty where nothing keeps them."""
    return _SEARCHED[0] if _SEARCHED else ""


Chosen = Callable[[Reader, InitiativeFacts, str], list[int]]
_CHOOSERS: list[Chosen] = []


def chooses(function: Chosen) -> Chosen:
    """Register the list above that knows which items a query string of its own leaves, in its order."""
    _CHOOSERS[:] = [function]
    return function


def chosen(reader: Reader, of: InitiativeFacts, query: str) -> list[int]:
    """The ids of all items that the list above shows by this query string; none where there is no such list."""
    return [item_id for function in _CHOOSERS for item_id in function(reader, of, query)]


Stay = Callable[[Reader, InitiativeFacts, int], Message | None]
_STAYS: list[Stay] = []


def says_why_kept(function: Stay) -> Stay:
    """Register what an upper package knows of an item that makes it stay in Arven: the reason, or None."""
    _STAYS.append(function)
    return function


def why_kept(reader: Reader, of: InitiativeFacts, item_id: int) -> Message | None:
    """Why the item can't be removed, as far as anybody says so."""
    said = (function(reader, of, item_id) for function in _STAYS)
    return next((message for message in said if message is not None), None)


@dataclass(frozen=True)
class Selection:
    """Ids of items that the reader may see, as a query that composes in SQL. Opaque: only ever an `__in`.

    `is_whole` spares a table that knows its initiative the asking: the reader may see everything in it.
    """

    _initiative_id: int | None
    _kind: Kind | None = None

    @property
    def is_whole(self) -> bool:
        return self._initiative_id is not None and self._kind is None

    @property
    def ids(self) -> QuerySet[Any, Any]:
        if self._initiative_id is None:
            return LegacyItem.objects.none().values("pk")
        rows = LegacyItem.objects.filter(initiative_id=self._initiative_id).order_by().values("pk")
        return rows.filter(kind=self._kind) if self._kind is not None else rows


@dataclass(frozen=True)
class ItemFacts:
    """What every kind of item has."""

    id: int
    kind: Kind
    name: str
    continuation_note: str
    version: int


@dataclass(frozen=True)
class RoleFacts:
    """One actor's role for an item."""

    id: int
    actor_id: int
    actor_name: str
    kind: RoleKind
    what: str
    start: date | None
    end: date | None
    actor_kind: ActorKind = ActorKind.OTHER

    @property
    def as_period(self) -> RolePeriod:
        """For the rules."""
        return RolePeriod(self.kind, self.actor_id, Period(self.start, self.end))


@dataclass(frozen=True)
class HeldRole:
    """A role together with what it is for, as the actor's own page needs it. The role's `actor_name` is empty."""

    item: ItemFacts
    role: RoleFacts


def visible(reader: Reader, of: InitiativeFacts, *, kind: Kind | None = None) -> Selection:
    """The door to every query across domains: what this reader may see of the initiative's items."""
    whole = roles.may(reader, roles.Permission.READ, of.place)
    return Selection(of.id if whole else None, kind)


def how_many(reader: Reader, of: InitiativeFacts) -> int:
    """The number of items that the reader may see."""
    seen, rows = visible(reader, of), LegacyItem.objects.filter(initiative_id=of.id)
    return remembered(of.scope, "items", rows.count) if seen.is_whole else rows.filter(pk__in=seen.ids).count()


def item(reader: Reader, of: InitiativeFacts, item_id: int) -> ItemFacts:
    """One item. Raises NotFound where there is none that the reader may see."""
    roles.demand(reader, roles.Permission.READ, of.place)
    return described(of, item_id)


def described(of: InitiativeFacts, item_id: int) -> ItemFacts:
    """As `item`, for a caller that has settled by itself that the reader may see it (a link's own handover)."""
    row = LegacyItem.objects.filter(initiative_id=of.id, pk=item_id).first()
    if row is None:
        raise NotFound(msg("Vi fant ikke dette punktet i arven."))
    return ItemFacts(row.pk, Kind(row.kind), row.name, row.continuation_note, row.version)


def demand_within(of: InitiativeFacts, ids: Collection[int]) -> None:
    """Go on if all these items are the initiative's. Raises NotFound."""
    if LegacyItem.objects.filter(initiative_id=of.id, pk__in=ids).count() != len(set(ids)):
        raise NotFound(msg("Vi fant ikke dette punktet i arven."))


def items(
    reader: Reader, of: InitiativeFacts, *, kind: Kind | None = None, ids: Collection[int] | None = None
) -> list[ItemFacts]:
    """All of them, in alphabetical order, or those with these ids."""
    rows = LegacyItem.objects.filter(pk__in=visible(reader, of, kind=kind).ids)
    if ids is not None:
        rows = rows.filter(pk__in=ids)
    values = rows.order_by("sort_key", "pk").values_list("pk", "kind", "name", "continuation_note", "version")
    return [ItemFacts(pk, _KINDS[kind_], name, note, version) for pk, kind_, name, note, version in values]


def roles_of(reader: Reader, of: InitiativeFacts, ids: Collection[int] | None = None) -> dict[int, list[RoleFacts]]:
    """Roles by item, those that still stand first, ended ones last. With `ids` only of those items."""
    rows = ItemRole.objects.filter(item_id__in=visible(reader, of).ids)
    if ids is not None:
        rows = rows.filter(item_id__in=ids)
    found: dict[int, list[RoleFacts]] = defaultdict(list)
    values = rows.order_by("end", "kind", "start", "pk").values_list(
        "item_id", "pk", "actor_id", "actor__name", "kind", "what", "start", "end", "actor__kind"
    )
    for item_id, pk, actor_id, name, kind, what, start, end, actor_kind in values:
        found[item_id].append(RoleFacts(pk, actor_id, name, _ROLES[kind], what, start, end, ActorKind(actor_kind)))
    for listed in found.values():
        listed.sort(key=lambda role: (role.end is not None, role.kind != RoleKind.ACCOUNTABLE))
    return dict(found)


class RoleRow(NamedTuple):
    """A role as it is kept, for those who go through the roles of every item."""

    item_id: int
    kind: str
    actor_id: int
    actor_name: str
    start: date | None
    end: date | None


def _role_rows(rows: QuerySet[ItemRole]) -> QuerySet[ItemRole, Any]:
    values = ("item_id", "kind", "actor_id", "actor__name", "start", "end")
    return rows.order_by(F("start").asc(nulls_first=True)).values_list(*values)


_ROLE_ROWS = AskedOften(lambda ids: _role_rows(ItemRole.objects.filter(item_id__among=ids)))


def role_rows(reader: Reader, of: InitiativeFacts, ids: Collection[int] | None = None) -> list[RoleRow]:
    """All roles, earliest first. `ids` are items that the caller has found in what the reader may see."""
    if ids is not None:
        return [RoleRow(*row) for row in _ROLE_ROWS(ids)]
    return [RoleRow(*row) for row in _role_rows(ItemRole.objects.filter(item_id__in=visible(reader, of).ids))]


def standing_roles(
    reader: Reader, of: InitiativeFacts, ids: Collection[int] | None = None
) -> dict[int, list[tuple[RoleKind, int, str]]]:
    """What stands now, by item: the kind of role, the actor's id and name. For lists, which need no more.

    `ids` are items that the caller has found in what the reader may see.
    """
    found: dict[int, list[tuple[RoleKind, int, str]]] = defaultdict(list)
    today = timezone.localdate()
    for item_id, kind, actor_id, name, start, end in once(role_rows, reader, of, ids):
        if (start is None or start <= today) and (end is None or end >= today):
            found[item_id].append((_ROLES[kind], actor_id, name))
    return dict(found)


def on(day: date) -> Q:
    """The roles that stand that day."""
    return (Q(start=None) | Q(start__lte=day)) & (Q(end=None) | Q(end__gte=day))


def roles_held(reader: Reader, of: InitiativeFacts, actor_id: int) -> list[HeldRole]:
    """What an actor answers for and takes part in: what stands before what has ended, in alphabetical order."""
    rows = ItemRole.objects.filter(actor_id=actor_id, item_id__in=visible(reader, of).ids).select_related("item")
    held = [
        HeldRole(
            ItemFacts(row.item_id, Kind(row.item.kind), row.item.name, row.item.continuation_note, row.item.version),
            RoleFacts(row.pk, actor_id, "", _ROLES[row.kind], row.what, row.start, row.end),
        )
        for row in rows.order_by("item__sort_key", "item_id", "pk")
    ]
    return sorted(held, key=lambda one: (one.role.end is not None, one.role.kind != RoleKind.ACCOUNTABLE))


def accountable_periods(
    reader: Reader, of: InitiativeFacts, ids: Collection[int] | None = None
) -> dict[int, list[RolePeriod]]:
    """Who answers for each item when, for the rules: no names, no participants."""
    found: dict[int, list[RolePeriod]] = defaultdict(list)
    if ids is None:
        rows: Iterable[Any] = (
            (one.item_id, one.kind, one.actor_id, one.start, one.end) for one in once(role_rows, reader, of, None)
        )
    else:
        some = ItemRole.objects.filter(item_id__in=visible(reader, of).ids).filter(item_id__in=ids)
        rows = some.values_list("item_id", "kind", "actor_id", "start", "end")
    for item_id, kind, actor_id, start, end in rows:
        if kind == RoleKind.ACCOUNTABLE:
            found[item_id].append(RolePeriod(RoleKind.ACCOUNTABLE, actor_id, Period(start, end)))
    return found


def history(reader: Reader, of: InitiativeFacts, item_id: int, limit: int | None = None) -> Trail:
    """What happened to an item of the initiative (the caller has read it) and to what belongs to it, newest first."""
    roles.demand(reader, roles.Permission.READ, of.place)
    return newest(LegacyItem, item_id, limit)


def units_of(item_id: int) -> frozenset[str]:
    """Keys of the actors that answer for an item now or later, for permission."""
    still = Q(end=None) | Q(end__gte=timezone.localdate())
    rows = ItemRole.objects.filter(still, item_id=item_id, kind=RoleKind.ACCOUNTABLE)
    return frozenset(actor_key(pk) for pk in rows.values_list("actor_id", flat=True))


def role(reader: Reader, of: InitiativeFacts, item_id: int, role_id: int) -> RoleFacts:
    """One role of an item. Raises NotFound."""
    for one in roles_of(reader, of, [item_id]).get(item_id, []):
        if one.id == role_id:
            return one
    raise NotFound(msg("Vi fant ikke rollen."))


def ids_by_name(of: InitiativeFacts, kind: Kind, wanted: Iterable[str]) -> dict[str, int]:
    """Ids of the initiative's items of a kind that have exactly these names."""
    rows = LegacyItem.objects.filter(initiative_id=of.id, kind=kind, name__in=list(wanted))
    return dict(rows.values_list("name", "pk"))


def may_change(reader: Reader, permission: roles.Permission, of: InitiativeFacts, item_id: int) -> bool:
    """Whether the reader may do this to the item, by role or because its unit answers for it."""
    return roles.may(reader, permission, of.place) or roles.may(reader, permission, of.place_of(*units_of(item_id)))
