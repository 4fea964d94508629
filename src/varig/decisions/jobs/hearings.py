from __future__ import annotations

from varig.decisions.actions.hearing_reminders import REMIND, remind_before_the_end
from varig.decisions.actions.open_answers import forget_tries
from varig.foundation.jobs.registry import periodic
from varig.foundation.kernel import system_reader


@periodic("7 7 * * *", name=REMIND)
def remind() -> None:
    """Each morning: who hasn't answered a hearing that ends soon is reminded, once; what was counted is let go."""
    remind_before_the_end(reader=system_reader("Varig"))
    forget_tries()
