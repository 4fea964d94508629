"""Whether a partner endorses its own part: as of a frozen version, exactly what it is down for, and asked again when
something that touches it has changed (R3, R4, F2).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from varig.continuation.rules.handovers import ANSWER_LOOKS, Answer, Reply
from varig.continuation.rules.parts import PartLine, What
from varig.foundation.kernel import Message, Problem, msg, msg_n, says_nothing


class EndorsementState(StrEnum):
    """Where a partner's endorsement stands."""

    COVERED = "covered"
    CONFIRMED = "confirmed"
    CONDITIONAL = "conditional"
    WAITING = "waiting"
    CHANGED = "changed"
    NOT_ASKED = "not_asked"
    BESIDE = "beside"
    DECLINED = "declined"


_CONDITIONAL = ANSWER_LOOKS[Answer.CONDITIONAL]
STATE_LOOKS: dict[EndorsementState, tuple[Message, str, str]] = {
    EndorsementState.COVERED: (msg("Har sagt ja"), "check-double", "good"),
    EndorsementState.CONFIRMED: (msg("Slutter seg til"), "check", "good"),
    EndorsementState.CONDITIONAL: (_CONDITIONAL.label, _CONDITIONAL.icon, _CONDITIONAL.tone),
    EndorsementState.WAITING: (msg("Venter på svar"), "clock", "wait"),
    EndorsementState.CHANGED: (msg("Må spørres på nytt"), "arrows-circle", "wait"),
    EndorsementState.NOT_ASKED: (msg("Ikke spurt"), "dash", "none"),
    EndorsementState.BESIDE: (msg("Sa ja til noe annet enn vedtatt"), "arrows-circle", "wait"),
    EndorsementState.DECLINED: (msg("Slutter seg ikke til"), "cross", "bad"),
}
"""Label, icon, tone. A partner's no is shown to those who work with it, and never in public."""

# Only an unconditional yes counts, as it does to a handover.
ENDORSED = frozenset({EndorsementState.COVERED, EndorsementState.CONFIRMED})
# Whose answer stands. Where its part was changed since, the change is why it is asked again.
HAS_ANSWERED = ENDORSED | {EndorsementState.CONDITIONAL, EndorsementState.DECLINED}


REPLIES = (Reply.YES, Reply.CONDITIONAL, Reply.NO)
"""What a partner may answer about its own part: to change it, it answers the handover."""

REPLY_WORDS: dict[Reply, Message] = {
    Reply.YES: msg("Ja, vi slutter oss til"),
    Reply.CONDITIONAL: _CONDITIONAL.label,
    Reply.NO: msg("Nei, vi slutter oss ikke til"),
}


class Manner(StrEnum):
    """How an answer was given that somebody inside writes down."""

    MEETING = "meeting"
    LETTER = "letter"
    EMAIL = "email"
    TELEPHONE = "telephone"


MANNER_NAMES: dict[Manner, Message] = {
    Manner.MEETING: msg("I et møte"),
    Manner.LETTER: msg("I brev"),
    Manner.EMAIL: msg("På e-post"),
    Manner.TELEPHONE: msg("På telefon"),
}


@dataclass(frozen=True)
class Asked:
    """The last time a partner was asked: about what, and what it answers now; None: it hasn't answered.

    `covered` is what it had said an unconditional yes to by then: the rest of its part. `at` is when it answered, or
    when it was asked.
    """

    lines: frozenset[PartLine]
    reply: Reply | None
    covered: frozenset[PartLine] = frozenset()
    at: datetime | None = None

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


def open_again(
    asked: Asked | None, covered: Collection[PartLine], agreed_at: Mapping[int, datetime]
) -> frozenset[PartLine]:
    """What a yes to a handover covers no longer: the partner is asked anew about it since, or has answered otherwise.

    `agreed_at` is when each yes was given, by item.
    """
    if asked is None or asked.at is None or asked.reply is Reply.YES:
        return frozenset()
    return frozenset(
        line for line in covered if line in asked.lines and agreed_at.get(line.item_id, asked.at) < asked.at
    )


def state_of(
    open_lines: Collection[PartLine],
    asked: Asked | None,
    *,
    covered: Collection[PartLine] = (),
    stood: Collection[PartLine] = (),
    adopted: Adopted | None = None,
    own_terms: Collection[int] = (),
) -> EndorsementState:
    """Where it stands. `open_lines` is what no unconditional yes has covered, `covered` the rest of its part.

    `stood` is what it stood behind before this (`stood_behind`); `adopted` is None where nothing is adopted yet, or
    just the version that it was asked about. `own_terms` are the items that its own condition or counter-proposal
    stands about: as long as nobody has answered that, a yes to all of its part isn't unconditional.

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
    if asked.reply is not Reply.YES:
        return _NOT_YES[asked.reply]
    if any(line.what is What.TAKES_OVER and line.item_id in own_terms for line in open_lines):
        return EndorsementState.CONDITIONAL
    return EndorsementState.CONFIRMED if adopted is None or adopted.holds(open_lines) else EndorsementState.BESIDE


_NOT_YES: dict[Reply | None, EndorsementState] = {
    None: EndorsementState.WAITING,
    Reply.NO: EndorsementState.DECLINED,
    Reply.CONDITIONAL: EndorsementState.CONDITIONAL,
}


_WHY_NOT_ASKED: dict[EndorsementState, Message] = {
    EndorsementState.WAITING: msg("De er alt spurt, og har ikke svart ennå."),
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
    why: str = "",
) -> Message | None:
    """Why a partner can't be asked now, or None: only about a part that stands so in a frozen version.

    `taken` is what was taken away from it: in the version too. Whose answer stands, whatever it is, is asked again
    for a reason, `why`.
    """
    if state in HAS_ANSWERED and says_nothing(why):
        return msg("De har alt svart. Skriv hvorfor de spørres igjen.")
    if state in _WHY_NOT_ASKED:
        return _WHY_NOT_ASKED[state]
    if not is_frozen:
        return msg("Frys en versjon av strategien først. De skal svare på noe som ikke endrer seg.")
    if not frozenset(open_lines) <= frozenset(in_version) or frozenset(taken) & frozenset(in_version):
        return msg("Delen deres er endret etter at versjonen ble laget. Frys en ny versjon, og spør om den.")
    return None


def may_answer(state: EndorsementState, *, answered: bool = False, closed: bool = False) -> Message | None:
    """Why a partner can't answer now, or None: it may change what it has answered until the initiative is closed."""
    if state is EndorsementState.CHANGED:
        return msg("Noe av det dere er ført opp med, er endret. Dere får et nytt spørsmål.")
    if answered and closed:
        return msg("Satsingen er avsluttet. Svaret kan ikke endres lenger.")
    if answered or state is EndorsementState.WAITING:
        return None
    return msg("Alt dere er ført opp med, har dere sagt ja til. Dere trenger ikke å svare.")


def answer_problems(*, reply: Reply, on_behalf_of: str, words: str, municipal: bool) -> Iterator[Problem]:
    """What is missing in an answer. A reason for a no is asked of the municipality's own units only."""
    if reply is Reply.CONDITIONAL and says_nothing(words):
        yield Problem(msg("Skriv hvilke vilkår jaet har."), "words")
    if not on_behalf_of.strip():
        yield Problem(msg("Skriv hvem du svarer på vegne av."), "on_behalf_of")
    if reply is Reply.NO and municipal and not words.strip():
        yield Problem(msg("Skriv hvorfor enheten ikke slutter seg til. Grunnen vises ikke offentlig."), "words")


def entered_problems(given_on: date | None, asked_on: date, today: date, *, has_paper: bool) -> Iterator[Problem]:
    """What is missing about an answer that came another way, and how one can know of it afterwards."""
    if given_on is None or given_on > today:
        yield Problem(msg("Skriv dagen svaret ble gitt. Den kan ikke være etter i dag."), "given_on")
    elif given_on < asked_on:
        text = msg("De ble spurt %(day)s. Svaret kan ikke være gitt før det.", day=asked_on)
        yield Problem(text, "given_on")
    if not has_paper:
        yield Problem(msg("Legg ved det svaret står i, eller skriv hvor det ligger."), "reference")


_WORST = (
    EndorsementState.DECLINED,
    EndorsementState.CONDITIONAL,
    EndorsementState.BESIDE,
    EndorsementState.CHANGED,
    EndorsementState.NOT_ASKED,
    EndorsementState.WAITING,
)


def how_bad(state: EndorsementState) -> int:
    """For ordering: who said no first, those who endorse last."""
    return _WORST.index(state) if state in _WORST else len(_WORST)


@dataclass(frozen=True)
class Endorsed:
    """Where the partners stand, by name; and how many yeses came by a link that somebody inside had been shown."""

    states: Mapping[str, EndorsementState]
    by_shown_link: int = 0


BY_SHOWN_LINK = msg("via vist lenke")
"""Beside such an answer in a list. It counts all the same."""


def lacking(states: Mapping[str, EndorsementState], shown: int) -> tuple[Message, ...]:
    """Partners by name that haven't endorsed their part, for the gate; who said no first."""
    named = (name for name, state in states.items() if state not in ENDORSED)
    left = sorted(named, key=lambda name: (how_bad(states[name]), name))
    found = [msg("%(name)s: %(state)s.", name=name, state=STATE_LOOKS[states[name]][0]) for name in left[:shown]]
    if (more := len(left) - shown) > 0:
        found.append(msg_n("Og %(count)s til.", "Og %(count)s til.", count=more))
    return tuple(found)
