"""What the example's texts and registers say of the same thing, they say alike."""

from __future__ import annotations

import re
from datetime import date

from varig.config.demo.eksempeldalen import names as n
from varig.config.demo.eksempeldalen.calendar import Calendar, calendar
from varig.config.demo.eksempeldalen.frame import facts, frames
from varig.config.demo.eksempeldalen.measures import MEASURES
from varig.config.demo.eksempeldalen.moments import Moment
from varig.config.demo.eksempeldalen.narratives import TEXTS
from varig.config.demo.eksempeldalen.registers.figures import MEASURE_RESULTS, MEASURE_YEARS
from varig.config.demo.eksempeldalen.registers.goals import GOALS
from varig.config.demo.eksempeldalen.registers.meeting_places import MEETING_PLACES, USE_FIGURES
from varig.config.demo.eksempeldalen.registers.methods import ADOPTIONS, METHODS
from varig.measures.rules import Delivered

WHEN = calendar(date(2026, 11, 23))
NOTHING_CAME_OF = {one.name for one in MEASURES if one.delivered is Delivered.NO}


def written(report: str, section: str) -> str:
    return (TEXTS / report / f"{section}.txt").read_text("utf-8")


def year_of(moment: object, when: Calendar = WHEN) -> int:
    assert isinstance(moment, Moment)
    return moment.on(when).year


def test_the_report_rests_what_it_says_of_what_was_not_delivered_on_just_those_measures() -> None:
    text = written("final_report", "measures")
    assert set(re.findall(r"\[item: ([^\]]+)\]", text)) == NOTHING_CAME_OF
    assert len(NOTHING_CAME_OF) == 2
    assert text.startswith("To tiltak ble ikke gjennomført.")
    assert "driften" not in text


def test_nobody_gave_money_in_a_year_to_what_came_to_nothing_since_none_was_set_aside() -> None:
    assert [row for row in MEASURE_YEARS if row["item"] in NOTHING_CAME_OF] == []


def test_what_the_county_paid_for_measures_in_a_year_is_no_more_than_what_is_used_of_its_frame() -> None:
    used = {row["year"]: row.get("used", 0) for row in frames(WHEN) if row["source"] == n.COUNTY}
    paid = [(year_of(row["year"]), row["cost"]) for row in MEASURE_YEARS if row["funder"] == n.COUNTY]
    assert paid
    assert [(year, cost) for year, cost in paid if cost > used[year]] == []


BUILT = {"Dalhuset, møteplass med kafé": n.HOUSE, "Aktivitetsparken på Myra": n.MYRA_PARK}


def test_what_is_counted_of_a_place_is_the_same_number_in_both_registers() -> None:
    of_places = {
        (row["item"], row["counted"].casefold(), row["method"], year_of(row["period"])): row["number"]
        for row in USE_FIGURES
        if row["item"] != n.HOUSE or year_of(row["period"]) < WHEN.today.year
    }
    twice = [
        (row["number"], of_places[key])
        for row in MEASURE_RESULTS
        if (key := (BUILT.get(row["item"]), row["counted"].casefold(), row["known_from"], year_of(row["year"])))
        in of_places
    ]
    assert len(twice) == 4
    assert [pair for pair in twice if pair[0] != pair[1]] == []


def test_the_goal_of_the_park_is_told_in_what_is_counted_there() -> None:
    goal = next(one for one in GOALS if one["name"] == n.OUTDOORS)
    last = [row for row in MEASURE_RESULTS if "vinterdag" in row["counted"]][-1]
    assert goal["value_at_end"] == f"{last['number']} {last['counted']}"
    assert goal["target"] == f"200 {last['counted']}"


def test_as_many_measures_have_a_note_on_continuation_as_the_texts_say() -> None:
    noted = [one for one in MEASURES if one.more.get("continuation_note")]
    assert len(noted) * 10 == len(MEASURES)
    assert "hvert tiende tiltak har et" in facts(WHEN)["continuation_from_start"]
    assert "hvert tiende tiltak har et" in written("final_report", "lessons")


def test_who_the_report_says_took_over_early_has_done_so() -> None:
    sports = next(one for one in MEASURES if one.name == "Fotball på tvers")
    assert (sports.accountable, sports.before) == (n.SPORTS, n.OFFICE)
    assert "idrettslaget som tok over Fotball på tvers" in written("final_report", "lessons")


def test_who_sits_in_dalhuset_is_who_takes_part_there() -> None:
    house = next(one for one in MEETING_PLACES if one["name"] == n.HOUSE)
    assert {n.LABOUR, n.VOLUNTEERS} <= set(house["participants"])
    assert n.HEALTH not in house["participants"]
    assert "sitter Nav og frivilligsentralen dør om dør" in written("final_report", "cooperation")


def test_the_method_that_no_service_has_taken_up_is_said_to_have_none() -> None:
    without = {one["name"] for one in METHODS} - {one["item"] for one in ADOPTIONS}
    assert without == {"Innkalling på fire språk"}
    assert "Innkallingen har ingen tjeneste tatt på seg ennå." in written("strategy", "experience")
