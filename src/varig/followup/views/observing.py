"""How it is with one item in a round."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from varig.continuation.rules.fates import LOOKS as FATES
from varig.continuation.rules.handovers import Terms
from varig.followup.actions.observations import observe as record
from varig.followup.forms import ObservationForm
from varig.followup.queries.afterwards import AfterRow, afterwards, closed_down
from varig.followup.queries.rounds import may_follow_up
from varig.followup.rules.observations import Life, Observed, Onward
from varig.followup.views.pages import Here, opened
from varig.foundation.kernel import NotAllowed, NotFound, msg
from varig.foundation.ui.editing import Current, edit
from varig.foundation.ui.text import say
from varig.initiatives import roles
from varig.legacy.queries import history, item


@login_required
def observe(request: HttpRequest, slug: str, round_id: int, item_id: int) -> HttpResponse:
    """Record it; the next one that nobody has looked at is offered when it is saved."""
    here = opened(request, slug)
    one = here.round(round_id)
    if not may_follow_up(here.reader, here.of, one):
        raise NotAllowed(roles.who_can(roles.Permission.FOLLOW_UP))
    row = _row(here, item_id)
    found = row.in_round(round_id)

    def save(typed: dict[str, Any]) -> str | None:
        place = {**here.place, "round_id": round_id, "item_id": item_id}
        record(**place, version=typed["version"], observed=_observed(typed))
        now = _row(here, item_id).in_round(round_id)
        # Whom no letter reaches is asked by whoever gives them the link.
        unreached = now is not None and now.asked is not None and now.asked.unreached
        return reverse("followup:link", args=[slug, round_id, item_id]) if unreached else None

    def current() -> Current:
        now = _row(here, item_id).in_round(round_id)
        fields = ("life", "reason", "evidence", "for_residents")
        values = {name: getattr(now, name) for name in fields} if now else {}
        version = item(here.reader, here.of, item_id).version
        if request.method != "POST":
            return Current(values, version)
        last = history(here.reader, here.of, item_id, limit=1).entries[0]
        return Current(values, version, last.who, last.at)

    page = here.page(
        msg("Hvordan går det med %(name)s?", name=row.at_closing.name),
        msg("Lagre"),
        here.at("round", round_id),
        template="followup/observe.html",
        within=one,
        row=row,
        one=one,
        fates=FATES,
        earlier=[each for each in row.found if each.due < one.standing.due],
    )
    make = partial(
        ObservationForm,
        receivers=_marked(here.receivers(), closed_down(afterwards(here.reader, here.of), one.standing.due)),
        handed_on=found.asked.receiver if found and found.asked and found.asked.is_live else "",
    )
    return edit(request, page, make, save, current)


_Choices = list[tuple[str, list[tuple[int, str]]]]


def _marked(groups: _Choices, gone: Mapping[str, str]) -> _Choices:
    """With a warning at those that an earlier round found that something has stopped with."""

    def label(name: str) -> str:
        if name not in gone:
            return name
        return say(msg("%(name)s – OBS: «%(item)s» har stanset der. Finnes de ennå?", name=name, item=gone[name]))

    return [(group, [(pk, label(name)) for pk, name in listed]) for group, listed in groups]


def _row(here: Here, item_id: int) -> AfterRow:
    """The item among what is looked for. Raises NotFound."""
    for row in afterwards(here.reader, here.of).rows:
        if row.at_closing.item_id == item_id:
            return row
    raise NotFound(msg("Dette punktet skulle ikke gå videre, og ses ikke etter."))


def _observed(typed: dict[str, Any]) -> Observed:
    life = Life(typed["life"])
    onward = None
    if life is Life.HANDED_ON and "receiver" in typed:
        terms = Terms(typed["from_day"], None, typed["amount"], typed["terms"])
        onward = Onward(typed["receiver"], terms)
    return Observed(life, typed["reason"], typed["evidence"], typed["for_residents"], onward)
