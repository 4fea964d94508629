"""The link of whoever was asked to take an item over in a round, to be given by hand."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from varig.actors.queries import actor
from varig.followup.actions.links import handed_on_in, link_of_onward
from varig.followup.views.pages import opened
from varig.foundation.kernel import msg


@login_required
def link(request: HttpRequest, slug: str, round_id: int, item_id: int) -> HttpResponse:
    """Says whether a letter went out, and shows the link when it is asked for."""
    here = opened(request, slug)
    one = handed_on_in(here.reader, here.of, round_id, item_id)
    sent = request.method == "POST"
    page = here.page(
        msg("Personlig lenke til %(name)s", name=one.receiver_name),
        msg("Vis lenken"),
        here.at("round", round_id),
        within=here.round(round_id),
        asked=one,
        has_email=bool(actor(here.reader, here.of, one.receiver_id).email),
        address=link_of_onward(**here.place, round_id=round_id, item_id=item_id) if sent else "",
    )
    response = render(request, "followup/link.html", {"page": page, **page.context})
    response["Cache-Control"] = "no-store"
    return response
