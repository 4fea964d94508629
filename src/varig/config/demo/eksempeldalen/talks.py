"""What is proposed, decided, asked and answered about each point of the example, and the money after the end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from django.utils import timezone

from varig.actors.rules import actor_key
from varig.config.demo.eksempeldalen.calendar import Calendar
from varig.config.demo.eksempeldalen.names import OFFICE
from varig.config.demo.eksempeldalen.registers.actors import MAIL_DOMAIN, MAILBOXES
from varig.config.demo.eksempeldalen.said import SaidContinuation, SaidFate, SaidHandover, SaidMeasure, SaidReply
from varig.continuation.actions.fates import decide_fate, propose_fate
from varig.continuation.actions.handovers import accept_terms, carry_out, propose_handover, withdraw_handover
from varig.continuation.actions.money import set_costs, set_source
from varig.continuation.actions.reminders import note_reminder
from varig.continuation.actions.replies import ReplyGiven, answer_handover
from varig.continuation.actions.rests_on import set_evidence
from varig.continuation.queries.evidence import evidence_choices
from varig.continuation.rules.fates import Authority, Outcome, Proposal
from varig.continuation.rules.handovers import Reply, Terms
from varig.continuation.rules.instead import Alternative, ForChildren
from varig.continuation.rules.money import Line, Sureness, coming_budget_year
from varig.foundation.accounts.actions import make_link
from varig.foundation.accounts.queries import open_link
from varig.foundation.kernel import Reader, system_reader
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import item

READER = system_reader("Eksempeldata")
# Receivers read who asks, and turn to them: the programme manager of the demo, by the name of that login.
ASKER = system_reader("Programleder")
YEARS = 3
_REPLY_DAYS, _MEETING_DAYS, _DECIDED_DAYS = 28, 30, 40


def _morning(day: date) -> datetime:
    return datetime.combine(day, time(9, 30), timezone.get_current_timezone())


@dataclass(frozen=True)
class Talks:
    """The talks of one initiative. `actors` are their ids by name."""

    of: InitiativeFacts
    when: Calendar
    actors: dict[str, int]

    def hold(self, item_id: int, said: SaidContinuation) -> None:
        """Everything that is said about a point's continuation, in the order in which it would be."""
        last_day = self.last_day(said)
        if said.fate is not None:
            self._propose(item_id, said.fate, last_day)
            if said.fate.rests_on:
                self._rest_on(item_id, said.fate)
        for asked in said.handovers:
            self._ask(item_id, asked)
        self._register_money(item_id, said)
        if said.fate is not None and (said.fate.decided_in or said.fate.delegation):
            self._decide(item_id, said.fate, last_day)

    def last_day(self, said: SaidContinuation) -> date:
        """A measure that is over ended when it did; everything else would last as long as the initiative."""
        ended = self.when.month(said.end) if isinstance(said, SaidMeasure) else None
        return self.when.end if ended is None else min(ended.last_day(), self.when.end)

    def _version(self, item_id: int) -> int:
        return item(READER, self.of, item_id).version

    def _propose(self, item_id: int, said: SaidFate, last_day: date) -> None:
        propose_fate(
            reader=READER,
            of=self.of,
            item_id=item_id,
            version=self._version(item_id),
            proposal=self._proposal(said, last_day),
        )

    def _rest_on(self, item_id: int, said: SaidFate) -> None:
        """What the fate rests on, found among what can be chosen. A name that isn't there is a mistake here."""
        offered = {
            (group.key, one.name): one.source
            for group in evidence_choices(READER, self.of, item_id)
            for one in group.choices
        }
        sources = [offered[pair] for pair in said.rests_on]
        set_evidence(reader=READER, of=self.of, item_id=item_id, version=self._version(item_id), sources=sources)

    def _proposal(self, said: SaidFate, last_day: date) -> Proposal:
        phased_out = said.outcome is Outcome.PHASED_OUT
        return Proposal(
            said.outcome,
            said.home,
            until=date(self.when.end.year + said.until_year, 12, 31) if said.until_year else None,
            last_day=last_day if phased_out else None,
            alternative=said.alternative,
            no_alternative=said.nothing_instead,
            grounds=said.grounds,
            children=ForChildren(*(True, *said.for_children)) if said.for_children else None,
            group_alternatives=tuple(Alternative(whom, text, not text) for whom, text in said.groups) or None,
        )

    def _decide(self, item_id: int, said: SaidFate, last_day: date) -> None:
        day = self.when.before(_DECIDED_DAYS)
        body, _, case = said.decided_in.partition(", ")
        authority = Authority(
            day,
            body or "Programeier",
            case_number=f"{case}/{day:%y}" if case else "",
            delegation=said.delegation,
        )
        decide_fate(
            reader=READER,
            of=self.of,
            item_id=item_id,
            version=self._version(item_id),
            proposal=self._proposal(said, last_day),
            authority=authority,
        )

    def _ask(self, item_id: int, asked: SaidHandover) -> None:
        amount = None if asked.amount is None else Decimal(asked.amount)
        asked_on = self.when.before(asked.days_ago)
        handover_id = propose_handover(
            reader=ASKER,
            of=self.of,
            item_id=item_id,
            version=self._version(item_id),
            receiver_id=self.actors[asked.receiver],
            terms=Terms(self.when.after(asked.months_after), None, amount, asked.text),
            giver_id=self.actors[OFFICE],
            reply_by=asked_on + timedelta(days=_REPLY_DAYS),
            asked_at=_morning(asked_on),
        )
        if asked.reminded_days_ago is not None:
            note_reminder(
                reader=ASKER,
                of=self.of,
                handover_id=handover_id,
                version=self._version(item_id),
                at=_morning(self.when.before(asked.reminded_days_ago)),
            )
        if asked.withdrawn_because:
            withdraw_handover(
                reader=ASKER,
                of=self.of,
                handover_id=handover_id,
                version=self._version(item_id),
                why=asked.withdrawn_because,
            )
        if asked.reply is not None:
            self._answer(item_id, handover_id, asked, asked.reply)

    def _answer(self, item_id: int, handover_id: int, asked: SaidHandover, said: SaidReply) -> None:
        answer_handover(
            reader=self._receiver(asked.receiver),
            of=self.of,
            handover_id=handover_id,
            version=self._version(item_id),
            given=self._given(asked, said),
        )
        if asked.accepted:
            accept_terms(reader=ASKER, of=self.of, handover_id=handover_id, version=self._version(item_id))
        if asked.carried_out:
            carry_out(
                reader=ASKER,
                of=self.of,
                handover_id=handover_id,
                version=self._version(item_id),
                day=self.when.today,
            )

    def _given(self, asked: SaidHandover, said: SaidReply) -> ReplyGiven:
        counter = said.reply is Reply.COUNTER
        amount = None if said.amount is None else Decimal(said.amount)
        return ReplyGiven(
            said.reply,
            on_behalf_of=asked.receiver,
            in_role=said.role,
            mandate=said.mandate,
            words=said.words,
            answer_on=self.when.today + timedelta(days=_MEETING_DAYS) if said.reply is Reply.LATER else None,
            terms=Terms(self.when.after(0), None, amount) if counter else Terms(None),
            own_amount=None if said.own is None else Decimal(said.own),
        )

    def _receiver(self, name: str) -> Reader:
        """As the receiver comes by its personal link."""
        token = make_link(
            reader=ASKER,
            scope=self.of.scope,
            subject=actor_key(self.actors[name]),
            name=name,
            email=f"{MAILBOXES.get(name, 'post')}@{MAIL_DOMAIN}",
        )
        return open_link(token).reader

    def _register_money(self, item_id: int, said: SaidContinuation) -> None:
        years = range(self.of.first_year_after, self.of.first_year_after + YEARS)
        if said.yearly_cost is not None:
            set_costs(
                reader=READER,
                of=self.of,
                item_id=item_id,
                version=self._version(item_id),
                costs=dict.fromkeys(years, Decimal(said.yearly_cost)),
            )
        for sureness, (source, amount) in said.money.items():
            lines = [Line(year, source, sureness, Decimal(amount)) for year in self._years(sureness)]
            set_source(reader=READER, of=self.of, item_id=item_id, version=self._version(item_id), lines=lines)

    def _years(self, sureness: Sureness) -> list[int]:
        """A budget can be adopted for the coming year at the latest; what is planned covers the years after that."""
        first = self.of.first_year_after
        coming = coming_budget_year(self.when.today)
        if sureness is Sureness.ADOPTED:
            return [year for year in range(self.when.end.year, first + 1) if year <= coming]
        if sureness is Sureness.PLANNED:
            return [year for year in range(first, first + YEARS) if year > coming]
        return list(range(first, first + YEARS))
