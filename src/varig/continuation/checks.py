"""What is missing about fates, receivers, responsibility and money. Deadlines as Bergen kept them (DOMAIN 3.2)."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils import timezone

from varig.continuation.queries.gap_facts import (
    ACTOR_FACTS,
    CLAUSE_FACTS,
    CLOSING_PLACE_FACTS,
    CONTINUATION_FACTS,
    WHOLE_FACTS,
    ActorFact,
    ClauseFact,
    ClosingPlaceFact,
    ContinuationFact,
    WholeFact,
)
from varig.continuation.rules.fates import Outcome
from varig.continuation.rules.handovers import SECURED, Answer, Standing, Step
from varig.continuation.rules.money import missing, secured
from varig.continuation.rules.passing_on import names_the_clause
from varig.continuation.rules.whose_money import whose
from varig.foundation.checks import Found, check, found
from varig.foundation.kernel import Kroner, Message, Period, Severity, months_before, months_between, msg, msg_n
from varig.legacy.rules import accountable_on, unanswered

# Until 13 months before the end, when a study of what shall go on is due, an open question only warns (F1).
URGENT = "nwwbbbb"
# What goes on for less than so long after the end is felt to be something temporary (F25).
LASTING_MONTHS = 12
# More than one item in so many without a fate is a strategy that comes late (R27).
LATE_WHEN_ONE_IN = 10


@check(
    code="no_fate",
    source="F1",
    also=("R17", "R37", "R38", "R60"),
    severity=Severity.BLOCKS,
    rising=URGENT,
    facts=CONTINUATION_FACTS,
    title=msg("Det er ikke avklart hva som skal skje med %(name)s"),
    detail=msg("Videreføres det, fases det ut, eller tar noen andre over?"),
    remedy=msg("Foreslå avgjørelse"),
    route="continuation:fate",
)
def no_fate(fact: ContinuationFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Each item has a fate: at least a proposal. A warning until 13 months before the end, then it blocks."""
    return found() if fact.fate.outcome is Outcome.UNCLEAR else None


@check(
    code="fate_not_decided",
    source="F1",
    also=("R37", "R38"),
    severity=Severity.BLOCKS,
    rising="----wwb",
    facts=CONTINUATION_FACTS,
    title=msg("Avgjørelsen for %(name)s er bare et forslag"),
    detail=msg("Legg den fram for den som kan bestemme, og registrer vedtaket."),
    remedy=msg("Se avgjørelsen"),
    route="workspace:item",
    anchor="avgjorelse",
)
def fate_not_decided(fact: ContinuationFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """In the last half-year each fate is decided, and no longer a proposal."""
    return found() if fact.fate.outcome is not Outcome.UNCLEAR and not fact.fate.is_decided else None


@check(
    code="continuation_not_noted",
    source="R16",
    severity=Severity.NOTES,
    rising="nnn----",
    facts=CONTINUATION_FACTS,
    title=msg("Ingen har skrevet noe om videreføring av %(name)s"),
    detail=msg("Skriv det dere tenker nå. Det er lettere før tiden er knapp."),
    remedy=msg("Skriv et notat"),
    route="workspace:facts",
    anchor="id_continuation_note",
)
def continuation_not_noted(fact: ContinuationFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """From the first day somebody has noted what may come of each item."""
    return found() if fact.fate.outcome is Outcome.UNCLEAR and not fact.note.strip() else None


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
    if not fact.fate.goes_on or fact.answer in SECURED:
        return None
    return found(why=_why_no_yes(fact, today))


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
    if not fact.fate.goes_on or promised is None or promised <= fact.initiative_end:
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
    also=("R8",),
    severity=Severity.BLOCKS,
    rising=URGENT,
    facts=CONTINUATION_FACTS,
    title=msg("%(name)s mangler %(amount)s i %(year)s"),
    detail=msg("Det koster %(cost)s, og %(secured)s er sikret."),
    remedy=msg("Legg inn penger"),
    route="workspace:item",
    anchor="penger",
)
def hole_in_money(fact: ContinuationFact, today: date) -> Found | None:
    """What goes on is financed in the first year after the end; planned money counts until that budget is due."""
    if not fact.fate.goes_on or not fact.money.costs.get(fact.first_year_after):
        return None
    covered = fact.money.coverage(fact.first_year_after)
    lacking = missing(covered, today)
    if not lacking or covered.cost is None:
        return None
    return found(
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
    if not fact.fate.goes_on or fact.money.costs.get(fact.first_year_after) is not None:
        return None
    return found(year=str(fact.first_year_after))


@check(
    code="no_accountable",
    source="F5",
    also=("R8",),
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
    return found() if fact.fate.outcome is Outcome.PHASED_OUT and not fact.fate.alternatives else None


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
    if fact.handover is None or not fact.fate.goes_on or fact.answer not in SECURED:
        return None
    answered = [step for step in fact.handover.steps if step.step is Step.ANSWERED]
    if not answered or answered[-1].mandate.strip():
        return None
    return found(receiver=fact.handover.receiver_name)


@check(
    code="money_from_others_only",
    source="F7",
    severity=Severity.WARNS,
    facts=CONTINUATION_FACTS,
    title=msg("Alle pengene til %(name)s i %(year)s kommer utenfra"),
    detail=msg("De kommer fra %(source)s. Blir ordningen lagt om, faller det bort."),
    remedy=msg("Se pengene"),
    route="workspace:item",
    anchor="penger",
)
def money_from_others_only(fact: ContinuationFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """What goes on doesn't live on others' money alone."""
    if not fact.from_others or not fact.fate.goes_on:
        return None
    theirs = whose(fact.money.lines, fact.first_year_after, fact.municipal)
    return found(year=str(fact.first_year_after), source=", ".join(theirs.names)) if theirs.only_others else None


@check(
    code="money_for_one_year",
    source="F7",
    severity=Severity.NOTES,
    rising="---nnnn",
    facts=CONTINUATION_FACTS,
    title=msg("%(name)s har penger i %(year)s, men ikke året etter"),
    detail=msg("Penger for ett år om gangen må søkes om igjen hvert år. Skriv hva som er planlagt videre."),
    remedy=msg("Se pengene"),
    route="workspace:item",
    anchor="penger",
)
def money_for_one_year(fact: ContinuationFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """What goes on for longer than the first year has money for more than that year."""
    first = fact.first_year_after
    if not fact.fate.goes_on or (fact.fate.until is not None and fact.fate.until.year <= first):
        return None
    years = {line.year for line in fact.money.lines if line.amount}
    return found(year=str(first)) if first in years and max(years) == first else None


@check(
    code="short_continuation",
    source="F25",
    severity=Severity.WARNS,
    facts=CONTINUATION_FACTS,
    title=msg("%(name)s videreføres bare til %(until)s"),
    detail=msg("Det er mindre enn et år etter satsingen. Si til dem som bruker det, hva som skjer da."),
    remedy=msg("Se avgjørelsen"),
    route="workspace:item",
    anchor="avgjorelse",
)
def short_continuation(fact: ContinuationFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """What goes on does so for at least a year after the end."""
    until = fact.fate.until
    if not fact.fate.goes_on or until is None or until >= months_before(fact.initiative_end, -LASTING_MONTHS):
        return None
    return found(until=until)


@check(
    code="no_plan_b",
    source="F27",
    severity=Severity.WARNS,
    rising="nnnwwww",
    facts=CONTINUATION_FACTS,
    title=msg("Det meste av pengene til %(name)s kommer utenfra, og det står ikke hva dere gjør uten dem"),
    detail=msg("Skriv i notatet om videreføring hva som skjer hvis pengene ikke kommer."),
    remedy=msg("Skriv hva"),
    route="workspace:facts",
    anchor="id_continuation_note",
)
def no_plan_b(fact: ContinuationFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """For what lives mostly on others' money it is noted what happens without it."""
    if not fact.from_others or not fact.fate.goes_on or fact.note.strip():
        return None
    return found() if whose(fact.money.lines, fact.first_year_after, fact.municipal).mostly_others else None


@check(
    code="no_other_place",
    source="F15",
    severity=Severity.WARNS,
    facts=CLOSING_PLACE_FACTS,
    title=msg("Når %(name)s fases ut, er det ingen annen møteplass for dem som bruker den"),
    detail=msg("Ingen som går videre, er for de samme og ligger i nærheten. Finn et annet sted, eller la den leve."),
    remedy=msg("Se avgjørelsen"),
    route="workspace:item",
    anchor="avgjorelse",
)
def no_other_place(fact: ClosingPlaceFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Where a meeting place is phased out there is another one for the same people, or it is said what they get."""
    return None if fact.said_what_comes or fact.others else found()


@check(
    code="repayment_not_passed_on",
    source="F4",
    severity=Severity.BLOCKS,
    rising="nwwwwwb",
    facts=CLAUSE_FACTS,
    title=msg("De som er spurt om å overta %(name)s, har ikke fått vite at tilskuddet kan kreves tilbake"),
    detail=msg("Skriv det i det som overleveres, så de vet hva de sier ja til."),
    remedy=msg("Endre overleveringen"),
    route="workspace:item",
    anchor="overlevering",
)
def repayment_not_passed_on(fact: ClauseFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Whoever is asked to take over something built is told that a grant for it may be demanded back."""
    over = fact.until is not None and fact.until.last_day() <= fact.initiative_end
    return found() if fact.asked_of_another and not over and not names_the_clause(fact.terms) else None


@check(
    code="repayment_when_closed",
    source="F4",
    severity=Severity.WARNS,
    facts=CLAUSE_FACTS,
    title=msg("Tilskuddet til %(name)s kan bli krevd tilbake når det fases ut"),
    detail=msg("Vilkåret gjelder lenger enn til siste dag. Spør dem som ga tilskuddet, før noe bestemmes."),
    remedy=msg("Se avgjørelsen"),
    route="workspace:item",
    anchor="avgjorelse",
)
def repayment_when_closed(fact: ClauseFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """What is phased out is no longer bound by a grant."""
    last = fact.last_day or fact.initiative_end
    over = fact.until is not None and fact.until.last_day() <= last
    return found() if fact.outcome is Outcome.PHASED_OUT and not over else None


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


@check(
    code="strategy_is_late",
    source="R27",
    also=("R26",),
    severity=Severity.BLOCKS,
    rising="---wwwb",
    facts=WHOLE_FACTS,
    title=msg("%(unclear)s av %(of_all)s punkter i arven er ikke avklart"),
    detail=msg("Strategien skal være ferdig i god tid før satsingen slutter. Begynn med dem som flest bruker."),
    remedy=msg("Se dem i arven"),
    route="workspace:legacy",
)
def strategy_is_late(fact: WholeFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """In the last thirteen months not more than a tenth of the legacy is without a fate."""
    unclear = fact.items - fact.settled
    return found(unclear=unclear, of_all=fact.items) if unclear * LATE_WHEN_ONE_IN > fact.items else None


@check(
    code="continuation_rests_on_others",
    source="F27",
    severity=Severity.WARNS,
    rising="nnnwwww",
    facts=WHOLE_FACTS,
    title=msg("Mer enn halvparten av pengene i %(year)s kommer utenfra"),
    detail=msg("%(others)s av %(total)s. Skriv hva som skjer hvis noen av dem stopper."),
    remedy=msg("Se hvem pengene kommer fra"),
    route="workspace:money",
)
def continuation_rests_on_others(fact: WholeFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """In the first year after the end most of the money is the municipality's own."""
    if not fact.whose.mostly_others:
        return None
    total = fact.whose.own + fact.whose.others
    return found(year=str(fact.year), others=Kroner(fact.whose.others), total=Kroner(total))
