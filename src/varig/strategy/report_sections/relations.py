"""Section 6: what else holds people together, and what becomes of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from varig.continuation.queries.onward import Onward, onward
from varig.final_report.queries.registered import Beside, Wanted, registered
from varig.foundation.documents.blocks import NOT_RELEVANT, Block, Column, Heading, Paragraph, Row, Table
from varig.foundation.kernel import Message, msg
from varig.foundation.reports import ReportContext, section
from varig.strategy.report_sections.words import NOT_SAID

# Register, heading, caption, what is said where there are none, and columns with their shares of the line.
_TABLES: tuple[tuple[str, Message, Message, Message, Wanted], ...] = (
    (
        "meeting_places",
        msg("Møteplasser"),
        msg("Møteplasser, hvem som driver dem, og hva som skjer med dem"),
        msg("Ingen møteplasser er registrert."),
        (("name", 2.4), ("operator", 1.8)),
    ),
    (
        "networks",
        msg("Nettverk"),
        msg("Nettverk, hvem som kaller inn, og hva som skjer med dem"),
        msg("Ingen nettverk er registrert."),
        (("name", 2.4), ("convener", 1.8), ("next_meeting", 1.2)),
    ),
    (
        "contacts",
        msg("Personlig og formell kontakt"),
        msg("Kontakt, hvem som holder den, og hva som skjer med den"),
        msg("Ingen kontaktflater er registrert."),
        (("name", 2.4), ("formality", 1.2), ("kept_by", 1.8)),
    ),
    (
        "agreements",
        msg("Avtaler"),
        msg("Avtaler, hvem de er mellom, og hva som skjer med dem"),
        msg("Ingen avtaler er registrert."),
        (("name", 2.4), ("parties", 2.2), ("end", 1.2)),
    ),
    (
        "umbrellas",
        msg("Paraplyorganisasjoner"),
        msg("Paraplyorganisasjoner, og hvilken rolle de skal ha"),
        msg("Ingen paraplyorganisasjon er registrert."),
        (("name", 2.4), ("member_count", 1), ("role_after", 2.4)),
    ),
    (
        "activities",
        msg("Andre etablerte aktiviteter"),
        msg("Aktiviteter, hvem som har ansvar, og hva som skjer med dem"),
        msg("Ingen aktiviteter er registrert."),
        (("name", 2.4), ("accountable", 1.8), ("rhythm", 1.2)),
    ),
)


@section(
    report="strategy",
    key="relations",
    title=msg("Møteplasser, nettverk, personlig og formell kontakt, og andre aktiviteter"),
    order=60,
    guide=msg(
        "Veilederen ber om å få vite hvordan møteplasser, nettverk, personlig og formell kontakt og andre "
        "etablerte aktiviteter skal holdes ved like."
    ),
    asks=("R52", "R53", "R54", "R55", "R56", "R57", "R58", "R59", "R60"),
)
def relations(context: ReportContext) -> Iterator[Block]:
    """Each register of what ties people together, with what is said of it."""
    of, found = onward(context)
    by_item = {one.item.id: one for one in found}
    for key, heading, caption, empty, columns in _TABLES:
        read: list[int] = []
        beside = Beside(_HEADS, lambda pk, read=read: _after(by_item, pk, read))  # type: ignore[misc]
        table = registered(context, of, key, caption, columns, empty=empty, beside=beside)
        yield Heading(heading)
        if not table.rows:
            yield Paragraph(empty)
            continue
        yield from _settled_first(table, [by_item.get(pk) for pk in read])


def _settled_first(table: Table, ones: Sequence[Onward | None]) -> Iterator[Block]:
    """What something is said of as a table; the names of the rest in a sentence, for there is nothing to tell of it."""
    silent = [one for one in ones if one is not None and not one.said.fate.said]
    told = [at for at, one in enumerate(ones) if one not in silent]
    if told:
        about = tuple(table.about[at] for at in told)
        yield replace(table, rows=tuple(table.rows[at] for at in told), about=about)
    if silent:
        named = ", ".join(one.name for one in silent)
        yield Paragraph(msg("Det er ikke sagt hva som skal skje med: %(names)s.", names=named))


_HEADS = (
    Column(msg("Avgjørelse"), width=2.2),
    Column(msg("Hvem tar over"), width=2.4),
)


def _after(by_item: dict[int, Onward], item_id: int, read: list[int]) -> Row:
    """What is said of its time after the end, and who takes over. `read` notes the row that was asked about."""
    read.append(item_id)
    one = by_item.get(item_id)
    return (one.chip, one.taking_over) if one else (NOT_SAID, NOT_RELEVANT)
