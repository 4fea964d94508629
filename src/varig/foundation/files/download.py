"""A stored file as an answer to a browser, which must neither guess its kind nor run anything in it."""

from __future__ import annotations

from typing import Final

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from varig.foundation.files.queries import OpenFile

# What may be shown in the browser; all else is saved.
SHOWN: Final = frozenset({"application/pdf", "image/png", "image/jpeg", "text/plain", "text/html"})

# A frozen page carries its styles, fonts and pictures within itself and loads nothing.
_NOTHING_RUNS = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'none'"


def download(file: OpenFile, *, show: bool = False) -> HttpResponse:
    """The file to save, or with `show` to look at where its kind allows."""
    facts = file.facts
    shown = show and facts.media_type in SHOWN
    response = HttpResponse(file.content, content_type=_content_type(facts.media_type))
    response["Content-Disposition"] = content_disposition_header(not shown, facts.name) or "attachment"
    response["X-Content-Type-Options"] = "nosniff"
    # Browsers show no PDF within a sandbox.
    sandbox = "" if facts.media_type == "application/pdf" else "sandbox; "
    response["Content-Security-Policy"] = sandbox + _NOTHING_RUNS
    response["Cache-Control"] = "private, no-store"
    return response


def _content_type(media_type: str) -> str:
    return f"{media_type}; charset=utf-8" if media_type.startswith("text/") else media_type
