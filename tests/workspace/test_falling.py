"""The page on what falls when somebody goes: in words, as a picture, and whom it proposes to ask."""

from __future__ import annotations

import re
from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests import builders
from tests.continuation import building
from varig.actors.register import MEMBERSHIPS
from varig.actors.rules import ActorKind
from varig.continuation.actions.money import set_costs
from varig.continuation.queries.network import woven
from varig.continuation.rules.falling_apart import ACTOR, ITEM, Node
from varig.continuation.rules.fates import Outcome
from varig.continuation.rules.handovers import Reply
from varig.cooperation.register import CONTACTS, MEETING_PLACES, NETWORKS
from varig.foundation.kernel import PartialDate
from varig.foundation.registers.declarations import register
from varig.foundation.registers.spoken import spoken
from varig.initiatives.queries import InitiativeFacts
from varig.programme_office.register import OFFICE, POSITIONS, TASKS

pytestmark = [pytest.mark.django_db, pytest.mark.requirement("R18")]


@pytest.fixture
def of() -> InitiativeFacts:
    return builders.an_initiative("dalen", end=PartialDate(2027))


@pytest.fixture
def office(of: InitiativeFacts) -> int:
    return builders.an_actor(of, "Programkontoret", ActorKind.PROGRAMME_OFFICE)


@pytest.fixture
def manager(of: InitiativeFacts) -> Client:
    return builders.logged_in(builders.a_cast(of).manager)


def a_shared_measure(of: InitiativeFacts, name: str, *participants: str) -> int:
    """A measure of the office that others take part in."""
    return builders.a_row(of, register("measures"), name=name, accountable="Programkontoret", participants=participants)


def page(client: Client, query: str = "") -> str:
    response = client.get(f"/dalen/arven/faller-bort/{query}")
    assert response.status_code == 200
    return response.content.decode()


def test_every_register_s_names_are_tied_to_what_names_them(of: InitiativeFacts, office: int) -> None:
    place = builders.a_row(of, MEETING_PLACES, name="Storstua", operator="Programkontoret", premises_owner="Skolen")
    found = woven(builders.SYSTEM, of)
    ties = {(found.actors[tie.named.id].name, tie.how, tie.rests) for tie in found.network.ties}
    assert ties == {
        ("Programkontoret", "meeting_places.operator", True),
        ("Skolen", "meeting_places.premises_owner", False),
    }
    assert {tie.by for tie in found.network.ties} == {Node(ITEM, place)}
    assert {tie.named.kind for tie in found.network.ties} == {ACTOR}


def test_what_rests_on_the_office_is_listed_with_what_it_loses(
    of: InitiativeFacts, office: int, manager: Client
) -> None:
    builders.a_row(of, NETWORKS, name="Beboernettverket", accountable="Programkontoret", convener="Programkontoret")
    builders.a_row(of, MEETING_PLACES, name="Storstua", accountable="Kultur", operator="Programkontoret")
    builders.a_row(of, MEETING_PLACES, name="Huset", accountable="Kultur", operator="Kultur")
    shown = page(manager)
    assert "Når programkontoret er borte" in shown
    assert "1. januar 2028 står 1 punkt uten ansvarlig." in shown
    assert "1 punkt har en ansvarlig, men mister noen andre det hviler på." in shown
    assert f"ansvarlig, {spoken(NETWORKS.column('convener').label).lower()}" in shown
    listed = shown[shown.index("Står uten ansvarlig") :]
    assert "Beboernettverket" in listed
    assert "Storstua" in listed
    assert ">Huset</a>" not in listed


def test_a_promise_is_seen_after_the_end_and_not_today(of: InitiativeFacts, office: int, manager: Client) -> None:
    receiver = builders.an_actor(of, "Kultur")
    item = builders.a_measure(of, "Dalfestivalen", accountable=office)
    building.a_fate(of, item)
    question = building.a_question(of, item, receiver)
    assert "Svaret er ikke klart" in page(manager)
    assert "Kultur: Venter på svar" in page(manager)
    building.an_answer(of, question, Reply.YES)
    assert "Ingenting faller bort" in page(manager)
    assert "I dag har 1 punkt ikke noe annet å hvile på." in page(manager, "?uten=kontoret&naar=i-dag")


def test_what_nobody_has_settled_falls_too_and_what_is_phased_out_does_not(
    of: InitiativeFacts, office: int, manager: Client
) -> None:
    unsettled, out = (builders.a_measure(of, name, accountable=office) for name in ("Uavklart", "Slutt"))
    building.a_fate(of, unsettled, outcome=Outcome.UNCLEAR, home=None)
    building.a_fate(of, out, outcome=Outcome.PHASED_OUT, home=None, no_alternative=True)
    shown = page(manager)
    assert "1. januar 2028 står 1 punkt uten ansvarlig." in shown
    assert "Uavklart" in shown[shown.index("Står uten ansvarlig") :]
    assert "I dag har 2 punkter ikke noe annet å hvile på." in page(manager, "?uten=kontoret&naar=i-dag")


def test_few_are_proposed_and_the_form_knows_whom(of: InitiativeFacts, office: int, manager: Client) -> None:
    receiver = builders.an_actor(of, "Kultur")
    item = a_shared_measure(of, "Dalfestivalen", "Kultur")
    costs = {of.first_year_after: Decimal(120_000)}
    set_costs(reader=builders.SYSTEM, of=of, item_id=item, version=builders.version_of(item), costs=costs)
    shown = page(manager)
    assert "1 forespørsel dekker mest" in shown
    assert "Det er et forslag, ikke et svar." in shown
    assert "120\u202f000\u00a0kr" in shown
    address = f"/dalen/arven/{item}/overlevering/?til={receiver}"
    assert address in shown
    assert "Er med i det i dag («Deltar»)" in shown
    assert "ingen for mer enn 4 om gangen" in shown
    assert f'<option value="{receiver}" selected' in manager.get(address).content.decode()


def test_a_position_and_the_personal_relations_can_be_taken_away(
    of: InitiativeFacts, office: int, manager: Client
) -> None:
    builders.a_row(of, OFFICE, name="Programkontoret", actor="Programkontoret")
    position = builders.a_row(of, POSITIONS, name="Områdeutvikler")
    builders.a_row(of, TASKS, name="Kalle inn styringsgruppa", accountable="Kultur", position="Områdeutvikler")
    builders.a_row(of, CONTACTS, name="Med velet", formality="personal", counterpart="Velet", kept_by="Kultur")
    shown = page(manager, f"?uten=stilling-{position}")
    assert "Når Områdeutvikler er borte" in shown
    weak = shown[shown.index("Mister noen andre enn den ansvarlige</h2") :]
    assert "Kalle inn styringsgruppa" in weak
    assert "Kultur er fortsatt ansvarlig." in weak
    apart = page(manager, "?uten=personlige&naar=i-dag")
    assert "Når alle personlige kontaktflater er borte" in apart
    assert "Med velet" in apart[apart.index("Står uten ansvarlig") :]
    assert "Mister kontakten med de andre" in apart
    assert "Velet" in apart[apart.index("Mister kontakten med de andre") :]


def test_without_an_office_whoever_most_rests_on_comes_first(of: InitiativeFacts, manager: Client) -> None:
    builders.an_actor(of, "Aldri nevnt")
    builders.a_row(of, MEETING_PLACES, name="Huset", accountable="Avdelingen")
    for name in ("Storstua", "Parken"):
        builders.a_row(of, MEETING_PLACES, name=name, accountable="Kultur")
    assert "Når Kultur er borte" in page(manager)
    idle = page(manager, f"?uten=aktor-{builders.an_actor(of, 'Velet')}")
    assert "Når Kultur er borte" in idle


def test_an_address_that_nobody_is_meant_by_shows_the_office(of: InitiativeFacts, office: int, manager: Client) -> None:
    builders.a_measure(of, accountable=office)
    for query in ("?uten=aktor-999999", "?uten=%00", "?uten=stilling-x&naar=hva"):
        assert "Når programkontoret er borte" in page(manager, query)


def test_without_anybody_it_says_what_to_do(of: InitiativeFacts, manager: Client) -> None:
    builders.a_measure(of)
    assert "Ingen er registrert som ansvarlig for noe ennå" in page(manager)


def test_it_asks_the_database_as_often_for_many_as_for_few(of: InitiativeFacts, office: int, manager: Client) -> None:
    def asked() -> int:
        builders.a_measure(of, accountable=office)
        with CaptureQueriesContext(connection) as captured:
            page(manager)
        return len(captured)

    asked()
    few = asked()
    for number in range(10):
        builders.a_row(of, MEETING_PLACES, name=f"Sted {number}", operator=f"Lag {number}")
    assert asked() == few


def test_what_has_ended_ties_nobody(of: InitiativeFacts) -> None:
    long_ago = of.start.first_day() - timedelta(days=400)
    given = {"member": "Velet", "umbrella": "Fellesrådet"}
    builders.a_row(of, MEMBERSHIPS, start=PartialDate(2010), end=PartialDate(long_ago.year), **given)
    assert woven(builders.SYSTEM, of).network.ties == []
    builders.a_row(of, MEMBERSHIPS, start=PartialDate(2024), **given)
    assert len(woven(builders.SYSTEM, of).network.ties) == 1


def test_what_is_finished_but_goes_on_falls_too(of: InitiativeFacts, office: int, manager: Client) -> None:
    """A measure whose work is done is there until somebody lets it go."""
    builders.a_measure(of, "Klubbkjelleren", accountable=office, end=PartialDate(2024))
    assert "Klubbkjelleren" in page(manager)


def test_what_one_answers_for_today_is_not_drawn_as_a_yes(of: InitiativeFacts, office: int, manager: Client) -> None:
    park = builders.an_actor(of, "Parken")
    for name in ("42 lys", "Beboerbudsjett"):
        builders.a_measure(of, name, accountable=park)
    builders.a_measure(of, "Scenen", accountable=office)
    for when in ("etter", "i-dag"):
        assert page(manager, f"?naar={when}").count('fill="#1d7a4f"') == 1  # Only in the key.


def test_what_is_handed_over_and_what_waits_are_in_the_picture_and_in_the_list(
    of: InitiativeFacts, office: int, manager: Client
) -> None:
    names = ("Scenen", "Kinoen", "Kafeen")
    yes, waits, lost = (builders.a_measure(of, name, accountable=office) for name in names)
    for item in (yes, waits, lost):
        building.a_fate(of, item)
    building.an_answer(of, building.a_question(of, yes, builders.an_actor(of, "Kultur")), Reply.YES)
    building.a_question(of, waits, builders.an_actor(of, "Velet"))
    shown = page(manager)
    drawing, listed = (
        shown[shown.index("<svg xmlns") :].split("</svg>")[0],
        shown[shown.index("Står uten ansvarlig</h2") :],
    )
    for name in names:
        assert f">{name}</text>" in drawing
        assert name in listed
    assert drawing.count('fill="#1d7a4f"') == 2  # And in the key.
    assert "Kultur har sagt ja." in listed


def test_all_that_is_in_the_picture_is_in_its_table_also_what_does_not_fall(
    of: InitiativeFacts, office: int, manager: Client
) -> None:
    builders.a_measure(of, "Scenen", accountable=office)
    other = builders.a_measure(of, "Kinoen", accountable=builders.an_actor(of, "Bydrift"))
    building.a_fate(of, other)
    building.a_question(of, other, builders.an_actor(of, "Velet"))
    shown = page(manager)
    table = shown[shown.index("<table") :].split("</table>")[0]
    assert "Kinoen</th><td>Hviler ikke på den som blir borte (" in table
    assert "</td><td>Velet</td>" in table


def test_what_is_promised_falls_when_whoever_promised_it_goes(
    of: InitiativeFacts, office: int, manager: Client
) -> None:
    culture = builders.an_actor(of, "Kultur")
    item = builders.a_measure(of, "Scenen", accountable=office)
    building.a_fate(of, item)
    building.an_answer(of, building.a_question(of, item, culture), Reply.YES)
    shown = page(manager, f"?uten=aktor-{culture}&naar=etter")
    assert "står 1 punkt uten ansvarlig" in shown
    assert "Mister: den som har sagt ja til å ta over" in shown


def test_what_has_somebody_who_answers_for_it_is_not_said_to_have_nobody(
    of: InitiativeFacts, office: int, manager: Client
) -> None:
    builders.an_actor(of, "Velet")
    builders.a_row(of, NETWORKS, name="Bydelsnettet", accountable="Velet", convener="Programkontoret")
    shown = page(manager)
    assert "1 punkt har en ansvarlig, men mister noen andre det hviler på." in shown
    listed = shown[shown.index("Mister noen andre enn den ansvarlige</h2") :]
    assert "Velet er fortsatt ansvarlig." in listed
    assert "Finn ansvarlig" not in shown


def test_what_is_not_there_is_said_not_to_be_found(of: InitiativeFacts, office: int, manager: Client) -> None:
    builders.a_measure(of, "Scenen", accountable=office)
    assert "Vi fant ikke det du ville ta bort." in page(manager, "?uten=tull")


def test_what_nobody_is_proposed_for_is_listed_with_what_to_do(
    of: InitiativeFacts, office: int, manager: Client
) -> None:
    builders.a_measure(of, "Kinoen", accountable=builders.an_actor(of, "Kultur"))
    item = builders.a_measure(of, "Dalfestivalen", accountable=office)
    shown = page(manager)
    alone = shown[shown.index("1 punkt har ingen forslag") :]
    assert "Ta dem opp i styringsgruppa" in alone
    assert f"/dalen/arven/{item}/overlevering/" in alone


def test_who_is_cut_off_who_could_keep_contact_and_who_hangs_on_whom_are_named(
    of: InitiativeFacts, office: int, manager: Client
) -> None:
    given = {"accountable": "Programkontoret", "kept_by": "Programkontoret", "formality": "personal"}
    builders.a_row(of, CONTACTS, name="Med koret", counterpart="Koret", **given)
    builders.a_row(of, CONTACTS, name="Med velet", counterpart="Velet", accountable="Kultur", formality="formal")
    a_shared_measure(of, "Festen", "Kultur", "Velet")
    shown = page(manager, "?naar=i-dag")
    assert "1 organisasjon mister kontakten med resten: " in shown
    apart = shown[shown.index("Mister kontakten med de andre") :]
    assert ">Koret</a>" in apart
    # Whoever only answers for something of the same kind elsewhere is not near.
    assert "Ingen i registrene ligger nær til å holde kontakten." in apart
    assert ">Programkontoret</a>" in apart[apart.index("Hvem andre henger på") :]


def test_it_is_said_that_nobody_is_cut_off_also_where_nothing_falls(
    of: InitiativeFacts, office: int, manager: Client
) -> None:
    builders.a_measure(of, "Scenen", accountable=office)
    idle = builders.an_actor(of, "Velet")
    a_shared_measure(of, "Festen", "Velet")
    shown = page(manager, f"?uten=aktor-{idle}")
    assert "Ingenting faller bort" in shown
    assert "Ingen organisasjoner mister kontakten med resten når Velet er borte." in shown


def test_who_loses_contact_is_named_in_the_lead_with_the_way_there_before_the_proposals(
    of: InitiativeFacts, office: int, manager: Client
) -> None:
    for name in ("Koret", "Velet", "Laget", "Klubben"):
        builders.a_row(of, CONTACTS, name=f"Med {name}", accountable="Programkontoret", counterpart=name)
    a_shared_measure(of, "Dalfestivalen", "Kultur")
    builders.a_row(of, NETWORKS, name="Nettverket", accountable="Kultur", convener="Kultur")
    shown = page(manager)
    lead = re.sub(r"\s+", " ", shown[shown.index("4 organisasjoner mister kontakten med resten") :][:400])
    assert lead.startswith('4 organisasjoner mister kontakten med resten: <a href="#mister-kontakten">')
    assert lead.split("</a>")[0].endswith("og 1 til")
    assert 'id="mister-kontakten"' in shown
    assert shown.index('id="mister-kontakten"') < shown.index("Hvem andre henger på") < shown.index("dekker mest")
    assert "Ingen i registrene ligger nær til å holde kontakten." in shown


def test_two_of_one_name_are_told_apart_in_the_picture_and_the_list(
    of: InitiativeFacts, office: int, manager: Client
) -> None:
    builders.a_row(of, MEETING_PLACES, name="Dalhuset", accountable="Programkontoret")
    builders.a_row(of, register("assets"), name="Dalhuset", accountable="Programkontoret")
    shown = page(manager)
    for name in ("Dalhuset (anlegg)", "Dalhuset (møteplass)"):
        assert f">{name}</a>" in shown
        assert f'Finn ansvarlig<span class="hidden">: {name}' in shown
    assert re.search(r"<(text|tspan)[^>]*>[^<]*\(anlegg\)", shown)


def test_an_open_answer_is_said_as_it_is(of: InitiativeFacts, office: int, manager: Client) -> None:
    receiver = builders.an_actor(of, "Kultur")
    item = builders.a_measure(of, "Dalfestivalen", accountable=office)
    building.a_fate(of, item)
    building.an_answer(of, building.a_question(of, item, receiver), Reply.COUNTER)
    shown = page(manager)
    assert "Kultur: Motforslag" in shown
    assert "Kultur er spurt" not in shown
