"""What holds for each register of lessons: a whole row is kept as it was given, and goes out and in again."""

from __future__ import annotations

from typing import Any

import pytest

from tests import builders
from tests.cooperation.building import sent_back, values_of, version_of
from tests.lessons import building
from varig.foundation.kernel import Conflict, Invalid, NotAllowed
from varig.foundation.ui.text import say
from varig.lessons.register import ADOPTIONS, LESSONS, METHODS

pytestmark = [pytest.mark.django_db, pytest.mark.requirement("R11", "R12", "R13", "R31", "R32", "R33")]
KEYS = sorted(building.WHOLE)


@pytest.mark.parametrize("key", KEYS)
def test_a_whole_row_is_kept_as_it_was_given(key: str) -> None:
    of = builders.an_initiative()
    register, given = building.WHOLE[key]
    assert values_of(of, register, building.a_whole_row(of, key)) == given


@pytest.mark.parametrize("key", KEYS)
def test_what_goes_out_comes_back_without_a_difference(key: str) -> None:
    of = builders.an_initiative()
    register, _given = building.WHOLE[key]
    building.a_whole_row(of, key)
    found = sent_back(of, register)
    assert (found.plan.problems, found.changes, len(found.plan.unchanged)) == ((), 0, 1)
    assert [match.header for match in found.matching.columns if match.column_key is None] == []


@pytest.mark.parametrize("key", KEYS)
def test_every_column_is_known_by_one_row(key: str) -> None:
    register, given = building.WHOLE[key]
    assert {column.key for column in register.columns} == set(given)


@pytest.mark.parametrize("key", KEYS)
def test_only_what_is_required_has_to_be_known(key: str) -> None:
    of = builders.an_initiative()
    building.what_comes_before(of, key)
    register, given = building.WHOLE[key]
    needed = {column.key: given[column.key] for column in register.columns if column.required}
    assert values_of(of, register, builders.a_row(of, register, **needed)) == needed


@pytest.mark.parametrize("key", KEYS)
def test_a_row_somebody_changed_meanwhile_is_not_written_over(key: str) -> None:
    of = builders.an_initiative()
    register, given = building.WHOLE[key]
    row_id = building.a_whole_row(of, key)
    version = version_of(of, register, row_id)
    builders.changed_row(of, register, row_id, version, **given)
    with pytest.raises(Conflict):
        builders.changed_row(of, register, row_id, version, **given)


@pytest.mark.parametrize("key", KEYS)
def test_readers_read_and_do_not_write(key: str) -> None:
    of = builders.an_initiative()
    cast = builders.a_cast(of)
    register, given = building.WHOLE[key]
    building.a_whole_row(of, key)
    assert len(register.stored.kept(register, cast.reader, of)) == 1
    with pytest.raises(NotAllowed):
        builders.a_row(of, register, reader=cast.reader, **given)


@pytest.mark.parametrize("key", KEYS)
def test_a_register_says_what_it_is_for(key: str) -> None:
    register, _given = building.WHOLE[key]
    assert say(register.about).endswith(".")
    assert 3 <= sum(column.listed for column in register.columns) <= 6


@pytest.mark.parametrize(
    ("key", "wrong"),
    [
        ("methods", {"cost": -1}),
        ("adoptions", {"budget": -1}),
        ("lessons", {"name": "Først; så"}),
        ("lessons", {"name": None}),
    ],
)
def test_what_cannot_be_is_refused_by_the_database_too(key: str, wrong: dict[str, Any]) -> None:
    of = builders.an_initiative()
    building.what_comes_before(of, key)
    register, given = building.WHOLE[key]
    with pytest.raises(Invalid):
        builders.a_row(of, register, **{**given, **wrong})
    assert register.stored.kept(register, builders.SYSTEM, of) == []


@pytest.mark.parametrize("register", [LESSONS, ADOPTIONS], ids=lambda one: one.key)
def test_the_same_row_is_not_kept_twice(register: Any) -> None:
    of = builders.an_initiative()
    building.a_whole_row(of, register.key)
    with pytest.raises(Invalid):
        builders.a_row(of, register, **building.WHOLE[register.key][1])


@pytest.mark.requirement("R31")
def test_a_lesson_outlives_what_it_came_from() -> None:
    of = builders.an_initiative()
    row_id = builders.a_row(of, LESSONS, name="Begynn med naboene")
    assert values_of(of, LESSONS, row_id) == {"name": "Begynn med naboene"}


@pytest.mark.requirement("R31", "R33")
def test_a_method_may_build_on_several_lessons() -> None:
    of = builders.an_initiative()
    for name in ("Begynn med naboene", "Spør først"):
        builders.a_row(of, LESSONS, name=name)
    row_id = builders.a_row(of, METHODS, name="Nabomøter", lessons=("Spør først", "Begynn med naboene"))
    assert values_of(of, METHODS, row_id)["lessons"] == ("Begynn med naboene", "Spør først")


def test_a_lesson_that_nobody_wrote_is_refused_by_name() -> None:
    of = builders.an_initiative()
    with pytest.raises(Invalid) as refused:
        builders.a_row(of, METHODS, name="Nabomøter", lessons=("Spør først",))
    (problem,) = refused.value.problems
    assert say(problem.message) == (
        "Vi fant ingen erfaring som heter «Spør først». Registrer den først, eller rett navnet."
    )
