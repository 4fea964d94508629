import io
import struct
from typing import Any

import docx
import pikepdf
import pytest
from docx.oxml.ns import qn
from lxml import html as parser

from tests.foundation.documents.example import document
from tests.foundation.documents.opened import elements
from tests.foundation.documents.sample_photos import JPEG, photo, png
from varig.foundation.documents import html, pdf, word
from varig.foundation.documents.blocks import Figure, Photo, Section
from varig.foundation.documents.photos import LARGEST, MOST_POINTS, fault, size
from varig.foundation.ui.text import say

pytestmark = pytest.mark.documents
ALT = "Folk på torget."
MM = 72 / 25.4


def _document(*blocks: Any) -> Any:
    return document(Section("a", "A", blocks))


def _cmyk() -> bytes:
    """A JPEG whose frame says four colours."""
    frame = b"\xff\xc0\x00\x14\x08" + struct.pack(">HHB", 2, 3, 4) + b"\x00" * 12
    return b"\xff\xd8" + frame + b"\xff\xd9"


DAMAGED = "Bildet er skadet, så det kan ikke vises. Lagre det på nytt der det ble laget, og sett det inn igjen."
FOR_PRINT = "Bildet er laget for trykk (CMYK). Lagre det med vanlige farger (RGB), og sett det inn igjen."
WHOLE = [(png(), "image/png", (4, 3)), (JPEG, "image/jpeg", (3, 2))]
FAULTS = [
    (b"GIF89a", "image/gif", "Bildet er verken PNG eller JPG. Lagre det som en av dem, og sett det inn igjen."),
    (JPEG, "image/png", "Bildet er verken PNG eller JPG. Lagre det som en av dem, og sett det inn igjen."),
    (png()[:-20], "image/png", DAMAGED),
    (png(0, 3), "image/png", DAMAGED),
    (JPEG[:20], "image/jpeg", DAMAGED),
    (_cmyk(), "image/jpeg", FOR_PRINT),
    (JPEG + b"\x00" * LARGEST, "image/jpeg", "Bildet er større enn 25 MB. Gjør det mindre, og sett det inn igjen."),
]  # fmt: skip


@pytest.mark.parametrize(("content", "media_type", "said"), FAULTS)
def test_what_is_wrong_with_a_picture_is_said_with_what_to_do(content: bytes, media_type: str, said: str) -> None:
    found = fault(content, media_type)
    assert found is not None
    assert say(found) == said


def test_a_picture_that_would_fill_the_memory_is_not_unpacked() -> None:
    large = png().replace(struct.pack(">II", 4, 3), struct.pack(">II", 20_000, MOST_POINTS // 20_000 + 1), 1)
    found = fault(large, "image/png")
    assert found is not None
    assert say(found) == "Bildet er for stort (20000 × 2501 punkter). Gjør det mindre, og sett det inn igjen."


@pytest.mark.parametrize(
    ("content", "media_type", "found"), [(png(), "image/png", (4, 3)), (JPEG, "image/jpeg", (3, 2))]
)
def test_a_whole_picture_has_no_fault_and_its_own_size(content: bytes, media_type: str, found: tuple[int, int]) -> None:
    assert fault(content, media_type) is None
    assert size(content, media_type) == found


def test_a_picture_needs_a_sentence_for_those_who_can_not_see_it() -> None:
    with pytest.raises(ValueError, match="Torgdagen"):
        photo(alt="", caption="Torgdagen")


def test_on_the_page_it_has_its_sentence_and_lies_in_the_file() -> None:
    page = parser.document_fromstring(html.render(_document(photo(caption="Torgdagen"))).content.decode())
    (picture,) = page.xpath("//figure/img")
    assert picture.get("alt") == ALT
    assert picture.get("src").startswith("data:image/png;base64,")
    assert page.xpath("//figure/figcaption/text()") == ["Torgdagen"]


def test_in_word_it_has_its_sentence_and_its_bytes_are_kept() -> None:
    file = docx.Document(io.BytesIO(word.render(_document(photo(), Photo(JPEG, "image/jpeg", ALT))).content))
    assert [shape._inline.docPr.get("descr") for shape in file.inline_shapes] == [ALT, ALT]
    ids = [blip.get(qn("r:embed")) for blip in file.element.iter(qn("a:blip"))]
    assert [file.part.related_parts[id_].blob for id_ in ids] == [png(400, 300), JPEG]


def test_in_pdf_it_has_its_sentence_as_a_figure() -> None:
    file = pikepdf.open(io.BytesIO(pdf.render(_document(photo(), Photo(JPEG, "image/jpeg", ALT))).content))
    figures = [element for element in elements(file.Root.StructTreeRoot) if element.S == "/Figure"]
    assert [str(element.Alt) for element in figures] == [ALT, ALT]


@pytest.mark.parametrize(
    ("width", "height", "shown"),
    [(400, 300, (300, 225)), (2000, 1000, (170 * MM, 85 * MM)), (300, 3000, (17 * MM, 170 * MM))],
)
def test_a_picture_is_never_wider_than_the_line_nor_taller_than_the_page(
    width: int, height: int, shown: tuple[float, float]
) -> None:
    made = _document(photo(width, height))
    file = docx.Document(io.BytesIO(word.render(made).content))
    (shape,) = file.inline_shapes
    assert shape.width.mm <= 170.01
    assert shape.height.mm < 200
    assert shape.width / shape.height == pytest.approx(width / height, rel=0.01)
    assert _drawn(pdf.render(made).content) == pytest.approx(shown, rel=0.01)


def test_a_tall_drawing_fits_the_page_too() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 1000"><rect width="9" height="9"/></svg>'
    figure = Figure(svg, "Noe", "Høy")
    assert (figure.width, figure.height) == (640, 6400)
    (shape,) = docx.Document(io.BytesIO(word.render(_document(figure)).content)).inline_shapes
    assert shape.height.mm < 200
    assert len(pikepdf.open(io.BytesIO(pdf.render(_document(figure)).content)).pages) == 2


def test_one_that_can_not_be_shown_is_said_to_be_missing_and_stops_nothing() -> None:
    made = _document(Photo(png()[:-20], "image/png", ALT))
    page = parser.document_fromstring(html.render(made).content.decode())
    (notice,) = page.xpath("//div[contains(@class, 'doc-notice')]")
    assert "Bilde som mangler: Folk på torget." in notice.text_content()
    assert "Bildet er skadet" in notice.text_content()
    assert pdf.render(made).content.startswith(b"%PDF-")
    text = "\n".join(p.text for p in docx.Document(io.BytesIO(word.render(made).content)).paragraphs)
    assert "Bilde som mangler: Folk på torget." in text


def _drawn(content: bytes) -> tuple[float, float]:
    """How large the picture is on the paper: the matrices before it, multiplied."""
    file = pikepdf.open(io.BytesIO(content))
    for page in file.pages:
        now, stack = pikepdf.Matrix(), []
        for operands, operator in pikepdf.parse_content_stream(page):
            match str(operator):
                case "q":
                    stack.append(now)
                case "Q":
                    now = stack.pop()
                case "cm":
                    now = pikepdf.Matrix(*map(float, operands)) @ now
                case "Do" if page.Resources.XObject[operands[0]].Subtype == "/Image":
                    return abs(now.a), abs(now.d)
    raise AssertionError("no picture")
