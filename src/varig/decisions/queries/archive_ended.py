"""What was decided and how it ended, as tables of data: decisions, closing with the state then, and dissolving."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils import timezone

from varig.decisions.queries import closing, dissolving
from varig.decisions.queries.archive_tables import archive_table
from varig.decisions.queries.decisions import DecisionFacts, decided_items, decisions, tasks
from varig.decisions.rules.data_package import DataTable, Field, count, day, id_field, text
from varig.foundation.kernel import Reader
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.rules import ITEM


@archive_table
def decision_tables(reader: Reader, of: InitiativeFacts) -> Iterator[DataTable]:
    """The decisions, what each made of which item, and what follows from it."""
    found = decisions(reader, of)
    yield DataTable(
        "vedtak",
        "Vedtak",
        (id_field("Vedtak"), text("body", "Vedtatt av"), text("delegation", "Etter fullmakt"),
         text("case_number", "Sak"), day("day", "Dato"), text("result", "Utfall"),
         count("votes_for", "Stemmer for"),
         count("votes_against", "Stemmer mot"), count("report_version", "Versjon av sluttrapporten"),
         count("strategy_version", "Versjon av strategien"), count("replaces", "Erstatter vedtak"),
         text("reason", "Hvorfor det erstatter"), day("review_on", "Vurderes på nytt"), text("text", "Vedtaket"),
         text("changes", "Hva som ble endret"), text("registered_by", "Ført inn av"), day("registered_on", "Ført inn")),
        tuple(_decision(one) for one in found),
        key="id",
    )  # fmt: skip
    yield DataTable(
        "vedtak-punkter",
        "Hva vedtakene gjorde med hvert punkt",
        (id_field("Vedtak", "decision"), id_field("Punkt", "item"), text("name", "Navn"), text("outcome", "Vedtatt"),
         text("home", "Hvem som har det fra da av"), Field("is_amended", "boolean", "Endret i vedtaket"),
         text("proposed_outcome", "Foreslått"), text("proposed_home", "Hvem det var foreslått for")),
        tuple({"decision": one.id, "item": each.item_id, "name": each.name, "outcome": each.outcome,
               "home": each.home, "is_amended": each.is_amended, "proposed_outcome": each.proposed_outcome,
               "proposed_home": each.proposed_home}
              for one in found for each in decided_items(reader, of, one.id)),
    )  # fmt: skip
    yield DataTable(
        "vedtak-oppgaver",
        "Det som følger av vedtakene",
        (id_field("Oppgave"), id_field("Vedtak", "decision"), text("what", "Hva"), text("unit", "Hvem"),
         day("due", "Innen"),
         day("done_on", "Gjort"), text("done_how", "Hvordan")),
        tuple({"id": one.id, "decision": one.decision_id, "what": one.what, "unit": one.unit, "due": one.due,
               "done_on": one.done_on, "done_how": one.done_how}
              for each in found for one in tasks(reader, of, each.id)),
        key="id",
    )  # fmt: skip


def _decision(one: DecisionFacts) -> dict[str, Any]:
    return {
        "id": one.id, "body": one.body, "delegation": one.delegation, "case_number": one.case_number, "day": one.on,
        "result": one.result.value, "votes_for": one.votes_for, "votes_against": one.votes_against,
        "report_version": one.report.number if one.report else None,
        "strategy_version": one.strategy.number if one.strategy else None, "replaces": one.replaces_id,
        "reason": one.reason, "review_on": one.review_on, "text": one.text,
        "changes": one.changes, "registered_by": one.registered_by,
        "registered_on": timezone.localdate(one.registered_at),
    }  # fmt: skip


@archive_table
def closing_tables(reader: Reader, of: InitiativeFacts) -> Iterator[DataTable]:
    """Each closing, also one that was opened again; and how every item and indicator stood at the last."""
    yield DataTable(
        "avslutning",
        "Avslutning",
        (id_field("Avslutning"), day("day", "Siste dag"), text("closed_by", "Avsluttet av"),
         day("closed_on", "Avsluttet"),
         Field("in_spite", "boolean", "Avsluttet likevel"), text("name", "Hvem som svarer for det"),
         text("reason", "Hvorfor det avsluttes likevel"), Field("lacked", "array", "Det som manglet"),
         Field("forgotten", "array", "Personopplysninger som er slettet"),
         Field("removed", "array", "Fjernet fra arven før det"), day("access_ends", "Tilgangen slutter"),
         day("reopened_on", "Gjenåpnet"), text("reopened_by", "Gjenåpnet av"), text("reopened_why", "Hvorfor")),
        tuple({"id": one.id, "day": one.day, "closed_by": one.closed_by,
               "closed_on": timezone.localdate(one.closed_at), "in_spite": one.in_spite, "name": one.name,
               "reason": one.reason, "lacked": [say(each.title) for each in one.lacked],
               "forgotten": [f"{say(each.what)}: {each.count}" for each in one.forgotten],
               "removed": [f"{each.name} ({each.by}, {timezone.localdate(each.at)}): {each.why}"
                           for each in one.removed],
               "access_ends": one.access_ends,
               "reopened_on": timezone.localdate(one.reopened_at) if one.reopened_at else None,
               "reopened_by": one.reopened_by, "reopened_why": one.reopened_why}
              for one in closing.closings(reader, of)),
        key="id",
    )  # fmt: skip
    stood = closing.baseline(reader, of)
    yield _stood("sluttstatus-arven", "Arven ved avslutningen", "Punkt", stood, items=True)
    yield _stood(
        "sluttstatus-indikatorer", "Indikatorene slik de sto ved avslutningen", "Indikator", stood, items=False
    )


_ITEM_STATE = (
    text("kind", "Type"), text("outcome", "Avgjørelse"), text("home", "Hvem som har det fra da av"),
    Field("decided", "boolean", "Vedtatt"), text("case_number", "Saksnummer"), day("until", "Til"),
    day("last_day", "Siste dag"), text("accountable", "Ansvarlig"), text("receiver", "Mottaker"),
    text("answer", "Svar"), day("from_day", "Fra dag"), Field("year", "year", "Første år etter slutten"),
    Field("cost", "number", "Kostnad det året"), Field("adopted", "number", "Vedtatt dekket det året"),
)  # fmt: skip
_INDICATOR_STATE = (
    text("unit", "Enhet"), Field("baseline", "number", "Startverdi"), Field("baseline_year", "year", "År"),
    Field("closing", "number", "Sluttverdi"), Field("closing_year", "year", "År"), text("source", "Kilde"),
)  # fmt: skip


def _stood(name: str, title: str, one: str, stood: list[closing.BaselineFacts], *, items: bool) -> DataTable:
    fields = _ITEM_STATE if items else _INDICATOR_STATE
    rows = tuple(
        {"id": each.object_id, "name": each.name, **{field.name: each.state.get(field.name) for field in fields}}
        for each in stood
        if (each.kind == ITEM) is items
    )
    return DataTable(name, title, (id_field(one), text("name", "Navn"), *fields), rows, key="id")


@archive_table
def dissolving_tables(reader: Reader, of: InitiativeFacts) -> Iterator[DataTable]:
    """The matters of the special organisation with receiver and proof, and the day it was dissolved."""
    yield DataTable(
        "opplosning-punkter",
        "Hva den midlertidige organisasjonen ga fra seg",
        (text("matter", "Hva"), text("receiver", "Hvem som har fått det"),
         Field("nothing", "boolean", "Det var ingenting å gi videre"), text("proof", "Hvordan vi vet det"),
         day("done_on", "Dato"), text("in_spite", "Hvorfor det er i orden likevel")),
        tuple({"matter": one.matter.value, "receiver": one.receiver, "nothing": one.point.nothing,
               "proof": one.point.proof, "done_on": one.point.done_on, "in_spite": one.point.in_spite}
              for one in dissolving.dissolving_points(reader, of)),
        key="matter",
    )  # fmt: skip
    yield DataTable(
        "opplosning",
        "Oppløsning av den midlertidige organisasjonen",
        (id_field("Oppløsning"), day("day", "Oppløst"), text("registered_by", "Ført inn av"),
         day("registered_on", "Ført inn"), day("reopened_on", "Opprettet igjen"),
         text("reopened_by", "Opprettet igjen av"), text("reopened_why", "Hvorfor")),
        tuple({"id": one.id, "day": one.day, "registered_by": one.registered_by,
               "registered_on": timezone.localdate(one.registered_at),
               "reopened_on": timezone.localdate(one.reopened_at) if one.reopened_at else None,
               "reopened_by": one.reopened_by, "reopened_why": one.reopened_why}
              for one in dissolving.dissolutions(reader, of)),
        key="id",
    )  # fmt: skip
