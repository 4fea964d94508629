"""An item's fate: outcome, home and state; the word for it on screen is derived."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Protocol

from varig.continuation.rules.instead import Alternative, ForChildren, alternative_problems
from varig.foundation.kernel import Message, Problem, msg, says_nothing


class Outcome(StrEnum):
    """What becomes of the item itself."""

    CONTINUED = "continued"
    CHANGED = "changed"
    PHASED_OUT = "phased_out"
    ESTABLISHED = "established"
    UNCLEAR = "unclear"


class Home(StrEnum):
    """Who has it from then on."""

    SAME = "same"
    ORDINARY = "ordinary"
    OTHER = "other"


class FateState(StrEnum):
    """A proposal becomes a decision only by a formal decision or within a named delegation."""

    PROPOSED = "proposed"
    DECIDED = "decided"


class Chip(StrEnum):
    """The seven fates as people see them, in their fixed order."""

    SAME = "same"
    ORDINARY = "ordinary"
    TAKEN_OVER = "taken_over"
    CHANGED = "changed"
    PHASED_OUT = "phased_out"
    ESTABLISHED = "established"
    UNCLEAR = "unclear"


@dataclass(frozen=True)
class Look:
    """How a chip is drawn: label, colour role, icon."""

    label: Message
    tone: str
    icon: str


LOOKS: dict[Chip, Look] = {
    Chip.SAME: Look(msg("Videreføres uendret"), "fate-same", "arrow-right"),
    Chip.ORDINARY: Look(msg("Ordinær drift"), "fate-ordinary", "arrow-into-bar"),
    Chip.TAKEN_OVER: Look(msg("Overtas av andre"), "fate-taken-over", "arrows-opposed"),
    Chip.CHANGED: Look(msg("Endret form"), "fate-changed", "arrows-circle"),
    Chip.PHASED_OUT: Look(msg("Fases ut"), "fate-phased-out", "arrow-down-line"),
    Chip.ESTABLISHED: Look(msg("Etableres"), "fate-established", "plus"),
    Chip.UNCLEAR: Look(msg("Må avklares"), "fate-unclear", "question"),
}

_AS_IT_IS, _IN_A_NEW_FORM, _NEW = Outcome.CONTINUED, Outcome.CHANGED, Outcome.ESTABLISHED
_CONTINUED = {Home.SAME: Chip.SAME, Home.ORDINARY: Chip.ORDINARY, Home.OTHER: Chip.TAKEN_OVER}
_BY_OUTCOME = {
    Outcome.CHANGED: Chip.CHANGED,
    Outcome.PHASED_OUT: Chip.PHASED_OUT,
    Outcome.ESTABLISHED: Chip.ESTABLISHED,
    Outcome.UNCLEAR: Chip.UNCLEAR,
}


def chip_of(outcome: Outcome, home: Home | None) -> Chip:
    """The word for a fate: changed form wins over home; what changes hands is never "unchanged"."""
    if outcome is Outcome.CONTINUED:
        return _CONTINUED[home] if home else Chip.UNCLEAR
    return _BY_OUTCOME[outcome]


def goes_on(outcome: Outcome) -> bool:
    """Whether somebody must answer for it after the end."""
    # Not by a set: a member's hash is worked out in Python, and this is asked tens of thousands of times.
    return outcome is _AS_IT_IS or outcome is _IN_A_NEW_FORM or outcome is _NEW


@dataclass(frozen=True)
class Proposal:
    """A fate as somebody wants to register it. None says nothing: what stands of it is kept."""

    outcome: Outcome
    home: Home | None = None
    until: date | None = None
    last_day: date | None = None
    alternative: str = ""
    no_alternative: bool = False
    grounds: str = ""
    children: ForChildren | None = None
    group_alternatives: tuple[Alternative, ...] | None = None


def trimmed(proposal: Proposal) -> Proposal:
    """The proposal without what its outcome has no use for: a form sends along what was typed and then hidden."""
    if goes_on(proposal.outcome):
        return replace(proposal, last_day=None, alternative="", no_alternative=False, group_alternatives=())
    kept = replace(proposal, home=None, until=None)
    if proposal.outcome is Outcome.PHASED_OUT:
        return kept
    return replace(kept, last_day=None, alternative="", no_alternative=False, group_alternatives=())


class _Said(Protocol):
    """What a fate says should happen."""

    @property
    def outcome(self) -> Outcome: ...
    @property
    def home(self) -> Home | None: ...
    @property
    def until(self) -> date | None: ...
    @property
    def last_day(self) -> date | None: ...
    @property
    def alternative(self) -> str: ...
    @property
    def no_alternative(self) -> bool: ...
    @property
    def grounds(self) -> str: ...


def as_proposed(fate: _Said) -> Proposal:
    """What stands, to be decided as it stands; what it says of children and target groups is kept."""
    return Proposal(
        fate.outcome, fate.home, fate.until, fate.last_day, fate.alternative, fate.no_alternative, fate.grounds
    )


def home_with(*, municipal: bool) -> Home:
    """Who has it when a receiver takes it over: the municipality's own operation, or another actor."""
    return Home.ORDINARY if municipal else Home.OTHER


def bare_case(case_number: str) -> str:
    """A case number without the word «sak», which sentences say themselves: people write it both ways."""
    first, _, rest = case_number.strip().partition(" ")
    return rest.strip() if first.casefold() == "sak" and rest.strip() else case_number.strip()


class _Decided(Protocol):
    """What a fate says of its decision."""

    @property
    def is_decided(self) -> bool: ...
    @property
    def decided_on(self) -> date | None: ...
    @property
    def case_number(self) -> str: ...
    @property
    def delegation(self) -> str: ...


def decided_already(fate: _Decided) -> Message | None:
    """Why a fate can't be proposed anew, or None: what is decided is changed only by a new decision."""
    if not fate.is_decided:
        return None
    return msg(
        "Avgjørelsen er vedtatt %(day)s (%(case)s). Den endres bare med et nytt vedtak.",
        day=fate.decided_on,
        case=fate.case_number or fate.delegation,
    )


@dataclass(frozen=True)
class Authority:
    """What makes a proposal a decision: a formal decision with case number, or a named delegation."""

    on: date
    body: str
    case_number: str = ""
    delegation: str = ""


def decided_to_end(on: date, body: str) -> Message:
    """What is said to whoever was asked to take over what was decided to end."""
    return msg("Vedtatt avsluttet %(day)s av %(body)s", day=on, body=body.strip())


def proposal_problems(
    proposal: Proposal, initiative_end: date, initiative_start: date | None = None
) -> Iterable[Problem]:
    """What can't be about a fate."""
    if goes_on(proposal.outcome) and proposal.home is None:
        yield Problem(msg("Velg hvem som har det fra da av."), "home")
    if not goes_on(proposal.outcome) and proposal.home is not None:
        yield Problem(msg("Bare det som går videre, har noen som tar over. La feltet stå tomt."), "home")
    if proposal.until is not None and proposal.until <= initiative_end:
        text = msg("Satsingen slutter %(end)s. Skriv en senere dato, eller la feltet stå tomt.", end=initiative_end)
        yield Problem(text, "until")
    if proposal.last_day is not None and initiative_start is not None and proposal.last_day < initiative_start:
        yield Problem(msg("Satsingen begynte %(start)s. Skriv en senere dato.", start=initiative_start), "last_day")
    if proposal.alternative.strip() and proposal.no_alternative:
        yield Problem(
            msg("Du har skrevet et alternativ. Fjern krysset for at ingenting kommer i stedet."), "no_alternative"
        )
    if proposal.alternative.strip() and says_nothing(proposal.alternative):
        yield Problem(msg("Skriv hva de får i stedet, eller kryss av for at ingenting kommer."), "alternative")
    yield from alternative_problems(proposal.group_alternatives or ())
    if says_nothing(proposal.grounds):
        yield Problem(msg("Skriv hvorfor."), "grounds")


def authority_problems(authority: Authority, today: date) -> Iterable[Problem]:
    """What can't be about a decision."""
    if authority.on > today:
        yield Problem(msg("Vedtaket kan ikke være tatt etter i dag, %(today)s.", today=today), "on")
    if says_nothing(authority.body):
        yield Problem(msg("Skriv hvem som vedtok."), "body")
    if says_nothing(authority.case_number) and says_nothing(authority.delegation):
        yield Problem(msg("Skriv saksnummeret, eller hvilken delegasjon avgjørelsen er tatt etter."), "case_number")
