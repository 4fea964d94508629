"""What is missing about the money after the end: how much, whose, and for how long."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from varig.continuation.checks.urgency import URGENT
from varig.continuation.queries.gap_facts import (
    CONTINUATION_FACTS,
    WHOLE_FACTS,
    ContinuationFact,
    WholeFact,
)
from varig.continuation.rules.handovers import SECURED
from varig.continuation.rules.money import Coverage, missing, named_by_others, secured
from varig.continuation.rules.turns import UNPAID
from varig.continuation.rules.whose_money import whose
from varig.foundation.checks import Found, check, found
from varig.foundation.kernel import Kroner, Message, Severity, msg


@check(
    code="hole_in_money",
    source="F3",
    also=("R8",),
    severity=Severity.BLOCKS,
    rising=URGENT,
    facts=CONTINUATION_FACTS,
    title=msg("%(name)s mangler %(amount)s i %(year)s"),
    detail=msg("Det koster %(cost)s, og %(sure)s"),
    remedy=msg("Legg inn penger"),
    route="workspace:item",
    anchor="penger",
)
def hole_in_money(fact: ContinuationFact, today: date) -> Found | None:
    """What goes on is financed in the first year after the end; planned money counts until that budget is due."""
    if not fact.goes_on or not fact.money.costs.get(fact.first_year_after):
        return None
    covered = fact.money.coverage(fact.first_year_after)
    lacking = missing(covered, today)
    if not lacking or covered.cost is None:
        return None
    return found(
        amount=Kroner(lacking),
        year=str(covered.year),
        cost=Kroner(covered.cost),
        sure=_how_sure(covered, today),
    )


def _how_sure(covered: Coverage, today: date) -> Message:
    """What counts as sure, and what else is named: the pictures of the money show both."""
    sure = secured(covered, today)
    said = (
        msg("%(amount)s er vedtatt.", amount=Kroner(sure))
        if sure == covered.adopted
        else msg("%(amount)s er vedtatt eller i økonomiplan.", amount=Kroner(sure))
    )
    if covered.named <= sure:
        return said
    more = msg(
        "I tillegg er %(amount)s foreslått eller planlagt, men ikke sikkert.", amount=Kroner(covered.named - sure)
    )
    return msg("%(first)s %(next)s", first=said, next=more)


@check(
    code="cost_unknown",
    source="F3",
    severity=Severity.NOTES,
    facts=CONTINUATION_FACTS,
    title=msg("Det står ikke hva %(name)s koster i %(year)s"),
    detail=msg("%(what_to_do)s"),
    remedy=msg("Legg inn kostnaden"),
    route="workspace:item",
    anchor="penger",
)
def cost_unknown(fact: ContinuationFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Of what goes on it is known what it costs in the first year after the end."""
    if not fact.goes_on or fact.money.costs.get(fact.first_year_after) is not None:
        return None
    what_to_do = (
        msg("Skriv kostnaden, eller 0 hvis det ikke koster noe.")
        if fact.cost_today is None
        else msg(
            "I dag koster det %(today)s i året. Lagre det tallet, eller skriv et annet.", today=Kroner(fact.cost_today)
        )
    )
    return found(year=str(fact.first_year_after), what_to_do=what_to_do)


@check(
    code="needed_money_without_source",
    source="F3",
    severity=Severity.WARNS,
    facts=CONTINUATION_FACTS,
    title=UNPAID.title,
    detail=UNPAID.detail,
    remedy=msg("Legg inn penger"),
    route="workspace:item",
    anchor="penger",
)
def needed_money_without_source(fact: ContinuationFact, today: date) -> Found | None:
    """What a receiver said that it needs each year, somebody else pays; a hole in the money says so by itself."""
    year, handover = fact.first_year_after, fact.handover
    if handover is None or not fact.goes_on or fact.answer not in SECURED or missing(fact.money.coverage(year), today):
        return None
    needed = handover.standing.terms.amount or Decimal(0)
    named = named_by_others(fact.money.lines, year, handover.receiver_name)
    if named >= needed:
        return None
    return found(receiver=handover.receiver_name, amount=Kroner(needed), named=Kroner(named), year=str(year))


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
    if not fact.from_others or not fact.goes_on:
        return None
    theirs = whose(fact.money.lines, fact.first_year_after, fact.municipal)
    return found(year=str(fact.first_year_after), source=", ".join(theirs.names)) if theirs.only_others else None


@check(
    code="money_for_one_year",
    source="F7",
    severity=Severity.NOTES,
    rising="---nnnn",
    facts=CONTINUATION_FACTS,
    title=msg("%(name)s har penger i %(year)s, men ikke nok i %(later)s"),
    detail=msg("Penger for ett år om gangen må søkes om igjen hvert år. Skriv hva som er planlagt videre."),
    remedy=msg("Se pengene"),
    route="workspace:item",
    anchor="penger",
)
def money_for_one_year(fact: ContinuationFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """What goes on for longer than the first year has money for the years after it too, as far as its cost is known."""
    first = fact.first_year_after
    if not fact.goes_on or not fact.money.coverage(first).named:
        return None
    last = fact.fate.until.year if fact.fate.until is not None else first + _YEARS_AHEAD
    later = next(
        (year for year in range(first + 1, min(last, first + _YEARS_AHEAD) + 1) if _is_short(fact, year)), None
    )
    return found(year=str(first), later=str(later)) if later else None


_YEARS_AHEAD = 2
"""How long after the first year money is asked for: as far as a financial plan reaches (kommuneloven § 14-2)."""


def _is_short(fact: ContinuationFact, year: int) -> bool:
    """Whether what is named covers less than the cost; of an unknown cost, whether nothing is named next year."""
    covered = fact.money.coverage(year)
    if covered.cost is None:
        return not covered.named and year == fact.first_year_after + 1
    return covered.named < covered.cost


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
    if not fact.from_others or not fact.goes_on or fact.note.strip():
        return None
    return found() if whose(fact.money.lines, fact.first_year_after, fact.municipal).mostly_others else None


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
