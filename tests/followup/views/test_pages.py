"""The pages of follow-up: what they say, for whom, and what is done there."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from tests.builders import SYSTEM, a_cast, a_person, an_actor, an_initiative, logged_in, version_of
from tests.followup.building import SENDER, Over, planned_rounds
from tests.portal.building import a_page_that_is_out, a_text
from varig.actors.rules import ActorKind
from varig.continuation.queries import continuation
from varig.continuation.rules.handovers import Terms
from varig.followup.models import Observation
from varig.followup.queries.rounds import rounds
from varig.followup.rules.observations import Life, Onward
from varig.foundation.kernel import Grant, PartialDate

pytestmark = pytest.mark.django_db


@pytest.fixture
def over() -> Over:
    return Over()


@pytest.fixture
def client(over: Over) -> Client:
    return logged_in(over.cast.manager)


def at(over: Over, name: str, *more: int) -> str:
    return reverse(f"followup:{name}", args=[over.of.slug, *more])


def body(client: Client, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status
    return " ".join(response.content.decode().replace("\xa0", " ").split())


def test_before_the_end_the_page_plans_the_three_rounds() -> None:
    of = an_initiative(end=PartialDate(2027))
    cast = a_cast(of)
    client = logged_in(cast.manager)
    home = reverse("followup:home", args=[of.slug])
    assert "Ingen runder er planlagt" in body(client, home)
    plan = reverse("followup:plan", args=[of.slug])
    assert "31. desember 2030" in body(client, plan)
    refused = client.post(plan, {"version": 0, "unit": cast.unit, "sender": ""})
    assert refused.status_code == 422
    assert client.post(plan, {"version": 0, "unit": cast.unit, "sender": SENDER}).status_code == 302
    page = body(client, home)
    assert "Etter 1 år" in page
    assert "Etter 5 år" in page
    assert SENDER in page
    assert "Satsingen slutter 31. desember 2027." in page


def test_the_menu_leads_there_and_the_top_bar_says_when_the_next_round_is(over: Over, client: Client) -> None:
    over.planned(date(2027, 12, 31))
    page = body(client, at(over, "home"))
    assert f'href="{at(over, "home")}"' in page
    assert "neste oppfølging 31. desember 2027" in page


def test_the_whole_round_in_the_browser(over: Over, client: Client) -> None:
    round_id = over.planned()
    assert "Åpne runden" in body(client, at(over, "home"))
    assert "4 punkter skal ses på" in body(client, at(over, "open", round_id))
    assert client.post(at(over, "open", round_id), {"version": 1}).status_code == 302
    assert "4 punkter gjenstår." in body(client, at(over, "round", round_id))
    address = at(over, "observe", round_id, over.cafe)
    assert "Hvordan går det med Kafeen?" in body(client, address)
    typed = {
        "version": version_of(over.cafe),
        "life": "changed",
        "reason": "",
        "evidence": "Besøk",
        "for_residents": "",
    }
    assert client.post(address, typed | {"reason": ""}).status_code == 422
    assert client.post(address, typed | {"reason": "Åpent to dager."}).status_code == 302
    page = body(client, at(over, "round", round_id))
    assert "3 punkter gjenstår." in page
    assert "Åpent to dager." in page
    left_out = {"version": 2, "summary": "Det meste lever.", "left_out": ""}
    assert client.post(at(over, "end", round_id), left_out).status_code == 422
    assert client.post(at(over, "end", round_id), left_out | {"left_out": "Ikke tid."}).status_code == 302
    owner = logged_in(over.cast.owner)
    assert owner.post(at(over, "show", round_id), {"version": 3}).status_code == 302
    page = body(client, at(over, "home"))
    assert "0 av 4 punkter lever som avtalt. 3 er ikke sett på." in page
    assert "Vist for innbyggerne" in page


def test_a_thing_is_handed_on_from_the_form(over: Over, client: Client) -> None:
    round_id = over.opened()
    typed = {
        "version": version_of(over.stage),
        "life": "handed_on",
        "reason": "Enheten er lagt ned.",
        "evidence": "Brev",
        "receiver": over.cast.partner,
        "from_day": "01.03.2027",
        "amount": "",
        "terms": "Nøklene.",
        "for_residents": "",
    }
    assert client.post(at(over, "observe", round_id, over.stage), typed).status_code == 302
    said = continuation(SYSTEM, over.of, over.stage).handover
    assert said is not None
    assert said.receiver_id == over.cast.partner
    page = body(client, at(over, "observe", round_id, over.stage))
    assert "er alt spurt i denne runden" in page
    assert 'name="receiver"' not in page


def test_the_list_is_narrowed_to_a_state_by_the_address(over: Over, client: Client) -> None:
    round_id = over.opened()
    over.see(round_id, over.court, Life.STOPPED, reason="Banen er revet.")
    page = body(client, f"{at(over, 'home')}?vis=stopped")
    table = page.split("det som er funnet siden")[-1]
    assert "Ballbingen" in table
    assert "Kafeen" not in table.split("Skulle avsluttes")[0]


def test_what_was_found_stands_on_the_items_own_page(over: Over, client: Client) -> None:
    item_page = reverse("workspace:item", args=[over.of.slug, over.court])
    assert "etter-slutt" not in body(client, item_page)
    over.see(over.opened(), over.court, Life.STOPPED, reason="Banen er revet.")
    page = body(client, item_page)
    assert 'id="etter-slutt"' in page
    assert "Banen er revet." in page


def test_a_reader_sees_all_and_is_told_who_can(over: Over) -> None:
    round_id = over.opened()
    client = logged_in(over.cast.reader)
    assert "kan gjøre dette" in body(client, at(over, "round", round_id))
    for name in ("end", "change"):
        assert client.get(at(over, name, round_id)).status_code == 403
    assert client.get(at(over, "observe", round_id, over.stage)).status_code == 403


def test_whoever_manages_another_initiative_sees_nothing(over: Over) -> None:
    round_id = over.opened()
    client = logged_in(over.cast.outsider)
    assert client.get(at(over, "home")).status_code == 404
    assert client.get(at(over, "round", round_id)).status_code == 404


def test_a_round_of_another_initiative_is_not_found(over: Over, client: Client) -> None:
    other = an_initiative(end=PartialDate(2024))
    theirs = planned_rounds(other, a_cast(other).unit)[0]
    assert client.get(at(over, "round", theirs)).status_code == 404
    assert len(rounds(SYSTEM, other)) == 3


def test_what_was_to_end_is_not_asked_about(over: Over, client: Client) -> None:
    round_id = over.opened()
    assert client.get(at(over, "observe", round_id, over.fair)).status_code == 404
    assert "Messa" in body(client, at(over, "home"))


@pytest.mark.requirement("R6")
def test_residents_read_how_it_went_and_never_why(over: Over) -> None:
    a_text(over.of, over.court)
    a_text(over.of, over.cafe)
    a_page_that_is_out(over.of)
    round_id = over.opened()
    over.see(round_id, over.court, Life.STOPPED, reason="Laget sa nei.", for_residents="Banen er revet. Bruk skolens.")
    over.see(round_id, over.stage, Life.STOPPED, reason="Hemmelig.", for_residents="Scenen er borte.")
    address = reverse("portal:residents", args=[over.of.slug])
    assert "Slik gikk det" not in body(Client(), address)
    over.ended(round_id)
    assert "Slik gikk det" not in body(Client(), address)
    over.shown(round_id)
    page = body(Client(), address)
    assert "Slik gikk det" in page
    assert "Dette har stanset." in page
    ended = page.split('id="slutter"')[1].split("</section>")[0]
    assert "Ballbingen" in ended
    assert "Banen er revet. Bruk skolens." in page
    assert "Laget sa nei." not in page
    assert "Besøk 3. mars" not in page
    # Not marked as public: it isn't even told that it exists.
    assert "Scenen" not in page
    data = Client().get(reverse("portal:data", args=[over.of.slug])).json()
    told = {item["name"]: item["afterwards"] for one in data["lists"] for item in one["items"]}
    assert told["Kafeen"] == []
    assert [one["state"] for one in told["Ballbingen"]] == ["Dette har stanset."]
    assert "Laget sa nei" not in str(data)


def test_of_a_thing_handed_on_residents_read_no_name_and_no_answer(over: Over) -> None:
    a_text(over.of, over.court)
    a_page_that_is_out(over.of)
    round_id = over.opened()
    over.see(round_id, over.court, Life.HANDED_ON, onward=Onward(over.cast.partner, Terms(date(2027, 1, 1))))
    over.ended(round_id)
    over.shown(round_id)
    page = body(Client(), reverse("portal:residents", args=[over.of.slug]))
    # What the round found, and not what was planned before it.
    assert "Noen andre skal ta over. Det er ikke avklart hvem." in page
    assert "Vi leter etter noen" not in page
    assert Observation.objects.get().handover is not None
    assert Observation.objects.get().handover.receiver.name not in page  # type: ignore[union-attr]


def test_only_the_next_round_is_offered_to_be_opened() -> None:
    over = Over()
    first, later = over.planned(), over.planned(date(2027, 12, 31))
    page = logged_in(over.cast.owner).get(reverse("followup:home", args=[over.of.slug])).content.decode()
    assert reverse("followup:open", args=[over.of.slug, first]) in page
    assert reverse("followup:open", args=[over.of.slug, later]) not in page


def _handed_on(over: Over, round_id: int, receiver: int) -> None:
    onward = Onward(receiver, Terms(date(2027, 3, 1)))
    over.see(round_id, over.stage, Life.HANDED_ON, reason="Enheten er lagt ned.", onward=onward)


@pytest.mark.parametrize("whom", ["owner", "manager", "secretariat", "unit_manager"])
def test_whoever_has_no_address_is_not_said_to_be_asked_and_its_link_can_be_given(over: Over, whom: str) -> None:
    receiver = an_actor(over.of, "Velforeningen", ActorKind.ASSOCIATION)
    round_id = over.opened()
    _handed_on(over, round_id, receiver)
    client = logged_in(getattr(over.cast, whom))
    link = at(over, "link", round_id, over.stage)
    for page in (at(over, "round", round_id), reverse("workspace:item", args=[over.of.slug, over.stage])):
        seen = body(client, page)
        assert "Ikke spurt: ingen e-postadresse (Velforeningen)" in seen
        assert "Spurt: Velforeningen" not in seen
        assert link in seen
    assert "De er ikke spurt før dere gir dem lenken." in body(client, link)
    shown = client.post(link)
    assert shown["Cache-Control"] == "no-store"
    address = re.search(r'value="http[^"]*?(/lenke/[^"]+)"', shown.content.decode())
    assert address is not None
    assert Client().get(address[1]).status_code == 200


def test_a_reader_is_given_nobodys_link(over: Over) -> None:
    round_id = over.opened()
    _handed_on(over, round_id, an_actor(over.of, "Velforeningen", ActorKind.ASSOCIATION))
    client = logged_in(a_person("Leser", Grant("reader", over.of.scope)))
    link = at(over, "link", round_id, over.stage)
    assert link not in body(client, at(over, "round", round_id))
    assert client.get(link).status_code == 403
    assert client.post(link).status_code == 403
    assert logged_in(over.cast.owner).get(at(over, "link", round_id, over.cafe)).status_code == 404


def test_saving_leads_to_the_link_where_no_letter_can_go_and_else_to_the_round(over: Over, client: Client) -> None:
    round_id = over.opened()
    receivers = [an_actor(over.of, "Velet", ActorKind.ASSOCIATION), an_actor(over.of, "Koret", email="k@lag.example")]
    led = []
    for item_id, receiver in zip([over.stage, over.cafe], receivers, strict=True):
        typed = {
            "version": version_of(item_id), "life": "handed_on", "reason": "Lagt ned.", "evidence": "Brev",
            "receiver": receiver, "from_day": "01.03.2027", "amount": "", "terms": "", "for_residents": "",
        }  # fmt: skip
        led.append(client.post(at(over, "observe", round_id, item_id), typed).url)
    assert led == [at(over, "link", round_id, over.stage), at(over, "round", round_id)]


def test_whoever_something_has_stopped_with_is_marked_where_the_next_receiver_is_chosen(
    over: Over, client: Client
) -> None:
    first = over.opened(date(2025, 6, 30))
    over.see(first, over.court, Life.STOPPED, reason="Laget er lagt ned.")
    over.ended(first)
    page = body(client, at(over, "observe", over.opened(), over.stage))
    assert "OBS: «Ballbingen» har stanset der. Finnes de ennå?" in page
    assert page.count("OBS:") == 1
