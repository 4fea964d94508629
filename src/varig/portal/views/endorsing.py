"""A partner endorses its own part, behind its personal link."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect

from varig.decisions.actions.endorsements import AnswerGiven, answer_endorsement
from varig.decisions.queries.closing import state_of
from varig.decisions.queries.endorsements import AskedFacts, EndorsementFacts, own_endorsement
from varig.decisions.rules.closing import State
from varig.decisions.rules.endorsements import may_answer
from varig.foundation.kernel import Conflict, Message, NotFound, Refused, msg
from varig.foundation.ui.forms import show_refusal
from varig.portal.forms.endorsing import EndorseForm
from varig.portal.views.answers import Visit, by_link

ANEW = "endre"
_UNSAVED = msg("Svaret ble ikke lagret, for det er alt svart. Se svaret som står, og endre det hvis det ikke stemmer.")


@by_link
def endorse(visit: Visit) -> HttpResponse:
    """What it is down for in the frozen version, and its answer, which it may change. Another's part is not found."""
    found = own_endorsement(visit.reader, visit.of)
    if found is None or found.asked is None:
        raise NotFound
    asked = found.asked
    closed = state_of(visit.of) is State.CLOSED
    refusal = may_answer(found.state, answered=asked.answer is not None, closed=closed)
    visit.note(f"tilslutning {asked.id}")
    if visit.request.method == "POST":
        return _sent(visit, found, asked, refusal)
    answers = refusal is None and (asked.answer is None or ANEW in visit.request.GET)
    return _show(visit, found, refusal, form=_form(found, asked) if answers else None)


def _sent(visit: Visit, found: EndorsementFacts, asked: AskedFacts, refusal: Message | None) -> HttpResponse:
    """Saved, or shown again with why not."""
    if refusal is not None:
        return _show(visit, found, refusal, 409)
    form = EndorseForm(visit.request.POST)
    if not form.is_valid():
        return _show(visit, found, None, 422, form=form)
    typed = form.cleaned_data
    place = {"reader": visit.reader, "of": visit.of, "actor_id": found.actor.id, "asked_id": typed["asked"]}
    try:
        answer_endorsement(**place, given=AnswerGiven.of_form(typed))
    except Conflict:
        return _show(visit, found, None, 409, unsaved=_UNSAVED)
    except Refused as refused:
        show_refusal(form, refused)
        return _show(visit, found, None, 422, form=form)
    visit.note(f"tilslutning {asked.id} {typed['reply']}")
    return HttpResponseRedirect(visit.request.path)


def _form(found: EndorsementFacts, asked: AskedFacts) -> EndorseForm:
    """Anew it starts from what was answered."""
    said = asked.answer.as_typed if asked.answer else {"on_behalf_of": found.actor.name}
    return EndorseForm(initial={"asked": asked.id, "after": asked.seen, **said})


def _show(
    visit: Visit,
    found: EndorsementFacts,
    refusal: Message | None,
    status: int = 200,
    *,
    form: EndorseForm | None = None,
    unsaved: Message | None = None,
) -> HttpResponse:
    context = {"one": found, "refusal": refusal, "form": form, "unsaved": unsaved, "anew": ANEW}
    return visit.show("portal/endorse.html", status, told=[], **context)
