"""What the strategy tells of support, relations, leaders and follow-up."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.builders import SYSTEM, a_measure, a_row, an_actor, an_initiative, version_of
from tests.unnoted import unnoted
from varig.actors.rules import ActorKind
from varig.continuation.actions.fates import propose_fate
from varig.continuation.rules.fates import Home, Outcome, Proposal
from varig.foundation.documents.blocks import Chip, Heading, Paragraph, Table
from varig.foundation.kernel import Kroner
from varig.foundation.registers.declarations import register
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts
from varig.workspace.queries.dossier import composed

pytestmark = pytest.mark.django_db


def blocks(of: InitiativeFacts, key: str) -> list[object]:
    document = composed(SYSTEM, of, "strategy", date(2024, 5, 1), "nb")
    return list(next(section for section in document.sections if section.key == key).blocks)


def tables(of: InitiativeFacts, key: str) -> dict[str, list[list[object]]]:
    found = [block for block in blocks(of, key) if isinstance(block, Table)]
    return {say(table.caption): [[_plain(cell) for cell in row] for row in table.rows] for table in found}


def _plain(noted: object) -> object:
    cell = unnoted(noted)
    if isinstance(cell, Chip):
        return say(cell.label)
    return cell if cell is None or isinstance(cell, Kroner | Decimal | int | date) else say(cell)


@pytest.mark.requirement("R40", "R41", "R42", "R51")
def test_support_stands_during_and_after_with_the_stand_on_contact() -> None:
    of = an_initiative()
    an_actor(of, "Velet", ActorKind.ASSOCIATION)
    a_row(of, register("support"), actor="Velet", form="premises", during=True, after="no")
    a_row(
        of,
        register("support"),
        actor="Velet",
        form="grants",
        during=True,
        after="yes",
        amount_during=Decimal(20_000),
        amount_after=Decimal(5_000),
    )
    a_row(of, register("contact_stands"), actor="Velet", stand="kept", words="Ett møte i halvåret.")
    found = tables(of, "support")
    assert found["Støtte til hvert lag, under satsingen og etterpå"] == [
        ["Velet", "Utlån av lokaler", "Ja", "Gis ikke videre"],
        ["Velet", "Frivillighetsmidler", "Ja, 20\u202f000\u00a0kr", "Gis videre, 5\u202f000\u00a0kr"],
    ]
    assert found["Hvordan kontakten skal holdes ved like"] == [["Velet", "Holdes som nå", "Ett møte i halvåret."]]
    said = [say(unnoted(block.text)) for block in blocks(of, "support") if isinstance(block, Paragraph)]
    assert "Veilederen nevner sju former for støtte. For 0 av 1 lag er det tatt stilling til alle sju." in said


@pytest.mark.requirement("R56", "R57", "R58", "R59", "R60")
def test_what_ties_people_together_stands_with_what_becomes_of_it() -> None:
    of = an_initiative()
    an_actor(of, "Oppvekst")
    network = a_row(of, register("networks"), name="Jobbnettverket", convener="Oppvekst")
    propose_fate(
        reader=SYSTEM,
        of=of,
        item_id=network,
        version=version_of(network),
        proposal=Proposal(Outcome.CONTINUED, Home.SAME, grounds="Fordi."),
    )
    a_row(of, register("meeting_places"), name="Dalhuset")
    found = tables(of, "relations")
    assert found["Nettverk, hvem som kaller inn, og hva som skjer med dem"] == [
        ["Jobbnettverket", "Oppvekst", None, "Videreføres uendret", "Ingen ennå"]
    ]
    # Of what nobody has said anything there is nothing to tell but its name.
    assert "Møteplasser, hvem som driver dem, og hva som skjer med dem" not in found
    told = [say(block.text) for block in blocks(of, "relations") if isinstance(block, Paragraph)]
    assert "Det er ikke sagt hva som skal skje med: Dalhuset." in told


def test_a_register_without_rows_is_a_sentence_and_no_empty_table() -> None:
    of = an_initiative()
    found = blocks(of, "relations")
    assert not [block for block in found if isinstance(block, Table)]
    headings = [say(block.text) for block in found if isinstance(block, Heading)]
    assert headings[0] == "Møteplasser"
    assert "Ingen møteplasser er registrert." in [say(b.text) for b in found if isinstance(b, Paragraph)]


@pytest.mark.requirement("R61", "R62", "R63")
def test_leader_programmes_stand_with_how_many_they_trained_and_nobody_by_name() -> None:
    of = an_initiative()
    a_row(of, register("leader_programmes"), name="Lederkurset", recruitment="Fra klubben")
    a_row(of, register("leader_numbers"), item="Lederkurset", year=2023, trained=12, went_on=9)
    found = tables(of, "leaders")
    assert found["Leder- og rollemodellprogram, og hva som skjer med dem"] == [
        ["Lederkurset", "Fra klubben", None, "Må avklares", "–"]
    ]
    assert found["Antall år for år. Ingen er nevnt med navn."] == [["Lederkurset", "2023", 12, 9]]


@pytest.mark.requirement("R6", "R7", "R8")
def test_each_follow_up_round_has_what_it_looks_for() -> None:
    of = an_initiative()
    a_measure(of, "Kafé")
    a_row(of, register("indicators"), name="Trives")
    rows = tables(of, "follow_up")["Det hver runde ser etter"]
    assert [row[:2] for row in rows] == [
        ["Det som går videre", 0],
        ["Det som er faset ut", 0],
        ["Forpliktelser", 0],
        ["Løfter til beboerne", 0],
        ["Indikatorer", 1],
    ]


@pytest.mark.requirement("R41", "R42")
def test_tables_of_support_hold_what_is_settled_and_a_sentence_how_much_is_not() -> None:
    of = an_initiative()
    for name in ("Velet", "Koret"):
        an_actor(of, name, ActorKind.ASSOCIATION)
    a_row(of, register("support"), actor="Velet", form="premises", during=True, after="no")
    a_row(of, register("support"), actor="Koret", form="premises", during=True, after="unknown")
    a_row(of, register("contact_stands"), actor="Velet", stand="kept")
    found = tables(of, "support")
    assert [row[0] for row in found["Støtte til hvert lag, under satsingen og etterpå"]] == ["Velet"]
    assert [row[0] for row in found["Hvordan kontakten skal holdes ved like"]] == ["Velet"]
    told = [say(unnoted(block.text)) for block in blocks(of, "support") if isinstance(block, Paragraph)]
    assert "Det er ikke tatt stilling til 1 støtte som lag har i dag. Den står under «Støtte» i Varig." in told
    assert "Det er ikke tatt stilling til kontakten med Koret." in told
