"""Videreføringsstrategi: eight fixed sections (PRODUCT.md), each with what the guide asks for (veiviseren.no, fase 5).

Section 2 is given by `communication`, section 4 by `continuation`. Where there is no register yet, it says so.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from varig.actors.queries import ActorFacts, actors
from varig.actors.rules import KIND_NAMES, ActorKind
from varig.continuation.queries import NOTHING_SAID, ContinuationFacts, continuations
from varig.continuation.rules.fates import LOOKS, Chip
from varig.continuation.rules.handovers import SECURED
from varig.foundation.documents.blocks import (
    NOT_RELEVANT,
    Block,
    BulletList,
    Column,
    Heading,
    Kind,
    Notice,
    Paragraph,
    Source,
    Sources,
    Style,
    Table,
    Value,
)
from varig.foundation.kernel import Message, msg
from varig.foundation.reports import ReportContext, report, section
from varig.initiatives.queries import InitiativeFacts, goals, initiative_by_id
from varig.legacy.queries import items, roles_of

report("strategy", msg("Videreføringsstrategi"), slug="videreforingsstrategi", order=2)

GUIDE = "https://veiviseren.no/stotte-i-arbeidsprosess/bo-og-naermiljo/omradesatsing-i-etablerte-boomrader/videreforing"
NOTHING_YET = msg("Her er ingenting registrert ennå.")
NOT_SAID = msg("Ikke sagt")


def _asked(demand: Message) -> Paragraph:
    """What the guide asks of the section, in our words."""
    return Paragraph(demand, Style.LEAD)


@section(
    report="strategy",
    key="direction",
    title=msg("Retning, gjenstående utfordringer og kommunens tilstedeværelse"),
    order=10,
)
def direction(context: ReportContext) -> Iterator[Block]:
    """Where it stands, and that direction and challenges are not written."""
    of = initiative_by_id(context.reader, context.initiative_id)
    yield _asked(
        msg(
            "Veilederen ber kommunen si hva som ikke er løst, hvor den vil, og hvordan den skal være til stede i "
            "området etter slutten."
        )
    )
    yield Notice(
        msg("Det som er merket «forslag», er ikke vedtatt. Vedtak står med dato og saksnummer."),
        title=msg("Dette er et utkast."),
    )
    yield Heading(msg("Målene som satsingen har hatt"))
    found = goals(context.reader, of)
    if found:
        yield BulletList(tuple(_goal(goal.name, is_main=goal.is_main) for goal in found))
    else:
        yield Paragraph(msg("Ingen mål er registrert."))
    yield Heading(msg("Slik står det i dag"))
    yield _standing(context, of)
    yield Heading(msg("Retning og gjenstående utfordringer"))
    yield Notice(NOTHING_YET)
    yield Heading(msg("Kommunens tilstedeværelse"))
    yield Notice(NOTHING_YET)


def _goal(name: str, *, is_main: bool) -> Message:
    return msg("Hovedmål: %(name)s", name=name) if is_main else msg("Delmål: %(name)s", name=name)


def _standing(context: ReportContext, of: InitiativeFacts) -> Block:
    said = continuations(context.reader, of)
    fates = [said.get(item.id, NOTHING_SAID).fate for item in items(context.reader, of)]
    said_of = Counter(fate.chip for fate in fates if fate.said)
    decided = Counter(fate.chip for fate in fates if fate.is_decided)
    silent = sum(not fate.said for fate in fates)
    rows: list[tuple[Value, ...]] = [
        (LOOKS[chip].label, said_of[chip], decided[chip]) for chip in Chip if said_of[chip]
    ]
    if silent:
        rows.append((msg("Ingen har sagt noe"), silent, 0))
    return Table(
        msg("Punktene i arven etter avgjørelse"),
        (
            Column(msg("Avgjørelse"), Kind.NAME, width=5),
            Column(msg("Punkter"), Kind.NUMBER),
            Column(msg("Av dem vedtatt"), Kind.NUMBER),
        ),
        tuple(rows),
        empty=msg("Ingen punkter er registrert i arven."),
    )


@section(report="strategy", key="experience", title=msg("Kunnskap, erfaringer og utvikling av tjenestene"), order=30)
def experience(_context: ReportContext) -> Iterator[Block]:
    """Nothing can be registered yet."""
    yield _asked(
        msg(
            "Veilederen ber om en plan for å bruke kunnskapen og erfaringene, for å utvikle tjenestene, og for de nye "
            "måtene å jobbe og samarbeide på."
        )
    )
    yield Notice(NOTHING_YET)


@section(report="strategy", key="support", title=msg("Støtte til og kontakt med lag og foreninger"), order=50)
def support(context: ReportContext) -> Iterator[Block]:
    """The associations that are known, and that no stand is taken."""
    of = initiative_by_id(context.reader, context.initiative_id)
    yield _asked(
        msg(
            "Veilederen ber kommunen ta uttrykkelig stilling til hvordan støtten til lokale lag og foreninger skal "
            "opprettholdes, og hvordan kontakten med dem skal holdes ved like."
        )
    )
    yield Table(
        msg("Lag, foreninger og borettslag, og støtten de får"),
        (
            Column(msg("Aktør"), Kind.NAME, width=2.6),
            Column(msg("Type"), width=1.8),
            Column(msg("Med i"), width=3.4),
            Column(msg("Har sagt ja til"), width=3),
            Column(msg("Støtte etter slutten"), width=1.8),
        ),
        tuple(_associations(context, of)),
        empty=msg("Ingen lag eller foreninger er registrert."),
    )
    yield Notice(msg("Hvilken støtte hver av dem får i dag og skal få etterpå, er ikke registrert."))


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
            NOT_SAID,
        )


def _voluntary(context: ReportContext, of: InitiativeFacts) -> list[ActorFacts]:
    return [actor for actor in actors(context.reader, of) if actor.kind in _VOLUNTARY]


def _promised(said: dict[int, ContinuationFacts], names: dict[int, str]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for item_id, one in said.items():
        if one.handover is not None and one.answer in SECURED and one.fate.goes_on:
            found[one.handover.receiver_id].append(names[item_id])
    return found


@section(
    report="strategy",
    key="relations",
    title=msg("Møteplasser, nettverk, personlig og formell kontakt, og andre aktiviteter"),
    order=60,
)
def relations(_context: ReportContext) -> Iterator[Block]:
    """Nothing can be registered yet."""
    yield _asked(
        msg(
            "Veilederen ber om å få vite hvordan møteplasser, nettverk, personlig og formell kontakt og andre "
            "etablerte aktiviteter skal holdes ved like."
        )
    )
    yield Notice(NOTHING_YET)
    yield Paragraph(
        msg("Møteplasser og aktiviteter som er registrert som tiltak, står under det som fases ut og videreføres.")
    )


@section(report="strategy", key="leaders", title=msg("Lokale ledere og rollemodeller"), order=70)
def leaders(_context: ReportContext) -> Iterator[Block]:
    """Nothing can be registered yet."""
    yield _asked(
        msg(
            "Veilederen ber om en plan for å utvikle lokale ledere og rollemodeller, blant annet ved å rekruttere "
            "eldre ungdom som alt er aktive."
        )
    )
    yield Notice(NOTHING_YET)


@section(report="strategy", key="follow_up", title=msg("Oppfølging etter slutten"), order=80)
def follow_up(context: ReportContext) -> Iterator[Block]:
    """The dates of the follow-up rounds, and that nobody is named for them."""
    of = initiative_by_id(context.reader, context.initiative_id)
    yield _asked(
        msg(
            "Veilederen ber om fortsatt oppmerksomhet på lokalmiljøet, "
            "slik at investeringene som er gjort, blir sikret."
        )
    )
    yield Table(
        msg("Når det skal følges opp, regnet fra %(end)s", end=of.last_day),
        (Column(msg("Hva"), Kind.NAME, width=4), Column(msg("Dato"), width=2), Column(msg("Hvem"), width=3)),
        tuple(
            (deadline.what, deadline.day, NOT_SAID)
            for deadline in of.deadlines()
            if deadline.key.startswith("follow_up")
        ),
    )
    yield Notice(msg("Ingen enhet er satt til å følge opp. Uten en avsender blir ingen minnet på det."))
    yield Heading(msg("Kilder"))
    yield Sources(tuple(_sources(of)))


def _sources(of: InitiativeFacts) -> Iterator[Source]:
    yield Source(msg("Veilederens krav til videreføring, veiviseren.no"), GUIDE)
    if of.source_address:
        yield Source(msg("Om satsingen"), of.source_address)
    yield Source(msg("Kildene til hvert tiltak og hvert tall står i sluttrapporten."))
