"""What was done: every measure, which goal it served, what it cost, and whether it was delivered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from varig.foundation.documents.blocks import (
    NOT_RELEVANT,
    Block,
    BulletList,
    Column,
    Heading,
    Kind,
    Notice,
    Paragraph,
    Row,
    Style,
    Table,
    Value,
)
from varig.foundation.documents.cited import cited
from varig.foundation.kernel import Kroner, Message, Money, PartialDate, msg, msg_n, sums_by_basis
from varig.foundation.reports import ReportContext, section
from varig.initiatives.queries import GoalFacts, InitiativeFacts, goals, initiative_by_id
from varig.initiatives.rules import BASIS_NAMES
from varig.measures.queries import MeasureFacts, ResultFacts, measures, needs_answered
from varig.measures.queries import results as counted_results
from varig.measures.rules import DELIVERED_NAMES, TYPE_NAMES, Dates, Delivered, has_ended

NOT_SAID = msg("Ikke sagt")
NOT_OVER = msg("Ikke slutt ennå")


@dataclass(frozen=True)
class Done:
    """What the section is written from."""

    of: InitiativeFacts
    today: date
    goals: Sequence[GoalFacts]
    measures: Sequence[MeasureFacts]
    counted: Sequence[ResultFacts] = ()
    needs: Mapping[int, tuple[str, ...]] = field(default_factory=dict)

    def outcome(self, measure: MeasureFacts) -> Message:
        """Yes, partly or no; and whether nobody has said, or it isn't over."""
        if measure.delivered is not None:
            return DELIVERED_NAMES[measure.delivered]
        return NOT_SAID if has_ended(measure.dates, self.of.last_day, self.today) else NOT_OVER

    def with_outcome(self, *wanted: Message) -> list[MeasureFacts]:
        """The measures of which this is said."""
        return [measure for measure in self.measures if self.outcome(measure) in wanted]


@section(report="final_report", key="results", title=msg("Hvordan og hvor mye ble området styrket?"), order=20)
def results(context: ReportContext) -> Iterator[Block]:
    """Results per goal and per measure, and what was not delivered."""
    of = initiative_by_id(context.reader, context.initiative_id)
    reader = context.reader
    done = Done(
        of,
        context.today,
        goals(reader, of),
        measures(reader, of),
        counted_results(reader, of),
        needs_answered(reader, of),
    )
    if not done.measures:
        yield Paragraph(msg("Ingen tiltak er registrert."))
        return
    yield Paragraph(_summed_up(done), Style.LEAD)
    yield Notice(
        msg("Her står hva som ble gjort. Om området ble styrket av det, er ikke vist: ingen målinger er registrert."),
        title=msg("Virkningen er ikke vist."),
    )
    yield from _by_goal(done)
    yield Heading(msg("Alle tiltak"))
    yield _all_measures(done)
    yield from _came_of_it(done)
    yield from _answered(done)
    yield from _not_delivered(done)


def _summed_up(done: Done) -> Message:
    counts = Counter(done.outcome(measure) for measure in done.measures)
    if counts[NOT_SAID] == len(done.measures):
        return msg(
            "%(count)s tiltak er registrert. Om ingen av dem er det sagt hvordan det gikk.", count=len(done.measures)
        )
    return msg(
        "%(all)s. %(yes)s er gjennomført, %(partly)s delvis og %(no)s ikke. Om %(silent)s har ingen sagt noe.%(rest)s",
        all=msg_n("%(count)s tiltak er registrert", "%(count)s tiltak er registrert", count=len(done.measures)),
        yes=counts[DELIVERED_NAMES[Delivered.YES]],
        partly=counts[DELIVERED_NAMES[Delivered.PARTLY]],
        no=counts[DELIVERED_NAMES[Delivered.NO]],
        silent=counts[NOT_SAID],
        rest=msg(" %(count)s er ikke slutt ennå.", count=counts[NOT_OVER]) if counts[NOT_OVER] else "",
    )


def _by_goal(done: Done) -> Iterator[Block]:
    yield Heading(msg("Mål for mål"))
    if not done.goals:
        yield Paragraph(msg("Ingen mål er registrert. Da kan ikke rapporten vise hva tiltakene skulle føre til."))
        return
    rows = [(str(number), goal.name, *_counted(done, goal.id)) for number, goal in enumerate(done.goals, start=1)]
    aimless = [measure for measure in done.measures if not measure.goal_ids]
    if aimless:
        rows.append((NOT_RELEVANT, msg("Uten mål"), *_counts(done, aimless)))
    yield Table(
        msg("Tiltak for hvert mål, og hvor mange som ble gjennomført"),
        (
            Column(msg("Nr."), width=0.7),
            Column(msg("Mål"), Kind.NAME, width=5),
            Column(msg("Tiltak"), Kind.NUMBER),
            Column(msg("Ja"), Kind.NUMBER),
            Column(msg("Delvis"), Kind.NUMBER),
            Column(msg("Nei"), Kind.NUMBER),
            Column(NOT_SAID, Kind.NUMBER),
            Column(msg("Ikke slutt"), Kind.NUMBER),
        ),
        tuple(rows),
    )
    if any(len(measure.goal_ids) > 1 for measure in done.measures):
        yield Paragraph(msg("Et tiltak som hører til flere mål, er med under hvert av dem."))


def _counted(done: Done, goal_id: int) -> tuple[Value, ...]:
    return _counts(done, [measure for measure in done.measures if goal_id in measure.goal_ids])


def _counts(done: Done, listed: Sequence[MeasureFacts]) -> tuple[Value, ...]:
    counts = Counter(done.outcome(measure) for measure in listed)
    return (len(listed), *(counts[outcome] for outcome in (*DELIVERED_NAMES.values(), NOT_SAID, NOT_OVER)))


def _all_measures(done: Done) -> Table:
    sourced = any(measure.source_address for measure in done.measures)
    columns = [
        Column(msg("Tiltak"), Kind.NAME, width=4.4),
        Column(msg("Slag"), width=1.6),
        Column(msg("Mål"), width=1),
        Column(msg("Periode"), width=1.8),
        Column(msg("Kostnad"), Kind.NUMBER),
        Column(msg("Kostnaden gjelder"), width=2),
        Column(msg("Gjennomført"), width=1.6),
    ]
    if sourced:
        columns.append(Column(msg("Kilde"), width=2))
    if not done.goals:
        del columns[2]
    numbers = {goal.id: str(number) for number, goal in enumerate(done.goals, start=1)}
    return Table(
        msg("Tiltakene, med kostnad og hva kostnaden gjelder"),
        tuple(columns),
        tuple(_row(done, measure, numbers, sourced=sourced) for measure in done.measures),
        tuple(_sums(done.measures, len(columns), cost_at=3 if not done.goals else 4)),
    )


def _row(done: Done, measure: MeasureFacts, numbers: dict[int, str], *, sourced: bool) -> Row:
    cells: list[Value] = [measure.name, TYPE_NAMES[measure.type] if measure.type else None]
    if done.goals:
        cells.append(", ".join(sorted(numbers[goal_id] for goal_id in measure.goal_ids)) or msg("Ingen"))
    cells += [
        period(measure.dates),
        Kroner(measure.cost) if measure.cost is not None else None,
        BASIS_NAMES[measure.cost_basis] if measure.cost is not None else NOT_RELEVANT,
        done.outcome(measure),
    ]
    if sourced:
        cells.append(cited(measure.source_address))
    return tuple(cells)


def period(dates: Dates) -> Value:
    """From first to last, as far as they are known."""
    match dates.start, dates.end:
        case None, None:
            return None
        case PartialDate() as start, None:
            return msg("fra %(start)s", start=start)
        case None, PartialDate() as end:
            return msg("til %(end)s", end=end)
        case start, end if str(start) == str(end):
            return start
    return msg("%(start)s–%(end)s", start=dates.start, end=dates.end)


def _sums(listed: Sequence[MeasureFacts], width: int, cost_at: int) -> Iterator[Row]:
    """One sum for each basis: amounts of different basis are never added."""
    known = [measure for measure in listed if measure.cost is not None]
    counts = Counter(measure.cost_basis for measure in known)
    for basis, amount in sums_by_basis(Money(m.cost, m.cost_basis) for m in known if m.cost is not None).items():
        label = msg_n(
            "Sum, %(basis)s (%(count)s tiltak)",
            "Sum, %(basis)s (%(count)s tiltak)",
            basis=BASIS_NAMES[basis],
            count=counts[basis],
        )
        cells: list[Value] = [label, *[""] * (width - 1)]
        cells[cost_at] = Kroner(amount)
        yield tuple(cells)


def _came_of_it(done: Done) -> Iterator[Block]:
    """Results in words and with figures; each figure with where it comes from."""
    told = [measure for measure in done.measures if measure.results]
    if not told and not done.counted:
        return
    yield Heading(msg("Resultater av tiltakene"))
    if told:
        yield Table(
            msg("Hva som kom ut av tiltakene, i ord"),
            (Column(msg("Tiltak"), Kind.NAME, width=2), Column(msg("Resultater"), width=5)),
            tuple((measure.name, measure.results) for measure in told),
        )
    if done.counted:
        yield _figures(done.counted)


def _answered(done: Done) -> Iterator[Block]:
    """What residents had said, and which measure answers it."""
    if done.needs:
        yield Heading(msg("Behov og ønsker fra beboerne"))
        yield Table(
            msg("Behov og ønsker som tiltakene svarer på"),
            (Column(msg("Tiltak"), Kind.NAME, width=2), Column(msg("Svarer på"), width=5)),
            tuple((one.name, "; ".join(done.needs[one.item_id])) for one in done.measures if one.item_id in done.needs),
        )


def _figures(counted: Sequence[ResultFacts]) -> Table:
    return Table(
        msg("Resultater med tall, og hvor tallene kommer fra"),
        (
            Column(msg("Tiltak"), Kind.NAME, width=3),
            Column(msg("Hva som er talt"), width=3),
            Column(msg("Tall"), Kind.NUMBER, width=1.2),
            Column(msg("Enhet"), width=1.4),
            Column(msg("År"), width=0.8),
            Column(msg("Kilde"), width=2),
        ),
        tuple(
            (
                one.name,
                one.counted,
                one.number,
                one.unit or NOT_RELEVANT,
                None if one.year is None else str(one.year),
                cited(one.source_address) if one.source_address else one.known_from or NOT_SAID,
            )
            for one in counted
        ),
    )


def _not_delivered(done: Done) -> Iterator[Block]:
    yield Heading(msg("Det som ikke ble som planlagt"))
    short = done.with_outcome(DELIVERED_NAMES[Delivered.PARTLY], DELIVERED_NAMES[Delivered.NO])
    yield Table(
        msg("Tiltak som ikke ble gjennomført, eller bare delvis"),
        (Column(msg("Tiltak"), Kind.NAME, width=3), Column(msg("Gjennomført")), Column(msg("Hvorfor"), width=4)),
        tuple((m.name, done.outcome(m), m.delivered_reason or NOT_SAID) for m in short),
        empty=msg("Ingen tiltak er registrert slik."),
    )
    silent = done.with_outcome(NOT_SAID)
    if not silent:
        return
    if len(silent) == len(done.measures):
        yield Paragraph(msg("Ingen har sagt om noen av tiltakene ble gjennomført."))
        return
    yield Paragraph(
        msg_n(
            "Om dette tiltaket har ingen sagt om det ble gjennomført:",
            "Om disse %(count)s tiltakene har ingen sagt om de ble gjennomført:",
            count=len(silent),
        )
    )
    yield BulletList(tuple(measure.name for measure in silent))
