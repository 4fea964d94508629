"""A formal decision: what it can say, what follows from each result, and when one may take another's place.

A registered decision is never edited. What was written wrongly, and what was decided anew, is a new decision that
takes the place of the old one, with a reason; both stand in the history (R5, R37, R38).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from varig.decisions.rules.words import LEAST_REASON, says_less_than, says_nothing
from varig.foundation.kernel import Message, Problem, msg


class Result(StrEnum):
    """What a body may do with what was put before it."""

    ADOPTED = "adopted"
    ADOPTED_WITH_CHANGES = "adopted_with_changes"
    POSTPONED = "postponed"
    SENT_BACK = "sent_back"
    NOT_ADOPTED = "not_adopted"
    TAKEN_NOTE_OF = "taken_note_of"


class Way(StrEnum):
    """Who decided: a body, or one person within an authority that a body has given."""

    BODY = "body"
    DELEGATION = "delegation"


RESULT_NAMES: dict[Result, Message] = {
    Result.ADOPTED: msg("Vedtatt"),
    Result.ADOPTED_WITH_CHANGES: msg("Vedtatt med endringer"),
    Result.POSTPONED: msg("Utsatt"),
    Result.SENT_BACK: msg("Sendt tilbake"),
    Result.NOT_ADOPTED: msg("Ikke vedtatt"),
    Result.TAKEN_NOTE_OF: msg("Tatt til orientering"),
}
WAY_NAMES: dict[Way, Message] = {
    Way.BODY: msg("Et organ, for eksempel bydelsutvalget"),
    Way.DELEGATION: msg("En person etter delegasjon"),
}
RESULT_TONES: dict[Result, tuple[str, str]] = {
    Result.ADOPTED: ("check", "good"),
    Result.ADOPTED_WITH_CHANGES: ("check-condition", "good"),
    Result.POSTPONED: ("clock", "wait"),
    Result.SENT_BACK: ("undo", "wait"),
    Result.NOT_ADOPTED: ("cross", "bad"),
    Result.TAKEN_NOTE_OF: ("eye", "none"),
}

# Only these make a proposal a decision. What a body takes note of, it hasn't decided.
DECIDES = frozenset({Result.ADOPTED, Result.ADOPTED_WITH_CHANGES})

REPORT, STRATEGY = "final_report", "strategy"
"""The documents that a decision may be about, by their reports' keys."""
DOCUMENT_NAMES: dict[str, Message] = {REPORT: msg("Sluttrapporten"), STRATEGY: msg("Strategien")}


@dataclass(frozen=True)
class Tied:
    """A version that a decision is tied to: of which report, its number, and the day on which it was frozen."""

    id: int
    report: str
    number: int
    frozen_on: date | None


@dataclass(frozen=True)
class FollowingTask:
    """What somebody shall do because of the decision."""

    what: str
    unit_id: int | None
    due: date | None


@dataclass(frozen=True)
class NewDecision:
    """A decision as somebody wants to register it. Votes of None were not counted, or nobody wrote them down.

    `changes` are words of what was changed beside the items: the direction, a number, a sentence of the text.
    """

    way: Way
    body: str
    on: date
    text: str
    result: Result
    case_number: str = ""
    delegation: str = ""
    votes_for: int | None = None
    votes_against: int | None = None
    versions: tuple[int, ...] = ()
    review_on: date | None = None
    reason: str = ""
    changes: str = ""
    tasks: tuple[FollowingTask, ...] = ()

    @property
    def decides(self) -> bool:
        """Whether proposals become decisions by it."""
        return self.result in DECIDES


DECISION = "decision"
"""The kind of object in keys: `decision:3`."""
REMIND_DAYS = 30
"""How long before a decision is to be looked at again those who register decisions are told: time to write a case."""


@dataclass(frozen=True)
class Review:
    """A decision that is to be looked at again on a day; `later` are the days of decisions of the same body since."""

    on: date
    is_replaced: bool = False
    later: tuple[date, ...] = ()

    @property
    def is_done(self) -> bool:
        """Whether another decision has taken its place, or the body has had the matter up again from that day on."""
        return self.is_replaced or any(day >= self.on for day in self.later)


def reminds_of_review(one: Review, today: date) -> bool:
    """Whether it is time to remind of it: so many days before, and as long as nobody has done it."""
    return not one.is_done and (one.on - today).days <= REMIND_DAYS


def review_is_overdue(one: Review, today: date) -> bool:
    """Whether its day has passed, and nobody has looked at it again."""
    return not one.is_done and today > one.on


@dataclass(frozen=True)
class Former:
    """The decision whose place a new one takes."""

    on: date
    is_replaced: bool


def decision_problems(new: NewDecision, tied: Sequence[Tied], amended: int, today: date) -> Iterator[Problem]:
    """What can't be about a decision that is tied to these versions and amends so many items."""
    yield from _who_problems(new, today)
    yield from _result_problems(new, tied, amended)
    for one in tied:
        yield from _version_problems(new, one)
    yield from _task_problems(new)


def _who_problems(new: NewDecision, today: date) -> Iterator[Problem]:
    if says_nothing(new.body):
        yield Problem(msg("Skriv hvem som vedtok."), "body")
    if new.on > today:
        yield Problem(msg("Vedtaket kan ikke være tatt etter i dag, %(today)s.", today=today), "on")
    if new.way is Way.BODY and says_nothing(new.case_number):
        yield Problem(msg("Skriv saksnummeret. Det står i møteprotokollen."), "case_number")
    if new.way is Way.BODY and new.delegation.strip():
        yield Problem(msg("Et organ vedtar selv. La feltet stå tomt, eller velg delegasjon."), "delegation")
    if new.way is Way.DELEGATION and says_nothing(new.delegation):
        yield Problem(msg("Skriv hvilken fullmakt vedtaket er tatt etter, og hvem som har den."), "delegation")
    if says_nothing(new.text):
        yield Problem(msg("Skriv vedtaket ordrett."), "text")
    if new.review_on is not None and new.review_on <= new.on:
        yield Problem(msg("Dagen for ny vurdering er før vedtaket. Skriv en senere dato."), "review_on")


def _result_problems(new: NewDecision, tied: Sequence[Tied], amended: int) -> Iterator[Problem]:
    if new.decides and not tied:
        yield Problem(msg("Velg hvilken fryst versjon som er vedtatt."), "strategy_version")
    if amended and not new.decides:
        text = msg(
            "Et forslag som ikke er vedtatt, kan ikke endre punkter. Velg «Vedtatt med endringer», "
            "eller ta bort endringene."
        )
        yield Problem(text, "result")
    if amended and new.result is Result.ADOPTED:
        yield Problem(msg("Du har ført inn endringer. Velg «Vedtatt med endringer», eller ta dem bort."), "result")
    yield from _change_problems(new, amended)
    if amended and not any(one.report == STRATEGY for one in tied):
        yield Problem(
            msg("Punktene står i strategien. Velg hvilken versjon av den som ble endret."), "strategy_version"
        )
    yield from _vote_problems(new)


def _change_problems(new: NewDecision, amended: int) -> Iterator[Problem]:
    with_changes = new.result is Result.ADOPTED_WITH_CHANGES
    if with_changes and not amended and says_less_than(new.changes, LEAST_REASON):
        yield Problem(msg("Skriv hva som ble endret, eller før inn punktene som ble endret."), "changes")
    if new.changes.strip() and not with_changes:
        yield Problem(msg("Noe er endret. Velg «Vedtatt med endringer», eller la feltet stå tomt."), "changes")


def _vote_problems(new: NewDecision) -> Iterator[Problem]:
    counted = [votes for votes in (new.votes_for, new.votes_against) if votes is not None]
    if len(counted) == 1:
        field = "votes_against" if new.votes_against is None else "votes_for"
        yield Problem(msg("Skriv både stemmer for og stemmer mot, eller la begge stå tomme."), field)
    if any(votes < 0 for votes in counted):
        yield Problem(msg("Antall stemmer kan ikke være mindre enn 0."), "votes_for")
    # The chair's vote decides a tie (kommuneloven § 11-9).
    if new.decides and len(counted) == 2 and counted[0] < counted[1]:
        yield Problem(msg("Flere stemte mot enn for. Da er det ikke vedtatt."), "result")


def _version_problems(new: NewDecision, one: Tied) -> Iterator[Problem]:
    field = version_field(one)
    if one.frozen_on is None:
        text = msg("Versjon %(number)s er ikke fryst. Bare en fryst versjon kan vedtas.", number=one.number)
        yield Problem(text, field)
    elif one.frozen_on > new.on:
        text = msg(
            "Versjon %(number)s ble fryst %(day)s, etter vedtaket. Velg den versjonen som ble lagt fram.",
            number=one.number,
            day=one.frozen_on,
        )
        yield Problem(text, field)


def _task_problems(new: NewDecision) -> Iterator[Problem]:
    for index, task in enumerate(new.tasks):
        if not task.what.strip():
            yield Problem(msg("Skriv hva som skal gjøres."), task_field(index, "what"))
        if task.unit_id is None:
            yield Problem(msg("Velg hvem som skal gjøre det."), task_field(index, "unit"))
        if task.due is None:
            yield Problem(msg("Skriv når det skal være gjort."), task_field(index, "due"))
        elif task.due < new.on:
            text = msg("Vedtaket er fra %(day)s. Det som følger av det, kan ikke ha en frist før det.", day=new.on)
            yield Problem(text, task_field(index, "due"))


def adopted_already(one: Tied, body: str, on: date) -> Problem:
    """Why a version that a decision has adopted isn't adopted once more beside it: only one of them can hold."""
    said = msg(
        "Versjon %(number)s er alt vedtatt av %(body)s %(day)s. Åpne det vedtaket, og velg «Erstatt med nytt vedtak».",
        number=one.number,
        body=body,
        day=on,
    )
    return Problem(said, version_field(one))


NO_LAST_DAY = msg("Skriv siste dag for det som fases ut.")
"""Of an amendment: nobody else has said when it ends."""


def version_field(one: Tied) -> str:
    """What a form calls the choice of the version's document."""
    return f"{'report' if one.report == REPORT else 'strategy'}_version"


def task_field(index: int, part: str) -> str:
    """What a form calls a part of one of the tasks."""
    return f"task_{index}_{part}"


def amendment_field(index: int, part: str) -> str:
    """What a form calls a part of one of the amendments."""
    return f"amendment_{index}_{part}"


def may_replace(former: Former, new_on: date, reason: str) -> Iterator[Problem]:
    """Why a new decision can't take another's place. Only what stands can be replaced, and not by what is older."""
    if former.is_replaced:
        yield Problem(msg("Vedtaket er alt erstattet av et nyere. Erstatt det i stedet."))
    if says_nothing(reason):
        yield Problem(msg("Skriv hvorfor vedtaket erstattes. Begge blir stående."), "reason")
    if new_on < former.on:
        yield Problem(msg("Vedtaket som erstattes, er fra %(day)s. Et nytt kan ikke være eldre.", day=former.on), "on")


@dataclass(frozen=True)
class Effect:
    """What a decision does to the items: these are decided as they were proposed, these go back to a proposal.

    `changed_since` are proposals that are others than in the version that was decided: they stay proposals. `restored`
    are those of the decided that the replaced decision had amended: they are decided as the version proposed them.
    """

    decided: frozenset[int] = frozenset()
    undone: frozenset[int] = frozenset()
    changed_since: frozenset[int] = frozenset()
    restored: frozenset[int] = frozenset()


def effect_of(
    new: NewDecision,
    *,
    in_version: Mapping[int, object] | None,
    now: Mapping[int, object],
    decided: Collection[int],
    former: Collection[int],
    amended: Collection[int],
    amended_before: Collection[int] = (),
) -> Effect:
    """What follows for each item, besides the amendments.

    An amendment falls with its decision: unless the new one amends the item too, what the version proposed is decided
    (`amended_before` are those of `former` that were amended). Of what no version proposed nothing is decided.

    `in_version` is what each fate said in the strategy's version, None where the decision isn't tied to one; `now` what
    it says, `decided` which are decided already, `former` which were decided by the decision that this one replaces.
    """
    if not new.decides:
        return Effect(undone=frozenset(former))
    again = frozenset(former) - frozenset(amended)
    if in_version is None:
        return Effect(undone=again)
    open_still = {item for item in now if item not in decided and item not in amended}
    same = {item for item in open_still if item in in_version and in_version[item] == now[item]}
    back = again & frozenset(amended_before)
    unsaid = frozenset(item for item in back if item not in in_version)
    return Effect(frozenset(same) | (again - unsaid), unsaid, frozenset(open_still - same), back - unsaid)


@dataclass(frozen=True)
class Standing:
    """A registered decision, as far as the question is what is decided now."""

    way: Way
    result: Result
    reports: frozenset[str]
    is_replaced: bool


def is_decided(report: str, decisions: Iterable[Standing]) -> bool:
    """Whether a frozen version of the document is decided: adopted, and not replaced since."""
    return any(one.result in DECIDES and report in one.reports and not one.is_replaced for one in decisions)


def was_treated(report: str, decisions: Iterable[Standing]) -> bool:
    """Whether an elected body has had the document before it, whatever it made of it (F26). Replaced or not: it was."""
    return any(one.way is Way.BODY and report in one.reports for one in decisions)
