"""The personal link of whoever an item was handed on to, for those who follow up: no letter reaches everybody."""

from __future__ import annotations

from varig.actors.queries import actor
from varig.continuation.actions.letters import shown_link
from varig.continuation.queries import HandoverFacts, handover
from varig.followup.queries.observations import observations
from varig.followup.queries.rounds import may_hand_link, round_by_id
from varig.foundation.kernel import NotAllowed, NotFound, Reader, Refused, msg
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts


def handed_on_in(reader: Reader, of: InitiativeFacts, round_id: int, item_id: int) -> HandoverFacts:
    """The handover that a round led to for an item, for whoever may give its link. Raises NotAllowed, NotFound."""
    if not may_hand_link(reader, of, round_by_id(reader, of, round_id)):
        raise NotAllowed(roles.who_can(roles.Permission.FOLLOW_UP))
    listed = observations(reader, of, [item_id]).get(item_id, [])
    found = next((one.handover_id for one in listed if one.round_id == round_id), None)
    if found is None:
        raise NotFound(msg("Punktet er ikke gitt videre i denne runden."))
    return handover(of, found, item_id=item_id)


def link_of_onward(*, reader: Reader, of: InitiativeFacts, round_id: int, item_id: int) -> str:
    """The address of the receiver's personal page. Raises NotAllowed, NotFound; Refused where nobody is asked now."""
    one = handed_on_in(reader, of, round_id, item_id)
    if not one.is_live:
        raise Refused(msg("%(name)s er ikke spurt lenger.", name=one.receiver_name))
    return shown_link(reader, of, actor(reader, of, one.receiver_id), one.due)
