"""Protection of the open page against floods, without any service outside: how much is too much, and what then.

Nothing honest is lost: whoever is asked to wait keeps the text, and is told how long and whom else to write to. The
limits are wide enough for a school class, or everybody in a library, behind one address.
"""

from __future__ import annotations

from datetime import timedelta

from varig.foundation.kernel import Message, msg

WINDOW = timedelta(minutes=10)
MOST_FROM_ONE = 100
"""Answers from one address within the window."""
MOST_IN_ALL = 1_000
"""Answers to one hearing within the window, from whatever addresses."""
QUICKEST = timedelta(seconds=2)
"""Nobody reads the page and writes in less; a machine does."""
LONGEST_OPEN = timedelta(hours=24)
"""How long a form that was opened can be sent."""

SEND_AGAIN = msg("Svaret er ikke sendt ennå. Se over det, og trykk på knappen én gang til.")
WAIT = msg(
    "Det kommer mange svar akkurat nå, så dette er ikke sendt ennå. Teksten din står her. Prøv igjen om ti minutter."
)


def refusal_of_many(from_one: int, in_all: int) -> Message | None:
    """Why one more can't be taken in now, or None. The numbers are of what came before it within the window."""
    return WAIT if from_one >= MOST_FROM_ONE or in_all >= MOST_IN_ALL else None


def refusal_of_form(age: timedelta | None, trap: str) -> Message | None:
    """Why what was sent looks like a machine's, or None: a hidden field that people don't see was filled in, or the
    form was sent at once, or long ago, or isn't ours (`age` None).
    """
    if trap or age is None or not QUICKEST <= age <= LONGEST_OPEN:
        return SEND_AGAIN
    return None
