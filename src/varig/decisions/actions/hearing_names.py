"""The names of residents who answered a hearing: nobody needs them after the closing. What they said stays."""

from __future__ import annotations

from django.db.models import QuerySet

from varig.decisions.models import HearingAnswer
from varig.decisions.rules.hearing_answers import Channel
from varig.foundation.history.actions import action
from varig.foundation.history.forgetting import forget_fields
from varig.foundation.kernel import Reader, msg
from varig.initiatives.rules import initiative_of


def count_names(scope: str) -> int:
    """How many answers from the open page still carry a name."""
    return _named(scope).count()


def forget_names(*, reader: Reader, scope: str) -> int:
    """Take the names away, in the history too. How many there were."""
    with action(reader=reader, did=msg("fjernet navn på innbyggere fra høringssvar"), touches=[scope]):
        ids = list(_named(scope).values_list("pk", flat=True))
        forget_fields(HearingAnswer, ids, name="")
    return len(ids)


def _named(scope: str) -> QuerySet[HearingAnswer]:
    rows = HearingAnswer.objects.filter(hearing__initiative_id=initiative_of(scope), channel=Channel.PUBLIC)
    return rows.exclude(name="")
