"""From lessons by methods to the services that use them, on one page."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from varig.foundation.accounts.requests import reader_of
from varig.initiatives.queries import initiative
from varig.initiatives.roles import Permission, may, who_can
from varig.lessons.queries import lesson_chain
from varig.lessons.rules import METHOD_TYPE_NAMES, STAGE_NAMES


@login_required
def chain(request: HttpRequest, slug: str) -> HttpResponse:
    """Which lessons have led to a method, which services use it, and where it stops."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    context = {
        "of": of,
        "chain": lesson_chain(reader, of),
        "types": METHOD_TYPE_NAMES,
        "stages": STAGE_NAMES,
        "may": may(reader, Permission.EDIT_ITEM, of.place),
        "who_can": who_can(Permission.EDIT_ITEM),
    }
    return render(request, "lessons/chain.html", context)
