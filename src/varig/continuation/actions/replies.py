"""The receiver answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils import timezone

from varig.actors.rules import actor_key
from varig.continuation.actions.steps import add_step, settle
from varig.continuation.queries import handover
from varig.continuation.rules.handovers import NO_TERMS, Reply, Step, Terms, may_answer, reply_problems
from varig.foundation.accounts.actions import keep_open
from varig.foundation.history.actions import action
from varig.foundation.kernel import Invalid, Problem, Reader, Refused, msg, msg_n
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.actions import changing


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


_WITH_OWN_MONEY = frozenset({Reply.YES, Reply.CONDITIONAL, Reply.COUNTER})
_REPLIES = {
    Reply.YES: msg("ja"),
    Reply.CONDITIONAL: msg("ja, på vilkår"),
    Reply.NO: msg("nei"),
    Reply.LATER: msg("vi svarer etter et møte"),
    Reply.COUNTER: msg("vi foreslår noe annet"),
}
