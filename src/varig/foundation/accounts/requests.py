"""Who asks, from a request that the middleware has seen."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest

from varig.foundation.kernel import Reader


def reader_of(request: HttpRequest) -> Reader:
    """The reader that ReaderMiddleware put on the request."""
    return cast("Reader", request.reader)  # type: ignore[attr-defined]
