from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from varig.foundation.accounts.queries import reader_for
from varig.foundation.kernel import Reader


class ReaderMiddleware:
    """`request.reader`: who asks. Found when somebody looks, so a page that needs nobody costs no query."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        def who() -> Reader:
            return reader_for(request.user)

        request.reader = SimpleLazyObject(who)  # type: ignore[attr-defined]
        return self.get_response(request)
