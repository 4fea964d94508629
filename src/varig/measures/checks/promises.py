"""What is missing about promises (F9)."""

from __future__ import annotations

from datetime import date

from varig.foundation.checks import Found, check, found
from varig.foundation.kernel import Severity, msg
from varig.measures.queries.gap_facts import PROMISE_FACTS, PromiseFact
from varig.measures.rules.promises import BudgetState, PromiseState


@check(
    code="promise_lost_its_money",
    source="F9",
    severity=Severity.BLOCKS,
    rising="wwwwwwb",
    facts=PROMISE_FACTS,
    title=msg("Pengene til løftet «%(name)s» er tatt ut av budsjettet"),
    detail=msg("Finn pengene, eller si til dem som fikk løftet, at det ikke blir holdt."),
    remedy=msg("Se løftet"),
    route="workspace:facts",
    anchor="id_budget_state",
)
def promise_lost_its_money(fact: PromiseFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """A promise that isn't kept yet has the money that it hangs on."""
    still_to_keep = fact.state in {None, PromiseState.OPEN}
    return found() if still_to_keep and fact.budget is BudgetState.REMOVED and fact.told is not True else None


@check(
    code="promise_without_money",
    source="F9",
    severity=Severity.WARNS,
    rising="nnnwwww",
    facts=PROMISE_FACTS,
    title=msg("Løftet «%(name)s» står ikke i noe budsjett"),
    detail=msg("Et løfte uten penger er lett å bryte. Skriv budsjettposten, eller at det ikke koster noe."),
    remedy=msg("Se løftet"),
    route="workspace:facts",
    anchor="id_budget_post",
)
def promise_without_money(fact: PromiseFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """A promise that isn't kept yet stands in a budget."""
    open_still = fact.state in {None, PromiseState.OPEN}
    if open_still and fact.budget in {None, BudgetState.NOT_IN_BUDGET} and not fact.budget_post.strip():
        return found()
    return None


@check(
    code="broken_promise_untold",
    source="F9",
    severity=Severity.BLOCKS,
    rising="wwwwwwb",
    facts=PROMISE_FACTS,
    title=msg("De som fikk løftet «%(name)s», har ikke fått vite at det ikke ble holdt"),
    detail=msg("Fortell dem hvordan det gikk og hvorfor, og skriv når dere gjorde det."),
    remedy=msg("Skriv når de fikk vite det"),
    route="workspace:facts",
    anchor="id_told",
)
def broken_promise_untold(fact: PromiseFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Those to whom something was promised know when it wasn't kept, or only partly."""
    broken = fact.state in {PromiseState.NOT_KEPT, PromiseState.PARTLY}
    return found() if broken and fact.told is not True else None


@check(
    code="promise_overdue",
    source="F9",
    severity=Severity.WARNS,
    facts=PROMISE_FACTS,
    title=msg("Fristen for løftet «%(name)s» var %(due)s"),
    detail=msg("Skriv om det ble holdt."),
    remedy=msg("Skriv hvordan det gikk"),
    route="workspace:facts",
    anchor="id_state",
)
def promise_overdue(fact: PromiseFact, today: date) -> Found | None:
    """When a promise's day has passed it is said how it went."""
    if fact.state not in {None, PromiseState.OPEN} or fact.due is None or fact.due.last_day() >= today:
        return None
    return found(due=fact.due)
