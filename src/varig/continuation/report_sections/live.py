"""What can be counted of the time after the end, for texts that follow the registers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from varig.continuation.queries import NOTHING_SAID, continuations_in_short
from varig.continuation.queries.cliff import MoneyView, money_view
from varig.continuation.queries.onward import Onward, onward
from varig.continuation.rules.fates import Chip, Outcome
from varig.continuation.rules.handovers import SECURED
from varig.foundation.documents.blocks import Source, Value
from varig.foundation.kernel import Kroner, msg
from varig.foundation.reports import ReportContext
from varig.foundation.reports.live import HowMany, Narrowing, live_list, live_value
from varig.initiatives.queries import initiative_by_id
from varig.initiatives.queries.origins import Origins, Wanted
from varig.legacy.queries import items


def _said(context: ReportContext) -> list[tuple[Outcome, bool]]:
    """Of each item what should happen to it, and whether its receiver has said yes."""
    of = initiative_by_id(context.reader, context.initiative_id)
    said = continuations_in_short(context.reader, of)
    every = (said.get(one.id, NOTHING_SAID) for one in items(context.reader, of))
    return [(one.fate.outcome, one.answer in SECURED) for one in every]


def _money(context: ReportContext) -> MoneyView:
    return money_view(context.reader, initiative_by_id(context.reader, context.initiative_id))


def _legacy(context: ReportContext, **wanted: Wanted) -> Source:
    return Origins(initiative_by_id(context.reader, context.initiative_id), context.today).legacy(**wanted)


def _after(context: ReportContext, amount: Decimal | None) -> Value:
    origins = Origins(initiative_by_id(context.reader, context.initiative_id), context.today)
    return origins.money_after().of(None if amount is None else Kroner(amount))


@live_value("items.all", title=msg("Punkter i arven"))
def everything(context: ReportContext) -> Value:
    """How many there are."""
    return _legacy(context).of(len(_said(context)))


@live_value("items.go_on", title=msg("Punkter som går videre"))
def going_on(context: ReportContext) -> Value:
    """In any form."""
    gone = {Outcome.PHASED_OUT, Outcome.UNCLEAR}
    return _legacy(context, onward="yes").of(sum(outcome not in gone for outcome, _yes in _said(context)))


@live_value("items.with_a_yes", title=msg("Punkter som går videre, med et ja"))
def with_a_yes(context: ReportContext) -> Value:
    """Without conditions."""
    gone = {Outcome.PHASED_OUT, Outcome.UNCLEAR}
    count = sum(yes and outcome not in gone for outcome, yes in _said(context))
    return _legacy(context, onward="yes", answer=sorted(SECURED)).of(count)


@live_value("items.phased_out", title=msg("Punkter som fases ut"))
def phased_out(context: ReportContext) -> Value:
    """What ends."""
    count = sum(outcome is Outcome.PHASED_OUT for outcome, _yes in _said(context))
    return _legacy(context, fate=Chip.PHASED_OUT).of(count)


@live_value("items.unclear", title=msg("Punkter som ikke er avklart"))
def unclear(context: ReportContext) -> Value:
    """What nobody has proposed anything for."""
    count = sum(outcome is Outcome.UNCLEAR for outcome, _yes in _said(context))
    return _legacy(context, fate=Chip.UNCLEAR).of(count)


@live_value("money.cost", title=msg("Kostnad første år etter slutten"))
def cost(context: ReportContext) -> Value:
    """Of what goes on, as far as it is known."""
    year = _money(context).first_year
    return _after(context, None if year is None else year.cost)


@live_value("money.missing", title=msg("Ikke finansiert første år etter slutten"))
def missing(context: ReportContext) -> Value:
    """What no line covers, however unsure."""
    year = _money(context).first_year
    return _after(context, None if year is None else year.not_financed)


def _state(one: Onward) -> str:
    if one.said.fate.is_decided:
        return "decided"
    return "proposed" if one.said.fate.said else "unsaid"


_NARROWED: Mapping[str, Callable[[Onward], str]] = {
    "onward": lambda one: "yes" if one.said.fate.goes_on else "",
    "answer": lambda one: one.said.answer,
    "fate": lambda one: one.said.fate.chip,
    "state": _state,
}
"""Those of Arven's filters by which a proposal counts. A number that is narrowed otherwise is not followed."""


@live_list("legacy", view="workspace:legacy")
def of_legacy(context: ReportContext) -> HowMany:
    """How many items there are of a sort."""
    of, found = onward(context)
    origins = Origins(of, context.today)

    def how_many(wanted: Narrowing) -> Value:
        if not wanted.keys() <= _NARROWED.keys():
            return None
        count = sum(all(_NARROWED[name](one) in chosen for name, chosen in wanted.items()) for one in found)
        return origins.legacy(**wanted).of(count)

    return how_many
