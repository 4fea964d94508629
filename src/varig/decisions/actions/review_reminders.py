"""Those who register decisions are told, once and in good time, that one is to be looked at again."""

from __future__ import annotations

from datetime import date, timedelta

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext

from varig.decisions.models import Decision, ReviewReminder
from varig.decisions.queries.decisions import DecisionFacts
from varig.decisions.queries.reviews import initiatives_to_remind, to_review
from varig.decisions.rules.decisions import DECISION, REMIND_DAYS, reminds_of_review
from varig.foundation.accounts.queries import AccountFacts, grants_within
from varig.foundation.history.actions import action
from varig.foundation.kernel import Reader, msg
from varig.foundation.mail.actions import put
from varig.foundation.ui.text import date_long
from varig.initiatives.queries import InitiativeFacts, initiative_by_id
from varig.initiatives.roles import ROLES, Permission

REMIND = "decisions.remind_of_reviews"


def remind_of_reviews(*, reader: Reader, today: date) -> int:
    """Every decision whose day comes soon or has passed; how many letters. Run by the clock: each is told of once."""
    sent = 0
    for initiative_id in initiatives_to_remind(today + timedelta(days=REMIND_DAYS)):
        of = initiative_by_id(reader, initiative_id)
        for one in to_review(reader, of):
            if not one.is_reminded and reminds_of_review(one.review, today):
                sent += _remind(reader, of, one.decision)
    return sent


def _remind(reader: Reader, of: InitiativeFacts, one: DecisionFacts) -> int:
    """Nothing is noted as told where there is nobody to tell: whoever gets the role is told then."""
    told = _who_registers(reader, of)
    if not told:
        return 0
    with action(reader=reader, did=msg("minnet om vedtaket fra %(body)s", body=one.body), touches=[of.scope]):
        # Locked, so that two workers write one letter each, not two.
        Decision.objects.select_for_update().get(pk=one.id)
        if not ReviewReminder.objects.get_or_create(decision_id=one.id)[1]:
            return 0
        for account in told:
            _write(of, one, account)
    return len(told)


def _who_registers(reader: Reader, of: InitiativeFacts) -> list[AccountFacts]:
    """Each account once, by whatever role it registers decisions."""
    found = {
        one.account.id: one.account
        for one in grants_within(reader, of.place.scopes)
        if one.account.is_active and one.role in ROLES and Permission.REGISTER_DECISION in ROLES[one.role].may
    }
    return list(found.values())


def _write(of: InitiativeFacts, one: DecisionFacts, account: AccountFacts) -> None:
    """A note inside the house, of no scope: it is no letter of the case, and isn't archived as one."""
    with translation.override(account.language or of.municipality.language):
        words = {
            "body": one.body,
            "on": date_long(one.on),
            "day": date_long(one.review_on) if one.review_on else "",
            "initiative": of.name,
        }
        paragraphs = [
            gettext("Hei!"),
            gettext("Vedtaket fra %(body)s %(on)s om %(initiative)s skal vurderes på nytt innen %(day)s."),
            gettext("Her står vedtaket:"),
            f"{settings.BASE_ADDRESS}{reverse('decisions:decision', args=[of.slug, one.id])}",
            gettext("Når saken har vært oppe igjen, registrerer du det nye vedtaket."),
        ]
        put(
            to=account.email,
            subject=gettext("Vurderes på nytt: vedtaket fra %(body)s") % words,
            body="\n\n".join(paragraphs) % words,
            language=account.language or of.municipality.language,
            about=f"{DECISION}:{one.id}",
        )
