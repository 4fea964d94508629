"""An empty workbook to fill in: every column, lists to choose from, and a sheet that explains each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from varig.foundation.kernel import msg
from varig.foundation.registers.declarations import Column, Kind, Register
from varig.foundation.registers.spoken import spoken
from varig.foundation.registers.writing.table import About, Table
from varig.foundation.registers.writing.values import written
from varig.foundation.registers.writing.workbook import write_xlsx

_HOW: dict[Kind, Any] = {
    Kind.KRONER: msg("Hele kroner. 0 betyr at det ikke koster noe."),
    Kind.DATE: msg("31.12.2013, 12.2013 eller bare 2013."),
    Kind.NUMBER: msg("Et helt tall."),
    Kind.YEAR: msg("Et år, for eksempel 2013."),
    Kind.DECIMAL: msg("Et tall, for eksempel 59,9633."),
    Kind.YES_NO: msg("Ja eller nei."),
    Kind.ADDRESS: msg("En hel nettadresse."),
    Kind.EMAIL: msg("En e-postadresse."),
    Kind.LIST: msg("Flere skilles med semikolon."),
    Kind.REFERENCES: msg("Navn. Flere skilles med semikolon."),
    Kind.REFERENCE: msg("Navnet slik det står i Varig."),
}


def write_template(register: Register, about: About) -> bytes:
    """The register's workbook without its rows, in the active language.

    Its invented examples stand where each column is explained: in the table they would come in as rows.
    """
    examples = list(register.examples()) if register.examples else []
    notes = [
        msg("Skriv én rad for hver. En tom celle er ukjent."),
        msg("Kolonnene kan ha andre navn og stå i en annen rekkefølge."),
    ]
    if examples:
        notes.append(msg("Eksemplene i arket «%(sheet)s» er oppdiktet.", sheet=_TITLE))
    shown = [Column(f"example{n}", msg("Eksempel %(number)s", number=n)) for n in range(1, len(examples) + 1)]
    explained = Table(_TITLE, (*_EXPLAINED, *shown), _explanations(register, examples))
    filled = Table(register.title, register.imported, [])
    return write_xlsx([filled, explained], replace(about, sample=None, notes=tuple(notes)), choices=True)


_TITLE = msg("Forklaring")
_EXPLAINED = (
    Column("column", msg("Kolonne"), width=30),
    Column("must", msg("Må fylles ut"), width=14),
    Column("how", msg("Slik skrives det"), width=50),
    Column("about", msg("Om kolonnen"), width=60),
)


def _explanations(register: Register, examples: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for column in register.imported:
        yield {
            **{f"example{n}": written(column, row.get(column.key)) for n, row in enumerate(examples, start=1)},
            "column": spoken(column.label),
            "must": spoken(msg("Ja")) if column.required else None,
            "how": _how(column),
            "about": spoken(column.help) if column.help else None,
        }


def _how(column: Column) -> str:
    if column.choices:
        labels = ", ".join(spoken(choice.label) for choice in column.choices)
        several = f" {spoken(msg('Flere skilles med semikolon.'))}" if column.kind is Kind.CHOICES else ""
        return f"{spoken(msg('Ett av'))}: {labels}." + several
    return spoken(_HOW[column.kind]) if column.kind in _HOW else spoken(msg("Tekst."))
