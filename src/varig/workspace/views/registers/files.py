"""A register as a file: what is shown or all of it, and an empty one to fill in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.http import content_disposition_header

from varig.foundation.kernel import msg
from varig.foundation.registers.listed import listing_of
from varig.foundation.registers.listing import parse
from varig.foundation.registers.spoken import spoken
from varig.workspace.queries.export import about
from varig.workspace.views.registers.found import Found, find

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv; charset=utf-8"


@login_required
def download(request: HttpRequest, slug: str, path: str, form: str) -> HttpResponse:
    """The rows of the list in its order, every column. The same file brought in again changes nothing."""
    from varig.foundation.registers.writing import Table, write_csv, write_xlsx  # noqa: PLC0415 -- slow import

    found = find(request, slug, path)
    if form not in {"xlsx", "csv"}:
        raise Http404
    today = timezone.localdate()
    table = Table(found.register.title, found.register.exported, _rows(request, found))
    content = write_csv(table) if form == "csv" else write_xlsx([table], about(found.of, today))
    name = f"{found.register.path}-{found.of.slug}-{today.isoformat()}.{form}"
    return _file(content, CSV if form == "csv" else XLSX, name)


def _rows(request: HttpRequest, found: Found) -> Iterator[Mapping[str, Any]]:
    asked = parse(request.META.get("QUERY_STRING", ""), listing_of(found.register))
    register = found.register
    if asked.is_narrowed or asked.sort != asked.listing.sort or asked.falling:
        return (row.values for row in register.stored.page(register, found.reader, found.of, asked, None).rows)
    return (row.values for row in register.stored.kept(register, found.reader, found.of))


@login_required
def template(request: HttpRequest, slug: str, path: str) -> HttpResponse:
    """A spreadsheet with every column, lists to choose from and an explanation of each, to fill in."""
    from varig.foundation.registers.writing import write_template  # noqa: PLC0415 -- slow import

    found = find(request, slug, path)
    content = write_template(found.register, about(found.of, timezone.localdate()))
    return _file(content, XLSX, f"{spoken(msg('mal'))}-{found.register.path}.xlsx")


def _file(content: bytes, kind: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name) or "attachment"
    return response
