"""When the programme office is gone: what falls, who is cut off, and whom to ask. The same for whoever else may go."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from varig.actors.rules import KIND_NAMES
from varig.continuation.queries.falling import Leaving, fallen, foremost, leavings
from varig.continuation.queries.falling_drawn import falling_drawn, falling_shown
from varig.continuation.queries.network import woven
from varig.continuation.queries.sources import money_of_first_year
from varig.continuation.rules.falling_apart import When
from varig.continuation.rules.whom_to_ask import MOST_AT_ONCE
from varig.foundation.accounts.requests import reader_of
from varig.foundation.kernel import Message, msg
from varig.foundation.registers.listing import parse
from varig.foundation.ui.addresses import address
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.initiatives.roles import Permission, may
from varig.legacy.queries.naming import names_apart
from varig.legacy.rules import KIND_NAMES as ITEM_KINDS
from varig.workspace.queries import arven
from varig.workspace.views.arven import switch

WITHOUT, AT, SOURCE = "uten", "naar", "kilde:"
_WHEN = {"i-dag": When.TODAY, "etter": When.AFTER}


@login_required
def falling(request: HttpRequest, slug: str) -> HttpResponse:
    """The page: who goes and at what time are in the address."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    asked = request.GET.get(WITHOUT, "")
    if asked.startswith(SOURCE):
        query = urlencode({WITHOUT: asked.removeprefix(SOURCE)})
        return HttpResponseRedirect(f"{address('workspace:money', of.slug)}?{query}")
    whole = woven(reader, of)
    there = leavings(reader, of, whole)
    known = next((one for one in there if one.key == asked), None)
    if asked and known is None:
        messages.info(request, say(msg("Vi fant ikke det du ville ta bort. Velg på nytt.")))
    leaving = known or foremost(whole, there)
    when = _WHEN.get(request.GET.get(AT, ""), When.AFTER)
    context: dict[str, Any] = {
        "of": of,
        "views": switch(of, parse("", arven.LISTING), "falling"),
        "there": _by_group(there),
        "sources": [source.share.name for source in money_of_first_year(reader, of).sources],
        "source_key": SOURCE,
        "leaving": leaving,
        "at": next(word for word, one in _WHEN.items() if one is when),
        "is_after": when is When.AFTER,
        "times": _times(of, leaving, when),
        "first_day": of.last_day + timedelta(days=1),
        "may_propose": may(reader, Permission.PROPOSE_HANDOVER, of.place),
        "actor_kinds": KIND_NAMES,
        "kinds": ITEM_KINDS,
        "most_at_once": MOST_AT_ONCE,
    }
    if leaving is not None:
        found = fallen(whole, leaving, when)
        called = names_apart(reader, of)
        shown = falling_shown(of, whole, leaving, found, when, called=called)
        context |= {"found": found, "called": called, "drawn": shown, "picture": falling_drawn(shown)}
    return render(request, "workspace/falling.html", context)


def _by_group(there: list[Leaving]) -> list[tuple[Message, list[Leaving]]]:
    groups: dict[str, tuple[Message, list[Leaving]]] = {}
    for one in there:
        groups.setdefault(one.group.msgid, (one.group, []))[1].append(one)
    return list(groups.values())


def _times(of: InitiativeFacts, leaving: Leaving | None, when: When) -> tuple[Choice, ...]:
    at = f"?{WITHOUT}={leaving.key}&{AT}=" if leaving else f"?{AT}="
    after = msg("%(day)s", day=of.last_day + timedelta(days=1))
    return (
        Choice(msg("I dag"), f"{at}i-dag", when is When.TODAY),
        Choice(after, f"{at}etter", when is When.AFTER),
    )
