"""When what the example phases out is over."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from varig.config.demo.eksempeldalen.calendar import calendar
from varig.config.demo.eksempeldalen.measures import MEASURES
from varig.config.demo.eksempeldalen.talks import Talks

WHEN = calendar(date(2026, 11, 26))
NOWHERE: Any = None


@pytest.mark.parametrize(("name", "ended"), [("Nattevandring", (3, 12)), ("Svømmekurs for kvinner", (4, 3))])
def test_what_is_completed_ended_when_it_did_and_not_with_the_initiative(name: str, ended: tuple[int, int]) -> None:
    (measure,) = [one for one in MEASURES if one.name == name]
    month = WHEN.month(ended)
    assert month is not None
    assert Talks(NOWHERE, WHEN, {}).last_day(measure) == month.last_day() < WHEN.today
