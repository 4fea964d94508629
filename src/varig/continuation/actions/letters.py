"""Letters to receivers, with their personal link."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext

from varig.actors.queries import ActorFacts, actor
from varig.actors.rules import actor_key
from varig.continuation.queries import handover
from varig.foundation.accounts.actions import make_link, withdraw_link
from varig.foundation.accounts.queries import links_within
from varig.foundation.kernel import Invalid, Problem, Reader, msg
from varig.foundation.mail.actions import put
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.actions import demand_change
from varig.legacy.queries import described

LINK_DAYS = 120


def link_for(*, reader: Reader, of: InitiativeFacts, handover_id: int) -> str:
    """The address of the receiver's personal page, for the giver to hand over where no e-mail address is known."""
    one = handover(of, handover_id)
    demand_change(reader, roles.Permission.PROPOSE_HANDOVER, of, one.item_id)
    return _address(reader, of, actor(reader, of, one.receiver_id))


def _address(reader: Reader, of: InitiativeFacts, receiver: ActorFacts) -> str:
    email = receiver.email or f"{receiver.key.replace(':', '-')}@uten.epost.invalid"
    token = make_link(
        reader=reader, scope=of.scope, subject=receiver.key, name=receiver.name, email=email, days=LINK_DAYS
    )
    return f"{settings.BASE_ADDRESS}{reverse('portal:page', args=[token])}"


def write_to(reader: Reader, of: InitiativeFacts, item_id: int, receiver: ActorFacts, reply_by: date | None) -> None:
    """The letter that asks, in the municipality's own language. For a caller within its own action."""
    with translation.override(of.municipality.language):
        words: dict[str, Any] = {
            "item": described(of, item_id).name,
            "initiative": of.name,
            "address": _address(reader, of, receiver),
            "sender": reader.name,
            "receiver": receiver.name,
            "by": f"{reply_by:%d.%m.%Y}" if reply_by else "",
        }
        put(
            to=receiver.email,
            subject=gettext("Kan %(receiver)s ta over %(item)s?") % words,
            body="\n\n".join(_paragraphs(has_deadline=reply_by is not None)) % words,
            language=of.municipality.language,
            sender_name=reader.name,
            scope=of.scope,
            about=f"item:{item_id}",
        )


def _paragraphs(*, has_deadline: bool) -> list[str]:
    """What the letter says, before its names are put in. Without a date it says nothing of one."""
    deadline = [gettext("Svar innen %(by)s.")] if has_deadline else []
    return [
        gettext("Hei!"),
        gettext("%(initiative)s nærmer seg slutten. Vi spør om %(receiver)s kan ta over %(item)s."),
        gettext("Her ser dere hva det gjelder og hva det koster, og her svarer dere:"),
        "%(address)s",
        *deadline,
        gettext("Dere trenger ingen konto. Lenken er bare for dere."),
        gettext("Hilsen %(sender)s"),
    ]


def close_links(*, reader: Reader, of: InitiativeFacts, handover_id: int, why: str) -> None:
    """Make the receiver's personal links stop working. Raises Invalid, NotAllowed."""
    one = handover(of, handover_id)
    demand_change(reader, roles.Permission.PROPOSE_HANDOVER, of, one.item_id)
    if not why.strip():
        raise Invalid(Problem(msg("Skriv hvorfor."), "why"))
    for link in links_within(reader, of.scope, actor_key(one.receiver_id)):
        if link.withdrawn_at is None:
            withdraw_link(reader=reader, link_id=link.id, scope=of.scope, why=why.strip())
