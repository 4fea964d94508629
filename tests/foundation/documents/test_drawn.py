import pytest
from lxml import etree, html

from tests.foundation.documents.example import document
from varig.foundation.documents import html as page
from varig.foundation.documents.drawn import coloured, drawn
from varig.foundation.documents.tones import COLOURS, Tone
from varig.foundation.ui.icons import FILLED

_SVG = "{http://www.w3.org/2000/svg}svg"


@pytest.mark.parametrize("tone", list(Tone))
def test_an_icon_outside_the_pages_says_its_own_strokes_and_colour(tone: Tone) -> None:
    svg = etree.fromstring(coloured(tone))
    assert svg.tag == _SVG
    assert COLOURS[tone] in coloured(tone)
    assert "currentColor" not in coloured(tone)
    if not any(f"icon-{name}" in svg.get("class") for name in FILLED):
        assert (svg.get("fill"), svg.get("stroke"), svg.get("stroke-width")) == ("none", COLOURS[tone], "1.75")


def test_a_filled_icon_gets_no_line_around() -> None:
    assert etree.fromstring(drawn(Tone.GAP_BLOCKS)).get("stroke") is None


def test_the_icons_of_the_file_that_stands_alone_have_their_strokes() -> None:
    found = html.document_fromstring(page.render(document()).content.decode()).xpath("//td//svg")
    assert [svg.get("stroke") for svg in found] == ["currentColor"] * len(found)
    assert found
