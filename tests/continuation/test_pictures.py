from dataclasses import replace
from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest

from varig.continuation.pictures import (
    Cliff,
    YearAfter,
    YearBefore,
    cliff_alt,
    cliff_heads,
    cliff_rows,
    money_cliff,
)
from varig.foundation.kernel import Kroner, Message, PartialDate

SVG = "{http://www.w3.org/2000/svg}"


def million(amount: str) -> Decimal:
    return Decimal(amount) * 1_000_000


CLIFF = Cliff(
    sources=("Staten", "Kommunen"),
    before=(YearBefore(2012, (million("6"), million("4"))), YearBefore(2013, (million("4"), million("6.2")))),
    end=PartialDate(2013, 12, 31),
    after=(
        YearAfter(2014, million("8"), million("4.2"), Decimal(0), million("0.9"), million("0.7")),
        YearAfter(2015, million("8"), Decimal(0), million("5")),
    ),
)


def _value(value: object) -> str:
    if isinstance(value, Kroner):
        return f"{value.amount:.0f} kr"
    return f"{value.normalize():f}".replace(".", ",") if isinstance(value, Decimal) else str(value)


def say(message: Message | str) -> str:
    if isinstance(message, str):
        return message
    counted = message.plural if message.plural and message.params["count"] != 1 else message.msgid
    return counted % {key: _value(value) for key, value in message.params.items()}


def drawn(cliff: Cliff) -> ET.Element:
    return ET.fromstring(money_cliff(cliff, say=say, prefix="m"))  # noqa: S314


def texts(svg: ET.Element) -> list[str]:
    return [element.text or "" for element in svg.iter(f"{SVG}text")]


def pieces(svg: ET.Element, fill: str) -> int:
    """Rectangles of that look, without the legend's."""
    return sum(1 for rect in svg.iter(f"{SVG}rect") if rect.get("fill") == fill and rect.get("height") != "13")


def test_each_source_and_each_sureness_has_its_piece() -> None:
    svg = drawn(CLIFF)
    assert [pieces(svg, fill) for fill in ("#0b3f6b", "#4d8fc4", "#0f5f64")] == [2, 2, 1]
    assert [pieces(svg, f"url(#m-{name})") for name in ("planned", "proposed", "missing")] == [1, 1, 2]


def test_what_is_not_financed_stands_above_the_cost_line() -> None:
    svg = drawn(CLIFF)
    assert [text for text in texts(svg) if text.startswith("mangler")] == ["mangler 2,2", "mangler 3,0"]
    assert not [text for text in texts(svg) if "−" in text]


def test_where_the_years_stand_close_what_is_missing_is_said_on_two_lines() -> None:
    after = tuple(YearAfter(2014 + at, million("8"), million("5")) for at in range(4))
    narrow = ET.fromstring(money_cliff(replace(CLIFF, after=after), say=say, prefix="m", width=320))  # noqa: S314
    assert [text for text in texts(narrow) if text in {"mangler", "3,0", "mangler 3,0"}] == ["3,0", "mangler"] * 4


def test_what_is_planned_and_what_is_proposed_differ_in_kind_and_not_in_colour_alone() -> None:
    patterns = {one.get("id"): [part.tag for part in one] for one in drawn(CLIFF).iter(f"{SVG}pattern")}
    assert patterns["m-planned"] == [f"{SVG}rect", f"{SVG}line"]
    assert patterns["m-proposed"] == [f"{SVG}rect", f"{SVG}circle", f"{SVG}circle"]


def test_the_cost_line_has_a_step_for_each_year() -> None:
    (path,) = (element.get("d") or "" for element in drawn(CLIFF).iter(f"{SVG}path"))
    assert (path.count("M"), path.count("H")) == (1, 2)


def test_a_year_with_an_unknown_source_says_so_and_keeps_what_is_known() -> None:
    before = (YearBefore(2012, (None, million("4"))), CLIFF.before[1])
    svg = drawn(replace(CLIFF, before=before))
    assert (texts(svg).count("Ukjent"), pieces(svg, "#0b3f6b"), pieces(svg, "#4d8fc4")) == (1, 1, 2)


def test_an_unknown_cost_breaks_the_line_and_is_no_zero() -> None:
    after = (YearAfter(2014, None, million("4")), CLIFF.after[1])
    svg = drawn(replace(CLIFF, after=after))
    assert texts(svg).count("Ukjent") == 1
    assert after[0].not_financed is None
    assert cliff_alt(replace(CLIFF, after=after)).params == {"year": "2014"}


def test_the_legend_names_only_what_is_there() -> None:
    said = texts(drawn(CLIFF))
    assert [word for word in ("Staten", "Kommunen", "I økonomiplan", "Mulig", "Ikke finansiert") if word in said] == [
        "Staten",
        "Kommunen",
        "I økonomiplan",
        "Mulig",
        "Ikke finansiert",
    ]
    assert "Mulig" not in texts(drawn(replace(CLIFF, after=(CLIFF.after[1],))))


def test_small_amounts_are_drawn_in_thousands() -> None:
    small = Cliff(("Staten",), (YearBefore(2013, (Decimal(720_000),)),), PartialDate(2013), ())
    assert {"Tusen kroner", "720"} <= set(texts(drawn(small)))


def test_more_sources_than_colours_are_named_together() -> None:
    many = Cliff(tuple("ABCDEF"), (YearBefore(2013, (million("1"),) * 6),), PartialDate(2013), ())
    assert "D, E, F" in texts(drawn(many))


@pytest.mark.parametrize(
    "cliff", [CLIFF, Cliff((), (), PartialDate(2013), ()), replace(CLIFF, before=()), replace(CLIFF, after=())]
)
def test_it_keeps_to_the_rules_of_pictures(cliff: Cliff) -> None:
    svg = drawn(cliff)
    assert (svg.get("role"), svg.get("aria-labelledby")) == ("img", "m-title m-desc")
    assert [element.tag for element in svg.iter() if element.get("style")] == []
    assert {float(element.get("font-size", "0")) for element in svg.iter(f"{SVG}text")} == {13.0}
    assert all((element.get("id") or "m-").startswith("m-") for element in svg.iter())


def test_amounts_must_fit_the_sources() -> None:
    with pytest.raises(ValueError, match="2013 has 1 amounts for 2 sources"):
        replace(CLIFF, before=(YearBefore(2013, (million("1"),)),))


def test_the_table_says_the_same_in_thousands() -> None:
    assert [say(head) for head in cliff_heads(CLIFF)] == ["Tusen kroner", "2012", "2013", "2014", "2015"]
    said = [(say(row[0]), *row[1:]) for row in cliff_rows(CLIFF)]  # type: ignore[arg-type]
    assert said[0] == ("Staten", Decimal(6000), Decimal(4000), "–", "–")
    assert said[2] == ("Sum før slutten", Decimal(10000), Decimal(10200), "–", "–")
    assert said[-2:] == [
        ("Ikke finansiert", "–", "–", Decimal(2200), Decimal(3000)),
        ("Kostnad", "–", "–", Decimal(8000), Decimal(8000)),
    ]


def test_the_sentence_holds_the_first_years_numbers() -> None:
    assert say(cliff_alt(CLIFF)).endswith(
        "I 2014 er kostnaden 8000000 kr: 4200000 kr er vedtatt i årsbudsjett, 2200000 kr er ikke finansiert."
    )
