"""What only tests of the communication plan need beside `tests.builders`: messages, audiences, and what changes."""

from __future__ import annotations

from typing import Any

from tests import builders
from tests.continuation.building import a_fate
from varig.communication.queries.audiences import audiences
from varig.communication.register import AUDIENCES, MESSAGES
from varig.communication.rules.audiences import Lane
from varig.continuation.rules.fates import Outcome
from varig.foundation.kernel import PartialDate, Reader
from varig.initiatives.queries import InitiativeFacts

LONG_AGO, FAR_AHEAD = PartialDate(2021, 3, 4), PartialDate(2090, 5, 6)


def broad(of: InitiativeFacts, lane: Lane = Lane.RESIDENTS) -> str:
    """The name of the broad audience of a lane."""
    return next(one.name for one in audiences(builders.SYSTEM, of) if one.is_broad and one.lane is lane)


def an_audience(of: InitiativeFacts, name: str = "Eldre på Lia", **values: Any) -> int:
    """The id of a named audience among residents."""
    return builders.a_row(of, AUDIENCES, **{"name": name, "lane": "residents", **values})


def a_message(of: InitiativeFacts, name: str = "Brev", *, reader: Reader = builders.SYSTEM, **values: Any) -> int:
    """The id of a message to residents that says how, when and from whom, or with these values."""
    whole = {
        "name": name,
        "audiences": (broad(of),),
        "channel": "letter",
        "language": "nb",
        "planned": FAR_AHEAD,
        "sender_role": "Programleder",
        **values,
    }
    return builders.a_row(
        of, MESSAGES, reader=reader, **{key: value for key, value in whole.items() if value is not None}
    )


def something_that_ends(of: InitiativeFacts, name: str = "Skøytebanen", **facts: Any) -> int:
    """The id of a measure that is proposed phased out; nobody has a role for it, so it concerns the residents."""
    item_id = builders.a_measure(of, name, **facts)
    a_fate(of, item_id, outcome=Outcome.PHASED_OUT, home=None, no_alternative=True)
    return item_id
