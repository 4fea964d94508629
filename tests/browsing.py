"""A real Chromium for tests: one for each file, a visitor of its own for each person, and what axe finds on a page."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import get_ident

import pytest
from django.core.signals import request_finished, request_started
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.builders import logged_in
from varig.foundation.kernel import Reader

ROOT = Path(__file__).resolve().parents[1]
AXE = ROOT / "node_modules/axe-core/axe.min.js"
BUILT = ROOT / "src/varig/foundation/ui/static/build/varig.css"
CHROMIUM = os.environ.get("VARIG_CHROMIUM", "/usr/bin/chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LOCALES = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}
PATIENCE_MS = 10_000
"""What a person would wait; a test that waits longer has found something."""

Visit = Callable[..., Page]

# What lies half outside a scroll box is measured as the box is moved; left out is only what is wider than its box.
# Axe can't see what lies behind a text in a picture: those colours are measured by themselves, in
# tests/contracts/test_pictures.py.
_FINDINGS = """async (rules) => {
  const said = (rule, node) => `${rule.id}: ${node.target.join(" ")}`;
  const elementOf = (node) => document.querySelector(node.target[0]);
  const boxOf = (element) => {
    while (element && !(element.scrollWidth > element.clientWidth && getComputedStyle(element).overflowX !== "visible"))
      element = element.parentElement;
    return element && element !== document.documentElement && element !== document.body ? element : null;
  };
  const unsure = (run) => run.incomplete.filter((rule) => rule.id === "color-contrast").flatMap((rule) => rule.nodes);

  const first = await axe.run(document, { runOnly: rules, resultTypes: ["violations", "incomplete"] });
  const wrong = first.violations.flatMap((rule) => rule.nodes.map((node) => said(rule, node)));
  const left = new Map();
  for (const node of unsure(first)) {
    const element = elementOf(node);
    const box = boxOf(element);
    if (element.closest("svg") || (box && element.scrollWidth > box.clientWidth)) continue;
    const why = node.any.map((check) => check.data?.messageKey);
    if (box) left.set(element, box);
    else wrong.push(`${said({ id: "color-contrast" }, node)} (${why})`);
  }
  const boxes = new Set(left.values());
  for (let moved = true; left.size && moved; ) {
    moved = false;
    for (const box of boxes) {
      const before = box.scrollLeft;
      box.scrollLeft += box.clientWidth / 3;
      moved = moved || box.scrollLeft !== before;
    }
    const again = await axe.run([...left.keys()], { runOnly: ["color-contrast"] });
    wrong.push(...again.violations.flatMap((rule) => rule.nodes.map((node) => said(rule, node))));
    const still = new Set(unsure(again).map(elementOf));
    for (const element of left.keys()) if (!still.has(element)) left.delete(element);
  }
  for (const element of left.keys()) wrong.push(`color-contrast can't be measured: ${element.outerHTML.slice(0, 120)}`);
  return wrong;
}"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One Chromium for the tests of a file."""
    assert BUILT.exists(), "Bygg forsiden først: node frontend/build.mjs"
    # Playwright's loop is not Django's: the check against database calls in a loop does not apply.
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def visit(browser: Browser, live_server: object) -> Iterator[Visit]:
    """`visit(reader)` is a tab in which this person is logged in; `visit()` one in which nobody is.

    A script that fails, or something the security policy stops, fails the test.
    """
    contexts: list[BrowserContext] = []
    troubles: list[str] = []

    def open_tab(
        reader: Reader | None = None,
        *,
        width: int = 1440,
        height: int = 900,
        language: str = "nb",
        scripts: bool = True,
    ) -> Page:
        context = browser.new_context(
            locale=LOCALES[language],
            base_url=str(live_server),
            viewport={"width": width, "height": height},
            accept_downloads=True,
            java_script_enabled=scripts,
        )
        contexts.append(context)
        cookies = {"django_language": language}
        if reader is not None:
            cookies["sessionid"] = logged_in(reader).cookies["sessionid"].value
        context.add_cookies([{"name": k, "value": v, "url": str(live_server)} for k, v in cookies.items()])
        page = context.new_page()
        page.set_default_timeout(PATIENCE_MS)
        page.on("pageerror", lambda error: troubles.append(f"{page.url}: {error}"))
        page.on("console", lambda said: troubles.append(f"{page.url}: {said.text}") if _is_trouble(said) else None)
        return page

    with _requests_under_way() as under_way:
        yield open_tab
        for context in contexts:
            for page in context.pages:
                page.goto("about:blank")  # What a page says as it is left goes out now, not after it has closed.
            context.close()
        _wait_until_none(under_way)
    assert not troubles, "\n".join(troubles)


@contextmanager
def _requests_under_way() -> Iterator[set[int]]:
    """The threads that answer a request just now. The tables are emptied after the test: an answer that still writes
    would stand in the way of it, or leave a row to the next test."""
    threads: set[int] = set()

    def began(**_kwargs: object) -> None:
        threads.add(get_ident())

    def ended(**_kwargs: object) -> None:
        threads.discard(get_ident())

    request_started.connect(began)
    request_finished.connect(ended)
    try:
        yield threads
    finally:
        request_started.disconnect(began)
        request_finished.disconnect(ended)


def _wait_until_none(under_way: set[int]) -> None:
    patience = time.monotonic() + PATIENCE_MS / 1000
    while under_way and time.monotonic() < patience:
        time.sleep(0.02)


def _is_trouble(said: object) -> bool:
    """An answer of 404 or 422, or that a test took the network away, is said on the console too, and is no trouble."""
    meant = ("the server responded with a status of 4", "net::ERR_INTERNET_DISCONNECTED", "net::ERR_FAILED")
    return said.type == "error" and not any(one in said.text for one in meant)  # type: ignore[attr-defined]


def axe_findings(page: Page) -> list[str]:
    """What axe finds wrong on the page, and the contrasts it can't measure."""
    # What was just clicked may not have begun to come yet.
    page.wait_for_load_state()
    size = page.viewport_size
    assert size is not None
    # All in view: what scrolls under the bar on top could not be measured.
    height = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({"width": size["width"], "height": max(height, size["height"])})
    # Evaluated, not added: the security policy lets no foreign script in.
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[str] = page.evaluate(_FINDINGS, RULES)
    page.set_viewport_size(size)
    return found


def scrolls_sideways(page: Page) -> bool:
    """Whether anything is wider than the window."""
    wide: bool = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    return wide
