"""The gate's list isn't made smaller by taking out of Arven what it counts; what was taken out before stays known."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.builders import SYSTEM, a_cast, a_measure, a_row, an_initiative, logged_in
from tests.decisions.building import a_version, demands
from varig.decisions.actions.closing import close_initiative
from varig.decisions.actions.closing_preview import look_ahead
from varig.decisions.queries.closing import closing
from varig.decisions.rules.decisions import REPORT, STRATEGY
from varig.foundation.kernel import Invalid, PartialDate, msg
from varig.foundation.registers.declarations import register
from varig.foundation.registers.storing import Changes
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import items
from varig.legacy.queries.as_of import removed_items
from varig.legacy.rules import Kind

WHY = "Sto dobbelt."


def remove(of: InitiativeFacts, *ids: int, reader: Any = SYSTEM, why: str = WHY) -> None:
    kept_in = register("measures")
    changes, did = Changes(removed=list(ids)), msg("fjernet")
    kept_in.stored.write(kept_in, reader=reader, of=of, changes=changes, did=did, why=why)


@pytest.fixture
def of() -> InitiativeFacts:
    return an_initiative(start=PartialDate(2020), end=PartialDate(timezone.localdate().year + 1))


@pytest.mark.requirement("R5")
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("document", [REPORT, STRATEGY])
def test_what_stands_in_a_frozen_version_is_phased_out_and_not_removed(of: InitiativeFacts, document: str) -> None:
    cast = a_cast(of)
    shown = a_measure(of, "Administrativ hjelp")
    a_version(of, document)
    wrong = a_measure(of, "Ført inn to ganger")
    with pytest.raises(Invalid) as refused:
        remove(of, wrong, shown)
    assert "«Fases ut»" in refused.value.problems[0].message.msgid
    assert {one.name for one in items(SYSTEM, of)} == {"Administrativ hjelp", "Ført inn to ganger"}
    address = reverse("workspace:remove_row", args=[of.slug, "tiltak", shown])
    page = logged_in(cast.manager).get(address).content.decode()
    assert "kan ikke fjernes" in page
    assert f"/arven/{shown}/#avgjorelse" in page
    remove(of, wrong)
    assert [one.name for one in items(SYSTEM, of)] == ["Administrativ hjelp"]


@pytest.mark.django_db(transaction=True)
def test_a_draft_holds_nobody_back(of: InitiativeFacts) -> None:
    item = a_measure(of)
    a_version(of, frozen=False)
    remove(of, item)
    assert not items(SYSTEM, of)


@pytest.mark.django_db
@pytest.mark.parametrize("why", ["", " ", ".", "x", "xxx", "–"])
def test_a_reason_for_removing_says_something(of: InitiativeFacts, why: str) -> None:
    item = a_measure(of)
    with pytest.raises(Invalid) as refused:
        remove(of, item, why=why)
    assert [one.field for one in refused.value.problems] == ["why"]
    assert items(SYSTEM, of)


@pytest.mark.django_db
@pytest.mark.requirement("R5")
def test_what_was_removed_before_is_told_where_it_is_closed_and_kept_with_the_closing(of: InitiativeFacts) -> None:
    cast, today = a_cast(of), timezone.localdate()
    a_measure(of, "Scenen")
    seen = look_ahead(SYSTEM, of, today).mark
    remove(of, a_measure(of, "Feil ført"), reader=cast.manager)
    (gone,) = removed_items(SYSTEM, of)
    assert (gone.name, gone.kind, gone.by, gone.why) == ("Feil ført", Kind.MEASURE, cast.manager.name, WHY)
    assert look_ahead(SYSTEM, of, today).mark != seen
    with demands():
        for name in ("front", "close"):
            page = logged_in(cast.owner).get(reverse(f"decisions:{name}", args=[of.slug])).content.decode()
            told = page.split("Fjernet fra arven: 1 punkt", 1)[1].split("</details>", 1)[0]
            assert all(part in told for part in ("Feil ført", "Tiltak", cast.manager.name, WHY))
        close_initiative(reader=cast.owner, of=of, day=today, access_ends=today)
    found = closing(SYSTEM, of)
    assert found is not None
    assert found.removed == (gone,)
    page = logged_in(cast.owner).get(reverse("decisions:front", args=[of.slug])).content.decode()
    assert "Fjernet fra arven: 1 punkt" in page
    assert not removed_items(SYSTEM, an_initiative())


@pytest.mark.django_db(transaction=True)
@pytest.mark.requirement("R5")
@pytest.mark.parametrize(("key", "facts"), [("groups", {"name": "Eldre"}), ("audiences", {"name": "Eldre på Lia"})])
def test_who_is_to_be_heard_or_told_stays_when_a_document_is_frozen(
    of: InitiativeFacts, key: str, facts: dict[str, Any]
) -> None:
    a_row(of, register(key), **facts)
    before = set(ids_of(of, key))
    a_version(of)
    a_row(of, register(key), name="Ført inn to ganger")
    (later,) = set(ids_of(of, key)) - before
    kept_in, did = register(key), msg("fjernet")
    for row_id in before:
        with pytest.raises(Invalid):
            kept_in.stored.write(kept_in, reader=SYSTEM, of=of, changes=Changes(removed=[row_id]), did=did)
    kept_in.stored.write(kept_in, reader=SYSTEM, of=of, changes=Changes(removed=[later]), did=did)
    assert set(ids_of(of, key)) == before


def ids_of(of: InitiativeFacts, key: str) -> list[int]:
    kept_in = register(key)
    return [one.id for one in kept_in.stored.kept(kept_in, SYSTEM, of)]
