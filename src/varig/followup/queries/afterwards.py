"""The state of the legacy against closing: for each item what was decided, and what was found in each round since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from varig.continuation.queries import FateFacts, continuations
from varig.followup.queries.baseline import baseline
from varig.followup.queries.observations import ObservationFacts, observations
from varig.followup.queries.rounds import RoundFacts, rounds
from varig.followup.rules.baseline import Baseline, BaselineItem
from varig.followup.rules.observations import Life
from varig.foundation.kernel import Reader
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import standing_roles
from varig.legacy.rules import RoleKind


@dataclass(frozen=True)
class AfterRow:
    """An item: as it was at closing, all that was found since (the latest first), and who answers for it now.

    `fate_now` is what is said of it today, where that is another thing than at closing.
    """

    at_closing: BaselineItem
    found: tuple[ObservationFacts, ...]
    accountable_now: str
    fate_now: FateFacts | None = None

    @property
    def latest(self) -> ObservationFacts | None:
        """What was found last; None: nobody has looked, so that it is unknown."""
        return self.found[0] if self.found else None

    @property
    def life(self) -> Life | None:
        """How it is, as far as anybody knows."""
        return self.latest.life if self.latest else None

    @property
    def is_unsettled(self) -> bool:
        """Whether it was handed on last to somebody who hasn't said yes."""
        return self.latest is not None and self.latest.is_unsettled

    def in_round(self, round_id: int) -> ObservationFacts | None:
        """What was found in one round."""
        return next((one for one in self.found if one.round_id == round_id), None)


@dataclass(frozen=True)
class Afterwards:
    """The whole. `rows` are what is looked for; `ended` is what was to end, and needs no looking after."""

    baseline: Baseline
    rounds: tuple[RoundFacts, ...]
    rows: tuple[AfterRow, ...]
    ended: tuple[AfterRow, ...]

    def count(self, life: Life | None) -> int:
        """How many are in that state; what is only asked about is in none of them."""
        return sum(row.life is life and not row.is_unsettled for row in self.rows)

    @property
    def unsettled(self) -> int:
        """How many somebody is asked to take over, without a yes."""
        return sum(row.is_unsettled for row in self.rows)

    def held_back(self, round_id: int | None = None) -> list[str]:
        """The names of those whose text in a round that is shown residents don't read: nobody has said yes."""
        return [
            row.at_closing.name
            for row in self.rows
            if any(one.holds_back and round_id in {None, one.round_id} for one in row.found)
        ]

    def left_in(self, round_id: int) -> list[AfterRow]:
        """Those that nobody has looked at in a round."""
        return [row for row in self.rows if row.in_round(round_id) is None]


def afterwards(reader: Reader, of: InitiativeFacts) -> Afterwards:
    """In alphabetical order; what has stopped or changed is found by its state."""
    then, found = baseline(reader, of), observations(reader, of)
    now = {
        item_id: next((name for kind, _actor, name in listed if kind is RoleKind.ACCOUNTABLE), "")
        for item_id, listed in standing_roles(reader, of).items()
    }
    fates = _other_fates(reader, of, then)
    rows = [
        AfterRow(one, tuple(found.get(item_id, ())), now.get(item_id, ""), fates.get(item_id))
        for item_id, one in then.items.items()
    ]
    looked_for = [row for row in rows if row.at_closing.is_looked_for or row.found]
    ended = [row for row in rows if not (row.at_closing.is_looked_for or row.found)]
    return Afterwards(then, tuple(rounds(reader, of)), tuple(looked_for), tuple(ended))


def _other_fates(reader: Reader, of: InitiativeFacts, then: Baseline) -> dict[int, FateFacts]:
    """By item, the fate of today where it isn't the one of the closing: after a reopening it may be decided anew."""
    if then.frozen_on is None:
        return {}
    found = {}
    for item_id, said in continuations(reader, of).items():
        stood, fate = then.items.get(item_id), said.fate
        if stood is None:
            continue
        if (stood.chip if stood.decided else None) is not (fate.chip if fate.is_decided else None):
            found[item_id] = fate
    return found


def closed_down(whole: Afterwards, before: date) -> dict[str, str]:
    """By name, whoever had something that an earlier round found stopped, and what: it may be there no longer."""
    found = {}
    for row in whole.rows:
        for one in row.found:
            if one.life is Life.STOPPED and one.due < before:
                earlier = next((each.receiver for each in row.found if each.due < one.due and each.receiver), "")
                holder = earlier or row.at_closing.receiver or row.at_closing.accountable
                found[holder] = row.at_closing.name
    return {holder: name for holder, name in found.items() if holder}


def open_round(of_rounds: Sequence[RoundFacts]) -> RoundFacts | None:
    """The one that is going on, if any."""
    return next((one for one in of_rounds if one.state == "open"), None)
