"""The history of a row, a goal and the initiative itself: the newest on their own page, the rest a click away."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.urls import reverse

from varig.foundation.history.queries import Trail
from varig.foundation.kernel import msg, msg_n
from varig.foundation.panels import Subject, panel
from varig.foundation.registers.declarations import Register, register
from varig.initiatives import queries as initiatives

TITLE, TEMPLATE, ANCHOR = msg("Historikk"), "workspace/_told.html", "historikk"
SHOWN = 5


@panel(page="row", key="history", title=TITLE, template=TEMPLATE, order=95, anchor=ANCHOR)
def of_row(subject: Subject) -> Mapping[str, Any]:
    """Of a row of a register."""
    return _row(subject, subject.thing.register)


@panel(page="goal", key="history", title=TITLE, template=TEMPLATE, order=95, anchor=ANCHOR)
def of_goal(subject: Subject) -> Mapping[str, Any]:
    """Of a goal."""
    return _row(subject, register("goals"))


@panel(page="about", key="history", title=TITLE, template=TEMPLATE, order=95, anchor=ANCHOR)
def of_initiative(subject: Subject) -> Mapping[str, Any]:
    """Of the initiative itself: its decision, period and texts."""
    told = subject.ask(initiatives.history, SHOWN)
    return _shown(told, reverse("workspace:initiative_history", args=[subject.frame.slug]))


def _row(subject: Subject, of: Register) -> Mapping[str, Any]:
    told = of.stored.history(subject.reader, subject.frame, subject.thing.id, SHOWN)
    return _shown(told, reverse("workspace:row_history", args=[subject.frame.slug, of.path, subject.thing.id]))


def _shown(told: Trail, every: str) -> Mapping[str, Any]:
    more = told.total > len(told.entries)
    return {
        "entries": told.entries,
        "edit_label": msg_n("Alle %(count)s endringer", "Alle %(count)s endringer", count=told.total) if more else "",
        "edit_address": every if more else "",
    }
