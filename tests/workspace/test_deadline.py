"""What always stands on top: how long is left, or how long it is since, and when somebody looks after it next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.builders import an_initiative
from varig.foundation.kernel import Message, PartialDate
from varig.workspace.panels.shell import deadline

pytestmark = pytest.mark.django_db

END, NEXT = date(2027, 12, 31), date(2028, 12, 31)


@pytest.mark.parametrize(
    ("today", "closed", "count", "word", "detail"),
    [
        (END - timedelta(days=9), None, "%(count)s dag", "til slutt", END),
        (END, None, "%(count)s dag", "til slutt", END),
        (END, END, "Sluttet", "i dag", NEXT),
        (END + timedelta(days=1), END, "%(count)s dag", "siden slutt", NEXT),
        (END + timedelta(days=400), None, "%(count)s år", "siden slutt", NEXT),
    ],
)
def test_days_left_or_how_long_since(today: date, closed: date | None, count: str, word: str, detail: date) -> None:
    of = replace(an_initiative(end=PartialDate(2027)), actual_end=closed)
    said = deadline(of, today, NEXT)
    assert isinstance(said.figure, Message)
    assert isinstance(said.rest, Message)
    assert isinstance(said.detail, Message)
    assert (said.figure.msgid, said.rest.msgid) == (count, word)
    assert str(detail.year) in str(said.detail.params["day"])
