"""The municipality's yearly day for budget input, for all its initiatives."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from varig.foundation.accounts.requests import reader_of
from varig.foundation.kernel import msg
from varig.foundation.ui.editing import Current, EditPage, edit
from varig.initiatives.actions import demand_budget_input, set_budget_input
from varig.initiatives.forms.budget_input import BudgetInputForm
from varig.initiatives.queries import initiative


@login_required
def budget_input(request: HttpRequest, slug: str) -> HttpResponse:
    """Day and month."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    demand_budget_input(reader, of)
    page = EditPage(
        title=msg("Innspill til budsjettet"),
        lead=msg("Dagen gjelder alle satsingene i %(municipality)s.", municipality=of.municipality.name),
        back=reverse("workspace:overview", args=[of.slug]),
        save=msg("Lagre"),
    )
    month, day = of.municipality.budget_input

    def save(data: dict[str, Any]) -> None:
        set_budget_input(reader=reader, of=of, month=data["budget_month"], day=data["budget_day"])

    stands = Current({"budget_month": month, "budget_day": day}, of.version)
    return edit(request, page, BudgetInputForm, save, lambda: stands)
