"""A question to a service outside the house: short patience, a few tries, and no answer larger than a page needs."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from functools import lru_cache
from time import monotonic
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import urllib3
from urllib3.exceptions import HTTPError, MaxRetryError, ResponseError

log = logging.getLogger(__name__)

CONNECT_SECONDS, READ_SECONDS = 3.0, 5.0
LONGEST_PAUSE = 2.0
"""A service that asks for a longer pause than a person waits is left alone until the next time somebody asks."""
LONGEST_ANSWER = 10.0
"""Seconds for all of the answer: one that drips in never runs into the time limit of a single read."""
LARGEST_ANSWER = 1_000_000
_WORTH_ANOTHER_TRY = frozenset({429, 500, 502, 503, 504})
_HEADERS = {"Accept": "application/json", "Accept-Encoding": "identity", "User-Agent": "Varig"}


class NoAnswer(Exception):  # noqa: N818 -- what is said to people is said by the service's own module
    """The service didn't answer, or with something that isn't an answer. The text is for the log."""


@dataclass(frozen=True)
class Reply:
    """The status, and the JSON of an answer that has some."""

    status: int
    content: Any


def ask(address: str) -> Reply:
    """What a GET of the address gives. Raises NoAnswer; statuses like 404 and 410 are answers."""
    try:
        return _ask(address)
    except (HTTPError, NoAnswer, OSError) as error:
        log.warning("%s: %s", urlsplit(address).netloc, error)
        raise NoAnswer(str(error)) from error


def _ask(address: str) -> Reply:
    response = _pool_for(address).request("GET", address, headers=_HEADERS, preload_content=False)
    try:
        if response.status in _WORTH_ANOTHER_TRY or not (response.status == 200 or 400 <= response.status < 500):
            raise NoAnswer(f"status {response.status}")
        return Reply(response.status, _content(_read(response)) if response.status == 200 else None)
    finally:
        response.close()


def _read(response: urllib3.BaseHTTPResponse) -> bytes:
    until, body = monotonic() + LONGEST_ANSWER, bytearray()
    while part := response.read1(65_536):
        body += part
        if len(body) > LARGEST_ANSWER:
            raise NoAnswer(f"the answer is larger than {LARGEST_ANSWER} bytes")
        if monotonic() > until:
            raise NoAnswer(f"the answer took more than {LONGEST_ANSWER} seconds")
    return bytes(body)


def _content(body: bytes) -> Any:
    try:
        return json.loads(body)
    except (ValueError, RecursionError) as error:
        raise NoAnswer("the answer isn't JSON") from error


class _Patience(urllib3.Retry):
    """Tries again after what passes by itself, and waits as long as the service asks for, within reason."""

    def increment(
        self,
        method: str | None = None,
        url: str | None = None,
        response: Any = None,
        error: Exception | None = None,
        _pool: Any = None,
        _stacktrace: TracebackType | None = None,
    ) -> Self:
        if response is not None and (self.get_retry_after(response) or 0) > LONGEST_PAUSE:
            raise MaxRetryError(_pool, url, ResponseError("it asks for a longer pause"))
        return super().increment(method, url, response, error, _pool, _stacktrace)


def _patience() -> _Patience:
    return _Patience(
        total=2,
        connect=1,
        read=1,
        redirect=0,
        other=0,
        backoff_factor=0.2,
        backoff_max=LONGEST_PAUSE,
        status_forcelist=_WORTH_ANOTHER_TRY,
        allowed_methods={"GET"},
        raise_on_status=False,
        raise_on_redirect=False,
    )


def _pool_for(address: str) -> urllib3.PoolManager:
    """By way of the house's proxy where the environment names one for such an address."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise NoAnswer(f"«{address}» is no address of a service")
    proxy = getproxies().get(parts.scheme, "")
    is_near = parts.hostname in ("localhost", "127.0.0.1", "::1") or proxy_bypass(parts.hostname)
    return _pool("" if is_near else proxy)


@lru_cache(maxsize=4)
def _pool(proxy: str) -> urllib3.PoolManager:
    kept: dict[str, Any] = {
        "num_pools": 4,
        "maxsize": 4,
        "timeout": urllib3.Timeout(connect=CONNECT_SECONDS, read=READ_SECONDS),
        "retries": _patience(),
    }
    return urllib3.ProxyManager(proxy, **kept) if proxy else urllib3.PoolManager(**kept)
