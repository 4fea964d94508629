"""The plan's pages as those who may and those who may not meet them."""

from __future__ import annotations

import re
from datetime import timedelta
from io import BytesIO

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from docx import Document as WordFile
from openpyxl import load_workbook

from tests import builders
from tests.communication.building import FAR_AHEAD, LONG_AGO, a_message, an_audience, broad, something_that_ends
from tests.continuation.building import a_decision, a_fate
from tests.cooperation.building import sent_back
from varig.actors.rules import ActorKind
from varig.communication.models import MessageItem
from varig.communication.queries.audiences import audiences, said_affected
from varig.communication.queries.messages import message, messages, told_of
from varig.communication.register import AUDIENCES, MESSAGES
from varig.communication.rules.audiences import Lane
from varig.continuation.rules.fates import Home, Outcome
from varig.foundation.kernel import Grant, Invalid, PartialDate, msg
from varig.foundation.registers.declarations import register
from varig.foundation.registers.storing import Changes
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.actions import set_accountable

pytestmark = pytest.mark.django_db


@pytest.fixture
def of() -> InitiativeFacts:
    return builders.an_initiative("dalen")


@pytest.fixture
def client(of: InitiativeFacts) -> Client:
    return builders.logged_in(builders.a_person("Ida", Grant("programme_manager", of.scope)))


@pytest.fixture
def reader(of: InitiativeFacts) -> Client:
    return builders.logged_in(builders.a_person("Leser", Grant("reader", of.scope)))


def at(name: str, *rest: object) -> str:
    return reverse(f"communication:{name}", args=["dalen", *rest])


def text(response) -> str:
    """The page's words, without tags."""
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


@pytest.mark.requirement("R28", "R29", "R30")
def test_every_plan_begins_with_the_three_audiences_that_the_guide_names(of: InitiativeFacts) -> None:
    found = audiences(builders.SYSTEM, of)
    assert [(one.name, one.lane, one.is_broad) for one in found] == [
        ("Beboerne", Lane.RESIDENTS, True),
        ("Samarbeidspartnere", Lane.PARTNERS, True),
        ("Internt i kommunen", Lane.INSIDE, True),
    ]
    with pytest.raises(Invalid, match="alle kommunikasjonsplaner"):
        AUDIENCES.stored.write(
            AUDIENCES, reader=builders.SYSTEM, of=of, changes=Changes(removed=[found[0].id]), did=msg("fjernet")
        )


def test_an_empty_plan_says_what_it_is_for(client: Client, reader: Client) -> None:
    page = text(client.get(at("plan")))
    assert "Ingen budskap ennå" in page
    assert "Ingenting endres ennå" in page
    assert "kan gjøre dette" in text(reader.get(at("plan")))


@pytest.mark.requirement("R21")
def test_a_hole_leads_to_a_message_that_is_filled_in_and_fills_it(of: InitiativeFacts, client: Client) -> None:
    item_id = something_that_ends(of)
    page = client.get(at("plan"))
    assert "1 hull i planen" in text(page)
    (hole,) = re.findall(r'class="cell missing blocks"><a href="([^"]+)"', page.content.decode())
    form = client.get(hole.replace("&amp;", "&")).content.decode()
    assert re.search(r'name="items" value="Skøytebanen"[^>]*checked', form)
    assert re.search(r'name="audiences" value="Beboerne"[^>]*checked', form)
    sent = {
        "name": "Brev",
        "items": ["Skøytebanen"],
        "audiences": ["Beboerne"],
        "planned": "06.05.2090",
        "channel": "letter",
    }
    assert client.post(at("new"), sent).status_code == 302
    (made,) = messages(builders.SYSTEM, of)
    assert (made.name, made.planned) == ("Brev", PartialDate(2090, 5, 6))
    page = client.get(at("plan"))
    assert "Ingen hull" in text(page)
    assert 'class="cell planned"' in page.content.decode()
    assert "1 av 1" in text(page)
    assert f"/dalen/arven/{item_id}/" in page.content.decode()


def test_what_is_wrong_is_said_at_the_field_and_nothing_is_lost(of: InitiativeFacts, client: Client) -> None:
    tomorrow = timezone.localdate() + timedelta(days=1)
    response = client.post(at("new"), {"name": "Brev", "text": "Hei, alle.", "told_on": f"{tomorrow:%d.%m.%Y}"})
    assert response.status_code == 422
    assert "har ikke vært ennå" in text(response)
    assert "Hei, alle." in response.content.decode()
    assert messages(builders.SYSTEM, of) == []


def test_the_language_is_looked_at_without_saving_and_without_asking_for_the_rest(
    of: InitiativeFacts, client: Client
) -> None:
    response = client.post(at("new"), {"look": "1", "text": "Vi ber dere benytte inngangen.", "language": "nb"})
    page = text(response)
    assert response.status_code == 200
    assert "Prøv «bruke»" in page
    assert "5 ord, 1 setning, 2 lange ord" in page
    assert "må rettes" not in page
    assert messages(builders.SYSTEM, of) == []


@pytest.mark.requirement("R21")
def test_several_are_marked_as_told_at_once_with_the_day_and_the_proof(of: InitiativeFacts, client: Client) -> None:
    ids = [a_message(of, name) for name in ("Brev", "Møte", "Plakat")]
    address = f"{at('told')}?ids={ids[0]}&ids={ids[1]}"
    assert "Merk 2 budskap som fortalt" in text(client.get(address))
    sent = {"told_on": "04.03.2021", "proof": "Referatet", "proof_address": ""}
    assert client.post(address, sent).status_code == 302
    told = {one.id: (one.told_on, one.proof) for one in messages(builders.SYSTEM, of)}
    assert told == {ids[0]: (LONG_AGO, "Referatet"), ids[1]: (LONG_AGO, "Referatet"), ids[2]: (None, "")}
    assert client.post(address, {"told_on": ""}).status_code == 422
    assert client.get(at("told")).status_code == 302


def test_what_was_told_keeps_the_fate_it_told_of(of: InitiativeFacts, client: Client) -> None:
    item_id = something_that_ends(of)
    message_id = a_message(of, items=("Skøytebanen",))
    tie = MessageItem.objects.get(message_id=message_id)
    assert tie.chip == ""
    builders.changed_row(of, MESSAGES, message_id, 1, told_on=LONG_AGO)
    a_decision(of, item_id, outcome=Outcome.CONTINUED, home=Home.OTHER)
    builders.changed_row(of, MESSAGES, message_id, 2, proof="Referatet")
    tie.refresh_from_db()
    assert (tie.chip, tie.is_decided, tie.case_number) == ("phased_out", False, "")
    assert "Nå: Overtas av andre" in text(client.get(at("message", message_id)))
    assert "Endret siden" in text(client.get(at("plan")))
    builders.changed_row(of, MESSAGES, message_id, 3, told_on=None)
    builders.changed_row(of, MESSAGES, message_id, 4, told_on=LONG_AGO)
    tie.refresh_from_db()
    assert (tie.chip, tie.is_decided, tie.case_number) == ("taken_over", True, "24/17")


def test_the_items_page_says_who_has_been_told_in_two_statements(of: InitiativeFacts, client: Client) -> None:
    quiet = builders.a_measure(of, "Kafeen")
    item_id = something_that_ends(of)
    a_message(of, "Brev", items=("Skøytebanen",), told_on=LONG_AGO)
    address = reverse("workspace:item", args=["dalen", item_id])
    page = client.get(address)
    assert "Fortalt 4. mars 2021 · Brev" in text(page)
    assert f"?punkt={item_id}" in page.content.decode()
    counted = []
    for pk in (quiet, item_id):
        client.get(reverse("workspace:item", args=["dalen", pk]))
        with CaptureQueriesContext(connection) as asked:
            client.get(reverse("workspace:item", args=["dalen", pk]))
        counted.append([one["sql"] for one in asked if "communication_" in one["sql"] and "SELECT" in one["sql"]])
    # The history reads every table at once, and asks what the message is called.
    named = 'WHERE "communication_communicationmessage"."id" IN'
    ours = [[sql for sql in listed if "pgh_" not in sql and named not in sql] for listed in counted]
    assert [len(listed) for listed in ours] == [1, 2], ours


def test_a_person_says_whom_an_item_concerns(of: InitiativeFacts, client: Client, reader: Client) -> None:
    item_id = something_that_ends(of)
    an_audience(of)
    ids = {one.name: one.id for one in audiences(builders.SYSTEM, of)}
    address = at("affected", item_id)
    assert reader.get(address).status_code == 403
    version = builders.version_of(item_id)
    sent = {f"to_{ids['Beboerne']}": "no", f"to_{ids['Eldre på Lia']}": "yes", "version": version}
    for why in ("", "x"):
        answer = client.post(address, {**sent, "why": why})
        assert answer.status_code == 422
        assert "Skriv hvorfor det ikke berører dem." in text(answer)
    assert not said_affected(of, [item_id])
    assert client.post(address, {**sent, "why": "Bare lagets egne er med."}).status_code == 302
    page = text(client.get(reverse("workspace:item", args=["dalen", item_id])))
    assert "Eldre på Lia Mangler" in page
    assert "Beboerne Mangler" not in page
    told = text(client.get(reverse("workspace:history", args=["dalen", item_id])))
    assert "Berørt" in told
    assert "Bare lagets egne er med." in told
    again = {f"to_{ids['Beboerne']}": "", f"to_{ids['Eldre på Lia']}": "", "version": builders.version_of(item_id)}
    assert client.post(address, again).status_code == 302
    assert "Beboerne Mangler" in text(client.get(reverse("workspace:item", args=["dalen", item_id])))


def test_whom_it_concerns_is_read_from_roles_askings_and_whom_a_measure_is_for(
    of: InitiativeFacts, client: Client
) -> None:
    builders.a_row(of, register("groups"), name="Eldre", kind="elderly")
    an_audience(of, group="Eldre")
    item_id = something_that_ends(of, "Turgruppa", target_groups=["elderly"])
    association = builders.an_actor(of, "Velet", ActorKind.ASSOCIATION)
    set_accountable(
        reader=builders.SYSTEM,
        of=of,
        item_id=item_id,
        version=builders.version_of(item_id),
        actor_id=association,
        since=of.period.start,
    )
    page = client.get(at("plan")).content.decode()
    row = page[page.index("Turgruppa") :].split("</tr>")[0]
    assert [bool("missing" in cell) for cell in re.findall(r'<td class="cell ([a-z ]+)"', row)] == [
        True,
        True,
        True,
        False,
    ]


def test_the_plan_reads_as_much_for_many_items_as_for_few(of: InitiativeFacts, client: Client) -> None:
    counts = []
    for wanted in (2, 14):
        for number in range(wanted):
            something_that_ends(of, f"Tiltak {wanted} {number}")
            a_message(of, f"Brev {wanted} {number}", items=(f"Tiltak {wanted} {number}",))
        client.get(at("plan"))
        something_that_ends(of, f"Siste {wanted}")
        with CaptureQueriesContext(connection) as asked:
            page = client.get(at("plan"))
        counts.append(len(asked))
    assert counts[0] == counts[1]
    assert "10 av 18 punkter" in text(page)
    assert page.content.decode().count('<tr><th scope="row"') == 11
    assert client.get(f"{at('plan')}?alle=1").content.decode().count('<tr><th scope="row"') == 19


@pytest.mark.parametrize(
    ("form", "begins"), [("docx", b"PK"), ("pdf", b"%PDF"), ("xlsx", b"PK"), ("ics", b"BEGIN:VCALENDAR")]
)
def test_the_plan_is_downloaded(of: InitiativeFacts, reader: Client, form: str, begins: bytes) -> None:
    something_that_ends(of)
    a_message(of, "Åpent møte", items=("Skøytebanen",), planned=PartialDate(2025, 5))
    response = reader.get(at("plan_file", form))
    assert response.status_code == 200
    assert response.content.startswith(begins)
    assert f".{form}" in response["Content-Disposition"]
    if form == "xlsx":
        book = load_workbook(BytesIO(response.content))
        assert [sheet.title for sheet in book][:2] == ["Budskap", "Hvem får vite hva"]
        assert "planlagt mai 2025" in [cell.value for row in book.worksheets[1] for cell in row]
    if form == "ics":
        assert b"DTSTART;VALUE=DATE:20250501\r\nDTEND;VALUE=DATE:20250601" in response.content
    assert reader.get(at("plan_file", "zip")).status_code == 404


@pytest.mark.parametrize("sheet", ["brev", "oppslag"])
def test_a_message_is_a_letter_or_a_notice_in_word_and_pdf(of: InitiativeFacts, reader: Client, sheet: str) -> None:
    message_id = a_message(of, "Brev om kaféen", text="Kafeen blir.\n\nVelkommen!", planned=FAR_AHEAD)
    word = reader.get(at("letter", message_id, sheet, "docx"))
    said = [paragraph.text for paragraph in WordFile(BytesIO(word.content)).paragraphs]
    assert said[0] == "Eksempel kommune\t6. mai 2090"
    assert "Brev om kaféen" in said
    assert "Velkommen!" in said
    assert ("Til: Beboerne" in said) is (sheet == "brev")
    assert "Innhold" not in said
    assert word["Content-Disposition"] == f'attachment; filename="brev-om-kafeen-{sheet}.docx"'
    assert reader.get(at("letter", message_id, sheet, "pdf")).content.startswith(b"%PDF")


def test_a_letter_that_the_pdf_has_no_font_for_is_sent_to_word(of: InitiativeFacts, reader: Client) -> None:
    message_id = a_message(of, "Oppslag", text="欢迎", language="zh")
    response = reader.get(at("letter", message_id, "brev", "pdf"), follow=True)
    assert "Last den ned som Word" in text(response)
    assert reader.get(at("letter", message_id, "brev", "docx")).content.startswith(b"PK")


def test_another_initiatives_messages_are_not_found(of: InitiativeFacts, client: Client) -> None:
    elsewhere = builders.an_initiative(municipality="Annen kommune")
    message_id = a_message(elsewhere)
    for address in (at("message", message_id), at("change", message_id), at("letter", message_id, "brev", "pdf")):
        assert client.get(address).status_code == 404


@pytest.mark.parametrize("name", ["new", "told"])
def test_those_who_only_read_write_nothing(of: InitiativeFacts, reader: Client, name: str) -> None:
    message_id = a_message(of)
    for address in (f"{at(name)}?ids={message_id}", at("change", message_id)):
        assert reader.get(address).status_code == 403
        assert reader.post(address, {"name": "Nytt", "told_on": "01.01.2021"}).status_code == 403
    assert message(builders.SYSTEM, of, message_id).told_on is None


def test_the_strategy_has_the_plan(of: InitiativeFacts, reader: Client) -> None:
    a_fate(of, builders.a_measure(of, "Kafeen"), outcome=Outcome.CHANGED, home=Home.SAME)
    a_message(of, "Nyhetsbrev", audiences=(broad(of, Lane.PARTNERS),), sender_role="Områdeutvikler")
    page = text(reader.get(reverse("workspace:document", args=["dalen", "videreforingsstrategi"])))
    assert "1 sted i planen er tomt" in page
    assert "Nyhetsbrev" in page
    assert "Områdeutvikler" in page


def test_two_kinds_of_the_same_name_are_told_apart_from_the_hole_to_the_message(
    of: InitiativeFacts, client: Client
) -> None:
    """A meeting place and what was built for it are often called the same."""
    built = builders.a_row(of, register("assets"), name="Dalhuset")
    measure = something_that_ends(of, "Dalhuset")
    a_fate(of, built, outcome=Outcome.PHASED_OUT, home=None, no_alternative=True)
    form = client.get(f"/dalen/kommunikasjon/nytt/om/{measure}/").content.decode()
    assert re.findall(r'value="(Dalhuset[^"]*)"[^>]*? (?:checked|selected)', form) == ["Dalhuset (tiltak)"]
    message = a_message(of, items=("Dalhuset (tiltak)",))
    assert [one.item_id for one in told_of(builders.SYSTEM, of, message)] == [measure]
    (row,) = MESSAGES.stored.kept(MESSAGES, builders.SYSTEM, of, [message])
    assert [(str(one), one.id) for one in row.values["items"]] == [("Dalhuset (tiltak)", measure)]
    found = sent_back(of, MESSAGES)
    assert (found.plan.problems, found.changes, len(found.plan.unchanged)) == ((), 0, 1)


def test_those_who_are_untold_are_filled_in_where_a_message_begins_at_an_item(
    of: InitiativeFacts, client: Client
) -> None:
    item_id = something_that_ends(of, "Turgruppa")
    page = client.get(f"/dalen/kommunikasjon/nytt/om/{item_id}/").content.decode()
    assert re.findall(r'name="audiences" value="([^"]*)"[^>]*? checked', page) == ["Beboerne"]
    bare = client.get("/dalen/kommunikasjon/nytt/").content.decode()
    assert re.findall(r'name="audiences" value="([^"]*)"[^>]*? checked', bare) == []


def test_the_names_that_the_program_gave_are_said_in_the_readers_language_and_others_as_they_were_written(
    client: Client, of: InitiativeFacts
) -> None:
    something_that_ends(of)
    an_audience(of, "Brukerne av kafeen")
    client.cookies["django_language"] = "nn"
    heads = re.findall(r'<th scope="col">([^<]*)</th>', client.get(at("plan")).content.decode())
    assert "Bebuarane" in heads
    assert "Samarbeidspartnarar" in heads
    assert "Beboerne" not in heads
    assert "Brukerne av kafeen" in heads


def test_what_was_found_in_a_text_is_led_to_only_where_there_is_a_text(client: Client, of: InitiativeFacts) -> None:
    assert "Se hva vi fant" not in text(client.get(at("new")))
    told = a_message(of, "Brev", text="Klubben stenger.")
    assert "Se hva vi fant" in text(client.get(at("change", told)))
