"""Ask one receiver about several items, and remind those who don't answer, on the pages."""

from __future__ import annotations

import re
from datetime import timedelta
from decimal import Decimal

import pytest
from django.urls import reverse

from tests.builders import SYSTEM, a_cast, a_measure, a_row, an_actor, an_initiative, logged_in, version_of
from tests.continuation.building import a_fate, a_question
from varig.actors.rules import ActorKind
from varig.continuation.actions.money import set_costs
from varig.continuation.models import Handover, HandoverStep
from varig.continuation.queries import continuation
from varig.continuation.rules.fates import Outcome
from varig.foundation.history.actions import action
from varig.foundation.kernel import Reader, msg
from varig.foundation.mail.models import OutgoingMail
from varig.foundation.registers.declarations import register
from varig.legacy.actions import set_accountable

pytestmark = pytest.mark.django_db


class Scene:
    """A club, and two things that the programme office answers for."""

    def __init__(self) -> None:
        self.of = an_initiative()
        self.cast = a_cast(self.of)
        self.office = an_actor(self.of, "Programkontoret", ActorKind.PROGRAMME_OFFICE)
        self.club = an_actor(self.of, "Idrettslaget", ActorKind.ASSOCIATION, email="post@idrett.example")
        self.stage = a_measure(self.of, "Scenen", accountable=self.office)
        self.court = a_row(self.of, register("assets"), name="Ballbingen", accountable="Programkontoret")
        self.client = logged_in(self.cast.manager)

    def address(self, name: str, *chosen: int) -> str:
        return reverse(f"continuation:{name}", args=[self.of.slug]) + "".join(
            f"{'&' if at else '?'}punkt={pk}" for at, pk in enumerate(chosen)
        )

    def sent(self, *items: int, **typed: object):
        data: dict[str, object] = {"punkt": list(items), "receiver": self.club, "from_day": "01.01.2026"}
        for pk in items:
            data |= {f"take_{pk}": "on", f"version_{pk}": version_of(pk)}
        return self.client.post(self.address("ask_many"), {**data, **typed})

    def item_page(self, reader: Reader) -> str:
        return body(logged_in(reader).get(reverse("workspace:item", args=[self.of.slug, self.stage])))

    def wait(self, days: int) -> None:
        with action(reader=SYSTEM, did=msg("Ventet")):
            for step in HandoverStep.objects.all():
                HandoverStep.objects.filter(pk=step.pk).update(at=step.at - timedelta(days=days))


@pytest.fixture
def scene() -> Scene:
    return Scene()


def body(response) -> str:
    return " ".join(response.content.decode().split()).replace("\u202f", " ").replace("\u00a0", " ")


def test_what_can_be_asked_about_is_chosen_first(scene: Scene) -> None:
    a_question(scene.of, scene.court, scene.club)
    shown = body(scene.client.get(f"{scene.address('ask_many')}?til={scene.club}"))
    assert f'name="punkt" value="{scene.stage}"' in shown
    assert f'name="punkt" value="{scene.court}"' not in shown
    assert f'<input type="hidden" name="til" value="{scene.club}">' in shown


def test_one_form_asks_about_several_with_the_cost_of_each_and_promises_no_money_by_itself(scene: Scene) -> None:
    costs = {scene.of.first_year_after: Decimal(90000)}
    set_costs(reader=SYSTEM, of=scene.of, item_id=scene.stage, version=version_of(scene.stage), costs=costs)
    address = scene.address("ask_many", scene.stage, scene.court) + f"&til={scene.club}"
    shown = body(scene.client.get(address))
    assert f'<option value="{scene.club}" selected>Idrettslaget</option>' in shown
    assert "90 000 kr" in shown.replace("\u00a0", " ")
    assert not re.search(rf'name="amount_{scene.stage}"[^>]*value=', shown)  # money is promised by who writes it
    assert f'name="take_{scene.court}"' in shown
    response = scene.sent(scene.stage, scene.court, **{f"terms_{scene.stage}": "Nøklene", "reply_by": "01.05.2099"})
    assert response["Location"] == scene.address("waiting")
    assert "Spørsmålet er sendt til Idrettslaget med e-post." in body(scene.client.get(response["Location"]))
    assert OutgoingMail.objects.count() == 1
    asked = Handover.objects.order_by("item_id").values_list("item_id", "receiver_id")
    assert set(asked) == {(scene.stage, scene.club), (scene.court, scene.club)}


def test_what_is_not_ticked_is_not_asked_about(scene: Scene) -> None:
    response = scene.sent(scene.stage, scene.court, **{f"take_{scene.court}": ""})
    assert response.status_code == 302
    assert list(Handover.objects.values_list("item_id", flat=True)) == [scene.stage]
    assert "Velg minst ett punkt." in body(scene.sent(scene.court, **{f"take_{scene.court}": ""}))


def test_what_cant_be_asked_about_is_named_and_left_out_by_choice(scene: Scene) -> None:
    gone = a_measure(scene.of, "Hagen")
    a_fate(scene.of, gone, outcome=Outcome.PHASED_OUT, home=None)
    a_question(scene.of, scene.court, scene.cast.unit)
    chosen = (scene.stage, scene.court, gone)
    shown = body(scene.client.get(scene.address("ask_many", *chosen)))
    assert "2 punkter kan ikke spørres om nå" in shown
    assert "Punktet skal fases ut. Ingen trenger å ta over." in shown
    refused = scene.sent(*chosen)
    assert refused.status_code == 422
    assert "Kryss av for å spørre uten dem." in body(refused)
    assert Handover.objects.count() == 1
    assert scene.sent(*chosen, leave_out="on").status_code == 302
    assert Handover.objects.filter(receiver_id=scene.club).count() == 1
    none = body(scene.client.get(scene.address("ask_many", scene.court, gone)))
    assert "Ingen av disse kan spørres om nå" in none


def test_where_nobody_would_answer_for_a_time_each_is_named_and_it_may_be_so(scene: Scene) -> None:
    unit = {"reader": SYSTEM, "of": scene.of, "item_id": scene.court, "version": version_of(scene.court)}
    set_accountable(**unit, actor_id=scene.cast.unit, since=scene.of.period.start + timedelta(days=1))
    late = {"from_day": "01.04.2026"}
    warned = body(scene.sent(scene.stage, scene.court, **late))
    assert "<b>Scenen</b>: Det blir 3 måneder uten ansvarlig." in warned
    assert "<b>Ballbingen</b>" not in warned
    assert not Handover.objects.exists()
    assert scene.sent(scene.stage, scene.court, **late, anyway="1").status_code == 302
    assert Handover.objects.count() == 2


def test_an_item_changed_meanwhile_is_named_what_was_typed_stays_and_nothing_is_sent(scene: Scene) -> None:
    read = version_of(scene.stage)
    a_fate(scene.of, scene.stage)
    stale = {f"version_{scene.stage}": read, f"terms_{scene.stage}": "Nøklene"}
    response = scene.sent(scene.stage, scene.court, **stale)
    assert response.status_code == 409
    shown = body(response)
    assert "Scenen ble endret av noen andre mens du skrev." in shown
    assert "Nøklene" in shown
    assert f'name="version_{scene.stage}" value="{version_of(scene.stage)}"' in shown
    assert not Handover.objects.exists()
    assert not OutgoingMail.objects.exists()


def test_who_may_not_ask_gets_no_form(scene: Scene) -> None:
    client = logged_in(scene.cast.reader)
    assert client.get(scene.address("ask_many", scene.stage)).status_code == 403
    assert client.get(scene.address("ask_many")).status_code == 403


def test_the_list_says_who_owes_an_answer_since_when_and_whether_they_can_be_reminded(scene: Scene) -> None:
    assert "Ingen skylder svar" in body(scene.client.get(scene.address("waiting")))
    shop = an_actor(scene.of, "Kiosken", ActorKind.BUSINESS)
    asked = a_question(scene.of, scene.court, shop)
    a_question(scene.of, scene.stage, scene.club)
    scene.wait(6)
    shown = body(scene.client.get(scene.address("waiting")))
    assert f'name="mottaker" value="{scene.club}"' in shown
    assert f'name="mottaker" value="{shop}"' not in shown
    assert "Kiosken har ingen e-postadresse her." in shown
    assert reverse("continuation:link", args=[scene.of.slug, scene.court, asked]) in shown
    assert "6 dager" in shown
    shown = body(logged_in(scene.cast.reader).get(scene.address("waiting")))
    assert "Kiosken" in shown
    assert 'name="mottaker"' not in shown


def test_a_reminder_is_shown_before_it_is_sent_and_then_tells_when_the_next_may_go(scene: Scene) -> None:
    a_question(scene.of, scene.stage, scene.club)
    asked_today = scene.item_page(scene.cast.manager)
    assert "Send påminnelse: Siste brev gikk" in asked_today
    scene.wait(6)
    OutgoingMail.objects.all().delete()
    address = f"{scene.address('remind')}?mottaker={scene.club}"
    assert f'<a href="{address}">Send påminnelse</a>' in scene.item_page(scene.cast.manager)
    shown = body(scene.client.get(address))
    assert "Det kommer fra Programleder, og svar går til person" in shown
    assert "Til post@idrett.example" in shown
    sent = {"mottaker": [scene.club], "greeting": "Ring meg."}
    assert "1 påminnelse er sendt." in body(scene.client.post(scene.address("remind"), sent, follow=True))
    assert OutgoingMail.objects.count() == 1
    again = body(scene.client.post(scene.address("remind"), sent, follow=True))
    assert "Idrettslaget: Siste brev gikk" in again
    assert OutgoingMail.objects.count() == 1
    assert "<h3>Påminnet" in scene.item_page(scene.cast.reader)
    assert "Send påminnelse" not in scene.item_page(scene.cast.reader)
    assert len(continuation(SYSTEM, scene.of, scene.stage).handovers[0].steps) == 2


def test_many_are_reminded_at_once_with_a_letter_each(scene: Scene) -> None:
    choir = an_actor(scene.of, "Koret", ActorKind.ASSOCIATION, email="post@koret.example")
    a_question(scene.of, scene.stage, scene.club)
    a_question(scene.of, scene.court, choir)
    scene.wait(6)
    OutgoingMail.objects.all().delete()
    address = f"{scene.address('remind')}?mottaker={scene.club}&mottaker={choir}"
    assert "Send 2 påminnelser?" in body(scene.client.get(address))
    answered = scene.client.post(scene.address("remind"), {"mottaker": [scene.club, choir]}, follow=True)
    assert "2 påminnelser er sendt." in body(answered)
    assert sorted(OutgoingMail.objects.values_list("to", flat=True)) == ["post@idrett.example", "post@koret.example"]


def test_whoever_has_no_address_was_sent_no_letter(scene: Scene) -> None:
    silent = an_actor(scene.of, "Velforeningen", ActorKind.ASSOCIATION)
    a_question(scene.of, scene.stage, silent)
    assert '<td data-label="Siste brev">Ikke sendt noe brev: ingen e-postadresse</td>' in body(
        scene.client.get(scene.address("waiting"))
    )
    a_question(scene.of, scene.court, scene.club)
    assert body(scene.client.get(scene.address("waiting"))).count("Ikke sendt noe brev") == 1
