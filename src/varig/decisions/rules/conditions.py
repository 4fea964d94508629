"""What each demand of the closing gate asks, in pure functions: facts in, what is missing out (PRODUCT: Closing gate).

Each is strict where it could be got round: what is unknown is not met, a yes from the office that is dissolved is
nobody's, an amount that was accepted is accepted for that amount and no more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, TypeVar

from varig.continuation.rules.fates import FateState, Outcome, goes_on
from varig.continuation.rules.handovers import ANSWER_LOOKS, SECURED, Answer
from varig.continuation.rules.money import Coverage, secured
from varig.decisions.rules.decisions import DOCUMENT_NAMES, REPORT, STRATEGY, Standing, is_decided
from varig.decisions.rules.endorsements import ENDORSED, Endorsed, lacking
from varig.foundation.checks.conditions import Judged
from varig.foundation.kernel import Kroner, Message, Period, msg, msg_n, says_nothing
from varig.legacy.rules import RoleKind, RolePeriod, unanswered
from varig.measures.rules.promises import PromiseState

_One = TypeVar("_One")

SHOWN = 3
"""How many things are named before the rest is counted."""


@dataclass(frozen=True)
class Accepted:
    """That somebody has accepted by name what is not financed in a year; None: also where the cost is unknown."""

    year: int
    amount: Decimal | None


@dataclass(frozen=True)
class ItemState:
    """An item as the gate sees it.

    `receiver_is_office` is that the one who said yes goes with the initiative; `until` the last day of what the
    receiver took over, where it is for a time; `asked_from` the receiver's agreed first day.
    """

    name: str
    outcome: Outcome
    state: FateState
    answer: Answer
    is_task: bool = False
    receiver_is_office: bool = False
    asked_from: date | None = None
    fate_until: date | None = None
    handover_until: date | None = None
    roles: tuple[RolePeriod, ...] = ()
    has_alternative: bool = False
    coverage: Coverage | None = None
    accepted: tuple[Accepted, ...] = ()

    @property
    def goes_on(self) -> bool:
        """Whether somebody must answer for it afterwards."""
        return goes_on(self.outcome)

    def is_secured(self, end: date) -> bool:
        """Whether somebody who is there afterwards has said an unconditional yes to have it then."""
        over = self.handover_until is not None and self.handover_until <= end
        return self.answer in SECURED and not self.receiver_is_office and not over


@dataclass(frozen=True)
class Items:
    """All items of an initiative that ends on a day."""

    end: date
    listed: tuple[ItemState, ...]


def documents_decided(decisions: Sequence[Standing]) -> Judged:
    """Report and strategy are each adopted in a frozen version by a decision that stands."""
    lacking = [report for report in (REPORT, STRATEGY) if not is_decided(report, decisions)]
    missing = [msg("%(document)s er ikke vedtatt.", document=DOCUMENT_NAMES[report]) for report in lacking]
    return Judged(2 - len(lacking), 2, tuple(missing))


def items_decided(items: Items) -> Judged:
    """Every item has a fate that is decided, and there are items at all."""
    if not items.listed:
        return Judged(0, 0, (msg("Ingen punkter er ført inn i Arven."),))
    return _counted(
        items.listed,
        lambda one: one.outcome is not Outcome.UNCLEAR and one.state is FateState.DECIDED,
        _undecided,
        worst=lambda one: one.outcome is not Outcome.UNCLEAR,
    )


def _undecided(one: ItemState) -> Message:
    if one.outcome is Outcome.UNCLEAR:
        return msg("%(name)s er ikke avklart.", name=one.name)
    return msg("%(name)s er bare foreslått.", name=one.name)


def receivers_said_yes(items: Items) -> Judged:
    """What goes on has somebody who said an unconditional yes to have it afterwards, also where the home stays."""
    return _counted(
        [one for one in items.listed if one.goes_on],
        lambda one: one.is_secured(items.end),
        _without_yes,
        worst=lambda one: _WORST_ANSWERS.index(one.answer),
    )


_WORST_ANSWERS = (
    Answer.NO,
    # A yes that isn't met any more: of the office that is dissolved, or for a time that is over.
    Answer.TAKEN_OVER,
    Answer.YES,
    Answer.NOT_ASKED,
    Answer.WAITING,
    Answer.LATER,
    Answer.COUNTER,
    Answer.CONDITIONAL,
)


def _without_yes(one: ItemState) -> Message:
    if one.receiver_is_office and one.answer in SECURED:
        return msg("%(name)s: programkontoret har sagt ja, men det blir oppløst.", name=one.name)
    if one.answer in SECURED:
        return msg("%(name)s: jaet gjelder bare til %(day)s.", name=one.name, day=one.handover_until)
    return msg("%(name)s: %(answer)s.", name=one.name, answer=ANSWER_LOOKS[one.answer].label)


def nobody_missing(items: Items) -> Judged:
    """From the day after the end somebody answers for everything that goes on, without a hole."""
    return _counted(
        [one for one in items.listed if one.goes_on],
        lambda one: not _holes(one, items.end),
        lambda one: _hole(one, items.end),
    )


def _holes(one: ItemState, end: date) -> list[Period]:
    """What a receiver took over for a time, it answers for until then and no longer."""
    within, roles = Period(end + timedelta(days=1), one.fate_until), one.roles
    if one.is_secured(end) and one.asked_from is not None:
        roles = (*roles, RolePeriod(RoleKind.ACCOUNTABLE, 0, Period(one.asked_from, one.handover_until)))
    return [] if one.fate_until is not None and one.fate_until <= end else unanswered(within, roles, None)


def _hole(one: ItemState, end: date) -> Message:
    first = _holes(one, end)[0]
    if first.end is None:
        return msg("%(name)s: ingen er ansvarlig fra %(day)s.", name=one.name, day=first.start)
    return msg(
        "%(name)s: ingen er ansvarlig fra %(first)s til %(last)s.", name=one.name, first=first.start, last=first.end
    )


def financed(items: Items, today: date) -> Judged:
    """In the first budget year adopted money covers what goes on, or somebody has accepted by name that it doesn't."""
    return _counted(
        [one for one in items.listed if one.goes_on],
        lambda one: not lacks_money(one, today),
        lambda one: _unfinanced(one, today),
        worst=lambda one: -(_UNKNOWN if (short := shortfall(one, today)) is None else short),
    )


_UNKNOWN = Decimal("Infinity")
"""What nobody knows the cost of may lack any amount."""


def shortfall(one: ItemState, today: date) -> Decimal | None:
    """What is missing in the first budget year; None where nobody knows what it costs."""
    covered = one.coverage
    if covered is None or covered.cost is None:
        return None
    return max(covered.cost - secured(covered, today), Decimal(0))


def lacks_money(one: ItemState, today: date) -> bool:
    """Whether money is missing that nobody has accepted. What is unknown was accepted only as unknown."""
    short = shortfall(one, today)
    year = one.coverage.year if one.coverage else None
    if short == 0:
        return False
    accepted = [each.amount for each in one.accepted if each.year == year]
    if short is None:
        return None not in accepted
    return not any(amount is not None and amount >= short for amount in accepted)


def _unfinanced(one: ItemState, today: date) -> Message:
    short = shortfall(one, today)
    if short is None:
        return msg("%(name)s: ingen vet hva det koster.", name=one.name)
    return msg("%(name)s mangler %(amount)s.", name=one.name, amount=Kroner(short))


def alternatives(items: Items) -> Judged:
    """For what is phased out it is said what those who used it get, or honestly that nothing comes."""
    return _counted(
        [one for one in items.listed if one.outcome is Outcome.PHASED_OUT],
        lambda one: one.has_alternative,
        lambda one: msg("%(name)s: ikke oppgitt.", name=one.name),
    )


def tasks_taken_over(items: Items) -> Judged:
    """Each task of the programme office that isn't given up has somebody else who said yes."""
    return _counted(
        [one for one in items.listed if one.is_task],
        lambda one: one.outcome is Outcome.PHASED_OUT or (one.goes_on and one.is_secured(items.end)),
        lambda one: msg("%(name)s har ingen ny ansvarlig.", name=one.name),
    )


@dataclass(frozen=True)
class PromiseStanding:
    """A promise: how it went and why, whether somebody has taken it on, whether its money is another than decided."""

    name: str
    state: PromiseState | None
    reason: str
    is_taken_on: bool
    money_changed: bool


def promises_kept(promises: Sequence[PromiseStanding]) -> Judged:
    """Each promise is kept, or it is said why not; one that is open has somebody who keeps it, and its money (F9)."""
    return _counted(promises, _is_settled, _unsettled, worst=lambda one: one.state is not None)


def _is_settled(one: PromiseStanding) -> bool:
    match one.state:
        case PromiseState.KEPT:
            return True
        case PromiseState.PARTLY | PromiseState.NOT_KEPT:
            return not says_nothing(one.reason)
        case PromiseState.OPEN:
            return one.is_taken_on and not one.money_changed
    return False


def _unsettled(one: PromiseStanding) -> Message:
    if one.state is None:
        return msg("%(name)s: ingen har sagt hvordan det gikk.", name=one.name)
    if one.state is not PromiseState.OPEN:
        return msg("%(name)s: grunnen mangler.", name=one.name)
    if one.money_changed:
        return msg("%(name)s: pengene i budsjettet er endret siden vedtaket.", name=one.name)
    return msg("%(name)s er åpent, og ingen har sagt ja til å holde det.", name=one.name)


@dataclass(frozen=True)
class Telling:
    """What one audience knows of one item that changes: told, or planned for a day; None and not told is a hole.

    `latest` is the last day that a plan counts for.
    """

    name: str
    audience: Message | str
    is_told: bool
    planned: date | None
    latest: date = date.max


def told(tellings: Sequence[Telling], today: date) -> Judged:
    """Each audience has been told of what changes for it, or a message is planned for a day that hasn't passed.

    Nor is it a plan to tell it when it long since has been met by whoever it concerns.
    """
    return _counted(
        tellings,
        lambda one: one.is_told or (one.planned is not None and today <= one.planned <= one.latest),
        _untold,
        worst=lambda one: one.planned or date.max,
    )


TOLD_WITHIN_DAYS = 366
"""So long after the end somebody can still be said to be told of what ends."""


def _untold(one: Telling) -> Message:
    if one.planned is not None and one.planned > one.latest:
        return msg(
            "%(name)s: %(audience)s får først vite det %(day)s.", name=one.name, audience=one.audience, day=one.planned
        )
    if one.planned is not None:
        return msg(
            "%(name)s: %(audience)s skulle fått vite det %(day)s.",
            name=one.name,
            audience=one.audience,
            day=one.planned,
        )
    return msg("%(name)s: ikke fortalt til %(audience)s.", name=one.name, audience=one.audience)


def endorsed(fact: Endorsed) -> Judged:
    """Every partner with a part in what goes on endorses it. What came by a link that was shown counts, and is told."""
    met, every = sum(state in ENDORSED for state in fact.states.values()), len(fact.states)
    told = msg("%(met)s av %(all)s, %(count)s via vist lenke", met=met, all=every, count=fact.by_shown_link)
    return Judged(met, every, lacking(fact.states, SHOWN), told if fact.by_shown_link else None)


def _counted(
    listed: Iterable[_One],
    is_met: Callable[[_One], bool],
    said: Callable[[_One], Message],
    *,
    worst: Callable[[_One], Any] = lambda _one: 0,
) -> Judged:
    """`worst` is what they are ordered by, those that stand alike as they come: the first few are named."""
    found = list(listed)
    left = sorted((one for one in found if not is_met(one)), key=worst)
    missing = [said(one) for one in left[:SHOWN]]
    if (more := len(left) - SHOWN) > 0:
        missing.append(msg_n("Og %(count)s til.", "Og %(count)s til.", count=more))
    return Judged(len(found) - len(left), len(found), tuple(missing))
