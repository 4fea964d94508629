"""One item with everything said about its continuation, and how a document says it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from varig.continuation.queries import NOTHING_SAID, ContinuationFacts, continuations
from varig.continuation.rules.fates import LOOKS, Outcome
from varig.continuation.rules.fates import Chip as FateChip
from varig.continuation.rules.handovers import Answer, is_named_openly, told_openly
from varig.continuation.rules.instead import OfChildren, of_children
from varig.continuation.rules.money import secured
from varig.foundation.documents.blocks import NOT_RELEVANT, Chip, Told, Value
from varig.foundation.documents.tones import Tone
from varig.foundation.kernel import Kroner, Message, msg
from varig.foundation.reports import ReportContext
from varig.initiatives.queries import InitiativeFacts, initiative_by_id
from varig.initiatives.queries.origins import Origins
from varig.legacy.queries import ItemFacts, RoleFacts, items, roles_of
from varig.legacy.queries.naming import names_apart
from varig.legacy.rules import accountable_on
from varig.measures.queries import not_delivered

NOBODY = msg("Ingen ansvarlig")
STILL_LOOKING = msg("Ingen ennå")
NOT_SAID = msg("Ikke sagt")

_FATE_TONES = {
    FateChip.SAME: Tone.FATE_SAME,
    FateChip.ORDINARY: Tone.FATE_ORDINARY,
    FateChip.TAKEN_OVER: Tone.FATE_TAKEN,
    FateChip.CHANGED: Tone.FATE_CHANGED,
    FateChip.PHASED_OUT: Tone.FATE_ENDED,
    FateChip.ESTABLISHED: Tone.FATE_NEW,
    FateChip.UNCLEAR: Tone.FATE_OPEN,
}
_ANSWER_TONES = {
    Answer.TAKEN_OVER: Tone.ANSWER_DONE,
    Answer.YES: Tone.ANSWER_YES,
    Answer.CONDITIONAL: Tone.ANSWER_CONDITIONS,
}


@dataclass(frozen=True)
class Onward:
    """An item, what is said about it, who answers for it until the end, and the name that tells it from all others.

    `why_not` is why a measure came to nothing, «» where nobody has said; None for all that didn't.
    """

    item: ItemFacts
    said: ContinuationFacts
    accountable: str
    name: str
    why_not: str | None = None

    @property
    def about(self) -> str:
        """The key of the item, by which a table's row about it is known again."""
        return f"item:{self.item.id}"

    @property
    def chip(self) -> Value:
        """Its fate; a proposal is marked as one. What is to be cleared up is no proposal."""
        fate = self.said.fate
        proposed = fate.outcome is not Outcome.UNCLEAR and not fate.is_decided
        return Chip(LOOKS[fate.chip].label, _FATE_TONES[fate.chip], proposed=proposed)

    @property
    def receiver(self) -> Value:
        """Who takes over, or is asked to. Nobody's no is seen: not by its name, nor by the name that is missing."""
        handover = self.said.handover
        if not self.said.fate.goes_on:
            return NOT_RELEVANT
        if handover is None or not is_named_openly(self.said.answer):
            return STILL_LOOKING
        return handover.receiver_name

    @property
    def answer(self) -> Value:
        """What the receiver said, as far as a document tells it (`told_openly`)."""
        if not self.said.fate.goes_on:
            return NOT_RELEVANT
        answer = self.said.answer
        return Chip(told_openly(answer), _ANSWER_TONES.get(answer, Tone.ANSWER_NOT_ASKED))

    @property
    def taking_over(self) -> Value:
        """Who takes over and what it answered, in one cell of a narrow table."""
        receiver, answer = self.receiver, self.answer
        if not isinstance(answer, Chip) or not isinstance(receiver, str | Message) or receiver is STILL_LOOKING:
            return receiver
        return receiver, " ", answer

    @property
    def from_day(self) -> Value:
        """The first day the receiver answers for it, as far as somebody is asked; and the last, if there is one."""
        handover = self.said.handover
        if handover is None or not handover.is_live:
            return NOT_SAID
        terms = handover.standing.terms
        if terms.until is None or terms.from_day is None:
            return terms.from_day
        return msg("%(day)s til %(until)s", day=terms.from_day, until=terms.until)

    @property
    def authority(self) -> Value:
        """The decision, or that it is a proposal."""
        fate = self.said.fate
        if not fate.is_decided:
            return msg("Forslag") if fate.outcome is not Outcome.UNCLEAR else msg("Må avklares")
        case = fate.case_number or fate.delegation
        return msg("Vedtatt %(day)s av %(body)s (%(case)s)", day=fate.decided_on, body=fate.decided_by, case=case)

    def cost(self, year: int) -> Value:
        """What it costs in a year."""
        amount = self.said.money.costs.get(year)
        return None if amount is None else Kroner(amount)

    def secured(self, year: int, today: date) -> Value:
        """What of it is sure; unknown where nothing at all is registered for the year."""
        if year not in self.said.money.years:
            return None
        return Kroner(secured(self.said.money.coverage(year), today))


def onward(context: ReportContext) -> tuple[InitiativeFacts, Sequence[Onward]]:
    """The initiative, and every item in the order of the fates, then by name."""
    of = initiative_by_id(context.reader, context.initiative_id)
    said = continuations(context.reader, of)
    assigned = roles_of(context.reader, of)
    called = names_apart(context.reader, of)
    nothing = not_delivered(context.reader, of)
    day = min(context.today, of.last_day)
    found = [
        Onward(
            item,
            said.get(item.id, NOTHING_SAID),
            _accountable(assigned.get(item.id, ()), day),
            called.get(item.id, item.name),
            nothing.get(item.id),
        )
        for item in items(context.reader, of)
    ]
    order = list(FateChip)
    return of, sorted(found, key=lambda one: order.index(one.said.fate.chip))


def _accountable(roles: Sequence[RoleFacts], day: date) -> str:
    answers_for = accountable_on(day, [role.as_period for role in roles])
    return next((role.actor_name for role in roles if role.actor_id == answers_for), "")


def split(found: Sequence[Onward]) -> tuple[list[Onward], list[Onward], list[Onward]]:
    """What goes on, what is phased out, and what is to be cleared up."""
    going = [one for one in found if one.said.fate.goes_on]
    ending = [one for one in found if one.said.fate.outcome is Outcome.PHASED_OUT]
    unclear = [one for one in found if one.said.fate.outcome is Outcome.UNCLEAR]
    return going, ending, unclear


def came_to_nothing(ending: Sequence[Onward]) -> tuple[list[Onward], list[Onward]]:
    """What is phased out, apart from what there never was anything of: nothing of that ends, on no last day."""
    return [one for one in ending if one.why_not is None], [one for one in ending if one.why_not is not None]


def of_children_in(one: Onward, known: Mapping[int, bool]) -> frozenset[OfChildren]:
    """What an item is counted among when it is about children; nothing where nobody has said its fate."""
    fate = one.said.fate
    return of_children(fate.children, known=known.get(one.item.id)) if fate.said else frozenset()


def summed_up(found: Sequence[Onward], origins: Origins) -> Told:
    """How many go on, end, or are open, and how many of these are decided."""
    every = origins.legacy()
    going, ending, unclear = split(found)
    decided = sum(one.said.fate.is_decided for one in found)
    if not any(one.said.fate.said for one in found):
        none = msg(
            "Ingen har sagt hva som skal skje med noen av de %(count)s tingene satsingen etterlater seg.",
            count=len(found),
        )
        return Told(none, {"count": every})
    said = msg(
        "Av %(all)s ting satsingen etterlater seg, går %(going)s videre, %(ending)s fases ut og %(unclear)s må "
        "avklares. %(decided)s",
        all=len(found),
        going=len(going),
        ending=len(ending),
        unclear=len(unclear),
        decided=msg("%(count)s er vedtatt. Resten er ikke vedtatt.", count=decided)
        if decided
        else msg("Ingenting er vedtatt."),
    )
    sources = {
        "all": every,
        "going": origins.legacy(onward="yes"),
        "ending": origins.legacy(fate=FateChip.PHASED_OUT),
        "unclear": origins.legacy(fate=FateChip.UNCLEAR),
    }
    return Told(said, {**sources, "decided": origins.legacy(state="decided")} if decided else sources)
