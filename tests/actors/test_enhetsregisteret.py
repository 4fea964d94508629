"""What Enhetsregisteret knows is looked up by a person, shown beside what stands, and taken over by a person."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from tests import builders
from tests.actors import building
from tests.foundation.integrations.brreg_fake import UNITS, Fake, Said
from varig.actors.queries import actors
from varig.actors.queries.profiles import ActorProfile, history, profile
from varig.actors.register import ACTORS
from varig.actors.rules.enhetsregisteret import as_people_write, kind_by_form
from varig.foundation.integrations.models import RememberedAnswer
from varig.foundation.kernel import PartialDate
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts

pytestmark = pytest.mark.django_db

VEL, CLUB = "974760673", "988879134"
AWAY = "Enhetsregisteret svarer ikke nå. Prøv igjen om litt, eller skriv opplysningene selv."
NEW = "/eksempel/aktorer/ny/"


@pytest.fixture
def of() -> InitiativeFacts:
    return builders.an_initiative("eksempel")


@pytest.fixture
def vel(of: InitiativeFacts) -> int:
    return building.add(ACTORS, of, name="Bakken vel", kind="association")


@pytest.fixture
def client(of: InitiativeFacts) -> Client:
    return builders.logged_in(builders.a_cast(of).manager)


def _text(response: HttpResponse) -> str:
    return " ".join(response.content.decode().split())


def _at(vel: int) -> str:
    return f"/eksempel/aktorer/{vel}/enhetsregisteret/"


def _now(of: InitiativeFacts, vel: int) -> ActorProfile:
    return profile(builders.SYSTEM, of, vel)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("FURUSET OG ELLINGSRUD VEL", "Furuset og Ellingsrud Vel"),
        ("BAKKEN IL", "Bakken IL"),
        ("IL BAKKEN-ÅSEN", "IL Bakken-Åsen"),
        ("NORDICGATE EIENDOM AS", "Nordicgate Eiendom AS"),
        ("OSLO", "Oslo"),
        ("Bakken vel", "Bakken vel"),
        ("", ""),
    ],
)
def test_a_name_in_capitals_is_written_as_people_write(name: str, written: str) -> None:
    assert as_people_write(name) == written


@pytest.mark.parametrize(
    ("code", "name", "kind"),
    [
        ("FLI", "BAKKEN", "association"),
        ("BRL", "BAKKEN", "housing_cooperative"),
        ("AS", "BAKKEN", "business"),
        ("ORGL", "BYDEL STOVNER", "unit"),
        ("STI", "BAKKEN", "other"),
    ],
)
def test_the_form_says_what_somebody_is(code: str, name: str, kind: str) -> None:
    assert kind_by_form(code, name) == kind


# On the actor's page


def test_both_are_shown_side_by_side_and_nothing_is_changed(
    client: Client, of: InitiativeFacts, vel: int, brreg: Fake
) -> None:
    brreg.has(VEL, "BAKKEN VELFORENING", hjemmeside="www.bakken.example", registrertIFrivillighetsregisteret=True)
    brreg.is_voluntary(VEL, "2011-02-03", "Nærmiljø")
    page = _text(client.post(_at(vel), {"number": "974 760 673"}))
    for told in ("Bakken vel", "Bakken Velforening", "https://www.bakken.example", "Forening/lag/innretning", "Aktiv"):
        assert told in page
    assert "Frivillighetsregisteret: Nærmiljø." in page
    assert 'value="legal_form" checked' in page
    assert 'value="name">' in page
    assert _now(of, vel).version == 1


@pytest.mark.requirement("R53")
def test_what_is_chosen_is_taken_over_with_the_state_and_the_day(
    client: Client, of: InitiativeFacts, vel: int, brreg: Fake
) -> None:
    brreg.has(VEL, "BAKKEN VELFORENING", hjemmeside="www.bakken.example", registrertIFrivillighetsregisteret=True)
    sent = {"number": VEL, "version": "1", "take": "1", "field": ["legal_form", "website"]}
    response = client.post(_at(vel), sent)
    assert (response.status_code, response["Location"]) == (302, f"/eksempel/aktorer/{vel}/#enhetsregisteret")
    now = _now(of, vel)
    assert (now.name, now.website, now.organisation_number) == ("Bakken vel", "https://www.bakken.example", VEL)
    checked = now.checked
    assert (checked.state, checked.legal_form, checked.in_voluntary_register) == (
        "active",
        "Forening/lag/innretning",
        True,
    )
    assert checked.on == PartialDate.of(timezone.localdate())
    newest = history(builders.SYSTEM, of, vel).entries[0]
    assert say(newest.did) == "hentet opplysninger om Bakken vel fra Enhetsregisteret"


def test_the_name_is_taken_over_when_it_is_wanted(client: Client, of: InitiativeFacts, vel: int, brreg: Fake) -> None:
    brreg.has(VEL, "BAKKEN VELFORENING")
    client.post(_at(vel), {"number": VEL, "version": "1", "take": "1", "field": "name"})
    assert _now(of, vel).name == "Bakken Velforening"


def test_a_name_that_another_has_is_refused(client: Client, of: InitiativeFacts, vel: int, brreg: Fake) -> None:
    building.add(ACTORS, of, name="Bakken Velforening")
    brreg.has(VEL, "BAKKEN VELFORENING")
    response = client.post(_at(vel), {"number": VEL, "version": "1", "take": "1", "field": "name"})
    assert (response.status_code, "Det finnes alt en aktør med dette navnet." in _text(response)) == (422, True)


_DEAD: dict[str, dict[str, object]] = {
    "deleted": {"slettedato": "2024-02-01"},
    "bankrupt": {"konkurs": True},
    "winding_up": {"underAvvikling": True},
}


@pytest.mark.parametrize("state", list(_DEAD))
def test_a_dead_association_is_flagged(client: Client, of: InitiativeFacts, vel: int, brreg: Fake, state: str) -> None:
    brreg.has(VEL, "BAKKEN VELFORENING", **_DEAD[state])
    client.post(_at(vel), {"number": VEL, "version": "1", "take": "1"})
    assert _now(of, vel).checked.state == state
    assert "Se hva aktøren svarer for" in _text(client.get(f"/eksempel/aktorer/{vel}/"))


def test_a_number_that_nobody_has_can_be_kept_as_that(
    client: Client, of: InitiativeFacts, vel: int, brreg: Fake
) -> None:
    page = _text(client.post(_at(vel), {"number": VEL}))
    assert "Registeret har ingen med dette nummeret." in page
    client.post(_at(vel), {"number": VEL, "version": "1", "take": "1", "field": "name"})
    assert (_now(of, vel).checked.state, _now(of, vel).name) == ("not_found", "Bakken vel")


@pytest.mark.parametrize("number", ["", "974760674", "<script>", "9" * 500])
def test_a_number_that_can_not_be_one_asks_nobody(client: Client, vel: int, brreg: Fake, number: str) -> None:
    response = client.post(_at(vel), {"number": number})
    assert (response.status_code, 'aria-invalid="true"' in _text(response)) == (422, True)
    assert "<script>«" not in _text(response)
    assert brreg.asked == []


def test_a_register_that_is_away_is_said_in_one_sentence(
    client: Client, of: InitiativeFacts, vel: int, brreg: Fake
) -> None:
    brreg.next_say(*[Said(500)] * 3)
    response = client.post(_at(vel), {"number": VEL, "version": "1", "take": "1"})
    assert (response.status_code, AWAY in _text(response)) == (422, True)
    assert _now(of, vel).version == 1


def test_an_old_answer_says_its_day(client: Client, of: InitiativeFacts, vel: int, brreg: Fake) -> None:
    brreg.has(VEL, "BAKKEN VELFORENING")
    client.post(_at(vel), {"number": VEL})
    then = timezone.now() - timedelta(days=9)
    RememberedAnswer.objects.update(at=then)
    brreg.next_say(*[Said(500)] * 6)
    assert "Enhetsregisteret svarer ikke nå. Dette sa det" in _text(client.post(_at(vel), {"number": VEL}))
    client.post(_at(vel), {"number": VEL, "version": "1", "take": "1"})
    assert _now(of, vel).checked.on == PartialDate.of(timezone.localtime(then).date())


def test_whoever_was_second_sees_what_stands(client: Client, of: InitiativeFacts, vel: int, brreg: Fake) -> None:
    brreg.has(VEL, "BAKKEN VELFORENING")
    building.change(ACTORS, of, vel, website="https://bakken.example")
    response = client.post(_at(vel), {"number": VEL, "version": "1", "take": "1", "field": "website"})
    assert response.status_code == 409
    assert "Noen andre har endret aktøren i mellomtiden." in _text(response)
    assert "https://bakken.example" in _text(response)
    assert 'name="version" value="2"' in _text(response)


@pytest.mark.parametrize("version", ["", "x", "-1", "9" * 30])
def test_a_version_that_is_none_is_an_old_one(client: Client, vel: int, brreg: Fake, version: str) -> None:
    brreg.has(VEL, "BAKKEN VELFORENING")
    assert client.post(_at(vel), {"number": VEL, "version": version, "take": "1"}).status_code == 409


def test_only_who_may_edit_asks_the_register(of: InitiativeFacts, vel: int, brreg: Fake) -> None:
    cast = builders.a_cast(of)
    wanted = {"manager": 200, "coordinator": 200, "owner": 403, "unit_manager": 403, "reader": 403, "outsider": 404}
    brreg.has(VEL, "BAKKEN VELFORENING")
    found = {
        name: builders.logged_in(getattr(cast, name)).post(_at(vel), {"number": VEL}).status_code for name in wanted
    }
    assert found == wanted


# A new one


def test_a_search_fills_in_the_form_and_asks_nothing_more(client: Client, of: InitiativeFacts, brreg: Fake) -> None:
    brreg.has(CLUB, "BAKKEN FILMKLUBB", hjemmeside="www.film.example", registrertIFrivillighetsregisteret=False)
    hits = _text(client.get(NEW, {"sok": "bakken film"}))
    assert "Forening/lag/innretning · Oslo · 988879134" in hits
    form = _text(client.get(NEW, {"nummer": CLUB}))
    for filled in ('value="Bakken Filmklubb"', f'value="{CLUB}"', 'value="https://www.film.example"'):
        assert filled in form
    assert '<option value="association" selected>' in form
    sent = {"name": "Bakken filmklubb", "kind": "association", "organisation_number": CLUB}
    before = len(brreg.asked)
    assert client.post(NEW, sent).status_code == 302
    (made,) = [one for one in actors(builders.SYSTEM, of) if one.organisation_number == CLUB]
    checked = _now(of, made.id).checked
    assert (checked.state, checked.in_voluntary_register, checked.on) == (
        "active",
        False,
        PartialDate.of(timezone.localdate()),
    )
    assert len(brreg.asked) == before


def test_one_is_found_by_its_number_and_known_ones_are_said_to_be_known(
    client: Client, of: InitiativeFacts, brreg: Fake
) -> None:
    brreg.has(CLUB, "BAKKEN FILMKLUBB")
    assert "Bruk denne" in _text(client.get(NEW, {"sok": "988 879 134"}))
    known = building.add(ACTORS, of, name="Filmklubben", organisation_number=CLUB)
    page = _text(client.get(NEW, {"sok": CLUB}))
    assert f'href="/eksempel/aktorer/{known}/">Er registrert alt' in page
    assert "Bruk denne" not in page


def test_a_dead_one_is_flagged_among_the_hits(client: Client, brreg: Fake) -> None:
    brreg.has(CLUB, "BAKKEN FILMKLUBB", konkurs=True)
    assert "<span>Konkurs</span>" in _text(client.get(NEW, {"sok": "bakken"}))


def test_where_one_came_from_is_kept_on_the_way(client: Client, brreg: Fake) -> None:
    brreg.has(CLUB, "BAKKEN FILMKLUBB")
    page = _text(client.get(NEW, {"sok": "bakken", "next": "/eksempel/arven/3/ansvar/"}))
    assert '<input type="hidden" name="next" value="/eksempel/arven/3/ansvar/">' in page
    assert f'href="?nummer={CLUB}&amp;next=%2Feksempel%2Farven%2F3%2Fansvar%2F#id_name"' in page


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"sok": "ba"}, "Skriv minst tre bokstaver av navnet, eller hele organisasjonsnummeret."),
        ({"sok": "123"}, "«123» har 3 sifre. Et organisasjonsnummer har ni."),
        ({"nummer": "123"}, "«123» har 3 sifre. Et organisasjonsnummer har ni."),
        ({"sok": "finnes ikke"}, "Ingen treff på «finnes ikke». Skriv opplysningene selv."),
    ],
)
def test_what_can_not_be_found_is_said_and_the_form_is_there(
    client: Client, brreg: Fake, asked: dict[str, str], sentence: str
) -> None:
    page = client.get(NEW, asked)
    assert (page.status_code, sentence in _text(page), 'name="name"' in _text(page)) == (200, True, True)


def test_the_form_is_there_when_the_register_is_not(client: Client, brreg: Fake) -> None:
    brreg.next_say(*[Said(503)] * 3)
    page = client.get(NEW, {"sok": "bakken"})
    assert (page.status_code, AWAY in _text(page), 'name="name"' in _text(page)) == (200, True, True)


def test_nobody_is_asked_before_somebody_searches(client: Client, brreg: Fake) -> None:
    client.get(NEW)
    client.post(NEW, {"name": "Bakken vel", "kind": "association"})
    assert brreg.asked == []


def test_many_hits_say_how_many(client: Client, brreg: Fake) -> None:
    for at in range(3):
        brreg.has(f"90000000{at}", f"VEL NUMMER {at}")
    answer = brreg.answer(f"{UNITS}?navn=vel")
    brreg.next_say(Said(body=answer.body.replace(b'"totalElements": 3', b'"totalElements": 204')))
    assert "De 3 første av 204." in _text(client.get(NEW, {"sok": "vel"}))


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        ("", "Skriv organisasjonsnummeret. Det har ni sifre."),
        ("12345", "«12345» har 5 sifre. Et organisasjonsnummer har ni."),
        ("1", "«1» har 1 siffer. Et organisasjonsnummer har ni."),
        ("9747606731", "«9747606731» har 10 sifre. Et organisasjonsnummer har ni."),
        ("974 760 674", "Se etter om et siffer er byttet om."),
        ("velet", "«velet» er ikke et gyldig organisasjonsnummer. Det har ni sifre."),
    ],
)
def test_a_wrong_number_is_asked_for_again_with_what_was_written(
    client: Client, vel: int, number: str, sentence: str
) -> None:
    response = client.post(f"/eksempel/aktorer/{vel}/enhetsregisteret/", {"number": number})
    page = " ".join(response.content.decode().split())
    field = page.partition('id="register-number"')[2].partition("</form>")[0]
    assert response.status_code == 422
    assert (f'value="{number}"' in field, 'aria-invalid="true"' in field, sentence in field) == (True, True, True)
