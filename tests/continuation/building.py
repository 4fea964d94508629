"""What only tests of continuation need beside `tests.builders`: a fate, a question, an answer."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from tests.builders import SYSTEM, version_of
from varig.continuation.actions.fates import decide_fate, propose_fate
from varig.continuation.actions.handovers import propose_handover
from varig.continuation.actions.replies import ReplyGiven, answer_handover
from varig.continuation.queries import HandoverFacts, handover
from varig.continuation.rules.fates import Authority, Home, Outcome, Proposal
from varig.continuation.rules.handovers import Reply, Terms
from varig.foundation.kernel import Reader
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import history

COUNCIL = Authority(date(2024, 5, 2), "Bydelsutvalget", "24/17")


def a_proposal(**facts: Any) -> Proposal:
    """That it goes on in ordinary operation, or with these facts."""
    return Proposal(**{"outcome": Outcome.CONTINUED, "home": Home.ORDINARY, "grounds": "Det trengs.", **facts})


def a_fate(of: InitiativeFacts, item_id: int, reader: Reader = SYSTEM, **facts: Any) -> None:
    """A proposed fate."""
    propose_fate(reader=reader, of=of, item_id=item_id, version=version_of(item_id), proposal=a_proposal(**facts))


def a_decision(of: InitiativeFacts, item_id: int, reader: Reader = SYSTEM, **facts: Any) -> None:
    """A decided fate."""
    version = version_of(item_id)
    decide_fate(reader=reader, of=of, item_id=item_id, version=version, proposal=a_proposal(**facts), authority=COUNCIL)


def a_question(of: InitiativeFacts, item_id: int, receiver: int, reader: Reader = SYSTEM, **terms: Any) -> int:
    """A handover's id: the receiver is asked from the day after the end, or on these terms."""
    asked = Terms(**{"from_day": of.last_day + timedelta(days=1), **terms})
    return propose_handover(
        reader=reader, of=of, item_id=item_id, version=version_of(item_id), receiver_id=receiver, terms=asked
    )


def an_answer(
    of: InitiativeFacts, handover_id: int, reply: Reply, reader: Reader = SYSTEM, **given: Any
) -> HandoverFacts:
    """The receiver's answer, with what the reply needs. The handover as it stands then."""
    said = {
        "on_behalf_of": "Styret",
        "mandate": "styrevedtak 3",
        "words": "Med egne ord.",
        "answer_on": timezone.localdate() + timedelta(days=30),
        "terms": Terms(of.last_day + timedelta(days=1)),
        **given,
    }
    version = version_of(handover(of, handover_id).item_id)
    answer_handover(reader=reader, of=of, handover_id=handover_id, version=version, given=ReplyGiven(reply, **said))
    return handover(of, handover_id)


def told(of: InitiativeFacts, item_id: int, did: str) -> list[tuple[str, str]]:
    """Who and why of each time the history says that this was done, the last first."""
    return [(entry.who, entry.why) for entry in history(SYSTEM, of, item_id).entries if entry.did.msgid == did]
