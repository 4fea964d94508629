"""What every page needs beside its own facts."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from varig.foundation.ui.shell import build_shell


def _token(request: HttpRequest) -> str:
    return str(get_token(request))


def _csrf_input(token: object) -> SafeString:
    return format_html('<input type="hidden" name="csrfmiddlewaretoken" value="{}">', token)


def page(request: HttpRequest) -> dict[str, Any]:
    """Language, the languages there are, and the page's own address for coming back to it."""
    token = SimpleLazyObject(partial(_token, request))
    return {
        # Once for a page, which may have several forms: making one is slow.
        "csrf_token": token,
        "csrf_input": SimpleLazyObject(partial(_csrf_input, token)),
        "language": get_language() or settings.LANGUAGE_CODE,
        "languages": settings.LANGUAGES,
        "today": timezone.localdate(),
        "here": request.get_full_path(),
        # Found when a page with the frame asks for it: plain pages and errors must not depend on it.
        "shell": SimpleLazyObject(partial(build_shell, request)),
    }
