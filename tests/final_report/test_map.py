from __future__ import annotations

from datetime import date
from decimal import Decimal
from io import BytesIO
from xml.etree import ElementTree as ET

import pikepdf
import pytest
from django.utils import timezone

from tests.builders import SYSTEM, a_measure, a_person, a_row, an_initiative, logged_in
from varig.final_report.pictures import AreaMap, Mark, area_map
from varig.final_report.pictures.area_names import is_inside, place_for
from varig.final_report.queries.map_sheet import map_sheet
from varig.final_report.queries.on_the_map import map_of_work
from varig.foundation.documents import poster
from varig.foundation.documents.blocks import Figure, Paragraph, Run, Told
from varig.foundation.kernel import Grant, PartialDate
from varig.foundation.registers.declarations import register
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts
from varig.workspace.queries.dossier import composed

A3 = (420 / 25.4 * 72, 297 / 25.4 * 72)
SQUARE = (("Dalen", (((10.0, 60.0), (10.1, 60.0), (10.1, 60.05), (10.0, 60.0)),)),)


def a_placed_measure(of: InitiativeFacts, name: str, north: str = "59.9", east: str = "10.7") -> int:
    return a_row(of, register("measures"), name=name, latitude=Decimal(north), longitude=Decimal(east))


def test_every_mark_has_its_number_and_none_lies_on_another() -> None:
    marks = tuple(Mark(number, 10.05, 60.02, is_built=number % 2 == 0) for number in range(1, 41))
    svg = area_map(AreaMap(SQUARE, marks), say=say)
    root = ET.fromstring(svg)  # noqa: S314 -- our own picture
    texts = [
        (float(one.get("x", 0)), float(one.get("y", 0)), one.text) for one in root.iter() if one.tag.endswith("text")
    ]
    numbered = [(x, y) for x, y, said in texts if said and said.isdigit()]
    assert sorted(int(said) for _x, _y, said in texts if said and said.isdigit()) == list(range(1, 41))
    apart = [(ax - bx) ** 2 + (ay - by) ** 2 for at, (ax, ay) in enumerate(numbered) for bx, by in numbered[at + 1 :]]
    assert min(apart) >= 28**2


def _texts(svg: str) -> dict[str, tuple[float, float]]:
    root = ET.fromstring(svg)  # noqa: S314 -- our own picture
    found = (one for one in root.iter() if one.tag.endswith("text") and one.text)
    return {one.text or "": (float(one.get("x", 0)), float(one.get("y", 0))) for one in found}


@pytest.mark.parametrize("width", [390, 640, 960])
def test_each_area_has_its_name_inside_it_and_clear_of_the_marks(width: int) -> None:
    west = ((10.0, 60.0), (10.05, 60.0), (10.05, 60.05), (10.0, 60.05), (10.0, 60.0))
    east = tuple((x + 0.05, y) for x, y in west)
    marks = tuple(Mark(number, 10.02 + number * 0.004, 60.025, is_built=False) for number in range(1, 15))
    texts = _texts(area_map(AreaMap((("Lia", (west,)), ("Torget", (east,))), marks), say=say, width=width))
    assert texts["Lia"][0] < width / 2 < texts["Torget"][0]
    for name in ("Lia", "Torget"):
        x, y = texts[name]
        apart = [abs(y - at_y) > 14 or abs(x - at_x) > 30 for said, (at_x, at_y) in texts.items() if said.isdigit()]
        assert len(apart) == 14
        assert all(apart)
    assert "N" in texts


def test_a_name_without_room_is_left_out_and_one_never_stands_in_a_hole() -> None:
    ring = ((0.0, 0.0), (200.0, 0.0), (200.0, 100.0), (0.0, 100.0))
    assert place_for("Et svært langt navn på et lite område", [ring], []) is None
    assert place_for("Lia", [ring], [(x, y) for x in range(0, 200, 20) for y in range(0, 100, 20)]) is None
    hole = ((60.0, 10.0), (190.0, 10.0), (190.0, 90.0), (60.0, 90.0))
    place = place_for("Lia", [ring, hole], [])
    assert place is not None
    assert is_inside(place, [ring, hole])
    assert not is_inside((100.0, 50.0), [ring, hole])


def test_what_is_built_is_a_square_and_the_boundary_is_drawn() -> None:
    svg = area_map(AreaMap(SQUARE, (Mark(1, 10.05, 60.02, is_built=True),)), say=say)
    assert "<path" in svg
    assert svg.count('width="26"') == 1


@pytest.mark.django_db
def test_places_are_numbered_by_name_and_what_has_none_is_listed_apart() -> None:
    of = an_initiative()
    a_row(of, register("measures"), name="Lys", latitude=Decimal("59.9"), longitude=Decimal("10.7"), delivered="yes")
    a_row(of, register("assets"), name="Benk", latitude=Decimal("59.91"), longitude=Decimal("10.71"))
    a_row(of, register("measures"), name="Kurs", delivered="yes")
    work = map_of_work(SYSTEM, of, timezone.localdate())
    assert [(number, one.name) for number, one in work.numbered] == [(1, "Benk"), (2, "Lys")]
    assert [one.name for one in work.without] == ["Kurs"]
    sheet = map_sheet(SYSTEM, of, timezone.localdate(), "nb")
    assert [(say(one.title), tuple(one.entries)) for one in sheet.lists] == [
        ("På kartet", ("Benk", "Lys")),
        ("Har ikke noe sted på kartet", ("Kurs",)),
    ]
    assert sheet.lists[0].squares == {1}


@pytest.mark.django_db
def test_what_was_not_delivered_is_no_part_of_it_and_what_is_not_all_done_is_marked_in_words() -> None:
    of = an_initiative(end=PartialDate(2025, 12))
    for name, more in (
        ("Bod", {"delivered": "no"}),
        ("Gangfelt", {"delivered": "partly"}),
        ("Lys", {"delivered": "yes"}),
        ("Mur", {}),
        ("Parkering", {"delivered": "no"}),
        ("Utsikt", {"end": PartialDate(2024, 3)}),
    ):
        a_row(of, register("measures"), name=name, latitude=Decimal("59.9"), longitude=Decimal("10.7"), **more)
    a_row(of, register("measures"), name="Åpen dag", delivered="no")
    day = date(2025, 2, 1)
    sheet = map_sheet(SYSTEM, of, day, "nb")
    assert [(say(one.title), [say(entry) for entry in one.entries], say(one.empty)) for one in sheet.lists] == [
        (
            "På kartet",
            [
                "Gangfelt (delvis)",
                "Lys",
                "Mur (ikke ferdig)",
                "Utsikt (ikke sagt)",
            ],
            "Ingenting har noe sted på kartet ennå.",
        ),
    ]
    assert say(sheet.lead).endswith("2025. 3 tiltak er ikke med, fordi de ikke ble gjennomført.")
    # Three marks with a broken edge, and the one that says what it means.
    assert sheet.svg.count("stroke-dasharray") == 4
    assert "Delvis gjennomført, ikke ferdig eller ikke sagt" in sheet.svg
    blocks = next(
        section.blocks for section in composed(SYSTEM, of, "final_report", day, "nb").sections if section.key == "map"
    )
    listed = next(block.table for block in blocks if isinstance(block, Figure) and block.table)
    assert [(row[1], say(row[3])) for row in listed.rows] == [  # type: ignore[arg-type]
        ("Gangfelt", "Delvis"),
        ("Lys", "Ja"),
        ("Mur", "Ikke slutt ennå"),
        ("Utsikt", "Ikke sagt"),
    ]
    told = [say(one.text.message) for one in blocks if isinstance(one, Paragraph) and isinstance(one.text, Told)]
    assert told == ["3 tiltak er ikke med, fordi de ikke ble gjennomført."]


@pytest.mark.django_db
def test_where_all_was_delivered_no_mark_is_broken_and_nothing_is_said_to_be_left_out() -> None:
    of = an_initiative()
    a_row(of, register("measures"), name="Lys", latitude=Decimal("59.9"), longitude=Decimal("10.7"), delivered="yes")
    a_row(of, register("assets"), name="Benk", latitude=Decimal("59.91"), longitude=Decimal("10.71"))
    sheet = map_sheet(SYSTEM, of, timezone.localdate(), "nb")
    assert "stroke-dasharray" not in sheet.svg
    assert [(say(one.title), tuple(one.entries)) for one in sheet.lists] == [("På kartet", ("Benk", "Lys"))]


def pages(content: bytes) -> list[tuple[float, float]]:
    with pikepdf.open(BytesIO(content)) as opened:
        return [(float(page.mediabox[2]), float(page.mediabox[3])) for page in opened.pages]


@pytest.mark.django_db
@pytest.mark.documents
def test_it_is_one_tagged_sheet_of_a3_with_a_sentence_for_those_who_cannot_see_it() -> None:
    of = an_initiative()
    for number in range(60):
        a_placed_measure(of, f"Tiltak {number}", f"59.9{number:02d}")
    content = poster.render(map_sheet(SYSTEM, of, timezone.localdate(), "nb")).content
    assert pages(content) == [pytest.approx(A3, abs=1)]
    with pikepdf.open(BytesIO(content)) as opened:
        assert opened.Root.MarkInfo.Marked
        assert str(opened.Root.Lang) == "nb-NO"
        assert opened.docinfo["/Title"] == f"Det som ble gjort i {of.area or of.name}"
        alts = [one for one in opened.objects if isinstance(one, pikepdf.Dictionary) and "/Alt" in one]
        assert any("60 nummererte steder" in str(one.Alt) for one in alts)


@pytest.mark.django_db
@pytest.mark.documents
def test_an_initiative_without_places_says_so_and_hostile_names_are_only_text() -> None:
    of = an_initiative()
    a_measure(of, '#panic("nå") <script> \\u{202e}')
    content = poster.render(map_sheet(SYSTEM, of, timezone.localdate(), "nb")).content
    assert len(pages(content)) == 1


@pytest.mark.django_db
@pytest.mark.documents
def test_it_is_downloaded_from_the_map_by_those_who_may_read() -> None:
    of, other = an_initiative("dalen"), an_initiative("lia")
    a_placed_measure(of, "Lys")
    client = logged_in(a_person("Ida", Grant("reader", of.scope)))
    assert "/dalen/arven/kart/a3/" in client.get("/dalen/arven/kart/").content.decode()
    answer = client.get("/dalen/arven/kart/a3/")
    assert (answer["Content-Type"], answer.content[:5]) == ("application/pdf", b"%PDF-")
    stranger = logged_in(a_person("Ola", Grant("reader", other.scope)))
    assert stranger.get("/dalen/arven/kart/a3/").status_code in (403, 404)


@pytest.mark.django_db
def test_the_reports_section_leads_to_the_page_where_the_sheet_is_chosen() -> None:
    of = an_initiative("dalen")
    a_placed_measure(of, "Lys")
    document = composed(SYSTEM, of, "final_report", timezone.localdate(), "nb")
    blocks = next(section.blocks for section in document.sections if section.key == "map")
    told = [one.text for one in blocks if isinstance(one, Paragraph) and isinstance(one.text, tuple)]
    linked = [part.link for one in told for part in one if isinstance(part, Run)]
    assert linked == ["/dalen/arven/kart/"]


def test_a_mark_that_was_moved_has_a_line_to_a_dot_at_its_own_place_and_the_map_says_so() -> None:
    ring = ((10.0, 60.0), (10.02, 60.0), (10.02, 60.01), (10.0, 60.01))
    apart = AreaMap(
        (("Dalen", (ring,)),), (Mark(1, 10.005, 60.005, is_built=False), Mark(2, 10.015, 60.005, is_built=False))
    )
    near = AreaMap(
        (("Dalen", (ring,)),), (Mark(1, 10.005, 60.005, is_built=False), Mark(2, 10.0054, 60.005, is_built=False))
    )
    assert "Nøyaktig sted" not in area_map(apart, say=say)
    drawn = area_map(near, say=say)
    assert "Nøyaktig sted" in drawn
    # One for the place, one that says what it is.
    assert drawn.count('r="2.8"') == 2
