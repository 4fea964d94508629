"""Rebuild the standing rows together with the gaps. Called by `foundation.checks`, inside its transaction."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from varig.continuation.queries import NOTHING_SAID, ContinuationFacts, continuations_in_short
from varig.continuation.rules.fates import Chip
from varig.continuation.rules.handovers import Answer
from varig.foundation.checks import once
from varig.foundation.checks.evaluating import FoundGap
from varig.foundation.checks.models import SetAside
from varig.foundation.checks.projecting import projector
from varig.foundation.columns import copy_rows
from varig.foundation.kernel import Reader, Severity, system_reader
from varig.initiatives.queries import InitiativeFacts, initiative_by_id
from varig.initiatives.rules import initiative_of
from varig.legacy.queries import ItemFacts, RoleFacts, items, roles_of, search_through
from varig.legacy.rules import ITEM, Kind, accountable_on
from varig.workspace.models import Standing
from varig.workspace.queries.registers import fact_words

_CHIPS = {chip: order for order, chip in enumerate(Chip)}
_ANSWERS = {answer: order for order, answer in enumerate(Answer)}
NO_GAP = 9

# The registers of every kind search in the same words as Arven.
search_through("item__standing__search")


@projector
def rebuild(scope: str, gaps: Sequence[FoundGap], today: date, kind: str | None, ids: Collection[int] | None) -> None:
    """All rows of an initiative, or those of some items. A change to anything else (a goal) touches no row."""
    if kind not in {None, ITEM}:
        return
    reader = system_reader("checks")
    of = once(initiative_by_id, reader, initiative_of(scope))
    found = _counted(scope, gaps)
    said = once(continuations_in_short, reader, of, ids)
    assigned = roles_of(reader, of, ids)
    words = _words(reader, of, ids)
    old = Standing.objects.filter(initiative_id=of.id)
    (old if ids is None else old.filter(item_id__in=ids)).delete()
    rows = (
        _row(
            _Known(of, item, said.get(item.id, NOTHING_SAID), assigned.get(item.id, ()), words.get(item.id, "")),
            today,
            found[item.id],
        )
        for item in once(items, reader, of, ids=ids)
    )
    copy_rows(Standing, _COLUMNS, rows)


@dataclass(frozen=True)
class _Known:
    """What a row is made of."""

    of: InitiativeFacts
    item: ItemFacts
    said: ContinuationFacts
    assigned: Sequence[RoleFacts]
    words: str


def _counted(scope: str, gaps: Iterable[FoundGap]) -> Mapping[int, Counter[Severity]]:
    """Gaps by item and severity, without those set aside."""
    aside = set(SetAside.objects.filter(scope=scope, object_kind=ITEM).values_list("code", "object_id"))
    found: Mapping[int, Counter[Severity]] = defaultdict(Counter)
    for gap in gaps:
        if gap.object.kind == ITEM and (gap.code, gap.object.id) not in aside:
            found[gap.object.id][gap.severity] += 1
    return found


_COLUMNS = (
    "item", "initiative", "name", "sort_key", "kind", "accountable_id", "accountable", "chip", "chip_order", "goes_on",
    "decided", "receiver_id", "receiver", "answer", "answer_order", "year", "cost", "adopted", "planned", "applied",
    "possible", "worst", "blocks", "warns", "notes", "text",
)  # fmt: skip


def _row(known: _Known, today: date, gaps: Counter[Severity]) -> tuple[object, ...]:
    """The values of _COLUMNS."""
    of, item, said = known.of, known.item, known.said
    answers_for = accountable_on(today, [role.as_period for role in known.assigned])
    names = {role.actor_id: role.actor_name for role in known.assigned}
    covered = said.money.coverage(of.first_year_after)
    handover, chip = said.handover, said.fate.chip
    answer = handover.standing.answer if handover else Answer.NOT_ASKED
    return (
        item.id,
        of.id,
        item.name,
        sort_key(item.name),
        str(item.kind),
        answers_for,
        names.get(answers_for, "") if answers_for else "",
        str(chip),
        _CHIPS[chip],
        said.fate.goes_on,
        said.fate.is_decided,
        handover.receiver_id if handover else None,
        handover.receiver_name if handover else "",
        str(answer),
        _ANSWERS[answer],
        of.first_year_after,
        covered.cost,
        covered.adopted,
        covered.planned,
        covered.applied,
        covered.possible,
        min((severity.rank for severity in gaps), default=NO_GAP),
        gaps[Severity.BLOCKS],
        gaps[Severity.WARNS],
        gaps[Severity.NOTES],
        _searched(item, said, known.words, names.values()),
    )


def _searched(item: ItemFacts, said: ContinuationFacts, words: str, actors: Iterable[str]) -> str:
    """What the search looks in."""
    instead = [part for one in said.fate.alternatives for part in (one.for_whom, one.text)]
    parts = [item.name, item.continuation_note, said.fate.grounds, *instead, *actors]
    if said.handover:
        parts.append(said.handover.receiver_name)
    return " ".join(part for part in (*parts, words) if part)


def _words(reader: Reader, of: InitiativeFacts, ids: Collection[int] | None) -> dict[int, str]:
    """What people wrote in the facts of each item, whatever its kind; of one kind one statement."""
    few = ids is not None and len(ids) == 1
    kinds = {one.kind for one in once(items, reader, of, ids=ids)} if few else set(Kind)
    found: dict[int, str] = {}
    for kind in kinds:
        found |= fact_words(reader, of, kind, ids)
    return found


_AFTER_Z = str.maketrans("ÆØÅÄÖæøåäö", "{|}{|{|}{|")


def sort_key(name: str) -> str:
    """As the database's own key for names: æ, ø and å after z."""
    return name.lower().translate(_AFTER_Z)
