"""A file of boundaries is read, or refused with what is wrong and where."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.initiatives.building import a_feature, a_file, a_square
from varig.foundation.kernel import Invalid
from varig.foundation.ui.text import say
from varig.initiatives.rules.boundaries import (
    LARGEST_FILE,
    MOST_POINTS,
    box_of,
    code_key,
    name_key,
    read_boundaries,
)

PUBLISHED = Path(__file__).resolve().parents[4] / "shared/data/boundaries"
RING = a_square()["coordinates"][0]


def refusal(content: bytes) -> list[str]:
    with pytest.raises(Invalid) as refused:
        read_boundaries(content)
    return [say(problem.message) for problem in refused.value.problems]


@pytest.mark.parametrize(("name", "count"), [("oslo_bydeler", 15), ("oslo_delbydeler", 96)])
def test_real_files_are_read_though_some_of_their_surfaces_touch_themselves(name: str, count: int) -> None:
    path = PUBLISHED / f"{name}.geojson"
    if not path.exists():
        pytest.skip(f"{path} isn't here")
    found = read_boundaries(path.read_bytes())
    assert len(found.shapes) == count
    assert [shape.problem for shape in found.shapes if shape.problem] == []
    assert (name_key(found.keys), code_key(found.keys)) == ("name", "id")
    boxes = [box_of(shape.geometry) for shape in found.shapes if shape.geometry]
    assert all(10 < west < east < 11 and 59.7 < south < north < 60.2 for west, south, east, north in boxes)


@pytest.mark.parametrize(
    "data",
    [
        {"type": "FeatureCollection", "features": [a_feature()]},
        a_feature(),
        a_square(),
        {"type": "MultiPolygon", "coordinates": [[RING], [RING]]},
        {"type": "FeatureCollection", "features": [a_feature()], "crs": None},
        {"type": "FeatureCollection", "features": [a_feature()], "crs": {"properties": {"name": "EPSG:4326"}}},
        {
            "type": "FeatureCollection",
            "features": [a_feature()],
            "crs": {"properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}},
        },
        {
            "type": "FeatureCollection",
            "features": [a_feature()],
            "crs": {"properties": {"name": "urn:ogc:def:crs:EPSG::4258"}},
        },
    ],
)
def test_each_form_of_geojson_is_read(data: dict[str, Any]) -> None:
    (shape,) = read_boundaries(json.dumps(data).encode()).shapes
    assert shape.problem is None
    assert shape.geometry is not None
    assert box_of(shape.geometry) == (10.8, 59.9, 10.82, 59.92)


def test_heights_and_needless_decimals_are_left_out() -> None:
    ring = [[10.123456789, 59.1, 210.5], [10.2, 59.1, 0], [10.2, 59.2, 0], [10.123456789, 59.1, 210.5]]
    (shape,) = read_boundaries(a_file(a_feature(geometry={"type": "Polygon", "coordinates": [ring]}))).shapes
    assert shape.geometry is not None
    assert shape.geometry["coordinates"][0][0] == [10.123457, 59.1]
    assert shape.points == 4


def test_a_byte_order_mark_and_what_is_no_number_do_no_harm() -> None:
    content = b"\xef\xbb\xbf" + a_file(a_feature(folk=1)).replace(b'"folk": 1', b'"folk": NaN')
    (shape,) = read_boundaries(content).shapes
    assert dict(shape.properties) == {"navn": "Dalen", "kode": "0301"}


BOW_TIE = [[10.0, 59.0], [10.1, 59.1], [10.1, 59.0], [10.0, 59.1], [10.0, 59.0]]


def test_a_surface_that_crosses_itself_is_taken_as_it_is() -> None:
    geometry = {"type": "Polygon", "coordinates": [BOW_TIE]}
    assert read_boundaries(a_file(a_feature(geometry=geometry))).shapes[0].geometry == geometry


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "Filen er tom."),
        (b" \n", "Filen er tom."),
        (b"PK\x03\x04", "Filen er pakket (zip). Pakk den ut, og velg filen som slutter på .geojson eller .json."),
        (b"<kml>", "Filen er KML, GML eller en nettside. Eksporter grensene på nytt som GeoJSON."),
        (b'{"type":\n "Feature",,}', "Filen er ikke gyldig JSON: feil i linje 2, tegn 12."),
        (b'{"navn": "\xf8"}', "Filen er ikke tekst i UTF-8. Eksporter grensene på nytt som GeoJSON."),
        (b"[" * 100_000, "Filen er ikke gyldig JSON. Eksporter grensene på nytt som GeoJSON."),
        (b'{"a": ' + b"9" * 5_000 + b"}", "Filen er ikke gyldig JSON. Eksporter grensene på nytt som GeoJSON."),
        (
            b"[]",
            "Filen er JSON, men ikke GeoJSON. Den må være en FeatureCollection, en Feature eller en flate.",
        ),
        (
            b'{"features": []}',
            "Filen er JSON, men ikke GeoJSON. Den må være en FeatureCollection, en Feature eller en flate.",
        ),
        (b'{"type": "Topology"}', "Filen er TopoJSON. Eksporter grensene på nytt som GeoJSON."),
        (a_file(), "Filen har ingen områder."),
        (
            b" " * (LARGEST_FILE + 1),
            "Filen er større enn 8 MB. Ta ut områdene du trenger, eller forenkle grensene.",
        ),
        (
            a_file(*[{}] * 10_001),
            "Filen har 10\u202f001 områder. Ta ut dem du trenger: høyst 10\u202f000.",
        ),
        (
            a_file(a_feature(), crs={"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::25832"}}),
            "Filen har koordinatsystemet «urn:ogc:def:crs:EPSG::25832». Eksporter den på nytt med WGS84 (EPSG:4326).",
        ),
        (a_file(a_feature(), crs="?"), "Filen har koordinatsystemet «?». Eksporter den på nytt med WGS84 (EPSG:4326)."),
    ],
)
def test_a_file_that_is_something_else_is_refused_in_plain_words(content: bytes, sentence: str) -> None:
    assert refusal(content) == [sentence]


def polygon(*rings: Any) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": list(rings)}


@pytest.mark.parametrize(
    ("geometry", "sentence"),
    [
        ({"type": "Point", "coordinates": [10, 59]}, "Det er et punkt. Et område må være en flate (Polygon)."),
        ({"type": "LineString", "coordinates": []}, "Det er en linje. Et område må være en flate (Polygon)."),
        ({"type": "Circle"}, "Det er ikke en flate (Polygon eller MultiPolygon)."),
        (["Polygon"], "Det er ikke en flate (Polygon eller MultiPolygon)."),
        ({"type": "Polygon"}, "Ringene mangler."),
        ({"type": "MultiPolygon", "coordinates": {}}, "Flatene mangler."),
        (polygon([]), "Ring 1 har ingen punkter."),
        (polygon([[10, 59], [10, 60], [10, 59]]), "Ring 1 har færre enn fire punkter, og er ingen flate."),
        (polygon(RING, RING[:-1]), "Ring 2 er ikke lukket: det siste punktet må være det samme som det første."),
        (
            {"type": "MultiPolygon", "coordinates": [[RING], [RING[:-1]]]},
            "Ring 1 i del 2 er ikke lukket: det siste punktet må være det samme som det første.",
        ),
        (polygon([RING[0], RING[1], ["10", 59], RING[0]]), "Punkt 3 i ring 1 er ikke to tall."),
        (polygon([RING[0], RING[1], [True, 59], RING[0]]), "Punkt 3 i ring 1 er ikke to tall."),
        (polygon([RING[0], RING[1], [10], RING[0]]), "Punkt 3 i ring 1 er ikke to tall."),
        (
            polygon([[597000.4, 6643000], [597100, 6643000], [597100, 6643100], [597000.4, 6643000]]),
            "Koordinatene er ikke i grader (597000, 6643000). Eksporter filen på nytt med koordinatsystemet WGS84 "
            "(EPSG:4326).",
        ),
        (
            polygon([[59.9, 10.8], [59.9, 10.9], [60.0, 10.9], [59.9, 10.8]]),
            "Bredde- og lengdegrad er byttet om. I GeoJSON står lengdegraden først, for eksempel 10,75 og så 59,91.",
        ),
        (
            polygon([[10.0, 59.0]] * (MOST_POINTS + 1)),
            "Grensen har 20\u202f001 punkter. Forenkle den til høyst 20\u202f000.",
        ),
    ],
)
def test_an_area_that_is_no_surface_says_what_and_where(geometry: Any, sentence: str) -> None:
    found = read_boundaries(a_file(a_feature("God"), a_feature("Dårlig", geometry=geometry)))
    assert [shape.problem and say(shape.problem) for shape in found.shapes] == [None, sentence]
    assert refusal(a_file(a_feature(geometry=geometry))) == [f"Område 1: {sentence}"]


def test_an_area_without_geometry_and_what_is_no_area_are_told_apart() -> None:
    found = read_boundaries(a_file(a_feature(), {**a_feature(), "geometry": None}, {"type": "Punkt"}))  # type: ignore[arg-type]
    said = [shape.problem and say(shape.problem) for shape in found.shapes]
    assert said == [None, "Det har ingen grense i filen.", "Det er ikke et område (Feature)."]


@pytest.mark.parametrize(
    ("keys", "name", "code"),
    [
        (("id", "name"), "name", "id"),
        (("objectid", "BYDELSNAVN", "Bydelsnr"), "BYDELSNAVN", "Bydelsnr"),
        (("grunnkretsnummer", "grunnkretsnavn", "id"), "grunnkretsnavn", "grunnkretsnummer"),
        (("sone_navn", "sone_kode"), "sone_navn", "sone_kode"),
        (("areal",), "areal", ""),
        ((), "", ""),
    ],
)
def test_name_and_code_are_found_among_the_properties(keys: tuple[str, ...], name: str, code: str) -> None:
    assert (name_key(keys), code_key(keys)) == (name, code)
