"""Hearings: who is asked, for how long, what may follow what, and where an answer has led.

A hearing is about a frozen version or parts of it: what people have answered to can't change under them. It closes
before the day of the decision, so that whoever decides has read the answers. Which councils must be able to say their
mind, kommuneloven § 5-12 says: ungdomsråd, eldreråd og råd for personer med funksjonsnedsettelse.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from varig.decisions.rules.words import says_nothing
from varig.foundation.kernel import Message, Problem, msg

HEARING = "hearing"
ANSWER = "hearing_answer"
"""The kinds of object in keys: `hearing:3`, `hearing_answer:12`."""
OSLO = ZoneInfo("Europe/Oslo")
"""A period ends when the clock on the wall says so, whatever the server's zone."""
REMIND_DAYS = 5
LEAST_LEFT_DAYS = 7
"""Those who are asked have at least a week, from when it opens, or from now where it has: to hear of it and meet."""


class Phase(StrEnum):
    """Where a hearing stands at a moment: by what was done with it, and by the clock."""

    DRAFT = "draft"
    COMING = "coming"
    OPEN = "open"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


PHASE_NAMES: dict[Phase, Message] = {
    Phase.DRAFT: msg("Under arbeid"),
    Phase.COMING: msg("Sendt ut, åpner senere"),
    Phase.OPEN: msg("Åpen"),
    Phase.CLOSED: msg("Avsluttet"),
    Phase.WITHDRAWN: msg("Trukket tilbake"),
}
PHASE_LOOKS: dict[Phase, tuple[str, str]] = {
    Phase.DRAFT: ("pencil", "none"),
    Phase.COMING: ("clock", "wait"),
    Phase.OPEN: ("ring", "wait"),
    Phase.CLOSED: ("check", "good"),
    Phase.WITHDRAWN: ("undo", "none"),
}


@dataclass(frozen=True)
class Course:
    """What decides the phase: when it opens and closes, whether it was sent out, and whether it was taken back."""

    opens_at: datetime
    closes_at: datetime
    decision_on: date
    is_sent: bool = False
    is_withdrawn: bool = False


def phase(course: Course, now: datetime) -> Phase:
    """The last moment belongs to the period: who sends at the stroke is in time."""
    if course.is_withdrawn:
        return Phase.WITHDRAWN
    if not course.is_sent:
        return Phase.DRAFT
    if now < course.opens_at:
        return Phase.COMING
    return Phase.OPEN if now <= course.closes_at else Phase.CLOSED


class Step(StrEnum):
    """What can be done with a hearing."""

    EDIT = "edit"
    SEND = "send"
    MOVE_END = "move_end"
    WITHDRAW = "withdraw"
    ASK_MORE = "ask_more"
    ANSWER = "answer"
    ENTER = "enter"
    REMIND = "remind"
    MODERATE = "moderate"
    REPLY = "reply"


_ALLOWED: dict[Step, frozenset[Phase]] = {
    Step.EDIT: frozenset({Phase.DRAFT}),
    Step.SEND: frozenset({Phase.DRAFT}),
    Step.MOVE_END: frozenset({Phase.COMING, Phase.OPEN, Phase.CLOSED}),
    Step.WITHDRAW: frozenset({Phase.COMING, Phase.OPEN}),
    Step.ASK_MORE: frozenset({Phase.DRAFT, Phase.COMING, Phase.OPEN}),
    Step.ANSWER: frozenset({Phase.OPEN}),
    # What came by post or was said at a meeting is written down afterwards, with the day it came.
    Step.ENTER: frozenset({Phase.OPEN, Phase.CLOSED}),
    Step.REMIND: frozenset({Phase.OPEN}),
    Step.MODERATE: frozenset({Phase.OPEN, Phase.CLOSED, Phase.WITHDRAWN}),
    # Whoever answered before it was taken back is owed a reply all the same.
    Step.REPLY: frozenset({Phase.OPEN, Phase.CLOSED, Phase.WITHDRAWN}),
}
_WHY_NOT: dict[Phase, Message] = {
    Phase.DRAFT: msg("Høringen er ikke sendt ut ennå."),
    Phase.COMING: msg("Høringen har ikke åpnet ennå."),
    Phase.OPEN: msg("Høringen er sendt ut og åpen."),
    Phase.CLOSED: msg("Høringen er avsluttet."),
    Phase.WITHDRAWN: msg("Høringen er trukket tilbake."),
}
_SENT_STAYS = msg(
    "Høringen er sendt ut. Det folk er bedt om å svare på, kan ikke endres. Trekk den tilbake og lag en ny."
)


_WHILE_IT_RUNS = frozenset({Step.SEND, Step.MOVE_END, Step.ASK_MORE, Step.ANSWER, Step.REMIND})
INITIATIVE_CLOSED = msg("Satsingen er avsluttet, og da kan ingen høres. Gjenåpne satsingen først.")
"""Why nobody can be asked any more, nor be given more time."""


def may_step(step: Step, now_in: Phase, *, is_closed: bool = False) -> Message | None:
    """Why a step can't be taken in this phase, or None. `is_closed` is of the initiative."""
    if now_in in _ALLOWED[step]:
        return INITIATIVE_CLOSED if is_closed and step in _WHILE_IT_RUNS else None
    if step in {Step.EDIT, Step.SEND} and now_in in {Phase.COMING, Phase.OPEN, Phase.CLOSED}:
        return _SENT_STAYS
    return _WHY_NOT[now_in]


def period_problems(
    opens_at: datetime, closes_at: datetime, decision_on: date, *, decided_on: date | None = None
) -> Iterable[Problem]:
    """A hearing is over before the decision: the one that is planned, and one that was made already."""
    if closes_at <= opens_at:
        yield Problem(msg("Fristen er før høringen åpner. Skriv en senere dato."), "closes_on")
    last = local_day(closes_at)
    if last >= decision_on:
        sentence = msg(
            "Høringen slutter %(last)s, og vedtaket er planlagt %(decision)s. Svarene må være lest før det vedtas: "
            "skriv en tidligere frist.",
            last=last,
            decision=decision_on,
        )
        yield Problem(sentence, "closes_on")
    elif decided_on is not None and last >= decided_on:
        sentence = msg(
            "Dette ble vedtatt %(day)s, og en høring kan ikke vare lenger enn det. Frys en ny versjon og hør den, "
            "eller erstatt vedtaket.",
            day=decided_on,
        )
        yield Problem(sentence, "closes_on")


def length_problems(opens_at: datetime, closes_at: datetime, decision_on: date, now: datetime) -> Iterable[Problem]:
    """A hearing that is prepared or sent out gives at least a week; where the decision is in the way, that as well."""
    if closes_at <= opens_at:
        return
    short = list(_too_short(opens_at, closes_at, now))
    yield from short
    earliest = _earliest_end(opens_at, now)
    if short and earliest >= decision_on:
        after = earliest + timedelta(days=1)
        yield Problem(msg("Vedtaket må komme etter svarfristen. Skriv %(day)s eller senere.", day=after), "decision_on")


def _too_short(opens_at: datetime, closes_at: datetime, now: datetime) -> Iterable[Problem]:
    earliest = _earliest_end(opens_at, now)
    if local_day(closes_at) < earliest:
        yield Problem(
            msg("De som spørres, må få minst en uke på seg. Skriv %(day)s eller senere.", day=earliest), "closes_on"
        )


def _earliest_end(opens_at: datetime, now: datetime) -> date:
    return local_day(max(now, opens_at)) + timedelta(days=LEAST_LEFT_DAYS)


def local_day(moment: datetime) -> date:
    """The day on the wall in Norway."""
    return moment.astimezone(OSLO).date()


def sending_problems(*, parts: int, frozen: bool, parties: int, groups: int, is_public: bool) -> Iterable[Problem]:
    """What is missing before anybody can be asked."""
    if not parts:
        yield Problem(msg("Velg hvilken fryst versjon høringen gjelder."))
    elif not frozen:
        yield Problem(msg("Versjonen er ikke fryst. Frys den først, så alle svarer på det samme."))
    if not parties and not groups and not is_public:
        yield Problem(msg("Velg hvem som skal spørres."))


def reply_owed_from(closes_at: datetime, withdrawn_at: datetime | None) -> date:
    """From when answers wait for our reply: the day after it closed, or at once where it was taken back."""
    ended = local_day(closes_at) + timedelta(days=1)
    return ended if withdrawn_at is None else min(ended, local_day(withdrawn_at))


def is_sooner(course: Course, closes_at: datetime) -> bool:
    """Whether the end is moved nearer: then everybody who is asked is told why."""
    return closes_at < course.closes_at


def new_end_problems(
    course: Course, closes_at: datetime, now: datetime, *, why: str = "", decided_on: date | None = None
) -> Iterable[Problem]:
    """Later, or sooner where the period was set too long; never after the decision.

    Sooner only while it lasts, for a reason, and never so soon that those who planned to answer the last day can't.
    """
    if closes_at == course.closes_at:
        yield Problem(msg("Dette er fristen som gjelder. Skriv en annen."), "closes_on")
    elif is_sooner(course, closes_at):
        yield from _sooner_problems(course, closes_at, now, why)
    elif closes_at <= now:
        yield Problem(msg("Den nye fristen er alt ute. Skriv en senere."), "closes_on")
    yield from period_problems(course.opens_at, closes_at, course.decision_on, decided_on=decided_on)


def _sooner_problems(course: Course, closes_at: datetime, now: datetime, why: str) -> Iterable[Problem]:
    if phase(course, now) is Phase.CLOSED:
        yield Problem(msg("Fristen er alt ute. Den kan bare bli lengre."), "closes_on")
        return
    yield from _too_short(course.opens_at, closes_at, now)
    if says_nothing(why):
        yield Problem(msg("Skriv hvorfor fristen blir kortere. De som er spurt, får vite det."), "why")


def cut_short(course: Course, now: datetime) -> Phase | None:
    """Where a hearing stands when its initiative is closed at this moment; None where there is nothing to end.

    Nobody is there afterwards to read an answer, so none can be sent: what was open ends, what was to come is taken
    back. A period has a length, also one that opened at this very moment: it never was one.
    """
    match phase(course, now):
        case Phase.OPEN:
            return Phase.CLOSED if course.opens_at < now else Phase.WITHDRAWN
        case Phase.COMING:
            return Phase.WITHDRAWN
    return None


def is_reminded(course: Course, now: datetime, days: int) -> bool:
    """Whether it is time to remind those who haven't answered: so many days before the end, and still open."""
    return phase(course, now) is Phase.OPEN and now >= course.closes_at - timedelta(days=days)
