"""What a person finds of an item in a round: alive as agreed, changed, stopped, handed on. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from varig.continuation.rules.handovers import SECURED, Answer, Terms
from varig.decisions.rules.words import LEAST_PROOF, says_less_than, says_nothing
from varig.foundation.kernel import Message, Problem, msg


class Life(StrEnum):
    """How it is with an item after the end. What nobody has looked at has none: that is unknown."""

    AS_AGREED = "as_agreed"
    CHANGED = "changed"
    STOPPED = "stopped"
    HANDED_ON = "handed_on"


@dataclass(frozen=True)
class Look:
    """How it is said and drawn. A word and an icon always: never the colour alone."""

    label: Message
    tone: str
    icon: str


LOOKS: dict[Life, Look] = {
    Life.AS_AGREED: Look(msg("Lever som avtalt"), "good", "check"),
    Life.CHANGED: Look(msg("Endret"), "warn", "arrows-circle"),
    Life.STOPPED: Look(msg("Stanset"), "bad", "square-cross"),
    Life.HANDED_ON: Look(msg("Gitt videre"), "condition", "arrows-opposed"),
}
ASKED_ONLY = Look(msg("Spurt, ikke avklart"), "wait", "clock")
NOT_LOOKED_AT = Look(msg("Ikke sett på"), "none", "dash")

# What residents read. No reason and no evidence is told: those may be about others than the municipality.
IN_PUBLIC: dict[Life, Message] = {
    Life.AS_AGREED: msg("Dette lever som avtalt."),
    Life.CHANGED: msg("Dette er endret."),
    Life.STOPPED: msg("Dette har stanset."),
    Life.HANDED_ON: msg("Noen andre skal ta over."),
}


def is_unsettled(life: Life, answer: Answer | None) -> bool:
    """Whether it is only asked who takes over: handed on it is once whoever was asked has said an unconditional yes."""
    return life is Life.HANDED_ON and answer not in SECURED


@dataclass(frozen=True)
class Onward:
    """To whom an item is handed on, and from which day: asked through the one way there is to hand over."""

    receiver_id: int | None
    terms: Terms


@dataclass(frozen=True)
class Observed:
    """What somebody records of an item. `for_residents` is in plain words, and may be read by anybody.

    `on` is the day it was seen, where it is written down afterwards.
    """

    life: Life
    reason: str = ""
    evidence: str = ""
    for_residents: str = ""
    onward: Onward | None = None
    on: date | None = None


def observation_problems(one: Observed, *, end: date | None = None, asked_already: bool = False) -> Iterable[Problem]:
    """What is missing. All rests on something; what isn't as agreed has a reason besides.

    What is handed on now is handed on from `end`, the initiative's last day, at the earliest. `asked_already`: somebody
    was asked to take it over in this round, and isn't asked again.
    """
    if one.life is not Life.AS_AGREED and says_nothing(one.reason):
        yield Problem(_WHY[one.life], "reason")
    if says_less_than(one.evidence, LEAST_PROOF):
        yield Problem(msg("Skriv hva dere bygger det på: et besøk, et møte, en telling eller en adresse."), "evidence")
    if one.life is Life.HANDED_ON and not asked_already:
        if one.onward is None or one.onward.receiver_id is None:
            yield Problem(msg("Velg hvem som skal ta over."), "receiver")
        if one.onward is None or one.onward.terms.from_day is None:
            yield Problem(msg("Skriv fra hvilken dag mottakeren skal svare for det."), "from_day")
        elif end is not None and one.onward.terms.from_day < end:
            yield Problem(msg("Satsingen sluttet %(end)s. Skriv den dagen eller en senere.", end=end), "from_day")


_WHY: dict[Life, Message] = {
    Life.CHANGED: msg("Skriv hva som er endret, og hvorfor."),
    Life.STOPPED: msg("Skriv hvorfor det stanset."),
    Life.HANDED_ON: msg("Skriv hvorfor det gis videre."),
}
