"""A hearing that is open to all: anybody reads it and answers, without login, script or cookie.

No CSRF token is asked for: nobody is logged in here, so there is nothing that another site could misuse. What the
form carries instead is checked by `decisions.actions.open_answers`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from csp.decorators import csp_replace
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.views.decorators.csrf import csrf_exempt

from varig.decisions.actions.open_answers import Sent, answer_openly, form_mark
from varig.decisions.queries.hearing_open import file_to_read, for_all, kinds_to_read, shown_answers
from varig.decisions.queries.hearings import HearingFacts
from varig.decisions.rules.hearing_answers import RESULT_LOOKS, RESULT_NAMES, STANCES_SAID, AnswerGiven
from varig.decisions.rules.hearing_floods import WAIT
from varig.decisions.rules.hearings import Phase, Step, may_step
from varig.foundation.accounts.requests import address_of
from varig.foundation.files.download import download
from varig.foundation.kernel import NotFound, Refused, system_reader
from varig.foundation.ui.forms import show_refusal
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.portal.forms.hearings import ResidentAnswerForm
from varig.portal.rules import LANGUAGES
from varig.portal.views.heard import texts_of

_PROGRAM = system_reader("portal")
# Nothing runs and nothing is fetched but style, letters and icon; the answer is sent to this server only.
_POLICY = {"script-src": ["'none'"], "connect-src": ["'none'"], "form-action": ["'self'"]}
THANKS = "takk"

_View = Callable[..., HttpResponse]


def _openly(view: _View) -> _View:
    """Finds the initiative and speaks its language or the chosen one; what isn't there is not found."""

    @csrf_exempt
    @wraps(view)
    def opened(request: HttpRequest, slug: str, **kwargs: Any) -> HttpResponse:
        chosen = request.GET.get("sprak", "")
        try:
            if request.method not in {"GET", "HEAD", "POST"}:
                raise NotFound
            of = initiative(_PROGRAM, slug)
            spoken = chosen if chosen in LANGUAGES else of.municipality.language
            with translation.override(spoken):
                response = view(request, of, spoken, **kwargs)
        except NotFound:
            spoken = chosen if chosen in LANGUAGES else settings.LANGUAGE_CODE
            with translation.override(spoken):
                body = render_to_string("portal/no_hearing.html", {"language": spoken})
            response = HttpResponse(body, status=404)
        # Each form has a mark of its own, so nobody may keep the page.
        response["Cache-Control"] = "no-store"
        return response

    return cast("_View", csp_replace(_POLICY)(cast("Any", opened)))


@_openly
def hearing(request: HttpRequest, of: InitiativeFacts, language: str, hearing_id: int) -> HttpResponse:
    """What is heard, the form while it is open, and what people have said."""
    known = for_all(of, hearing_id)
    is_open = may_step(Step.ANSWER, known.phase_at(timezone.now())) is None
    if request.method == "POST":
        return _save(request, of, language, known)
    form = ResidentAnswerForm(parts=known.answerable, initial={"form": form_mark(known.id)}) if is_open else None
    return _page(of, language, known, form=form, thanks=THANKS in request.GET)


def _save(request: HttpRequest, of: InitiativeFacts, language: str, known: HearingFacts) -> HttpResponse:
    form = ResidentAnswerForm(request.POST, parts=known.answerable)
    status = 422
    if form.is_valid():
        given = AnswerGiven(form.points, form.stood, name=form.cleaned_data["name"])
        sent = Sent(form.cleaned_data["form"], form.cleaned_data["nettsted"], address_of(request))
        try:
            answer_openly(of=of, hearing_id=known.id, given=given, sent=sent)
        except Refused as refused:
            show_refusal(form, refused)
            status = 429 if any(problem.message == WAIT for problem in refused.problems) else 422
        else:
            return HttpResponseRedirect(f"{request.path}?{THANKS}&sprak={language}#{THANKS}")
    return _page(of, language, known, status, form=_again(form, known), thanks=False)


def _again(form: ResidentAnswerForm, known: HearingFacts) -> ResidentAnswerForm:
    """The same form with all that was written, and a new mark of its own."""
    data = cast("QueryDict", form.data).copy()
    data["form"], data["nettsted"] = form_mark(known.id), ""
    form.data = data
    return form


def _page(of: InitiativeFacts, language: str, known: HearingFacts, status: int = 200, **context: Any) -> HttpResponse:
    phase = known.phase_at(timezone.now())
    whole = {
        "of": of,
        "language": language,
        "languages": [(code, name, f"?sprak={code}") for code, name in settings.LANGUAGES],
        "residents_at": reverse("portal:residents", args=[of.slug]),
        "hearing": known,
        "phase": phase,
        "is_open": phase is Phase.OPEN,
        "refusal": may_step(Step.ANSWER, phase),
        "texts": texts_of(known) if context["form"] is not None else {},
        "documents": [(*one, kinds_to_read(known, one[0].id)) for one in known.documents],
        "answers": shown_answers(of, known.id),
        "stances": STANCES_SAID,
        "results": RESULT_NAMES,
        "result_looks": RESULT_LOOKS,
        **context,
    }
    return HttpResponse(render_to_string("portal/open_hearing.html", whole), status=status)


@_openly
def document(request: HttpRequest, of: InitiativeFacts, _language: str, **where: Any) -> HttpResponse:
    """What is heard, as it was frozen."""
    if request.method == "POST":
        raise NotFound
    known = for_all(of, where["hearing_id"])
    return download(file_to_read(of, known, where["version_id"], where["kind"]), show=True)
