"""The form of a row, as the page answers it."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests import builders
from varig.foundation.kernel import Grant

pytestmark = pytest.mark.django_db


def test_one_save_is_said_once() -> None:
    of = builders.an_initiative("dalen")
    client = builders.logged_in(builders.a_person("Leder", Grant("programme_manager", of.scope)))
    new_at = reverse("workspace:new_row", args=[of.slug, "tiltak"])
    saved = client.post(new_at, {"name": "Storstua"}, follow=True).content.decode()
    assert "Storstua er lagt til." in saved
    assert saved.count('class="notice good"') == 1


def test_an_address_that_only_takes_what_is_sent_says_so_in_words() -> None:
    of = builders.an_initiative("dalen")
    client = builders.logged_in(builders.a_person("Leder", Grant("programme_manager", of.scope)))
    response = client.get(reverse("workspace:keep_view", args=[of.slug, "tiltak"]))
    assert (response.status_code, response["Allow"]) == (405, "POST")
    assert "Siden kan ikke åpnes slik" in response.content.decode()
