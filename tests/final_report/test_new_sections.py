"""What the final report tells of goals, participation, findings, what is left, and the direction."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.builders import SYSTEM, a_measure, a_row, an_initiative
from tests.unnoted import unnoted
from varig.foundation.documents.blocks import BulletList, Chip, Definitions, Figure, Heading, Paragraph, Run, Table
from varig.foundation.kernel import Message, PartialDate
from varig.foundation.registers.declarations import Named, register
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts
from varig.measures.rules import Delivered
from varig.workspace.queries.dossier import composed

pytestmark = pytest.mark.django_db


def blocks(of: InitiativeFacts, key: str) -> list[object]:
    document = composed(SYSTEM, of, "final_report", date(2024, 5, 1), "nb")
    return list(next(section for section in document.sections if section.key == key).blocks)


def said(noted: object) -> str:
    text = unnoted(noted)
    if isinstance(text, tuple):
        return "".join(said(part) for part in text)
    if isinstance(text, Run | Chip):
        return say(text.text if isinstance(text, Run) else text.label)
    return say(text) if isinstance(text, str | Message) else str(text)


def plain(found: list[object]) -> dict[str, list[list[str | None]]]:
    return {
        say(block.caption): [[None if cell is None else said(cell) for cell in row] for row in block.rows]
        for block in found
        if isinstance(block, Table)
    }


def texts(found: list[object]) -> list[str]:
    lines = [said(block.text) for block in found if isinstance(block, Paragraph | Heading)]
    return [*lines, *(said(item) for block in found if isinstance(block, BulletList) for item in block.items)]


def a_finding(of: InitiativeFacts, name: str, **more: object) -> int:
    return a_row(of, register("findings"), name=name, **more)


@pytest.mark.requirement("R22")
def test_the_summary_counts_and_says_what_nobody_has_said_and_links_what_is_shown() -> None:
    of = an_initiative()
    a_measure(of, "Lys", delivered=Delivered.YES)
    a_measure(of, "Sti")
    a_finding(of, "Færre er redde", sureness="shown")
    a_finding(of, "Flere trives", sureness="likely")
    found = blocks(of, "summary")
    lines = texts(found)
    counted = (
        "2 tiltak er registrert. 1 er gjennomført, 0 delvis og 0 ikke. Om 0 har ingen sagt noe. 1 er ikke slutt ennå."
    )
    assert counted in lines
    assert counted in texts(blocks(of, "results"))
    assert "Hva satsingen fikk av penger, er ikke registrert." in lines
    assert "Funn 1: Færre er redde" in lines
    assert not any("Flere trives" in line for line in lines)
    (shown,) = [block for block in found if isinstance(block, BulletList)][1:]
    assert shown.items[0][0] == Run(shown.items[0][0].text, bold=True, link="#finding-1")  # type: ignore[index,union-attr]


@pytest.mark.requirement("R3", "R23")
def test_each_goal_has_its_measure_its_values_and_its_indicators_with_source() -> None:
    of = an_initiative()
    a_row(
        of,
        register("goals"),
        name="Trygge uterom",
        measurable="Færre enn 20 av 100 unngår veien.",
        baseline="38 av 100",
        value_at_end="24 av 100",
        source="Beboerundersøkelsen",
    )
    a_row(
        of,
        register("indicators"),
        name="Unngår veien",
        goal=Named("Trygge uterom"),
        unit="prosent",
        direction="lower",
        baseline=Decimal(38),
        baseline_year=2021,
        closing=Decimal(24),
        closing_year=2024,
        source="Beboerundersøkelsen",
    )
    found = blocks(of, "goals")
    assert [say(block.text) for block in found if isinstance(block, Heading)] == ["Hvert mål", "1. Trygge uterom"]
    (facts,) = [block for block in found if isinstance(block, Definitions)]
    assert [(say(word), said(value)) for word, value in facts.entries] == [
        ("Slik måles det", "Færre enn 20 av 100 unngår veien."),
        ("Ved start", "38 av 100"),
        ("Ved siste måling", "24 av 100"),
        ("Kilde", "Beboerundersøkelsen"),
    ]
    assert plain(found)["Indikatorer, med kilde"] == [
        ["Unngår veien", "prosent", "38 (2021)", "24 (2024)", "Bedre", "Beboerundersøkelsen"]
    ]
    (figure,) = [block for block in found if isinstance(block, Figure)]
    assert figure.alt
    assert figure.table is not None
    assert len(figure.table.rows) == 1


def test_a_goal_without_an_end_value_says_what_its_indicators_were_last_measured_to_be() -> None:
    of = an_initiative()
    a_row(of, register("goals"), name="Flere trives", baseline="64 av 100", target="75 av 100")
    measured = {"goal": Named("Flere trives"), "unit": "prosent", "direction": "higher", "baseline": Decimal(64)}
    a_row(
        of,
        register("indicators"),
        name="Trives",
        **measured,
        baseline_year=2020,
        closing=Decimal(73),
        closing_year=2025,
    )
    a_row(of, register("indicators"), name="Blir boende", **measured, baseline_year=2020)
    (facts,) = [block for block in blocks(of, "goals") if isinstance(block, Definitions)]
    told = {say(word): said(value) for word, value in facts.entries if value is not None}
    assert told["Ønsket verdi ved slutt"] == "75 av 100"
    assert told["Ved slutt"] == "Trives: 73 prosent (2025)"
    assert "Ved siste måling" not in told
    assert not any(say(word) == "Mål ved slutt" for word, _value in facts.entries)


def test_what_the_goal_is_measured_by_stands_first_and_each_value_on_its_own_line() -> None:
    of = an_initiative(end=PartialDate(2027, 8, 31))
    a_row(of, register("goals"), name="Flere trives", baseline="64 av 100", source="Beboerundersøkelsen")
    for name, baseline, closing, unit, source in (
        ("Anmeldte tyverier", "14.2", "15.1", "per 1 000", "Politiet"),
        ("Kjenner naboen", "51", "55", "prosent", "Beboerundersøkelsen"),
        ("Trives godt", "64", "73", "prosent", "Beboerundersøkelsen"),
    ):
        values = {"baseline": Decimal(baseline), "closing": Decimal(closing), "unit": unit, "source": source}
        years = {"baseline_year": 2022, "closing_year": 2025, "goal": Named("Flere trives")}
        a_row(of, register("indicators"), name=name, **values, **years)
    found = blocks(of, "goals")
    (facts,) = [block for block in found if isinstance(block, Definitions)]
    told = {say(word): said(value) for word, value in facts.entries if value is not None}
    assert told["Ved siste måling"].split("\n") == [
        "Trives godt: 73 prosent (2025)",
        "Kjenner naboen: 55 prosent (2025)",
        "Anmeldte tyverier: 15,1 per 1 000 (2025)",
    ]
    (table,) = [block for block in found if isinstance(block, Table)]
    assert [say(column.head) for column in table.columns][2:4] == ["Ved start", "Ved siste måling"]
    assert next(row[0] for row in plain(found)["Indikatorer, med kilde"]) == "Trives godt"


def test_goals_without_any_value_are_said_not_to_be_shown() -> None:
    of = an_initiative()
    a_row(of, register("goals"), name="Trygge uterom")
    found = blocks(of, "goals")
    assert not [block for block in found if isinstance(block, Figure)]
    (facts,) = [block for block in found if isinstance(block, Definitions)]
    assert [value for _word, value in facts.entries] == [None, None, None]


@pytest.mark.requirement("R36")
def test_participation_tells_who_was_heard_what_they_said_and_whom_nobody_heard() -> None:
    of = an_initiative()
    for name in ("Ungdom", "Menn uten arbeid"):
        a_row(of, register("groups"), name=name)
    a_row(of, register("participation_events"), name="Folkemøtet")
    a_row(of, register("attendance"), event="Folkemøtet", group="Ungdom", count=14)
    a_row(of, register("needs"), name="Lys", groups=("Ungdom",), state="taken_up", reply="Ja.", outcome="42 master.")
    found = blocks(of, "participation")
    assert plain(found)["Hvem som er hørt"] == [
        ["Menn uten arbeid", "0", "0", "–", "0"],
        ["Ungdom", "1", "14", None, "1"],
    ]
    assert plain(found)["Behov og ønsker, med kommunens svar"] == [["Lys", "Ungdom", "Fulgt opp", "Ja. 42 master."]]
    assert "Menn uten arbeid" in texts(found)


@pytest.mark.requirement("R22", "R26")
def test_findings_stand_under_their_numbers_with_what_they_rest_on() -> None:
    of = an_initiative("dalen")
    item_id = a_measure(of, "Lys")
    a_finding(of, "Færre er redde", kind="effect", sureness="not_shown", items=(Named("Lys"),), consequence="Drift.")
    a_finding(of, "Løst")
    found = blocks(of, "findings")
    headed = [block for block in found if isinstance(block, Heading) and block.key]
    assert [(said(block.text), block.key) for block in headed] == [
        ("Funn 1: Færre er redde", "finding-1"),
        ("Funn 2: Løst", "finding-2"),
    ]
    first, second = [dict(block.entries) for block in found if isinstance(block, Definitions)]
    told = {say(word): value for word, value in first.items()}
    assert told["Bygger på"] == (Run("Lys", link=f"/dalen/arven/{item_id}/"),)
    assert said(told["Hvor sikkert"]) == "Ikke vist. Det er ikke målt eller dokumentert."
    assert said(told["Hva det betyr videre"]) == "Drift."
    assert [said(value) for value in second.values()] == ["Ikke sagt"] * 3


@pytest.mark.requirement("R24")
def test_lessons_and_advice_come_from_the_registers() -> None:
    of = an_initiative()
    a_row(of, register("lessons"), name="Spør dem hjemme", evidence="Oppmøtet")
    a_row(of, register("methods"), name="Dør til dør", lessons=(Named("Spør dem hjemme"),))
    a_finding(of, "Folk blir med når noen spør", kind="learning", consequence="Gå fra dør til dør.")
    lessons, advice = blocks(of, "lessons"), blocks(of, "advice")
    assert plain(lessons)["Erfaringer, og hva de bygger på"] == [["Spør dem hjemme", None, "Oppmøtet", None]]
    assert plain(lessons)["Metoder, og tjenestene som bruker dem"] == [
        ["Dør til dør", "Ingen tjeneste", "–", "Spør dem hjemme"]
    ]
    assert "Funn 1: Folk blir med når noen spør (Ikke sagt)" in texts(lessons)
    assert "Gå fra dør til dør. (Funn 1)" in texts(advice)


@pytest.mark.requirement("R1", "R25")
def test_what_is_left_and_where_it_goes_stand_in_sections_of_their_own() -> None:
    of = an_initiative(remaining_challenges="Trangboddhet.", long_term_view="Ti år til.")
    a_finding(of, "Ungdom mangler et sted", kind="challenge", consequence="Finn et lokale.")
    a_row(of, register("needs"), name="Svømmehall", state="open")
    a_row(
        of,
        register("indicators"),
        name="Tyverier",
        direction="lower",
        baseline=Decimal(14),
        baseline_year=2021,
        closing=Decimal(15),
        closing_year=2024,
        unit="stk",
    )
    challenges, direction = blocks(of, "challenges"), blocks(of, "direction")
    lines = texts(challenges)
    assert "Trangboddhet." in lines
    assert "Svømmehall" in lines
    assert "Funn 1: Ungdom mangler et sted (Ikke sagt)" in lines
    assert plain(challenges)["Indikatorer som er uendret eller dårligere"] == [
        ["Tyverier", "stk", "14 (2021)", "15 (2024)", "Dårligere"]
    ]
    assert "Ti år til." in texts(direction)
    assert plain(direction)["Funn, og hva de betyr videre"] == [["Funn 1: Ungdom mangler et sted", "Finn et lokale."]]
    assert "Trangboddhet." not in texts(blocks(of, "frame"))


def test_money_that_was_used_stands_beside_the_frame_of_each_year_and_source() -> None:
    of = an_initiative()
    a_row(
        of,
        register("frames"),
        year=2022,
        source="Staten",
        amount=Decimal(4_500_000),
        basis="account",
        used=Decimal(1_600_000),
        used_basis="account",
    )
    assert plain(blocks(of, "money"))["Brukt av rammen, i tusen kroner"] == [
        ["2022", "Staten", "regnskap", "4500", "1600", "2900"]
    ]


def test_what_was_used_is_summed_by_year_by_source_and_in_all_and_what_is_unknown_makes_the_sum_a_least() -> None:
    of = an_initiative()
    for year, source, basis, amount, used in (
        (2021, "Fylket", "announced", 100, 90),
        (2021, "Staten", "announced", 400, 300),
        (2022, "Fylket", "announced", 100, None),
        (2022, "Staten", "announced", 400, 450),
        (2022, "Stiftelsen", "account", 50, 50),
    ):
        row = {"year": year, "source": source, "basis": basis, "amount": Decimal(amount * 1000)}
        spent = {} if used is None else {"used": Decimal(used * 1000), "used_basis": "account"}
        a_row(of, register("frames"), **row, **spent)
    (table,) = [
        one for one in blocks(of, "money") if isinstance(one, Table) and say(one.caption).startswith("Brukt av rammen")
    ]
    announced, account = "det som er sagt offentlig", "regnskap"
    assert [["Ukjent" if cell is None else said(cell) for cell in row] for row in table.foot] == [
        ["2021", "Sum, alle kilder", announced, "500", "390", "110"],
        ["2022", "Sum, alle kilder", announced, "500", "minst 450", "Ukjent"],
        ["2022", "Sum, alle kilder", account, "50", "50", "0"],
        ["Alle år", "Sum, Fylket", announced, "200", "minst 90", "Ukjent"],
        ["Alle år", "Sum, Staten", announced, "800", "750", "50"],
        ["Alle år", "Sum, Stiftelsen", account, "50", "50", "0"],
        ["Alle år", "Sum i alt", announced, "1000", "minst 840", "Ukjent"],
        ["Alle år", "Sum i alt", account, "50", "50", "0"],
    ]


def test_that_what_was_used_this_year_is_not_registered_is_said() -> None:
    of = an_initiative()
    frame = {"source": "Staten", "amount": Decimal(100), "basis": "account"}
    a_row(of, register("frames"), year=2023, used=Decimal(90), used_basis="account", **frame)
    a_row(of, register("frames"), year=2024, **frame)
    assert "Hva som er brukt i 2024, er ikke registrert ennå." in texts(blocks(of, "money"))


def test_no_sentence_ends_in_the_air_before_the_findings_heading() -> None:
    of = an_initiative()
    a_finding(of, "Mange flytter", kind="challenge")
    found = blocks(of, "challenges")
    assert isinstance(found[-2], Heading)
    assert not any(said.rstrip().endswith(":") for said in texts(found))
