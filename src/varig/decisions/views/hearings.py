"""«Høringer»: what is out, who has answered, what they say and what we replied."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from varig.actors.rules import actor_key
from varig.decisions.actions.hearings import may_send, who_sends
from varig.decisions.queries import hearings as queries
from varig.decisions.queries.closing import state_of
from varig.decisions.queries.hearing_answers import answers, earlier_answers
from varig.decisions.queries.hearing_reminding import silent_parties
from varig.decisions.rules.closing import State
from varig.decisions.rules.hearing_answers import (
    CHANNEL_NAMES,
    RESULT_LOOKS,
    RESULT_NAMES,
    STANCES_SAID,
    VISIBILITY_NAMES,
)
from varig.decisions.rules.hearing_parties import COUNCIL_NAMES, PARTY_NAMES
from varig.decisions.rules.hearing_reminding import why_nobody
from varig.decisions.rules.hearings import PHASE_LOOKS, PHASE_NAMES, Phase, Step, may_step
from varig.decisions.views.opening import hearings_crumbs, may_edit, opened
from varig.foundation.checks.queries import gaps
from varig.foundation.kernel import Reader
from varig.foundation.ui.paging import paging
from varig.foundation.ui.shell import Choice
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts

NAMES: dict[str, Any] = {
    "phases": PHASE_NAMES,
    "phase_looks": PHASE_LOOKS,
    "party_names": PARTY_NAMES,
    "council_names": COUNCIL_NAMES,
    "stances": STANCES_SAID,
    "channels": CHANNEL_NAMES,
    "results": RESULT_NAMES,
    "result_looks": RESULT_LOOKS,
    "visibilities": VISIBILITY_NAMES,
}


@login_required
def listed(request: HttpRequest, slug: str) -> HttpResponse:
    """All hearings with how far each has come."""
    reader, of = opened(request, slug)
    now = timezone.now()
    found = [(one, one.phase_at(now)) for one in queries.listed(reader, of)]
    crumbs = hearings_crumbs(of)
    context = {"of": of, "hearings": found, "crumbs": crumbs, **NAMES, **may_edit(reader, of)}
    return render(request, "decisions/hearings.html", context)


@login_required
def one(request: HttpRequest, slug: str, hearing_id: int) -> HttpResponse:
    """What it is about, who is asked and has answered, the answers with our replies, and our summing up."""
    reader, of = opened(request, slug)
    known = queries.hearing(reader, of, hearing_id)
    now = timezone.now()
    phase, closed = known.phase_at(now), state_of(of) is State.CLOSED
    found = answers(reader, of, hearing_id)
    pages = paging(request, len(found))
    sends = may_send(reader, of, is_public=known.is_public)
    context: dict[str, Any] = {
        "of": of,
        "hearing": known,
        "phase": phase,
        "refusals": {step.value: may_step(step, phase, is_closed=closed) for step in Step},
        "answers": found[pages.rows],
        "earlier": earlier_answers(reader, of, hearing_id),
        "paging": pages,
        "sends": sends,
        "who_sends": who_sends(is_public=known.is_public),
        "own": [one for one in known.parties if answers_for(reader, of, one.actor_id)],
        "public_at": f"{settings.BASE_ADDRESS}{reverse('portal:hearing', args=[of.slug, known.id])}",
        "gaps": gaps(of.scope, of.slug, timezone.localdate(), kind="hearing", object_id=hearing_id),
        "linkless": [one for one in known.parties if sends and not one.email and phase is Phase.OPEN],
        "not_reminded": why_nobody([facts for _one, facts in silent_parties(of, known)], now),
        "unasked": [party for party in known.parties if party.asked_at is None],
        "crumbs": (*hearings_crumbs(of), Choice(known.name, "")),
        **NAMES,
        **may_edit(reader, of),
    }
    return render(request, "decisions/hearing.html", context)


def answers_for(reader: Reader, of: InitiativeFacts, actor_id: int) -> bool:
    """Whether the reader answers for this unit."""
    return roles.may(reader, roles.Permission.ANSWER_HEARING, of.place_of(actor_key(actor_id))) and any(
        grant.unit == actor_key(actor_id) for grant in reader.grants
    )
