"""Pages in plain words for what went wrong: what happened, and a way onward. No traceback words, no blame."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.template import loader
from django.utils.translation import gettext as _

from varig.foundation.kernel import Conflict, NotAllowed, NotFound, Refused, msg
from varig.foundation.ui.text import say

_LAST_RESORT = (
    "<!doctype html><html lang='nb'><head><meta charset='utf-8'><title>Varig</title></head><body><main>"
    "<h1>Noe gikk galt hos oss</h1><p>Det du har lagret, er trygt. Prøv igjen om litt.</p>"
    "<p><a href='/'>Til forsiden</a></p></main></body></html>"
)


def status_of(refused: Refused) -> int:
    """Which kind of answer it is on the web."""
    match refused:
        case NotFound():
            return 404
        case NotAllowed():
            return 403
        case Conflict():
            return 409
    return 400


def refusal(request: HttpRequest, refused: Refused) -> HttpResponse:
    """The page, or for htmx the fragment, that says what was refused."""
    return answer(request, status_of(refused), [say(problem.message) for problem in refused.problems])


def answer(request: HttpRequest, status: int, sentences: Iterable[str]) -> HttpResponse:
    """A page of its own, or a notice that htmx puts at the top of the page one is on."""
    context = {"sentences": list(sentences), "status": status}
    if getattr(request, "htmx", False):
        body = loader.render_to_string("ui/errors/_notice.html", context, request)
        headers = {"HX-Retarget": "#notices", "HX-Reswap": "innerHTML show:top"}
        return HttpResponse(body, status=status, headers=headers)
    return HttpResponse(loader.render_to_string(f"ui/errors/{status}.html", context, request), status=status)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """handler400."""
    return answer(request, 400, [_("Adressen eller skjemaet kunne ikke leses.")])


def not_allowed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """handler403."""
    return answer(request, 403, [str(exception)] if exception and str(exception) else [])


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """handler404."""
    return answer(request, 404, [say(msg("Vi fant ikke det du ba om."))])


def alone(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """For a browser that opens an address which only a form leads to; what the address allows is still said."""
    said = answer(request, 405, [_("Gå tilbake til siden du kom fra, og velg det du ville gjøre, der.")])
    said["Allow"] = response["Allow"]
    return said


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """A form that was open too long, or a browser without cookies."""
    sentence = _("Skjemaet var åpnet for lenge siden, eller nettleseren tillater ikke informasjonskapsler.")
    return answer(request, 403, [sentence, _("Gå tilbake, last siden på nytt og prøv igjen.")])


def server_error(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """handler500. Uses neither the request nor the database: any of them may be what failed."""
    try:
        body: str = loader.render_to_string("ui/errors/500.html")
    except Exception:  # what is left is a page without look
        body = _LAST_RESORT
    return HttpResponse(body, status=500)
