"""An answer that comes by a link which somebody inside had been shown says so wherever it is shown inside."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.builders import SYSTEM, a_cast, a_link_token, a_measure, an_actor, an_initiative, logged_in, version_of
from tests.continuation.building import a_fate, a_question, an_answer
from tests.decisions.building import a_version
from tests.decisions.hearing_building import a_hearing
from varig.actors.rules import ActorKind
from varig.continuation.actions.letters import link_for
from varig.continuation.queries.answers_given import answers_given
from varig.continuation.rules.handovers import Reply
from varig.decisions.actions.endorsements import ask_to_endorse
from varig.decisions.models import HearingAnswer
from varig.decisions.queries.archive import marked_records
from varig.decisions.queries.gate import read_gate
from varig.foundation.accounts.models import LinkShown
from varig.foundation.accounts.queries import open_link
from varig.foundation.kernel import Reader
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts

pytestmark = pytest.mark.django_db
SAID = "Svaret kom gjennom en lenke som Programleder hadde fått vist."


@pytest.fixture
def of() -> InitiativeFacts:
    return an_initiative()


def asked(of: InitiativeFacts) -> tuple[int, int, int]:
    """A partner, what it is asked to take over, and the handover."""
    partner = an_actor(of, "Velet", ActorKind.ASSOCIATION)
    item = a_measure(of, "Utstyrsbua", accountable=partner)
    a_fate(of, item)
    return partner, item, a_question(of, item, partner)


def by(address: str) -> Reader:
    """Whoever comes by the link."""
    return open_link(address.rstrip("/").split("/")[-1]).reader


def test_an_answer_to_a_handover_says_so_on_the_page_in_the_history_and_in_the_archive(of: InitiativeFacts) -> None:
    cast = a_cast(of)
    _partner, item, pk = asked(of)
    address = link_for(reader=cast.manager, of=of, handover_id=pk)
    assert LinkShown.objects.get().name == "Programleder"
    an_answer(of, pk, Reply.YES, by(address))
    page = logged_in(cast.reader).get(reverse("workspace:item", args=[of.slug, item])).content.decode()
    assert page.count(SAID) == 2
    (said,) = answers_given(SYSTEM, of)
    assert said.shown_to == ("Programleder",)
    assert SAID not in Client().get(f"{address}{pk}/").content.decode()


def test_what_came_before_it_was_shown_does_not(of: InitiativeFacts) -> None:
    cast = a_cast(of)
    _partner, item, pk = asked(of)
    address = link_for(reader=cast.manager, of=of, handover_id=pk)
    LinkShown.objects.all().delete()
    an_answer(of, pk, Reply.YES, by(address))
    link_for(reader=cast.manager, of=of, handover_id=pk)
    assert "hadde fått vist" not in logged_in(cast.reader).get(
        reverse("workspace:item", args=[of.slug, item])
    ).content.decode()  # fmt: skip


def test_the_pages_of_hearings_and_endorsements_note_it_too(of: InitiativeFacts) -> None:
    cast = a_cast(of)
    partner, _item, _pk = asked(of)
    hearing_id = a_hearing(of, parties=[partner])
    a_version(of)
    ask_to_endorse(reader=SYSTEM, of=of, actor_ids=[partner])
    inside = logged_in(cast.manager)
    page = inside.get(reverse("decisions:hearing", args=[of.slug, hearing_id])).content.decode()
    (at,) = {part.split('"')[0] for part in page.split('action="') if "/lenke/" in part.split('"')[0]}
    inside.post(at)
    inside.post(reverse("decisions:endorsement_link", args=[of.slug, partner]))
    assert [row.name for row in LinkShown.objects.all()] == ["Programleder"] * 2


def test_an_answer_to_a_hearing_says_so(of: InitiativeFacts) -> None:
    cast = a_cast(of)
    partner, _item, pk = asked(of)
    hearing_id = a_hearing(of, parties=[partner])
    address = link_for(reader=cast.manager, of=of, handover_id=pk)
    Client().post(
        f"{address}horing/{hearing_id}/", {"text": "Vi er enige.", "on_behalf_of": "Styret", "stance": "agrees"}
    )
    one = HearingAnswer.objects.get()
    page = logged_in(cast.reader).get(reverse("decisions:answer", args=[of.slug, hearing_id, one.pk]))
    assert SAID in page.content.decode()


def test_an_answer_that_came_by_its_letter_has_no_mark(of: InitiativeFacts) -> None:
    cast = a_cast(of)
    partner, _item, _pk = asked(of)
    a_version(of)
    (id_,) = ask_to_endorse(reader=SYSTEM, of=of, actor_ids=[partner])
    address = reverse("portal:endorse", args=[a_link_token(of, partner)])
    Client().post(address, {"asked": id_, "reply": "yes", "on_behalf_of": "Styret"})
    listed = logged_in(cast.reader).get(reverse("decisions:endorsements", args=[of.slug])).content.decode()
    assert "via vist lenke" not in listed
    (demand,) = [one for one in read_gate(of, timezone.localdate()).demands if one.code == "endorsed"]
    assert "vist lenke" not in say(demand.figure)


def test_an_account_is_no_link(of: InitiativeFacts) -> None:
    cast = a_cast(of)
    item = a_measure(of, accountable=cast.unit)
    a_fate(of, item)
    pk = a_question(of, item, cast.unit)
    link_for(reader=cast.manager, of=of, handover_id=pk)
    an_answer(of, pk, Reply.YES, cast.unit_manager)
    assert version_of(item)
    (said,) = answers_given(SYSTEM, of)
    assert said.shown_to == ()


def test_an_answer_about_its_own_part_says_so_inside_and_not_to_the_partner(of: InitiativeFacts) -> None:
    cast = a_cast(of)
    partner, _item, pk = asked(of)
    a_version(of)
    (id_,) = ask_to_endorse(reader=SYSTEM, of=of, actor_ids=[partner])
    address = link_for(reader=cast.manager, of=of, handover_id=pk)
    page = Client().post(
        f"{address}tilslutning/", {"asked": id_, "reply": "yes", "on_behalf_of": "Styret"}, follow=True
    )
    assert "Dere sluttet dere til" in page.content.decode()
    assert "hadde fått vist" not in page.content.decode()
    inside = logged_in(cast.reader).get(reverse("decisions:endorsement", args=[of.slug, partner]))
    assert SAID in inside.content.decode()
    for name in ("endorsements", "front"):
        listed = logged_in(cast.reader).get(reverse(f"decisions:{name}", args=[of.slug])).content.decode()
        assert '<span class="detail">via vist lenke</span>' in listed
    (demand,) = [one for one in read_gate(of, timezone.localdate()).demands if one.code == "endorsed"]
    assert demand.is_met
    assert say(demand.figure) == "1 av 1, 1 via vist lenke"
    (record,) = [one.record for one in marked_records(SYSTEM, of) if one.record.kind == "endorsements"]
    assert "Programleder" in str(record.blocks[0])
