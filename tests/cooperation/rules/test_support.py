"""Every association answers for all seven forms, also when nothing is registered."""

from __future__ import annotations

import pytest

from varig.cooperation.rules.support import (
    FORM_NAMES,
    After,
    Cell,
    ContactWith,
    Stand,
    Support,
    SupportForm,
    answers,
    support_name,
)
from varig.foundation.ui.text import say

VEL, KORPS = (1, "Dalen vel"), (2, "Korpset")


def _support(
    form: SupportForm = SupportForm.PREMISES,
    *,
    actor: int = 1,
    during: bool | None = None,
    after: After = After.UNKNOWN,
) -> Support:
    return Support(7, "Støtte", actor, form, during, after, None, None, "", None, None)


@pytest.mark.requirement("R44", "R45", "R46", "R47", "R48", "R49", "R50")
def test_there_are_seven_forms_and_each_has_a_name() -> None:
    assert [say(FORM_NAMES[form]) for form in SupportForm] == [
        "Utlån av lokaler",
        "Utlån av utstyr",
        "Administrativ hjelp",
        "Faglig hjelp",
        "Hjelp til drift",
        "Hjelp til informasjonsarbeid",
        "Frivillighetsmidler",
    ]


@pytest.mark.parametrize(
    ("form", "name"),
    [
        (SupportForm.PREMISES, "Utlån av lokaler til Dalen vel"),
        (SupportForm.OPERATION, "Hjelp til drift for Dalen vel"),
        (SupportForm.GRANTS, "Frivillighetsmidler til Dalen vel"),
    ],
)
def test_a_support_is_called_by_its_form_and_its_association(form: SupportForm, name: str) -> None:
    assert say(support_name(form, "Dalen vel")) == name


@pytest.mark.requirement("R42", "R51")
def test_an_association_of_which_nothing_is_known_has_seven_open_answers() -> None:
    (one,) = answers([VEL], [], [])
    assert [(cell.during, cell.after) for cell in one.cells] == [(None, After.UNKNOWN)] * 7
    assert (one.stand, one.answered) == (Stand.UNKNOWN, 0)


@pytest.mark.requirement("R51")
def test_each_support_stands_in_its_own_cell() -> None:
    given = [
        _support(during=True, after=After.YES),
        _support(SupportForm.GRANTS, actor=2, during=True, after=After.NO),
    ]
    vel, korps = answers([VEL, KORPS], given, [])
    assert [cell.form for cell in vel.cells if cell.supports] == [SupportForm.PREMISES]
    assert [cell.form for cell in korps.cells if cell.supports] == [SupportForm.GRANTS]
    assert (vel.answered, korps.answered) == (1, 1)


@pytest.mark.parametrize(
    ("said", "during", "after"),
    [
        ([(True, After.UNKNOWN)], True, After.UNKNOWN),
        ([(False, After.NO)], False, After.NO),
        ([(None, After.NO), (True, After.YES)], True, After.YES),
        ([(False, After.NO), (None, After.UNKNOWN)], False, After.UNKNOWN),
        ([(False, After.NO), (False, After.NO)], False, After.NO),
        ([], None, After.UNKNOWN),
    ],
)
def test_several_supports_of_one_form_say_together_what_is_given(
    said: list[tuple[bool | None, After]],
    during: bool | None,  # noqa: FBT001 -- a case
    after: After,
) -> None:
    cell = Cell(SupportForm.PREMISES, tuple(_support(during=one, after=then) for one, then in said))
    assert (cell.during, cell.after) == (during, after)


@pytest.mark.requirement("R40", "R41", "R42")
def test_the_stand_on_contact_is_the_associations_own() -> None:
    vel, korps = answers([VEL, KORPS], [], [ContactWith(3, 2, Stand.ENDS, "")])
    assert (vel.stand, korps.stand) == (Stand.UNKNOWN, Stand.ENDS)
