"""What we do with an answer: read it through before residents see it, say it in short, and reply to each point."""

from __future__ import annotations

from typing import Any

from django.db.models import F
from django.utils import timezone

from varig.decisions.actions.hearings import stepping
from varig.decisions.models import HearingAnswer, HearingGroup, HearingPoint
from varig.decisions.queries.documents import section_names
from varig.decisions.queries.hearing_answers import AnswerFacts, answer
from varig.decisions.rules.hearing_answers import Channel, ReplyGiven, Visibility, reply_problems, visibility_problems
from varig.decisions.rules.hearings import Step
from varig.decisions.rules.meetings import birth_number_problems
from varig.foundation.history.actions import action
from varig.foundation.kernel import Conflict, Invalid, NotFound, Problem, Reader, Refused, msg
from varig.initiatives.queries import InitiativeFacts

SECOND = msg("Noen andre har endret svaret i mellomtiden.")


def moderate(
    *, reader: Reader, of: InitiativeFacts, answer_id: int, version: int, to: Visibility, why: str = ""
) -> None:
    """Let residents see an answer that came on the open page, or say why not; nothing is deleted.

    Raises NotAllowed, Invalid, Refused, Conflict.
    """
    known = _known(reader, of, answer_id, Step.MODERATE)
    if known.channel is not Channel.PUBLIC:
        raise Refused(msg("Bare svar fra den åpne siden vises der."))
    if problems := list(visibility_problems(to, why)):
        raise Invalid(problems)
    hidden = to is Visibility.HIDDEN
    did = msg("skjulte et svar på høringen") if hidden else msg("viste et svar på høringen")
    by = {"moderated_at": timezone.now(), "moderated_by": reader.name}
    with action(reader=reader, did=did, why=why.strip(), touches=[of.scope]):
        _claim(answer_id, version, visibility=to, hidden_why=why.strip()[:500] if hidden else "", **by)


def describe(
    *, reader: Reader, of: InitiativeFacts, answer_id: int, version: int, summary: str, group_id: int | None = None
) -> None:
    """What an answer says in short, and which group it is of, where it says so itself. Raises Invalid, Conflict."""
    known = _known(reader, of, answer_id, Step.MODERATE)
    if problems := list(birth_number_problems({"summary": summary})):
        raise Invalid(problems)
    asked = set(HearingGroup.objects.filter(hearing_id=known.hearing_id).values_list("group_id", flat=True))
    if group_id is not None and group_id not in asked:
        raise Invalid(Problem(msg("Gruppa er ikke spurt i denne høringen."), "group"))
    with action(reader=reader, did=msg("skrev kort hva et svar sier"), touches=[of.scope]):
        _claim(answer_id, version, summary=" ".join(summary.split())[:300], group_id=group_id)


def reply(
    *, reader: Reader, of: InitiativeFacts, answer_id: int, point_id: int, version: int, given: ReplyGiven
) -> None:
    """Our reply to a point, and what it led to. Raises NotAllowed, Invalid, Refused; Conflict where one was first."""
    known = _known(reader, of, answer_id, Step.REPLY)
    if point_id not in {point.id for point in known.points}:
        raise NotFound
    if problems := list(reply_problems(given)):
        raise Invalid(problems)
    if given.changed_section and (given.changed_report, given.changed_section) not in section_names():
        raise NotFound
    facts = {
        "reply": given.reply.strip(),
        "result": given.result,
        "reason": given.reason.strip(),
        "changed_report": given.changed_report,
        "changed_section": given.changed_section,
        "replied_at": timezone.now(),
        "replied_by": reader.name,
    }
    with action(reader=reader, did=msg("svarte på et høringssvar"), touches=[of.scope]):
        rows = HearingPoint.objects.filter(pk=point_id, version=version)
        if not rows.update(version=F("version") + 1, **facts):
            raise Conflict(SECOND)


def _known(reader: Reader, of: InitiativeFacts, answer_id: int, step: Step) -> AnswerFacts:
    known = answer(reader, of, answer_id)
    stepping(reader, of, known.hearing_id, step)
    return known


def _claim(answer_id: int, version: int, **facts: Any) -> None:
    if not HearingAnswer.objects.filter(pk=answer_id, version=version).update(version=F("version") + 1, **facts):
        raise Conflict(SECOND)
