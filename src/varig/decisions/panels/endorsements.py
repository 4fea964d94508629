"""Who endorses its own part, on the front page; and the step of it on the way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.urls import reverse

from varig.decisions.queries.endorsements import endorsements, through_shown_links
from varig.decisions.rules.endorsements import BY_SHOWN_LINK, ENDORSED, STATE_LOOKS, how_bad
from varig.decisions.rules.way import WayStep, on_the_way
from varig.foundation.kernel import Reader, msg
from varig.foundation.panels import Subject, panel
from varig.initiatives.queries import InitiativeFacts

SHOWN = 8


@panel(
    page="decisions",
    key="tilslutning",
    title=msg("Tilslutning til egen del"),
    template="decisions/_endorsements.html",
    order=40,
    column="side",
)
def of_partners(subject: Subject) -> Mapping[str, Any]:
    """Who said no first, those who endorse last."""
    found = sorted(endorsements(subject.reader, subject.frame), key=lambda one: how_bad(one.state))
    return {
        "of": subject.frame,
        "rows": found[:SHOWN],
        "more": len(found) - SHOWN,
        "looks": STATE_LOOKS,
        "shown": through_shown_links(found[:SHOWN]),
        "by_shown_link": BY_SHOWN_LINK,
        "edit_label": msg("Se alle") if found else "",
        "edit_address": reverse("decisions:endorsements", args=[subject.frame.slug]) if found else "",
    }


@on_the_way(order=50)
def endorsement_step(reader: Reader, of: InitiativeFacts, today: date) -> Iterable[WayStep]:  # noqa: ARG001 -- all take it
    """How many partners stand behind their part."""
    found = endorsements(reader, of)
    if not found:
        yield WayStep("later", msg("Tilslutning"), None, msg("Ingen er ført opp med noe ennå."))
        return
    met = sum(one.state in ENDORSED for one in found)
    said = msg("%(met)s av %(all)s partnere står bak sin del.", met=met, all=len(found))
    at = reverse("decisions:endorsements", args=[of.slug])
    yield WayStep("done" if met == len(found) else "later", msg("Tilslutning"), None, said, at)
