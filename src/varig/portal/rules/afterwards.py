"""What residents are told of an item once a round has found how it is: that, and not what was planned for it. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from varig.continuation.rules.handovers import SECURED
from varig.followup.rules.observations import IN_PUBLIC, Life
from varig.foundation.kernel import Message, msg
from varig.portal.rules import Beside, Course, Part, what_instead, when_known, who_answers


@dataclass(frozen=True)
class Found:
    """Its list, the sentence, and what stands beside it; no `beside`: what stood there stands.

    `replaces_words`: it is no longer as the words that were written of the plan describe it.
    """

    part: Part
    sentence: Message
    beside: Beside | None = None
    replaces_words: bool = False


def as_found(life: Life, course: Course, *, receiver: str, unit: str, today: date) -> Found | None:
    """By what the latest round found; None where the plan says the same.

    `receiver` has said an unconditional yes, or is nobody; `unit` is whom residents were to ask by the plan.
    """
    match life:
        case Life.STOPPED:
            return Found(Part.ENDS, IN_PUBLIC[life], what_instead("", nothing=False), replaces_words=True)
        case Life.CHANGED:
            return Found(Part.CHANGES, IN_PUBLIC[life], _asked(course, unit or receiver, today), replaces_words=True)
        case Life.HANDED_ON:
            return _handed_on(course, receiver, today)
    if course.part is Part.OPEN or (not course.decided and course.part is not Part.ENDS):
        return Found(Part.STAYS, IN_PUBLIC[life], _asked(course, unit or receiver, today))
    return None


def _asked(course: Course, who: str, today: date) -> Beside | None:
    """Whom to ask. Where nobody is known the question of who takes over, or what comes instead, is out of place."""
    if course.part in {Part.STAYS, Part.CHANGES}:
        return None
    return who_answers(course, who, today) if who else Beside(msg("Svarer for det"), msg("Ikke skrevet her"))


def _handed_on(course: Course, receiver: str, today: date) -> Found:
    """It goes on with somebody else; nobody is named before it has said an unconditional yes."""
    if course.answer not in SECURED or not receiver:
        said = msg("Noen andre skal ta over. Det er ikke avklart hvem.")
        return Found(Part.OPEN, said, when_known(None, today))
    begun = course.begins is None or course.begins <= today
    said = msg("Noen andre har tatt over.") if begun else msg("Noen andre tar over %(day)s.", day=course.begins)
    part = Part.CHANGES if course.part is Part.CHANGES else Part.STAYS
    return Found(part, said, who_answers(course, receiver, today))
