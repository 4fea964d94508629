"""What is told of the measures is told from this: what was done, for which goal, and how it went."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from varig.foundation.kernel import Message, msg
from varig.foundation.reports import ReportContext
from varig.initiatives.queries import GoalFacts, InitiativeFacts, goals, initiative_by_id
from varig.initiatives.queries.origins import Origins
from varig.measures.queries import MeasureFacts, ResultFacts, measures, needs_answered
from varig.measures.queries import results as counted_results
from varig.measures.rules.outcomes import outcome

NONE = msg("Ingen tiltak er registrert.")


@dataclass(frozen=True)
class Done:
    """What the section is written from."""

    of: InitiativeFacts
    today: date
    goals: Sequence[GoalFacts]
    measures: Sequence[MeasureFacts]
    counted: Sequence[ResultFacts] = ()
    needs: Mapping[int, tuple[str, ...]] = field(default_factory=dict)

    @property
    def origins(self) -> Origins:
        """Where its numbers stand."""
        return Origins(self.of, self.today)

    def outcome(self, measure: MeasureFacts) -> Message:
        """How it went with it, on the day the report is written."""
        return outcome(measure.delivered, measure.dates, self.of.last_day, self.today)

    def with_outcome(self, *wanted: Message) -> list[MeasureFacts]:
        """The measures of which this is said."""
        return [measure for measure in self.measures if self.outcome(measure) in wanted]


def done_in(context: ReportContext) -> Done:
    """Everything about the initiative's measures."""
    of = initiative_by_id(context.reader, context.initiative_id)
    reader = context.reader
    return Done(
        of,
        context.today,
        goals(reader, of),
        measures(reader, of),
        counted_results(reader, of),
        needs_answered(reader, of),
    )
