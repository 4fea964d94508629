"""What led to the decisions, as tables of data: meetings, hearings with their answers, and partners' endorsements."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils import timezone

from varig.decisions.queries import hearing_answers, hearings, meetings
from varig.decisions.queries.archive_tables import archive_table
from varig.decisions.queries.endorsements import asked_ever
from varig.decisions.queries.hearing_answers import AnswerFacts
from varig.decisions.queries.hearings import HearingFacts
from varig.decisions.rules.data_package import DataTable, Field, count, day, id_field, text
from varig.decisions.rules.endorsements import REPLIES, Manner
from varig.decisions.rules.hearing_answers import Channel, Result, Stance
from varig.foundation.kernel import Reader
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts


@archive_table
def meeting_tables(reader: Reader, of: InitiativeFacts) -> Iterator[DataTable]:
    """The meetings, and what each came to."""
    found = meetings.listed(reader, of)
    yield DataTable(
        "moter",
        "Møter",
        (id_field("Møte"), text("name", "Navn"), text("purpose", "Hva møtet skal komme fram til"),
         text("circle", "Hvem møtet er for"), day("day", "Dato"), text("place", "Sted"), text("state", "Status"),
         count("invited", "Inviterte"), count("came", "Kom"), text("minutes_by", "Referent"),
         day("approved_on", "Referatet er godkjent"), text("minutes", "Referat")),
        tuple({"id": one.id, "name": one.name, "purpose": one.purpose, "circle": one.circle.value,
               "day": timezone.localdate(one.starts_at), "place": one.place, "state": one.state.value,
               "invited": len(one.participants), "came": one.came, "minutes_by": one.minutes_by,
               "approved_on": one.approved_on, "minutes": one.minutes} for one in found),
        key="id",
    )  # fmt: skip
    yield DataTable(
        "moteresultater",
        "Hva møtene kom fram til",
        (id_field("Resultat"), id_field("Møte", "meeting"), text("kind", "Hva det blir"), text("text", "Hva"),
         text("unit", "Hvem"), day("due", "Innen"), day("done_on", "Gjort"), text("done_how", "Hvordan")),
        tuple({"id": one.id, "meeting": meeting.id, "kind": one.kind.value, "text": one.text, "unit": one.unit,
               "due": one.due, "done_on": one.done_on, "done_how": one.done_how}
              for meeting in found for one in meeting.outcomes),
        key="id",
    )  # fmt: skip


@archive_table
def hearing_tables(reader: Reader, of: InitiativeFacts) -> Iterator[DataTable]:
    """The hearings with how many answered, and every answer in short with what it led to."""
    found = hearings.listed(reader, of)
    said = {one.id: hearing_answers.answers(reader, of, one.id) for one in found}
    yield DataTable(
        "horinger",
        "Høringer",
        (id_field("Høring"), text("name", "Navn"), text("parts", "Hva som ble hørt"), text("question", "Spørsmål"),
         day("opens", "Åpnet"), day("closes", "Frist"), day("decision_on", "Vedtak"),
         text("decision_body", "Organ"),
         Field("is_public", "boolean", "Åpen for alle"), day("sent_on", "Sendt ut"), text("sent_by", "Sendt ut av"),
         day("withdrawn_on", "Trukket tilbake"), text("withdrawn_why", "Hvorfor"),
         count("parties", "Spurt ved navn"),
         count("answered", "Av dem har svart"), count("answers", "Svar i alt"),
         *(count(stance.value, title) for stance, title in _STANCES.items()),
         count("unanswered", "Ikke svart på syn"),
         text("summary", "Oppsummering")),
        tuple(_hearing(one, said[one.id]) for one in found),
        key="id",
    )  # fmt: skip
    yield DataTable(
        "horingssvar",
        "Høringssvar",
        (id_field("Punkt i svar"), id_field("Svar", "answer"), id_field("Høring", "hearing"), text("sender", "Fra"),
         text("channel", "Hvordan det kom", *(one.value for one in Channel)), day("received", "Kom inn"),
         text("stance", "Syn", *(one.value for one in Stance)), text("part", "Del"), text("short", "Kort sagt"),
         text("reply", "Vårt svar"), text("result", "Hva det førte til", *(one.value for one in Result)),
         text("reason", "Hvorfor"), text("changed", "Hvor det er endret"),
         Field("is_changed", "boolean", "Teksten der er endret siden høringen")),
        tuple(row for listed in said.values() for one in listed for row in _points(one)),
        key="id",
    )  # fmt: skip


_STANCES: dict[Stance, str] = {
    Stance.AGREES: "Enig",
    Stance.PARTLY: "Delvis enig",
    Stance.DISAGREES: "Uenig",
    Stance.NONE: "Tar ikke stilling",
}


def _hearing(one: HearingFacts, said: list[AnswerFacts]) -> dict[str, Any]:
    counts = {stance.value: sum(answer.stance is stance for answer in said) for stance in _STANCES}
    parts = ", ".join(f"{say(part.document)}: {say(part.title)}" for part in one.parts)
    return {
        "id": one.id, "name": one.name, "parts": parts, "question": one.question,
        "opens": timezone.localdate(one.opens_at), "closes": timezone.localdate(one.closes_at),
        "decision_on": one.decision_on, "decision_body": one.decision_body, "is_public": one.is_public,
        "sent_on": timezone.localdate(one.sent_at) if one.sent_at else None, "sent_by": one.sent_by,
        "withdrawn_on": timezone.localdate(one.withdrawn_at) if one.withdrawn_at else None,
        "withdrawn_why": one.withdrawn_why, "parties": len(one.parties), "answered": one.answered,
        "answers": len(said), **counts, "unanswered": sum(answer.stance is None for answer in said),
        "summary": one.summary,
    }  # fmt: skip


def _points(one: AnswerFacts) -> Iterator[dict[str, Any]]:
    for point in one.points:
        yield {
            "id": point.id, "answer": one.id, "hearing": one.hearing_id, "sender": say(one.sender),
            "channel": one.channel.value, "received": timezone.localdate(one.received_at), "stance": one.stance,
            "part": say(point.part.title) if point.part else None, "short": one.short_of(point), "reply": point.reply,
            "result": point.result, "reason": point.reason,
            "changed": say(point.changed.title) if point.changed else None,
            "is_changed": not point.unchanged if point.changed else None,
        }  # fmt: skip


@archive_table
def endorsement_table(reader: Reader, of: InitiativeFacts) -> Iterator[DataTable]:
    """Each time that a partner was asked about its own part, and what it answers now."""
    yield DataTable(
        "tilslutning",
        "Tilslutning til egen del",
        (id_field("Spørsmål"), text("partner", "Partner"), count("version", "Versjon av strategien"),
         day("asked_on", "Spurt"), text("asked_by", "Spurt av"), day("reply_by", "Svarfrist"),
         Field("part", "array", "Egen del"), Field("gone", "array", "Dette falt bort"),
         text("reply", "Svar", *(one.value for one in REPLIES)), day("answered_on", "Svart"),
         text("on_behalf_of", "På vegne av"), text("in_role", "I rollen"), text("mandate", "Vedtak bak svaret"),
         text("words", "Med egne ord"), text("how", "Hvordan det kom", *(one.value for one in Manner)),
         text("reference", "Hvor svaret ligger")),
        tuple({"id": asked.id, "partner": name, "version": asked.version,
               "asked_on": timezone.localdate(asked.asked_at), "asked_by": asked.asked_by, "reply_by": asked.reply_by,
               "part": [say(line.text) for line in asked.said],
               "gone": [say(line.text) for line in asked.change.gone] if asked.change else [],
               "reply": said.reply.value if said else None, "answered_on": said.day if said else None,
               "on_behalf_of": said.on_behalf_of if said else "", "in_role": said.in_role if said else "",
               "mandate": said.mandate if said else "", "words": said.words if said else "",
               "how": said.how.value if said and said.how else None, "reference": said.reference if said else ""}
              for _actor, name, asked in asked_ever(reader, of) for said in (asked.answer,)),
        key="id",
    )  # fmt: skip
