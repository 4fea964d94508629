"""The calendar file is what RFC 5545 asks for: read here by rules of our own, not by the code that wrote it."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

import pytest

from varig.communication.rules.calendar_file import Event, calendar_file

MADE = datetime(2025, 6, 1, 12, 30, tzinfo=UTC)
MEETING = Event("message-1@kommune.example", date(2025, 6, 14), date(2025, 6, 14), "Åpent møte")


def properties(content: bytes) -> list[tuple[str, str]]:
    """The lines put together again, each as name and value."""
    assert content.endswith(b"\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    for line in content.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()
    whole = content.decode().replace("\r\n ", "")
    return [tuple(line.split(":", 1)) for line in whole.split("\r\n") if line]  # type: ignore[misc]


def test_an_event_lasts_the_whole_day_and_ends_before_the_next() -> None:
    found = properties(calendar_file("Planen", [MEETING], MADE))
    assert found[0] == ("BEGIN", "VCALENDAR")
    assert ("VERSION", "2.0") in found
    assert found[-1] == ("END", "VCALENDAR")
    assert ("DTSTART;VALUE=DATE", "20250614") in found
    assert ("DTEND;VALUE=DATE", "20250615") in found
    assert ("DTSTAMP", "20250601T123000Z") in found
    assert ("UID", "message-1@kommune.example") in found
    assert ("SUMMARY", "Åpent møte") in found
    assert ("STATUS", "TENTATIVE") in found


def test_a_month_lasts_to_its_last_day() -> None:
    event = Event("a", date(2025, 6, 1), date(2025, 6, 30), "Brev", is_done=True)
    found = properties(calendar_file("Planen", [event], MADE))
    assert ("DTEND;VALUE=DATE", "20250701") in found
    assert ("STATUS", "CONFIRMED") in found


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("Kaffe, te; kake", r"Kaffe\, te\; kake"),
        ("a\\b", r"a\\b"),
        ("Først\nså\r\ndette", r"Først\nså\ndette"),
        ("BEGIN:VEVENT\r\nSUMMARY:lurt", r"BEGIN:VEVENT\nSUMMARY:lurt"),
        ("lyd\x07løs\x00", "lydløs"),
    ],
)
def test_what_has_a_meaning_of_its_own_is_escaped(text: str, escaped: str) -> None:
    event = Event("a", date(2025, 6, 1), date(2025, 6, 1), text, text)
    found = dict(properties(calendar_file("Planen", [event], MADE)))
    assert found["SUMMARY"] == found["DESCRIPTION"] == escaped


@pytest.mark.parametrize("letter", ["a", "å", "ت", "🎉"])
@pytest.mark.parametrize("length", [66, 67, 68, 200, 1000])
def test_long_lines_are_folded_between_letters(letter: str, length: int) -> None:
    event = Event("a", date(2025, 6, 1), date(2025, 6, 1), letter * length)
    content = calendar_file("Planen", [event], MADE)
    assert dict(properties(content))["SUMMARY"] == letter * length
    assert not re.search(rb"\r\n[^ A-Z]", content)
