"""Those who were asked in a hearing and haven't answered, with when each was written to last."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.utils import timezone

from varig.actors.rules import actor_key
from varig.decisions.queries.hearings import HearingFacts, PartyFacts
from varig.decisions.rules.hearing_reminding import Silent
from varig.foundation.mail.queries import last_written
from varig.initiatives.queries import InitiativeFacts


def silent_parties(of: InitiativeFacts, known: HearingFacts) -> list[tuple[PartyFacts, Silent]]:
    """Each of them. A letter about another thing, or that the end was moved, counts as a letter too."""
    found = [one for one in known.parties if one.asked_at is not None and one.answered_at is None]
    written = last_written(of.scope, [actor_key(one.actor_id) for one in found]) if found else {}
    return [(one, Silent(one.id, _last(one, written), bool(one.email))) for one in found]


def _last(one: PartyFacts, written: Mapping[str, datetime]) -> datetime | None:
    letters = (one.asked_at, one.reminded_at, written.get(actor_key(one.actor_id)))
    return max((timezone.localtime(at) for at in letters if at is not None), default=None)
