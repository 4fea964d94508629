"""«Hent fra Enhetsregisteret»: what the register says beside what stands, and a button that takes it over."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from varig.actors.actions.enhetsregisteret import take_over
from varig.actors.queries.enhetsregisteret import compare, look_up_number
from varig.actors.queries.profiles import profile
from varig.actors.views.one import crumb
from varig.foundation.accounts.requests import reader_of
from varig.foundation.kernel import Conflict, Message, Refused, msg
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import say
from varig.initiatives import roles
from varig.initiatives.queries import initiative


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def look_up(request: HttpRequest, slug: str, actor_id: int) -> HttpResponse:
    """Asked for by a button, so that nobody's browser asks the register in passing."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    known = profile(reader, of, actor_id)
    roles.demand(reader, roles.Permission.EDIT_ITEM, of.place)
    page = reverse("actors:one", args=[of.slug, known.id])
    if request.method != "POST":
        return HttpResponseRedirect(f"{page}#enhetsregisteret")
    context: dict[str, Any] = {
        "of": of,
        "actor": known,
        "number": request.POST.get("number", "")[:30],
        "crumbs": (crumb(of), Choice(known.name, page), Choice(msg("Enhetsregisteret"), "")),
    }
    try:
        said = look_up_number(context["number"])
        if "take" in request.POST:
            take_over(
                reader=reader,
                of=of,
                actor_id=known.id,
                version=_version(request),
                number=context["number"],
                said=said,
                fields=request.POST.getlist("field"),
            )
            messages.success(request, say(msg("Opplysningene er hentet fra Enhetsregisteret.")))
            return HttpResponseRedirect(f"{page}#enhetsregisteret")
        context["compared"] = compare(known, said)
    except Conflict as refused:
        context |= {"trouble": _sentence(refused), "compared": compare(known, said)}
        return render(request, "actors/enhetsregisteret.html", context, status=409)
    except Refused as refused:
        at_field = any(problem.field == "number" for problem in refused.problems)
        context["wrong" if at_field else "trouble"] = _sentence(refused)
        return render(request, "actors/enhetsregisteret.html", context, status=422)
    return render(request, "actors/enhetsregisteret.html", context)


def _version(request: HttpRequest) -> int:
    sent = request.POST.get("version", "")
    return int(sent) if sent.isascii() and sent.isdigit() and len(sent) < 10 else 0


def _sentence(refused: Refused) -> Message:
    return refused.problems[0].message
