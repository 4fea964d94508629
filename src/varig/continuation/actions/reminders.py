"""A receiver that owes answers is reminded by a person: one letter about all of them, and never soon after another."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from varig.continuation.actions.letters import sender_address, write_reminder
from varig.continuation.actions.steps import add_step
from varig.continuation.models import Handover
from varig.continuation.queries import handover
from varig.continuation.queries.letters import silent
from varig.continuation.rules.handovers import Step
from varig.foundation.checks.actions import move_along, recheck
from varig.foundation.history.actions import action
from varig.foundation.kernel import NotAllowed, Reader, ReaderKind, Refused, msg
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.actions import changing, demand_change
from varig.legacy.rules import ITEM


def remind(*, reader: Reader, of: InitiativeFacts, receiver_id: int, greeting: str = "") -> int:
    """Write to the receiver about all that it hasn't answered. Returns how many items the letter names.

    The steps are added beside what stands: no answer changes, and nobody who is writing on an item is disturbed.
    Raises Refused where there is nothing to remind of, no address, or too short a time since the last letter.
    """
    if reader.kind is not ReaderKind.PERSON or not sender_address(reader):
        raise NotAllowed(msg("En påminnelse må ha en avsender med navn og e-postadresse."))
    with action(reader=reader, did=msg("sendte påminnelse")) as act:
        _hold(of, receiver_id)
        now = timezone.localtime()
        found = next(iter(silent(reader, of, now, [receiver_id])), None)
        if found is None:
            raise Refused(msg("Det er ikke noe å minne om. Alt er besvart eller trukket tilbake."))
        if found.refusal is not None:
            raise Refused(found.refusal)
        ids = [one.item.id for one in found.owed]
        for item_id in ids:
            demand_change(reader, roles.Permission.PROPOSE_HANDOVER, of, item_id)
        for one in found.owed:
            add_step(one.handover.id, one.item.id, Step.REMINDED, reader.name, words=greeting.strip())
        write_reminder(reader, of, found.receiver, found.owed, greeting)
        recheck(of.scope, ITEM, ids, now.date())
        act.carry(of.scope, lambda: move_along(of.scope, now.date()))
    return len(ids)


def note_reminder(*, reader: Reader, of: InitiativeFacts, handover_id: int, version: int, at: datetime) -> None:
    """Write down that a receiver was reminded in another way, at a meeting or by telephone. No letter goes out."""
    one = handover(of, handover_id)
    with changing(
        reader=reader,
        of=of,
        item_id=one.item_id,
        version=version,
        did=msg("førte inn en påminnelse til %(name)s", name=one.receiver_name),
        permission=roles.Permission.PROPOSE_HANDOVER,
    ):
        add_step(one.id, one.item_id, Step.REMINDED, reader.name, at=at)


def _hold(of: InitiativeFacts, receiver_id: int) -> None:
    """Two who remind the same receiver at once come one after the other; the second is told that it is too early."""
    rows = Handover.objects.filter(receiver_id=receiver_id, item__initiative_id=of.id, is_live=True)
    list(rows.select_for_update(of=("self",)).order_by("pk").values_list("pk"))
