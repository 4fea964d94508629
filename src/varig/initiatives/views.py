"""Pages on which the initiative's own frame and its goals are kept."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from varig.foundation.accounts.requests import reader_of
from varig.foundation.kernel import msg
from varig.foundation.panels import Subject, panels_for
from varig.foundation.ui.editing import Current, EditPage
from varig.foundation.ui.editing import edit as edit_page
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import say
from varig.initiatives import queries, roles
from varig.initiatives.actions import (
    add_goal,
    demand_budget_input,
    rename_goal,
    save_initiative,
    set_budget_input,
)
from varig.initiatives.forms import BudgetInputForm, GoalForm, InitiativeForm
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.initiatives.roles import Permission

_FACTS = (
    "name", "area", "start", "end", "actual_end", "start_decision", "description", "source_address",
)  # fmt: skip
_SETTINGS = ("decision_months", "study_months", "report_months")


@login_required
def edit(request: HttpRequest, slug: str) -> HttpResponse:
    """The initiative's facts, deadlines, phases and money."""
    of = initiative(reader_of(request), slug)
    roles.demand(reader_of(request), Permission.EDIT_INITIATIVE, of.place)
    back = reverse("workspace:overview", args=[of.slug])
    page = EditPage(
        title=msg("Rediger satsingen"),
        lead=msg("Det du ikke vet, lar du stå tomt."),
        back=back,
        save=msg("Lagre"),
        template="initiatives/edit.html",
        context={"of": of, "budget_input": of.deadlines()},
    )
    forms_made: list[InitiativeForm] = []

    def make(**given: Any) -> InitiativeForm:
        forms_made.append(InitiativeForm(frames=len(queries.frames(reader_of(request), of)), **given))
        return forms_made[-1]

    def save(data: dict[str, Any]) -> None:
        sent = forms_made[0]
        save_initiative(
            reader=reader_of(request),
            of=of,
            version=data["version"],
            facts={key: data[key] for key in (*_FACTS, *_SETTINGS)},
            phases=sent.phases(),
            frames=sent.frames(),
        )

    return edit_page(request, page, make, save, lambda: _current(request, slug))


@login_required
def budget_input(request: HttpRequest, slug: str) -> HttpResponse:
    """The municipality's yearly day for budget input, for all its initiatives."""
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
    return edit_page(request, page, BudgetInputForm, save, lambda: stands)


def _current(request: HttpRequest, slug: str) -> Current:
    """What stands. Who wrote it is asked for only where somebody was second."""
    of = initiative(reader_of(request), slug)
    values: dict[str, Any] = {key: getattr(of, key) for key in _FACTS}
    values |= {key: getattr(of.settings, key) for key in _SETTINGS}
    for phase in queries.phases(reader_of(request), of):
        values |= {f"phase_{phase.number}_start": phase.start, f"phase_{phase.number}_end": phase.end}
    for index, frame in enumerate(queries.frames(reader_of(request), of)):
        values |= {
            f"frame_{index}_year": frame.year,
            f"frame_{index}_source": frame.source,
            f"frame_{index}_amount": frame.amount,
            f"frame_{index}_basis": frame.basis.value,
            f"frame_{index}_address": frame.source_address,
        }
    last = queries.last_change(reader_of(request), of) if request.method == "POST" else None
    return Current(values, of.version, last.who if last else "", last.at if last else None)


@login_required
def goals(request: HttpRequest, slug: str) -> HttpResponse:
    """All goals, and a form for one more."""
    of = initiative(reader_of(request), slug)
    listed = queries.goals(reader_of(request), of)
    context = {
        "of": of,
        "main_goals": [goal for goal in listed if goal.is_main],
        "sub_goals": [goal for goal in listed if not goal.is_main],
    }
    if not roles.may(reader_of(request), Permission.EDIT_INITIATIVE, of.place):
        if request.method == "POST":
            roles.demand(reader_of(request), Permission.EDIT_INITIATIVE, of.place)
        who_can = roles.who_can(Permission.EDIT_INITIATIVE)
        return render(request, "initiatives/goals.html", {**context, "who_can": who_can})
    here = reverse("initiatives:goals", args=[of.slug])
    page = EditPage(msg("Mål"), here, msg("Legg til målet"), template="initiatives/goals.html", context=context)

    def save(data: dict[str, Any]) -> None:
        add_goal(reader=reader_of(request), of=of, name=data["name"], is_main=data["is_main"])
        messages.success(request, say(msg("Målet «%(name)s» er lagt til.", name=data["name"])))

    return edit_page(request, page, GoalForm, save, lambda: Current({}, 0))


@login_required
def goal(request: HttpRequest, slug: str, goal_id: int) -> HttpResponse:
    """One goal, with what other packages know of it."""
    of = initiative(reader_of(request), slug)
    one = queries.goal(reader_of(request), of, goal_id)
    may = roles.may(reader_of(request), Permission.EDIT_INITIATIVE, of.place)
    context = {
        "of": of,
        "goal": one,
        "crumbs": (_goals(of), Choice(one.name, "")),
        "panels": panels_for("goal", Subject(reader_of(request), of, one, timezone.localdate())),
        "who_can": "" if may else roles.who_can(Permission.EDIT_INITIATIVE),
    }
    return render(request, "initiatives/goal.html", context)


@login_required
def goal_edit(request: HttpRequest, slug: str, goal_id: int) -> HttpResponse:
    """Another text for a goal, or another level."""
    of = initiative(reader_of(request), slug)
    one = queries.goal(reader_of(request), of, goal_id)
    roles.demand(reader_of(request), Permission.EDIT_INITIATIVE, of.place)
    back = reverse("initiatives:goal", args=[of.slug, goal_id])
    page = EditPage(
        title=msg("Rediger målet"),
        back=back,
        save=msg("Lagre"),
        breadcrumbs=(_goals(of), Choice(one.name, back), Choice(msg("Rediger"), "")),
    )

    def save(data: dict[str, Any]) -> None:
        rename_goal(reader=reader_of(request), of=of, goal_id=goal_id, name=data["name"], is_main=data["is_main"])

    return edit_page(request, page, GoalForm, save, lambda: Current({"name": one.name, "is_main": one.is_main}, 0))


def _goals(of: InitiativeFacts) -> Choice:
    return Choice(msg("Mål"), reverse("initiatives:goals", args=[of.slug]))
