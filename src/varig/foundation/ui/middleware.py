"""Turns what actions and queries refuse into pages in plain words."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from varig.foundation.kernel import Refused
from varig.foundation.ui.errors import alone, refusal


class PlainWordsMiddleware:
    """Views need not catch what they can't mend: NotFound, NotAllowed, Conflict and Invalid become pages."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        return alone(request, response) if response.status_code == 405 else response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        return refusal(request, exception) if isinstance(exception, Refused) else None
