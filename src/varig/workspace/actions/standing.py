"""Rebuild the standing rows together with the gaps. Called by `foundation.checks`, inside its transaction."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from varig.continuation.queries import NOTHING_SAID, ContinuationFacts, continuations
from varig.continuation.rules.fates import Chip
from varig.continuation.rules.handovers import Answer
from varig.foundation.checks.evaluating import FoundGap
from varig.foundation.checks.models import SetAside
from varig.foundation.checks.projecting import projector
from varig.foundation.kernel import Severity, system_reader
from varig.initiatives.queries import InitiativeFacts, initiative_by_id
from varig.initiatives.rules import initiative_of
from varig.legacy.queries import ItemFacts, RoleFacts, items, roles_of
from varig.legacy.rules import ITEM, accountable_on
from varig.measures.queries import MeasureFacts, measures
from varig.workspace.models import Standing

_CHIPS, _ANSWERS = list(Chip), list(Answer)
NO_GAP = 9


@projector
def rebuild(scope: str, gaps: Sequence[FoundGap], today: date, kind: str | None, ids: Collection[int] | None) -> None:
    """All rows of an initiative, or those of some items. A change to anything else (a goal) touches no row."""
    if kind not in {None, ITEM}:
        return
    reader = system_reader("standing")
    of = initiative_by_id(reader, initiative_of(scope))
    found = _counted(scope, gaps)
    said = continuations(reader, of, ids)
    assigned = roles_of(reader, of, ids)
    facts = {one.item_id: one for one in measures(reader, of, ids)}
    day = min(today, of.last_day)
    rows = [
        _row(
            of,
            item,
            said.get(item.id, NOTHING_SAID),
            assigned.get(item.id, ()),
            facts.get(item.id),
            day,
            found[item.id],
        )
        for item in items(reader, of, ids=ids)
    ]
    old = Standing.objects.filter(initiative_id=of.id)
    (old if ids is None else old.filter(item_id__in=ids)).delete()
    Standing.objects.bulk_create(rows, batch_size=1000)


def _counted(scope: str, gaps: Iterable[FoundGap]) -> Mapping[int, Counter[Severity]]:
    """Gaps by item and severity, without those set aside."""
    aside = set(SetAside.objects.filter(scope=scope, object_kind=ITEM).values_list("code", "object_id"))
    found: Mapping[int, Counter[Severity]] = defaultdict(Counter)
    for gap in gaps:
        if gap.object.kind == ITEM and (gap.code, gap.object.id) not in aside:
            found[gap.object.id][gap.severity] += 1
    return found


def _row(
    of: InitiativeFacts,
    item: ItemFacts,
    said: ContinuationFacts,
    assigned: Sequence[RoleFacts],
    measure: MeasureFacts | None,
    day: date,
    gaps: Counter[Severity],
) -> Standing:
    answers_for = accountable_on(day, [role.as_period for role in assigned])
    names = {role.actor_id: role.actor_name for role in assigned}
    covered = said.money.coverage(of.first_year_after)
    handover = said.handover
    return Standing(
        item_id=item.id,
        initiative_id=of.id,
        name=item.name,
        sort_key=sort_key(item.name),
        kind=item.kind,
        accountable_id=answers_for,
        accountable=names.get(answers_for, "") if answers_for else "",
        chip=said.fate.chip,
        chip_order=_CHIPS.index(said.fate.chip),
        goes_on=said.fate.goes_on,
        decided=said.fate.is_decided,
        receiver_id=handover.receiver_id if handover else None,
        receiver=handover.receiver_name if handover else "",
        answer=said.answer,
        answer_order=_ANSWERS.index(said.answer),
        year=of.first_year_after,
        cost=covered.cost,
        adopted=covered.adopted,
        planned=covered.planned,
        applied=covered.applied,
        possible=covered.possible,
        worst=min((severity.rank for severity in gaps), default=NO_GAP),
        blocks=gaps[Severity.BLOCKS],
        warns=gaps[Severity.WARNS],
        notes=gaps[Severity.NOTES],
        text=_searched(item, said, measure, names.values()),
    )


def _searched(item: ItemFacts, said: ContinuationFacts, measure: MeasureFacts | None, actors: Iterable[str]) -> str:
    """What the search looks in."""
    parts = [item.name, item.continuation_note, said.fate.grounds, said.fate.alternative, *actors]
    if said.handover:
        parts.append(said.handover.receiver_name)
    if measure:
        parts += [measure.description, measure.area, measure.cost_note, measure.status_after, measure.source_note]
    return " ".join(part for part in parts if part)


_AFTER_Z = str.maketrans("ÆØÅÄÖæøåäö", "{|}{|{|}{|")


def sort_key(name: str) -> str:
    """As the database's own key for names: æ, ø and å after z."""
    return name.lower().translate(_AFTER_Z)
