"""What holds for each register of cooperation: a whole row is kept as it was given, and goes out and in again."""

from __future__ import annotations

import contextlib

import pytest

from tests import builders
from tests.cooperation import building
from varig.foundation.kernel import Conflict, NotAllowed, PartialDate
from varig.foundation.ui.text import say
from varig.legacy.queries import items

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.requirement("R44", "R45", "R46", "R47", "R48", "R49", "R50", "R51", "R55", "R56", "R57", "R58", "R59"),
]
KEYS = sorted(building.WHOLE)


@pytest.mark.parametrize("key", KEYS)
def test_a_whole_row_is_kept_as_it_was_given(key: str) -> None:
    of = builders.an_initiative()
    register, given = building.WHOLE[key]
    row_id = building.a_whole_row(of, key)
    assert building.values_of(of, register, row_id) == given


@pytest.mark.parametrize("key", KEYS)
def test_what_goes_out_comes_back_without_a_difference(key: str) -> None:
    of = builders.an_initiative()
    register, _given = building.WHOLE[key]
    building.a_whole_row(of, key)
    found = building.sent_back(of, register)
    assert (found.plan.problems, found.changes, len(found.plan.unchanged)) == ((), 0, 1)
    assert [match.header for match in found.matching.columns if match.column_key is None] == []


@pytest.mark.parametrize("key", KEYS)
def test_the_whole_row_breaks_none_of_its_own_rules(key: str) -> None:
    register, given = building.WHOLE[key]
    if register.check is not None:
        assert building.problems(register, builders.an_initiative(), **given) == []


@pytest.mark.parametrize("key", KEYS)
def test_every_column_is_known_by_one_row(key: str) -> None:
    """So that the tests above look at every column there is."""
    register, given = building.WHOLE[key]
    shared = {"accountable", "participants", "continuation_note"}
    assert {column.key for column in register.columns} - set(given) - shared == set()


@pytest.mark.parametrize("key", KEYS)
def test_only_what_is_required_has_to_be_known(key: str) -> None:
    of = builders.an_initiative()
    if key in building.BELONGS_TO:
        building.a_whole_row(of, building.BELONGS_TO[key])
    register, given = building.WHOLE[key]
    needed = {column.key: given[column.key] for column in register.columns if column.required}
    row_id = builders.a_row(of, register, **needed)
    told = building.values_of(of, register, row_id)
    assert {key: value for key, value in told.items() if value != "unknown"}.keys() - {"name"} == needed.keys() - {
        "name"
    }


@pytest.mark.parametrize("key", KEYS)
def test_a_row_somebody_changed_meanwhile_is_not_written_over(key: str) -> None:
    of = builders.an_initiative()
    register, given = building.WHOLE[key]
    row_id = building.a_whole_row(of, key)
    version = building.version_of(of, register, row_id)
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
def test_outsiders_see_nothing(key: str) -> None:
    of = builders.an_initiative()
    register, _given = building.WHOLE[key]
    building.a_whole_row(of, key)
    outsider = builders.a_cast(of).outsider
    with contextlib.suppress(NotAllowed):
        assert register.stored.kept(register, outsider, of) == []


@pytest.mark.parametrize("key", KEYS)
def test_another_initiatives_rows_are_not_seen(key: str) -> None:
    of, other = builders.an_initiative(), builders.an_initiative()
    register, _given = building.WHOLE[key]
    building.a_whole_row(other, key)
    assert register.stored.kept(register, builders.SYSTEM, of) == []


@pytest.mark.parametrize("key", KEYS)
def test_what_was_done_stands_in_the_history(key: str) -> None:
    of = builders.an_initiative()
    register, _given = building.WHOLE[key]
    row_id = building.a_whole_row(of, key)
    assert register.stored.history(builders.SYSTEM, of, row_id).total == 1


def test_each_kind_is_an_item_of_arven() -> None:
    of = builders.an_initiative()
    for key in KEYS:
        if key not in building.BELONGS_TO.values():
            building.a_whole_row(of, key)
    kinds = sorted(one.kind for one in items(builders.SYSTEM, of))
    assert kinds == [
        "agreement",
        "contact",
        "leader_programme",
        "meeting_place",
        "network",
        "support",
        "umbrella",
    ]


@pytest.mark.parametrize("key", KEYS)
def test_a_register_says_what_it_is_for(key: str) -> None:
    register, _given = building.WHOLE[key]
    assert say(register.about).endswith(".")
    assert 3 <= sum(column.listed for column in register.columns) <= 6


def test_a_year_is_enough_where_nobody_knows_the_day() -> None:
    of = builders.an_initiative()
    register, given = building.WHOLE["agreements"]
    row_id = builders.a_row(of, register, **{**given, "end": PartialDate(2026)})
    assert building.values_of(of, register, row_id)["end"] == PartialDate(2026)
