"""The giver asks a receiver, agrees, takes the question back; giver or receiver carries it out. Every step is kept."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.utils import timezone

from varig.actors.queries import ActorFacts, actor
from varig.actors.rules import actor_key
from varig.continuation.actions.fates import put_proposal
from varig.continuation.actions.letters import write_to
from varig.continuation.actions.news import tell_accepted, tell_withdrawn
from varig.continuation.actions.steps import add_step, settle
from varig.continuation.models import Handover
from varig.continuation.queries import continuation, handover
from varig.continuation.queries.asking import refusal_of
from varig.continuation.queries.responsibility import answering
from varig.continuation.rules.fates import Outcome, Proposal, home_with
from varig.continuation.rules.handovers import Answer, Step, Terms, deadline_problems, terms_problems
from varig.continuation.rules.turns import may_accept, may_carry_out, may_propose_anew
from varig.foundation.kernel import Invalid, Problem, Reader, Refused, msg
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.actions import changing, demand_change, replace_accountable
from varig.legacy.queries import described, may_change


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
    asked_at: datetime | None = None,
    fate_grounds: str | None = None,
    onward: bool = False,
) -> int:
    """Ask a unit or organisation to take an item over. Returns the handover's id.

    `onward`: whoever had it passes it on after the end. What was agreed with them stands in the history, and they
    answer for the item until the next one has taken over; whoever follows up may do this too.

    With `fate_grounds` it is proposed at the same time that the item goes on with this receiver, for that reason.

    The giver is whoever answers for the item now, where nobody else is named. The receiver gets a personal link by
    e-mail where its address is known; not where it was asked before, at `asked_at`, and is only written down now.
    Raises Invalid; Refused where somebody else is already asked.
    """
    _demand_fair(of, terms, None if asked_at is not None else reply_by)
    receiver = actor(reader, of, receiver_id)
    refusal = refusal_of(continuation(reader, of, item_id), onward=onward)
    if refusal is not None:
        raise Refused(refusal)
    did = msg("foreslo overlevering til %(name)s", name=receiver.name)
    with changing(
        reader=reader,
        of=of,
        item_id=item_id,
        version=version,
        did=did,
        why=terms.text.strip(),
        permission=_asking_permission(reader, of, item_id, onward=onward),
    ):
        _let_go(item_id, onward=onward)
        given: Any = {"giver_id": giver_id, "reply_by": reply_by, "asked_at": asked_at}
        if fate_grounds is not None:
            put_proposal(reader, of, item_id, fate_with(receiver, fate_grounds))
        handover_id = put_question(reader, of, item_id, receiver_id, terms, **given)
        if receiver.email and asked_at is None:
            write_to(reader, of, receiver, [described(of, item_id)], reply_by)
    return handover_id


def _demand_fair(of: InitiativeFacts, terms: Terms, reply_by: date | None) -> None:
    """Go on if nothing is wrong with what is asked, and the day it is asked by. Raises Invalid."""
    problems = list(terms_problems(terms, of.period.start))
    if reply_by is not None:
        problems += deadline_problems(reply_by, timezone.localdate(), of.last_day)
    if problems:
        raise Invalid(problems)


def _let_go(item_id: int, *, onward: bool) -> None:
    """What was agreed before is passed on: it stands in the history, and holds no longer."""
    if onward:
        Handover.objects.filter(item_id=item_id, is_live=True).update(is_live=False)


def _asking_permission(reader: Reader, of: InitiativeFacts, item_id: int, *, onward: bool) -> roles.Permission:
    """The right by which somebody is asked: after the end those who follow up have it as well."""
    proposes = may_change(reader, roles.Permission.PROPOSE_HANDOVER, of, item_id)
    return roles.Permission.FOLLOW_UP if onward and not proposes else roles.Permission.PROPOSE_HANDOVER


def fate_with(receiver: ActorFacts, grounds: str) -> Proposal:
    """That an item goes on with this receiver. What is missing in the grounds is said where they are asked for."""
    if not grounds.strip():
        raise Invalid(Problem(msg("Skriv hvorfor det skal gå videre."), "fate_grounds"))
    return Proposal(Outcome.CONTINUED, home_with(municipal=receiver.is_municipal), grounds=grounds.strip())


def put_question(
    reader: Reader,
    of: InitiativeFacts,
    item_id: int,
    receiver_id: int,
    terms: Terms,
    *,
    giver_id: int | None = None,
    reply_by: date | None = None,
    asked_at: datetime | None = None,
) -> int:
    """The handover with its first step, inside the caller's change of the item. The letter is the caller's too."""
    giver = giver_id or answering(reader, of, item_id, timezone.localdate())
    row = Handover.objects.create(item_id=item_id, giver_id=giver, receiver_id=receiver_id, reply_by=reply_by)
    add_step(row.pk, item_id, Step.PROPOSED, reader.name, terms=terms, at=asked_at)
    return int(row.pk)


def propose_anew(
    *,
    reader: Reader,
    of: InitiativeFacts,
    handover_id: int,
    version: int,
    terms: Terms,
    reply_by: date | None = None,
) -> None:
    """The giver proposes other terms to the same receiver, who must answer again. Raises Invalid, Refused."""
    one = handover(of, handover_id)
    refusal = may_propose_anew(one.standing)
    if refusal is not None:
        raise Refused(refusal)
    problems = [
        *terms_problems(terms, of.period.start),
        *deadline_problems(reply_by, timezone.localdate(), of.last_day),
    ]
    if problems:
        raise Invalid(problems)
    receiver = actor(reader, of, one.receiver_id)
    with changing(
        reader=reader,
        of=of,
        item_id=one.item_id,
        version=version,
        did=msg("foreslo nye vilkår for %(name)s", name=receiver.name),
        why=terms.text.strip(),
        permission=roles.Permission.PROPOSE_HANDOVER,
    ):
        add_step(one.id, one.item_id, Step.PROPOSED, reader.name, terms=terms)
        settle(of, one)
        Handover.objects.filter(pk=one.id).update(reply_by=reply_by)
        if receiver.email:
            write_to(reader, of, receiver, [described(of, one.item_id)], reply_by)


def accept_terms(*, reader: Reader, of: InitiativeFacts, handover_id: int, version: int, words: str = "") -> None:
    """The giver accepts a condition or counter-proposal: then it is an unconditional yes on those terms.

    The receiver is told by letter where its address is known.
    """
    one = handover(of, handover_id)
    refusal = may_accept(one.standing)
    if refusal is not None:
        raise Refused(refusal)
    with changing(
        reader=reader,
        of=of,
        item_id=one.item_id,
        version=version,
        did=msg("godtok vilkåret fra %(name)s", name=one.receiver_name),
        why=words.strip(),
        permission=roles.Permission.PROPOSE_HANDOVER,
    ):
        add_step(one.id, one.item_id, Step.TERMS_ACCEPTED, reader.name, words=words.strip())
        settle(of, one)
        tell_accepted(reader, of, one, words.strip())


def withdraw_handover(
    *, reader: Reader, of: InitiativeFacts, handover_id: int, version: int, why: str, onward: bool = False
) -> None:
    """The giver takes the question back; what was said stays in the history. Raises Invalid, Refused.

    The receiver is told by letter, with the reason, where its address is known. `onward`: it was asked after the end,
    and whoever follows up may do this too.
    """
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
        permission=_asking_permission(reader, of, one.item_id, onward=onward),
    ):
        add_step(one.id, one.item_id, Step.WITHDRAWN, reader.name, words=why.strip())
        settle(of, one)
        tell_withdrawn(reader, of, one, why.strip())


_PASSED_ON = msg("Noen andre er spurt siden. Dette kan ikke føres inn som overtatt.")


def carry_out(*, reader: Reader, of: InitiativeFacts, handover_id: int, version: int, day: date) -> None:
    """It is taken over: the receiver answers for it from `day` on. By giver or receiver. Raises Invalid, Refused."""
    one = handover(of, handover_id)
    refusal = may_carry_out(one.standing) if one.is_live else _PASSED_ON
    if refusal is not None:
        raise Refused(refusal)
    if not roles.may(reader, roles.Permission.ANSWER_HANDOVER, of.place_of(actor_key(one.receiver_id))):
        demand_change(reader, roles.Permission.PROPOSE_HANDOVER, of, one.item_id)
    if day > timezone.localdate():
        raise Invalid(Problem(msg("Dagen er ikke kommet ennå. Skriv når det ble overtatt."), "day"))
    did = msg("førte inn at %(name)s har overtatt", name=one.receiver_name)
    with changing(reader=reader, of=of, item_id=one.item_id, version=version, did=did, permission=None):
        add_step(one.id, one.item_id, Step.CARRIED_OUT, reader.name, terms=Terms(day))
        replace_accountable(of=of, item_id=one.item_id, actor_id=one.receiver_id, since=day)
