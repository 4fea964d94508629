"""Who answers for an item: a role begins, another ends, nothing is overwritten."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils import timezone

from tests import builders
from varig.foundation.kernel import Conflict, Invalid, NotFound, Period
from varig.foundation.registers.listed import listing_of
from varig.foundation.registers.listing import parse
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.actions import add_participant, end_role, set_accountable
from varig.legacy.queries import roles_of
from varig.legacy.rules import RoleKind, RolePeriod, accountable_on, unanswered
from varig.measures.register import MEASURES

A, P = RoleKind.ACCOUNTABLE, RoleKind.PARTICIPANT


def _role(actor: int, start: date | None, end: date | None, kind: RoleKind = A) -> RolePeriod:
    return RolePeriod(kind, actor, Period(start, end))


@pytest.mark.parametrize(
    ("roles", "who"),
    [
        ([], None),
        ([_role(1, None, None)], 1),
        ([_role(1, None, date(2023, 12, 31))], None),
        ([_role(1, None, None), _role(2, date(2024, 1, 1), None)], 2),
        ([_role(1, None, None, P)], None),
    ],
)
def test_who_answers_on_a_day(roles: list[RolePeriod], who: int | None) -> None:
    assert accountable_on(date(2024, 6, 1), roles) == who


@pytest.mark.parametrize(
    ("roles", "promised", "holes"),
    [
        ([], None, [Period(date(2024, 1, 1), None)]),
        ([_role(1, None, None)], None, []),
        ([_role(1, None, date(2024, 3, 31))], Period(date(2024, 4, 1), None), []),
        (
            [_role(1, None, date(2024, 3, 31))],
            Period(date(2024, 7, 1), None),
            [Period(date(2024, 4, 1), date(2024, 6, 30))],
        ),
        ([_role(1, None, date(2024, 3, 31))], Period(date(2024, 2, 1), None), []),
        (
            [_role(1, None, date(2024, 3, 31))],
            Period(date(2024, 4, 1), date(2024, 9, 30)),
            [Period(date(2024, 10, 1), None)],
        ),
    ],
)
def test_a_hole_is_wrong_and_an_overlap_is_fine(
    roles: list[RolePeriod], promised: Period | None, holes: list[Period]
) -> None:
    assert unanswered(Period(date(2024, 1, 1), None), roles, promised) == holes


@pytest.fixture
def of(db: None) -> InitiativeFacts:
    return builders.an_initiative("eksempel")


def _listed(of: InitiativeFacts, item_id: int) -> list[tuple[str, str, date | None]]:
    return [(one.actor_name, one.kind.value, one.end) for one in roles_of(builders.SYSTEM, of)[item_id]]


def test_the_one_before_ends_the_day_before(of: InitiativeFacts) -> None:
    first, second = builders.an_actor(of, "Programkontoret"), builders.an_actor(of, "Oppvekst")
    item_id = builders.a_measure(of, accountable=first)
    set_accountable(reader=builders.SYSTEM, of=of, item_id=item_id, version=2, actor_id=second, since=date(2024, 1, 1))
    assert _listed(of, item_id) == [
        ("Oppvekst", "accountable", None),
        ("Programkontoret", "accountable", date(2023, 12, 31)),
    ]


@pytest.mark.parametrize("since", [None, date(2019, 12, 31)])
def test_a_day_before_the_present_one_took_over_is_refused(of: InitiativeFacts, since: date | None) -> None:
    item_id = builders.a_measure(of, accountable=builders.an_actor(of))
    given = {"reader": builders.SYSTEM, "of": of, "item_id": item_id, "actor_id": builders.an_actor(of)}
    with pytest.raises(Invalid) as refused:
        set_accountable(version=2, since=since, **given)
    assert [problem.field for problem in refused.value.problems] == ["since"]
    assert builders.version_of(item_id) == 2


def test_a_slip_is_mended_on_the_same_day(of: InitiativeFacts) -> None:
    first, second, third = (builders.an_actor(of, name) for name in ("Programkontoret", "Oppvekst", "Kultur"))
    item_id = builders.a_measure(of, accountable=first)
    given = {"reader": builders.SYSTEM, "of": of, "item_id": item_id, "since": date(2024, 1, 1)}
    set_accountable(version=2, actor_id=second, **given)
    set_accountable(version=3, actor_id=third, **given)
    before = ("Programkontoret", "accountable", date(2023, 12, 31))
    assert _listed(of, item_id) == [("Kultur", "accountable", None), before]
    set_accountable(version=4, actor_id=first, **given)
    assert _listed(of, item_id) == [("Programkontoret", "accountable", None)]


def test_the_register_may_change_it_any_number_of_times_a_day(of: InitiativeFacts) -> None:
    item_id = builders.a_measure(of, accountable=builders.an_actor(of, "Programkontoret"))
    for name in ("Oppvekst", "Kultur", "Oppvekst", "Programkontoret", "Park"):
        builders.changed_row(of, MEASURES, item_id, builders.version_of(item_id), accountable=name)
        (row,) = MEASURES.stored.kept(MEASURES, builders.SYSTEM, of, [item_id])
        assert row.values["accountable"] == name
    today = timezone.localdate()
    assert _listed(of, item_id) == [
        ("Park", "accountable", None),
        ("Programkontoret", "accountable", today - timedelta(days=1)),
    ]


def test_who_is_coming_is_changed_before_coming(of: InitiativeFacts) -> None:
    item_id = builders.a_measure(of, accountable=builders.an_actor(of, "Programkontoret"))
    tomorrow = timezone.localdate() + timedelta(days=1)
    coming = builders.an_actor(of, "Oppvekst")
    set_accountable(reader=builders.SYSTEM, of=of, item_id=item_id, version=2, actor_id=coming, since=tomorrow)
    builders.changed_row(of, MEASURES, item_id, 3, accountable="Kultur")
    assert _listed(of, item_id) == [
        ("Kultur", "accountable", None),
        ("Programkontoret", "accountable", tomorrow - timedelta(days=1)),
    ]


@pytest.mark.parametrize(("days", "who"), [(-1, None), (0, "Programkontoret"), (1, "Programkontoret")])
def test_the_list_says_who_answers_today(of: InitiativeFacts, days: int, who: str | None) -> None:
    item_id = builders.a_measure(of, accountable=builders.an_actor(of, "Programkontoret"))
    (role,) = roles_of(builders.SYSTEM, of)[item_id]
    last = timezone.localdate() + timedelta(days=days)
    end_role(reader=builders.SYSTEM, of=of, item_id=item_id, role_id=role.id, version=2, day=last)
    asked = parse("sort=accountable", listing_of(MEASURES))
    (row,) = MEASURES.stored.page(MEASURES, builders.SYSTEM, of, asked, None).rows
    assert row.values.get("accountable") == who
    names = MEASURES.stored.values_of(MEASURES, builders.SYSTEM, of, "accountable")
    assert names == ([who] if who else [])
    chosen = parse("accountable=Programkontoret", listing_of(MEASURES))
    assert MEASURES.stored.page(MEASURES, builders.SYSTEM, of, chosen, None).total == (1 if who else 0)


def test_nobody_takes_part_twice_at_the_same_time(of: InitiativeFacts) -> None:
    item_id, actor = builders.a_measure(of), builders.an_actor(of, "Frivilligsentralen")
    given = {"reader": builders.SYSTEM, "of": of, "item_id": item_id, "actor_id": actor, "what": "", "since": None}
    add_participant(version=1, **given)
    with pytest.raises(Invalid):
        add_participant(version=2, **given)
    assert _listed(of, item_id) == [("Frivilligsentralen", "participant", None)]


def test_an_actor_of_another_municipality_has_no_role_here(of: InitiativeFacts) -> None:
    stranger = builders.an_actor(builders.an_initiative(municipality="Annen kommune"))
    given = {"reader": builders.SYSTEM, "of": of, "item_id": builders.a_measure(of), "version": 1}
    with pytest.raises(NotFound):
        set_accountable(actor_id=stranger, since=None, **given)
    with pytest.raises(NotFound):
        add_participant(actor_id=stranger, what="", since=None, **given)


def test_a_role_that_ends_stays_in_the_list(of: InitiativeFacts) -> None:
    item_id = builders.a_measure(of, accountable=builders.an_actor(of, "Programkontoret"))
    (role,) = roles_of(builders.SYSTEM, of)[item_id]
    given = {"reader": builders.SYSTEM, "of": of, "item_id": item_id, "role_id": role.id}
    with pytest.raises(Invalid):
        end_role(version=2, day=date(2019, 12, 31), **given)
    end_role(version=2, day=date(2023, 12, 31), **given)
    with pytest.raises(Conflict):
        end_role(version=2, day=date(2024, 12, 31), **given)
    assert _listed(of, item_id) == [("Programkontoret", "accountable", date(2023, 12, 31))]


def test_an_item_of_another_initiative_can_not_be_changed_from_here(of: InitiativeFacts) -> None:
    elsewhere = builders.an_initiative()
    item_id = builders.a_measure(elsewhere)
    with pytest.raises(NotFound):
        set_accountable(
            reader=builders.a_cast(of).manager,
            of=of,
            item_id=item_id,
            version=1,
            actor_id=builders.an_actor(of),
            since=None,
        )
    assert builders.version_of(item_id) == 1
