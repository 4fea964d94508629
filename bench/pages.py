"""Pages over HTTP: Arven, an item, a save, the export; with an empty view of the same server as the reference."""

from __future__ import annotations

import time
from collections.abc import Callable

from bench.browsing import Browser
from bench.filling import PASSWORD
from bench.report import middle, percentile, tell
from bench.serving import server, worker_megabytes

ROUNDS, SAVES, EXPORTS = 60, 30, 3
REFERENCE = "an empty view of the same server, p50"


def measure(slug: str, size: int, item_ids: list[int], email: str) -> None:
    """All page figures of one size."""
    with server() as (port, process):
        browser = Browser(port)
        browser.log_in(email, PASSWORD)
        empty = _times(lambda _n: browser.get("/lever/"), ROUNDS)
        tell("empty view p50", size, middle(empty), "ms")
        _tell("Arven, 100 rows", size, _times(lambda _n: _fresh(browser, f"/{slug}/arven/?sort=name"), ROUNDS), empty)
        _tell("item page", size, _times(lambda n: browser.get(f"/{slug}/arven/{item_ids[n]}/"), ROUNDS), empty)
        _tell("save", size, _times(lambda n: _save(browser, slug, item_ids[n]), SAVES), empty)
        _tell("Arven after a save", size, _after_saves(browser, slug, item_ids), empty)
        _tell("overview", size, _times(lambda _n: browser.get(f"/{slug}/"), ROUNDS // 3), empty)
        export = _times(lambda _n: browser.get(f"/{slug}/arven/last-ned/xlsx/"), EXPORTS)
        tell(
            "export of all to Excel",
            size,
            middle(export) / 1000,
            "s",
            reference=REFERENCE,
            against=middle(empty) / 1000,
        )
        tell("memory of a web worker", size, worker_megabytes(process.pid), "MB")


def _fresh(browser: Browser, path: str) -> tuple[int, bytes, float]:
    """Without what the browser kept: the whole page each time."""
    return browser.get(path)


def _save(browser: Browser, slug: str, item_id: int) -> tuple[int, bytes, float]:
    """A real form, sent with one change; only the sending is timed."""
    path = f"/{slug}/arven/{item_id}/fakta/"
    fields = browser.fields(path)
    fields["description"] = f"Endret {time.time()}"
    status, body, spent = browser.post(path, fields)
    if status != 302:
        raise RuntimeError(f"the save of {path} answered {status}")
    return 200, body, spent


def _after_saves(browser: Browser, slug: str, item_ids: list[int]) -> list[float]:
    spent = []
    for item_id in item_ids[:10]:
        _save(browser, slug, item_id)
        spent.append(browser.get(f"/{slug}/arven/?sort=name")[2])
    return spent


def _times(ask: Callable[[int], tuple[int, bytes, float]], rounds: int) -> list[float]:
    """Milliseconds of each asking after two that are not counted. Raises RuntimeError for another answer than 200."""
    spent = []
    for n in range(rounds + 2):
        status, _body, took = ask(n)
        if status != 200:
            raise RuntimeError(f"answered {status}")
        if n > 1:
            spent.append(took)
    return spent


def _tell(name: str, size: int, spent: list[float], empty: list[float]) -> None:
    tell(f"{name} p50", size, middle(spent), "ms", reference=REFERENCE, against=middle(empty))
    tell(f"{name} p95", size, percentile(spent, 0.95), "ms", reference=REFERENCE, against=middle(empty))
