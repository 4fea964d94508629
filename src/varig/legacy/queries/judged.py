"""What every package's checks need of items: which rows are asked about, and which items have been given up."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import Any, TypeAlias

from django.db.models import Count, QuerySet

from varig.foundation.checks import once
from varig.foundation.kernel import ObjectRef, system_reader
from varig.initiatives.queries import InitiativeFacts, initiative_by_id
from varig.initiatives.rules import initiative_of
from varig.legacy.models import LegacyItem
from varig.legacy.queries import items, role_rows
from varig.legacy.rules import ITEM, Kind

READER = system_reader("checks")

GivenUp: TypeAlias = Callable[[InitiativeFacts, Collection[int] | None], Collection[int]]
_GIVEN_UP: list[GivenUp] = []


def says_what_is_given_up(function: GivenUp) -> GivenUp:
    """Register how an upper package finds the ids of items that end: nobody has to see to it that they can go on.

    It is asked of some items, or of all of an initiative.
    """
    _GIVEN_UP.append(function)
    return function


def given_up(of: InitiativeFacts, ids: Collection[int] | None) -> set[int]:
    """Which of these items end."""
    return {item_id for function in _GIVEN_UP for item_id in function(of, ids)}


def judged_initiative(scope: str) -> InitiativeFacts:
    """The initiative of a scope, for fact sources. Read once while gaps are found."""
    return once(initiative_by_id, READER, initiative_of(scope))


def rows_of(
    of: InitiativeFacts, kind: Kind, rows: QuerySet[Any, Any], ids: Collection[int] | None, *, key: str = "item"
) -> QuerySet[Any, Any]:
    """The rows of a kind's table, of the whole initiative or of some items. `key` is how a row names its item.

    Of items of other kinds nothing is asked of the database.
    """
    if ids is not None:
        return rows.filter(**{f"{key}__in": ids}) if kind in kinds_of(of, ids) else rows.none()
    return rows.filter(**{f"{key}__initiative_id": of.id})


def kinds_of(of: InitiativeFacts, ids: Collection[int]) -> set[Kind]:
    """What kinds the items are of."""
    return {one.kind for one in once(items, READER, of, ids=ids)}


def things(of: InitiativeFacts, ids: Collection[int] | None) -> dict[int, ObjectRef]:
    """The items by id, each with its name, as gaps are about them."""
    return {one.id: ObjectRef(ITEM, one.id, one.name) for one in once(items, READER, of, ids=ids)}


def each(
    of: InitiativeFacts,
    kind: Kind,
    rows: QuerySet[Any, Any],
    ids: Collection[int] | None,
    *columns: str,
    also_given_up: bool = False,
) -> Iterator[tuple[ObjectRef, tuple[Any, ...]]]:
    """Each row's item and the values of the columns, for what a check asks of a kind; not of what is given up.

    Items and what is given up are read once for all kinds: joined to every row they took longer than all the rest.
    """
    known = once(things, of, ids)
    left_out = () if also_given_up else once(given_up, of, ids)
    for item_id, *values in rows_of(of, kind, rows, ids).order_by().values_list("item_id", *columns):
        if item_id in known and item_id not in left_out:
            yield known[item_id], tuple(values)


def counted_by_kind(of: InitiativeFacts) -> dict[Kind, int]:
    """How many items of each kind there are."""
    rows = LegacyItem.objects.filter(initiative_id=of.id).order_by().values("kind").annotate(n=Count("pk"))
    return {Kind(kind): n for kind, n in rows.values_list("kind", "n")}


def actors_with_a_role(of: InitiativeFacts, *, still: bool = False) -> set[int]:
    """The actors that have a role, at any time, for any item; `still`: for one that isn't given up."""
    left_out = once(given_up, of, None) if still else ()
    return {role.actor_id for role in once(role_rows, READER, of, None) if role.item_id not in left_out}
