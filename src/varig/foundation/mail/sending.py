"""Empties the outbox: one row at a time, locked while it is sent, so that two workers never send the same twice."""

from __future__ import annotations

import logging
from datetime import timedelta
from email.utils import formataddr, parseaddr
from typing import Final

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.utils import timezone

from varig.foundation.mail.models import OutgoingMail

log = logging.getLogger(__name__)

PAUSES: Final = (1, 5, 15, 60, 180, 360, 720)
"""Minutes from each failed try to the next; after the eighth try it is given up, a day after the first."""


def send_waiting() -> int:
    """Send all that is due; how many were sent. A failure costs its own row a pause and no other."""
    sent = 0
    backend = get_connection()
    try:
        while (outcome := _send_next(backend)) is not None:
            sent += outcome
    finally:
        backend.close()
    return sent


def _send_next(backend: BaseEmailBackend) -> bool | None:
    """Whether the next due e-mail was sent; None when there is none."""
    with transaction.atomic():
        due = OutgoingMail.objects.filter(sent_at=None, given_up_at=None, not_before__lte=timezone.now())
        row = due.select_for_update(skip_locked=True).order_by("not_before", "pk").first()
        if row is None:
            return None
        row.tries += 1
        try:
            message(row, backend).send()
        except Exception as error:
            _put_off(row, error)
        else:
            row.sent_at, row.last_error = timezone.now(), ""
        row.save()
        return row.sent_at is not None


def message(row: OutgoingMail, backend: BaseEmailBackend | None = None) -> EmailMessage:
    """The e-mail as it is sent: from the person by name, at the address this server may send from."""
    own_name, address = parseaddr(settings.DEFAULT_FROM_EMAIL)
    sender = formataddr((row.sender_name or own_name or "Varig", address))
    headers = {"Content-Language": row.language}
    replies = [formataddr((row.sender_name, row.reply_to))] if row.reply_to else []
    return EmailMessage(row.subject, row.body, sender, [row.to], headers=headers, reply_to=replies, connection=backend)


def _put_off(row: OutgoingMail, error: Exception) -> None:
    row.last_error = " ".join(f"{type(error).__name__}: {error}".split())[:500]
    now = timezone.now()
    if row.tries > len(PAUSES):
        row.given_up_at = now
        log.error("e-mail %s was given up after %s tries: %s", row.pk, row.tries, row.last_error)
        return
    row.not_before = now + timedelta(minutes=PAUSES[row.tries - 1])
    log.warning("e-mail %s was not sent (try %s): %s", row.pk, row.tries, row.last_error)
