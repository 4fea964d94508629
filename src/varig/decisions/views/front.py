"""Drøfting og vedtak: what must hold before it can be closed, who has said what, what is decided."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from varig.decisions.queries.closing import closing, closings, has_access_all_the_same
from varig.decisions.queries.decisions import decisions, tasks
from varig.decisions.queries.gate import gate
from varig.decisions.rules.decisions import RESULT_NAMES, RESULT_TONES
from varig.decisions.rules.gate import Demand
from varig.decisions.rules.way import the_way
from varig.decisions.views.place import CLOSES, REGISTERS, opened
from varig.foundation.kernel import Message, msg
from varig.foundation.panels.registry import Subject, panels_for
from varig.initiatives import roles
from varig.legacy.queries.as_of import removed_items
from varig.legacy.rules import KIND_NAMES

FRONT = "decisions"
"""The page by which meetings, hearings and endorsements register their panels."""


@dataclass(frozen=True)
class GateRow:
    """A demand as the list draws it."""

    severity: str
    title: Message
    detail: Message | None
    figures: Message | str
    link: Message | str
    address: str


_NOTHING_YET = msg("Dette gjelder ingenting ennå.")
"""Said of a demand that is met because there is nothing that it asks about: nobody has done anything for it."""


def gate_row(one: Demand) -> GateRow:
    """The first thing that is missing stands with it; the page it leads to has the rest."""
    return GateRow(
        "" if one.is_met else "blocks",
        one.title,
        _joined(one.missing) or (_NOTHING_YET if one.is_met and one.figure is None else None),
        one.figure or "",
        "" if one.is_met or one.remedy is None else one.remedy,
        one.address,
    )


def _joined(missing: tuple[Message, ...]) -> Message | None:
    said: Message | None = None
    for one in missing:
        said = one if said is None else msg("%(first)s %(next)s", first=said, next=one)
    return said


@login_required
def front(request: HttpRequest, slug: str) -> HttpResponse:
    """The page of the whole."""
    here = opened(request, slug)
    found = gate(here.reader, here.of, here.today)
    panels = panels_for(FRONT, Subject(here.reader, here.of, here.of, here.today))
    context = {
        "of": here.of,
        "gate": found,
        "rows": [gate_row(one) for one in found.demands],
        "met": len(found.demands) - len(found.hinders),
        "way": the_way(here.reader, here.of, here.today),
        "main": [one for one in panels if one.column == "main"],
        "side": [one for one in panels if one.column != "main"],
        "decisions": decisions(here.reader, here.of),
        "open_tasks": [one for one in tasks(here.reader, here.of) if one.done_on is None],
        "results": RESULT_NAMES,
        "tones": RESULT_TONES,
        "removed": removed_items(here.reader, here.of),
        "kinds": KIND_NAMES,
        "closing": closing(here.reader, here.of),
        "still_in": has_access_all_the_same(here.reader, here.of),
        "earlier": [one for one in closings(here.reader, here.of) if one.reopened_at is not None],
        "may_register": here.may(*REGISTERS),
        "who_registers": roles.who_can(roles.Permission.REGISTER_DECISION),
        "may_close": here.may(CLOSES),
        "who_closes": roles.who_can(CLOSES),
    }
    return render(request, "decisions/front.html", context)
