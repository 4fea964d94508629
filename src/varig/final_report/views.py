"""The map of what was done, to print."""

from __future__ import annotations

from typing import cast

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import get_language

from varig.final_report.queries.map_sheet import map_sheet
from varig.foundation.accounts.requests import reader_of
from varig.foundation.documents import poster
from varig.foundation.documents.blocks import Language
from varig.initiatives.queries import initiative


@login_required
def map_file(request: HttpRequest, slug: str) -> HttpResponse:
    """One sheet of A3 as PDF."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    today = timezone.localdate()
    rendered = poster.render(map_sheet(reader, of, today, cast("Language", get_language() or "nb")))
    response = HttpResponse(rendered.content, content_type=rendered.media_type)
    response["Content-Disposition"] = f'attachment; filename="kart-{of.slug}-{today.isoformat()}.pdf"'
    return response
