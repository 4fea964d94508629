"""What a list depends on, as its ETag: while it is the same, the browser's own copy will do."""

from __future__ import annotations

import hashlib
from datetime import date

from django.http import HttpRequest
from django.utils.translation import get_language

from varig.foundation.accounts.requests import reader_of


def mark_of(request: HttpRequest, marks: tuple[str, ...], today: date) -> str:
    """By the marks of what it shows, day, reader and rights, language and address.

    A notice that waits to be shown is part of it.
    """
    waiting = "messages" in request.COOKIES or "_messages" in request.session
    grants = sorted(f"{grant.role} {grant.scope} {grant.unit}" for grant in reader_of(request).grants)
    parts = (marks, today, reader_of(request).key, grants, get_language(), request.get_full_path(), waiting)
    return f'W/"{hashlib.sha256(repr(parts).encode()).hexdigest()[:32]}"'
