"""Logging in as a browser does it, through allauth, with Django's own password hashing."""

from __future__ import annotations

import re

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from tests.builders import SYSTEM, an_account
from varig.foundation.accounts import actions
from varig.foundation.accounts.models import Account

pytestmark = pytest.mark.django_db

PASSWORD = "en lang og trygg setning"


@pytest.fixture(autouse=True)
def fresh_rate_limits():
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def kari() -> Account:
    return Account.objects.get(pk=an_account("Kari", email="kari@kommune.example", password=PASSWORD))


def log_in(client: Client, email: str = "kari@kommune.example", password: str = PASSWORD):
    return client.post(reverse("account_login"), {"login": email, "password": password})


def who(client: Client) -> str | None:
    return client.session.get("_auth_user_id")


@pytest.mark.parametrize("email", ["kari@kommune.example", "Kari@Kommune.Example"])
def test_an_address_and_a_password_let_a_person_in(client, kari, email):
    answer = log_in(client, email)
    assert (answer.status_code, answer.headers["Location"], who(client)) == (302, "/", str(kari.pk))
    assert answer.cookies["django_language"].value == "nb"


@pytest.mark.parametrize(("chosen", "language"), [("en", "en"), ("nb", "nb"), ("", "nn"), ("xx", "nn")])
def test_the_language_chosen_in_this_browser_is_kept_and_is_the_accounts_from_then_on(client, kari, chosen, language):
    actions.set_language(reader=SYSTEM, account_id=kari.pk, language="nn")
    if chosen:
        client.cookies["django_language"] = chosen
    answer = log_in(client)
    kari.refresh_from_db()
    assert (answer.cookies["django_language"].value, kari.language) == (language, language)


def test_who_logs_in_next_on_the_same_machine_keeps_the_own_language(client, kari):
    an_account("Ola", email="ola@kommune.example", password=PASSWORD)
    actions.set_language(reader=SYSTEM, account_id=kari.pk, language="nn")
    log_in(client, "ola@kommune.example")
    client.post(reverse("account_logout"))
    assert log_in(client).cookies["django_language"].value == "nn"


def test_logging_in_writes_no_history(client, kari):
    log_in(client)
    kari.refresh_from_db()
    assert kari.last_login is not None
    assert Account.events.rel.related_model.objects.count() == 1


@pytest.mark.parametrize(
    ("email", "password"),
    [("kari@kommune.example", "feil"), ("ukjent@kommune.example", PASSWORD), ("kari@kommune.example", "")],
)
def test_a_wrong_password_or_address_lets_nobody_in(client, kari, email, password):
    assert (log_in(client, email, password).status_code, who(client)) == (200, None)


def test_a_closed_account_lets_nobody_in_and_is_logged_out_at_once(client, kari):
    log_in(client)
    actions.deactivate(reader=SYSTEM, account_id=kari.pk)
    client.get(reverse("account_login"))
    answer = log_in(Client())
    assert (answer.status_code, answer.headers["Location"]) == (302, reverse("account_inactive"))
    assert client.get(reverse("account_change_password")).headers["Location"].startswith(reverse("account_login"))


def test_guessing_is_stopped(client, kari):
    for _ in range(5):
        log_in(client, password="feil")
    assert (log_in(client).status_code, who(client)) == (200, None)


def test_logging_out(client, kari):
    log_in(client)
    client.post(reverse("account_logout"))
    assert who(client) is None


def test_nobody_signs_up_and_the_page_says_how_one_gets_an_account(client):
    answer = client.post(reverse("account_signup"), {"email": "ny@x.no", "password1": PASSWORD})
    assert "Be kommunens administrator om en konto" in answer.content.decode()
    assert Account.objects.count() == 0


@pytest.mark.parametrize(
    "name", ["login", "signup", "inactive", "reset_password", "reset_password_done", "reset_password_from_key_done"]
)
def test_each_page_is_there_for_anybody(client, name):
    assert client.get(reverse(f"account_{name}")).status_code == 200


@pytest.mark.parametrize("name", ["logout", "change_password", "reauthenticate"])
def test_each_page_is_there_for_who_is_logged_in(client, kari, name):
    log_in(client)
    assert client.get(reverse(f"account_{name}")).status_code == 200


def test_who_has_no_password_yet_is_led_to_choosing_one(client):
    client.force_login(Account.objects.get(pk=an_account()))
    answer = client.get(reverse("account_change_password"), follow=True)
    assert (answer.status_code, answer.redirect_chain[-1][0]) == (200, reverse("account_set_password"))


def test_an_account_without_a_password_chooses_one_by_letter(client):
    account = an_account("Kari", email="kari@kommune.example")
    actions.set_language(reader=SYSTEM, account_id=account, language="nn")
    client.post(reverse("account_reset_password"), {"email": "KARI@kommune.example"})
    letter = mail.outbox[0]
    assert (letter.to, letter.body.startswith("Hei Kari,")) == (["kari@kommune.example"], True)
    address = re.search(r"http://testserver(/\S+)", letter.body)[1]
    form = client.get(address, follow=True)
    page = form.redirect_chain[-1][0]
    client.post(page, {"password1": PASSWORD, "password2": PASSWORD})
    log_in(client)
    assert who(client) == str(account)


def test_an_unknown_address_gets_no_letter_and_the_same_answer(client, kari):
    known = client.post(reverse("account_reset_password"), {"email": "kari@kommune.example"})
    unknown = client.post(reverse("account_reset_password"), {"email": "ukjent@kommune.example"})
    assert len(mail.outbox) == 1
    assert (known.status_code, known.headers["Location"]) == (unknown.status_code, unknown.headers["Location"])


def test_a_password_is_changed_and_the_person_stays_logged_in(client, kari):
    log_in(client)
    fresh = "enda en lang og trygg setning"
    client.post(reverse("account_change_password"), {"oldpassword": PASSWORD, "password1": fresh, "password2": fresh})
    kari.refresh_from_db()
    assert (kari.check_password(fresh), who(client)) == (True, str(kari.pk))


def test_a_short_password_is_refused(client, kari):
    log_in(client)
    client.post(reverse("account_change_password"), {"oldpassword": PASSWORD, "password1": "kort", "password2": "kort"})
    kari.refresh_from_db()
    assert kari.check_password(PASSWORD)


def test_the_page_after_login_says_nothing_in_another_language(kari):
    client = Client()
    page = client.get(log_in(client)["Location"]).content.decode()
    assert "Kari" in page
    assert "Successfully" not in page
