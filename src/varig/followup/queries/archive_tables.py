"""The rounds and what was found in them, as tables of data for the archive package."""

from __future__ import annotations

from collections.abc import Iterator

from varig.decisions.queries.archive_tables import archive_table
from varig.decisions.rules.data_package import DataTable, Field
from varig.followup.queries.observations import observations
from varig.followup.queries.rounds import rounds
from varig.followup.rules.observations import Life
from varig.foundation.kernel import Reader
from varig.initiatives.queries import InitiativeFacts


@archive_table
def follow_up_tables(reader: Reader, of: InitiativeFacts) -> Iterator[DataTable]:
    """Both of them."""
    yield DataTable(
        "oppfolgingsrunder",
        "Oppfølgingsrunder",
        (Field("id", "integer", "Runde", required=True), Field("due", "date", "Dato", required=True),
         Field("unit", "string", "Ansvarlig enhet"), Field("sender", "string", "Avsender"),
         Field("moved_from", "date", "Flyttet fra"), Field("moved_why", "string", "Hvorfor den er flyttet"),
         Field("opened_on", "date", "Åpnet"), Field("opened_early", "string", "Hvorfor den ble åpnet lenge før dagen"),
         Field("ended_on", "date", "Ferdig"),
         Field("shown_on", "date", "Vist for innbyggerne"), Field("summary", "string", "Oppsummert"),
         Field("left_out", "string", "Hvorfor noe ikke er sett på")),
        tuple({"id": one.id, "due": one.standing.due, "unit": one.standing.unit, "sender": one.standing.sender,
               "moved_from": one.moved_from, "moved_why": one.moved_why, "opened_on": one.standing.opened_on,
               "opened_early": one.opened_early, "ended_on": one.standing.ended_on,
               "shown_on": one.standing.shown_on, "summary": one.summary, "left_out": one.left_out}
              for one in rounds(reader, of)),
        key="id",
    )  # fmt: skip
    yield DataTable(
        "oppfolging",
        "Hva som er funnet etter slutten",
        (Field("round", "integer", "Runde", required=True), Field("item", "integer", "Punkt", required=True),
         Field("life", "string", "Hvordan det går", required=True, enum=tuple(one.value for one in Life)),
         Field("reason", "string", "Hvorfor"), Field("evidence", "string", "Hva det bygger på", required=True),
         Field("receiver", "string", "Gitt videre til"), Field("seen_on", "date", "Sett på", required=True),
         Field("seen_by", "string", "Sett av", required=True)),
        tuple({"round": one.round_id, "item": one.item_id, "life": one.life, "reason": one.reason,
               "evidence": one.evidence, "receiver": one.receiver, "seen_on": one.seen_on, "seen_by": one.seen_by}
              for listed in observations(reader, of).values() for one in listed),
    )  # fmt: skip
