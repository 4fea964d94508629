from __future__ import annotations

import re
from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest

from tests.builders import SYSTEM, a_row, an_initiative
from varig.foundation.kernel import PartialDate
from varig.foundation.registers.declarations import register
from varig.foundation.ui.text import number, say
from varig.knowledge.pictures import Change, change_alt, change_rows, changes_picture
from varig.knowledge.queries import before_and_after, indicators
from varig.knowledge.rules import Development


def change(baseline: str | None, closing: str | None, development: Development, unit: str = "prosent") -> Change:
    values = [None if one is None else Decimal(one) for one in (baseline, closing)]
    return Change("Trives", unit, values[0], 2021, values[1], 2025, development)


def drawn(*changes: Change) -> str:
    svg = changes_picture(changes, say=say, figure=number)
    ET.fromstring(svg)  # noqa: S314 -- our own picture
    return svg


def test_both_values_and_their_years_stand_in_the_picture_with_how_it_went() -> None:
    svg = drawn(change("64", "73", Development.BETTER))
    assert all(said in svg for said in (">64 (2021)<", ">73 (2025)<", ">Bedre<", ">Trives, prosent<"))


def test_per_cent_goes_from_0_to_100_and_other_figures_from_nothing() -> None:
    assert change("64", "73", Development.BETTER).scale == (0, 100)
    low, high = change("14", "20", Development.WORSE, "per 1 000").scale
    assert (low, high) == (0, 25)
    assert change("-5", "10", Development.OTHER, "poeng").scale[0] == -5


def test_each_line_says_where_it_begins_and_ends() -> None:
    svg = drawn(change("64", "73", Development.BETTER), change("14.2", "15.1", Development.WORSE, "per 1 000"))
    assert [svg.count(f">{end}<") for end in ("0", "100", "20")] == [2, 1, 1]
    assert "Hver linje har sin egen målestokk." in svg
    # A value stands where the ends say: 15.1 of 20, from one end of the line to the other.
    square = re.search(r'<rect x="([\d.]+)" y="[\d.]+" width="12"', svg)
    assert square is not None
    assert round((float(square[1]) + 6 - 118) / (640 - 2 * 118), 3) == round(15.1 / 20, 3)


def test_an_unknown_value_is_no_point_and_is_said_to_be_unknown() -> None:
    both, one = drawn(change("64", "73", Development.BETTER)), drawn(change("64", None, Development.UNKNOWN))
    assert both.count("<circle") - one.count("<circle") == 1
    assert ">Ikke vist, ikke målt siden<" in one
    assert change_rows([change("64", None, Development.UNKNOWN)])[0][3] is None


def test_what_became_worse_is_a_square_for_those_who_see_no_colour() -> None:
    worse, better = drawn(change("1", "2", Development.WORSE)), drawn(change("1", "2", Development.BETTER))
    assert worse.count("<rect") == better.count("<rect") + 1
    assert better.count("<circle") == worse.count("<circle") + 1


def test_the_sentence_counts_better_worse_and_unknown() -> None:
    said = say(
        change_alt(
            [
                change("1", "2", Development.BETTER),
                change("1", "2", Development.WORSE),
                change("1", None, Development.UNKNOWN),
            ]
        )
    )
    assert said.startswith("3 indikatorer fra start til siste måling: 1 er blitt bedre, 1 dårligere, og for 1 er")


def test_points_stay_within_the_picture_and_a_long_name_is_cut() -> None:
    svg = drawn(Change("Svært " * 40, "enhet", Decimal(0), None, Decimal(10**9), None, Development.BETTER))
    places = [float(x) for x in re.findall(r'cx="([\d.]+)"', svg)]
    assert min(places) >= 0 and max(places) <= 640
    assert "…" in svg


@pytest.mark.django_db
def test_it_is_drawn_from_the_register_and_not_at_all_where_there_is_no_value() -> None:
    of = an_initiative()
    a_row(of, register("indicators"), name="Ukjent tall")
    assert before_and_after(indicators(SYSTEM, of), of) is None
    a_row(of, register("indicators"), name="Trives", baseline=Decimal(64), closing=Decimal(73), direction="higher")
    picture = before_and_after(indicators(SYSTEM, of), of)
    assert picture is not None
    assert [row[0] for row in picture.rows] == ["Trives", "Ukjent tall"]
    assert "Ukjent tall" not in picture.svg
    assert "<svg" in picture.svg


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("years", "head"),
    [
        ((2025,), "Ved siste måling"),
        ((2027, 2028), "Ved slutt"),
        ((2027, 2025), "Ved siste måling"),
        ((None,), "Ved siste måling"),
    ],
)
def test_only_what_is_measured_in_the_year_of_the_end_or_later_is_called_so(
    years: tuple[int | None, ...], head: str
) -> None:
    of = an_initiative(end=PartialDate(2027, 8, 31))
    for number_, year in enumerate(years):
        a_row(
            of,
            register("indicators"),
            name=f"Trives {number_}",
            baseline=Decimal(64),
            closing=Decimal(73),
            closing_year=year,
        )
    picture = before_and_after(indicators(SYSTEM, of), of)
    assert picture is not None
    assert [say(one) for one in picture.heads] == ["Indikator", "Enhet", "Ved start", head, "Utvikling"]
    assert f"{head} (en firkant der det er blitt dårligere)" in picture.svg
    assert ("fra start til slutt" in picture.svg) == (head == "Ved slutt")
