"""What residents are told of an item once a round has found how it is: that, and not what was planned for it. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from varig.continuation.rules.handovers import SECURED
from varig.followup.rules.observations import IN_PUBLIC, Life
from varig.foundation.kernel import Message, msg
from varig.portal.rules import Beside, Course, Part, answers_today, what_instead, when_known, who_answers


@dataclass(frozen=True)
class Found:
    """Its list, the sentence, and what stands beside it; no `beside`: what stood there stands.

    `replaces_words`: it is no longer as the words that were written of the plan describe it.
    """

    part: Part
    sentence: Message
    beside: Beside | None = None
    replaces_words: bool = False


def as_found(
    life: Life, course: Course, *, receiver: str, now: str, today: date, passed_on: bool = False
) -> Found | None:
    """By what the latest round found; None where the plan says the same.

    `receiver` has said an unconditional yes, or is nobody; `passed_on`: that is whoever had it, and passes it on to
    somebody who has said none. `now` answers for it today, or nobody is known to.
    """
    match life:
        case Life.STOPPED:
            return Found(Part.ENDS, IN_PUBLIC[life], what_instead("", nothing=False), replaces_words=True)
        case Life.CHANGED:
            return Found(Part.CHANGES, IN_PUBLIC[life], _answers(course, now), replaces_words=True)
        case Life.HANDED_ON:
            return _handed_on(course, "" if passed_on else receiver, now, today)
    if course.part is Part.OPEN or (not course.decided and course.part is not Part.ENDS):
        return Found(Part.STAYS, IN_PUBLIC[life], _answers(course, now))
    return None


def _answers(course: Course, now: str) -> Beside | None:
    """Who answers for it. The question of who takes over, or what comes instead, is out of place once it lives."""
    return None if course.part in {Part.STAYS, Part.CHANGES} else answers_today(now)


def _handed_on(course: Course, receiver: str, now: str, today: date) -> Found:
    """It goes on with somebody else; nobody is named before it has said an unconditional yes.

    Until then whoever had it answers, and it stands where it stood.
    """
    if course.answer not in SECURED or not receiver:
        said = msg("Noen andre skal ta over. Det er ikke avklart hvem.")
        if course.answer in SECURED:
            return Found(course.part, said)
        return Found(Part.OPEN, said, answers_today(now) if now else when_known(None, today))
    begun = course.has_begun(today)
    said = msg("Noen andre har tatt over.") if begun else msg("Noen andre tar over %(day)s.", day=course.begins)
    part = Part.CHANGES if course.part is Part.CHANGES else Part.STAYS
    return Found(part, said, who_answers(course, receiver, today))
