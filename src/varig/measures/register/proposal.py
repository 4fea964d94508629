"""What importing a file would do: read, matched, planned. The browser and the command both come here."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from varig.actors.queries import by_name
from varig.foundation.kernel import Problem, Reader
from varig.foundation.registers.declarations import Identity
from varig.foundation.registers.matching import Matching, match_headers
from varig.foundation.registers.plan import ImportPlan, Values
from varig.foundation.registers.planning import plan_import
from varig.foundation.registers.reading import read
from varig.foundation.registers.sheet import Sheet
from varig.initiatives.queries import InitiativeFacts, goals
from varig.measures import rules
from varig.measures.queries import existing_rows
from varig.measures.register.adding import only_added
from varig.measures.register.columns import MEASURES
from varig.measures.register.remembered import AS_LAST_TIME, news, recalled


@dataclass(frozen=True)
class Proposal:
    """A file as it was understood, what it would change, and what else would be made or kept along with it."""

    sheet: Sheet
    matching: Matching
    plan: ImportPlan
    ids: Mapping[Identity, int]
    new_actors: tuple[str, ...]
    new_goals: tuple[str, ...]
    corrected: rules.ColumnsRead | None = None

    @property
    def changes(self) -> int:
        """How many measures would be new or changed."""
        return len(self.plan.new) + len(self.plan.changed)

    @property
    def seal(self) -> str:
        """Tells this proposal from one after somebody changed the matching, or what stands."""
        told = repr((self.plan.new, self.plan.changed, self.plan.problems))
        return hashlib.sha256(told.encode()).hexdigest()[:16]


def propose(
    reader: Reader,
    of: InitiativeFacts,
    content: bytes,
    name: str,
    *,
    correct: Callable[[Matching], Matching] = lambda matching: matching,
    header_row: int | None = None,
) -> Proposal:
    """The proposal for a file's bytes. `correct` is what a person says of the matching.

    Raises Invalid, with one sentence, where the file itself can't be read.
    """
    sheet = read(content, name, MEASURES, header_row=header_row)
    guessed = match_headers(sheet.headers, MEASURES)
    last = recalled(reader, of, guessed)
    matching = correct(last)
    standing = existing_rows(reader, of)
    existing = {MEASURES.identity_of(values): (item_id, values) for item_id, values in standing.values()}
    known = {identity: values for identity, (_id, values) in existing.items()}
    plan = only_added(plan_import(sheet, matching, known, check=lambda values: problems(of, values)))
    if matching == last != guessed:
        plan = replace(plan, notes=(AS_LAST_TIME, *plan.notes))
    return Proposal(
        sheet=sheet,
        matching=matching,
        plan=plan,
        ids={identity: item_id for identity, (item_id, _values) in existing.items()},
        new_actors=_new_actors(of, plan),
        new_goals=_new_goals(reader, of, plan),
        corrected=news(reader, of, matching),
    )


def problems(of: InitiativeFacts, values: Values) -> Iterable[Problem]:
    """What can't be about a whole row: the same rules as the form's."""
    return rules.problems(rules.Dates(values.get("start"), values.get("end")), values.get("cost"), of.period)


def _new_actors(of: InitiativeFacts, plan: ImportPlan) -> tuple[str, ...]:
    wanted: dict[str, str] = {}
    for values in _given(plan):
        for name in (values.get("accountable"), *(values.get("participants") or ())):
            if name:
                wanted.setdefault(name.casefold(), name)
    known = by_name(of.municipality, wanted.values())
    return tuple(wanted[key] for key in sorted(wanted) if key not in known)


def _new_goals(reader: Reader, of: InitiativeFacts, plan: ImportPlan) -> tuple[str, ...]:
    wanted = {name for values in _given(plan) for name in values.get("goals") or ()}
    return tuple(sorted(wanted - {goal.name for goal in goals(reader, of)}))


def _given(plan: ImportPlan) -> Iterable[Mapping[str, Any]]:
    yield from (row.values for row in plan.new)
    yield from (row.values for row in plan.changed)
