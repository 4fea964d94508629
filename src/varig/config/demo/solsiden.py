"""Områdeløft Solsiden: invented, marked as a sample, closed some three years ago, followed up twice since."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from varig.actors.actions import ensure_actors
from varig.actors.queries import by_name
from varig.actors.rules import ActorKind
from varig.config.demo.said_of_solsiden import FIGURES, PAGE, POINTS, SUMMARIES, Found, Point
from varig.continuation.actions.fates import decide_fate
from varig.continuation.actions.handovers import carry_out, propose_handover
from varig.continuation.actions.replies import ReplyGiven, answer_handover
from varig.continuation.rules.fates import Authority, Outcome, Proposal
from varig.continuation.rules.handovers import Reply, Terms
from varig.decisions.actions.closing import close_initiative
from varig.decisions.actions.closing_preview import look_ahead
from varig.decisions.rules.closing import InSpite
from varig.followup.actions.observations import observe
from varig.followup.actions.rounds import end_round, open_the_round, plan_defaults, show_round
from varig.followup.queries.rounds import round_by_id
from varig.followup.rules.observations import Life, Observed, Onward
from varig.foundation.kernel import Grant, NotFound, PartialDate, Reader, ReaderKind, msg, system_reader
from varig.foundation.registers.declarations import register
from varig.foundation.registers.storing import Changes
from varig.initiatives.actions import create_initiative
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.legacy.queries import item
from varig.portal.actions.pages import edit_page, publish
from varig.portal.actions.texts import mark

SLUG, NAME, MUNICIPALITY = "solsiden", "Områdeløft Solsiden", "Solvik kommune"
READER = system_reader("Eksempeldata")
OFFICE, CULTURE, PROPERTY, UPBRINGING = "Programkontoret", "Kultur og fritid", "Eiendom", "Oppvekst"
ACTORS = {
    OFFICE: ActorKind.PROGRAMME_OFFICE,
    CULTURE: ActorKind.UNIT,
    PROPERTY: ActorKind.UNIT,
    UPBRINGING: ActorKind.UNIT,
    "Solsiden vel": ActorKind.ASSOCIATION,
    "Solsiden idrettslag": ActorKind.ASSOCIATION,
    "Frivilligsentralen på Solsiden": ActorKind.ASSOCIATION,
}
SENDER = "Kommunedirektøren"
WHY_IN_SPITE = (
    "Satsingen ble avsluttet før kommunen tok i bruk Varig. Høring, vedtak og arkiv ligger i kommunens saksarkiv."
)
YEARS_LONG, DECIDED_DAYS, ASKED_DAYS, HELD_DAYS = 5, 60, 120, 20


def build(progress: Callable[[str], object]) -> None:
    """Make it where it is missing, all or nothing."""
    try:
        initiative(READER, SLUG)
    except NotFound:
        progress("Solsiden")
        with transaction.atomic():
            _make(last_day(timezone.localdate()))


def last_day(today: date) -> date:
    """New Year's Eve four years back: a round after one year and one after three have been, whatever the day is."""
    return date(today.year - 4, 12, 31)


def _make(end: date) -> None:
    create_initiative(
        reader=READER,
        slug=SLUG,
        name=NAME,
        municipality=MUNICIPALITY,
        start=PartialDate(end.year - YEARS_LONG + 1),
        end=PartialDate.of(end),
        is_sample=True,
        area="Solsiden",
        decision_body="Kommunestyret i Solvik",
        description="Solvik kommune og beboerne løftet sammen et boområde ved fjorden.",
    )
    of = initiative(READER, SLUG)
    ensure_actors(reader=READER, of=of, wanted=ACTORS)
    made = _Made(of, end, by_name(of.municipality, list(ACTORS)))
    ids = {point.name: made.point(point) for point in POINTS}
    made.figures()
    made.tell(ids)
    made.close()
    for round_id, (back, summary) in zip(made.rounds(), SUMMARIES.items(), strict=False):
        made.hold(round_id, back, summary, ids)


@dataclass(frozen=True)
class _Made:
    """What is being made, and who is who in it."""

    of: InitiativeFacts
    end: date
    actors: dict[str, int]

    def actor(self, name: str) -> int:
        return self.actors[name.casefold()]

    def _version(self, item_id: int) -> int:
        return item(READER, self.of, item_id).version

    def point(self, said: Point) -> int:
        """An item: decided before the end, and taken over by whoever said yes."""
        kept_in = register(said.register)
        values = {"name": said.name, "accountable": OFFICE if said.receiver else said.accountable}
        did = msg("førte inn eksemplet i «%(register)s»", register=str(kept_in.title))
        (item_id,) = kept_in.stored.write(kept_in, reader=READER, of=self.of, changes=Changes(new=[values]), did=did)
        if said.outcome is not Outcome.UNCLEAR:
            self._decide(item_id, said)
        if said.receiver:
            self._hand_over(item_id, self.actor(said.receiver))
        return item_id

    def _decide(self, item_id: int, said: Point) -> None:
        day = self.end - timedelta(days=DECIDED_DAYS)
        ends = said.outcome is Outcome.PHASED_OUT
        proposal = Proposal(
            said.outcome,
            said.home,
            grounds=said.grounds,
            last_day=self.end if ends else None,
            alternative=said.alternative,
            no_alternative=ends and not said.alternative,
        )
        authority = Authority(day, "Kommunestyret", case_number=f"88/{day:%y}")
        decide_fate(
            reader=READER,
            of=self.of,
            item_id=item_id,
            version=self._version(item_id),
            proposal=proposal,
            authority=authority,
        )

    def _hand_over(self, item_id: int, receiver: int) -> None:
        first = self.end + timedelta(days=1)
        asked = propose_handover(
            reader=READER,
            of=self.of,
            item_id=item_id,
            version=self._version(item_id),
            receiver_id=receiver,
            terms=Terms(first),
            asked_at=_morning(self.end - timedelta(days=ASKED_DAYS)),
        )
        given = ReplyGiven(Reply.YES, on_behalf_of="Ledelsen", mandate="Budsjettet", words="Ja.")
        place = {"reader": READER, "of": self.of, "handover_id": asked}
        answer_handover(**place, version=self._version(item_id), given=given)  # type: ignore[arg-type]
        carry_out(**place, version=self._version(item_id), day=first)  # type: ignore[arg-type]

    def figures(self) -> None:
        """The indicators as they were at closing."""
        kept_in = register("indicators")
        rows = [
            {
                "name": name,
                "unit": unit,
                "baseline": Decimal(before),
                "baseline_year": self.end.year - YEARS_LONG + 1,
                "closing": Decimal(after),
                "closing_year": self.end.year,
            }
            for name, unit, before, after in FIGURES
        ]
        did = msg("førte inn eksemplet i «%(register)s»", register=str(kept_in.title))
        kept_in.stored.write(kept_in, reader=READER, of=self.of, changes=Changes(new=rows), did=did)

    def tell(self, ids: dict[str, int]) -> None:
        """The residents' page, published in the name of the role."""
        kept_in = register("public_texts")
        told = [point for point in POINTS if point.for_residents]
        rows = [
            {"item": point.name, "text_nb": point.for_residents, "instead_nb": point.instead or None} for point in told
        ]
        did = msg("førte inn eksemplet i «%(register)s»", register=str(kept_in.title))
        kept_in.stored.write(kept_in, reader=READER, of=self.of, changes=Changes(new=rows), did=did)
        mark(reader=self.owner, of=self.of, ids=[ids[point.name] for point in told])
        edit_page(reader=READER, of=self.of, version=0, facts=PAGE)
        publish(reader=self.owner, of=self.of, version=1)

    @property
    def owner(self) -> Reader:
        """The role that publishes; nobody is invented."""
        grants = frozenset({Grant("programme_owner", self.of.scope)})
        return Reader(ReaderKind.SYSTEM, None, "Programeier", grants)

    def close(self) -> None:
        """Closed on its last day, in spite of what was never kept here: how everything stood is frozen."""
        close_initiative(
            reader=self.owner,
            of=self.of,
            day=self.end,
            access_ends=self.end,
            in_spite=InSpite("Programeier", WHY_IN_SPITE),
            seen=look_ahead(self.owner, self.of, self.end).mark,
        )

    def rounds(self) -> list[int]:
        """One, three and five years after the end."""
        return plan_defaults(reader=READER, of=self.of, unit_id=self.actor(CULTURE), sender=SENDER)

    def hold(self, round_id: int, years: int, summary: str, ids: dict[str, int]) -> None:
        """A round as it was held, a few weeks before its day, and shown to residents."""
        due = round_by_id(READER, self.of, round_id).standing.due
        held = due - timedelta(days=HELD_DAYS)
        place = {"reader": self.owner, "of": self.of, "round_id": round_id}
        open_the_round(**place, version=1, on=held)  # type: ignore[arg-type]
        for point in POINTS:
            if years in point.found:
                self._observe(round_id, ids[point.name], point.found[years], held)
        left_out = "Ingen kunne svare for det."
        end_round(**place, version=2, summary=summary, left_out=left_out, on=due)  # type: ignore[arg-type]
        show_round(**place, version=3, on=due)  # type: ignore[arg-type]

    def _observe(self, round_id: int, item_id: int, found: Found, day: date) -> None:
        onward = None
        if found.life is Life.HANDED_ON:
            onward = Onward(self.actor(found.receiver), Terms(day + timedelta(days=90), text=found.terms))
        observed = Observed(found.life, found.reason, found.evidence, found.for_residents, onward, on=day)
        observe(
            reader=self.owner,
            of=self.of,
            round_id=round_id,
            item_id=item_id,
            version=self._version(item_id),
            observed=observed,
        )


def _morning(day: date) -> datetime:
    return datetime.combine(day, time(9, 30), timezone.get_current_timezone())
