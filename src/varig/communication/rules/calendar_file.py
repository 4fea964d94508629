"""The plan as a calendar file (iCalendar, RFC 5545): all-day events, escaped and folded as the standard wants."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

_LONGEST = 75
"""Octets of a line; what is longer goes on after a line break and a blank."""


@dataclass(frozen=True)
class Event:
    """Something on a day, or over several; `last` is the last of them. `key` stays the same when the event changes."""

    key: str
    first: date
    last: date
    title: str
    text: str = ""
    address: str = ""
    is_done: bool = False


def calendar_file(name: str, events: Iterable[Event], made: datetime) -> bytes:
    """The whole file. `made` is when: programs that fetch it again see by it which is the newer."""
    stamp = made.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Varig//Varig//NO", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    lines.append(f"X-WR-CALNAME:{_escaped(name)}")
    for event in events:
        lines += _event(event, stamp)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line)).encode()


def _event(event: Event, stamp: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.key}"
    yield f"DTSTAMP:{stamp}"
    yield f"DTSTART;VALUE=DATE:{event.first:%Y%m%d}"
    # The end isn't part of the event.
    yield f"DTEND;VALUE=DATE:{event.last + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_escaped(event.title)}"
    if event.text:
        yield f"DESCRIPTION:{_escaped(event.text)}"
    if event.address:
        yield f"URL:{event.address}"
    yield "TRANSP:TRANSPARENT"
    yield f"STATUS:{'CONFIRMED' if event.is_done else 'TENTATIVE'}"
    yield "END:VEVENT"


def _escaped(text: str) -> str:
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    for sign in "\\;,":
        plain = plain.replace(sign, f"\\{sign}")
    # What is no text is left out, also where people have pasted it.
    return "".join(letter for letter in plain.replace("\n", "\\n") if letter >= " " and letter != "\x7f")


def _folded(line: str) -> Iterator[str]:
    """Never within a letter: a letter is up to four octets."""
    part, room = "", _LONGEST
    for letter in line:
        size = len(letter.encode())
        if size > room:
            yield part
            part, room = " ", _LONGEST - 1
        part += letter
        room -= size
    yield part
