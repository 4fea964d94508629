"""Write an e-mail into the outbox, within whatever transaction decided it. It is sent after the commit."""

from __future__ import annotations

from datetime import datetime

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone

from varig.foundation.jobs.actions import nudge
from varig.foundation.kernel import Invalid, NotFound, Problem, Reader, msg
from varig.foundation.mail.models import OutgoingMail

SEND = "mail.send"
"""The periodic function that empties the outbox."""


def put(
    *,
    to: str,
    subject: str,
    body: str,
    language: str = "nb",
    sender_name: str = "",
    reply_to: str = "",
    scope: str = "",
    about: str = "",
    not_before: datetime | None = None,
) -> int:
    """One e-mail in plain text to one receiver; its id. Raises Invalid for an address that can't be one.

    `sender_name` is the person who sends it: shown as the sender, and answered at `reply_to`.
    """
    row = OutgoingMail(
        to=_address(to),
        subject=" ".join(subject.split())[:300],
        body=body,
        language=language,
        sender_name=" ".join(sender_name.split()),
        reply_to=_address(reply_to) if reply_to else "",
        scope=scope,
        about=about,
        not_before=not_before or timezone.now(),
    )
    row.save(force_insert=True)
    nudge(SEND)
    return row.pk


def try_again(*, reader: Reader, mail_id: int) -> None:  # noqa: ARG001 -- the log of the outbox is the row itself
    """Send one that was given up after all. Whether the reader is an administrator is checked by the caller."""
    rows = OutgoingMail.objects.filter(pk=mail_id, sent_at=None)
    if not rows.update(given_up_at=None, tries=0, not_before=timezone.now()):
        raise NotFound(msg("E-posten er alt sendt."))
    nudge(SEND)


def _address(text: str) -> str:
    text = text.strip()
    try:
        validate_email(text)
    except ValidationError:
        problem = msg("«%(email)s» er ikke en e-postadresse. Skriv den som navn@kommune.no.", email=text)
        raise Invalid(Problem(problem, "to")) from None
    return text
