"""A partner endorses its own part, behind its personal link."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect

from varig.decisions.actions.endorsements import AnswerGiven, answer_endorsement
from varig.decisions.queries.endorsements import own_endorsement
from varig.decisions.rules.endorsements import may_answer
from varig.foundation.kernel import NotFound, Refused
from varig.foundation.ui.forms import show_refusal
from varig.portal.forms.endorsing import YES, EndorseForm
from varig.portal.views.answers import Visit, by_link


@by_link
def endorse(visit: Visit) -> HttpResponse:
    """What it is down for in the frozen version, and its answer. Another's part is not found."""
    found = own_endorsement(visit.reader, visit.of)
    if found is None or found.asked is None:
        raise NotFound
    refusal = may_answer(found.state)
    status = 200
    form = None
    if refusal is None:
        first = {"asked": found.asked.id, "on_behalf_of": found.actor.name}
        form = EndorseForm(visit.request.POST or None, initial=first)
        if form.is_bound:
            status = 422
            if form.is_valid() and _answered(visit, found.actor.id, form):
                visit.note(f"tilslutning {found.asked.id} {form.cleaned_data['reply']}")
                return HttpResponseRedirect(visit.request.path)
    elif visit.request.method == "POST":
        status = 409
    visit.note(f"tilslutning {found.asked.id}")
    return visit.show("portal/endorse.html", status, told=[], one=found, refusal=refusal, form=form)


def _answered(visit: Visit, actor_id: int, form: EndorseForm) -> bool:
    typed = form.cleaned_data
    given = AnswerGiven(
        typed["reply"] == YES, typed["on_behalf_of"], typed["in_role"], typed["mandate"], typed["words"]
    )
    try:
        answer_endorsement(reader=visit.reader, of=visit.of, actor_id=actor_id, asked_id=typed["asked"], given=given)
    except Refused as refused:
        show_refusal(form, refused)
        return False
    return True
