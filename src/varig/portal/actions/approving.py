"""What residents read of a published text: approved by name, word for word, with the fate that the words are about."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import F
from django.utils import timezone

from varig.continuation.queries.in_public import PublicFate, in_public
from varig.foundation.history.actions import action
from varig.foundation.kernel import Conflict, NotFound, Reader, msg
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.portal.models import PublicText
from varig.portal.queries.approving import fate_mark
from varig.portal.queries.pages import page
from varig.portal.rules.approving import WORDS

_MANY = 400


def approves_by_writing(reader: Reader, of: InitiativeFacts) -> bool:
    """Whether what the reader writes needs no other's approval: nobody reads it yet, or it is theirs to give."""
    return not page(reader, of).is_out or roles.may(reader, roles.Permission.PUBLISH, of.place)


def put_approved(of: InitiativeFacts, ids: Collection[int], by: str) -> None:
    """These as they stand now are what residents read. Within the caller's action, which has asked who may."""
    rows = list(PublicText.objects.filter(item__initiative_id=of.id, pk__in=ids))
    fates, today = in_public(of, [row.pk for row in rows]), timezone.localdate()
    for row in rows:
        fate = fates.get(row.pk, PublicFate())
        words = {name: str(value) for name in WORDS if (value := getattr(row, name))}
        row.approved = {"words": words, "outcome": fate.outcome.value, "home": fate.home.value if fate.home else None}
        row.approved_by, row.approved_on = by, today
    PublicText.objects.bulk_update(rows, ["approved", "approved_by", "approved_on"], batch_size=_MANY)


def approve(*, reader: Reader, of: InitiativeFacts, item_id: int, version: int, fate: str) -> None:
    """Residents read the words as they stand now. `fate` is the mark of the fate they were read beside.

    Raises NotAllowed; NotFound where the text isn't public; Conflict where words or fate were changed since.
    """
    roles.demand(reader, roles.Permission.PUBLISH, of.place)
    here = PublicText.objects.filter(pk=item_id, item__initiative_id=of.id, is_public=True)
    if not here.exists():
        raise NotFound
    with action(reader=reader, did=msg("godkjente teksten til innbyggerne"), touches=[of.scope]):
        claimed = here.filter(version=version).update(version=F("version") + 1)
        if not claimed or fate != fate_mark(in_public(of, [item_id]).get(item_id, PublicFate())):
            raise Conflict(msg("Noen har endret teksten eller forslaget i mellomtiden. Les den en gang til."))
        put_approved(of, [item_id], reader.name)
