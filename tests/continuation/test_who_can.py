"""The sentence beside what one may not do names who can, and never oneself where it is another unit's."""

from __future__ import annotations

import pytest

from varig.foundation.ui.text import say
from varig.initiatives.roles import Permission, who_can


@pytest.mark.parametrize(
    ("permission", "sentence"),
    [
        (Permission.EDIT_INITIATIVE, "Programleder kan gjøre dette."),
        (Permission.PROPOSE_FATE, "Programleder, programeier eller koordinator kan gjøre dette."),
        (
            Permission.EDIT_ITEM,
            "Programleder, koordinator eller tjenestelederen for enheten som er ansvarlig, kan gjøre dette.",
        ),
        (Permission.ANSWER_HANDOVER, "Tjenestelederen for mottakeren kan gjøre dette."),
    ],
)
def test_the_sentence_names_who_can(permission: Permission, sentence: str) -> None:
    assert say(who_can(permission)) == sentence
