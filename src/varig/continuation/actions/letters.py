"""Letters to receivers, with their personal link."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext

from varig.actors.queries import ActorFacts, actor
from varig.actors.rules import actor_key
from varig.continuation.queries import handover
from varig.continuation.queries.end_told import told_of_end
from varig.continuation.queries.letters import Owed
from varig.foundation.accounts.actions import log_link_shown, make_link, withdraw_link
from varig.foundation.accounts.queries import account, links_within
from varig.foundation.kernel import Invalid, Problem, Reader, ReaderKind, msg
from varig.foundation.mail.actions import put
from varig.foundation.ui.text import say
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.actions import demand_change
from varig.legacy.queries import ItemFacts

LINK_DAYS = 120


def link_for(*, reader: Reader, of: InitiativeFacts, handover_id: int) -> str:
    """The address of the receiver's personal page, for the giver to hand over where no e-mail address is known."""
    one = handover(of, handover_id)
    demand_change(reader, roles.Permission.PROPOSE_HANDOVER, of, one.item_id)
    return shown_link(reader, of, actor(reader, of, one.receiver_id), one.due)


def shown_link(reader: Reader, of: InitiativeFacts, receiver: ActorFacts, due: date | None = None) -> str:
    """The address of a receiver's personal page for somebody inside to see, who may: that it was seen is noted.

    Every page that shows a link takes it here. What is answered through it after this says so.
    """
    token = _token(reader, of, receiver, due)
    log_link_shown(reader=reader, token=token)
    return _page(token)


def _address(reader: Reader, of: InitiativeFacts, receiver: ActorFacts, due: date | None) -> str:
    return _page(_token(reader, of, receiver, due))


def _page(token: str) -> str:
    return f"{settings.BASE_ADDRESS}{reverse('portal:page', args=[token])}"


def _token(reader: Reader, of: InitiativeFacts, receiver: ActorFacts, due: date | None) -> str:
    """The link works through the day that the receiver is to answer by, however far ahead."""
    email = receiver.email or f"{receiver.key.replace(':', '-')}@uten.epost.invalid"
    days = LINK_DAYS if due is None else max(LINK_DAYS, (due - timezone.localdate()).days + 1)
    return make_link(reader=reader, scope=of.scope, subject=receiver.key, name=receiver.name, email=email, days=days)


def write_to(
    reader: Reader, of: InitiativeFacts, receiver: ActorFacts, listed: Sequence[ItemFacts], reply_by: date | None
) -> None:
    """The one letter that asks about all of these, in the municipality's own language. Within the caller's action."""
    with translation.override(of.municipality.language):
        words = {**shared_words(reader, of, receiver, reply_by), "by": _day(reply_by), **_named(listed)}
        words["end"] = say(told_of_end(of, timezone.localdate()))
        several = len(listed) > 1
        many, one = gettext("Kan %(receiver)s ta over %(count)s ting?"), gettext("Kan %(receiver)s ta over %(item)s?")
        paragraphs = _asking(several=several, has_deadline=reply_by is not None)
        subject = (many if several else one) % words
        send_letter(reader, of, receiver, listed, subject=subject, body="\n\n".join(paragraphs) % words)


def write_reminder(
    reader: Reader, of: InitiativeFacts, receiver: ActorFacts, owed: Sequence[Owed], greeting: str
) -> None:
    """The letter that reminds of all that isn't answered, each with its deadline. Within the caller's action."""
    listed, today = [one.item for one in owed], timezone.localdate()
    with translation.override(of.municipality.language):
        due = max((one.handover.due for one in owed if one.handover.due is not None), default=None)
        words = {**shared_words(reader, of, receiver, due), "greeting": greeting.strip(), **_named(listed)}
        words["items"] = "\n".join(_owed_line(one, today) for one in owed)
        subject = gettext("Påminnelse: %(initiative)s venter på svar fra %(receiver)s") % words
        paragraphs = _reminding(has_greeting=bool(greeting.strip()))
        send_letter(reader, of, receiver, listed, subject=subject, body="\n\n".join(paragraphs) % words)


def send_letter(
    reader: Reader,
    of: InitiativeFacts,
    receiver: ActorFacts,
    listed: Sequence[ItemFacts],
    *,
    subject: str,
    body: str,
) -> None:
    """Into the outbox, from a person by name, who gets the replies."""
    put(
        to=receiver.email,
        subject=subject,
        body=body,
        language=of.municipality.language,
        sender_name=reader.name,
        reply_to=sender_address(reader),
        scope=of.scope,
        about=f"item:{listed[0].id}" if len(listed) == 1 else receiver.key,
    )


def sender_address(reader: Reader) -> str:
    """Where a reply to the sender's letters goes; the program itself has no address."""
    if reader.kind is not ReaderKind.PERSON or reader.id is None:
        return ""
    return account(reader, reader.id).email


def shared_words(reader: Reader, of: InitiativeFacts, receiver: ActorFacts, due: date | None = None) -> dict[str, Any]:
    """What every letter names: the initiative, the receiver with its link, and who writes.

    `due` is the last day that the letter asks for an answer by.
    """
    return {
        "initiative": of.name,
        "address": _address(reader, of, receiver, due),
        "sender": reader.name,
        "receiver": receiver.name,
    }


def _named(listed: Sequence[ItemFacts]) -> dict[str, Any]:
    names = [one.name for one in listed]
    return {"item": names[0], "count": len(names), "items": "\n".join(f"– {name}" for name in names)}


def _owed_line(one: Owed, today: date) -> str:
    """An item that is waited for, and by when: the meeting that was promised, or the deadline that was given."""
    meeting, deadline = one.handover.standing.answer_on, one.handover.reply_by
    if meeting is not None:
        said = gettext("dere skulle svare etter et møte %(by)s.")
    elif deadline is None:
        return f"– {one.item.name}"
    else:
        said = gettext("svarfristen gikk ut %(by)s.") if deadline < today else gettext("svar innen %(by)s.")
    return f"– {one.item.name}: {said % {'by': _day(meeting or deadline)}}"


def _day(day: date | None) -> str:
    return f"{day:%d.%m.%Y}" if day else ""


def _asking(*, several: bool, has_deadline: bool) -> list[str]:
    """What the letter says, before its names are put in. Without a date it says nothing of one."""
    deadline = [gettext("Svar innen %(by)s.")] if has_deadline else []
    asked = (
        [
            gettext("%(end)s Vi spør om %(receiver)s kan ta over dette:"),
            "%(items)s",
            gettext("Her ser dere hva hver av dem gjelder og koster, og her svarer dere på hver for seg:"),
        ]
        if several
        else [
            gettext("%(end)s Vi spør om %(receiver)s kan ta over %(item)s."),
            gettext("Her ser dere hva det gjelder og hva det koster, og her svarer dere:"),
        ]
    )
    return [gettext("Hei!"), *asked, "%(address)s", *deadline, *ending()]


def _reminding(*, has_greeting: bool) -> list[str]:
    return [
        gettext("Hei!"),
        gettext("%(initiative)s har spurt %(receiver)s om å ta over dette, og venter på svar:"),
        "%(items)s",
        *(["%(greeting)s"] if has_greeting else []),
        gettext("Her ser dere hva det gjelder, og her svarer dere:"),
        "%(address)s",
        gettext("Kan dere ikke svare ennå, er det også et svar: skriv når dere kan."),
        *ending(),
    ]


def ending() -> list[str]:
    """How every letter ends."""
    return [gettext("Dere trenger ingen konto. Lenken er bare for dere."), gettext("Hilsen %(sender)s")]


def close_links(*, reader: Reader, of: InitiativeFacts, handover_id: int, why: str) -> None:
    """Make the receiver's personal links stop working. Raises Invalid, NotAllowed."""
    one = handover(of, handover_id)
    demand_change(reader, roles.Permission.PROPOSE_HANDOVER, of, one.item_id)
    if not why.strip():
        raise Invalid(Problem(msg("Skriv hvorfor."), "why"))
    for link in links_within(reader, of.scope, actor_key(one.receiver_id)):
        if link.withdrawn_at is None:
            withdraw_link(reader=reader, link_id=link.id, scope=of.scope, why=why.strip())
