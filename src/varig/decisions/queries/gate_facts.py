"""What the demands of the closing gate are asked about: the state itself, never the stored gaps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta

from varig.actors.rules import ActorKind
from varig.communication.queries.coverage import read_coverage
from varig.communication.rules.coverage import CellState
from varig.continuation.queries import HandoverFacts
from varig.continuation.queries.gap_facts import CONTINUATION_FACTS, ContinuationFact
from varig.continuation.rules.handovers import NO_TERMS, Answer
from varig.decisions.models import AcceptedShortfall
from varig.decisions.queries import endorsements
from varig.decisions.queries.archive import archive_answer
from varig.decisions.queries.budget_lines import budget_changes
from varig.decisions.queries.decisions import standing
from varig.decisions.rules.archive import ArchiveAnswer
from varig.decisions.rules.conditions import (
    TOLD_WITHIN_DAYS,
    Accepted,
    Items,
    ItemState,
    PromiseStanding,
    Telling,
)
from varig.decisions.rules.decisions import Standing
from varig.decisions.rules.endorsements import Endorsed
from varig.foundation.checks import once
from varig.foundation.kernel import says_nothing
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import items
from varig.legacy.queries.judged import READER, judged_initiative
from varig.legacy.rules import Kind
from varig.measures.queries.promised import promises


def documents(scope: str, today: date) -> list[Standing]:  # noqa: ARG001 -- every source takes both
    """The registered decisions."""
    return standing(READER, judged_initiative(scope))


def archived(scope: str, today: date) -> ArchiveAnswer:  # noqa: ARG001 -- every source takes both
    """How much is archived, of letters, answers, decisions and frozen documents."""
    return archive_answer(READER, judged_initiative(scope))


def all_items(scope: str, today: date) -> Items:  # noqa: ARG001 -- every source takes both
    """Every item; read once for all demands that ask."""
    return once(_items, scope)


def _items(scope: str) -> Items:
    of = judged_initiative(scope)
    tasks = {one.id for one in once(items, READER, of) if one.kind is Kind.TASK}
    accepted = accepted_by_item(of)
    facts: Sequence[ContinuationFact] = list(CONTINUATION_FACTS.load(scope, None))  # type: ignore[arg-type]
    return Items(of.last_day, tuple(_state(one, tasks, accepted) for one in facts))


def _state(fact: ContinuationFact, tasks: set[int], accepted: dict[int, list[Accepted]]) -> ItemState:
    asked = fact.handover if fact.handover is not None and fact.handover.is_live else None
    terms = asked.standing.terms if asked else NO_TERMS
    item_id = fact.object.id
    return ItemState(
        name=fact.object.name,
        outcome=fact.fate.outcome,
        state=fact.fate.state,
        answer=_answer(fact.handover),
        is_task=item_id in tasks,
        receiver_is_office=asked is not None and asked.receiver_kind is ActorKind.PROGRAMME_OFFICE,
        asked_from=terms.from_day,
        fate_until=fact.fate.until,
        handover_until=terms.until,
        roles=fact.roles,
        has_alternative=any(one.nothing or not says_nothing(one.text) for one in fact.fate.alternatives),
        coverage=fact.money.coverage(fact.first_year_after),
        accepted=tuple(accepted.get(item_id, ())),
    )


def _answer(last: HandoverFacts | None) -> Answer:
    """Who said no takes nothing over, but was asked: the gate says another thing of it than «Ikke spurt»."""
    if last is None or not (last.is_live or last.standing.answer is Answer.NO):
        return Answer.NOT_ASKED
    return last.standing.answer


def accepted_by_item(of: InitiativeFacts) -> dict[int, list[Accepted]]:
    """What the programme owner has accepted by name."""
    found: dict[int, list[Accepted]] = defaultdict(list)
    rows = AcceptedShortfall.objects.filter(item__initiative_id=of.id)
    for item_id, year, amount in rows.values_list("item_id", "year", "amount"):
        found[item_id].append(Accepted(year, amount))
    return dict(found)


def promised(scope: str, today: date) -> list[PromiseStanding]:
    """The promises, each with whether somebody has taken it on, and whether its money is as it was decided."""
    of, end = judged_initiative(scope), all_items(scope, today).end
    facts = {one.object.id: one for one in CONTINUATION_FACTS.load(scope, None)}
    changed = {one.item_id for one in budget_changes(READER, of)}
    return [
        PromiseStanding(
            one.name,
            one.state,
            one.reason,
            _is_taken_on(facts.get(one.item_id), end),  # type: ignore[arg-type]
            one.item_id in changed,
        )
        for one in promises(READER, of)
    ]


def _is_taken_on(fact: ContinuationFact | None, end: date) -> bool:
    return fact is not None and fact.goes_on and _state(fact, set(), {}).is_secured(end)


def endorsed(scope: str, today: date) -> Endorsed:  # noqa: ARG001 -- every source takes both
    """The partners by name, and what is told of the links that their yeses came by."""
    return endorsements.endorsed(judged_initiative(scope))


def tellings(scope: str, today: date) -> list[Telling]:  # noqa: ARG001 -- every source takes both
    """Each audience of each item that changes, and whether it has been told."""
    of = judged_initiative(scope)
    matrix, latest = read_coverage(READER, of), of.last_day + timedelta(days=TOLD_WITHIN_DAYS)
    return [
        Telling(
            row.item.name,
            audience.called,
            cell.state is CellState.TOLD,
            cell.day.last_day() if cell.state is CellState.PLANNED and cell.day else None,
            latest,
        )
        for row in matrix.rows
        for audience, cell in zip(matrix.audiences, row.cells, strict=True)
        if cell.state is not CellState.NONE
    ]
