"""What was used of the frame: a row for each source and year, then the sums, never across what the amounts count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from varig.foundation.documents.blocks import NOT_RELEVANT, Column, Kind, Row, Source, Table, Value, Words
from varig.foundation.kernel import msg
from varig.initiatives.queries import FrameFacts
from varig.initiatives.rules import BASIS_TOLD, FrameSum, sums_by_source, sums_by_year, sums_in_all

_ALL_YEARS = msg("Alle år")


def used_of_the_frame(given: Sequence[FrameFacts], sources: tuple[Source, ...]) -> Table:
    """What was used of each source's money in the years that are over, beside what there was."""
    return Table(
        msg("Brukt av rammen, i tusen kroner"),
        (
            Column(msg("År"), Kind.NAME, width=0.9),
            Column(msg("Kilde til pengene"), width=2.7),
            Column(msg("Beløpet gjelder"), width=2.7),
            Column(msg("Ramme"), Kind.NUMBER, width=1.1),
            Column(msg("Brukt"), Kind.NUMBER, width=1.1),
            Column(msg("Ikke brukt"), Kind.NUMBER, width=1.1),
        ),
        tuple(
            (
                str(frame.year),
                frame.source,
                BASIS_TOLD[frame.basis],
                thousands(frame.amount),
                thousands(frame.used),
                thousands(frame.unused),
            )
            for frame in given
        ),
        tuple(_sums(given)),
        sources=sources,
    )


def _sums(given: Sequence[FrameFacts]) -> Iterator[Row]:
    """By year, by source and in all; a sum of one row alone says nothing new."""
    if len({frame.year for frame in given}) < len(given):
        yield from (_sum(str(one.of), msg("Sum, alle kilder"), one) for one in sums_by_year(given))
    if len({frame.source for frame in given}) < len(given):
        yield from (_sum(_ALL_YEARS, msg("Sum, %(source)s", source=one.of), one) for one in sums_by_source(given))
    if len(given) > 1:
        yield from (_sum(_ALL_YEARS, msg("Sum i alt"), one) for one in sums_in_all(given))


def _sum(year: Words, called: Words, one: FrameSum) -> Row:
    return (year, called, BASIS_TOLD[one.basis], thousands(one.amount), _used(one), _unused(one))


def _used(one: FrameSum) -> Value:
    """At least so much, where nobody has said what was used of some of it."""
    if one.mixed:
        return msg("Ulikt grunnlag")
    used = thousands(one.used)
    return msg("minst %(amount)s", amount=used) if one.unknown and used is not None else used


def _unused(one: FrameSum) -> Value:
    """Unknown as soon as a part of it is: more may have been used than there was."""
    if one.mixed:
        return NOT_RELEVANT
    return None if one.unknown else thousands(one.unused)


def thousands(amount: Decimal | None) -> Decimal | None:
    """As the tables of money write it."""
    return None if amount is None else (amount / 1000).quantize(Decimal(1))
