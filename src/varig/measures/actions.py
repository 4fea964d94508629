"""Register, change and import measures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from varig.actors.actions import ensure_actors
from varig.actors.queries import actor
from varig.actors.rules import ActorKind, kind_by_name
from varig.foundation.history.actions import action
from varig.foundation.kernel import Invalid, Problem, Reader, msg, msg_n
from varig.foundation.registers.plan import ImportPlan
from varig.initiatives import roles
from varig.initiatives.actions import ensure_goals
from varig.initiatives.queries import InitiativeFacts, goals
from varig.legacy import actions as legacy
from varig.legacy.queries import ids_by_name
from varig.legacy.rules import Kind, RoleKind
from varig.measures.models import ColumnChoice, Measure, MeasureGoal
from varig.measures.rules import ColumnsRead, Dates, problems

_FACTS = (
    "type", "description", "area", "start", "end", "cost", "cost_basis", "cost_note", "delivered",
    "delivered_reason", "status_after", "source_address", "source_note",
)  # fmt: skip
_TEXTS = frozenset(_FACTS) - {"start", "end", "cost"}


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
    wrong = _problems(of, facts)
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
        _set_goals(reader, of, item_id, goal_ids)
        if accountable_id is not None:
            accountable = actor(reader, of, accountable_id)
            legacy.replace_accountable(of=of, item_id=item_id, actor_id=accountable.id, since=None)
    return item_id


def edit_measure(
    *,
    reader: Reader,
    of: InitiativeFacts,
    item_id: int,
    version: int,
    name: str,
    facts: Mapping[str, Any],
    goal_ids: Sequence[int],
    why: str = "",
) -> None:
    """Change a measure's facts. Raises Invalid, Conflict, NotAllowed."""
    if wrong := _problems(of, facts):
        raise Invalid(wrong)
    did = msg("endret fakta")
    with legacy.changing(reader=reader, of=of, item_id=item_id, version=version, did=did, why=why) as act:
        legacy.rename(
            of=of,
            item_id=item_id,
            kind=Kind.MEASURE,
            name=name,
            continuation_note=str(facts.get("continuation_note", "")),
        )
        Measure.objects.filter(item_id=item_id).update(**_columns(facts))
        if _set_goals(reader, of, item_id, goal_ids):
            act.touch(of.scope)


def _problems(of: InitiativeFacts, facts: Mapping[str, Any]) -> list[Problem]:
    dates = Dates(facts.get("start"), facts.get("end"))
    return list(problems(dates, facts.get("cost"), of.period))


def _columns(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {key: (facts[key] or "") if key in _TEXTS else facts[key] for key in _FACTS if key in facts}


def _set_goals(reader: Reader, of: InitiativeFacts, item_id: int, goal_ids: Sequence[int]) -> bool:
    """Tie the measure to exactly these goals of its initiative. Whether anything changed."""
    standing = set(MeasureGoal.objects.filter(item_id=item_id).values_list("goal_id", flat=True))
    if standing == set(goal_ids):
        return False
    wanted = {goal.id for goal in goals(reader, of)} & set(goal_ids)
    MeasureGoal.objects.filter(item_id=item_id, goal_id__in=standing - wanted).delete()
    MeasureGoal.objects.bulk_create(MeasureGoal(item_id=item_id, goal_id=pk) for pk in sorted(wanted - standing))
    return wanted != standing


@dataclass(frozen=True)
class Imported:
    """What an import did."""

    new: int
    changed: int
    unchanged: int


def import_measures(
    *,
    reader: Reader,
    of: InitiativeFacts,
    plan: ImportPlan,
    ids: Mapping[Any, int],
    file: str,
    corrected: ColumnsRead | None = None,
) -> Imported:
    """Carry out a plan, all or nothing. `ids` gives the item of each row that is there, by the row's identity.

    How a person `corrected` the reading of the columns is remembered for the next file with the same headers.
    Raises Invalid with every problem where there is one; then nothing is written.
    """
    roles.demand(reader, roles.Permission.IMPORT, of.place)
    plan.demand()
    if not plan.new and not plan.changed:
        return Imported(0, 0, len(plan.unchanged))
    count = len(plan.new) + len(plan.changed)
    did = msg_n(
        "hentet inn %(count)s tiltak fra %(file)s", "hentet inn %(count)s tiltak fra %(file)s", count=count, file=file
    )
    with action(reader=reader, did=did, touches=[of.scope]):
        names = [str(row.values["name"]) for row in plan.new]
        made = legacy.create_items(
            reader=reader, of=of, kind=Kind.MEASURE, new=[legacy.NewItem(name.strip()) for name in names]
        )
        Measure.objects.bulk_create(
            Measure(item_id=item_id, **_imported(row.values)) for item_id, row in zip(made, plan.new, strict=True)
        )
        touched = [(item_id, row.values) for item_id, row in zip(made, plan.new, strict=True)]
        for changed in plan.changed:
            item_id = ids[changed.identity]
            columns = _imported(changed.values)
            if columns:
                Measure.objects.filter(item_id=item_id).update(**columns)
            touched.append((item_id, changed.values))
        legacy.touch_items([ids[changed.identity] for changed in plan.changed])
        _assign_actors(reader, of, touched, since=timezone.localdate(), new=set(made))
        _tie_goals(reader, of, touched)
        if corrected is not None:
            ColumnChoice.objects.update_or_create(
                initiative_id=of.id, headers=corrected.headers, defaults={"columns": list(corrected.columns)}
            )
    return Imported(len(plan.new), len(plan.changed), len(plan.unchanged))


def _imported(values: Mapping[str, Any]) -> dict[str, Any]:
    """Columns of the measure; an unknown cost basis is said to be unknown."""
    columns = _columns({key: value for key, value in values.items() if key in _FACTS})
    if columns.get("cost_basis") == "":
        del columns["cost_basis"]
    return columns


def _assign_actors(
    reader: Reader, of: InitiativeFacts, rows: Sequence[tuple[int, Mapping[str, Any]]], *, since: date, new: set[int]
) -> None:
    wanted: dict[str, ActorKind] = {}
    for _item, values in rows:
        for name in (values.get("accountable"), *(values.get("participants") or ())):
            if name and name.casefold() not in {known.casefold() for known in wanted}:
                wanted[name] = kind_by_name(name)
    if not wanted:
        return
    ids = ensure_actors(reader=reader, of=of, wanted=wanted)
    pairs: list[tuple[int, int, RoleKind]] = []
    for item_id, values in rows:
        accountable = values.get("accountable")
        if accountable and item_id in new:
            pairs.append((item_id, ids[accountable.casefold()], RoleKind.ACCOUNTABLE))
        elif accountable:
            legacy.replace_accountable(of=of, item_id=item_id, actor_id=ids[accountable.casefold()], since=since)
        pairs += [(item_id, ids[name.casefold()], RoleKind.PARTICIPANT) for name in values.get("participants") or ()]
    legacy.assign_many(pairs)


def _tie_goals(reader: Reader, of: InitiativeFacts, rows: Sequence[tuple[int, Mapping[str, Any]]]) -> None:
    """Goals by name; one that the initiative does not have yet is made."""
    pairs = [(item_id, name) for item_id, values in rows for name in values.get("goals") or ()]
    if not pairs:
        return
    known = ensure_goals(reader=reader, of=of, names=[name for _item, name in pairs])
    standing = set(
        MeasureGoal.objects.filter(item_id__in={item_id for item_id, _name in pairs}).values_list("item_id", "goal_id")
    )
    wanted = dict.fromkeys((item_id, known[name]) for item_id, name in pairs)
    MeasureGoal.objects.bulk_create(
        MeasureGoal(item_id=item_id, goal_id=goal_id)
        for item_id, goal_id in wanted
        if (item_id, goal_id) not in standing
    )
