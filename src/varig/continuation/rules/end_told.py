"""How the end is spoken of to whoever is asked to take something over: it is ahead, or it has been. Pure."""

from __future__ import annotations

from datetime import date

from varig.foundation.kernel import Message, msg


def has_ended(end: date, today: date, *, closed: bool) -> bool:
    """Whether it is over: its last day has passed, or it was closed, which sets that day: the rest of it is after."""
    return today > end or (closed and today == end)


def of_the_end(name: str, place: str, end: date, *, over: bool, asks: bool) -> Message:
    """The first sentence of the letter and of the link's page. After the end also why the question comes only now."""
    if not over:
        return msg("%(initiative)s i %(municipality)s slutter %(end)s.", initiative=name, municipality=place, end=end)
    if not asks:
        return msg("%(initiative)s i %(municipality)s sluttet %(end)s.", initiative=name, municipality=place, end=end)
    return msg(
        "%(initiative)s i %(municipality)s sluttet %(end)s. Vi spør nå fordi vi følger opp det som ble igjen.",
        initiative=name,
        municipality=place,
        end=end,
    )
