"""Residents answer without login: read through before it is shown, and protected against floods by ourselves alone."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.builders import SYSTEM, a_person, an_initiative, logged_in
from tests.decisions.hearing_building import DIRECTION, a_hearing, an_answer, over
from tests.decisions.test_hearings import a_partner
from varig.decisions.actions import open_answers
from varig.decisions.actions.hearing_replies import describe, moderate, reply
from varig.decisions.models import HearingAnswer, HearingPoint, HearingTry
from varig.decisions.queries.hearing_answers import answer
from varig.decisions.rules import hearing_floods as floods
from varig.decisions.rules.hearing_answers import LONGEST, ReplyGiven, Result, Visibility
from varig.foundation.history.actions import action
from varig.foundation.kernel import Grant, Invalid, msg

pytestmark = pytest.mark.django_db


class Scene:
    """A hearing that anybody can answer."""

    def __init__(self) -> None:
        self.of = an_initiative("dalen")
        self.hearing = a_hearing(self.of, is_public=True, question="Er noe glemt?")
        self.client = Client(enforce_csrf_checks=True)

    @property
    def at(self) -> str:
        return reverse("portal:hearing", args=[self.of.slug, self.hearing])

    def form(self, *, age: timedelta = timedelta(minutes=1)) -> str:
        """The mark of a form that was opened so long ago."""
        return old_mark(self.hearing, age)

    def send(self, text: str = "Behold scenen.", *, age: timedelta = timedelta(minutes=1), **more):
        sent = {"text": text, "form": self.form(age=age), "nettsted": "", "name": "", **more}
        return self.client.post(self.at, sent)


def old_mark(hearing_id: int, age: timedelta) -> str:
    """The mark of a form as it would have been made so long ago."""
    return open_answers.form_mark(hearing_id, timezone.now() - age)


@pytest.fixture
def scene() -> Scene:
    return Scene()


def shown(response) -> str:
    return " ".join(response.content.decode().split()).replace("\u202f", " ").replace("\u00a0", " ")


def test_anybody_reads_and_answers_without_login_script_or_cookie(scene: Scene) -> None:
    page = scene.client.get(scene.at)
    body = page.content.decode()
    assert (page.status_code, page.cookies, "<script" in body) == (200, {}, False)
    assert page["Cache-Control"] == "no-store"
    policy = page["Content-Security-Policy"]
    assert all(part in policy for part in ("script-src 'none'", "form-action 'self'"))
    for words in ("Er noe glemt?", "Du trenger ikke å logge inn.", "Ingenting er bestemt ennå", "norsk tid"):
        assert words in body
    sent = scene.send(**{f"text_{DIRECTION.replace('.', '_')}": "Retningen er god."})
    assert (sent.status_code, sent.cookies) == (302, {})
    assert "Takk. Svaret er kommet fram." in shown(scene.client.get(sent.url))
    (row,) = HearingAnswer.objects.all()
    assert (row.name, row.visibility, row.channel) == ("", "waiting", "public")
    assert [one.text for one in answer(SYSTEM, scene.of, row.pk).points] == ["Behold scenen.", "Retningen er god."]


def test_who_chooses_nothing_has_not_said_that_no_stand_is_taken(scene: Scene) -> None:
    scene.send()
    scene.send("Jeg vet ikke.", stance="none")
    assert [row.stance for row in HearingAnswer.objects.order_by("pk")] == ["", "none"]


def test_nothing_is_shown_before_somebody_has_read_it_and_then_with_our_reply(scene: Scene) -> None:
    scene.send(name="Kari på Lia")
    (row,) = HearingAnswer.objects.all()
    assert "Behold scenen." not in shown(scene.client.get(scene.at))
    moderate(reader=SYSTEM, of=scene.of, answer_id=row.pk, version=1, to=Visibility.SHOWN)
    assert "Behold scenen." in shown(scene.client.get(scene.at))
    assert "Kari på Lia" in shown(scene.client.get(scene.at))
    (point,) = answer(SYSTEM, scene.of, row.pk).points
    given = ReplyGiven("Den blir.", Result.TAKEN_UP, changed_report="strategy", changed_section="direction")
    reply(reader=SYSTEM, of=scene.of, answer_id=row.pk, point_id=point.id, version=1, given=given)
    page = shown(scene.client.get(scene.at))
    assert "Den blir." in page
    assert "Tatt til følge" in page
    with pytest.raises(Invalid):
        moderate(reader=SYSTEM, of=scene.of, answer_id=row.pk, version=2, to=Visibility.HIDDEN)
    moderate(reader=SYSTEM, of=scene.of, answer_id=row.pk, version=2, to=Visibility.HIDDEN, why="Omtaler en nabo.")
    assert "Behold scenen." not in shown(scene.client.get(scene.at))
    assert answer(SYSTEM, scene.of, row.pk).points[0].text == "Behold scenen."


@pytest.mark.parametrize(("proxies", "kept"), [(1, floods.MOST_FROM_ONE + 1), (0, floods.MOST_FROM_ONE)])
def test_each_resident_is_counted_behind_our_proxies_and_nobody_says_an_address_of_his_own(
    scene: Scene, settings, proxies: int, kept: int
) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = proxies
    for number in range(floods.MOST_FROM_ONE + 1):
        sent = {"text": f"Svar {number}", "form": scene.form(), "nettsted": "", "name": ""}
        scene.client.post(scene.at, sent, headers={"x-forwarded-for": f"192.0.2.{number}"})
    assert HearingAnswer.objects.count() == kept


def test_it_is_read_through_in_the_browser(scene: Scene) -> None:
    scene.send()
    (row,) = HearingAnswer.objects.all()
    client = logged_in(a_person("Ida", Grant("programme_manager", scene.of.scope)))
    where = [scene.of.slug, scene.hearing, row.pk]
    assert "1 svar fra den åpne siden er ikke lest gjennom" in shown(
        client.get(reverse("decisions:hearing", args=where[:2]))
    )
    at = reverse("decisions:moderate_answer", args=where)
    assert "Skriv hvorfor svaret ikke vises" in shown(client.post(at, {"version": 1, "to": "hidden"}))
    assert client.post(at, {"version": 1, "to": "shown"}).status_code == 302
    short = {"version": 2, "summary": "Scenen må bli."}
    assert client.post(reverse("decisions:describe_answer", args=where), short).status_code == 302
    assert answer(SYSTEM, scene.of, row.pk).short == "Scenen må bli."
    with pytest.raises(Invalid):
        describe(reader=SYSTEM, of=scene.of, answer_id=row.pk, version=3, summary="", group_id=99)


def test_the_same_form_sent_twice_is_one_answer(scene: Scene) -> None:
    form = scene.form()
    assert [scene.send(form=form).status_code for _time in range(2)] == [302, 302]
    assert HearingAnswer.objects.count() == 1


def test_another_text_out_of_the_same_form_is_an_answer_of_its_own(scene: Scene) -> None:
    form, texts = scene.form(), ["Behold scenen.", "Behold torget.", "Behold parken."]
    assert [scene.send(text, form=form).status_code for text in texts] == [302] * 3
    assert set(HearingPoint.objects.values_list("text", flat=True)) == set(texts)
    scene.send(texts[0], form=form, stance="agrees")
    scene.send(texts[0], form=form, name="Kari på Lia")
    assert HearingAnswer.objects.count() == 5


def test_the_same_answer_out_of_a_form_that_was_opened_anew_is_the_same(scene: Scene) -> None:
    for sent in ({"name": "Kari på Lia"}, {}):
        before = HearingAnswer.objects.count()
        assert [scene.send(**sent).status_code for _time in range(2)] == [302, 302]
        assert HearingAnswer.objects.count() == before + 1
    # Another hearing is asked something else, and later on it may be somebody else who says the same.
    scene.hearing = a_hearing(scene.of, is_public=True)
    scene.send()
    with action(reader=SYSTEM, did=msg("lot tida gå")):
        HearingAnswer.objects.update(received_at=timezone.now() - timedelta(minutes=61))
    scene.send()
    assert HearingAnswer.objects.count() == 4


def test_what_anybody_may_say_without_a_name_is_counted_each_time(scene: Scene) -> None:
    for sent in ({"text": "Ja", "stance": ""}, {"text": "", "stance": "agrees"}):
        form = scene.form()
        assert [scene.send(form=one, **sent).status_code for one in (form, form, scene.form())] == [302] * 3
    assert HearingAnswer.objects.count() == 4


@pytest.mark.parametrize(
    "how",
    [
        {"age": timedelta(seconds=0)},
        {"age": timedelta(hours=25)},
        {"form": "ikke-vår:1:xyz"},
        {"form": ""},
        {"nettsted": "http://kjop.example"},
    ],
)
def test_what_a_machine_sends_is_not_taken_in_and_what_was_written_stays(scene: Scene, how) -> None:
    response = scene.send(**how)
    assert response.status_code == 422
    assert HearingAnswer.objects.count() == 0
    assert "Svaret er ikke sendt ennå" in shown(response)
    assert "Behold scenen." in shown(response)
    mark = re.search(r'name="form" value="([^"]+)"', response.content.decode())
    assert mark
    assert mark[1] != how.get("form")


def test_a_form_of_another_hearing_opens_nothing(scene: Scene) -> None:
    other = a_hearing(scene.of, is_public=True)
    assert scene.send(form=old_mark(other, timedelta(minutes=1))).status_code == 422


def test_a_flood_is_asked_to_wait_and_nothing_written_is_lost(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(floods, "MOST_FROM_ONE", 3)
    answers = [scene.send(f"Svar {n}").status_code for n in range(5)]
    assert answers == [302, 302, 302, 429, 429]
    last = scene.send("Det viktigste av alt")
    assert "Det viktigste av alt" in shown(last)
    assert "Prøv igjen om ti minutter" in shown(last)
    elsewhere = Client(REMOTE_ADDR="10.1.2.3")
    scene.client = elsewhere
    assert scene.send("Fra en annen").status_code == 302
    HearingTry.objects.update(at=timezone.now() - timedelta(minutes=11))
    assert scene.send("Etter en pause").status_code == 302


def test_a_flood_from_everywhere_is_stopped_too(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(floods, "MOST_IN_ALL", 2)
    answers = []
    for n in range(3):
        scene.client = Client(REMOTE_ADDR=f"10.0.0.{n}")
        answers.append(scene.send().status_code)
    assert answers == [302, 302, 429]


def test_where_it_came_from_is_kept_apart_and_for_a_day_at_most(scene: Scene) -> None:
    scene.send()
    (row,) = HearingTry.objects.all()
    assert "127.0.0.1" not in row.mark
    assert {field.name for field in HearingAnswer._meta.fields} & {"mark", "address", "address_hash"} == set()
    assert open_answers.forget_tries() == 0
    HearingTry.objects.update(at=timezone.now() - timedelta(hours=25))
    assert open_answers.forget_tries() == 1


def test_too_long_or_with_a_birth_number_is_refused_in_words(scene: Scene) -> None:
    assert "Kort den ned" in shown(scene.send("a" * (LONGEST + 1)))
    assert "fødselsnummer" in shown(scene.send("Spør 13097248022 om det"))
    assert "Skriv hva du mener" in shown(scene.send(" "))
    assert HearingAnswer.objects.count() == 0


def test_before_and_after_its_time_nobody_can_answer(scene: Scene) -> None:
    over(scene.hearing)
    page = shown(scene.client.get(scene.at))
    assert "Høringen ble avsluttet" in page
    assert "Skriv svar" not in page
    late = scene.send("For sent")
    assert late.status_code == 422
    assert "For sent" in shown(late)
    assert "Høringen er avsluttet." in shown(late)
    coming = a_hearing(scene.of, is_public=True, opens_at=timezone.now() + timedelta(days=1))
    scene.hearing = coming
    assert "Du kan si hva du mener fra" in shown(scene.client.get(scene.at))
    assert scene.send().status_code == 422
    assert HearingAnswer.objects.count() == 0


def test_what_is_not_open_to_all_is_not_there(scene: Scene) -> None:
    closed = a_hearing(scene.of, parties=[a_partner(scene.of)])
    draft = a_hearing(scene.of, is_public=True, sent=False)
    for hearing_id in (closed, draft, 99999):
        scene.hearing = hearing_id
        assert scene.client.get(scene.at).status_code == 404
        assert scene.send().status_code == 404
    assert scene.client.put(scene.at).status_code == 404
    other = an_initiative("annen")
    assert scene.client.get(reverse("portal:hearing", args=[other.slug, closed])).status_code == 404


def test_what_partners_and_the_municipality_say_is_not_on_the_page(scene: Scene) -> None:
    choir = a_partner(scene.of)
    hearing_id = a_hearing(scene.of, parties=[choir], is_public=True)
    an_answer(scene.of, hearing_id, choir, "Hemmelig partnersvar.")
    scene.hearing = hearing_id
    page = shown(scene.client.get(scene.at))
    assert "Hemmelig partnersvar." not in page
    assert "Koret" not in page


def test_the_page_is_said_in_each_language(scene: Scene) -> None:
    for code in ("nb", "nn", "en"):
        assert f'<html lang="{code}"' in scene.client.get(f"{scene.at}?sprak={code}").content.decode()


def test_the_document_is_read_by_anybody(scene: Scene) -> None:
    page = scene.client.get(scene.at).content.decode()
    (address,) = re.findall(r'href="([^"]+/html/)"', page)
    assert scene.client.get(address).content == b"<p>Dette skal bli.</p>"
    assert scene.client.get(address.replace("/html/", "/xlsx/")).status_code == 404
