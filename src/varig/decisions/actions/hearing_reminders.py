"""Those who haven't answered are reminded before the time is over: once, by the program, or by a person at any time.

Never soon after another letter: whoever has just been written to is left in peace.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.utils import timezone

from varig.decisions.actions.hearing_letters import remind_of
from varig.decisions.actions.hearings import stepping
from varig.decisions.models import Hearing, HearingParty
from varig.decisions.queries.hearing_reminding import silent_parties
from varig.decisions.queries.hearings import HearingFacts, PartyFacts, hearing_as_kept
from varig.decisions.rules.hearing_reminding import may_be_reminded, why_nobody
from varig.decisions.rules.hearings import Step, is_reminded
from varig.foundation.history.actions import action
from varig.foundation.kernel import Reader, Refused, msg
from varig.initiatives.queries import InitiativeFacts, initiative_by_id

REMIND = "decisions.remind_of_hearings"


def remind_before_the_end(*, reader: Reader) -> int:
    """All hearings that end soon; how many letters were written. Run by the clock: nobody is reminded twice."""
    now, sent = timezone.now(), 0
    open_ = Hearing.objects.filter(sent_at__isnull=False, withdrawn_at=None, opens_at__lte=now, closes_at__gte=now)
    for hearing_id, initiative_id in open_.order_by("pk").values_list("pk", "initiative_id"):
        of = initiative_by_id(reader, initiative_id)
        known = hearing_as_kept(of, hearing_id)
        if is_reminded(known.course, now, known.remind_days):
            silent = [one for one, facts in silent_parties(of, known) if may_be_reminded(facts, now)]
            sent += _remind(reader, of, known, [one for one in silent if one.reminded_at is None])
    return sent


def remind_now(*, reader: Reader, of: InitiativeFacts, hearing_id: int) -> int:
    """A person reminds everybody who hasn't answered, and hasn't been written to lately; how many.

    Raises NotAllowed; Refused also where nobody can be reminded now, with why and from when.
    """
    known, now = stepping(reader, of, hearing_id, Step.REMIND), timezone.now()
    silent = silent_parties(of, known)
    if (refusal := why_nobody([facts for _one, facts in silent], now)) is not None:
        raise Refused(refusal)
    return _remind(reader, of, known, [one for one, facts in silent if may_be_reminded(facts, now)])


def _remind(reader: Reader, of: InitiativeFacts, known: HearingFacts, silent: Sequence[PartyFacts]) -> int:
    if not silent:
        return 0
    with action(reader=reader, did=msg("minnet om høringen «%(name)s»", name=known.name), touches=[of.scope]):
        # Locked, so that two who remind at once write one letter each party, not two.
        rows = HearingParty.objects.filter(pk__in=[one.id for one in silent]).select_for_update()
        now_at = dict(rows.values_list("pk", "reminded_at"))
        free = [one for one in silent if one.id in now_at and now_at[one.id] == one.reminded_at]
        HearingParty.objects.filter(pk__in=[one.id for one in free]).update(reminded_at=timezone.now())
        return sum(remind_of(reader, of, known, one) for one in free)
