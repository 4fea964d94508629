"""What residents were promised, and whether it stands in a budget (F9)."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from varig.foundation.kernel import Message, Problem, msg, says_nothing
from varig.measures.rules.rows import Values, backwards, below_nothing, odd_years


class PromiseState(StrEnum):
    """How it went. Open is what may still be kept."""

    OPEN = "open"
    KEPT = "kept"
    PARTLY = "partly"
    NOT_KEPT = "not_kept"


class BudgetState(StrEnum):
    """Whether the money for it stands in a budget."""

    IN_BUDGET = "in_budget"
    NOT_IN_BUDGET = "not_in_budget"
    REMOVED = "removed"


STATE_NAMES: dict[PromiseState, Message] = {
    PromiseState.OPEN: msg("Åpent"),
    PromiseState.KEPT: msg("Holdt"),
    PromiseState.PARTLY: msg("Delvis holdt"),
    PromiseState.NOT_KEPT: msg("Ikke holdt"),
}
BUDGET_NAMES: dict[BudgetState, Message] = {
    BudgetState.IN_BUDGET: msg("Står i budsjettet"),
    BudgetState.NOT_IN_BUDGET: msg("Står ikke i budsjettet"),
    BudgetState.REMOVED: msg("Tatt ut av budsjettet"),
}
NEEDS_A_REASON = frozenset({PromiseState.PARTLY, PromiseState.NOT_KEPT})


def problems(values: Values) -> Iterator[Problem]:
    """What can't be about a promise."""
    due = msg("Løftet ble gitt %(first)s. Skriv en frist som er senere.")
    told = msg("Løftet ble gitt %(first)s. Skriv en senere dato for når de fikk vite det.")
    yield from backwards(values, "said", "due", due)
    yield from backwards(values, "said", "told_on", told)
    yield from below_nothing(values, "budget_amount")
    yield from odd_years(values, "budget_year")
    if values.get("state") in NEEDS_A_REASON and says_nothing(str(values.get("reason") or "")):
        yield Problem(
            msg("Skriv hvorfor løftet ikke ble holdt, eller bare delvis. De som fikk det, vil spørre."), "reason"
        )
    if values.get("told_on") and values.get("told") is False:
        yield Problem(msg("Her står en dato, men også at de ikke har fått vite det. Rett det ene."), "told_on")
