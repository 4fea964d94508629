from types import SimpleNamespace

import pytest
from django.template import engines
from django.test import RequestFactory
from django.utils import translation

from varig.foundation.kernel import Conflict, Invalid, NotAllowed, NotFound, Problem, Refused, msg
from varig.foundation.ui import errors
from varig.foundation.ui.middleware import PlainWordsMiddleware

pytestmark = pytest.mark.urls("tests.foundation.ui.urls")

KINDS = [
    (NotFound(), 404, "Vi fant ikke det du ba om."),
    (NotAllowed(msg("Bare programeier kan avslutte likevel.")), 403, "Bare programeier kan avslutte likevel."),
    (Conflict(msg("Oppvekst endret dette kl. 09.41.")), 409, "Oppvekst endret dette kl. 09.41."),
    (Invalid([Problem(msg("Skriv hvem som tar over."), "receiver")]), 400, "Skriv hvem som tar over."),
    (Refused(msg("Det går ikke.")), 400, "Det går ikke."),
]


@pytest.fixture(autouse=True)
def bokmal():
    with translation.override("nb"):
        yield


def asked(*, htmx=False):
    request = RequestFactory().get("/et/sted/")
    request.htmx = htmx
    request.user = SimpleNamespace(is_authenticated=False)
    return request


@pytest.mark.parametrize(("refused", "status", "sentence"), KINDS)
def test_a_refusal_becomes_a_page_in_plain_words_with_a_way_onward(refused, status, sentence):
    response = PlainWordsMiddleware(lambda request: None).process_exception(asked(), refused)
    page = response.content.decode()
    assert response.status_code == status
    assert f"<p>{sentence}</p>" in page
    assert 'href="/">Til forsiden</a>' in page
    assert "Traceback" not in page


@pytest.mark.parametrize(("refused", "status", "sentence"), KINDS)
def test_for_htmx_it_is_a_notice_at_the_top_of_the_page_one_is_on(refused, status, sentence):
    response = PlainWordsMiddleware(lambda request: None).process_exception(asked(htmx=True), refused)
    assert response.status_code == status
    assert response.headers["HX-Retarget"] == "#notices"
    assert sentence in response.content.decode()
    assert "<html" not in response.content.decode()


def test_other_exceptions_are_left_to_crash_loudly():
    assert PlainWordsMiddleware(lambda request: None).process_exception(asked(), ValueError("x")) is None


def test_a_server_error_needs_no_database(django_db_blocker):
    # No database is opened in this test at all: pytest-django refuses it.
    response = errors.server_error(asked())
    assert response.status_code == 500
    assert "Noe gikk galt hos oss" in response.content.decode()


def test_a_server_error_has_a_last_resort(monkeypatch):
    environment = engines["jinja2"].env
    monkeypatch.setitem(environment.globals, "static", None)
    environment.cache.clear()
    response = errors.server_error(asked())
    environment.cache.clear()
    assert response.status_code == 500
    assert "trygt" in response.content.decode()


def test_an_expired_form_says_what_to_do():
    response = errors.csrf_failure(asked(), "CSRF token missing")
    assert response.status_code == 403
    assert "last siden på nytt" in response.content.decode()
