"""How fates stood when a version of the strategy was made: that is what a decision on the version was about."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, TypeAlias

from varig.continuation.models import Fate, FateAlternative
from varig.continuation.rules.fates import Home, Outcome, Proposal
from varig.continuation.rules.instead import Alternative
from varig.foundation.history.as_of import rows_as_of
from varig.foundation.kernel import Reader
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts

Said: TypeAlias = tuple[Any, ...]
"""All that a fate says should happen, to be compared; not whether it is decided, nor by whom."""

_SAID = ("item_id", "outcome", "home", "until", "last_day", "alternative", "no_alternative", "grounds")
_INSTEAD = ("item_id", "for_whom", "alternative", "nothing")


def fates_said(reader: Reader, of: InitiativeFacts, at: datetime | None = None) -> Mapping[int, Said]:
    """By item, what its fate said at that moment, or says now. What was to be clarified is left out."""
    roles.demand(reader, roles.Permission.READ, of.place)
    found: dict[int, Said] = {}
    instead: dict[int, set[Said]] = {}
    for item_id, *rest in _rows(FateAlternative, of, at, _INSTEAD):
        instead.setdefault(item_id, set()).add(tuple(rest))
    for item_id, outcome, *rest in _rows(Fate, of, at, _SAID):
        if outcome != Outcome.UNCLEAR:
            found[item_id] = (outcome, *rest, frozenset(instead.get(item_id, ())))
    return found


def proposal_of(said: Said) -> Proposal:
    """What a fate said then, to be proposed or decided again; what it says of children is kept as it is now."""
    outcome, home, until, last_day, alternative, no_alternative, grounds, instead = said
    return Proposal(
        Outcome(outcome),
        Home(home) if home else None,
        until,
        last_day,
        alternative,
        no_alternative,
        grounds,
        group_alternatives=tuple(Alternative(*one) for one in sorted(instead)),
    )


def _rows(model: Any, of: InitiativeFacts, at: datetime | None, columns: tuple[str, ...]) -> list[Said]:
    where = {"item__initiative_id": of.id}
    if at is not None:
        return rows_as_of(model, at, *columns, **where)
    return list(model.objects.filter(**where).order_by().values_list(*columns))
