from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import check_for_language
from django.views.decorators.http import require_GET, require_POST

from varig.foundation.accounts.actions import set_language
from varig.foundation.kernel import ReaderKind
from varig.foundation.ui.gallery import example_shell, specimens

A_YEAR = 365 * 24 * 3600


@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Remembers the language in a cookie, and on the account of who is logged in; goes back to where one came from."""
    back = request.POST.get("next", "/")
    safe = url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure())
    response = HttpResponseRedirect(back if safe else "/")
    chosen = request.POST.get("language", "")
    if chosen in dict(settings.LANGUAGES) and check_for_language(chosen):
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME, chosen, max_age=A_YEAR, samesite="Lax", secure=request.is_secure()
        )
        reader = getattr(request, "reader", None)
        if reader is not None and reader.kind is ReaderKind.PERSON:
            set_language(reader=reader, account_id=reader.id, language=chosen)
    return response


@require_GET
def gallery(request: HttpRequest) -> HttpResponse:
    """Every component in every state."""
    request.shell = example_shell()  # type: ignore[attr-defined]
    return render(request, "ui/gallery.html", specimens(request))


@require_GET
def alive(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 -- a view is given the request
    """Says that the server answers. For load balancers, and the reference of the benchmarks."""
    return HttpResponse("ok", content_type="text/plain")
