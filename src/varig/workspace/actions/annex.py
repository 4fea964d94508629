"""The figures of a document as a workbook: a sheet for each of its tables, with values as values."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from django.utils import translation

from varig.foundation.documents.blocks import Chip, Document, Figure, Noted, Run, Section, Told, Value
from varig.foundation.documents.blocks import Kind as ColumnKind
from varig.foundation.documents.blocks import Table as DocumentTable
from varig.foundation.kernel import Kroner, Message, msg
from varig.foundation.registers.declarations import Column, Kind
from varig.foundation.registers.writing import About, Table, write_xlsx
from varig.foundation.ui.text import say


def annex(document: Document) -> bytes:
    """The workbook, in the document's language; one sheet that says so where there are no tables."""
    with translation.override(document.language):
        return write_xlsx(_tables(document) or [_nothing()], _about(document))


def _tables(document: Document) -> list[Table]:
    return [
        _sheet(number, table)
        for number, section in enumerate(document.sections, 1)
        for table in _tables_of(section)
        if table.rows
    ]


def _tables_of(section: Section) -> Iterator[DocumentTable]:
    for block in section.blocks:
        table = block.table if isinstance(block, Figure) else block
        if isinstance(table, DocumentTable):
            yield table


def _sheet(number: int, table: DocumentTable) -> Table:
    """The section's number first: it tells where in the document the table stands."""
    rows = (*table.rows, *table.foot)
    columns = [
        Column(str(index), column.head, _kind([row[index] for row in rows]), width=_width(column.kind))
        for index, column in enumerate(table.columns)
    ]
    return Table(
        f"{number} {say(table.caption)}",
        columns,
        [{str(index): _bare(value) for index, value in enumerate(row)} for row in rows],
    )


def _width(kind: ColumnKind) -> int | None:
    return 16 if kind is ColumnKind.NUMBER else None


def _kind(values: list[Value]) -> Kind:
    return Kind.KRONER if any(isinstance(_bare(value), Kroner) for value in values) else Kind.TEXT


def _bare(value: Value) -> Any:  # noqa: PLR0911  one line for each kind of value
    """A number stays a number; what is unknown is an empty cell, which the file itself explains."""
    match value:
        case Noted():
            return _bare(value.value)
        case Run():
            return say(value.text)
        case Chip():
            label = say(value.label)
            return say(msg("%(label)s (forslag)", label=label)) if value.proposed else label
        case Told():
            return say(value.message)
        case tuple():
            return "".join(_said(_bare(one)) for one in value)
        case Message():
            return say(value)
    return value


def _said(value: Any) -> str:
    return say(msg("%(value)s", value=value)) if isinstance(value, Kroner | Decimal | int) else str(value or "")


def _nothing() -> Table:
    return Table(msg("Tall"), [Column("0", msg("Dokumentet har ingen tabeller."))], [])


def _about(document: Document) -> About:
    return About(
        source=msg(
            "%(title)s, versjon %(version)s. %(initiative)s, %(municipality)s",
            title=document.title,
            version=document.version,
            initiative=document.initiative,
            municipality=document.municipality,
        ),
        on=document.date,
        sample=msg("Oppdiktet eksempel") if document.sample else None,
        notes=(msg("Tallet foran navnet på et ark er nummeret på delen i dokumentet."),),
    )
