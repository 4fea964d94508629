"""Ask a receiver, answer, agree, carry out. Every step is dated, signed and kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext

from varig.actors.queries import ActorFacts, actor
from varig.actors.rules import actor_key
from varig.continuation.models import Handover, HandoverStep
from varig.continuation.queries import HandoverFacts, continuation, handover
from varig.continuation.rules.handovers import (
    Answer,
    Reply,
    Step,
    Terms,
    is_live,
    may_answer,
    reply_problems,
    terms_problems,
)
from varig.foundation.accounts.actions import make_link
from varig.foundation.kernel import Invalid, Problem, Reader, Refused, msg
from varig.foundation.mail.actions import put
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.actions import changing, demand_change, replace_accountable
from varig.legacy.queries import described

LINK_DAYS = 120


@dataclass(frozen=True)
class ReplyGiven:
    """A receiver's answer with its mandate."""

    reply: Reply
    on_behalf_of: str
    in_role: str = ""
    mandate: str = ""
    words: str = ""
    answer_on: date | None = None
    terms: Terms = Terms(None)


def propose_handover(
    *,
    reader: Reader,
    of: InitiativeFacts,
    item_id: int,
    version: int,
    receiver_id: int,
    terms: Terms,
    giver_id: int | None = None,
    reply_by: date | None = None,
) -> int:
    """Ask a unit or organisation to take an item over. Returns the handover's id.

    The receiver gets a personal link by e-mail where its address is known. Raises Invalid; Refused where somebody
    else is already asked.
    """
    problems = list(terms_problems(terms))
    if problems:
        raise Invalid(problems)
    receiver = actor(reader, of, receiver_id)
    standing = continuation(reader, of, item_id).handover
    if standing is not None and standing.is_live:
        raise Refused(
            msg("%(name)s er alt spurt. Trekk forespørselen tilbake før du spør noen andre.", name=standing.receiver_name)
        )
    did = msg("foreslo overlevering til %(name)s", name=receiver.name)
    with changing(
        reader=reader,
        of=of,
        item_id=item_id,
        version=version,
        did=did,
        why=terms.text.strip(),
        permission=roles.Permission.PROPOSE_HANDOVER,
    ):
        row = Handover.objects.create(item_id=item_id, giver_id=giver_id, receiver_id=receiver_id, reply_by=reply_by)
        _step(row.pk, item_id, Step.PROPOSED, reader.name, terms=terms)
        if receiver.email:
            _write_to(reader, of, item_id, receiver, reply_by)
    return int(row.pk)


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


def _write_to(reader: Reader, of: InitiativeFacts, item_id: int, receiver: ActorFacts, reply_by: date | None) -> None:
    """The letter goes out in the municipality's own language."""
    with translation.override(of.municipality.language):
        words: dict[str, Any] = {
            "item": described(of, item_id).name,
            "initiative": of.name,
            "address": _address(reader, of, receiver),
            "sender": reader.name,
            "receiver": receiver.name,
            "by": f"{reply_by:%d.%m.%Y}" if reply_by else gettext("så snart dere kan"),
        }
        put(
            to=receiver.email,
            subject=gettext("Kan %(receiver)s ta over %(item)s?") % words,
            body=gettext(
                "Hei!\n\n%(initiative)s nærmer seg slutten. Vi spør om %(receiver)s kan ta over %(item)s.\n"
                "Her ser dere hva det gjelder og hva det koster, og her svarer dere:\n\n%(address)s\n\n"
                "Svar innen: %(by)s. Dere trenger ingen konto. Lenken er bare for dere.\n\nHilsen %(sender)s"
            )
            % words,
            language=of.municipality.language,
            sender_name=reader.name,
            scope=of.scope,
            about=f"item:{item_id}",
        )


def answer_handover(
    *, reader: Reader, of: InitiativeFacts, handover_id: int, version: int, given: ReplyGiven
) -> None:
    """The receiver answers, through its link or as the unit's manager. Raises Invalid, Refused, NotAllowed."""
    one = handover(of, handover_id)
    roles.demand(reader, roles.Permission.ANSWER_HANDOVER, of.place_of(actor_key(one.receiver_id)))
    refusal = may_answer(one.standing)
    if refusal is not None:
        raise Refused(refusal)
    problems = list(
        reply_problems(
            given.reply,
            words=given.words,
            on_behalf_of=given.on_behalf_of,
            mandate=given.mandate,
            answer_on=given.answer_on,
            terms=given.terms,
            municipal=one.receiver_is_municipal,
        )
    )
    if problems:
        raise Invalid(problems)
    did = msg("svarte «%(reply)s» på vegne av %(name)s", reply=_REPLIES[given.reply], name=given.on_behalf_of.strip())
    with changing(
        reader=reader, of=of, item_id=one.item_id, version=version, did=did, why=given.words.strip(), permission=None
    ):
        _step(
            one.id,
            one.item_id,
            Step.ANSWERED,
            reader.name,
            terms=given.terms if given.reply is Reply.COUNTER else Terms(None),
            reply=given.reply,
            words=given.words.strip(),
            on_behalf_of=given.on_behalf_of.strip(),
            in_role=given.in_role.strip(),
            mandate=given.mandate.strip(),
            answer_on=given.answer_on if given.reply is Reply.LATER else None,
        )
        _settle(of, one)


_REPLIES = {
    Reply.YES: msg("ja"),
    Reply.CONDITIONAL: msg("ja, på vilkår"),
    Reply.NO: msg("nei"),
    Reply.LATER: msg("vi svarer etter et møte"),
    Reply.COUNTER: msg("vi foreslår noe annet"),
}


def accept_terms(*, reader: Reader, of: InitiativeFacts, handover_id: int, version: int, words: str = "") -> None:
    """The giver accepts the receiver's condition or counter-proposal: then it is an unconditional yes on those terms."""
    one = handover(of, handover_id)
    if one.standing.answer not in {Answer.CONDITIONAL, Answer.COUNTER}:
        raise Refused(msg("Det er ikke noe vilkår å godta."))
    with changing(
        reader=reader,
        of=of,
        item_id=one.item_id,
        version=version,
        did=msg("godtok vilkåret fra %(name)s", name=one.receiver_name),
        why=words.strip(),
        permission=roles.Permission.PROPOSE_HANDOVER,
    ):
        _step(one.id, one.item_id, Step.TERMS_ACCEPTED, reader.name, words=words.strip())


def withdraw_handover(*, reader: Reader, of: InitiativeFacts, handover_id: int, version: int, why: str) -> None:
    """The giver takes the question back; what was said stays in the history. Raises Invalid, Refused."""
    one = handover(of, handover_id)
    if not one.is_live or one.standing.answer is Answer.TAKEN_OVER:
        raise Refused(msg("Det er ikke noe å trekke tilbake."))
    if not why.strip():
        raise Invalid(Problem(msg("Skriv hvorfor."), "why"))
    with changing(
        reader=reader,
        of=of,
        item_id=one.item_id,
        version=version,
        did=msg("trakk tilbake forespørselen til %(name)s", name=one.receiver_name),
        why=why.strip(),
        permission=roles.Permission.PROPOSE_HANDOVER,
    ):
        _step(one.id, one.item_id, Step.WITHDRAWN, reader.name, words=why.strip())
        _settle(of, one)


def carry_out(*, reader: Reader, of: InitiativeFacts, handover_id: int, version: int, day: date) -> None:
    """It is taken over: the receiver answers for it from `day` on. By giver or receiver. Raises Invalid, Refused."""
    one = handover(of, handover_id)
    if one.standing.answer is not Answer.YES:
        raise Refused(msg("Mottakeren må si ja uten vilkår før det kan overtas."))
    if not roles.may(reader, roles.Permission.ANSWER_HANDOVER, of.place_of(actor_key(one.receiver_id))):
        demand_change(reader, roles.Permission.PROPOSE_HANDOVER, of, one.item_id)
    if day > timezone.localdate():
        raise Invalid(Problem(msg("Dagen er ikke kommet ennå. Skriv når det ble overtatt."), "day"))
    did = msg("førte inn at %(name)s har overtatt", name=one.receiver_name)
    with changing(reader=reader, of=of, item_id=one.item_id, version=version, did=did, permission=None):
        _step(one.id, one.item_id, Step.CARRIED_OUT, reader.name, terms=Terms(day))
        replace_accountable(of=of, item_id=one.item_id, actor_id=one.receiver_id, since=day)


def _settle(of: InitiativeFacts, one: HandoverFacts) -> None:
    """Whether the receiver is still asked or has said yes, kept for the constraint that only one is."""
    Handover.objects.filter(pk=one.id).update(is_live=is_live(handover(of, one.id).standing))


def _step(handover_id: int, item_id: int, step: Step, by: str, *, terms: Terms = Terms(None), **said: Any) -> None:
    HandoverStep.objects.create(
        handover_id=handover_id,
        item_id=item_id,
        step=step,
        at=timezone.now(),
        by=by,
        from_day=terms.from_day,
        until=terms.until,
        amount=terms.amount,
        terms=terms.text.strip(),
        **said,
    )


__all__ = [
    "ReplyGiven",
    "accept_terms",
    "answer_handover",
    "carry_out",
    "link_for",
    "propose_handover",
    "withdraw_handover",
]
