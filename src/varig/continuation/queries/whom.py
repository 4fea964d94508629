"""Whom an item is for, as its kind's own facts say."""

from __future__ import annotations

from varig.continuation.rules.instead import GROUP_COLUMNS
from varig.foundation.kernel import Message, Reader
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import ItemFacts, table_of, visible
from varig.measures.rules.groups import GROUP_NAMES, TargetGroup


def groups_of(reader: Reader, of: InitiativeFacts, item: ItemFacts) -> list[Message]:
    """The target groups by name, in their fixed order; not «alle», who are no group of their own."""
    try:
        table = table_of(item.kind)
    except KeyError:
        return []
    fields = [one.name for one in table.model._meta.local_fields if one.name in GROUP_COLUMNS]
    if not fields:
        return []
    rows = table.model._default_manager.filter(item_id__in=visible(reader, of, kind=item.kind).ids, item_id=item.id)
    said = {str(one) for row in rows.values_list(*fields) for column in row for one in column or ()}
    return [name for group, name in GROUP_NAMES.items() if group in said and group is not TargetGroup.EVERYBODY]
