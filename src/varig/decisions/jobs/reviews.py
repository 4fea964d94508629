from __future__ import annotations

from django.utils import timezone

from varig.decisions.actions.review_reminders import REMIND, remind_of_reviews
from varig.foundation.jobs.registry import periodic
from varig.foundation.kernel import system_reader


@periodic("17 7 * * *", name=REMIND)
def remind() -> None:
    """Each morning: who registers decisions is told of those that are to be looked at again soon."""
    remind_of_reviews(reader=system_reader("Varig"), today=timezone.localdate())
