"""A picture that can't be taken in is said to be what it is."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from varig.foundation.kernel import Invalid
from varig.foundation.reports.pictures import prepared
from varig.foundation.ui.text import say


@pytest.mark.parametrize("size", [(9_000, 9_000), (20_000, 6_000)])
def test_one_with_too_many_points_is_said_to_be_too_large(size: tuple[int, int]) -> None:
    file = io.BytesIO()
    Image.new("1", size).save(file, "PNG")
    with pytest.raises(Invalid) as refused:
        prepared(file.getvalue(), "torget.png")
    assert say(refused.value.problems[0].message) == (
        "Bildet «torget.png» er for stort. Det kan ha opptil 80 millioner punkter, for eksempel 10 000 × 8000."
        " Gjør det mindre, og prøv igjen."
    )


def test_one_that_is_none_is_said_not_to_be() -> None:
    with pytest.raises(Invalid) as refused:
        prepared(b"hei", "torget.png")
    assert "ikke et bilde vi kan lese" in say(refused.value.problems[0].message)
