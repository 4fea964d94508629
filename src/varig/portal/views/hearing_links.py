"""A partner's hearing behind its personal link: what is heard, its answer, and what we replied."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.utils import timezone

from varig.actors.rules import actor_of
from varig.decisions.actions.hearing_answers import FileGiven, answer_for
from varig.decisions.queries.hearing_answers import AnswerFacts, answer_of_party, earlier_of_party, files_of
from varig.decisions.queries.hearing_open import file_to_read, kinds_to_read, one_for_actor
from varig.decisions.queries.hearings import HearingFacts
from varig.decisions.rules.hearing_answers import RESULT_LOOKS, RESULT_NAMES, STANCES_SAID, AnswerGiven, field_of
from varig.decisions.rules.hearings import Phase, Step, may_step
from varig.foundation.files.download import download
from varig.foundation.kernel import Refused
from varig.foundation.ui.forms import show_refusal
from varig.portal.forms.hearings import PartnerAnswerForm
from varig.portal.views.answers import Visit, by_link
from varig.portal.views.heard import texts_of

AGAIN = "nytt"


def asked_actor(visit: Visit) -> int:
    """Whom the link is for."""
    return actor_of(visit.link.subject)


@by_link
def hearing(visit: Visit, hearing_id: int) -> HttpResponse:
    """The form while it is open and nothing is answered, or one answers anew; else what was said and what it led to."""
    known = one_for_actor(visit.of, asked_actor(visit), hearing_id)
    is_open = may_step(Step.ANSWER, known.phase_at(timezone.now())) is None
    if visit.request.method == "POST" and is_open:
        return _save(visit, known)
    said = answer_of_party(visit.of, known.parties[0].id)
    writes = is_open and (said is None or AGAIN in visit.request.GET)
    visit.note(f"høring {hearing_id}")
    form = PartnerAnswerForm(parts=known.answerable, initial=_begins(known, said)) if writes else None
    # What was sent after the end isn't saved, and is shown again so that nothing that was written is lost.
    late = visit.request.method == "POST"
    unsaved = _written(visit, known) if late else []
    return _page(visit, known, 409 if late else 200, form=form, said=said, unsaved=unsaved)


def _begins(known: HearingFacts, said: AnswerFacts | None) -> dict[str, str]:
    """What was answered last, so that whoever answers anew loses no part of it."""
    return said.as_typed if said is not None else {"on_behalf_of": known.parties[0].name}


def _written(visit: Visit, known: HearingFacts) -> list[str]:
    """All that was sent, of the whole and of each part."""
    fields = [field_of(key) for key in ("", *(part.key for part in known.answerable))]
    return [text for field in fields if (text := visit.request.POST.get(field, "").strip())]


def _save(visit: Visit, known: HearingFacts) -> HttpResponse:
    form = PartnerAnswerForm(visit.request.POST, visit.request.FILES, parts=known.answerable)
    if form.is_valid():
        typed, file = form.cleaned_data, form.cleaned_data["file"]
        given = AnswerGiven(form.points, form.stood, on_behalf_of=typed["on_behalf_of"], in_role=typed["in_role"])
        files = [FileGiven(file.name, file.read())] if file else []
        try:
            answer_for(
                reader=visit.reader,
                of=visit.of,
                hearing_id=known.id,
                actor_id=asked_actor(visit),
                given=given,
                files=files,
            )
        except Refused as refused:
            show_refusal(form, refused)
        else:
            visit.note(f"svarte på høring {known.id}")
            return HttpResponseRedirect(visit.request.path)
    said = answer_of_party(visit.of, known.parties[0].id)
    return _page(visit, known, 422, form=form, said=said, unsaved=[])


def _page(visit: Visit, known: HearingFacts, status: int, **context: Any) -> HttpResponse:
    said = context["said"]
    phase = known.phase_at(timezone.now())
    shared = {
        "hearing": known,
        "phase": phase,
        "is_open": phase is Phase.OPEN,
        "refusal": may_step(Step.ANSWER, phase),
        "texts": texts_of(known) if context["form"] is not None else {},
        "documents": [(*one, kinds_to_read(known, one[0].id)) for one in known.documents],
        "files": files_of(visit.of, said.id) if said else (),
        "earlier": earlier_of_party(visit.of, known.parties[0].id),
        "stances": STANCES_SAID,
        "results": RESULT_NAMES,
        "result_looks": RESULT_LOOKS,
    }
    return visit.show("portal/hearing.html", status, told=[], **shared, **context)


@by_link
def document(visit: Visit, hearing_id: int, version_id: int, kind: str) -> HttpResponse:
    """What is heard, and nothing else of the version."""
    known = one_for_actor(visit.of, asked_actor(visit), hearing_id)
    file = file_to_read(visit.of, known, version_id, kind)
    visit.note(f"dokument {version_id} {kind}")
    return download(file, show=True)
