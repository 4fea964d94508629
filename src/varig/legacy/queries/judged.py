"""What every package's checks need of items: which rows are asked about, and which items have been given up."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Any

from django.db.models import Count, QuerySet

from varig.foundation.checks import once
from varig.foundation.kernel import ObjectRef, system_reader
from varig.initiatives.queries import InitiativeFacts, initiative_by_id
from varig.initiatives.rules import initiative_of
from varig.legacy.models import ItemRole, LegacyItem
from varig.legacy.queries import items
from varig.legacy.rules import ITEM, Kind

READER = system_reader("checks")

GivenUp = Callable[[InitiativeFacts], "QuerySet[Any, Any]"]
_GIVEN_UP: list[GivenUp] = []


def says_what_is_given_up(function: GivenUp) -> GivenUp:
    """Register how an upper package selects the ids of items that end: nobody has to see to it that they can go on."""
    _GIVEN_UP.append(function)
    return function


def judged_initiative(scope: str) -> InitiativeFacts:
    """The initiative of a scope, for fact sources. Read once while gaps are found."""
    return once(initiative_by_id, READER, initiative_of(scope))


def rows_of(
    of: InitiativeFacts,
    kind: Kind,
    rows: QuerySet[Any, Any],
    ids: Collection[int] | None,
    *,
    given_up: bool = False,
    key: str = "item",
) -> QuerySet[Any, Any]:
    """Those rows of a kind's table that checks are asked about: of the whole initiative, or of some items.

    Of items of other kinds nothing is asked of the database. What is given up is left out unless it is asked for.
    `key` is how a row names its item.
    """
    if ids is not None:
        if kind not in kinds_of(of, ids):
            return rows.none()
        rows = rows.filter(**{f"{key}__in": ids})
    else:
        rows = rows.filter(**{f"{key}__initiative_id": of.id})
    if not given_up:
        for ended in _GIVEN_UP:
            rows = rows.exclude(**{f"{key}__in": ended(of)})
    return rows


def kinds_of(of: InitiativeFacts, ids: Collection[int]) -> set[Kind]:
    """What kinds the items are of."""
    return {one.kind for one in once(items, READER, of, ids=ids)}


def named(rows: QuerySet[Any, Any], *columns: str) -> Iterable[tuple[ObjectRef, tuple[Any, ...]]]:
    """Each row's item by id and name, and the values of the columns."""
    for item_id, name, *values in rows.order_by().values_list("item_id", "item__name", *columns):
        yield ObjectRef(ITEM, item_id, name), tuple(values)


def counted_by_kind(of: InitiativeFacts) -> dict[Kind, int]:
    """How many items of each kind there are."""
    rows = LegacyItem.objects.filter(initiative_id=of.id).order_by().values("kind").annotate(n=Count("pk"))
    return {Kind(kind): n for kind, n in rows.values_list("kind", "n")}


def actors_with_a_role(of: InitiativeFacts, *, still: bool = False) -> set[int]:
    """The actors that have a role, at any time, for any item; `still`: for one that isn't given up."""
    rows = ItemRole.objects.filter(item__initiative_id=of.id)
    if still:
        for ended in _GIVEN_UP:
            rows = rows.exclude(item_id__in=ended(of))
    return set(rows.order_by().values_list("actor_id", flat=True).distinct())
