"""Fates as they are kept: whole, and in short for those who look at every item."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from typing import Any, NamedTuple

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.functions import Coalesce, JSONArray

from varig.continuation.models import (
    Fate,
    FateAlternative,
    FateEvidence,
)
from varig.continuation.queries.facts import (
    FateFacts,
)
from varig.continuation.rules import fates
from varig.continuation.rules.instead import Alternative, ForChildren
from varig.final_report.rules.findings import Evidence
from varig.foundation.checks import once
from varig.foundation.kernel import Reader
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import visible

# Asking a dictionary is several times quicker than making an enumeration's member, and there are thousands.
_OUTCOMES = {one.value: one for one in fates.Outcome}
_HOMES = {one.value: one for one in fates.Home}
_STATES = {one.value: one for one in fates.FateState}


class FateRow(NamedTuple):
    """What is said of an item's fate, without what it rests on and says of children."""

    item_id: int
    outcome: str
    home: str
    until: date | None
    last_day: date | None
    alternative: str
    no_alternative: bool
    grounds: str
    state: str
    case_number: str
    delegation: str


def fate_rows(reader: Reader, of: InitiativeFacts, ids: Collection[int] | None = None) -> list[FateRow]:
    """Of all items that the reader may see, or of some of them."""
    rows = Fate.objects.filter(item_id__in=visible(reader, of).ids)
    if ids is not None:
        rows = rows.filter(item_id__in=ids)
    return [FateRow(*row) for row in rows.values_list(*FateRow._fields)]


def whole_fates(selection: Iterable[int], ids: Collection[int] | None) -> dict[int, FateFacts]:
    rows = Fate.objects.filter(item_id__in=selection if ids is None else ids)
    if ids is not None:
        rows = rows.filter(item_id__in=selection)
    values = rows.values_list(
        "item_id", "outcome", "home", "until", "last_day", "alternative", "no_alternative", "grounds", "state",
        "decided_on", "decided_by", "case_number", "delegation", "used_by_children", "best_for_children",
        "children_heard", "children_weighed", _INSTEAD, _RESTS_ON,
    )  # fmt: skip
    found = {}
    for item_id, outcome, home, until, last_day, other, none, grounds, state, on, by, case, delegation, *more in values:
        *children, instead, rests_on = more
        found[item_id] = FateFacts(
            _OUTCOMES[outcome],
            _HOMES[home] if home else None,
            until,
            last_day,
            alternative=other,
            no_alternative=none,
            grounds=grounds,
            state=_STATES[state],
            decided_on=on,
            decided_by=by,
            case_number=case,
            delegation=delegation,
            said=True,
            children=ForChildren(*children),
            group_alternatives=tuple(Alternative(*one) for one in instead),
            evidence=tuple(Evidence(*one) for one in rests_on),
        )
    return found


def fates_in_short(reader: Reader, of: InitiativeFacts, ids: Collection[int] | None) -> dict[int, FateFacts]:
    """What comes instead is read for all at once: a subquery for each row takes longer than all the rest."""
    instead = FateAlternative.objects.filter(item_id__in=visible(reader, of).ids)
    if ids is not None:
        instead = instead.filter(item_id__in=ids)
    alternatives: dict[int, list[Alternative]] = defaultdict(list)
    for item_id, whom, text, nothing in instead.order_by("pk").values_list(
        "item_id", "for_whom", "alternative", "nothing"
    ):
        alternatives[item_id].append(Alternative(whom, text, nothing))
    return {
        row.item_id: FateFacts(
            _OUTCOMES[row.outcome],
            _HOMES[row.home] if row.home else None,
            row.until,
            row.last_day,
            row.alternative,
            row.no_alternative,
            row.grounds,
            state=_STATES[row.state],
            said=True,
            group_alternatives=tuple(alternatives.get(row.item_id, ())),
        )
        for row in once(fate_rows, reader, of, ids)
    }


def _rows_of(model: type[Any], *fields: Any) -> ArraySubquery:
    """A fate's rows in another table, each as a list of its fields, along with the fate itself."""
    rows = model.objects.filter(item_id=OuterRef("item_id")).order_by("pk")
    return ArraySubquery(rows.values(row=JSONArray(*fields)))


_INSTEAD = _rows_of(FateAlternative, Coalesce("group__name", "for_whom"), "alternative", "nothing")
_RESTS_ON = _rows_of(FateEvidence, "source", "name")
