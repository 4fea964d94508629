"""What is missing about who has it afterwards: a yes, a responsible without a hole, a role."""

from __future__ import annotations

from datetime import date, timedelta

from varig.continuation.checks.fates import LASTING_MONTHS
from varig.continuation.checks.urgency import URGENT
from varig.continuation.queries.gap_facts import (
    ACTOR_FACTS,
    CONTINUATION_FACTS,
    ActorFact,
    ContinuationFact,
)
from varig.continuation.rules.fates import Outcome
from varig.continuation.rules.handovers import SECURED, Answer, Standing, Step
from varig.foundation.checks import Found, check, found
from varig.foundation.kernel import Message, Period, Severity, months_before, months_between, msg, msg_n
from varig.legacy.rules import accountable_on, unanswered


@check(
    code="goes_on_without_yes",
    source="F2",
    also=("R39", "R18"),
    severity=Severity.BLOCKS,
    rising=URGENT,
    facts=CONTINUATION_FACTS,
    title=msg("%(name)s har ingen som har sagt ja til å ta over"),
    detail=msg("%(why)s"),
    remedy=msg("Se overleveringen"),
    route="workspace:item",
    anchor="overlevering",
)
def goes_on_without_yes(fact: ContinuationFact, today: date) -> Found | None:
    """What goes on has a receiver who said an unconditional yes, also when it stays where it is."""
    if not fact.goes_on or fact.answer in SECURED:
        return None
    return found(why=_why_no_yes(fact, today))


def _why_no_yes(fact: ContinuationFact, today: date) -> Message:
    if fact.withdrawn is not None:
        return msg(
            "Ingen er spurt nå. %(receiver)s ble spurt, og forespørselen ble trukket tilbake %(day)s.",
            receiver=fact.withdrawn.receiver_name,
            day=_day(fact.withdrawn.standing),
        )
    if fact.handover is None or fact.answer not in _WHY:
        return msg("Ingen er spurt ennå.")
    standing, receiver = fact.handover.standing, fact.handover.receiver_name
    if fact.answer is Answer.WAITING:
        return _waiting(standing, receiver, today)
    day = standing.answer_on if fact.answer is Answer.LATER else None
    return _WHY[fact.answer].with_params({"receiver": receiver, "day": day or _day(standing)})


_WHY: dict[Answer, Message] = {
    Answer.WAITING: msg("%(receiver)s har ikke svart."),
    Answer.NO: msg("%(receiver)s sa nei %(day)s. Ingen ny er spurt."),
    Answer.CONDITIONAL: msg("%(receiver)s sa ja på vilkår %(day)s. Vilkåret er ikke godtatt."),
    Answer.COUNTER: msg("%(receiver)s kom med et motforslag %(day)s."),
    Answer.LATER: msg("%(receiver)s svarer etter møtet %(day)s."),
}


def _waiting(standing: Standing, receiver: str, today: date) -> Message:
    days = (today - _day(standing)).days
    if days < 1:
        return msg("%(receiver)s ble spurt i dag.", receiver=receiver)
    return msg_n(
        "%(receiver)s har ikke svart på %(count)s dag.",
        "%(receiver)s har ikke svart på %(count)s dager.",
        count=days,
        receiver=receiver,
    )


def _day(standing: Standing) -> date:
    if standing.since is None:
        raise ValueError("a handover begins with a dated step")
    return standing.since.date()


@check(
    code="yes_without_decision",
    source="F2",
    severity=Severity.NOTES,
    rising="----nnn",
    facts=CONTINUATION_FACTS,
    title=msg("%(receiver)s har sagt ja til %(name)s, men det står ikke hvilket vedtak som ligger bak"),
    detail=msg("Et ja uten styrevedtak eller budsjett er lett å gå bort fra. Spør hvem som har bestemt det."),
    remedy=msg("Se overleveringen"),
    route="workspace:item",
    anchor="overlevering",
)
def yes_without_decision(fact: ContinuationFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Behind a yes stands a decision of a board or a budget."""
    if fact.handover is None or not fact.goes_on or fact.answer not in SECURED:
        return None
    answered = [step for step in fact.handover.steps if step.step is Step.ANSWERED]
    if not answered or answered[-1].mandate.strip():
        return None
    return found(receiver=fact.handover.receiver_name)


@check(
    code="hole_in_responsibility",
    source="F3",
    severity=Severity.BLOCKS,
    facts=CONTINUATION_FACTS,
    title=msg("%(name)s står uten ansvarlig %(length)s"),
    detail=msg("Fra %(first)s til %(last)s svarer ingen for det. Velg en tidligere dato."),
    remedy=msg("Endre overleveringen"),
    route="workspace:item",
    anchor="overlevering",
)
def hole_in_responsibility(fact: ContinuationFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """From the end of the initiative until the receiver begins, somebody answers for the item."""
    promised = _promised(fact)
    if not fact.goes_on or promised is None or promised.start is None or promised.start <= fact.initiative_end:
        return None
    last = min(filter(None, (promised.start, fact.fate.until)))
    within = Period(fact.initiative_end + timedelta(days=1), last)
    for hole in unanswered(within, fact.roles, promised):
        if hole.start is not None and hole.end is not None:
            months = months_between(hole.start, hole.end)
            length = msg_n("i %(count)s måned", "i %(count)s måneder", count=max(months, 1))
            return found(length=length, first=hole.start, last=hole.end)
    return None


def _promised(fact: ContinuationFact) -> Period | None:
    """The time for which somebody is asked, as far as a first day was said."""
    if fact.handover is None or not fact.handover.is_live:
        return None
    terms = fact.handover.standing.terms
    return Period(terms.from_day, terms.until) if terms.from_day else None


@check(
    code="promise_ends_soon",
    source="F25",
    also=("R38",),
    severity=Severity.BLOCKS,
    facts=CONTINUATION_FACTS,
    title=msg("%(receiver)s har sagt ja til %(name)s bare til %(until)s"),
    detail=msg("Etter det svarer ingen for det. Spør om de kan lenger, eller finn noen som tar over etter dem."),
    remedy=msg("Se overleveringen"),
    route="workspace:item",
    anchor="overlevering",
)
def promise_ends_soon(fact: ContinuationFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Whoever takes over has it for at least a year after the end, or as long as it goes on, or another follows."""
    promised = _promised(fact)
    if not fact.goes_on or fact.handover is None or promised is None or promised.end is None:
        return None
    if fact.answer not in SECURED or promised.end >= months_before(fact.initiative_end, -LASTING_MONTHS):
        return None
    first = max(promised.end, fact.initiative_end) + timedelta(days=1)
    if fact.fate.until is not None and fact.fate.until < first:
        return None
    if not unanswered(Period(first, first), fact.roles, promised):
        return None
    return found(receiver=fact.handover.receiver_name, until=promised.end)


@check(
    code="no_accountable",
    source="F5",
    also=("R8",),
    severity=Severity.BLOCKS,
    facts=CONTINUATION_FACTS,
    title=msg("Ingen er ansvarlig for %(name)s"),
    detail=msg("Én enhet eller organisasjon må svare for det."),
    remedy=msg("Finn ansvarlig"),
    route="workspace:item",
    anchor="roller",
)
def no_accountable(fact: ContinuationFact, today: date) -> Found | None:
    """Exactly one actor answers for each item; after the end of the initiative, for what goes on or is not decided."""
    if today > fact.initiative_end and fact.fate.outcome is Outcome.PHASED_OUT:
        return None
    if accountable_on(min(today, fact.initiative_end), fact.roles) is None:
        return found()
    return None


@check(
    code="actor_without_role_afterwards",
    source="R39",
    severity=Severity.NOTES,
    rising="---nnnn",
    facts=ACTOR_FACTS,
    title=msg("Alt %(name)s er med på, fases ut, og det står ikke om de har en rolle etterpå"),
    detail=msg("Ta stilling til kontakten, eller finn ut hva de vil være med på videre."),
    remedy=msg("Se aktøren"),
    route="actors:one",
)
def actor_without_role_afterwards(fact: ActorFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Each actor with a role now has one afterwards, or an answer."""
    return None if fact.has_one_afterwards else found()
