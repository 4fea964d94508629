"""A service says itself what it has taken into use. The rest of an adoption is written in its register."""

from __future__ import annotations

from django.db.models import F

from varig.foundation.history.actions import action
from varig.foundation.kernel import Conflict, Invalid, NotAllowed, PartialDate, Reader, msg
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.lessons.models import Adoption
from varig.lessons.queries import confirming, may_confirm
from varig.lessons.rules import confirmation_problems


def confirm_adoption(
    *,
    reader: Reader,
    of: InitiativeFacts,
    adoption_id: int,
    version: int,
    words: str,
    role: str,
    day: PartialDate,
) -> None:
    """What the service does from now on, in its own words. Raises NotFound, NotAllowed, Invalid, Conflict."""
    one = confirming(reader, of, adoption_id)
    if not may_confirm(reader, of, one.adoption.service_id):
        raise NotAllowed(roles.who_can(roles.Permission.ANSWER_HANDOVER))
    said = {"confirmed": words.strip(), "confirmed_by": role.strip(), "confirmed_on": day}
    problems = list(confirmation_problems(said))
    if problems:
        raise Invalid(problems)
    did = msg("førte inn hva %(service)s har bekreftet", service=one.adoption.service)
    with action(reader=reader, did=did, why=words.strip(), touches=[of.scope]):
        claimed = Adoption.objects.filter(pk=adoption_id, version=version)
        if not claimed.update(version=F("version") + 1, **said):
            raise Conflict(msg("Noen andre har endret dette i mellomtiden."))
