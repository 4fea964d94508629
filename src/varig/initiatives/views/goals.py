"""The tree of goals, one goal with all that is known of it, and its form."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from varig.foundation.accounts.requests import reader_of
from varig.foundation.kernel import NotFound, msg
from varig.foundation.panels import Subject, panels_for
from varig.foundation.registers.forms import RegisterForm, form_of, initial_of
from varig.foundation.registers.known import Known
from varig.foundation.registers.storing import Changed, Changes
from varig.foundation.ui.editing import Current, EditPage
from varig.foundation.ui.editing import edit as edit_page
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import say
from varig.initiatives import queries, roles, rules
from varig.initiatives.actions import add_goal
from varig.initiatives.forms.goals import GoalForm
from varig.initiatives.queries import GoalFacts, InitiativeFacts, initiative
from varig.initiatives.register import GOALS
from varig.initiatives.roles import Permission


@login_required
def goals(request: HttpRequest, slug: str) -> HttpResponse:
    """All goals as a tree, and a form for one more."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    listed = queries.goals(reader, of)
    context = {
        "of": of,
        "count_main": sum(goal.is_main for goal in listed),
        "count_sub": sum(not goal.is_main for goal in listed),
        "groups": _groups(listed),
        "headings": rules.HEADING_NAMES,
        "register_at": reverse("workspace:register", args=[of.slug, GOALS.path]),
    }
    if not roles.may(reader, Permission.EDIT_INITIATIVE, of.place):
        if request.method == "POST":
            roles.demand(reader, Permission.EDIT_INITIATIVE, of.place)
        who_can = roles.who_can(Permission.EDIT_INITIATIVE)
        return render(request, "initiatives/goals.html", {**context, "who_can": who_can})
    here = reverse("initiatives:goals", args=[of.slug])
    page = EditPage(msg("Mål"), here, msg("Legg til målet"), template="initiatives/goals.html", context=context)

    def save(data: dict[str, Any]) -> None:
        add_goal(reader=reader, of=of, name=data["name"], is_main=data["is_main"], parent=data["parent"])
        messages.success(request, say(msg("Målet «%(name)s» er lagt til.", name=data["name"])))

    def make(**given: Any) -> GoalForm:
        return GoalForm(goals=listed, **given)

    return edit_page(request, page, make, save, lambda: Current({"parent": request.GET.get("under")}, 0))


def _groups(listed: list[GoalFacts]) -> list[tuple[Any, tuple[rules.Branch[GoalFacts], ...]]]:
    """Main goals with what lies below them, then the others under the headings of the effect tool."""
    top = rules.tree(listed)
    others = [branch for branch in top if not branch.goal.is_main]
    groups: list[tuple[Any, tuple[rules.Branch[GoalFacts], ...]]] = [
        (msg("Hovedmål"), tuple(branch for branch in top if branch.goal.is_main))
    ]
    for heading, name in rules.HEADING_NAMES.items():
        groups.append((name, tuple(branch for branch in others if branch.goal.heading is heading)))
    groups.append((msg("Delmål"), tuple(branch for branch in others if branch.goal.heading is None)))
    return [group for group in groups if group[1]]


@login_required
def goal(request: HttpRequest, slug: str, goal_id: int) -> HttpResponse:
    """One goal, with what other packages know of it."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    listed = queries.goals(reader, of)
    one = _one(listed, goal_id)
    may = roles.may(reader, Permission.EDIT_INITIATIVE, of.place)
    context = {
        "of": of,
        "goal": one,
        "heading": rules.HEADING_NAMES[one.heading] if one.heading else "",
        "parent": next((other for other in listed if other.id == one.parent_id), None),
        "below": [other for other in listed if other.parent_id == one.id],
        "crumbs": (_goals(of), Choice(one.name, "")),
        "panels": panels_for("goal", Subject(reader, of, one, timezone.localdate())),
        "who_can": "" if may else roles.who_can(Permission.EDIT_INITIATIVE),
    }
    return render(request, "initiatives/goal.html", context)


def _one(listed: list[GoalFacts], goal_id: int) -> GoalFacts:
    for one in listed:
        if one.id == goal_id:
            return one
    raise NotFound(msg("Vi fant ikke målet."))


@login_required
def goal_edit(request: HttpRequest, slug: str, goal_id: int) -> HttpResponse:
    """All that can be said of a goal: the form of its register."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    one = queries.goal(reader, of, goal_id)
    roles.demand(reader, Permission.EDIT_INITIATIVE, of.place)
    back = reverse("initiatives:goal", args=[of.slug, goal_id])
    page = EditPage(
        title=msg("Rediger målet"),
        back=back,
        save=msg("Lagre"),
        breadcrumbs=(_goals(of), Choice(one.name, back), Choice(msg("Rediger"), "")),
        template="initiatives/edit_goal.html",
        context={"remove_at": reverse("workspace:remove_row", args=[of.slug, GOALS.path, goal_id])},
    )
    (stood,) = GOALS.stored.kept(GOALS, reader, of, [goal_id])
    made: list[RegisterForm] = []

    def make(**given: Any) -> RegisterForm:
        made.append(form_of(GOALS, Known(GOALS, reader, of), of, new=False, standing=stood.values)(**given))
        return made[-1]

    def save(data: dict[str, Any]) -> None:
        changes = Changes(changed=[Changed(goal_id, made[0].values(), data["version"])])
        GOALS.stored.write(
            GOALS, reader=reader, of=of, changes=changes, did=msg("endret målet «%(name)s»", name=one.name)
        )

    def current() -> Current:
        told = GOALS.stored.history(reader, of, goal_id, 1).entries if request.method == "POST" else ()
        last = next(iter(told), None)
        values = initial_of(GOALS, stood.values)
        return Current(values, stood.version, last.who if last else "", last.at if last else None)

    return edit_page(request, page, make, save, current)


def _goals(of: InitiativeFacts) -> Choice:
    return Choice(msg("Mål"), reverse("initiatives:goals", args=[of.slug]))
