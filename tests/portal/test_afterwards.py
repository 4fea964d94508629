"""What residents read once a round has found how it is: that, whatever was planned."""

from __future__ import annotations

from datetime import date

import pytest

from varig.continuation.rules.fates import Home, Outcome
from varig.continuation.rules.handovers import Answer
from varig.followup.rules.observations import IN_PUBLIC, Life
from varig.portal.rules import Course, Part
from varig.portal.rules.afterwards import as_found

TODAY = date(2029, 3, 1)
STAYS = Course(Outcome.CONTINUED, Home.OTHER, decided=True, answer=Answer.YES, begins=date(2028, 1, 1))
PROPOSED = Course(Outcome.CONTINUED, Home.OTHER, answer=Answer.YES)
ENDS = Course(Outcome.PHASED_OUT, decided=True)
OPEN = Course(Outcome.CONTINUED, Home.OTHER, decided=True)
LATER = Course(Outcome.CONTINUED, Home.OTHER, decided=True, answer=Answer.YES, begins=date(2029, 9, 1))


@pytest.mark.parametrize("course", [STAYS, PROPOSED, ENDS, OPEN])
def test_what_stopped_is_told_as_stopped_whatever_was_planned(course: Course) -> None:
    found = as_found(Life.STOPPED, course, receiver="", unit="Kultur", today=TODAY)
    assert found is not None
    assert (found.part, found.sentence, found.replaces_words) == (Part.ENDS, IN_PUBLIC[Life.STOPPED], True)


@pytest.mark.parametrize("course", [STAYS, PROPOSED, ENDS, OPEN])
def test_what_changed_is_told_as_changed(course: Course) -> None:
    found = as_found(Life.CHANGED, course, receiver="", unit="Kultur", today=TODAY)
    assert found is not None
    assert (found.part, found.sentence) == (Part.CHANGES, IN_PUBLIC[Life.CHANGED])


@pytest.mark.parametrize(
    ("course", "receiver", "part", "said", "who"),
    [
        (STAYS, "Velet", Part.STAYS, "Noen andre har tatt over.", "Velet"),
        (LATER, "Velet", Part.STAYS, "Noen andre tar over %(day)s.", "Velet"),
        (OPEN, "", Part.OPEN, "Noen andre skal ta over. Det er ikke avklart hvem.", None),
        (STAYS, "", Part.OPEN, "Noen andre skal ta over. Det er ikke avklart hvem.", None),
    ],
)
def test_what_was_handed_on_names_whoever_said_yes_and_nobody_before(
    course: Course, receiver: str, part: Part, said: str, who: str | None
) -> None:
    found = as_found(Life.HANDED_ON, course, receiver=receiver, unit="Den gamle", today=TODAY)
    assert found is not None
    assert (found.part, found.sentence.msgid) == (part, said)
    assert found.beside is not None
    assert found.beside.answer == who or who is None
    assert found.beside.answer != "Den gamle"


@pytest.mark.parametrize(("course", "part"), [(OPEN, Part.STAYS), (PROPOSED, Part.STAYS), (STAYS, None), (ENDS, None)])
def test_what_lives_as_agreed_is_settled(course: Course, part: Part | None) -> None:
    found = as_found(Life.AS_AGREED, course, receiver="", unit="Kultur", today=TODAY)
    assert (found.part if found else None) is part
    assert found is None or found.sentence == IN_PUBLIC[Life.AS_AGREED]
