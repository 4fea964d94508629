"""What can't be decided yet, and how many there are of each sort: each number leads to exactly those rows of Arven."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from varig.continuation.queries.onward import Onward, came_to_nothing
from varig.continuation.rules.fates import Chip, Outcome
from varig.continuation.rules.handovers import SECURED, Answer
from varig.foundation.documents.blocks import Source, Text, Told
from varig.foundation.kernel import msg, msg_n

Legacy: TypeAlias = Callable[..., Source]


@dataclass(frozen=True)
class Undecided:
    """What is proposed and can be decided, and what can't: `waiting` has no unconditional yes, `undated` no last day,
    `unclear` is to be looked into, and of `silent` nobody has said anything. `never` came to nothing, so that there is
    nothing to phase out. What is decided is in none of them.
    """

    secured: tuple[Onward, ...]
    ending: tuple[Onward, ...]
    never: tuple[Onward, ...]
    waiting: tuple[Onward, ...]
    undated: tuple[Onward, ...]
    unclear: tuple[Onward, ...]
    silent: tuple[Onward, ...]

    @property
    def is_open(self) -> bool:
        """Whether anything can't be decided yet."""
        return bool(self.waiting or self.undated or self.unclear or self.silent)


def undecided(found: Sequence[Onward]) -> Undecided:
    """Everything that no decision has been made about."""
    left = [one for one in found if not one.said.fate.is_decided]
    going = [one for one in left if one.said.fate.goes_on]
    ending, never = came_to_nothing([one for one in left if one.said.fate.outcome is Outcome.PHASED_OUT])
    unclear = [one for one in left if one.said.fate.outcome is Outcome.UNCLEAR]
    return Undecided(
        secured=tuple(one for one in going if one.said.answer in SECURED),
        ending=tuple(one for one in ending if one.said.fate.last_day is not None),
        never=tuple(never),
        waiting=tuple(one for one in going if one.said.answer not in SECURED),
        undated=tuple(one for one in ending if one.said.fate.last_day is None),
        unclear=tuple(one for one in unclear if one.said.fate.said),
        silent=tuple(one for one in unclear if not one.said.fate.said),
    )


def rows_of_waiting(legacy: Legacy) -> Source:
    return legacy(onward="yes", state="proposed", answer=sorted(set(Answer) - SECURED))


def rows_of_unclear(legacy: Legacy) -> Source:
    return legacy(fate=Chip.UNCLEAR, state="proposed")


def rows_of_silent(legacy: Legacy) -> Source:
    return legacy(state="unsaid")


def how_many(left: Undecided, legacy: Legacy) -> Iterator[Text]:
    """A line for each sort that there is any of."""
    if left.waiting:
        said = msg_n(
            "%(count)s er foreslått videreført, og har ikke fått et ja uten vilkår.",
            "%(count)s er foreslått videreført, og har ikke fått et ja uten vilkår.",
            count=len(left.waiting),
        )
        yield Told(said, {"count": rows_of_waiting(legacy)})
    if left.undated:
        names = "; ".join(one.name for one in left.undated)
        yield msg("Dette er foreslått faset ut, og har ingen siste dag: %(names)s.", names=names)
    if left.unclear:
        said = msg_n("%(count)s må utredes.", "%(count)s må utredes.", count=len(left.unclear))
        yield Told(said, {"count": rows_of_unclear(legacy)})
    if left.silent:
        said = msg_n(
            "%(count)s har ingen sagt noe om ennå.", "%(count)s har ingen sagt noe om ennå.", count=len(left.silent)
        )
        yield Told(said, {"count": rows_of_silent(legacy)})
