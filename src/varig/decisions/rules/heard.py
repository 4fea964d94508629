"""Whether everybody who is to be heard has been, and has got our reply: a demand of the closing gate. Pure.

Inside the municipality and with partners (R66, R68), the councils by law (kommuneloven § 5-12), and each group that
took part underway (F21).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from varig.decisions.rules.hearing_parties import COUNCIL_NAMES, Council
from varig.foundation.checks.conditions import Judged
from varig.foundation.kernel import Message, msg, msg_n

SHOWN = 3
"""How many groups, meetings and others are named of each sort; groups beyond that are counted."""


@dataclass(frozen=True)
class Heard:
    """Who has been heard. `groups` are those registered under participation, by name, with whether each answered.

    `points` counts what was said in answers that residents and partners may see, `replied` how many of it got a reply:
    also in a hearing that was taken back, which counts for nothing else.
    `too_late` are hearings by name that lasted until the plan was adopted, or longer: nobody who decided had read what
    came, so they count for nobody. `running` are those that are sent out and not over, by name, with the last day and
    whether they have opened: who is asked must have been read before it is closed. `not_counting` are meetings that
    were held and weren't a discussion, with why; `misplaced` who answered as something that they aren't.
    """

    inside: bool
    with_partners: bool
    councils_left: tuple[Council, ...]
    groups: tuple[tuple[str, bool], ...]
    points: int
    replied: int
    too_late: tuple[tuple[str, date], ...] = ()
    running: tuple[tuple[str, date, bool], ...] = ()
    not_counting: tuple[tuple[str, Message], ...] = ()
    misplaced: tuple[tuple[str, Message], ...] = ()


def heard(fact: Heard) -> Judged:
    """How many of those who are to be heard have been, and who is left."""
    missing = tuple(_missing(fact))
    councils = len(Council) - len(fact.councils_left)
    done = fact.inside + fact.with_partners + councils + sum(answered for _name, answered in fact.groups)
    replies_count = int(fact.points > 0)
    done += replies_count and int(fact.replied == fact.points)
    count = 2 + len(Council) + len(fact.groups) + replies_count + len(fact.running)
    return Judged(done, count, missing)


def _missing(fact: Heard) -> Iterator[Message]:
    left = list(_left(fact))
    yield from _running(fact)
    yield from left
    # Where everybody was heard in time by another hearing, it is no matter that one went on.
    for name, day in fact.too_late if left else ():
        yield msg("Høringen «%(name)s» har frist %(day)s, og det er ikke før vedtaket.", name=name, day=day)
    if without := fact.points - fact.replied:
        yield msg_n(
            "%(count)s høringssvar mangler vårt svar.", "%(count)s høringssvar mangler vårt svar.", count=without
        )


def _running(fact: Heard) -> Iterator[Message]:
    for name, day, has_opened in fact.running:
        if has_opened:
            yield msg("Høringen «%(name)s» er åpen til %(day)s.", name=name, day=day)
        else:
            yield msg("Høringen «%(name)s» er sendt ut og har ikke åpnet. Fristen er %(day)s.", name=name, day=day)


def _left(fact: Heard) -> Iterator[Message]:
    if not fact.inside:
        yield msg("Planen er ikke drøftet inne i kommunen.")
    if not fact.with_partners:
        yield msg("Planen er ikke drøftet med partnerne.")
    for name, why in fact.not_counting[:SHOWN]:
        yield msg("Møtet «%(name)s» teller ikke som drøfting: %(why)s.", name=name, why=why)
    for council in fact.councils_left:
        yield msg("Uttalelse mangler: %(name)s.", name=COUNCIL_NAMES[council])
    for name, capacity in fact.misplaced[:SHOWN]:
        yield msg("%(name)s svarte som «%(capacity)s», men er ikke ført som det.", name=name, capacity=capacity)
    yield from _silent([name for name, answered in fact.groups if not answered])


def _silent(names: list[str]) -> Iterator[Message]:
    for name in names[:SHOWN]:
        yield msg("%(name)s har ikke svart på høringen.", name=name)
    if (more := len(names) - SHOWN) > 0:
        yield msg_n("%(count)s gruppe til har ikke svart.", "%(count)s grupper til har ikke svart.", count=more)
