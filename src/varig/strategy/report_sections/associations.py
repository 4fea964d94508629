"""Section 5: support to and contact with associations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from varig.actors.queries import ActorFacts, actors
from varig.actors.rules import KIND_NAMES, ActorKind
from varig.continuation.queries import ContinuationFacts, continuations
from varig.continuation.rules.handovers import SECURED
from varig.cooperation.queries import answered
from varig.cooperation.rules.support import (
    AFTER_NAMES,
    FORM_NAMES,
    STAND_NAMES,
    After,
    Answered,
    Cell,
    Stand,
    SupportForm,
    with_amount,
)
from varig.foundation.documents.blocks import (
    NOT_RELEVANT,
    Block,
    Column,
    Heading,
    Kind,
    Notice,
    Paragraph,
    Row,
    Source,
    Table,
    Told,
    Value,
)
from varig.foundation.kernel import Message, msg, msg_n
from varig.foundation.reports import ReportContext, section
from varig.initiatives.queries import InitiativeFacts, initiative_by_id
from varig.initiatives.queries.origins import Origins
from varig.legacy.queries import items, roles_of
from varig.strategy.report_sections.words import NOT_SAID

_MOST_NAMED = 20


@section(
    report="strategy",
    key="support",
    title=msg("Støtte til og kontakt med lag og foreninger"),
    order=50,
    guide=msg(
        "Veilederen ber kommunen ta uttrykkelig stilling til hvordan støtten til lokale lag og foreninger skal "
        "opprettholdes, og hvordan kontakten med dem skal holdes ved like."
    ),
    asks=("R40", "R41", "R42", "R43", "R44", "R45", "R46", "R47", "R48", "R49", "R50", "R51"),
)
def support(context: ReportContext) -> Iterator[Block]:
    """The associations, the seven forms of support during and after, and the stand on contact."""
    of = initiative_by_id(context.reader, context.initiative_id)
    yield Table(
        msg("Lag, foreninger og borettslag, hva de er med i, og hva de har sagt ja til"),
        (
            Column(msg("Aktør"), Kind.NAME, width=2.2),
            Column(msg("Type"), width=1.4),
            Column(msg("Med i"), width=6),
            Column(msg("Har sagt ja til"), width=2.2),
        ),
        tuple(_associations(context, of)),
        empty=msg("Ingen lag eller foreninger er registrert."),
    )
    given = answered(context.reader, of)
    if not given:
        yield Notice(msg("Hvilken støtte lag og foreninger får i dag og skal få etterpå, er ikke registrert."))
        return
    yield Heading(msg("Støtten under satsingen og etterpå"))
    source = Origins(of, context.today).page(msg("Støtten til lag og foreninger"), "cooperation:supports")
    yield Paragraph(Told(_stands_taken(given), {"whole": source, "all": source}))
    yield from _forms(given, source)
    yield Heading(msg("Kontakten etterpå"))
    yield from _contact(given, source)


def _contact(given: Sequence[Answered], source: Source) -> Iterator[Block]:
    """What is settled, and with whom nothing is."""
    settled = [one for one in given if one.stand is not Stand.UNKNOWN]
    yield Table(
        msg("Hvordan kontakten skal holdes ved like"),
        (
            Column(msg("Lag eller forening"), Kind.NAME, width=2.6),
            Column(msg("Kontakten"), width=2),
            Column(msg("Slik skal det gjøres"), width=4),
        ),
        tuple(
            (one.name, STAND_NAMES[one.stand], one.contact.words if one.contact and one.contact.words else NOT_SAID)
            for one in settled
        ),
        empty=msg("Det er ikke tatt stilling til kontakten med noen lag."),
    )
    others = [one.name for one in given if one.stand is Stand.UNKNOWN]
    if settled and 0 < len(others) <= _MOST_NAMED:
        yield Paragraph(msg("Det er ikke tatt stilling til kontakten med %(names)s.", names=", ".join(others)))
    elif settled and others:
        said = msg(
            "Det er ikke tatt stilling til kontakten med %(count)s lag. De står under «Støtte» i Varig.",
            count=len(others),
        )
        yield Paragraph(Told(said, {"count": source}))


def _stands_taken(given: Sequence[Answered]) -> Message:
    """How far the municipality has come in taking the stand that the guide asks for."""
    whole = sum(one.answered == len(SupportForm) for one in given)
    return msg(
        "Veilederen nevner sju former for støtte. For %(whole)s av %(all)s lag er det tatt stilling til alle sju.",
        whole=whole,
        all=len(given),
    )


def _forms(given: Sequence[Answered], source: Source) -> Iterator[Block]:
    """A line for each form that a stand is taken on, and how many that clubs have today without one."""
    registered = [(one, cell) for one in given for cell in one.cells if cell.supports]
    settled = [(one, cell) for one, cell in registered if cell.after is not After.UNKNOWN]
    yield Table(
        msg("Støtte til hvert lag, under satsingen og etterpå"),
        (
            Column(msg("Lag eller forening"), Kind.NAME, width=2.6),
            Column(msg("Støtte"), width=2.4),
            Column(msg("Under satsingen"), width=1.8),
            Column(msg("Etterpå"), width=2.2),
        ),
        tuple(_form(one, cell) for one, cell in settled),
        empty=msg("Det er ikke tatt stilling til noen av de sju formene."),
        sources=(source,),
    )
    left = len(registered) - len(settled)
    if left:
        said = msg_n(
            "Det er ikke tatt stilling til %(count)s støtte som lag har i dag. Den står under «Støtte» i Varig.",
            "Det er ikke tatt stilling til %(count)s støtter som lag har i dag. De står under «Støtte» i Varig.",
            count=left,
        )
        yield Paragraph(Told(said, {"count": source}))


def _form(one: Answered, cell: Cell) -> Row:
    during = {True: msg("Ja"), False: msg("Nei"), None: NOT_SAID}[cell.during]
    return (
        one.name,
        FORM_NAMES[cell.form],
        with_amount(during, [each.amount_during for each in cell.supports]),
        with_amount(AFTER_NAMES[cell.after], [each.amount_after for each in cell.supports]),
    )


_VOLUNTARY = {ActorKind.ASSOCIATION, ActorKind.HOUSING_COOPERATIVE}


def _associations(context: ReportContext, of: InitiativeFacts) -> Iterator[tuple[Value, ...]]:
    names = {item.id: item.name for item in items(context.reader, of)}
    roles: dict[int, list[str]] = defaultdict(list)
    for item_id, listed in roles_of(context.reader, of).items():
        for role in listed:
            if role.end is None:
                roles[role.actor_id].append(names[item_id])
    promised = _promised(continuations(context.reader, of), names)
    for actor in _voluntary(context, of):
        yield (
            actor.name,
            KIND_NAMES[actor.kind],
            "; ".join(roles.get(actor.id, ())) or NOT_RELEVANT,
            "; ".join(promised.get(actor.id, ())) or NOT_RELEVANT,
        )


def _voluntary(context: ReportContext, of: InitiativeFacts) -> list[ActorFacts]:
    return [actor for actor in actors(context.reader, of) if actor.kind in _VOLUNTARY]


def _promised(said: dict[int, ContinuationFacts], names: dict[int, str]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for item_id, one in said.items():
        if one.handover is not None and one.answer in SECURED and one.fate.goes_on:
            found[one.handover.receiver_id].append(names[item_id])
    return found
