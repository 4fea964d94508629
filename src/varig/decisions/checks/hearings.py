"""Who has not been asked about the plan, or has not answered; and who answered and has no reply from us."""

from __future__ import annotations

from datetime import date

from varig.decisions.queries.discussion_gaps import (
    DISCUSSED_FACTS,
    GROUP_FACTS,
    HEARING_FACTS,
    AnsweredHearing,
    Discussed,
    HeardGroup,
)
from varig.decisions.rules.hearing_parties import COUNCIL_NAMES
from varig.foundation.checks import Found, check, found
from varig.foundation.kernel import Message, Severity, msg, msg_n


@check(
    code="group_not_asked",
    source="F21",
    also=("R36",),
    severity=Severity.BLOCKS,
    rising="---nwbb",
    facts=GROUP_FACTS,
    title=msg("%(name)s er ikke spurt om planen"),
    detail=msg("Gruppa var med underveis, og må bli spurt før planen vedtas. Skriv i høringen hvordan de spørres."),
    remedy=msg("Se høringene"),
    route="decisions:hearings",
)
def group_not_asked(fact: HeardGroup, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Each group that is registered under participation is asked in a hearing of the plan."""
    return None if fact.asked else found()


@check(
    code="group_not_answered",
    source="F21",
    also=("R36",),
    severity=Severity.WARNS,
    facts=GROUP_FACTS,
    title=msg("%(name)s har ikke svart på høringen"),
    detail=msg("Fristen var %(day)s. Møt dem der de er, og før inn det de sier, eller forleng fristen."),
    remedy=msg("Se høringene"),
    route="decisions:hearings",
)
def group_not_answered(fact: HeardGroup, today: date) -> Found | None:
    """A group that was asked has answered when the time is over."""
    if not fact.asked or fact.answered or fact.closes_on is None or today <= fact.closes_on:
        return None
    return found(day=fact.closes_on)


@check(
    code="council_not_heard",
    source="F21",
    also=("R68",),
    severity=Severity.BLOCKS,
    rising="----wbb",
    facts=DISCUSSED_FACTS,
    title=msg("Ikke alle lovpålagte råd har uttalt seg om planen"),
    detail=msg("Mangler: %(whom)s. De skal få uttale seg (kommuneloven § 5-12)."),
    remedy=msg("Se høringene"),
    route="decisions:hearings",
)
def council_not_heard(fact: Discussed, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """The councils that every municipality has by law have said their mind in a hearing."""
    if not fact.councils_left:
        return None
    first, *rest = [COUNCIL_NAMES[one] for one in fact.councils_left]
    return found(whom=_listed(first, rest))


def _listed(first: Message, rest: list[Message]) -> Message:
    for one in rest:
        first = msg("%(first)s, %(next)s", first=first, next=one)
    return first


@check(
    code="hearing_without_reply",
    source="R68",
    severity=Severity.WARNS,
    facts=HEARING_FACTS,
    title=msg("«%(name)s» har svar som ingen har svart på"),
    detail=msg("%(why)s"),
    remedy=msg("Se svarene"),
    route="decisions:hearing",
    anchor="svar",
)
def hearing_without_reply(fact: AnsweredHearing, today: date) -> Found | None:
    """When a hearing is over or was taken back, each answer gets our reply, and what it led to."""
    if not fact.unreplied or today < fact.owed_from:
        return None
    why = msg_n(
        "%(count)s punkt mangler svar. De som sa det, vil vite hva det førte til.",
        "%(count)s punkter mangler svar. De som sa det, vil vite hva det førte til.",
        count=fact.unreplied,
    )
    return found(why=why)
