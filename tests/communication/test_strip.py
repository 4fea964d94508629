"""The calendar strip: what it shows, and that its sentence and table say the same."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from varig.communication.pictures import Said, Strip, strip_alt, strip_picture, strip_rows
from varig.communication.rules.audiences import Lane
from varig.communication.rules.silences import Silence
from varig.foundation.ui.text import say

TODAY, END = date(2025, 6, 10), date(2025, 12, 31)
ALL = frozenset(Lane)


def said(name: str, day: date, *lanes: Lane, told: bool = False) -> Said:
    return Said(day, name, frozenset(lanes), told)


def drawn(*messages: Said, silences: tuple[Silence, ...] = (), width: int = 1150) -> str:
    """The picture without what the marks mean."""
    return re.sub(r'<g class="key">.*?</g>', "", whole(*messages, silences=silences, width=width))


def whole(*messages: Said, silences: tuple[Silence, ...] = (), width: int = 1150) -> str:
    strip = Strip(messages, silences, TODAY, END)
    return strip_picture(strip, say=say, month=lambda first: f"{first:%m}", width=width)


def words(svg: str) -> list[str]:
    return re.findall(r"<text[^>]*>([^<]*)</text>", svg)


def test_each_message_stands_in_the_lanes_of_those_it_is_for() -> None:
    svg = drawn(said("Brev", date(2025, 7, 1), Lane.RESIDENTS), said("Møte", date(2025, 8, 1), *ALL))
    assert (words(svg).count("Brev"), words(svg).count("Møte")) == (1, 3)
    assert svg.count("<circle") == 4


def test_the_picture_says_what_its_marks_mean() -> None:
    (key,) = re.findall(r'<g class="key">(.*?)</g>', whole(said("Brev", date(2025, 7, 1), Lane.RESIDENTS)))
    assert words(key) == ["Fortalt", "Planlagt", "Skulle vært fortalt"]
    assert (key.count("<circle"), key.count("<polygon")) == (2, 1)


def test_what_is_told_is_filled_and_what_is_planned_is_a_ring() -> None:
    svg = drawn(
        said("Fortalt", date(2025, 5, 20), Lane.INSIDE, told=True), said("Planlagt", date(2025, 7, 1), Lane.INSIDE)
    )
    assert re.findall(r'<circle[^>]*fill="([^"]+)"', svg) == ["#1d7a52", "#fff"]


def test_what_should_have_been_told_is_a_triangle_and_says_so_in_words_sentence_and_table() -> None:
    late = Said(date(2025, 5, 20), "Beskjed", frozenset({Lane.INSIDE}), is_told=False, is_late=True)
    svg = drawn(late)
    assert (svg.count("<polygon"), svg.count("<circle")) == (1, 0)
    assert "Skulle vært fortalt: Beskjed" in words(svg)
    strip = Strip((late,), (Silence(TODAY, TODAY + timedelta(days=70)),), TODAY, END)
    assert say(strip_alt(strip)) == (
        "0 budskap er fortalt, 0 er planlagt, og 1 skulle vært fortalt. Beboerne hører ingenting på opptil 10 uker."
    )
    assert say(strip_rows(strip)[0][3]) == "Skulle vært fortalt"


def test_all_that_was_told_is_in_the_picture_and_what_is_too_old_goes_before_today_does() -> None:
    told = [said(f"Fortalt {n}", date(2024, 12 - n, 1), Lane.INSIDE, told=True) for n in range(5)]
    shown = [word for word in words(drawn(*told)) if word.startswith("Fortalt")]
    assert shown == [f"Fortalt {n}" for n in (4, 3, 2, 1, 0)]
    old = said("For lenge siden", date(2015, 1, 1), Lane.INSIDE, told=True)
    strip = Strip((old,), (), TODAY, END)
    assert strip.months[0] <= TODAY < END < strip.months[-1]
    assert strip.shown == []


def test_words_that_cross_the_end_are_read_on_a_ground_of_their_own() -> None:
    svg = drawn(said("Hvem du ringer nå når alt er over og ingen er igjen", date(2026, 1, 25), Lane.RESIDENTS))
    assert re.search(r'<rect[^>]*fill="#fff"[^>]*/?>(</rect>)?<text[^>]*>Hvem du ringer', svg)


def test_the_end_is_thick_today_is_dashed_and_a_silence_is_amber_with_its_weeks() -> None:
    silence = Silence(date(2025, 7, 1), date(2025, 9, 1))
    svg = drawn(said("Brev", date(2025, 7, 1), Lane.RESIDENTS), silences=(silence,))
    assert svg.count('stroke-width="3"') == 1
    assert svg.count("stroke-dasharray") == 1
    assert "8 uker uten ord til beboerne" in words(svg)
    assert "Slutt 31. desember 2025" in words(svg)


@pytest.mark.parametrize("width", [640, 1150])
@pytest.mark.parametrize("day", [date(2025, 12, 31), date(2026, 1, 1), date(2026, 1, 31), date(2025, 6, 10)])
def test_a_message_at_the_very_edge_is_shown_too(day: date, width: int) -> None:
    svg = drawn(said("Kontaktliste for området", day, Lane.RESIDENTS), width=width)
    assert "Kontaktliste for området" in words(svg)


def test_thirty_on_the_same_day_are_all_there_and_none_covers_another() -> None:
    svg = drawn(*(said(f"Brev {n}", date(2025, 9, 1), Lane.PARTNERS) for n in range(30)))
    places = re.findall(r'<text x="([\d.]+)" y="([\d.]+)"[^>]*>Brev', svg)
    assert len(set(places)) == 30


def test_a_name_is_never_markup_and_a_long_one_is_shortened() -> None:
    name = "<b>Et svært langt navn på et budskap</b>" + " til alle i området" * 4
    svg = drawn(said(name, date(2025, 9, 1), Lane.PARTNERS))
    assert "<b>" not in svg
    assert any(word.startswith("&lt;b&gt;Et") and word.endswith("…") for word in words(svg))


def test_the_sentence_and_the_table_say_the_same() -> None:
    told = said("Brev", date(2025, 5, 1), Lane.RESIDENTS, told=True)
    ahead = said("Møte", date(2025, 4, 1), Lane.RESIDENTS, Lane.INSIDE)
    strip = Strip((told, ahead), (Silence(TODAY, TODAY + timedelta(days=70)),), TODAY, END)
    assert say(strip_alt(strip)) == (
        "1 budskap er fortalt, og 1 er planlagt. Beboerne hører ingenting på opptil 10 uker."
    )
    assert [[say(cell) if not isinstance(cell, date) else cell for cell in row] for row in strip_rows(strip)] == [
        [date(2025, 4, 1), "Møte", "Beboerne, Internt i kommunen", "Planlagt"],
        [date(2025, 5, 1), "Brev", "Beboerne", "Fortalt"],
    ]


def test_an_empty_plan_and_one_that_is_over_are_drawn() -> None:
    assert "Beboerne" in words(drawn())
    later = Strip((), (), END + timedelta(days=900), END)
    assert strip_picture(later, say=say, month=str).startswith("<svg")
