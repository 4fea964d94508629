"""Section 3: what was learned, and which services live by it."""

from __future__ import annotations

from collections.abc import Iterator

from varig.continuation.queries.commitments import commitments
from varig.continuation.rules.commitments import Promised
from varig.foundation.documents.blocks import (
    NOT_RELEVANT,
    Block,
    BulletList,
    Column,
    Heading,
    Kind,
    Table,
    Value,
)
from varig.foundation.kernel import Kroner, Message, msg
from varig.foundation.reports import ReportContext, section
from varig.initiatives.queries import initiative_by_id
from varig.initiatives.queries.origins import Origins
from varig.lessons.queries import lesson_chain
from varig.lessons.rules import STAGE_NAMES, Adoption, Link
from varig.strategy.report_sections.words import NOT_SAID, promised_table


@section(
    report="strategy",
    key="experience",
    title=msg("Kunnskap, erfaringer og utvikling av tjenestene"),
    order=30,
    guide=msg(
        "Veilederen ber om en plan for å bruke kunnskapen og erfaringene, for å utvikle tjenestene, og for de nye "
        "måtene å jobbe og samarbeide på."
    ),
    asks=("R31", "R32", "R33", "R34", "R35", "R36"),
)
def experience(context: ReportContext) -> Iterator[Block]:
    """What was learned, which services have taken it into use, and which services shall change."""
    of = initiative_by_id(context.reader, context.initiative_id)
    origins = Origins(of, context.today)
    found = lesson_chain(context.reader, of)
    yield Table(
        msg("Metoder, tjenestemodeller og samarbeidsformer, og hvem som har tatt dem i bruk"),
        (
            Column(msg("Metode"), Kind.NAME, width=2.6),
            Column(msg("Tjeneste"), width=2),
            Column(msg("Hvor langt, og om tjenesten har bekreftet det"), width=2.4),
            Column(msg("Står i"), width=2.2),
            Column(msg("Penger per år"), Kind.NUMBER, width=1.5),
        ),
        tuple(row for link in found.links for row in _adopted(link)),
        empty=msg("Ingen metoder er registrert."),
        sources=(origins.register("adoptions"),),
    )
    if found.loose:
        yield Heading(msg("Erfaringer som ikke er blitt til en metode"))
        yield BulletList(tuple(one.name for one in found.loose))
    promised = commitments(context.reader, of)
    yield Heading(msg("Tjenester som skal endres, og samarbeid som skal utvikles"))
    title = msg("Det som skal på plass")
    yield from promised_table(
        title, promised, Promised.SERVICE, Promised.COOPERATION, source=origins.register("commitments")
    )


def _adopted(link: Link) -> Iterator[tuple[Value, ...]]:
    """A method with each service that uses it; alone where none does."""
    if not link.adoptions:
        yield (link.method.name, msg("Ingen tjeneste"), NOT_RELEVANT, NOT_RELEVANT, NOT_RELEVANT)
    for one in link.adoptions:
        yield (
            link.method.name,
            one.service,
            _stage(one),
            one.steering_document or NOT_SAID,
            None if one.budget is None else Kroner(one.budget),
        )


def _stage(one: Adoption) -> Message:
    """How far it has come, and whether the service says so itself."""
    stage = STAGE_NAMES[one.stage] if one.stage else NOT_SAID
    if one.confirmed_on is None:
        return msg("%(stage)s, ikke bekreftet av tjenesten", stage=stage)
    return msg("%(stage)s, bekreftet %(day)s av %(role)s", stage=stage, day=one.confirmed_on, role=one.confirmed_by)
