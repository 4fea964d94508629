"""A personal link's token stands in no log."""

from __future__ import annotations

import logging
import sys

import pytest
from django.test import Client

from tests.builders import a_link_token, an_actor, an_initiative
from varig.foundation.accounts.logs import HIDDEN, WithoutTokens

pytestmark = pytest.mark.django_db


@pytest.fixture
def token() -> str:
    of = an_initiative()
    return a_link_token(of, an_actor(of))


def written(record: logging.LogRecord) -> str:
    assert WithoutTokens().filter(record)
    return logging.Formatter("%(message)s").format(record)


@pytest.mark.parametrize("ending", ["", "x", "/999/", "/finnes-ikke/"])
def test_what_django_says_of_a_refused_request_hides_the_token(token: str, ending: str, caplog) -> None:
    caplog.handler.addFilter(WithoutTokens())
    with caplog.at_level(logging.WARNING, "django.request"):
        assert Client().get(f"/lenke/{token}{ending or '/1/'}", follow=True).status_code == 404
    nonce, signature = token.split(".")
    assert f"/lenke/{HIDDEN}" in caplog.text
    for part in (nonce, signature):
        assert part not in caplog.text


def test_a_traceback_hides_it_too_and_other_texts_are_left_alone(token: str) -> None:
    try:
        raise ValueError(f"/lenke/{token}/")
    except ValueError:
        record = logging.LogRecord("varig", logging.ERROR, "", 1, "Feil ved %s", ("/arven/12-3/",), sys.exc_info())
    text = written(record)
    assert "Feil ved /arven/12-3/" in text
    assert f"ValueError: /lenke/{HIDDEN}/" in text
    assert token not in text


def test_every_handler_of_the_program_has_the_filter() -> None:
    for name in ("", "django", "django.server", "django.request"):
        for handler in logging.getLogger(name).handlers:
            if type(handler) is logging.StreamHandler:
                assert any(isinstance(one, WithoutTokens) for one in handler.filters), name
    assert logging.getLogger("django").handlers == []
