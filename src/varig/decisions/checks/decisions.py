"""What is missing about decisions: that a body has treated the documents, and the money that promises rest on."""

from __future__ import annotations

from datetime import date

from varig.decisions.queries.gap_facts import (
    BUDGET_FACTS,
    REVIEW_FACTS,
    STRATEGY_FACTS,
    TREATED_FACTS,
    BudgetFact,
    ReviewFact,
    StrategyFact,
    TreatedFact,
)
from varig.decisions.rules.decisions import review_is_overdue
from varig.foundation.checks import Found, check, found
from varig.foundation.kernel import Kroner, Message, Severity, msg


@check(
    code="not_treated_politically",
    source="F26",
    also=("R5",),
    severity=Severity.BLOCKS,
    rising="----nwb",
    facts=TREATED_FACTS,
    title=msg("%(documents)s er ikke behandlet politisk"),
    detail=msg("Legg det fram for et folkevalgt organ, og registrer hva det gjorde."),
    remedy=msg("Registrer vedtak"),
    route="decisions:front",
    anchor="vedtak",
)
def not_treated_politically(fact: TreatedFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """An elected body has had the final report and the strategy before it, whatever it made of them."""
    if fact.report and fact.strategy:
        return None
    return found(documents=_untreated(fact))


def _untreated(fact: TreatedFact) -> Message:
    if fact.report:
        return msg("Strategien")
    return msg("Sluttrapporten") if fact.strategy else msg("Sluttrapport og strategi")


@check(
    code="strategy_adopted_late",
    source="R27",
    severity=Severity.WARNS,
    facts=STRATEGY_FACTS,
    title=msg("Videreføringsstrategien skulle vært vedtatt innen %(day)s"),
    detail=msg("%(how)s"),
    remedy=msg("Se vedtakene"),
    route="decisions:front",
    anchor="vedtak",
)
def strategy_adopted_late(fact: StrategyFact, today: date) -> Found | None:
    """The strategy is adopted before its money must be asked for, and no later than the final report is due."""
    if fact.adopted is None:
        unsaid = msg("Det er ikke registrert at den er vedtatt. Legg den fram, og registrer vedtaket.")
        return found(day=fact.due, how=unsaid) if today > fact.due else None
    if fact.adopted <= fact.due:
        return None
    late = msg("Den ble vedtatt %(day)s. Skriv hvorfor, og legg mangelen til side.", day=fact.adopted)
    return found(Severity.NOTES, day=fact.due, how=late)


@check(
    code="promise_budget_changed",
    source="F9",
    severity=Severity.BLOCKS,
    facts=BUDGET_FACTS,
    title=msg("Pengene til løftet %(name)s er ikke som da det ble vedtatt"),
    detail=msg("%(why)s Finn pengene igjen, eller si fra til dem som fikk løftet, og skriv hvorfor."),
    remedy=msg("Se løftet"),
    route="workspace:facts",
    anchor="id_budget_post",
)
def promise_budget_changed(fact: BudgetFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """The budget line that an open promise rested on when it was decided is still there, as large as it was."""
    return found(why=_why(fact)) if fact.is_open and not fact.is_said_already else None


def _why(fact: BudgetFact) -> Message:
    change = fact.change
    if change.is_gone:
        return msg("Posten «%(post)s» står ikke lenger i budsjettet.", post=change.decided.post)
    if change.now.amount != change.decided.amount:
        return msg(
            "Beløpet er %(now)s. Det var %(decided)s.",
            now=_amount(change.now.amount),
            decided=_amount(change.decided.amount),
        )
    if change.now.year != change.decided.year:
        return msg(
            "Pengene står i %(now)s. De sto i %(decided)s.",
            now=_year(change.now.year),
            decided=_year(change.decided.year),
        )
    return msg("Posten heter «%(now)s». Den het «%(decided)s».", now=change.now.post, decided=change.decided.post)


def _amount(amount: object) -> object:
    return Kroner(amount) if amount is not None else msg("ukjent")  # type: ignore[arg-type]


def _year(year: int | None) -> object:
    return str(year) if year is not None else msg("ukjent år")


@check(
    code="decision_not_reviewed",
    source="R67",
    severity=Severity.WARNS,
    facts=REVIEW_FACTS,
    title=msg("Vedtaket fra %(name)s er ikke vurdert på nytt"),
    detail=msg("Det skulle vært gjort innen %(day)s. Legg saken fram igjen, og registrer det nye vedtaket."),
    remedy=msg("Se vedtaket"),
    route="decisions:decision",
    anchor="fakta",
)
def decision_not_reviewed(fact: ReviewFact, today: date) -> Found | None:
    """What was to be looked at again by a day, has been: the body had the matter up again, or replaced its decision."""
    return found(day=fact.review.on) if review_is_overdue(fact.review, today) else None
