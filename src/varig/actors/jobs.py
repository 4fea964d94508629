from __future__ import annotations

from django.utils import timezone

from varig.actors.actions.contact import forget_expired
from varig.foundation.jobs.registry import periodic
from varig.foundation.kernel import system_reader

FORGET = "actors.forget_expired"


@periodic("17 3 * * *", name=FORGET)
def forget() -> None:
    """Each night: nobody has to remember what the municipality may no longer keep."""
    forget_expired(reader=system_reader("Varig"), today=timezone.localdate())
