"""The pages of discussion and decision, as people use them."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.builders import SYSTEM, Cast, a_cast, a_measure, an_actor, an_initiative, logged_in
from tests.continuation.building import a_fate, a_proposal
from tests.decisions.building import a_version, demands, registered
from tests.decisions.hearing_building import a_hearing, a_meeting, an_answer, held
from varig.actors.rules import ActorKind
from varig.continuation.queries import continuation
from varig.continuation.rules.fates import Outcome
from varig.decisions.queries.closing import closing
from varig.decisions.queries.decisions import decided_items, decisions, tasks
from varig.decisions.queries.dissolving import dissolution, dissolving_points
from varig.decisions.queries.endorsements import endorsement
from varig.decisions.rules.decisions import REPORT, Result
from varig.decisions.rules.dissolving import Matter
from varig.decisions.rules.endorsements import EndorsementState
from varig.foundation.accounts.actions import log_link_use
from varig.foundation.accounts.models import Link
from varig.initiatives.queries import InitiativeFacts

pytestmark = pytest.mark.django_db


@pytest.fixture
def of() -> InitiativeFacts:
    return an_initiative()


@pytest.fixture
def cast(of: InitiativeFacts) -> Cast:
    return a_cast(of)


def at(of: InitiativeFacts, name: str, *rest: Any) -> str:
    return reverse(f"decisions:{name}", args=[of.slug, *rest])


def body(client: Client, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status, response.content.decode()[:500]
    return response.content.decode()


def test_the_front_page_says_what_hinders_and_where_it_is_mended(of: InitiativeFacts, cast: Cast) -> None:
    page = body(logged_in(cast.manager), at(of, "front"))
    assert "Satsingen kan ikke avsluttes ennå." in page
    assert "Alle punkter i Arven er avgjort" in page
    assert reverse("workspace:legacy", args=[of.slug]) + "?state=proposed" in page
    assert "Varig kan ikke kontrollere dette" not in page
    assert "Ingen runder er planlagt etter slutten." in page
    assert "Programeieren kan avslutte likevel" in page
    assert at(of, "close") not in page


def test_meetings_and_hearings_stand_on_the_front_page_and_on_the_way(of: InitiativeFacts, cast: Cast) -> None:
    empty = body(logged_in(cast.manager), at(of, "front"))
    assert "Ingen høring er laget ennå." in empty
    assert "Ingen møter er planlagt ennå." in empty
    meeting_id, hearing_id = (
        a_meeting(of, "Ledermøte"),
        a_hearing(of, parties=[an_actor(of, "Velet", ActorKind.ASSOCIATION)]),
    )
    held(of, meeting_id)
    page = body(logged_in(cast.manager), at(of, "front"))
    assert "1 møte er holdt." in page
    assert "0 av 1 har svart" in page
    for name, id_ in (("meeting", meeting_id), ("hearing", hearing_id)):
        assert page.count(f'href="{at(of, name, id_)}"') >= 1


def test_what_there_is_nothing_of_is_said_and_not_only_ticked(of: InitiativeFacts, cast: Cast) -> None:
    page = body(logged_in(cast.reader), at(of, "front"))
    assert page.count("Dette gjelder ingenting ennå.") == 9
    assert "9 av 13 er oppfylt" in page


@pytest.mark.parametrize(("name", "called"), [("archive", "Arkiv"), ("hearings", "Drøfting og vedtak")])
def test_one_entry_of_the_menu_is_where_one_is(of: InitiativeFacts, cast: Cast, name: str, called: str) -> None:
    menu = body(logged_in(cast.reader), at(of, name)).split('class="menu', 1)[1].split("</nav>")[0]
    (current,) = re.findall(r'aria-current="page"[^>]*>(?:<[^>]+>)*\s*([^<]+)', menu)
    assert current.strip() == called


def test_it_stands_in_the_menu(of: InitiativeFacts, cast: Cast) -> None:
    page = body(logged_in(cast.reader), reverse("workspace:overview", args=[of.slug]))
    assert f'href="{at(of, "front")}"' in page


def test_a_decision_is_registered_with_what_it_changed_and_what_follows(of: InitiativeFacts, cast: Cast) -> None:
    kept, changed = a_measure(of, "Kafeen"), a_measure(of, "Torget")
    a_fate(of, kept)
    a_fate(of, changed, outcome=Outcome.PHASED_OUT, home=None)
    report, strategy = a_version(of, REPORT), a_version(of)
    client = logged_in(cast.secretariat)
    page = body(client, at(of, "register"))
    assert f'value="{strategy}" selected' in page
    day = f"{timezone.localdate():%d.%m.%Y}"
    sent = {
        "version": of.version, "result": "adopted_with_changes", "way": "body", "body": "Bydelsutvalget", "on": day,
        "case_number": "27/14", "delegation": "", "report_version": report, "strategy_version": strategy,
        "text": "Vedtas med en endring.", "votes_for": "7", "votes_against": "4", "review_on": "",
        "tasks_rows": "1", "task_0_what": "Rydd lageret", "task_0_unit": cast.unit, "task_0_due": day,
        "amendments_rows": "1", "amendment_0_item": changed, "amendment_0_outcome": "continued",
        "amendment_0_home": "ordinary", "amendment_0_last_day": "", "amendment_0_alternative": "",
        "amendment_0_grounds": "Utvalget vil beholde det.",
        "document": SimpleUploadedFile("protokoll.txt", "Møtet vedtok.".encode()),
    }  # fmt: skip
    response = client.post(at(of, "register"), sent, follow=True)
    page = response.content.decode()
    assert response.status_code == 200, page[:800]
    (found,) = decisions(SYSTEM, of)
    assert (found.result, found.votes_for, found.document_name) == (
        Result.ADOPTED_WITH_CHANGES, 7, "protokoll.txt"
    )  # fmt: skip
    assert continuation(SYSTEM, of, changed).fate.outcome is Outcome.CONTINUED
    assert continuation(SYSTEM, of, kept).fate.is_decided
    assert "2 punkter er avgjort." in page
    assert "forslaget var «Fases ut»" in page
    assert "7 for, 4 mot" in page
    # «Stemmer» also says that two sums agree: here a word that means votes alone.
    assert "Stemmetall" in page
    assert client.get(at(of, "document", found.id)).content == "Møtet vedtok.".encode()
    (task,) = tasks(SYSTEM, of, found.id)
    response = client.post(at(of, "task_done", found.id, task.id), {"on": day, "how": "Bilde"}, follow=True)
    assert "gjort" in response.content.decode()
    assert tasks(SYSTEM, of, found.id)[0].done_how == "Bilde"


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"result": "adopted", "strategy_version": "", "report_version": ""}, "strategy_version"),
        ({"amendments_rows": "1", "amendment_0_item": "", "amendment_0_outcome": "continued"}, "amendment_0_item"),
        ({"task_0_what": "Rydd", "task_0_unit": "", "task_0_due": ""}, "task_0_unit"),
        ({"case_number": ""}, "case_number"),
        ({"on": "01.01.2090"}, "on"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_is_lost(
    of: InitiativeFacts, cast: Cast, wrong: dict[str, str], field: str
) -> None:
    sent = {
        "version": of.version, "result": "adopted", "way": "body", "body": "Bydelsutvalget",
        "on": f"{timezone.localdate():%d.%m.%Y}", "case_number": "27/14", "delegation": "", "report_version": "",
        "strategy_version": a_version(of), "text": "Vedtas.", "tasks_rows": "1", "amendments_rows": "0", **wrong,
    }  # fmt: skip
    response = logged_in(cast.secretariat).post(at(of, "register"), sent)
    page = response.content.decode()
    assert response.status_code == 422
    assert f'href="#id_{field}"' in page
    assert "Vedtas." in page
    assert decisions(SYSTEM, of) == []


def test_an_item_that_was_removed_meanwhile_is_said_to_be_so(of: InitiativeFacts, cast: Cast) -> None:
    client, strategy = logged_in(cast.secretariat), a_version(of)
    sent = {
        "version": of.version, "result": "adopted_with_changes", "way": "body", "body": "Bydelsutvalget",
        "on": f"{timezone.localdate():%d.%m.%Y}", "case_number": "27/14", "strategy_version": strategy,
        "text": "Vedtas.", "tasks_rows": "1", "amendments_rows": "1", "amendment_0_item": "999999",
        "amendment_0_outcome": "continued", "amendment_0_home": "ordinary", "amendment_0_grounds": "Utvalget vil det.",
    }  # fmt: skip
    response = client.post(at(of, "register"), sent)
    page = response.content.decode()
    assert response.status_code == 422
    assert "Punktet er fjernet fra Arven siden du åpnet siden. Velg et annet." in page
    assert "Utvalget vil det." in page
    assert decisions(SYSTEM, of) == []


def test_an_amendment_without_a_last_day_and_a_task_that_is_due_before_are_told_at_their_fields(
    of: InitiativeFacts, cast: Cast
) -> None:
    client, strategy, today = logged_in(cast.secretariat), a_version(of), timezone.localdate()
    item, unit = a_measure(of), an_actor(of, "Eiendom")
    sent = {
        "version": of.version, "result": "adopted_with_changes", "way": "body", "body": "Bydelsutvalget",
        "on": f"{today:%d.%m.%Y}", "case_number": "27/14", "strategy_version": strategy, "text": "Vedtas.",
        "tasks_rows": "1", "task_0_what": "Rydd", "task_0_unit": unit, "task_0_due": f"{today - timedelta(1):%d.%m.%Y}",
        "amendments_rows": "1", "amendment_0_item": item, "amendment_0_outcome": "phased_out",
        "amendment_0_grounds": "Ingen penger.",
    }  # fmt: skip
    page = client.post(at(of, "register"), sent).content.decode()
    assert "Skriv siste dag for det som fases ut." in page
    sent["amendment_0_last_day"] = f"{of.last_day:%d.%m.%Y}"
    page = client.post(at(of, "register"), sent).content.decode()
    assert "Det som følger av det, kan ikke ha en frist før det." in page
    assert decisions(SYSTEM, of) == []
    sent["task_0_due"] = sent["on"]
    assert client.post(at(of, "register"), sent).status_code == 302


def test_one_more_row_saves_nothing(of: InitiativeFacts, cast: Cast) -> None:
    client = logged_in(cast.secretariat)
    page = client.post(at(of, "register"), {"more": "amendments", "amendments_rows": "1", "text": "Utkast"})
    said = page.content.decode()
    assert (page.status_code, 'name="amendment_1_item"' in said, "Utkast" in said) == (200, True, True)
    assert decisions(SYSTEM, of) == []


def test_a_decision_is_replaced_from_its_page(of: InitiativeFacts, cast: Cast) -> None:
    first = registered(of, a_version(of))
    client = logged_in(cast.secretariat)
    page = body(client, at(of, "replace", first.id))
    assert "Dette erstatter vedtaket fra Bydelsutvalget" in page
    assert "Strategien vedtas." in page
    sent = {
        "version": of.version, "result": "not_adopted", "way": "body", "body": "Bydelsutvalget",
        "on": f"{timezone.localdate():%d.%m.%Y}", "case_number": "27/15", "text": "Omgjort.", "tasks_rows": "1",
        "amendments_rows": "0", "reason": "Klagen ble tatt til følge.",
    }  # fmt: skip
    response = client.post(at(of, "replace", first.id), sent, follow=True)
    assert "Klagen ble tatt til følge." in response.content.decode()
    assert "Dette vedtaket gjelder ikke lenger." in body(client, at(of, "decision", first.id))
    assert client.get(at(of, "replace", first.id)).status_code == 302


def test_whoever_replaces_a_decision_sees_what_it_amended_and_may_take_that_away(
    of: InitiativeFacts, cast: Cast
) -> None:
    item, strategy, client = a_measure(of), a_version(of), logged_in(cast.secretariat)
    amendments = {item: a_proposal(grounds="Utvalget vil det.")}
    first = registered(of, strategy, amendments=amendments, result=Result.ADOPTED_WITH_CHANGES)
    page = body(client, at(of, "replace", first.id))
    assert "Vedtaket som erstattes, endret 1 punkt." in page
    assert f'<option value="{item}" selected>' in page
    assert "Utvalget vil det." in page
    sent = {
        "version": of.version, "result": "adopted_with_changes", "way": "body", "body": "Bydelsutvalget",
        "on": f"{timezone.localdate():%d.%m.%Y}", "case_number": "27/15", "text": "Rettet.", "tasks_rows": "1",
        "strategy_version": strategy, "amendments_rows": "1", "amendment_0_item": item, "reason": "Feil saksnummer",
        "amendment_0_outcome": "continued", "amendment_0_home": "ordinary", "amendment_0_grounds": "Utvalget vil det.",
    }  # fmt: skip
    assert client.post(at(of, "replace", first.id), sent).status_code == 302
    second = decisions(SYSTEM, of)[0]
    assert [one.is_amended for one in decided_items(SYSTEM, of, second.id)] == [True]
    gone = {**sent, "result": "adopted", "amendment_0_gone": "on"}
    assert client.post(at(of, "replace", second.id), gone).status_code == 302
    assert not any(one.is_amended for one in decided_items(SYSTEM, of, decisions(SYSTEM, of)[0].id))


def preview_of(client: Client, of: InitiativeFacts) -> dict[str, str]:
    """What the page before the closing sends along: the mark of what it said of today."""
    page = client.post(at(of, "close"), closing_form(of, look="1")).content.decode()
    return {"shown": page.split('name="shown" value="')[1].split('"')[0]}


@pytest.mark.parametrize("name", ["register", "close", "reopen", "dissolve", "set_up_again"])
def test_who_may_not_is_told_who_can(of: InitiativeFacts, cast: Cast, name: str) -> None:
    assert "kan gjøre dette" in body(logged_in(cast.reader), at(of, name), 403)


def test_it_is_closed_by_the_owner_when_everything_holds(of: InitiativeFacts, cast: Cast) -> None:
    client, today = logged_in(cast.owner), timezone.localdate()
    with demands():
        assert at(of, "close") in body(client, at(of, "front"))
        page = body(client, at(of, "close"))
        assert "Når og hvorfra partnere har brukt lenkene sine" in page
        assert 'name="reason"' not in page
        day = f"{today:%d.%m.%Y}"
        sent = {"version": of.version, "day": day, "access_ends": day, **preview_of(client, of)}
        assert client.post(at(of, "close"), sent).status_code == 422
        assert closing(SYSTEM, of) is None
        response = client.post(at(of, "close"), {**sent, "confirmed": "on"}, follow=True)
        assert "Satsingen er avsluttet" in response.content.decode()
        found = closing(SYSTEM, of)
        assert found is not None
        assert not found.in_spite
        assert client.get(at(of, "close")).status_code == 302
        response = client.post(at(of, "reopen"), {"version": of.version, "reason": "Klage"}, follow=True)
        assert "Tidligere avslutninger" in response.content.decode()
        assert "Klage" in response.content.decode()


@pytest.mark.requirement("R5")
def test_opened_again_who_answered_for_closing_in_spite_stays_to_be_read_and_the_staff_comes_in(
    of: InitiativeFacts, cast: Cast
) -> None:
    owner, manager = logged_in(cast.owner), logged_in(cast.manager)
    with demands("heard"):
        sent = closing_form(of, **preview_of(owner, of))
        sent |= {"name": "Kari Nordmann", "reason": "Utvalget vil ikke vente."}
        assert owner.post(at(of, "close"), sent).status_code == 302
        assert manager.get(at(of, "front")).status_code == 404
        assert "Tilgangen gis tilbake til Koordinator, Programleder." in body(owner, at(of, "reopen"))
        back = owner.post(at(of, "reopen"), {"version": of.version, "reason": "Klage"}, follow=True)
        assert "Har tilgang igjen: Koordinator, Programleder." in back.content.decode()
        for client in (manager, logged_in(cast.reader)):
            earlier = body(client, at(of, "front")).split("Tidligere avslutninger", 1)[1]
            assert "Kari Nordmann svarer for det:" in earlier
            assert "Utvalget vil ikke vente." in earlier
            assert "Noe mangler." in earlier


def closing_form(of: InitiativeFacts, **more: str) -> dict[str, Any]:
    day = f"{timezone.localdate():%d.%m.%Y}"
    return {"version": of.version, "day": day, "access_ends": day, "confirmed": "on", **more}


@pytest.mark.requirement("R5")
def test_nobody_closes_what_the_page_has_not_shown(of: InitiativeFacts, cast: Cast) -> None:
    """Sent without the page, or after something that it would have said is another."""
    client = logged_in(cast.owner)
    with demands():
        shown = preview_of(client, of)
        for sent in (closing_form(of), closing_form(of, shown="0" * 16)):
            response = client.post(at(of, "close"), sent, follow=True)
            assert "er et annet enn du har lest" in response.content.decode()
        log_link_use(link_id=Link.objects.filter(scope=of.scope).values_list("pk", flat=True)[0], what="så")
        client.post(at(of, "close"), closing_form(of, **shown))
        assert closing(SYSTEM, of) is None
        client.post(at(of, "close"), closing_form(of, **preview_of(client, of)))
        assert closing(SYSTEM, of) is not None


@pytest.mark.requirement("R5")
def test_what_came_to_be_missing_since_the_page_was_read_stops_it(of: InitiativeFacts, cast: Cast) -> None:
    client = logged_in(cast.owner)
    with demands():
        shown = preview_of(client, of)
    with demands("heard"):
        client.post(at(of, "close"), closing_form(of, **shown))
        client.post(at(of, "close"), closing_form(of, **shown, name="Kari", reason="Vil det"))
    assert closing(SYSTEM, of) is None


def test_in_spite_its_name_and_reason_stay_visible(of: InitiativeFacts, cast: Cast) -> None:
    client, day = logged_in(cast.owner), f"{timezone.localdate():%d.%m.%Y}"
    with demands("heard", "told"):
        page = body(client, at(of, "close"))
        assert "Dette mangler" in page
        sent = {"version": of.version, "day": day, "access_ends": day, "confirmed": "on"}
        sent |= preview_of(client, of)
        assert client.post(at(of, "close"), {**sent, "name": "", "reason": ""}).status_code == 422
        given = {"name": "Kari Nordmann", "reason": "Utvalget vil det."}
        response = client.post(at(of, "close"), {**sent, "shown": "0" * 16, **given})
        assert response.status_code == 409
        assert closing(SYSTEM, of) is None
        client.post(at(of, "close"), {**sent, **given})
    for reader in (cast.owner, cast.reader):
        for address in (at(of, "front"), reverse("workspace:overview", args=[of.slug])):
            page = body(logged_in(reader), address)
            assert "Kari Nordmann" in page
            assert "Utvalget vil det." in page


def test_what_is_not_financed_is_accepted_by_name(of: InitiativeFacts, cast: Cast) -> None:
    item = a_measure(of, "Torget")
    a_fate(of, item)
    client = logged_in(cast.owner)
    assert "Torget" in body(client, at(of, "shortfalls"))
    address = at(of, "accept_shortfall", item)
    page = body(client, address)
    assert "Ingen vet hva det koster" in page
    version = page.split('name="version" value="')[1].split('"')[0]
    sent = {"version": version, "seen": "", "name": "Kari Nordmann", "reason": "Vi tar det på sparket."}
    response = client.post(address, sent, follow=True)
    assert "Kari Nordmann" in response.content.decode()
    assert logged_in(cast.manager).get(address).status_code == 403


def test_partners_are_asked_and_a_unit_answers(of: InitiativeFacts, cast: Cast) -> None:
    item = a_measure(of, "Torget", accountable=cast.unit)
    a_fate(of, item)
    a_version(of)
    client = logged_in(cast.manager)
    assert "Spør de valgte" in body(client, at(of, "endorsements"))
    response = client.post(at(of, "endorsements"), {"actors": [cast.unit]}, follow=True)
    assert "er spurt på e-post" not in response.content.decode()
    assert "Ingen e-post er sendt til" in response.content.decode()
    page = body(logged_in(cast.unit_manager), at(of, "endorsement", cast.unit))
    assert "Er ansvarlig for Torget" in page
    asked = endorsement(SYSTEM, of, cast.unit)
    assert asked is not None
    assert asked.asked is not None
    sent = {
        "asked": asked.asked.id,
        "reply": "yes",
        "on_behalf_of": "Seksjonen",
        "words": "",
        "in_role": "",
        "mandate": "",
    }
    assert 'name="reply"' not in body(client, at(of, "endorsement", cast.unit))
    logged_in(cast.unit_manager).post(at(of, "endorsement", cast.unit), sent)
    found = endorsement(SYSTEM, of, cast.unit)
    assert found is not None
    assert found.state is EndorsementState.CONFIRMED
    other = an_actor(of, "Uten del", ActorKind.ASSOCIATION)
    assert client.get(at(of, "endorsement", other)).status_code == 404


def test_a_partner_without_an_address_gets_its_link_from_whoever_asked(of: InitiativeFacts, cast: Cast) -> None:
    club = an_actor(of, "Velet", ActorKind.ASSOCIATION)
    choir = an_actor(of, "Koret", ActorKind.ASSOCIATION, email="kor@example.org")
    for partner in (club, choir):
        a_fate(of, a_measure(of, accountable=partner))
    a_version(of)
    client = logged_in(cast.manager)
    told = client.post(at(of, "endorsements"), {"actors": [club, choir]}, follow=True).content.decode()
    assert "1 partner er spurt på e-post." in told
    assert "Ingen e-post er sendt til Velet" in told
    assert "Vis lenken til Velet" in told
    assert "Vis lenken til Koret" not in told
    assert "Lenken til Velet: " not in told
    link = at(of, "endorsement_link", club)
    assert client.get(link).status_code == 405
    shown = client.post(link, follow=True).content.decode()
    assert "Lenken til Velet: " in shown
    assert "så ingenting er sendt" in shown
    address = "/lenke/" + shown.split("Lenken til Velet: ")[1].split("/lenke/")[1].split("/")[0] + "/tilslutning/"
    assert "Slutter Velet seg til sin del?" in Client().get(address).content.decode()
    assert "Lenken til Velet: " not in body(client, at(of, "endorsement", club))
    assert logged_in(cast.unit_manager).post(link).status_code == 403


def test_the_office_is_handed_over_dissolved_and_set_up_again(of: InitiativeFacts, cast: Cast) -> None:
    client, day = logged_in(cast.owner), f"{timezone.localdate():%d.%m.%Y}"
    assert "0 av 9 er gitt videre" in body(client, at(of, "dissolving"))
    for matter in Matter:
        sent = {"version": 0, "receiver": cast.unit, "proof": "Kvittering", "done_on": day}
        address = at(of, "dissolving_point", matter.value)
        assert client.post(address, {**sent, "proof": ""}).status_code == 422
        assert client.post(address, sent).status_code == 302
    assert all(one.point.is_done for one in dissolving_points(SYSTEM, of))
    client.post(at(of, "dissolve"), {"version": of.version, "day": day})
    assert dissolution(SYSTEM, of) is not None
    assert "Opprett igjen" in body(client, at(of, "dissolving"))
    client.post(at(of, "set_up_again"), {"version": of.version, "reason": "Satsingen går videre."})
    assert dissolution(SYSTEM, of) is None
    assert "Satsingen går videre." in body(client, at(of, "dissolving"))
    assert client.get(at(of, "dissolving_point", "ukjent")).status_code == 404


def test_a_stranger_finds_nothing(of: InitiativeFacts, cast: Cast) -> None:
    first = registered(of, result=Result.TAKEN_NOTE_OF)
    client = logged_in(cast.outsider)
    for name, *rest in (("front",), ("decision", first.id), ("endorsements",), ("dissolving",), ("shortfalls",)):
        assert client.get(at(of, name, *rest)).status_code in {403, 404}
    elsewhere = an_initiative()
    assert logged_in(a_cast(elsewhere).manager).get(at(elsewhere, "decision", first.id)).status_code == 404


def test_access_that_ends_later_is_said(of: InitiativeFacts, cast: Cast) -> None:
    today = timezone.localdate()
    sent = {
        "version": of.version, "day": f"{today:%d.%m.%Y}", "confirmed": "on",
        "access_ends": f"{today + timedelta(days=30):%d.%m.%Y}",
    }  # fmt: skip
    client = logged_in(cast.owner)
    with demands():
        client.post(at(of, "close"), {**sent, **preview_of(client, of)})
        assert "har tilgang til og med dagen før" in body(client, at(of, "front"))


def test_the_front_page_has_the_answers_and_what_waits_for_our_reply(of: InitiativeFacts, cast: Cast) -> None:
    choir = an_actor(of, "Koret", ActorKind.ASSOCIATION)
    hearing_id = a_hearing(of, parties=[choir])
    answer_id = an_answer(of, hearing_id, choir, "Vi trenger en å ringe.")
    page = body(logged_in(cast.reader), at(of, "front"))
    row = page.split(at(of, "answer", hearing_id, answer_id), 1)[1].split("</tr>")[0]
    for said in ("Koret", "Delvis enig", "Vi trenger en å ringe.", "Ikke besvart"):
        assert said in row


@pytest.mark.parametrize("name", ["meetings", "hearings"])
def test_from_meetings_and_hearings_one_comes_back(of: InitiativeFacts, cast: Cast, name: str) -> None:
    crumbs = body(logged_in(cast.reader), at(of, name)).split('class="ds-breadcrumbs"', 1)[-1].split("</nav>")[0]
    assert f'href="{at(of, "front")}"' in crumbs
