"""Eight clients at once against the real server on this machine: how many pages a second, whole and unchanged."""

from __future__ import annotations

import http.client
import threading
import time
from typing import Any

from bench.browsing import Browser
from bench.filling import PASSWORD
from bench.report import TIMES, tell
from bench.serving import server

CLIENTS, ASKED = 8, 60
"""How many clients, and how often each asks: the load ends by itself."""
REFERENCE = "an empty view of the same server, pages a second"


def measure(slug: str, size: int, email: str) -> None:
    """Arven with eight clients: the whole page each time, and unchanged (304)."""
    with server() as (port, _process):
        browser = Browser(port)
        browser.log_in(email, PASSWORD)
        path = f"/{slug}/arven/?sort=name"
        browser.get(path)
        mark = _mark(port, browser, path)
        empty = _best(port, browser, "/lever/", {}, 200)
        whole = _best(port, browser, path, {}, 200)
        unchanged = _best(port, browser, path, {"If-None-Match": mark}, 304)
        tell("Arven, eight clients, whole page", size, whole, "pages/s", reference=REFERENCE, against=empty)
        tell("Arven, eight clients, unchanged", size, unchanged, "pages/s", reference=REFERENCE, against=empty)


def _best(*asked: Any) -> float:
    """The highest of three: what else a machine does only ever makes a server slower."""
    return max(_rate(*asked) for _n in range(TIMES))


def _headers(browser: Browser, more: dict[str, str]) -> dict[str, str]:
    cookies = "; ".join(f"{name}={value}" for name, value in browser.cookies.items())
    return {"Cookie": cookies, "Accept-Language": "nb", **more}


def _mark(port: int, browser: Browser, path: str) -> str:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", path, headers=_headers(browser, {}))
    answer = connection.getresponse()
    answer.read()
    return answer.headers["ETag"]


def _rate(port: int, browser: Browser, path: str, more: dict[str, str], wanted: int) -> float:
    """Pages a second of all clients together. Raises RuntimeError for another answer than the one wanted."""
    gate = threading.Barrier(CLIENTS + 1)
    answered: list[int] = []

    def client() -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        headers = _headers(browser, more)
        gate.wait(30)
        for _n in range(ASKED):
            connection.request("GET", path, headers=headers)
            answer = connection.getresponse()
            answer.read()
            answered.append(answer.status)

    threads = [threading.Thread(target=client) for _n in range(CLIENTS)]
    for thread in threads:
        thread.start()
    gate.wait(30)
    start = time.perf_counter()
    for thread in threads:
        thread.join()
    spent = time.perf_counter() - start
    if set(answered) != {wanted} or len(answered) != CLIENTS * ASKED:
        raise RuntimeError(f"{path} answered {set(answered)}")
    return len(answered) / spent
