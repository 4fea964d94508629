"""What only tests of follow-up need beside `tests.builders`: an initiative that is over, rounds, what was found."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.builders import SYSTEM, a_cast, a_measure, an_initiative, version_of
from tests.continuation.building import a_decision, a_fate, a_question, an_answer
from varig.continuation.rules.fates import Home, Outcome
from varig.continuation.rules.handovers import Reply
from varig.followup.actions.observations import observe
from varig.followup.actions.rounds import end_round, open_the_round, plan_defaults, plan_round, show_round
from varig.followup.queries.rounds import RoundFacts, round_by_id
from varig.followup.rules.observations import Life, Observed
from varig.foundation.kernel import PartialDate, Reader
from varig.initiatives.queries import InitiativeFacts

SENDER = "Kommunedirektøren"


class Over:
    """An initiative that ended in 2023: three things that went on, one that ended, one that nobody had decided."""

    def __init__(self) -> None:
        self.of = an_initiative(start=PartialDate(2019), end=PartialDate(2024))
        self.cast = a_cast(self.of)
        self.stage = self._going_on("Scenen")
        self.cafe = self._going_on("Kafeen")
        self.court = self._going_on("Ballbingen")
        self.fair = a_measure(self.of, "Messa", accountable=self.cast.unit)
        a_decision(self.of, self.fair, outcome=Outcome.PHASED_OUT, home=None, no_alternative=True)
        self.open = a_measure(self.of, "Bussen", accountable=self.cast.unit)
        a_fate(self.of, self.open)

    def _going_on(self, name: str) -> int:
        item_id = a_measure(self.of, name, accountable=self.cast.unit)
        a_decision(self.of, item_id, home=Home.ORDINARY)
        asked = a_question(self.of, item_id, self.cast.other_unit)
        an_answer(self.of, asked, Reply.YES)
        return item_id

    @property
    def looked_for(self) -> list[int]:
        """What a round asks about: what was to go on, and what nobody had decided."""
        return [self.stage, self.cafe, self.court, self.open]

    def planned(self, due: date = date(2025, 12, 31), **facts: Any) -> int:
        """A planned round's id."""
        given = {"unit_id": self.cast.unit, "sender": SENDER, **facts}
        return plan_round(reader=SYSTEM, of=self.of, due=due, **given)

    def opened(self, due: date = date(2025, 12, 31), **facts: Any) -> int:
        """An open round's id."""
        round_id, why = self.planned(due, **facts), "Vi vil vite det nå."
        open_the_round(reader=SYSTEM, of=self.of, round_id=round_id, version=self.round(round_id).version, why=why)
        return round_id

    def round(self, round_id: int) -> RoundFacts:
        """As it stands now."""
        return round_by_id(SYSTEM, self.of, round_id)

    def see(
        self, round_id: int, item_id: int, life: Life = Life.AS_AGREED, reader: Reader = SYSTEM, **said: Any
    ) -> int | None:
        """Something recorded of an item."""
        given = {"evidence": "Besøk 3. mars", "reason": "" if life is Life.AS_AGREED else "Det ble slik.", **said}
        return observe(
            reader=reader,
            of=self.of,
            round_id=round_id,
            item_id=item_id,
            version=version_of(item_id),
            observed=Observed(life, **given),
        )

    def ended(self, round_id: int, **said: Any) -> None:
        """A round that is done."""
        version = self.round(round_id).version
        end_round(reader=SYSTEM, of=self.of, round_id=round_id, version=version, **{"left_out": "Ikke tid.", **said})

    def shown(self, round_id: int) -> None:
        """A round that residents read of."""
        show_round(reader=SYSTEM, of=self.of, round_id=round_id, version=self.round(round_id).version)


def planned_rounds(of: InitiativeFacts, unit_id: int) -> list[int]:
    """The three usual rounds."""
    return plan_defaults(reader=SYSTEM, of=of, unit_id=unit_id, sender=SENDER)
