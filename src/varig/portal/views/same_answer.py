"""One answer to several of the things that a receiver was asked about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.http import HttpResponse, HttpResponseRedirect

from varig.continuation.actions.replies import ReplyGiven, answer_handovers
from varig.continuation.queries.requested import Request
from varig.foundation.kernel import Conflict, Refused, msg
from varig.foundation.ui.forms import show_refusal
from varig.foundation.ui.text import listed as listed_in_words
from varig.portal.forms.answers import SameReplyForm
from varig.portal.queries import asked as queries
from varig.portal.views.answers import CHANGED, Visit, by_link, unsaved

SEVERAL = "svar"
"""In the address: a handover of those that get the same answer."""


@by_link
def same_answer(visit: Visit) -> HttpResponse:
    """The same answer to several of the things that were asked about; the others are answered by themselves."""
    sent = visit.request.POST if visit.request.method == "POST" else visit.request.GET
    wanted = set(sent.getlist(SEVERAL))
    own = [one for one in queries.requests(visit.reader, visit.of, visit.today) if str(one.handover_id) in wanted]
    listed, settled = [one for one in own if one.refusal is None], [one for one in own if one.refusal is not None]
    if visit.request.method == "POST" and settled:
        return _some_unsaved(visit, listed, settled)
    if not listed:
        return HttpResponseRedirect(visit.home)
    versions = {one.handover_id: one.version for one in listed}
    if visit.request.method == "POST":
        return _save_same(visit, listed, versions)
    visit.note("svarskjema for flere")
    form = SameReplyForm(versions=versions, initial={"on_behalf_of": listed[0].receiver})
    return visit.show("portal/same_answer.html", told=listed, listed=listed, form=form)


def _save_same(visit: Visit, listed: Sequence[Request], versions: Mapping[int, int]) -> HttpResponse:
    form = SameReplyForm(data=visit.request.POST, versions=versions)
    changed = None
    if form.is_valid():
        typed = form.cleaned_data
        read = {pk: typed[f"version_{pk}"] for pk in versions}
        given = ReplyGiven.of_form(
            {**typed, "from_day": None, "until": None, "amount": None, "terms": "", "own_amount": None}
        )
        try:
            answer_handovers(reader=visit.reader, of=visit.of, versions=read, given=given)
        except Conflict:
            data = visit.request.POST.copy()
            for pk, version in versions.items():
                data[f"version_{pk}"] = str(version)
            form = SameReplyForm(data=data, versions=versions)
            changed = CHANGED
        except Refused as refused:
            show_refusal(form, refused)
        else:
            visit.note(f"svarte {' '.join(map(str, versions))} {given.reply}")
            return HttpResponseRedirect(visit.home)
    status = 409 if changed else 422
    return visit.show("portal/same_answer.html", status, told=listed, listed=listed, form=form, changed=changed)


def _some_unsaved(visit: Visit, listed: Sequence[Request], settled: Sequence[Request]) -> HttpResponse:
    """Some were answered in another window: nothing is saved, and the answer is asked for again for the others."""
    if not listed:
        return unsaved(visit, settled[0])
    data = visit.request.POST.copy()
    form = SameReplyForm(data=data, versions={one.handover_id: one.version for one in listed})
    names = listed_in_words([one.name for one in settled])
    changed = msg("Svaret er ikke lagret ennå, for det er alt svart på %(names)s. Send det for de andre.", names=names)
    return visit.show("portal/same_answer.html", 409, told=listed, listed=listed, form=form, changed=changed)
