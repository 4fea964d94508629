"""Support to associations: every association against all seven forms."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from varig.cooperation.panels.words import shown
from varig.cooperation.queries import answered
from varig.cooperation.rules.support import FORM_NAMES, Stand
from varig.foundation.accounts.requests import reader_of
from varig.foundation.ui.paging import paging
from varig.initiatives.queries import initiative
from varig.initiatives.roles import Permission, may, who_can


@login_required
def supports(request: HttpRequest, slug: str) -> HttpResponse:
    """What each association gets, what it will get, and where nobody has taken a stand."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    found = answered(reader, of)
    pages = paging(request, len(found))
    allowed = may(reader, Permission.EDIT_ITEM, of.place)
    context = {
        "of": of,
        "forms": list(FORM_NAMES.values()),
        "associations": [shown(of.slug, one, may=allowed) for one in found[pages.rows]],
        "count": len(found),
        "answered": sum(one.answered for one in found),
        "cells": len(found) * len(FORM_NAMES),
        "silent": sum(one.stand is Stand.UNKNOWN for one in found),
        "paging": pages,
        "may": allowed,
        "who_can": who_can(Permission.EDIT_ITEM),
    }
    return render(request, "cooperation/supports.html", context)
