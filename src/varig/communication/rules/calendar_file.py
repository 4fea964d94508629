"""A calendar file (iCalendar, RFC 5545): days and hours, escaped and folded as the standard wants."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

_LONGEST = 75
"""Octets of a line; what is longer goes on after a line break and a blank."""


@dataclass(frozen=True)
class Event:
    """Something on a day, or over several; `last` is the last of them. `key` stays the same when the event changes.

    With `starts_at` it lasts some hours of the first day, to `ends_at` where that is known.
    """

    key: str
    first: date
    last: date
    title: str
    text: str = ""
    address: str = ""
    is_done: bool = False
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    place: str = ""
    is_cancelled: bool = False


def calendar_file(name: str, events: Iterable[Event], made: datetime) -> bytes:
    """The whole file. `made` is when: programs that fetch it again see by it which is the newer."""
    stamp = _moment(made)
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
    yield from _when(event)
    yield f"SUMMARY:{_escaped(event.title)}"
    if event.text:
        yield f"DESCRIPTION:{_escaped(event.text)}"
    if event.address:
        yield f"URL:{event.address}"
    if event.place:
        yield f"LOCATION:{_escaped(event.place)}"
    # A day's event leaves the hours free; a meeting takes them.
    yield f"TRANSP:{'OPAQUE' if event.starts_at and not event.is_cancelled else 'TRANSPARENT'}"
    yield f"STATUS:{'CANCELLED' if event.is_cancelled else 'CONFIRMED' if event.is_done else 'TENTATIVE'}"
    yield "END:VEVENT"


def _when(event: Event) -> Iterator[str]:
    """Hours in the world's own time, so that no zone has to be told of; days as the calendar has them."""
    if event.starts_at is not None:
        yield f"DTSTART:{_moment(event.starts_at)}"
        if event.ends_at is not None:
            yield f"DTEND:{_moment(event.ends_at)}"
        return
    yield f"DTSTART;VALUE=DATE:{event.first:%Y%m%d}"
    # The end isn't part of the event.
    yield f"DTEND;VALUE=DATE:{event.last + timedelta(days=1):%Y%m%d}"


def _moment(when: datetime) -> str:
    return when.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


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
