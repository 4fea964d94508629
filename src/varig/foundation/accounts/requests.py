"""Who asks, from a request that the middleware has seen."""

from __future__ import annotations

from typing import cast

from allauth.account.adapter import get_adapter
from django.http import HttpRequest

from varig.foundation.kernel import Reader


def reader_of(request: HttpRequest) -> Reader:
    """The reader that ReaderMiddleware put on the request."""
    return cast("Reader", request.reader)  # type: ignore[attr-defined]


def address_of(request: HttpRequest) -> str:
    """The sender's network address, behind as many proxies of our own as the settings say.

    Raises PermissionDenied where a request has come past them.
    """
    return str(get_adapter().get_client_ip(request))
