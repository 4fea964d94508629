"""Whether children use an item, as its kind's own facts say."""

from __future__ import annotations

from collections.abc import Collection

from varig.continuation.queries.kept_fates import whole_fates
from varig.continuation.rules.instead import WHO_USES_IT, of_children, used_by_children
from varig.foundation.kernel import Reader
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import ItemFacts, table_of, visible
from varig.legacy.rules import Kind


def used_by_children_of(reader: Reader, of: InitiativeFacts, item: ItemFacts) -> bool | None:
    """What the facts of one item say; None where its kind doesn't ask or nobody has answered."""
    return _said(reader, of, item.kind, item.id).get(item.id)


def children_among(reader: Reader, of: InitiativeFacts) -> dict[int, bool]:
    """By item, where its facts say it. One statement for each kind that asks."""
    return {pk: said for kind in Kind for pk, said in _said(reader, of, kind).items()}


def counted_for_children(reader: Reader, of: InitiativeFacts, wanted: Collection[str]) -> set[int]:
    """The items whose fate is said and that are counted among any of `wanted` (OfChildren)."""
    known = children_among(reader, of)
    fates = whole_fates(visible(reader, of).ids, None)
    return {pk for pk, fate in fates.items() if of_children(fate.children, known=known.get(pk)) & set(wanted)}


def _said(reader: Reader, of: InitiativeFacts, kind: Kind, item_id: int | None = None) -> dict[int, bool]:
    try:
        table = table_of(kind)
    except KeyError:
        return {}
    fields = [one.name for one in table.model._meta.local_fields if one.name in WHO_USES_IT]
    if not fields:
        return {}
    rows = table.model._default_manager.filter(item_id__in=visible(reader, of, kind=kind).ids)
    if item_id is not None:
        rows = rows.filter(item_id=item_id)
    said = {row["item_id"]: used_by_children(row) for row in rows.values("item_id", *fields)}
    return {pk: one for pk, one in said.items() if one is not None}
