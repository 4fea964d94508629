from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from django.utils import translation

from varig.foundation.kernel import Message, PartialDate, msg, msg_n
from varig.foundation.kernel.drawing import width_of
from varig.foundation.ui.text import say as in_the_language
from varig.initiatives.pictures import (
    FollowUp,
    PhaseBar,
    Timeline,
    phase_timeline,
    timeline_alt,
    timeline_heads,
    timeline_rows,
)

SVG = "{http://www.w3.org/2000/svg}"
END = PartialDate(2013, 12, 31)
TIMELINE = Timeline(
    phases=(
        PhaseBar(1, "Kunnskapsgrunnlag", PartialDate(2007), PartialDate(2008, 3)),
        PhaseBar(4, "Gjennomføring", PartialDate(2008, 8), PartialDate(2013, 9)),
        PhaseBar(5, "Videreføring", PartialDate(2012, 12), END),
    ),
    today=date(2013, 6, 3),
    end=END,
    follow_ups=tuple(FollowUp(f"Etter {years} år", date(2013 + years, 12, 31)) for years in (1, 3, 5)),
    began=("Avtale <stat & by>", date(2007, 1, 11)),
)


def say(message: Message | str) -> str:
    return message if isinstance(message, str) else message.msgid % {k: str(v) for k, v in message.params.items()}


def drawn(timeline: Timeline, width: int = 640) -> ET.Element:
    return ET.fromstring(phase_timeline(timeline, say=say, prefix="p", width=width))  # noqa: S314


def texts(svg: ET.Element) -> list[str]:
    return [element.text or "" for element in svg.iter(f"{SVG}text")]


def fills(svg: ET.Element) -> list[str | None]:
    """Of the bars alone."""
    return [rect.get("fill") for rect in svg.iter(f"{SVG}rect") if rect.get("height") in {"18", "16.5"}]


def test_the_past_is_filled_the_rest_outlined_and_the_current_phase_stands_out() -> None:
    done, current = "#6d9093", "#0f5f64"
    assert fills(drawn(TIMELINE)) == [done, "#fff", done, "#fff", current]


def test_after_the_end_all_is_done_and_nothing_current() -> None:
    assert fills(drawn(replace(TIMELINE, today=date(2016, 1, 1)))) == ["#6d9093"] * 3


def test_there_is_a_circle_for_each_follow_up() -> None:
    svg = drawn(TIMELINE)
    assert len(list(svg.iter(f"{SVG}circle"))) == 3
    assert {"Etter 1 år", "Etter 3 år", "Etter 5 år", "I dag", "Slutt 2013-12-31", "Avtale <stat & by>"} <= set(
        texts(svg)
    )


@pytest.mark.parametrize(
    ("phase", "word", "bars"),
    [
        (PhaseBar(2, "Planlegging", None, None), "Ukjent", 0),
        (PhaseBar(2, "Planlegging", None, PartialDate(2009)), "Ukjent", 0),
        (PhaseBar(2, "Planlegging", PartialDate(2009), None), "Slutt ukjent", 1),
    ],
)
def test_an_unknown_date_is_said(phase: PhaseBar, word: str, bars: int) -> None:
    svg = drawn(Timeline((phase,), date(2013, 6, 3), None))
    assert word in texts(svg)
    assert len(fills(svg)) == bars


def test_without_an_end_there_is_no_ground_after_it() -> None:
    svg = drawn(replace(TIMELINE, end=None, follow_ups=()))
    assert [rect for rect in svg.iter(f"{SVG}rect") if rect.get("fill") == "url(#p-after)"] == []
    assert say(timeline_alt(replace(TIMELINE, end=None))) == "Tidslinje med 3 faser. Slutten er ukjent."


def test_nothing_at_all_can_be_drawn() -> None:
    assert texts(drawn(Timeline((), date(2013, 6, 3), None))) == ["2013", "I dag"]


@pytest.mark.parametrize("width", [640, 1150])
def test_it_keeps_to_the_rules_of_pictures(width: int) -> None:
    svg = drawn(TIMELINE, width)
    assert (svg.get("role"), svg.get("aria-labelledby"), svg.get("width")) == ("img", "p-title p-desc", str(width))
    assert {element.get("id") for element in svg.iter()} == {None, "p-title", "p-desc", "p-after"}
    assert [element.tag for element in svg.iter() if element.get("style")] == []
    assert min(float(element.get("font-size", "0")) for element in svg.iter(f"{SVG}text")) >= 13


def test_no_text_stands_outside_the_picture() -> None:
    svg = drawn(TIMELINE)
    assert [t.text for t in svg.iter(f"{SVG}text") if not 0 <= float(t.get("x", "-1")) <= 640] == []


def test_the_table_says_the_same() -> None:
    assert [say(head) for head in timeline_heads()] == ["Fase", "Fra", "Til"]
    rows = timeline_rows(TIMELINE)
    assert rows[1] == (
        msg("%(number)s %(name)s", number=4, name="Gjennomføring"),
        PartialDate(2008, 8),
        PartialDate(2013, 9),
    )
    assert rows[3] == (msg("Slutt"), END, END)
    assert rows[4] == ("Etter 1 år", PartialDate(2014, 12, 31), "–")


def test_the_sentence_says_which_phase_it_is() -> None:
    assert say(timeline_alt(TIMELINE)) == "Tidslinje med 3 faser. Nå er det fase 5, Videreføring. Slutt 2013-12-31."
    assert say(timeline_alt(replace(TIMELINE, today=date(2016, 1, 1)))) == "Tidslinje med 3 faser. Slutt 2013-12-31."


@pytest.mark.parametrize("language", ["nb", "en"])
@pytest.mark.parametrize("width", [390, 640, 1150])
@pytest.mark.parametrize(("first", "end"), [(2022, date(2027, 8, 31)), (2007, date(2013, 12, 31))])
def test_no_words_cover_each_other_or_leave_the_picture(language: str, width: int, first: int, end: date) -> None:
    phases = tuple(
        PhaseBar(at, f"Fase {at}", PartialDate.of(date(first + at, 1, 1)), PartialDate.of(date(first + at, 9, 1)))
        for at in range(1, 5)
    )
    after = tuple(
        FollowUp(msg_n("Etter %(count)s år", "Etter %(count)s år", count=years), end.replace(year=end.year + years))
        for years in (1, 3, 5)
    )
    with translation.override(language):
        timeline = Timeline(phases, date(2026, 11, 26), PartialDate.of(end), after)
        svg = ET.fromstring(phase_timeline(timeline, say=in_the_language, width=width))  # noqa: S314
    boxes = []
    for one in svg.iter(f"{SVG}text"):
        wide, x, y = width_of(one.text or ""), float(one.get("x", 0)), float(one.get("y", 0))
        left = x - wide if one.get("text-anchor") == "end" else x
        boxes.append((left, left + wide, y, one.text))
        assert left >= 0, one.text
        assert left + wide <= width, one.text
    for at, (left, right, y, said) in enumerate(boxes):
        for other_left, other_right, other_y, other in boxes[at + 1 :]:
            assert right <= other_left or other_right <= left or abs(y - other_y) >= 13, (said, other)
