from __future__ import annotations

from varig.foundation.jobs.registry import periodic
from varig.foundation.mail.actions import SEND
from varig.foundation.mail.sending import send_waiting


@periodic("* * * * *", name=SEND)
def send() -> None:
    """What wasn't sent at once: because the server was away, or because it wasn't due."""
    send_waiting()
