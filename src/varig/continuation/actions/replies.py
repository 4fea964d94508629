"""The receiver answers."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils import timezone

from varig.actors.rules import actor_key
from varig.continuation.actions.steps import add_step, settle
from varig.continuation.models import Handover
from varig.continuation.queries import HandoverFacts, handover
from varig.continuation.rules.handovers import NO_TERMS, Reply, Step, Terms, may_answer, reply_problems
from varig.continuation.rules.parts import PartLine, agrees_to
from varig.foundation.accounts.actions import keep_open
from varig.foundation.history.actions import action
from varig.foundation.kernel import Invalid, Problem, Reader, Refused, msg, msg_n
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.actions import changing
from varig.legacy.queries import described


@dataclass(frozen=True)
class ReplyGiven:
    """A receiver's answer with its mandate."""

    reply: Reply
    on_behalf_of: str
    in_role: str = ""
    mandate: str = ""
    words: str = ""
    answer_on: date | None = None
    terms: Terms = NO_TERMS
    own_amount: Decimal | None = None

    @classmethod
    def of_form(cls, typed: Mapping[str, Any]) -> ReplyGiven:
        """From a form's fields, which have these names; terms stand in from_day, until, amount and terms."""
        terms = Terms(typed["from_day"], typed["until"], typed["amount"], typed["terms"])
        said = ("on_behalf_of", "in_role", "mandate", "words", "answer_on", "own_amount")
        return cls(Reply(typed["reply"]), **{name: typed[name] for name in said}, terms=terms)


def answer_handover(*, reader: Reader, of: InitiativeFacts, handover_id: int, version: int, given: ReplyGiven) -> None:
    """The receiver answers, through its link or as the unit's manager. Raises Invalid, Refused, NotAllowed."""
    one = handover(of, handover_id)
    roles.demand(reader, roles.Permission.ANSWER_HANDOVER, of.place_of(actor_key(one.receiver_id)))
    _answer(reader, of, one, version, given)


def _answer(reader: Reader, of: InitiativeFacts, one: HandoverFacts, version: int, given: ReplyGiven) -> None:
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
            today=timezone.localdate(),
            last_day=of.last_day,
            own_amount=given.own_amount,
        )
    )
    if problems:
        raise Invalid(problems)
    did = msg("svarte «%(reply)s» på vegne av %(name)s", reply=_REPLIES[given.reply], name=given.on_behalf_of.strip())
    with changing(
        reader=reader, of=of, item_id=one.item_id, version=version, did=did, why=given.words.strip(), permission=None
    ):
        add_step(
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
            own_amount=given.own_amount if given.reply in _WITH_OWN_MONEY else None,
        )
        settle(of, one)
        if given.reply is Reply.LATER and given.answer_on is not None:
            keep_open(scope=of.scope, subject=actor_key(one.receiver_id), until=given.answer_on)


def answer_handovers(*, reader: Reader, of: InitiativeFacts, versions: Mapping[int, int], given: ReplyGiven) -> None:
    """The same answer to several of the receiver's handovers, each with the version of its item. All or nothing."""
    if given.reply is Reply.COUNTER:
        raise Invalid(Problem(msg("Et motforslag gjelder ett punkt. Svar på det for seg."), "reply"))
    did = msg_n(
        "svarte «%(reply)s» på %(count)s punkt", "svarte «%(reply)s» på %(count)s punkter", count=len(versions),
        reply=_REPLIES[given.reply],
    )  # fmt: skip
    with action(reader=reader, did=did, why=given.words.strip()):
        for handover_id, version in sorted(versions.items()):
            answer_handover(reader=reader, of=of, handover_id=handover_id, version=version, given=given)


def answer_as_endorsed(
    *, reader: Reader, of: InitiativeFacts, actor_id: int, lines: Collection[PartLine], given: ReplyGiven
) -> None:
    """Who endorses what it is down for has said yes to each handover on exactly those terms: it isn't asked twice.

    Only what it can answer now, and only what is whole as an answer: a unit's yes rests on a decision or a budget.
    Within the caller's action, in whose name it stands in the item's history. That the reader may answer for the
    actor, or write down what the actor has answered, the caller has settled.
    """
    for one in agreed_by(of, actor_id, lines):
        if not (one.receiver_is_municipal and not given.mandate.strip()):
            version = described(of, one.item_id).version
            _answer(reader, of, one, version, given)


def agreed_by(of: InitiativeFacts, actor_id: int, lines: Collection[PartLine]) -> list[HandoverFacts]:
    """The actor's live handovers that wait for an answer, on exactly the terms of one of these lines."""
    rows = Handover.objects.filter(
        item__initiative_id=of.id, item_id__in={line.item_id for line in lines}, receiver_id=actor_id, is_live=True
    )
    waiting = [one for pk in rows.order_by("item_id").values_list("pk", flat=True) for one in [handover(of, pk)]]
    return [
        one
        for one in waiting
        if may_answer(one.standing) is None and any(agrees_to(line, one.item_id, one.standing.terms) for line in lines)
    ]


_WITH_OWN_MONEY = frozenset({Reply.YES, Reply.CONDITIONAL, Reply.COUNTER})
_REPLIES = {
    Reply.YES: msg("ja"),
    Reply.CONDITIONAL: msg("ja, på vilkår"),
    Reply.NO: msg("nei"),
    Reply.LATER: msg("vi svarer etter et møte"),
    Reply.COUNTER: msg("vi foreslår noe annet"),
}
