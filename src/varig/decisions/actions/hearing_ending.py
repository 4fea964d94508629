"""When an initiative is closed its hearings end: nobody can answer what nobody reads, and those asked are told."""

from __future__ import annotations

from datetime import date, datetime

from django.db.models import F
from django.utils import translation
from django.utils.translation import gettext

from varig.decisions.actions.hearing_letters import tell_ended
from varig.decisions.models import Hearing
from varig.decisions.queries.hearings import HearingFacts, running
from varig.decisions.rules.hearings import Phase, cut_short
from varig.foundation.kernel import Reader
from varig.foundation.ui.text import date_long
from varig.initiatives.queries import InitiativeFacts


def end_hearings(reader: Reader, of: InitiativeFacts, day: date, now: datetime) -> tuple[str, ...]:
    """End those that are open, take back those that are to come; their names. Within the action that closes.

    Whoever is answering at this moment is waited for (`demand_open_still`), so that no answer comes after it.
    """
    list(Hearing.objects.select_for_update(no_key=True).filter(initiative_id=of.id).order_by("pk").values_list("pk"))
    found = running(of, now)
    for one in found:
        _end(reader, of, one, day, now)
    return tuple(one.name for one in found)


def _end(reader: Reader, of: InitiativeFacts, one: HearingFacts, day: date, now: datetime) -> None:
    row = Hearing.objects.filter(pk=one.id)
    if cut_short(one.course, now) is Phase.WITHDRAWN:
        with translation.override(of.municipality.language):
            why = gettext("Satsingen ble avsluttet %(day)s.") % {"day": date_long(day)}
        row.update(version=F("version") + 1, withdrawn_at=now, withdrawn_by=reader.name, withdrawn_why=why)
    else:
        row.update(version=F("version") + 1, closes_at=now)
    for party in one.parties:
        if party.asked_at is not None and party.answered_at is None:
            tell_ended(reader, of, one, party, day)
