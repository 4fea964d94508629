from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from varig.foundation.history.revisions import seen_once


class SeenOnceMiddleware:
    """A page that only shows something asks once where the scopes stand that it shows."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method not in ("GET", "HEAD"):
            return self.get_response(request)
        with seen_once():
            return self.get_response(request)
