"""Who answers for an item: a role begins, another ends, nothing is overwritten."""

from __future__ import annotations

from datetime import date

import pytest

from tests import builders
from varig.foundation.kernel import Conflict, Invalid, NotFound, Period
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.actions import add_participant, end_role, set_accountable
from varig.legacy.queries import roles_of
from varig.legacy.rules import RoleKind, RolePeriod, accountable_on, unanswered

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
        ([_role(1, None, date(2024, 3, 31))], date(2024, 4, 1), []),
        ([_role(1, None, date(2024, 3, 31))], date(2024, 7, 1), [Period(date(2024, 4, 1), date(2024, 6, 30))]),
        ([_role(1, None, date(2024, 3, 31))], date(2024, 2, 1), []),
    ],
)
def test_a_hole_is_wrong_and_an_overlap_is_fine(
    roles: list[RolePeriod], promised: date | None, holes: list[Period]
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


@pytest.mark.parametrize("since", [None, date(2020, 1, 1), date(2019, 1, 1)])
def test_a_day_that_is_not_after_the_one_before_is_refused(of: InitiativeFacts, since: date | None) -> None:
    item_id = builders.a_measure(of, accountable=builders.an_actor(of))
    given = {"reader": builders.SYSTEM, "of": of, "item_id": item_id, "actor_id": builders.an_actor(of)}
    with pytest.raises(Invalid) as refused:
        set_accountable(version=2, since=since, **given)
    assert [problem.field for problem in refused.value.problems] == ["since"]
    assert builders.version_of(item_id) == 2


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
