from __future__ import annotations

from django.utils import timezone

from varig.cooperation.actions import forget_expired
from varig.cooperation.actions.persons import FORGET
from varig.foundation.jobs.registry import periodic
from varig.foundation.kernel import system_reader


@periodic("17 3 * * *", name=FORGET)
def forget() -> None:
    """Each night: nobody stands in the register longer than they said yes to."""
    forget_expired(reader=system_reader("Varig"), today=timezone.localdate())
