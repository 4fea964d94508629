"""Every kind of legacy item goes the same way through the same pages: proposed, asked, answered, taken over."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.builders import SYSTEM, a_cast, a_link_token, a_row, an_actor, an_initiative, logged_in, version_of
from tests.contracts import rows
from varig.actors.rules import ActorKind
from varig.continuation.queries import continuation
from varig.continuation.queries.told import told_of
from varig.continuation.rules.fates import Chip
from varig.continuation.rules.handovers import Answer
from varig.foundation.registers.declarations import Register, kept_registers
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import item, roles_of, table_of
from varig.legacy.rules import Kind, RoleKind

pytestmark = pytest.mark.django_db


def register_of(kind: Kind) -> Register:
    return next(one for one in kept_registers() if one.store is table_of(kind))


def an_example(of: InitiativeFacts, kind: Kind) -> int:
    """An item of the kind with all that its register can hold, as the contracts make one."""
    register = register_of(kind)
    return a_row(of, register, **rows.full(of, register))


@pytest.mark.requirement("R37", "R38")
@pytest.mark.parametrize("kind", list(Kind))
def test_each_kind_is_proposed_asked_about_answered_and_taken_over_by_the_same_pages(kind: Kind) -> None:
    of = an_initiative()
    cast = a_cast(of)
    club = an_actor(of, "Foreningen", ActorKind.ASSOCIATION)
    point = an_example(of, kind)
    client, anybody = logged_in(cast.manager), Client()

    def at(name: str, *rest: int) -> str:
        return reverse(f"continuation:{name}", args=[of.slug, point, *rest])

    fate = {"outcome": "continued", "home": "other", "grounds": "Det trengs.", "version": version_of(point)}
    assert client.post(at("fate"), fate).status_code == 302
    first = timezone.localdate()
    asked = {"punkt": [point], "receiver": club, "from_day": f"{first:%d.%m.%Y}", f"take_{point}": "on"}
    many = reverse("continuation:ask_many", args=[of.slug])
    sent = client.post(many, {**asked, f"version_{point}": version_of(point), "anyway": "1"})
    assert sent.status_code == 302
    said = continuation(SYSTEM, of, point)
    assert (said.fate.chip, said.answer) == (Chip.TAKEN_OVER, Answer.WAITING)
    assert said.handover is not None
    token = a_link_token(of, club)
    page = anybody.get(reverse("portal:page", args=[token])).content.decode()
    assert item(SYSTEM, of, point).name in page
    answer = {"reply": "yes", "on_behalf_of": "Styret", "version": version_of(point)}
    assert anybody.post(reverse("portal:answer", args=[token, said.handover.id]), answer).status_code == 302
    taken = {"day": f"{first:%d.%m.%Y}", "version": version_of(point)}
    assert client.post(at("carry_out", said.handover.id), taken).status_code == 302
    assert continuation(SYSTEM, of, point).answer is Answer.TAKEN_OVER
    answers = [role for role in roles_of(SYSTEM, of, [point])[point] if role.kind is RoleKind.ACCOUNTABLE]
    assert [(role.actor_name, role.end) for role in answers if role.end is None] == [("Foreningen", None)]
    assert client.get(reverse("workspace:item", args=[of.slug, point])).status_code == 200


@pytest.mark.parametrize("kind", list(Kind))
def test_a_receiver_is_told_something_of_how_each_kind_is_today(kind: Kind) -> None:
    of = an_initiative()
    point = an_example(of, kind)
    assert told_of(of, [item(SYSTEM, of, point)])[point].facts
