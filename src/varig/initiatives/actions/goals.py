"""Goals: one at a time, for imports, and as rows of their register."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from varig.foundation.history.actions import action
from varig.foundation.kernel import Invalid, Message, Problem, Reader, msg
from varig.foundation.registers.declarations import Register
from varig.foundation.registers.known import Known
from varig.foundation.registers.storing import Changed, Changes
from varig.initiatives import queries, roles, rules
from varig.initiatives.actions.tables import InitiativeTable
from varig.initiatives.models import Goal


def add_goal(
    *,
    reader: Reader,
    of: queries.InitiativeFacts,
    name: str,
    is_main: bool = False,
    parent: int | None = None,
    **facts: Any,
) -> int:
    """A goal, perhaps below another; the one of that name where it exists. Returns its id.

    `facts` are further columns (heading, measurable, baseline ...).
    """
    roles.demand(reader, roles.Permission.EDIT_INITIATIVE, of.place)
    if not name.strip():
        raise Invalid(Problem(msg("Skriv hva målet er."), "name"))
    above = queries.goal(reader, of, parent) if parent is not None else None
    values = {"name": name.strip(), "is_main": is_main, "parent": above.name if above else None}
    if problems := list(rules.goal_problems(values)):
        raise Invalid(problems)
    with action(reader=reader, did=msg("la til målet «%(name)s»", name=name.strip()), touches=[of.scope]):
        given = {"is_main": is_main, "parent_id": parent, **facts}
        goal, _new = Goal.objects.get_or_create(initiative_id=of.id, name=name.strip(), defaults=given)
    return int(goal.pk)


def ensure_goals(*, reader: Reader, of: queries.InitiativeFacts, names: Iterable[str]) -> dict[str, int]:
    """Ids by name; goals that the initiative does not have yet are made. For imports, inside their action."""
    known = {goal.name: goal.id for goal in queries.goals(reader, of)}
    missing = [name for name in dict.fromkeys(names) if name not in known]
    if missing:
        with action(reader=reader, did=msg("la til mål"), touches=[of.scope]):
            rows = Goal.objects.bulk_create(Goal(initiative_id=of.id, name=name) for name in missing)
        known |= {row.name: row.pk for row in rows}
    return known


class GoalTable(InitiativeTable):
    """Goals as rows. A file may bring a goal and those below it at once, in any order."""

    def carry_out(self, register: Register, reader: Reader, of: Any, changes: Changes) -> list[int]:
        """All goals first, then which lies below which."""
        new = [_without_parent(values) for values in changes.new]
        changed = [Changed(one.id, _without_parent(one.values), one.version) for one in changes.changed]
        made = super().carry_out(register, reader, of, Changes(new, changed, changes.removed))
        given = [*zip(made, changes.new, strict=True), *((one.id, one.values) for one in changes.changed)]
        placed = {pk: values["parent"] for pk, values in given if values.get("parent")}
        if placed:
            self._place(register, reader, of, placed)
        return made

    def _place(self, register: Register, reader: Reader, of: Any, placed: Mapping[int, Any]) -> None:
        """Below the goals of these names; those that nobody has registered are made."""
        known = Known(register, reader, of).ensured([{"parent": name} for name in placed.values()])
        column = register.column("parent")
        for pk, name in placed.items():
            parent = known.id_of(column, name)
            Goal.objects.filter(pk=pk).exclude(parent_id=parent).update(parent_id=parent)
        _demand_no_ring(of, placed)

    def refused(self, error: Exception) -> Message:
        if "main_goal_on_top" in str(error):
            return rules.MAIN_BELOW
        return super().refused(error)

    def taken(self) -> Message:
        return msg("Det finnes alt et mål med det navnet. Velg et annet navn.")


def _without_parent(values: Mapping[str, Any]) -> dict[str, Any]:
    """That it lies below none is written at once: a goal can't become a main goal before."""
    return {key: value for key, value in values.items() if key != "parent" or not value}


def _demand_no_ring(of: queries.InitiativeFacts, placed: Collection[int]) -> None:
    parents = dict(Goal.objects.filter(initiative_id=of.id).values_list("pk", "parent_id"))
    if rules.in_a_ring(parents) & set(placed):
        raise Invalid(Problem(rules.BELOW_ITSELF, "parent"))
