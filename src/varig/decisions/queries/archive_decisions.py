"""Registered decisions as records that must be archived."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.urls import reverse
from django.utils import timezone, translation

from varig.continuation.rules.fates import LOOKS, Home, Outcome, chip_of
from varig.decisions.queries.archive import Record, archivable
from varig.decisions.queries.archive_documents import facts, own_words
from varig.decisions.queries.decisions import (
    DecidedFacts,
    DecisionFacts,
    TaskFacts,
    decided_items,
    decisions,
    document_scope,
    tasks,
)
from varig.decisions.rules.arkivmelding import Direction
from varig.decisions.rules.decisions import DOCUMENT_NAMES, RESULT_NAMES, Tied
from varig.foundation.documents.blocks import Block, BulletList, Column, Heading, Kind, Paragraph, Row, Table
from varig.foundation.files.queries import files_in
from varig.foundation.kernel import Message, Reader, msg
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts


def _ids(reader: Reader, of: InitiativeFacts) -> list[int]:
    return [one.id for one in decisions(reader, of)]


@archivable("decisions", msg("Vedtak"), ids=_ids)
def registered_decisions(reader: Reader, of: InitiativeFacts) -> Iterator[Record]:
    """Every decision, whole, with its document; also one that another has taken the place of."""
    stored = {one.id: one for one in files_in(reader, document_scope(of))}
    found = {one.id: one for one in decisions(reader, of)}
    for one in found.values():
        with translation.override(of.municipality.language):
            title = say(_title(one))
            blocks = tuple(_blocks(one, found, decided_items(reader, of, one.id), tasks(reader, of, one.id)))
        files = tuple(stored[file_id] for file_id in (one.document_id,) if file_id in stored)
        address = reverse("decisions:decision", args=[of.slug, one.id])
        yield Record(
            "decisions", one.id, title, one.on, Direction.INSIDE, one.body, one.registered_by, blocks, files, address
        )


def _title(one: DecisionFacts) -> Message:
    case = one.case_number or one.delegation
    return msg("%(body)s: %(result)s (%(case)s)", body=one.body, result=RESULT_NAMES[one.result], case=case)


def _blocks(
    one: DecisionFacts, known: Mapping[int, DecisionFacts], made: list[DecidedFacts], following: list[TaskFacts]
) -> Iterator[Block]:
    yield facts(
        (msg("Vedtatt av"), one.body),
        (msg("Etter fullmakt"), one.delegation),
        (msg("Sak"), one.case_number),
        (msg("Dato"), one.on),
        (msg("Utfall"), RESULT_NAMES[one.result]),
        (msg("Stemmetall"), _votes(one)),
        (msg("Gjelder"), _about(one.versions)),
        (msg("Vurderes på nytt"), one.review_on),
        (msg("Erstatter"), _other(known, one.replaces_id)),
        (msg("Hvorfor det erstatter"), one.reason if one.replaces_id else ""),
        (msg("Erstattet av"), _other(known, one.replaced_by_id)),
        (msg("Fil"), one.document_name),
        (msg("Ført inn"), timezone.localdate(one.registered_at)),
        (msg("Ført inn av"), one.registered_by),
    )
    yield Heading(msg("Vedtaket"))
    yield from own_words(one.text)
    amended = [each for each in made if each.is_amended]
    if one.changes:
        yield Heading(msg("Hva som ble endret"))
        yield from own_words(one.changes)
    if amended or not one.changes:
        yield _amended(amended) if amended else Paragraph(msg("Ingenting ble endret i vedtaket."))
    if as_proposed := [each for each in made if not each.is_amended]:
        yield Heading(msg("Vedtatt som foreslått"))
        yield BulletList(tuple(_as_proposed(each) for each in as_proposed))
    if following:
        yield _tasks(following)


def _votes(one: DecisionFacts) -> Message:
    if one.votes_for is None:
        return msg("Ikke ført")
    return msg("%(yes)s for, %(no)s mot", yes=one.votes_for, no=one.votes_against)


def _about(versions: tuple[Tied, ...]) -> Message | str:
    if not versions:
        return msg("Ingen fryst versjon")
    return ", ".join(say(_version(one)) for one in versions)


def _version(one: Tied) -> Message:
    name = DOCUMENT_NAMES[one.report]
    if one.frozen_on is None:
        return msg("%(document)s, versjon %(number)s", document=name, number=one.number)
    return msg("%(document)s, versjon %(number)s, fryst %(day)s", document=name, number=one.number, day=one.frozen_on)


def _other(known: Mapping[int, DecisionFacts], decision_id: int | None) -> Message | str:
    other = known.get(decision_id) if decision_id is not None else None
    return msg("%(decision)s, %(day)s", decision=say(_title(other)), day=other.on) if other else ""


def _fate(outcome: str, home: str) -> Message:
    return LOOKS[chip_of(Outcome(outcome), Home(home) if home else None)].label


def _amended(made: list[DecidedFacts]) -> Table:
    columns = (Column(msg("Punkt"), Kind.NAME, width=2), Column(msg("Foreslått")), Column(msg("Vedtatt")))
    rows: tuple[Row, ...] = tuple(
        (
            each.name,
            _fate(each.proposed_outcome, each.proposed_home) if each.proposed_outcome else msg("Ingenting"),
            _fate(each.outcome, each.home),
        )
        for each in made
    )
    return Table(msg("Endret i vedtaket"), columns, rows)


def _as_proposed(each: DecidedFacts) -> Message:
    return msg("%(item)s: %(fate)s", item=each.name, fate=_fate(each.outcome, each.home))


def _tasks(following: list[TaskFacts]) -> Table:
    columns = (
        Column(msg("Hva"), Kind.NAME, width=2),
        Column(msg("Hvem")),
        Column(msg("Innen")),
        Column(msg("Gjort")),
    )
    return Table(
        msg("Dette følger av vedtaket"),
        columns,
        tuple((one.what, one.unit, one.due, one.done_on or "–") for one in following),
    )
