"""What every page needs beside its own facts."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language

from varig.foundation.ui.shell import build_shell


def page(request: HttpRequest) -> dict[str, Any]:
    """Language, the languages there are, and the page's own address for coming back to it."""
    return {
        "language": get_language() or settings.LANGUAGE_CODE,
        "languages": settings.LANGUAGES,
        "today": timezone.localdate(),
        "here": request.get_full_path(),
        # Found when a page with the frame asks for it: plain pages and errors must not depend on it.
        "shell": SimpleLazyObject(partial(build_shell, request)),
    }
