"""What holds for the history of each register: it has a page, and says what happened in the words of the screen."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from tests import builders
from tests.contracts import rows
from varig.foundation.history.tracking import TRACKED
from varig.foundation.kernel import Grant
from varig.foundation.registers.declarations import Register, kept_registers
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts

pytestmark = pytest.mark.django_db
EVERY = [pytest.param(register, id=register.key) for register in kept_registers()]
# Links that nobody has called anything would show by the name they have in the code.
IN_CODE = {
    field.name.replace("_", " ")
    for model in TRACKED
    for field in model._meta.concrete_fields
    if field.is_relation and str(field.verbose_name) == field.name.replace("_", " ")
}


@pytest.fixture
def of() -> InitiativeFacts:
    return builders.an_initiative("dalen")


@pytest.mark.parametrize("register", EVERY)
def test_it_is_told_in_the_words_of_the_screen(of: InitiativeFacts, register: Register) -> None:
    row_id = builders.a_row(of, register, **rows.full(of, register))
    entries = register.stored.history(builders.SYSTEM, of, row_id).entries
    told = [change for entry in entries for change in entry.changes]
    assert told
    assert IN_CODE
    assert [one.label for one in told if one.label.lower() in IN_CODE] == []
    values = [say(one.new) for one in told if one.new is not None]
    assert [one for one in values if one.startswith(("[", "{"))] == []
    assert [one for one in values if re.fullmatch(r"-?\d+[.,]\d*0", one)] == []


@pytest.mark.parametrize("register", EVERY)
def test_it_has_a_page(of: InitiativeFacts, register: Register) -> None:
    client = builders.logged_in(builders.a_person("Leder", Grant("programme_manager", of.scope)))
    row_id = builders.a_row(of, register, **rows.full(of, register))
    page = client.get(reverse("workspace:row_history", args=[of.slug, register.path, row_id]), follow=True)
    assert page.status_code == 200
    assert '<p class="when">' in page.content.decode()
    own = client.get(reverse("workspace:row", args=[of.slug, register.path, row_id]), follow=True)
    assert 'id="historikk"' in own.content.decode()
