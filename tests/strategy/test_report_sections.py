from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.builders import SYSTEM, a_link, a_measure, a_row, an_actor, an_initiative, version_of
from tests.unnoted import unnoted
from varig.actors.rules import ActorKind
from varig.continuation.actions.fates import decide_fate, propose_fate
from varig.continuation.actions.handovers import propose_handover
from varig.continuation.actions.money import set_costs
from varig.continuation.actions.replies import ReplyGiven, answer_handover
from varig.continuation.actions.rests_on import set_evidence
from varig.continuation.report_sections.register import _secured_head
from varig.continuation.rules.fates import Authority, Home, Outcome, Proposal
from varig.continuation.rules.handovers import Reply, Terms
from varig.continuation.rules.instead import Alternative, ForChildren
from varig.foundation.documents.blocks import BulletList, Chip, Document, GapList, Heading, Table
from varig.foundation.documents.spoken import Spoken, spoken
from varig.foundation.kernel import Kroner, PartialDate
from varig.foundation.registers.declarations import register
from varig.foundation.reports.comparing.plain import plain as as_read
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts
from varig.workspace.queries.dossier import composed

pytestmark = pytest.mark.django_db
TODAY = date(2024, 5, 1)
EIGHT = [
    "Retning, gjenstående utfordringer og kommunens tilstedeværelse",
    "Kommunikasjonsplan",
    "Kunnskap, erfaringer og utvikling av tjenestene",
    "Hva fases ut, hva videreføres, og hvilke aktører har en rolle?",
    "Støtte til og kontakt med lag og foreninger",
    "Møteplasser, nettverk, personlig og formell kontakt, og andre aktiviteter",
    "Lokale ledere og rollemodeller",
    "Oppfølging etter slutten",
]


def strategy(of: InitiativeFacts) -> Document:
    return composed(SYSTEM, of, "strategy", TODAY, "nb")


def tables(of: InitiativeFacts) -> list[Table]:
    part = next(section for section in strategy(of).sections if section.key == "register")
    return [block for block in part.blocks if isinstance(block, Table)]


def paragraphs(of: InitiativeFacts) -> str:
    part = next(section for section in spoken(strategy(of))["sections"] if section["key"] == "register")
    said = [block for block in part["blocks"] if block["block"] == "paragraph"]
    return "\n".join("".join(stretch["text"] for stretch in block["text"]) for block in said)


def plain(table: Table) -> list[list[object]]:
    def said(cell: object) -> object:
        if isinstance(cell, Chip):
            return f"{say(cell.label)}{' (forslag)' if cell.proposed else ''}"
        return cell if cell is None or isinstance(cell, Kroner | date | PartialDate) else say(cell)

    return [[said(cell) for cell in row] for row in table.rows]


def propose(of: InitiativeFacts, item_id: int, outcome: Outcome, home: Home | None = None, **facts) -> Proposal:
    proposal = Proposal(outcome, home, grounds="Fordi.", **facts)
    propose_fate(reader=SYSTEM, of=of, item_id=item_id, version=version_of(item_id), proposal=proposal)
    return proposal


def ask(of: InitiativeFacts, item_id: int, receiver: int, **given) -> None:
    handover = propose_handover(
        reader=SYSTEM,
        of=of,
        item_id=item_id,
        version=version_of(item_id),
        receiver_id=receiver,
        terms=Terms(date(2026, 1, 1)),
    )
    if given:
        reply = ReplyGiven(on_behalf_of="Styret", **given)
        link = a_link(of, receiver)
        answer_handover(reader=link, of=of, handover_id=handover, version=version_of(item_id), given=reply)


def test_it_has_the_eight_fixed_sections_in_order() -> None:
    assert [say(section.title) for section in strategy(an_initiative()).sections] == EIGHT


@pytest.mark.requirement("R17", "R18")
def test_what_goes_on_stands_with_receiver_answer_day_and_money() -> None:
    of = an_initiative()
    item_id = a_measure(of, "Festivalen")
    propose(of, item_id, Outcome.CONTINUED, Home.OTHER)
    ask(of, item_id, an_actor(of, "Velet", ActorKind.ASSOCIATION), reply=Reply.YES)
    set_costs(reader=SYSTEM, of=of, item_id=item_id, version=version_of(item_id), costs={2026: Decimal(5000)})
    going, _ending, _unclear, _grounds, actors = tables(of)
    assert plain(going) == [
        [
            "Festivalen",
            "Overtas av andre (forslag)",
            "Velet",
            "Ja",
            date(2026, 1, 1),
            Kroner(Decimal(5000)),
            Kroner(Decimal(0)),
        ]
    ]
    assert plain(actors) == [["Velet", "Lag eller forening", "Festivalen", "–"]]


@pytest.mark.parametrize(
    ("today", "head"),
    [
        (date(2012, 12, 31), "Vedtatt eller i økonomiplan 2014"),
        (date(2013, 1, 1), "Vedtatt i årsbudsjett 2014"),
    ],
)
def test_the_financial_plan_is_named_in_the_head_as_long_as_it_is_counted(today: date, head: str) -> None:
    assert say(_secured_head(2014, today)) == head


def test_a_partner_that_said_no_is_not_named() -> None:
    of = an_initiative()
    item_id = a_measure(of, "Språkkafé")
    propose(of, item_id, Outcome.CONTINUED, Home.OTHER)
    ask(
        of, item_id, an_actor(of, "Kvinnenettverket", ActorKind.ASSOCIATION), reply=Reply.NO, words="Vi orker ikke mer."
    )
    assert plain(tables(of)[0])[0][2:5] == ["Ingen ennå", "Ikke avklart", "Ikke sagt"]
    part = next(section for section in spoken(strategy(of))["sections"] if section["key"] == "register")
    assert "Kvinnenettverket" not in repr(part)
    assert "orker" not in repr(part)


@pytest.mark.requirement("R37")
def test_what_is_phased_out_says_its_last_day_and_what_comes_instead() -> None:
    of = an_initiative()
    court = {"last_day": date(2025, 3, 1), "alternative": "Ishallen."}
    theirs = (Alternative("Eldre", nothing=True),)
    propose(of, a_measure(of, "Banen"), Outcome.PHASED_OUT, **court, group_alternatives=theirs)
    propose(of, a_measure(of, "Vakta"), Outcome.PHASED_OUT, no_alternative=True)
    propose(of, a_measure(of, "Verkstedet"), Outcome.PHASED_OUT)
    assert plain(tables(of)[1]) == [
        ["Banen", "Fases ut (forslag)", date(2025, 3, 1), "Alle som brukte det", "Ishallen."],
        ["Banen", "Fases ut (forslag)", date(2025, 3, 1), "Eldre", "Ingenting kommer i stedet."],
        ["Vakta", "Fases ut (forslag)", "Ikke sagt", "Alle som brukte det", "Ingenting kommer i stedet."],
        ["Verkstedet", "Fases ut (forslag)", "Ikke sagt", "Alle som brukte det", "Ikke sagt"],
    ]


def test_a_decision_says_when_by_whom_and_in_which_case_and_a_proposal_says_it_is_one() -> None:
    of = an_initiative()
    proposed, decided = a_measure(of, "Kafé"), a_measure(of, "Lys")
    propose(of, proposed, Outcome.CONTINUED, Home.SAME)
    decide_fate(
        reader=SYSTEM,
        of=of,
        item_id=decided,
        version=version_of(decided),
        proposal=Proposal(Outcome.CONTINUED, Home.ORDINARY, grounds="Skolevei."),
        authority=Authority(date(2024, 2, 1), "Kommunestyret", "27/24"),
    )
    assert plain(tables(of)[0])[0][1] == "Videreføres uendret (forslag)"
    assert plain(tables(of)[0])[1][1] == "Ordinær drift"
    assert plain(tables(of)[3]) == [
        ["Kafé", "Fordi.", "Forslag"],
        ["Lys", "Skolevei.", "Vedtatt 1. februar 2024 av Kommunestyret (27/24)"],
    ]


def test_for_what_children_use_it_says_what_is_best_how_they_were_heard_and_how_it_weighed() -> None:
    of = an_initiative()
    club, court = a_measure(of, "Klubben"), a_row(of, register("assets"), name="Banen", used_by_children=True)
    said = ForChildren(used=True, best="Et sted å være.", heard="Ungdomsrådet.", weighed="Tungt.")
    propose(of, club, Outcome.CONTINUED, Home.SAME, children=said)
    propose(of, court, Outcome.PHASED_OUT)
    propose(of, a_measure(of, "Kurset"), Outcome.CONTINUED, Home.SAME, children=ForChildren(used=False))
    shown = {table.caption.msgid: plain(table) for table in tables(of)}
    caption = "Det som brukes av barn: hva som er best for dem, hvordan de er hørt, og hvordan det er veid"
    assert shown[caption] == [
        ["Klubben", "Et sted å være.", "Ungdomsrådet.", "Tungt."],
    ]
    assert "For 1 ting som barn bruker, er ikke noe sagt ennå:" in paragraphs(of)
    part = next(section for section in strategy(of).sections if section.key == "register")
    listed = [as_read(one) for block in part.blocks if isinstance(block, BulletList) for one in block.items]
    assert listed == ["Anlegg: Banen"]
    assert "best-for-children" in [block.key for block in part.blocks if isinstance(block, Heading)]


def _heads(block: Spoken) -> list[str]:
    return [column["head"] for column in block["columns"]] if block["block"] == "table" else []


def test_grounds_name_what_they_rest_on_and_unknown_children_are_counted() -> None:
    of = an_initiative()
    network = a_measure(of, "Nettverket")
    propose(of, network, Outcome.CONTINUED, Home.SAME)
    needs = [f"needs:{a_row(of, register('needs'), name=name)}" for name in ("Lys", "Benker")]
    set_evidence(reader=SYSTEM, of=of, item_id=network, version=version_of(network), sources=needs)
    part = next(section for section in spoken(strategy(of))["sections"] if section["key"] == "register")
    (row,) = next(block for block in part["blocks"] if _heads(block)[1:2] == ["Begrunnelse"])["rows"]
    assert "".join(stretch["text"] for stretch in row[1]) == "Fordi. (bygger på: Lys; Benker)"
    assert "For 1 ting er det ikke sagt om barn bruker den." in "".join(
        stretch["text"] for block in part["blocks"] if block["block"] == "paragraph" for stretch in block["text"]
    )


def test_what_nobody_has_said_anything_about_is_listed_and_not_called_a_proposal() -> None:
    of = an_initiative()
    a_measure(of, "Gården", accountable=an_actor(of, "Bydrift"))
    assert [[as_read(one) for one in row] for row in tables(of)[2].rows] == [["Bydrift", "1", "Tiltak: 1"]]
    assert "Hver av dem står i «Vedlegg: Det ingen har foreslått noe for»." in paragraphs(of)


def test_the_follow_up_has_its_three_dates_and_nobody_named() -> None:
    table = next(block for block in strategy(an_initiative()).sections[-1].blocks if isinstance(block, Table))
    assert plain(table) == [
        ["Oppfølging etter 1 år", date(2026, 12, 31), "Ikke sagt"],
        ["Oppfølging etter 3 år", date(2028, 12, 31), "Ikke sagt"],
        ["Oppfølging etter 5 år", date(2030, 12, 31), "Ikke sagt"],
    ]


def test_what_is_proposed_is_not_counted_as_decided() -> None:
    of = an_initiative()
    propose(of, a_measure(of, "Kafé"), Outcome.CONTINUED, Home.SAME)
    a_measure(of, "Gården")
    standing = next(block for block in strategy(of).sections[0].blocks if isinstance(block, Table))
    assert [list(unnoted(row[1:])) for row in standing.rows] == [[1, 0], [1, 0]]
    assert [say(row[0]) for row in standing.rows] == ["Videreføres uendret", "Ingen har sagt noe"]


def section_of(of: InitiativeFacts, key: str) -> list[Table]:
    part = next(section for section in strategy(of).sections if section.key == key)
    return [block for block in part.blocks if isinstance(block, Table)]


@pytest.mark.requirement("R1", "R19", "R20")
def test_what_the_municipality_promises_instead_stands_with_who_when_and_their_answer() -> None:
    of = an_initiative()
    commitments = register("commitments")
    an_actor(of, "Kultur")
    a_row(of, commitments, name="Fast oppmøte", promised="presence", accountable="Kultur", due=PartialDate(2026, 2))
    a_row(of, commitments, name="Trygg kryssing", promised="challenge")
    challenges, presence, advocacy = section_of(of, "direction")[1:]
    assert plain(presence) == [["Fast oppmøte", "Kultur", PartialDate(2026, 2), "Ikke avklart", None]]
    assert plain(challenges) == [["Trygg kryssing", "Ikke sagt", "Ikke sagt", "Ikke avklart", None]]
    assert plain(advocacy) == []


@pytest.mark.requirement("R31", "R32", "R33")
def test_what_was_learned_stands_with_who_lives_by_it_and_whether_they_say_so() -> None:
    of = an_initiative()
    an_actor(of, "Skolen")
    for name in ("Åpen time", "Nabomøter"):
        a_row(of, register("methods"), name=name)
    a_row(of, register("adoptions"), item="Åpen time", service="Skolen", stage="ordinary", budget=Decimal(90_000))
    a_row(of, register("commitments"), name="Åpen skole overalt", promised="service")
    methods, coming = section_of(of, "experience")
    assert plain(methods) == [
        ["Nabomøter", "Ingen tjeneste", "–", "–", "–"],
        ["Åpen time", "Skolen", "I ordinær drift, ikke bekreftet av tjenesten", "Ikke sagt", Kroner(Decimal(90_000))],
    ]
    assert plain(coming) == [["Åpen skole overalt", "Ikke sagt", "Ikke sagt", "Ikke avklart", None]]


def test_what_nobody_has_spoken_of_is_counted_by_owner_and_kind_and_stands_one_by_one_in_the_annex() -> None:
    of = an_initiative()
    unit = an_actor(of, "Bydrift")
    for name in ("Festivalen", "Klubben"):
        a_measure(of, name, accountable=unit)
    a_row(of, register("agreements"), name="Leie av skolen")
    propose(of, a_measure(of, "Hagen"), Outcome.CONTINUED, Home.SAME)
    assert [[as_read(one) for one in row] for row in tables(of)[2].rows] == [
        ["Ingen ansvarlig", "1", "Avtaler: 1"],
        ["Bydrift", "2", "Tiltak: 2"],
    ]
    annex = strategy(of).sections[-1]
    assert say(annex.title) == "Vedlegg: Det ingen har foreslått noe for"
    found = {as_read(block.caption): plain(block) for block in annex.blocks if isinstance(block, Table)}
    assert found == {
        "Tiltak": [["Festivalen", "Bydrift"], ["Klubben", "Bydrift"]],
        "Avtaler": [["Leie av skolen", "Ingen ansvarlig"]],
    }


def test_words_that_many_names_begin_with_are_said_once_in_the_annex() -> None:
    of = an_initiative()
    for name in (
        "Utlån av lokaler til koret",
        "Utlån av lokaler til laget",
        "Utlån av lokaler til velet",
        "Utlån av bod",
    ):
        a_measure(of, name)
    found = [block for block in strategy(of).sections[-1].blocks if isinstance(block, Table)]
    assert [(as_read(one.caption), [row[0] for row in one.rows]) for one in found] == [
        ("Tiltak", ["Utlån av bod"]),
        ("Tiltak: Utlån av lokaler til …", ["koret", "laget", "velet"]),
    ]


def test_what_came_to_nothing_is_not_phased_out_and_has_no_last_day() -> None:
    of = an_initiative()
    propose(of, a_measure(of, "Banen"), Outcome.PHASED_OUT, last_day=date(2025, 3, 1))
    never = a_row(of, register("measures"), name="Benken", delivered="no", delivered_reason="Veien eies av fylket.")
    propose(of, never, Outcome.PHASED_OUT, last_day=date(2025, 3, 1))
    shown = {as_read(table.caption): plain(table) for table in tables(of)}
    assert [row[0] for row in shown["Det som fases ut, og hva brukerne får i stedet"]] == ["Banen"]
    assert shown["Dette ble det ikke noe av"] == [["Benken", "Fases ut (forslag)", "Veien eies av fylket."]]


def test_what_is_missing_is_counted_with_the_worst_few() -> None:
    of = an_initiative()
    unit = an_actor(of, "Bydrift")
    for number in range(62):
        a_measure(of, f"Tiltak {number:02}", accountable=unit)
    part = next(section for section in strategy(of).sections if section.key == "register")
    (missing,) = [block for block in part.blocks if isinstance(block, GapList)]
    assert 1 <= len(missing.entries) <= 5
    assert not any(entry.detail or entry.remedy for entry in missing.entries)
    assert "mangler er funnet." in paragraphs(of)
