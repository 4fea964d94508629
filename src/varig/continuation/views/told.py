"""Whether the receiver is told of what the giver does: by letter, or by the giver."""

from __future__ import annotations

from django.contrib import messages

from varig.actors.queries import actor
from varig.continuation.queries import HandoverFacts
from varig.continuation.views.point import Point
from varig.foundation.kernel import Message, msg
from varig.foundation.ui.text import say


def who_is_told(point: Point, one: HandoverFacts, *, why: bool = False) -> Message:
    """What the page says beforehand. With `why` the letter has the reason in it."""
    name = one.receiver_name
    if not _has_address(point, one):
        return msg("%(name)s har ingen e-postadresse her. Si fra til %(name)s selv etterpå.", name=name)
    if why:
        return msg("%(name)s får et brev fra deg med det du skriver her. Etterpå kan du spørre en annen.", name=name)
    return msg("%(name)s får et brev fra deg om at det er godtatt.", name=name)


def tell_whether_told(point: Point, one: HandoverFacts) -> None:
    """Afterwards: that a letter went out, or who must say it."""
    if _has_address(point, one):
        messages.success(point.request, say(msg("%(name)s får beskjed med e-post.", name=one.receiver_name)))
    else:
        text = msg("Lagret. Si fra til %(name)s, som ikke har noen e-postadresse her.", name=one.receiver_name)
        messages.warning(point.request, say(text))


def _has_address(point: Point, one: HandoverFacts) -> bool:
    return bool(actor(point.reader, point.of, one.receiver_id).email)
