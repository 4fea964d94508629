"""Section 5: support to and contact with associations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from varig.actors.queries import ActorFacts, actors
from varig.actors.rules import KIND_NAMES, ActorKind
from varig.continuation.queries import ContinuationFacts, continuations
from varig.continuation.rules.handovers import SECURED
from varig.foundation.documents.blocks import (
    NOT_RELEVANT,
    Block,
    Column,
    Kind,
    Notice,
    Table,
    Value,
)
from varig.foundation.kernel import msg
from varig.foundation.reports import ReportContext, section
from varig.initiatives.queries import InitiativeFacts, initiative_by_id
from varig.legacy.queries import items, roles_of
from varig.strategy.report_sections.words import NOT_SAID, asked


@section(report="strategy", key="support", title=msg("Støtte til og kontakt med lag og foreninger"), order=50)
def support(context: ReportContext) -> Iterator[Block]:
    """The associations that are known, and that no stand is taken."""
    of = initiative_by_id(context.reader, context.initiative_id)
    yield asked(
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
