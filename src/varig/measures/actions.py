"""Register measures from within the program: the demo, a test. People come through the register."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from varig.actors.queries import actor
from varig.foundation.history.actions import action
from varig.foundation.kernel import Invalid, Problem, Reader, msg
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts, goals
from varig.legacy import actions as legacy
from varig.legacy.queries import ids_by_name
from varig.legacy.rules import Kind
from varig.measures.models import Measure, MeasureGoal
from varig.measures.rules import Dates, problems

_FACTS = (
    "type", "description", "area", "start", "end", "cost", "cost_basis", "cost_note", "delivered",
    "delivered_reason", "status_after", "source_address", "source_note", "status", "target_groups", "results",
    "synergy_sectors", "synergies", "means_together",
)  # fmt: skip
_SEVERAL = frozenset({"target_groups", "synergy_sectors"})
_TEXTS = frozenset(_FACTS) - {"start", "end", "cost"} - _SEVERAL


def add_measure(
    *,
    reader: Reader,
    of: InitiativeFacts,
    name: str,
    facts: Mapping[str, Any],
    goal_ids: Sequence[int] = (),
    accountable_id: int | None = None,
) -> int:
    """A new measure, perhaps with who answers for it from its beginning. Returns its item's id. Raises Invalid."""
    roles.demand(reader, roles.Permission.EDIT_ITEM, of.place)
    name = name.strip()
    wrong = list(problems(Dates(facts.get("start"), facts.get("end")), facts.get("cost"), of.period))
    if not name:
        wrong.append(Problem(msg("Skriv hva tiltaket heter."), "name"))
    elif ids_by_name(of, Kind.MEASURE, [name]):
        wrong.append(Problem(msg("Det finnes alt et tiltak som heter «%(name)s».", name=name), "name"))
    if wrong:
        raise Invalid(wrong)
    with action(reader=reader, did=msg("la til %(name)s", name=name), touches=[of.scope]):
        note = str(facts.get("continuation_note", ""))
        (item_id,) = legacy.create_items(reader=reader, of=of, kind=Kind.MEASURE, new=[legacy.NewItem(name, note)])
        Measure.objects.create(item_id=item_id, **_columns(facts))
        wanted = {goal.id for goal in goals(reader, of)} & set(goal_ids)
        MeasureGoal.objects.bulk_create(MeasureGoal(item_id=item_id, goal_id=pk) for pk in sorted(wanted))
        if accountable_id is not None:
            accountable = actor(reader, of, accountable_id)
            legacy.replace_accountable(of=of, item_id=item_id, actor_id=accountable.id, since=None)
    return item_id


def _columns(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {key: _column(key, facts[key]) for key in _FACTS if key in facts}


def _column(key: str, value: Any) -> Any:
    if key in _SEVERAL:
        return list(value or ())
    return value or "" if key in _TEXTS else value
