"""«Veilederen»: every requirement with its state for this initiative, every failure, and how severe gaps are when."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from varig.foundation.accounts.requests import reader_of
from varig.foundation.documents.words import SEVERITY
from varig.foundation.kernel import Invalid, Message, msg
from varig.foundation.ui.forms import show_refusal
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.initiatives.roles import Permission, who_can
from varig.initiatives.rules.requirements import GUIDE
from varig.workspace.actions.ladders import choose, may_choose
from varig.workspace.forms import LadderForm
from varig.workspace.queries.guide import (
    RUNG_NAMES,
    STATE_NAMES,
    CheckLine,
    Line,
    State,
    by_state,
    guide,
    line_of_check,
)


@dataclass(frozen=True)
class Filter:
    """One state to show alone, with how many there are."""

    label: Message
    address: str
    count: int
    current: bool


@dataclass(frozen=True)
class Link:
    """Where something is met."""

    label: Message
    address: str


@login_required
def guide_page(request: HttpRequest, slug: str) -> HttpResponse:
    """All requirements and failures, or those in one state."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    requirements, failures = guide(reader, of, timezone.localdate())
    wanted = request.GET.get("tilstand", "")
    shown = [line for line in requirements if wanted not in set(State) or line.state == wanted]
    context = {
        "of": of,
        "requirements": [(line, STATE_NAMES[line.state], _links(of, line)) for line in shown],
        "failures": failures,
        "counts": by_state(requirements),
        "filters": _filters(request, requirements, wanted),
        "guide_address": GUIDE,
        "may_choose": may_choose(reader, of),
        "rung_names": RUNG_NAMES,
    }
    return render(request, "workspace/guide.html", context)


def _links(of: InitiativeFacts, line: Line) -> list[Link]:
    return [Link(place.label, reverse(place.route, args=[of.slug, *place.rest])) for place in line.places]


def _filters(request: HttpRequest, lines: list[Line], wanted: str) -> list[Filter]:
    counts = by_state(lines)
    every = Filter(msg("Alle krav"), request.path, len(lines), wanted not in set(State))
    return [
        every,
        *(
            Filter(STATE_NAMES[state], f"{request.path}?tilstand={state}", counts[state], wanted == state)
            for state in State
        ),
    ]


@login_required
def ladder_page(request: HttpRequest, slug: str, code: str) -> HttpResponse:
    """One check: how severe it is when, for all the municipality's initiatives."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    line = _line(of, code)
    form = LadderForm(request.POST or None, initial=_initial(line.letters))
    if request.method == "POST" and may_choose(reader, of):
        reset = "reset" in request.POST
        if reset or form.is_valid():
            try:
                choose(reader=reader, of=of, code=code, rungs=None if reset else form.ladder())
            except Invalid as refused:
                show_refusal(form, refused)
            else:
                messages.success(
                    request, gettext("Lagret. Manglene er sjekket på nytt for alle satsingene i kommunen.")
                )
                return HttpResponseRedirect(reverse("workspace:guide", args=[of.slug]))
    context = {
        "of": of,
        "line": line,
        "form": form,
        "may_choose": may_choose(reader, of),
        "who_can": who_can(Permission.MANAGE_ACCOUNTS),
        "rungs": [
            (name, SEVERITY[severity] if severity else msg("Sjekkes ikke ennå"))
            for name, severity in zip(RUNG_NAMES, line.rungs, strict=True)
        ],
    }
    return render(request, "workspace/ladder.html", context)


def _line(of: InitiativeFacts, code: str) -> CheckLine:
    try:
        return line_of_check(of, code)
    except KeyError:
        raise Http404 from None


def _initial(letters: str) -> dict[str, str]:
    return {f"rung_{number}": letter for number, letter in enumerate(letters)}
