"""Headings and words that Norwegian municipalities write in their own files, and what each is read as."""

from __future__ import annotations

import pytest

from varig.foundation.registers.declarations import register
from varig.foundation.registers.matching import match_headers
from varig.foundation.registers.parsing import parse_cell

HEADINGS = [
    ("measures", "Hva skal gjøres", "name"),
    ("measures", "Delprosjekt", "name"),
    ("measures", "Totalkostnad", "cost"),
    ("measures", "Kostn. (kr)", "cost"),
    ("measures", "Kr", "cost"),
    ("measures", "Ansv.", "accountable"),
    ("measures", "Ansv. enhet", "accountable"),
    ("measures", "Prosjektleder", "accountable"),
    ("actors", "Lag og foreninger", "name"),
    ("meeting_places", "Hus", "name"),
    ("meeting_places", "Driftes av", "operator"),
    ("meeting_places", "Drifter", "operator"),
    ("meeting_places", "Åpningstid", "opening_hours"),
    ("meeting_places", "Eier", "premises_owner"),
    ("assets", "Eier", "owner"),
    ("networks", "Leder", "convener"),
    ("networks", "Møtefrekvens", "rhythm"),
    ("agreements", "Avtalepart", "parties"),
    ("agreements", "Motpart", "parties"),
    ("agreements", "Leverandør", "parties"),
    ("agreements", "Utløpsdato", "end"),
]
GUESSED = [
    ("measures", "Kommentar", "description"),
    ("measures", "Merknad", "description"),
    ("measures", "Innsatsområde", "goals"),
    ("agreements", "Varighet", "end"),
]
WORDS = [
    ("measures", "status", "Ikke startet", "planned"),
    ("measures", "status", "Igangsatt", "under_way"),
    ("measures", "status", "Utsatt", "planned"),
    ("actors", "kind", "Velforening", "association"),
    ("actors", "kind", "Kommunal virksomhet", "unit"),
]


@pytest.mark.parametrize(("key", "header", "column"), HEADINGS)
def test_a_heading_that_people_write_is_known(key: str, header: str, column: str) -> None:
    (match,) = match_headers([header], register(key)).columns
    assert (match.column_key, match.sure) == (column, True)


@pytest.mark.parametrize(("key", "header", "column"), GUESSED)
def test_a_heading_that_may_be_several_things_is_guessed(key: str, header: str, column: str) -> None:
    (match,) = match_headers([header], register(key)).columns
    assert (match.column_key, match.sure) == (column, False)


def test_a_remark_is_not_taken_for_the_description_where_there_is_one() -> None:
    found = match_headers(["Tiltak", "Beskrivelse", "Kommentar"], register("measures"))
    assert [match.column_key for match in found.columns] == ["name", "description", None]
    assert found.ambiguous == ()


@pytest.mark.parametrize(("key", "column", "word", "value"), WORDS)
def test_a_word_that_people_write_is_the_right_choice(key: str, column: str, word: str, value: str) -> None:
    assert parse_cell(register(key).column(column), word) == value
