"""The point about money in the case paper's proposed decision: what the economy section sums, in one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from varig.continuation.queries.onward import Onward, split
from varig.continuation.rules.money import Coverage, coming_budget_year, summed
from varig.foundation.documents.blocks import Source, Text, Told
from varig.foundation.kernel import Kroner, Message, msg, msg_n
from varig.initiatives.queries import InitiativeFacts
from varig.initiatives.queries.origins import Origins


def summed_in(going: Sequence[Onward], year: int) -> Coverage:
    """What all that goes on costs in a year, and what stands against it."""
    return summed(year, [one.said.money.coverage(year) for one in going])


def in_no_plan(one: Coverage) -> Decimal | None:
    """What is neither adopted nor in the economic plan; None where the cost is unknown."""
    return None if one.cost is None else one.cost - one.adopted - one.planned


def unknown_in(going: Sequence[Onward], year: int, source: Source) -> Told | None:
    """Of how much nobody knows what it costs in a year, so that no sum has it; None where all is known."""
    unknown = sum(one.said.money.costs.get(year) is None for one in going)
    if not unknown:
        return None
    said = msg_n(
        "Kostnaden i %(year)s er ukjent for %(count)s ting som går videre. Den er ikke med i summen.",
        "Kostnaden i %(year)s er ukjent for %(count)s ting som går videre. De er ikke med i summen.",
        count=unknown,
        year=str(year),
    )
    return Told(said, {"count": source})


def about_money(of: InitiativeFacts, found: Sequence[Onward], today: date) -> Text | None:
    """How the first year after the end is financed, and where the rest is settled; None where nothing goes on."""
    going, year = split(found)[0], of.first_year_after
    if not going:
        return None
    source = Origins(of, today).money_after()
    covered = summed_in(going, year)
    if not covered.cost:
        return _no_sum(going, year, source)
    amounts = {
        "cost": Kroner(covered.cost),
        "adopted": Kroner(covered.adopted),
        "planned": Kroner(covered.planned),
    }
    left = in_no_plan(covered)
    if left:
        amounts["left"] = Kroner(left)
    said = Told(_financed(year, amounts, today), dict.fromkeys(amounts, source))
    unknown = unknown_in(going, year, source)
    return said if unknown is None else (said, " ", unknown)


def _financed(year: int, amounts: dict[str, Kroner], today: date) -> Message:
    if "left" not in amounts:
        return msg(
            "De kjente kostnadene i %(year)s, %(cost)s, er dekket: %(adopted)s er vedtatt i årsbudsjettet, og "
            "%(planned)s står i økonomiplanen.",
            year=str(year),
            **amounts,
        )
    if year < coming_budget_year(today):
        return msg(
            "Av de kjente kostnadene i %(year)s, %(cost)s, er %(adopted)s vedtatt i årsbudsjettet, og %(planned)s står "
            "i økonomiplanen. Resten, %(left)s, er verken vedtatt eller i planen. Hvordan den dekkes, legges fram på "
            "nytt.",
            year=str(year),
            **amounts,
        )
    return msg(
        "Av de kjente kostnadene i %(year)s, %(cost)s, er %(adopted)s vedtatt i årsbudsjettet, og %(planned)s står i "
        "økonomiplanen. Resten, %(left)s, er verken vedtatt eller i planen, og avklares i budsjettet for %(year)s.",
        year=str(year),
        **amounts,
    )


def _no_sum(going: Sequence[Onward], year: int, source: Source) -> Text:
    """No known cost is more than nothing."""
    unknown = sum(one.said.money.costs.get(year) is None for one in going)
    if not unknown:
        return msg("Det som går videre, koster ikke noe i %(year)s.", year=str(year))
    said = msg_n(
        "Kostnaden i %(year)s er ukjent for %(count)s ting som går videre. Den må avklares.",
        "Kostnaden i %(year)s er ukjent for %(count)s ting som går videre. Den må avklares.",
        count=unknown,
        year=str(year),
    )
    return Told(said, {"count": source})
