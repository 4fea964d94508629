"""Whether everybody who is to be heard has been, and has got our reply: a demand of the closing gate. Pure.

Inside the municipality and with partners (R66, R68), the councils by law (kommuneloven § 5-12), and each group that
took part underway (F21).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from varig.decisions.rules.hearing_parties import COUNCIL_NAMES, Council
from varig.foundation.checks.conditions import Judged
from varig.foundation.kernel import Message, msg, msg_n


@dataclass(frozen=True)
class Heard:
    """Who has been heard. `groups` are those registered under participation, by name, with whether each answered.

    `points` counts what was said in answers that residents and partners may see, `replied` how many of it got a reply.
    """

    inside: bool
    with_partners: bool
    councils_left: tuple[Council, ...]
    groups: tuple[tuple[str, bool], ...]
    points: int
    replied: int


def heard(fact: Heard) -> Judged:
    """How many of those who are to be heard have been, and who is left."""
    missing = tuple(_missing(fact))
    councils = len(Council) - len(fact.councils_left)
    done = fact.inside + fact.with_partners + councils + sum(answered for _name, answered in fact.groups)
    replies_count = int(fact.points > 0)
    done += replies_count and int(fact.replied == fact.points)
    return Judged(done, 2 + len(Council) + len(fact.groups) + replies_count, missing)


def _missing(fact: Heard) -> Iterator[Message]:
    if not fact.inside:
        yield msg("Planen er ikke drøftet inne i kommunen.")
    if not fact.with_partners:
        yield msg("Planen er ikke drøftet med partnerne.")
    for council in fact.councils_left:
        yield msg("Uttalelse mangler: %(name)s.", name=COUNCIL_NAMES[council])
    for name, answered in fact.groups:
        if not answered:
            yield msg("%(name)s har ikke svart på høringen.", name=name)
    if left := fact.points - fact.replied:
        yield msg_n("%(count)s høringssvar mangler vårt svar.", "%(count)s høringssvar mangler vårt svar.", count=left)
