"""One measure at a time: new, changed, and by whom."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests import builders
from varig.foundation.kernel import Conflict, Invalid, NotAllowed, NotFound, PartialDate
from varig.initiatives.actions import add_goal
from varig.legacy.queries import described, roles_of
from varig.measures.actions import add_measure
from varig.measures.queries import measure
from varig.measures.register import MEASURES

pytestmark = pytest.mark.django_db


def test_a_new_measure_may_have_somebody_who_answers_for_it_from_the_beginning() -> None:
    of = builders.an_initiative()
    unit = builders.an_actor(of, "Seksjon for oppvekst")
    item_id = add_measure(reader=builders.SYSTEM, of=of, name=" Storstua ", facts={}, accountable_id=unit)
    (role,) = roles_of(builders.SYSTEM, of)[item_id]
    assert (described(of, item_id).name, role.actor_name, role.kind) == (
        "Storstua",
        "Seksjon for oppvekst",
        "accountable",
    )


def test_an_actor_of_another_municipality_can_not_answer_for_it() -> None:
    of, elsewhere = builders.an_initiative(), builders.an_initiative(municipality="Annen kommune")
    stranger = builders.an_actor(elsewhere)
    with pytest.raises(NotFound):
        add_measure(reader=builders.SYSTEM, of=of, name="Storstua", facts={}, accountable_id=stranger)


@pytest.mark.parametrize(
    ("name", "facts", "fields"),
    [
        ("", {}, ["name"]),
        ("Storstua", {}, ["name"]),
        ("Torget", {"start": PartialDate(2010)}, ["start"]),
        ("Torget", {"start": PartialDate(2023), "end": PartialDate(2022)}, ["end"]),
        ("Torget", {"cost": Decimal(-1)}, ["cost"]),
        ("", {"cost": Decimal(-1), "end": PartialDate(2001)}, ["end", "cost", "name"]),
    ],
)
def test_what_is_wrong_is_said_field_by_field(name: str, facts: dict[str, object], fields: list[str]) -> None:
    of = builders.an_initiative()
    builders.a_measure(of, "Storstua")
    with pytest.raises(Invalid) as refused:
        add_measure(reader=builders.SYSTEM, of=of, name=name, facts=facts)
    assert [problem.field for problem in refused.value.problems] == fields


def test_facts_and_goals_are_changed_together_and_the_version_is_raised() -> None:
    of = builders.an_initiative()
    goal = add_goal(reader=builders.SYSTEM, of=of, name="Flere møteplasser")
    item_id = builders.a_measure(of, "Storstua")
    builders.changed_row(
        of,
        MEASURES,
        item_id,
        1,
        name="Storstova",
        cost=Decimal(0),
        continuation_note="Bydelen driver den.",
        goals=("Flere møteplasser",),
    )
    one = measure(builders.SYSTEM, of, item_id)
    assert (one.name, one.cost, one.goal_ids, builders.version_of(item_id)) == ("Storstova", Decimal(0), (goal,), 2)
    assert described(of, item_id).continuation_note == "Bydelen driver den."


def test_the_second_editor_changes_nothing() -> None:
    of = builders.an_initiative()
    item_id = builders.a_measure(of, "Storstua")
    builders.changed_row(of, MEASURES, item_id, 1, name="Min")
    with pytest.raises(Conflict):
        builders.changed_row(of, MEASURES, item_id, 1, name="Din")
    assert described(of, item_id).name == "Min"


def test_the_unit_that_answers_for_it_may_change_it_and_another_may_not() -> None:
    of = builders.an_initiative()
    cast = builders.a_cast(of)
    item_id = builders.a_measure(of, "Storstua", accountable=cast.unit)
    for reader in (cast.other_unit_manager, cast.reader, cast.owner, cast.secretariat, cast.outsider, cast.link):
        with pytest.raises(NotAllowed):
            builders.changed_row(of, MEASURES, item_id, 2, reader=reader, name="Storstua")
    builders.changed_row(of, MEASURES, item_id, 2, reader=cast.unit_manager, name="Storstua")
    assert builders.version_of(item_id) == 3
