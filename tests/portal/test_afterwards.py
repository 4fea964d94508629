"""What residents read once a round has found how it is: that, whatever was planned."""

from __future__ import annotations

from datetime import date

import pytest

from varig.continuation.rules.fates import Home, Outcome
from varig.continuation.rules.handovers import Answer
from varig.followup.rules.observations import IN_PUBLIC, Life
from varig.foundation.kernel import msg
from varig.portal.rules import Beside, Course, Part, when_known
from varig.portal.rules.afterwards import as_found

TODAY = date(2029, 3, 1)
NOBODY_YET = "Noen andre skal ta over. Det er ikke avklart hvem."
STAYS = Course(Outcome.CONTINUED, Home.OTHER, decided=True, answer=Answer.YES, begins=date(2028, 1, 1))
PROPOSED = Course(Outcome.CONTINUED, Home.OTHER, answer=Answer.YES)
ENDS = Course(Outcome.PHASED_OUT, decided=True)
OPEN = Course(Outcome.CONTINUED, Home.OTHER, decided=True)
LATER = Course(Outcome.CONTINUED, Home.OTHER, decided=True, answer=Answer.YES, begins=date(2029, 9, 1))


@pytest.mark.parametrize("course", [STAYS, PROPOSED, ENDS, OPEN])
def test_what_stopped_is_told_as_stopped_whatever_was_planned(course: Course) -> None:
    found = as_found(Life.STOPPED, course, receiver="", now="Kultur", today=TODAY)
    assert found is not None
    assert (found.part, found.sentence, found.replaces_words) == (Part.ENDS, IN_PUBLIC[Life.STOPPED], True)


@pytest.mark.parametrize("course", [STAYS, PROPOSED, ENDS, OPEN])
def test_what_changed_is_told_as_changed(course: Course) -> None:
    found = as_found(Life.CHANGED, course, receiver="", now="Kultur", today=TODAY)
    assert found is not None
    assert (found.part, found.sentence) == (Part.CHANGES, IN_PUBLIC[Life.CHANGED])


@pytest.mark.parametrize(
    ("course", "receiver", "part", "said", "who"),
    [
        (STAYS, "Velet", Part.STAYS, "Noen andre har tatt over.", "Velet"),
        (LATER, "Velet", Part.STAYS, "Noen andre tar over %(day)s.", "Velet"),
        (OPEN, "", Part.OPEN, NOBODY_YET, "Den gamle"),
    ],
)
def test_what_was_handed_on_names_whoever_said_yes_and_before_that_whoever_has_it(
    course: Course, receiver: str, part: Part, said: str, who: str
) -> None:
    found = as_found(Life.HANDED_ON, course, receiver=receiver, now="Den gamle", today=TODAY)
    assert found is not None
    assert (found.part, found.sentence.msgid) == (part, said)
    assert found.beside is not None
    assert found.beside.answer == who


@pytest.mark.parametrize("course", [STAYS, LATER])
def test_what_was_passed_on_to_somebody_who_has_said_no_yes_stands_where_it_stood(course: Course) -> None:
    found = as_found(Life.HANDED_ON, course, receiver="Den gamle", now="Den gamle", today=TODAY, passed_on=True)
    assert found is not None
    assert (found.part, found.sentence.msgid, found.beside) == (Part.STAYS, NOBODY_YET, None)


def test_where_nobody_is_known_to_have_what_was_handed_on_nobody_is_named() -> None:
    found = as_found(Life.HANDED_ON, OPEN, receiver="", now="", today=TODAY)
    assert found is not None
    assert found.beside == when_known(None, TODAY)


@pytest.mark.parametrize(("now", "said"), [("Kultur", "Kultur"), ("", msg("Det er ikke avklart hvem"))])
def test_of_what_was_open_and_lives_it_is_said_who_has_it_and_not_that_they_said_yes(now: str, said: object) -> None:
    found = as_found(Life.AS_AGREED, OPEN, receiver="", now=now, today=TODAY)
    assert found is not None
    assert found.beside == Beside(msg("Svarer for det"), said)  # type: ignore[arg-type]


@pytest.mark.parametrize(("course", "part"), [(OPEN, Part.STAYS), (PROPOSED, Part.STAYS), (STAYS, None), (ENDS, None)])
def test_what_lives_as_agreed_is_settled(course: Course, part: Part | None) -> None:
    found = as_found(Life.AS_AGREED, course, receiver="", now="Kultur", today=TODAY)
    assert (found.part if found else None) is part
    assert found is None or found.sentence == IN_PUBLIC[Life.AS_AGREED]
