"""What is missing about fates, receivers, responsibility and money. Deadlines as Bergen kept them (DOMAIN 3.2)."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils import timezone

from varig.continuation.queries.gap_facts import CONTINUATION_FACTS, ContinuationFact
from varig.continuation.rules.fates import Outcome
from varig.continuation.rules.handovers import SECURED, Answer, Standing
from varig.continuation.rules.money import missing, secured
from varig.foundation.checks import Found, check, found
from varig.foundation.kernel import Kroner, Message, Period, Severity, months_before, months_between, msg, msg_n
from varig.legacy.rules import accountable_on, unanswered

# Within this time of the end an open question blocks; before that it is a warning (DOMAIN F1).
URGENT_MONTHS = 13


def _urgency(fact: ContinuationFact, today: date) -> Severity:
    return Severity.BLOCKS if today >= months_before(fact.initiative_end, URGENT_MONTHS) else Severity.WARNS


@check(
    code="no_fate",
    source="F1",
    severity=Severity.BLOCKS,
    facts=CONTINUATION_FACTS,
    title=msg("Det er ikke avklart hva som skal skje med %(name)s"),
    detail=msg("Videreføres det, fases det ut, eller tar noen andre over?"),
    remedy=msg("Foreslå avgjørelse"),
    route="continuation:fate",
)
def no_fate(fact: ContinuationFact, today: date) -> Found | None:
    """Each item has a fate: at least a proposal. A warning until 13 months before the end, then it blocks."""
    if fact.fate.outcome is Outcome.UNCLEAR:
        return found(_urgency(fact, today))
    return None


@check(
    code="goes_on_without_yes",
    source="F2",
    severity=Severity.BLOCKS,
    facts=CONTINUATION_FACTS,
    title=msg("%(name)s har ingen som har sagt ja til å ta over"),
    detail=msg("%(why)s"),
    remedy=msg("Se overleveringen"),
    route="workspace:item",
    anchor="overlevering",
)
def goes_on_without_yes(fact: ContinuationFact, today: date) -> Found | None:
    """What goes on has a receiver who said an unconditional yes, also when it stays where it is."""
    if not fact.fate.goes_on or fact.answer in SECURED:
        return None
    return found(_urgency(fact, today), why=_why_no_yes(fact, today))


def _why_no_yes(fact: ContinuationFact, today: date) -> Message:
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
    return timezone.localdate(standing.since)


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
    promised = fact.handover.standing.terms.from_day if fact.handover and fact.handover.is_live else None
    if not fact.fate.goes_on or promised is None:
        return None
    within = Period(fact.initiative_end + timedelta(days=1), fact.fate.until)
    for hole in unanswered(within, fact.roles, promised):
        if hole.start is not None and hole.end is not None:
            months = months_between(hole.start, hole.end)
            length = msg_n("i %(count)s måned", "i %(count)s måneder", count=max(months, 1))
            return found(length=length, first=hole.start, last=hole.end)
    return None


@check(
    code="hole_in_money",
    source="F3",
    severity=Severity.BLOCKS,
    facts=CONTINUATION_FACTS,
    title=msg("%(name)s mangler %(amount)s i %(year)s"),
    detail=msg("Det koster %(cost)s, og %(secured)s er sikret."),
    remedy=msg("Legg inn penger"),
    route="workspace:item",
    anchor="penger",
)
def hole_in_money(fact: ContinuationFact, today: date) -> Found | None:
    """What goes on is financed in the first year after the end; planned money counts until that budget is due."""
    if not fact.fate.goes_on:
        return None
    covered = fact.money.coverage(fact.first_year_after)
    lacking = missing(covered, today)
    if not lacking or covered.cost is None:
        return None
    return found(
        _urgency(fact, today),
        amount=Kroner(lacking),
        year=str(covered.year),
        cost=Kroner(covered.cost),
        secured=Kroner(secured(covered, today)),
    )


@check(
    code="cost_unknown",
    source="F3",
    severity=Severity.NOTES,
    facts=CONTINUATION_FACTS,
    title=msg("Ingen vet hva %(name)s koster i %(year)s"),
    detail=msg("Skriv kostnaden, eller 0 hvis det ikke koster noe."),
    remedy=msg("Legg inn kostnaden"),
    route="workspace:item",
    anchor="penger",
)
def cost_unknown(fact: ContinuationFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Of what goes on it is known what it costs in the first year after the end."""
    if not fact.fate.goes_on or fact.money.coverage(fact.first_year_after).cost is not None:
        return None
    return found(year=str(fact.first_year_after))


@check(
    code="no_accountable",
    source="F5",
    severity=Severity.BLOCKS,
    facts=CONTINUATION_FACTS,
    title=msg("Ingen er ansvarlig for %(name)s"),
    detail=msg("Én enhet eller organisasjon må svare for det."),
    remedy=msg("Finn ansvarlig"),
    route="legacy:accountable",
)
def no_accountable(fact: ContinuationFact, today: date) -> Found | None:
    """Exactly one actor answers for each item; after the end of the initiative, for what goes on or is not decided."""
    if today > fact.initiative_end and fact.fate.outcome is Outcome.PHASED_OUT:
        return None
    if accountable_on(min(today, fact.initiative_end), fact.roles) is None:
        return found()
    return None


@check(
    code="phased_out_without_alternative",
    source="F15",
    severity=Severity.WARNS,
    facts=CONTINUATION_FACTS,
    title=msg("%(name)s fases ut, og det står ikke hva brukerne får i stedet"),
    detail=msg("Skriv alternativet, eller si ærlig at ingenting kommer i stedet."),
    remedy=msg("Skriv alternativet"),
    route="continuation:fate",
    anchor="id_alternative",
)
def phased_out_without_alternative(fact: ContinuationFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """What is phased out has an alternative for those who used it, or an honest no."""
    if fact.fate.outcome is Outcome.PHASED_OUT and not fact.fate.alternative and not fact.fate.no_alternative:
        return found()
    return None
