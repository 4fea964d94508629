"""One receiver is asked about several items at once: one letter, and an answer for each. All of it or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from varig.actors.queries import actor
from varig.continuation.actions.fates import put_proposal
from varig.continuation.actions.handovers import fate_with, put_question
from varig.continuation.actions.letters import write_to
from varig.continuation.queries.asking import candidates
from varig.continuation.rules.fates import Proposal
from varig.continuation.rules.handovers import Terms, deadline_problems, terms_problems
from varig.foundation.history.actions import action
from varig.foundation.kernel import Invalid, NotFound, Problem, Reader, Refused, msg, msg_n
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.actions import changing


@dataclass(frozen=True)
class Question:
    """One item of those that are asked about: the version it was read in, and its own terms."""

    item_id: int
    version: int
    terms: Terms


def ask_many(
    *,
    reader: Reader,
    of: InitiativeFacts,
    receiver_id: int,
    questions: Sequence[Question],
    reply_by: date | None = None,
    fate_grounds: str | None = None,
) -> list[int]:
    """Ask about each, with one letter. Returns the handovers' ids, in the questions' order.

    With `fate_grounds` it is proposed at the same time of each that nobody has said anything about, that it goes on
    with this receiver.

    Raises Invalid; Refused where one of them can't be asked about; Conflict where one was changed meanwhile.
    """
    problems = [*deadline_problems(reply_by, timezone.localdate(), of.last_day), *_problems(of, questions)]
    if problems:
        raise Invalid(problems)
    receiver = actor(reader, of, receiver_id)
    fate = None if fate_grounds is None else fate_with(receiver, fate_grounds)
    found = {one.item.id: one for one in candidates(reader, of, [each.item_id for each in questions])}
    if len(found) != len(questions):
        raise NotFound
    refused = [
        Problem(msg("%(name)s: %(why)s", name=one.item.name, why=one.refusal))
        for one in found.values()
        if one.refusal is not None
    ]
    if refused:
        raise Refused(refused)
    did = msg_n(
        "spurte %(name)s om %(count)s punkt", "spurte %(name)s om %(count)s punkter", count=len(questions),
        name=receiver.name,
    )  # fmt: skip
    with action(reader=reader, did=did):
        asked = []
        for one in questions:
            proposed = fate if found[one.item_id].lacks_fate else None
            asked.append(_ask(reader, of, receiver_id, one, reply_by=reply_by, fate=proposed))
        if receiver.email:
            write_to(reader, of, receiver, [found[one.item_id].item for one in questions], reply_by)
    return asked


def _ask(
    reader: Reader,
    of: InitiativeFacts,
    receiver_id: int,
    one: Question,
    *,
    reply_by: date | None,
    fate: Proposal | None,
) -> int:
    with changing(
        reader=reader,
        of=of,
        item_id=one.item_id,
        version=one.version,
        did=msg("spurte om flere punkter"),
        permission=roles.Permission.PROPOSE_HANDOVER,
    ):
        if fate is not None:
            put_proposal(reader, of, one.item_id, fate)
        return put_question(reader, of, one.item_id, receiver_id, one.terms, reply_by=reply_by)


def _problems(of: InitiativeFacts, questions: Sequence[Question]) -> Iterable[Problem]:
    """What is wrong with the day is wrong for all, and said once; what is wrong with an amount, where it stands."""
    if not questions:
        yield Problem(msg("Velg minst ett punkt."))
    said: set[tuple[str | None, str]] = set()
    for one in questions:
        for problem in terms_problems(one.terms, of.period.start):
            field = f"amount_{one.item_id}" if problem.field == "amount" else problem.field
            if (field, problem.message.msgid) not in said:
                yield Problem(problem.message, field)
            said.add((field, problem.message.msgid))
