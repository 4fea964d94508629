"""Whether a partner endorses its own part: as of a frozen version, exactly what it is down for, and asked again when
something that touches it has changed (R3, R4, F2).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from varig.continuation.rules.parts import PartLine
from varig.foundation.kernel import Message, Problem, msg, msg_n


class EndorsementState(StrEnum):
    """Where a partner's endorsement stands."""

    COVERED = "covered"
    CONFIRMED = "confirmed"
    WAITING = "waiting"
    CHANGED = "changed"
    NOT_ASKED = "not_asked"
    BESIDE = "beside"
    DECLINED = "declined"


STATE_LOOKS: dict[EndorsementState, tuple[Message, str, str]] = {
    EndorsementState.COVERED: (msg("Har sagt ja"), "check-double", "good"),
    EndorsementState.CONFIRMED: (msg("Slutter seg til"), "check", "good"),
    EndorsementState.WAITING: (msg("Venter på svar"), "clock", "wait"),
    EndorsementState.CHANGED: (msg("Må spørres på nytt"), "arrows-circle", "wait"),
    EndorsementState.NOT_ASKED: (msg("Ikke spurt"), "dash", "none"),
    EndorsementState.BESIDE: (msg("Sa ja til noe annet enn vedtatt"), "arrows-circle", "wait"),
    EndorsementState.DECLINED: (msg("Slutter seg ikke til"), "cross", "bad"),
}
"""Label, icon, tone. A partner's no is shown to those who work with it, and never in public."""

ENDORSED = frozenset({EndorsementState.COVERED, EndorsementState.CONFIRMED})


@dataclass(frozen=True)
class Asked:
    """The last time a partner was asked: about what, and whether it confirmed; None: it hasn't answered.

    `covered` is what it had said an unconditional yes to by then: the rest of its part.
    """

    lines: frozenset[PartLine]
    confirmed: bool | None
    covered: frozenset[PartLine] = frozenset()

    @property
    def whole(self) -> frozenset[PartLine]:
        """All that it was down for."""
        return self.lines | self.covered


@dataclass(frozen=True)
class Difference:
    """What sets a partner's part apart from what it stood behind: each thing in one of the four."""

    new: frozenset[PartLine] = frozenset()
    changed: tuple[tuple[PartLine, PartLine], ...] = ()
    gone: frozenset[PartLine] = frozenset()
    same: frozenset[PartLine] = frozenset()

    @property
    def left(self) -> frozenset[PartLine]:
        """All of what it stood behind that doesn't stand so any more."""
        return self.gone | {before for before, _now in self.changed}


def difference(
    before: Collection[PartLine], open_lines: Collection[PartLine], covered: Collection[PartLine] = ()
) -> Difference:
    """How what no yes covers differs from before, and what of it is taken away.

    What the partner itself has said yes to on other terms since, isn't taken away from it.
    """
    now = {*open_lines, *covered}
    agreed = {line.of_what for line in covered}
    gone = {line for line in before if line not in now and line.of_what not in agreed}
    new = set(open_lines) - set(before)
    changed = []
    for line in sorted(gone, key=_in_order):
        if pair := min((one for one in new if one.of_what == line.of_what), key=_in_order, default=None):
            changed.append((line, pair))
            gone.discard(line)
            new.discard(pair)
    return Difference(frozenset(new), tuple(changed), frozenset(gone), frozenset(open_lines) & frozenset(before))


def _in_order(line: PartLine) -> tuple[object, ...]:
    return tuple(str(value) for value in line)


@dataclass(frozen=True)
class Adopted:
    """What a partner was down for in the version that was adopted, and the items that the decision itself changed.

    `covered` is what of it its unconditional yes stood for then.
    """

    lines: frozenset[PartLine]
    amended: frozenset[int]
    covered: frozenset[PartLine] = frozenset()

    def holds(self, lines: Collection[PartLine]) -> bool:
        """Whether all of this was adopted. What the decision changed, is another than in any version."""
        return all(line in self.lines or line.item_id in self.amended for line in lines)


def stood_behind(confirmed: Asked | None, adopted: Adopted | None) -> frozenset[PartLine]:
    """What it last stood behind: what it confirmed, or else what of the adopted version it had said yes to."""
    if confirmed is not None:
        return confirmed.whole
    return adopted.covered if adopted is not None else frozenset()


def state_of(
    open_lines: Collection[PartLine],
    asked: Asked | None,
    *,
    covered: Collection[PartLine] = (),
    stood: Collection[PartLine] = (),
    adopted: Adopted | None = None,
) -> EndorsementState:
    """Where it stands. `open_lines` is what no unconditional yes has covered, `covered` the rest of its part.

    `stood` is what it stood behind before this (`stood_behind`); `adopted` is None where nothing is adopted yet, or
    just the version that it was asked about.

    Whatever sets its part apart from what it was asked about asks again, whatever it answered: what is new, what is
    changed, and what is taken away.
    """
    taken = difference(stood, open_lines, covered).left
    if not open_lines and not taken:
        return EndorsementState.COVERED
    if asked is None:
        return EndorsementState.CHANGED if taken else EndorsementState.NOT_ASKED
    if not frozenset(open_lines) <= asked.lines or difference(asked.whole, open_lines, covered).left:
        return EndorsementState.CHANGED
    if asked.confirmed is None:
        return EndorsementState.WAITING
    if not asked.confirmed:
        return EndorsementState.DECLINED
    return EndorsementState.CONFIRMED if adopted is None or adopted.holds(open_lines) else EndorsementState.BESIDE


_WHY_NOT_ASKED: dict[EndorsementState, Message] = {
    EndorsementState.COVERED: msg("Alt de er ført opp med, har de sagt ja til. De trenger ikke å spørres."),
    EndorsementState.WAITING: msg("De er alt spurt, og har ikke svart ennå."),
    EndorsementState.CONFIRMED: msg("De har alt sluttet seg til delen slik den er."),
    EndorsementState.BESIDE: msg(
        "De har sluttet seg til en annen versjon enn den som er vedtatt. Vedta den de sa ja til."
    ),
}


def may_ask(
    state: EndorsementState,
    open_lines: Collection[PartLine],
    in_version: Collection[PartLine],
    *,
    taken: Collection[PartLine] = (),
    is_frozen: bool,
) -> Message | None:
    """Why a partner can't be asked now, or None: only about a part that stands so in a frozen version.

    `taken` is what was taken away from it: in the version too.
    """
    if state in _WHY_NOT_ASKED:
        return _WHY_NOT_ASKED[state]
    if not is_frozen:
        return msg("Frys en versjon av strategien først. De skal svare på noe som ikke endrer seg.")
    if not frozenset(open_lines) <= frozenset(in_version) or frozenset(taken) & frozenset(in_version):
        return msg("Delen deres er endret etter at versjonen ble laget. Frys en ny versjon, og spør om den.")
    return None


def may_answer(state: EndorsementState) -> Message | None:
    """Why a partner can't answer now, or None."""
    if state is EndorsementState.WAITING:
        return None
    if state is EndorsementState.CHANGED:
        return msg("Noe av det dere er ført opp med, er endret. Dere får et nytt spørsmål.")
    return msg("Dette er alt besvart. Ta kontakt med den som spurte, hvis svaret skal endres.")


def answer_problems(*, confirmed: bool, on_behalf_of: str, words: str, municipal: bool) -> Iterator[Problem]:
    """What is missing in an answer. A reason for a no is asked of the municipality's own units only."""
    if not on_behalf_of.strip():
        yield Problem(msg("Skriv hvem du svarer på vegne av."), "on_behalf_of")
    if not confirmed and municipal and not words.strip():
        yield Problem(msg("Skriv hvorfor enheten ikke slutter seg til. Grunnen vises ikke offentlig."), "words")


_WORST = (
    EndorsementState.DECLINED,
    EndorsementState.BESIDE,
    EndorsementState.CHANGED,
    EndorsementState.NOT_ASKED,
    EndorsementState.WAITING,
)


def how_bad(state: EndorsementState) -> int:
    """For ordering: who said no first, those who endorse last."""
    return _WORST.index(state) if state in _WORST else len(_WORST)


def lacking(states: Mapping[str, EndorsementState], shown: int) -> tuple[Message, ...]:
    """Partners by name that haven't endorsed their part, for the gate; who said no first."""
    named = (name for name, state in states.items() if state not in ENDORSED)
    left = sorted(named, key=lambda name: (how_bad(states[name]), name))
    found = [msg("%(name)s: %(state)s.", name=name, state=STATE_LOOKS[states[name]][0]) for name in left[:shown]]
    if (more := len(left) - shown) > 0:
        found.append(msg_n("Og %(count)s til.", "Og %(count)s til.", count=more))
    return tuple(found)
