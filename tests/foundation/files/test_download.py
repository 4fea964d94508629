from __future__ import annotations

import pytest

from tests.builders import SYSTEM
from varig.foundation.files.actions import keep
from varig.foundation.files.download import download
from varig.foundation.files.queries import open_file

pytestmark = pytest.mark.django_db


def answer(name: str, media_type: str, *, show: bool = False):
    kept = keep(reader=SYSTEM, content=b"innhold", name=name, media_type=media_type)
    return download(open_file(SYSTEM, kept.id, may=lambda *_: True), show=show)


def test_a_name_with_norwegian_letters_reaches_the_browser():
    found = answer("Årsmelding – Grønland.pdf", "application/pdf")
    assert found.content == b"innhold"
    assert found["Content-Disposition"] == (
        "attachment; filename*=utf-8''%C3%85rsmelding%20%E2%80%93%20Gr%C3%B8nland.pdf"
    )


@pytest.mark.parametrize(
    ("media_type", "show", "disposition", "content_type"),
    [
        ("application/pdf", False, "attachment", "application/pdf"),
        ("application/pdf", True, "inline", "application/pdf"),
        ("text/html", True, "inline", "text/html; charset=utf-8"),
        ("image/svg+xml", True, "attachment", "image/svg+xml"),
        ("application/x-msdownload", True, "attachment", "application/x-msdownload"),
    ],
)
def test_only_harmless_kinds_are_shown(media_type, show, disposition, content_type):
    found = answer("fil", media_type, show=show)
    assert (found["Content-Disposition"].split(";")[0], found["Content-Type"]) == (disposition, content_type)


def test_nothing_runs_in_a_file_and_the_browser_guesses_nothing():
    page = answer("side.html", "text/html", show=True)
    assert page["X-Content-Type-Options"] == "nosniff"
    assert page["Content-Security-Policy"].startswith("sandbox; default-src 'none'; style-src 'unsafe-inline'")
    assert "script-src" not in page["Content-Security-Policy"]


def test_a_pdf_can_be_shown_which_no_browser_does_within_a_sandbox():
    assert not answer("fil.pdf", "application/pdf", show=True)["Content-Security-Policy"].startswith("sandbox")
