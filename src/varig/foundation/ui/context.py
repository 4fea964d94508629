"""What every page needs beside its own facts."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language

from varig.foundation.ui.shell import build_shell

HTMX_CONFIG = '{"allowEval":false,"includeIndicatorStyles":false,"historyCacheSize":0,"selfRequestsOnly":true}'
"""No evaluation and no style of its own: the security policy allows neither."""


def page(request: HttpRequest) -> dict[str, Any]:
    """Language, the languages there are, and the page's own address for coming back to it."""
    return {
        "language": get_language() or settings.LANGUAGE_CODE,
        "languages": settings.LANGUAGES,
        "here": request.get_full_path(),
        "htmx_config": HTMX_CONFIG,
        "shell": build_shell(request),
    }
