"""Whether the plan is discussed inside the municipality and with the partners, and what waits from the meetings."""

from __future__ import annotations

from datetime import date

from varig.decisions.queries.discussion_gaps import DISCUSSED_FACTS, TASK_FACTS, Discussed, MeetingTask
from varig.foundation.checks import Found, check, found
from varig.foundation.kernel import Severity, msg


@check(
    code="not_discussed_inside",
    source="R66",
    severity=Severity.BLOCKS,
    rising="----wwb",
    facts=DISCUSSED_FACTS,
    title=msg("Planen er ikke drøftet internt i kommunen"),
    detail=msg(
        "Ikke noe internt møte med saker, frammøte og referat er ført inn, og ingen enhet har svart på en høring."
    ),
    remedy=msg("Se møtene"),
    route="decisions:meetings",
)
def not_discussed_inside(fact: Discussed, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """The plan is discussed inside the municipality: in a meeting that counts, or by a unit's answer to a hearing."""
    return None if fact.inside else found()


@check(
    code="not_discussed_with_partners",
    source="R68",
    severity=Severity.BLOCKS,
    rising="----wwb",
    facts=DISCUSSED_FACTS,
    title=msg("Planen er ikke drøftet med samarbeidspartnerne"),
    detail=msg(
        "Ikke noe møte med partnere er ført inn med saker, frammøte og referat, "
        "og ingen partner har svart på en høring."
    ),
    remedy=msg("Se møtene"),
    route="decisions:meetings",
)
def not_discussed_with_partners(fact: Discussed, today: date) -> Found | None:  # noqa: ARG001 -- the engine's
    """The plan is discussed with the partners: in a meeting that counts, or by a partner's answer to a hearing."""
    return None if fact.with_partners else found()


@check(
    code="meeting_task_overdue",
    source="R66",
    severity=Severity.WARNS,
    facts=TASK_FACTS,
    title=msg("En oppgave fra et møte er ikke gjort: %(name)s"),
    detail=msg("%(unit)s skulle ha gjort det innen %(day)s."),
    remedy=msg("Se oppgavene"),
    route="decisions:meetings",
)
def meeting_task_overdue(fact: MeetingTask, today: date) -> Found | None:
    """What a meeting gave somebody to do is done by its day."""
    return found(unit=fact.unit, day=fact.due) if fact.due < today else None
