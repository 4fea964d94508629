"""The draft of the case paper: what is known stands there, and what isn't is marked to be filled in."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.builders import SYSTEM, a_link, a_measure, a_row, an_actor, an_initiative, version_of
from tests.unnoted import unnoted
from varig.actors.rules import ActorKind
from varig.continuation.actions.fates import decide_fate, propose_fate
from varig.continuation.actions.handovers import propose_handover
from varig.continuation.actions.money import set_costs, set_source
from varig.continuation.actions.replies import ReplyGiven, answer_handover
from varig.continuation.rules.fates import Authority, Home, Outcome, Proposal
from varig.continuation.rules.handovers import Reply, Terms
from varig.continuation.rules.instead import ForChildren
from varig.continuation.rules.money import Line, Sureness
from varig.foundation.documents.blocks import BulletList, Chip, Item, Notice, Paragraph, Run, Section, Sheet, Table
from varig.foundation.documents.spoken import spoken
from varig.foundation.kernel import Kroner, PartialDate
from varig.foundation.registers.declarations import register
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts
from varig.workspace.queries.dossier import composed

pytestmark = [pytest.mark.django_db, pytest.mark.requirement("R67")]
ANEW = "Det som står i vedlegget, er ikke avklart. Det utredes, og legges fram på nytt før 31. desember 2025:"
WITHOUT_YES = "1 er foreslått videreført, og har ikke fått et ja uten vilkår."
TO_LOOK_INTO = "1 må utredes."
UNSPOKEN_OF = "1 har ingen sagt noe om ennå."
TO_FIND_OUT = "Den må avklares."
PARTS = [
    "Saksframlegg: avslutning og videreføring",
    "Sammendrag",
    "Saksopplysninger",
    "Vurdering",
    "Drøfting og høring",
    "Konsekvenser for barn og unge",
    "Økonomiske konsekvenser",
    "Forslag til vedtak",
]


def paper(of: InitiativeFacts, today: date = date(2024, 5, 1)) -> dict[str, Section]:
    document = composed(SYSTEM, of, "case_paper", today, "nb", draft=False)
    assert document.sheet is Sheet.LETTER
    return {section.key: section for section in document.sections}


def propose(of: InitiativeFacts, item_id: int, outcome: Outcome, home: Home | None = None, **more: object) -> Proposal:
    proposal = Proposal(outcome, home, grounds="Fordi.", **more)  # type: ignore[arg-type]
    propose_fate(reader=SYSTEM, of=of, item_id=item_id, version=version_of(item_id), proposal=proposal)
    return proposal


def answered(of: InitiativeFacts, item_id: int, receiver: int, reply: Reply) -> None:
    terms = Terms(date(2026, 1, 1))
    handover = propose_handover(
        reader=SYSTEM, of=of, item_id=item_id, version=version_of(item_id), receiver_id=receiver, terms=terms
    )
    given = ReplyGiven(on_behalf_of="Styret", reply=reply, words="Vi rekker det ikke.")
    link = a_link(of, receiver)
    answer_handover(reader=link, of=of, handover_id=handover, version=version_of(item_id), given=given)


def said(noted: object) -> str:
    text = unnoted(noted)
    if isinstance(text, tuple):
        return "".join(said(part) for part in text)
    return say(getattr(text, "text", text))  # type: ignore[arg-type]


def points(of: InitiativeFacts, today: date = date(2024, 5, 1)) -> list[tuple[str, list[str]]]:
    lists = [block for block in paper(of, today)["decision"].blocks if isinstance(block, BulletList)]
    (numbered,) = [block for block in lists if block.ordered]
    return [
        (said(one.text), [said(inner) for inner in one.inner.items] if one.inner else [])
        if isinstance(one, Item)
        else (said(one), [])
        for one in numbered.items
    ]


def test_it_has_the_parts_of_a_case_paper_in_order() -> None:
    assert [say(section.title) for section in paper(an_initiative()).values()] == PARTS


def test_the_decision_has_numbered_points_from_what_is_proposed_and_unknown_bodies_are_left_open() -> None:
    of = an_initiative(name="Områdeløft Dalen")
    onward, ending, unclear = a_measure(of, "Festivalen"), a_measure(of, "Banen"), a_measure(of, "Klubben")
    propose(of, onward, Outcome.CONTINUED, Home.SAME)
    propose(of, ending, Outcome.PHASED_OUT, last_day=date(2025, 3, 1))
    propose(of, unclear, Outcome.UNCLEAR)
    a_measure(of, "Ingen har sagt noe om denne")
    answered(of, onward, an_actor(of, "Velet", ActorKind.ASSOCIATION), Reply.YES)
    assert points(of) == [
        ("Sluttrapporten for Områdeløft Dalen tas til orientering.", []),
        ("Videreføringsstrategien for Områdeløft Dalen vedtas.", []),
        ("Dette videreføres, med disse som ansvarlige:", ["Velet: Festivalen"]),
        ("Dette fases ut:", ["Banen, siste dag 1. mars 2025"]),
        (f"Kostnaden i 2026 er ukjent for 1 ting som går videre. {TO_FIND_OUT}", []),
        (ANEW, [TO_LOOK_INTO, UNSPOKEN_OF]),
        ("Oppfølgingen etter slutten legges til [fylles ut].", []),
    ]
    begins = [said(b.text) for b in paper(of)["decision"].blocks if isinstance(b, Paragraph)]
    assert begins[0] == "[fylles ut] vedtar:"


def test_the_points_of_the_decision_are_numbered_and_one_receiver_is_one_point() -> None:
    of = an_initiative()
    club = an_actor(of, "Velet", ActorKind.ASSOCIATION)
    for name in ("Festivalen", "Hagen"):
        item_id = a_measure(of, name)
        propose(of, item_id, Outcome.CONTINUED, Home.OTHER)
        answered(of, item_id, club, Reply.YES)
    assert dict(points(of))["Dette videreføres, med disse som ansvarlige:"] == ["Velet: Festivalen; Hagen"]
    (numbered,) = [block for block in paper(of)["decision"].blocks if isinstance(block, BulletList)]
    inner = [one.inner for one in numbered.items if isinstance(one, Item)]
    assert [one.ordered for one in inner if one] == [True]


def test_what_can_not_be_decided_stands_in_the_annex_in_tables_as_long_as_the_numbers_say() -> None:
    of = an_initiative()
    waits, unclear, undated = a_measure(of, "Festivalen"), a_measure(of, "Klubben"), a_measure(of, "Banen")
    propose(of, waits, Outcome.CONTINUED, Home.OTHER)
    propose(of, unclear, Outcome.UNCLEAR)
    propose(of, undated, Outcome.PHASED_OUT)
    a_measure(of, "Ingen har sagt noe om denne")
    assert dict(points(of))[ANEW] == [
        WITHOUT_YES,
        "Dette er foreslått faset ut, og har ingen siste dag: Banen.",
        TO_LOOK_INTO,
        UNSPOKEN_OF,
    ]
    found = {caption: [row[0] for row in rows] for caption, rows in tables(paper(of)["open"]).items()}
    assert found == {
        "Foreslått videreført, uten et ja uten vilkår": ["Festivalen"],
        "Foreslått faset ut, uten siste dag": ["Banen"],
        "Må utredes": ["Klubben"],
        "Ingen har sagt hva som skal skje med dette": ["Ingen ansvarlig"],
    }


def test_what_nobody_has_spoken_of_is_counted_and_the_annex_leads_to_where_each_of_it_stands() -> None:
    of = an_initiative("dalen")
    for name in ("Festivalen", "Klubben"):
        a_measure(of, name)
    assert tables(paper(of)["open"])["Ingen har sagt hva som skal skje med dette"] == [
        ["Ingen ansvarlig", "2", "Tiltak: 2"]
    ]
    (led,) = [block.text for block in paper(of)["open"].blocks if isinstance(block, Paragraph)]
    assert said(led) == "Hver av dem står i strategien, under «Vedlegg: Det ingen har foreslått noe for»."
    assert leads_to(led) == ["/dalen/dokumenter/videreforingsstrategi/#silent"]
    strategy = composed(SYSTEM, of, "strategy", date(2024, 5, 1), "nb", draft=False)
    assert "silent" in [section.key for section in strategy.sections]


def leads_to(text: object) -> list[str | None]:
    return [part.link for part in text if isinstance(part, Run)] if isinstance(text, tuple) else []


def test_what_came_to_nothing_is_not_proposed_to_end() -> None:
    of = an_initiative()
    dated, undated = (a_row(of, register("measures"), name=name, delivered="no") for name in ("Benken", "Krysset"))
    propose(of, dated, Outcome.PHASED_OUT, last_day=date(2025, 3, 1))
    propose(of, undated, Outcome.PHASED_OUT)
    propose(of, a_measure(of, "Banen"), Outcome.PHASED_OUT, last_day=date(2025, 3, 1))
    assert points(of)[2:-1] == [
        ("Dette fases ut:", ["Banen, siste dag 1. mars 2025"]),
        ("Dette ble det ikke noe av, og det tas til orientering:", ["Benken", "Krysset"]),
    ]
    assert "open" not in paper(of)


def test_where_all_is_settled_there_is_no_annex() -> None:
    assert "open" not in paper(an_initiative())


@pytest.mark.parametrize("reply", [Reply.CONDITIONAL])
def test_a_receiver_is_named_only_when_it_has_said_yes_without_conditions(reply: Reply) -> None:
    of = an_initiative()
    item_id = a_measure(of, "Festivalen")
    propose(of, item_id, Outcome.CONTINUED, Home.OTHER)
    answered(of, item_id, an_actor(of, "Velet", ActorKind.ASSOCIATION), reply)
    assert (ANEW, [WITHOUT_YES]) in points(of)
    assert tables(paper(of)["open"])["Foreslått videreført, uten et ja uten vilkår"][0][0] == "Festivalen"
    everything = repr(spoken(composed(SYSTEM, of, "case_paper", date(2024, 5, 1), "nb")))
    assert "Velet" not in everything
    assert "rekker" not in everything


def test_what_somebody_said_no_to_is_looked_into_and_nobody_is_told_who_it_was() -> None:
    of = an_initiative()
    item_id = a_measure(of, "Festivalen")
    propose(of, item_id, Outcome.CONTINUED, Home.OTHER)
    answered(of, item_id, an_actor(of, "Velet", ActorKind.ASSOCIATION), Reply.NO)
    told = dict(points(of))
    assert "Dette videreføres, med disse som ansvarlige:" not in told
    assert told[ANEW] == [WITHOUT_YES]
    assert "Velet" not in repr(spoken(composed(SYSTEM, of, "case_paper", date(2024, 5, 1), "nb")))


def test_what_has_ended_already_is_not_proposed_to_end() -> None:
    of = an_initiative()
    item_id = a_measure(of, "Banen")
    proposal = Proposal(Outcome.PHASED_OUT, last_day=date(2023, 6, 1), no_alternative=True, grounds="Ferdig.")
    propose_fate(reader=SYSTEM, of=of, item_id=item_id, version=version_of(item_id), proposal=proposal)
    told = dict(points(of))
    assert "Dette fases ut:" not in told
    assert told["Dette er alt avsluttet, og tas til orientering:"] == ["Banen, siste dag 1. juni 2023"]


def test_what_is_decided_already_is_not_proposed_again() -> None:
    of = an_initiative()
    item_id = a_measure(of, "Lys")
    proposal = Proposal(Outcome.CONTINUED, Home.ORDINARY, grounds="Skolevei.")
    authority = Authority(date(2024, 2, 1), "Kommunestyret", "27/24")
    decide_fate(
        reader=SYSTEM, of=of, item_id=item_id, version=version_of(item_id), proposal=proposal, authority=authority
    )
    assert [text for text, _inner in points(of)][2:] == [
        f"Kostnaden i 2026 er ukjent for 1 ting som går videre. {TO_FIND_OUT}",
        "Oppfølgingen etter slutten legges til [fylles ut].",
    ]
    assert decided_before(of) == (
        "1 ting er vedtatt tidligere og er ikke med her:",
        ["Lys, vedtatt 1. februar 2024 av Kommunestyret (27/24)"],
    )


def decided_before(of: InitiativeFacts) -> tuple[str, list[str]]:
    """What is said below the numbered points, and the names that follow."""
    blocks = paper(of)["decision"].blocks
    told = [said(block.text) for block in blocks if isinstance(block, Paragraph)]
    named = [
        said(one) for block in blocks if isinstance(block, BulletList) and not block.ordered for one in block.items
    ]
    return told[-1], named


@pytest.mark.parametrize(("count", "named"), [(10, 10), (11, 0)])
def test_more_than_ten_that_are_decided_already_are_counted(count: int, named: int) -> None:
    of = an_initiative()
    for number in range(count):
        item_id = a_measure(of, f"Lys {number:02}")
        proposal = Proposal(Outcome.CONTINUED, Home.ORDINARY, grounds="Skolevei.")
        authority = Authority(date(2024, 2, 1), "Programeier", delegation="Driftssaker")
        decide_fate(
            reader=SYSTEM, of=of, item_id=item_id, version=version_of(item_id), proposal=proposal, authority=authority
        )
    told, names = decided_before(of)
    assert told.startswith(f"{count} ting er vedtatt tidligere og er ikke med her")
    assert len(names) == named
    assert all(one.endswith(", vedtatt 1. februar 2024 av Programeier (Driftssaker)") for one in names)


def costing(of: InitiativeFacts, name: str, cost: int, *, adopted: int = 0, planned: int = 0, applied: int = 0) -> None:
    item_id = a_measure(of, name)
    propose(of, item_id, Outcome.CONTINUED, Home.SAME)
    set_costs(reader=SYSTEM, of=of, item_id=item_id, version=version_of(item_id), costs={2026: Decimal(cost)})
    for sureness, amount in ((Sureness.ADOPTED, adopted), (Sureness.PLANNED, planned), (Sureness.APPLIED, applied)):
        if amount:
            line = Line(2026, f"Kommunen, {sureness}", sureness, Decimal(amount))
            set_source(reader=SYSTEM, of=of, item_id=item_id, version=version_of(item_id), lines=[line])


def about_money(of: InitiativeFacts, today: date = date(2024, 5, 1)) -> list[str]:
    told = [plainly(text) for text, _inner in points(of, today)]
    return [text for text in told if "ostnade" in text or "koster" in text]


def test_the_decision_has_a_point_about_what_is_in_neither_budget_nor_plan() -> None:
    of = an_initiative()
    costing(of, "Festivalen", 5_000, planned=3_000, applied=500)
    begins = "Av de kjente kostnadene i 2026, 5 000 kr, er 0 kr vedtatt i årsbudsjettet, og 3 000 kr står i"
    left = "økonomiplanen. Resten, 2 000 kr, er verken vedtatt eller i planen, og avklares i budsjettet for 2026."
    assert about_money(of) == [f"{begins} {left}"]
    assert tables(paper(of)["economy"])["Økonomiplanen 2026–2029"][0][-1] == Kroner(Decimal(2_000))
    propose(of, a_measure(of, "Banen"), Outcome.CONTINUED, Home.SAME)
    unknown = "Kostnaden i 2026 er ukjent for 1 ting som går videre. Den er ikke med i summen."
    assert about_money(of) == [f"{begins} {left} {unknown}"]
    anew = "økonomiplanen. Resten, 2 000 kr, er verken vedtatt eller i planen. Hvordan den dekkes, legges fram på nytt."
    assert about_money(of, date(2026, 2, 1)) == [f"{begins} {anew} {unknown}"]


def test_where_all_is_financed_the_decision_says_so() -> None:
    of = an_initiative()
    assert about_money(of) == []
    costing(of, "Turgruppa", 0)
    assert about_money(of) == ["Det som går videre, koster ikke noe i 2026."]
    costing(of, "Festivalen", 5_000, planned=9_000)
    assert about_money(of) == [
        "De kjente kostnadene i 2026, 5 000 kr, er dekket: 0 kr er vedtatt i årsbudsjettet, og 5 000 kr står i "
        "økonomiplanen."
    ]


def tables(section: Section) -> dict[str, list[list[object]]]:
    return {
        say(block.caption): [[_plain(cell) for cell in row] for row in block.rows]
        for block in section.blocks
        if isinstance(block, Table)
    }


def _plain(cell: object) -> object:
    if isinstance(cell, Chip):
        return say(cell.label)
    return cell if cell is None or isinstance(cell, Kroner) else said(cell)


@pytest.mark.requirement("R36")
def test_consequences_for_children_say_what_is_best_and_that_nothing_is_known() -> None:
    of = an_initiative()
    assert "Det må vurderes før saken" in said(paper(of)["children"].blocks[0].text)  # type: ignore[union-attr]
    club = a_measure(of, "Klubben")
    judged = ForChildren(used=True, best="Et sted å være.", heard="Ungdomsrådet.")
    propose(of, club, Outcome.CONTINUED, Home.SAME, children=judged)
    assert tables(paper(of)["children"])["Hva som er best for barna, og hvordan de er hørt"] == [
        ["Klubben", "Videreføres uendret", "Et sted å være.", "Ungdomsrådet."]
    ]


@pytest.mark.requirement("R36")
def test_more_than_a_few_that_children_use_are_named_in_the_strategy_and_the_paper_leads_there() -> None:
    of = an_initiative("dalen")
    propose(of, a_measure(of, "Klubben"), Outcome.CONTINUED, Home.SAME, children=ForChildren(used=True, best="Bra."))
    for number in range(14):
        court = a_row(of, register("assets"), name=f"Bane {number:02}", used_by_children=True)
        propose(of, court, Outcome.CONTINUED, Home.SAME)
    blocks = paper(of)["children"].blocks
    more = blocks[-1]
    assert isinstance(more, Paragraph)
    assert said(more.text) == "Alle 14 står i strategien, under «Barnets beste»."
    assert leads_to(more.text) == ["/dalen/dokumenter/videreforingsstrategi/#best-for-children"]
    named = [said(item) for block in blocks if isinstance(block, BulletList) for item in block.items]
    assert named == [f"Bane {number:02}" for number in range(12)]
    strategy = composed(SYSTEM, of, "strategy", date(2024, 5, 1), "nb", draft=False)
    part = next(section for section in strategy.sections if section.key == "register")
    (line,) = [said(item) for block in part.blocks if isinstance(block, BulletList) for item in block.items]
    assert line == "Anlegg: " + "; ".join(f"Bane {number:02}" for number in range(14))


def test_the_yearly_budget_and_the_financial_plan_stand_apart_and_what_is_unknown_is_not_summed() -> None:
    of = an_initiative()
    known, unknown = a_measure(of, "Festivalen"), a_measure(of, "Banen")
    for item_id in (known, unknown):
        propose(of, item_id, Outcome.CONTINUED, Home.SAME)
    set_costs(reader=SYSTEM, of=of, item_id=known, version=version_of(known), costs={2026: Decimal(5000)})
    line = Line(2026, "Kommunen", Sureness.PLANNED, Decimal(3000))
    set_source(reader=SYSTEM, of=of, item_id=known, version=version_of(known), lines=[line])
    found = tables(paper(of)["economy"])
    assert found["Årsbudsjettet for 2026"] == [
        ["2026", Kroner(Decimal(5000)), Kroner(Decimal(0)), Kroner(Decimal(5000))]
    ]
    assert found["Økonomiplanen 2026–2029"][:2] == [
        ["2026", Kroner(Decimal(5000)), Kroner(Decimal(0)), Kroner(Decimal(3000)), Kroner(Decimal(2000))],
        ["2027", None, Kroner(Decimal(0)), Kroner(Decimal(0)), None],
    ]
    told = [said(block.text) for block in paper(of)["economy"].blocks if isinstance(block, Paragraph)]
    assert any("2 000" in one and "0 kr foreslått, søkt om" in one for one in map(plainly, told))
    assert not any("årsskiftet" in one for one in told)
    heads = [
        say(column.head)
        for block in paper(of)["economy"].blocks
        if isinstance(block, Table)
        for column in block.columns
    ]
    assert "Rest" not in heads
    assert "Ikke vedtatt og ikke i økonomiplan" in heads
    (unknown_cost,) = [block for block in paper(of)["economy"].blocks if isinstance(block, Notice)]
    assert said(unknown_cost.text).startswith("Kostnaden i 2026 er ukjent for 1 ting som går videre.")


def test_what_is_proposed_applied_for_or_possible_is_told_apart_from_what_is_not_financed() -> None:
    of = an_initiative(end=PartialDate(2025, 6))
    item_id = a_measure(of, "Festivalen")
    propose(of, item_id, Outcome.CONTINUED, Home.SAME)
    set_costs(reader=SYSTEM, of=of, item_id=item_id, version=version_of(item_id), costs={2026: Decimal(5000)})
    lines = [
        Line(2026, "Fylket", sureness, Decimal(amount))
        for sureness, amount in ((Sureness.PROPOSED, 700), (Sureness.APPLIED, 200), (Sureness.POSSIBLE, 100))
    ]
    for number, line in enumerate(lines):
        named = line._replace(source=f"Kilde {number}")
        set_source(reader=SYSTEM, of=of, item_id=item_id, version=version_of(item_id), lines=[named])
    told = [plainly(said(b.text)) for b in paper(of)["economy"].blocks if isinstance(b, Paragraph)]
    assert (
        "Av 5 000 kr i 2026 som ikke er vedtatt og ikke står i økonomiplanen, er 1 000 kr foreslått, søkt om eller "
        "mulig, og 4 000 kr er ikke finansiert."
    ) in told
    assert any(one.startswith("Tallene er for hele budsjettår. Tida fra") for one in told)


def plainly(text: str) -> str:
    return text.replace("\xa0", " ").replace("\u202f", " ")


def test_findings_stand_among_the_facts_with_how_sure_they_are() -> None:
    of = an_initiative()
    a_row(of, register("findings"), name="Flere trives", sureness="not_shown")
    lists = [block for block in paper(of)["facts"].blocks if isinstance(block, BulletList)]
    assert [said(item) for item in lists[0].items] == ["Funn 1: Flere trives (Ikke vist)"]
