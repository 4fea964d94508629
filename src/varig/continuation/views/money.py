"""What an item costs after the end, and one source's money."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from functools import partial
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from varig.continuation.actions.money import remove_source, set_costs, set_source
from varig.continuation.forms import CostsForm, SourceForm
from varig.continuation.queries import MoneyFacts
from varig.continuation.queries.cost_today import costs_today
from varig.continuation.rules.money import Line, Sureness, years_shown
from varig.continuation.views.point import Point, opened
from varig.foundation.kernel import Kroner, Message, NotFound, msg
from varig.foundation.ui.editing import Current, edit
from varig.initiatives import roles

ANCHOR = "penger"
MOST_YEARS = 20


@login_required
def costs(request: HttpRequest, slug: str, item_id: int) -> HttpResponse:
    """The cost of each year. «Legg til et år» shows one more, and saves nothing."""
    point = opened(request, slug, item_id, roles.Permission.EDIT_ITEM)
    years = _years(request, point)
    suggested = _suggested(point)
    page = point.page(
        msg("Hva koster %(name)s etter slutt?", name=point.item.name),
        msg("Lagre kostnaden"),
        ANCHOR,
        lead=_lead(suggested),
        template="continuation/years.html",
        years=years,
    )
    make = partial(CostsForm, years=years)
    if "more" in request.POST:
        return render(request, page.template, {"page": page, "form": make(data=request.POST), **page.context})

    def save(typed: dict[str, Any]) -> None:
        by_year = {year: typed[f"year_{year}"] for year in years}
        set_costs(**point.place, item_id=item_id, version=typed["version"], costs=by_year)

    def current() -> Current:
        kept = point.facts.money.costs
        # What is suggested stands in the fields only until somebody has sent something: then what is kept counts.
        values = dict.fromkeys(years, suggested) if suggested and request.method != "POST" else kept
        return point.current({f"year_{year}": amount for year, amount in values.items()})

    return edit(request, page, make, save, current)


@login_required
def source(request: HttpRequest, slug: str, item_id: int) -> HttpResponse:
    """One source's money per year: a new one, or the one that the address names by `kilde` and `sikkerhet`."""
    point = opened(request, slug, item_id, roles.Permission.EDIT_ITEM)
    standing = _standing(request, point.facts.money)
    if standing and "remove" in request.POST:
        return _remove(request, point, *standing)
    years = _years(request, point)
    page = point.page(
        msg("Endre penger fra %(source)s", source=standing[0]) if standing else msg("Nye penger"),
        msg("Lagre pengene"),
        ANCHOR,
        lead=msg("Skriv hvert år for seg, og hvor sikkert det er. Tomt betyr ingen penger det året."),
        template="continuation/years.html",
        years=years,
        standing=standing,
    )
    make = partial(SourceForm, years=years)
    if "more" in request.POST:
        return render(request, page.template, {"page": page, "form": make(data=request.POST), **page.context})

    def save(typed: dict[str, Any]) -> None:
        lines = _lines(typed, years)
        set_source(**point.place, item_id=item_id, version=typed["version"], lines=lines, instead_of=standing)

    return edit(request, page, make, save, lambda: point.current(_values(point.facts.money, standing)))


def _suggested(point: Point) -> Decimal | None:
    """What it costs today, where nobody has said what it costs after the end."""
    return None if point.facts.money.costs else costs_today(point.of, [point.item.id]).get(point.item.id)


def _lead(suggested: Decimal | None) -> Message:
    how = msg("Kroner per år. Tomt betyr ukjent, 0 betyr at det ikke koster noe.")
    if not suggested:
        return how
    said = msg(
        "I dag koster det %(amount)s i året. Det står som forslag, og er ikke lagret før du lagrer.",
        amount=Kroner(suggested),
    )
    return msg("%(first)s %(next)s", first=said, next=how)


def _years(request: HttpRequest, point: Point) -> list[int]:
    """The years to fill in: those shown on the item's page, and as many more as somebody asked for."""
    years = years_shown(point.of.first_year_after, point.facts.money.years)
    asked = request.POST.get("years", "")
    count = min(int(asked), MOST_YEARS) if asked.isdigit() else len(years)
    more = count - len(years) + ("more" in request.POST)
    return years + [years[-1] + step for step in range(1, more + 1)]


def _standing(request: HttpRequest, money: MoneyFacts) -> tuple[str, Sureness] | None:
    """The source that the address names. Raises NotFound where it is not there any more and nothing was sent."""
    name, sureness = request.GET.get("kilde", ""), request.GET.get("sikkerhet", "")
    if not name:
        return None
    known = {(line.source, line.sureness.value): (line.source, line.sureness) for line in money.lines}
    if (name, sureness) in known:
        return known[name, sureness]
    if request.method == "POST" and sureness in {one.value for one in Sureness}:
        return name, Sureness(sureness)
    raise NotFound(msg("Denne linja finnes ikke lenger."))


def _values(money: MoneyFacts, standing: tuple[str, Sureness] | None) -> dict[str, Any]:
    if standing is None:
        return {}
    name, sureness = standing
    mine = [line for line in money.lines if (line.source, line.sureness) == standing]
    amounts = {f"year_{line.year}": line.amount for line in mine}
    return {"source": name, "sureness": sureness.value, **amounts} if mine else {}


def _lines(typed: dict[str, Any], years: Iterable[int]) -> list[Line]:
    amounts = {year: typed[f"year_{year}"] for year in years}
    sureness = Sureness(typed["sureness"])
    return [
        Line(year, typed["source"].strip(), sureness, amount) for year, amount in amounts.items() if amount is not None
    ]


def _remove(request: HttpRequest, point: Point, name: str, sureness: Sureness) -> HttpResponse:
    version = request.POST.get("version", "")
    remove_source(
        **point.place,
        item_id=point.item.id,
        version=int(version) if version.isdigit() else 0,
        source=name,
        sureness=sureness,
    )
    return HttpResponseRedirect(point.back(ANCHOR))
