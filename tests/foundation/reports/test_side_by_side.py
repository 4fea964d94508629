from concurrent.futures import Future
from io import BytesIO
from threading import Event
from zipfile import ZipFile

import pytest

from tests.foundation.documents.example import document
from tests.foundation.documents.sample_photos import photo
from tests.foundation.documents.sample_templates import template
from varig.foundation.documents import html, pdf, spoken, word
from varig.foundation.documents.blocks import Document, Figure, Section
from varig.foundation.documents.pdf import LaidOut
from varig.foundation.documents.press import TypesettingError
from varig.foundation.documents.rendered import Rendered
from varig.foundation.reports import side_by_side
from varig.foundation.reports.side_by_side import SideBySide
from varig.foundation.reports.writing import Format, render

pytestmark = pytest.mark.documents


def test_each_format_is_as_it_is_alone() -> None:
    """Also with photos, which the PDF takes out of what was said, and relative links, which paper takes away."""
    whole = document()
    whole = document(*whole.sections, Section("photos", "Bilder", (photo(),)))
    with SideBySide() as work:
        made = {format_: make().content for format_, make in work.begin(whole).items()}
    assert made[Format.HTML] == render(whole, Format.HTML).content
    assert made[Format.PDF] == render(whole, Format.PDF).content
    assert _parts(made[Format.WORD]) == _parts(render(whole, Format.WORD).content)


def test_the_document_is_said_once_for_all_three(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str | None] = []

    def counted(document: Document, base: str | None = None) -> spoken.Spoken:
        said.append(base)
        return real(document, base=base)

    real = spoken.spoken
    for module in (side_by_side, html, pdf, word):
        monkeypatch.setattr(module, "spoken", counted)
    with SideBySide() as work:
        made = work.begin(document(), base="https://varig.example")
        assert [make().content[:2] for make in made.values()] == [b"<!", b"PK", b"%P"]
    assert said == ["https://varig.example"]


def test_the_others_are_made_while_typst_is_at_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """The PDF here only comes when the Word file is there; one after the other it never would."""
    word_is_made = Event()

    def patient(ready: LaidOut) -> Rendered:
        assert word_is_made.wait(60)
        return Rendered(ready.data.encode()[:1], "application/pdf")

    monkeypatch.setattr(pdf, "set_in_type", patient)
    with SideBySide() as work:
        made = work.begin(document())
        assert made[Format.WORD]().content.startswith(b"PK")
        word_is_made.set()
        assert made[Format.PDF]().content == b"{"


def test_typst_has_one_document_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    at_work: list[int] = []
    most: list[int] = []

    def counted(ready: LaidOut) -> Rendered:
        at_work.append(1)
        most.append(len(at_work))
        try:
            return real(ready)
        finally:
            at_work.pop()

    real = pdf.set_in_type
    monkeypatch.setattr(pdf, "set_in_type", counted)
    with SideBySide() as work:
        begun = [work.begin(document(), (Format.PDF,)) for _n in range(3)]
        assert [formats[Format.PDF]().content[:4] for formats in begun] == [b"%PDF"] * 3
    assert most == [1, 1, 1]


def test_only_what_is_asked_for_is_made() -> None:
    with SideBySide() as work:
        assert list(work.begin(document(), (Format.PDF, Format.HTML))) == [Format.HTML, Format.PDF]


def test_word_is_in_the_template() -> None:
    with SideBySide() as work:
        made = work.begin(document(), (Format.WORD,), template=template())
        assert _parts(made[Format.WORD]().content) == _parts(
            render(document(), Format.WORD, template=template()).content
        )


def test_what_typst_refuses_is_said_where_the_pdf_is_asked_for() -> None:
    broken = document(Section("a", "A", (Figure("<svg", "Noe", "Noe"),)))
    with SideBySide() as work:
        made = work.begin(broken, (Format.HTML, Format.PDF))
        assert made[Format.HTML]().content.startswith(b"<!doctype html>")
        with pytest.raises(TypesettingError):
            made[Format.PDF]()


def test_after_a_failure_typst_begins_nothing_more(monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[str] = []
    stopped = Event()

    def slow(ready: LaidOut) -> Rendered:
        begun.append(ready.data[:1])
        assert stopped.wait(60)
        return Rendered(b"", "application/pdf")

    monkeypatch.setattr(pdf, "set_in_type", slow)
    with pytest.raises(OSError, match="full"), SideBySide() as work:
        made = [work.begin(document(), (Format.PDF,))[Format.PDF] for _n in range(3)]
        waiting: Future[Rendered] = made[-1].__self__  # type: ignore[attr-defined]
        waiting.add_done_callback(lambda _future: stopped.set())
        raise OSError("the disk is full")
    assert waiting.cancelled()
    assert len(begun) <= 1


def _parts(file: bytes) -> dict[str, bytes]:
    """What is in a Word file; the file itself also says when it was packed."""
    with ZipFile(BytesIO(file)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}
