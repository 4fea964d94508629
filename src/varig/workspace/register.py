"""Arven as a spreadsheet: what stands about every item, one row each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.http import Http404, HttpResponse
from django.utils import timezone

from varig.continuation.rules.fates import LOOKS
from varig.continuation.rules.handovers import ANSWER_LOOKS
from varig.foundation.checks.actions import ensure_current
from varig.foundation.kernel import Message, Reader, msg
from varig.foundation.registers.declarations import Choice, Column, Kind, Register, declare
from varig.foundation.registers.listing import ListRequest
from varig.foundation.registers.writing import Table, write_csv, write_xlsx
from varig.initiatives.queries import InitiativeFacts
from varig.initiatives.rules import BASIS_NAMES
from varig.legacy.rules import KIND_NAMES
from varig.measures.rules import DELIVERED_NAMES, TYPE_NAMES
from varig.workspace.queries import arven
from varig.workspace.queries.export import ARVEN_KEY, about, legacy_rows

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv; charset=utf-8"


def _choices(names: Mapping[Any, Message]) -> tuple[Choice, ...]:
    return tuple(Choice(str(value), label) for value, label in names.items())


def _column(
    key: str, label: Message, kind: Kind = Kind.TEXT, choices: tuple[Choice, ...] = (), width: int = 0
) -> Column:
    return Column(key, label, kind, choices=choices, width=width or None, imported=False)


_CHIPS = {chip: look.label for chip, look in LOOKS.items()}
_ANSWERS = {answer: look.label for answer, look in ANSWER_LOOKS.items()}
_STATES = (
    Choice("decided", msg("Vedtatt")),
    Choice("proposed", msg("Forslag")),
    Choice("unsaid", msg("Ingen har sagt noe")),
)

ARVEN = declare(
    Register(
        key=ARVEN_KEY,
        title=msg("Arven"),
        identity=("name",),
        columns=(
            _column("name", msg("Navn"), width=44),
            _column("kind", msg("Type"), Kind.CHOICE, _choices(KIND_NAMES), width=12),
            _column("accountable", msg("Ansvarlig nå"), width=28),
            _column("chip", msg("Avgjørelse"), Kind.CHOICE, _choices(_CHIPS)),
            _column("state", msg("Forslag eller vedtatt"), Kind.CHOICE, _STATES),
            _column("case", msg("Saksnummer eller delegasjon")),
            _column("grounds", msg("Begrunnelse"), width=50),
            _column("last_day", msg("Siste dag"), Kind.DATE),
            _column("alternative", msg("Hva brukerne får i stedet"), width=40),
            _column("receiver", msg("Mottaker"), width=28),
            _column("answer", msg("Svar"), Kind.CHOICE, _choices(_ANSWERS)),
            _column("from_day", msg("Mottakeren tar over"), Kind.DATE),
            _column("year", msg("Første år etter slutten"), Kind.YEAR),
            _column("cost", msg("Kostnad det året"), Kind.KRONER),
            _column("adopted", msg("Vedtatt i årsbudsjett"), Kind.KRONER),
            _column("planned", msg("I økonomiplan"), Kind.KRONER),
            _column("applied", msg("Foreslått eller søkt"), Kind.KRONER),
            _column("possible", msg("Mulig"), Kind.KRONER),
            _column("blocks", msg("Mangler som hindrer avslutning"), Kind.NUMBER),
            _column("warns", msg("Advarsler"), Kind.NUMBER),
            _column("notes", msg("Merknader"), Kind.NUMBER),
            _column("type", msg("Slag tiltak"), Kind.CHOICE, _choices(TYPE_NAMES), width=14),
            _column("goals", msg("Mål"), Kind.LIST, width=40),
            _column("area", msg("Område")),
            _column("start", msg("Start"), Kind.DATE),
            _column("end", msg("Slutt"), Kind.DATE),
            _column("measure_cost", msg("Tiltakets kostnad"), Kind.KRONER),
            _column("cost_basis", msg("Kostnaden gjelder"), Kind.CHOICE, _choices(BASIS_NAMES), width=28),
            _column("delivered", msg("Gjennomført"), Kind.CHOICE, _choices(DELIVERED_NAMES), width=14),
            _column("delivered_reason", msg("Hvorfor ikke, eller bare delvis"), width=40),
            _column("status_after", msg("Hva skjedde etterpå"), width=40),
            _column("source_address", msg("Kilde"), Kind.ADDRESS, width=50),
        ),
    )
)


def _table(rows: Iterable[Mapping[str, Any]]) -> Table:
    return Table(ARVEN.title, ARVEN.exported, rows)


def download(reader: Reader, of: InitiativeFacts, asked: ListRequest, form: str) -> HttpResponse:
    """What the list shows, in its order, as Excel or CSV."""
    if form not in {"xlsx", "csv"}:
        raise Http404
    today = timezone.localdate()
    ensure_current(of.scope, today)
    table = _table(_as_listed(reader, of, asked))
    content = write_csv(table) if form == "csv" else write_xlsx([table], about(of, today))
    response = HttpResponse(content, content_type=CSV if form == "csv" else XLSX)
    response["Content-Disposition"] = f'attachment; filename="arven-{of.slug}-{today.isoformat()}.{form}"'
    return response


def _as_listed(reader: Reader, of: InitiativeFacts, asked: ListRequest) -> list[dict[str, Any]]:
    order = [row.id for row in arven.rows(reader, of, asked)]
    rows = {row["item_id"]: row for row in legacy_rows(reader, of, order if asked.is_narrowed else None)}
    return [rows[item_id] for item_id in order if item_id in rows]
