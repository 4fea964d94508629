"""Everything that stands about each item, as rows for a spreadsheet: a fixed number of statements for any number."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any

from varig.continuation.queries import NOTHING_SAID, ContinuationFacts, continuations
from varig.continuation.rules.instead import sentence
from varig.foundation.kernel import Reader, msg
from varig.foundation.registers.spoken import spoken
from varig.foundation.registers.writing import About
from varig.initiatives.queries import InitiativeFacts, goals
from varig.legacy.queries import visible
from varig.measures.queries import MeasureFacts, measures
from varig.workspace.models import Standing

ARVEN_KEY = "arven"
"""The register that says which columns the file has; `workspace.register` declares it."""

_STANDING = (
    "item_id", "name", "kind", "accountable", "chip", "decided", "receiver", "answer", "year", "cost", "adopted",
    "planned", "applied", "possible", "blocks", "warns", "notes",
)  # fmt: skip
_MEASURE = ("type", "start", "end", "delivered", "delivered_reason", "area", "status_after", "source_address")


def legacy_rows(reader: Reader, of: InitiativeFacts, ids: Collection[int] | None = None) -> Iterator[dict[str, Any]]:
    """One row for each item by name, with the keys of the export's columns. None is unknown.

    The standing rows are those of the last `ensure_current`.
    """
    rows = Standing.objects.filter(item_id__in=visible(reader, of).ids)
    if ids is not None:
        rows = rows.filter(item_id__in=ids)
    facts = {one.item_id: one for one in measures(reader, of, ids)}
    said = continuations(reader, of, ids)
    names = {goal.id: goal.name for goal in goals(reader, of)}
    for values in rows.order_by("sort_key", "item_id").values(*_STANDING):
        item_id = values["item_id"]
        about_it = said.get(item_id, NOTHING_SAID)
        yield values | _money(about_it, values) | _fate(about_it) | _measure(facts.get(item_id), names)


def about(of: InitiativeFacts, today: date) -> About:
    """What the file says about itself."""
    return About(
        source=msg("%(name)s, %(municipality)s", name=of.name, municipality=of.municipality.name),
        on=today,
        sample=msg("Oppdiktet eksempel") if of.is_sample else None,
        notes=(
            msg("Det som er merket «Forslag», er ikke vedtatt."),
            msg("Beløp med ulikt grunnlag kan ikke legges sammen. Se kolonnen «Kostnaden gjelder»."),
        ),
    )


_MONEY = ("cost", "adopted", "planned", "applied", "possible")


def _money(said: ContinuationFacts, standing: Mapping[str, Any]) -> dict[str, Any]:
    """The year's sums. Where nothing is registered about it they are unknown; 0 would say that somebody looked."""
    known = standing["year"] in said.money.years
    return {key: standing[key] if known else None for key in _MONEY}


def _fate(said: ContinuationFacts) -> dict[str, Any]:
    fate, handover = said.fate, said.handover
    state = ("decided" if fate.is_decided else "proposed") if fate.said else "unsaid"
    return {
        "state": state,
        "grounds": fate.grounds,
        "case": fate.case_number or fate.delegation,
        "last_day": fate.last_day,
        "alternative": "; ".join(spoken(sentence(one)) for one in fate.alternatives),
        "from_day": handover.standing.terms.from_day if handover and handover.is_live else None,
    }


def _measure(one: MeasureFacts | None, goal_names: dict[int, str]) -> dict[str, Any]:
    if one is None:
        return {}
    facts = {key: getattr(one, key) for key in _MEASURE}
    return facts | {
        "goals": tuple(goal_names[goal_id] for goal_id in one.goal_ids),
        "measure_cost": one.cost,
        "cost_basis": one.cost_basis if one.cost is not None else None,
    }
