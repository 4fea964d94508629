"""Login and passwords wear our look, in Jinja, also where something is wrong."""

import pytest
from django.test import Client

from varig.foundation.accounts.actions import create_account
from varig.foundation.accounts.models import Account
from varig.foundation.kernel import system_reader

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.foundation.ui.urls")]


@pytest.fixture
def visitor():
    return Client(headers={"accept-language": "nb"})


@pytest.fixture
def ida(visitor):
    pk = create_account(reader=system_reader("test"), email="ida@eksempel.no", name="Ida", password="lang nok frase")
    visitor.force_login(Account.objects.get(pk=pk), backend="varig.foundation.accounts.backend.Backend")
    return visitor


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("/konto/login/", "Logg inn"),
        ("/konto/password/reset/", "Glemt passordet"),
        ("/konto/password/reset/done/", "Se i e-posten din"),
        ("/konto/password/reset/key/1-feil/", "Lenken virker ikke lenger"),
        ("/konto/password/reset/key/done/", "Passordet er lagret"),
    ],
)
def test_pages_before_login(visitor, address, title):
    page = visitor.get(address).content.decode()
    assert f"<h1>{title}</h1>" in page
    assert "build/varig.css" in page


@pytest.mark.parametrize(
    ("address", "title"), [("/konto/logout/", "Logg ut?"), ("/konto/password/change/", "Bytt passord")]
)
def test_pages_after_login(ida, address, title):
    assert f"<h1>{title}</h1>" in ida.get(address).content.decode()


def test_a_wrong_password_is_said_on_top_and_the_address_is_kept(visitor):
    page = visitor.post("/konto/login/", {"login": "ida@eksempel.no", "password": "feil"}).content.decode()
    assert "data-error-summary" in page
    assert 'value="ida@eksempel.no"' in page
