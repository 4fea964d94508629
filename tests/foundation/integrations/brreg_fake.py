"""A small server that answers as data.brreg.no does: the same paths, statuses and JSON.

What it says of units is checked against real replies (the files of ../shared/data/brreg, which `serve_files` serves as
they are). Of Frivillighetsregisteret there is no real reply at hand: that part follows its published description.
"""

from __future__ import annotations

import json
import threading
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from pytest_django.fixtures import Settings

FILES = Path(__file__).resolve().parents[4] / "shared/data/brreg"
UNITS, SUB_UNITS = "/enhetsregisteret/api/enheter", "/enhetsregisteret/api/underenheter"
VOLUNTARY = "/frivillighetsregisteret/api/frivillige-organisasjoner"


@dataclass(frozen=True)
class Said:
    """One answer: perhaps late, perhaps in drops, perhaps not what it should be."""

    status: int = 200
    body: bytes = b"{}"
    headers: tuple[tuple[str, str], ...] = ()
    late: float = 0
    drops: float = 0


@dataclass
class Fake:
    """`asked` are the paths in the order they came. `next_say` answers come before anything else.

    `dropped` are the bytes that were sent one by one.
    """

    address: str = ""
    asked: list[str] = field(default_factory=list)
    pages: dict[str, Said] = field(default_factory=dict)
    names: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    coming: deque[Said] = field(default_factory=deque)
    dropped: int = 0

    def next_say(self, *answers: Said) -> None:
        self.coming.extend(answers)

    def has(
        self, number: str, name: str, form: tuple[str, str] = ("FLI", "Forening/lag/innretning"), **more: Any
    ) -> None:
        """A unit with this number, also to be found by the first word of its name."""
        unit = {
            "organisasjonsnummer": number,
            "navn": name,
            "organisasjonsform": {"kode": form[0], "beskrivelse": form[1]},
            "registrertIFrivillighetsregisteret": False,
            "konkurs": False,
            "underAvvikling": False,
            "underTvangsavviklingEllerTvangsopplosning": False,
            "forretningsadresse": {"adresse": ["Bakkegata 1"], "postnummer": "0983", "poststed": "OSLO"},
            **more,
        }
        self.pages[f"{UNITS}/{number}"] = _json(unit)
        self.names.setdefault(name.split(maxsplit=1)[0].casefold(), []).append(unit)

    def is_voluntary(self, number: str, since: str, *categories: str) -> None:
        """What Frivillighetsregisteret says of it."""
        listed = [{"navn": name, "rekkefoelge": at} for at, name in enumerate(categories, 1)]
        said = {"respons_klasse": "FrivilligOrganisasjonInnfoert", "organisasjonsnummer": number}
        self.pages[f"{VOLUNTARY}/{number}"] = _json({**said, "innfoertDato": since, "icnpoKategorier": listed})

    def serve_files(self) -> None:
        """The real replies, at the paths where they were fetched."""
        for file, path in _SERVED.items():
            self.pages[path] = Said(200, read_file(file))

    def answer(self, target: str) -> Said:
        if self.coming:
            return self.coming.popleft()
        parts = urlsplit(target)
        exact = self.pages.get(target) or self.pages.get(parts.path)
        if exact is not None:
            return exact
        asked = parse_qs(parts.query)
        if parts.path == UNITS and "navn" in asked:
            return self._search(asked["navn"][0], int(asked.get("page", ["0"])[0]))
        return Said(404, b"")

    def _search(self, name: str, page: int) -> Said:
        if name.casefold() == "sesam" and f"{UNITS}?sesam={page}" in self.pages:
            return self.pages[f"{UNITS}?sesam={page}"]
        found = self.names.get(name.split(maxsplit=1)[0].casefold(), []) if name.split() else []
        embedded = {"_embedded": {"enheter": found}} if found else {}
        return _json({**embedded, "page": {"size": 10, "totalElements": len(found), "totalPages": 1, "number": page}})


_SERVED = {
    "enheter-details-response.json": f"{UNITS}/112233445",
    "enheter-details-deleted-response.json": f"{UNITS}/123456789",
    "underenheter-details-response.json": f"{SUB_UNITS}/776655441",
    "enheter-search-page1-response.json": f"{UNITS}?sesam=0",
    "enheter-search-page2-response.json": f"{UNITS}?sesam=1",
    "enheter-search-empty-response.json": f"{UNITS}?navn=jibberish&size=10",
}


def read_file(name: str) -> bytes:
    """A real reply; the test is skipped where it isn't at hand."""
    if not (FILES / name).exists():
        pytest.skip(f"{FILES / name} is not here")
    return (FILES / name).read_bytes()


def _json(content: Any) -> Said:
    return Said(200, json.dumps(content).encode(), (("Content-Type", "application/json;charset=UTF-8"),))


def _handler(fake: Fake) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            fake.asked.append(self.path)
            said = fake.answer(self.path)
            time.sleep(said.late)
            try:
                self.send_response(said.status)
                for name, value in said.headers:
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(said.body)))
                self.end_headers()
                self._write(said)
            except OSError:
                self.close_connection = True

        def _write(self, said: Said) -> None:
            if not said.drops:
                self.wfile.write(said.body)
                return
            for byte in said.body:
                self.wfile.write(bytes([byte]))
                self.wfile.flush()
                fake.dropped += 1
                time.sleep(said.drops)

        def log_message(self, *args: object) -> None:
            """Quiet."""

    return Handler


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Whoever asked has hung up: that is what some tests are about."""


@pytest.fixture
def brreg(settings: Settings) -> Iterator[Fake]:
    """The register that Varig asks during a test: it lives on loopback and knows nobody until it is told."""
    fake = Fake()
    server = _Server(("127.0.0.1", 0), _handler(fake))
    fake.address = f"http://127.0.0.1:{server.server_address[1]}"
    settings.BRREG_ADDRESS = fake.address
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield fake
    server.shutdown()
    server.server_close()
    thread.join()
