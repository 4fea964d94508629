"""The case paper's proposed decision: only what can be adopted as it stands, and an annex with what can't."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from varig.continuation.queries.by_owner import silent_by_owner
from varig.continuation.queries.in_the_strategy import SILENT
from varig.continuation.queries.onward import NOBODY, NOT_SAID, Onward, onward
from varig.foundation.documents.blocks import (
    Block,
    BulletList,
    Column,
    Item,
    Kind,
    Paragraph,
    Run,
    Source,
    Table,
    Text,
    Told,
)
from varig.foundation.kernel import Message, msg, msg_n
from varig.foundation.reports import ReportContext, section
from varig.foundation.reports.beginning import TO_FILL_IN
from varig.initiatives.queries import InitiativeFacts
from varig.initiatives.queries.origins import Origins
from varig.strategy.queries.planned_rounds import PlannedRound, planned_rounds
from varig.strategy.report_sections.case_money import about_money
from varig.strategy.report_sections.case_open import (
    Legacy,
    Undecided,
    how_many,
    rows_of_silent,
    rows_of_unclear,
    rows_of_waiting,
    undecided,
)
from varig.strategy.report_sections.case_paper import PAPER
from varig.strategy.report_sections.words import in_strategy

_NAMED = 10
"""As many as can be named where what is decided already is left out."""


@section(
    report=PAPER,
    key="decision",
    title=msg("Forslag til vedtak"),
    order=70,
    guide=msg("Nummererte punkter som kan vedtas slik de står. Det som ikke er avklart, hører ikke hjemme her."),
    asks=("R37", "R38", "R67"),
    proposes=True,
)
def decision(context: ReportContext) -> Iterator[Block]:
    """Numbered points: the two documents, then what is settled, then that the rest is put forward anew."""
    of, found = onward(context)
    legacy = Origins(of, context.today).legacy
    yield Paragraph(msg("%(body)s vedtar:", body=TO_FILL_IN))
    points = _points(of, undecided(found), legacy, context.today, about_money(of, found, context.today))
    yield BulletList((*points, _follows_up(planned_rounds(context.reader, of))), ordered=True)
    yield from _decided_before([one for one in found if one.said.fate.is_decided], legacy(state="decided"))


def _decided_before(decided: Sequence[Onward], rows: Source) -> Iterator[Block]:
    """What the decision leaves out since it is made: each by name, with who decided it, as long as they are few."""
    if not decided:
        return
    if len(decided) > _NAMED:
        said = msg_n(
            "%(count)s ting er vedtatt tidligere og er ikke med her.",
            "%(count)s ting er vedtatt tidligere og er ikke med her.",
            count=len(decided),
        )
        yield Paragraph(Told(said, {"count": rows}))
        return
    said = msg_n(
        "%(count)s ting er vedtatt tidligere og er ikke med her:",
        "%(count)s ting er vedtatt tidligere og er ikke med her:",
        count=len(decided),
    )
    yield Paragraph(Told(said, {"count": rows}))
    yield BulletList(tuple((Run(one.name, bold=True), _by_whom(one)) for one in decided))


def _by_whom(one: Onward) -> Message:
    fate = one.said.fate
    case = fate.case_number or fate.delegation
    return msg(", vedtatt %(day)s av %(body)s (%(case)s)", day=fate.decided_on, body=fate.decided_by, case=case)


def _points(
    of: InitiativeFacts, left: Undecided, legacy: Legacy, today: date, money: Text | None
) -> Iterator[Text | Item]:
    yield msg("Sluttrapporten for %(name)s tas til orientering.", name=of.name)
    yield msg("Videreføringsstrategien for %(name)s vedtas.", name=of.name)
    if left.secured:
        yield Item(msg("Dette videreføres, med disse som ansvarlige:"), _numbered(_by_receiver(left.secured)))
    over = [one for one in left.ending if _last_day(one) < today]
    for title, listed in (
        (msg("Dette fases ut:"), [one for one in left.ending if one not in over]),
        (msg("Dette er alt avsluttet, og tas til orientering:"), over),
    ):
        if listed:
            yield Item(title, _numbered([_ended(one) for one in listed]))
    if left.never:
        nothing = msg("Dette ble det ikke noe av, og det tas til orientering:")
        yield Item(nothing, _numbered([Run(one.name, bold=True) for one in left.never]))
    if money is not None:
        yield money
    if left.is_open:
        yield Item(_anew(of, today), BulletList(tuple(how_many(left, legacy))))


def _numbered(points: Sequence[Text]) -> BulletList:
    return BulletList(tuple(points), ordered=True)


def _by_receiver(secured: Sequence[Onward]) -> list[Text]:
    """A point for each that has said yes without conditions, with all it answers for."""
    given: dict[str, list[str]] = defaultdict(list)
    for one in secured:
        if one.said.handover is not None:
            given[one.said.handover.receiver_name].append(one.name)
    return [(Run(receiver, bold=True), ": ", "; ".join(names)) for receiver, names in sorted(given.items())]


def _last_day(one: Onward) -> date:
    return one.said.fate.last_day or date.max


def _ended(one: Onward) -> Text:
    return Run(one.name, bold=True), msg(", siste dag %(day)s", day=_last_day(one))


def _anew(of: InitiativeFacts, today: date) -> Message:
    """A day that is past is no promise."""
    if of.last_day < today:
        return msg("Det som står i vedlegget, er ikke avklart. Det utredes, og legges fram på nytt:")
    end = of.last_day
    return msg("Det som står i vedlegget, er ikke avklart. Det utredes, og legges fram på nytt før %(end)s:", end=end)


def _follows_up(planned: Sequence[PlannedRound]) -> Text:
    """The unit that every planned round is put to; else it is to be filled in."""
    units = {one.unit for one in planned}
    unit = units.pop() if len(units) == 1 else ""
    return msg("Oppfølgingen etter slutten legges til %(unit)s.", unit=unit or TO_FILL_IN)


@section(report=PAPER, key="open", title=msg("Vedlegg: Det som ikke er avklart"), order=100, optional=True)
def not_settled(context: ReportContext) -> Iterator[Block]:
    """All that the decision leaves out. Who has said no, or yes on conditions, is not named."""
    of, found = onward(context)
    left, legacy = undecided(found), Origins(of, context.today).legacy
    now = Column(msg("Ansvarlig nå"), width=3)
    what = Column(msg("Hva"), Kind.NAME, width=4)
    if left.waiting:
        yield Table(
            msg("Foreslått videreført, uten et ja uten vilkår"),
            (what, Column(msg("Forslag"), width=3), Column(msg("Svar"), width=2.4), now),
            tuple((one.name, one.chip, one.answer, one.accountable or NOBODY) for one in left.waiting),
            sources=(rows_of_waiting(legacy),),
            about=tuple(one.about for one in left.waiting),
        )
    if left.undated:
        yield Table(
            msg("Foreslått faset ut, uten siste dag"),
            (what, now),
            tuple((one.name, one.accountable or NOBODY) for one in left.undated),
            about=tuple(one.about for one in left.undated),
        )
    if left.unclear:
        yield Table(
            msg("Må utredes"),
            (what, Column(msg("Hva er sagt"), width=4), now),
            tuple((one.name, one.said.fate.grounds or NOT_SAID, one.accountable or NOBODY) for one in left.unclear),
            sources=(rows_of_unclear(legacy),),
            about=tuple(one.about for one in left.unclear),
        )
    if left.silent:
        yield silent_by_owner(msg("Ingen har sagt hva som skal skje med dette"), left.silent, rows_of_silent(legacy))
        yield Paragraph((msg("Hver av dem står i strategien, under"), " ", in_strategy(of, SILENT), "."))
