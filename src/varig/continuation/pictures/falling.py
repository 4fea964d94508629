"""What falls when somebody goes, as the picture has it: the facts, and the picture in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from varig.continuation.rules.holding import State
from varig.foundation.kernel import Message, msg

MOST_FALLEN, FEWER_FALLEN = 10, 8
STATES = {
    State.YES: msg("har fått ja"),
    State.OPEN: msg("venter på svar eller har vilkår"),
    State.TODAY: msg("svarer for det i dag, ikke avklart etterpå"),
}


@dataclass(frozen=True)
class FallenThing:
    """Something that loses those it rests on."""

    name: str


@dataclass(frozen=True)
class HeldThing:
    """Something that somebody answers for or was asked to, and how sure it is."""

    name: str
    state: State
    falls: bool = False
    """Whether it rests on whoever goes."""

    @property
    def said(self) -> Message:
        """How sure it is, in words."""
        return STATES[self.state]


@dataclass(frozen=True)
class Holder:
    """One of those who hold, with some of it, and how much more there is of each state."""

    name: str
    count: int
    things: tuple[HeldThing, ...]
    more: Mapping[State, int] = field(default_factory=dict)

    @property
    def states(self) -> list[tuple[Message, int]]:
        """How much there is of each state, in words; what there is none of isn't named."""
        counted = [(word, self.number(state)) for state, word in STATES.items()]
        return [(word, number) for word, number in counted if number]

    def number(self, state: State) -> int:
        """How much it has in that state."""
        return sum(thing.state is state for thing in self.things) + self.more.get(state, 0)


@dataclass(frozen=True)
class Falling:
    """All that the picture shows; `under` is the line below the name of whoever goes."""

    gone: str
    under: str
    fallen: tuple[FallenThing, ...]
    holders: tuple[Holder, ...]

    @property
    def only_held(self) -> list[tuple[Holder, HeldThing]]:
        """What is in the picture though it doesn't rest on whoever goes, and who has it."""
        return [(one, thing) for one in self.holders for thing in one.things if not thing.falls]


def falling_alt(falling: Falling) -> Message:
    """The picture in a sentence."""
    return msg(
        "%(gone)s i midten. Til venstre %(fallen)s punkter som står uten ansvarlig, til høyre %(holders)s som svarer "
        "for punkter: %(yes)s har fått ja, %(open)s venter på svar eller har vilkår.",
        gone=falling.gone,
        fallen=len(falling.fallen),
        holders=len(falling.holders),
        yes=sum(one.number(State.YES) for one in falling.holders),
        open=sum(one.number(State.OPEN) for one in falling.holders),
    )
